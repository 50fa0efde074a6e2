/** The lines of a text while it is written, and what the writers have in common. */

export interface Lines {
  readonly done: string[];
  /** At the start of a block, where no empty line goes. */
  isFresh: boolean;
  /** YAML's dash, which the next line has in the place of its last indent. */
  hasDash: boolean;
  /** A comment as the format can hold it. */
  readonly comment: (text: string) => string;
}

/** A list or a small block is on one line as far as it fits in this width. */
export const WIDTH = 80;

const INDENT = '  ';

const same = (text: string): string => text;

export const newLines = (comment = same): Lines => ({ done: [], isFresh: true, hasDash: false, comment });

/** A line, with a comment at its end. */
export const write = (lines: Lines, depth: number, text: string, beside?: string): void => {
  const indent = lines.hasDash ? `${INDENT.repeat(depth - 1)}- ` : INDENT.repeat(depth);
  lines.done.push(`${indent}${text}${beside === undefined ? '' : `  ${lines.comment(beside)}`}`);
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
    if (comment !== '') write(lines, depth, lines.comment(comment));
    else if (!lines.isFresh && lines.done.at(-1) !== '') lines.done.push('');
  }
};

export const fits = (depth: number, text: string): boolean =>
  depth * INDENT.length + text.length <= WIDTH && !text.includes('\n');

/** The text, with no empty lines at its end: behind the last comment of what is not written they are of no use. */
export const textOf = ({ done }: Lines): string => {
  const last = done.reduce((found, line, i) => (line === '' ? found : i), -1);
  return done
    .slice(0, last + 1)
    .map((line) => `${line}\n`)
    .join('');
};
