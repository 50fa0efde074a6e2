import type { BoundList, BoundMessage, BoundScalar, BoundValue } from '../../bind/bound.ts';
import type { WrittenMessage, WrittenValue } from '../../bind/values/written_values.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { NewValue } from '../request/new_value.ts';
import { partType, type Type } from '../request/types.ts';
import { isSame } from './equal_values.ts';
import { wrapped } from './missing_messages.ts';

/** One value to write or, if undefined, to remove. Its parent exists. */
export interface ValueChange {
  readonly path: Path;
  readonly value: BoundValue | undefined;
  /** True if a scalar replaces a scalar. */
  readonly isInPlace?: true;
}

/** The current position of the search. */
interface Search {
  readonly path: Path;
}

const further = (search: Search, part: string | number): Search => ({
  ...search,
  path: [...search.path, part],
});

const partOf = (value: WrittenValue | undefined, part: string | number): WrittenValue | undefined =>
  typeof value === 'object' && Object.hasOwn(value, part)
    ? (value as { readonly [part: string | number]: WrittenValue })[part]
    : undefined;

/** Removes existing values that are not wanted. Members of a oneof that another one replaces are already removed. */
function* extras(current: WrittenMessage, { written }: NewValue, search: Search): Generator<ValueChange> {
  for (const name of Object.keys(current))
    if (partOf(written, name) === undefined) yield { path: further(search, name).path, value: undefined };
}

function* inMessage(
  current: WrittenMessage,
  wanted: NewValue,
  type: Type & { kind: 'message' },
  search: Search,
): Generator<ValueChange> {
  for (const [name, { value }] of (wanted.bound as BoundMessage).fields) {
    const part = { bound: value, written: partOf(wanted.written, name) };
    yield* differences(partOf(current, name), part, partType(type, name)!, further(search, name));
  }
  yield* extras(current, wanted, search);
}

const sameAtStart = (a: readonly WrittenValue[], b: readonly WrittenValue[]): number => {
  const differs = a.findIndex((item, i) => i >= b.length || !isSame(item, b[i]));
  return differs < 0 ? a.length : differs;
};

/** Removes surplus items, then sets items in place and appends the rest. */
function* inList(
  current: readonly WrittenValue[],
  { bound, written }: NewValue,
  type: Type & { kind: 'list' },
  search: Search,
): Generator<ValueChange> {
  const wanted = written as readonly WrittenValue[];
  const start = sameAtStart(current, wanted);
  if (current.length > wanted.length) {
    const atEnd = sameAtStart(current.slice(start).reverse(), wanted.slice(start).reverse());
    const at = start + atEnd >= wanted.length ? start : current.length - 1 - atEnd;
    yield { path: further(search, at).path, value: undefined };
  }
  for (let at = start; at < wanted.length; at++) {
    const item = { bound: (bound as BoundList).items[at]!, written: wanted[at] };
    yield* differences(current[at], item, type.item, further(search, at));
  }
}

function* inMap(
  current: WrittenMessage,
  wanted: NewValue,
  type: Type & { kind: 'map' },
  search: Search,
): Generator<ValueChange> {
  for (const entry of (wanted.bound as BoundList).items as readonly BoundMessage[]) {
    const key = entry.fields.get('key')!.value as BoundScalar;
    const { value } = entry.fields.get('value')!;
    const name = String(key.value);
    const part = { bound: value, written: partOf(wanted.written, name) };
    yield* differences(partOf(current, name), part, type.value, further(search, name));
  }
  yield* extras(current, wanted, search);
}

/** The steps that give a place the wanted value; each assumes that those before it are done. */
function* differences(
  current: WrittenValue | undefined,
  wanted: NewValue,
  type: Type,
  search: Search,
): Generator<ValueChange> {
  if (isSame(current, wanted.written)) return;
  if (current === undefined) yield { path: search.path, value: wanted.bound };
  else if (wanted.written === undefined) yield { path: search.path, value: undefined };
  else if (type.kind === 'scalar') yield { path: search.path, value: wanted.bound, isInPlace: true };
  else if (type.kind === 'message') yield* inMessage(current as WrittenMessage, wanted, type, search);
  else if (type.kind === 'list') yield* inList(current as readonly WrittenValue[], wanted, type, search);
  else yield* inMap(current as WrittenMessage, wanted, type, search);
}

/**
 * The first change, and those after it as long as each replaces a scalar by a scalar: such edits never touch one
 * another.
 */
const together = (changes: Iterable<ValueChange>): readonly ValueChange[] => {
  const found: ValueChange[] = [];
  for (const change of changes) {
    if (found.length > 0 && change.isInPlace !== true) break;
    found.push(change);
    if (change.isInPlace !== true) break;
  }
  return found;
};

/**
 * The next steps towards a message with a value at a path (or without, if undefined); empty if that is already so.
 * Missing messages on the way are created with the value. Calling this again after each step ends after finitely many steps.
 */
export const nextChanges = (
  current: WrittenMessage,
  path: Path,
  types: readonly Type[],
  wanted: NewValue | undefined,
): readonly ValueChange[] => {
  let inside: WrittenValue = current;
  for (let depth = 0; depth < path.length; depth++) {
    const next = partOf(inside, path[depth]!);
    if (next === undefined) {
      if (wanted === undefined) return [];
      const value = wrapped(wanted.bound, path.slice(depth + 1), types.slice(depth + 1));
      return [{ path: path.slice(0, depth + 1), value }];
    }
    inside = next;
  }
  if (wanted === undefined) return [{ path, value: undefined }];
  return together(differences(inside, wanted, types.at(-1)!, { path }));
};
