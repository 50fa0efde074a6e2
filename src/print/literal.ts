import type { ScalarValue } from '../bind/scalar.ts';
import { isIntegerKind } from '../bind/scalars/integers.ts';
import { formatNumber } from '../diagnostics/format_number.ts';
import type { Field } from '../schema/descriptors/message.ts';
import type { Literal } from './document.ts';

/**
 * Writes values as literals of text format. The other formats derive their literals from these, so a value looks the
 * same in all formats.
 */

/** As Python and C++ write it: with a two-digit exponent below 0.0001 and from 10¹⁶. */
const withExponent = (value: number): string =>
  value.toExponential().replace(/([-+])(\d)$/, (_, sign: string, digit: string) => `${sign}0${digit}`);

/** NaN and the infinities in text format. */
const wordOf = (value: number): string => (Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf');

/** A float in the shortest form that reads back the same, with a dot or an exponent, as Python writes it: `1.0`, `1e-05`. */
const floatLiteral = (value: number, isFloat32: boolean): Literal => {
  if (!Number.isFinite(value)) return { form: 'identifier', text: wordOf(value) };
  const text = Object.is(value, -0) ? '-0' : formatNumber(value, isFloat32);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16))
    return { form: 'number', text: withExponent(Number(text)) };
  return { form: 'number', text: /^-?\d+$/.test(text) ? `${text}.0` : text };
};

const TEXT = /** @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });

const formOf = (value: ScalarValue, { kind }: Field): Literal => {
  if (value instanceof Uint8Array) return { form: 'string', text: TEXT.decode(value), bytes: value };
  if (typeof value === 'string') return { form: kind === 'enum' ? 'identifier' : 'string', text: value };
  if (typeof value === 'boolean') return { form: 'identifier', text: String(value) };
  return isIntegerKind(kind) || kind === 'enum'
    ? { form: 'number', text: String(value) }
    : floatLiteral(Number(value), kind === 'float');
};

/** A value of a field as a literal of text format. */
export const literalOf = (value: ScalarValue, field: Field): Literal => ({
  ...formOf(value, field),
  type: field.kind,
});

/** A hex or octal number with more digits exceeds every integer kind and would take long to convert. */
export const MAX_DIGITS = 100;

const BASED = /^(-?)(?:0[xX]([0-9a-fA-F]+)|0([0-7]+))$/;

/** A float of text format as JSON writes it: digits on both sides of the dot, no `f` at the end. */
const mended = (literal: string): string => {
  const digits = literal
    .replace(/f$/i, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.(?!\d)/, '.0');
  return /f$/i.test(literal) && /^-?\d+$/.test(digits) ? `${digits}.0` : digits;
};

/**
 * A literal of text format in JSON: hex and octal as decimals, `.5`, `5.` and `1.5f` in full. Undefined for a hex or
 * octal number longer than any integer.
 */
export const decimalOf = (literal: string): string | undefined => {
  const based = BASED.exec(literal);
  if (based === null) return mended(literal);
  const [, sign = '', hex, octal] = based;
  const text = hex === undefined ? `0o${octal}` : `0x${hex}`;
  return text.length > MAX_DIGITS ? undefined : `${sign}${BigInt(text)}`;
};

/** Matches the words of text format that are numbers. Its groups are the sign and, for infinity, the word. */
export const NUMBER_WORD = /^(-?)(?:(inf|infinity)|nan)$/i;
