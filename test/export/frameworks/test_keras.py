"""KerasSchedule on the jax and torch backends: each needs a process of its own."""

import os
import subprocess
import sys

import pytest

PROGRAM = """
import sys, tempfile, warnings
import keras, numpy as np
from exported import schedule

module, other = schedule("product"), schedule("staircase")
model = keras.Sequential([keras.layers.Input((3,)), keras.layers.Dense(1)])
model.compile(keras.optimizers.SGD(module.KerasSchedule()), loss="mse")
seen = []
class See(keras.callbacks.Callback):
    def on_train_batch_begin(self, batch, logs=None):
        optimizer = self.model.optimizer
        seen.append(float(optimizer.learning_rate))
x, y = np.ones((40, 3)), np.ones((40, 1))
model.fit(x, y, batch_size=4, epochs=1, verbose=0, callbacks=[See()])
with tempfile.TemporaryDirectory() as folder:
    model.save(folder + "/model.keras")
    model = keras.models.load_model(folder + "/model.keras")
    assert type(model.optimizer._learning_rate).__name__ == "KerasSchedule"
    model.fit(x, y, batch_size=4, epochs=1, verbose=0, callbacks=[See()])
rates = [module.rate(step) for step in range(20)]
off = np.abs(np.array(seen) - rates).max() / max(rates)
assert off <= 2e-7, (off, seen, rates)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    other.KerasSchedule(**module.KerasSchedule().get_config())
assert any("another schedule" in str(each.message) for each in caught)
print("trained", keras.backend.backend())
"""


@pytest.mark.parametrize("backend", ["jax", "torch"])
def test_trains_saves_and_loads(backend):
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "KERAS_BACKEND": backend, "CUDA_VISIBLE_DEVICES": ""},
        capture_output=True,
        text=True,
    )
    assert ran.stdout.strip().endswith(f"trained {backend}"), ran.stderr
