/**
 * Uses a schedule in jax-js. Its optax takes functions `(count) => rate`, and a schedule is one.
 *
 *   npx tsx examples/jax-js/train.ts
 */
import { defaultDevice, init, numpy as np, valueAndGrad } from '@jax-js/jax';
import { loadOrThrow, type Schedule } from 'learning-schedules';

await init('wasm');
defaultDevice('wasm');

/** A schedule in the sense of optax. */
type CountToRate = (count: number) => number;

const { schedule }: { schedule: Schedule } = loadOrThrow(
  'cosine_decay_learning_rate { learning_rate_base: 0.1 total_steps: 60 warmup_steps: 10 warmup_learning_rate: 0.01 }',
);
const rate: CountToRate = schedule;

const target = [3, -1, 2];
const lossAndGradient = valueAndGrad((x: np.Array): np.Array => np.square(x.sub(np.array(target))).sum());

let x = np.zeros([3]);
for (let count = 0; count < 60; count++) {
  const [loss, gradient] = lossAndGradient(x.ref);
  if (count % 10 === 0) console.log(`${count}  rate ${rate(count).toFixed(4)}  loss ${loss.ref.js()}`);
  loss.dispose();
  x = x.sub(gradient.mul(rate(count)));
}
console.log(`x: ${(x.js() as number[]).map((each) => each.toFixed(3)).join(', ')}`);
