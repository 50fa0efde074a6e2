import { bind } from './bind/bind.ts';
import { checkMessage } from './bind/check.ts';
import { buildRate } from './config/build.ts';
import { type Schedule, scheduleOf } from './config/schedule.ts';
import { ConfigError } from './diagnostics/config_error.ts';
import { isError, withoutEchoes } from './diagnostics/diagnostic.ts';
import type { Registry, SpecIn } from './registry/registry.ts';
import { builtins } from './schedules/builtins.ts';
import { fromObject } from './syntax/object/index.ts';

type DeepPartial<V> = V extends readonly (infer E)[]
  ? readonly DeepPartial<E>[]
  : V extends { readonly type: string }
    ? V
    : V extends object
      ? { readonly [K in keyof V]?: DeepPartial<V[K]> | undefined }
      : V;

/** A spec with what may be left out left out: `type` must be there, the rest has the proto's defaults. */
export type Draft<S> = S extends { readonly type: infer T }
  ? { readonly type: T } & DeepPartial<Omit<S, 'type'>>
  : never;

/**
 * The factory: the schedule that a spec means.
 *
 * Fields may be left out and take the proto's default; each has the field's own precision (a proto `float` is a
 * float32), so a spec means the same however it came.
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: ConfigError where the spec is wrong, with a path where a file would have a place.
 */
export const createSchedule = <
  R extends Registry<any> = typeof builtins,
  const T extends SpecIn<R>['type'] = SpecIn<R>['type'],
>(
  draft: Draft<Extract<SpecIn<R>, { readonly type: T }>> & { readonly type: T },
  options: { readonly registry?: R } = {},
): Schedule<Extract<SpecIn<R>, { readonly type: T }>> => {
  const registry: Registry = options.registry ?? builtins;
  const { learningRate } = registry;
  const { tree, diagnostics: shape } = fromObject(draft);
  if (shape.some(isError)) throw new ConfigError({ diagnostics: shape });
  const bound = bind(tree, learningRate, { learningRate, unknownFields: () => 'error', duplicates: 'error' });
  const read = [...shape, ...bound.diagnostics, ...checkMessage(bound.value)];
  const { spec, curve, diagnostics: judged } = buildRate(registry, bound.value, undefined, read);
  if (spec === undefined || curve === undefined) {
    throw new ConfigError({ diagnostics: withoutEchoes([...read, ...judged]) });
  }
  return scheduleOf(spec as Extract<SpecIn<R>, { readonly type: T }>, curve);
};
