import type { BoundMessage, BoundValue } from '../../bind/bound.ts';
import type { ScalarValue } from '../../bind/scalar.ts';
import { isIntegerKind } from '../../bind/scalars/integers.ts';
import { OpenMessage } from '../../bind/values/bound_values.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Field, Message } from '../../schema/descriptors/message.ts';
import type { Type } from '../request/types.ts';

/** Wraps values in the messages that a text does not have yet. */

const NOWHERE = { start: 0, end: 0 } as const;

/** A message with exactly these fields. */
export const messageWith = (
  message: Message,
  values: readonly (readonly [name: string, value: BoundValue])[],
): BoundMessage => {
  const made = new OpenMessage(message, NOWHERE, { path: [] });
  for (const [name, value] of values)
    made.fields.set(name, { name, field: message.fields[name]!, nameRange: NOWHERE, path: [], value });
  return made;
};

const keyValue = ({ kind }: Field, key: string): ScalarValue => {
  if (kind === 'bool') return key === 'true';
  return isIntegerKind(kind) ? BigInt(key) : key;
};

/** An entry of a map in the form of text format. */
export const entryWith = (type: Type & { kind: 'map' }, key: string, value: BoundValue): BoundMessage => {
  const bound: BoundValue = { kind: 'scalar', value: keyValue(type.key, key), range: NOWHERE };
  return messageWith(type.entry, [
    ['key', bound],
    ['value', value],
  ]);
};

/** Wraps a value in the messages along a path; the first type is that of its start. */
export const wrapped = (value: BoundValue, path: Path, types: readonly Type[]): BoundValue => {
  const [part] = path;
  const type = types[0];
  if (part === undefined || type === undefined || type.kind === 'scalar') return value;
  const inner = wrapped(value, path.slice(1), types.slice(1));
  if (type.kind === 'message') return messageWith(type.message, [[String(part), inner]]);
  const item = type.kind === 'list' ? inner : entryWith(type, String(part), inner);
  return { kind: 'list', items: [item as BoundMessage], range: NOWHERE };
};
