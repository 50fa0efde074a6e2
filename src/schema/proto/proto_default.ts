import { ProtoFault } from './proto_fault.ts';

/** Reads the default of a field of a proto. */

/** The part of a field that is used here. */
interface Declared {
  readonly name: string;
  readonly type: string;
  readonly options?: { readonly [name: string]: unknown } | undefined;
  readonly parent?: { readonly fullName: string } | null;
}

export const bare = (fullName: string): string => fullName.replace(/^\./, '');

export const faultIn = (field: Declared, reason: string): ProtoFault =>
  new ProtoFault(reason, { owner: bare(field.parent!.fullName), name: field.name });

const is64 = (kind: string): boolean => /^(u?int|sint|s?fixed)64$/.test(kind);

const exactly = (field: Declared, value: number): bigint => {
  if (!Number.isSafeInteger(value)) {
    throw faultIn(field, `${field.name}: its default is beyond 2^53 and cannot be read exactly`);
  }
  return BigInt(value);
};

/**
 * The bytes of a string from protobufjs, which turns each escaped byte into a character: `\303\251`, the UTF-8 of é, becomes
 * two. A string with a character above 255 has no escaped bytes.
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
export const declaredDefault = (field: Declared): { default?: unknown } => {
  const written = field.options?.default;
  if (written === undefined) return {};
  if (field.type === 'bool' && typeof written !== 'boolean')
    throw faultIn(field, `${field.name}: its default is ${written}: write true or false`);
  if (['string', 'bytes'].includes(field.type) && typeof written !== 'string')
    throw faultIn(field, `${field.name}: its default ${written} is not a text: write "${written}"`);
  if (is64(field.type)) return { default: exactly(field, Number(written)) };
  if (field.type === 'bytes') return { default: bytesIn(String(written)) };
  return { default: field.type === 'string' ? textIn(String(written)) : written };
};
