import type { Range } from '../../diagnostics/diagnostic.ts';
import type { Edit } from '../../syntax/edits.ts';
import { markBefore, marksIn } from '../../syntax/marks.ts';
import type { FieldNode, Mark } from '../../syntax/tree.ts';
import { deleted, wholeLines } from '../text/bracket_entries.ts';
import { type EditedText, isAlone } from '../text/edited_text.ts';
import type { Holder } from '../text/target.ts';

/** Removes a field from a message. */

const WORD = /[\w.+-]/;

/** A field with the white space on one side of it, so that the rest of the line keeps its shape. */
const stretchOf = ({ text }: EditedText, { start, end }: Range): Range => {
  let [from, to] = [start, end];
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from--;
  while (text[to] === ' ' || text[to] === '\t') to++;
  const isEnd = to === text.length || text[to] === '\n' || text[to] === '\r';
  return isEnd || (to === end && from < start) ? { start: from, end } : { start, end: to };
};

/** The separator before the last field, which is no longer needed. */
const danglingSeparator = ({ marks }: EditedText, { blocks }: Holder, at: FieldNode): Mark | undefined => {
  const before = markBefore(marks, at.start);
  if (before?.kind !== 'comma' && before?.kind !== 'semicolon') return undefined;
  const isLast = blocks.some(({ fields }) => fields.length > 1 && fields.at(-1) === at);
  return isLast && at.end === at.value.end ? before : undefined;
};

/** Removes a field, with its lines and the comment after it if nothing else is on them; comments above it stay. */
export const removeField = (document: EditedText, holder: Holder, at: FieldNode): Edit[] => {
  const { text, marks } = document;
  const dangling = danglingSeparator(document, holder, at);
  const separator = dangling === undefined ? [] : [deleted(dangling.start, dangling.end)];
  if (isAlone(document, at)) return [...separator, wholeLines(document, at)];
  if (dangling !== undefined && marksIn(marks, dangling.end, at.start).length === 0)
    return [deleted(dangling.start, at.end)];
  const { start, end } = stretchOf(document, at);
  const glues = WORD.test(text[start - 1] ?? '') && WORD.test(text[end] ?? '');
  return [...separator, { offset: start, length: end - start, text: glues ? ' ' : '' }];
};
