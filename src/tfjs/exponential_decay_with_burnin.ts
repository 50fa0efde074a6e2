import { basicRateOf } from '../curve/basic_rate.ts';
import { demandNumbers } from '../functions/check.ts';
import {
  type ExponentialDecayWithBurnin,
  exponentialDecayWithBurnin as rateAt,
} from '../functions/exponential_decay_with_burnin.ts';
import { exponentialDecayCurve } from '../schedules/exponential_decay.ts';
import { type GlobalStep, live } from './live.ts';

/** The short form in terms of the full one: no floor, not even at 0. */
const inFull = (
  burninSteps: number,
  learningRateBase: number,
  learningRateDecaySteps: number,
  learningRateDecayFactor: number,
  staircase: boolean,
): ExponentialDecayWithBurnin => ({
  learningRateBase,
  learningRateDecaySteps,
  learningRateDecayFactor,
  burninSteps,
  minLearningRate: Math.min(learningRateBase, 0),
  staircase,
});

/**
 * Exponential decay after a flat burn-in as a live rate: a function that reads the global step when it is called, as an
 * optimizer does at each update.
 *
 * Formula: as the function of this name in `learning-schedules/schedules`, whose rate at the value of globalStep it is.
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: at once a RangeError for arguments that make no schedule, and a TypeError where globalStep is no variable of
 * one number; when called, a RangeError where the step is not a finite number ≥ 0.
 * Source: object_detection/utils/learning_schedules.py, exponential_decay_with_burnin, which in eager mode returns such
 * a function too.
 */
export function exponentialDecayWithBurnin(
  globalStep: GlobalStep,
  burninStep: number,
  initialLearningRate: number,
  decaySteps: number,
  decayFactor: number,
  staircase?: boolean,
): () => number;
export function exponentialDecayWithBurnin(
  globalStep: GlobalStep,
  parameters: ExponentialDecayWithBurnin,
): () => number;
export function exponentialDecayWithBurnin(
  globalStep: GlobalStep,
  second: number | ExponentialDecayWithBurnin,
  base = Number.NaN,
  decaySteps = Number.NaN,
  decayFactor = Number.NaN,
  stairs = false,
): () => number {
  const full = typeof second === 'object' ? second : inFull(second, base, decaySteps, decayFactor, stairs);
  // Refuses, by name, whatever makes no schedule.
  rateAt(0, full);
  const curve = exponentialDecayCurve(
    [full.burninSteps ?? 0, full.burninLearningRate ?? 0],
    full.learningRateBase,
    full.learningRateDecayFactor,
    full.learningRateDecaySteps,
    full.staircase ?? true,
    full.minLearningRate ?? 0,
  );
  // Compiled once: a step then costs a lookup instead of building the curve again.
  const rate = basicRateOf(curve);
  return live(globalStep, (step) => {
    if (!(step >= 0 && step < Number.POSITIVE_INFINITY)) demandNumbers({ globalStep: step });
    return rate(step);
  });
}
