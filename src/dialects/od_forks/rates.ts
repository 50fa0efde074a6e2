import {
  type Curve,
  constant,
  exponential,
  max,
  product,
  ramp,
  repeat,
  scale,
  sequence,
  shift,
  sum,
} from '../../curve/curve.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import { inTurn } from '../../registry/phases.ts';
import type { Values } from '../dialect.ts';
import { apiRates, type RateType } from '../object_detection/rates.ts';
import { isBelowZero, isZero } from './checks.ts';
import { type Fork, type ForkName, forks } from './forks.ts';
import { exponentialOf } from './keras.ts';
import { addingUp, manualFromZero } from './manual.ts';

/** The learning rates of the forks: the API's, as each fork implements them, and their own. */

const rate = (value: number): string => formatNumber(value, true);

const whole = (share: number, total: number): number => Math.trunc(share * total);

/** Deepomatic's rates, whose times are shares of the run. */
const inShares: { readonly [type: string]: RateType } = {
  exponential_decay_learning_rate: (s, context) => {
    const total = context.run.num_steps!;
    const decay = whole(s.decay_steps_pct, total);
    if (decay < 1) {
      const at = [...context.at, 'decay_steps_pct'];
      return void context.report('od-forks/share-of-nothing', at, { name: 'decay_steps_pct', steps: total });
    }
    const burnin = whole(s.burnin_steps_pct, total);
    return apiRates.exponential_decay_learning_rate!(
      { ...s, decay_steps: decay, burnin_steps: burnin },
      context,
    );
  },
  manual_step_learning_rate: (s, context) => {
    const { at, report, run } = context;
    if (s.warmup) return void report('od-forks/warmup-fails', [...at, 'warmup'], {});
    const schedule = s.schedule.map((entry: Values, i: number) => ({
      ...entry,
      step: Math.max(whole(entry.step_pct, run.num_steps!), i + 1),
    }));
    return apiRates.manual_step_learning_rate!({ ...s, schedule }, context);
  },
  cosine_decay_learning_rate: (s, context) => {
    const { at, report, isWritten, run } = context;
    const total = run.num_steps!;
    if (isWritten([...at, 'total_steps_pct']) && s.total_steps_pct !== 1)
      report('od-forks/total-ignored', [...at, 'total_steps_pct'], { steps: total });
    const times = {
      total_steps: total,
      warmup_steps: whole(s.warmup_steps_pct, total),
      hold_base_rate_steps: whole(s.hold_base_rate_steps_pct, total),
    };
    return apiRates.cosine_decay_learning_rate!({ ...s, ...times }, context);
  },
};

const polynomial: RateType = (s, context) => {
  const { initial_learning_rate: initial, decay_steps: length, power: exponent } = s;
  if (isZero(s, ['decay_steps'], context)) return undefined;
  if (exponent < 0)
    return void context.report('od-forks/negative-power', [...context.at, 'power'], { power: exponent });
  if (exponent === 0) return { curve: constant(initial) };
  return {
    curve: ramp(initial, 0, { shape: 'reversed_power', exponent }, length),
    phases: inTurn(['decay', length]),
    end: { step: length, field: ['decay_steps'] },
  };
};

const cosineRestarts: RateType = (s, context) => {
  const { initial_learning_rate: initial, first_decay_steps: first, t_mul, m_mul, alpha } = s;
  if (isZero(s, ['first_decay_steps'], context)) return undefined;
  if (t_mul < 1) return void context.report('od-forks/shrinking', [...context.at, 't_mul'], {});
  const swings = repeat(ramp(initial * (1 - alpha), 0, 'cosine'), first, {
    stretch: t_mul,
    height: { by: 'geometric', factor: m_mul },
  });
  return { curve: alpha === 0 ? swings : sum(swings, constant(initial * alpha)) };
};

/** A sine made of half cosines: `base` at 0, rising first. */
const sine = (base: number, amplitude: number, period: number): Curve => {
  const [low, high] = [base - amplitude, base + amplitude];
  const half = period / 2;
  return shift(
    repeat(sequence([half, ramp(low, high, 'cosine')], ramp(high, low, 'cosine', half)), period),
    period / 4,
  );
};

