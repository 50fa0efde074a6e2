import { expect } from 'chai';
import {
  type Curve,
  constant,
  custom,
  exponential,
  hold,
  max,
  power,
  product,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
  sum,
} from '../../../src/curve/curve.ts';
import { rateOf } from '../../../src/curve/rate/rate.ts';
import { bounds } from '../../../src/curve/shape/bounds.ts';
import { cpuMilliseconds, NO_BLOW_UP } from '../../support/cpu.ts';

const wave = { rate: (t: number) => Math.sin(t / 10), breakpoints: [] };

type Row = {
  readonly what: string;
  readonly curve: Curve;
  readonly from: number;
  readonly to: number;
  readonly min: number;
  readonly max: number;
  readonly exact: boolean;
  readonly reason: string;
};

const rows: readonly Row[] = [
  {
    what: 'cycles whose heights change their sign without an end',
    curve: repeat(ramp(1, 0.5, 'linear'), 4, { height: { by: 'geometric', factor: -1 } }),
    from: 0,
    to: 1 / 0,
    min: -1,
    max: 1,
    exact: true,
    reason: 'the rates change between −1 and 1',
  },
  {
    what: 'steps with the old value at a boundary',
    curve: steps([10, 20], [1, 2, 3], 'old'),
    from: 0,
    to: 10,
    min: 1,
    max: 1,
    exact: true,
    reason: 'the rate at the last step is still the old one',
  },
  {
    what: 'steps with the new value at a boundary',
    curve: steps([10, 20], [1, 2, 3]),
    from: 10,
    to: 20,
    min: 2,
    max: 3,
    exact: true,
    reason: 'the rates at both ends of the window are the new ones',
  },
  {
    what: 'steps with the old value at a boundary, from there on',
    curve: steps([10, 20], [1, 2, 3], 'old'),
    from: 10,
    to: 15,
    min: 1,
    max: 2,
    exact: true,
    reason: 'the rate at the first step is still the old one',
  },
  {
    what: 'cycles that grow and change sign',
    curve: repeat(ramp(1, 0, 'linear', 10), 10, { height: { by: 'geometric', factor: -2 } }),
    from: 0,
    to: Infinity,
    min: -Infinity,
    max: Infinity,
    exact: true,
    reason: 'the rates have no bounds',
  },
  {
    what: 'cycles that grow',
    curve: repeat(ramp(1, 0, 'linear', 10), 10, { height: { by: 'geometric', factor: 2 } }),
    from: 0,
    to: Infinity,
    min: 0,
    max: Infinity,
    exact: true,
    reason: 'the rates have no upper bound, and are never below 0',
  },
  {
    what: 'a sequence up to the middle of its second part',
    curve: sequence([10, ramp(0, 1)], [10, ramp(5, 9)], constant(20)),
    from: 5,
    to: 12,
    min: 0.5,
    max: 5.8,
    exact: true,
    reason: 'the bounds are those of the parts up to the end of the window',
  },
  {
    what: 'a sequence from the middle of its second part',
    curve: sequence([10, ramp(0, 1)], [10, ramp(5, 9)], constant(20)),
    from: 15,
    to: 18,
    min: 7,
    max: 8.2,
    exact: true,
    reason: 'only rates between the ends of the window count',
  },
  {
    what: 'a sequence into its last part',
    curve: sequence([10, ramp(0, 1)], [10, ramp(5, 9)], ramp(20, 30, 'linear', 10)),
    from: 15,
    to: 25,
    min: 7,
    max: 25,
    exact: true,
    reason: 'the steps of the last part are counted from its own start',
  },
  {
    what: 'cycles that end with a jump, with the old value at the end',
    curve: repeat(steps([10], [1, 5]), 10, { at: 'old' }),
    from: 0,
    to: 25,
    min: 1,
    max: 5,
    exact: true,
    reason: 'the rate after the jump is reached at the end of each cycle',
  },
  {
    what: 'cycles that end with a jump, with the new value at the end',
    curve: repeat(steps([10], [1, 5]), 10),
    from: 0,
    to: 25,
    min: 1,
    max: 1,
    exact: true,
    reason: 'the rate after the jump is never reached',
  },
  {
    what: 'stairs that grow and change sign',
    curve: exponential(1, -2, 10, true),
    from: 0,
    to: 25,
    min: -2,
    max: 4,
    exact: true,
    reason: 'the bounds are the last two rates',
  },
  {
    what: 'stairs that grow from below 0 and change sign',
    curve: exponential(-1, -2, 10, true),
    from: 0,
    to: 35,
    min: -4,
    max: 8,
    exact: true,
    reason: 'the bounds are the last two rates',
  },
  {
    what: 'stairs that shrink and change sign',
    curve: exponential(1, -0.5, 10, true),
    from: 10,
    to: 55,
    min: -0.5,
    max: 0.25,
    exact: true,
    reason: 'the bounds are the first two rates',
  },
  {
    what: 'a constant',
    curve: constant(1),
    from: 0,
    to: Infinity,
    min: 1,
    max: 1,
    exact: true,
    reason: 'both bounds are its rate',
  },
  {
    what: 'a ramp',
    curve: ramp(0, 1, 'linear', 10),
    from: 2,
    to: 5,
    min: 0.2,
    max: 0.5,
    exact: true,
    reason: 'the curve only rises, so the bounds are the rates at the ends of the window',
  },
  {
    what: 'a ramp to the end',
    curve: ramp(1, 0, 'cosine', 10),
    from: 5,
    to: Infinity,
    min: 0,
    max: 0.5,
    exact: true,
    reason: 'the curve only falls, so the bounds are the rates at the ends of the window',
  },
  {
    what: 'a decay',
    curve: exponential(0.5, 0.5, 10),
    from: 10,
    to: Infinity,
    min: 0,
    max: 0.25,
    exact: true,
    reason: 'the lower bound is 0, which the rates approach',
  },
  {
    what: 'a growth',
    curve: exponential(0.5, 2, 10),
    from: 0,
    to: Infinity,
    min: 0.5,
    max: Infinity,
    exact: true,
    reason: 'the rates have no upper bound',
  },
  {
    what: 'stairs',
    curve: exponential(1, 0.5, 10, true),
    from: 10,
    to: 29,
    min: 0.25,
    max: 0.5,
    exact: true,
    reason: 'the bounds are the rates of the two stairs in the window',
  },
  {
    what: 'stairs that change sign',
    curve: exponential(1, -0.5, 10, true),
    from: 0,
    to: Infinity,
    min: -0.5,
    max: 1,
    exact: true,
    reason: 'the bounds are the rates of the first two stairs',
  },
  {
    what: 'an inverse root',
    curve: power(1, -0.5, 4),
    from: 0,
    to: 12,
    min: 0.25,
    max: 0.5,
    exact: true,
    reason: 'the curve only falls, so the bounds are the rates at the ends of the window',
  },
  {
    what: 'steps',
    curve: steps([10, 20], [3, 1, 2]),
    from: 10,
    to: 19,
    min: 1,
    max: 1,
    exact: true,
    reason: 'the rate is the same at all steps of the window',
  },
  {
    what: 'a part cut off before it jumps',
    curve: sequence([10, steps([10], [1, 99])], constant(1)),
    from: 0,
    to: Infinity,
    min: 1,
    max: 1,
    exact: true,
    reason: 'the rate after the jump is never reached',
  },
  {
    what: 'a shift',
    curve: shift(ramp(0, 1, 'linear', 10), 5),
    from: 0,
    to: 2,
    min: 0.5,
    max: 0.7,
    exact: true,
    reason: 'the bounds are those of the unshifted curve in a later window',
  },
  {
    what: 'cycles',
    curve: repeat(ramp(1, 0, 'linear'), 10),
    from: 12,
    to: 18,
    min: 0.2,
    max: 0.8,
    exact: true,
    reason: 'only the part of the cycle that is in the window counts',
  },
  {
    what: 'endless cycles',
    curve: repeat(ramp(1, 0.5, 'linear'), 10),
    from: 3,
    to: Infinity,
    min: 0.5,
    max: 1,
    exact: true,
    reason: 'the bounds are those of one cycle',
  },
  {
    what: 'cycles that fade',
    curve: repeat(ramp(1, 0.5, 'linear'), 10, { height: { by: 'geometric', factor: 0.5 } }),
    from: 0,
    to: Infinity,
    min: 0,
    max: 1,
    exact: true,
    reason: 'the lower bound is 0',
  },
  {
    what: 'cycles that change sign',
    curve: repeat(constant(1), 10, { height: { by: 'geometric', factor: -0.5 } }),
    from: 0,
    to: Infinity,
    min: -0.5,
    max: 1,
    exact: true,
    reason: 'the bounds are reached in the first two cycles',
  },
  {
    what: 'a sum with a number',
    curve: sum(constant(1), ramp(0, 1, 'linear', 10)),
    from: 0,
    to: 10,
    min: 1,
    max: 2,
    exact: true,
    reason: 'the bounds are exact',
  },
  {
    what: 'a sum of two that change',
    curve: sum(ramp(0, 1, 'linear', 10), ramp(1, 0, 'linear', 10)),
    from: 0,
    to: 10,
    min: 0,
    max: 2,
    exact: false,
    reason: 'the bounds are wider than the rates',
  },
  {
    what: 'a product with a negative factor',
    curve: product(ramp(-1, 1, 'linear', 10), constant(-3)),
    from: 0,
    to: 10,
    min: -3,
    max: 3,
    exact: true,
    reason: 'a negative factor swaps the bounds',
  },
  {
    what: 'a floor',
    curve: max(exponential(1, 0.5, 10), constant(0.3)),
    from: 0,
    to: Infinity,
    min: 0.3,
    max: 1,
    exact: true,
    reason: 'the floor is the lower bound',
  },
  {
    what: 'a sequence whose window ends at the start of its last part',
    curve: sequence([10, ramp(0, 1)], constant(5)),
    from: 0,
    to: 10,
    min: 0,
    max: 5,
    exact: true,
    reason: 'the first rate of the last part counts',
  },
  {
    what: 'cycles that change sign and get lower, in a window that begins at the end of a cycle',
    curve: repeat(ramp(1, 0, 'linear'), 10, { height: { by: 'geometric', factor: -0.5 } }),
    from: 9,
    to: 49,
    min: -0.5,
    max: 0.25,
    exact: true,
    reason: 'the lowest and the highest rate are in the next two cycles',
  },
  {
    what: 'cycles that change sign and get higher, in a window that ends at the start of a cycle',
    curve: repeat(ramp(0, 1, 'linear'), 10, { height: { by: 'geometric', factor: -2 } }),
    from: 0,
    to: 60,
    min: -32,
    max: 16,
    exact: true,
    reason: 'the lowest and the highest rate are in the last two cycles',
  },
  {
    what: 'a few samples',
    curve: hold(ramp(1, 0, 'linear', 10), 5),
    from: 0,
    to: 9,
    min: 0.5,
    max: 1,
    exact: true,
    reason: 'the bounds are the lowest and the highest sample',
  },
  {
    what: 'a slow decay in samples',
    curve: hold(exponential(1, 0.5, 1000), 10),
    from: 0,
    to: Infinity,
    min: 0,
    max: 1,
    exact: true,
    reason: 'the lower bound is 0, as for the decay itself',
  },
  {
    what: 'two decays in samples',
    curve: hold(sum(exponential(1, 0.5, 1000), exponential(1, 0.25, 1000)), 10),
    from: 0,
    to: Infinity,
    min: 0,
    max: 2,
    exact: false,
    reason: 'the bounds are the sums of their bounds',
  },
  {
    what: 'a peak between samples',
    curve: hold(sequence([1005, ramp(0, 1)], ramp(1, 0, 'linear', 1005)), 10),
    from: 0,
    to: Infinity,
    min: 0,
    max: 1,
    exact: false,
    reason: 'the bounds are wider than the rates of the samples',
  },
  {
    what: 'a dip between samples',
    curve: hold(sequence([1005, ramp(1, 0)], ramp(0, 1, 'linear', 1005)), 10),
    from: 0,
    to: Infinity,
    min: 0,
    max: 1,
    exact: false,
    reason: 'the bounds are wider than the rates of the samples',
  },
  {
    what: 'a number times a curve whose bounds are not exact',
    curve: product(constant(2), sum(ramp(0, 1, 'linear', 10), ramp(1, 0, 'linear', 10))),
    from: 0,
    to: 10,
    min: 0,
    max: 4,
    exact: false,
    reason: 'the bounds of the product are not exact either',
  },
  {
    what: 'many samples up to an end',
    curve: hold(ramp(1, 0, 'linear', 1e5), 10),
    from: 0,
    to: 75_000,
    min: 0.25,
    max: 1,
    exact: false,
    reason: 'the lower bound is the last sample',
  },
  {
    what: 'rates below 0',
    curve: sequence([10, steps([5], [-1, -2])], constant(-3)),
    from: 0,
    to: 20,
    min: -3,
    max: -1,
    exact: true,
    reason: 'no bound is 0',
  },
  {
    what: 'a part whose bounds are not exact',
    curve: sequence([10, sum(ramp(0, 1, 'linear', 10), ramp(1, 0, 'linear', 10))], constant(1)),
    from: 0,
    to: 20,
    min: 0,
    max: 2,
    exact: false,
    reason: 'the bounds of the whole sequence are not exact either',
  },
  {
    what: 'cycles whose bounds are not exact',
    curve: repeat(sum(ramp(0, 1, 'linear', 10), ramp(1, 0, 'linear', 10)), 10),
    from: 0,
    to: 25,
    min: 0,
    max: 2,
    exact: false,
    reason: 'the bounds of the repeat are not exact either',
  },
  {
    what: 'cycles that get longer and end without a jump',
    curve: repeat(ramp(1e-6, 5e-7, 'linear'), 10, { stretch: 2 }),
    from: 0,
    to: 100,
    min: 5e-7,
    max: 1e-6,
    exact: true,
    reason: 'the rate at the end of a cycle is reached',
  },
  {
    what: 'cycles that get longer and jump where they end',
    curve: repeat(steps([10], [1e-6, 5e-6]), 10, { stretch: 2 }),
    from: 0,
    to: 100,
    min: 1e-6,
    max: 5e-6,
    exact: false,
    reason: 'the rate after the jump may be reached, if a step is rounded up',
  },
  {
    what: 'stairs that only change sign, without an end',
    curve: exponential(1, -1, 10, true),
    from: 5,
    to: Infinity,
    min: -1,
    max: 1,
    exact: true,
    reason: 'the bounds are finite',
  },
  {
    what: 'stairs that grow and change sign, without an end',
    curve: exponential(1, -2, 10, true),
    from: 0,
    to: Infinity,
    min: -Infinity,
    max: Infinity,
    exact: true,
    reason: 'the rates have no bounds',
  },
  {
    what: 'stairs so late that a double cannot tell odd ones from even ones',
    curve: exponential(1, -1, 1, true),
    from: 2 ** 53,
    to: 2 ** 53 + 4,
    min: -1,
    max: 1,
    exact: true,
    reason: 'either sign is possible',
  },
  {
    what: 'a function with bounds',
    curve: custom({ ...wave, bounds: () => ({ min: -1, max: 1 }) }),
    from: 0,
    to: 5,
    min: -1,
    max: 1,
    exact: true,
    reason: 'the bounds are those that the function declares',
  },
];

