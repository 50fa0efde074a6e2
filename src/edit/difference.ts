import type { BoundList, BoundMessage, BoundValue } from '../bind/bound.ts';
import type { WrittenMessage, WrittenValue } from '../bind/written.ts';
import type { Path } from '../diagnostics/diagnostic.ts';
import { isSame } from './equal_values.ts';
import { wrapped } from './missing_messages.ts';
import { partType, type Type } from './types.ts';
import type { Wanted } from './wanted.ts';

/** One thing to write or, without a value, to remove. What holds it is there. */
export interface Change {
  readonly path: Path;
  readonly value: BoundValue | undefined;
}

/** Where the search has come to. */
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

const inMessage = (
  current: WrittenMessage,
  { bound, written }: Wanted,
  type: Type & { kind: 'message' },
  search: Search,
): Change | undefined => {
  const { fields } = bound as BoundMessage;
  for (const [name, { value }] of fields) {
    const wanted = { bound: value, written: partOf(written, name) };
    const child = partType(type, name)!;
    const found = firstDifference(partOf(current, name), wanted, child, further(search, name));
    if (found !== undefined) return found;
  }
  // What a wanted member of a oneof replaces is gone by now.
  const extra = Object.keys(current).find((name) => partOf(written, name) === undefined);
  return extra === undefined ? undefined : { path: further(search, extra).path, value: undefined };
};

const sameAtStart = (a: readonly WrittenValue[], b: readonly WrittenValue[]): number => {
  const differs = a.findIndex((item, i) => i >= b.length || !isSame(item, b[i]));
  return differs < 0 ? a.length : differs;
};

/** An item that is too many is taken out where it stands; then items are set in place, and the rest appended. */
const inList = (
  current: readonly WrittenValue[],
  { bound, written }: Wanted,
  type: Type & { kind: 'list' },
  search: Search,
): Change | undefined => {
  const wanted = (written ?? []) as readonly WrittenValue[];
  const start = sameAtStart(current, wanted);
  if (current.length > wanted.length) {
    const behind = sameAtStart(current.slice(start).reverse(), wanted.slice(start).reverse());
    const at = start + behind >= wanted.length ? start : current.length - 1 - behind;
    return { path: further(search, at).path, value: undefined };
  }
  if (start === wanted.length) return undefined;
  const item = { bound: (bound as BoundList).items[start]!, written: wanted[start] };
  return firstDifference(current[start], item, type.item, further(search, start));
};

const inMap = (
  current: WrittenMessage,
  { bound, written }: Wanted,
  type: Type & { kind: 'map' },
  search: Search,
): Change | undefined => {
  for (const entry of (bound as BoundList).items as readonly BoundMessage[]) {
    const key = entry.fields.get('key')?.value;
    const value = entry.fields.get('value')?.value;
    if (key?.kind !== 'scalar' || value === undefined) continue;
    const name = String(key.value);
    const wanted = { bound: value, written: partOf(written, name) };
    const found = firstDifference(partOf(current, name), wanted, type.value, further(search, name));
    if (found !== undefined) return found;
  }
  const extra = Object.keys(current).find((name) => partOf(written, name) === undefined);
  return extra === undefined ? undefined : { path: further(search, extra).path, value: undefined };
};

/** The first thing to do so that a place holds what is wanted; done again and again it comes to an end. */
const firstDifference = (
  current: WrittenValue | undefined,
  wanted: Wanted,
  type: Type,
  search: Search,
): Change | undefined => {
  if (isSame(current, wanted.written)) return undefined;
  if (current === undefined) return { path: search.path, value: wanted.bound };
  if (wanted.written === undefined) return { path: search.path, value: undefined };
  switch (type.kind) {
    case 'scalar':
      return { path: search.path, value: wanted.bound };
    case 'message':
      return inMessage(current as WrittenMessage, wanted, type, search);
    case 'list':
      return inList(current as readonly WrittenValue[], wanted, type, search);
    case 'map':
      return inMap(current as WrittenMessage, wanted, type, search);
  }
};

/**
 * The first thing to do so that a message holds a value at a path, or nothing where it is undefined; undefined where it does.
 * What is missing on the way comes with the value.
 */
export const nextChange = (
  current: WrittenMessage,
  path: Path,
  types: readonly Type[],
  wanted: Wanted | undefined,
): Change | undefined => {
  let inside: WrittenValue = current;
  for (let depth = 0; depth < path.length; depth++) {
    const next = partOf(inside, path[depth]!);
    if (next === undefined) {
      const before = path.slice(0, depth + 1);
      return wanted === undefined
        ? undefined
        : { path: before, value: wrapped(wanted.bound, path.slice(depth + 1), types.slice(depth + 1)) };
    }
    inside = next;
  }
  if (wanted === undefined) return { path, value: undefined };
  return firstDifference(inside, wanted, types.at(-1)!, { path });
};
