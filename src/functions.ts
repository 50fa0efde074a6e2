import { type Curve, constant, exponential, max, ramp, sequence } from './curve/curve.ts';
import { rateOf } from './curve/rate.ts';
import { cosineDecayCurve } from './schedules/cosine_decay.ts';
import { exponentialDecayCurve } from './schedules/exponential_decay.ts';
import { manualStepCurve } from './schedules/manual_step.ts';

/**
 * The functions of object_detection/utils/learning_schedules.py by name, alone: no config, no dependency. They take
 * numbers as they are, in float64.
 */

const demand = (holds: boolean, words: string): void => {
  if (!holds) throw new RangeError(words);
};

const demandCounts = (counts: { readonly [name: string]: number }): void => {
  for (const name in counts)
    demand(counts[name]! >= 0 && counts[name]! < 1 / 0, `${name} is ${counts[name]}, not a number of steps`);
};

const demandRates = (rates: { readonly [name: string]: number }): void => {
  for (const name in rates)
    demand(Number.isFinite(rates[name]), `${name} is ${rates[name]}, not a finite number`);
};

const at = (curve: Curve, globalStep: number): number => {
  demand(typeof globalStep === 'number', `globalStep is a ${typeof globalStep}, not a number`);
  demandCounts({ globalStep });
  return rateOf(curve)(globalStep);
};

/** Parameters of `exponentialDecayWithBurnin` in full, as upstream names and defaults them. */
export interface ExponentialDecayWithBurnin {
  readonly learningRateBase: number;
  readonly learningRateDecaySteps: number;
  readonly learningRateDecayFactor: number;
  /** 0 means "as learningRateBase". */
  readonly burninLearningRate?: number;
  readonly burninSteps?: number;
  readonly minLearningRate?: number;
  readonly staircase?: boolean;
}

/**
 * Exponential decay after a flat burn-in, from which on the decay counts.
 *
 * Formula: rate(t) = initialLearningRate for t < burninStep, else initialLearningRate · decayFactor^((t − burninStep) /
 * decaySteps), the exponent floored where staircase. In full, burn-in has a rate of its own and no rate is below
 * minLearningRate.
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: RangeError where a step is not a finite number ≥ 0, a rate not finite, decaySteps not above 0, or the factor
 * negative without staircase.
 * Source: object_detection/utils/learning_schedules.py, exponential_decay_with_burnin; note that `staircase` is true by
 * default in the full form, as upstream has it, and false in the short one.
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
  initialLearningRate = 0,
  decaySteps = 0,
  decayFactor = 0,
  staircase = false,
): number {
  const full: ExponentialDecayWithBurnin =
    typeof second === 'object'
      ? { staircase: true, ...second }
      : {
          learningRateBase: initialLearningRate,
          learningRateDecaySteps: decaySteps,
          learningRateDecayFactor: decayFactor,
          burninSteps: second,
          minLearningRate: Math.min(initialLearningRate, 0),
          staircase,
        };
  const s = {
    initial_learning_rate: full.learningRateBase,
    decay_steps: full.learningRateDecaySteps,
    decay_factor: full.learningRateDecayFactor,
    staircase: full.staircase ?? true,
    burnin_learning_rate: full.burninLearningRate ?? 0,
    burnin_steps: full.burninSteps ?? 0,
    min_learning_rate: full.minLearningRate ?? 0,
  };
  demandDecay(s.decay_steps, s.decay_factor, s.staircase);
  demandCounts({ burninSteps: s.burnin_steps });
  demandRates({
    learningRateBase: s.initial_learning_rate,
    burninLearningRate: s.burnin_learning_rate,
    minLearningRate: s.min_learning_rate,
  });
  return at(exponentialDecayCurve(s), globalStep);
}

const demandDecay = (steps: number, factor: number, staircase: boolean): void => {
  demand(steps > 0 && steps < 1 / 0, `decaySteps is ${steps}, not a finite number above 0`);
  demand(factor >= 0 || (staircase && factor < 0), `decayFactor is ${factor}: below 0 it needs staircase`);
  demandRates({ decayFactor: factor });
};

/** Parameters of `exponentialDecayWithWarmup`, as upstream names and defaults them. */
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
 * Exponential decay after a linear warm-up, from the end of which the decay counts.
 *
 * Formula: rate(t) = max(minLearningRate, t < warmupSteps ? warmupLearningRate + (learningRateBase −
 * warmupLearningRate) · t / warmupSteps : learningRateBase · learningRateDecayFactor^((t − warmupSteps) /
 * learningRateDecaySteps)), the exponent floored where staircase.
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: RangeError as exponentialDecayWithBurnin does.
 * Source: object_detection/utils/learning_schedules.py, exponential_decay_with_warmup; upstream divides by zero where
 * warmupSteps is 0, here there is then no warm-up.
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
  demandDecay(learningRateDecaySteps, learningRateDecayFactor, staircase);
  demandCounts({ warmupSteps });
  demandRates({ learningRateBase, warmupLearningRate, minLearningRate });
  const curve = sequence(
    [warmupSteps, ramp(warmupLearningRate, learningRateBase)],
    exponential(learningRateBase, learningRateDecayFactor, learningRateDecaySteps, staircase),
  );
  return at(max(curve, constant(minLearningRate)), globalStep);
}

