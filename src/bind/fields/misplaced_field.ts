import { nearest } from '../../diagnostics/nearest.ts';
import { type Field, holdsMessages, type Message, messageOf } from '../../schema/descriptors/message.ts';
import type { FieldNode, Format, MessageNode, ScalarNode, ValueNode } from '../../syntax/tree.ts';
import { type Block, namesIn } from '../binding.ts';
import { isIntegerKind } from '../scalars/integers.ts';

/** Finds where fields written one block too high or too low belong, and how to write them there. */

const holdsScalar = ({ kind }: Field, { form, text }: ScalarNode, format: Format): boolean => {
  if (kind === 'string' || kind === 'bytes') return form === 'string';
  if (kind === 'bool') return form === 'bool' || /^(?:true|false)$/i.test(text);
  if (kind === 'enum') return form === 'identifier' || (format !== 'textproto' && form === 'string');
  if (form === 'number') return !isIntegerKind(kind) || Number.isInteger(Number(text));
  return !isIntegerKind(kind) && /^-?(?:inf|infinity|nan)$/i.test(text);
};

/** True if a value is of the kind that a field takes; its range is not checked. */
export const canHold = (field: Field, value: ValueNode, format: Format): boolean => {
  if (field.kind === 'map') return value.kind === 'message';
  const isOne = (each: ValueNode): boolean =>
    holdsMessages(field)
      ? each.kind === 'message' || (each.kind === 'scalar' && each.form === 'null')
      : each.kind === 'scalar' && (each.form === 'null' || holdsScalar(field, each, format));
  if (value.kind === 'list') return field.repeated === true && value.items.every(isOne);
  return (field.repeated !== true || format === 'textproto') && isOne(value);
};

/** One block on the way down to a field. */
interface Hop {
  readonly name: string;
  readonly isType: boolean;
  /** True if the file has this block. */
  readonly isWritten: boolean;
  /** True if the enclosing block works without it, as it is not a member of a oneof. */
  readonly isExtra: boolean;
}

interface Stand {
  readonly message: Message;
  readonly node: MessageNode | undefined;
  readonly hops: readonly Hop[];
}

const blockIn = (node: MessageNode | undefined, name: string): MessageNode | undefined => {
  const found = node?.fields.find((field) => field.name === name)?.value;
  return found?.kind === 'message' ? found : undefined;
};

/** The fields that can be a block on the way down. */
const blocksOf = (message: Message): readonly (readonly [name: string, field: Field])[] =>
  Object.entries<Field>(message.fields).filter(
    ([, field]) => holdsMessages(field) && field.kind !== 'map' && field.repeated !== true,
  );

const namesByDepth = new WeakMap<Message, Map<number, ReadonlySet<string>>>();

/** The names of all fields of the blocks so many levels below, or fewer: most unknown names are not among them. */
const namesBelow = (message: Message, depth: number): ReadonlySet<string> => {
  const byDepth = namesByDepth.get(message) ?? new Map<number, ReadonlySet<string>>();
  namesByDepth.set(message, byDepth);
  let names = byDepth.get(depth);
  if (names === undefined) {
    names = new Set(
      blocksOf(message).flatMap(([, field]) => {
        const held = messageOf(field);
        return [...Object.keys(held.fields), ...(depth > 1 ? namesBelow(held, depth - 1) : [])];
      }),
    );
    byDepth.set(depth, names);
  }
  return names;
};

/** The blocks directly below one. Of a oneof that is set, only the block that was written. */
const below = ({ message, node, hops }: Stand): Stand[] => {
  const fields = Object.entries<Field>(message.fields);
  const isWritten = (name: string): boolean => node !== undefined && namesIn(node).has(name);
  return blocksOf(message)
    .filter(
      ([name, { oneof }]) =>
        oneof === undefined ||
        isWritten(name) ||
        !fields.some(([each, f]) => f.oneof === oneof && isWritten(each)),
    )
    .map(([name, field]) => ({
      message: messageOf(field),
      node: blockIn(node, name),
      hops: [
        ...hops,
        {
          name,
          isType: field.oneof !== undefined && field.oneof === message.specOneof,
          isWritten: isWritten(name),
          isExtra: field.oneof === undefined,
        },
      ],
    }));
};

/** The optimizer to show if any would do. */
const USUAL_OPTIMIZER = 'momentum_optimizer';

/** The most blocks that a suggestion may add: all the blocks around a schedule, but only one around a number. */
const mostMissing = (name: string, value: ValueNode): number =>
  value.kind === 'message' || name === 'learning_rate' ? 4 : 1;

/**
 * True if moving a number there would add an optional block to one that was written: a `factor` in a repeat does not
 * mean a plateau inside it.
 */
const invents = (hops: readonly Hop[], value: ValueNode): boolean => {
  const [around, last] = hops.slice(-2);
  return value.kind !== 'message' && around?.isWritten === true && last?.isWritten === false && last.isExtra;
};

/** The number of fields written in a block that another message has too. */
const company = ({ message }: Stand, node: MessageNode): number =>
  [...namesIn(node)].slice(0, 100).filter((name) => Object.hasOwn(message.fields, name)).length;

/** The number of levels to search below a block. */
const DEEPEST = 4;

