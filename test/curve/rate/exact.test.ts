import { expect } from 'chai';
import fc from 'fast-check';
import { type Curve, type Easing, exponential, power, ramp } from '../../../src/curve/curve.ts';
import { rateOf } from '../../../src/curve/rate/rate.ts';
import { partsOff, type Ratio, ulpsOff } from '../../support/exact/decimal.ts';
import {
  cosineAt,
  exponentialAt,
  linearAt,
  part,
  powerAt,
  rampAt,
  weights,
} from '../../support/exact/oracle.ts';

/** Compares rates with 150 digits of their formulas, for parameters and steps of all sizes. */

/** Typical rates and extreme ones. */
const size = fc
  .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -12, max: 6 }))
  .map(([x, e]) => x * 10 ** e);
const count = fc.oneof(
  fc.integer({ min: 1, max: 1000 }),
  fc.integer({ min: 1, max: 2 ** 32 }),
  fc.integer({ min: 2 ** 40, max: 2 ** 52 }),
  fc.double({ min: 0.1, max: 1e6, noNaN: true }),
);
/** A place in a ramp: at a whole step, anywhere, or right next to one of its ends. */
const place = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map((x) => (steps: number) => Math.floor(x * steps)),
  fc.double({ min: 0, max: 1, noNaN: true }).map((x) => (steps: number) => x * steps),
  fc.integer({ min: 1, max: 9 }).map((k) => (steps: number) => Math.max(0, Math.floor(steps) - k)),
  fc.integer({ min: 0, max: 9 }).map((k) => (steps: number) => Math.min(k, steps)),
);

const seed = 20250713;

interface Case {
  readonly curve: Curve;
  readonly t: number;
  readonly exact: Ratio;
  /** Errors below 10⁻¹⁸ of this rate do not count. */
  readonly base: number;
}

const worst = (cases: fc.Arbitrary<Case>, numRuns: number, least: number): number => {
  let found = 0;
  const held = fc.property(cases, ({ curve, t, exact, base }) => {
    const rate = rateOf(curve)(t);
    expect(rate).not.to.be.NaN;
    if (partsOff(rate, exact, base) > least) found = Math.max(found, ulpsOff(rate, exact));
  });
  fc.assert(held, { seed, numRuns });
  return found;
};

const easing = <E extends Easing>(all: fc.Arbitrary<E>, weight: (x: bigint, easing: E) => bigint) =>
  fc
    .tuple(all, size, fc.oneof(size, fc.constant(0)), count, place, fc.boolean())
    .map(([shape, a, b, steps, at, falls]): Case => {
      const [from, to] = falls ? [a, b] : [b, a];
      const t = Math.min(Math.max(at(steps), steps / 2 ** 20), steps * (1 - 2 ** -20));
      const exact = rampAt(from, to, weight(part(t, steps), shape));
      return { curve: ramp(from, to, shape, steps), t, exact, base: Math.max(a, b) };
    });

const exponent = fc.oneof(
  fc.constantFrom(0.5, 0.9, 1, 2, 3, 4),
  fc.double({ min: 0.1, max: 6, noNaN: true }),
);
const unit = fc.double({ min: 0.05, max: 0.95, noNaN: true });

const ramps = (shape: 'linear' | 'cosine', opposite: boolean) =>
  fc
    .tuple(size, fc.oneof(size, fc.constant(0)), count, place, fc.boolean())
    .map(([a, b, steps, at, falls]): Case => {
      const [from, to] = falls ? [a, opposite ? -b : b] : [opposite ? -b : b, a];
      const t = at(steps) < 1e-20 * steps ? 0 : at(steps); // the oracle has 150 digits
      const exact = (shape === 'linear' ? linearAt : cosineAt)(from, to, steps, t);
      return { curve: ramp(from, to, shape, steps), t, exact, base: Math.max(a, b) };
    });

const factor = fc.oneof(
  fc.double({ min: 0.01, max: 0.9999, noNaN: true }),
  fc.double({ min: 1e-9, max: 1e-3, noNaN: true }).map((x) => 1 - x),
  fc.constantFrom(0.5, 0.1, 0.95, Math.fround(0.95), 0.96, 1.5, 2, 10),
);
const decays = (staircase: boolean) =>
  fc
    .tuple(size, factor, count, fc.double({ min: 0, max: 40, noNaN: true }), fc.boolean())
    .map(([initial, by, period, depth, whole]): Case => {
      // Only up to e^±depth, so that all digits of the oracle are valid.
      const far = (depth / Math.abs(Math.log(by))) * period;
      const t = whole ? Math.floor(far) : far;
      const exact = exponentialAt(initial, by, period, staircase, t);
      return { curve: exponential(initial, by, period, staircase), t, exact, base: initial };
    });

