import type { Range } from '../../diagnostics/diagnostic.ts';
import type { Edit } from '../../syntax/edits.ts';
import { indexFrom, markAfter, markBefore, marksIn } from '../../syntax/marks.ts';
import {
  type EditedText,
  isAlone,
  isFirst,
  lineEnd,
  lineIndent,
  lineStart,
  nextLine,
  onOneLine,
} from './edited_text.ts';

/** Adds and removes entries between brackets, separated by commas: lists in both formats, and YAML's `{ }`. */

export const deleted = (start: number, end: number): Edit => ({
  offset: start,
  length: end - start,
  text: '',
});

export const inserted = (offset: number, text: string): Edit => ({ offset, length: 0, text });

/** The whole lines of a stretch, with the comment after it. */
export const wholeLines = (document: EditedText, { start, end }: Range): Edit =>
  deleted(lineStart(document, start), nextLine(document, end));

const isComma = ({ text }: EditedText, { start }: Range): boolean => text[start] === ',';

export const hasComment = ({ marks }: EditedText, from: number, to: number): boolean =>
  marksIn(marks, from, to).some(({ kind }) => kind === 'comment');

/** Removes the comma after an entry, and the blanks up to the next text on the line. */
const removeBefore = (document: EditedText, entry: Range, comma: Range): Edit[] => {
  if (isAlone(document, { start: entry.start, end: comma.end }))
    return [wholeLines(document, { start: entry.start, end: comma.end })];
  const next = document.marks[indexFrom(document.marks, comma.end)];
  const joins = next !== undefined && next.kind !== 'comment' && onOneLine(document, comma.end, next.start);
  return [deleted(entry.start, joins ? next.start : comma.end)];
};

/** Removes an entry, and the comma before it if it is the last entry. */
export const removeEntry = (document: EditedText, entry: Range): Edit[] => {
  const { marks } = document;
  const next = markAfter(marks, entry.end)!;
  if (isComma(document, next)) return removeBefore(document, entry, next);
  const before = markBefore(marks, entry.start)!;
  if (!isComma(document, before)) {
    const blanks = /^[ \t]*/.exec(document.text.slice(entry.end, lineEnd(document, entry.end)))![0];
    return [
      isAlone(document, entry)
        ? wholeLines(document, entry)
        : deleted(entry.start, entry.end + blanks.length),
    ];
  }
  if (isAlone(document, entry)) return [deleted(before.start, before.end), wholeLines(document, entry)];
  if (!hasComment(document, before.end, entry.start)) return [deleted(before.start, entry.end)];
  return [deleted(before.start, before.end), deleted(entry.start, entry.end)];
};

/** Adds the first entry between brackets; if they contain comments, after these and on a line of its own. */
const fillEmpty = (
  document: EditedText,
  { start, end }: Range,
  text: (indent: string | undefined) => string,
  padding: string,
): Edit => {
  const comment = marksIn(document.marks, start, end).find(({ kind }) => kind === 'comment');
  if (comment === undefined)
    return { offset: start + 1, length: end - start - 2, text: padding + text(undefined) + padding };
  const outer = lineIndent(document, end - 1);
  const own = isFirst(document, comment.start) ? lineIndent(document, comment.start) : '';
  const indent = own.length > outer.length ? own : `${outer}  `;
  return inserted(lineStart(document, end - 1), indent + text(indent) + document.eol);
};

/** True for `[1,2]`: the entry follows on a comma without a blank. */
const isDense = ({ marks, text }: EditedText, { start }: Range): boolean => {
  const before = markBefore(marks, start);
  return before !== undefined && text[before.start] === ',' && before.end === start;
};

/**
 * Adds an entry after the last, on a line of its own if that has one; `body` is the stretch with its brackets. `text`
 * receives the indent of its line.
 */
export const appendEntry = (
  document: EditedText,
  body: Range,
  last: Range | undefined,
  text: (indent: string | undefined) => string,
  padding = '',
): Edit[] => {
  if (last === undefined) return [fillEmpty(document, body, text, padding)];
  const closer = body.end - 1;
  const token = markBefore(document.marks, closer)!;
  const hasComma = isComma(document, token);
  const comma = hasComma ? '' : ',';
  const gap = isDense(document, last) ? '' : ' ';
  if (!isFirst(document, closer) || !isFirst(document, last.start)) {
    // Keep a blank: in `{ name:, … }` the colon and comma would be part of the name.
    const blank = document.text[token.start] === ':' ? ' ' : '';
    return [inserted(token.end, blank + comma + gap + text(undefined))];
  }
  const indent = lineIndent(document, last.start);
  const end = lineEnd(document, token.end);
  const line = `${document.eol}${indent}${text(indent)}${hasComma ? ',' : ''}`;
  if (end === token.end || hasComma) return [inserted(end, comma + line)];
  return [inserted(token.end, comma), inserted(end, line)];
};
