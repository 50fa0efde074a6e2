import type { Curve } from '../../curve/curve.ts';
import type { Rate, RateOf } from '../../curve/rate/compile.ts';
import { rateOf } from '../../curve/rate/rate.ts';
import { NO_PHASES, type Phase, type Phases } from '../../registry/phases.ts';

/** A schedule is a function of the step, as in optax and jax-js, that also has its spec and curve. */

/**
 * The learning rate at a step.
 *
 * Units: step in optimizer updates, counted from 0, fractions allowed; the rate is absolute.
 * Throws: RangeError if the step is not a finite number of at least 0.
 */
export interface Schedule<S = unknown> {
  (step: number): number;
  readonly spec: S;
  readonly curve: Curve;
  /** The phases of the schedule, as its type declares them. */
  readonly phases: readonly Phase[];
  /** The step at which the schedule ends by its own fields, if any. */
  readonly end?: number;
}

const refuseStep = (step: unknown): never => {
  const shown = typeof step === 'string' ? JSON.stringify(step) : String(step);
  throw new RangeError(`a step is a finite number of at least 0, counted in optimizer updates, not ${shown}`);
};

/** Returns a valid step unchanged; throws a RangeError that names an invalid one. */
export const checkedStep = (step: number): number =>
  typeof step === 'number' && step >= 0 && step < Number.POSITIVE_INFINITY ? step : refuseStep(step);

/** Makes the schedule of a curve. */
export type ScheduleOf = <S>(spec: S, curve: Curve, declared?: Phases) => Schedule<S>;

/**
 * Returns a function that makes schedules. Each is compiled once by `checkedRateOf` into a function for any argument:
 * the rate of a valid step, and `refuse`, which throws, for anything else.
 */
export const schedulesBy =
  (checkedRateOf: (curve: Curve, rateOf: RateOf, refuse: Rate) => Rate): ScheduleOf =>
  (spec, curve, declared = NO_PHASES) => {
    const { phases, end } = declared;
    const beside = { spec, curve, phases, ...(end !== undefined && { end: end.step }) };
    return Object.freeze(Object.assign(checkedRateOf(curve, rateOf, refuseStep), beside));
  };
