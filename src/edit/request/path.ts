import { shortName } from '../../bind/resolve.ts';
import { integerRange, isIntegerKind } from '../../bind/scalars/integers.ts';
import { formatPath, type Path } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Message } from '../../schema/descriptors/message.ts';
import { partType, rootType, type Type } from './types.ts';

/** Checks the caller's path against the message; throws if it is wrong. */

/** A TypeError about the path or the value that `edit` was called with. */
export const misuse = (path: Path, words: string): TypeError =>
  new TypeError(`edit: ${formatPath(path)}${path.length > 0 ? ': ' : ''}${words}`);

/** The types along a path: the type of the root, then the type of the value at each part of the path. */
export type TypesAlong = readonly [Type, ...Type[]];

const unknownWords = (message: Message, part: string): string => {
  const known = Object.keys(message.fields);
  const near = nearest(part, known);
  const fields = known.length === 0 ? 'it has no fields at all' : `its fields are ${known.join(', ')}`;
  const advice = near !== undefined ? `did you mean ${near}?` : fields;
  return `${shortName(message.name)} has no field ${part}: ${advice}`;
};

const checkKey = (type: Type & { kind: 'map' }, path: Path, key: string): void => {
  const { kind } = type.key;
  if (kind === 'string') return;
  if (kind === 'bool' && (key === 'true' || key === 'false')) return;
  if (isIntegerKind(kind) && /^(?:0|-?[1-9]\d{0,19})$/.test(key)) {
    const { min, max } = integerRange(kind);
    if (BigInt(key) >= min && BigInt(key) <= max) return;
  }
  throw misuse(path, `${JSON.stringify(key)} is not a key of kind ${kind}`);
};

/** The path with an index before a name that lacks one. */
const exampleOf = (before: Path, part: string | number): string =>
  typeof part === 'string' ? `, such as ${formatPath([...before.slice(-1), 0, part])}` : '';

/** Returns a part of the path in its normal form (the key of a map is text), or throws. */
const checkPart = (type: Type, before: Path, part: unknown): string | number => {
  if (typeof part !== 'string' && typeof part !== 'number')
    throw misuse(
      before,
      `a path is made of names and indices, not of ${part === null ? 'null' : typeof part}`,
    );
  switch (type.kind) {
    case 'scalar':
      throw misuse(
        [...before, part],
        `${formatPath(before)} is one value, of kind ${type.field.kind}, and has nothing inside`,
      );
    case 'list':
      if (typeof part === 'number' && Number.isInteger(part) && part >= 0) return part;
      throw misuse(
        [...before, part],
        `a list takes an index, from 0 to its length${exampleOf(before, part)}`,
      );
    case 'map':
      checkKey(type, before, String(part));
      return String(part);
    case 'message':
      if (typeof part === 'string' && Object.hasOwn(type.message.fields, part)) return part;
      throw misuse(before, unknownWords(type.message, String(part)));
  }
};

/** The normalized path, and the types along it. Throws TypeError if the message has no such path. */
export const checkPath = (
  path: unknown,
  message: Message,
): { readonly path: Path; readonly types: TypesAlong } => {
  if (!Array.isArray(path) || path.length === 0)
    throw misuse([], "a path is an array of names and indices, such as ['optimizer', 'use_moving_average']");
  let type: Type = rootType(message);
  const types: [Type, ...Type[]] = [type];
  const checked: (string | number)[] = [];
  for (const part of path as readonly unknown[]) {
    const name = checkPart(type, checked, part);
    type = partType(type, name)!;
    checked.push(name);
    types.push(type);
  }
  // Copied to its exact length: many changes keep such an array at once, and an array that has grown reserves room for
  // sixteen more items.
  return { path: checked.slice(), types: types.slice() as unknown as TypesAlong };
};
