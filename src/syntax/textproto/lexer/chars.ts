import { Kind } from './tokens.ts';

/** The meaning of each character for the lexer: one table over all UTF-16 code units. */

/** Starts a string. A quote is not a kind of token: the characters that follow decide which kind the token is. */
export const QUOTE = 30;

const table = (): Uint8Array => {
  const starting = new Uint8Array(0x10000).fill(Kind.other);

  const start = (characters: string, kind: number): void => {
    for (const character of characters) starting[character.charCodeAt(0)] = kind;
  };
  const startAll = (from: number, to: number, kind: number): void => {
    starting.fill(kind, from, to + 1);
  };

  // Control characters, and invisible or blank characters that are not white space in text format.
  startAll(0x00, 0x1f, Kind.invisible);
  startAll(0x7f, 0xa0, Kind.invisible);
  startAll(0x2000, 0x200f, Kind.invisible);
  startAll(0x2028, 0x202f, Kind.invisible);
  startAll(0x205f, 0x2064, Kind.invisible);
  start('\u00ad\u1680\u180e\u3000\ufeff', Kind.invisible);

  // The quotes that word processors use instead of " and '.
  start('“”„‟‘’‚‛«»‹›″′´', Kind.smartString);

  start(' \t\n\v\f\r', Kind.space);
  start('#', Kind.comment);
  start('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', Kind.identifier);
  start('0123456789', Kind.number);
  start('"\'', QUOTE);
  start(':', Kind.colon);
  start(',', Kind.comma);
  start(';', Kind.semicolon);
  start('{', Kind.openBrace);
  start('}', Kind.closeBrace);
  start('<', Kind.openAngle);
  start('>', Kind.closeAngle);
  start('[', Kind.openList);
  start(']', Kind.closeList);
  start('(', Kind.openParen);
  start(')', Kind.closeParen);
  start('-', Kind.minus);
  start('.', Kind.dot);
  start('/', Kind.slash);
  start('=', Kind.equals);
  start('+', Kind.plus);
  return starting;
};

/** The kind of token that a code unit starts. */
export const starting = /* @__PURE__ */ table();

/** The code unit at an offset, −1 at the end: reading past the end would slow down every later `charCodeAt`. */
export const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : -1);

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isOctal = (code: number): boolean => code >= 48 && code <= 55;

/** The value of a hex digit, or −1. */
export const hexValue = (code: number): number => {
  if (isDigit(code)) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};

/** True for a letter, a digit or an underscore. */
export const isWord = (code: number): boolean => {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || isDigit(code) || code === 95;
};

export const isSmartQuote = (code: number): boolean => starting[code] === Kind.smartString;
