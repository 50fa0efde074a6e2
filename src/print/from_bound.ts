import type { BoundField, BoundMessage, BoundScalar, BoundValue } from '../bind/bound.ts';
import type { Field } from '../schema/descriptors/message.ts';
import {
  type DocField,
  type DocList,
  type DocMessage,
  type DocScalar,
  type DocValue,
  NO_NOTES,
} from './document.ts';
import { literalOf } from './literal.ts';

/** Turns bound values into a document to print: every field that has a name, without comments. */

/** True if a list of such values is written as one value in brackets. */
export type InBrackets = (kind: 'scalar' | 'message') => boolean;

const RANGE = { start: 0, end: 0 };

const forms = { number: 'number', bool: 'identifier' } as const;

const scalarOf = ({ value, range, form }: BoundScalar, field: Field): DocScalar => ({
  kind: 'scalar',
  ...(form === undefined ? literalOf(value, field) : { form: forms[form], text: String(value) }),
  range,
});

const listOf = (
  items: readonly (BoundScalar | BoundMessage)[],
  field: Field,
  inBrackets: InBrackets,
): DocList => ({
  kind: 'list',
  inBrackets: inBrackets(items[0]!.kind),
  isMap: field.kind === 'map',
  items: items.map((item) => ({ notes: NO_NOTES, value: documentValue(item, field, inBrackets) })),
  end: [],
  range: RANGE,
});

/** Converts a value of a field. */
export const documentValue = (value: BoundValue, field: Field, inBrackets: InBrackets): DocValue => {
  if (value.kind === 'scalar') return scalarOf(value, field);
  if (value.kind === 'list') return listOf(value.items, field, inBrackets);
  return documentOfBound(value, inBrackets);
};

/** Converts a field of a message. */
export const documentField = (
  {
    name,
    field,
    value,
    nameRange = RANGE,
  }: Pick<BoundField, 'name' | 'field' | 'value'> & Partial<BoundField>,
  inBrackets: InBrackets,
): DocField => ({
  name,
  isBracketed: false,
  nameRange,
  notes: NO_NOTES,
  value: documentValue(value, field, inBrackets),
});

/** The usual style of text format: scalars in brackets, messages repeated. */
export const scalarsInBrackets: InBrackets = (kind) => kind === 'scalar';

/** An empty list has no meaning in a proto. */
const isNothing = ({ value }: BoundField): boolean => value.kind === 'list' && value.items.length === 0;

/** Converts the named fields of a message, in their order. */
export const documentOfBound = (
  { fields }: BoundMessage,
  inBrackets: InBrackets = scalarsInBrackets,
): DocMessage => ({
  kind: 'message',
  fields: [...fields.values()].flatMap((each) => (isNothing(each) ? [] : [documentField(each, inBrackets)])),
  end: [],
});
