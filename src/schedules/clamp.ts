import { clamp as clamped, constant, max } from '../curve/curve.ts';
import { defineSchedule } from '../registry/schedule_type.ts';
import { Clamp } from '../schema/generated/schedules.ts';

/**
 * A learning rate kept between two bounds.
 *
 * Formula: rate(t) = max(min_learning_rate, min(max_learning_rate, the rate of learning_rate at t)); a max_learning_rate
 * of 0 stands for none.
 * Edges: those of learning_rate, and a bend where a bound is met.
 * Units: t in optimizer updates; rates absolute.
 * Reports: clamp/crossed.
 * Source: object_detection/utils/learning_schedules.py, the floor of exponential_decay_with_burnin, for any schedule.
 */
export const clamp = /* @__PURE__ */ defineSchedule({
  type: 'clamp',
  number: 1027,
  message: Clamp,
  check(s, report) {
    const { min_learning_rate: least, max_learning_rate: most } = s;
    if (most !== 0 && least > most)
      report('clamp/crossed', 'min_learning_rate', { least, most }, 'max_learning_rate');
  },
  curve: (s, curveOf) => {
    const inner = curveOf(s.learning_rate);
    return s.max_learning_rate === 0
      ? max(inner, constant(s.min_learning_rate))
      : clamped(inner, s.min_learning_rate, s.max_learning_rate);
  },
});
