import { type MeantNumber, meantNumber, plainNumber } from '../../numbers/meant_number.ts';
import { codeAt, hexValue, isDigit, isOctal, isWord } from './chars.ts';

const DOT = 46;
const ZERO = 48;
const E = 101;
const F = 102;
const X = 120;

/** The lower-case form of an ASCII letter. */
const lower = (code: number): number => code | 32;

const endOfDigits = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at;
};

const endOfOctal = (text: string, from: number): number => {
  let at = from;
  while (isOctal(codeAt(text, at))) at++;
  return at;
};

const endOfHex = (text: string, from: number): number => {
  let at = from;
  while (hexValue(codeAt(text, at)) >= 0) at++;
  return at;
};

/** The end of an exponent (`e5`, `E-5`) that starts at `from`; −1 if it has no digits. */
const endOfExponent = (text: string, from: number): number => {
  const sign = codeAt(text, from + 1);
  const digits = sign === 43 || sign === 45 ? from + 2 : from + 1;
  const end = endOfDigits(text, digits);
  return end === digits ? -1 : end;
};

/** The end of the literal at `from`, whatever follows it; −1 if it is incomplete. */
const endOfLiteral = (text: string, from: number): number => {
  if (text.charCodeAt(from) === ZERO) {
    const second = codeAt(text, from + 1);
    if (isDigit(second)) return endOfOctal(text, from + 1);
    if (lower(second) === X) {
      const end = endOfHex(text, from + 2);
      return end === from + 2 ? -1 : end;
    }
  }
  let at = endOfDigits(text, from);
  if (codeAt(text, at) === DOT) at = endOfDigits(text, at + 1);
  if (lower(codeAt(text, at)) === E) at = endOfExponent(text, at);
  return at >= 0 && lower(codeAt(text, at)) === F ? at + 1 : at;
};

/** The end of a run of letters, digits and dots, which was meant as one number. */
const endOfRun = (text: string, from: number): number => {
  let at = from;
  while (isWord(codeAt(text, at)) || codeAt(text, at) === DOT) at++;
  return at;
};

/**
 * The end of the number at `from`, which starts with a digit, or a dot and a digit: an integer in decimal, octal (0
 * and digits) or hex (0x), or a float with an optional `f`. If a letter, a digit or a dot follows directly, it is not
 * a number, and the result is the bitwise complement of the end of the whole run.
 */
export const scanNumber = (text: string, from: number): number => {
  const end = endOfLiteral(text, from);
  if (end >= 0) {
    const next = codeAt(text, end);
    if (next !== DOT && !isWord(next)) return end;
  }
  return ~endOfRun(text, Math.max(from, end));
};

/** The number meant by an invalid literal: in text format a leading zero means octal. */
export const meantLiteral = (text: string): MeantNumber | undefined => {
  const write = /^0[0-9][.\d]*$/.test(text) ? plainNumber(text) : undefined;
  if (write !== undefined) return { mistake: 'a leading zero means octal', write };
  const meant = meantNumber(text);
  return /^0x/i.test(text) && meant?.write === undefined
    ? { mistake: 'only hex digits can follow 0x' }
    : meant;
};
