import { build } from '../../config/build/build.ts';
import type { Group, Hyperparameters } from '../../config/build/hyperparameters.ts';
import type { Schedule } from '../../config/build/schedule.ts';
import { readObject } from '../../config/read/read_object.ts';
import { failed } from '../../diagnostics/render/failed.ts';
import type { OptimizerSpec } from '../../dialects/object_detection/specs.ts';
import type { BuiltIns } from '../../optimizers/builtins.ts';
import type { Registry } from '../../registry/registry.ts';
import type { DraftIn } from '../../registry/specs.ts';

/** An optimizer's spec in which only `type` and `learning_rate` are required. */
export type OptimizerDraft<D = DraftIn<BuiltIns>> =
  OptimizerSpec<D> extends infer O
    ? O extends { readonly type: infer T; readonly learning_rate: infer L }
      ? { readonly type: T; readonly learning_rate: L } & Partial<Omit<O, 'type' | 'learning_rate'>>
      : never
    : never;

/** The spec of an optimizer of any registry; its fields are checked at run time. */
export interface AnyDraft {
  readonly type: string;
  readonly use_moving_average?: unknown;
  readonly moving_average_decay?: unknown;
}

/** An optimizer as read from a config or a spec. */
export interface ReadOptimizer {
  readonly optimizer: OptimizerSpec<unknown>;
  readonly schedule: Schedule;
  readonly hyperparameters: Hyperparameters;
  readonly groups: readonly Group[];
}

/**
 * Reads the optimizer of a spec, complete with the proto's defaults, and its schedule.
 *
 * Throws: ConfigError if the spec is wrong, with a path instead of a place in a file.
 */
export const readSpec = (draft: AnyDraft, registry: Registry): ReadOptimizer => {
  const result = build(readObject(draft, 'Optimizer', registry));
  if (!result.ok || result.optimizer === undefined) throw failed({ diagnostics: result.diagnostics });
  const { schedule, hyperparameters, groups } = result;
  return { optimizer: result.optimizer as OptimizerSpec<unknown>, schedule, hyperparameters, groups };
};
