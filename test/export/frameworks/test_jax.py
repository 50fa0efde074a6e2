"""rate_array under JAX's transformations, and the schedule in optax."""

import os

os.environ.setdefault("XLA_FLAGS", "--xla_force_host_platform_device_count=2")

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
from exported import NAMES, schedule
from jax.sharding import Mesh, NamedSharding, PartitionSpec

STEPS = np.arange(400)


def exact(module):
    rates = np.array([module.rate(int(step)) for step in STEPS])
    return rates, 2e-7 * np.abs(rates).max()


@pytest.mark.parametrize("name", NAMES)
def test_transformations(name):
    module = schedule(name)
    rates, tolerance = exact(module)

    def of(steps):
        return module.rate_array(steps, jnp)

    for function in (of, jax.jit(of), jax.vmap(of), jax.jit(jax.vmap(of))):
        got = function(jnp.asarray(STEPS))
        assert got.dtype == jnp.float32
        assert np.abs(np.asarray(got, dtype=float) - rates).max() <= tolerance
    assert not jax.config.jax_enable_x64


def test_two_devices():
    module = schedule("cosine")
    rates, tolerance = exact(module)
    assert len(jax.devices()) == 2
    mesh = Mesh(np.array(jax.devices()), ("data",))
    sharding = NamedSharding(mesh, PartitionSpec("data"))
    steps = jax.device_put(jnp.asarray(STEPS), sharding)
    got = jax.jit(lambda t: module.rate_array(t, jnp), out_shardings=sharding)(steps)
    assert got.sharding == sharding
    assert np.abs(np.asarray(got, dtype=float) - rates).max() <= tolerance


@pytest.mark.parametrize("name", NAMES)
def test_optax(name):
    module = schedule(name)
    rates, tolerance = exact(module)
    for optimizer in (
        optax.sgd(module.optax_schedule()),
        optax.inject_hyperparams(optax.sgd)(learning_rate=module.optax_schedule()),
    ):
        state = optimizer.init(jnp.zeros(()))
        update = jax.jit(optimizer.update)
        for step in range(20):
            change, state = update(jnp.ones(()), state)
            assert abs(float(-change) - rates[step]) <= tolerance
    assert abs(float(state.hyperparams["learning_rate"]) - rates[19]) <= tolerance
