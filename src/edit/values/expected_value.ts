import { setOwn } from '../../bind/values/values.ts';
import type { WrittenMessage, WrittenValue } from '../../bind/values/written_values.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Message } from '../../schema/descriptors/message.ts';
import { misuse, type TypesAlong } from '../request/path.ts';
import { otherMembersOf, type Type } from '../request/types.ts';

/** The expected result of reading the edited text. */

const isSet = (value: WrittenValue | undefined): value is WrittenValue =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

const inside = (current: WrittenValue | undefined, part: string | number): WrittenValue | undefined =>
  current !== undefined && Object.hasOwn(current as object, part)
    ? (current as { readonly [part: string | number]: WrittenValue })[part]
    : undefined;

/** The value itself if an earlier call made it, so that it may be changed in place; else a copy to change. */
const ownCopy = <T extends object>(value: T, copies: WeakSet<object>, copyOf: (value: T) => T): T => {
  if (copies.has(value)) return value;
  const copy = copyOf(value);
  copies.add(copy);
  return copy;
};

/** Sets a field or a key, or removes it. A field of a message replaces the other members of its oneof. */
const put = (
  current: WrittenValue | undefined,
  name: string,
  value: WrittenValue | undefined,
  copies: WeakSet<object>,
  message?: Message,
): WrittenMessage => {
  const before = (current ?? {}) as { [name: string]: WrittenValue };
  // An object that was changed in place is there already.
  if (value !== undefined && Object.is(inside(before, name), value)) return before;
  const fields = ownCopy(before, copies, (values) => Object.fromEntries(Object.entries(values)));
  if (message !== undefined) for (const rival of otherMembersOf(message, name)) delete fields[rival];
  if (value === undefined) delete fields[name];
  else setOwn(fields, name, value);
  return fields;
};

const putItem = (
  current: WrittenValue | undefined,
  index: number,
  value: WrittenValue | undefined,
  copies: WeakSet<object>,
): readonly WrittenValue[] => {
  const items = ownCopy((current ?? []) as WrittenValue[], copies, (values) => values.slice());
  if (value === undefined) items.splice(index, 1);
  else items[index] = value;
  return items;
};

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
 * ones. `copies` are lists and messages that earlier calls made for the same message: they are changed in place, so that
 * many changes cost one copy.
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
    if (type.kind === 'list') return putItem(old, part as number, next, copies);
    const name = String(part);
    if (type.kind === 'message') return put(old, name, isSet(next) ? next : undefined, copies, type.message);
    const map = put(old, name, next, copies);
    return Object.keys(map).length === 0 ? undefined : map;
  };
  return at(0, current) as WrittenMessage;
};
