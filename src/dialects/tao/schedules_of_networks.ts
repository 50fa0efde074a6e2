import { constant, exponential, ramp, sequence, shift, steps } from '../../curve/curve.ts';
import { formatSteps } from '../../curve/words/format.ts';
import type { Values } from '../dialect.ts';
import { warmupCosine } from './curve.ts';
import { isOfIntegers, pythonListIn } from './python_list.ts';
import {
  checkRateIsSet,
  isAbove0,
  isRefused,
  riseAndFall,
  type ScheduleMeaning,
  type ScheduleReader,
  type TaoContext,
} from './schedule_context.ts';

/** The schedules of UNet, EfficientDet and Mask R-CNN, whose rates are beside other fields and count steps or epochs. */

/** UNet's schedules count their own steps, whatever the length of the run. */
export const unet = (
  type: string | undefined,
  s: Values,
  base: number,
  context: TaoContext,
): ScheduleMeaning | undefined => {
  if (type === undefined) return { curve: constant(base) };
  const { decay_steps: length } = s;
  const { at, report } = context;
  if (length <= 0) return void report('tao/no-decay-steps', [...at, 'decay_steps'], {});
  if (type === 'cosine_decay')
    return {
      curve: ramp(base, base * s.alpha, 'cosine', length),
      phases: [{ name: 'decay', start: 0, length }],
      end: { step: length, field: ['decay_steps'] },
    };
  if (s.decay_rate !== 0) return { curve: exponential(base, s.decay_rate, length, true) };
  report('tao/unset-factor', [...at, 'decay_rate'], { name: 'decay_rate', step: formatSteps(length) });
  return { curve: sequence([length, constant(base)], constant(0)) };
};

/** EfficientDet: a warm-up in epochs, then a cosine to the end of the run. */
export const efficientDet: ScheduleReader = (s, context) => {
  const { learning_rate: base, lr_warmup_init: start } = s;
  const isOut = isRefused(s, context, isAbove0('learning_rate', base), [
    'lr_warmup_init',
    start > 0 && start < 1,
    'between 0 and 1',
  ]);
  const total = isOut ? undefined : context.total();
  if (total === undefined) return undefined;
  const warmup = Math.trunc((s.lr_warmup_epoch || 5) * context.run.steps_per_epoch!);
  return {
    curve: warmupCosine(start, base, warmup, total),
    phases: riseAndFall(warmup, warmup, Math.max(total, warmup)),
    end: { step: total },
  };
};

/** Mask R-CNN: a warm-up in steps, then levels, each a factor of the first rate. */
export const maskRcnn: ScheduleReader = (s, context) => {
  const { at, report, network } = context;
  const { init_learning_rate: base, warmup_learning_rate: start, warmup_steps: warmup } = s;
  if (s.num_examples_per_epoch === 0)
    report('tao/stops', [...at, 'num_examples_per_epoch'], {
      network: network.title,
      name: 'num_examples_per_epoch',
      value: '0',
      range: 'above 0',
    });
  const boundaries = pythonListIn(s.learning_rate_steps);
  const doesNotDescend = boundaries?.every((each, i) => each >= (boundaries[i - 1] ?? each));
  if (
    boundaries === undefined ||
    boundaries.length === 0 ||
    !doesNotDescend ||
    !isOfIntegers(s.learning_rate_steps)
  ) {
    const what = 'steps that ascend, without decimal points';
    return void report('tao/list', [...at, 'learning_rate_steps'], { name: 'learning_rate_steps', what });
  }
  const levels = pythonListIn(s.learning_rate_decay_levels);
  if (levels === undefined) {
    const name = 'learning_rate_decay_levels';
    return void report('tao/list', [...at, name], { name, what: 'factors of init_learning_rate' });
  }
  if (levels.length !== boundaries.length) {
    const lengths = { steps: boundaries.length, levels: levels.length };
    return void report('tao/list-lengths', [...at, 'learning_rate_decay_levels'], lengths, [
      ...at,
      'learning_rate_steps',
    ]);
  }
  checkRateIsSet(s, 'init_learning_rate', context, s.warmup_steps > 0 && s.warmup_learning_rate > 0);
  const isReached = (i: number): boolean => boundaries[i]! >= 0 && boundaries[i] !== boundaries[i - 1];
  const ends = boundaries.filter((_, i) => isReached(i));
  const rates = [base, ...levels.map((level) => level * base)].filter(
    (_, i) => i === boundaries.length || isReached(i),
  );
  const held = ends.length === 0 ? constant(rates[0]!) : steps(ends, rates, 'old');
  return {
    curve: sequence([warmup, ramp(start, base)], shift(held, warmup)),
    ...(warmup > 0 && { phases: [{ name: 'warm-up', start: 0, length: warmup }] as const }),
  };
};
