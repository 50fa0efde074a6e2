import type {
  Combined,
  Constant,
  Curve,
  Custom,
  Easing,
  Exponential,
  Hold,
  OpenRamp,
  Power,
  Ramp,
  Repeat,
  Steps,
} from './curve_types.ts';

export type * from './curve_types.ts';

/** Functions that make curves. */

const easings = {
  linear: { shape: 'linear' },
  cosine: { shape: 'cosine', exponent: 1 },
} as const;

/**
 * The same rate at every t.
 *
 * Example: rateOf(constant(0.1))(1000) is 0.1
 */
export const constant = (value: number): Constant => ({ kind: 'constant', value });

type EasingOrName = Easing | keyof typeof easings;

/**
 * Goes from one rate to another: `ramp(from, to)` inside a sequence, which gives it its length; `ramp(from, to, easing,
 * steps)` on its own.
 *
 * Formula: from + (to − from) · g(t / steps), with g as the easing says; after `steps` it stays at its end.
 * Units: `steps` in steps, above 0.
 * Example: rateOf(ramp(0, 1, 'linear', 10))(5) is 0.5
 */
export function ramp(from: number, to: number, easing?: EasingOrName): OpenRamp;
export function ramp(from: number, to: number, easing: EasingOrName, steps: number): Ramp;
export function ramp(
  from: number,
  to: number,
  easing: EasingOrName = 'linear',
  steps?: number,
): OpenRamp | Ramp {
  const shape = typeof easing === 'string' ? easings[easing] : easing;
  const open = { kind: 'ramp', from, to, easing: shape } as const;
  return steps === undefined ? open : { ...open, steps };
}

/**
 * A rate that is multiplied by `factor` once per `period`, all at once if `staircase` is true.
 *
 * Formula: initial · factor^(t / period), where the exponent is floored if `staircase` is true.
 * Units: `period` in steps, above 0; `factor` ≥ 0 unless `staircase` is true.
 * Example: rateOf(exponential(1, 0.5, 100))(200) is 0.25
 */
export const exponential = (
  initial: number,
  factor: number,
  period: number,
  staircase = false,
): Exponential => ({ kind: 'exponential', initial, factor, period, staircase });

/**
 * An exponential that is given by the logarithm of its factor, so that the factor is not rounded.
 *
 * Formula: initial · e^(log · t / period), where the exponent is floored if `staircase` is true. The curve is constant
 * only if `log` is 0.
 * Units: `period` in steps, above 0.
 * Example: rateOf(natural(1, 0, 100))(50) is 1
 */
export const natural = (initial: number, log: number, period: number, staircase = false): Exponential => {
  const factor = Math.min(Math.max(Math.exp(log), Number.MIN_VALUE), Number.MAX_VALUE);
  const near = factor === 1 ? 1 + Math.sign(log) * Number.EPSILON : factor;
  return { ...exponential(initial, near, period, staircase), log };
};

/**
 * A rate that follows a power of the step.
 *
 * Formula: scale · ((t + offset) / unit)^exponent.
 * Units: `offset` and `unit` in steps, `unit` above 0; t + offset is above 0 if the exponent is not.
 * Example: rateOf(power(1, -0.5, 1))(3) is 0.5
 */
export const power = (scale: number, exponent: number, offset = 0, unit = 1): Power => ({
  kind: 'power',
  scale,
  offset,
  exponent,
  unit,
});

/**
 * Constant rates between ascending boundaries; there must be one value more than boundaries.
 *
 * Formula: values[number of boundaries ≤ t], or with `at` 'old' the number of boundaries < t.
 * Units: boundaries in steps.
 * Example: rateOf(steps([100], [0.1, 0.01]))(100) is 0.01
 */
export const steps = (
  boundaries: readonly number[],
  values: readonly number[],
  at: Steps['at'] = 'new',
): Steps => ({ kind: 'steps', boundaries, values, at });

const closed = (curve: Curve | OpenRamp, steps: number): Curve =>
  curve.kind === 'ramp' ? { steps, ...curve } : curve;

/**
 * Parts end to end, `sequence([length, curve], …, last)`, each with its own t from 0. A part of length 0 is left out, and
 * a part of infinite length is the last.
 *
 * Units: lengths in steps.
 * Example: rateOf(sequence([10, ramp(0, 1)], constant(0.5)))(10) is 0.5
 */
