import { type BoundMessage, memberOf } from '../../bind/bound.ts';
import type { Curve } from '../../curve/curve.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/finding.ts';
import type { RateTypes } from '../../registry/rate_types.ts';
import {
  checkRate,
  cyclesIn,
  phasesOf,
  type RateContext,
  resolveCurve,
  specOf,
  threw,
} from '../../registry/resolve.ts';
import { RATE_ONEOF } from '../../schema/descriptors/learning_rate.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import { type Schedule, scheduleOf } from './schedule.ts';

/** From a bound learning rate to its schedule, each step checked. */

/** The place of a finding about the schedule as a whole: its type's name. */
const placeOf = (rate: BoundMessage): Place => {
  const member = memberOf(rate, RATE_ONEOF);
  return {
    // Most schedules have no finding, which alone needs the path.
    get path() {
      return member?.path ?? rate.path;
    },
    ranges: [member?.nameRange ?? rate.nameRange],
  };
};

/** Findings on the rates of a curve within a run of `numSteps` steps, or of any length. */
export type Judge = (curve: Curve, numSteps: number | undefined, place: Place) => readonly Diagnostic[];

/** A custom curve is a plug-in's code, which may throw. */
const judged = (judge: Judge, curve: Curve, spec: LearningRate, context: RateContext, place: Place) => {
  try {
    return judge(curve, context.run.num_steps, place);
  } catch (cause) {
    return [threw(spec.type, cause, place)];
  }
};

/** What is known before a schedule is built, and what its curve is judged by. */
interface Building {
  /** The findings so far: after an error nothing is built. */
  readonly earlier: readonly Diagnostic[];
  /** True if an optimizer holds the learning rate: then it may cycle the momentum. */
  readonly inOptimizer: boolean;
  readonly judge: Judge;
}

/** The schedule that a learning rate means; there is one if neither `earlier` nor what is found here stops it. */
export const buildSchedule = (
  registry: RateTypes,
  rate: BoundMessage,
  context: RateContext,
  { earlier, inOptimizer, judge }: Building,
): { readonly schedule?: Schedule; readonly diagnostics: readonly Diagnostic[] } => {
  const checked = [...checkRate(registry, rate, context), ...(inOptimizer ? [] : cyclesIn(registry, rate))];
  const spec = earlier.some(isError) || checked.some(isError) ? undefined : specOf(registry, rate);
  if (spec === undefined) return { diagnostics: checked };
  const { curve, diagnostics: resolved } = resolveCurve(registry, rate, spec, context);
  if (curve === undefined) return { diagnostics: [...checked, ...resolved] };
  const found = judged(judge, curve, spec, context, placeOf(rate));
  // A field that is negative was reported at its own place.
  const isReported = earlier.some(({ code }) => code === 'field/unusual');
  return {
    schedule: scheduleOf(spec, curve, phasesOf(registry, spec)),
    diagnostics: [...checked, ...found.filter(({ code }) => !(isReported && code === 'rate/negative'))],
  };
};
