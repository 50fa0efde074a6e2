import { nearest } from '../../diagnostics/nearest.ts';
import { type Field, holdsMessages, type Message, messageOf } from '../../schema/descriptors/message.ts';
import { type FieldNode, type Format, isNull, type ValueNode } from '../../syntax/tree.ts';
import { type Block, namesIn } from '../binding.ts';
import { isIntegerKind } from '../scalars/integers.ts';
import { nestedText } from './nested_text.ts';
import { blocksBelow, fitting, type Hop, wayDown } from './way_down.ts';

/** Finds where fields written one block too high or too low belong, and how to write them there. */

/** The nearest enclosing block with a field of this name that can hold the value. */
export const blockAround = (around: readonly Block[], at: FieldNode, format: Format): Block | undefined =>
  around
    .slice(0, -1)
    .reverse()
    .find(({ target: { message }, node }) => {
      const field = fitting(message, at, format);
      return field !== undefined && (field.repeated === true || !namesIn(node).has(at.name));
    });

/** A value as advice shows it. */
const valueWords = (value: ValueNode): string => {
  if (value.kind !== 'scalar') return value.kind === 'list' ? '[ … ]' : '{ … }';
  const text = value.text.length > 40 ? `${value.text.slice(0, 39)}…` : value.text;
  return value.form === 'string' ? JSON.stringify(text) : text;
};

/** The type one block further in that a wrong name means: `rmsprop` in train_config is rms_prop_optimizer in optimizer. */
const typeBelow = (
  from: Block,
  { name, value }: FieldNode,
): readonly [hop: Hop, type: string] | undefined => {
  if (value.kind !== 'message') return undefined;
  for (const { message, node, hops } of blocksBelow({
    message: from.target.message,
    node: from.node,
    hops: [],
  })) {
    const types = Object.entries<Field>(message.fields).filter(
      ([, each]) => each.oneof !== undefined && holdsMessages(each),
    );
    const isChosen = node !== undefined && types.some(([type]) => namesIn(node).has(type));
    const type = isChosen
      ? undefined
      : nearest(
          name,
          types.map(([each]) => each),
          { isType: true },
        );
    if (type !== undefined) return [hops[0]!, type];
  }
  return undefined;
};

/** The name of the neighbouring block that lacks a field: findings about that block follow from the field's place. */
export const blockBeside = (from: Block, at: FieldNode, format: Format): string | undefined => {
  const [hop, ...more] = wayDown(from, at, format)?.hops ?? [];
  return hop?.isWritten && more.length === 0 ? hop.name : undefined;
};

/**
 * Says where a field that is one or more blocks too high belongs; '' if the advice on another field already says so for
 * both.
 */
export const placeBelow = (from: Block, at: FieldNode, format: Format): string | undefined => {
  const way = wayDown(from, at, format);
  if (way === undefined) {
    const [hop, type] = typeBelow(from, at) ?? [];
    if (hop === undefined || type === undefined) return undefined;
    return `did you mean ${type} inside ${hop.name}? Write \`${nestedText([hop], type, '{ … }', format)}\``;
  }
  const { hops, isOnly, strays } = way;
  if (strays.length > 0 && strays[0] !== at) return '';
  const others = [...new Set(strays.map(({ name }) => name))].slice(1).join(', ');
  const beside = others && `, with ${others}`;
  const missing = hops.filter(({ isWritten }) => !isWritten);
  const there = hops.slice(0, hops.length - missing.length).map(({ name }) => name);
  const write = `\`${nestedText(missing, at.name, valueWords(at.value) + (others && ' …'), format)}\``;
  const such = isOnly || missing.length > 1 ? '' : 'a block such as ';
  if (there.length === 0) return `it belongs inside ${such}${missing[0]!.name}${beside}: write ${write}`;
  return `it belongs inside ${there.join('.')}${beside}: move it there${missing.length === 0 ? '' : `, as ${write}`}`;
};

/** The right spelling of a block of which only the content was given: the number of a rate, or the name of a type. */
export const blockFor = (name: string, node: ValueNode, field: Field, format: Format): string | undefined => {
  if (node.kind !== 'scalar' || node.form === 'null' || field.kind === 'map') return undefined;
  const held = messageOf(field);
  const choices = Object.entries<Field>(held.fields).filter(
    ([, each]) => each.oneof !== undefined && holdsMessages(each) && each.kind !== 'map',
  );
  const hop = { name, isType: false };
  const rateIn = (of: Message): boolean =>
    fitting(of, { name: 'learning_rate', value: node }, format) !== undefined;
  if (node.form === 'number') {
    const [type] = choices.find(([, each]) => rateIn(messageOf(each))) ?? [];
    const hops = type === undefined ? [] : [{ name: type, isType: held.specOneof !== undefined }];
    if (type === undefined && !rateIn(held)) return undefined;
    return `\`${nestedText([hop, ...hops], 'learning_rate', valueWords(node), format)}\``;
  }
  const names = choices.map(([each]) => each);
  const type = names.includes(node.text) ? node.text : nearest(node.text, names, { isType: true });
  if (type === undefined) return undefined;
  const value = format === 'object' && held.specOneof !== undefined ? `{ type: '${type}', … }` : undefined;
  return `\`${value === undefined ? nestedText([hop], type, '{ … }', format) : `${name}: ${value}`}\``;
};

/** What to write in place of a list with one item, or of a number in braces, if the field takes neither. */
export const onlyItem = (node: ValueNode, field: Field): string | undefined => {
  if (holdsMessages(field)) return undefined;
  if (node.kind === 'message') {
    const [{ name, value } = { name: '', value: node }, ...more] = node.fields;
    const isNumber = more.length === 0 && isNull(value) && /^[-+.\de]+$/i.test(name);
    return isNumber && !Number.isNaN(Number(name)) ? `${name} without braces` : undefined;
  }
  if (node.kind !== 'list' || node.items.length !== 1) return undefined;
  const [item] = node.items;
  // A fraction would be refused again in a field for whole numbers.
  const fits =
    item?.kind === 'scalar' &&
    item.form === 'number' &&
    (!isIntegerKind(field.kind) || Number.isInteger(Number(item.text)));
  return fits ? `${valueWords(item)} without brackets` : undefined;
};
