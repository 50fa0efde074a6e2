import { toBase64 } from '../syntax/base64.ts';
import { coreScalar } from '../syntax/yaml/scalars/core.ts';
import { yaml11 } from '../syntax/yaml/scalars/yaml11.ts';
import type { Literal } from './document.ts';
import { decimalOf, NUMBER_WORD } from './literal.ts';

/** Scalars of YAML, so that readers of version 1.2 and of 1.1 see the same: its one table of escapes. */

export type Quoting = '"' | "'" | 'plain';

/** What JSON leaves in a string and YAML does not, or what PyYAML takes for a line break. */
const NOT_IN_YAML = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** In double quotes on one line: YAML has all of JSON's escapes. */
const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(
    NOT_IN_YAML,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** True if YAML, 1.2 and 1.1, sees a string in a word without quotes. */
const isPlainWord = (word: string): boolean =>
  coreScalar(word).form === 'string' && yaml11(word).kind === 'string';

/** Words and paths, and a number with a unit behind it. */
const PLAIN =
  /^(?:(?:[A-Za-z_/]|\.\/)(?:[\w./@+-]|:(?=[\w/]))*(?: (?:[\w./@+-]|:(?=[\w/]))+)*|\d+(?:\.\d+)?[A-Za-z]+)$/;

/** True for words that are a string without quotes to every reader, in brackets too. */
const isPlain = (text: string): boolean => PLAIN.test(text) && isPlainWord(text);

/** What may not stand in single quotes as it is: control characters, line breaks of any kind, a byte order mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const UNPRINTABLE = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;

/** A string or a field's name, in the quotes asked for if they can hold it. */
export const yamlString = (text: string, quoting: Quoting): string => {
  if (quoting === 'plain' && isPlain(text)) return text;
  return quoting === "'" && !UNPRINTABLE.test(text) ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
};

/** What YAML does not let stand in a comment, or PyYAML takes for the end of its line. */
const UNFIT = /[^\P{Cc}\t]|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

export const yamlComment = (text: string): string => text.replace(UNFIT, '\ufffd');

/** A float has a dot and a sign in its exponent, so that YAML 1.1 readers see one: `1.0e-05`. */
const withDot = (decimal: string): string => {
  const match = /^(-?\d+)(\.\d+)?[eE]([-+]?)(\d+)$/.exec(decimal);
  if (match === null) return decimal;
  const [, whole, fraction, sign, exponent = ''] = match;
  if (fraction !== undefined && sign !== '') return decimal;
  return `${whole}${fraction ?? '.0'}e${sign || '+'}${exponent.padStart(2, '0')}`;
};

/** A float of a known field keeps the sign of its zero: `-0` is a whole number, which has none. */
const numberText = ({ text, type }: Literal): string =>
  text === '-0' && (type === 'float' || type === 'double') ? '-0.0' : withDot(decimalOf(text) ?? text);

/**
 * An identifier as a plain scalar. One that would be something else to a YAML reader, such as `NO` or `null`, is in quotes if
 * it is the value of a known enum; else it has the tag of a string before it, which leaves it plain.
 */
const identifierText = ({ text, type }: Literal): string => {
  if (type === 'enum') return isPlainWord(text) ? text : doubleQuoted(text);
  const number = NUMBER_WORD.exec(text);
  if (number !== null) return number[2] === undefined ? '.nan' : `${number[1]}.inf`;
  return /^(?:true|false)$/i.test(text) || isPlainWord(text) ? text : `!!str ${text}`;
};

/** A scalar in YAML; a string is in the quotes asked for. */
export const yamlLiteral = (literal: Literal, quoting: Quoting = '"'): string => {
  const { form, text, bytes, type } = literal;
  if (form === 'number') return numberText(literal);
  if (form === 'identifier') return identifierText(literal);
  if (form === 'null') return 'null';
  return yamlString(type === 'bytes' && bytes !== undefined ? toBase64(bytes) : text, quoting);
};
