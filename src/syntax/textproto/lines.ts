import type { Range } from '../../diagnostics/diagnostic.ts';
import { Kind, type Tokens, textOf, tokenAt } from './lexer/tokens.ts';

/** The lines of a formatted text, while it is put together from tokens. */
export interface Lines {
  readonly tokens: Tokens;
  readonly done: string[];
  /** True behind an opening bracket, where no empty line goes. */
  isFresh: boolean;
}

/** The tokens of a block, brackets apart, and how deep it is. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

export const linesOf = (tokens: Tokens): Lines => ({ tokens, done: [], isFresh: true });

export const write = (lines: Lines, depth: number, text: string): void => {
  lines.done.push('  '.repeat(depth) + text);
  lines.isFresh = false;
};

/** Adds to the last line. */
export const append = ({ done }: Lines, text: string): void => {
  done[done.length - 1] += text;
};

/** A comment without the white space at its end, of which `\r\n` leaves some. */
const commentAt = (tokens: Tokens, token: number): string => textOf(tokens, token).trimEnd();

/** Comments that cannot stay where they are: before the line of what they stand in. */
export const writeComments = (lines: Lines, from: number, to: number, depth: number): void => {
  for (let token = from; token < to; token++)
    if (lines.tokens.kinds[token] === Kind.comment) write(lines, depth, commentAt(lines.tokens, token));
};

const breaksIn = (tokens: Tokens, token: number): number => textOf(tokens, token).split('\n').length - 1;

/**
 * What stands before, between and behind the elements of a block: a comment on the line of what it follows stays there, others get
 * lines of their own, and of empty lines one is left.
 */
const writeGap = (lines: Lines, from: number, to: number, depth: number, isLast: boolean): void => {
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
        write(lines, depth, commentAt(tokens, token));
      }
      isTrailing = false;
      breaks = 0;
    }
  }
  if (!isLast) empty();
};

/** Elements one after another, and what stands around them; `writeOne` gives where what it wrote ends in the source. */
export const writeBlock = <E extends Range>(
  lines: Lines,
  { from, to, depth }: Block,
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
