import {
  type Curve,
  constant,
  max,
  type OpenRamp,
  power,
  ramp,
  repeat,
  sequence,
  shift,
} from '../../curve/curve.ts';
import { formatSteps } from '../../curve/words/format.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { MessageNode } from '../../syntax/tree.ts';

/**
 * The schedulers of transformers as shares of the learning rate.
 * Source: huggingface/transformers, src/transformers/optimization.py.
 */

/** The parameters of a scheduler. */
export interface SchedulerArguments {
  /** Steps of the run and of the warm-up. */
  readonly total: number;
  readonly warmup: number;
  /** The learning rate. */
  readonly rate: number;
  /** A number in lr_scheduler_kwargs; `otherwise` is its default. */
  readonly kwarg: <V extends number | undefined>(name: string, otherwise: V) => number | V;
  readonly word: (name: string, otherwise: string) => string;
  /** The field with the length of the warm-up. */
  readonly warmupAt: Path;
  /** Reports a mistake about a keyword, or about the field at a path, and returns undefined. */
  readonly refuse: (code: string, at: string | Path, params?: object) => undefined;
}

/** The steps after the warm-up, at least one. */
const decaySteps = ({ total, warmup }: SchedulerArguments): number => Math.max(1, total - warmup);

/** A straight warm-up from 0, then `after`, whose time starts at the end of the warm-up. */
export const warmed = (warmup: number, after: Curve, first: Curve | OpenRamp = ramp(0, 1)): Curve =>
  sequence([warmup, first], after);

/** Half a cosine from 1 to `least` in `half` steps; it is never clipped, and rises again after its end. */
export const unclippedWave = (half: number, least = 0): Curve =>
  repeat(sequence([half, ramp(1, least, 'cosine')], ramp(least, 1, 'cosine', half)), 2 * half);

/** Like `wave`, with this many whole waves in the given steps. */
const waves = (steps: number, cycles: number, least = 0): Curve =>
  cycles === 0 ? constant(1) : unclippedWave(steps / (2 * Math.abs(cycles)), least);

const linear = (s: SchedulerArguments): Curve => {
  const steps = s.total - s.warmup;
  return warmed(s.warmup, steps >= 1 ? ramp(1, 0, 'linear', steps) : constant(0));
};

const cosine = (s: SchedulerArguments): Curve =>
  warmed(s.warmup, waves(decaySteps(s), s.kwarg('num_cycles', 0.5)));

/** Cycles backwards: each begins at the full rate, drops to 0 in the next step, and rises. */
const risesFromTop = (length: number): Curve => {
  const rise = ramp(0, 1, 'cosine', length);
  const withTop = (after: Curve): Curve => sequence([1, constant(1)], shift(after, 1));
  return Number.isInteger(length) ? repeat(withTop(rise), length) : withTop(repeat(rise, length));
};

const restarts = (s: SchedulerArguments): Curve => {
  const steps = decaySteps(s);
  const cycles = s.kwarg('num_cycles', 1);
  const length = steps / Math.abs(cycles);
  const falls =
    cycles === 0 ? constant(1) : cycles > 0 ? repeat(ramp(1, 0, 'cosine'), length) : risesFromTop(length);
  return warmed(s.warmup, sequence([steps, falls], constant(0)));
};

const polynomial = (s: SchedulerArguments): Curve | undefined => {
  const end = s.kwarg('lr_end', 1e-7);
  if (!(end < s.rate)) return s.refuse('huggingface/end-above-base', 'lr_end', { end, rate: s.rate });
  const steps = s.total - s.warmup;
  if (steps === 0 && s.total > 0) {
    // The trainer asks for a rate after the last update too.
    const expected = `below the length of the run, ${formatSteps(s.total)}, because polynomial divides by the difference`;
    return s.refuse('field/range', s.warmupAt, {
      name: 'the warm-up',
      value: counted(s.warmup, 'step'),
      expected,
    });
  }
  const least = end / s.rate;
  const exponent = s.kwarg('power', 1);
  if (exponent < 0) {
    const params = {
      name: 'power',
      value: `${exponent}`,
      expected: 'at least 0, because the last step divides by 0',
    };
    return s.refuse('field/range', 'power', params);
  }
  const fall = { shape: 'reversed_power', exponent } as const;
  return warmed(s.warmup, steps > 0 ? ramp(1, least, fall, steps) : constant(least));
};

const inverseSqrt = (s: SchedulerArguments): Curve | undefined => {
  const timescale = s.kwarg('timescale', undefined) ?? (s.warmup || 10_000);
  if (timescale <= 0) {
    const params = { name: 'timescale', value: `${timescale}`, expected: 'above 0, such as 10000' };
    return s.refuse('field/range', 'timescale', params);
  }
  return warmed(s.warmup, power(1, -0.5, timescale, timescale));
};

/** The minimum rate as a share, from `min_lr` or `min_lr_rate`, one of which is required. */
const leastShare = (s: SchedulerArguments, scheduler: string): number | undefined => {
  const rate = s.kwarg('min_lr', undefined);
  const share = s.kwarg('min_lr_rate', undefined);
  if (rate !== undefined && share !== undefined) return s.refuse('huggingface/two-least-rates', 'min_lr');
  if (rate !== undefined) {
    if (s.rate === 0) {
      const params = {
        name: 'learning_rate',
        value: '0',
        expected: 'above 0, because min_lr is divided by it',
      };
      return s.refuse('field/range', 'min_lr', params);
    }
    if (rate > s.rate) s.refuse('huggingface/min-above-base', 'min_lr', { least: rate, rate: s.rate });
    return rate / s.rate;
  }
  return (
    share ??
    s.refuse('huggingface/missing-kwarg', 'min_lr', {
      name: 'min_lr or min_lr_rate',
      scheduler,
      write: 'min_lr_rate: 0.1',
    })
  );
};

