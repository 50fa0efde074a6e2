import { type Curve, constant, power, ramp, repeat, sequence, shift, steps } from '../../curve/curve.ts';
import { wholeToWrite } from '../what_to_write.ts';
import {
  afterFirst,
  type PlannedCurves,
  paramPath,
  reportIfSwapped,
  type SchedulerParams,
} from './scheduler.ts';

/** DeepSpeed's cyclic schedulers `OneCycle` and `LRRangeTest`. */

/**
 * The greatest number of stairs of a cycle: more become a line, because nobody could see them, and each takes memory.
 */
const MOST_STAIRS = 100_000;

/** One cycle between two values, up and down, in stairs if there are any. */
const cycleOf = (
  low: number,
  high: number,
  up: { readonly steps: number; readonly stairs: number },
  down: { readonly steps: number; readonly stairs: number },
  after: Curve,
): Curve => {
  const value = (share: number): number => low + (high - low) * share;
  const half = ({ steps: length, stairs }: typeof up, isUp: boolean): Curve => {
    if (stairs === 0) return ramp(value(isUp ? 0 : 1), value(isUp ? 1 : 0), 'linear', length);
    const shares = Array.from({ length: stairs + 1 }, (_, i) => value((isUp ? i : stairs - i) / stairs));
    // While the rate rises, a stair begins at its step; while it falls, a stair ends at its step. The top is the last
    // step of the first half.
    const edges = shares
      .slice(1)
      .map((_, i) => (isUp ? Math.ceil(((i + 1) * length) / stairs) : Math.floor((i * length) / stairs) + 1));
    return steps(edges, shares);
  };
  const fall = down.steps > 0 ? [[down.steps, half(down, false)] as const] : [];
  return sequence([up.steps, half(up, true)], ...fall, after);
};

export const deepspeedOneCycle = (given: SchedulerParams): PlannedCurves | undefined => {
  const { params, isOld, hasBetas, optimizer, report } = given;
  const names = {
    cycle_min_lr: undefined,
    cycle_max_lr: undefined,
    decay_lr_rate: 0,
    cycle_first_step_size: 2000,
    cycle_first_stair_count: 0,
    decay_step_size: 0,
    cycle_min_mom: 0.8,
    cycle_max_mom: 0.9,
    decay_mom_rate: 0,
  };
  const read = Object.fromEntries(
    Object.entries(names).map(([name, otherwise]) => [name, params.number(name, otherwise)]),
  ) as { readonly [N in keyof typeof names]: number | undefined };
  if (Object.values(read).includes(undefined)) return undefined;
  const s = read as { readonly [N in keyof typeof names]: number };
  const first = s.cycle_first_step_size;
  const second = params.number('cycle_second_step_size', first);
  const stairs = params.number('cycle_second_stair_count', s.cycle_first_stair_count);
  if (second === undefined || stairs === undefined) return undefined;
  reportIfSwapped(given, ['cycle_min_lr', s.cycle_min_lr], ['cycle_max_lr', s.cycle_max_lr]);
  for (const [name, value] of [
    ['cycle_first_step_size', first],
    ['cycle_second_step_size', second],
  ] as const) {
    // The rate may jump back to its minimum, but not to its maximum.
    if (value > 0 || (value === 0 && name === 'cycle_second_step_size')) continue;
    report('deepspeed/not-positive', paramPath(name), { name, value });
    return undefined;
  }
  for (const name of [
    'cycle_first_step_size',
    'cycle_second_step_size',
    'cycle_first_stair_count',
    'cycle_second_stair_count',
  ]) {
    const value = params.number(name, 0)!;
    const expected = `a whole number, such as ${wholeToWrite(params.text(name))}`;
    if (!Number.isInteger(value))
      report('field/unusual', paramPath(name), { name, value: `${value}`, expected });
  }
  const count = (of: number): number => (isOld || of > MOST_STAIRS ? 0 : Math.max(0, Math.floor(of)));
  const up = { steps: first, stairs: count(s.cycle_first_stair_count) };
  const down = { steps: second, stairs: count(stairs) };
  const growing = (value: number, by: number, exponent: number): Curve => {
    const stretch = s.decay_step_size / by;
    return s.decay_step_size === 0 || by === 0 ? constant(value) : power(value, exponent, stretch, stretch);
  };
  const cyclesMomentum = params.flag('cycle_momentum', true);
  if (cyclesMomentum && !hasBetas)
    report('deepspeed/no-momentum-cycle', ['optimizer', 'type'], { optimizer });
  const momentum = cycleOf(
    s.cycle_max_mom,
    s.cycle_min_mom,
    up,
    down,
    growing(s.cycle_max_mom, s.decay_mom_rate, 1),
  );
  return {
    rate: cycleOf(s.cycle_min_lr, s.cycle_max_lr, up, down, growing(s.cycle_min_lr, s.decay_lr_rate, -1)),
    ...(cyclesMomentum && hasBetas && { momentum: afterFirst(s.cycle_min_mom, shift(momentum, 1)) }),
    phases: [
      { name: 'warm-up', start: 0, length: first },
      { name: 'decay', start: first, length: second },
    ],
    spec: {
      ...s,
      cycle_second_step_size: second,
      cycle_second_stair_count: stairs,
      cycle_momentum: cyclesMomentum,
    },
  };
};

export const lrRangeTest = ({ params, isOld, report }: SchedulerParams): PlannedCurves | undefined => {
  const first = params.number('lr_range_test_min_lr', 1e-3);
  const size = params.number('lr_range_test_step_size', 2000);
  const by = params.number('lr_range_test_step_rate', 1);
  const isStaircase = params.flag('lr_range_test_staircase', false);
  if (first === undefined || size === undefined || by === undefined) return undefined;
  if (size <= 0) {
    report('deepspeed/not-positive', paramPath('lr_range_test_step_size'), {
      name: 'lr_range_test_step_size',
      value: size,
    });
    return undefined;
  }
  const text = params.text('lr_range_test_step_size');
  if (!isOld && /[.eE]/.test(text)) {
    const expected = `a whole number: write ${wholeToWrite(text)}`;
    const name = 'lr_range_test_step_size';
    return void report('field/range', paramPath(name), { name, value: text, expected });
  }
  const stretch = size / by;
  const growing = isStaircase
    ? repeat(constant(first), size, { height: { by: 'harmonic', exponent: -1, rate: by } })
    : power(first, 1, stretch, stretch);
  return {
    rate: by === 0 ? constant(first) : growing,
    phases: [],
    spec: {
      lr_range_test_min_lr: first,
      lr_range_test_step_size: size,
      lr_range_test_step_rate: by,
      lr_range_test_staircase: isStaircase,
    },
  };
};
