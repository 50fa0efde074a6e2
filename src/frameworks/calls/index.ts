import type { Curve } from '../../curve/curve.ts';
import { bounds } from '../../curve/shape/bounds.ts';
import { type Comparison, compare } from '../../curve/shape/compare.ts';
import { horizon } from '../../curve/shape/horizon.ts';
import { curveOfSpec, isLeftOut } from '../meaning.ts';
import { tables } from '../tables.ts';
import type { Call, Proposals } from './call.ts';
import { kerasCalls } from './keras_calls.ts';
import { optaxCalls } from './optax_calls.ts';
import { plain } from './simplify.ts';
import { torchCalls } from './torch_calls.ts';

/**
 * Finds the call of a framework that gives the rates of a curve: proposed from the curve's form, and compared with it
 * at every step.
 */

export type { Call } from './call.ts';

const proposals = { keras: kerasCalls, optax: optaxCalls, torch: torchCalls } satisfies {
  readonly [framework: string]: Proposals;
};
export type CallFramework = keyof typeof proposals;

/** Rates count as the same if they differ by at most this, relative to the greatest rate. */
export const SAME = 1e-9;

/** The number of steps to compare after the last change, if the length of the run is unknown. */
const BEYOND = 100_000;

/**
 * The greatest number of steps over which to compare a call: after that, the pieces of an endless schedule are all
 * alike.
 */
const MOST = 1e7;

export interface Matched {
  readonly call: Call;
  readonly comparison: Comparison;
  /** The difference is at most `SAME` of the greatest rate. */
  readonly isSame: boolean;
}

/** The number of steps to compare: those of the run, or until both curves are constant. */
const stepsFor = (steps: number, ...curves: readonly Curve[]): number => {
  if (Number.isFinite(steps)) return Math.min(steps, MOST);
  const rest = Math.max(...curves.map(horizon).filter(Number.isFinite), 0);
  return Math.min(Math.ceil(rest) + BEYOND, MOST);
};

/**
 * The call whose rates are closest to those of the curve; undefined if the framework has none like it.
 *
 * Units: steps of the run, infinite if its length is unknown.
 */
export const matchingCall = (framework: CallFramework, curve: Curve, steps: number): Matched | undefined => {
  const table = tables[framework]!;
  let nearest: Matched | undefined;
  for (const call of proposals[framework](plain(curve), steps)) {
    const meaning = table[call.type]!(call.args, {});
    const theirs = isLeftOut(meaning) ? undefined : curveOfSpec(meaning);
    if (theirs === undefined) continue;
    const count = stepsFor(steps, curve, theirs);
    const { min, max } = bounds(curve, 0, count);
    const comparison = compare(curve, theirs, count);
    const off = comparison.greatestAbsolute?.absolute ?? 0;
    const isSame = off <= SAME * Math.max(max, -min);
    if (isSame) return { call, comparison, isSame };
    if (!(off >= (nearest?.comparison.greatestAbsolute?.absolute ?? Number.POSITIVE_INFINITY)))
      nearest = { call, comparison, isSame };
  }
  return nearest;
};
