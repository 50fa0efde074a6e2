import type { BoundList, BoundMessage, BoundValue } from '../../bind/bound.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import type { BoundItem } from '../writer.ts';
import { stringText } from './scalar.ts';
import type { YamlStyle } from './style.ts';

/** Values as text, in the style of the text that they are for. */

/** Where a value is written: how far the lines of its block are indented, or that all is on one line. */
export type Layout = { readonly indent: string } | 'inline';

/** A name with its value, which is no empty list. */
export interface Pair {
  readonly name: string;
  readonly field: Field;
  readonly value: BoundValue;
}

const isNothing = (value: BoundValue): boolean => value.kind === 'list' && value.items.length === 0;

const pairsIn = ({ fields }: BoundMessage): Pair[] =>
  [...fields.values()].filter(({ value }) => !isNothing(value));

/** A map is written as a block of its keys. */
const pairsOfMap = ({ items }: BoundList): Pair[] =>
  (items as readonly BoundMessage[]).flatMap(({ fields }) => {
    const key = fields.get('key')?.value;
    const value = fields.get('value');
    return key?.kind === 'scalar' && value !== undefined ? [{ ...value, name: String(key.value) }] : [];
  });

export const keyText = (name: string, { keys }: YamlStyle): string => stringText(name, keys);

const flowPairs = (pairs: readonly Pair[], style: YamlStyle): string => {
  if (pairs.length === 0) return '{}';
  const texts = pairs.map((pair) => pairText(pair, 'inline', style));
  return `{${style.padding}${texts.join(', ')}${style.padding}}`;
};

/** A value between brackets, or a scalar. */
export const flowText = (value: BoundValue, field: Field, style: YamlStyle): string => {
  if (value.kind === 'scalar') return style.scalarText(value.value, field, style.strings);
  if (value.kind === 'message') return flowPairs(pairsIn(value), style);
  if (field.kind === 'map') return flowPairs(pairsOfMap(value), style);
  return `[${value.items.map((item) => flowText(item, field, style)).join(', ')}]`;
};

const blockPairs = (pairs: readonly Pair[], indent: string, style: YamlStyle): string =>
  pairs.map((pair) => pairText(pair, { indent }, style)).join(style.eol + indent);

const listText = ({ items }: BoundList, field: Field, indent: string, style: YamlStyle): string =>
  items
    .map((item) => `${style.eol}${indent}- ${itemText(item, field, { indent: `${indent}  ` }, style)}`)
    .join('');

/** A value with what stands before it, behind a colon: a blank, or a line break where it is a block. */
export const valueText = (value: BoundValue, field: Field, layout: Layout, style: YamlStyle): string => {
  const flow = (): string => ` ${flowText(value, field, style)}`;
  if (value.kind === 'scalar' || layout === 'inline') return flow();
  if (value.kind === 'list' && field.kind !== 'map') {
    const kind = value.items[0]?.kind ?? 'scalar';
    const indent = layout.indent + ' '.repeat(style.listUnit);
    return style.lists[kind] ? listText(value, field, indent, style) : flow();
  }
  const pairs = value.kind === 'list' ? pairsOfMap(value) : pairsIn(value);
  if (!style.blocks || pairs.length === 0) return flow();
  const indent = layout.indent + ' '.repeat(style.unit);
  return style.eol + indent + blockPairs(pairs, indent, style);
};

export const pairText = ({ name, field, value }: Pair, layout: Layout, style: YamlStyle): string => {
  const key = keyText(name, style);
  return layout === 'inline'
    ? key + style.colon + flowText(value, field, style)
    : `${key}:${valueText(value, field, layout, style)}`;
};

/** A value of a list, behind its dash; the indent is that of the lines behind the first. */
export const itemText = (item: BoundItem, field: Field, layout: Layout, style: YamlStyle): string => {
  const pairs = item.kind === 'message' ? pairsIn(item) : [];
  return pairs.length === 0 || layout === 'inline' || !style.blocks
    ? flowText(item, field, style)
    : blockPairs(pairs, layout.indent, style);
};
