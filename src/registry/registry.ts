import { assembleLearningRate, type Resolve, resolverOf } from '../schema/descriptors/learning_rate.ts';
import { fieldNumber, isFieldNumber, type Message, nested } from '../schema/descriptors/message.ts';
import { ReduceOnPlateau } from '../schema/generated/schedules.ts';
import type { ScheduleType } from './schedule_type.ts';

/** A registry is a value: the types that a learning rate can be. It knows none of them. */
export interface Registry<X extends ScheduleType = ScheduleType> {
  readonly types: ReadonlyMap<string, X>;
  /** The assembled oneof: one member for each type. */
  readonly learningRate: Message;
  /** A message whose fields of kind `learning_rate` hold this registry's; the same object each time. */
  readonly resolve: Resolve;
  /** A new registry with more types; a name or number that is taken throws and names both owners. */
  with<const Y extends readonly ScheduleType[]>(...more: Y): Registry<X | Y[number]>;
}

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** What a learning rate has beside its type: a factor that listens to a metric. */
const beside = {
  reduce_on_plateau: nested(ReduceOnPlateau, { number: 1100, doc: ReduceOnPlateau.doc! }),
};

const refuse = (reason: string): never => {
  throw new TypeError(`createRegistry: ${reason}`);
};

const checkFields = ({ type, message }: ScheduleType): void => {
  const names = new Map<number, string>();
  for (const name of Object.keys(message.fields)) {
    if (!IDENTIFIER.test(name))
      refuse(`${type}: ${JSON.stringify(name)} is no field name; write letters, digits and _`);
    if (name === '__proto__')
      refuse(`${type}: a field cannot be called __proto__, which JavaScript keeps to itself`);
    if (name === 'type') refuse(`${type}: a field cannot be called type, which names the schedule in a spec`);
    const number = fieldNumber(message, name);
    if (!isFieldNumber(number)) refuse(`${type}.${name}: ${number} is no field number`);
    const other = names.get(number);
    if (other !== undefined) refuse(`${type}: ${other} and ${name} share the field number ${number}`);
    names.set(number, name);
  }
};

const owner = ({ type, message }: ScheduleType): string => `${type} (${message.name})`;

const add = (types: Map<string, ScheduleType>, added: ScheduleType): void => {
  const { type, number } = added;
  if (!IDENTIFIER.test(type))
    refuse(`${JSON.stringify(type)} is no name for a type; write letters, digits and _`);
  if (number !== undefined && !isFieldNumber(number)) refuse(`${type}: ${number} is no field number`);
  const other = Object.entries(beside).find(([name, field]) => name === type || field.number === number);
  if (other !== undefined)
    refuse(`${owner(added)} has the name or the number of ${other[0]} (${ReduceOnPlateau.name})`);
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

/**
 * A registry of schedule types.
 *
 * Throws `TypeError` where two types have one name or one number (naming both), or where a name or number is none that
 * a proto could have.
 */
export const createRegistry = <const X extends readonly ScheduleType[]>(types: X): Registry<X[number]> => {
  const byName = new Map<string, X[number]>();
  for (const type of types) add(byName, type);
  const resolve = resolverOf(() => learningRate);
  const members = [...byName.values()].map(({ type, number, message }) => ({
    type,
    ...(number !== undefined && { number }),
    message: resolve(message),
  }));
  const learningRate = assembleLearningRate(members, beside);
  return Object.freeze({
    types: byName,
    learningRate,
    resolve,
    with: <const Y extends readonly ScheduleType[]>(...more: Y): Registry<X[number] | Y[number]> =>
      createRegistry([...byName.values(), ...more]),
  });
};
