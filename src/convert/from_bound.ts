import type { BoundField, BoundMessage, BoundScalar } from '../bind/bound.ts';
import type { Field } from '../schema/descriptors/message.ts';
import {
  type DocField,
  type DocList,
  type DocMessage,
  type DocScalar,
  type DocValue,
  NO_NOTES,
} from './document.ts';
import { contentOf } from './from_scalar.ts';

/** What was read from bytes as a document: every field that has a name, and no comment. */

const RANGE = { start: 0, end: 0 };

const scalarOf = ({ value, range }: BoundScalar, field: Field): DocScalar => ({
  kind: 'scalar',
  ...contentOf(value, field),
  type: field.kind,
  range,
});

const itemOf = (item: BoundScalar | BoundMessage, field: Field): DocValue =>
  item.kind === 'scalar' ? scalarOf(item, field) : documentOfBound(item);

const listOf = (items: readonly (BoundScalar | BoundMessage)[], field: Field): DocList => ({
  kind: 'list',
  inBrackets: items.every(({ kind }) => kind === 'scalar'),
  isMap: field.kind === 'map',
  items: items.map((item) => ({ notes: NO_NOTES, value: itemOf(item, field) })),
  end: [],
  range: RANGE,
});

const fieldOf = ({ name, field, nameRange, value }: BoundField): DocField => ({
  name,
  isBracketed: false,
  nameRange,
  notes: NO_NOTES,
  value: value.kind === 'list' ? listOf(value.items, field) : itemOf(value, field),
});

/** The fields of a message that have a name, in the order in which they came. */
export const documentOfBound = ({ fields }: BoundMessage): DocMessage => ({
  kind: 'message',
  fields: [...fields.values()].map(fieldOf),
  end: [],
});