/** The curve, held at 0 where a negative minimum would make it negative, as transformers does. */
const notBelowZero = (least: number, curve: Curve): Curve => (least < 0 ? max(curve, constant(0)) : curve);

const cosineWithMinLr = (s: SchedulerArguments): Curve | undefined => {
  const least = leastShare(s, 'cosine_with_min_lr');
  return least === undefined
    ? undefined
    : notBelowZero(least, warmed(s.warmup, waves(decaySteps(s), s.kwarg('num_cycles', 0.5), least)));
};

const cosineWarmupWithMinLr = (s: SchedulerArguments): Curve | undefined => {
  const least = leastShare(s, 'cosine_warmup_with_min_lr');
  if (least === undefined) return undefined;
  const { warmup } = s;
  const start = s.kwarg('warmup_lr_rate', undefined);
  // Both lines reach the full rate at the last step of the warm-up, so their ends, one step later, are above it.
  const first =
    start === undefined
      ? ramp(1 / warmup, 1 + 1 / warmup)
      : ramp(start, start + ((1 - start) * warmup) / Math.max(1, warmup - 1));
  const fall = shift(waves(decaySteps(s), s.kwarg('num_cycles', 0.5), least), 1);
  return notBelowZero(least, warmed(warmup, fall, first));
};

const SHAPES = ['linear', 'cosine', '1-sqrt'];

const warmupStableDecay =
  (splitsRest: boolean) =>
  (s: SchedulerArguments): Curve | undefined => {
    const { total, warmup } = s;
    const rest = total - warmup;
    const scheduler = 'warmup_stable_decay';
    const written = s.kwarg('num_decay_steps', undefined);
    const third = Math.floor(rest / 3);
    const stable =
      s.kwarg('num_stable_steps', undefined) ?? (splitsRest && written === undefined ? third : undefined);
    const decay = written ?? (splitsRest ? rest - stable! : undefined);
    if (decay === undefined)
      return s.refuse('huggingface/missing-kwarg', 'num_decay_steps', {
        name: 'num_decay_steps',
        scheduler,
        write: `num_decay_steps: ${Math.max(1, Math.floor(rest / 10))}`,
      });
    const least = s.kwarg('min_lr_ratio', 0);
    const up = s.word('warmup_type', 'linear');
    const down = s.word('decay_type', 'cosine');
    for (const [name, shape] of [
      ['warmup_type', up],
      ['decay_type', down],
    ] as const)
      if (!SHAPES.includes(shape)) return s.refuse('huggingface/unknown-shape', name, { name, shape });
    const rise =
      up === '1-sqrt'
        ? ramp(least, 1, { shape: 'reversed_power', exponent: 0.5 })
        : ramp(least, 1, up as 'linear');
    const length = Math.max(1, decay);
    const fall =
      down === 'cosine'
        ? waves(length, s.kwarg('num_cycles', 0.5), least)
        : ramp(1, least, down === '1-sqrt' ? { shape: 'power', exponent: 0.5 } : 'linear', length);
    const held = stable ?? rest - decay;
    // If the decay does not fit after the warm-up, it begins before the warm-up ends.
    const passed = Math.max(0, -held);
    return sequence(
      [warmup, rise],
      [Math.max(0, held), constant(1)],
      [Math.max(0, decay - passed), shift(fall, passed)],
      constant(least),
    );
  };

interface SchedulerType {
  readonly curve: (given: SchedulerArguments) => Curve | undefined;
  /** The keywords that it takes; undefined if it takes any and ignores them all. */
  readonly takes?: readonly string[];
}

/** The schedulers by name; LLaMA-Factory fills in the missing parameters of `warmup_stable_decay`. */
export const schedulersOf = (splitsRest: boolean): { readonly [name: string]: SchedulerType } => ({
  linear: { curve: linear, takes: [] },
  cosine: { curve: cosine, takes: ['num_cycles'] },
  cosine_with_restarts: { curve: restarts, takes: ['num_cycles'] },
  polynomial: { curve: polynomial, takes: ['lr_end', 'power'] },
  constant: { curve: () => constant(1) },
  constant_with_warmup: { curve: ({ warmup }) => warmed(warmup, constant(1)) },
  inverse_sqrt: { curve: inverseSqrt, takes: ['timescale'] },
  cosine_with_min_lr: { curve: cosineWithMinLr, takes: ['num_cycles', 'min_lr', 'min_lr_rate'] },
  cosine_warmup_with_min_lr: {
    curve: cosineWarmupWithMinLr,
    takes: ['num_cycles', 'min_lr', 'min_lr_rate', 'warmup_lr_rate'],
  },
  warmup_stable_decay: {
    curve: warmupStableDecay(splitsRest),
    takes: ['num_decay_steps', 'num_stable_steps', 'warmup_type', 'decay_type', 'min_lr_ratio', 'num_cycles'],
  },
});

/** Schedulers that follow a metric. */
export const followMetric = ['reduce_lr_on_plateau', 'greedy'];

/** Schedulers that ignore their keywords, or take keywords of PyTorch. */
const takeAny: readonly string[] = ['constant', 'constant_with_warmup', ...followMetric];

/** True if the scheduler of a file ignores its keywords, or takes keywords of PyTorch. */
export const takesAny = ({ fields }: MessageNode): boolean =>
  fields.some(
    ({ name, value }) =>
      /^lr_scheduler(?:_type)?$/.test(name) && value.kind === 'scalar' && takeAny.includes(value.text),
  );
