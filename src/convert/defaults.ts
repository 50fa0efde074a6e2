import type { BoundField, BoundMessage, BoundValue } from '../bind/bound.ts';
import type { ScalarValue } from '../bind/scalar.ts';
import { defaultOf } from '../bind/values/values.ts';
import { type DocField, type DocItem, type DocMessage, type DocValue, NO_NOTES } from '../print/document.ts';
import { literalOf } from '../print/literal.ts';
import { type Field, holdsMessages, type Message, messageOf } from '../schema/descriptors/message.ts';

/** Adds the defaults of known fields that are not set, after those that are. */

const RANGE = { start: 0, end: 0 };

/** True if a field has a default that can be written: repeated fields, messages and members of a oneof have none. */
const hasDefault = (field: Field): boolean =>
  field.repeated !== true && field.oneof === undefined && !holdsMessages(field);

const defaultField = (name: string, field: Field): DocField => ({
  name,
  isBracketed: false,
  nameRange: RANGE,
  notes: NO_NOTES,
  value: {
    kind: 'scalar',
    ...literalOf(defaultOf(field) as ScalarValue, field),
    range: RANGE,
  },
});

/** The message whose defaults can be added to a value; the values of a map are left alone. */
const completedBy = (field: Field | undefined): Message | undefined =>
  field !== undefined && holdsMessages(field) && field.kind !== 'map' ? messageOf(field) : undefined;

const complete = (value: DocValue, held: Message | undefined): DocValue => {
  if (held === undefined || value.kind === 'scalar') return value;
  if (value.kind === 'message') return withDefaults(value, held);
  const items = value.items.map((item): DocItem => ({ ...item, value: complete(item.value, held) }));
  return { ...value, items };
};

/** Adds the defaults of all messages in a document. */
export const withDefaults = (document: DocMessage, message: Message): DocMessage => {
  const written = new Set(document.fields.filter(({ isBracketed }) => !isBracketed).map(({ name }) => name));
  const fields = document.fields.map((each): DocField => {
    const isKnown = !each.isBracketed && Object.hasOwn(message.fields, each.name);
    const field: Field | undefined = isKnown ? message.fields[each.name] : undefined;
    return { ...each, value: complete(each.value, completedBy(field)) };
  });
  const missing = Object.entries<Field>(message.fields).filter(
    ([name, field]) => !written.has(name) && hasDefault(field),
  );
  return { ...document, fields: [...fields, ...missing.map(([name, field]) => defaultField(name, field))] };
};

const NOWHERE = { start: 0, end: 0 } as const;

const boundDefault = (name: string, field: Field): BoundField => ({
  name,
  field,
  nameRange: NOWHERE,
  path: [name],
  value: { kind: 'scalar', value: defaultOf(field) as ScalarValue, range: NOWHERE },
});

const completeBound = (value: BoundValue): BoundValue => {
  if (value.kind === 'scalar') return value;
  if (value.kind === 'message') return boundWithDefaults(value);
  return {
    ...value,
    items: value.items.map((item) => (item.kind === 'message' ? boundWithDefaults(item) : item)),
  };
};

/** Adds the defaults of all messages in bound values. */
export const boundWithDefaults = (bound: BoundMessage): BoundMessage => {
  const fields = new Map(
    [...bound.fields].map(([name, { field, nameRange, path, value }]) => [
      name,
      { name, field, nameRange, path, value: completeBound(value) },
    ]),
  );
  for (const [name, field] of Object.entries<Field>(bound.message.fields))
    if (!fields.has(name) && hasDefault(field)) fields.set(name, boundDefault(name, field));
  const { message, nameRange, range, path, unknown, broken } = bound;
  return { kind: 'message', message, nameRange, range, path, fields, unknown, broken };
};
