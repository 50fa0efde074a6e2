import { expect } from 'chai';
import fc from 'fast-check';
import type { Curve, CurveKind } from '../../src/curve/curve.ts';
import { curves, curvesByKind, holders } from '../support/curves.ts';
import * as holds from './holds.ts';

/** Nests every kind of curve in every other and compares its properties with its rate. */

const kinds = { negative: true, custom: true };
/** A curve of each kind; those with others inside contain simple ones. */
const inner = curvesByKind(kinds, curves(kinds, 0));
const names = Object.keys(inner) as CurveKind[];

/** The kinds inside, in pairs for a kind that needs two. */
const heldBy = (holder: keyof typeof holders): (readonly [CurveKind, CurveKind])[] =>
  holders[holder] === 1
    ? names.map((name) => [name, name])
    : names.flatMap((a) => names.map((b) => [a, b] as const));

const checks: { readonly [what: string]: (curve: Curve) => void } = {
  'words and pieces': (curve) => {
    holds.pieces(curve, 700);
    holds.pieces(curve, Number.POSITIVE_INFINITY);
    holds.words(curve, 700);
    holds.words(curve, Number.POSITIVE_INFINITY);
  },
  bounds: (curve) => {
    holds.bounds(curve, 0, Number.POSITIVE_INFINITY);
    holds.bounds(curve, 33.5, 410);
  },
  breakpoints: (curve) => holds.breakpoints(curve, 700),
  horizon: holds.horizon,
  zeros: (curve) => holds.zeros(curve, 700),
};

/** The number of curves per pair; an environment variable sets more. The seed is fixed, so that failures are reproducible. */
const numRuns = Number(process.env.CURVE_PAIRS ?? 1);
const seed = Number(process.env.CURVE_SEED ?? 42);

describe('curve: every kind inside every other', () => {
  for (const holder of Object.keys(holders) as (keyof typeof holders)[])
    for (const [what, check] of Object.entries(checks))
      it(`${holder}: ${what}`, () => {
        for (const [a, b] of heldBy(holder)) {
          const curve = curvesByKind(kinds, inner[a], inner[b])[holder];
          fc.assert(fc.property(curve, check), { numRuns, seed });
        }
      });
  for (const holder of Object.keys(holders) as (keyof typeof holders)[])
    it(`${holder}: the rate is never NaN, even at late steps, for curves that stay above 0`, () => {
      const above = curvesByKind({ custom: true }, curves({ custom: true }, 0));
      for (const [a, b] of heldBy(holder)) {
        const curve = curvesByKind({ custom: true }, above[a], above[b])[holder];
        fc.assert(fc.property(curve, holds.rate), { numRuns, seed });
      }
    });
  it('includes every kind', () => expect(names).to.have.length(14));
});
