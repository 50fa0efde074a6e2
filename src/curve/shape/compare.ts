import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import type { Curve } from '../curve.ts';
import { type CurveOrSchedule, curveIn } from '../curve_in.ts';
import { rateOf } from '../rate/rate.ts';
import { horizon } from './horizon.ts';

/** Two rates at one step, and their distance. */
export interface Difference {
  readonly step: number;
  readonly a: number;
  readonly b: number;
  /** The absolute difference, |a − b|. */
  readonly absolute: number;
  /** The relative difference, |a − b| / max(|a|, |b|). */
  readonly relative: number;
}

/** The steps at which two curves differ, and by how much. */
export interface Comparison {
  /** Number of steps compared, from step 0. */
  readonly steps: number;
  /** Number of steps at which the rates differ. */
  readonly different: number;
  /** The first step with different rates, if there is one. */
  readonly first?: Difference;
  readonly last?: Difference;
  /** The first step with the largest difference. */
  readonly greatestAbsolute?: Difference;
  readonly greatestRelative?: Difference;
}

/** The tolerance of a comparison. */
export interface CompareOptions {
  /** Rates whose relative difference is at most this count as equal; by default 0. */
  readonly tolerance?: number;
}

export const differenceAt = (step: number, a: number, b: number): Difference => {
  const absolute = Math.abs(a - b);
  return { step, a, b, absolute, relative: absolute / Math.max(Math.abs(a), Math.abs(b)) };
};

/** True if a difference is greater than all before it; the first NaN counts as the greatest. */
export const isGreatest = (difference: number, before: number): boolean =>
  difference > before || (Number.isNaN(difference) && !Number.isNaN(before));

/**
 * Counts and places of the steps at which two curves differ. Of `count` steps, only the first `looked` were compared: at all
 * later ones both curves are constant.
 */
export interface Differing {
  readonly count: number;
  readonly looked: number;
  readonly different: number;
  readonly first: number;
  readonly last: number;
  readonly absoluteAt: number;
}

/** The comparison without its greatest relative difference. */
export const comparison = (
  at: (step: number) => Difference,
  { count, looked, different, first, last, absoluteAt }: Differing,
): Comparison => {
  if (different === 0) return { steps: count, different };
  const isLasting = last === looked - 1;
  return {
    steps: count,
    different: isLasting ? different + count - looked : different,
    first: at(first),
    last: isLasting ? { ...at(last), step: count - 1 } : at(last),
    greatestAbsolute: at(absoluteAt),
  };
};

/** How many steps to compare: once both curves are constant, one more step stands for all others. */
export const stepsToCompare = (curves: readonly Curve[], count: number): number =>
  Math.min(count, Math.ceil(Math.max(...curves.map(horizon))) + 1);

/**
 * Compares two curves at the steps 0, 1, … below `steps`, and reports where and by how much they differ.
 *
 * Units: steps; differences as the rates, or relative to the greater rate.
 * Throws: TypeError for an unknown option.
 * Example: compare(constant(1), steps([2], [1, 3]), 5).different is 3
 */
export const compare = (
  one: CurveOrSchedule,
  other: CurveOrSchedule,
  steps: number,
  options: CompareOptions = {},
): Comparison => {
  checkOptions('compare', options, { tolerance: true } satisfies OptionNames<CompareOptions>);
  const { tolerance = 0 } = options;
  const curves = [curveIn(one), curveIn(other)] as const;
  const [a, b] = [rateOf(curves[0]), rateOf(curves[1])];
  const count = Math.max(0, Math.ceil(steps));
  const looked = stepsToCompare(curves, count);
  // Most steps may differ, so the loop keeps numbers only.
  let [different, first, last] = [0, 0, 0];
  let [absoluteMost, absoluteAt, relativeMost, relativeAt] = [-1, 0, -1, 0];
  for (let step = 0; step < looked; step++) {
    const x = a(step);
    const y = b(step);
    if (x === y) continue;
    const absolute = Math.abs(x - y);
    const relative = absolute / Math.max(Math.abs(x), Math.abs(y));
    if (relative <= tolerance) continue;
    if (different === 0) first = step;
    different++;
    last = step;
    if (isGreatest(absolute, absoluteMost)) {
      absoluteMost = absolute;
      absoluteAt = step;
    }
    if (isGreatest(relative, relativeMost)) {
      relativeMost = relative;
      relativeAt = step;
    }
  }
  const at = (step: number): Difference => differenceAt(step, a(step), b(step));
  const found = comparison(at, { count, looked, different, first, last, absoluteAt });
  return different === 0 ? found : { ...found, greatestRelative: at(relativeAt) };
};
