import type { Curve } from '../curve/curve.ts';
import type { Path, Range } from '../diagnostics/diagnostic.ts';
import type { Catalogue } from '../diagnostics/wording.ts';
import type { End, Phase } from '../registry/phases.ts';
import type { RunFacts } from '../run/index.ts';
import type { Message } from '../schema/descriptors/message.ts';
import type { FieldNode, Format, MessageNode, Tree } from '../syntax/tree.ts';
import type { Scaling } from './scaling.ts';

/**
 * The contract of a dialect: one family of training configs with its own field names, its own way of counting steps
 * and its own pitfalls. Built-in and third-party dialects use the same interface.
 */

/** The unit of a dialect's steps: optimizer updates, or batches of a trainer that may skip updates. */
export type Clock = 'update' | 'batch';

/** What a dialect says about a tree that it recognizes. */
export interface Recognized {
  /** The name of the message in `messages` that the tree contains. */
  readonly message: string;
  /**
   * How sure the dialect is, from 0 to 1; 1 if the tree has fields that no other family has. The dialect with the
   * highest value wins.
   */
  readonly sureness: number;
  /** The fields by which the dialect was recognized, as the file spells them: `lr_policy and base_lr`. */
  readonly by: string;
  /** The block that contains the message, if it is not the whole file. */
  readonly block?: MessageNode;
}

/** The values of a message by the file's field names, complete with defaults. */
export type Values = { readonly [name: string]: any };

/** Options of the caller that are not in the file. */
export interface DialectOptions {
  /** The version of the original whose rules apply. */
  readonly version?: string;
  /** The values that the file leaves to the trainer (`"auto"`). */
  readonly auto?: { readonly [name: string]: number | string };
  /** Compute in the original's float32 arithmetic, for people who compare logs. */
  readonly float32?: boolean;
}

/** The context of a dialect: everything it can use besides the values. */
export interface DialectContext extends DialectOptions {
  /** The name of the message that was recognized. */
  readonly message: string;
  /** The format in which the file is written. */
  readonly format: Format | 'binary';
  /** The known facts of the run; during the call of `run`, only those that the caller gave. */
  readonly run: RunFacts;
  /**
   * Reports a finding, with a code of the dialect's catalogue or a built-in one, about the value at a path of the
   * file, or the innermost enclosing block that was written. Each further path becomes a note with its value and
   * place, or its default.
   */
  readonly report: (code: string, path: Path, params: object, ...because: Path[]) => void;
  /** True if the file has a value at the path. */
  readonly isWritten: (path: Path) => boolean;
  /** The names in the block at the path that its message does not list. */
  readonly unlistedAt: (path: Path) => readonly string[];
  /** The text of a value anywhere in the file, even of a field that the messages do not list, such as `variables.max_seq_len`. */
  readonly textAt: (path: string) => string | undefined;
  /** The text of the value at the path, as in the file. */
  readonly sourceOf: (path: Path) => string | undefined;
  /**
   * Reports that a fact of the run is missing, with the option that supplies it, and returns undefined. `path` is the
   * value that needs the fact.
   */
  readonly need: (fact: keyof RunFacts, path: Path) => undefined;
}

/** The facts of the run that a file states, with their places. */
export interface StatedFacts {
  readonly facts: RunFacts;
  /** The place of each fact: a path of the file. */
  readonly places: { readonly [fact in keyof RunFacts]?: Path };
}

/** The curves of one parameter group, by hyperparameter: `learning_rate`, `momentum`, `weight_decay` … */
export type HyperparameterCurves = { readonly learning_rate: Curve } & { readonly [name: string]: Curve };

/** A group of parameters with its curves. */
export interface GroupPlan {
  readonly name: string;
  /** A glob on the names of variables, if the file gives one. */
  readonly match?: string;
  readonly hyperparameters: HyperparameterCurves;
}

/** The way in which the original logs rates: once per epoch, with the rate of its last step. */
export interface LoggedRates {
  /** Steps from one row to the next: row i has the rates of step every · (i + 1) - 1. */
  readonly every: number;
  /** The number of the first epoch. */
  readonly firstEpoch: 0 | 1;
  /** Significant digits of a rate. */
  readonly digits: number;
}

/** The meaning of a file. */
export interface Plan {
  /** The schedule in the file's own words: the name of its type, and its fields complete with defaults. */
  readonly spec: { readonly type: string; readonly [field: string]: unknown };
  /** The path of the schedule in the file; origins of the spec's fields are looked up below it. */
  readonly at: Path;
  /** The optimizer as a built-in type, or in the file's own words if there is no such type. */
  readonly optimizer?: { readonly type: string; readonly [field: string]: unknown };
  readonly hyperparameters: HyperparameterCurves;
  /** Parameter groups in order, if there is more than one. */
  readonly groups?: readonly GroupPlan[];
  readonly phases?: readonly Phase[];
  /** The end that the schedule declares, if any; the field is a path below `at`. */
  readonly end?: End;
  /**
   * For the clock `batch`: the batches below `to` after which the weights are updated; missing if every batch updates
   * them.
   */
  readonly updates?: (to: number) => readonly number[];
  readonly log?: LoggedRates;
  /** The path of the length of the warm-up, if it is not the field `warmup_steps` below `at`. */
  readonly warmupAt?: Path;
}

