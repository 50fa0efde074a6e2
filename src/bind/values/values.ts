import type { Range } from '../../diagnostics/diagnostic.ts';
import {
  enumValues,
  type Field,
  holdsMessages,
  type Message,
  messageOf,
} from '../../schema/descriptors/message.ts';
import { type BoundMessage, type BoundValue, memberOf } from '../bound.ts';
import { isIntegerKind, isWide } from '../scalars/integers.ts';

/** Turns bound values into plain ones, complete with defaults, and says where each comes from. */

/** The range where a value was written, or `default` if the proto's default applies. */
export type Origin = Range | 'default';

/** The origins of a message's values, in the same shape. */
export type Origins = { readonly [name: string]: Origin | Origins | readonly (Origin | Origins)[] };

/** A proto `float` is a float32, its default included. */
const zero = (field: Field): unknown => {
  if (field.default !== undefined)
    return field.kind === 'float' ? Math.fround(Number(field.default)) : field.default;
  if (field.kind === 'enum') return Object.keys(enumValues(field))[0];
  if (field.kind === 'bool') return false;
  if (field.kind === 'string') return '';
  if (field.kind === 'bytes') return new Uint8Array();
  return isIntegerKind(field.kind) && isWide(field.kind) ? 0n : 0;
};

/** The value of a field that was not written; undefined for a message. */
export const defaultOf = (field: Field): unknown => {
  if (field.kind === 'map') return Object.create(null);
  if (field.repeated === true) return [];
  return holdsMessages(field) ? undefined : zero(field);
};

/** A spec: `type` names the member of the oneof that was written; the other properties are its values. */
interface Spec {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** The member of a oneof as a spec, together with the values of some other fields of its message, `others`. */
export const specOfMember = (
  bound: BoundMessage,
  oneof: string,
  others: readonly string[] = [],
): Spec | undefined => {
  const member = memberOf(bound, oneof);
  if (member?.value.kind !== 'message') return undefined;
  return { type: member.name, ...valuesOf(member.value), ...valuesOf(bound, others) };
};

const specs = new WeakMap<BoundMessage, Spec | undefined>();

/**
 * The frozen spec of a message whose values are specs. A spec is made only once, although its checks and all enclosing
 * specs need it.
 */
export const frozenSpecOf = (bound: BoundMessage, oneof: string): Spec | undefined => {
  let spec = specs.get(bound);
  if (spec === undefined) {
    spec = specOfMember(bound, oneof);
    specs.set(bound, Object.freeze(spec));
  }
  return spec;
};

/** The origin of each value of `specOfMember`; `{}` if no member was written. */
export const specOriginsOf = (
  bound: BoundMessage,
  oneof: string,
  others: readonly string[] = [],
): Origins => {
  const member = memberOf(bound, oneof);
  if (member?.value.kind !== 'message') return {};
  return { type: member.nameRange, ...originsOf(member.value), ...originsOf(bound, others) };
};

const plain = (value: BoundValue, field: Field): unknown => {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'message') {
    const { specOneof } = value.message;
    return specOneof === undefined ? Object.freeze(valuesOf(value)) : frozenSpecOf(value, specOneof);
  }
  const items = value.items.map((item) => plain(item, field));
  return Object.freeze(field.kind === 'map' ? mapOf(items as Entry[], field) : items);
};

