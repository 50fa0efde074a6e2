"""The files that `npm run test:python` exported, and what the tests do with them."""

import importlib.util
import json
import os
import pathlib
import sys

FOLDER = pathlib.Path(os.environ["LEARNING_SCHEDULES_EXPORTED"])
NAMES = json.loads((FOLDER / "names.json").read_text())


def schedule(name):
    """A file, imported once."""
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
        sys.modules[name] = module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return sys.modules[name]


def groups(module, parameters):
    """Groups of parameters as the config names them."""
    named = getattr(module, "GROUPS", None)
    if named is None:
        return [{"params": list(parameters)}]
    parameters = list(parameters)
    each = [{"params": [], "name": name} for name in named]
    for i, parameter in enumerate(parameters):
        each[min(i, len(each) - 1)]["params"].append(parameter)
    return each


def watch(optimizer):
    """The rate that each real step uses, of each group."""
    seen = []

    def record(optimizer, args, kwargs):
        rates = [float(group["lr"]) for group in optimizer.param_groups]
        seen.append(rates if len(rates) > 1 else rates[0])

    optimizer.register_step_post_hook(record)
    return seen


def expected(module, steps, optimizer):
    """What the file says for these updates."""
    rates = []
    for step in steps:
        all_groups = [
            module._settings(group)["lr"](step) for group in optimizer.param_groups
        ]
        rates.append(all_groups if len(all_groups) > 1 else all_groups[0])
    return rates
