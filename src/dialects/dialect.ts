import type { Curve } from '../curve/curve.ts';
import type { Path } from '../diagnostics/diagnostic.ts';
import type { Catalogue } from '../diagnostics/wording.ts';
import type { End, Phase } from '../registry/phases.ts';
import type { RunFacts } from '../run/index.ts';
import type { Message } from '../schema/descriptors/message.ts';
import type { FieldNode, MessageNode, Tree } from '../syntax/tree.ts';

/**
 * The contract of a dialect: one family of training configs, with its own field names, its own way to count steps and
 * its own surprises. Built-in dialects and those of others enter by the same door.
 */

/** What the steps of a dialect count: optimizer updates, or the batches of a trainer that may skip updates. */
export type Clock = 'update' | 'batch';

/** How a tree was recognized. */
export interface Recognized {
  /** The name of the message in `messages` that the tree holds. */
  readonly message: string;
  /** From 0 to 1: 1 for fields that no other family has. The surest dialect wins. */
  readonly sureness: number;
  /** The fields that gave it away, in the words of the file: `lr_policy and base_lr`. */
  readonly by: string;
  /** The block that holds the message, if it is not the whole file. */
  readonly block?: MessageNode;
}

/** The values of a message, complete with defaults, by the names of the file. */
export type Values = { readonly [name: string]: any };

/** What a caller says beside the file. */
export interface DialectOptions {
  /** The version of the original whose rules hold. */
  readonly version?: string;
  /** What stands for values that the file leaves to the trainer (`"auto"`). */
  readonly auto?: { readonly [name: string]: number | string };
  /** Compute in the original's float32 arithmetic, for people who compare logs. */
  readonly float32?: boolean;
}

/** What a dialect works with beside the values. */
export interface DialectContext extends DialectOptions {
  /** The name of the message that was recognized. */
  readonly message: string;
  /** The run as far as it is known: while `run` is asked, only what the caller gave. */
  readonly run: RunFacts;
  /**
   * Reports a finding, of the dialect's catalogue or a built-in one, about the value at a path of the file, or the innermost block around it
   * that was written. Each further path becomes a note: its value and place, or its default.
   */
  readonly report: (code: string, path: Path, params: object, ...because: Path[]) => void;
  /** True if the file has a value at the path. */
  readonly isWritten: (path: Path) => boolean;
  /** The text of a value anywhere in the file, also where the messages have no field: `variables.max_seq_len`. */
  readonly textAt: (path: string) => string | undefined;
  /** The text of the value at the path, as the file has it. */
  readonly sourceOf: (path: Path) => string | undefined;
  /**
   * Reports that a fact of the run is missing, with the option that gives it, and gives undefined. `path` is the value
   * that needs the fact.
   */
  readonly need: (fact: keyof RunFacts, path: Path) => undefined;
}

/** What a file says of its run, and where. */
export interface SaidOfRun {
  readonly facts: RunFacts;
  /** Where a fact was written: a path of the file. */
  readonly places: { readonly [fact in keyof RunFacts]?: Path };
}

/** What is followed by one group of parameters, each a curve: `learning_rate`, `momentum`, `weight_decay` … */
export type HyperparameterCurves = { readonly learning_rate: Curve } & { readonly [name: string]: Curve };

/** A group of parameters, and what it follows. */
export interface GroupPlan {
  readonly name: string;
  /** A glob on the names of variables, if the file gives one. */
  readonly match?: string;
  readonly hyperparameters: HyperparameterCurves;
}

/** How the original logs rates: once an epoch, as of its last step. */
export interface Log {
  /** Steps from one row to the next: row i has the rates of step every · (i + 1) - 1. */
  readonly every: number;
  /** The number of the first epoch. */
  readonly firstEpoch: 0 | 1;
  /** Significant digits of a rate. */
  readonly digits: number;
}

/** What a file means. */
export interface Plan {
  /** The schedule in the file's own words: the name of its type, and its fields complete with defaults. */
  readonly spec: { readonly type: string; readonly [field: string]: unknown };
  /** The path of the schedule in the file; origins of the spec's fields are looked up below it. */
  readonly at: Path;
  /** The optimizer in our words, or the file's if we have none like it. */
  readonly optimizer?: { readonly type: string; readonly [field: string]: unknown };
  readonly hyperparameters: HyperparameterCurves;
  /** Parameter groups in order, if there is more than one. */
  readonly groups?: readonly GroupPlan[];
  readonly phases?: readonly Phase[];
  /** Where the schedule says it ends, if it does; the field is a path below `at`. */
  readonly end?: End;
  /** For the clock `batch`: the batches below `to` after which the weights are updated, if not after each. */
  readonly updates?: (to: number) => readonly number[];
  readonly log?: Log;
}

/** A family of configs. */
export interface Dialect<C extends Catalogue = Catalogue> {
  /** The name in options and findings: `caffe`. */
  readonly name: string;
  /** The name in sentences: `a Caffe solver`. */
  readonly title: string;
  readonly clock: Clock;
  /** The messages that a file can hold. */
  readonly messages: { readonly [name: string]: Message };
  /** The versions whose rules differ, oldest first; the last is taken if the caller names none. */
  readonly versions?: readonly string[];
  /** Messages whose unknown fields are errors; unknown fields of others are kept. */
  readonly strict?: readonly Message[];
  /** A field given twice: the last one wins with a warning (the default), or the original refuses it. */
  readonly duplicates?: 'merge' | 'error';
  /** True for a place whose faults are warnings: its layout drifts, and it does not decide the rate. */
  readonly isLenient?: (path: Path) => boolean;
  /** A `null` of YAML or JSON: a finding (the default), or the same as a field that was left out. */
  readonly nulls?: 'finding' | 'unset';
  /** Fields that take a number or a word, as `"auto"`: they are texts in `messages`, and numbers are taken for texts. */
  readonly isLoose?: boolean;
  /** The dialect's own codes, with their words. */
  readonly findings?: C;
  /** Whether a tree looks like this dialect. */
  recognize(tree: Tree): Recognized | undefined;
  /**
   * The files that a config inherits from, and the fields that name them; what they say is put below what the config says itself.
   * The dialect then has a finding `NAME/base` with the params `path` and `reason`.
   */
  basesIn?(tree: Tree): readonly { readonly path: string; readonly at: FieldNode }[];
  /** What the file says of its run; `context.run` is what the caller gave, which wins. */
  run(values: Values, context: DialectContext): SaidOfRun;
  /** What the file means; undefined after an error was reported. */
  plan(values: Values, context: DialectContext): Plan | undefined;
}

/** A dialect with its codes inferred. */
export const defineDialect = <const C extends Catalogue = Catalogue>(dialect: Dialect<C>): Dialect<C> =>
  dialect;
