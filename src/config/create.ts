import type { Bind } from '../bind/binder.ts';
import { checkMessage } from '../bind/check.ts';
import { capped } from '../diagnostics/capped.ts';
import { ConfigError } from '../diagnostics/config_error.ts';
import { type Diagnostic, isError, withoutRemarksOnErrors } from '../diagnostics/diagnostic.ts';
import { renderedAt } from '../diagnostics/render/rendered_at.ts';
import { sorted } from '../diagnostics/sorted.ts';
import { missingInside } from '../registry/missing_inside.ts';
import type { RateTypes } from '../registry/rate_types.ts';
import { fromObject } from '../syntax/object/index.ts';
import type { Schedule, ScheduleOf } from './build/schedule.ts';
import { buildSchedule, type CheckCurve } from './build/schedule_from_bound.ts';

const failedWith = (diagnostics: readonly Diagnostic[]): ConfigError =>
  new ConfigError({ diagnostics }, renderedAt(diagnostics));

/** The parts that a caller supplies, so that a bundle has only what its entry uses. */
interface Parts {
  readonly bind: Bind;
  readonly checkCurve: CheckCurve;
  readonly scheduleOf: ScheduleOf;
}

/**
 * Builds the schedule of a spec alone, without config, optimizer or run, from the types of a registry.
 *
 * Throws ConfigError if the spec is wrong.
 */
export const scheduleFrom = (
  draft: object,
  registry: RateTypes,
  { bind, checkCurve, scheduleOf }: Parts,
): Schedule => {
  const { tree, diagnostics: unread } = fromObject(draft);
  // If a part could not be read, do not also report it as missing.
  if (unread.some(isError)) throw failedWith(unread);
  const { value: rate, diagnostics: binding } = bind(tree, registry.learningRate, {
    unknownFields: () => 'error',
    duplicates: 'error',
  });
  const read = [...unread, ...binding, ...checkMessage(rate)];
  const earlier = [...read, ...missingInside(rate, read)];
  const built = buildSchedule(
    registry,
    rate,
    { run: {} },
    { earlier, inOptimizer: false, checkCurve, scheduleOf },
  );
  const diagnostics = sorted(capped(withoutRemarksOnErrors([...earlier, ...built.diagnostics])));
  if (built.schedule === undefined || diagnostics.some(isError)) throw failedWith(diagnostics);
  return built.schedule;
};
