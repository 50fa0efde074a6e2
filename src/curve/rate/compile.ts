import type { Curve, CurveKind, CurveOf } from '../curve.ts';

/** A rate as a function of the curve's own time. The time is in steps, finite and ≥ 0, fractions allowed; it is not checked. */
export type Rate = (t: number) => number;
export type RateOf = (curve: Curve) => Rate;

/** Compiles the rate of each kind; `rateOf` compiles nested curves. */
export type Compilers<K extends CurveKind> = {
  readonly [P in K]: (curve: CurveOf<P>, rateOf: RateOf) => Rate;
};

/**
 * Makes a compiler for the kinds of curves in `table` and no others, so a bundle contains only the kinds that its
 * table names.
 */
export const compilerOf = <K extends CurveKind>(table: Compilers<K>): RateOf => {
  // TypeScript does not infer that the entry for the kind of a curve takes a curve of that kind.
  const compilers = table as unknown as { readonly [kind: string]: (curve: Curve, rateOf: RateOf) => Rate };
  const rateOf: RateOf = (curve) => compilers[curve.kind]!(curve, rateOf);
  return rateOf;
};
