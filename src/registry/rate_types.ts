import type { Catalogue } from '../diagnostics/wording.ts';
import { assembleLearningRate, type Resolve, resolverOf } from '../schema/descriptors/learning_rate.ts';
import { type Field, fieldNumber, isFieldNumber, type Message } from '../schema/descriptors/message.ts';
import type { OptimizerType } from './optimizer_type.ts';
import type { ScheduleType } from './schedule_type.ts';

/** Checks the types of learning rates and assembles them in one message. */

/** A schedule type or an optimizer type. */
export type AnyType = ScheduleType | OptimizerType;

/** The types of learning rates from which schedules are built. */
export interface RateTypes<X extends ScheduleType = ScheduleType> {
  readonly types: ReadonlyMap<string, X>;
  /** The assembled oneof: one member for each type. */
  readonly learningRate: Message;
  /** The messages of codes that any type may report besides its own. */
  readonly words: () => Catalogue;
  /** Checks the curve of a type; without it curves are not checked. */
  readonly curveFault?: (curve: unknown) => string | undefined;
}

/** The parts of a learning rate's message other than its types. */
export interface RateHolder extends Pick<RateTypes, 'words' | 'curveFault'> {
  /** The message Optimizer, without the registered types; a resolved message contains it with all of them. */
  readonly optimizer: Message;
  /** The fields of a learning rate besides its type, and its message. */
  readonly beside: { readonly [name: string]: Field };
  readonly besideOf: Message;
}

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

export const refuseType = (reason: string): never => {
  throw new TypeError(`createRegistry: ${reason}`);
};

const checkFields = ({ type, message }: AnyType): void => {
  const names = new Map<number, string>();
  for (const name of Object.keys(message.fields)) {
    if (!IDENTIFIER.test(name))
      refuseType(`${type}: ${JSON.stringify(name)} is not a field name; write letters, digits and _`);
    if (name === '__proto__')
      refuseType(`${type}: a field cannot be called __proto__, which JavaScript reserves`);
    if (name === 'type') refuseType(`${type}: a field cannot be called type, which names the type in a spec`);
    const number = fieldNumber(message, name);
    if (!isFieldNumber(number)) refuseType(`${type}.${name}: ${number} is not a valid field number`);
    const other = names.get(number);
    if (other !== undefined) refuseType(`${type}: ${other} and ${name} share the field number ${number}`);
    names.set(number, name);
  }
};

const owner = ({ type, message }: AnyType): string => `${type} (${message.name})`;

/** Checks that the names, the numbers and the fields of types are valid in a proto beside the fields of their message. */
export const checkTypes = (
  types: readonly AnyType[],
  beside: { readonly [name: string]: Field },
  holder: Message,
): void => {
  const names = new Map<string, AnyType>();
  const numbers = new Map<number, AnyType>();
  for (const added of types) {
    const { type, number } = added;
    if (!IDENTIFIER.test(type))
      refuseType(`${JSON.stringify(type)} is not a name for a type; write letters, digits and _`);
    if (number !== undefined && !isFieldNumber(number))
      refuseType(`${type}: ${number} is not a valid field number`);
    const other = Object.entries(beside).find(([name, field]) => name === type || field.number === number);
    if (other !== undefined)
      refuseType(`${owner(added)} has the name or the number of ${other[0]} (${holder.name})`);
    const namesake = names.get(type);
    if (namesake !== undefined)
      refuseType(
        `two types are called ${type}: ${owner(namesake)} and ${owner(added)}; give one of them another name`,
      );
    const same = number === undefined ? undefined : numbers.get(number);
    if (same !== undefined)
      refuseType(
        `two types have the number ${number}: ${owner(same)} and ${owner(added)}; give one of them another number, 2000 or above`,
      );
    checkFields(added);
    names.set(type, added);
    if (number !== undefined) numbers.set(number, added);
  }
};

/** Types by their names. */
export const byName = <T extends AnyType>(types: readonly T[]): ReadonlyMap<string, T> =>
  new Map(types.map((each) => [each.type, each]));

/** The types as members of a oneof. */
export const membersOf = (all: ReadonlyMap<string, AnyType>, resolve: Resolve) =>
  [...all.values()].map(({ type, number, message }) => ({
    type,
    ...(number !== undefined && { number }),
    message: resolve(message),
  }));

/** Assembles the types of learning rates, which have been checked. `optimizer`, if given, returns the message to use instead of the holder's Optimizer. */
export const assembleRates = (
  holder: RateHolder,
  schedules: readonly ScheduleType[],
  optimizer?: () => Message,
): RateTypes & { readonly resolve: Resolve } => {
  const { beside, words, curveFault } = holder;
  const types = byName(schedules);
  const resolve = resolverOf(
    () => learningRate,
    new Map(optimizer === undefined ? [] : [[holder.optimizer, optimizer]]),
  );
  const learningRate = assembleLearningRate(membersOf(types, resolve), beside);
  return { types, learningRate, words, ...(curveFault !== undefined && { curveFault }), resolve };
};
