import type { Origins } from '../../bind/values/values.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { MessageName } from '../../dialects/object_detection/messages.ts';
import type { BuiltInOptimizer, OptimizerSpec, TrainSpec } from '../../dialects/object_detection/specs.ts';
import type { Plateau } from '../../schedules/reduce_on_plateau.ts';
import type { Config } from '../config.ts';
import type { ConfigFormat, RunOptions } from '../options.ts';
import type { Group, Hyperparameters } from './hyperparameters.ts';
import type { Schedule } from './schedule.ts';

/** The result of `load`: everything that could be built, and all findings. */

interface Read {
  /** The config that was read, for `edit`, `convert` and editors. */
  readonly config: Config;
  /** The text that offsets of findings refer to; '' for a binary config, whose offsets are bytes. */
  readonly text: string;
  readonly format: ConfigFormat | 'object';
  readonly message: MessageName;
  readonly filename?: string;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** For each value the range where it was written, or 'default', in the shape of the values. */
export interface ResultOrigins {
  readonly spec: Origins;
  readonly plateau?: Origins;
  readonly optimizer?: Origins;
  readonly train?: Origins;
}

/** A config without errors. */
export interface Loaded<S, O = BuiltInOptimizer> extends Read {
  readonly ok: true;
  readonly schedule: Schedule<S>;
  /** For a learning rate with `reduce_on_plateau`: the factor on the schedule's rate, which a metric controls. */
  readonly plateau?: Plateau;
  /**
   * Scheduled hyperparameters by name: `learning_rate` (the same as `schedule`), and the others of the optimizer, such
   * as `momentum` and `weight_decay`.
   */
  readonly hyperparameters: Hyperparameters<S>;
  /** Groups of parameters in order, at least one. */
  readonly groups: readonly Group<S>[];
  readonly spec: S;
  readonly optimizer?: OptimizerSpec<S, O>;
  readonly train?: TrainSpec;
  /** The known facts of the run: as given, else as in the config. */
  readonly run: RunOptions;
  /** The unit of the steps of the schedule, if the family of the config defines it; optimizer updates otherwise. */
  readonly clock?: 'update' | 'batch';
  readonly origins: ResultOrigins;
}

/** A config with at least one finding of severity error. */
export interface Failed extends Read {
  readonly ok: false;
}

/** A schedule with everything that belongs to it, or only findings; `ok` says which. */
export type LoadResult<S, O = BuiltInOptimizer> = Loaded<S, O> | Failed;
