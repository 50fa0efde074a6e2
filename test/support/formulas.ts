import type { BuiltInSpec } from '../../src/index.ts';
import { type Ratio, ratioOf } from './decimal.ts';
import { exp, fixed, ln, logistic, ONE, over, power, ratioOfFixed, rootOf, times, wave } from './oracle.ts';

/** The formula of each built-in type as its docstring has it, in whole-number arithmetic to some 150 digits. */

type Spec<T extends BuiltInSpec['type']> = Extract<BuiltInSpec, { readonly type: T }>;
type Formulas = { readonly [T in BuiltInSpec['type']]: (spec: Spec<T>, t: bigint) => bigint };

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** x^p for x ≥ 0. */
const raised = (x: bigint, p: number): bigint => {
  if (p === 0) return ONE;
  return x === 0n ? 0n : power(ratioOfFixed(x), fixed(p));
};

/** factor^n for a whole n, or for any where factor is above 0; n is a multiple of 2^−BITS. */
const factored = (factor: number, n: bigint): bigint => {
  if (n === 0n || factor === 1) return ONE;
  if (factor > 0) return power(ratioOf(factor), n);
  const sign = (n / ONE) % 2n === 0n ? ONE : -ONE;
  return factor === 0 ? 0n : times(sign, power(ratioOf(-factor), n));
};

/** t / period, floored where `staircase`. */
const periods = (t: bigint, period: number, staircase: boolean): bigint => {
  const whole = t / fixed(period);
  return staircase ? whole * ONE : over(t, fixed(period));
};

/** (1 + cos πx) / 2 */
const half = (x: bigint): bigint => ONE - wave(x);

const mix = (from: bigint, to: bigint, weight: bigint): bigint => from + times(to - from, weight);

/** The index of the cycle that t is in, and where in it, of cycles that get longer by `factor`. */
const cycleOf = (t: bigint, steps: number, factor: number): { i: number; length: bigint; gone: bigint } => {
  const first = fixed(steps);
  if (factor === 1) return { i: Number(t / first), length: first, gone: t % first };
  let [i, start, length] = [0, 0n, first];
  while (t >= start + length) [i, start, length] = [i + 1, start + length, times(length, fixed(factor))];
  return { i, length, gone: t - start };
};

/** Where `cycles` of them end. */
const endOf = (cycles: number, steps: number, factor: number): bigint => {
  if (factor === 1) return BigInt(cycles) * fixed(steps);
  let [end, length] = [0n, fixed(steps)];
  for (let i = 0; i < cycles && end < fixed(2 ** 60); i++)
    [end, length] = [end + length, times(length, fixed(factor))];
  return end;
};

const whole = (i: number): bigint => BigInt(i) * ONE;

const exponentialWith = (
  [before, end]: readonly [(t: bigint) => bigint, number],
  {
    initial,
    factor,
    steps,
    staircase,
  }: { initial: number; factor: number; steps: number; staircase: boolean },
  t: bigint,
): bigint =>
  t < fixed(end)
    ? before(t)
    : times(fixed(initial), factored(factor, periods(t - fixed(end), steps, staircase)));

const stepped = (boundaries: readonly number[], values: readonly number[], t: bigint, old = false): bigint =>
  fixed(values[boundaries.filter((edge) => (old ? fixed(edge) < t : fixed(edge) <= t)).length]!);

const plain: Pick<
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

type Knot = readonly [step: number, rate: number];

/** Between knots, by `g`; before the first its rate, after the last likewise. */
const through = (knots: readonly Knot[], g: (x: bigint) => bigint, t: bigint): bigint => {
  const next = knots.findIndex(([step]) => fixed(step) > t);
  if (next === -1) return fixed(knots.at(-1)![1]);
  const [b, to] = knots[next]!.map(fixed);
  if (next === 0) return to!;
  const [a, from] = knots[next - 1]!.map(fixed);
  return mix(from!, to!, g(over(t - a!, b! - a!)));
};

const line = (x: bigint): bigint => x;

const pieced: Pick<
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

const cycling: Pick<Formulas, 'cosine_decay_restarts' | 'cyclic' | 'one_cycle' | 'repeat'> = {
  cosine_decay_restarts: (s, t) => {
    const { decay_steps: steps, period_factor: factor } = s;
    const end = fixed(s.end_learning_rate);
    if (s.cycles > 0 && t >= endOf(s.cycles, steps, factor)) return end;
    const { i, length, gone } = cycleOf(t, steps, factor);
    const peak = times(fixed(s.initial_learning_rate), factored(s.peak_factor, whole(i)));
    return end + times(times(peak - end, factored(s.height_factor, whole(i))), half(over(gone, length)));
  },
  cyclic: (s, t) => {
    const [low, high, up] = [s.initial_learning_rate, s.max_learning_rate, s.up_steps].map(fixed);
    const down = s.down_steps === 0 ? up! : fixed(s.down_steps);
    const gone = t % (up! + down);
    const triangle = gone < up! ? over(gone, up!) : ONE - over(gone - up!, down);
    const cycle = t / (up! + down);
    const height = {
      TRIANGULAR: ONE,
      TRIANGULAR2: cycle > 600n ? 0n : ONE >> cycle,
      EXP_RANGE: s.mode === 'EXP_RANGE' ? factored(s.decay_factor, t) : 0n,
    }[s.mode];
    return low! + times(times(high! - low!, triangle), height);
  },
  one_cycle: (s, t) => {
    // Rates and steps of the turns are doubles.
    const [first, climb] = [s.max_learning_rate / s.div_factor, s.pct_start * s.total_steps];
    const turns: Knot[] = [
      [0, first],
      [climb - 1, s.max_learning_rate],
    ];
    if (s.three_phase) turns.push([2 * climb - 2, first]);
    turns.push([s.total_steps - 1, first / s.final_div_factor]);
    return through(turns, s.anneal === 'LINEAR' ? line : wave, t);
  },
  repeat: (s, t) => {
    const { steps, period_factor: factor } = s;
    const isOver = s.cycles > 0 && t >= endOf(s.cycles, steps, factor);
    const { i, length, gone } = cycleOf(t, steps, factor);
    const inner = isOver ? fixed(steps) : over(times(gone, fixed(steps)), length);
    return times(factored(s.height_factor, whole(isOver ? s.cycles - 1 : i)), rateAt(s.learning_rate, inner));
  },
};

