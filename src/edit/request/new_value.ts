import { bind } from '../../bind/bind.ts';
import type { BoundValue } from '../../bind/bound.ts';
import { LONE_SURROGATE } from '../../bind/scalars/textproto.ts';
import { type WrittenValue, writtenOf } from '../../bind/values/written_values.ts';
import { isError, type Path } from '../../diagnostics/diagnostic.ts';
import { jsonLiteral } from '../../print/json_scalar.ts';
import { yamlLiteral } from '../../print/yaml_scalar.ts';
import { message as describe } from '../../schema/descriptors/message.ts';
import { fromObject } from '../../syntax/object/index.ts';
import type { FieldNode, Format, MessageNode, ValueNode } from '../../syntax/tree.ts';
import { misuse } from './path.ts';
import { partType, type Type } from './types.ts';

/** Reads the caller's value by the rules for plain values; throws if it is wrong. */

/**
 * A new value in two forms: the fields to write, and the value that reading the text must give (an empty list becomes
 * nothing).
 */
export interface NewValue {
  readonly bound: BoundValue;
  readonly written: WrittenValue | undefined;
}

/** Turns a learning rate in the form of its proto, `{ constant_learning_rate: { … } }`, into a spec. */
const asSpec = (node: MessageNode): MessageNode => {
  const [member, ...others] = node.fields;
  if (member?.value.kind !== 'message' || others.length > 0) return node;
  const { start, end, nameRange } = member;
  const type: FieldNode = {
    kind: 'field',
    name: 'type',
    nameRange,
    value: { kind: 'scalar', form: 'string', text: member.name, start, end },
    start,
    end,
  };
  return { ...member.value, fields: [type, ...member.value.fields] };
};

/** A value in which all learning rates, however deep, are specs, as in plain values. */
const withSpecs = (node: ValueNode, type: Type): ValueNode => {
  if (node.kind === 'list')
    return type.kind === 'list'
      ? { ...node, items: node.items.map((item) => withSpecs(item, type.item)) }
      : node;
  if (node.kind !== 'message' || type.kind === 'list' || type.kind === 'scalar') return node;
  const fields = node.fields.map((field) => {
    const inside = partType(type, field.name);
    return inside === undefined ? field : { ...field, value: withSpecs(field.value, inside) };
  });
  const isRate = type.kind === 'message' && type.message.specOneof !== undefined;
  return isRate ? asSpec({ ...node, fields }) : { ...node, fields };
};

const hasLoneSurrogate = (value: WrittenValue): boolean => {
  if (typeof value === 'string') return LONE_SURROGATE.test(value);
  if (typeof value !== 'object' || value instanceof Uint8Array) return false;
  return Object.entries(value).some(([key, each]) => LONE_SURROGATE.test(key) || hasLoneSurrogate(each));
};

/** The format of a text in which a number or a word may stand for a string, and the caller's spelling of a number. */
interface Loose {
  readonly format: Format;
  readonly spelling?: string | undefined;
}

/** Spells numbers as the format does: a string written as a number must read back unchanged. */
const spelt = (node: ValueNode, { format, spelling }: Loose): ValueNode => {
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => spelt(item, { format })) };
  if (node.kind === 'message') {
    const fields = node.fields.map((field) => ({ ...field, value: spelt(field.value, { format }) }));
    return { ...node, fields };
  }
  if (node.form !== 'number') return node;
  const text = spelling ?? node.text;
  return { ...node, text: (format === 'yaml' ? yamlLiteral : jsonLiteral)({ form: 'number', text }) };
};

/**
 * Reads a value for a place of some type. `loose` is given only if a number or a word may stand for a string.
 *
 * Throws TypeError if the value does not fit.
 */
export const newValueOf = (value: unknown, type: Type, path: Path, loose?: Loose): NewValue => {
  if (value === null) throw misuse(path, 'null is not a value: give undefined to remove the field');
  const name = path.filter((part) => typeof part === 'string').at(-1)!;
  const { tree, diagnostics: unread } = fromObject({ [name]: value });
  const fields = tree.root.fields.map((field) => ({
    ...field,
    value: withSpecs(loose === undefined ? field.value : spelt(field.value, loose), type),
  }));
  const { value: bound, diagnostics } = bind(
    { ...tree, root: { ...tree.root, fields } },
    describe('edit', { [name]: type.field }),
    { unknownFields: () => 'error', duplicates: 'error', isLoose: loose !== undefined },
  );
  const fault = [...unread, ...diagnostics].find(isError);
  if (fault !== undefined) throw misuse([...path, ...fault.path.slice(1)], fault.message);
  const written = writtenOf(bound)[name];
  if (written !== undefined && hasLoneSurrogate(written))
    throw misuse(path, 'half of a surrogate pair is not text: leave it out');
  return { bound: bound.fields.get(name)!.value, written };
};
