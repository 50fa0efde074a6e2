import type { BoundMessage } from '../../bind/bound.ts';
import { type Origins, originsOf, specOfMember, specOriginsOf, valuesOf } from '../../bind/values/values.ts';
import type { BuiltIns } from '../../optimizers/builtins.ts';
import type { OptimizerSpecOf, OptimizersIn } from '../../registry/specs.ts';
import { OPTIMIZER_ONEOF } from '../../schema/descriptors/learning_rate.ts';
import type { MessageValue } from '../../schema/descriptors/message.ts';
import type { Optimizer } from '../../schema/generated/optimizer.ts';
import type { TrainConfig } from '../../schema/generated/train.ts';

/** The parts of a config beside the schedule, as plain values complete with defaults. */

type Averaging = Pick<MessageValue<typeof Optimizer>, 'use_moving_average' | 'moving_average_decay'>;

export type BuiltInOptimizer = OptimizersIn<BuiltIns>;

/** The optimizer of a config, discriminated on `type`; learning rates in it are specs of schedules. */
export type OptimizerSpec<S, O = BuiltInOptimizer> = O extends unknown
  ? OptimizerSpecOf<O, S> & Averaging
  : never;

const trainFields = [
  'num_steps',
  'batch_size',
  'gradient_clipping_by_norm',
  'fine_tune_checkpoint',
  'fine_tune_checkpoint_version',
  'replicas_to_aggregate',
] as const;

/** The part of a train config that concerns the run. `num_steps: 0` means that no end was given. */
export type TrainSpec = Pick<MessageValue<typeof TrainConfig>, (typeof trainFields)[number]>;

export const averaging = ['use_moving_average', 'moving_average_decay'] as const;

/** The optimizer spec of a bound Optimizer with the learning rate `spec`. */
export const optimizerSpec = <S>(bound: BoundMessage, spec: S): OptimizerSpec<S> | undefined => {
  const values = specOfMember(bound, OPTIMIZER_ONEOF, averaging);
  return values && (Object.freeze({ ...values, learning_rate: spec }) as unknown as OptimizerSpec<S>);
};

/** The origin of each value of the optimizer spec. */
export const optimizerOrigins = (bound: BoundMessage): Origins =>
  specOriginsOf(bound, OPTIMIZER_ONEOF, averaging);

export const trainSpec = (bound: BoundMessage): TrainSpec =>
  Object.freeze(valuesOf(bound, trainFields)) as unknown as TrainSpec;

export const trainOrigins = (bound: BoundMessage): Origins => originsOf(bound, trainFields);