/** The way from a block down to a field of this name that can hold the value and is not set. */
const wayDown = (
  from: Block,
  { name, value }: FieldNode,
  format: Format,
): { readonly hops: readonly Hop[]; readonly isOnly: boolean } | undefined => {
  if (!namesBelow(from.target.message, DEEPEST).has(name)) return undefined;
  const most = mostMissing(name, value);
  let stands = below({ message: from.target.message, node: from.node, hops: [] });
  for (let depth = 1; depth <= DEEPEST && stands.length > 0; depth++) {
    const [best, next] = stands
      .filter(({ message, node, hops }) => {
        const field = Object.hasOwn(message.fields, name) ? (message.fields[name] as Field) : undefined;
        if (field === undefined || !canHold(field, value, format) || invents(hops, value)) return false;
        const isSet = node !== undefined && namesIn(node).has(name) && field.repeated !== true;
        return !isSet && hops.filter(({ isWritten }) => !isWritten).length <= most;
      })
      .map((stand) => {
        const written = stand.hops.filter(({ isWritten }) => isWritten).length;
        const isUsual = stand.hops.some((hop) => hop.name === USUAL_OPTIMIZER);
        return { stand, worth: 100 * written + 2 * company(stand, from.node) + Number(isUsual) };
      })
      .sort((a, b) => b.worth - a.worth);
    if (best !== undefined)
      return { hops: best.stand.hops, isOnly: next === undefined || next.worth + 1 < best.worth };
    const left = DEEPEST - depth;
    if (left > 0)
      stands = stands
        .filter(({ message }) => namesBelow(message, left).has(name))
        .flatMap(below)
        .slice(0, 500);
  }
  return undefined;
};

/** The nearest enclosing block with a field of this name that can hold the value. */
export const blockAround = (
  around: readonly Block[],
  { name, value }: FieldNode,
  format: Format,
): Block | undefined =>
  around
    .slice(0, -1)
    .reverse()
    .find(({ target: { message }, node }) => {
      const field = Object.hasOwn(message.fields, name) ? (message.fields[name] as Field) : undefined;
      const isSet = namesIn(node).has(name) && field?.repeated !== true;
      return field !== undefined && !isSet && canHold(field, value, format);
    });

/** A value as advice shows it. */
const valueWords = (value: ValueNode): string => {
  if (value.kind !== 'scalar') return value.kind === 'list' ? '[ … ]' : '{ … }';
  const text = value.text.length > 40 ? `${value.text.slice(0, 39)}…` : value.text;
  return value.form === 'string' ? JSON.stringify(text) : text;
};

/** A field inside its blocks, on one line of its format: `optimizer { adam_optimizer { … } }`. */
export const nestedText = (
  hops: readonly Pick<Hop, 'name' | 'isType'>[],
  name: string,
  value: string,
  format: Format,
): string => {
  const key = (of: string): string => (format === 'json' ? `"${of}"` : of);
  const colon = format === 'textproto' ? '' : ':';
  const isBlock = value.startsWith('{');
  let inner = `${key(name)}${isBlock ? colon : ':'} ${value}`;
  for (const hop of [...hops].reverse())
    inner =
      format === 'object' && hop.isType
        ? `type: '${hop.name}', ${inner}`
        : `${key(hop.name)}${colon} { ${inner} }`;
  return inner;
};

/** The type one block further in that a wrong name means: `rmsprop` in train_config is rms_prop_optimizer in optimizer. */
const typeBelow = (
  from: Block,
  { name, value }: FieldNode,
): readonly [hop: Hop, type: string] | undefined => {
  if (value.kind !== 'message') return undefined;
  for (const { message, node, hops } of below({ message: from.target.message, node: from.node, hops: [] })) {
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

/** Says where a field that is one or more blocks too high belongs. */
export const placeBelow = (from: Block, at: FieldNode, format: Format): string | undefined => {
  const way = wayDown(from, at, format);
  if (way === undefined) {
    const [hop, type] = typeBelow(from, at) ?? [];
    if (hop === undefined || type === undefined) return undefined;
    return `did you mean ${type} inside ${hop.name}? Write \`${nestedText([hop], type, '{ … }', format)}\``;
  }
  const { hops, isOnly } = way;
  const missing = hops.filter(({ isWritten }) => !isWritten);
  const there = hops.slice(0, hops.length - missing.length).map(({ name }) => name);
  const write = `\`${nestedText(missing, at.name, valueWords(at.value), format)}\``;
  const such = isOnly || missing.length > 1 ? '' : 'a block such as ';
  if (there.length === 0) return `it belongs inside ${such}${missing[0]!.name}: write ${write}`;
  return `it belongs inside ${there.join('.')}: move it there${missing.length === 0 ? '' : `, as ${write}`}`;
};

/** How to write a block of which only the content was given: the number of a rate, or the name of a type. */
export const blockFor = (name: string, node: ValueNode, field: Field, format: Format): string | undefined => {
  if (node.kind !== 'scalar' || node.form === 'null' || field.kind === 'map') return undefined;
  const held = messageOf(field);
  const choices = Object.entries<Field>(held.fields).filter(
    ([, each]) => each.oneof !== undefined && holdsMessages(each) && each.kind !== 'map',
  );
  const hop = { name, isType: false };
  const rateIn = (of: Message): boolean =>
    Object.hasOwn(of.fields, 'learning_rate') && canHold(of.fields.learning_rate as Field, node, format);
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

/** The item to write for a list of one if the field takes no list. */
export const onlyItem = (node: ValueNode, field: Field): string | undefined => {
  if (node.kind !== 'list' || node.items.length !== 1 || holdsMessages(field)) return undefined;
  const [item] = node.items;
  return item?.kind === 'scalar' && item.form === 'number'
    ? `${valueWords(item)} without brackets`
    : undefined;
};
