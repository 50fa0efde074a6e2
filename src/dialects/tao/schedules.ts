import { constant } from '../../curve/curve.ts';
import { formatSteps } from '../../curve/words/format.ts';
import type { Values } from '../dialect.ts';
import {
  float32Annealing,
  smoothSteps,
  softStartAnnealing,
  softStartCosine,
  softStartDivisions,
} from './curve.ts';
import {
  checkRateIsSet,
  isAbove0,
  isRefused,
  isShare,
  riseAndFall,
  type ScheduleMeaning,
  type ScheduleReader,
  shownRate,
  type TaoContext,
} from './schedule_context.ts';

/** The schedules with blocks of their own: their checks, surprises and curves. */

/** Reports rates and shares that a network refuses. */
const refusesShared = (s: Values, context: TaoContext, later?: 'annealing'): boolean => {
  const { network, at, report } = context;
  const { min_learning_rate: low, max_learning_rate: high, soft_start } = s;
  const { checks } = network;
  const isIn = (value: number): boolean =>
    checks === 'strict' ? value > 0 && value < 1 : isShare(value) && (checks !== 'below-one' || value < 1);
  const range =
    checks === 'strict' ? 'between 0 and 1' : checks === 'below-one' ? 'from 0 to below 1' : 'from 0 to 1';
  const shares = later === undefined ? ['soft_start'] : ['soft_start', later];
  const isOut = isRefused(
    s,
    context,
    isAbove0('min_learning_rate', low),
    isAbove0('max_learning_rate', high),
    ...shares.map((name) => [name, isIn(s[name]), range] as const),
  );
  if (isOut) return true;
  if (checks === 'ascending' && high <= low) {
    report('tao/rate-order', [...at, 'max_learning_rate'], { network: network.title }, [
      ...at,
      'min_learning_rate',
    ]);
    return true;
  }
  if (later === undefined || soft_start < s[later] || (checks === 'below-one' && soft_start === s[later]))
    return false;
  const values = {
    network: network.title,
    soft_start: shownRate(soft_start),
    point: shownRate(s[later]),
    later,
  };
  report('tao/share-order', [...at, 'soft_start'], values, [...at, later]);
  return true;
};

const annealing: ScheduleReader = (s, context) => {
  if (refusesShared(s, context, 'annealing')) return undefined;
  const total = context.total();
  if (total === undefined) return undefined;
  const { min_learning_rate: low, max_learning_rate: high, soft_start } = s;
  const [rise, fall] = [Math.ceil(soft_start * total), Math.floor(s.annealing * total)];
  const curve = context.network.name === 'detectnet_v2' ? float32Annealing : softStartAnnealing;
  return {
    curve: curve(low * context.times, high * context.times, soft_start, s.annealing, total),
    phases: riseAndFall(rise, Math.max(fall, rise), total),
    end: { step: total },
  };
};

/** A soft-start cosine, and how far from its minimum it ends. */
const cosineOf = (
  low: number,
  high: number,
  soft_start: number,
  { total, at, report }: TaoContext,
): ScheduleMeaning | undefined => {
  const steps = total();
  if (steps === undefined) return undefined;
  const left = (1 + Math.cos(Math.PI * (1 - soft_start))) / 2;
  if (left > 0.01 && high > low) {
    // The last step of the run is one step before the end of the cosine.
    const last = (1 + Math.cos(Math.PI * (1 - 1 / steps - soft_start))) / 2;
    const share = ((low + (high - low) * last) / high) * 100;
    report('tao/cosine-ends-high', [...at, 'soft_start'], { share: share.toFixed(1) });
  }
  const rise = Math.ceil(soft_start * steps);
  return {
    curve: softStartCosine(low, high, soft_start, steps),
    phases: riseAndFall(rise, rise, steps),
    end: { step: steps },
  };
};

const cosineAnnealing: ScheduleReader = (s, context) => {
  if (refusesShared(s, context)) return undefined;
  return cosineOf(
    s.min_learning_rate * context.times,
    s.max_learning_rate * context.times,
    s.soft_start,
    context,
  );
};

