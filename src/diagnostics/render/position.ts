/** Converts offsets to lines and columns; used only for printing. */

/** 1-based; a column counts characters, so a surrogate pair is one. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The start of each line of a text. `\n`, `\r\n` and a lone `\r` end a line, as in editors. */
export interface LineStarts {
  readonly text: string;
  readonly starts: readonly number[];
  /** The start of each surrogate pair (a character of two code units). */
  readonly pairs: readonly number[];
}

const CR = 13;
const LF = 10;

export const lineStarts = (text: string): LineStarts => {
  const starts = [0];
  const pairs: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
    else if ((code & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) pairs.push(i++);
  }
  return { text, starts, pairs };
};

/** The number of ascending offsets below a given one, by binary search. */
const countBelow = (offsets: readonly number[], offset: number): number => {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const positionAt = ({ text, starts, pairs }: LineStarts, offset: number): Position => {
  const at = Math.max(0, Math.min(offset, text.length));
  const line = countBelow(starts, at + 1);
  const start = starts[line - 1]!;
  // A position between the halves of a surrogate pair counts as one after the pair.
  const halves = countBelow(pairs, at - 1) - countBelow(pairs, start);
  return { line, column: at - start - halves + 1 };
};

const isLineEnd = (code: number): boolean => code === LF || code === CR;

/** The text of a line without its line break, and its start; undefined past the last line. */
export const lineAt = (
  lines: LineStarts,
  line: number,
): { readonly text: string; readonly start: number } | undefined => {
  const start = lines.starts[line - 1];
  if (start === undefined) return undefined;
  let end = lines.starts[line] ?? lines.text.length;
  while (end > start && isLineEnd(lines.text.charCodeAt(end - 1))) end--;
  return { text: lines.text.slice(start, end), start };
};