/** What is left of the way after x of a decay. */
const left = (s: Spec<'warmup_stable_decay'>, x: bigint): bigint => {
  switch (s.decay) {
    case 'COSINE':
      return half(x);
    case 'ONE_MINUS_SQRT':
      return ONE - rootOf(x);
    case 'POWER':
      return ONE - raised(x, s.decay_power);
    case 'EXPONENTIAL':
      return over(factored(s.decay_ratio, x) - fixed(s.decay_ratio), ONE - fixed(s.decay_ratio));
    default:
      return ONE - x;
  }
};

const composed: Pick<
  Formulas,
  'clamp' | 'offset' | 'product' | 'scale' | 'sequence' | 'warmup' | 'warmup_stable_decay'
> = {
  clamp: (s, t) => {
    const rate = rateAt(s.learning_rate, t);
    const capped = s.max_learning_rate === 0 ? rate : least(rate, fixed(s.max_learning_rate));
    return most(capped, fixed(s.min_learning_rate));
  },
  offset: (s, t) => rateAt(s.learning_rate, most(t + fixed(s.steps), 0n)),
  product: (s, t) => s.learning_rate.reduce((all, each) => times(all, rateAt(each, t)), ONE),
  scale: (s, t) => times(fixed(s.factor), rateAt(s.learning_rate, t)),
  sequence: (s, t) => {
    let start = 0n;
    for (const part of s.part.slice(0, -1)) {
      if (t < start + fixed(part.steps)) return rateAt(part.learning_rate, t - start);
      start += fixed(part.steps);
    }
    return rateAt(s.part.at(-1)!.learning_rate, t - start);
  },
  warmup: (s, t) => {
    const steps = fixed(s.warmup_steps);
    const after = (at: bigint): bigint => rateAt(s.learning_rate, s.overlap ? at : at - steps);
    if (t >= steps) return after(t);
    const [from, to] = [
      fixed(s.warmup_learning_rate),
      s.end_learning_rate === 0 ? after(steps) : fixed(s.end_learning_rate),
    ];
    const x = over(t, steps);
    if (s.shape === 'EXPONENTIAL') return times(from, power(ratioOfFixed(over(to, from)), x));
    const weight = {
      LINEAR: x,
      CONSTANT: 0n,
      POLYNOMIAL: raised(x, s.power),
      LOGARITHMIC: over(ln(ratioOfFixed(ONE + t)), ln(ratioOfFixed(ONE + steps))),
    }[s.shape];
    return mix(from, to, weight);
  },
  warmup_stable_decay: (s, t) => {
    const [warmup, stable, decay, rate, end] = [
      s.warmup_steps,
      s.stable_steps,
      s.decay_steps,
      s.learning_rate,
      s.end_learning_rate,
    ].map(fixed) as [bigint, bigint, bigint, bigint, bigint];
    if (t < warmup) {
      const x = over(t, warmup);
      const gone = { COSINE: wave(x), ONE_MINUS_SQRT: ONE - rootOf(ONE - x), LINEAR: x };
      return mix(fixed(s.warmup_learning_rate), rate, gone[s.warmup as keyof typeof gone]);
    }
    const falling = (at: bigint): bigint => {
      if (s.stable_power === 0) return rate;
      const grown = ONE + over(at, fixed(s.stable_timescale));
      return most(over(rate, raised(grown, s.stable_power)), end);
    };
    const gone = t - warmup;
    if (gone < stable) return falling(gone);
    if (gone >= stable + decay) return end;
    return mix(end, falling(gone), left(s, over(gone - stable, decay)));
  },
};

const formulas: Formulas = { ...plain, ...pieced, ...cycling, ...composed };

const rateAt = (spec: { readonly type: string }, t: bigint): bigint =>
  // The compiler cannot see that the entry found by a spec's own type takes that spec.
  (formulas[spec.type as BuiltInSpec['type']] as (spec: unknown, t: bigint) => bigint)(spec, t);

/** The rate that a spec means at step t. */
export const formulaAt = (spec: { readonly type: string }, t: number): Ratio =>
  ratioOfFixed(rateAt(spec, fixed(t)));
