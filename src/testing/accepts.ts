import type { JsonSchema } from '../schema/json_schema/json_schema.ts';

/** Validates values by JSON Schemas that `jsonSchema` made; supports only the parts of draft-07 that it uses. */

type Test = (argument: never, value: unknown, schema: JsonSchema, root: JsonSchema) => boolean;

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const types: { readonly [name: string]: (value: unknown) => boolean } = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => typeof value === 'bigint' || Number.isInteger(value),
};

const bound =
  (holds: (value: number, limit: number) => boolean): Test =>
  (limit: number, value) =>
    typeof value !== 'number' || holds(value, limit);

const each: Test = (schema: JsonSchema | boolean, value, { properties = {} }, root) => {
  if (!isObject(value) || schema === true) return true;
  const others = Object.entries(value).filter(([name]) => !Object.hasOwn(properties as object, name));
  return schema === false ? others.length === 0 : others.every(([, of]) => accepts(schema, of, root));
};

const resolved = (reference: string, root: JsonSchema): JsonSchema => {
  if (reference === '#') return root;
  const name = reference.replace('#/definitions/', '');
  return (root.definitions as { readonly [name: string]: JsonSchema })[name]!;
};

const tests: { readonly [keyword: string]: Test } = {
  type: (name: string, value) => types[name]!(value),
  enum: (values: readonly unknown[], value) => values.includes(value),
  minimum: bound((value, limit) => value >= limit),
  maximum: bound((value, limit) => value <= limit),
  exclusiveMinimum: bound((value, limit) => value > limit),
  exclusiveMaximum: bound((value, limit) => value < limit),
  pattern: (pattern: string, value) => typeof value !== 'string' || new RegExp(pattern).test(value),
  required: (names: readonly string[], value) =>
    !isObject(value) || names.every((name) => Object.hasOwn(value, name)),
  properties: (properties: { readonly [name: string]: JsonSchema }, value, _, root) =>
    !isObject(value) ||
    Object.entries(properties).every(
      ([name, of]) => !Object.hasOwn(value, name) || accepts(of, value[name], root),
    ),
  additionalProperties: each,
  propertyNames: (schema: JsonSchema, value, _, root) =>
    !isObject(value) || Object.keys(value).every((name) => accepts(schema, name, root)),
  items: (schema: JsonSchema, value, _, root) =>
    !Array.isArray(value) || value.every((item) => accepts(schema, item, root)),
  $ref: (reference: string, value, _, root) => accepts(resolved(reference, root), value, root),
  not: (schema: JsonSchema, value, _, root) => !accepts(schema, value, root),
  anyOf: (some: readonly JsonSchema[], value, _, root) => some.some((of) => accepts(of, value, root)),
  allOf: (all: readonly JsonSchema[], value, _, root) => all.every((of) => accepts(of, value, root)),
  oneOf: (all: readonly JsonSchema[], value, _, root) =>
    all.filter((of) => accepts(of, value, root)).length === 1,
};

/** True if a schema made by `jsonSchema` accepts a value. */
export const accepts = (schema: JsonSchema, value: unknown, root = schema): boolean =>
  Object.entries(schema).every(
    ([keyword, argument]) => tests[keyword]?.(argument as never, value, schema, root) ?? true,
  );
