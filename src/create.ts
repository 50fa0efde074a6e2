import { build } from './config/build/build.ts';
import { scheduleOfDraft } from './config/build/from_draft.ts';
import type { Schedule } from './config/build/schedule.ts';
import { readObject } from './config/read/read_object.ts';
import { checkOptions } from './diagnostics/check_options.ts';
import { failed } from './diagnostics/render/failed.ts';
import { type BuiltIns, builtins } from './optimizers/builtins.ts';
import type { Registry } from './registry/registry.ts';
import type { DraftNamed, SpecIn, SpecNamed } from './registry/specs.ts';

/**
 * Creates the schedule that a spec means.
 * Omitted fields take the proto's default. Each field has its own precision (a proto `float` is a float32), so a spec
 * means the same from every format.
 *
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: ConfigError if the spec is wrong, with a path instead of a place in a file; TypeError for an unknown
 * option.
 * Example: createSchedule({ type: 'constant_learning_rate', learning_rate: 0.5 })(10) is 0.5
 */
export const createSchedule = <
  R extends Registry<any> = BuiltIns,
  const T extends SpecIn<R>['type'] = SpecIn<R>['type'],
>(
  draft: DraftNamed<R, T> & { readonly type: T },
  options: { readonly registry?: R } = {},
): Schedule<SpecNamed<R, T>> => {
  checkOptions('createSchedule', options, { registry: true });
  const registry: Registry = options.registry ?? builtins;
  const direct = scheduleOfDraft(draft, registry);
  if (direct !== undefined) return direct as Schedule<SpecNamed<R, T>>;
  const result = build(readObject(draft, 'LearningRate', registry));
  if (!result.ok) throw failed({ diagnostics: result.diagnostics });
  return result.schedule as Schedule<SpecNamed<R, T>>;
};
