/** Python source that adapts the schedule to Keras and JAX, and computes it for arrays. */

export const jaxSource = `def optax_schedule() -> Callable[[Any], Any]:
    """The schedule as optax takes it: a function of the count of updates."""
    import jax.numpy as jnp

    return lambda count: rate_array(count, jnp)`;

export const kerasSource = `@functools.cache
def _keras_schedule() -> Any:
    import keras  # type: ignore[import-untyped, unused-ignore]

    base: Any = keras.optimizers.schedules.LearningRateSchedule

    @keras.saving.register_keras_serializable(package="lr_schedule")
    class KerasSchedule(base):  # type: ignore[misc, unused-ignore]
        """The schedule for a Keras optimizer: \`learning_rate=KerasSchedule()\`."""

        def __init__(self, config: int = CONFIG) -> None:
            super().__init__()
            if config != CONFIG:
                warnings.warn(
                    "the model was saved with another schedule: from here on the "
                    f"one of {SOURCE} applies",
                    stacklevel=2,
                )

        def __call__(self, step: Any) -> Any:
            step = keras.ops.convert_to_tensor(step)
            backend = keras.config.backend()
            if backend == "tensorflow":
                rates = _rates(keras.ops.cast(step, "float64"), keras.ops)
            else:
                name = "jax.numpy" if backend == "jax" else backend
                rates = rate_array(step, importlib.import_module(name))
            return keras.ops.cast(rates, keras.config.floatx())

        def get_config(self) -> dict[str, int]:
            return {"config": CONFIG}

    return KerasSchedule


def __getattr__(name: str) -> Any:
    # Keras is imported when its schedule is first used, which registers the class.
    if name == "KerasSchedule":
        return _keras_schedule()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")`;

/** `rate_array`, which calls a function `_rates` with float64 times. */
export const arraySource = `def rate_array(steps: Any, xp: Any) -> Any:
    """The rates at an array of steps; xp is numpy, jax.numpy or torch.

    It can be traced: there are no branches on values. It works in float64, in JAX too,
    where only this function does; the rates have the dtype of the steps if that is
    a float, else the default of xp.
    """
    name = getattr(xp, "__name__", "")
    if name == "jax.numpy":
        return _jax_rates(steps, xp)
    t = xp.asarray(steps)
    if name == "torch":
        dtype = t.dtype if t.dtype.is_floating_point else xp.get_default_dtype()
        wide = xp.float32 if t.device.type == "mps" else xp.float64
        return _rates(t.to(wide), xp).to(dtype)
    dtype = t.dtype if xp.issubdtype(t.dtype, xp.floating) else xp.float64
    return _rates(t.astype(xp.float64), xp).astype(dtype)


def _jax_rates(steps: Any, xp: Any) -> Any:
    import jax

    t = xp.asarray(steps)
    dtype = t.dtype if xp.issubdtype(t.dtype, xp.floating) else xp.result_type(float)
    enable_x64: Any = getattr(jax, "enable_x64", None)
    if enable_x64 is None:
        enable_x64 = importlib.import_module("jax.experimental").enable_x64
    with enable_x64(True):
        return _rates(t.astype(xp.float64), xp).astype(dtype)`;
