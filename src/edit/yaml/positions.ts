import type { Range } from '../../diagnostics/diagnostic.ts';
import { markAfter, markBefore } from '../../syntax/marks.ts';
import type { FieldNode, Mark, MessageNode, ValueNode } from '../../syntax/tree.ts';
import {
  type EditedText,
  lineEnd,
  lineIndent,
  lineStart,
  nextLine,
  once,
  onOneLine,
} from '../text/edited_text.ts';
import type { Slot } from '../text/target.ts';

/** Positions in a YAML text. */

/** Tokens around the value of a document. */
const OUTSIDE = new Set(['comment', 'directive', 'directive-line', 'doc-start', 'doc-end']);

/** The offset within its line. */
export const columnOf = (document: EditedText, offset: number): number =>
  offset - lineStart(document, offset);

/** The end of a value, not counting line breaks at the end of a block scalar. */
export const trimmedEnd = ({ text }: EditedText, { start, end }: Range): number => {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
};

/** The range of a block from its first to its last character; for the whole document, the range of its contents. */
export const bodyOf = (document: EditedText, block: MessageNode): Range | undefined => {
  if (block !== document.tree.root) return { start: block.start, end: trimmedEnd(document, block) };
  return once(document, bodyOf, block, () => {
    const inside = document.marks.filter(({ kind }) => !OUTSIDE.has(kind));
    const [first, last] = [inside[0], inside.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    return { start: first.start, end: trimmedEnd(document, { start: first.start, end: last.end }) };
  });
};

export const isFlow = ({ text }: EditedText, { start }: Range): boolean =>
  text[start] === '{' || text[start] === '[';

/**
 * The end of a block, including the comments below it that are indented further than its parent. A blank line ends
 * it.
 */
export const endWithComments = (document: EditedText, end: number, column: number): number => {
  let at = end;
  for (
    let next = nextLine(document, at);
    next > at && next < document.text.length;
    next = nextLine(document, at)
  ) {
    const comment = next + lineIndent(document, next).length;
    if (document.text[comment] !== '#' || comment - next <= column) break;
    at = lineEnd(document, comment);
  }
  return at;
};

const isProp = (mark: Mark | undefined): mark is Mark => mark?.kind === 'anchor' || mark?.kind === 'tag';

/** The anchor and the tag before a node, the nearest first. */
export const propsOf = ({ marks }: EditedText, { start }: Range): readonly Mark[] => {
  const props: Mark[] = [];
  for (let mark = markBefore(marks, start); isProp(mark); mark = markBefore(marks, mark.start))
    props.push(mark);
  return props;
};

/** The start of a value, including its anchor and tag. */
export const valueStart = (document: EditedText, node: Range): number =>
  propsOf(document, node).at(-1)?.start ?? node.start;

/** The start of a field. An anchor or tag on a line above its name belongs to the block. */
export const fieldStart = (document: EditedText, { start }: Range): number => {
  const own = propsOf(document, { start, end: start }).filter((prop) =>
    onOneLine(document, prop.start, start),
  );
  return own.at(-1)?.start ?? start;
};

const FLOW = new Set(['flow-map-start', 'flow-seq-start', 'comma']);

/** True if the text at an offset follows a bracket or a comma. */
export const isInFlow = (document: EditedText, start: number): boolean =>
  FLOW.has(markBefore(document.marks, start)?.kind ?? '');

/** True if a value must not have lines of its own because it is inside brackets. */
export const isSlotInFlow = (document: EditedText, { at, list }: Slot): boolean => {
  if (list !== undefined) return isFlow(document, list);
  return at !== undefined && isInFlow(document, fieldStart(document, at));
};

/** True if nothing was written for a value. */
export const isEmpty = (node: ValueNode): boolean =>
  node.kind === 'scalar' && node.form === 'null' && node.text === '';

/** The end of a field's value; for a field without a value, the end of its colon. */
export const fieldEnd = (document: EditedText, { nameRange, value }: FieldNode): number => {
  if (!isEmpty(value)) return trimmedEnd(document, value);
  const colon = markAfter(document.marks, nameRange.end);
  return colon?.kind === 'map-value-ind' ? colon.end : nameRange.end;
};
