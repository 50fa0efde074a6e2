import { Kind } from './tokens.ts';

/** What a character is to the lexer: tables over ASCII, functions beyond it. */

/** Starts a string: no token's kind, as what follows decides between several. */
export const QUOTE = 30;

/** The kind of token that an ASCII character starts. */
export const starting = new Uint8Array(128).fill(Kind.other);
const start = (characters: string, kind: number): void => {
  for (const character of characters) starting[character.charCodeAt(0)] = kind;
};
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_';
for (let code = 0; code < 32; code++) starting[code] = Kind.invisible;
starting[127] = Kind.invisible;
start(' \t\n\v\f\r', Kind.space);
start('#', Kind.comment);
start(letters, Kind.identifier);
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
  const kind = starting[code];
  return kind === Kind.identifier || kind === Kind.number;
};

export const isSpace = (code: number): boolean => starting[code] === Kind.space;

const quotes = new Set('“”„‟‘’‚‛«»‹›″′´'.split('').map((quote) => quote.charCodeAt(0)));

/** A typographic quote, of those a word processor puts in place of " and '. */
export const isSmartQuote = (code: number): boolean => code > 127 && quotes.has(code);

/** A character beyond ASCII that shows nothing or white space, which text format does not take for white space. */
export const isInvisible = (code: number): boolean =>
  (code >= 0x80 && code <= 0xa0) ||
  code === 0xad ||
  code === 0x1680 ||
  code === 0x180e ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  (code >= 0x205f && code <= 0x2064) ||
  code === 0x3000 ||
  code === 0xfeff;
