import { expect } from 'chai';
import {
  type Curve,
  clamp,
  constant,
  custom,
  exponential,
  max,
  power,
  product,
  ramp,
  repeat,
  scale,
  sequence,
  shift,
  steps,
  sum,
} from '../../src/curve/curve.ts';
import { rateOf } from '../../src/curve/rate/rate.ts';

/** What each kind of curve means: rates that can be worked out by hand. */

type Row = readonly [t: number, rate: number, why: string];

const warmed = sequence([4, ramp(0, 1)], [2, constant(1)], [4, ramp(1, 0, 'cosine')], constant(0));
const sgdr = repeat(ramp(8, 0, 'linear'), 10, { stretch: 2, height: { by: 'geometric', factor: 0.5 } });

const rows: { readonly [what: string]: readonly [Curve, readonly Row[]] } = {
  'a constant': [
    constant(0.1),
    [
      [0, 0.1, 'from the start'],
      [1e300, 0.1, 'for good'],
    ],
  ],
  'an exponential': [
    exponential(0.1, 0.25, 10),
    [
      [0, 0.1, 'initial'],
      [5, 0.05, 'half a period is a root'],
      [10, 0.025, 'a period'],
      [1e18, 0, 'less than any double'],
    ],
  ],
  'a staircase': [
    exponential(0.1, 0.96, 1000, true),
    [
      [999, 0.1, 'the last step of the first stair'],
      [1000, 0.096, 'a stair down'],
      [1999.999, 0.096, 'still'],
    ],
  ],
  'a staircase of fractions': [
    exponential(1, 0.5, 0.1, true),
    [
      [0.1, 0.5, '0.1 / 0.1 is 1'],
      // As doubles 0.3 is below 3 · 0.1, though 0.3 / 0.1 rounds to 3.
      [0.3, 0.25, 'the third stair ends a bit later'],
      [0.30000000000000004, 0.125, 'here'],
    ],
  ],
  'an exponential of factor 0': [
    exponential(0.1, 0, 100),
    [
      [0, 0.1, '0⁰ is 1'],
      [1e-9, 0, 'then 0'],
    ],
  ],
  'a staircase of a negative factor': [
    exponential(0.1, -0.5, 10, true),
    [
      [9, 0.1, '(−0.5)⁰'],
      [10, -0.05, '(−0.5)¹'],
      [20, 0.025, '(−0.5)²'],
    ],
  ],
  'an exponential from 0 that grows': [exponential(0, 10, 1), [[1e9, 0, '0 · ∞ is 0 here']]],
  'an exponential below 0': [exponential(-0.5, 0.5, 1), [[1, -0.25, 'keeps its sign']]],
  'an inverse square root': [
    power(0.5, -0.5, 16),
    [
      [0, 0.125, '0.5 / √16'],
      [9, 0.1, '0.5 / √25'],
    ],
  ],
  'a power': [power(3, 2, 1), [[1, 12, '3 · 2²']]],
  'steps whose boundary is new': [
    steps([10, 20], [3, 2, 1]),
    [
      [9, 3, 'before'],
      [10, 2, 'the boundary has the new value'],
      [19.99, 2, 'a fraction before the next'],
      [20, 1, 'the last'],
    ],
  ],
  'steps whose boundary is old': [
    steps([10, 20], [3, 2, 1], 'old'),
    [
      [10, 3, 'the boundary still has the old value'],
      [10.5, 2, 'anything after has the new'],
      [11, 2, 'the step after'],
      [21, 1, 'the last'],
    ],
  ],
  'a sequence': [
    warmed,
    [
      [0, 0, 'the ramp starts'],
      [2, 0.5, 'half way up'],
      [4, 1, 'a part’s end belongs to the next'],
      [5, 1, 'held'],
      [8, 0.5, 'half way down'],
      [10, 0, 'the last part'],
    ],
  ],
  'parts of no length': [sequence([0, constant(5)], constant(1)), [[0, 1, 'are left out']]],
  'a shift': [shift(ramp(0, 1, 'linear', 10), 5), [[0, 0.5, 'is 5 steps on']]],
  cycles: [
    sgdr,
    [
      [0, 8, 'the first cycle'],
      [5, 4, 'half way'],
      [10, 4, 'the next is half as high'],
      [20, 2, 'and twice as long'],
      [30, 2, 'the third begins'],
      [70, 1, 'the fourth'],
      [10 * (2 ** 30 - 1), 8 * 2 ** -30, 'the thirty-first'],
    ],
  ],
  'harmonic cycles': [
    repeat(constant(6), 10, { height: { by: 'harmonic', exponent: 1 } }),
    [
      [9, 6, '6 / 1'],
      [10, 3, '6 / 2'],
      [20, 2, '6 / 3'],
    ],
  ],
  'a sum': [sum(constant(0.5), warmed), [[2, 1, '0.5 + 0.5']]],
  'a product': [product(warmed, constant(2), constant(3)), [[2, 3, '0.5 · 2 · 3']]],
  'a scale': [scale(warmed, 0.5), [[4, 0.5, 'half of 1']]],
  'a floor': [max(exponential(1, 0.5, 1), constant(0.25)), [[3, 0.25, 'not below the floor']]],
  'a clamp': [
    clamp(ramp(0, 1, 'linear', 10), 0.2, 0.7),
    [
      [1, 0.2, 'not below'],
      [5, 0.5, 'between'],
      [9, 0.7, 'not above'],
    ],
  ],
  'a function of one’s own': [custom({ rate: (t) => t * t, breakpoints: [] }), [[3, 9, 'is called']]],
};

describe('curve: rates', () => {
  for (const [what, [curve, points]] of Object.entries(rows)) {
    const rate = rateOf(curve);
    for (const [t, expected, why] of points) {
      it(`${what} at ${t}: ${why}`, () => {
        expect(rate(t)).to.be.closeTo(expected, Math.abs(expected) * 4e-16);
      });
    }
  }

  it('an exact rate is met to the bit', () => {
    const exact: [Curve, number, number][] = [
      [exponential(0.1, 0.5, 7, true), 21, 0.0125],
      [exponential(0.1, 0.95, 1e6), 0, 0.1],
      [ramp(0.04, 0, 'cosine', 25000), 0, 0.04],
      [ramp(0.0133333, 0.04, 'linear', 2000), 1000, 0.02666665],
    ];
    for (const [curve, t, rate] of exact) expect(rateOf(curve)(t)).to.equal(rate);
  });

  it('a million boundaries are asked fast and right', () => {
    const boundaries = Array.from({ length: 1e6 }, (_, i) => 3 * i + 3);
    const rate = rateOf(
      steps(
        boundaries,
        Array.from({ length: 1e6 + 1 }, (_, i) => i),
      ),
    );
    for (const t of [0, 2, 3, 1_500_001, 2_999_999, 3_000_000, 1e12]) {
      expect(rate(t)).to.equal(Math.min(1e6, Math.floor(t / 3)));
    }
  });

  it('one argument is taken, so that rates can be mapped', () => {
    const rate = rateOf(warmed);
    expect([0, 2, 4].map(rate)).to.deep.equal([0, 0.5, 1]);
  });
});
