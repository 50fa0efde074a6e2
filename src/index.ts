/** Reads learning-rate schedules from training configs: read a config, build its schedule, query it, change it. */

export type { Origin, Origins } from './bind/values/values.ts';
export { build } from './config/build/build.ts';
export type { Group, Hyperparameters } from './config/build/hyperparameters.ts';
export type { Failed, Loaded, LoadResult, ResultOrigins } from './config/build/result.ts';
export type { Schedule } from './config/build/schedule.ts';
export type { Config } from './config/config.ts';
export type { ConfigFormat, LoadOptions, ParseOptions, RunOptions } from './config/options.ts';
export { createSchedule } from './create.ts';
export type { CurveOrSchedule } from './curve/curve_in.ts';
export { type FillOptions, fill } from './curve/fill/fill.ts';
export { type Bounds, bounds } from './curve/shape/bounds.ts';
export { type Corner, type CornerOptions, corners } from './curve/shape/breakpoints.ts';
export { type CompareOptions, type Comparison, compare, type Difference } from './curve/shape/compare.ts';
export { horizon } from './curve/shape/horizon.ts';
export { type Piece, type PiecesOptions, pieces } from './curve/words/pieces.ts';
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
export { type Renderable, type RenderOptions, render } from './diagnostics/render/render.ts';
export type { MessageName } from './dialects/object_detection/messages.ts';
export type { OptimizerSpec, TrainSpec } from './dialects/object_detection/specs.ts';
export { type Change, type EditResult, edit } from './edit/index.ts';
export { load, loadOrThrow, parse, read } from './load.ts';
export { type BuiltInSpec, builtins } from './optimizers/builtins.ts';
export { createRegistry, type Registry } from './registry/registry.ts';
export type { DraftIn, SpecIn } from './registry/specs.ts';
export { lint, type Rule } from './rules/index.ts';
export type { RunFacts } from './run/index.ts';
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
export type { Document } from './syntax/document.ts';
export { applyEdits, type Edit } from './syntax/edits.ts';
export type { Comment, Tree } from './syntax/tree.ts';
