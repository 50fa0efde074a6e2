import type { Range } from '../../diagnostics/diagnostic.ts';
import { Kind, type Tokens, textOf, tokenAt } from './lexer/tokens.ts';

/** The lines of a formatted text, while it is assembled from tokens. */
export interface FormattedLines {
  readonly tokens: Tokens;
  readonly done: string[];
  /** True after an opening bracket, where no empty line goes. */
  isFresh: boolean;
}

/** The tokens of a block, without its brackets, and its depth. */
export interface BlockTokens {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

export const formattedLines = (tokens: Tokens): FormattedLines => ({ tokens, done: [], isFresh: true });

export const writeText = (lines: FormattedLines, depth: number, text: string): void => {
  lines.done.push('  '.repeat(depth) + text);
  lines.isFresh = false;
};

/** Adds to the last line. */
export const append = ({ done }: FormattedLines, text: string): void => {
  done[done.length - 1] += text;
};

/** A comment without the white space at its end, such as the `\r` of `\r\n`. */
const commentAt = (tokens: Tokens, token: number): string => textOf(tokens, token).trimEnd();

/** Comments that cannot stay in place go before the line that contained them. */
export const writeDisplacedComments = (
  lines: FormattedLines,
  from: number,
  to: number,
  depth: number,
): void => {
  for (let token = from; token < to; token++)
    if (lines.tokens.kinds[token] === Kind.comment) writeText(lines, depth, commentAt(lines.tokens, token));
};

const breaksIn = (tokens: Tokens, token: number): number => textOf(tokens, token).split('\n').length - 1;

/**
 * Writes the text before, between and after the elements of a block: a comment on the same line as an element stays
 * there, others get lines of their own, and one of several empty lines is kept.
 */
const writeGap = (lines: FormattedLines, from: number, to: number, depth: number, isLast: boolean): void => {
  const { tokens, done } = lines;
  let breaks = 0;
  let isTrailing = done.length > 0;
  const empty = (): void => {
    if (breaks > 1 && !lines.isFresh) done.push('');
  };
  for (let token = from; token < to; token++) {
    if (tokens.kinds[token] === Kind.space) {
      breaks += breaksIn(tokens, token);
      isTrailing &&= breaks === 0;
    } else if (tokens.kinds[token] === Kind.comment) {
      if (isTrailing) append(lines, `  ${commentAt(tokens, token)}`);
      else {
        empty();
        writeText(lines, depth, commentAt(tokens, token));
      }
      isTrailing = false;
      breaks = 0;
    }
  }
  if (!isLast) empty();
};

/** Writes elements in order, and the text between them. `writeOne` writes one, and returns where it ends in the source. */
export const writeBlock = <E extends Range>(
  lines: FormattedLines,
  { from, to, depth }: BlockTokens,
  elements: readonly E[],
  writeOne: (element: E) => number,
): void => {
  lines.isFresh = true;
  let token = from;
  for (const element of elements) {
    writeGap(lines, token, tokenAt(lines.tokens, element.start), depth, false);
    token = tokenAt(lines.tokens, writeOne(element));
  }
  writeGap(lines, token, to, depth, true);
};
