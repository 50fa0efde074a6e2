/** Curves, and what can be asked of them. */

export type { Asked } from './asked.ts';
export { type Bounds, bounds } from './bounds.ts';
export { breakpoints, type Corner, type CornerOptions, corners } from './breakpoints.ts';
export { type CompareOptions, type Comparison, compare, type Difference } from './compare.ts';
export type { Rate } from './compile.ts';
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
export { type FillOptions, fill } from './fill.ts';
export { formatRate, formatSteps } from './format.ts';
export { horizon } from './horizon.ts';
export { type Piece, type PiecesOptions, pieces } from './pieces.ts';
export { rateOf } from './rate.ts';
export { type Stretch, zeros } from './zeros.ts';
