import { toBase64 } from '../syntax/base64.ts';
import { coreScalar } from '../syntax/yaml/scalars/core.ts';
import { yaml11 } from '../syntax/yaml/scalars/yaml11.ts';
import type { Literal } from './document.ts';
import { decimalOf, NUMBER_WORD } from './literal.ts';

/** Prints scalars of YAML so that readers of versions 1.1 and 1.2 agree, with its one table of escapes. */

export type Quoting = '"' | "'" | 'plain';

/** Characters that JSON allows in a string and YAML does not, or that PyYAML reads as a line break. */
const NOT_IN_YAML = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** In double quotes on one line: YAML has all of JSON's escapes. */
const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(
    NOT_IN_YAML,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** True if YAML 1.1 and 1.2 both read an unquoted word as a string. */
const isPlainWord = (word: string): boolean =>
  coreScalar(word).form === 'string' && yaml11(word).kind === 'string';

/** Matches words, paths, and a number followed by a unit. */
const PLAIN =
  /^(?:(?:[A-Za-z_/]|\.\/)(?:[\w./@+-]|:(?=[\w/]))*(?: (?:[\w./@+-]|:(?=[\w/]))+)*|\d+(?:\.\d+)?[A-Za-z]+)$/;

/** True for words that every reader reads as a string without quotes, even between brackets. */
const isPlain = (text: string): boolean => PLAIN.test(text) && isPlainWord(text);

/** Characters not allowed in single quotes: control characters, line breaks of any kind, a byte order mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const UNPRINTABLE = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;

/** A string or a field's name, in the requested quotes if they can hold it. */
export const yamlString = (text: string, quoting: Quoting): string => {
  if (quoting === 'plain' && isPlain(text)) return text;
  return quoting === "'" && !UNPRINTABLE.test(text) ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
};

/** Characters that YAML does not allow in a comment, or that PyYAML reads as the end of its line. */
const UNFIT = /[^\P{Cc}\t]|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

export const yamlComment = (text: string): string => text.replace(UNFIT, '\ufffd');

/** A float has a dot and a signed exponent, so that YAML 1.1 readers recognize it: `1.0e-05`. */
const withDot = (decimal: string): string => {
  const match = /^(-?\d+)(\.\d+)?[eE]([-+]?)(\d+)$/.exec(decimal);
  if (match === null) return decimal;
  const [, whole, fraction, sign, exponent = ''] = match;
  if (fraction !== undefined && sign !== '') return decimal;
  return `${whole}${fraction ?? '.0'}e${sign || '+'}${exponent.padStart(2, '0')}`;
};

/** A float of a known field keeps the sign of zero; `-0` alone would be a whole number, which has no sign. */
const numberText = ({ text, type }: Literal): string =>
  text === '-0' && (type === 'float' || type === 'double') ? '-0.0' : withDot(decimalOf(text)!);

/**
 * An identifier as a plain scalar. YAML readers would take identifiers such as `NO` and `null` for something else:
 * these are quoted as values of a known enum; elsewhere they stay plain, after a string tag.
 */
const identifierText = ({ text, type }: Literal): string => {
  if (type === 'enum') return isPlainWord(text) ? text : doubleQuoted(text);
  const number = NUMBER_WORD.exec(text);
  if (number !== null) return number[2] === undefined ? '.nan' : `${number[1]}.inf`;
  return /^(?:true|false)$/i.test(text) || isPlainWord(text) ? text : `!!str ${text}`;
};

/** A scalar in YAML; a string is in the requested quotes. */
export const yamlLiteral = (literal: Literal, quoting: Quoting = '"'): string => {
  const { form, text, bytes, type } = literal;
  if (form === 'number') return numberText(literal);
  if (form === 'identifier') return identifierText(literal);
  return yamlString(type === 'bytes' && bytes !== undefined ? toBase64(bytes) : text, quoting);
};
