import {
  assembleLearningRate,
  assembleOptimizer,
  OPTIMIZER_ONEOF,
  type Resolve,
  resolverOf,
} from '../schema/descriptors/learning_rate.ts';
import {
  type Field,
  fieldNumber,
  isFieldNumber,
  type Message,
  nested,
} from '../schema/descriptors/message.ts';
import { Optimizer } from '../schema/generated/optimizer.ts';
import { ReduceOnPlateau } from '../schema/generated/schedules.ts';
import type { OptimizerType } from './optimizer_type.ts';
import type { ScheduleType } from './schedule_type.ts';

/** A type of either kind. */
export type AnyType = ScheduleType | OptimizerType;

/** A registry is a value: the types that a learning rate can be, and those of an optimizer. It knows none of them. */
export interface Registry<X extends ScheduleType = ScheduleType, O extends OptimizerType = OptimizerType> {
  readonly types: ReadonlyMap<string, X>;
  readonly optimizers: ReadonlyMap<string, O>;
  /** The assembled oneof: one member for each type. */
  readonly learningRate: Message;
  /** The message Optimizer with one member for each optimizer. */
  readonly optimizer: Message;
  /** A message whose learning rates and optimizers are this registry's; the same object each time. */
  readonly resolve: Resolve;
  /** A new registry with more types, schedules and optimizers alike; a name or number that is taken throws and names both owners. */
  with<const Y extends readonly AnyType[]>(
    ...more: Y
  ): Registry<X | Exclude<Y[number], OptimizerType>, O | Exclude<Y[number], ScheduleType>>;
}

/** What a registry is made of. */
export interface Types<
  X extends readonly ScheduleType[] = readonly ScheduleType[],
  O extends readonly OptimizerType[] = readonly OptimizerType[],
> {
  readonly schedules?: X;
  readonly optimizers?: O;
}

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** What a learning rate has beside its type: a factor that listens to a metric. */
const beside = {
  reduce_on_plateau: nested(ReduceOnPlateau, { number: 1100, doc: ReduceOnPlateau.doc! }),
};

const refuse = (reason: string): never => {
  throw new TypeError(`createRegistry: ${reason}`);
};

/** What stands in an Optimizer beside its type. */
const besideOptimizer = Object.fromEntries(
  Object.entries<Field>(Optimizer.fields).filter(([, { oneof }]) => oneof !== OPTIMIZER_ONEOF),
);

const checkFields = ({ type, message }: AnyType): void => {
  const names = new Map<number, string>();
  for (const name of Object.keys(message.fields)) {
    if (!IDENTIFIER.test(name))
      refuse(`${type}: ${JSON.stringify(name)} is no field name; write letters, digits and _`);
    if (name === '__proto__')
      refuse(`${type}: a field cannot be called __proto__, which JavaScript keeps to itself`);
    if (name === 'type') refuse(`${type}: a field cannot be called type, which says which it is in a spec`);
    const number = fieldNumber(message, name);
    if (!isFieldNumber(number)) refuse(`${type}.${name}: ${number} is no field number`);
    const other = names.get(number);
    if (other !== undefined) refuse(`${type}: ${other} and ${name} share the field number ${number}`);
    names.set(number, name);
  }
};

const owner = ({ type, message }: AnyType): string => `${type} (${message.name})`;

const add = (
  types: Map<string, AnyType>,
  added: AnyType,
  beside: { readonly [name: string]: Field },
  holder: Message,
): void => {
  const { type, number } = added;
  if (!IDENTIFIER.test(type))
    refuse(`${JSON.stringify(type)} is no name for a type; write letters, digits and _`);
  if (number !== undefined && !isFieldNumber(number)) refuse(`${type}: ${number} is no field number`);
  const other = Object.entries(beside).find(([name, field]) => name === type || field.number === number);
  if (other !== undefined)
    refuse(`${owner(added)} has the name or the number of ${other[0]} (${holder.name})`);
  const namesake = types.get(type);
  if (namesake !== undefined)
    refuse(
      `two types are called ${type}: ${owner(namesake)} and ${owner(added)}; give one of them another name`,
    );
  for (const other of types.values()) {
    if (number !== undefined && other.number === number) {
      refuse(
        `two types have the number ${number}: ${owner(other)} and ${owner(added)}; give one of them another number, 2000 or above`,
      );
    }
  }
  checkFields(added);
  types.set(type, added);
};

/** An optimizer has a learning rate, and the fields that it says it follows. */
const checkOptimizer = ({ type, message, hyperparameters }: OptimizerType): void => {
  const fields: { readonly [name: string]: Field } = message.fields;
  if (fields.learning_rate?.kind !== 'learning_rate')
    refuse(`${type}: it has no learning rate; write learning_rate: learningRate() in its message`);
  for (const [name, field] of Object.entries(hyperparameters))
    if (fields[field] === undefined)
      refuse(`${type}: ${name} is in ${field}, which its message does not have`);
};

const isOptimizer = (type: AnyType): type is OptimizerType => 'hyperparameters' in type;
const isSchedule = (type: AnyType): type is ScheduleType => !isOptimizer(type);

/**
 * A registry of schedule types and optimizers.
 *
 * An array is taken for its schedules. Throws `TypeError` if two types have one name or one number (naming both), or if a
 * name or number is one that no proto could have.
 */
export const createRegistry = <
  const X extends readonly ScheduleType[] = readonly [],
  const O extends readonly OptimizerType[] = readonly [],
>(
  types: X | Types<X, O>,
): Registry<X[number], O[number]> => {
  const given: Types<X, O> = 'length' in types ? { schedules: types } : types;
  const byName = new Map<string, X[number]>();
  const optimizers = new Map<string, O[number]>();
  for (const type of given.schedules ?? []) add(byName, type, beside, ReduceOnPlateau);
  for (const type of given.optimizers ?? []) {
    add(optimizers, type, besideOptimizer, Optimizer);
    checkOptimizer(type);
  }
  const resolve = resolverOf(() => learningRate, new Map([[Optimizer, () => optimizer]]));
  const membersOf = (all: ReadonlyMap<string, AnyType>) =>
    [...all.values()].map(({ type, number, message }) => ({
      type,
      ...(number !== undefined && { number }),
      message: resolve(message),
    }));
  const learningRate = assembleLearningRate(membersOf(byName), beside);
  const optimizer = assembleOptimizer(Optimizer, membersOf(optimizers));
  return Object.freeze({
    types: byName,
    optimizers,
    learningRate,
    optimizer,
    resolve,
    with: (...more: readonly AnyType[]) =>
      createRegistry({
        schedules: [...byName.values(), ...more.filter(isSchedule)],
        optimizers: [...optimizers.values(), ...more.filter(isOptimizer)],
      }) as never,
  });
};
