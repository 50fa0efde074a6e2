"""One of the processes of test_processes.py: trains, and prints the rates as JSON."""

import json
import os
import sys

import torch
import torch.distributed as dist
import torch.distributed.checkpoint as dcp
from accelerate import Accelerator
from exported import NAMES, expected, groups, schedule, watch
from torch import nn
from torch.distributed.checkpoint.state_dict import (
    StateDictOptions,
    get_state_dict,
    set_state_dict,
)
from torch.distributed.fsdp import fully_shard
from torch.distributed.optim import ZeroRedundancyOptimizer
from torch.nn.parallel import DistributedDataParallel

folder = sys.argv[1]
results = {}


def network():
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(4, 4), nn.Linear(4, 2))


def train(model, optimizer, updates):
    for _ in range(updates):
        model(torch.ones(2, 4)).square().mean().backward()
        optimizer.step()
        optimizer.zero_grad()


def add(name, case, seen, want):
    results.setdefault(name, {})[case] = [seen, want]


def accelerate():
    for case in NAMES:
        module = schedule(case)
        accelerator = Accelerator(cpu=True, gradient_accumulation_steps=4)
        model = network()
        optimizer = torch.optim.SGD(groups(module, model.parameters()), lr=0.5)
        data = torch.utils.data.DataLoader(torch.ones(16 * 12, 4), batch_size=2)
        raw = optimizer
        model, optimizer, data = accelerator.prepare(model, optimizer, data)
        module.attach(optimizer)
        seen = watch(raw)
        for batch in data:
            with accelerator.accumulate(model):
                accelerator.backward(model(batch).square().mean())
                optimizer.step()
                optimizer.zero_grad()
        updates = -(-len(data) // 4)
        add("accelerate", case, seen, expected(module, range(updates), raw))


def ddp():
    for case in NAMES:
        module = schedule(case)
        model = DistributedDataParallel(network())
        optimizer = torch.optim.AdamW(groups(module, model.parameters()), lr=0.5)
        module.attach(optimizer)
        seen = watch(optimizer)
        train(model, optimizer, 12)
        add("ddp", case, seen, expected(module, range(12), optimizer))


def zero():
    for case in NAMES:
        module = schedule(case)

        def made(module=module):
            model = DistributedDataParallel(network())
            named = groups(module, model.parameters())
            optimizer = ZeroRedundancyOptimizer(
                named if len(named) > 1 else model.parameters(),
                optimizer_class=torch.optim.AdamW,
                lr=0.5,
            )
            module.attach(optimizer)
            # The rates of the optimizer that makes the step.
            return model, optimizer, watch(optimizer.optim)

        model, optimizer, seen = made()
        train(model, optimizer, 7)
        add("zero", case, seen, expected(module, range(7), optimizer))
        optimizer.consolidate_state_dict(to=0)
        state = [optimizer.state_dict() if dist.get_rank() == 0 else None]
        dist.broadcast_object_list(state)
        model, optimizer, seen = made()
        optimizer.load_state_dict(state[0])
        train(model, optimizer, 5)
        add("zero_resumed", case, seen, expected(module, range(7, 12), optimizer))


def sharded(module):
    model = network()
    fully_shard(model)
    optimizer = torch.optim.AdamW(
        groups(module, model.parameters()), lr=0.5, weight_decay=0.1
    )
    module.attach(optimizer)
    return model, optimizer, watch(optimizer)


def fsdp2():
    for case in NAMES:
        module = schedule(case)
        model, optimizer, seen = sharded(module)
        train(model, optimizer, 12)
        add("fsdp2", case, seen, expected(module, range(12), optimizer))


def checkpoint(name, flatten):
    options = StateDictOptions(flatten_optimizer_state_dict=flatten)
    for case in ["cosine", "combination"]:
        for at in (0, 5):
            module = schedule(case)
            model, optimizer, _ = sharded(module)
            train(model, optimizer, at)
            weights, state = get_state_dict(model, optimizer, options=options)
            path = f"{folder}/{name}_{case}_{at}"
            dcp.save({"model": weights, "optimizer": state}, checkpoint_id=path)
            model, optimizer, seen = sharded(module)
            before = [each.full_tensor().clone() for each in model.parameters()]
            weights, state = get_state_dict(model, optimizer, options=options)
            after = [each.full_tensor() for each in model.parameters()]
            # Making the state must not train.
            assert all(torch.equal(a, b) for a, b in zip(before, after))
            holder = {"model": weights, "optimizer": state}
            dcp.load(holder, checkpoint_id=path)
            set_state_dict(
                model,
                optimizer,
                model_state_dict=holder["model"],
                optim_state_dict=holder["optimizer"],
                options=options,
            )
            seen.clear()
            train(model, optimizer, 6)
            want = expected(module, range(at, at + 6), optimizer)
            add(name, f"{case} at {at}", seen, want)


accelerate()
if int(os.environ["WORLD_SIZE"]) > 1:
    ddp()
    zero()
    fsdp2()
    checkpoint("checkpoint", False)
    checkpoint("checkpoint_flattened", True)
    # All processes are needed until each has its results.
    dist.barrier()
print(json.dumps(results), flush=True)
# End without clean-up: PyTorch sometimes aborts while it stops its own threads.
os._exit(0)