/** Parameters of `cosineDecayWithWarmup`, as upstream names and defaults them. */
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
 * Throws: RangeError where a step is not a finite number ≥ 0, a rate not finite, totalSteps is below warm-up or leaves
 * 0/0 at its end, or warm-up starts above the base rate.
 * Source: object_detection/utils/learning_schedules.py, cosine_decay_with_warmup.
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
  demandCounts({ totalSteps, warmupSteps, holdBaseRateSteps });
  demandRates({ learningRateBase, warmupLearningRate });
  const room = totalSteps > warmupSteps || (totalSteps === warmupSteps && holdBaseRateSteps > 0);
  demand(room, `totalSteps is ${totalSteps}, not above the ${warmupSteps} of warmupSteps`);
  demand(
    warmupSteps === 0 || learningRateBase >= warmupLearningRate,
    `learningRateBase is ${learningRateBase}, below warmupLearningRate ${warmupLearningRate}`,
  );
  const s = {
    learning_rate_base: learningRateBase,
    total_steps: totalSteps,
    warmup_learning_rate: warmupLearningRate,
    warmup_steps: warmupSteps,
    hold_base_rate_steps: holdBaseRateSteps,
  };
  return at(cosineDecayCurve(s), globalStep);
}

/** Parameters of `manualStepping`, as upstream names and defaults them. */
export interface ManualStepping {
  readonly boundaries: readonly number[];
  readonly rates: readonly number[];
  readonly warmup?: boolean;
}

/**
 * Rates that hold between boundaries; a boundary step has the new rate.
 *
 * Formula: rate(t) = rates[number of boundaries ≤ t]; with warmup, before the first boundary rates[0] + (rates[1] −
 * rates[0]) · t / boundaries[0].
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: RangeError where boundaries are not strictly increasing whole numbers above 0, rates not finite, or not one
 * more than boundaries.
 * Source: object_detection/utils/learning_schedules.py, manual_stepping.
 */
export function manualStepping(
  globalStep: number,
  { boundaries, rates, warmup = false }: ManualStepping,
): number {
  boundaries.forEach((step, i) => {
    const before = boundaries[i - 1] ?? 0;
    demand(
      Number.isInteger(step) && step > before,
      `boundaries[${i}] is ${step}, not a whole number above ${before}`,
    );
  });
  demand(
    rates.length === boundaries.length + 1,
    `${rates.length} rates for ${boundaries.length} boundaries, not one more`,
  );
  rates.forEach((rate, i) => demand(Number.isFinite(rate), `rates[${i}] is ${rate}, not a finite number`));
  return at(manualStepCurve(boundaries, rates, warmup), globalStep);
}