const powers = fc
  .tuple(
    size,
    fc.oneof(fc.constantFrom(-0.5, -1, 0.5, 1), fc.double({ min: -3, max: 2, noNaN: true })),
    count,
    count,
  )
  .map(([scale, p, offset, far]): Case => {
    const [later, t] = [Math.floor(offset), Math.floor(far)];
    const exact = powerAt(scale, p, later + 1, t);
    return { curve: power(scale, p, later + 1), t, exact, base: scale };
  });

const rows: {
  readonly what: string;
  readonly cases: fc.Arbitrary<Case>;
  readonly ulps: number;
  readonly parts: number;
  readonly reason: string;
}[] = [
  {
    what: 'a linear ramp',
    cases: ramps('linear', false),
    ulps: 0.51,
    parts: 1e-30,
    reason: 'the rounding error of each product is kept',
  },
  {
    what: 'a linear ramp through 0',
    cases: ramps('linear', true),
    ulps: 0.51,
    parts: 1e-30,
    reason: 'the cancelling terms are known to 100 bits',
  },
  {
    what: 'a half cosine',
    cases: ramps('cosine', false),
    ulps: 0.55,
    parts: 0,
    reason: 'nothing cancels near either end',
  },
  {
    what: 'a half cosine through 0',
    cases: ramps('cosine', true),
    ulps: 0.55,
    parts: 1e-17,
    reason: 'rates near 0 have 58 correct bits',
  },
  {
    what: 'an exponential',
    cases: decays(false),
    ulps: 0.55,
    parts: 0,
    reason: 'the exponent is known to 100 bits',
  },
  { what: 'a staircase', cases: decays(true), ulps: 0.55, parts: 0, reason: 'the floor is exact' },
  { what: 'a power', cases: powers, ulps: 3, parts: 0, reason: 'Math.pow and two products' },
  {
    what: 'a power of the elapsed share',
    cases: easing(
      exponent.map((p) => ({ shape: 'power', exponent: p })),
      (x, { exponent: p }) => weights.power(x, p),
    ),
    ulps: 4,
    parts: 1e-18,
    reason: 'Math.pow with a corrected argument',
  },
  {
    what: 'a power of the remaining share',
    cases: easing(
      exponent.map((p) => ({ shape: 'reversed_power', exponent: p })),
      (x, { exponent: p }) => weights.reversed_power(x, p),
    ),
    ulps: 4,
    parts: 1e-18,
    reason: 'Math.pow with a corrected argument',
  },
  {
    what: 'a power of a cosine',
    cases: easing(
      exponent.map((p) => ({ shape: 'cosine', exponent: p })),
      (x, { exponent: p }) => weights.cosine(x, p),
    ),
    ulps: 6,
    parts: 1e-18,
    reason: 'Math.pow with a corrected argument',
  },
  {
    what: 'tanh',
    cases: easing(
      fc
        .tuple(fc.double({ min: -9, max: -1, noNaN: true }), fc.double({ min: 1, max: 5, noNaN: true }))
        .map(([lower, upper]) => ({ shape: 'tanh', lower, upper })),
      (x, { lower, upper }) => weights.tanh(x, lower, upper),
    ),
    ulps: 3,
    parts: 0,
    reason: 'our own exponential',
  },
  {
    what: 'a sigmoid',
    cases: easing(
      fc
        .tuple(fc.double({ min: -20, max: 20, noNaN: true }), unit)
        .map(([slope, center]) => ({ shape: 'sigmoid', slope, center })),
      (x, { slope, center }) => weights.sigmoid(x, slope, center),
    ),
    ulps: 3,
    parts: 0,
    reason: 'our own exponential',
  },
  {
    what: 'a logarithm',
    cases: easing(
      fc.constantFrom(2, 10, 1000, 1e6, 1.001, Math.E).map((scale) => ({ shape: 'log', scale })),
      (x, { scale }) => weights.log(x, scale),
    ),
    ulps: 5,
    parts: 0,
    reason: 'Math.log1p of rounded arguments',
  },
];

describe('curve: exactness', () => {
  for (const { what, cases, ulps, parts, reason } of rows) {
    const least = parts === 0 ? '' : ` or ${parts} of the greater rate`;
    it(`${what} is off by at most ${ulps} ulp${least}: ${reason}`, () => {
      const found = worst(cases, 1000, parts);
      expect(found).to.be.at.most(ulps);
    });
  }
});
