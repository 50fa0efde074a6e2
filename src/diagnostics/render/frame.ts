import type { Range } from '../diagnostic.ts';
import { type LineStarts, lineAt, positionAt } from './position.ts';
import { printable, terminalColumns } from './printable.ts';

/** A code frame: the faulty line with a caret under it, and the line before. */

const WIDTH = 100;
const LEAD = 40;

interface Crop {
  readonly text: string;
  readonly before: number;
}

/** The offset, or one less if it falls inside a surrogate pair. */
const whole = (text: string, offset: number): number =>
  offset > 0 && text.codePointAt(offset - 1)! > 0xffff ? offset - 1 : offset;

/** Crops a long line around a column, so that a file on one line also prints as one line. */
const crop = (text: string, at: number): Crop => {
  if (text.length <= WIDTH) return { text, before: 0 };
  const from = whole(text, Math.max(0, Math.min(at - LEAD, text.length - WIDTH)));
  const to = whole(text, from + WIDTH);
  return {
    text: `${from > 0 ? '\u2026' : ''}${text.slice(from, to)}${to < text.length ? '\u2026' : ''}`,
    before: from - (from > 0 ? 1 : 0),
  };
};

/** The lines of a frame for a range, without colours. */
export const codeFrame = (lines: LineStarts, range: Range): string[] => {
  const { line } = positionAt(lines, range.start);
  const current = lineAt(lines, line)!;
  const gutter = String(line).length;
  const label = (number: number | ''): string => `${String(number).padStart(gutter + 2)} | `;
  const before = line > 1 ? lineAt(lines, line - 1)! : undefined;
  const offset = Math.min(range.start - current.start, current.text.length);
  const window = crop(current.text, offset);
  const columns = (from: number, to: number): number =>
    terminalColumns(printable(window.text.slice(from, to)));
  const lead = columns(0, offset - window.before);
  const end = Math.min(range.end - current.start - window.before, window.text.length);
  const width = Math.max(1, columns(offset - window.before, end));
  return [
    ...(before === undefined || before.text.trim() === ''
      ? []
      : [`${label(line - 1)}${printable(crop(before.text, 0).text)}`]),
    `${label(line)}${printable(window.text)}`,
    `${label('')}${' '.repeat(lead)}${'^'.repeat(width)}`,
  ].map((text) => text.trimEnd());
};
