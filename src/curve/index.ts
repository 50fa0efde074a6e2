/** Curves, and the functions that answer questions about them. */

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
} from './curve.ts';
export type { CurveOrSchedule } from './curve_in.ts';
export { type FillOptions, fill } from './fill/fill.ts';
export type { Rate } from './rate/compile.ts';
export { rateOf } from './rate/rate.ts';
export { type Bounds, bounds } from './shape/bounds.ts';
export { breakpoints, type Corner, type CornerOptions, corners } from './shape/breakpoints.ts';
export { type CompareOptions, type Comparison, compare, type Difference } from './shape/compare.ts';
export { horizon } from './shape/horizon.ts';
export { type Stretch, zeros } from './shape/zeros.ts';
export { formatRate, formatSteps } from './words/format.ts';
export { type Piece, type PiecesOptions, pieces } from './words/pieces.ts';
