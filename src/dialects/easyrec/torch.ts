import { over } from '../../curve/arithmetic/pair.ts';
import { LOG2_E, log2 } from '../../curve/arithmetic/power2.ts';
import {
  type Curve,
  constant,
  exponential,
  hold,
  max,
  type OpenRamp,
  product,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
  sum,
} from '../../curve/curve.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import { inTurn } from '../../registry/phases.ts';
import type { Values } from '../dialect.ts';
import { hasNoPowers } from '../fractional_powers.ts';
import type { BlockContext, RateMeaning } from '../object_detection/rates.ts';

/**
 * TorchEasyRec's learning rates, in float64.
 * Source: alibaba/TorchEasyRec, tzrec/optim/lr_scheduler.py.
 */

const rate = (value: number): string => formatNumber(value, false);

/** The context of a learning rate beside an optimizer: its base rate, and how many steps its unit of length has. */
interface TorchContext extends BlockContext {
  readonly base: number;
  readonly unit: number;
}

type TorchRate = (s: Values, context: TorchContext) => RateMeaning | undefined;

const isZero = (s: Values, name: string, { at, report }: TorchContext): boolean => {
  if (s[name] > 0) return false;
  report('easyrec/zero', [...at, name], { name });
  return true;
};

/** A straight warm-up to the base rate, then what follows it. */
const afterWarmup = (
  s: Values,
  { base, unit, at, report }: TorchContext,
  then: Curve | [number, OpenRamp],
): RateMeaning => {
  const { warmup_size, warmup_learning_rate: start, min_learning_rate: least } = s;
  if (base > 0 && least > base)
    report('easyrec/rises', [...at, 'min_learning_rate'], {
      name: 'min_learning_rate',
      end: rate(least),
      base: rate(base),
    });
  const warmup = warmup_size * unit;
  const rise = [warmup, ramp(start, base)] as const;
  if ('kind' in then)
    return {
      curve: sequence(rise, then),
      phases: inTurn(['warm-up', warmup], ['decay', Number.POSITIVE_INFINITY]),
    };
  const [length, fall] = then;
  return {
    curve: sequence(rise, { ...fall, steps: length }),
    phases: inTurn(['warm-up', warmup], ['decay', length]),
    end: { step: warmup + length },
  };
};

const exponentialDecay: TorchRate = (s, context) => {
  if (isZero(s, 'decay_size', context)) return undefined;
  if (hasNoPowers(s, context)) return undefined;
  const decay = exponential(context.base, s.decay_factor, s.decay_size * context.unit, s.staircase);
  return afterWarmup(s, context, max(decay, constant(s.min_learning_rate)));
};

/** The index that Python's bisect_left returns, even for an unsorted list. */
const bisect = (sizes: readonly number[], count: number): number => {
  let low = 0;
  let high = sizes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sizes[middle]! < count) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A rate applies after the step that its entry of `schedule_sizes` gives. */
const manual: TorchRate = (s, { base, unit, at, report, run }) => {
  const {
    schedule_sizes: sizes,
    learning_rates: all,
    warmup,
  } = s as {
    readonly schedule_sizes: readonly number[];
    readonly learning_rates: readonly number[];
    readonly warmup: boolean;
  };
  const counts = { sizes: sizes.length, rates: all.length };
  const missing = sizes[all.length];
  const path = [...at, 'learning_rates'];
  const isReached = !(missing! * unit + 1 >= (run.num_steps ?? 1 / 0));
  if (missing !== undefined && (isReached || (warmup && all.length === 0)))
    return void report('easyrec/too-few-rates', path, counts);
  if (all.length > sizes.length) report('easyrec/too-many-rates', path, counts);
  const [first] = sizes;
  if (warmup && !(first! > 0))
    return void report('easyrec/zero', [...at, 'schedule_sizes'], { name: 'the first of schedule_sizes' });
  if (sizes.some((each, i) => i > 0 && each < sizes[i - 1]!))
    report('easyrec/unsorted', [...at, 'schedule_sizes'], {});
  const sorted = [...new Set(sizes)].sort((a, b) => a - b);
  const last = all.at(-1) ?? base;
  const valueAt = (count: number): number => {
    const index = bisect(sizes, count);
    return index === 0 ? base : (all[index - 1] ?? last);
  };
  const values = [valueAt(0), ...sorted.map((size) => valueAt(size + 0.5))];
  const stairs = (rates: readonly number[]): Curve =>
    steps(
      sorted.map((size) => size * unit),
      rates,
      'old',
    );
  if (!warmup) return { curve: stairs(values) };
  const rise = first! * unit;
  const phases = inTurn(['warm-up', rise]);
  const line = ramp(base, all[0]!);
  // If sizes are repeated or out of order, only a part of the warm-up’s line is used.
  if (sorted.some((size, i) => size !== sizes[i]) || sizes[1] === first) {
    const isRising = (count: number): number => Number(bisect(sizes, count) === 0);
    const share = [isRising(0), ...sorted.map((size) => isRising(size + 0.5))];
    const rest = values.map((value, i) => value * (1 - share[i]!));
    return {
      curve: sum(product(stairs(share), sequence([rise, line], constant(all[0]!))), stairs(rest)),
      phases,
    };
  }
  const [, ...later] = sorted;
  const then = steps(
    later.map((size) => size * unit - rise),
    values.slice(1),
    'old',
  );
  return { curve: sequence([rise, line], then), phases };
};

