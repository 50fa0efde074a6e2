import type { Field } from '../descriptors/message.ts';

/** The default of a field in a proto. */

const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`;

const escapeByte = (byte: number): string => {
  const character = String.fromCharCode(byte);
  if (character === '"' || character === '\\') return `\\${character}`;
  return byte >= 0x20 && byte < 0x7f ? character : octal(byte);
};

/** Bytes in ASCII, so that nothing depends on how the file is read. */
const quoted = (bytes: Uint8Array): string => `"${Array.from(bytes, escapeByte).join('')}"`;

const numberLiteral = (value: number): string => {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return Object.is(value, -0) ? '-0' : String(value);
};

export const protoLiteral = ({ kind, default: value }: Field): string => {
  if (value instanceof Uint8Array) return quoted(value);
  if (kind === 'string') return quoted(new TextEncoder().encode(String(value)));
  return typeof value === 'number' ? numberLiteral(value) : String(value);
};
