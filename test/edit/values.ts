import type { Field, Message } from '../../src/define.ts';
import { builtins } from '../../src/index.ts';
import { messageOf } from '../../src/schema/descriptors/message.ts';

/** Random values of a message, random paths in them, and the expected value after a change. */

export type Value = number | bigint | boolean | string | Uint8Array | readonly Value[] | Fields;
export interface Fields {
  readonly [name: string]: Value;
}
export type Path = readonly (string | number)[];

/** Random choices from a seed (mulberry32). */
export interface Random {
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
}

export const randomFrom = (seed: number): Random => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, chance: (share) => next() < share, pick: (choices) => choices[below(choices.length)]! };
};

const strings = [
  '',
  'a',
  'gs://bucket/x',
  "it's",
  'say "x"',
  'a # b',
  'no',
  '1e-5',
  'ü → 😀',
  'a\nb\t\\',
  ' x ',
  'a: b',
  '{',
  '\u2028',
];
const doubles = [
  0,
  -0,
  1,
  10,
  0.1,
  1e-5,
  1e-7,
  123456.789,
  1e21,
  -2.5e-10,
  5e-324,
  Number.NaN,
  Number.POSITIVE_INFINITY,
];

const fieldOf = (of: Message | undefined): Message => of ?? builtins.learningRate;

/** The message of a field. */
export const heldBy = (field: Field): Message =>
  fieldOf(field.kind === 'learning_rate' ? undefined : messageOf(field));

export const isMessageField = ({ kind }: Field): boolean => kind === 'message' || kind === 'learning_rate';

const scalarOf = (field: Field, random: Random): Value => {
  switch (field.kind) {
    case 'float':
      return Math.fround(random.pick(doubles));
    case 'double':
      return random.pick(doubles);
    case 'bool':
      return random.chance(0.5);
    case 'string':
      return random.pick(strings);
    case 'bytes':
      return Uint8Array.from({ length: random.below(5) }, () => random.below(256));
    case 'enum':
      return random.pick(Object.keys(field.values!));
    case 'int64':
      return random.pick([0n, -1n, 2n ** 62n, 7n]);
    case 'int32':
      return random.pick([0, -1, 2 ** 31 - 1, 12]);
    default:
      return random.pick([0, 1, 2 ** 32 - 1, 500]);
  }
};

const keyOf = ({ kind }: Field, random: Random): string => {
  if (kind === 'bool') return random.pick(['true', 'false']);
  return kind === 'string'
    ? random.pick(['a', 'b c', 'd"', '1', 'true', ''])
    : String(random.pick([-1, 0, 7, 12]));
};

const one = (field: Field, random: Random, depth: number): Value =>
  isMessageField(field) ? messageValue(heldBy(field), random, depth + 1) : scalarOf(field, random);

/** A value for a field; for a repeated field a list or a map, which is never empty. */
export const fieldValue = (field: Field, random: Random, depth: number): Value => {
  const count = 1 + random.below(3);
  if (field.kind === 'map') {
    const { key, value } = field.entry!;
    return Object.fromEntries(
      Array.from({ length: count }, () => [keyOf(key, random), one(value, random, depth)]),
    );
  }
  const many = field.repeated === true;
  return many ? Array.from({ length: count }, () => one(field, random, depth)) : one(field, random, depth);
};

/** Some fields of a message, with at most one of each oneof. */
export const messageValue = (message: Message, random: Random, depth = 0): Fields => {
  // A learning rate has exactly one field: its type.
  if (message === builtins.learningRate) {
    const [name, field] = random.pick(Object.entries(message.fields));
    return { [name]: fieldValue(field, random, depth) };
  }
  const taken = new Set<string>();
  const share = depth === 0 ? 0.7 : 0.9 / (depth + 1);
  const entries = Object.entries(message.fields)
    .sort(() => random.below(3) - 1)
    .filter(
      ([, { oneof }]) =>
        random.chance(share) && (oneof === undefined || !taken.has(oneof)) && taken.add(oneof ?? ''),
    );
  return Object.fromEntries(entries.map(([name, field]) => [name, fieldValue(field, random, depth)]));
};

/** A path in a message, and a value for it, or undefined to remove it. */
export interface Request {
  readonly path: Path;
  readonly value: Value | undefined;
}

const valueOrNone = (random: Random, make: () => Value): Value | undefined =>
  random.chance(0.35) ? undefined : make();

const inside = (field: Field, current: Value | undefined, path: Path, random: Random): Request =>
  isMessageField(field) && Object.keys(heldBy(field).fields).length > 0 && random.chance(0.8)
    ? requestFor(heldBy(field), (current ?? {}) as Fields, random, path)
    : { path, value: valueOrNone(random, () => one(field, random, path.length)) };

/** A random path in a message, mostly near fields that are set. */
export const requestFor = (message: Message, current: Fields, random: Random, path: Path = []): Request => {
  const written = Object.keys(current);
  const name =
    written.length > 0 && random.chance(0.6)
      ? random.pick(written)
      : random.pick(Object.keys(message.fields));
  const field = message.fields[name]!;
  const at = [...path, name];
  const old = current[name];
  if (random.chance(0.15) || path.length > 8) {
    return { path: at, value: valueOrNone(random, () => fieldValue(field, random, path.length)) };
  }
  if (field.kind === 'map') {
    const map = (old ?? {}) as Fields;
    const keys = [...Object.keys(map), keyOf(field.entry!.key, random)];
    const key = random.pick(keys);
    return inside(field.entry!.value, map[key], [...at, key], random);
  }
  if (field.repeated !== true) return inside(field, old, at, random);
  const list = (old ?? []) as readonly Value[];
  const index = random.below(list.length + 1);
  return inside({ ...field, repeated: false }, list[index], [...at, index], random);
};

const rivals = (message: Message, name: string): string[] =>
  Object.keys(message.fields).filter(
    (each) =>
      each !== name &&
      message.fields[each]!.oneof !== undefined &&
      message.fields[each]!.oneof === message.fields[name]!.oneof,
  );

const isNothing = (value: Value | undefined): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** The value that must be read after a change; a removal creates no parent messages. */
export const withValue = (
  message: Message,
  current: Fields,
  path: Path,
  value: Value | undefined,
): Fields => {
  const [name, ...rest] = path as readonly [string, ...(string | number)[]];
  const field = message.fields[name]!;
  const next = putIn(field, current[name], rest, value);
  const removed = isNothing(next) ? [name] : [name, ...rivals(message, name)];
  if (isNothing(next) && isNothing(current[name])) return current;
  const kept = Object.entries(current).filter(([each]) => !removed.includes(each));
  return Object.fromEntries(isNothing(next) ? kept : [...kept, [name, next!]]);
};

const putIn = (
  field: Field,
  current: Value | undefined,
  path: Path,
  value: Value | undefined,
): Value | undefined => {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (field.kind === 'map') {
    const map = (current ?? {}) as Fields;
    const next = putIn(field.entry!.value, map[part], rest, value);
    const kept = Object.entries(map).filter(([key]) => key !== part);
    const entries = next === undefined ? kept : [...kept, [part, next] as const];
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  if (field.repeated === true) {
    const list = (current ?? []) as readonly Value[];
    const next = putIn({ ...field, repeated: false }, list[Number(part)], rest, value);
    const items = next === undefined ? [] : [next];
    return [...list.slice(0, Number(part)), ...items, ...list.slice(Number(part) + 1)];
  }
  if (current === undefined && value === undefined) return undefined;
  return withValue(heldBy(field), (current ?? {}) as Fields, path, value);
};
