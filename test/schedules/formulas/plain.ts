import type { BuiltInSpec } from '../../../src/index.ts';
import { exp, fixed, logistic, ONE, over, rootOf, times, wave } from '../../support/exact/oracle.ts';
import {
  exponentialWith,
  factored,
  half,
  least,
  line,
  mix,
  most,
  periods,
  raised,
  stepped,
  through,
  whole,
} from './terms.ts';

/** The formulas of types with a single formula, and of types with boundaries. */

export type Spec<T extends BuiltInSpec['type']> = Extract<BuiltInSpec, { readonly type: T }>;
export type Formulas = { readonly [T in BuiltInSpec['type']]: (spec: Spec<T>, t: bigint) => bigint };

export const plain: Pick<
  Formulas,
  | 'constant'
  | 'constant_learning_rate'
  | 'cosine_decay'
  | 'cosine_decay_learning_rate'
  | 'exponential_decay'
  | 'exponential_decay_learning_rate'
  | 'exponential_decay_with_warmup'
  | 'inverse_sqrt'
  | 'inverse_time_decay'
  | 'linear'
  | 'natural_exponential_decay'
  | 'noam'
  | 'polynomial_decay'
  | 'power'
  | 'range_test'
  | 'sigmoid'
  | 'step_decay'
  | 'tanh'
> = {
  constant: (s) => fixed(s.learning_rate),
  constant_learning_rate: (s) => fixed(s.learning_rate),
  cosine_decay: (s, t) => {
    const [from, to] = [fixed(s.initial_learning_rate), fixed(s.end_learning_rate)];
    const x = over(t, fixed(s.decay_steps));
    if (s.rebound)
      return mix(to, from, half(x % (2n * ONE) > ONE ? 2n * ONE - (x % (2n * ONE)) : x % (2n * ONE)));
    return x >= ONE ? to : mix(to, from, raised(half(raised(x, s.k_decay)), s.exponent));
  },
  cosine_decay_learning_rate: (s, t) => {
    const [warmup, total, base] = [fixed(s.warmup_steps), fixed(s.total_steps), fixed(s.learning_rate_base)];
    if (t < warmup) return mix(fixed(s.warmup_learning_rate), base, over(t, warmup));
    const start = warmup + fixed(s.hold_base_rate_steps);
    if (t > total || (t === total && start < total)) return 0n;
    return t <= start || start >= total ? base : times(base, half(over(t - start, total - start)));
  },
  exponential_decay: (s, t) => {
    const { decay_factor: factor, end_learning_rate: end, initial_learning_rate: initial } = s;
    const decay = { initial, factor, steps: s.decay_steps, staircase: s.staircase };
    const rate = exponentialWith([() => fixed(initial), s.begin_step], decay, t);
    return end === 0 ? rate : (factor < 1 ? most : least)(rate, fixed(end));
  },
  exponential_decay_learning_rate: (s, t) => {
    const { decay_factor: factor, initial_learning_rate: initial, burnin_learning_rate: burnin } = s;
    const decay = { initial, factor, steps: s.decay_steps, staircase: s.staircase };
    const rate = exponentialWith([() => fixed(burnin || initial), s.burnin_steps], decay, t);
    return most(rate, fixed(s.min_learning_rate));
  },
  exponential_decay_with_warmup: (s, t) => {
    const initial = s.learning_rate_base;
    const climb = (at: bigint): bigint =>
      mix(fixed(s.warmup_learning_rate), fixed(initial), over(at, fixed(s.warmup_steps)));
    const decay = {
      initial,
      factor: s.learning_rate_decay_factor,
      steps: s.learning_rate_decay_steps,
      staircase: s.staircase,
    };
    return most(exponentialWith([climb, s.warmup_steps], decay, t), fixed(s.min_learning_rate));
  },
  inverse_sqrt: (s, t) => over(fixed(s.initial_learning_rate), rootOf(ONE + over(t, fixed(s.timescale)))),
  inverse_time_decay: (s, t) => {
    const grown = ONE + times(fixed(s.decay_rate), periods(t, s.decay_steps, s.staircase));
    return over(fixed(s.initial_learning_rate), raised(grown, s.power));
  },
  linear: (s, t) =>
    mix(
      fixed(s.initial_learning_rate),
      fixed(s.end_learning_rate),
      least(over(t, fixed(s.total_steps)), ONE),
    ),
  natural_exponential_decay: (s, t) =>
    times(
      fixed(s.initial_learning_rate),
      exp(-times(fixed(s.decay_rate), periods(t, s.decay_steps, s.staircase))),
    ),
  noam: (s, t) => {
    const warmup = fixed(s.warmup_steps);
    const falls = t === 0n ? 0n : over(ONE, rootOf(t));
    const shape = t < warmup ? over(t, times(warmup, rootOf(warmup))) : falls;
    return over(times(fixed(s.learning_rate), shape), rootOf(fixed(s.model_size)));
  },
  polynomial_decay: (s, t) => {
    const [from, to, steps] = [s.initial_learning_rate, s.end_learning_rate, s.decay_steps].map(fixed);
    const cycles = s.cycle ? most((t + steps! - 1n) / steps!, 1n) : 1n;
    const x = raised(least(over(t, steps! * cycles), ONE), s.k_decay);
    return mix(to!, from!, raised(ONE - x, s.power));
  },
  power: (s, t) => {
    const [initial, cap, gone] = [
      fixed(s.initial_learning_rate),
      fixed(s.max_learning_rate),
      t - fixed(s.offset),
    ];
    const free = times(initial, raised(most(gone, ONE), s.power));
    const rate = s.max_learning_rate === 0 ? free : gone < ONE ? cap : least(cap, free);
    // The length of the tail is a double.
    const tail = fixed(s.total_steps * s.linear_decay_fraction);
    if (tail === 0n) return rate;
    return times(rate, most(0n, least(ONE, over(fixed(s.total_steps) - gone, tail))));
  },
  range_test: (s, t) =>
    times(
      fixed(s.initial_learning_rate),
      ONE + times(fixed(s.growth_rate), periods(t, s.growth_steps, s.staircase)),
    ),
  sigmoid: (s, t) =>
    times(fixed(s.learning_rate), logistic(times(fixed(s.steepness), t - fixed(s.center_step)))),
  step_decay: (s, t) =>
    times(fixed(s.initial_learning_rate), factored(s.decay_factor, periods(t, s.decay_steps, true))),
  tanh: (s, t) => {
    const x = over(t, fixed(s.decay_steps));
    const [from, to] = [fixed(s.initial_learning_rate), fixed(s.end_learning_rate)];
    // (1 − tanh y) / 2 = 1 / (1 + e^2y)
    return x >= ONE ? to : mix(to, from, logistic(-2n * mix(fixed(s.lower), fixed(s.upper), x)));
  },
};