const cosine: TorchRate = (s, context) => {
  if (isZero(s, 'T_max', context)) return undefined;
  return afterWarmup(s, context, [s.T_max * context.unit, ramp(context.base, s.min_learning_rate, 'cosine')]);
};

/** The greatest step that a double can distinguish from the next. */
const LAST = Number.MAX_SAFE_INTEGER;

/** The natural logarithm as Python computes it: Math.log of some engines differs in the last digit, which decides here. */
const ln = (x: number): number => {
  const [log, low] = over(log2(x), LOG2_E);
  return log + low;
};

/** Periods T_0 · T_mult^k. The original finds k by a logarithm, whose rounding delays some restarts by a step. */
const periods = (
  first: number,
  factor: number,
  fall: OpenRamp,
  unit: number,
  late: (step: number) => void,
): Curve => {
  const parts: [number, Curve][] = [];
  let start = 0;
  let ahead = 0;
  for (let length = first; start < LAST; length *= factor) {
    const next = start + length;
    const k = Math.floor(ln((next / first) * (factor - 1) + 1) / ln(factor));
    const over = k <= parts.length ? 1 : 0;
    if (over > 0) late(next);
    parts.push([(length + over - ahead) * unit, shift({ ...fall, steps: length * unit }, ahead * unit)]);
    ahead = over;
    start = next;
  }
  return sequence(...parts, constant(fall.to));
};

const restarts: TorchRate = (s, context) => {
  const { T_0: first, T_mult: factor, min_learning_rate: least } = s;
  const { at, base, unit, run, report } = context;
  if (isZero(s, 'T_0', context) || isZero(s, 'T_mult', context)) return undefined;
  const fall = ramp(base, least, 'cosine');
  if (factor === 1) return afterWarmup(s, context, repeat(fall, first * unit));
  let isSaid = false;
  const late = (step: number): void => {
    const at0 = (step + s.warmup_size) * unit;
    if (isSaid || !(at0 < (run.num_steps ?? 1 / 0))) return;
    isSaid = true;
    report('easyrec/late-restart', [...at, 'T_mult'], { step: at0 });
  };
  return afterWarmup(s, context, periods(first, factor, fall, unit, late));
};

const linear: TorchRate = (s, context) => {
  const { at, report, unit, base, version } = context;
  if (version?.includes('54cac316')) return void report('easyrec/no-linear', at, {});
  const length = s.total_size - s.warmup_size;
  if (length <= 0) return void report('easyrec/no-room', [...at, 'total_size'], {}, [...at, 'warmup_size']);
  return afterWarmup(s, context, [length * unit, ramp(base, s.min_learning_rate)]);
};

const types: { readonly [type: string]: TorchRate } = {
  constant_learning_rate: (_, { base }) => ({ curve: constant(base) }),
  exponential_decay_learning_rate: exponentialDecay,
  manual_step_learning_rate: manual,
  cosine_annealing_learning_rate: cosine,
  cosine_annealing_warm_restarts_learning_rate: restarts,
  linear_decay_learning_rate: linear,
};

export const torchTypes = Object.keys(types);

/** The meaning of a TorchEasyRec learning rate for a base rate. */
export const torchRate = (
  type: string,
  s: Values,
  context: Omit<TorchContext, 'unit'>,
): RateMeaning | undefined => {
  const { run, at, report, base } = context;
  const isByEpoch: boolean = s.by_epoch === true;
  if (isByEpoch && run.steps_per_epoch === undefined)
    report('easyrec/counts-epochs', [...at, 'by_epoch'], {});
  const unit = isByEpoch ? (run.steps_per_epoch ?? 1) : 1;
  const meaning = types[type]!(s, { ...context, unit });
  if (meaning === undefined) return undefined;
  // A base rate of 0 freezes its parameters.
  if (base === 0) return { curve: constant(0) };
  return isByEpoch && unit !== 1 ? { ...meaning, curve: hold(meaning.curve, unit) } : meaning;
};
