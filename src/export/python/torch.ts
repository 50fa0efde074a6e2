/** Python source that attaches the schedule to an optimizer of PyTorch. */

export const torchSource = `# The count of updates and the config it belongs to, in the optimizer's groups: they
# are saved and loaded with the optimizer.
_STEP = "lr_schedule_step"
_CONFIG = "lr_schedule_config"


class Attached:
    """A schedule that sets the rates of an optimizer; made by \`attach\`."""

    def __init__(self, optimizer: torch.optim.Optimizer, start: int | None) -> None:
        self._optimizer = weakref.ref(optimizer)
        self._start = start
        self._rates: list[Any] = []
        self._hooks = [
            optimizer.register_step_pre_hook(self._before_step),
            optimizer.register_load_state_dict_post_hook(self._after_load),
        ]

    @property
    def step(self) -> int:
        """The updates so far: the next one uses \`rate(step)\`."""
        optimizer = self._optimizer()
        groups = [] if optimizer is None else optimizer.param_groups
        return max([int(group.get(_STEP, 0)) for group in groups], default=0)

    def detach(self) -> None:
        """Stops setting rates: the optimizer keeps the current ones."""
        for hook in self._hooks:
            hook.remove()
        optimizer = self._optimizer()
        if optimizer is not None:
            _attached.pop(optimizer, None)

    def _set(self, optimizer: torch.optim.Optimizer, step: int) -> None:
        rates: list[Any] = []
        for group in optimizer.param_groups:
            for name, function in _settings(group).items():
                value = function(step)
                if name == "lr":
                    value *= group.get("lr_scale", 1.0)
                elif name == "momentum" and "momentum" not in group:
                    if "betas" not in group:
                        continue
                    name, old = "betas", group["betas"]
                    group[name] = (value, *old[1:])
                    continue
                elif not group.get(name):
                    continue  # A group without weight decay gets none.
                if not hasattr(group[name], "fill_"):
                    group[name] = value
                    continue
                if any(group[name] is rate for rate in rates):
                    group[name] = group[name].clone()
                group[name].fill_(value)
            rates.append(group["lr"])
        self._rates = rates

    def _count(self, optimizer: torch.optim.Optimizer, step: int) -> None:
        for group in optimizer.param_groups:
            group[_STEP] = step
            group[_CONFIG] = CONFIG

    def _before_step(
        self, optimizer: torch.optim.Optimizer, args: Any, kwargs: Any
    ) -> None:
        _refuse_scheduler(optimizer)
        found_inf = getattr(optimizer, "found_inf", None)
        if found_inf is not None and float(found_inf) != 0.0:
            return  # A fused optimizer skips this step: GradScaler told it to.
        if self._is_empty_step(optimizer):
            return
        step = self.step
        self._set(optimizer, step)
        self._count(optimizer, step + 1)

    def _is_empty_step(self, optimizer: torch.optim.Optimizer) -> bool:
        """Distributed checkpoints create the state by a step at rates of 0."""
        groups = optimizer.param_groups
        return len(groups) == len(self._rates) and all(
            group["lr"] is not rate and float(group["lr"]) == 0.0
            for group, rate in zip(groups, self._rates)
        )

    def _after_load(self, optimizer: torch.optim.Optimizer) -> None:
        groups = optimizer.param_groups
        if not any(_STEP in group for group in groups):
            if self._start is None:
                raise RuntimeError(
                    "the loaded optimizer state does not say how many updates were "
                    "made: it was saved without this schedule. Attach with "
                    "start=N, the number of updates."
                )
            self._count(optimizer, self._start)
        _say_if_other(groups)
        step = self.step
        self._count(optimizer, step)
        self._set(optimizer, step)


_attached: weakref.WeakKeyDictionary[torch.optim.Optimizer, Attached] = (
    weakref.WeakKeyDictionary()
)


def _say_if_other(groups: list[dict[str, Any]]) -> None:
    if any(group.get(_CONFIG, CONFIG) != CONFIG for group in groups):
        warnings.warn(
            "the optimizer was trained with another schedule: from here on the one "
            f"of {SOURCE} applies",
            stacklevel=3,
        )


def _refuse_scheduler(optimizer: torch.optim.Optimizer) -> None:
    if hasattr(optimizer.step, "_wrapped_by_lr_sched"):
        raise RuntimeError(
            "a scheduler is bound to this optimizer, and both would set its rate: "
            "use either the scheduler or attach"
        )


def attach(optimizer: torch.optim.Optimizer, start: int | None = None) -> Attached:
    """Sets the rate before each real step of the optimizer.

    The count of updates is in the optimizer's groups and so in its state: there is
    nothing else to save. Attach before loading. A group's \`lr_scale\` is a factor on
    its rate. \`start\` is the number of updates made so far, if the optimizer's state
    does not say it.
    """
    import torch

    while isinstance(getattr(optimizer, "optimizer", None), torch.optim.Optimizer):
        optimizer = getattr(optimizer, "optimizer")  # noqa: B009
    if optimizer in _attached:
        raise RuntimeError("a schedule is attached to this optimizer already")
    _refuse_scheduler(optimizer)
    groups = optimizer.param_groups
    for group in groups:
        _settings(group)
    is_counted = any(_STEP in group for group in groups)
    if start is None and not is_counted and len(optimizer.state) > 0:
        raise RuntimeError(
            "this optimizer has made updates without this schedule: attach with "
            "start=N, the number of updates"
        )
    _say_if_other(groups)
    handle = Attached(optimizer, start)
    step = handle.step if start is None else start
    handle._count(optimizer, step)
    handle._set(optimizer, step)
    _attached[optimizer] = handle
    return handle


def lambda_lr(optimizer: torch.optim.Optimizer) -> LambdaLR:
    """A scheduler, for loops that require one. Prefer \`attach\`.

    Call its \`step\` once after each real update. It does not know of steps that were
    skipped or accumulated; under Accelerate it is stepped once a process unless it
    is left out of \`prepare\`; its count is saved apart from the optimizer, and both
    must be loaded. It sets no momentum and no weight decay.
    """
    from torch.optim.lr_scheduler import LambdaLR

    functions: list[Callable[[int], float]] = []
    for group in optimizer.param_groups:
        functions.append(_settings(group)["lr"])
        factor = group.get("lr_scale", 1.0)
        if hasattr(group["lr"], "fill_"):
            group["lr"].fill_(factor)
            group["initial_lr"] = group["lr"].clone()
        else:
            group["lr"] = group["initial_lr"] = factor
    return LambdaLR(optimizer, functions)`;
