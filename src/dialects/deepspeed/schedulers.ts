import {
  type Curve,
  constant,
  max as greatest,
  ramp,
  repeat,
  scale,
  sequence,
  shift,
} from '../../curve/curve.ts';
import type { Phase } from '../../registry/phases.ts';
import { wholeToWrite } from '../what_to_write.ts';
import { deepspeedOneCycle, lrRangeTest } from './cycles.ts';
import {
  afterFirst,
  type PlannedCurves,
  paramPath,
  reportIfSwapped,
  type SchedulerParams,
} from './scheduler.ts';

/**
 * DeepSpeed's schedulers as curves.
 * Source: deepspeedai/DeepSpeed, deepspeed/runtime/lr_schedules.py.
 */

interface Warmup {
  readonly steps: number;
  readonly isLog: boolean;
  /** Makes the climb from one rate to another. A logarithmic climb arrives a step early, and keeps its rate for one step. */
  readonly climb: (from: number, to: number, then: Curve) => Curve;
}

const warmupOf = ({ params, isOld, report }: SchedulerParams): Warmup | undefined => {
  const written = params.number('warmup_num_steps', 1000);
  if (written === undefined) return undefined;
  if (
    !isOld &&
    !(Number.isInteger(written) && written > 0 && !/[.eE]/.test(params.text('warmup_num_steps')))
  ) {
    const total = params.isWritten('total_num_steps') ? Number(params.text('total_num_steps')) : Number.NaN;
    const meant = Math.round(written > 0 && written < 1 ? written * total : Math.abs(written));
    report('deepspeed/warmup-steps', paramPath('warmup_num_steps'), {
      text: params.text('warmup_num_steps'),
      write: meant >= 2 ? String(meant) : '2 for hardly any warm-up',
    });
    return undefined;
  }
  if (written < 2)
    report('deepspeed/too-few-warmup-steps', paramPath('warmup_num_steps'), { steps: written });
  const length = Math.max(2, written);
  const type = params.text('warmup_type');
  if (type === '') report('deepspeed/log-warmup', paramPath('warmup_type'), {});
  else if (type !== 'log' && type !== 'linear')
    report('deepspeed/warmup-type', paramPath('warmup_type'), { type });
  const isLog = type !== 'linear';
  return {
    steps: length,
    isLog,
    climb: (from, to, then) =>
      isLog
        ? sequence([length - 1, ramp(from, to, { shape: 'log', scale: length })], [1, constant(to)], then)
        : sequence([length, ramp(from, to)], then),
  };
};

const warmupPhase = ({ steps: length }: Warmup): Phase => ({ name: 'warm-up', start: 0, length: length + 1 });

const warmupLr = (given: SchedulerParams): PlannedCurves | undefined => {
  const { params, rate, isOld } = given;
  const warmup = warmupOf(given);
  const from = params.number('warmup_min_lr', 0);
  const to = params.number('warmup_max_lr', isOld ? 0.001 : rate);
  if (warmup === undefined || from === undefined || to === undefined) return undefined;
  reportIfSwapped(given, ['warmup_min_lr', from], ['warmup_max_lr', to]);
  return {
    rate: afterFirst(from, warmup.climb(from, to, constant(to))),
    phases: [warmupPhase(warmup)],
    spec: {
      warmup_min_lr: from,
      warmup_max_lr: to,
      warmup_num_steps: warmup.steps,
      warmup_type: typeOf(warmup),
    },
  };
};

const typeOf = ({ isLog }: Warmup): string => (isLog ? 'log' : 'linear');

/** The steps of the decay, and the layout of the schedule around it. */
const decayOf = (given: SchedulerParams, warmup: Warmup, total: number) => {
  const { report, params } = given;
  if (!Number.isInteger(total) || /\.000$/.test(params.text('total_num_steps')))
    report('field/unusual', paramPath('total_num_steps'), {
      name: 'total_num_steps',
      value: params.text('total_num_steps'),
      expected: `a whole number, such as ${wholeToWrite(params.text('total_num_steps'))}`,
    });
  else if (total < warmup.steps)
    report(
      'deepspeed/total-below-warmup',
      paramPath('total_num_steps'),
      { total, warmup: warmup.steps },
      paramPath('warmup_num_steps'),
    );
  const length = total - warmup.steps;
  return {
    length,
    phases: [
      warmupPhase(warmup),
      { name: 'decay', start: warmup.steps + 1, length: Math.max(length, 0) } as const,
    ],
    end: { step: total + 1, field: ['total_num_steps'] },
  };
};

