import { entryMessage } from '../../bind/map_entries.ts';
import { type Field, holdsMessages, type Message, messageOf } from '../../schema/descriptors/message.ts';

/** The type of a place in a message; `field` is used to bind and write its value. */
export type Type =
  | { readonly kind: 'scalar'; readonly field: Field }
  | { readonly kind: 'message'; readonly field: Field; readonly message: Message }
  | { readonly kind: 'list'; readonly field: Field; readonly item: Type }
  | {
      readonly kind: 'map';
      readonly field: Field;
      readonly entry: Message;
      readonly key: Field;
      readonly value: Type;
    };

const types = new WeakMap<Field, Type>();

/** The type of a field. A type is made only once for each field, because many changes need the same type. */
export const typeOf = (field: Field): Type => {
  let type = types.get(field);
  if (type === undefined) {
    type = newTypeOf(field);
    types.set(field, type);
  }
  return type;
};

const newTypeOf = (field: Field): Type => {
  if (field.kind === 'map') {
    const entry = entryMessage(field);
    const { key, value } = entry.fields as { readonly key: Field; readonly value: Field };
    return { kind: 'map', field, entry, key, value: typeOf(value) };
  }
  if (field.repeated === true) return { kind: 'list', field, item: typeOf({ ...field, repeated: false }) };
  return holdsMessages(field)
    ? { kind: 'message', field, message: messageOf(field) }
    : { kind: 'scalar', field };
};

/** The type of the whole text. */
export const rootType = (message: Message): Type & { kind: 'message' } => ({
  kind: 'message',
  field: { kind: 'message', message },
  message,
});

/** The type at the next part of a path; undefined if it leads nowhere. */
export const partType = (type: Type, part: string | number): Type | undefined => {
  if (type.kind === 'list') return type.item;
  if (type.kind === 'map') return type.value;
  if (type.kind === 'scalar' || typeof part !== 'string' || !Object.hasOwn(type.message.fields, part))
    return undefined;
  return typeOf(type.message.fields[part]!);
};

/** The other members of a field's oneof. */
export const otherMembersOf = (message: Message, name: string): readonly string[] => {
  const oneof = message.fields[name]?.oneof;
  if (oneof === undefined) return [];
  return Object.keys(message.fields).filter((each) => each !== name && message.fields[each]!.oneof === oneof);
};
