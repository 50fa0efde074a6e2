import type { Bind } from '../bind/binder.ts';
import { checkMessage } from '../bind/check.ts';
import { capped } from '../diagnostics/capped.ts';
import { ConfigError } from '../diagnostics/config_error.ts';
import { isError, withoutEchoes } from '../diagnostics/diagnostic.ts';
import { sorted } from '../diagnostics/render/render.ts';
import { missingInside } from '../registry/missing_inside.ts';
import type { RateTypes } from '../registry/rate_types.ts';
import { fromObject } from '../syntax/object/index.ts';
import type { Schedule } from './build/schedule.ts';
import { buildSchedule, type Judge } from './build/schedule_from_bound.ts';

/**
 * Builds the schedule of a spec alone, without config, optimizer or run: bound by `bind` to the types of a registry
 * and checked by `judge`.
 *
 * Throws ConfigError if the spec is wrong.
 */
export const scheduleFrom = (draft: object, registry: RateTypes, bind: Bind, judge: Judge): Schedule => {
  const { tree, diagnostics: unread } = fromObject(draft);
  // If something could not be read, do not report what seems to be missing.
  if (unread.some(isError)) throw new ConfigError({ diagnostics: unread });
  const { value: rate, diagnostics: binding } = bind(tree, registry.learningRate, {
    unknownFields: () => 'error',
    duplicates: 'error',
  });
  const read = [...unread, ...binding, ...checkMessage(rate)];
  const earlier = [...read, ...missingInside(rate, read)];
  const built = buildSchedule(registry, rate, { run: {} }, { earlier, inOptimizer: false, judge });
  const diagnostics = sorted(capped(withoutEchoes([...earlier, ...built.diagnostics])));
  if (built.schedule === undefined || diagnostics.some(isError)) throw new ConfigError({ diagnostics });
  return built.schedule;
};
