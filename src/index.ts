/** Learning-rate schedules from training configs: the public face. */

export type { Origin, Origins } from './bind/values.ts';
export { build } from './config/build.ts';
export type { Config } from './config/config.ts';
export type { ConfigFormat, LoadOptions, MessageName, RunOptions } from './config/options.ts';
export type { Failed, Loaded, LoadResult, ResultOrigins } from './config/result.ts';
export type { Schedule } from './config/schedule.ts';
export type { OptimizerSpec, TrainSpec } from './config/specs.ts';
export { createSchedule, type Draft } from './create.ts';
export * from './curve/index.ts';
export { ConfigError } from './diagnostics/config_error.ts';
export {
  type Diagnostic,
  formatPath,
  isError,
  type Note,
  type Path,
  type Range,
  type Severity,
} from './diagnostics/diagnostic.ts';
export { type Renderable, type RenderOptions, render } from './diagnostics/render.ts';
export { type Catalogue, error, info, type ParamsOf, type Wording, warning } from './diagnostics/wording.ts';
export { type Change, type EditResult, edit } from './edit/index.ts';
export { load, loadOrThrow, read } from './load.ts';
export { createRegistry, type Registry, type SpecIn } from './registry/registry.ts';
export {
  defineSchedule,
  type FieldPath,
  type Report,
  type ScheduleType,
  type SpecOf,
} from './registry/schedule_type.ts';
export { builtInRules, defineRule, lint, type Rule, type Subject } from './rules/index.ts';
export { type Duration, epochOf, type Resolved, type RunFacts, resolve, stepOf } from './run/index.ts';
export { type BuiltInSpec, builtins } from './schedules/builtins.ts';
export {
  type CosineDecayWithWarmup,
  cosineDecayWithWarmup,
  type ExponentialDecayWithBurnin,
  type ExponentialDecayWithWarmup,
  exponentialDecayWithBurnin,
  exponentialDecayWithWarmup,
  type ManualStepping,
  manualStepping,
} from './schedules/index.ts';
export type { Plateau, PlateauState, ReduceOnPlateauSpec } from './schedules/reduce_on_plateau.ts';
export {
  bool,
  bytes,
  double,
  enumeration,
  type Field,
  fixed32,
  fixed64,
  float,
  int32,
  int64,
  type LearningRate,
  learningRate,
  type Message,
  type MessageValue,
  map,
  message,
  nested,
  type Rules,
  repeated,
  sfixed32,
  sfixed64,
  sint32,
  sint64,
  string,
  uint32,
  uint64,
} from './schema/descriptors/message.ts';
export { applyEdits, type Edit } from './syntax/edits.ts';
