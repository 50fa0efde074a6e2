import type { BoundMessage } from '../bind/bound.ts';
import { type Origins, originsOf, specOf, specOriginsOf, valuesOf } from '../bind/values.ts';
import type { MessageValue } from '../schema/descriptors/message.ts';
import type {
  AdamOptimizer,
  MomentumOptimizer,
  Optimizer,
  RMSPropOptimizer,
} from '../schema/generated/optimizer.ts';
import type { TrainConfig } from '../schema/generated/train.ts';

/** What a config says beside the schedule, as plain values complete with defaults. */

type Averaging = Pick<MessageValue<typeof Optimizer>, 'use_moving_average' | 'moving_average_decay'>;
type Member<T extends string, M, S> = { readonly type: T } & Omit<MessageValue<M>, 'learning_rate'> & {
    readonly learning_rate: S;
  } & Averaging;

/** The optimizer of a config, discriminated on `type`; `learning_rate` is the schedule's spec. */
export type OptimizerSpec<S> =
  | Member<'rms_prop_optimizer', typeof RMSPropOptimizer, S>
  | Member<'momentum_optimizer', typeof MomentumOptimizer, S>
  | Member<'adam_optimizer', typeof AdamOptimizer, S>;

const trainFields = [
  'num_steps',
  'batch_size',
  'gradient_clipping_by_norm',
  'fine_tune_checkpoint',
  'fine_tune_checkpoint_version',
  'replicas_to_aggregate',
] as const;

/** What of a train config bears on the run. `num_steps: 0` is "no end was said". */
export type TrainSpec = Pick<MessageValue<typeof TrainConfig>, (typeof trainFields)[number]>;

export const averaging = ['use_moving_average', 'moving_average_decay'] as const;

/** The optimizer spec of a bound Optimizer whose learning rate is `spec`. */
export const optimizerSpec = <S>(bound: BoundMessage, spec: S): OptimizerSpec<S> | undefined => {
  const values = specOf(bound, 'optimizer', averaging);
  return values && (Object.freeze({ ...values, learning_rate: spec }) as unknown as OptimizerSpec<S>);
};

/** Where each value of the optimizer spec comes from. */
export const optimizerOrigins = (bound: BoundMessage): Origins =>
  specOriginsOf(bound, 'optimizer', averaging);

export const trainSpec = (bound: BoundMessage): TrainSpec =>
  Object.freeze(valuesOf(bound, trainFields)) as unknown as TrainSpec;

export const trainOrigins = (bound: BoundMessage): Origins => originsOf(bound, trainFields);
