import type { Range } from '../diagnostics/diagnostic.ts';
import type { Edit } from './edits.ts';
import type { Mark } from './tree.ts';

/** The tokens of a text without white space: enough to check that an edit changed nothing else. */

/** The index of the first of some ordered ranges that starts at or after an offset. */
export const indexFrom = (marks: readonly Range[], offset: number): number => {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (marks[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The marks that start at or after one offset and before another. */
export const marksIn = (marks: readonly Mark[], from: number, to: number): readonly Mark[] =>
  marks.slice(indexFrom(marks, from), indexFrom(marks, to));

/** The first mark at or after an offset that is not a comment. */
export const markAfter = (marks: readonly Mark[], offset: number): Mark | undefined => {
  for (let i = indexFrom(marks, offset); i < marks.length; i++)
    if (marks[i]!.kind !== 'comment') return marks[i];
  return undefined;
};

/** The last mark before an offset that is not a comment. */
export const markBefore = (marks: readonly Mark[], offset: number): Mark | undefined => {
  for (let i = indexFrom(marks, offset) - 1; i >= 0; i--) if (marks[i]!.kind !== 'comment') return marks[i];
  return undefined;
};

/** True if an edit removes a part of a stretch or writes into it. */
const touches = ({ offset, length }: Edit, { start, end }: Range): boolean =>
  offset < end && (length > 0 ? offset + length > start : offset > start);

/** The ranges of the new text once the edits are made. */
const writtenBy = (edits: readonly Edit[]): Edit[] => {
  let moved = 0;
  return edits.map(({ offset, length, text }) => {
    const written = { offset: offset + moved, length: text.length, text };
    moved += text.length - length;
    return written;
  });
};

/** The marks that no edit touches. Marks and edits are in the order of the text. */
const untouched = (marks: readonly Mark[], edits: readonly Edit[]): Mark[] => {
  let next = 0;
  return marks.filter((mark) => {
    while (next < edits.length && edits[next]!.offset + edits[next]!.length < mark.start) next++;
    for (let i = next; i < edits.length && edits[i]!.offset < mark.end; i++)
      if (touches(edits[i]!, mark)) return false;
    return true;
  });
};

/**
 * True if the edits change only what they touch: all other tokens are unchanged, and every new token is in the text of
 * an edit.
 */
export const areKept = (before: readonly Mark[], after: readonly Mark[], edits: readonly Edit[]): boolean => {
  const kept = untouched(before, edits);
  const found = untouched(after, writtenBy(edits));
  if (kept.length !== found.length) return false;
  let next = 0;
  let moved = 0;
  return kept.every(({ start, end, kind }, i) => {
    for (; next < edits.length && edits[next]!.offset + edits[next]!.length <= start; next++)
      moved += edits[next]!.text.length - edits[next]!.length;
    const same = found[i]!;
    return same.kind === kind && same.start === start + moved && same.end === end + moved;
  });
};
