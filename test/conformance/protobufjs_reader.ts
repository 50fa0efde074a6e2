import protobuf from 'protobufjs';
import textformat from 'protobufjs/ext/textformat.js';
import { isError } from '../../src/diagnostics/diagnostic.ts';
import { messageFrom } from '../../src/proto.ts';
import { type Message, read } from '../../src/textproto.ts';

/** Reads text format with protobufjs and with our reader, and gives both results in the same form. */

export interface Reading {
  /** The values, in a form common to both readers; undefined if the text is refused. */
  readonly value?: unknown;
  /** Why a text is refused: codes of our findings, or protobufjs's message without its quotations from the text. */
  readonly refused?: readonly string[];
}

const is64 = (field: protobuf.Field): boolean => /64$/.test(field.type);

/** A scalar of protobufjs: enums by number, 64-bit integers as bigint, a float as the double of its float32. */
const theirScalar = (field: protobuf.Field, value: unknown): unknown => {
  // protobufjs gives undefined for a map entry without a value; it means the first value of the enum.
  if (field.map && value === undefined && field.resolvedType instanceof protobuf.Enum)
    return Object.values(field.resolvedType.values)[0];
  if (field.type === 'float') return Math.fround(value as number);
  if (is64(field)) return BigInt(String(value));
  return field.type === 'bytes' ? [...(value as Uint8Array)] : value;
};

const ourScalar = (field: protobuf.Field, value: unknown): unknown => {
  if (field.resolvedType instanceof protobuf.Enum && typeof value === 'string')
    return field.resolvedType.values[value];
  return field.type === 'bytes' ? [...(value as Uint8Array)] : value;
};

type Scalars = (field: protobuf.Field, value: unknown) => unknown;

const single = (field: protobuf.Field, value: unknown, scalar: Scalars): unknown =>
  field.resolvedType instanceof protobuf.Type
    ? plain(field.resolvedType, value as object, scalar)
    : scalar(field, value);

/** The fields written in a message, in its order, without inherited properties or empty lists and maps. */
const plain = (type: protobuf.Type, message: object, scalar: Scalars): object => {
  const fields: [string, unknown][] = [];
  for (const field of type.fieldsArray) {
    if (!Object.hasOwn(message, field.name)) continue;
    const value = (message as { readonly [name: string]: unknown })[field.name];
    const items = field.map
      ? Object.entries(value as object)
      : field.repeated
        ? (value as unknown[])
        : [value];
    if (items.length === 0) continue;
    const read = field.map
      ? (items as [string, unknown][])
          .map(([key, each]) => [key, single(field, each, scalar)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1))
      : items.map((each) => single(field, each, scalar));
    fields.push([field.name, read]);
  }
  return fields;
};

/** An error message without its quotations, which differ from text to text: `illegal number '…'`. */
const kindOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/ \(line \d+\)$/, '')
    .replace(/'[\s\S]*'/, "'…'")
    .replace(/^\.?[\w.]+: /, '');

export const readTheirs = (type: protobuf.Type, text: string): Reading => {
  try {
    return { value: plain(type, textformat.fromText(type, text), theirScalar) };
  } catch (error) {
    return { refused: [kindOf(error)] };
  }
};

const described = new WeakMap<protobuf.Type, Message>();
const describedBy = (type: protobuf.Type): Message => {
  const known = described.get(type) ?? messageFrom(type);
  described.set(type, known);
  return known;
};

/** Reads with our reader; refuses a field given twice, as protobufjs does. */
export const readOurs = (type: protobuf.Type, text: string): Reading => {
  const { value, diagnostics } = read(text, describedBy(type), { duplicates: 'error' });
  const errors = diagnostics.filter(isError).map(({ code }) => code);
  return errors.length > 0 ? { refused: [...new Set(errors)] } : { value: plain(type, value, ourScalar) };
};
