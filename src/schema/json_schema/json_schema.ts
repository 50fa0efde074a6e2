import { type Docs, ownDocs } from '../descriptors/docs.ts';
import { enumValues, type Field, type Message, messageOf } from '../descriptors/message.ts';
import { nameInPackage } from '../descriptors/message_order.ts';
import { fieldInWords, jsonDefault } from '../descriptors/rules.ts';
import { type JsonSchema, numberSchema } from './number.ts';

export type { JsonSchema };

export interface JsonSchemaOptions {
  /** The value of `$id`. */
  readonly id?: string;
  /** The message of fields of kind `learning_rate`, as a registry assembles it; one of its types is required. */
  readonly learningRate?: Message;
  /** Messages that may have unlisted fields. */
  readonly open?: readonly Message[];
  /** The docs of messages and fields; by default those in the descriptors. */
  readonly docs?: Docs;
}

/** The context of making a schema: the definitions so far, by full name. */
interface Making extends JsonSchemaOptions {
  readonly root: Message;
  readonly docs: Docs;
  readonly definitions: Map<string, JsonSchema>;
}

const annotations = (field: Field): JsonSchema => {
  const text = fieldInWords(field);
  return {
    ...(text !== '' && { description: text }),
    ...(field.default !== undefined && { default: jsonDefault(field) }),
    ...(field.deprecated && { deprecated: true }),
  };
};

const reference = (of: Message, making: Making): JsonSchema => {
  if (of.name === making.root.name) return { $ref: '#' };
  if (!making.definitions.has(of.name)) {
    making.definitions.set(of.name, {});
    making.definitions.set(of.name, messageSchema(of, making));
  }
  return { $ref: `#/definitions/${of.name}` };
};

const keyPattern = ({ kind }: Field): string | undefined => {
  if (kind === 'string') return undefined;
  return kind === 'bool' ? '^(true|false)$' : '^-?[0-9]+$';
};

const mapSchema = ({ entry }: Field, making: Making): JsonSchema => {
  const { key, value } = entry!;
  const pattern = keyPattern(key);
  return {
    type: 'object',
    ...(pattern !== undefined && { propertyNames: { pattern } }),
    additionalProperties: valueSchema(value, making),
  };
};

/** The schema of one value of a field, without the field's description. */
const valueSchema = (field: Field, making: Making): JsonSchema => {
  switch (field.kind) {
    case 'message':
      return reference(messageOf(field), making);
    case 'learning_rate':
      if (making.learningRate === undefined)
        throw new TypeError('a field has a learning rate: give its types');
      return reference(making.learningRate, making);
    case 'map':
      return mapSchema(field, making);
    case 'enum':
      return { type: 'string', enum: Object.keys(enumValues(field)) };
    case 'bool':
      return { type: 'boolean' };
    case 'string':
      return { type: 'string' };
    case 'bytes':
      return { type: 'string', pattern: '^[A-Za-z0-9+/_-]*={0,2}$' };
    default:
      return numberSchema(field.kind, field.rules);
  }
};

const fieldSchema = (field: Field, making: Making): JsonSchema => ({
  ...annotations(field),
  ...(field.repeated ? { type: 'array', items: valueSchema(field, making) } : valueSchema(field, making)),
});

const required = (name: string): JsonSchema => ({ required: [name] });

/** At most one member, or exactly one; each is an ordinary property of the message, so that editors offer it. */
const oneofSchema = (members: readonly string[], exactly: boolean): JsonSchema => ({
  oneOf: [...members.map(required), ...(exactly ? [] : [{ not: { anyOf: members.map(required) } }])],
});

const oneofsOf = (fields: readonly (readonly [string, Field])[]): ReadonlyMap<string, readonly string[]> => {
  const oneofs = new Map<string, string[]>();
  for (const [name, { oneof }] of fields) {
    if (oneof !== undefined) oneofs.set(oneof, [...(oneofs.get(oneof) ?? []), name]);
  }
  return oneofs;
};

const messageSchema = (of: Message, making: Making): JsonSchema => {
  const fields: readonly (readonly [string, Field])[] = Object.entries(of.fields);
  const exactly = of.name === making.learningRate?.name;
  const oneofs = [...oneofsOf(fields).values()].filter((members) => exactly || members.length > 1);
  const needed = fields.filter(([, field]) => field.required).map(([name]) => name);
  const choices = oneofs.map((members) => oneofSchema(members, exactly));
  const description = making.docs.ofMessage(of);
  const schemaOf = (name: string, field: Field): JsonSchema => {
    const doc = making.docs.ofField(of, name);
    return fieldSchema({ ...field, ...(doc !== undefined && { doc }) }, making);
  };
  return {
    title: nameInPackage(of),
    ...(description !== undefined && { description }),
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, schemaOf(name, field)])),
    ...(needed.length > 0 && { required: needed }),
    additionalProperties: making.open?.some(({ name }) => name === of.name) ?? false,
    ...(choices.length === 1 ? choices[0] : choices.length > 1 && { allOf: choices }),
  };
};

/**
 * The JSON Schema, draft-07, of a message's values in YAML and JSON: names as in the proto, enums by name.
 *
 * The schema has titles, descriptions, defaults, the ranges of kinds and of `rules` (`usual` is in the description
 * only), and allows at most one member of a oneof, exactly one for a learning rate. Bounds of a `float` are compared
 * with the number as written, not with its float32.
 *
 * Throws a TypeError if a field has a learning rate and no `learningRate` is given.
 */
export const jsonSchema = (of: Message, options: JsonSchemaOptions = {}): JsonSchema => {
  const making: Making = { docs: ownDocs, ...options, root: of, definitions: new Map() };
  const schema = messageSchema(of, making);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...(options.id !== undefined && { $id: options.id }),
    ...schema,
    ...(making.definitions.size > 0 && { definitions: Object.fromEntries(making.definitions) }),
  };
};
