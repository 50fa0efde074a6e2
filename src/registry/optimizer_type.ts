import type { Catalogue } from '../diagnostics/wording.ts';
import type { LearningRate, Message } from '../schema/descriptors/message.ts';
import type { FieldPath, Report } from './schedule_type.ts';

/** The contract of an optimizer: built-ins and plug-ins enter by the same door. */

/**
 * One optimizer type: its fields, the hyperparameters that may change during a run, and its checks.
 *
 * `type` is the name of the oneof member in Optimizer, `title` what sentences call it. Without `number` there is no binary
 * form; those from 1000 to 1999 are our own, a plug-in's are above. The message has a field `learning_rate`. What a run
 * follows beside the rate is in `hyperparameters`, by the name that all optimizers share (`momentum`, `weight_decay`), each
 * with the field that holds its number. If the message also has that field with `_schedule` at its end, of kind
 * `learning_rate`, the schedule written there replaces the number.
 */
export interface OptimizerType<T extends string = string, S = any, C extends Catalogue = any> {
  readonly type: T;
  readonly title: string;
  readonly number?: number;
  readonly message: Message<S>;
  readonly hyperparameters: { readonly [name: string]: keyof S & string };
  /** The optimizer's own codes, `acme/too-greedy`, with their words. */
  readonly findings?: C;
  /** Sees values of the right type, complete with defaults; `isWritten` tells which were written. */
  check?(spec: S, report: Report<S, C>, isWritten: (path: FieldPath<S>) => boolean): void;
}

/** An optimizer with its spec and codes inferred from `message` and `findings`. */
export const defineOptimizer = <
  const T extends string,
  S extends { readonly learning_rate: LearningRate },
  // biome-ignore lint/complexity/noBannedTypes: {} says exactly that: no codes of its own
  C extends Catalogue = {},
>(
  type: OptimizerType<T, S, C>,
): OptimizerType<T, S, C> => type;
