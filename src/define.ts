/** The parts of schedule types, rules and dialects: messages, curves, findings. */

export {
  type Combination,
  type Constant,
  type Curve,
  type CurveKind,
  type CurveOf,
  type Custom,
  clamp,
  constant,
  custom,
  type Easing,
  type Exponential,
  exponential,
  type Hold,
  hold,
  max,
  min,
  natural,
  type OpenRamp,
  type Power,
  power,
  product,
  type Ramp,
  type Repeat,
  ramp,
  repeat,
  type Sequence,
  type Shift,
  type Steps,
  scale,
  sequence,
  shift,
  steps,
  sum,
} from './curve/curve.ts';
export type { Rate } from './curve/rate/compile.ts';
export { rateOf } from './curve/rate/rate.ts';
export { breakpoints } from './curve/shape/breakpoints.ts';
export { type Stretch, zeros } from './curve/shape/zeros.ts';
export { formatRate, formatSteps } from './curve/words/format.ts';
export { type Catalogue, error, info, type ParamsOf, type Wording, warning } from './diagnostics/wording.ts';
export { defineDialect } from './dialects/dialect.ts';
export { defineOptimizer, type OptimizerType } from './registry/optimizer_type.ts';
export {
  defineSchedule,
  type FieldPath,
  type RateContext,
  type Report,
  type ScheduleType,
} from './registry/schedule_type.ts';
export type { DraftOf, SpecOf } from './registry/specs.ts';
export { builtInRules, defineRule, type Subject } from './rules/index.ts';
export { type Duration, epochOf, type Resolved, resolve, stepOf } from './run/index.ts';
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
