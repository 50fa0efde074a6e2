import type { Range } from '../../diagnostics/diagnostic.ts';
import type { Edit } from '../../syntax/edits.ts';
import { markAfter, markBefore, marksIn } from '../../syntax/marks.ts';
import type { FieldNode, ListNode } from '../../syntax/tree.ts';
import { deleted, inserted, removeEntry, wholeLines } from '../text/bracket_entries.ts';
import { type EditedText, isAlone, isFirst, lineEnd } from '../text/edited_text.ts';
import type { Holder } from '../text/target.ts';
import {
  bodyOf,
  columnOf,
  endWithComments,
  fieldEnd,
  fieldStart,
  isFlow,
  isInFlow,
  trimmedEnd,
  valueStart,
} from './positions.ts';

/** Removes a field from a block, or an item from a list; returns nothing if its position is not clear. */

/** The whole lines of a field or an item, with the comments that are in it. */
const linesOf = (document: EditedText, { start, end }: Range): Edit =>
  wholeLines(document, { start, end: endWithComments(document, end, columnOf(document, start)) });

/** A block without fields needs brackets: without them it would have no value. */
const removeOnly = (document: EditedText, { slot }: Holder, entry: Range): Edit[] => {
  const isRoot = slot.node === document.tree.root;
  if (isRoot) return [linesOf(document, entry)];
  if (!isFirst(document, entry.start))
    return [{ offset: entry.start, length: entry.end - entry.start, text: '{}' }];
  const before = markBefore(document.marks, entry.start)!;
  return [inserted(before.end, ' {}'), linesOf(document, entry)];
};

/** The first field of a list item is after the dash: the next field moves there, unless a comment comes before it. */
const removeAfterDash = (document: EditedText, entry: Range): Edit[] => {
  const end = lineEnd(document, entry.end);
  const next = markAfter(document.marks, entry.end);
  // If nothing follows, the field is the only one in a key after a question mark, which cannot be removed alone.
  if (next === undefined) return [];
  const isBare = marksIn(document.marks, end, next.start).length === 0;
  if (isBare) return [deleted(entry.start, next.start)];
  return [deleted(markBefore(document.marks, entry.start)!.end, end)];
};

export const removeField = (document: EditedText, holder: Holder, at: FieldNode): Edit[] => {
  const entry = { start: fieldStart(document, at), end: fieldEnd(document, at) };
  if (isInFlow(document, entry.start)) return removeEntry(document, entry);
  const body = bodyOf(document, holder.blocks[0]!);
  if (body?.start === entry.start && body.end === entry.end) return removeOnly(document, holder, entry);
  return isAlone(document, entry) ? [linesOf(document, entry)] : removeAfterDash(document, entry);
};

export const removeItem = (document: EditedText, list: ListNode, index: number): Edit[] => {
  const item = list.items[index]!;
  const start = valueStart(document, item);
  if (isFlow(document, list)) return removeEntry(document, { start, end: item.end });
  const dash = markBefore(document.marks, start)!;
  const entry = { start: dash.start, end: Math.max(dash.end, trimmedEnd(document, item)) };
  return isAlone(document, entry) ? [linesOf(document, entry)] : [];
};
