import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { builtins } from '../optimizers/builtins.ts';
import { allDocs } from '../schema/docs.ts';
import { EvalConfig, TrainEvalPipelineConfig } from '../schema/generated/pipeline.ts';
import { TrainConfig } from '../schema/generated/train.ts';
import * as compiled from '../schema/generated/validators.ts';
import type { CompiledValidator } from '../schema/json_schema/compiled.ts';
import {
  configSchema,
  type SchemaName,
  type SchemaSources,
  schemaMessages,
} from '../schema/json_schema/config_schemas.ts';
import type { JsonSchema } from '../schema/json_schema/json_schema.ts';
import { errorsInWords } from './words.ts';

/** The JSON Schemas of configs, for editors and other tools, and their validators. */

export type { SchemaName } from '../schema/json_schema/config_schemas.ts';
export type { JsonSchema } from '../schema/json_schema/json_schema.ts';

const sources: SchemaSources = {
  TrainEvalPipelineConfig: /* @__PURE__ */ builtins.resolve(TrainEvalPipelineConfig),
  EvalConfig,
  TrainConfig: /* @__PURE__ */ builtins.resolve(TrainConfig),
  Optimizer: builtins.optimizer,
  LearningRate: builtins.learningRate,
};

/**
 * JSON Schema, draft-07, of a pipeline, a train config, an optimizer, a learning rate: the content of the files
 * `learning-schedules/schemas/*.schema.json`.
 */
export const schemas: { readonly [S in SchemaName]: JsonSchema } = {
  pipeline: /* @__PURE__ */ configSchema('pipeline', sources, allDocs),
  train_config: /* @__PURE__ */ configSchema('train_config', sources, allDocs),
  optimizer: /* @__PURE__ */ configSchema('optimizer', sources, allDocs),
  learning_rate: /* @__PURE__ */ configSchema('learning_rate', sources, allDocs),
};

/** The result of a validation: if the schema does not accept the value, findings with a path instead of a place. */
export type Validation =
  | { readonly ok: true }
  | { readonly ok: false; readonly errors: readonly Diagnostic[] };

const validator =
  (name: SchemaName, accepts: CompiledValidator) =>
  (value: unknown): Validation =>
    accepts(value)
      ? { ok: true }
      : {
          ok: false,
          errors: errorsInWords(value, sources[schemaMessages[name]], sources.LearningRate, accepts.errors!),
        };

/**
 * Validates a value, as read from YAML or JSON, by its schema; compiled in advance, without eval. Validators refuse
 * what `load` reports as an error in a single field or its place: unknown fields, values of another type or out of
 * range, two members of a oneof, a missing learning rate. Validators do not accept some spellings that `load` does:
 * proto JSON's lowerCamelCase names, null for an unset field, quoted numbers, enums by number.
 */
export const validators: { readonly [S in SchemaName]: (value: unknown) => Validation } = {
  pipeline: validator('pipeline', compiled.pipeline),
  train_config: validator('train_config', compiled.train_config),
  optimizer: validator('optimizer', compiled.optimizer),
  learning_rate: validator('learning_rate', compiled.learning_rate),
};
