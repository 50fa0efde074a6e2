import {
  type Curve,
  constant,
  exponential,
  max,
  power,
  product,
  ramp,
  sequence,
  shift,
  sum,
} from '../../curve/curve.ts';
import {
  decayWords,
  optionWords,
  warmupShapeWords,
  warmupWords,
} from '../../diagnostics/catalogue/types/own.ts';
import { inTurn } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import type { MessageValue } from '../../schema/descriptors/message.ts';
import { WarmupStableDecay } from '../../schema/generated/schedules.ts';

type Spec = MessageValue<typeof WarmupStableDecay>;

const up = (s: Spec): Curve => {
  const { warmup_learning_rate: from, learning_rate: to, warmup_steps: steps } = s;
  if (s.warmup === 'ONE_MINUS_SQRT') return ramp(from, to, { shape: 'reversed_power', exponent: 0.5 }, steps);
  return ramp(from, to, s.warmup === 'COSINE' ? 'cosine' : 'linear', steps);
};

/** The decay from one rate to another. */
const down = (s: Spec, from: number, to: number): Curve => {
  const { decay_steps: steps, decay_ratio: ratio } = s;
  switch (s.decay) {
    case 'EXPONENTIAL': {
      const height = (from - to) / (1 - ratio);
      return sum(exponential(height, ratio, steps), constant(to - height * ratio));
    }
    case 'ONE_MINUS_SQRT':
      return ramp(from, to, { shape: 'power', exponent: 0.5 }, steps);
    case 'POWER':
      return ramp(from, to, { shape: 'power', exponent: s.decay_power }, steps);
    default:
      return ramp(from, to, s.decay === 'COSINE' ? 'cosine' : 'linear', steps);
  }
};

/** The rate between warm-up and final decay, which falls with a power of the step; this curve has no end. */
const falling = (s: Spec): Curve => {
  const { learning_rate: rate, stable_power: exponent, stable_timescale: timescale } = s;
  return max(power(rate, -exponent, timescale, timescale), constant(s.end_learning_rate));
};

const stableAndDecay = (s: Spec): Curve => {
  const { stable_steps: stable, decay_steps: decay, end_learning_rate: end } = s;
  if (s.stable_power === 0) {
    return sequence(
      [stable, constant(s.learning_rate)],
      [decay, down(s, s.learning_rate, end)],
      constant(end),
    );
  }
  const onwards = falling(s);
  const led = product(shift(onwards, stable), down(s, 1, 0));
  return sequence([stable, onwards], [decay, end === 0 ? led : sum(led, down(s, 0, end))], constant(end));
};

/**
 * Warm-up, a stable stretch, and a decay at the end (WSD, or a trapezoid).
 *
 * Formula: with W = warmup_steps, S = stable_steps, D = decay_steps: for t < W, a climb from warmup_learning_rate to
 * learning_rate in the shape of warmup; for t < W + S, learning_rate / (1 + (t − W) / stable_timescale)^stable_power,
 * not below end_learning_rate; for t < W + S + D, from there to end_learning_rate, where the share of the way that is left after
 * x = (t − W − S) / D is, by the shape: 1 − x, (1 + cos πx) / 2, 1 − √x, 1 − x^decay_power, (decay_ratio^x −
 * decay_ratio) / (1 − decay_ratio).
 * Edges: step 0 has warmup_learning_rate, or learning_rate if there is no warm-up; step W has learning_rate; step W + S
 * is the first of the decay, with x = 0; step W + S + D has end_learning_rate, which stays.
 * Units: t and all steps in optimizer updates; rates absolute.
 * Reports: warmup/starts-above, warmup/shape, decay/rises, option/unused.
 * Source: transformers/optimization.py, get_wsd_schedule; timm/scheduler/wsd_lr.py, WSDLRScheduler.
 * Example: { learning_rate: 0.1, warmup_steps: 10, stable_steps: 80, decay_steps: 10, end_learning_rate: 0.01 } has 0
 * at step 0, 0.05 at 5, 0.1 at 10, 0.1 at 90, 0.055 at 95, 0.01 at 100, 0.01 at 200.
 */
export const warmupStableDecay = /* @__PURE__ */ defineSchedule({
  type: 'warmup_stable_decay',
  number: 1020,
  message: WarmupStableDecay,
  get findings() {
    return { ...decayWords(), ...optionWords(), ...warmupWords(), ...warmupShapeWords() };
  },
  check(s, report, isWritten) {
    const { learning_rate: rate, warmup_learning_rate: from, end_learning_rate: end } = s;
    if (s.warmup_steps > 0 && from > rate) {
      report('warmup/starts-above', 'warmup_learning_rate', { from, to: rate }, 'learning_rate');
    }
    if (end > rate) report('decay/rises', 'end_learning_rate', { initial: rate, end }, 'learning_rate');
    if (s.warmup === 'POWER' || s.warmup === 'EXPONENTIAL') {
      report('warmup/shape', 'warmup', { shape: s.warmup });
    }
    const needs = [
      ['decay_power', 'decay: POWER', s.decay === 'POWER'],
      ['decay_ratio', 'decay: EXPONENTIAL', s.decay === 'EXPONENTIAL'],
      ['stable_timescale', 'a stable_power above 0', s.stable_power > 0],
    ] as const;
    for (const [name, what, used] of needs) {
      if (!used && isWritten(name)) report('option/unused', name, { name, needs: what });
    }
  },
  phases: (s) => ({
    phases: inTurn(['warm-up', s.warmup_steps], ['hold', s.stable_steps], ['decay', s.decay_steps]),
    end: { step: s.warmup_steps + s.stable_steps + s.decay_steps },
  }),
  curve: (s) => sequence([s.warmup_steps, up(s)], stableAndDecay(s)),
});
