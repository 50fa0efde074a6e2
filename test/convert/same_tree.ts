import { builtins } from '../../src/optimizers/builtins.ts';
import { type Field, type Message, messageOf } from '../../src/schema/descriptors/message.ts';
import { parse } from '../../src/syntax/textproto/index.ts';
import { Kind } from '../../src/syntax/textproto/lexer/tokens.ts';
import type { FieldNode, MessageNode, ScalarNode, ValueNode } from '../../src/syntax/tree.ts';

/**
 * Compares two texts by their trees (docs/decisions): for each message, its names in the order in which they first appear,
 * and for each name its values in order. Written independently of the code that it tests.
 */

export type Normal = readonly (readonly [name: string, ...values: readonly unknown[]])[];

/** Reads whole numbers exactly and floats as doubles; all spellings of inf or nan are equal. */
const numberOf = (literal: string): string => {
  const sign = literal.startsWith('-') ? '-' : '';
  const digits = literal.slice(sign.length);
  if (/^0x/i.test(digits)) return `whole ${sign}${BigInt(digits)}`;
  if (/^0\d/.test(digits)) return `whole ${sign}${BigInt(`0o${digits}`)}`;
  if (/^\d+$/.test(digits)) return `whole ${literal}`;
  const value = Number(literal.replace(/f$/i, ''));
  return `float ${Object.is(value, -0) ? '-0' : value}`;
};

const words: { readonly [word: string]: string } = {
  inf: 'infinite',
  infinity: 'infinite',
  '-inf': '-infinite',
  '-infinity': '-infinite',
  nan: 'none',
  '-nan': 'none',
};

const isFloat = (field: Field | undefined): boolean => field?.kind === 'float' || field?.kind === 'double';

/** Reads a known float as float32: a number beyond its range is infinite. */
const floatOf = (literal: string): string => {
  const value = Math.fround(Number(literal.replace(/f$/i, '')));
  if (!Number.isFinite(value)) return `identifier ${value < 0 ? '-' : ''}infinite`;
  return `float ${Object.is(value, -0) ? '-0' : value}`;
};

const scalarOf = ({ form, text, bytes }: ScalarNode, field: Field | undefined): string => {
  if (form === 'string') return `string ${bytes === undefined ? JSON.stringify(text) : bytes.join()}`;
  if (field?.kind === 'bool' && /^(t|f|0+|0*1|0x0*[01])$/i.test(text)) {
    return `identifier ${/t|1$/.test(text)}`;
  }
  if (form === 'number') return isFloat(field) ? floatOf(text) : numberOf(text);
  return `identifier ${words[text.toLowerCase()] ?? text}`;
};

const heldBy = (field: Field | undefined): Message | undefined => {
  if (field?.kind === 'learning_rate') return builtins.learningRate;
  return field?.kind === 'message' ? messageOf(field) : undefined;
};

const treeValue = (value: ValueNode, field: Field | undefined): unknown => {
  if (value.kind === 'list') return value.items.map((item) => treeValue(item, field));
  return value.kind === 'message' ? normal(value.fields, heldBy(field)) : scalarOf(value, field);
};

const keyOf = ({ name, bracketed }: FieldNode): string => (bracketed ? `[${name}]` : name);

/** For known fields with a single value, the last one counts, and messages are merged. */
const resolved = (nodes: readonly FieldNode[], field: Field): readonly unknown[] => {
  const last = nodes.at(-1)!.value;
  if (last.kind !== 'message') return [treeValue(last, field)];
  const blocks = nodes.map(({ value }) => value as MessageNode);
  return [
    normal(
      blocks.flatMap(({ fields }) => fields),
      heldBy(field),
    ),
  ];
};

const grouped = (fields: readonly FieldNode[]): Map<string, FieldNode[]> => {
  const groups = new Map<string, FieldNode[]>();
  for (const field of fields) groups.set(keyOf(field), [...(groups.get(keyOf(field)) ?? []), field]);
  return groups;
};

/** Fields without members of a oneof that a later member replaces. */
const chosen = (fields: readonly FieldNode[], message: Message | undefined): readonly FieldNode[] => {
  const oneofOf = ({ name, bracketed }: FieldNode): string | undefined =>
    !bracketed && message !== undefined && Object.hasOwn(message.fields, name)
      ? message.fields[name]!.oneof
      : undefined;
  return fields.filter((field, i) => {
    const oneof = oneofOf(field);
    if (oneof === undefined) return true;
    return !fields.slice(i + 1).some((each) => each.name !== field.name && oneofOf(each) === oneof);
  });
};

