"""attach on two processes, and under Accelerate on one and two."""

import json
import os
import pathlib
import socket
import subprocess
import sys

import pytest

PROGRAM = pathlib.Path(__file__).parent / "process.py"
_results = {}


def free_port():
    with socket.socket() as it:
        it.bind(("127.0.0.1", 0))
        return str(it.getsockname()[1])


def results(count, tmp_path_factory):
    """What the processes found, run once for each number of them."""
    if count not in _results:
        folder = tmp_path_factory.mktemp(f"processes{count}")
        port = free_port()
        running = [
            subprocess.Popen(
                [sys.executable, str(PROGRAM), str(folder)],
                env={
                    **os.environ,
                    "RANK": str(rank),
                    "LOCAL_RANK": str(rank),
                    "WORLD_SIZE": str(count),
                    "MASTER_ADDR": "127.0.0.1",
                    "MASTER_PORT": port,
                    "ACCELERATE_USE_CPU": "true",
                    "OMP_NUM_THREADS": "1",
                },
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for rank in range(count)
        ]
        answers = [process.communicate(timeout=200) for process in running]
        for process, (_, err) in zip(running, answers):
            assert process.returncode == 0, err[-4000:]
        _results[count] = [json.loads(out.splitlines()[-1]) for out, _ in answers]
    return _results[count]


TWO = ["ddp", "zero", "zero_resumed", "fsdp2", "checkpoint", "checkpoint_flattened"]
CASES = [(1, "accelerate"), (2, "accelerate"), *[(2, name) for name in TWO]]


@pytest.mark.parametrize("count, name", CASES)
def test_each_update_uses_its_rate(count, name, tmp_path_factory):
    for rank in results(count, tmp_path_factory):
        assert name in rank
        for case, (seen, want) in rank[name].items():
            assert seen == want, f"{name} of {case}"
            assert len(seen) > 0
