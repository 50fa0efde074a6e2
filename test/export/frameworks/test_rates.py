"""Every type and 200 nested curves as arrays, and the form of the files."""

import json
import pathlib
import subprocess
import sys

import pytest
from exported import FOLDER, NAMES

ACCURACY = pathlib.Path(__file__).parent.parent / "accuracy.py"


@pytest.mark.parametrize("cases", ["types", "curves"])
def test_rates(cases):
    with open(FOLDER / f"{cases}.json", encoding="utf8") as file:
        ran = subprocess.run(
            [sys.executable, str(ACCURACY), "scalar,numpy,torch,jax"],
            stdin=file,
            capture_output=True,
            text=True,
        )
    assert ran.returncode == 0, ran.stderr
    measured = json.loads(ran.stdout)
    assert len(measured) >= 33
    greatest = {
        key: max(case[key] for case in measured)
        for key in measured[0]
        if isinstance(measured[0][key], float)
    }
    print(f"\n{cases}: {greatest}")
    for key, value in greatest.items():
        if key == "scalar":
            assert value <= 4
        elif key == "numpy":
            assert value <= 1e-12, key
        else:
            assert value <= 2e-7, key


def test_form():
    files = [str(FOLDER / f"{name}.py") for name in NAMES]
    for tool in (
        ["black", "--check", "-q"],
        ["ruff", "check", "--isolated", "--no-cache"],
        ["mypy", "--strict", f"--cache-dir={FOLDER}/mypy"],
    ):
        ran = subprocess.run(
            [sys.executable, "-m", *tool, *files], capture_output=True, text=True
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
