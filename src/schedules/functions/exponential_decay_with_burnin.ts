import type { Curve } from '../../curve/curve.ts';
import { exponentialDecayCurve } from '../decays/exponential_decay.ts';
import { rateAtStep, requireDecay, requireNumbers } from './check.ts';

/** All parameters of `exponentialDecayWithBurnin`, with upstream's names and defaults. */
export interface ExponentialDecayWithBurnin {
  readonly learningRateBase: number;
  readonly learningRateDecaySteps: number;
  readonly learningRateDecayFactor: number;
  /** 0 means "the same as learningRateBase". */
  readonly burninLearningRate?: number;
  readonly burninSteps?: number;
  readonly minLearningRate?: number;
  readonly staircase?: boolean;
}

/**
 * The curve for either form of the arguments: the short one has no floor, not even at 0. Throws the same errors as the
 * function.
 */
export const burninCurve = (
  second: number | ExponentialDecayWithBurnin,
  base: number,
  decaySteps: number,
  decayFactor: number,
  stairs: boolean,
): Curve => {
  const {
    learningRateBase,
    learningRateDecaySteps,
    learningRateDecayFactor,
    burninLearningRate = 0,
    burninSteps = 0,
    minLearningRate = 0,
    staircase = true,
  } = typeof second === 'object'
    ? second
    : {
        learningRateBase: base,
        learningRateDecaySteps: decaySteps,
        learningRateDecayFactor: decayFactor,
        burninSteps: second,
        minLearningRate: Math.min(base, 0),
        staircase: stairs,
      };
  requireDecay(learningRateDecaySteps, learningRateDecayFactor, staircase);
  requireNumbers({ learningRateBase, burninLearningRate, burninSteps, minLearningRate });
  return exponentialDecayCurve(
    [burninSteps, burninLearningRate],
    learningRateBase,
    learningRateDecayFactor,
    learningRateDecaySteps,
    staircase,
    minLearningRate,
  );
};

/**
 * Exponential decay after a flat burn-in; the decay counts from the end of the burn-in.
 *
 * Formula: rate(t) = initialLearningRate for t < burninStep, else initialLearningRate · decayFactor^((t − burninStep)
 * / decaySteps), where the exponent is floored if staircase is set. With all parameters, burn-in has its own rate and
 * no rate is below minLearningRate.
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: RangeError if a step is not a finite number ≥ 0, a rate is not finite, decaySteps is not above 0, or the
 * factor is negative without staircase.
 * Source: object_detection/utils/learning_schedules.py, exponential_decay_with_burnin; note that `staircase` is true by
 * default in the form with all parameters, as in upstream, and false in the short form.
 * Example: exponentialDecayWithBurnin(110, 10, 1, 100, 0.5) is 0.5
 */
export function exponentialDecayWithBurnin(
  globalStep: number,
  burninStep: number,
  initialLearningRate: number,
  decaySteps: number,
  decayFactor: number,
  staircase?: boolean,
): number;
export function exponentialDecayWithBurnin(
  globalStep: number,
  parameters: ExponentialDecayWithBurnin,
): number;
export function exponentialDecayWithBurnin(
  globalStep: number,
  second: number | ExponentialDecayWithBurnin,
  base = 0,
  decaySteps = 0,
  decayFactor = 0,
  stairs = false,
): number {
  return rateAtStep(burninCurve(second, base, decaySteps, decayFactor, stairs), globalStep);
}
