import { lazilyFor } from '../diagnostics/lazily.ts';
import { type Field, type Message, message, messageOf } from '../schema/descriptors/message.ts';
import type { FieldNode, MessageNode, ScalarNode } from '../syntax/tree.ts';

/**
 * Entries of maps. On the wire and in text format a map is a repeated message of key and value; YAML and JSON write
 * an object.
 */

/** The message of one entry of a map field; the same object each time. */
export const entryMessage = /* @__PURE__ */ lazilyFor(({ kind, entry }: Field): Message => {
  if (entry === undefined) throw new TypeError(`a field of kind ${kind} has no entries`);
  const { key, value } = entry;
  return message('MapEntry', { key: { ...key, number: 1 }, value: { ...value, number: 2 } });
});

/** The message that a field holds; for a map, that of one entry. */
export const heldMessage = (field: Field): Message =>
  field.kind === 'map' ? entryMessage(field) : messageOf(field);

const keyNode = (field: Field, at: FieldNode): ScalarNode => {
  const range = { start: at.nameRange.start, end: at.nameRange.end };
  if (field.entry!.key.kind === 'string') return { kind: 'scalar', form: 'string', text: at.name, ...range };
  if (at.name === 'true' || at.name === 'false') {
    return { kind: 'scalar', form: 'bool', text: at.name, value: at.name === 'true', ...range };
  }
  const value = /^-?\d{1,20}$/.test(at.name) ? BigInt(at.name) : undefined;
  return value === undefined
    ? { kind: 'scalar', form: 'string', text: at.name, ...range }
    : { kind: 'scalar', form: 'number', text: at.name, value, ...range };
};

/** The entries of a map written as an object, in the form of text format. */
export const entryNodes = (field: Field, node: MessageNode): readonly MessageNode[] =>
  node.fields.map((at) => ({
    kind: 'message',
    start: at.start,
    end: at.end,
    fields: [
      {
        kind: 'field',
        name: 'key',
        nameRange: at.nameRange,
        start: at.nameRange.start,
        end: at.nameRange.end,
        value: keyNode(field, at),
      },
      {
        kind: 'field',
        name: 'value',
        nameRange: at.nameRange,
        start: at.start,
        end: at.end,
        value: at.value,
      },
    ],
  }));
