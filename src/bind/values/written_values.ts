import type { BoundMessage, BoundValue } from '../bound.ts';
import type { ScalarValue } from '../scalar.ts';
import { setOwn, valuesOf } from './values.ts';

/** The values of a message as its proto has them: only what was written. */

/** The value of a message; maps are objects without a prototype, so that no key can pollute them. */
export interface WrittenMessage {
  readonly [field: string]: WrittenValue;
}
export type WrittenValue = ScalarValue | WrittenMessage | readonly WrittenValue[];

const written = (value: BoundValue, isMap: boolean): WrittenValue => {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'message') return writtenOf(value);
  return isMap ? mapOf(value.items) : value.items.map((item) => written(item, false));
};

const mapOf = (entries: readonly BoundValue[]): WrittenMessage => {
  const map: { [key: string]: WrittenValue } = Object.create(null);
  for (const entry of entries) {
    // Each item of a map is a message of key and value.
    const { key, value } = entryOf(entry as BoundMessage);
    map[String(key)] = value;
  }
  return map;
};

/** The key and value of a map entry; a missing key or value is the zero of its type. */
const entryOf = (entry: BoundMessage): { readonly key: WrittenValue; readonly value: WrittenValue } => {
  const values = valuesOf(entry) as { readonly key: WrittenValue; readonly value?: WrittenValue };
  const own = entry.fields.get('value');
  return { key: values.key, value: own === undefined ? (values.value ?? {}) : written(own.value, false) };
};

/** An empty list has no meaning in a proto. */
const isEmpty = (value: BoundValue): boolean => value.kind === 'list' && value.items.length === 0;

/** The written fields of a message by name; all others are absent. */
export const writtenOf = (bound: BoundMessage): WrittenMessage => {
  const values: { [name: string]: WrittenValue } = {};
  bound.fields.forEach(({ name, value, field }) => {
    if (!isEmpty(value)) setOwn(values, name, written(value, field.kind === 'map'));
  });
  return values;
};
