import type { Field } from '../descriptors/message.ts';
import { type Declaring, editionOf } from './proto_enum.ts';
import { faultIn, type ProtoFault } from './proto_fault.ts';

/** Reads and checks the default of a field in a .proto. */

/** The used part of a protobufjs `Field`. */
interface Defaulting {
  readonly name: string;
  readonly type: string;
  readonly keyType?: string;
  readonly repeated: boolean;
  readonly options?: { readonly [name: string]: unknown } | undefined;
  readonly parent?: (Declaring & { readonly fullName: string }) | null;
}

const is64 = (kind: string): boolean => /^(u?int|sint|s?fixed)64$/.test(kind);

const exactly = (field: Defaulting, value: number): bigint => {
  if (!Number.isSafeInteger(value)) {
    throw faultIn(field, `${field.name}: its default is beyond 2^53 and cannot be read exactly`);
  }
  return BigInt(value);
};

/**
 * The bytes of a string from protobufjs, which turns each escaped byte into a character: `\303\251`, the UTF-8 of é,
 * becomes two characters. A string with a character above 255 has no escaped bytes.
 */
const bytesIn = (text: string): Uint8Array =>
  /[^\0-\xff]/.test(text)
    ? new TextEncoder().encode(text)
    : Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The text of a default. If its bytes are not valid UTF-8, nothing was escaped. */
const textIn = (text: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytesIn(text));
  } catch {
    return text;
  }
};

/** The default in the descriptor: 64-bit integers as bigint, bytes as bytes, an enum by its name. */
export const readDefault = (field: Defaulting): { default?: unknown } => {
  const written = field.options?.default;
  if (written === undefined) return {};
  if (field.type === 'bool' && typeof written !== 'boolean')
    throw faultIn(field, `${field.name}: its default is ${written}: write true or false`);
  if (['string', 'bytes'].includes(field.type) && typeof written !== 'string')
    throw faultIn(field, `${field.name}: its default ${written} is not a string: write "${written}"`);
  if (is64(field.type)) return { default: exactly(field, Number(written)) };
  if (field.type === 'bytes') return { default: bytesIn(String(written)) };
  return { default: field.type === 'string' ? textIn(String(written)) : written };
};

/** The fault of a field that can have no default. */
const noDefault = (field: Defaulting, kind: string): ProtoFault | undefined => {
  const fault = (who: string, orElse = ''): ProtoFault =>
    faultIn(
      field,
      `${field.name}: ${who} has no default: leave default = ${field.options?.default} out${orElse}`,
    );
  if (field.keyType !== undefined) return fault('a map');
  if (field.repeated) return fault('a repeated field');
  if (kind === 'message' || kind === 'learning_rate') return fault('a message');
  if (editionOf(field.parent!) !== 'proto3') return undefined;
  return fault('a field of proto3', ', or write edition = "2023" instead of syntax = "proto3"');
};

/** Checks that a field with a default can have one, and that the default of an enum is one of its values. */
export const checkDefault = (field: Defaulting, { kind, values }: Omit<Field<unknown>, 'value'>): void => {
  const written = field.options?.default;
  if (written === undefined) return;
  const fault = noDefault(field, kind);
  if (fault !== undefined) throw fault;
  if (values === undefined || Object.hasOwn(values, String(written))) return;
  throw faultIn(
    field,
    `${field.name}: its default ${written} is not a value of ${field.type}: write one of ${Object.keys(values).join(', ')}`,
  );
};
