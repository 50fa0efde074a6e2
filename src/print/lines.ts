/** The lines of a text while it is being written, and the functions that all printers share. */

export interface Lines {
  readonly done: string[];
  readonly eol: string;
  /** The width up to which a list or a small block stays on one line. */
  readonly width: number;
  /** True at the start of a block, where empty lines are left out. */
  isFresh: boolean;
  /**
   * True if the next line is an item of a list in YAML: its dash takes the place of the last two spaces of the indent.
   */
  hasDash: boolean;
  /** Converts a comment to the format; undefined if the format has no comments. */
  readonly comment: ((text: string) => string) | undefined;
}

/** The place for a value in a text: on lines with the given indent, or all on one line. */
export type Layout = { readonly indent: string } | 'inline';

const WIDTH = 80;

const same = (text: string): string => text;

/** Starts an empty text. */
export const newLines = (comment: Lines['comment'] = same): Lines => ({
  done: [],
  eol: '\n',
  width: WIDTH,
  isFresh: true,
  hasDash: false,
  comment,
});

/** Starts lines that go into a text with the given line ending; they are not limited in width. */
export const linesWithin = (eol: string): Lines => ({ ...newLines(), eol, width: Number.POSITIVE_INFINITY });

/** Writes a line, with a comment at its end. */
export const writeLine = (lines: Lines, indent: string, text: string, beside?: string): void => {
  const { comment } = lines;
  const start = lines.hasDash ? `${indent.slice(0, -2)}- ` : indent;
  const end = beside === undefined || comment === undefined ? '' : `  ${comment(beside)}`;
  lines.done.push(start + text + end);
  lines.isFresh = false;
  lines.hasDash = false;
};

/** Writes a line that opens a block. */
export const open = (lines: Lines, indent: string, text: string, beside?: string): void => {
  writeLine(lines, indent, text, beside);
  lines.isFresh = true;
};

/** Writes comments on their own lines; '' is an empty line, and two in a row become one. */
export const writeComments = (lines: Lines, indent: string, comments: readonly string[]): void => {
  if (lines.comment === undefined) return;
  for (const comment of comments) {
    if (comment !== '') writeLine(lines, indent, lines.comment(comment));
    else if (!lines.isFresh && lines.done.at(-1) !== '') lines.done.push('');
  }
};

/** True if a text fits on one line. */
export const fitsOnLine = ({ width }: Lines, indent: string, text: string): boolean =>
  indent.length + text.length <= width && !text.includes('\n');

/** The whole text, without empty lines at its end. */
export const wholeText = ({ done, eol }: Lines): string => {
  const last = done.reduce((found, line, i) => (line === '' ? found : i), -1);
  return done
    .slice(0, last + 1)
    .map((line) => line + eol)
    .join('');
};

/** The lines as text to put where a line has already begun: without the indent of the first one. */
export const innerText = ({ done, eol }: Lines, indent: string): string =>
  done.join(eol).slice(indent.length);
