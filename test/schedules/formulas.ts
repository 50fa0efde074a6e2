import type { BuiltInSpec } from '../../src/index.ts';
import type { Ratio } from '../support/exact/decimal.ts';
import { fixed, ln, ONE, over, power, ratioOfFixed, rootOf, times, wave } from '../support/exact/oracle.ts';
import { type Formulas, pieced, plain, type Spec } from './formulas/plain.ts';
import {
  cycleOf,
  endOf,
  factored,
  half,
  type Knot,
  least,
  line,
  mix,
  most,
  raised,
  through,
  whole,
} from './formulas/terms.ts';

/** The formula of each built-in type from its docstring, in whole-number arithmetic to about 150 digits. */

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
    // Rates and steps at the turning points are doubles.
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

/** The remaining share of a decay after the fraction x. */
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
  // TypeScript does not infer that the entry for the type of a spec takes a spec of that type.
  (formulas[spec.type as BuiltInSpec['type']] as (spec: unknown, t: bigint) => bigint)(spec, t);

/** The rate of a spec at step t. */
export const formulaAt = (spec: { readonly type: string }, t: number): Ratio =>
  ratioOfFixed(rateAt(spec, fixed(t)));
