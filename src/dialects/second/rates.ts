import {
  type Curve,
  constant,
  exponential,
  ramp,
  repeat,
  sequence,
  steps as stepwise,
} from '../../curve/curve.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import { formatNumber } from '../../diagnostics/format_number.ts';
import type { Phase } from '../../registry/phases.ts';
import type { DialectContext, Plan, Values } from '../dialect.ts';
import { hasNoPowers } from '../fractional_powers.ts';

/**
 * The rates of second.pytorch, in both layouts.
 * Source: traveller59/second.pytorch, torchplus/train/learning_schedules_fastai.py; nutonomy/second.pytorch,
 * torchplus/train/learning_schedules.py.
 */

/** A schedule and its context: its place, the length of the run, and the function that reports. */
interface SecondContext extends DialectContext {
  readonly at: Path;
  readonly total: number;
}

/** The meaning of a type of learning rate; undefined after a finding. */
interface Meaning {
  readonly learning_rate: Curve;
  readonly momentum?: Curve;
  readonly phases?: readonly Phase[];
  readonly end?: Plan['end'];
}

/** From one rate to another by half a cosine over the rest of the run, after which it oscillates. */
const swing = (from: number, to: number, length: number): Curve =>
  length > 0
    ? repeat(sequence([length, ramp(from, to, 'cosine')], ramp(to, from, 'cosine', length)), 2 * length)
    : constant(to);

/** Says what to write for a share outside 0 to 1, perhaps a percentage or steps. */
const shareOf = (name: string, value: number, total: number) => {
  const share = value > 1 && value < 100 ? value / 100 : value / total;
  const write =
    value > 1 && share < 1 ? formatNumber(Number(share.toPrecision(4)), true) : 'a share, such as 0.4';
  return { name, value, write };
};

const oneCycle = (s: Values, { at, total, report }: SecondContext): Meaning | undefined => {
  const { lr_max: most, moms, div_factor: divisor, pct_start: share } = s;
  if (share > 1) report('second/share', [...at, 'pct_start'], shareOf('pct_start', share, total));
  if (divisor === 0) return void report('second/no-divisor', [...at, 'div_factor'], {});
  if (moms.length < 2) return void report('second/momentums', [...at, 'moms'], {});
  const rise = Math.trunc(total * share);
  if (!(rise > 0)) return void report('second/no-rise', [...at, 'pct_start'], { share, steps: total });
  const low = most / divisor;
  const through = (first: number, peak: number, last: number): Curve =>
    sequence([rise, ramp(first, peak, 'cosine')], swing(peak, last, total - rise));
  return {
    learning_rate: through(low, most, low / 1e4),
    momentum: through(moms[0], moms[1], moms[0]),
    phases: [
      { name: 'warm-up', start: 0, length: rise },
      { name: 'decay', start: rise, length: total - rise },
    ],
    end: { step: total },
  };
};

const exponentialDecay = (s: Values, { at, total, report }: SecondContext): Meaning | undefined => {
  const { initial_learning_rate: initial, decay_length: share, decay_factor: factor, staircase } = s;
  if (!(share > 0 && share < 1))
    return void report('second/decay-length', [...at, 'decay_length'], shareOf('decay_length', share, total));
  const length = staircase ? Math.trunc(share * total) : share * total;
  if (!(length > 0))
    return void report('second/endless', [...at, 'decay_length'], { length: share, steps: total });
  if (hasNoPowers(s, { at, report })) return undefined;
  if (!staircase) {
    report('second/ignores-initial', [...at, 'initial_learning_rate'], { initial });
    return { learning_rate: exponential(1, factor, length) };
  }
  // second.pytorch counts the steps of each period as a share of the run, and converts it back.
  const boundaries = Array.from({ length: Math.floor(total / length) }, (_, i) =>
    Math.trunc((((i + 1) * length) / total) * total),
  ).filter((each) => each < total);
  const step = boundaries.find((each, i) => each === boundaries[i - 1]);
  if (step !== undefined)
    return void report('second/same-step', [...at, 'decay_length'], { shares: [], step });
  return {
    learning_rate: stepwise(
      boundaries,
      [0, ...boundaries].map((_, i) => initial * factor ** i),
    ),
  };
};

