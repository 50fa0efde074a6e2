import { expect } from 'chai';
import {
  type Curve,
  clamp,
  constant,
  custom,
  exponential,
  max,
  natural,
  power,
  product,
  ramp,
  repeat,
  scale,
  sequence,
  shift,
  steps,
  sum,
} from '../../../src/curve/curve.ts';
import { rateOf } from '../../../src/curve/rate/rate.ts';

/** Rates of each kind of curve, worked out by hand. */

type Row = { readonly t: number; readonly rate: number; readonly reason: string };

const warmed = sequence([4, ramp(0, 1)], [2, constant(1)], [4, ramp(1, 0, 'cosine')], constant(0));
const sgdr = repeat(ramp(8, 0, 'linear'), 10, { stretch: 2, height: { by: 'geometric', factor: 0.5 } });

const rows: { readonly [what: string]: { readonly curve: Curve; readonly points: readonly Row[] } } = {
  'a constant': {
    curve: constant(0.1),
    points: [
      { t: 0, rate: 0.1, reason: 'from the start' },
      { t: 1e300, rate: 0.1, reason: 'for ever' },
    ],
  },
  'a ramp in a part without end': {
    curve: sequence([Number.POSITIVE_INFINITY, ramp(1, 0.5)], constant(0)),
    points: [
      { t: 0, rate: 1, reason: 'its start' },
      { t: 1e6, rate: 1, reason: 'which it never leaves' },
    ],
  },
  'an exponential': {
    curve: exponential(0.1, 0.25, 10),
    points: [
      { t: 0, rate: 0.1, reason: 'initial' },
      { t: 5, rate: 0.05, reason: 'half a period multiplies by the square root' },
      { t: 10, rate: 0.025, reason: 'a period multiplies by the factor' },
      { t: 1e18, rate: 0, reason: 'less than any double' },
    ],
  },
  'a staircase': {
    curve: exponential(0.1, 0.96, 1000, true),
    points: [
      { t: 999, rate: 0.1, reason: 'the last step of the first stair' },
      { t: 1000, rate: 0.096, reason: 'a stair down' },
      { t: 1999.999, rate: 0.096, reason: 'still on that stair' },
    ],
  },
  'a staircase of fractions': {
    curve: exponential(1, 0.5, 0.1, true),
    points: [
      { t: 0.1, rate: 0.5, reason: '0.1 / 0.1 is 1' },
      // As doubles 0.3 is below 3 · 0.1, though 0.3 / 0.1 rounds to 3.
      { t: 0.3, rate: 0.25, reason: 'rounding puts the end of the third stair after 0.3' },
      { t: 0.30000000000000004, rate: 0.125, reason: 'the third stair ends here' },
    ],
  },
  'an exponential of factor 0': {
    curve: exponential(0.1, 0, 100),
    points: [
      { t: 0, rate: 0.1, reason: '0⁰ is 1' },
      { t: 1e-9, rate: 0, reason: 'then it is 0' },
    ],
  },
  'a staircase of a negative factor': {
    curve: exponential(0.1, -0.5, 10, true),
    points: [
      { t: 9, rate: 0.1, reason: '(−0.5)⁰' },
      { t: 10, rate: -0.05, reason: '(−0.5)¹' },
      { t: 20, rate: 0.025, reason: '(−0.5)²' },
    ],
  },
  'an exponential from 0 that grows': {
    curve: exponential(0, 10, 1),
    points: [{ t: 1e9, rate: 0, reason: '0 · ∞ is 0 here' }],
  },
  'an exponential below 0': {
    curve: exponential(-0.5, 0.5, 1),
    points: [{ t: 1, rate: -0.25, reason: 'keeps its sign' }],
  },
  'an inverse square root': {
    curve: power(0.5, -0.5, 16),
    points: [
      { t: 0, rate: 0.125, reason: '0.5 / √16' },
      { t: 9, rate: 0.1, reason: '0.5 / √25' },
    ],
  },
  'a power': { curve: power(3, 2, 1), points: [{ t: 1, rate: 12, reason: '3 · 2²' }] },
  'steps whose boundary is new': {
    curve: steps([10, 20], [3, 2, 1]),
    points: [
      { t: 9, rate: 3, reason: 'before' },
      { t: 10, rate: 2, reason: 'the boundary has the new value' },
      { t: 19.99, rate: 2, reason: 'just before the next boundary' },
      { t: 20, rate: 1, reason: 'the last value' },
    ],
  },
  'steps whose boundary is old': {
    curve: steps([10, 20], [3, 2, 1], 'old'),
    points: [
      { t: 10, rate: 3, reason: 'the boundary still has the old value' },
      { t: 10.5, rate: 2, reason: 'any later time has the new value' },
      { t: 11, rate: 2, reason: 'the step after' },
      { t: 21, rate: 1, reason: 'the last value' },
    ],
  },
  'a sequence': {
    curve: warmed,
    points: [
      { t: 0, rate: 0, reason: 'the ramp starts' },
      { t: 2, rate: 0.5, reason: 'half way up' },
      { t: 4, rate: 1, reason: 'the end of a part belongs to the next part' },
      { t: 5, rate: 1, reason: 'held' },
      { t: 8, rate: 0.5, reason: 'half way down' },
      { t: 10, rate: 0, reason: 'the last part' },
    ],
  },
  'parts of no length': {
    curve: sequence([0, constant(5)], constant(1)),
    points: [{ t: 0, rate: 1, reason: 'parts of length 0 are left out' }],
  },
  'a shift': {
    curve: shift(ramp(0, 1, 'linear', 10), 5),
    points: [{ t: 0, rate: 0.5, reason: 'is the rate 5 steps later' }],
  },
  cycles: {
    curve: sgdr,
    points: [
      { t: 0, rate: 8, reason: 'the first cycle' },
      { t: 5, rate: 4, reason: 'half way' },
      { t: 10, rate: 4, reason: 'the second cycle is half as high' },
      { t: 20, rate: 2, reason: 'the second cycle was twice as long' },
      { t: 30, rate: 2, reason: 'the third begins' },
      { t: 70, rate: 1, reason: 'the fourth' },
      { t: 10 * (2 ** 30 - 1), rate: 8 * 2 ** -30, reason: 'the thirty-first' },
    ],
  },
  'harmonic cycles': {
    curve: repeat(constant(6), 10, { height: { by: 'harmonic', exponent: 1 } }),
    points: [
      { t: 9, rate: 6, reason: '6 / 1' },
      { t: 10, rate: 3, reason: '6 / 2' },
      { t: 20, rate: 2, reason: '6 / 3' },
    ],
  },
  'a sum': { curve: sum(constant(0.5), warmed), points: [{ t: 2, rate: 1, reason: '0.5 + 0.5' }] },
  'a product': {
    curve: product(warmed, constant(2), constant(3)),
    points: [{ t: 2, rate: 3, reason: '0.5 · 2 · 3' }],
  },
  'a scale': { curve: scale(warmed, 0.5), points: [{ t: 4, rate: 0.5, reason: 'half of 1' }] },
  'a floor': {
    curve: max(exponential(1, 0.5, 1), constant(0.25)),
    points: [{ t: 3, rate: 0.25, reason: 'not below the floor' }],
  },
  'a clamp': {
    curve: clamp(ramp(0, 1, 'linear', 10), 0.2, 0.7),
    points: [
      { t: 1, rate: 0.2, reason: 'not below' },
      { t: 5, rate: 0.5, reason: 'between' },
      { t: 9, rate: 0.7, reason: 'not above' },
    ],
  },
  'a function of one’s own': {
    curve: custom({ rate: (t) => t * t, breakpoints: [] }),
    points: [{ t: 3, rate: 9, reason: 'the function is called' }],
  },
};