/** The additional fields of a dialect's `load` result: its plan, and the places of facts about the run. */
export interface OfDialect {
  readonly plan?: Plan;
  readonly places?: StatedFacts['places'];
  /** The places of facts that are not used, because the caller gives these facts. */
  readonly replaced?: StatedFacts['places'];
  /** The place to report a finding about the whole file. */
  readonly fileRange?: Range;
  /** Codes of rules whose findings are left out, because the dialect reports the same fault. */
  readonly covered?: readonly string[];
}

/** A family of configs. */
export interface Dialect<C extends Catalogue = Catalogue> {
  /** The name in options and findings: `caffe`. */
  readonly name: string;
  /** The name in sentences: `a Caffe solver`. */
  readonly title: string;
  readonly clock: Clock;
  /** The messages that can be the root of a file, by name. */
  readonly messages: { readonly [name: string]: Message };
  /** The versions whose rules differ, oldest first; the last one applies if the caller names none. */
  readonly versions?: readonly string[];
  /** Messages whose unknown fields are errors; in others, unknown fields are kept. */
  readonly strict?: readonly Message[];
  /** True for a message in which the original takes other fields, given the rest of the file: unknown ones are then kept. */
  readonly isFree?: (of: Message, root: MessageNode) => boolean;
  /** Other tools' names for fields of a message: such a name gets a warning if the field itself is not set. */
  readonly otherNames?: readonly (readonly [of: Message, fields: { readonly [name: string]: string }])[];
  /** How to treat a field that is given twice: the last one wins, with a warning (the default), or it is an error as in the original. */
  readonly duplicates?: 'merge' | 'error';
  /** Codes of milder findings on values that are errors in this family, because the original refuses such a value. */
  readonly refuses?: readonly string[];
  /** True for a place whose faults are only warnings, because its layout changes often and it does not affect the rate. */
  readonly isLenient?: (path: Path) => boolean;
  /** True if the original runs Python code in tags, so that a tag outside the fields that are read is no fault. */
  readonly runsTags?: boolean;
  /** How to treat a `null` in YAML or JSON: as a fault (the default), or as an omitted field. */
  readonly nulls?: 'finding' | 'unset';
  /** With `nulls: 'unset'`, the fields of each message in which `null` is still a fault, because the original computes with them. */
  readonly needed?: { readonly [message: string]: readonly string[] };
  /**
   * True if fields take a number or a word, such as `"auto"`: they are strings in `messages`, and numbers are read as
   * strings.
   */
  readonly isLoose?: boolean;
  /**
   * Fields to point to in findings about the whole file, if its schedule has no block of its own: the first one that
   * is written is used.
   */
  readonly mainFields?: readonly string[];
  /**
   * For each code of the dialect, the codes that are left out if it is reported: those of rules that report the same
   * fault, and `value/type` for the same field. The codes under `always` are always left out.
   */
  readonly covers?: { readonly [code: string]: readonly string[] };
  /** The table by which its configs are fitted to a run of another length or batch size. */
  readonly scaling?: Scaling;
  /** The dialect's own codes, with their words. */
  readonly findings?: C;
  /** Tells whether a tree looks like this dialect. */
  recognize(tree: Tree): Recognized | undefined;
  /**
   * The files that a config inherits from, with the fields that name them; the config's own values override theirs.
   * The dialect then has a finding `NAME/base` with the params `path` and `reason`.
   */
  basesIn?(tree: Tree): readonly { readonly path: string; readonly at: FieldNode }[];
  /** The file with all that the original reads in it, such as JSON in a string; by default as it is. */
  expanded?(root: MessageNode, message: string): MessageNode;
  /** The facts of the run in the file; `context.run` has those of the caller, which win. */
  run(values: Values, context: DialectContext): StatedFacts;
  /** The plan of the file; undefined after an error was reported. */
  plan(values: Values, context: DialectContext): Plan | undefined;
}

/**
 * Returns the dialect unchanged, with its codes inferred; docs/dialects.md shows a whole one.
 *
 * Example: load('base_lr: 0.1 lr_policy: "fixed"', { dialects: [defineDialect(builtInDialects[0])] }).ok is true
 */
export const defineDialect = <const C extends Catalogue = Catalogue>(dialect: Dialect<C>): Dialect<C> =>
  dialect;
