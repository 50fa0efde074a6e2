import type { DocItem, Notes } from './document.ts';

/** The lines of a text while it is written, and what the writers have in common. */

export interface Lines {
  readonly done: string[];
  /** At the start of a block, where no empty line goes. */
  isFresh: boolean;
  /** YAML's dash, which the next line has in the place of its last indent. */
  hasDash: boolean;
}

/** A list or a small block is on one line as far as it fits in this width. */
export const WIDTH = 80;

const INDENT = '  ';

export const newLines = (): Lines => ({ done: [], isFresh: true, hasDash: false });

/** A line, with a comment at its end. */
export const write = (lines: Lines, depth: number, text: string, beside?: string): void => {
  const indent = lines.hasDash ? `${INDENT.repeat(depth - 1)}- ` : INDENT.repeat(depth);
  lines.done.push(`${indent}${text}${beside === undefined ? '' : `  ${beside}`}`);
  lines.isFresh = false;
  lines.hasDash = false;
};

/** A line that opens a block. */
export const open = (lines: Lines, depth: number, text: string, beside?: string): void => {
  write(lines, depth, text, beside);
  lines.isFresh = true;
};

/** Comments on lines of their own; '' is an empty line, of which none doubles. */
export const writeComments = (lines: Lines, depth: number, comments: readonly string[]): void => {
  for (const comment of comments) {
    if (comment !== '') write(lines, depth, comment);
    else if (!lines.isFresh && lines.done.at(-1) !== '') lines.done.push('');
  }
};

/** The same item with comments above its own. */
export const below = <I extends DocItem>(comments: readonly (string | undefined)[], item: I): I => {
  const given = comments.filter((each) => each !== undefined);
  const notes: Notes = { ...item.notes, above: [...given, ...item.notes.above] };
  return given.length === 0 ? item : { ...item, notes };
};

export const fits = (depth: number, text: string): boolean =>
  depth * INDENT.length + text.length <= WIDTH && !text.includes('\n');

export const textOf = ({ done }: Lines): string => done.map((line) => `${line}\n`).join('');
