import { expect } from 'chai';
import fc from 'fast-check';
import { type Curve, ramp, repeat } from '../../../src/curve/curve.ts';
import { rateOf } from '../../../src/curve/rate/rate.ts';
import { bounds } from '../../../src/curve/shape/bounds.ts';
import { breakpoints } from '../../../src/curve/shape/breakpoints.ts';
import { curves, curvesByKind, holders } from '../../support/curves.ts';

/** No rate exceeds the bounds, not even in the last bit. */

const kinds = { negative: true } as const;

/** Doubles after and before `t`: the nearest ones one by one, then others farther and farther away. */
const beside = (t: number): number[] =>
  [-1, 1].flatMap((side) => [
    ...Array.from({ length: 12 }, (_, k) => t * (1 + side * k * 2 ** -53)),
    ...Array.from({ length: 26 }, (_, k) => t + side * (1 + t) * 4 ** -k),
  ]);

const passes = (curve: Curve, from: number, to: number): string | undefined => {
  const rate = rateOf(curve);
  const { min, max } = bounds(curve, from, to);
  const last = Math.min(to, from + 3000);
  const cuts = breakpoints(curve, Math.min(to, 700)).slice(0, 20);
  const even = Array.from({ length: 101 }, (_, i) => from + ((last - from) * i) / 100);
  for (const t of [...even, ...[from, ...cuts, last].flatMap(beside)]) {
    if (t < from || t > to) continue;
    const found = rate(t);
    if (!(found >= min && found <= max))
      return `at ${t} the rate is ${found}, the bounds are ${min} and ${max}`;
  }
  return undefined;
};

const window = fc.tuple(
  fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 400, noNaN: true })),
  fc.oneof(
    fc.integer({ min: 0, max: 400 }),
    fc.double({ min: 0, max: 400, noNaN: true }),
    fc.constant(Number.POSITIVE_INFINITY),
  ),
);

/** The number of curves per kind; an environment variable sets more. The seed is fixed, so that failures are reproducible. */
const times = Number(process.env.CURVE_PAIRS ?? 1);

const check = (curve: fc.Arbitrary<Curve>, numRuns: number): void => {
  fc.assert(
    fc.property(curve, window, (each, [from, length]) => {
      const fault = passes(each, from, from + length);
      if (fault !== undefined) throw new Error(fault);
    }),
    { numRuns, seed: Number(process.env.CURVE_SEED ?? 13) },
  );
};

describe('curve: bounds are exact to the last bit', () => {
  const leaves = curvesByKind(kinds, curves(kinds, 0));
  const { custom: _, ...known } = leaves;

  for (const [name, curve] of Object.entries(known)) {
    it(`of ${name}`, () => check(curve, 200 * times));
  }

  for (const outer of Object.keys(holders) as (keyof typeof holders)[]) {
    for (const [name, inner] of Object.entries(known)) {
      it(`of ${name} in ${outer}`, () => {
        check(curvesByKind(kinds, inner, curves(kinds, 1))[outer], 8 * times);
      });
    }
  }

  it('of growing cycles, at any distance', () => {
    const curve = repeat(ramp(1, 0.1, 'cosine', 7), 7, {
      stretch: 1.1,
      height: { by: 'geometric', factor: 1.01 },
    });
    for (let from = 0; from < 5000; from += 37.3) expect(passes(curve, from, from + 90)).to.equal(undefined);
  });
});