export const sequence = (
  ...parts: readonly [...(readonly [length: number, curve: Curve | OpenRamp])[], Curve]
): Curve => {
  const all = parts.slice(0, -1) as (readonly [number, Curve | OpenRamp])[];
  const endless = all.findIndex(([length]) => length === 1 / 0);
  const last = endless < 0 ? (parts.at(-1) as Curve) : closed(all[endless]![1], 1 / 0);
  const bounded = (endless < 0 ? all : all.slice(0, endless))
    .filter(([length]) => length > 0)
    .map(([length, curve]) => ({ steps: length, curve: closed(curve, length) }));
  return bounded.length === 0 ? last : { kind: 'sequence', parts: bounded, last };
};

/**
 * A curve that starts `by` steps into another one.
 *
 * Formula: of(t + by).
 * Units: `by` in steps; t + by must not be below 0.
 * Example: rateOf(shift(exponential(1, 0.5, 100), 100))(0) is 0.5
 */
export const shift = (of: Curve, by: number): Curve => (by === 0 ? of : { kind: 'shift', of, by });

/**
 * The first `steps` of a curve, repeated in cycles, each `stretch` times as long as the previous one and with another
 * height if `height` says so.
 *
 * Units: `steps` in steps, above 0; `stretch` at least 1.
 * Example: rateOf(repeat(ramp(1, 0), 10))(15) is 0.5
 */
export const repeat = (
  of: Curve | OpenRamp,
  steps: number,
  more: Partial<Pick<Repeat, 'stretch' | 'height' | 'at'>> = {},
): Repeat => ({
  kind: 'repeat',
  of: closed(of, steps),
  steps,
  stretch: 1,
  height: { by: 'geometric', factor: 1 },
  ...more,
});

/**
 * A curve that is sampled every `every` steps and constant in between, for rates that change once per epoch.
 *
 * Formula: of(⌊t / every⌋ · every + offset).
 * Units: `every` and `offset` in steps; `every` above 0, `offset` at least 0.
 * Example: rateOf(hold(ramp(0, 1, 'linear', 10), 5))(9) is 0.5
 */
export const hold = (of: Curve, every: number, offset = 0): Hold => ({
  kind: 'hold',
  of: shift(of, offset),
  every,
});

/**
 * The sum of curves at the same t.
 *
 * Example: rateOf(sum(constant(1), constant(2)))(0) is 3
 */
export const sum = (...of: readonly Curve[]): Combined<'sum'> => ({ kind: 'sum', of });

/**
 * The product of curves at the same t.
 *
 * Example: rateOf(product(constant(2), constant(3)))(0) is 6
 */
export const product = (...of: readonly Curve[]): Combined<'product'> => ({ kind: 'product', of });

/**
 * The least of curves at the same t.
 *
 * Example: rateOf(min(constant(1), constant(2)))(0) is 1
 */
export const min = (...of: readonly Curve[]): Combined<'min'> => ({ kind: 'min', of });

/**
 * The greatest of curves at the same t.
 *
 * Example: rateOf(max(constant(1), constant(2)))(0) is 2
 */
export const max = (...of: readonly Curve[]): Combined<'max'> => ({ kind: 'max', of });

/**
 * A curve multiplied by a number.
 *
 * Example: rateOf(scale(constant(1), 0.1))(0) is 0.1
 */
export const scale = (of: Curve, by: number): Curve => product(constant(by), of);

/**
 * A curve limited to the range from `low` to `high`.
 *
 * Example: rateOf(clamp(ramp(0, 1, 'linear', 10), 0.2, 0.8))(0) is 0.2
 */
export const clamp = (of: Curve, low: number, high: number): Curve =>
  max(min(of, constant(high)), constant(low));

/**
 * A curve by a function of your own. Answers that it does not give, such as bounds, are sampled.
 *
 * Units: t in steps; `breakpoints` are all t at which the rate jumps or bends, ascending.
 * Example: rateOf(custom({ rate: (t) => t / 10, breakpoints: [] }))(5) is 0.5
 */
export const custom = (own: Omit<Custom, 'kind'>): Custom => ({ kind: 'custom', ...own });
