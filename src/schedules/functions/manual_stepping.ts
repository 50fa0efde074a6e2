import { manualStepCurve } from '../steps/manual_step.ts';
import { rateAtStep, requireNumbers, requireThat } from './check.ts';

/** Parameters of `manualStepping`, with upstream's names and defaults. */
export interface ManualStepping {
  readonly boundaries: readonly number[];
  readonly rates: readonly number[];
  readonly warmup?: boolean;
}

/**
 * Constant rates between boundaries; a boundary step has the new rate.
 *
 * Formula: rate(t) = rates[number of boundaries ≤ t]; with warmup, before the first boundary rates[0] + (rates[1] −
 * rates[0]) · t / boundaries[0].
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: RangeError if boundaries are not strictly increasing whole numbers above 0, a rate is not finite, or the
 * number of rates is not one more than that of boundaries.
 * Source: object_detection/utils/learning_schedules.py, manual_stepping.
 * Example: manualStepping(10, { boundaries: [10], rates: [1, 0.1] }) is 0.1
 */
export function manualStepping(
  globalStep: number,
  { boundaries, rates, warmup = false }: ManualStepping,
): number {
  let before = 0;
  for (const step of boundaries) {
    requireThat(
      Number.isInteger(step) && step > before,
      `a boundary is ${step}, not a whole number above ${before}`,
    );
    before = step;
  }
  for (const rate of rates) requireNumbers({ rate });
  requireThat(rates.length === boundaries.length + 1, `${rates.length} rates, not one more than boundaries`);
  return rateAtStep(manualStepCurve(boundaries, rates, warmup), globalStep);
}