export const pieced: Pick<
  Formulas,
  | 'manual_step_learning_rate'
  | 'multi_step_decay'
  | 'piecewise_constant'
  | 'piecewise_interpolation'
  | 'step_cosine'
> = {
  manual_step_learning_rate: (s, t) => {
    const first = s.schedule[0]!;
    if (s.warmup && t < fixed(first.step)) {
      return mix(fixed(s.initial_learning_rate), fixed(first.learning_rate), over(t, fixed(first.step)));
    }
    return stepped(
      s.schedule.map(({ step }) => step),
      [s.initial_learning_rate, ...s.schedule.map((each) => each.learning_rate)],
      t,
    );
  },
  multi_step_decay: (s, t) => {
    const passed = s.boundaries.filter((boundary) => fixed(boundary) <= t).length;
    return times(fixed(s.initial_learning_rate), factored(s.decay_factor, whole(passed)));
  },
  piecewise_constant: (s, t) => stepped(s.boundaries, s.learning_rates, t, s.boundary_step === 'OLD'),
  piecewise_interpolation: (s, t) =>
    through(
      s.knot.map(({ step, learning_rate }) => [step, learning_rate]),
      s.interpolation === 'COSINE' ? wave : line,
      t,
    ),
  step_cosine: (s, t) => {
    const rates = [...s.learning_rates, s.end_learning_rate];
    return through(
      rates.map((rate, i) => [[0, ...s.boundaries][i]!, rate]),
      wave,
      t,
    );
  },
};
