import type { Docs } from '../descriptors/docs.ts';
import { type Message, messageOf } from '../descriptors/message.ts';
import { type JsonSchema, jsonSchema } from './json_schema.ts';

/** The four JSON Schemas of this project, as in the files of schemas/ and the entry `schemas`. */

/** The message of each schema. */
export const schemaMessages = {
  pipeline: 'TrainEvalPipelineConfig',
  train_config: 'TrainConfig',
  optimizer: 'Optimizer',
  learning_rate: 'LearningRate',
} as const;

export type SchemaName = keyof typeof schemaMessages;

/** Messages outside train_config may have further fields, which are kept. */
const openIn = ({ TrainEvalPipelineConfig, EvalConfig, TrainConfig }: SchemaSources): readonly Message[] => [
  TrainEvalPipelineConfig,
  EvalConfig,
  messageOf(TrainConfig.fields.data_augmentation_options!),
];

/** The messages from which the schemas are made, by the last parts of their full names. */
export type SchemaSources = { readonly [M in (typeof schemaMessages)[SchemaName] | 'EvalConfig']: Message };

export const schemaId = (name: SchemaName): string => `urn:learning-schedules:${name}`;

/**
 * Makes one of the four schemas. Fields of kind `learning_rate` get the schema of `sources.LearningRate`; descriptions
 * come from `docs`.
 */
export const configSchema = (
  name: SchemaName,
  sources: SchemaSources,
  docs: Docs,
  id = schemaId(name),
): JsonSchema =>
  jsonSchema(sources[schemaMessages[name]], {
    id,
    learningRate: sources.LearningRate,
    open: openIn(sources),
    docs,
  });