export const normal = (fields: readonly FieldNode[], message?: Message): Normal =>
  [...grouped(chosen(fields, message))].map(([name, nodes]) => {
    const field: Field | undefined =
      message !== undefined && Object.hasOwn(message.fields, name) ? message.fields[name] : undefined;
    if (field !== undefined && field.repeated !== true) return [name, ...resolved(nodes, field)];
    const items = nodes.flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]));
    return [name, ...items.map((value) => treeValue(value, field))];
  });

/** A text with its layout, but with numbers by value: equal for formatted texts that differ only in the spelling of numbers. */
export const layoutOf = (text: string): string => {
  const { tokens } = parse(text.replace(/-nan/gi, 'nan')).tree;
  const parts: string[] = [];
  for (let token = 0; token < tokens.count; token++) {
    const part = tokens.text.slice(tokens.starts[token], tokens.starts[token + 1]);
    parts.push(tokens.kinds[token] === Kind.number ? numberOf(part) : shown(part));
  }
  return parts.join('').replaceAll('-whole', 'whole -').replaceAll('-float', 'float -');
};

/**
 * True if a name is repeated in a message inside brackets. YAML allows no dashes inside brackets, so the repeated
 * values become a list in brackets.
 */
export const repeatsInBrackets = (value: ValueNode, isInside = false): boolean => {
  if (value.kind === 'scalar') return false;
  if (value.kind === 'list') return value.items.some((item) => repeatsInBrackets(item, true));
  const names = new Set(value.fields.map(keyOf));
  if (isInside && names.size < value.fields.length) return true;
  return value.fields.some((field) => repeatsInBrackets(field.value, isInside));
};

const shown = (comment: string): string =>
  comment.replace(/[^\P{Cc}\t\n]|[\u2028\u2029\ufeff]|\p{Surrogate}/gu, '\ufffd');

/** Comments without their places, sorted: other tests check that they stay with their fields. */
export const commentsIn = (text: string): string[] => {
  const { tokens } = parse(text).tree;
  const comments: string[] = [];
  for (let token = 0; token < tokens.count; token++) {
    const [start, end] = [tokens.starts[token]!, tokens.starts[token + 1]!];
    if (tokens.kinds[token] === Kind.comment) comments.push(shown(text.slice(start, end).trimEnd()));
  }
  return comments.sort();
};

const float = (value: number): unknown => {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, value);
  const hex = bytes.getBigUint64(0).toString(16).padStart(16, '0');
  return { float: Number.isNaN(value) ? 'nan' : hex };
};

/** The numbers for identifiers such as `inf`, and for literals beyond the range of a known field. */
const floats: { readonly [word: string]: number } = {
  inf: Number.POSITIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
  '-infinity': Number.NEGATIVE_INFINITY,
  nan: Number.NaN,
  '-nan': Number.NaN,
  infinite: Number.POSITIVE_INFINITY,
  '-infinite': Number.NEGATIVE_INFINITY,
};

const plainScalar = (node: ScalarNode, field: Field | undefined): unknown => {
  const [kind = '', text = ''] = scalarOf(node, field).split(/ (.*)/s);
  if (node.form === 'string') return { str: node.text };
  if (kind === 'whole') return { int: String(BigInt(text)) };
  if (kind === 'float') return node.text === '-0' ? float(-0) : plainNumber(node.text);
  const word = node.text.toLowerCase();
  const number = floats[word] ?? (node.form === 'number' ? floats[text] : undefined);
  if (number !== undefined) return float(number);
  return /^(true|false)$/i.test(text)
    ? { bool: word === 'true' || /^(t|0*1|0x0*1)$/.test(word) }
    : { str: text };
};

/** A number as it is written: a whole number stays whole, even in a field for floats. */
const plainNumber = (literal: string): unknown => {
  const [kind, text = ''] = numberOf(literal).split(' ');
  return kind === 'whole' ? { int: String(BigInt(text)) } : float(Number(literal.replace(/f$/i, '')));
};

const plainValue = (value: ValueNode, field: Field | undefined): unknown => {
  if (value.kind === 'list') return { list: value.items.map((item) => plainValue(item, field)) };
  return value.kind === 'message' ? plainOf(value.fields, heldBy(field)) : plainScalar(value, field);
};

/** A message in text format as a YAML reader should see it, each value with its type. */
export const plainOf = (fields: readonly FieldNode[], message?: Message): unknown => ({
  map: [...grouped(fields)].map(([name, nodes]) => {
    const field: Field | undefined =
      message !== undefined && Object.hasOwn(message.fields, name) ? message.fields[name] : undefined;
    const items = nodes.flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]));
    const values = items.map((item) => plainValue(item, field));
    const isList = field?.repeated === true || nodes.some(({ value }) => value.kind === 'list');
    const isOne = nodes.length > 1 ? values.length === 1 && field?.repeated !== true : !isList;
    return [{ str: name }, isOne ? values[0] : { list: values }];
  }),
});
