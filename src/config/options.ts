import type { OptionNames } from '../diagnostics/check_options.ts';
import type { MessageName } from '../dialects/object_detection/messages.ts';
import type { Registry } from '../registry/registry.ts';
import type { RunFacts } from '../run/index.ts';

/** The options of `load`. */

/** The text formats of a config. */
export type TextFormat = 'textproto' | 'yaml' | 'json';

/** The formats of a config; in a binary one, offsets of findings are bytes. */
export type ConfigFormat = TextFormat | 'binary';

/** Facts of the run that the caller knows; the config's own apply if they are not given here. */
export type RunOptions = RunFacts;

/** Options of parsing a text. */
export interface ParseOptions {
  /** The name of the file: findings print it, and its ending gives the format. */
  readonly filename?: string;
  readonly format?: TextFormat;
}

/** Options of reading a source. */
export interface ReadOptions<R extends Registry = Registry> {
  /** The name of the file: findings print it, and its ending gives the format. */
  readonly filename?: string;
  readonly format?: ConfigFormat;
  readonly message?: MessageName;
  /** The types that a learning rate can have; by default the built-in ones. */
  readonly registry?: R;
  /** Treats a field given twice as an error, not a warning. */
  readonly strict?: boolean;
  /** The treatment of unknown fields; by default they are errors in train_config and warnings around it. */
  readonly unknownFields?: 'error' | 'keep';
}

/** Options of reading, and the known facts of the run. */
export interface LoadOptions<R extends Registry = Registry> extends ReadOptions<R> {
  readonly run?: RunOptions;
}

/**
 * Options of a caller without a registry: the result has the built-in specs. Editors show this name instead of a
 * generic type.
 */
export interface BuiltInLoadOptions extends Omit<LoadOptions, 'registry'> {
  readonly registry?: never;
}

/** The option names of each function, for `checkOptions`. */
export const runOptionNames: OptionNames<RunOptions> = {
  num_steps: true,
  epochs: true,
  steps_per_epoch: true,
  examples: true,
  batch_size: true,
  accumulate: true,
  processes: true,
  tokens_per_step: true,
  classes: true,
  start_step: true,
};
export const parseOptionNames: OptionNames<ParseOptions> = { filename: true, format: true };
export const readOptionNames: OptionNames<ReadOptions> = {
  filename: true,
  format: true,
  message: true,
  registry: true,
  strict: true,
  unknownFields: true,
};
export const loadOptionNames: OptionNames<LoadOptions> = /* @__PURE__ */ Object.assign(
  { run: true } as const,
  readOptionNames,
);
