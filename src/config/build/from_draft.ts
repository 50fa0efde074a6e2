import { DOUBT, isWrittenIn, type SpecOfDraft, specsOfDraft } from '../../bind/values/draft_values.ts';
import type { Registry } from '../../registry/registry.ts';
import { curveOf, phasesOf } from '../../registry/resolve.ts';
import type { RateContext } from '../../registry/schedule_type.ts';
import { RATE_ONEOF } from '../../schema/descriptors/learning_rate.ts';
import { messageOf } from '../../schema/descriptors/message.ts';
import { findingsOnCurve } from './curve_findings.ts';
import { scheduleOf } from './flat_schedule.ts';
import type { Schedule } from './schedule.ts';

/** Builds the schedule of a faultless plain spec directly; anything that needs a finding goes through `build`. */

const context: RateContext = { run: Object.freeze({}) };

const doubt = (): never => {
  throw DOUBT;
};

/** Throws DOUBT if the type of a spec has anything to report. */
const check = ({ spec, draft }: SpecOfDraft, registry: Registry): void => {
  const type = registry.types.get(spec.type)!;
  if (type.momentum?.(spec) !== undefined) doubt();
  type.check?.(spec, doubt, isWrittenIn(draft), context, (inner) => curveOf(registry, inner, context));
};

/** The schedule of a draft; undefined if there is, or may be, anything to report. */
export const scheduleOfDraft = (draft: unknown, registry: Registry): Schedule | undefined => {
  const { learningRate } = registry;
  const typeNamed = (name: string) => {
    const field = Object.hasOwn(learningRate.fields, name) ? learningRate.fields[name] : undefined;
    return field?.oneof === RATE_ONEOF ? messageOf(field) : undefined;
  };
  try {
    const specs = specsOfDraft(draft, learningRate, typeNamed);
    for (const each of specs) check(each, registry);
    const { spec } = specs.at(-1)!;
    const curve = curveOf(registry, spec, context);
    return findingsOnCurve(curve, undefined, {}).length > 0
      ? undefined
      : scheduleOf(spec, curve, phasesOf(registry, spec));
  } catch {
    // DOUBT, or an error from a plug-in's code: `build` reports it.
    return undefined;
  }
};
