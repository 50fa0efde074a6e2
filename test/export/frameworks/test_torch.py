"""attach and lambda_lr in one process."""

import warnings

import pytest
import torch
from exported import NAMES, expected, groups, schedule, watch
from torch import nn


def made(module, kind=torch.optim.SGD, **options):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(3, 4), nn.Linear(4, 1))
    return model, kind(groups(module, model.parameters()), lr=0.5, **options)


def train(model, optimizer, updates, accumulate=1):
    for _ in range(updates):
        for _ in range(accumulate):
            (model(torch.ones(2, 3)).square().mean() / accumulate).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1e-3)
        optimizer.step()
        optimizer.zero_grad()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", [torch.optim.SGD, torch.optim.AdamW])
def test_each_update_uses_its_rate(name, kind):
    module = schedule(name)
    model, optimizer = made(module, kind)
    handle = module.attach(optimizer)
    seen = watch(optimizer)
    train(model, optimizer, 60, accumulate=2)
    assert seen == expected(module, range(60), optimizer)
    assert handle.step == 60


@pytest.mark.parametrize("at", [0, 1, 17])
@pytest.mark.parametrize("name", NAMES)
def test_save_and_load(name, at, tmp_path):
    module = schedule(name)
    model, optimizer = made(module, torch.optim.AdamW)
    module.attach(optimizer)
    train(model, optimizer, at)
    torch.save(optimizer.state_dict(), tmp_path / "state.pt")
    other, resumed = made(module, torch.optim.AdamW)
    module.attach(resumed)
    resumed.load_state_dict(torch.load(tmp_path / "state.pt", weights_only=True))
    seen = watch(resumed)
    train(other, resumed, 20)
    assert seen == expected(module, range(at, at + 20), resumed)


def test_attach_after_loading():
    module = schedule("cosine")
    model, optimizer = made(module)
    module.attach(optimizer)
    train(model, optimizer, 5)
    other, resumed = made(module)
    resumed.load_state_dict(optimizer.state_dict())
    assert module.attach(resumed).step == 5


def test_new_config_wins_and_says_so():
    old, new = schedule("cosine"), schedule("staircase")
    model, optimizer = made(old)
    old.attach(optimizer)
    train(model, optimizer, 5)
    other, resumed = made(new)
    new.attach(resumed)
    with pytest.warns(UserWarning, match="another schedule"):
        resumed.load_state_dict(optimizer.state_dict())
    seen = watch(resumed)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        train(other, resumed, 3)
    assert seen == expected(new, range(5, 8), resumed)


def test_state_without_a_count_is_refused():
    module = schedule("cosine")
    model, optimizer = made(module, torch.optim.AdamW)
    train(model, optimizer, 3)
    other, resumed = made(module, torch.optim.AdamW)
    module.attach(resumed)
    with pytest.raises(RuntimeError, match="start=N"):
        resumed.load_state_dict(optimizer.state_dict())
    with pytest.raises(RuntimeError, match="start=N"):
        module.attach(optimizer)
    handle = module.attach(optimizer, start=3)
    seen = watch(optimizer)
    train(model, optimizer, 2)
    assert seen == expected(module, [3, 4], optimizer)
    assert handle.step == 5
    other, resumed = made(module, torch.optim.AdamW)
    module.attach(resumed, start=7)
    plain = {**optimizer.state_dict()}
    plain["param_groups"] = [
        {key: value for key, value in group.items() if "schedule" not in key}
        for group in plain["param_groups"]
    ]
    resumed.load_state_dict(plain)
    seen = watch(resumed)
    train(other, resumed, 1)
    assert seen == expected(module, [7], resumed)


def test_twice_or_beside_a_scheduler_is_refused():
    module = schedule("cosine")
    _, optimizer = made(module)
    handle = module.attach(optimizer)
    with pytest.raises(RuntimeError, match="already"):
        module.attach(optimizer)
    handle.detach()
    module.attach(optimizer).detach()
    torch.optim.lr_scheduler.StepLR(optimizer, 3)
    with pytest.raises(RuntimeError, match="scheduler"):
        module.attach(optimizer)
    model, late = made(module)
    module.attach(late)
    torch.optim.lr_scheduler.StepLR(late, 3)
    with pytest.raises(RuntimeError, match="scheduler"):
        train(model, late, 1)


