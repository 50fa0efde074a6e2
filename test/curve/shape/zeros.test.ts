import { expect } from 'chai';
import {
  type Curve,
  constant,
  custom,
  exponential,
  product,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
  sum,
} from '../../../src/curve/curve.ts';
import { zeros } from '../../../src/curve/shape/zeros.ts';
import { cpuMilliseconds, NO_BLOW_UP } from '../../support/cpu.ts';

const cosine = sequence([2000, ramp(0, 0.04)], [23000, ramp(0.04, 0, 'cosine')], constant(0));

const own = (rate: (t: number) => number, breakpoints: readonly number[] = []): Curve =>
  custom({ rate, breakpoints });

const stretches: readonly {
  readonly what: string;
  readonly curve: Curve;
  readonly steps: number;
  readonly zeros: readonly [number, number][];
}[] = [
  {
    what: 'a warm-up from 0 and an end at 0',
    curve: cosine,
    steps: 30000,
    zeros: [
      [0, 0],
      [25000, 29999],
    ],
  },
  {
    what: 'an end at 0, in an infinite window',
    curve: cosine,
    steps: Infinity,
    zeros: [
      [0, 0],
      [25000, Infinity],
    ],
  },
  { what: 'no zeros', curve: exponential(1, 0.5, 1000), steps: 1000, zeros: [] },
  {
    what: 'a rate that becomes too small for a double',
    curve: exponential(1, 0.5, 1),
    steps: Infinity,
    zeros: [[1075, Infinity]],
  },
  {
    what: 'rates of 0, then another rate, then 0 again',
    curve: steps([10, 20, 30], [0, 1, 0, 0]),
    steps: 40,
    zeros: [
      [0, 9],
      [20, 39],
    ],
  },
  { what: 'a line through 0', curve: ramp(-1, 1, 'linear', 10), steps: 20, zeros: [[5, 5]] },
  { what: 'a line through 0 between steps', curve: ramp(-1, 2, 'linear', 10), steps: 20, zeros: [] },
  {
    what: 'a product',
    curve: product(ramp(0, 1, 'linear', 10), steps([20], [1, 0])),
    steps: 30,
    zeros: [
      [0, 0],
      [20, 29],
    ],
  },
  { what: 'no steps', curve: constant(0), steps: 0, zeros: [] },
  { what: 'one zero of a function', curve: own((t) => (t === 3 ? 0 : 1)), steps: 100, zeros: [[3, 3]] },
  {
    what: 'one zero far out, found through the bounds of a function',
    curve: custom({
      rate: (t) => (t === 1_000_003 ? 0 : 1),
      breakpoints: [],
      bounds: (from, to) => ({ min: from <= 1_000_003 && 1_000_003 <= to ? 0 : 1, max: 1 }),
    }),
    steps: 2e6,
    zeros: [[1_000_003, 1_000_003]],
  },
  { what: 'one step', curve: constant(0), steps: 1, zeros: [[0, 0]] },
  { what: 'a negative number of steps', curve: constant(0), steps: -5, zeros: [] },
  { what: 'NaN steps', curve: own((t) => t), steps: Number.NaN, zeros: [] },
  {
    what: 'a function searched step by step',
    curve: own((t) => (t < 3 || t === 9 || t === 10 ? 0 : 1)),
    steps: 100,
    zeros: [
      [0, 2],
      [9, 10],
    ],
  },
  {
    what: 'a function that falls to 0',
    curve: own((t) => Math.max(1e5 - t, 0)),
    steps: 2e5,
    zeros: [[1e5, 199_999]],
  },
  {
    what: 'a function that falls to 0 and stays there',
    curve: own((t) => Math.max(1e5 - t, 0)),
    steps: Infinity,
    zeros: [[1e5, Infinity]],
  },
  {
    what: 'a function that rises from 0',
    curve: own((t) => Math.max(t - 1e5, 0)),
    steps: 2e5,
    zeros: [[0, 1e5]],
  },
  { what: 'a function through 0', curve: own((t) => t - 1e5), steps: 2e5, zeros: [[1e5, 1e5]] },
  { what: 'a function through 0 between steps', curve: own((t) => t - 100_000.5), steps: 2e5, zeros: [] },
  { what: 'a function that stays away from 0', curve: own(() => -1), steps: 2e5, zeros: [] },
  {
    what: 'a function of two pieces',
    curve: own((t) => (t < 1e5 ? 0 : t < 150_000 ? 1 : 0), [1e5, 150_000]),
    steps: 2e5,
    zeros: [
      [0, 99_999],
      [150_000, 199_999],
    ],
  },
  { what: 'a function that is always 0', curve: own(() => 0), steps: 10, zeros: [[0, 9]] },
  {
    what: 'a function that falls to 0 where doubles are more than a step apart',
    curve: own((t) => (t < 1e18 ? 1 : 0)),
    steps: 2e18,
    zeros: [[1e18, 2e18]],
  },
  {
    what: 'a function with a piece between two steps',
    curve: own((t) => (t < 1e5 ? 1 : 0), [100_000.2, 100_000.7]),
    steps: 2e5,
    zeros: [[1e5, 199_999]],
  },
  {
    what: 'a function inside other curves',
    curve: sequence(
      [10, constant(1)],
      product(
        constant(2),
        shift(
          own((t) => t - 5),
          1,
        ),
      ),
    ),
    steps: 100,
    zeros: [[14, 14]],
  },
  {
    what: 'a function without bounds, with two zeros that its samples miss',
    curve: own((t) => (t === 777 || t === 40_001 ? 0 : 1)),
    steps: 60_000,
    zeros: [
      [777, 777],
      [40_001, 40_001],
    ],
  },
  {
    what: 'a function without bounds inside a sum',
    curve: sum(
      constant(0),
      own((t) => (t === 777 ? 0 : 1)),
    ),
    steps: 1000,
    zeros: [[777, 777]],
  },
  {
    what: 'a function without bounds inside cycles',
    curve: repeat(
      own((t) => (t === 77 ? 0 : 1)),
      100,
    ),
    steps: 300,
    zeros: [
      [77, 77],
      [177, 177],
      [277, 277],
    ],
  },
  {
    what: 'a function without bounds in the second part of a sequence, and in the last part',
    curve: sequence(
      [10, constant(1)],
      [90, own((t) => (t === 7 ? 0 : 1))],
      own((t) => (t === 9 ? 0 : 1)),
    ),
    steps: 200,
    zeros: [
      [17, 17],
      [109, 109],
    ],
  },
  {
    what: 'a function with bounds',
    curve: custom({
      rate: (t) => Math.max(1e5 - t, 0),
      breakpoints: [1e5],
      bounds: (from, to) => ({ min: Math.max(1e5 - to, 0), max: Math.max(1e5 - from, 0) }),
    }),
    steps: Infinity,
    zeros: [[1e5, Infinity]],
  },
  {
    what: 'a line to 0 that ends where doubles are more than a step apart',
    curve: ramp(1, 0, 'linear', 1e18),
    steps: 2e18,
    zeros: [[1e18, 2e18]],
  },
  {
    what: 'a line through 0 where doubles are more than a step apart',
    curve: ramp(1, -1, 'linear', 1e18),
    steps: Infinity,
    zeros: [[5e17, 5e17]],
  },
];

describe('curve: zeros', () => {
  for (const { what, curve, steps: count, zeros: expected } of stretches) {
    it(what, () => {
      expect(zeros(curve, count)).to.deep.equal(expected.map(([from, to]) => ({ from, to })));
    });
  }

  it('are found quickly among 100,000 steps of a table', () => {
    const boundaries = Array.from({ length: 1e5 }, (_, i) => 3 * i + 3);
    const table = steps(boundaries, [1, ...boundaries.map((_, i) => i % 2)]);
    const work = () =>
      expect(zeros(table, 3e5).slice(0, 2)).to.deep.equal([
        { from: 3, to: 5 },
        { from: 9, to: 11 },
      ]);
    expect(cpuMilliseconds(work)).to.be.below(NO_BLOW_UP);
  });
});
