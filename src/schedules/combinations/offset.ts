import { constant, sequence, shift } from '../../curve/curve.ts';
import { rateOf } from '../../curve/rate/rate.ts';
import { moved } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { Offset } from '../../schema/generated/schedules.ts';

/**
 * A learning rate shifted forward by some steps, as after a resume, or delayed by some steps.
 *
 * Formula: rate(t) = the rate of learning_rate at max(t + steps, 0).
 * Edges: step 0 has the rate that learning_rate has at step `steps`; if steps is negative, it has the first rate, which
 * stays up to step −steps.
 * Units: t and steps in optimizer updates.
 * Reports: no findings of its own.
 * Source: optax/schedules/_schedule.py, transition_begin (a delay), for any schedule.
 * Example: { learning_rate: { linear: { initial_learning_rate: 0.1, end_learning_rate: 0, total_steps: 100 } },
 * steps: 50 } has 0.05 at step 0, 0.025 at 25, 0 at 50.
 * Example: { learning_rate: { linear: { initial_learning_rate: 0.1, end_learning_rate: 0, total_steps: 100 } },
 * steps:
 * -50 } has 0.1 at step 0, 0.1 at 50, 0.05 at 100, 0 at 150.
 */
export const offset = /* @__PURE__ */ defineSchedule({
  type: 'offset',
  number: 1029,
  message: Offset,
  phases: (s, phasesOf) => moved(phasesOf(s.learning_rate), -s.steps, ['learning_rate']),
  curve: (s, curveOf) => {
    const inner = curveOf(s.learning_rate);
    return s.steps < 0 ? sequence([-s.steps, constant(rateOf(inner)(0))], inner) : shift(inner, s.steps);
  },
});