const oscillating: RateType = (s, context) => {
  const { learning_rate_base: base, warmup_steps: warmup, hold_base_rate_steps: hold } = s;
  const { osc_amplitude: amplitude, min_rate: least } = s;
  // decay_steps divides a tensor, so a 0 is harmless in a run that ends before the decay. osc_period divides a Python
  // number, so a 0 always stops the program.
  const isReached = !((context.run.num_steps ?? 1 / 0) <= warmup + hold);
  if (isZero(s, ['osc_period'], context) || (isReached && isZero(s, ['decay_steps'], context)))
    return undefined;
  if (isReached && isBelowZero('decay_factor', s.decay_factor, false, context)) return undefined;
  if (warmup > 0 && base < s.warmup_learning_rate) {
    // As in the API, a negative base rate is the fault itself.
    const places = ['warmup_learning_rate', 'learning_rate_base'].map((name) => [...context.at, name]);
    if (base < 0) places.reverse();
    const params = { warmup: s.warmup_learning_rate, base };
    return void context.report('warmup/above-base', places[0]!, params, places[1]!);
  }
  if (amplitude > base)
    context.report('od-forks/below-zero', [...context.at, 'osc_amplitude'], { floor: rate(least) });
  const swing = isReached
    ? product(exponential(1, s.decay_factor, s.decay_steps), sine(base, amplitude, s.osc_period))
    : constant(0);
  const rise = ramp(s.warmup_learning_rate, base);
  return {
    curve: max(sequence([warmup, rise], [hold, constant(base)], swing), constant(least)),
    phases: inTurn(['warm-up', warmup], ['hold', hold], ['decay', Number.POSITIVE_INFINITY]),
  };
};

/** AniSeg's cosine of 2017: it has no hold, and does not stop at total_steps. */
const wholeCosine: RateType = (s, context) => {
  const {
    learning_rate_base: base,
    warmup_learning_rate: start,
    warmup_steps: warmup,
    total_steps: total,
  } = s;
  const { at, isWritten, report, run } = context;
  if (base < start) {
    // With both defaults, the base rate is the greater one.
    const place = ['warmup_learning_rate', 'learning_rate_base'].find((name) => isWritten([...at, name]))!;
    const params = { warmup: rate(start), base: rate(base), isPositive: base > 0 };
    return void report('od-forks/start-above', [...at, place], params);
  }
  const meaning = apiRates.cosine_decay_learning_rate!(s, context);
  if (meaning === undefined) return undefined;
  const length = total - warmup;
  const steps = run.num_steps ?? 0;
  if (steps > total + 1) report('od-forks/rises-again', [...at, 'total_steps'], { total, steps });
  const swing = repeat(
    sequence([length, ramp(base, 0, 'cosine')], ramp(0, base, 'cosine', length)),
    2 * length,
  );
  return { ...meaning, curve: sequence([warmup, ramp(start, base)], swing) };
};

const exponentialChecked: RateType = (s, context) =>
  isZero(s, ['decay_steps'], context) ? undefined : apiRates.exponential_decay_learning_rate!(s, context);

/** Without the API's lowest rate, a factor below 0 makes the rate negative. */
const exponentialPlain: RateType = (s, context) => {
  const meaning = exponentialChecked(s, context);
  const { initial_learning_rate: initial, decay_factor: factor, decay_steps: length, staircase } = s;
  return meaning && { ...meaning, curve: exponentialOf(initial, factor, length, staircase) };
};

/** The meaning of a learning rate inside the optimizer, by its type and the fork. */
export const rateTypeOf = (fork: ForkName, type: string): RateType => {
  if (fork === 'deepo' && inShares[type] !== undefined) return inShares[type];
  if (fork === 'aniseg' && type === 'cosine_decay_learning_rate') return wholeCosine;
  if (type === 'manual_step_learning_rate') {
    if (fork === 'tfdet') return addingUp;
    return 'startsAtZero' in forks[fork] ? manualFromZero : apiRates[type]!;
  }
  const { lacks = [] }: Fork = forks[fork];
  const types: { readonly [type: string]: RateType } = {
    ...apiRates,
    exponential_decay_learning_rate: lacks.includes('min_learning_rate')
      ? exponentialPlain
      : exponentialChecked,
    polynomial_decay_learning_rate: polynomial,
    cosine_restart_learning_rate: cosineRestarts,
    exponential_oscillating_learning_rate: oscillating,
  };
  return types[type]!;
};

/** The rate of variables whose gradients have a multiplier: 0 if that is 0, because then nothing trains. */
export const trained = (curve: Curve, multiplier: number): Curve =>
  multiplier > 0 ? curve : scale(curve, 0);
