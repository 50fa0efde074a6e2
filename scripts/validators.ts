import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { type SchemaName, schemaId, schemaMessages } from '../src/schema/json_schema/config_schemas.ts';
import type { JsonSchema } from '../src/schema/json_schema/json_schema.ts';

/** Compiles validators of the four schemas in advance, so that users need neither ajv nor a compilation at run time. */

const PACKAGE = 'object_detection.protos';
const annotations = new Set(['title', 'description', 'default', 'deprecated']);

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Removes keywords that do not constrain a value; keeps fields with the same names. */
const bare = (value: unknown, areNames = false): unknown => {
  if (Array.isArray(value)) return value.map((each) => bare(each));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => areNames || !annotations.has(key))
      .map(([key, of]) => [key, bare(of, !areNames && (key === 'properties' || key === 'definitions'))]),
  );
};

/** References to the four schemas, all as parts of the pipeline's schema, so that their validators share code. */
const references = Object.fromEntries(
  (Object.keys(schemaMessages) as SchemaName[]).map((name) => [
    name,
    name === 'pipeline'
      ? schemaId(name)
      : `${schemaId('pipeline')}#/definitions/${PACKAGE}.${schemaMessages[name]}`,
  ]),
);

/** The part of a schema that a validator looks up at run time: the names of the properties. The rest is in its code. */
const lookedUp = ({ properties }: JsonSchema): JsonSchema =>
  isObject(properties)
    ? { properties: Object.fromEntries(Object.keys(properties).map((name) => [name, {}])) }
    : {};

/** The keywords of errors in the branches of a choice. */
const IN_BRANCH = /\/(?:oneOf|anyOf)\/|\/not(?:\/|$)/;

/**
 * Shortens the code of validators: leaves out properties that `CompiledError` lacks, and arguments that no validator
 * uses.
 */
const shortened = (code: string): string =>
  code
    .replace(/,schemaPath:"([^"]*)"/g, (_, path) => (IN_BRANCH.test(path) ? ',isInBranch:true' : ''))
    .replace(/,params:\{(?:\}|(?:type|comparison|allowedValues):[^}]*\})/g, '')
    .replaceAll('instancePath="", parentData, parentDataProperty, rootData=data', 'instancePath=""')
    .replace(/,parentData:\w+,parentDataProperty:[^,}]+,rootData\}/g, '}');

const HEAD = `// @ts-nocheck
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated
import type { CompiledValidator } from '../json_schema/compiled.ts';
`;

/** The source of a module that exports a validator for each of the schemas. */
export const validatorsSource = (pipeline: JsonSchema, header: string): string => {
  const ajv = new Ajv({
    schemas: [bare(pipeline) as JsonSchema],
    allErrors: true,
    messages: false,
    inlineRefs: false,
    strict: true,
    // The branches of a oneof require properties that are declared outside them.
    strictRequired: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = standalone.default(ajv, references);
  const typed = shortened(code)
    .replace(/^"use strict";\n?/, '')
    .replace(
      /^const (schema\d+) = (\{.*\});$/gm,
      (_, name, schema) => `const ${name} = ${JSON.stringify(lookedUp(JSON.parse(schema)))};`,
    )
    .replace(/^export const (\w+) = (\w+);/gm, 'export const $1: CompiledValidator = $2;');
  return `// ${header}\n${HEAD}${typed.trimEnd()}\n`;
};
