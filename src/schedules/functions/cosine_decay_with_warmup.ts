import { cosineDecayCurve } from '../decays/cosine_decay.ts';
import { rateAtStep, requireNumbers, requireThat } from './check.ts';

/** Parameters of `cosineDecayWithWarmup`, with upstream's names and defaults. */
export interface CosineDecayWithWarmup {
  readonly learningRateBase: number;
  readonly totalSteps: number;
  readonly warmupLearningRate?: number;
  readonly warmupSteps?: number;
  readonly holdBaseRateSteps?: number;
}

/**
 * Linear warm-up, an optional hold at the base rate, then half a cosine down to 0 at totalSteps.
 *
 * Formula: as the type cosine_decay_learning_rate.
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: RangeError if a step is not a finite number ≥ 0, a rate is not finite, totalSteps is below the warm-up or
 * makes the rate 0/0 at its end, or the warm-up starts above the base rate.
 * Source: object_detection/utils/learning_schedules.py, cosine_decay_with_warmup.
 * Example: cosineDecayWithWarmup(50, { learningRateBase: 1, totalSteps: 100 }) is 0.5
 */
export function cosineDecayWithWarmup(
  globalStep: number,
  {
    learningRateBase,
    totalSteps,
    warmupLearningRate = 0,
    warmupSteps = 0,
    holdBaseRateSteps = 0,
  }: CosineDecayWithWarmup,
): number {
  requireNumbers({ learningRateBase, totalSteps, warmupLearningRate, warmupSteps, holdBaseRateSteps });
  requireThat(
    totalSteps > warmupSteps || (totalSteps === warmupSteps && holdBaseRateSteps > 0),
    `totalSteps is ${totalSteps}, not above warmupSteps ${warmupSteps}`,
  );
  requireThat(
    warmupSteps === 0 || learningRateBase >= warmupLearningRate,
    `learningRateBase is ${learningRateBase}, below warmupLearningRate ${warmupLearningRate}`,
  );
  const warmup = [warmupSteps, warmupLearningRate] as const;
  return rateAtStep(cosineDecayCurve(warmup, holdBaseRateSteps, learningRateBase, totalSteps), globalStep);
}
