/**
 * What a rate costs: each kind of curve beside the same arithmetic by hand in one closure, and `fill` beside a plain
 * loop. CPU time, the least of several turns taken in one run, and the ratio of the two.
 *
 *   npx tsx bench/curve.ts
 */
import {
  type Curve,
  constant,
  exponential,
  fill,
  ramp,
  rateOf,
  sequence,
  steps,
} from '../src/curve/index.ts';

const TURNS = 7;
const CALLS = 2_000_000;

const cpu = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

/** The least of each, the works taking turns, so that what else the machine does falls on all of them. */
const least = (...works: readonly (() => void)[]): number[] => {
  const times = works.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < TURNS; turn++)
    works.forEach((work, i) => {
      times[i] = Math.min(times[i]!, cpu(work));
    });
  return times;
};

let sink = 0;
const calling = (rate: (t: number) => number, to: number) => () => {
  let sum = 0;
  for (let i = 0; i < CALLS; i++) sum += rate((i * 7919) % to);
  sink += sum;
};

interface Case {
  readonly name: string;
  readonly curve: Curve;
  readonly byHand: (t: number) => number;
}

/** Curves over n steps, and the same by hand. */
const casesOf = (n: number): readonly Case[] => [
  {
    name: 'linear ramp',
    curve: ramp(0.01, 0.04, 'linear', n),
    byHand: (t) => (t < n ? 0.01 + (0.03 * t) / n : 0.04),
  },
  {
    name: 'half cosine',
    curve: ramp(0.04, 0, 'cosine', n),
    byHand: (t) => (t < n ? 0.02 * (1 + Math.cos((Math.PI * t) / n)) : 0),
  },
  { name: 'exponential', curve: exponential(0.1, 0.96, n / 25), byHand: (t) => 0.1 * 0.96 ** ((t * 25) / n) },
  {
    name: 'staircase',
    curve: exponential(0.1, 0.96, n / 25, true),
    byHand: (t) => 0.1 * 0.96 ** Math.floor((t * 25) / n),
  },
  {
    name: 'warm-up, cosine',
    curve: sequence([n / 10, ramp(0.01, 0.04)], [0.9 * n, ramp(0.04, 0, 'cosine')], constant(0)),
    byHand: (t) =>
      t < n / 10
        ? 0.01 + (0.3 * t) / n
        : t < n
          ? 0.02 * (1 + Math.cos((Math.PI * (t - n / 10)) / (0.9 * n)))
          : 0,
  },
  {
    name: '3 steps',
    curve: steps([n / 4, n / 2, 0.75 * n], [1, 0.1, 0.01, 0.001]),
    byHand: (t) => (t < n / 4 ? 1 : t < n / 2 ? 0.1 : t < 0.75 * n ? 0.01 : 0.001),
  },
  { name: 'constant', curve: constant(0.1), byHand: () => 0.1 },
];

const nanoseconds = (microseconds: number, count: number): string =>
  ((microseconds * 1000) / count).toFixed(1).padStart(8);

const row = (name: string, times: readonly number[], count: number): void => {
  const [first = 0, second = 0] = times;
  const ratio = (first / second).toFixed(2).padStart(6);
  console.log(`${name.padEnd(20)}${nanoseconds(first, count)}${nanoseconds(second, count)}${ratio}`);
};

const LENGTH = 25_000;
console.log('one call, ns            ours by hand ratio');
for (const { name, curve, byHand } of casesOf(LENGTH)) {
  row(name, least(calling(rateOf(curve), LENGTH), calling(byHand, LENGTH)), CALLS);
}
const boundaries = Array.from({ length: 1_000_000 }, (_, i) => i + 1);
const [wide = 0] = least(calling(rateOf(steps(boundaries, [0, ...boundaries])), 1_000_000));
console.log(`${'1,000,000 steps'.padEnd(20)}${nanoseconds(wide, CALLS)}`);

const out = new Float64Array(1_000_000);
console.log('\nfill, ns a step         fill  a loop ratio');
for (const { name, curve } of casesOf(out.length)) {
  const rate = rateOf(curve);
  const loop = () => {
    for (let i = 0; i < out.length; i++) out[i] = rate(i);
  };
  row(
    name,
    least(() => fill(curve, out), loop),
    out.length,
  );
}
if (Number.isNaN(sink)) console.log('a rate was NaN');
