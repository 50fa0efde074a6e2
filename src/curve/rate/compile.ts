import type { Curve, CurveKind, CurveOf } from '../curve.ts';

/** A rate as a function of the curve's own time, in steps: finite and ≥ 0, fractions allowed, not checked. */
export type Rate = (t: number) => number;
export type RateOf = (curve: Curve) => Rate;

/** How the rate of each kind is compiled; `rateOf` is for the curves inside. */
export type Compilers<K extends CurveKind> = {
  readonly [P in K]: (curve: CurveOf<P>, rateOf: RateOf) => Rate;
};

/** Compiles curves of the kinds in `table`, and of none else: what a bundle has of kinds is what its table names. */
export const compilerOf = <K extends CurveKind>(table: Compilers<K>): RateOf => {
  // The compiler cannot see that the entry found by a curve's own kind takes that curve.
  const compilers = table as unknown as { readonly [kind: string]: (curve: Curve, rateOf: RateOf) => Rate };
  const rateOf: RateOf = (curve) => compilers[curve.kind]!(curve, rateOf);
  return rateOf;
};