describe('curve: rates', () => {
  for (const [what, { curve, points }] of Object.entries(rows)) {
    const rate = rateOf(curve);
    for (const { t, rate: expected, reason } of points) {
      it(`${what} at ${t}: ${reason}`, () => {
        expect(rate(t)).to.be.closeTo(expected, Math.abs(expected) * 4e-16);
      });
    }
  }

  it('the factor of an exponential that is given by its logarithm is 1 only if the logarithm is 0', () => {
    const factor = (log: number): number => natural(1, log, 10).factor;
    expect([factor(1e-20) - 1, factor(-1e-20) - 1, factor(0)]).to.deep.equal([2 ** -52, -(2 ** -52), 1]);
    expect([factor(Math.LN2), factor(-Math.LN2)].map((each) => each.toFixed(9))).to.deep.equal([
      '2.000000000',
      '0.500000000',
    ]);
    expect([factor(-2000), factor(2000)]).to.deep.equal([Number.MIN_VALUE, Number.MAX_VALUE]);
    expect([natural(0, 1, 10), natural(0, 1, 10, true)].map((each) => rateOf(each)(15))).to.deep.equal([
      0, 0,
    ]);
  });

  it('a shift by 0 is the curve itself, and so is a sequence whose other parts have no length', () => {
    expect(shift(warmed, 0)).to.equal(warmed);
    expect(sequence([0, constant(5)], warmed)).to.equal(warmed);
  });

  it('steps have the value after the last boundary passed, for any number of boundaries', () => {
    for (let count = 0; count < 6; count++)
      for (const at of ['new', 'old'] as const) {
        const boundaries = Array.from({ length: count }, (_, i) => 10 * i + 10);
        const rate = rateOf(
          steps(
            boundaries,
            [...boundaries, 0].map((_, i) => i),
            at,
          ),
        );
        for (let t = 0; t < 70; t += 0.5)
          expect(rate(t), `${count} ${at} at ${t}`).to.equal(
            boundaries.filter((each) => (at === 'new' ? each <= t : each < t)).length,
          );
      }
  });

  it('rates that are exact in the formula are exact here', () => {
    const exact: { readonly curve: Curve; readonly t: number; readonly rate: number }[] = [
      { curve: exponential(0.1, 0.5, 7, true), t: 21, rate: 0.0125 },
      { curve: exponential(0.1, 0.95, 1e6), t: 0, rate: 0.1 },
      { curve: ramp(0.04, 0, 'cosine', 25000), t: 0, rate: 0.04 },
      { curve: ramp(0.0133333, 0.04, 'linear', 2000), t: 1000, rate: 0.02666665 },
    ];
    for (const { curve, t, rate } of exact) expect(rateOf(curve)(t)).to.equal(rate);
  });

  it('a rate among a million boundaries is right and found fast', () => {
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

  it('a schedule takes one argument, so it can be passed to map', () => {
    const rate = rateOf(warmed);
    expect([0, 2, 4].map(rate)).to.deep.equal([0, 0.5, 1]);
  });
});
