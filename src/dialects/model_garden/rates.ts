import {
  type Curve,
  constant,
  exponential,
  min,
  power,
  product,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
} from '../../curve/curve.ts';
import { inTurn } from '../../registry/phases.ts';
import { polynomialDecay } from '../../schedules/decays/polynomial_decay.ts';
import type { Values } from '../dialect.ts';
import type { BlockContext, RateMeaning, RateType } from '../object_detection/rates.ts';

/**
 * Model Garden's learning rates, as functions of s = step − offset, which is negative before the offset.
 * Source: tensorflow/models, official/modeling/optimization/lr_schedule.py.
 */

/** Reports the first missing field of some fields. */
const lacks = (
  s: Values,
  type: string,
  names: readonly string[],
  { at, report, isWritten }: BlockContext,
): boolean => {
  const name = names.find((each) => !isWritten([...at, each]) || s[each] === undefined);
  if (name !== undefined) report('model-garden/missing', [...at, name], { type, name });
  return name !== undefined;
};

const notANumber = ({ at, report }: BlockContext, name: string, step: number): undefined =>
  void report('model-garden/not-a-number', [...at, name], { name, step });

const ascend = (boundaries: readonly number[]): boolean =>
  boundaries.every((each, i) => i === 0 || each > boundaries[i - 1]!);

const stepwise: RateType = ({ boundaries = [], values = [], offset }, { at, report }) => {
  const path = [...at, 'boundaries'];
  if (boundaries.length === 0) return void report('model-garden/empty', path, {});
  const counts = { boundaries: boundaries.length, values: values.length, needed: boundaries.length + 1 };
  if (values.length !== counts.needed) return void report('model-garden/values', path, counts);
  if (!ascend(boundaries)) return void report('model-garden/not-ascending', path, {});
  const moved: readonly number[] = boundaries.map((each: number) => each + offset);
  // Boundaries before step 0 have no effect.
  const past = moved.filter((each) => each < 0).length;
  return { curve: steps(moved.slice(past), values.slice(past), 'old') };
};

const exponentialRate: RateType = (s, context) => {
  if (lacks(s, 'exponential', ['initial_learning_rate', 'decay_steps', 'decay_rate'], context))
    return undefined;
  const { initial_learning_rate: initial, decay_steps: period, decay_rate: factor, staircase, offset } = s;
  if (!(period > 0)) return notANumber(context, 'decay_steps', Math.max(offset, 0));
  if (factor === 0 && offset <= 0) {
    // 0 to the power of 0 is 1.
    const held = Math.max(0, offset + (staircase ? period : 1));
    return { curve: sequence([held, constant(initial)], constant(0)) };
  }
  if (!staircase) return { curve: exponential(initial * factor ** (-offset / period), factor, period) };
  const passed = Math.floor(-offset / period);
  const first = (passed + 1) * period + offset;
  const drops = exponential(initial * factor ** (passed + 1), factor, period, true);
  return {
    curve:
      first === period
        ? exponential(initial * factor ** passed, factor, period, true)
        : sequence([first, constant(initial * factor ** passed)], drops),
  };
};

const polynomial: RateType = (s, context) => {
  if (lacks(s, 'polynomial', ['initial_learning_rate', 'decay_steps'], context)) return undefined;
  const { at, report } = context;
  const { initial_learning_rate: initial, end_learning_rate: end, decay_steps: length, offset, cycle } = s;
  const exponent: number = s.power;
  if (!(length > 0)) return notANumber(context, 'decay_steps', Math.max(offset, 0));
  if (exponent < 0) return void report('model-garden/negative-power', [...at, 'power'], { power: exponent });
  if (end > initial) report('model-garden/rises', [...at, 'end_learning_rate'], { end, initial });
  if (exponent === 0) return { curve: constant(initial) };
  if (cycle) {
    // Before the offset, the original divides the negative step by a cycle of 0 steps.
    if (offset > 0) return void report('model-garden/cycle-offset', [...at, 'offset'], { offset });
    const cycles = polynomialDecay.curve({ ...s, k_decay: 1 } as never, () => constant(0), { run: {} });
    return { curve: shift(cycles, -offset) };
  }
  const easing = { shape: 'reversed_power', exponent } as const;
  const all = length + offset;
  // Before the offset, the formula of the decay applies to negative steps too.
  const whole: Curve =
    offset <= 0
      ? shift(ramp(initial, end, easing, length), -offset)
      : ramp(end + (initial - end) * (all / length) ** exponent, end, easing, all);
  return {
    curve: whole,
    phases: inTurn(['decay', all]),
    end: { step: Math.max(all, 0), field: ['decay_steps'] },
  };
};

/**
 * A cosine that oscillates forever. The wave begins `before` steps early: at the phase that it has at step −`before`.
 */
const wave = (from: number, to: number, length: number, before: number): Curve => {
  const period = 2 * length;
  const there = repeat(
    sequence([length, ramp(from, to, 'cosine')], ramp(to, from, 'cosine', length)),
    period,
  );
  return shift(there, ((-before % period) + period) % period);
};

