import type { BoundMessage, BoundValue } from '../../bind/bound.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { yamlField, yamlItem } from '../../print/yaml.ts';
import { message as describe } from '../../schema/descriptors/message.ts';
import type { Edit } from '../../syntax/edits.ts';
import { markAfter } from '../../syntax/marks.ts';
import type { ListNode, MessageNode } from '../../syntax/tree.ts';
import { appendEntry, inserted } from '../text/bracket_entries.ts';
import { type EditedText, lineEnd, onOneLine } from '../text/edited_text.ts';
import type { FieldTarget, ItemTarget } from '../text/target.ts';
import { messageWith } from '../values/missing_messages.ts';
import type { BoundItem } from '../writer.ts';
import {
  bodyOf,
  columnOf,
  endWithComments,
  fieldStart,
  isFlow,
  isSlotInFlow,
  trimmedEnd,
  valueStart,
} from './positions.ts';
import { putValue } from './put_value.ts';
import { type EditedStyle, fieldToPrint, styleFor, toPrint } from './style.ts';

/** Adds a field to a block, or an item to a list. */

/** A block with one field. */
const blockOf = ({ name, field }: FieldTarget, value: BoundValue): BoundMessage =>
  messageWith(describe('block', { [name]: field }), [[name, value]]);

const addToEmptyText = (document: EditedText, pair: string): Edit[] => {
  const { text, eol } = document;
  const before = text === '' || text.endsWith('\n') || text === '\ufeff' ? '' : eol;
  return [inserted(text.length, before + pair + eol)];
};

/** The last entry between brackets; its start shows whether it is on its own line. */
const lastEntry = (document: EditedText, block: MessageNode, body: Range): Range | undefined => {
  const inside = block.fields.filter(({ start, end }) => start > body.start && end < body.end);
  const last = inside.sort((a, b) => a.start - b.start).at(-1);
  if (last !== undefined) return { start: fieldStart(document, last), end: last.end };
  const isBare = markAfter(document.marks, body.start + 1)!.start >= body.end - 1;
  return isBare ? undefined : { start: body.start + 1, end: body.end - 1 };
};

const addInBrackets = (
  document: EditedText,
  target: FieldTarget,
  value: BoundValue,
  body: Range,
  style: EditedStyle,
): Edit[] => {
  const { holder, field } = target;
  const last = lastEntry(document, holder.blocks[0]!, body);
  const { slot } = holder;
  const isRoot = slot.node === document.tree.root;
  const expands = last === undefined && style.blocks && !isRoot && !isSlotInFlow(document, slot);
  if (expands && onOneLine(document, body.start, body.end))
    return putValue(document, slot, field, blockOf(target, value), style);
  return appendEntry(
    document,
    body,
    last,
    () => yamlField(fieldToPrint(target, value, style), 'inline', style),
    style.padding,
  );
};

export const addField = (document: EditedText, target: FieldTarget, value: BoundValue): Edit[] => {
  const { holder, name, field } = target;
  const style = styleFor(document, holder, name);
  const [block] = holder.blocks;
  if (block === undefined) return putValue(document, holder.slot, field, blockOf(target, value), style);
  const body = bodyOf(document, block);
  if (body === undefined)
    return addToEmptyText(document, yamlField(fieldToPrint(target, value, style), { indent: '' }, style));
  if (isFlow(document, body)) return addInBrackets(document, target, value, body, style);
  const column = columnOf(document, body.start);
  const indent = ' '.repeat(column);
  const pair = yamlField(fieldToPrint(target, value, style), { indent }, style);
  const end = endWithComments(document, body.end, column);
  return [inserted(lineEnd(document, end), style.eol + indent + pair)];
};

/** The blanks between a dash and the last item. */
const gapOf = ({ text }: EditedText, dash: number, item: Range): string =>
  /^ +$/.exec(text.slice(dash + 1, item.start))?.[0] ?? ' ';

export const addItem = (
  document: EditedText,
  { holder, name, field, found, items }: ItemTarget,
  item: BoundItem,
): Edit[] => {
  const style = styleFor(document, holder, name);
  const list = found.at(-1)!.value as ListNode;
  if (isFlow(document, list)) {
    const last = items.at(-1)?.node;
    const entry = last && { start: valueStart(document, last), end: last.end };
    return appendEntry(document, list, entry, () => yamlItem(toPrint(item, field, style), 'inline', style));
  }
  const column = columnOf(document, list.start);
  const outer = ' '.repeat(column);
  const gap = gapOf(document, list.start, items[0]!.node);
  const text = yamlItem(toPrint(item, field, style), { indent: `${outer} ${gap}` }, style);
  const end = endWithComments(document, trimmedEnd(document, list), column);
  return [inserted(lineEnd(document, end), `${style.eol}${outer}-${gap}${text}`)];
};
