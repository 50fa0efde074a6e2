import {
  type Curve,
  constant,
  exponential,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
} from '../../curve/curve.ts';
import { foundryInverseSqrt, foundryWarmupStableDecay } from './foundry.ts';
import type { SchedulerFields, WarmupTime } from './scheduler.ts';
import type { Time } from './times.ts';

/**
 * The schedulers of Composer and LLM Foundry, as shares of the learning rate.
 * Source: mosaicml/composer, optim/scheduler.py; mosaicml/llm-foundry, optim/scheduler.py; AnswerDotAI/bert24,
 * src/scheduler.py.
 */

const warmed = ({ steps: length, rise }: WarmupTime, to: number, after: Curve): Curve =>
  sequence([length, rise === length ? ramp(0, to) : ramp(0, to, 'linear', rise)], after);

/** The end of a schedule with a warm-up. The end must have the unit of the warm-up, and must not be before the end of the run. */
const endOf = (s: SchedulerFields, warmup: Time): Time | undefined => {
  const end = s.time('t_max', '1dur');
  if (end === undefined) return undefined;
  if (end.unit !== warmup.unit)
    return s.refuse(
      'composer/units-differ',
      't_warmup',
      {
        a: 't_warmup',
        b: 't_max',
        unitA: warmup.unit,
        unitB: end.unit,
      },
      s.hasEnd ? ['scheduler', 't_max'] : ['max_duration'],
    );
  if (end.unit === s.duration.unit && end.value < s.duration.value)
    return s.refuse(
      'composer/ends-early',
      't_max',
      {
        end: `${end.value}${end.unit}`,
        duration: `${s.duration.value}${s.duration.unit}`,
      },
      ['max_duration'],
    );
  return end;
};

type Fall = (steps: number) => Curve;

/** A warm-up to `first`, then a decay to the end. A warm-up that is not shorter than t_max is followed by no decay. */
const withWarmup = (s: SchedulerFields, first: number, fall: Fall): Curve | undefined => {
  const { warmup } = s;
  const end = warmup && endOf(s, warmup);
  if (warmup === undefined || end === undefined) return undefined;
  const length = end.steps - warmup.steps;
  return warmed(warmup, first, length > 0 ? fall(length) : constant(first));
};

const linearWithWarmup = (s: SchedulerFields): Curve | undefined => {
  const [first, last] = [s.number('alpha_i', 1), s.number('alpha_f', 0)];
  return withWarmup(s, first, (length) => ramp(first, last, 'linear', length));
};

const constantWithWarmup = (s: SchedulerFields): Curve | undefined => {
  const alpha = s.number('alpha', 1);
  return withWarmup(s, alpha, () => constant(alpha));
};

const cosineWithWarmup = (s: SchedulerFields): Curve | undefined => {
  const last = s.number('alpha_f', 0);
  return withWarmup(s, 1, (length) => ramp(1, last, 'cosine', length));
};

const polynomialWithWarmup = (s: SchedulerFields): Curve | undefined => {
  const last = s.number('alpha_f', 0);
  const exponent = s.number('power', 2);
  return withWarmup(s, 1, (length) => ramp(1, last, { shape: 'reversed_power', exponent }, length));
};

const multiStep = (s: SchedulerFields): Curve | undefined => {
  const milestones = s.times('milestones');
  if (milestones === undefined) return undefined;
  const gamma = s.number('gamma', 0.1);
  const at = milestones.map((each) => each.steps).sort((a, b) => a - b);
  const values = [1];
  for (const _ of at) values.push(values.at(-1)! * gamma);
  return steps(at, values);
};

const multiStepWithWarmup = (s: SchedulerFields): Curve | undefined => {
  const curve = multiStep(s);
  return s.warmup && curve && warmed(s.warmup, 1, shift(curve, s.warmup.steps));
};

const step = (s: SchedulerFields): Curve | undefined => {
  const size = s.period('step_size');
  return size && exponential(1, s.number('gamma', 0.1), size.steps, true);
};

