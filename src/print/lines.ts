/** The lines of a text while it is written, and what the printers have in common. */

export interface Lines {
  readonly done: string[];
  readonly eol: string;
  /** A list or a small block is on one line as far as it fits in this width. */
  readonly width: number;
  /** At the start of a block, where no empty line goes. */
  isFresh: boolean;
  /** YAML's dash, which the next line has in the place of its last indent. */
  hasDash: boolean;
  /** A comment as the format can hold it; undefined if it has none. */
  readonly comment: ((text: string) => string) | undefined;
}

/** Where a value is put into a text: how far its line is indented, or that all is on one line. */
export type Layout = { readonly indent: string } | 'inline';

const WIDTH = 80;

const same = (text: string): string => text;

/** Lines of a text of its own. */
export const newLines = (comment: Lines['comment'] = same): Lines => ({
  done: [],
  eol: '\n',
  width: WIDTH,
  isFresh: true,
  hasDash: false,
  comment,
});

/** Lines to be put into a text that ends its lines so: its width is its own affair. */
export const linesWithin = (eol: string): Lines => ({ ...newLines(), eol, width: Number.POSITIVE_INFINITY });

/** A line, with a comment at its end. */
export const write = (lines: Lines, indent: string, text: string, beside?: string): void => {
  const { comment } = lines;
  const start = lines.hasDash ? `${indent.slice(0, -2)}- ` : indent;
  const end = beside === undefined || comment === undefined ? '' : `  ${comment(beside)}`;
  lines.done.push(start + text + end);
  lines.isFresh = false;
  lines.hasDash = false;
};

/** A line that opens a block. */
export const open = (lines: Lines, indent: string, text: string, beside?: string): void => {
  write(lines, indent, text, beside);
  lines.isFresh = true;
};

/** Comments on lines of their own; '' is an empty line, of which none doubles. */
export const writeComments = (lines: Lines, indent: string, comments: readonly string[]): void => {
  if (lines.comment === undefined) return;
  for (const comment of comments) {
    if (comment !== '') write(lines, indent, lines.comment(comment));
    else if (!lines.isFresh && lines.done.at(-1) !== '') lines.done.push('');
  }
};

/** True if a text fits on one line. */
export const fits = ({ width }: Lines, indent: string, text: string): boolean =>
  indent.length + text.length <= width && !text.includes('\n');

/** The whole text, with no empty lines at its end: after the last comment of what is not written they are of no use. */
export const wholeText = ({ done, eol }: Lines): string => {
  const last = done.reduce((found, line, i) => (line === '' ? found : i), -1);
  return done
    .slice(0, last + 1)
    .map((line) => line + eol)
    .join('');
};

/** The lines without the indent of the first, to be put where a line is begun. */
export const innerText = ({ done, eol }: Lines, indent: string): string =>
  done.join(eol).slice(indent.length);
