import {
  enumValues,
  type Field,
  holdsMessages,
  type LearningRate,
  type Message,
  messageOf,
} from '../../schema/descriptors/message.ts';
import { checkRules } from '../../schema/descriptors/rules.ts';
import { MAX_DEPTH } from '../../syntax/tree.ts';
import { integerOf, integerRange, isIntegerKind, isWide } from '../scalars/integers.ts';
import { defaultOf } from './values.ts';

/**
 * Reads the values of a faultless plain object directly, without the tree, ranges and paths that findings need: a
 * million boundaries take a twentieth of the time and a tenth of the memory. The rules are those of `bind`; whatever
 * `bind` might report is left to it.
 */

/** Thrown if `bind` has to look at the object. */
export const DOUBT = Symbol('doubt');

const doubt = (): never => {
  throw DOUBT;
};

/** Reads an own property without running code of the object. Returns undefined if the object has no such property. */
const propertyOf = (object: object, name: string): unknown => {
  const property = Object.getOwnPropertyDescriptor(object, name);
  if (property === undefined) return undefined;
  return property.enumerable && 'value' in property ? property.value : doubt();
};

const isPlain = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const numberIn = (value: unknown, { kind, rules, usual }: Field): number | bigint => {
  if (typeof value !== 'number') return doubt();
  let read: number | bigint | undefined;
  if (kind === 'float' || kind === 'double') read = kind === 'float' ? Math.fround(value) : value;
  else if (!isIntegerKind(kind)) return doubt();
  else if (isWide(kind)) read = Number.isSafeInteger(value) ? integerOf(BigInt(value), kind) : undefined;
  else {
    const whole = integerRange(kind).min < 0n ? value | 0 : value >>> 0;
    read = whole === value ? whole : undefined;
  }
  if (read === undefined || (typeof read === 'number' && !Number.isFinite(read))) return doubt();
  const isFine =
    (rules === undefined || checkRules(rules, read, kind) === undefined) &&
    (usual === undefined || checkRules(usual, read, kind) === undefined);
  return isFine ? read : doubt();
};

/** Facts about a message that every object of it needs; computed once. */
interface Traits {
  readonly fields: readonly (readonly [name: string, field: Field])[];
  /** True for a message without messages inside, so that an object of it cannot contain itself. */
  readonly isFlat: boolean;
}

const traits = new WeakMap<Message, Traits>();

const traitsOf = (message: Message): Traits => {
  let known = traits.get(message);
  if (known === undefined) {
    const fields = Object.entries<Field>(message.fields);
    if (Object.hasOwn(message.fields, '__proto__')) doubt();
    known = {
      fields,
      isFlat: message.specOneof === undefined && !fields.some(([, field]) => holdsMessages(field)),
    };
    traits.set(message, known);
  }
  return known;
};

interface Reading {
  /** Objects already read. A repeated object may contain itself, or may be repeated a thousand times. */
  readonly seen: Set<object>;
  /** The message of a spec's type by its name; undefined if there is no such type. */
  readonly typeNamed: (name: string) => Message | undefined;
  readonly specs: SpecOfDraft[];
}

/** A spec with the draft that it was read from. */
export interface SpecOfDraft {
  readonly spec: LearningRate;
  readonly draft: object;
}

const valueIn = (value: unknown, field: Field, depth: number, reading: Reading): unknown => {
  if (holdsMessages(field) && field.kind !== 'map')
    return messageIn(value, messageOf(field), depth + 1, reading);
  switch (field.kind) {
    case 'bool':
      return typeof value === 'boolean' ? value : doubt();
    case 'string':
      return typeof value === 'string' ? value : doubt();
    case 'enum':
      if (field.open && Number.isInteger(value)) return value;
      return typeof value === 'string' && Object.hasOwn(enumValues(field), value) ? value : doubt();
    case 'bytes':
    case 'map':
      return doubt();
    default:
      return numberIn(value, field);
  }
};

const listIn = (value: unknown, field: Field, depth: number, reading: Reading): readonly unknown[] => {
  if (!Array.isArray(value) || reading.seen.has(value)) return doubt();
  reading.seen.add(value);
  const list: unknown[] = [];
  for (let i = 0; i < value.length; i++) list.push(valueIn(value[i], field, depth + 1, reading));
  return Object.freeze(list);
};

const fieldsIn = (object: object, message: Message, depth: number, reading: Reading, type?: string) => {
  const values: Record<string, unknown> = type === undefined ? {} : { type };
  // An undefined property counts as missing. Such properties are rare, so `bind` handles them.
  let known = type === undefined ? 0 : 1;
  for (const [name, field] of traitsOf(message).fields) {
    const written = propertyOf(object, name);
    if (written !== undefined) known++;
    // `bind` decides which member of a oneof counts.
    if (written === null || (field.oneof !== undefined && written !== undefined)) doubt();
    if (written !== undefined)
      values[name] =
        field.repeated === true
          ? listIn(written, field, depth, reading)
          : valueIn(written, field, depth, reading);
    else if (field.required === true) doubt();
    else {
      const value = field.oneof === undefined ? defaultOf(field) : undefined;
      if (value !== undefined) values[name] = value instanceof Uint8Array ? value : Object.freeze(value);
    }
  }
  // A property does not have the name of a field.
  if (Object.keys(object).length !== known) doubt();
  return Object.freeze(values);
};

const messageIn = (value: unknown, message: Message, depth: number, reading: Reading): object => {
  if (!isPlain(value) || depth > MAX_DEPTH) return doubt();
  if (!traitsOf(message).isFlat) {
    if (reading.seen.has(value)) return doubt();
    reading.seen.add(value);
  }
  if (message.specOneof === undefined) return fieldsIn(value, message, depth, reading);
  const name = propertyOf(value, 'type');
  const type = typeof name === 'string' ? reading.typeNamed(name) : undefined;
  const spec = fieldsIn(value, type ?? doubt(), depth, reading, String(name)) as LearningRate;
  reading.specs.push({ spec, draft: value });
  return spec;
};

/**
 * Returns the specs of a draft, frozen and complete with defaults: nested ones first, the outermost last. `message` is
 * the message of a learning rate.
 *
 * Throws DOUBT if `bind` would report anything, or might.
 */
export const specsOfDraft = (
  draft: unknown,
  message: Message,
  typeNamed: Reading['typeNamed'],
): readonly SpecOfDraft[] => {
  const specs: SpecOfDraft[] = [];
  messageIn(draft, message, 0, { seen: new Set(), typeNamed, specs });
  return specs;
};

/** Returns a function that says whether a draft has a value at a path. */
export const isWrittenIn =
  (draft: object) =>
  (path: string | readonly (string | number)[]): boolean => {
    let at: unknown = draft;
    for (const part of typeof path === 'string' ? [path] : path) {
      if (typeof at !== 'object' || at === null) return false;
      at = (at as { readonly [part: string]: unknown })[part];
    }
    return at !== undefined && at !== null;
  };
