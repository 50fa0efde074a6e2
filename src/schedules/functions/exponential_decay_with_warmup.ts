import { constant, exponential, max, ramp, sequence } from '../../curve/curve.ts';
import { rateAtStep, requireDecay, requireNumbers } from './check.ts';

/** Parameters of `exponentialDecayWithWarmup`, with upstream's names and defaults. */
export interface ExponentialDecayWithWarmup {
  readonly learningRateBase: number;
  readonly learningRateDecaySteps: number;
  readonly learningRateDecayFactor: number;
  readonly warmupLearningRate?: number;
  readonly warmupSteps?: number;
  readonly minLearningRate?: number;
  readonly staircase?: boolean;
}

/**
 * Exponential decay after a linear warm-up; the decay counts from the end of the warm-up.
 *
 * Formula: rate(t) = max(minLearningRate, t < warmupSteps ? warmupLearningRate + (learningRateBase −
 * warmupLearningRate) · t / warmupSteps : learningRateBase · learningRateDecayFactor^((t − warmupSteps) /
 * learningRateDecaySteps)), where the exponent is floored if staircase is set.
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: RangeError as exponentialDecayWithBurnin does.
 * Source: object_detection/utils/learning_schedules.py, exponential_decay_with_warmup; if warmupSteps is 0, upstream
 * divides by zero, and here there is no warm-up.
 * Example: exponentialDecayWithWarmup(100, { learningRateBase: 1, learningRateDecaySteps: 100, learningRateDecayFactor:
 * 0.5 }) is 0.5
 */
export function exponentialDecayWithWarmup(
  globalStep: number,
  {
    learningRateBase,
    learningRateDecaySteps,
    learningRateDecayFactor,
    warmupLearningRate = 0,
    warmupSteps = 0,
    minLearningRate = 0,
    staircase = true,
  }: ExponentialDecayWithWarmup,
): number {
  requireDecay(learningRateDecaySteps, learningRateDecayFactor, staircase);
  requireNumbers({ learningRateBase, warmupLearningRate, warmupSteps, minLearningRate });
  const curve = sequence(
    [warmupSteps, ramp(warmupLearningRate, learningRateBase)],
    exponential(learningRateBase, learningRateDecayFactor, learningRateDecaySteps, staircase),
  );
  return rateAtStep(max(curve, constant(minLearningRate)), globalStep);
}
