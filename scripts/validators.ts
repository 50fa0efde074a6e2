import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { type SchemaName, schemaId, schemaMessages } from '../src/schema/json_schema/config_schemas.ts';
import type { JsonSchema } from '../src/schema/json_schema/json_schema.ts';

/** Validators of the four schemas, compiled ahead, so that nothing is compiled, and ajv not needed, where they run. */

const PACKAGE = 'object_detection.protos';
const annotations = new Set(['title', 'description', 'default', 'deprecated']);

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without what says nothing of a value; names of fields are no keywords. */
const bare = (value: unknown, areNames = false): unknown => {
  if (Array.isArray(value)) return value.map((each) => bare(each));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => areNames || !annotations.has(key))
      .map(([key, of]) => [key, bare(of, !areNames && (key === 'properties' || key === 'definitions'))]),
  );
};

/** A schema inside the pipeline's, which holds them all: they share their code. */
const references = Object.fromEntries(
  (Object.keys(schemaMessages) as SchemaName[]).map((name) => [
    name,
    name === 'pipeline'
      ? schemaId(name)
      : `${schemaId('pipeline')}#/definitions/${PACKAGE}.${schemaMessages[name]}`,
  ]),
);

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
    // A oneof's branches require properties that stand beside them.
    strictRequired: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = standalone.default(ajv, references);
  const typed = code
    .replace(/^"use strict";\n?/, '')
    .replace(/^export const (\w+) = (\w+);/gm, 'export const $1: CompiledValidator = $2;');
  return `// ${header}\n${HEAD}${typed.trimEnd()}\n`;
};