const exponentialDecay = (s: SchedulerFields): Curve | undefined => {
  const period = s.period('decay_period', '1ep');
  const gamma = s.number('gamma', undefined);
  if (gamma === undefined)
    return s.refuse('composer/missing', 'gamma', { name: 'gamma', scheduler: 'ExponentialScheduler' });
  return period && exponential(1, gamma, period.steps);
};

const constantUntil = (s: SchedulerFields): Curve | undefined => {
  const end = s.time('t_max', '1dur');
  const alpha = s.number('alpha', 1);
  if (alpha !== 1 && end !== undefined && end.steps < s.duration.steps)
    s.refuse('composer/jumps-to-one', 'alpha', { alpha });
  return end && sequence([end.steps, constant(alpha)], constant(1));
};

/** A decay by `t_max`, after which the rate stays. */
const until = (s: SchedulerFields, fall: (last: number, steps: number) => Curve): Curve | undefined => {
  const end = s.period('t_max', '1dur');
  return end && fall(s.number('alpha_f', 0), end.steps);
};

const linear = (s: SchedulerFields): Curve | undefined => {
  const first = s.number('alpha_i', 1);
  return until(s, (last, length) => ramp(first, last, 'linear', length));
};

const polynomial = (s: SchedulerFields): Curve | undefined => {
  const exponent = s.number('power', undefined);
  if (exponent === undefined)
    return s.refuse('composer/missing', 'power', { name: 'power', scheduler: 'PolynomialScheduler' });
  return until(s, (last, length) => ramp(1, last, { shape: 'reversed_power', exponent }, length));
};

/** More periods than any run has. */
const MOST_PERIODS = 1000;

const restarts = (s: SchedulerFields): Curve | undefined => {
  const first = s.period('t_0');
  if (first === undefined) return undefined;
  const by = s.number('t_mult', 1);
  const last = s.number('alpha_f', 0);
  const perUnit = first.steps / first.value;
  const period = (length: number): Curve => ramp(1, last, 'cosine', length);
  if (by === 1) return repeat(period(first.steps), first.steps);
  const parts: (readonly [number, Curve])[] = [];
  let length = first.value;
  let end = 0;
  // Composer truncates each period to a whole number.
  while (end < s.duration.steps * 2 && length > 0 && parts.length < MOST_PERIODS) {
    parts.push([length * perUnit, period(length * perUnit)]);
    end += length * perUnit;
    length = Math.trunc(length * by);
  }
  return sequence(...parts, constant(last));
};

type Scheduler = (given: SchedulerFields) => Curve | undefined;

/** The schedulers by the names of LLM Foundry, of Composer's classes, and of its older configs. */
export const composerSchedulers: { readonly [name: string]: Scheduler } = {
  constant_with_warmup: constantWithWarmup,
  cosine_with_warmup: cosineWithWarmup,
  linear_decay_with_warmup: linearWithWarmup,
  inv_sqrt_with_warmup: foundryInverseSqrt,
  warmup_stable_decay: foundryWarmupStableDecay,
  StepScheduler: step,
  MultiStepScheduler: multiStep,
  MultiStepWithWarmupScheduler: multiStepWithWarmup,
  ConstantScheduler: constantUntil,
  ConstantWithWarmupScheduler: constantWithWarmup,
  LinearScheduler: linear,
  LinearWithWarmupScheduler: linearWithWarmup,
  ExponentialScheduler: exponentialDecay,
  CosineAnnealingScheduler: (s) => until(s, (last, length) => ramp(1, last, 'cosine', length)),
  CosineAnnealingWithWarmupScheduler: cosineWithWarmup,
  CosineAnnealingWarmRestartsScheduler: restarts,
  PolynomialScheduler: polynomial,
  PolynomialWithWarmupScheduler: polynomialWithWarmup,
  InverseSquareRootWithWarmupScheduler: foundryInverseSqrt,
};
