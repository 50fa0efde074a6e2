import { power } from '../../curve/curve.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { InverseSqrt } from '../../schema/generated/schedules.ts';

/**
 * A rate divided by the square root of the step.
 *
 * Formula: rate(t) = initial_learning_rate / √(1 + t / timescale).
 * Edges: step 0 has initial_learning_rate; it never ends. For a warm-up before it, use the type warmup.
 * Units: t and timescale in optimizer updates; initial_learning_rate absolute.
 * Reports: no findings of its own.
 * Source: transformers/optimization.py, get_inverse_sqrt_schedule.
 * Example: { initial_learning_rate: 0.1, timescale: 100 } has 0.1 at step 0, 0.05 at 300, 0.025 at 1500.
 */
export const inverseSqrt = /* @__PURE__ */ defineSchedule({
  type: 'inverse_sqrt',
  number: 1013,
  message: InverseSqrt,
  curve: (s) => power(s.initial_learning_rate, -0.5, s.timescale, s.timescale),
});
