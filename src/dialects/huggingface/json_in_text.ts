import type { FieldNode, MessageNode, ValueNode } from '../../syntax/tree.ts';

/**
 * Reads JSON in a string as transformers does.
 * Source: transformers, training_args.py, TrainingArguments.__post_init__.
 */

type Place = Pick<ValueNode, 'start' | 'end'>;

/** A value of JSON as a node; all of it is at the place of the string. */
const nodeOf = (value: unknown, { start, end }: Place): ValueNode => {
  const at = { start, end };
  if (Array.isArray(value)) return { kind: 'list', items: value.map((each) => nodeOf(each, at)), ...at };
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(
      ([name, each]): FieldNode => ({ kind: 'field', name, nameRange: at, value: nodeOf(each, at), ...at }),
    );
    return { kind: 'message', fields, ...at };
  }
  const text = String(value);
  if (typeof value === 'string') return { kind: 'scalar', form: 'string', text, ...at };
  const form = typeof value === 'number' ? 'number' : value === null ? 'null' : 'bool';
  return { kind: 'scalar', form, text, value: value as number | boolean | null, ...at };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads a field of a block as an object if its value is a string with the JSON of an object. */
export const withJsonIn = (block: MessageNode, name: string): MessageNode => {
  const fields = block.fields.map((field) => {
    const { value } = field;
    const isJson = field.name === name && value.kind === 'scalar' && value.text.startsWith('{');
    const found = isJson ? parsed(value.text) : undefined;
    return found === undefined ? field : { ...field, value: nodeOf(found, value) };
  });
  return { ...block, fields };
};