def test_detached_it_leaves_the_optimizer():
    module = schedule("cosine")
    model, optimizer = made(module)
    handle = module.attach(optimizer)
    train(model, optimizer, 3)
    handle.detach()
    optimizer.param_groups[0]["lr"] = 0.25
    seen = watch(optimizer)
    train(model, optimizer, 2)
    assert seen == [0.25, 0.25]


def test_factors_of_groups():
    module = schedule("cosine")
    model = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(
        [{"params": [model.weight]}, {"params": [model.bias], "lr_scale": 0.5}], lr=1.0
    )
    module.attach(optimizer)
    seen = watch(optimizer)
    train(model, optimizer, 4)
    assert seen == [[module.rate(k), module.rate(k) * 0.5] for k in range(4)]


def test_tensor_rates_stay_tensors():
    module = schedule("cosine")
    model = nn.Linear(3, 1)
    rate = torch.tensor(0.5)
    optimizer = torch.optim.Adam(
        [{"params": [model.weight]}, {"params": [model.bias], "lr_scale": 0.5}], lr=rate
    )
    module.attach(optimizer)
    seen = watch(optimizer)
    train(model, optimizer, 4)
    assert all(torch.is_tensor(group["lr"]) for group in optimizer.param_groups)
    want = [[module.rate(k), module.rate(k) * 0.5] for k in range(4)]
    assert seen == torch.tensor(want, dtype=torch.float32).double().tolist()


@pytest.mark.parametrize("fused", [False, True])
def test_grad_scaler_skips_a_step(fused):
    module = schedule("cosine")
    model, optimizer = made(module, torch.optim.AdamW, fused=fused)
    handle = module.attach(optimizer)
    seen = watch(optimizer)
    scaler = torch.amp.GradScaler("cpu", init_scale=8.0)
    for k in range(6):
        loss = model(torch.ones(2, 3)).square().mean()
        scaler.scale(loss * (float("inf") if k == 2 else 1.0)).backward()
        scaler.step(optimizer)
        scaler.update()
        optimizer.zero_grad()
    assert handle.step == 5
    if fused:
        seen.pop(2)  # The optimizer ran and changed nothing.
    assert seen == expected(module, range(5), optimizer)


def test_closure():
    module = schedule("cosine")
    model, optimizer = made(module, torch.optim.LBFGS)
    module.attach(optimizer)
    seen = watch(optimizer)

    def closure():
        optimizer.zero_grad()
        loss = model(torch.ones(2, 3)).square().mean()
        loss.backward()
        return loss

    for _ in range(4):
        optimizer.step(closure)
    assert seen == expected(module, range(4), optimizer)


def test_momentum_and_decay():
    module = schedule("momentum")
    model, optimizer = made(module, momentum=0.1, weight_decay=0.5)
    module.attach(optimizer)
    train(model, optimizer, 3)
    group = optimizer.param_groups[0]
    assert group["momentum"] == module.momentum(2) != module.momentum(1)
    assert group["weight_decay"] == module.weight_decay(2) != 0.5
    model, adam = made(module, torch.optim.AdamW)
    module.attach(adam)
    train(model, adam, 1)
    assert adam.param_groups[0]["betas"] == (module.momentum(0), 0.999)


def test_groups_need_their_names():
    module = schedule("groups")
    optimizer = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=1.0)
    with pytest.raises(ValueError, match="backbone"):
        module.attach(optimizer)


@pytest.mark.parametrize("name", NAMES)
def test_lambda_lr(name):
    module = schedule(name)
    model, optimizer = made(module)
    scheduler = module.lambda_lr(optimizer)
    seen = watch(optimizer)
    for _ in range(30):
        train(model, optimizer, 1)
        scheduler.step()
    assert seen == expected(module, range(30), optimizer)


def test_compiled_rates():
    module = schedule("product")
    compiled = torch.compile(
        lambda steps: module.rate_array(steps, torch), backend="eager", fullgraph=True
    )
    steps = torch.arange(2000)
    assert torch.equal(compiled(steps), module.rate_array(steps, torch))
