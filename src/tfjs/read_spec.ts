import { bind } from '../bind/bind.ts';
import { checkMessage } from '../bind/check.ts';
import { buildRate } from '../config/build.ts';
import { wayTo } from '../config/messages.ts';
import { missingRate } from '../config/missing.ts';
import { type Schedule, scheduleOf } from '../config/schedule.ts';
import { type OptimizerSpec, optimizerSpec } from '../config/specs.ts';
import type { Draft } from '../create.ts';
import { ConfigError } from '../diagnostics/config_error.ts';
import { isError, withoutEchoes } from '../diagnostics/diagnostic.ts';
import type { Registry } from '../registry/registry.ts';
import type { BuiltInSpec } from '../schedules/builtins.ts';
import { Optimizer } from '../schema/generated/optimizer.ts';
import { fromObject } from '../syntax/object/index.ts';

/** An optimizer's spec with what may be left out left out: `type` and `learning_rate` must be there. */
export type OptimizerDraft<S = BuiltInSpec> =
  OptimizerSpec<Draft<S>> extends infer O
    ? O extends { readonly type: infer T; readonly learning_rate: infer L }
      ? { readonly type: T; readonly learning_rate: L } & Partial<Omit<O, 'type' | 'learning_rate'>>
      : never
    : never;

/** The same of whatever registry; what it holds is checked at run time. */
export interface AnyDraft {
  readonly type: string;
  readonly use_moving_average?: unknown;
  readonly moving_average_decay?: unknown;
}

/** An optimizer as it is made of a config, and of a spec. */
export interface ReadOptimizer {
  readonly optimizer: OptimizerSpec<unknown>;
  readonly schedule: Schedule;
}

/** A spec names its type in a field; the proto by the member of the oneof. */
const asMessage = ({ type, use_moving_average, moving_average_decay, ...member }: AnyDraft): object => {
  return {
    [type]: member,
    ...(use_moving_average !== undefined && { use_moving_average }),
    ...(moving_average_decay !== undefined && { moving_average_decay }),
  };
};

/**
 * The optimizer that a spec means, complete with the proto's defaults, and its schedule.
 *
 * Throws: ConfigError where the spec is wrong, with a path where a file would have a place.
 */
export const readSpec = (draft: AnyDraft, registry: Registry): ReadOptimizer => {
  const { learningRate } = registry;
  const { tree, diagnostics: shape } = fromObject(asMessage(draft));
  if (shape.some(isError)) throw new ConfigError({ diagnostics: shape });
  const bound = bind(tree, Optimizer, { learningRate, unknownFields: () => 'error', duplicates: 'error' });
  const read = [...shape, ...bound.diagnostics, ...checkMessage(bound.value)];
  const way = wayTo('Optimizer', bound.value);
  const early = [...read, ...missingRate(way, read)];
  const built =
    way.rate === undefined ? { diagnostics: [] } : buildRate(registry, way.rate, undefined, early);
  const optimizer = 'spec' in built ? optimizerSpec(bound.value, built.spec) : undefined;
  if (optimizer === undefined || !('curve' in built) || built.curve === undefined) {
    throw new ConfigError({ diagnostics: withoutEchoes([...early, ...built.diagnostics]) });
  }
  return { optimizer, schedule: scheduleOf(built.spec, built.curve) };
};
