import { assembleOptimizer, OPTIMIZER_ONEOF, type Resolve } from '../schema/descriptors/learning_rate.ts';
import type { Field, Message } from '../schema/descriptors/message.ts';
import type { OptimizerType } from './optimizer_type.ts';
import {
  type AnyType,
  assembleRates,
  byName,
  checkTypes,
  membersOf,
  type RateHolder,
  type RateTypes,
  refuseType,
} from './rate_types.ts';
import type { ScheduleType } from './schedule_type.ts';

/** Checks the types of registries and assembles them. */

/** A registry is a value that lists schedule types and optimizer types. This file imports no types. */
export interface Registry<X extends ScheduleType = ScheduleType, O extends OptimizerType = OptimizerType>
  extends RateTypes<X> {
  readonly optimizers: ReadonlyMap<string, O>;
  /** The message Optimizer with one member for each optimizer. */
  readonly optimizer: Message;
  /** A message whose learning rates and optimizers are those of this registry; the same object each time. */
  readonly resolve: Resolve;
  /**
   * Returns a new registry with more types, of schedules and optimizers alike; throws for a name or number that is
   * taken, and names both owners.
   */
  with<const Y extends readonly AnyType[]>(
    ...more: Y
  ): Registry<X | Exclude<Y[number], OptimizerType>, O | Exclude<Y[number], ScheduleType>>;
}

/** The types of a registry. */
export interface Types<
  X extends readonly ScheduleType[] = readonly ScheduleType[],
  O extends readonly OptimizerType[] = readonly OptimizerType[],
> {
  readonly schedules?: X;
  readonly optimizers?: O;
}

/** An optimizer has a learning rate, and the fields of the hyperparameters that it lists. */
const checkOptimizer = ({ type, message, hyperparameters }: OptimizerType): void => {
  const fields: { readonly [name: string]: Field } = message.fields;
  if (fields.learning_rate?.kind !== 'learning_rate')
    refuseType(`${type}: it has no learning rate; write learning_rate: learningRate() in its message`);
  for (const [name, field] of Object.entries(hyperparameters))
    if (fields[field] === undefined)
      refuseType(`${type}: ${name} is in ${field}, which its message does not have`);
};

const isOptimizer = (type: AnyType): type is OptimizerType => 'hyperparameters' in type;
const isSchedule = (type: AnyType): type is ScheduleType => !isOptimizer(type);

type ManyTypes = Types<readonly ScheduleType[], readonly OptimizerType[]>;

/** Checks the types of a registry in these messages. */
export const checkRegistry = (holders: RateHolder, { schedules = [], optimizers = [] }: ManyTypes): void => {
  const besideOptimizer = Object.fromEntries(
    Object.entries<Field>(holders.optimizer.fields).filter(([, { oneof }]) => oneof !== OPTIMIZER_ONEOF),
  );
  checkTypes(optimizers, besideOptimizer, holders.optimizer);
  for (const type of optimizers) checkOptimizer(type);
  checkTypes(schedules, holders.beside, holders.besideOf);
};

/** Assembles a registry of types, which have been checked, in these messages. */
export const assembleRegistry = (
  holders: RateHolder,
  { schedules = [], optimizers: given = [] }: ManyTypes,
): Registry => {
  const optimizers = byName(given);
  const { resolve, ...rates } = assembleRates(holders, schedules, () => optimizer);
  const optimizer = assembleOptimizer(holders.optimizer, membersOf(optimizers, resolve));
  return Object.freeze({
    ...rates,
    optimizers,
    optimizer,
    resolve,
    with: (...more: readonly AnyType[]) => {
      const types: ManyTypes = {
        schedules: [...rates.types.values(), ...more.filter(isSchedule)],
        optimizers: [...optimizers.values(), ...more.filter(isOptimizer)],
      };
      checkRegistry(holders, types);
      return assembleRegistry(holders, types) as never;
    },
  });
};
