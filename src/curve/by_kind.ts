/** Tables with one function for each kind of curve. Each table answers one question about curves. */

import type { Curve, CurveKind, CurveOf } from './curve.ts';

/** A function for each kind of curve: if a kind is missing, the table does not compile. */
export type ByKind<A extends readonly unknown[], R> = {
  readonly [K in CurveKind]: (curve: CurveOf<K>, ...more: A) => R;
};

/** Calls the entry of `table` for the kind of `curve`. */
export const byKind = <A extends readonly unknown[], R>(table: ByKind<A, R>, curve: Curve, ...more: A): R =>
  // TypeScript does not infer that the entry for the kind of a curve takes a curve of that kind.
  (table[curve.kind] as (curve: Curve, ...more: A) => R)(curve, ...more);