/**
 * The distance of the bounds from the rates at the ends of the window, in units of 2⁻⁵² · `of` (by default, `of` is the
 * rate itself): 0 if no rate can pass them; more if rates next to the ends may round the other way.
 */
const room: readonly {
  readonly curve: Curve;
  readonly from: number;
  readonly to: number;
  readonly below: number;
  readonly above: number;
  readonly of?: number;
  readonly reason: string;
}[] = [
  { curve: ramp(1, 0.001, 'linear', 100), from: 10, to: 90, below: 1, above: 1, reason: 'a line' },
  { curve: ramp(1, 0.001, 'linear', 100), from: 0, to: 90, below: 1, above: 0, reason: 'from its start' },
  { curve: ramp(0, 1, 'linear', 100), from: 1, to: 90, below: 1, above: 1, reason: 'a line from 0' },
  { curve: ramp(-1, 0, 'linear', 100), from: 1, to: 99, below: 1, above: 1, reason: 'a line to 0' },
  { curve: ramp(-1, 3, 'linear', 10), from: 1, to: 7, below: 1, above: 1, of: 3, reason: 'through 0' },
  { curve: ramp(3, -1, 'cosine', 10), from: 1, to: 7, below: 1, above: 1, of: 3, reason: 'a wave through 0' },
  { curve: ramp(1, 0.1, 'cosine', 100), from: 10, to: 90, below: 1, above: 1, reason: 'half a wave' },
  {
    curve: ramp(1, 0.1, { shape: 'power', exponent: 3 }, 100),
    from: 10,
    to: 90,
    below: 4,
    above: 4,
    reason: 'another shape',
  },
  { curve: ramp(0.3, 0.7, 'cosine', 10), from: 3, to: 3, below: 0, above: 0, reason: 'a single step' },
  { curve: exponential(0.3, 0.5, 10), from: 5, to: 50, below: 1, above: 1, reason: 'a decay' },
  { curve: exponential(0.3, 0.5, 10), from: 0, to: 50, below: 1, above: 0, reason: 'from its start' },
  { curve: exponential(-0.3, 0.5, 10), from: 0, to: 50, below: 0, above: 1, reason: 'a decay below 0' },
  { curve: exponential(0.3, 2, 10), from: 0, to: 50, below: 0, above: 1, reason: 'a growth' },
  { curve: exponential(-0.3, 2, 10), from: 0, to: 50, below: 1, above: 0, reason: 'a growth below 0' },
  { curve: exponential(0.3, 0.9, 7), from: 5, to: 5, below: 0, above: 0, reason: 'one step of a decay' },
  { curve: exponential(0.3, 0.9, 10, true), from: 21, to: 29, below: 0, above: 0, reason: 'one stair' },
  { curve: exponential(0.3, 1, 10), from: 0, to: 50, below: 0, above: 0, reason: 'a factor of 1' },
  { curve: exponential(0, -2, 10, true), from: 0, to: 1 / 0, below: 0, above: 0, reason: 'stairs of 0' },
  { curve: exponential(0.3, 0, 10), from: 5, to: 20, below: 0, above: 0, reason: 'a factor of 0' },
  {
    curve: exponential(0.3, -2, 10, true),
    from: 20,
    to: 30,
    below: 4,
    above: 4,
    reason: 'two signs, growing',
  },
  {
    curve: exponential(0.3, -0.5, 10, true),
    from: 0,
    to: 10,
    below: 4,
    above: 0,
    reason: 'two signs, falling',
  },
  {
    curve: exponential(0.3, -1, 10, true),
    from: 0,
    to: 10,
    below: 0,
    above: 0,
    reason: 'only the sign changes',
  },
  { curve: power(0.3, -0.7, 3), from: 2, to: 9, below: 4, above: 4, reason: 'a power' },
  { curve: power(-0.3, -0.7, 3), from: 2, to: 9, below: 4, above: 4, reason: 'a power below 0' },
  { curve: power(0.3, -0.7, 3), from: 5, to: 5, below: 0, above: 0, reason: 'one step of a power' },
  ...[-1, -0.5, 0, 1].map((exponent) => ({
    curve: power(0.3, exponent, 3),
    from: 2,
    to: 9,
    below: 0,
    above: 0,
    reason: `power ${exponent}, a quotient or a root`,
  })),
];

