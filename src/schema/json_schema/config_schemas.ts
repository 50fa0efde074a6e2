import type { Message } from '../descriptors/message.ts';
import { type JsonSchema, jsonSchema } from './json_schema.ts';

/** The four JSON Schemas of this project: what the files of schemas/ hold, and the entry `schemas`. */

/** Schema → the message it is of. */
export const schemaMessages = {
  pipeline: 'TrainEvalPipelineConfig',
  train_config: 'TrainConfig',
  optimizer: 'Optimizer',
  learning_rate: 'LearningRate',
} as const;

export type SchemaName = keyof typeof schemaMessages;

/** What is outside the optimizer may have more fields; they are kept. */
const open = ['TrainEvalPipelineConfig', 'EvalConfig', 'TrainConfig'] as const;

/** The messages that the schemas are made of, by their last names. */
export type SchemaSources = { readonly [M in (typeof schemaMessages)[SchemaName] | 'EvalConfig']: Message };

export const schemaId = (name: SchemaName): string => `urn:learning-schedules:${name}`;

/** A schema of the four; fields of kind `learning_rate` take what `sources.LearningRate` does. */
export const configSchema = (name: SchemaName, sources: SchemaSources, id = schemaId(name)): JsonSchema =>
  jsonSchema(sources[schemaMessages[name]], {
    id,
    learningRate: sources.LearningRate,
    open: open.map((each) => sources[each]),
  });
