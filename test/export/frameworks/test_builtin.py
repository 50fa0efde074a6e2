"""The frameworks' own calls, as `lrs export --builtin` writes them."""

import json
import re
import subprocess
import sys
import warnings

import jax
import numpy as np
import pytest
import torch
from exported import FOLDER

with open(FOLDER / "builtin.json", encoding="utf8") as opened:
    CASES = json.load(opened)


def functions(case):
    scope = {}
    exec(compile(case["python"], f"{case['name']}.py", "exec"), scope)
    return scope


def torch_rates(case, steps):
    """The rate of each update, by a scheduler that is stepped after it."""
    lr = float(re.search(r"the optimizer with lr=([\d.e-]+)\. Call", case["python"])[1])
    parameter = torch.nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.SGD([parameter], lr=lr)
    rates = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        scheduler = functions(case)["torch_scheduler"](optimizer)
        for _ in range(steps[-1] + 1):
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            scheduler.step()
    return np.array(rates)[steps]


def keras_rates(case, steps):
    made = functions(case)["keras_schedule"]()
    return np.array([float(made(int(step))) for step in steps])


def optax_rates(case, steps):
    made = functions(case)["optax_schedule"]()
    return np.asarray(jax.vmap(made)(steps), dtype=np.float64)


# OneCycleLR fails after its last step. Keras and optax compute in float32, and a call of Keras is slow.
MEASURED = {
    "torch": (torch_rates, np.arange(900), 1e-9),
    "keras": (keras_rates, np.linspace(0, 2999, 14, dtype=np.int32), 3e-5),
    "jax": (optax_rates, np.arange(3000), 3e-5),
}


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{case['name']}-{case['framework']}" for case in CASES]
)
def test_gives_the_same_rates(case):
    measure, steps, tolerance = MEASURED[case["framework"]]
    ours = np.array(case["rates"])[steps]
    theirs = measure(case, steps)
    assert np.abs(theirs - ours).max() <= tolerance * np.abs(ours).max()


def test_each_framework_has_some():
    for framework in MEASURED:
        assert sum(case["framework"] == framework for case in CASES) >= 8


def test_form(tmp_path):
    # Only some files per framework: mypy reads the framework again for each file.
    for case in CASES[::4]:
        (tmp_path / f"{case['name']}_{case['framework']}.py").write_text(case["python"])
    for tool in (
        ["black", "--check", "-q"],
        ["ruff", "check", "--isolated", "--no-cache"],
        ["mypy", "--strict", f"--cache-dir={FOLDER}/mypy"],
    ):
        ran = subprocess.run(
            [sys.executable, "-m", *tool, str(tmp_path)], capture_output=True, text=True
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
