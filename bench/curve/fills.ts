import {
  type Curve,
  constant,
  exponential,
  max,
  power,
  ramp,
  repeat,
  sequence,
  steps,
} from '../../src/curve/curve.ts';
import { fill } from '../../src/curve/fill/fill.ts';
import { rateOf } from '../../src/curve/rate/rate.ts';
import { cell, measure } from './clock.ts';

/** Filling a warmed array with many steps, beside a loop over the rate. */

const N = 10_000_000;
const out = new Float64Array(N);

const cases: readonly (readonly [name: string, curve: Curve])[] = [
  ['half cosine', ramp(0.04, 0, 'cosine', N)],
  ['exponential', exponential(0.1, 0.96, N / 25)],
  ['linear ramp', ramp(0.04, 0, 'linear', N)],
  ['constant', constant(0.1)],
  ['3 steps', steps([N / 4, N / 2, 0.75 * N], [1, 0.1, 0.01, 0.001])],
  ['staircase', exponential(0.1, 0.96, N / 25, true)],
  ['warm-up, half cosine', sequence([N / 10, ramp(0.01, 0.04)], ramp(0.04, 0, 'cosine', 0.9 * N))],
  ['exponential over a floor', max(exponential(0.1, 0.96, N / 25), constant(0.04))],
  ['cosine restarts', repeat(ramp(0.1, 0, 'cosine'), 10_000)],
  ['inverse square root', power(0.1, -0.5, 4000)],
];

console.log(`\nfill, ${N} steps           fill            a loop          ratio`);
for (const [name, curve] of cases) {
  const rate = rateOf(curve);
  const loop = (): void => {
    for (let i = 0; i < N; i++) out[i] = rate(i);
  };
  const [ours, plain] = measure(N, [() => void fill(curve, out), loop]);
  console.log(`${name.padEnd(26)}${cell(ours!)}${cell(plain!)}   ${(ours!.least / plain!.least).toFixed(2)}`);
}
