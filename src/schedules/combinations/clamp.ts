import { clamp as clamped, constant, max } from '../../curve/curve.ts';
import { clampWords } from '../../diagnostics/catalogue/types/own.ts';
import { moved } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { Clamp } from '../../schema/generated/schedules.ts';

/**
 * A learning rate kept between two bounds.
 *
 * Formula: rate(t) = max(min_learning_rate, min(max_learning_rate, the rate of learning_rate at t)); a
 * max_learning_rate of 0 means no upper bound.
 * Edges: step 0 and every other step have the rate of learning_rate, limited to the bounds; the curve bends where it
 * reaches a bound.
 * Units: t in optimizer updates; rates absolute.
 * Reports: clamp/crossed.
 * Source: object_detection/utils/learning_schedules.py, the floor of exponential_decay_with_burnin, for any schedule.
 * Example: { learning_rate: { linear: { initial_learning_rate: 0.1, end_learning_rate: 0, total_steps: 100 } },
 * min_learning_rate: 0.02, max_learning_rate: 0.08 } has 0.08 at step 0, 0.08 at 20, 0.05 at 50, 0.02 at 80, 0.02 at
 * 200.
 */
export const clamp = /* @__PURE__ */ defineSchedule({
  type: 'clamp',
  number: 1027,
  message: Clamp,
  get findings() {
    return clampWords();
  },
  check(s, report) {
    const { min_learning_rate: least, max_learning_rate: most } = s;
    if (most !== 0 && least > most)
      report('clamp/crossed', 'min_learning_rate', { least, most }, 'max_learning_rate');
  },
  phases: (s, phasesOf) => moved(phasesOf(s.learning_rate), 0, ['learning_rate']),
  curve: (s, curveOf) => {
    const inner = curveOf(s.learning_rate);
    return s.max_learning_rate === 0
      ? max(inner, constant(s.min_learning_rate))
      : clamped(inner, s.min_learning_rate, s.max_learning_rate);
  },
});