const warmupDecayLr = (given: SchedulerParams): PlannedCurves | undefined => {
  const { params } = given;
  const warmup = warmupOf(given);
  const from = params.number('warmup_min_lr', 0);
  const to = params.number('warmup_max_lr', 0.001);
  const total = params.number('total_num_steps');
  if (warmup === undefined || from === undefined || to === undefined || total === undefined) return undefined;
  reportIfSwapped(given, ['warmup_min_lr', from], ['warmup_max_lr', to]);
  const { length, phases, end } = decayOf(given, warmup, total);
  const decay = length >= 1 ? ramp(to, from, 'linear', length) : constant(from);
  return {
    rate: afterFirst(from, warmup.climb(from, to, decay)),
    phases,
    end,
    spec: {
      total_num_steps: total,
      warmup_min_lr: from,
      warmup_max_lr: to,
      warmup_num_steps: warmup.steps,
      warmup_type: typeOf(warmup),
    },
  };
};

/** The cosine of DeepSpeed before 0.19: after its end it continues, up and down. */
const endlessCosine = (least: number, length: number): Curve =>
  repeat(sequence([length, ramp(1, least, 'cosine')], ramp(least, 1, 'cosine', length)), 2 * length);

const warmupCosineLr = (given: SchedulerParams): PlannedCurves | undefined => {
  const { params, rate, isOld, report } = given;
  const warmup = warmupOf(given);
  const from = params.number('warmup_min_ratio', 0);
  const least = params.number('cos_min_ratio', 0.0001);
  const total = params.number('total_num_steps');
  if (warmup === undefined || from === undefined || least === undefined || total === undefined)
    return undefined;
  const { length, phases, end } = decayOf(given, warmup, total);
  if (isOld && length === 0) {
    report('deepspeed/no-decay-steps', paramPath('total_num_steps'), {}, paramPath('warmup_num_steps'));
    return undefined;
  }
  if (isOld && length > 0) report('deepspeed/rises-again', paramPath('total_num_steps'), { step: total });
  const cosine = isOld
    ? endlessCosine(least, Math.abs(length))
    : ramp(1, least, 'cosine', Math.max(1, length));
  const fall = shift(cosine, 1);
  const ratio = warmup.climb(from, 1, least < 0 ? greatest(constant(0), fall) : fall);
  const whole = scale(ratio, rate);
  return {
    rate: afterFirst(0, whole),
    ...(isOld && { rest: afterFirst(rate, whole) }),
    phases,
    end: { ...end, step: total },
    spec: {
      total_num_steps: total,
      warmup_min_ratio: from,
      warmup_num_steps: warmup.steps,
      warmup_type: typeOf(warmup),
      cos_min_ratio: least,
    },
  };
};

const warmup = ['warmup_num_steps', 'warmup_type', 'last_batch_iteration'];

interface SchedulerType {
  readonly plan: (given: SchedulerParams) => PlannedCurves | undefined;
  /** The parameters that the scheduler takes; `required` lists those that it cannot do without. */
  readonly takes: readonly string[];
  readonly required: readonly string[];
}

export const deepspeedSchedulers: { readonly [type: string]: SchedulerType } = {
  WarmupLR: { plan: warmupLr, takes: ['warmup_min_lr', 'warmup_max_lr', ...warmup], required: [] },
  WarmupDecayLR: {
    plan: warmupDecayLr,
    takes: ['total_num_steps', 'warmup_min_lr', 'warmup_max_lr', ...warmup],
    required: ['total_num_steps'],
  },
  WarmupCosineLR: {
    plan: warmupCosineLr,
    takes: ['total_num_steps', 'warmup_min_ratio', 'cos_min_ratio', ...warmup],
    required: ['total_num_steps'],
  },
  OneCycle: {
    plan: deepspeedOneCycle,
    takes: [
      'cycle_min_lr',
      'cycle_max_lr',
      'decay_lr_rate',
      'cycle_first_step_size',
      'cycle_second_step_size',
      'cycle_first_stair_count',
      'cycle_second_stair_count',
      'decay_step_size',
      'cycle_momentum',
      'cycle_min_mom',
      'cycle_max_mom',
      'decay_mom_rate',
      'last_batch_iteration',
    ],
    required: ['cycle_min_lr', 'cycle_max_lr'],
  },
  LRRangeTest: {
    plan: lrRangeTest,
    takes: [
      'lr_range_test_min_lr',
      'lr_range_test_step_size',
      'lr_range_test_step_rate',
      'lr_range_test_staircase',
      'last_batch_iteration',
    ],
    required: [],
  },
};
