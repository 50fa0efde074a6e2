import { formatNumber } from '../diagnostics/format_number.ts';

/** Literals of numbers from one format to another: what two formats read alike is left as it was written. */

/** A whole number with more digits in hex or octal is past every integer kind, and takes long to rewrite. */
const MAX_DIGITS = 100;

const BASED = /^(-?)(?:0[xX]([0-9a-fA-F]+)|0([0-7]+))$/;

/** A float of text format as JSON writes one: digits on both sides of the dot, no `f` behind. */
const mended = (literal: string): string => {
  const digits = literal
    .replace(/f$/i, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.(?!\d)/, '.0');
  return /f$/i.test(literal) && /^-?\d+$/.test(digits) ? `${digits}.0` : digits;
};

/**
 * A literal of text format as JSON has it: hex and octal in decimal, `.5`, `5.` and `1.5f` in full. Undefined for a hex or
 * octal number longer than any integer.
 */
export const decimalOf = (literal: string): string | undefined => {
  const based = BASED.exec(literal);
  if (based === null) return mended(literal);
  const [, sign = '', hex, octal] = based;
  const text = hex === undefined ? `0o${octal}` : `0x${hex}`;
  return text.length > MAX_DIGITS ? undefined : `${sign}${BigInt(text)}`;
};

/** As above for YAML, where a float has a dot and a sign in its exponent, so that YAML 1.1 readers see one: `1.0e-05`. */
export const yamlNumber = (literal: string): string | undefined => {
  const decimal = decimalOf(literal);
  const match = /^(-?\d+)(\.\d+)?[eE]([-+]?)(\d+)$/.exec(decimal ?? '');
  if (decimal === undefined || match === null) return decimal;
  const [, whole, fraction, sign, exponent = ''] = match;
  if (fraction !== undefined && sign !== '') return decimal;
  return `${whole}${fraction ?? '.0'}e${sign || '+'}${exponent.padStart(2, '0')}`;
};

/** A number of YAML's core schema as text format has it; undefined where that is an octal number longer than any integer. */
export const fromYamlNumber = (text: string): string | undefined => {
  if (text.startsWith('0o')) return text.length > MAX_DIGITS ? undefined : String(BigInt(text));
  return text.startsWith('0x') ? text : text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
};

/** NaN and the infinities as text format names them. */
const wordOf = (value: number): string => (Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf');

/** Either a literal or a word. */
export interface Numeral {
  readonly form: 'number' | 'identifier';
  readonly text: string;
}

/** As Python and C++ write it: with an exponent of two digits below 0.0001 and from 10¹⁶ on. */
const withExponent = (value: number): string =>
  value.toExponential().replace(/([-+])(\d)$/, (_, sign: string, digit: string) => `${sign}0${digit}`);

/** A float in the shortest form that reads back the same, with a dot or an exponent. */
export const floatNumeral = (value: number, isFloat32: boolean): Numeral => {
  if (!Number.isFinite(value)) return { form: 'identifier', text: wordOf(value) };
  const text = Object.is(value, -0) ? '-0' : formatNumber(value, isFloat32);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16))
    return { form: 'number', text: withExponent(Number(text)) };
  return { form: 'number', text: /^-?\d+$/.test(text) ? `${text}.0` : text };
};
