import type { Range } from '../../../diagnostics/diagnostic.ts';

/**
 * The tokens of a text, as arrays side by side: token i has kind `kinds[i]` and runs from `starts[i]` to `starts[i +
 * 1]`. The tokens cover the text without gaps, including white space and comments. The last is followed by an empty one
 * of kind `end`, so that reading one ahead needs no check.
 */
export interface Tokens {
  readonly text: string;
  readonly kinds: Uint8Array;
  readonly starts: Uint32Array;
  /** Number of tokens before `end`. */
  readonly count: number;
  /** True if there is trivia other than white space and comments. */
  readonly odd: boolean;
}

/** The kinds of tokens. Tokens of kinds up to `lastTrivia` have no meaning and may occur between any two others. */
export const Kind = {
  space: 0,
  comment: 1,
  /** Comments of C and C++: reported, then skipped. */
  foreignComment: 2,
  /** Control characters and Unicode white space: reported, then skipped. */
  invisible: 3,
  byteOrderMark: 4,
  lastTrivia: 4,

  identifier: 5,
  number: 6,
  /** A string in quotes without escapes. */
  string: 7,
  /** A string with a backslash. */
  escapedString: 8,
  colon: 9,
  comma: 10,
  semicolon: 11,
  /** Brackets: the number of an opening one is even, and its closing one has the next number. */
  openBrace: 12,
  closeBrace: 13,
  openAngle: 14,
  closeAngle: 15,
  openList: 16,
  closeList: 17,
  /** Invalid in text format, but meant as brackets. */
  openParen: 18,
  closeParen: 19,
  minus: 20,

  /** No valid text has the following kinds, except inside the brackets of a name. */
  dot: 21,
  slash: 22,
  equals: 23,
  plus: 24,
  badNumber: 25,
  openString: 26,
  /** A string with a typographic quote at one end or both. */
  smartString: 27,
  other: 28,
  end: 29,
} as const;

export const isBracket = (kind: number): boolean => kind >= Kind.openBrace && kind <= Kind.closeParen;

export const opens = (kind: number): boolean => isBracket(kind) && (kind & 1) === 0;

export const closes = (kind: number): boolean => isBracket(kind) && (kind & 1) === 1;

export const isString = (kind: number): boolean => kind === Kind.string || kind === Kind.escapedString;

export const isSeparator = (kind: number): boolean => kind === Kind.comma || kind === Kind.semicolon;

export const rangeOf = ({ starts }: Tokens, token: number): Range => ({
  start: starts[token]!,
  end: starts[token + 1] ?? starts[token]!,
});

export const textOf = ({ text, starts }: Tokens, token: number): string =>
  text.slice(starts[token], starts[token + 1]);

/** The first token at or after `token` that is not trivia. */
export const significant = ({ kinds }: Tokens, token: number): number => {
  let at = token;
  while (kinds[at]! <= Kind.lastTrivia) at++;
  return at;
};

/** The token that starts at or contains an offset. */
export const tokenAt = ({ starts, count }: Tokens, offset: number): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The last token before `token` that is not trivia; −1 if there is none. */
export const significantBefore = ({ kinds }: Tokens, token: number): number => {
  let at = token - 1;
  while (at >= 0 && kinds[at]! <= Kind.lastTrivia) at--;
  return at;
};

/** The column of a token that is the first on its line; −1 if it is not. */
export const indentOfFirst = ({ text, starts }: Tokens, token: number): number => {
  const start = starts[token]!;
  let at = start;
  while (at > 0 && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--;
  return at === 0 || text.charCodeAt(at - 1) === 10 ? start - at : -1;
};

/**
 * The greatest distance to search back for the start of a line: without a limit, many tokens on one long line would be
 * slow.
 */
const LONGEST = 200;

/** The indent of a token's line; −1 if the line starts more than `LONGEST` characters before it. */
export const indentOfLine = ({ text, starts }: Tokens, token: number): number => {
  const before = text.slice(Math.max(0, starts[token]! - LONGEST), starts[token]!);
  const newline = before.lastIndexOf('\n');
  if (newline < 0 && before.length === LONGEST) return -1;
  return /^[ \t]*/.exec(before.slice(newline + 1))![0].length;
};
