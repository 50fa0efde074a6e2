import { shortName } from '../bind/resolve.ts';
import type { Path } from '../diagnostics/diagnostic.ts';
import type { Field, Message } from '../schema/descriptors/message.ts';

/** Finds the value that a JSON pointer into a config refers to, by its descriptors. */

export interface ValueAtPointer {
  readonly path: Path;
  /** The name of the value: its field, or the message of a whole file. */
  readonly name: string;
  readonly value: unknown;
  /** The field that contains it; none for a whole file. */
  readonly field?: Field;
  /** The message that the value should have, if it is not a scalar. */
  readonly message?: Message;
  /** True for a repeated field as a whole. */
  readonly isList: boolean;
}

type HeldBy = (field: Field) => Message;

/** A pointer of a validator leads to a value that exists. */
const child = (value: unknown, key: string): unknown => (value as { readonly [key: string]: unknown })[key];

const held = (field: Field, heldBy: HeldBy): { message?: Message } =>
  field.kind === 'message' || field.kind === 'learning_rate' ? { message: heldBy(field) } : {};

const step = (place: ValueAtPointer, key: string, heldBy: HeldBy): ValueAtPointer => {
  const value = child(place.value, key);
  if (place.isList && place.field !== undefined) {
    const { field, name } = place;
    return { path: [...place.path, Number(key)], name, value, field, ...held(field, heldBy), isList: false };
  }
  const field = place.message?.fields[key] as Field | undefined;
  const at = { path: [...place.path, key], name: key, value };
  if (field === undefined) return { ...at, isList: false };
  const isList = field.repeated === true;
  return { ...at, field, ...(isList ? {} : held(field, heldBy)), isList };
};

/** The place that keys lead to, starting at a value of the message `root`. */
export const valueAtPointer = (
  keys: readonly string[],
  value: unknown,
  root: Message,
  heldBy: HeldBy,
): ValueAtPointer =>
  keys.reduce<ValueAtPointer>((place, key) => step(place, key, heldBy), {
    path: [],
    name: shortName(root.name),
    value,
    message: root,
    isList: false,
  });
