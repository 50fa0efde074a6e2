import { type Curve, constant, ramp, sequence, steps } from '../../curve/curve.ts';
import { upstreamStepsWords, upstreamWarmupWords } from '../../diagnostics/catalogue/types/upstream.ts';
import { inTurn } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { CosineDecayLearningRate } from '../../schema/generated/optimizer.ts';

/** If warm-up and hold take all steps, the base rate applies up to and including the last step, as in upstream. */
export const cosineDecayCurve = (
  [warmup, start]: readonly [number, number],
  hold: number,
  base: number,
  total: number,
): Curve => {
  const room = total - warmup - hold;
  const rise = [warmup, ramp(start, base)] as const;
  return room > 0
    ? sequence(rise, [hold, constant(base)], [room, ramp(base, 0, 'cosine')], constant(0))
    : sequence(rise, steps([total - warmup], [base, 0], 'old'));
};

/**
 * Linear warm-up, an optional hold at the base rate, then half a cosine down to 0.
 *
 * Formula: with W = warmup_steps, H = hold_base_rate_steps, T = total_steps: rate(t) = warmup_learning_rate +
 * (learning_rate_base − warmup_learning_rate) · t / W for t < W; learning_rate_base for t < W + H; learning_rate_base
 * · (1 + cos(π · (t − W − H) / (T − W − H))) / 2 for t < T; 0 from T on.
 * Edges: step 0 has warmup_learning_rate, or learning_rate_base if there is no warm-up; steps W to W + H have
 * learning_rate_base; step T has 0, which stays. If T − W − H is not above 0, the rate is learning_rate_base up to and
 * including step T, and then 0.
 * Units: t, W, H and T in optimizer updates; rates absolute.
 * Reports: steps/below-warmup, steps/no-decay, steps/no-room, warmup/above-base.
 * Source: object_detection/utils/learning_schedules.py, cosine_decay_with_warmup.
 * Example: { learning_rate_base: 0.5, total_steps: 400, warmup_learning_rate: 0.25, warmup_steps: 100,
 * hold_base_rate_steps: 100 } has 0.25 at step 0, 0.375 at 50, 0.5 at 100, 0.5 at 200, 0.25 at 300, 0 at 400, 0 at
 * 500.
 */
export const cosineDecayLearningRate = /* @__PURE__ */ defineSchedule({
  type: 'cosine_decay_learning_rate',
  number: 4,
  message: CosineDecayLearningRate,
  get findings() {
    return { ...upstreamStepsWords(), ...upstreamWarmupWords() };
  },
  check(s, report, isWritten) {
    const { total_steps: total, warmup_steps: warmup } = s;
    const taken = warmup + s.hold_base_rate_steps;
    const culprit = isWritten('total_steps') ? 'total_steps' : 'warmup_steps';
    const other = culprit === 'total_steps' ? 'warmup_steps' : 'total_steps';
    if (total < warmup) {
      report('steps/below-warmup', culprit, { total, warmup }, other);
    } else if (total === warmup && s.hold_base_rate_steps === 0) {
      report('steps/no-decay', culprit, { total, warmup }, other);
    } else if (total <= taken) {
      report('steps/no-room', culprit, { total, taken }, other, 'hold_base_rate_steps');
    }
    if (warmup > 0 && s.learning_rate_base < s.warmup_learning_rate) {
      const params = { warmup: s.warmup_learning_rate, base: s.learning_rate_base };
      // A negative base rate is reported only here, so the finding points at it.
      if (isWritten('warmup_learning_rate') && s.learning_rate_base >= 0) {
        report('warmup/above-base', 'warmup_learning_rate', params, 'learning_rate_base', 'warmup_steps');
      } else {
        report('warmup/above-base', 'learning_rate_base', params, 'warmup_learning_rate', 'warmup_steps');
      }
    }
  },
  phases: (s) => ({
    phases: inTurn(
      ['warm-up', s.warmup_steps],
      ['hold', s.hold_base_rate_steps],
      ['decay', s.total_steps - s.warmup_steps - s.hold_base_rate_steps],
    ),
    end: { step: s.total_steps, field: ['total_steps'] },
  }),
  curve: (s) =>
    cosineDecayCurve(
      [s.warmup_steps, s.warmup_learning_rate],
      s.hold_base_rate_steps,
      s.learning_rate_base,
      s.total_steps,
    ),
});
