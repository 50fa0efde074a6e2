import type { MessageValue } from '../schema/descriptors/message.ts';
import type { ReduceOnPlateau } from '../schema/generated/schedules.ts';

/** The fields of reduce_on_plateau, complete with defaults. */
export type ReduceOnPlateauSpec = MessageValue<typeof ReduceOnPlateau>;

/** The state of a plateau between metrics: plain data that JSON can represent. */
export interface PlateauState {
  /** The factor on rates. */
  readonly factor: number;
  /** The best metric so far; null before the first. */
  readonly best: number | null;
  /** Number of metrics in a row that were not better. */
  readonly bad: number;
  /** Number of metrics that are still ignored. */
  readonly cooldown: number;
}

/** A factor that a metric controls: pure functions over a state that the caller keeps. */
export interface Plateau {
  readonly spec: ReduceOnPlateauSpec;
  /** The state before any metric. */
  initial(): PlateauState;
  /** The state after one more metric. */
  next(state: PlateauState, metric: number): PlateauState;
  /** The factor on the schedule's rate. */
  factor(state: PlateauState): number;
}

/** Before the first metric, the best one is the worst possible. */
const isBetter = (spec: ReduceOnPlateauSpec, metric: number, before: number | null): boolean => {
  const { mode, threshold, threshold_mode } = spec;
  const sign = mode === 'MAX' ? 1 : -1;
  const best = before ?? -sign * Number.POSITIVE_INFINITY;
  const bar = threshold_mode === 'ABSOLUTE' ? best + sign * threshold : best * (1 + sign * threshold);
  return mode === 'MAX' ? metric > bar : metric < bar;
};

const reduced = (spec: ReduceOnPlateauSpec, factor: number): number => {
  const lower = Math.max(factor * spec.factor, spec.min_factor);
  return factor - lower > spec.min_change ? lower : factor;
};

/**
 * A factor that multiplies every rate of a schedule, and falls when a metric stops improving.
 *
 * Formula: a metric is better if it is below best · (1 − threshold), or with MAX above best · (1 + threshold); with
 * ABSOLUTE, if it is beyond best ∓ threshold. The first metric always counts as better, a NaN never does. After more than patience
 * metrics in a row that are not better, the factor is multiplied by `factor`, but not below min_factor and not if that
 * changes it by at most min_change; then cooldown metrics are ignored.
 * Edges: before any metric the factor is 1; the metric that exceeds patience reduces it, and the new factor applies
 * from then on; the only end is min_factor.
 * Units: one metric each time it is measured, usually once per epoch; factors are plain numbers, 1 at first.
 * Reports: no findings of its own.
 * Source: torch/optim/lr_scheduler.py, ReduceLROnPlateau, whose min_lr and eps are min_factor and min_change here,
 * each divided by the rate; keras's counts one metric fewer for patience, and one fewer for cooldown.
 * Example: { factor: 0.5, patience: 1, min_factor: 0.25 } has the factors 1, 1, 0.5, 0.5, 0.25, 0.25 after the
 * metrics 3, 3, 3, 3, 3, 2.
 */
export const plateauOf = (spec: ReduceOnPlateauSpec): Plateau =>
  Object.freeze({
    spec,
    initial: () => ({ factor: 1, best: null, bad: 0, cooldown: 0 }),
    next: ({ factor, best, bad, cooldown }: PlateauState, metric: number): PlateauState => {
      const better = isBetter(spec, metric, best);
      const now = {
        factor,
        best: better ? metric : best,
        bad: better || cooldown > 0 ? 0 : bad + 1,
        cooldown: Math.max(cooldown - 1, 0),
      };
      if (now.bad <= spec.patience) return now;
      return { ...now, factor: reduced(spec, factor), bad: 0, cooldown: spec.cooldown };
    },
    factor: ({ factor }: PlateauState) => factor,
  });
