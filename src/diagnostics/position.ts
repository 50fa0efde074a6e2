/** From offsets to what people count in: made only where something is printed. */

/** 1-based; a column counts characters, so a surrogate pair is one. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text: where each starts. `\n`, `\r\n` and a lone `\r` end a line, as in editors. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

const CR = 13;
const LF = 10;

export const linesOf = (text: string): Lines => {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  return { text, starts };
};

/** The index of the line that holds an offset, by binary search. */
const lineIndex = ({ starts }: Lines, offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** How many characters a stretch of UTF-16 holds. */
export const characters = (text: string, start: number, end: number): number => {
  let count = 0;
  for (let i = start; i < end; count++) i += text.codePointAt(i)! > 0xffff ? 2 : 1;
  return count;
};

export const positionAt = (lines: Lines, offset: number): Position => {
  const at = Math.max(0, Math.min(offset, lines.text.length));
  const index = lineIndex(lines, at);
  return { line: index + 1, column: characters(lines.text, lines.starts[index]!, at) + 1 };
};

/** A line's text without its end, and where it starts; undefined past the last. */
export const lineAt = (
  lines: Lines,
  line: number,
): { readonly text: string; readonly start: number } | undefined => {
  const start = lines.starts[line - 1];
  if (start === undefined) return undefined;
  const end = lines.starts[line] ?? lines.text.length;
  return { text: lines.text.slice(start, end).replace(/[\r\n]+$/, ''), start };
};
