import { expect } from 'chai';
import {
  type Curve,
  constant,
  custom,
  exponential,
  max,
  min,
  power,
  product,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
  sum,
} from '../../../src/curve/curve.ts';
import { horizon } from '../../../src/curve/shape/horizon.ts';

const cosine = sequence([2000, ramp(0, 0.04)], [23000, ramp(0.04, 0, 'cosine')], constant(0));

const horizons: readonly {
  readonly what: string;
  readonly curve: Curve;
  readonly at: number;
  readonly reason: string;
}[] = [
  { what: 'a constant', curve: constant(1), at: 0, reason: 'constant from the start' },
  { what: 'a ramp', curve: ramp(0, 1, 'linear', 10), at: 10, reason: 'constant from the end of the ramp on' },
  { what: 'a constant ramp', curve: ramp(1, 1, 'linear', 10), at: 0, reason: 'constant from the start' },
  { what: 'half a cosine to 0', curve: cosine, at: 25000, reason: 'constant from the end of the cosine on' },
  { what: 'a decay', curve: exponential(1, 0.5, 10), at: Infinity, reason: 'never constant' },
  { what: 'a decay by 1', curve: exponential(1, 1, 10), at: 0, reason: 'constant from the start' },
  {
    what: 'stairs to 0',
    curve: exponential(1, 0, 10, true),
    at: 10,
    reason: 'constant after the first stair',
  },
  { what: 'a power', curve: power(1, -0.5, 1), at: Infinity, reason: 'never constant' },
  {
    what: 'a ramp by the reversed power 0',
    curve: ramp(1, 2, { shape: 'reversed_power', exponent: 0 }, 10),
    at: 10,
    reason: 'constant from the end of the ramp on, as the rate is that of the start until then',
  },
  {
    what: 'a custom curve with bounds',
    curve: custom({
      rate: (t) => Math.max(0, 1 - t / 8),
      breakpoints: [8],
      bounds: (from, to) => ({ min: Math.max(0, 1 - to / 8), max: Math.max(0, 1 - from / 8) }),
    }),
    at: 8,
    reason: 'constant from the step at which the bounds become equal',
  },
  {
    what: 'a sequence whose first part goes below its last rate and comes back',
    curve: sequence([10, steps([3, 6], [1, 0, 1])], constant(1)),
    at: 6,
    reason: 'constant from the step at which the last rate is reached again',
  },
  {
    what: 'a sequence whose first part goes above its last rate and comes back',
    curve: sequence([10, steps([3, 6], [1, 2, 1])], constant(1)),
    at: 6,
    reason: 'constant from the step at which the last rate is reached again',
  },
  {
    what: 'a sequence with another rate between equal ones',
    curve: sequence([5, constant(1)], [10, steps([3], [0, 1])], constant(1)),
    at: 8,
    reason: 'constant from the step at which the rate is 1 again',
  },
  {
    what: 'a sequence whose last part begins at the rate before it',
    curve: sequence([5, constant(1)], ramp(1, 0.5, 'linear', 10)),
    at: 15,
    reason: 'constant from the end of the last part on',
  },
  {
    what: 'a sequence whose first part would change later than it ends',
    curve: sequence([10, steps([20], [1, 2])], constant(1)),
    at: 0,
    reason: 'constant from the start',
  },
  {
    what: 'a floor that is always above',
    curve: max(constant(1), ramp(0, 0.5, 'linear', 10)),
    at: 0,
    reason: 'constant from the start',
  },
  {
    what: 'steps that still have the old value at 0',
    curve: steps([0], [1, 2], 'old'),
    at: Number.MIN_VALUE,
    reason: 'constant right after step 0',
  },
  {
    what: 'steps whose boundary is before 0',
    curve: steps([-1], [1, 2], 'old'),
    at: 0,
    reason: 'constant from the start',
  },
  { what: 'a power of 0', curve: power(2, 0, 1), at: 0, reason: 'constant from the start' },
  { what: 'a power times 0', curve: power(0, -0.5, 1), at: 0, reason: 'constant from the start' },
  {
    what: 'a list of steps',
    curve: steps([10, 20, 30], [3, 2, 1, 1]),
    at: 20,
    reason: 'constant from the last boundary that changes the rate',
  },
  {
    what: 'a list of steps with the old value at the boundary',
    curve: steps([10], [2, 1], 'old'),
    at: 10.000000000000002,
    reason: 'constant right after the last boundary',
  },
  {
    what: 'a sequence whose last parts are equal',
    curve: sequence([10, ramp(0, 1)], [10, constant(1)], [5, constant(1)], constant(1)),
    at: 10,
    reason: 'constant from the first of the equal parts on',
  },
  {
    what: 'a shift',
    curve: shift(ramp(0, 1, 'linear', 10), 4),
    at: 6,
    reason: 'constant earlier than the unshifted curve, by the steps of the shift',
  },
  { what: 'cycles', curve: repeat(ramp(1, 0, 'linear'), 10), at: Infinity, reason: 'never constant' },
  { what: 'cycles of a constant', curve: repeat(constant(1), 10), at: 0, reason: 'constant from the start' },
  {
    what: 'a repeat whose later cycles are 0',
    curve: repeat(constant(1), 10, { height: { by: 'geometric', factor: 0 } }),
    at: 10,
    reason: 'constant from the end of the first cycle on',
  },
  {
    what: 'stairs that change sign',
    curve: exponential(1, -1, 10, true),
    at: Infinity,
    reason: 'never constant',
  },
  {
    what: 'the maximum of stairs that change sign and a constant',
    curve: max(exponential(1, -1, 10, true), constant(0.5)),
    at: Infinity,
    reason: 'never constant',
  },
  {
    what: 'stairs that change sign down to a floor',
    curve: max(exponential(1, -0.5, 100, true), constant(0.1)),
    at: 300,
    reason: 'constant after the last stair above the floor',
  },
  {
    what: 'a repeat with more cycles than a double can count',
    curve: sequence([Infinity, repeat(ramp(1, 0, 'cosine'), 100, { stretch: 2 })], constant(0)),
    at: Infinity,
    reason: 'never constant',
  },
  {
    what: 'the maximum of cycles that get longer and a constant',
    curve: max(repeat(ramp(1, 0, 'cosine'), 100, { stretch: 2 }), constant(0.5)),
    at: Infinity,
    reason: 'never constant',
  },
  {
    what: 'an endless part',
    curve: sequence([Infinity, ramp(1, 0.5, 'linear', 10)], constant(0)),
    at: 10,
    reason: 'constant from the step at which the endless part becomes constant',
  },
  {
    what: 'a sum',
    curve: sum(ramp(0, 1, 'linear', 10), steps([30], [1, 2])),
    at: 30,
    reason: 'constant once all terms of the sum are constant',
  },
  {
    what: 'a product with a factor that becomes 0',
    curve: product(exponential(1, 0.5, 10), ramp(1, 0, 'linear', 7)),
    at: 7,
    reason: 'constant once a factor is 0',
  },
  {
    what: 'a product with a sum that becomes 0',
    curve: product(
      exponential(1, 0.5, 10),
      sum(ramp(1, 0, 'linear', 7), ramp(0, 2, 'linear', 5), constant(-2)),
    ),
    at: 7,
    reason: 'constant once the sum among the factors is 0',
  },
  {
    what: 'a product with a sum that becomes 1',
    curve: product(exponential(1, 0.5, 10), sum(ramp(1, 0, 'linear', 7), constant(1))),
    at: Infinity,
    reason: 'never constant',
  },
  {
    what: 'a floor',
    curve: max(exponential(1, 0.5, 10), constant(0.25)),
    at: 20,
    reason: 'constant from the step at which the floor is reached',
  },
  {
    what: 'a floor under a slow decay',
    curve: max(exponential(1, 0.5, 70_000), constant(0.25)),
    at: 140_000,
    reason:
      'constant from the step at which the floor is reached, though the computed crossing is rounded to another step',
  },
  {
    what: 'a floor under stairs',
    curve: max(exponential(1, 0.5, 10, true), constant(0.3)),
    at: 20,
    reason: 'constant from the first stair below the floor on',
  },
  {
    what: 'a cap',
    curve: min(ramp(0, 1, 'linear', 10), constant(0.5)),
    at: 5,
    reason: 'constant from the step at which the cap is reached',
  },
  {
    what: 'a wave to a floor where it ends',
    curve: max(ramp(1, 0.1, 'cosine', 1000), constant(0.1)),
    at: 1000,
    reason: 'constant from the end of the wave on, although the rate is as low shortly before',
  },
  {
    what: 'a floor that is never reached',
    curve: max(ramp(1, 0.5, 'linear', 1000), constant(0.1)),
    at: 1000,
    reason: 'constant from the end of the ramp on',
  },
  {
    what: 'a function of a plug-in whose bounds meet at its last breakpoint',
    curve: custom({
      rate: (t) => Math.min(t, 50),
      breakpoints: [20, 50],
      bounds: (from, to) => ({ min: Math.min(from, 50), max: Math.min(to, 50) }),
    }),
    at: 50,
    reason: 'constant from the last breakpoint on',
  },
  {
    what: 'a function of a plug-in whose bounds never meet',
    curve: custom({
      rate: (t) => Math.min(t, 50),
      breakpoints: [20],
      bounds: (from, to) => ({ min: Math.min(from, 50), max: Math.min(to, 50) }),
    }),
    at: Infinity,
    reason: 'never known to be constant',
  },
  {
    what: 'a function of a plug-in',
    curve: custom({ rate: () => 1, breakpoints: [] }),
    at: Infinity,
    reason: 'never known to be constant',
  },
];

describe('curve: horizon', () => {
  for (const { what, curve, at, reason } of horizons) {
    it(`${what}: ${reason}`, () => {
      expect(horizon(curve)).to.equal(at);
    });
  }

  it('a floor that is reached between steps is constant from there on, not from the next step', () => {
    expect(horizon(max(ramp(1, 0, 'linear', 10), constant(0.25)))).to.be.closeTo(7.5, 1e-12);
  });
});