const manualStepping = (s: Values, { at, total, report }: SecondContext): Meaning | undefined => {
  const { boundaries, rates } = s as Record<'boundaries' | 'rates', readonly number[]>;
  const ascend = boundaries.every((each, i) => each > (boundaries[i - 1] ?? 0) && each < 1);
  if (!ascend || rates.length !== boundaries.length + 1)
    return void report('second/boundaries', [...at, 'boundaries'], {}, [...at, 'rates']);
  const steps = boundaries.map((share) => Math.trunc(share * total));
  const same = steps.findIndex((step, i) => step === (steps[i - 1] ?? 0));
  if (same >= 0)
    return void report('second/same-step', [...at, 'boundaries', same], {
      shares: boundaries.slice(Math.max(same - 1, 0), same + 1),
      step: steps[same],
    });
  return { learning_rate: stepwise(steps, rates) };
};

const exponentialSteps = (s: Values, { at, report }: SecondContext): Meaning | undefined => {
  if (s.decay_steps === 0) return void report('second/no-decay-steps', [...at, 'decay_steps'], {});
  if (hasNoPowers(s, { at, report })) return undefined;
  return { learning_rate: exponential(s.initial_learning_rate, s.decay_factor, s.decay_steps, s.staircase) };
};

/** The rate of an entry applies from one step after the step that the entry names. */
const manualSteps = (s: Values, { at, report }: SecondContext): Meaning | undefined => {
  const entries = s.schedule as readonly { readonly step: number; readonly learning_rate: number }[];
  if (entries.length === 0) return void report('second/empty-schedule', [...at, 'schedule'], {});
  const late = entries.findIndex(({ step }, i) => i > 0 && step <= entries[i - 1]!.step);
  if (late > 0) {
    const [where, why] = [late, late - 1].map((i) => [...at, 'schedule', i, 'step']);
    const params = { step: entries[late]!.step, before: entries[late - 1]!.step };
    return void report('manual/not-increasing', where!, params, why!);
  }
  return {
    learning_rate: stepwise(
      entries.map(({ step }) => step),
      [s.initial_learning_rate, ...entries.map((entry) => entry.learning_rate)],
      'old',
    ),
  };
};

const cosineSteps = (s: Values, { at, total, report }: SecondContext): Meaning | undefined => {
  const { learning_rate_base: base, total_steps: all, warmup_learning_rate: low, warmup_steps: warmup } = s;
  if (base < low) return void report('second/warmup-above-base', [...at, 'warmup_learning_rate'], {});
  if (all <= warmup) return void report('second/total-below-warmup', [...at, 'total_steps'], {});
  if (warmup === 0) return void report('second/no-warmup', [...at, 'warmup_steps'], {});
  if (total > all) report('second/rises-again', [...at, 'total_steps'], { end: all });
  return {
    learning_rate: sequence([warmup, ramp(low, base)], swing(base, 0, all - warmup)),
    phases: [
      { name: 'warm-up', start: 0, length: warmup },
      { name: 'decay', start: warmup, length: all - warmup },
    ],
    end: { step: all, field: ['total_steps'] },
  };
};

/** Types whose times are shares of the run. */
export const inShares = ['one_cycle', 'exponential_decay', 'manual_stepping'];

export const types: { readonly [type: string]: (s: Values, context: SecondContext) => Meaning | undefined } =
  {
    multi_phase: (_, { at, report }) => void report('second/code', at, {}),
    one_cycle: oneCycle,
    exponential_decay: exponentialDecay,
    manual_stepping: manualStepping,
    constant_learning_rate: (s) => ({ learning_rate: constant(s.learning_rate) }),
    exponential_decay_learning_rate: exponentialSteps,
    manual_step_learning_rate: manualSteps,
    cosine_decay_learning_rate: cosineSteps,
  };
