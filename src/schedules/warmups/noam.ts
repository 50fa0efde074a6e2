import { power, ramp, sequence } from '../../curve/curve.ts';
import { inTurn } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { Noam } from '../../schema/generated/schedules.ts';

/**
 * A straight warm-up, then a fall with the inverse square root of the step, both scaled by the width of the model.
 *
 * Formula: with W = warmup_steps: rate(t) = learning_rate · model_size^−½ · min(t^−½, t · W^−1½).
 * Edges: step 0 has 0; step W has the greatest rate, learning_rate / √(model_size · W); it never ends.
 * Units: t and W in optimizer updates; learning_rate is a plain factor, model_size a width.
 * Reports: no findings of its own.
 * Source: Vaswani et al., Attention Is All You Need, 2017, section 5.3; paddle.optimizer.lr.NoamDecay.
 * Example: { model_size: 100, warmup_steps: 400 } has 0 at step 0, 0.00125 at 100, 0.005 at 400, 0.0025 at 1600.
 */
export const noam = /* @__PURE__ */ defineSchedule({
  type: 'noam',
  number: 1014,
  message: Noam,
  phases: (s) => ({ phases: inTurn(['warm-up', s.warmup_steps], ['decay', Number.POSITIVE_INFINITY]) }),
  curve: (s) => {
    const scale = s.learning_rate / Math.sqrt(s.model_size);
    const peak = s.learning_rate / Math.sqrt(s.model_size * s.warmup_steps);
    return sequence([s.warmup_steps, ramp(0, peak)], power(scale, -0.5, s.warmup_steps));
  },
});