describe('curve: bounds', () => {
  for (const { curve, from, to, below, above, of, reason } of room)
    it(`leave room for rounding only if a rate may pass the ends: ${reason} from ${from} to ${to}`, () => {
      const ends = [rateOf(curve)(from), rateOf(curve)(to)];
      const found = bounds(curve, from, to);
      for (const [end, wider, units] of [
        [Math.min(...ends), Math.min(...ends) - found.min, below],
        [Math.max(...ends), found.max - Math.max(...ends), above],
      ] as const)
        if (units === 0) expect(wider).to.equal(0);
        else expect(wider / ((of ?? Math.abs(end)) * 2 ** -52)).to.be.within(0.6 * units, 1.6 * units);
      expect(found.exact).to.equal(true);
    });

  for (const { what, curve, from, to, min: least, max: most, exact, reason } of rows) {
    it(`${what} from ${from} to ${to}: ${reason}`, () => {
      const found = bounds(curve, from, to);
      for (const [bound, expected] of [
        [found.min, least],
        [found.max, most],
      ] as const)
        if (Number.isFinite(expected)) expect(bound).to.be.closeTo(expected, 1e-14);
        else expect(bound).to.equal(expected);
      expect(found.exact).to.equal(exact);
    });
  }

  it('a function is sampled far past its breakpoints if there is no end, and only up to the end if there is one', () => {
    const late = custom({ rate: (t) => (t > 1600 && t < 1700 ? 9 : 0), breakpoints: [1000] });
    expect([bounds(late, 0, Infinity).max, bounds(late, 0, 500).max]).to.deep.equal([9, 0]);
    expect([bounds(late, 900, 1000).max, bounds(late, 1650, 1660).min]).to.deep.equal([0, 9]);
  });

  it('a function is also sampled at its breakpoints within the window', () => {
    const spikes = [12.34, 50, 77.77];
    const curve = custom({ rate: (t) => (spikes.includes(t) ? 9 : 0), breakpoints: spikes });
    const most = (from: number, to: number): number => bounds(curve, from, to).max;
    expect([most(0, 20), most(60, 100), most(0, 12.34), most(12.34, 20)]).to.deep.equal([9, 9, 9, 9]);
    expect([most(13, 49.9), most(78, 100), most(0, 12)]).to.deep.equal([0, 0, 0]);
    expect(
      bounds(custom({ rate: (t) => (t < 77.77 ? t : 0), breakpoints: [77.77] }), 0, 100).max,
    ).to.be.above(77.769);
  });

  it('a function without bounds is sampled, and the bounds are marked as sampled', () => {
    const found = bounds(custom(wave), 0, 100);
    expect(found.exact).to.equal(false);
    expect(found.min).to.be.closeTo(-1, 1e-4);
    expect(found.max).to.be.closeTo(1, 1e-4);
  });

  const cycles: readonly { what: string; of: Curve; stretch: number; steps: number }[] = [
    { what: 'a fall to 0', of: ramp(1, 0, 'linear', 10), stretch: 1.5, steps: 10 },
    { what: 'half a cosine', of: ramp(1, 0.1, 'cosine', 7), stretch: 1.1, steps: 7 },
    { what: 'steps that change where a cycle ends', of: steps([3.3], [1, 5]), stretch: 1.7, steps: 3.3 },
    { what: 'cycles of a fraction of steps', of: ramp(1, 0, 'linear', 0.7), stretch: 1, steps: 0.7 },
  ];
  for (const { what, of, stretch, steps: length } of cycles) {
    it(`${what}, repeated: no rate exceeds the bounds, even next to the ends of cycles`, () => {
      const curve = repeat(of, length, { stretch });
      const rate = rateOf(curve);
      const { min, max } = bounds(curve, 0, Infinity);
      let end = length;
      for (let i = 0; i < 100; i++) {
        for (let k = -64; k <= 64; k++) expect(rate(end * (1 + k * 2 ** -53))).to.be.within(min, max);
        end = end * stretch + length;
      }
    });
  }

  it('bounds of nested cycles are found quickly', () => {
    let curve: Curve = ramp(1, 0, 'linear', 10);
    for (let depth = 0; depth < 40; depth++) curve = repeat(curve, 10, { stretch: 2 });
    const work = () => expect(bounds(curve, 0, Infinity)).to.include({ min: 0, max: 1 });
    expect(cpuMilliseconds(work)).to.be.below(NO_BLOW_UP);
  });

  it('a NaN shows in the bounds', () => {
    expect(bounds(constant(Number.NaN), 0, 1).min).to.be.NaN;
    expect(bounds(sequence([5, constant(1)], constant(Number.NaN)), 0, 9).max).to.be.NaN;
  });
});
