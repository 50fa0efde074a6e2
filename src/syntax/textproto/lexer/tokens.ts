import type { Range } from '../../../diagnostics/diagnostic.ts';

/**
 * The tokens of a text, as arrays side by side: token i has kind `kinds[i]` and runs from `starts[i]` to `starts[i + 1]`.
 * They cover the text without a gap, white space and comments included. After the last comes one of kind `end`, which
 * is empty: reading one ahead needs no check.
 */
export interface Tokens {
  readonly text: string;
  readonly kinds: Uint8Array;
  readonly starts: Uint32Array;
  /** Tokens before `end`. */
  readonly count: number;
  /** True where there is trivia that is no white space and no comment. */
  readonly odd: boolean;
}

/** What a token is. Up to `lastTrivia` it says nothing and may stand between any two others. */
export const Kind = {
  space: 0,
  comment: 1,
  /** Comments of C and C++: a finding, then passed over. */
  foreignComment: 2,
  /** Control characters and Unicode's white space: a finding, then passed over. */
  invisible: 3,
  byteOrderMark: 4,
  lastTrivia: 4,

  identifier: 5,
  number: 6,
  /** A string in quotes whose content is what stands between them. */
  string: 7,
  /** One with a backslash in it. */
  escapedString: 8,
  colon: 9,
  comma: 10,
  semicolon: 11,
  /** Brackets: each that opens is even, and the one that closes it is the next. */
  openBrace: 12,
  closeBrace: 13,
  openAngle: 14,
  closeAngle: 15,
  openList: 16,
  closeList: 17,
  /** Of no use in text format, but meant as brackets where they stand. */
  openParen: 18,
  closeParen: 19,
  minus: 20,

  /** From here on no valid text has them, but for what may stand in the brackets of a name. */
  dot: 21,
  slash: 22,
  equals: 23,
  plus: 24,
  badNumber: 25,
  openString: 26,
  /** A string in typographic quotes, at either end or both. */
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

/** The first token from `token` on that is no trivia. */
export const significant = ({ kinds }: Tokens, token: number): number => {
  let at = token;
  while (kinds[at]! <= Kind.lastTrivia) at++;
  return at;
};

/** The token that starts at an offset, or holds it. */
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

/** The last token before `token` that is no trivia; −1 where there is none. */
export const significantBefore = ({ kinds }: Tokens, token: number): number => {
  let at = token - 1;
  while (at >= 0 && kinds[at]! <= Kind.lastTrivia) at--;
  return at;
};

/** The column where a token's line has its first token, if it is that one; −1 where others stand before it. */
export const indentOf = ({ text, starts }: Tokens, token: number): number => {
  const start = starts[token]!;
  let at = start;
  while (at > 0 && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--;
  return at === 0 || text.charCodeAt(at - 1) === 10 ? start - at : -1;
};

/** How far back the start of a line is looked for: who asks for more than one token must not pay for a long line. */
const LONGEST = 200;

/** The indent of the line that a token is on; −1 where it starts too far back. */
export const indentOfLine = ({ text, starts }: Tokens, token: number): number => {
  const before = text.slice(Math.max(0, starts[token]! - LONGEST), starts[token]!);
  const newline = before.lastIndexOf('\n');
  if (newline < 0 && before.length === LONGEST) return -1;
  return /^[ \t]*/.exec(before.slice(newline + 1))![0].length;
};
