import type { BoundMessage, BoundValue } from '../../bind/bound.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import type { BoundItem } from '../writer.ts';
import { scalarText } from './scalar.ts';
import type { TextStyle } from './style.ts';

/** Values as text, in the style of the text that they are for. */

/** Where a value is written: how far its line is indented, or that all is on one line. */
export type Layout = { readonly indent: string } | 'inline';

/** One field as written; a repeated message has one for each value. */
interface Part {
  readonly text: string;
  readonly kind: 'scalar' | 'message';
}

const inner = (layout: Layout, { unit, onLines }: TextStyle): Layout =>
  layout === 'inline' || !onLines ? 'inline' : { indent: layout.indent + unit };

const separated = (parts: readonly Part[], layout: Layout, style: TextStyle): readonly string[] =>
  parts.map(({ text, kind }, i) => {
    const separator = style.separators[kind];
    const isLast = i === parts.length - 1;
    return isLast && !(separator.isLast && layout !== 'inline') ? text : text + separator.text;
  });

const messageText = (message: BoundMessage, layout: Layout, style: TextStyle): string => {
  const [open, close] = style.brackets;
  const within = inner(layout, style);
  const parts = [...message.fields].flatMap(([name, { field, value }]) =>
    partsOf(name, field, value, within, style),
  );
  if (parts.length === 0) return open + close;
  const fields = separated(parts, within, style);
  if (within === 'inline') return open + style.padding + fields.join(' ') + style.padding + close;
  const outer = layout === 'inline' ? '' : layout.indent;
  const lines = fields.map((text) => style.eol + within.indent + text);
  return `${open}${lines.join('')}${style.eol}${outer}${close}`;
};

/** A value without its field's name. */
export const itemText = (item: BoundItem, field: Field, layout: Layout, style: TextStyle): string =>
  item.kind === 'message' ? messageText(item, layout, style) : scalarText(item.value, field, style.quote);

const partOf = (name: string, field: Field, item: BoundItem, layout: Layout, style: TextStyle): Part => ({
  text:
    name + (item.kind === 'message' ? style.beforeBrace : style.colon) + itemText(item, field, layout, style),
  kind: item.kind,
});

/** A field as written: a list of messages is the field again and again, one of scalars is in brackets. */
export const partsOf = (
  name: string,
  field: Field,
  value: BoundValue,
  layout: Layout,
  style: TextStyle,
): readonly Part[] => {
  if (value.kind !== 'list') return [partOf(name, field, value, layout, style)];
  const [first] = value.items;
  if (first === undefined) return [];
  if (first.kind === 'message') return value.items.map((item) => partOf(name, field, item, layout, style));
  const items = value.items.map((item) => itemText(item, field, layout, style));
  return [{ text: `${name}${style.colon}[${items.join(', ')}]`, kind: 'scalar' }];
};

/** Several fields one behind the other, without what separates the last from more. */
export const fieldsText = (
  name: string,
  field: Field,
  value: BoundValue,
  layout: Layout,
  style: TextStyle,
): string => {
  const parts = partsOf(name, field, value, layout, style);
  const texts = parts.map(({ text, kind }, i) =>
    i < parts.length - 1 ? text + style.separators[kind].text : text,
  );
  return texts.join(layout === 'inline' ? ' ' : style.eol + layout.indent);
};
