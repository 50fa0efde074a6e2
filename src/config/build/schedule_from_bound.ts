import { type BoundMessage, memberOf } from '../../bind/bound.ts';
import type { Curve } from '../../curve/curve.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/finding.ts';
import type { RateTypes } from '../../registry/rate_types.ts';
import {
  checkRate,
  misplacedMomentumCycle,
  phasesOf,
  type RateContext,
  resolveCurve,
  specOf,
  thrownFinding,
} from '../../registry/resolve.ts';
import { RATE_ONEOF } from '../../schema/descriptors/learning_rate.ts';
import type { LearningRate } from '../../schema/descriptors/message.ts';
import type { Schedule, ScheduleOf } from './schedule.ts';

/** Builds a schedule from the fields of a learning rate, and checks the fields, the values and the curve. */

/** The place of findings about the schedule as a whole: the name of its type. */
const placeOf = (rate: BoundMessage): Place => {
  const member = memberOf(rate, RATE_ONEOF)!;
  return {
    // Computed on demand: only a finding needs the path, and most schedules have no findings.
    get path() {
      return member.path;
    },
    ranges: [member.nameRange],
  };
};

/** Checks the rates of a curve within a run of `numSteps` steps, or of any length. */
export type CheckCurve = (curve: Curve, numSteps: number | undefined, place: Place) => readonly Diagnostic[];

/** A custom curve is a plug-in's code, which may throw. */
const curveFindings = (
  checkCurve: CheckCurve,
  curve: Curve,
  spec: LearningRate,
  context: RateContext,
  place: Place,
) => {
  try {
    return checkCurve(curve, context.run.num_steps, place);
  } catch (cause) {
    return [thrownFinding(spec.type, cause, place)];
  }
};

/** The facts known before a schedule is built, and the check of its curve. */
interface Building {
  /** The findings so far; after an error nothing is built. */
  readonly earlier: readonly Diagnostic[];
  /** True if the learning rate is in an optimizer: then it may cycle the momentum. */
  readonly inOptimizer: boolean;
  readonly checkCurve: CheckCurve;
  readonly scheduleOf: ScheduleOf;
}

/** Builds the schedule of a learning rate; there is none if `earlier` or the findings here have an error. */
export const buildSchedule = (
  registry: RateTypes,
  rate: BoundMessage,
  context: RateContext,
  { earlier, inOptimizer, checkCurve, scheduleOf }: Building,
): { readonly schedule?: Schedule; readonly diagnostics: readonly Diagnostic[] } => {
  const checked = [
    ...checkRate(registry, rate, context),
    ...(inOptimizer ? [] : misplacedMomentumCycle(registry, rate)),
  ];
  const spec = earlier.some(isError) || checked.some(isError) ? undefined : specOf(registry, rate);
  if (spec === undefined) return { diagnostics: checked };
  const { curve, diagnostics: resolved } = resolveCurve(registry, rate, spec, context);
  if (curve === undefined) return { diagnostics: [...checked, ...resolved] };
  const found = curveFindings(checkCurve, curve, spec, context, placeOf(rate));
  // A negative field was reported at its own place.
  const isReported = earlier.some(({ code }) => code === 'field/unusual');
  return {
    schedule: scheduleOf(spec, curve, phasesOf(registry, spec)),
    diagnostics: [...checked, ...found.filter(({ code }) => !(isReported && code === 'rate/negative'))],
  };
};
