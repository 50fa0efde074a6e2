import { halfWave } from '../../src/curve/arithmetic/half_wave.ts';
import { line } from '../../src/curve/arithmetic/line.ts';
import { over } from '../../src/curve/arithmetic/pair.ts';
import { log2, power2 } from '../../src/curve/arithmetic/power2.ts';
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
import type { Rate } from '../../src/curve/rate/compile.ts';
import { rateOf } from '../../src/curve/rate/rate.ts';
import { bytesLeft, cell, measure } from './clock.ts';

/** One call of a rate, beside the same arithmetic in one closure, and beside the textbook's with Math.cos and Math.pow. */

const CALLS = 2_000_000;
const N = CALLS;

interface Case {
  readonly name: string;
  readonly curve: Curve;
  readonly same?: Rate;
  readonly textbook: Rate;
}

const up = line(0.01, 0.04, N);
const down = halfWave(0.04, 0, N);
const rise = line(0.01, 0.04, N / 10);
const fall = halfWave(0.04, 0, 0.9 * N);
const decay = power2(log2(0.1), over(log2(0.96), [N / 25, 0]));
const stairs = power2(log2(0.1), log2(0.96));

const cases: readonly Case[] = [
  { name: 'constant', curve: constant(0.1), same: () => 0.1, textbook: () => 0.1 },
  {
    name: 'linear ramp',
    curve: ramp(0.01, 0.04, 'linear', N),
    same: (t) => (t < N ? up(t, 0) : 0.04),
    textbook: (t) => (t < N ? 0.01 + (0.03 * t) / N : 0.04),
  },
  {
    name: 'half cosine',
    curve: ramp(0.04, 0, 'cosine', N),
    same: (t) => (t < N ? down(t, 0) : 0),
    textbook: (t) => (t < N ? 0.02 * (1 + Math.cos((Math.PI * t) / N)) : 0),
  },
  {
    name: 'warm-up, half cosine, 0',
    curve: sequence([N / 10, ramp(0.01, 0.04)], [0.9 * N, ramp(0.04, 0, 'cosine')], constant(0)),
    same: (t) => (t < N / 10 ? rise(t, 0) : t < N ? fall(t - N / 10, 0) : 0),
    textbook: (t) =>
      t < N / 10
        ? 0.01 + (0.3 * t) / N
        : t < N
          ? 0.02 * (1 + Math.cos((Math.PI * (t - N / 10)) / (0.9 * N)))
          : 0,
  },
  {
    name: 'exponential',
    curve: exponential(0.1, 0.96, N / 25),
    same: (t) => decay(t, 0),
    textbook: (t) => 0.1 * 0.96 ** ((t * 25) / N),
  },
  {
    name: 'staircase',
    curve: exponential(0.1, 0.96, N / 25, true),
    same: (t) => stairs(Math.floor((t * 25) / N), 0),
    textbook: (t) => 0.1 * 0.96 ** Math.floor((t * 25) / N),
  },
  {
    name: 'exponential over a floor',
    curve: max(exponential(0.1, 0.96, N / 25), constant(0.04)),
    same: (t) => Math.max(decay(t, 0), 0.04),
    textbook: (t) => Math.max(0.1 * 0.96 ** ((t * 25) / N), 0.04),
  },
  {
    name: 'inverse square root',
    curve: power(0.1, -0.5, 4000),
    textbook: (t) => 0.1 / Math.sqrt(t + 4000),
  },
  { name: 'power −0.7', curve: power(0.1, -0.7, 4000), textbook: (t) => 0.1 * (t + 4000) ** -0.7 },
  {
    name: 'polynomial of power 0.9',
    curve: ramp(0.1, 0, { shape: 'reversed_power', exponent: 0.9 }, N),
    textbook: (t) => (t < N ? 0.1 * (1 - t / N) ** 0.9 : 0),
  },
  {
    name: 'tanh',
    curve: ramp(0.1, 0, { shape: 'tanh', lower: -7, upper: 3 }, N),
    textbook: (t) => (0.1 * (1 - Math.tanh(-7 + (10 * t) / N))) / 2,
  },
  {
    name: '3 steps',
    curve: steps([N / 4, N / 2, 0.75 * N], [1, 0.1, 0.01, 0.001]),
    textbook: (t) => (t < N / 4 ? 1 : t < N / 2 ? 0.1 : t < 0.75 * N ? 0.01 : 0.001),
  },
  {
    name: 'cosine restarts',
    curve: repeat(ramp(0.1, 0, 'cosine'), 10_000),
    textbook: (t) => 0.05 * (1 + Math.cos((Math.PI * (t % 10_000)) / 10_000)),
  },
  {
    name: 'restarts twice as long',
    curve: repeat(ramp(0.1, 0, 'cosine'), 1000, { stretch: 2 }),
    textbook: (t) => {
      const i = Math.floor(Math.log2(t / 1000 + 1));
      const length = 1000 * 2 ** i;
      return 0.05 * (1 + Math.cos((Math.PI * (t - length + 1000)) / length));
    },
  },
  {
    name: '1,000,000 boundaries',
    curve: steps(
      Array.from({ length: 1e6 }, (_, i) => 2 * i + 2),
      Array.from({ length: 1e6 + 1 }, (_, i) => 1 / (i + 1)),
    ),
    textbook: (t) => 1 / (Math.floor(t / 2) + 1),
  },
];

let sink = 0;
const calling = (rate: Rate) => (): void => {
  let sum = 0;
  for (let i = 0; i < CALLS; i++) sum += rate(i);
  sink += sum;
};

console.log(`Node ${process.version}, ${CALLS} calls, CPU, least and median of several turns`);
console.log('ns a call                      ours            same by hand    textbook        ratios  bytes');
for (const { name, curve, same, textbook } of cases) {
  const rate = calling(rateOf(curve));
  const works = [rate, calling(textbook), ...(same === undefined ? [] : [calling(same)])];
  const [ours, book, hand] = measure(CALLS, works);
  const ratio = (other: { least: number }): string => (ours!.least / other.least).toFixed(2);
  const ratios = `${hand === undefined ? '    ' : ratio(hand)} ${ratio(book!)}`;
  const byHand = hand === undefined ? ' '.repeat(16) : cell(hand);
  console.log(
    `${name.padEnd(26)}${cell(ours!)}${byHand}${cell(book!)}   ${ratios}${bytesLeft(CALLS, rate).toFixed(1).padStart(6)}`,
  );
}
if (Number.isNaN(sink)) console.log('a rate was NaN');
