import { type BoundMessage, memberOf } from '../bind/bound.ts';
import type { Curve } from '../curve/curve.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/finding.ts';
import type { Registry } from '../registry/registry.ts';
import { checkRate, resolveCurve, specOf, threw } from '../registry/resolve.ts';
import { RATE_ONEOF } from '../schema/descriptors/learning_rate.ts';
import type { LearningRate } from '../schema/descriptors/message.ts';
import { judgeCurve } from './judge.ts';

/** From a bound learning rate to its spec and curve, for a file and for a draft alike. */

export interface Built {
  /** There, with `curve`, where nothing is an error. */
  readonly spec?: LearningRate;
  readonly curve?: Curve;
  /** What was found on the way; what was found before is not repeated. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The place of a finding about the schedule as a whole: its type's name. */
const placeOf = (rate: BoundMessage): Place => {
  const member = memberOf(rate, RATE_ONEOF);
  return { path: member?.path ?? rate.path, ranges: [member?.nameRange ?? rate.nameRange] };
};

/** What a curve says as a whole; a custom one is a plug-in's code, which may throw. */
const judge = (
  curve: Curve,
  spec: LearningRate,
  numSteps: number | undefined,
  place: Place,
): Diagnostic[] => {
  try {
    return judgeCurve(curve, numSteps, place);
  } catch (cause) {
    return [threw(spec.type, cause, place)];
  }
};

/**
 * The spec and curve that a learning rate means, checked by its type and judged as a whole over a run of `numSteps`
 * (undefined: of any length). `earlier` are the findings so far: after an error there is nothing to build.
 */
export const buildRate = (
  registry: Registry,
  rate: BoundMessage,
  numSteps: number | undefined,
  earlier: readonly Diagnostic[],
): Built => {
  const checked = checkRate(registry, rate);
  const spec = specOf(registry, rate);
  if (spec === undefined || [...earlier, ...checked].some(isError)) return { diagnostics: checked };
  const { curve, diagnostics: resolved } = resolveCurve(registry, rate, spec);
  if (curve === undefined) return { diagnostics: [...checked, ...resolved] };
  const judged = judge(curve, spec, numSteps, placeOf(rate));
  // A field that is negative was reported at its own place.
  const said = earlier.some(({ code }) => code === 'field/unusual');
  const diagnostics = [...checked, ...judged.filter(({ code }) => !(said && code === 'rate/negative'))];
  return diagnostics.some(isError) ? { diagnostics } : { spec, curve, diagnostics };
};
