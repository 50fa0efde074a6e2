import { encodeBinary } from '../bind/binary/encode.ts';
import { bind } from '../bind/bind.ts';
import type { ConfigFormat } from '../config/options.ts';
import type { Registry } from '../registry/registry.ts';
import { type Field, type Message, messageOf } from '../schema/descriptors/message.ts';
import { toBase64 } from '../syntax/base64.ts';
import { fromObject } from '../syntax/object/index.ts';

/** Writes one learning rate in each format, from its spec. */

export interface TypedSpec {
  readonly type: string;
  readonly [field: string]: unknown;
}
export interface Form {
  readonly format: ConfigFormat;
  readonly source: string | Uint8Array;
}
type Values = { readonly [name: string]: unknown };

/** The entries of a map, which may be a plain object or a Map. */
const entriesOf = (map: unknown): readonly [key: string, value: unknown][] =>
  map instanceof Map ? [...map].map(([key, value]) => [String(key), value]) : Object.entries(map as Values);

/** The JSON value of a field: learning rates by their member, bytes as strings. */
const jsonOf = (value: unknown, field: Field, registry: Registry): unknown => {
  if (Array.isArray(value)) return value.map((item) => jsonOf(item, field, registry));
  if (field.kind === 'learning_rate') return memberForm(value as TypedSpec, registry);
  if (field.kind === 'message') return fieldsOf(value as Values, messageOf(field), registry);
  if (field.kind === 'map') {
    const entries = entriesOf(value);
    return Object.fromEntries(entries.map(([key, of]) => [key, jsonOf(of, field.entry!.value, registry)]));
  }
  return value instanceof Uint8Array ? toBase64(value) : value;
};

const fieldsOf = (values: Values, of: Message, registry: Registry): Values =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, jsonOf(value, of.fields[name]!, registry)]),
  );

/** Turns `{ type, … }` into `{ [type]: { … } }`. */
export const memberForm = ({ type, ...fields }: TypedSpec, registry: Registry): Values => {
  const { types } = registry;
  return { [type]: fieldsOf(fields, types.get(type)!.message, registry) };
};

const scalarText = (value: unknown, kind: Field['kind']): string => {
  if (kind === 'string') return JSON.stringify(value);
  if (kind !== 'bytes') return String(value);
  const octal = Array.from(
    atob(String(value)),
    (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `"${octal.join('')}"`;
};

/** Text format from JSON values. */
const textOf = (values: Values, of: Message, registry: Registry): string =>
  Object.entries(values)
    .flatMap(([name, value]) => {
      const field: Field = of.fields[name]!;
      const items = Array.isArray(value)
        ? value
        : field.kind === 'map'
          ? Object.entries(value as Values)
          : [value];
      return items.map((item) => {
        if (field.kind === 'map') {
          const [key, held] = item as [string, unknown];
          const entry = { name: 'entry', fields: { key: field.entry!.key, value: field.entry!.value } };
          return `${name} { ${textOf({ key, value: held }, entry, registry)} }`;
        }
        const inner =
          field.kind === 'learning_rate' ? registry.learningRate : field.message && messageOf(field);
        return inner === undefined
          ? `${name}: ${scalarText(item, field.kind)}`
          : `${name} { ${textOf(item as Values, inner, registry)} }`;
      });
    })
    .join(' ');

/** False if a type, or a type inside it, has no number, and so no binary form. */
const isNumbered = (value: unknown, registry: Registry): boolean => {
  if (Array.isArray(value)) return value.every((item) => isNumbered(item, registry));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true;
  const { type } = value as Partial<TypedSpec>;
  const known = typeof type === 'string' ? registry.types.get(type) : undefined;
  return (
    (known === undefined || known.number !== undefined) &&
    Object.values(value).every((of) => isNumbered(of, registry))
  );
};

const binaryOf = (spec: TypedSpec, { learningRate }: Registry): Uint8Array => {
  const { value } = bind(fromObject(spec).tree, learningRate, {
    unknownFields: () => 'error',
    duplicates: 'error',
  });
  return encodeBinary(value);
};

/** The spec in text format, YAML and JSON, and in binary if it has that form. */
export const formsOf = (spec: TypedSpec, registry: Registry): readonly Form[] => {
  const member = memberForm(spec, registry);
  // JSON allows integers of any size, but JSON.stringify refuses a bigint.
  const json = JSON.stringify(member, (_, value) =>
    typeof value === 'bigint' ? `\0${value}` : value,
  ).replace(/"\\u0000(-?\d+)"/g, '$1');
  return [
    { format: 'textproto', source: textOf(member, registry.learningRate, registry) },
    { format: 'yaml', source: json.replace(/^\{("[^"]+"):/, '$1: ').slice(0, -1) },
    { format: 'json', source: json },
    ...(isNumbered(spec, registry) ? [{ format: 'binary', source: binaryOf(spec, registry) } as const] : []),
  ];
};
