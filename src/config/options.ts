import type { OptionNames } from '../diagnostics/check_options.ts';
import type { MessageName } from '../dialects/object_detection/messages.ts';
import type { Registry } from '../registry/registry.ts';
import type { RunFacts } from '../run/index.ts';

/** What a caller of `load` can say. */

/** The formats of text that a config can be in. */
export type TextFormat = 'textproto' | 'yaml' | 'json';

/** The formats that a config can be in; of a binary one the offsets of findings are bytes. */
export type ConfigFormat = TextFormat | 'binary';

/** What a caller knows of the run; what the config says of it holds if nothing is given here. */
export type RunOptions = RunFacts;

/** How a text is parsed. */
export interface ParseOptions {
  /** For findings, and its ending tells the format. */
  readonly filename?: string;
  readonly format?: TextFormat;
}

/** How a source is read. */
export interface ReadOptions<R extends Registry = Registry> {
  /** For findings, and its ending tells the format. */
  readonly filename?: string;
  readonly format?: ConfigFormat;
  readonly message?: MessageName;
  /** The types that a learning rate can be; the built-in ones unless given. */
  readonly registry?: R;
  /** A field given twice is an error, not a warning. */
  readonly strict?: boolean;
  /** What becomes of fields that a message does not have: errors in train_config, warnings around it, unless given. */
  readonly unknownFields?: 'error' | 'keep';
}

/** How a source is read, and what is known of the run. */
export interface LoadOptions<R extends Registry = Registry> extends ReadOptions<R> {
  readonly run?: RunOptions;
}

/** Those of a caller without a registry: the result then has the built-in specs, by a name that editors show. */
export interface BuiltInLoadOptions extends Omit<LoadOptions, 'registry'> {
  readonly registry?: never;
}

/** The options of each function, for `checkOptions`. */
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
