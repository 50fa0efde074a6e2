import { binderOf } from './bind/binder.ts';
import { objectScalar } from './bind/scalars/object.ts';
import { type Schedule, schedulesBy } from './config/build/schedule.ts';
import type { CheckCurve } from './config/build/schedule_from_bound.ts';
import { scheduleFrom } from './config/create.ts';
import { rateOf } from './curve/rate/rate.ts';
import { rateFinding, rates } from './diagnostics/catalogue/rates.ts';
import { assembleRates, checkTypes } from './registry/rate_types.ts';
import type { Registry } from './registry/registry.ts';
import type { ScheduleType } from './registry/schedule_type.ts';
import type { DraftNamed, SpecIn, SpecNamed } from './registry/specs.ts';
import { message } from './schema/descriptors/message.ts';

/** Schedules from specs of the types that the caller passes, and nothing else: for small bundles. */

export type { Schedule } from './config/build/schedule.ts';
export { ConfigError } from './diagnostics/config_error.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export type { ScheduleType } from './registry/schedule_type.ts';

const bindObject = /* @__PURE__ */ binderOf({ object: objectScalar });

/** Checks only that the first and last rate are numbers: searching the whole curve would be a tenth of the bundle. */
const findingsOnEnds: CheckCurve = (curve, _, place) => {
  const rate = rateOf(curve);
  const step = [0, Number.MAX_SAFE_INTEGER].find((each) => Number.isNaN(rate(each)));
  if (step === undefined) return [];
  return [rateFinding('rate/not-finite', { value: Number.NaN, step: step === 0 ? 0 : undefined }, place)];
};

/**
 * Calls the rate of the whole curve. Code that writes out the parts would be faster, but it would be a twentieth of the
 * bundle.
 */
const scheduleOf = /* @__PURE__ */ schedulesBy((curve, rateOf, refuse) => {
  const rate = rateOf(curve);
  return (step) =>
    rate(typeof step === 'number' && step >= 0 && step < Number.POSITIVE_INFINITY ? step : refuse(step));
});

const parts = { bind: bindObject, checkCurve: findingsOnEnds, scheduleOf };

/** An empty message in place of an optimizer, which this entry does not have. */
const NOTHING = /* @__PURE__ */ message('object_detection.protos.Optimizer', {});

/**
 * Creates the schedule that a spec means from the given types. Unlike `createSchedule` of the main entry it takes no
 * registry, so learning rates inside others must also be of these types. Findings list the existing fields and types
 * but do not guess what a misspelt one means. Of the curve, only the first and last rate are checked.
 *
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: ConfigError if the spec is wrong; TypeError if `types` is not a list, or has two types of one name or
 * number.
 * Example: createSchedule({ type: 'linear', initial_learning_rate: 0.1, end_learning_rate: 0, total_steps: 100 }, {
 * types: [linear] })
 */
export const createSchedule = <
  const X extends readonly ScheduleType<any, any, any>[],
  const T extends SpecIn<Registry<X[number]>>['type'] = SpecIn<Registry<X[number]>>['type'],
>(
  draft: DraftNamed<Registry<X[number]>, T> & { readonly type: T },
  { types }: { readonly types: X },
): Schedule<SpecNamed<Registry<X[number]>, T>> => {
  if (!Array.isArray(types)) throw new TypeError('createSchedule takes a list of types: { types: [linear] }');
  checkTypes(types, {}, NOTHING);
  const registry = assembleRates({ optimizer: NOTHING, beside: {}, besideOf: NOTHING, words: rates }, types);
  return scheduleFrom(draft, registry, parts) as Schedule<SpecNamed<Registry<X[number]>, T>>;
};
