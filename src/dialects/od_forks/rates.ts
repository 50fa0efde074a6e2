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
  steps,
  sum,
} from '../../curve/curve.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import { inTurn } from '../../registry/phases.ts';
import { polynomialDecay } from '../../schedules/decays/polynomial_decay.ts';
import type { Values } from '../dialect.ts';
import { apiRates, type BlockContext, type RateMeaning, type RateType } from '../object_detection/rates.ts';
import { type ForkName, forks } from './forks.ts';

/** The learning rates of the forks: the API's, as each fork implements them, and their own. */

const rate = (value: number): string => formatNumber(value, true);

/** Reports the first of some fields that is 0. */
const isZero = (s: Values, names: readonly string[], { at, report }: BlockContext): boolean => {
  const name = names.find((each) => !(s[each] > 0));
  if (name !== undefined) report('od-forks/zero', [...at, name], { name });
  return name !== undefined;
};

interface Entry {
  readonly step: number;
  readonly learning_rate: number;
}

/** The API's manual schedule of 2017, which may start at step 0. */
const manualFromZero: RateType = (s, context) => {
  const schedule: readonly Entry[] = s.schedule;
  if (schedule[0]?.step !== 0) return apiRates.manual_step_learning_rate!(s, context);
  const late = schedule.findIndex((entry, i) => i > 0 && entry.step <= schedule[i - 1]!.step);
  if (late > 0) {
    const { at, report } = context;
    const params = { step: schedule[late]!.step, before: schedule[late - 1]!.step };
    return void report('manual/not-increasing', [...at, 'schedule', late, 'step'], params);
  }
  return {
    curve: steps(
      schedule.map(({ step }) => step),
      [s.initial_learning_rate, ...schedule.map(({ learning_rate }) => learning_rate)],
    ),
  };
};

/** tf-detection adds up the rates of all entries whose stretch contains a step; stretches of unsorted entries overlap. */
const addingUp: RateType = (s, { at, report }) => {
  const schedule: readonly Entry[] = s.schedule;
  if (schedule.length === 0) return void report('od-forks/empty', [...at, 'schedule'], {});
  const from = [Number.NEGATIVE_INFINITY, ...schedule.map(({ step }) => step)];
  const rates = [s.initial_learning_rate, ...schedule.map(({ learning_rate }) => learning_rate)];
  const valueAt = (t: number): number =>
    rates.reduce((total, each, i) => (from[i]! <= t && t < (from[i + 1] ?? 1 / 0) ? total + each : total), 0);
  const boundaries = [...new Set(schedule.map(({ step }) => step))].sort((a, b) => a - b);
  const values = [valueAt(-1), ...boundaries.map(valueAt)];
  const late = schedule.findIndex(({ step }, i) => i > 0 && step < schedule[i - 1]!.step);
  if (late > 0)
    report('od-forks/adds-up', [...at, 'schedule', late, 'step'], {
      step: boundaries[0]!,
      rate: rate(values[1]!),
    });
  if (s.warmup) {
    const [first = 0, ...others] = boundaries;
    const later = steps(
      others.map((each) => each - first),
      values.slice(1),
    );
    return {
      curve: sequence([first, ramp(values[0]!, values[1]!)], later),
      phases: inTurn(['warm-up', first]),
    };
  }
  return { curve: steps(boundaries, values) };
};

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
  // Dividing by 0 is harmless in a run that ends before the decay.
  const isReached = !((context.run.num_steps ?? 1 / 0) <= warmup + hold);
  if (isReached && isZero(s, ['decay_steps', 'osc_period'], context)) return undefined;
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

const exponentialChecked: RateType = (s, context) =>
  isZero(s, ['decay_steps'], context) ? undefined : apiRates.exponential_decay_learning_rate!(s, context);

/** The meaning of a learning rate inside the optimizer, by its type and the fork. */
export const rateTypeOf = (fork: ForkName, type: string): RateType => {
  if (fork === 'deepo' && inShares[type] !== undefined) return inShares[type];
  if (type === 'manual_step_learning_rate') {
    if (fork === 'tfdet') return addingUp;
    return 'startsAtZero' in forks[fork] ? manualFromZero : apiRates[type]!;
  }
  const types: { readonly [type: string]: RateType } = {
    ...apiRates,
    exponential_decay_learning_rate: exponentialChecked,
    polynomial_decay_learning_rate: polynomial,
    cosine_restart_learning_rate: cosineRestarts,
    exponential_oscillating_learning_rate: oscillating,
  };
  return types[type]!;
};

/** initial · factor^(t / length), for any factor; with a factor of 0, only step 0 has a rate. */
export const exponentialOf = (initial: number, factor: number, length: number, staircase: boolean): Curve =>
  factor === 0
    ? sequence([staircase ? length : 1, constant(initial)], constant(0))
    : exponential(initial, factor, length, staircase);

/** The Keras schedules of VCR and WSSGG. */
export const kerasRates: { readonly [type: string]: RateType } = {
  piecewise_constant_decay: ({ boundaries, values }, { at, report }): RateMeaning | undefined => {
    const ascend = boundaries.every((each: number, i: number) => i === 0 || each > boundaries[i - 1]);
    if (!ascend || values.length !== boundaries.length + 1) {
      const params = { boundaries: boundaries.length, values: values.length };
      return void report('od-forks/values', [...at, 'boundaries'], params, [...at, 'values']);
    }
    return { curve: steps(boundaries, values, 'old') };
  },
  exponential_decay: (s, context) => {
    const { initial_learning_rate: initial, decay_rate: factor, decay_steps: length, staircase } = s;
    if (isZero(s, ['decay_steps'], context)) return undefined;
    if (!context.isWritten([...context.at, 'decay_rate'])) {
      const step = staircase ? length : 1;
      context.report('od-forks/unset-decay', [...context.at, 'decay_rate'], { step });
    }
    return { curve: exponentialOf(initial, factor, length, staircase) };
  },
  polynomial_decay: (s, context) => {
    const { initial_learning_rate: initial, end_learning_rate: end, decay_steps, power, cycle } = s;
    const { at, report } = context;
    if (isZero(s, ['decay_steps'], context)) return undefined;
    if (power < 0) return void report('od-forks/negative-power', [...at, 'power'], { power });
    if (end > initial)
      report('od-forks/rises', [...at, 'end_learning_rate'], { end: rate(end), initial: rate(initial) });
    if (power === 0) return { curve: constant(initial) };
    const spec = { ...s, initial_learning_rate: initial, k_decay: 1 };
    return {
      curve: polynomialDecay.curve(spec as never, () => constant(0), { run: {} }),
      ...(!cycle && {
        phases: inTurn(['decay', decay_steps]),
        end: { step: decay_steps, field: ['decay_steps'] },
      }),
    };
  },
};

/** The rate of variables whose gradients have a multiplier: 0 if that is 0, because then nothing trains. */
export const trained = (curve: Curve, multiplier: number): Curve =>
  multiplier > 0 ? curve : scale(curve, 0);
