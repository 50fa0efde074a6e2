/** Learning-rate schedules from training configs: the public face. */

export { createSchedule, type Draft } from './create.ts';
export { load, loadOrThrow } from './load.ts';

export type { ConfigFormat, LoadOptions, MessageName, RunOptions } from './config/options.ts';
export type { Failed, LoadResult, Loaded, ResultOrigins } from './config/result.ts';
export type { Schedule } from './config/schedule.ts';
export type { OptimizerSpec, TrainSpec } from './config/specs.ts';

export { type BuiltInSpec, builtins } from './schedules/index.ts';
export {
  type Plateau,
  type PlateauState,
  type ReduceOnPlateauSpec,
} from './schedules/reduce_on_plateau.ts';
export { type Registry, type SpecIn, createRegistry } from './registry/registry.ts';
export { type FieldPath, type Report, type ScheduleType, type SpecOf, defineSchedule } from './registry/schedule_type.ts';

export {
  type Field,
  type LearningRate,
  type Message,
  type MessageValue,
  type Rules,
  bool,
  bytes,
  double,
  enumeration,
  fixed32,
  fixed64,
  float,
  int32,
  int64,
  learningRate,
  map,
  message,
  nested,
  repeated,
  sfixed32,
  sfixed64,
  sint32,
  sint64,
  string,
  uint32,
  uint64,
} from './schema/message.ts';

export * from './curve/index.ts';

export { ConfigError } from './diagnostics/config_error.ts';
export {
  type Diagnostic,
  type Note,
  type Path,
  type Range,
  type Severity,
  formatPath,
  isError,
} from './diagnostics/diagnostic.ts';
export { type RenderOptions, type Renderable, render } from './diagnostics/render.ts';
export { type Catalogue, type ParamsOf, type Wording, error, info, warning } from './diagnostics/wording.ts';
export type { Origin, Origins } from './bind/values.ts';

export {
  type CosineDecayWithWarmup,
  type ExponentialDecayWithBurnin,
  type ExponentialDecayWithWarmup,
  type ManualStepping,
  cosineDecayWithWarmup,
  exponentialDecayWithBurnin,
  exponentialDecayWithWarmup,
  manualStepping,
} from './functions.ts';
