"""Reads exported files with the rates they should give, and prints how far off each is."""

import importlib
import json
import math
import sys
import types

names = sys.argv[1].split(",")


def ulps(got, want):
    # Below the least normal number a double has few digits left.
    if got == want or abs(got - want) < sys.float_info.min:
        return 0.0
    return abs(got - want) / math.ulp(want)


def of_greatest(got, rates):
    greatest = max(abs(rate) for rate in rates)
    off = max(0.0 if a == b else abs(float(a) - b) for a, b in zip(got, rates))
    return off / greatest if greatest else off


def measure(case):
    module = types.ModuleType("lr_schedule")
    exec(compile(case["python"], case["name"], "exec"), module.__dict__)
    steps = case["steps"]
    rates = case["rates"]
    found = {}
    for name in names:
        if name == "scalar":
            off = [ulps(module.rate(step), rate) for step, rate in zip(steps, rates)]
            worst = off.index(max(off))
            found["scalar"] = off[worst]
            found["at"] = [steps[worst], module.rate(steps[worst]), rates[worst]]
            continue
        xp = importlib.import_module("jax.numpy" if name == "jax" else name)
        got = module.rate_array(xp.asarray(steps), xp)
        found[name] = of_greatest(got.tolist(), rates)
        found[f"{name}_dtype"] = str(got.dtype)
        got = module.rate_array(xp.asarray(steps, dtype=xp.float32), xp)
        found[f"{name}_float32"] = of_greatest(got.tolist(), rates)
    return {"name": case["name"], **found}


print(json.dumps([measure(case) for case in json.load(sys.stdin)]))
