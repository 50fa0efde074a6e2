import type { BoundValue } from '../../bind/bound.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { documentField, documentValue, scalarsInBrackets } from '../../print/from_bound.ts';
import type { Layout } from '../../print/lines.ts';
import { literalOf } from '../../print/literal.ts';
import { textprotoField, textprotoValue } from '../../print/textproto.ts';
import { type TextQuote, textprotoLiteral } from '../../print/textproto_scalar.ts';
import type { Edit } from '../../syntax/edits.ts';
import { marksIn } from '../../syntax/marks.ts';
import type { FieldNode, ValueNode } from '../../syntax/tree.ts';
import { deleted } from '../text/bracket_entries.ts';
import { type EditedText, isAlone, isFirst, lineIndent } from '../text/edited_text.ts';
import type { FieldTarget, ItemTarget, Slot } from '../text/target.ts';
import type { BoundItem } from '../writer.ts';
import { styleFor } from './style.ts';

/** Replaces a value or a field by another. */

/** Replaces the first token of a stretch and removes the others, so that comments between them stay. */
const replaceTokens = ({ marks }: EditedText, { start, end }: Range, text: string): Edit[] => {
  const inside = marksIn(marks, start, end);
  if (inside.every(({ kind }) => kind !== 'comment')) return [{ offset: start, length: end - start, text }];
  const [first, ...others] = inside.filter(({ kind }) => kind !== 'comment');
  return [
    { offset: start, length: first!.end - start, text },
    ...others.map((mark) => deleted(mark.start, mark.end)),
  ];
};

/** The quote of the old value, if it was a string. */
const quoteOf = ({ text }: EditedText, node: ValueNode): TextQuote | undefined => {
  const first = node.kind === 'scalar' && node.form === 'string' ? text[node.start] : undefined;
  return first === '"' || first === "'" ? first : undefined;
};

const layoutAt = (document: EditedText, { start, end }: Range): Layout =>
  isAlone(document, { start, end }) ? { indent: lineIndent(document, start) } : 'inline';

/** Replaces a field by another and keeps the separator after it. */
export const replaceField = (
  document: EditedText,
  { holder, name, field }: FieldTarget,
  old: FieldNode,
  value: BoundValue,
): Edit[] => {
  const style = styleFor(document, holder, name);
  const text = textprotoField(
    documentField({ name, field, value }, scalarsInBrackets),
    layoutAt(document, old),
    style,
  );
  return [{ offset: old.start, length: old.value.end - old.start, text }];
};

export const setField = (
  document: EditedText,
  target: FieldTarget,
  at: FieldNode,
  value: BoundValue,
): Edit[] => {
  if (value.kind !== 'scalar' || at.value.kind !== 'scalar') return replaceField(document, target, at, value);
  const isText = typeof value.value === 'string' || value.value instanceof Uint8Array;
  const quote =
    quoteOf(document, at.value) ?? (isText ? styleFor(document, target.holder, target.name).quote : '"');
  return replaceTokens(document, at.value, textprotoLiteral(literalOf(value.value, target.field), quote));
};

export const setItem = (
  document: EditedText,
  { holder, name, field }: ItemTarget,
  { node, at }: Slot,
  value: BoundItem,
): Edit[] => {
  const style = styleFor(document, holder, name);
  const line = at !== undefined && isFirst(document, at.start) ? at : node;
  const own = quoteOf(document, node);
  const text = textprotoValue(
    documentValue(value, field, scalarsInBrackets),
    layoutAt(document, { ...line, end: node.end }),
    own === undefined ? style : Object.create(style, { quote: { value: own } }),
  );
  return replaceTokens(document, node, text);
};
