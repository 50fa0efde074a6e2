import { expect } from 'chai';
import {
  type Curve,
  constant,
  custom,
  exponential,
  hold,
  max,
  min,
  product,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
  sum,
} from '../../../src/curve/curve.ts';
import { limitOf } from '../../../src/curve/shape/limit.ts';

/** Exact limits from both sides, from the definition of each kind of curve. */

const stairs = exponential(1, 0.5, 10, true);
const fall = ramp(1, 0.5, 'linear', 10);
const cycles = (factor: number): Curve => repeat(fall, 10, { height: { by: 'geometric', factor } });
const harmonic = (exponent: number): Curve => repeat(fall, 10, { height: { by: 'harmonic', exponent } });

const rows: readonly {
  readonly curve: Curve;
  readonly at: number;
  readonly before: number;
  /** Undefined at infinity. */
  readonly after?: number;
  readonly reason: string;
}[] = [
  { curve: constant(2), at: 5, before: 2, after: 2, reason: 'a constant' },
  { curve: stairs, at: 10, before: 1, after: 0.5, reason: 'a stair ends' },
  { curve: stairs, at: 15, before: 0.5, after: 0.5, reason: 'within a stair' },
  { curve: stairs, at: 1 / 0, before: 0, reason: 'stairs to 0' },
  { curve: shift(stairs, 3), at: 7, before: 1, after: 0.5, reason: 'a stair of a shifted curve ends' },
  {
    curve: shift(steps([10], [1, 2]), 4),
    at: 6,
    before: 1,
    after: 2,
    reason: 'a boundary of a shifted curve',
  },
  { curve: exponential(1, 0, 10), at: 0, before: 0, after: 0, reason: 'a decay that is over at once' },
  { curve: exponential(1, 0.5, 10), at: 0, before: 1, after: 1, reason: 'the start of a decay' },
  { curve: cycles(0.5), at: 0, before: 1, after: 1, reason: 'the start of the first cycle' },
  {
    curve: repeat(fall, 10, { at: 'old' }),
    at: 10,
    before: 0.5,
    after: 1,
    reason: 'the next cycle, if its first step still has the rate of the previous one',
  },
  { curve: steps([10], [1, 2]), at: 10, before: 1, after: 2, reason: 'a boundary' },
  { curve: steps([10], [1, 2], 'old'), at: 10, before: 1, after: 2, reason: 'a boundary with the old value' },
  { curve: steps([10], [1, 2]), at: 1 / 0, before: 2, reason: 'the last value' },
  {
    curve: sequence([10, constant(1)], constant(2)),
    at: 10,
    before: 1,
    after: 2,
    reason: 'the end of a part',
  },
  {
    curve: sequence([10, ramp(0, 1)], [10, ramp(1, 0.5)], constant(7)),
    at: 15,
    before: 0.75,
    after: 0.75,
    reason: 'within a line that does not begin at step 0: the rate of the step itself, not of one next to it',
  },
  { curve: sequence([10, ramp(0, 1)], constant(7)), at: 5, before: 0.5, after: 0.5, reason: 'within a line' },
  {
    curve: sequence([5, constant(7)], ramp(0, 1, 'linear', 10)),
    at: 5,
    before: 7,
    after: 0,
    reason: 'the first rate of a line that does not begin at step 0',
  },
  {
    curve: shift(steps([10], [1, 2]), 4),
    at: 6,
    before: 1,
    after: 2,
    reason: 'a boundary in a shifted curve',
  },
  { curve: hold(ramp(1, 0, 'linear', 20), 5), at: 10, before: 0.75, after: 0.5, reason: 'a new sample' },
  { curve: hold(ramp(1, 0, 'linear', 20), 5), at: 12, before: 0.5, after: 0.5, reason: 'between samples' },
  { curve: hold(fall, 5), at: 1 / 0, before: 0.5, reason: 'the last sample' },
  { curve: cycles(1), at: 10, before: 0.5, after: 1, reason: 'the next cycle' },
  { curve: cycles(0.5), at: 20, before: 0.25, after: 0.25, reason: 'the next cycle, half as high' },
  { curve: cycles(2), at: 20, before: 1, after: 4, reason: 'the next cycle, twice as high' },
  { curve: cycles(1), at: 1 / 0, before: 0.5, reason: 'the end of every cycle' },
  { curve: cycles(0.5), at: 1 / 0, before: 0, reason: 'cycles that get lower' },
  { curve: cycles(-0.5), at: 1 / 0, before: 0, reason: 'cycles that get lower and change their sign' },
  { curve: cycles(2), at: 1 / 0, before: 1 / 0, reason: 'cycles that get higher' },
  {
    curve: repeat(fall, 10, { stretch: 2, height: { by: 'geometric', factor: 0.5 } }),
    at: 1 / 0,
    before: 0,
    reason: 'cycles that get longer and lower',
  },
  { curve: harmonic(1), at: 1 / 0, before: 0, reason: 'cycles that get lower by a power' },
  { curve: harmonic(0), at: 1 / 0, before: 0.5, reason: 'a power of 0 changes nothing' },
  { curve: harmonic(-1), at: 1 / 0, before: 1 / 0, reason: 'cycles that get higher by a power' },
  {
    curve: sum(steps([10], [1, 2]), ramp(0, 1, 'linear', 10)),
    at: 10,
    before: 2,
    after: 3,
    reason: 'a sum has the sum of limits',
  },
  {
    curve: sum(stairs, stairs, ramp(0, 1, 'linear', 20)),
    at: 10,
    before: 2.5,
    after: 1.5,
    reason: 'a sum of three',
  },
  { curve: sum(stairs, fall), at: 1 / 0, before: 0.5, reason: 'a sum, at infinity' },
  {
    curve: product(steps([10], [2, 4]), ramp(1, 0.5, 'linear', 20)),
    at: 10,
    before: 1.5,
    after: 3,
    reason: 'a product has the product of limits',
  },
  {
    curve: product(cycles(2), ramp(1, 0, 'linear', 5)),
    at: 1 / 0,
    before: 0,
    reason: '0 times a growing factor is 0',
  },
  { curve: min(steps([10], [1, 3]), constant(2)), at: 10, before: 1, after: 2, reason: 'a minimum' },
  { curve: max(steps([10], [1, 3]), constant(2)), at: 10, before: 2, after: 3, reason: 'a maximum' },
  {
    curve: custom({ rate: (t) => (t < 10 ? 1 : 2), breakpoints: [10] }),
    at: 10,
    before: 1,
    after: 2,
    reason: 'a function is evaluated next to the step',
  },
  {
    curve: custom({ rate: (t) => (t > 1e15 ? 3 : 2), breakpoints: [] }),
    at: 1 / 0,
    before: 3,
    reason: 'a function is evaluated far out for its limit at infinity',
  },
];

describe('curve: limits', () => {
  for (const { curve, at, before, after, reason } of rows)
    it(`${reason}: at ${at} ${before} before and ${after} after`, () => {
      expect(limitOf(curve, 'before')(at)).to.equal(before);
      if (after !== undefined) expect(limitOf(curve, 'after')(at)).to.equal(after);
    });

  // The sum jumps just after step 10, so its limits are the sums of limits, not rates at or next to the step.
  const old = sum(steps([10], [1, 2], 'old'), ramp(0, 1, 'linear', 20));
  for (const { curve, at, before, after, reason } of rows)
    if (at === 10 && curve.kind !== 'custom')
      it(`in a sum with an old boundary and a line: ${reason}`, () => {
        expect(limitOf(sum(curve, old), 'before')(10)).to.be.closeTo(before + 1.5, 4e-15);
        expect(limitOf(sum(curve, old), 'after')(10)).to.be.closeTo(after! + 2.5, 4e-15);
      });
});