const earlyStopping: ScheduleReader = (s, context) => {
  const { min_learning_rate: low, max_learning_rate: high, soft_start_epochs: epochs } = s;
  const { at, run, need, report } = context;
  if (isRefused(s, context, isAbove0('min_learning_rate', low), isAbove0('max_learning_rate', high)))
    return undefined;
  if (epochs > 0 && run.steps_per_epoch === undefined)
    return need(run.batch_size === undefined ? 'steps_per_epoch' : 'examples', [...at, 'soft_start_epochs']);
  report('tao/early-stopping', at, {});
  const rise = epochs * (run.steps_per_epoch ?? 0);
  return {
    // Annealing never starts, because the rise takes the whole run.
    curve: float32Annealing(low, high, rise > 0 ? 1 : 0, 1, Math.max(rise, 1)),
    phases: riseAndFall(rise, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
  };
};

/** The "step" of classification and Faster R-CNN: an exponential decay, in percent of the run. */
const step =
  (rateName: string): ScheduleReader =>
  (s, context) => {
    const { at, report, times } = context;
    const { gamma, step_size: percent } = s;
    const isOut = isRefused(
      s,
      context,
      // Only classification checks its rate.
      ...(rateName === 'learning_rate' ? [isAbove0(rateName, s[rateName])] : []),
      ['gamma', isShare(gamma), 'from 0 to 1'],
      ['step_size', percent > 0 && percent <= 100, 'above 0, up to 100 percent'],
    );
    if (isOut) return undefined;
    const total = context.total();
    if (total === undefined) return undefined;
    const length = Math.floor((total * percent) / 100);
    if (length < 1)
      return void report('tao/step-size', [...at, 'step_size'], {
        value: shownRate(percent),
        steps: formatSteps(total),
        least: Math.ceil(100 / total),
      });
    checkRateIsSet(s, rateName, context);
    // A rate of 0 has a finding, and stairs of one step are no surprise.
    const isTrained = s[rateName] !== 0;
    if (isTrained && gamma === 0) report('tao/unset-factor', [...at, 'gamma'], { name: 'gamma', step: '1' });
    else if (isTrained && gamma < 1 && length > 1)
      report('tao/smooth-step', at, { gamma: shownRate(gamma), steps: formatSteps(length) });
    return { curve: smoothSteps(s[rateName] * times, gamma, length), phases: riseAndFall(0, 0, total) };
  };

/** A straight line up, then divisions; `start` is the rate at which the line starts. */
const divisions = (
  s: Values,
  base: number,
  start: number,
  context: TaoContext,
): ScheduleMeaning | undefined => {
  const { at, report, network } = context;
  const { soft_start, annealing_divider: divisor } = s;
  const points = s.annealing_points as readonly number[];
  if (isRefused(s, context, ['soft_start', isShare(soft_start), 'from 0 to 1'])) return undefined;
  if (points.some((point, i) => !isShare(point) || point < (points[i - 1] ?? 0)))
    return void report('tao/points', [...at, 'annealing_points'], {});
  const [first] = points;
  if (first !== undefined && soft_start >= first) {
    const values = { network: network.title, soft_start: shownRate(soft_start), point: shownRate(first) };
    const because = [...at, 'annealing_points'];
    return void report(
      'tao/share-order',
      [...at, 'soft_start'],
      { ...values, later: 'the first annealing point' },
      because,
    );
  }
  const total = context.total();
  if (total === undefined) return undefined;
  if (base === 0) return { curve: constant(0) };
  const isReached = (first ?? 1) < 1;
  if (isReached && isRefused(s, context, ['annealing_divider', divisor !== 0, 'other than 0']))
    return undefined;
  const rise = Math.ceil(soft_start * total);
  return {
    curve: softStartDivisions(start, base, soft_start, isReached ? points : [], divisor, total),
    phases: riseAndFall(rise, Math.max(rise, Math.floor((first ?? 1) * total)), total),
  };
};

/** The rate at which the warm-up of classification starts, fixed in TAO's code. */
const FIXED_START = 3e-4;

const softAnneal: ScheduleReader = (s, context) => {
  const isOut = isRefused(s, context, isAbove0('learning_rate', s.learning_rate), [
    'annealing_divider',
    s.annealing_divider >= 0,
    'of at least 0',
  ]);
  if (isOut) return undefined;
  const base = s.learning_rate * context.times;
  const meaning = divisions(s, base, FIXED_START, context);
  if (meaning === undefined) return undefined;
  const at = [...context.at, 'soft_start'];
  if (s.soft_start > 0) {
    if (base < FIXED_START) context.report('tao/warmup-falls', at, { rate: shownRate(base) });
    else context.report('tao/fixed-start', at, {});
  }
  return meaning;
};

const softStart: ScheduleReader = (s, context) => {
  checkRateIsSet(s, 'base_lr', context, s.start_lr > 0 && s.soft_start > 0);
  return divisions(s, s.base_lr * context.times, s.start_lr * context.times, context);
};

const ratioCosine: ScheduleReader = (s, context) => {
  const isOut = isRefused(
    s,
    context,
    isAbove0('learning_rate', s.learning_rate),
    ['min_lr_ratio', s.min_lr_ratio >= 0, 'of at least 0'],
    ['soft_start', isShare(s.soft_start), 'from 0 to 1'],
  );
  if (isOut) return undefined;
  const base = s.learning_rate * context.times;
  return cosineOf(base * s.min_lr_ratio, base, s.soft_start, context);
};

/** The schedules of blocks, by the name of the block. */
export const taoSchedules: { readonly [type: string]: ScheduleReader } = {
  soft_start_annealing_schedule: annealing,
  soft_start_cosine_annealing_schedule: cosineAnnealing,
  early_stopping_annealing_schedule: earlyStopping,
  soft_anneal: softAnneal,
  cosine: ratioCosine,
  soft_start: softStart,
};

export const classificationStep = step('learning_rate');
export const fasterRcnnStep = step('base_lr');
