import type { WrittenMessage, WrittenValue } from '../../bind/values/written_values.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Message } from '../../schema/descriptors/message.ts';
import { misuse, type TypesAlong } from '../request/path.ts';
import { rivalsOf, type Type } from '../request/types.ts';

/** The expected result of reading the edited text. */

const isSet = (value: WrittenValue | undefined): value is WrittenValue =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/** The fields or keys of a value, some left out. */
const entriesWithout = (
  value: WrittenValue | undefined,
  ...names: readonly string[]
): [string, WrittenValue][] =>
  Object.entries((value ?? {}) as WrittenMessage).filter(([name]) => !names.includes(name));

const putField = (
  current: WrittenValue | undefined,
  message: Message,
  name: string,
  value: WrittenValue | undefined,
): WrittenMessage => {
  if (!isSet(value)) return Object.fromEntries(entriesWithout(current, name));
  const kept = entriesWithout(current, name, ...rivalsOf(message, name));
  return Object.fromEntries([...kept, [name, value]]);
};

const putItem = (
  current: WrittenValue | undefined,
  index: number,
  value: WrittenValue | undefined,
  copies: WeakSet<object>,
): readonly WrittenValue[] => {
  const items = (current ?? []) as WrittenValue[];
  const copy = copies.has(items) ? items : items.slice();
  copies.add(copy);
  if (value === undefined) copy.splice(index, 1);
  else copy[index] = value;
  return copy;
};

const putKey = (
  current: WrittenValue | undefined,
  key: string,
  value: WrittenValue | undefined,
): WrittenValue | undefined => {
  const entries = entriesWithout(current, key);
  if (value !== undefined) entries.push([key, value]);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

const inside = (current: WrittenValue | undefined, part: string | number): WrittenValue | undefined =>
  current !== undefined && Object.hasOwn(current as object, part)
    ? (current as { readonly [part: string | number]: WrittenValue })[part]
    : undefined;

/** The index of a list is at most its length, which appends. */
const checkIndex = (current: WrittenValue | undefined, whole: Path, index: number): void => {
  const { length } = (current ?? []) as readonly WrittenValue[];
  if (index > length)
    throw misuse(
      whole,
      `the index ${index} is past the list's length, ${length}, which would append a value`,
    );
};

/**
 * Sets the value at a path of a message, or removes it if undefined. Removing creates no messages and ignores missing
 * ones. `copies` are lists that earlier calls made for the same message: they are changed in place, so that many
 * items cost one copy of their list.
 */
export const withValueAt = (
  current: WrittenMessage,
  path: Path,
  types: TypesAlong,
  value: WrittenValue | undefined,
  copies: WeakSet<object>,
): WrittenMessage => {
  const at = (depth: number, old: WrittenValue | undefined): WrittenValue | undefined => {
    if (depth === path.length) return value;
    const part = path[depth]!;
    const before = inside(old, part);
    if (value === undefined && before === undefined) return old;
    const type: Type = types[depth]!;
    if (type.kind === 'list' && value !== undefined) checkIndex(old, path, part as number);
    const next = at(depth + 1, before);
    if (type.kind === 'message') return putField(old, type.message, String(part), next);
    return type.kind === 'list'
      ? putItem(old, part as number, next, copies)
      : putKey(old, String(part), next);
  };
  return at(0, current) as WrittenMessage;
};
