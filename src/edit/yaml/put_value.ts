import type { BoundValue } from '../../bind/bound.ts';
import { yamlAfterColon, yamlItem } from '../../print/yaml.ts';
import type { Quoting } from '../../print/yaml_scalar.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import type { Edit } from '../../syntax/edits.ts';
import { markBefore } from '../../syntax/marks.ts';
import { deleted, inserted } from '../text/bracket_entries.ts';
import { type EditedText, lineEnd, onOneLine } from '../text/edited_text.ts';
import { inFormOf } from '../text/number_form.ts';
import type { Slot } from '../text/target.ts';
import { columnOf, isEmpty, isSlotInFlow, propsOf, trimmedEnd } from './positions.ts';
import { type EditedStyle, toPrint } from './style.ts';

/** Replaces a value, or writes one where there was none. */

/** Writes a value after a colon or dash that has no value. */
const fillEmpty = ({ text, marks }: EditedText, { node, at }: Slot, written: string): Edit => {
  const before = markBefore(marks, node.start)!;
  // In `{ name }` the colon is missing too.
  if (at !== undefined && before.end <= at.nameRange.end) return inserted(at.nameRange.end, `: ${written}`);
  if (text[before.end] !== ' ') return inserted(before.end, ` ${written}`);
  return inserted(before.end + 1, text[before.end + 1] === '#' ? `${written} ` : written);
};

/** Removes the tag of the old value, which may not fit the new one; keeps an anchor. */
const inPlace = (document: EditedText, slot: Slot, written: string): Edit => {
  if (isEmpty(slot.node)) return fillEmpty(document, slot, written);
  const [prop] = propsOf(document, slot.node);
  const start = prop?.kind === 'tag' ? prop.start : slot.node.start;
  return { offset: start, length: trimmedEnd(document, slot.node) - start, text: written };
};

/** Writes a block below the line of its name; removes other text on that line, except a comment. */
const below = (document: EditedText, { node }: Slot, written: string): Edit[] => {
  const { end: start } = markBefore(document.marks, node.start)!;
  const end = isEmpty(node) ? start : trimmedEnd(document, node);
  const line = lineEnd(document, end);
  if (line === end) return [{ offset: start, length: end - start, text: written }];
  return [...(end > start ? [deleted(start, end)] : []), inserted(line, written)];
};

/** The quotes of a string, if it has them. */
const quotingOf = ({ text }: EditedText, { node }: Slot): Quoting | undefined => {
  if (node.kind !== 'scalar' || node.form !== 'string') return undefined;
  const first = text[node.start];
  if (first === '"' || first === "'") return first;
  return first === '|' || first === '>' || first === '*' ? undefined : 'plain';
};

const spaces = (document: EditedText, offset: number): string => ' '.repeat(columnOf(document, offset));

/** Writes a value into a slot: as a block among blocks, else in brackets. */
export const putValue = (
  document: EditedText,
  slot: Slot,
  field: Field,
  value: BoundValue,
  sampled: EditedStyle,
): Edit[] => {
  const own = quotingOf(document, slot);
  const style: EditedStyle =
    own === undefined ? sampled : Object.create(sampled, { strings: { value: own } });
  const { node, at } = slot;
  const added = toPrint(value, field, style);
  const inBrackets = (): Edit[] => [
    inPlace(document, slot, inFormOf(document, slot.node, yamlItem(added, 'inline', style))),
  ];
  if (value.kind === 'scalar' || isSlotInFlow(document, slot)) return inBrackets();
  if (at === undefined) {
    // An anchor before a block, on the same line, would belong to its first key.
    if (propsOf(document, node).some(({ kind }) => kind === 'anchor')) return inBrackets();
    const before = markBefore(document.marks, node.start)!;
    const start = isEmpty(node) ? before.end + 1 : node.start;
    const item = yamlItem(added, { indent: spaces(document, start) }, style);
    return [inPlace(document, slot, item)];
  }
  const written = yamlAfterColon(added, spaces(document, at.start), style);
  const isBlock = written.startsWith(style.eol) && onOneLine(document, at.nameRange.end, node.start);
  return isBlock ? below(document, slot, written) : inBrackets();
};
