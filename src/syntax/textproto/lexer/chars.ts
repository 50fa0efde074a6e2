import { Kind } from './tokens.ts';

/** What a character is to the lexer: one table over all code units of UTF-16. */

/** Starts a string: no token's kind, as what follows decides between several. */
export const QUOTE = 30;

const table = (): Uint8Array => {
  const starting = new Uint8Array(0x10000).fill(Kind.other);

  const start = (characters: string, kind: number): void => {
    for (const character of characters) starting[character.charCodeAt(0)] = kind;
  };
  const startAll = (from: number, to: number, kind: number): void => {
    starting.fill(kind, from, to + 1);
  };

  // Control characters, and what shows nothing or a space but is no white space in text format.
  startAll(0x00, 0x1f, Kind.invisible);
  startAll(0x7f, 0xa0, Kind.invisible);
  startAll(0x2000, 0x200f, Kind.invisible);
  startAll(0x2028, 0x202f, Kind.invisible);
  startAll(0x205f, 0x2064, Kind.invisible);
  start('\u00ad\u1680\u180e\u3000\ufeff', Kind.invisible);

  // The quotes that a word processor puts in place of " and '.
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

/** The code unit at an offset, −1 at the end: reading past it would make every `charCodeAt` slow from then on. */
export const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : -1);

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isOctal = (code: number): boolean => code >= 48 && code <= 55;

/** The value of a hex digit, or −1. */
export const hexValue = (code: number): number => {
  if (isDigit(code)) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};

/** A letter, a digit or an underscore. */
export const isWord = (code: number): boolean => {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || isDigit(code) || code === 95;
};

export const isSmartQuote = (code: number): boolean => starting[code] === Kind.smartString;
