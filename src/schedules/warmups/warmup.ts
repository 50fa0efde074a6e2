import { type Curve, constant, exponential, ramp, sequence, shift } from '../../curve/curve.ts';
import { rateOf } from '../../curve/rate/rate.ts';
import { exponentialWarmupWords, optionWords, warmupWords } from '../../diagnostics/catalogue/types/own.ts';
import { inTurn, moved } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import type { MessageValue } from '../../schema/descriptors/message.ts';
import { Warmup } from '../../schema/generated/schedules.ts';

const climb = (s: MessageValue<typeof Warmup>, to: number): Curve => {
  const { warmup_learning_rate: from, warmup_steps: steps } = s;
  switch (s.shape) {
    case 'CONSTANT':
      return constant(from);
    case 'POLYNOMIAL':
      return ramp(from, to, { shape: 'power', exponent: s.power }, steps);
    case 'EXPONENTIAL':
      return exponential(from, to / from, steps);
    case 'LOGARITHMIC':
      return ramp(from, to, { shape: 'log', scale: steps + 1 }, steps);
    default:
      return ramp(from, to, 'linear', steps);
  }
};

/**
 * A warm-up, and then any learning rate, whose steps count from the end of the warm-up or from its start.
 *
 * Formula: with W = warmup_steps, x = t / W, A = warmup_learning_rate, B = end_learning_rate or, if that is 0, the rate
 * of step W: for t < W, rate(t) = A + (B − A) · g(x), where g(x) is x for LINEAR, 0 for CONSTANT, x^power for
 * POLYNOMIAL, and ln(1 + t) / ln(1 + W) for LOGARITHMIC; for EXPONENTIAL, rate(t) = A · (B / A)^x. From W on it is the
 * rate of learning_rate at t − W, or with overlap at t.
 * Edges: step 0 has warmup_learning_rate; step W is the first with a rate of learning_rate: that of its step 0, or with
 * overlap of its step W.
 * Units: t and W in optimizer updates; rates absolute.
 * Reports: warmup/not-positive, warmup/to-negative, warmup/starts-above, option/unused.
 * Source: optax join_schedules (shifting); official/modeling/optimization/lr_schedule.py, LinearWarmup (overlap);
 * paddle LinearWarmup; deepspeed WarmupLR, whose logarithm reaches the end a step early, so that its warm-up of W steps
 * is one of W − 1 steps here.
 * Example: { warmup_steps: 100, learning_rate: { linear: { initial_learning_rate: 0.4, end_learning_rate: 0,
 * total_steps: 400 } } } has 0 at step 0, 0.2 at 50, 0.4 at 100, 0.2 at 300, 0 at 500.
 * Example: { warmup_steps: 100, learning_rate: { linear: { initial_learning_rate: 0.4, end_learning_rate: 0,
 * total_steps: 400 } }, overlap: true } has 0.15 at step 50, 0.3 at 100, 0.1 at 300, 0 at 400.
 */
export const warmup = /* @__PURE__ */ defineSchedule({
  type: 'warmup',
  number: 1023,
  message: Warmup,
  get findings() {
    return { ...optionWords(), ...warmupWords(), ...exponentialWarmupWords() };
  },
  check(s, report, isWritten, _context, curveOf) {
    const { warmup_learning_rate: from, end_learning_rate: end } = s;
    const innerRate = (): number | undefined => {
      const inner = curveOf(s.learning_rate);
      return inner && rateOf(inner)(s.overlap ? s.warmup_steps : 0);
    };
    if (s.warmup_steps > 0) {
      const to = end !== 0 ? end : innerRate();
      const toField = end !== 0 ? 'end_learning_rate' : 'learning_rate';
      if (s.shape === 'EXPONENTIAL' && from <= 0) {
        report('warmup/not-positive', 'warmup_learning_rate', { from }, 'shape');
      } else if (s.shape === 'EXPONENTIAL' && to !== undefined && to < 0) {
        report('warmup/to-negative', toField, { from, to }, 'shape');
      } else if (to !== undefined && from > to && (end !== 0 || to >= 0)) {
        report('warmup/starts-above', 'warmup_learning_rate', { from, to }, toField);
      }
    }
    if (s.shape !== 'POLYNOMIAL' && isWritten('power')) {
      report('option/unused', 'power', { name: 'power', needs: 'shape: POLYNOMIAL' }, 'shape');
    }
  },
  phases: (s, phasesOf) => {
    const inner = moved(phasesOf(s.learning_rate), s.overlap ? 0 : s.warmup_steps, ['learning_rate']);
    const phases = inner.phases.flatMap((phase) => {
      const start = Math.max(phase.start, s.warmup_steps);
      const length = phase.start + phase.length - start;
      return length > 0 ? [{ ...phase, start, length }] : [];
    });
    return { ...inner, phases: [...inTurn(['warm-up', s.warmup_steps]), ...phases] };
  },
  curve: (s, curveOf) => {
    const inner = curveOf(s.learning_rate);
    const after = s.overlap ? shift(inner, s.warmup_steps) : inner;
    if (s.warmup_steps === 0) return after;
    return sequence([s.warmup_steps, climb(s, s.end_learning_rate || rateOf(after)(0))], after);
  },
});
