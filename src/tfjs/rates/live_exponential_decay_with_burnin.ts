import { basicRateOf } from '../../curve/rate/basic_rate.ts';
import { requireNumbers } from '../../schedules/functions/check.ts';
import {
  burninCurve,
  type ExponentialDecayWithBurnin,
} from '../../schedules/functions/exponential_decay_with_burnin.ts';
import { type GlobalStep, live } from './live.ts';

/**
 * Exponential decay after a flat burn-in as a live rate: a function that reads the global step when it is called, as
 * an optimizer does at each update.
 *
 * Formula: as `exponentialDecayWithBurnin` of `learning-schedules/schedules`, at the value of globalStep.
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: at once a RangeError for invalid arguments, and a TypeError if globalStep is not a variable of one number;
 * when called, a RangeError if the step is not a finite number ≥ 0.
 * Source: object_detection/utils/learning_schedules.py, exponential_decay_with_burnin, which in eager mode returns
 * such a function too.
 * Example: liveExponentialDecayWithBurnin(tf.variable(tf.scalar(110, 'int32'), false), 10, 1, 100, 0.5)() is 0.5
 */
export function liveExponentialDecayWithBurnin(
  globalStep: GlobalStep,
  burninStep: number,
  initialLearningRate: number,
  decaySteps: number,
  decayFactor: number,
  staircase?: boolean,
): () => number;
export function liveExponentialDecayWithBurnin(
  globalStep: GlobalStep,
  parameters: ExponentialDecayWithBurnin,
): () => number;
export function liveExponentialDecayWithBurnin(
  globalStep: GlobalStep,
  second: number | ExponentialDecayWithBurnin,
  base = Number.NaN,
  decaySteps = Number.NaN,
  decayFactor = Number.NaN,
  stairs = false,
): () => number {
  // Compiled once: a step then costs a lookup instead of building the curve again.
  const rate = basicRateOf(burninCurve(second, base, decaySteps, decayFactor, stairs));
  return live(globalStep, (step) => {
    if (!(step >= 0 && step < Number.POSITIVE_INFINITY)) requireNumbers({ globalStep: step });
    return rate(step);
  });
}
