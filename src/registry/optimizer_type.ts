import type { Catalogue } from '../diagnostics/wording.ts';
import type { LearningRate, Message } from '../schema/descriptors/message.ts';
import type { FieldPath, Report } from './schedule_type.ts';

/** The contract of an optimizer, the same for built-ins and plug-ins. */

/**
 * One optimizer type: its fields, the hyperparameters that may change during a run, and its checks.
 * `type` is the name of the oneof member in Optimizer, `title` its name in sentences. Without `number` there is no
 * binary form; numbers from 1000 to 1999 are reserved for this library, and a plug-in uses higher ones. The message has
 * a field `learning_rate`. `hyperparameters` lists the other scheduled values by the names that all optimizers share (`momentum`,
 * `weight_decay`), each with the field of its number. If the message also has that field with the suffix `_schedule`,
 * of kind `learning_rate`, a schedule in it replaces the number.
 */
export interface OptimizerType<T extends string = string, S = any, C extends Catalogue = any> {
  readonly type: T;
  readonly title: string;
  readonly number?: number;
  readonly message: Message<S>;
  readonly hyperparameters: { readonly [name: string]: keyof S & string };
  /** The optimizer's own codes, such as `acme/too-greedy`, with their messages. */
  readonly findings?: C;
  /** Checks values that have the right type and include defaults; `isWritten` says which were written. */
  check?(spec: S, report: Report<S, C>, isWritten: (path: FieldPath<S>) => boolean): void;
}

/**
 * Defines an optimizer; its spec and codes are inferred from `message` and `findings`.
 *
 * Example: defineOptimizer({ type: 'acme_lion', title: 'Lion', message: message('acme.Lion', { learning_rate:
 * learningRate(), beta: float() }), hyperparameters: { beta1: 'beta' } }).type is 'acme_lion'
 */
export const defineOptimizer = <
  const T extends string,
  S extends { readonly learning_rate: LearningRate },
  // biome-ignore lint/complexity/noBannedTypes: here {} means that the type has no codes of its own
  C extends Catalogue = {},
>(
  type: OptimizerType<T, S, C>,
): OptimizerType<T, S, C> => type;