/** Defines an own property, even one called `__proto__`, where assigning would set the prototype. */
export const setOwn = (object: object, name: string, value: unknown): void => {
  if (name !== '__proto__') (object as Record<string, unknown>)[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
};

interface Entry {
  readonly key: unknown;
  /** Undefined for a message that was not written. */
  readonly value?: unknown;
}

/** An object without a prototype, so that no key of a file can pollute it. */
const mapOf = (entries: readonly Entry[], { entry }: Field): object => {
  const map: { [key: string]: unknown } = Object.create(null);
  for (const { key, value } of entries)
    map[String(key)] = value ?? Object.freeze(defaultsOf(messageOf(entry!.value)));
  return map;
};

type Values = Record<string, unknown>;

/** The values of some fields: those that were written, and the defaults of the others. */
const gathered = (
  { fields: kinds }: Message,
  names: Iterable<string> = Object.keys(kinds),
  written?: BoundMessage['fields'],
): Values => {
  const values: Values = {};
  for (const name of names) {
    const field = kinds[name]!;
    const found = written?.get(name);
    const value = found === undefined ? absent(field) : plain(found.value, field);
    if (value !== undefined) setOwn(values, name, value);
  }
  return values;
};

const sharedDefaults = new WeakMap<Message, Values | 'none'>();

/**
 * The values of a message in which nothing is written, shared by all; 'none' if a default is bytes, which a caller
 * could change.
 */
const sharedDefaultsOf = (message: Message): Values | 'none' => {
  let values = sharedDefaults.get(message);
  if (values === undefined) {
    const unwritten = gathered(message);
    const hasBytes = Object.values(unwritten).some((value) => value instanceof Uint8Array);
    values = hasBytes ? 'none' : unwritten;
    sharedDefaults.set(message, values);
  }
  return values;
};

/**
 * All values of a message: a copy of the defaults, overwritten by what was written. Copying is three times as fast as
 * visiting all fields. Undefined if a field without a default was written: the copy would have its value after all
 * others, out of order.
 */
const copyOfDefaults = ({ message, fields }: BoundMessage): Values | undefined => {
  const defaults = sharedDefaultsOf(message);
  if (defaults === 'none') return undefined;
  for (const { name } of fields.values()) if (!Object.hasOwn(defaults, name)) return undefined;
  // Not `{ ...defaults }`: once frozen, each such object has its own hidden class, 170 bytes for a boundary.
  const values: Values = Object.assign({}, defaults);
  for (const { name, value } of fields.values()) setOwn(values, name, plain(value, message.fields[name]!));
  return values;
};

/**
 * The values of a message by field name. Fields that are not written have their defaults; messages that are not
 * written are left out. The values inside are frozen; the object itself is not. With `names`, only these fields.
 */
export const valuesOf = (bound: BoundMessage, names?: Iterable<string>): Record<string, unknown> => {
  const whole = names === undefined ? copyOfDefaults(bound) : undefined;
  return whole ?? gathered(bound.message, names, bound.fields);
};

/** The default of a field; a member of a oneof that was not written is left out. */
const absent = (field: Field): unknown => {
  if (field.oneof !== undefined) return undefined;
  const value = defaultOf(field);
  return value instanceof Uint8Array ? value : Object.freeze(value);
};

const originOf = (value: BoundValue, field: Field): Origin | Origins | (Origin | Origins)[] => {
  if (value.kind === 'scalar') return value.range;
  if (value.kind === 'list' && field.kind === 'map')
    return Object.fromEntries(
      value.items.map((item) => {
        const entry = item as BoundMessage;
        return [String(valuesOf(entry).key), originsOf(entry).value ?? entry.range];
      }),
    );
  if (value.kind === 'list') return value.items.map((item) => originOf(item, field) as Origin | Origins);
  const { specOneof } = value.message;
  if (specOneof === undefined) return originsOf(value);
  return memberOf(value, specOneof) === undefined ? value.range : specOriginsOf(value, specOneof);
};

/** The origin of each value of `valuesOf`, in the same shape. */
export const originsOf = (
  { message, fields }: BoundMessage,
  names: Iterable<string> = Object.keys(message.fields),
): Origins => {
  const origins: Record<string, Origin | Origins | (Origin | Origins)[]> = {};
  for (const name of names) {
    const field = message.fields[name]!;
    const written = fields.get(name);
    if (written !== undefined) setOwn(origins, name, originOf(written.value, field));
    else if (absent(field) !== undefined) setOwn(origins, name, 'default');
  }
  return origins;
};

/** The values of an empty message. */
export const defaultsOf = (message: Message): Record<string, unknown> => gathered(message);
