/**
 * Curves: a schedule as data. The set of kinds of curves is small and closed. Each is a function of its own time t ≥ 0,
 * in steps.
 *
 * Curves are not checked here; a schedule's type does that. No rate is NaN if all of this is true: numbers are finite;
 * lengths, periods and exponents of ramps are above 0; boundaries ascend; the factor of an exponential is ≥ 0 unless it
 * is a staircase; t + offset is above 0 if the exponent of a power is not above 0; cycles do not get shorter.
 */

/** The same rate at every t. */
export interface Constant {
  readonly kind: 'constant';
  readonly value: number;
}

/**
 * The shape of a ramp, from 0 to 1 as x goes from 0 to 1.
 *
 * - linear: x
 * - cosine: 1 − ((1 + cos πx) / 2)^exponent
 * - power: x^exponent
 * - reversed_power: 1 − (1 − x)^exponent
 * - k_cosine: (1 − cos πx^k) / 2
 * - k_power: 1 − (1 − x^k)^exponent
 * - tanh: (1 + tanh(lower·(1 − x) + upper·x)) / 2; it does not quite start at 0 or end at 1
 * - sigmoid: 1 / (1 + exp(−slope·(x − center))); it does not quite start at 0 or end at 1 either
 * - log: ln(1 + x·(scale − 1)) / ln(scale)
 */
export type Easing =
  | { readonly shape: 'linear' }
  | { readonly shape: 'cosine'; readonly exponent: number }
  | { readonly shape: 'power'; readonly exponent: number }
  | { readonly shape: 'reversed_power'; readonly exponent: number }
  | { readonly shape: 'k_cosine'; readonly k: number }
  | { readonly shape: 'k_power'; readonly k: number; readonly exponent: number }
  | { readonly shape: 'tanh'; readonly lower: number; readonly upper: number }
  | { readonly shape: 'sigmoid'; readonly slope: number; readonly center: number }
  | { readonly shape: 'log'; readonly scale: number };

/** from + (to − from) · g(t / steps); from t = steps on it stays at g(1). */
export interface Ramp {
  readonly kind: 'ramp';
  readonly from: number;
  readonly to: number;
  readonly easing: Easing;
  readonly steps: number;
}

/** A ramp whose length comes from its sequence. */
export type OpenRamp = Omit<Ramp, 'steps'>;

/** initial · factor^(t / period), the exponent floored if `staircase`. */
export interface Exponential {
  readonly kind: 'exponential';
  readonly initial: number;
  readonly factor: number;
  readonly period: number;
  readonly staircase: boolean;
  /** The exact logarithm of the factor, if it is given; `factor` is then approximate. */
  readonly log?: number;
}

/** scale · ((t + offset) / unit)^exponent; unit is above 0, by default 1. */
export interface Power {
  readonly kind: 'power';
  readonly scale: number;
  readonly offset: number;
  readonly exponent: number;
  readonly unit?: number;
}

/** values[i], where i is the number of boundaries passed; a step on a boundary has passed it (`new`) or has not (`old`). */
export interface Steps {
  readonly kind: 'steps';
  readonly boundaries: readonly number[];
  readonly values: readonly number[];
  readonly at: 'new' | 'old';
}

/** Parts end to end, each with its own t from 0. The end of a part belongs to the next one; the last part has no end. */
export interface Sequence {
  readonly kind: 'sequence';
  readonly parts: readonly { readonly steps: number; readonly curve: Curve }[];
  readonly last: Curve;
}

/** Another curve, shifted: of(t + by). */
export interface Shift {
  readonly kind: 'shift';
  readonly of: Curve;
  readonly by: number;
}

/**
 * `of` over [0, steps), repeated: cycle i = 0, 1, … is steps · stretch^i long (`of` is stretched with it) and
 * scale(i) high: factor^i (geometric) or 1 / (1 + rate · i)^exponent (harmonic; rate above 0, by default 1). The end
 * of a cycle belongs to the next one (`new`, the default) or to the cycle itself (`old`).
 */
export interface Repeat {
  readonly kind: 'repeat';
  readonly of: Curve;
  readonly steps: number;
  readonly stretch: number;
  readonly height:
    | { readonly by: 'geometric'; readonly factor: number }
    | { readonly by: 'harmonic'; readonly exponent: number; readonly rate?: number };
  readonly at?: 'new' | 'old';
}

/** `of`, sampled every `every` steps and held in between: of(⌊t / every⌋ · every), for rates that change once per epoch. */
export interface Hold {
  readonly kind: 'hold';
  readonly of: Curve;
  readonly every: number;
}

/** The sum, product, minimum or maximum of curves at the same t; floors, scales and clamps are built from these. */
export interface Combined<K extends 'sum' | 'product' | 'min' | 'max'> {
  readonly kind: K;
  readonly of: readonly Curve[];
}
export type Combination = Combined<'sum'> | Combined<'product'> | Combined<'min'> | Combined<'max'>;

/** A plug-in's own function of t. Answers that it does not provide, such as bounds, are sampled, and the output says so. */
export interface Custom {
  readonly kind: 'custom';
  /** The rate at t ≥ 0, in steps. */
  readonly rate: (t: number) => number;
  /** Every t at which it jumps or bends, in ascending order. */
  readonly breakpoints: readonly number[];
  /** The least and the greatest rate for t in [from, to]. */
  readonly bounds?: (from: number, to: number) => { readonly min: number; readonly max: number };
  readonly words?: string;
  /**
   * The rate in Python, so that an export need not sample it: the lines of a function of a float `t`, which can call
   * `exp`, `clip(x, least, greatest)` and `float32`, and must not branch.
   */
  readonly python?: readonly string[];
}

export type Curve =
  | Constant
  | Ramp
  | Exponential
  | Power
  | Steps
  | Sequence
  | Shift
  | Repeat
  | Hold
  | Combination
  | Custom;
export type CurveKind = Curve['kind'];
export type CurveOf<K extends CurveKind> = Extract<Curve, { readonly kind: K }>;
