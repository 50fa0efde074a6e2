import type { DocField, DocList, DocMessage, DocScalar, DocValue } from './document.ts';
import { decimalOf } from './literal.ts';

/** Prints a map as YAML and JSON do: as an object. */

/** The key of an entry as a field name; undefined for too long a number. Binding has checked that it is a text, a number or a truth value. */
const keyText = ({ value }: DocField): string | undefined => {
  const { form, text } = value as DocScalar;
  return form === 'number' ? decimalOf(text) : text;
};

/** An entry with key and value, as a field; undefined if it has another shape. */
const fieldOf = ({ value: entry, notes }: DocList['items'][number]): DocField | undefined => {
  if (entry.kind !== 'message' || entry.end.length > 0 || entry.fields.length !== 2) return undefined;
  const key = entry.fields.find(({ name }) => name === 'key')!;
  const value = entry.fields.find(({ name }) => name === 'value')!;
  const name = keyText(key);
  if (name === undefined) return undefined;
  const lines = [notes, key.notes, value.notes];
  const beside = lines.flatMap((each) => each.beside ?? []);
  const above = [...lines.flatMap((each) => each.above), ...beside.slice(1)];
  return {
    name,
    isBracketed: false,
    nameRange: key.nameRange,
    notes: { above, ...(beside[0] !== undefined && { beside: beside[0] }) },
    value: value.value,
  };
};

/** The entries of a map as the fields of an object; undefined if one has no key or value, or two share a key. */
const objectOf = (list: DocList): DocMessage | undefined => {
  const fields = list.items.map(fieldOf).filter((field) => field !== undefined);
  const names = new Set(fields.map(({ name }) => name));
  if (fields.length < list.items.length || names.size < fields.length) return undefined;
  return { kind: 'message', fields, end: list.end };
};

/** A map as an object if possible; any other value unchanged. */
export const withObject = (value: DocValue): DocValue =>
  value.kind === 'list' && value.isMap ? (objectOf(value) ?? value) : value;
