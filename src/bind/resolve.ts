import type { Field, Message } from '../schema/descriptors/message.ts';
import type { FieldNode, Format } from '../syntax/tree.ts';

/** The second spelling of a name in proto JSON: `learning_rate_base` → `learningRateBase`. */
export const jsonName = (name: string): string =>
  name.replace(/(?<!_)_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The last part of a message's name: `object_detection.protos.Optimizer` → `Optimizer`. */
export const shortName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** A field of a message, and its name in the proto. */
interface Resolved {
  readonly name: string;
  readonly field: Field;
}

interface Names {
  readonly own: ReadonlyMap<string, Resolved>;
  /** By lowerCamelCase; built for the first text in JSON. */
  json?: ReadonlyMap<string, Resolved>;
}

/** Cached by message, because a lookup happens for each field of a text. */
const indices = new WeakMap<Message, Names>();

const namesOf = (message: Message): Names => {
  let names = indices.get(message);
  if (names === undefined) {
    const fields = Object.entries<Field>(message.fields);
    names = { own: new Map(fields.map(([name, field]) => [name, { name, field }])) };
    indices.set(message, names);
  }
  return names;
};

const byJsonName = (names: Names): ReadonlyMap<string, Resolved> => {
  // If two fields share a JSON name, the first has it.
  names.json ??= new Map([...names.own.values()].reverse().map((each) => [jsonName(each.name), each]));
  return names.json;
};

/** The field that a written name means; JSON also takes lowerCamelCase. */
export const resolveField = (
  message: Message,
  { name, bracketed }: FieldNode,
  format: Format,
): Resolved | undefined => {
  if (bracketed) return undefined;
  const names = namesOf(message);
  return names.own.get(name) ?? (format === 'json' ? byJsonName(names).get(name) : undefined);
};
