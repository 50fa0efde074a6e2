import type { ScalarValue } from '../../bind/scalar.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import { toBase64 } from '../../syntax/base64.ts';
import { isPlainString, yamlString } from '../../syntax/yaml/scalars/literals.ts';
import { decimalOf } from '../number_text.ts';

/** Scalars as YAML writes them, so that readers of YAML 1.1 see the same. */

export type Quoting = '"' | "'" | 'plain';

const NUMBER = /^(-?\d+)(?:\.(\d+))?(?:e([-+])(\d+))?$/;

/** With a point, and with a sign and two digits in the exponent: `1e-05` would be a string to PyYAML, and 10 a whole number. */
const floatText = (value: number, field: Field): string => {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  const [, whole, fraction = '0', sign, exponent = ''] = NUMBER.exec(decimalOf(value, field))!;
  return `${whole}.${fraction}${sign === undefined ? '' : `e${sign}${exponent.padStart(2, '0')}`}`;
};

const PLAIN = /^(?:[A-Za-z_/]|\.\/)(?:[\w./@+-]|:(?=[\w/]))*(?: (?:[\w./@+-]|:(?=[\w/]))+)*$/;

/** True for words that are a string without quotes to every reader, in brackets too. */
export const isPlain = (text: string): boolean => PLAIN.test(text) && isPlainString(text);

/** What may not stand in single quotes as it is: control characters, line breaks of any kind, a byte order mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const UNPRINTABLE = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;

export const stringText = (text: string, quoting: Quoting): string => {
  if (quoting === 'plain' && isPlain(text)) return text;
  return quoting === "'" && !UNPRINTABLE.test(text) ? `'${text.replaceAll("'", "''")}'` : yamlString(text);
};

export const scalarText = (value: ScalarValue, field: Field, quoting: Quoting): string => {
  if (value instanceof Uint8Array) return stringText(toBase64(value), quoting);
  if (typeof value === 'string') return stringText(value, field.kind === 'enum' ? 'plain' : quoting);
  const isFloat = field.kind === 'float' || field.kind === 'double';
  return isFloat ? floatText(Number(value), field) : String(value);
};
