import type { ScalarValue } from '../../bind/scalar.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import { decimalOf } from '../number_text.ts';

/** Scalars as text format writes them. */

const ESCAPES: { readonly [character: string]: string } = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\\': '\\\\',
};

const octal = (code: number): string => `\\${code.toString(8).padStart(3, '0')}`;

/** Control characters as their number in octal, three digits, so that none that follows is taken for more of it. */
const escaped = (text: string, quote: string): string =>
  text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
    /[\0-\x1f\x7f\\"']/g,
    (each) =>
      ESCAPES[each] ?? (each === quote ? `\\${each}` : /["']/.test(each) ? each : octal(each.charCodeAt(0))),
  );

const bytesText = (bytes: Uint8Array, quote: string): string =>
  Array.from(bytes, (byte) => (byte < 0x80 ? escaped(String.fromCharCode(byte), quote) : octal(byte))).join(
    '',
  );

const numberText = (value: number, field: Field): string => {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  return decimalOf(value, field);
};

export const scalarText = (value: ScalarValue, field: Field, quote: string): string => {
  if (typeof value === 'number') return numberText(value, field);
  if (value instanceof Uint8Array) return quote + bytesText(value, quote) + quote;
  if (typeof value === 'string' && field.kind !== 'enum') return quote + escaped(value, quote) + quote;
  return String(value);
};