const cosine: RateType = (s, context) => {
  if (lacks(s, 'cosine', ['initial_learning_rate', 'decay_steps'], context)) return undefined;
  const { initial_learning_rate: initial, decay_steps: length, alpha, offset } = s;
  if (!(length > 0)) return notANumber(context, 'decay_steps', Math.max(offset, 0));
  const least = initial * alpha;
  const fall = ramp(initial, least, 'cosine', length);
  return {
    curve: offset > 0 ? sequence([offset, wave(initial, least, length, offset)], fall) : shift(fall, -offset),
    phases: inTurn(['hold', Math.max(offset, 0)], ['decay', length + Math.min(offset, 0)]),
    end: { step: Math.max(length + offset, 0), field: ['decay_steps'] },
  };
};

/** initial · max(s, 1)^exponent, s = step − offset. */
const powerFrom = (initial: number, exponent: number, offset: number): Curve =>
  offset < 0
    ? power(initial, exponent, Math.max(1, -offset))
    : sequence([1 + offset, constant(initial)], power(initial, exponent, 1));

const directPower: RateType = (s, context) =>
  lacks(s, 'power', ['initial_learning_rate'], context)
    ? undefined
    : { curve: powerFrom(s.initial_learning_rate, s.power, 0) };

const powerAndLinear: RateType = (s, context) => {
  if (lacks(s, 'power_linear', ['initial_learning_rate', 'total_decay_steps'], context)) return undefined;
  const { total_decay_steps: total, linear_decay_fraction: fraction, offset } = s;
  const curve = powerFrom(s.initial_learning_rate, s.power, offset);
  const length = total * fraction;
  if (!(length > 0)) return { curve };
  const start = total - length + offset;
  const fall = ramp(1, 0, 'linear', length);
  return {
    curve: product(curve, start > 0 ? sequence([start, constant(1)], fall) : shift(fall, -start)),
    phases: inTurn(['decay', total + offset]),
    end: { step: total + offset, field: ['total_decay_steps'] },
  };
};

const powerWithOffset: RateType = (s, context) => {
  if (lacks(s, 'power_with_offset', ['initial_learning_rate'], context)) return undefined;
  const { offset, pre_offset_learning_rate: most } = s;
  const decay = min(constant(most), power(s.initial_learning_rate, s.power, Math.max(1, -offset)));
  return { curve: sequence([Math.max(offset + 1, 0), constant(most)], decay) };
};

/** From each value to the next by half a cosine. After the last boundary the original divides by 0. */
const stepCosine: RateType = (s, context) => {
  const { at, report, run } = context;
  const {
    boundaries = [],
    values = [],
    offset,
  } = s as {
    boundaries?: readonly number[];
    values?: readonly number[];
    offset: number;
  };
  const path = [...at, 'boundaries'];
  const counts = { boundaries: boundaries.length, values: values.length, needed: boundaries.length };
  if (boundaries.length === 0) return void report('model-garden/empty', path, {});
  if (values.length !== boundaries.length) return void report('model-garden/values', path, counts);
  if (!ascend(boundaries)) return void report('model-garden/not-ascending', path, {});
  const last = boundaries.length === 1 ? 0 : boundaries.at(-1)! + offset;
  if (last <= 0 || (run.num_steps ?? 0) > last) return notANumber(context, 'boundaries', Math.max(last, 0));
  if (run.num_steps === undefined)
    report('model-garden/must-end', [...path, boundaries.length - 1], { step: last });
  const [start, next] = boundaries as [number, number];
  if (start !== 0) report('model-garden/swings', [...path, 0], { first: start });
  const first = wave(values[0]!, values[1]!, next - start, offset);
  const later = boundaries.slice(1, -1).map((from, i): [number, Curve] => {
    const length = boundaries[i + 2]! - from;
    return [length, ramp(values[i + 1]!, values[i + 2]!, 'cosine', length)];
  });
  return {
    curve: sequence([Math.max(next + offset, 0), first], ...later, constant(values.at(-1)!)),
    end: { step: last, field: ['boundaries', boundaries.length - 1] },
  };
};

export const modelGardenRates: { readonly [type: string]: RateType } = {
  constant: ({ learning_rate }) => ({ curve: constant(learning_rate) }),
  stepwise,
  exponential: exponentialRate,
  polynomial,
  cosine,
  power: directPower,
  power_linear: powerAndLinear,
  power_with_offset: powerWithOffset,
  step_cosine_with_offset: stepCosine,
};

/** A warm-up up to step W, after which the schedule continues as if there had been none; `peak` is its rate at W. */
export type Warmup = (s: Values, peak: number) => Curve;

export const warmups: { readonly [type: string]: Warmup } = {
  linear: ({ warmup_learning_rate: start, warmup_steps: length }, peak) =>
    ramp(start, peak, 'linear', length),
  // Step 0 has the rate of step 1.
  polynomial: ({ power: exponent, warmup_steps: length }, peak) =>
    sequence([1, constant(peak * length ** -exponent)], power(peak, exponent, 1, length)),
};

export const afterWarmup = (
  warmup: Curve,
  length: number,
  { curve, ...phases }: RateMeaning,
): RateMeaning => ({
  curve: length > 0 ? sequence([length, warmup], shift(curve, length)) : curve,
  ...phases,
  ...(length > 0 && {
    phases: [
      { name: 'warm-up', start: 0, length },
      ...(phases.phases ?? []).filter(({ name, start }) => name !== 'hold' || start >= length),
    ],
  }),
});
