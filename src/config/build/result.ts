import type { Origins } from '../../bind/values/values.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { MessageName } from '../../dialects/object_detection/messages.ts';
import type { BuiltInOptimizer, OptimizerSpec, TrainSpec } from '../../dialects/object_detection/specs.ts';
import type { Plateau } from '../../schedules/reduce_on_plateau.ts';
import type { Config } from '../config.ts';
import type { ConfigFormat, RunOptions } from '../options.ts';
import type { Group, Hyperparameters } from './hyperparameters.ts';
import type { Schedule } from './schedule.ts';

/** What `load` gives: what could be built, and every finding. */

interface Read {
  /** What was read: `edit`, `convert` and editors work on it. */
  readonly config: Config;
  /** The text that the offsets of findings count in; '' where the format is binary, and they count bytes. */
  readonly text: string;
  readonly format: ConfigFormat | 'object';
  readonly message: MessageName;
  readonly filename?: string;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Of each value where it was written, or 'default', in the shape of the values themselves. */
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
  /** Where the learning rate has `reduce_on_plateau`: a factor on the schedule's rate, which a metric moves. */
  readonly plateau?: Plateau;
  /** What a run follows, by name: `learning_rate`, which is `schedule`, and `momentum`, `weight_decay` … of optimizers that have them. */
  readonly hyperparameters: Hyperparameters<S>;
  /** Groups of parameters in order, at least one. */
  readonly groups: readonly Group<S>[];
  readonly spec: S;
  readonly optimizer?: OptimizerSpec<S, O>;
  readonly train?: TrainSpec;
  /** What is known of the run: as given, else as the config says. */
  readonly run: RunOptions;
  readonly origins: ResultOrigins;
}

/** A config with at least one finding of severity error. */
export interface Failed extends Read {
  readonly ok: false;
}

/** A schedule with what belongs to it, or only the findings; `ok` tells which. */
export type LoadResult<S, O = BuiltInOptimizer> = Loaded<S, O> | Failed;
