import { ramp } from '../../curve/curve.ts';
import { inTurn } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { Linear } from '../../schema/generated/schedules.ts';

/**
 * A straight line from one rate to another, up or down.
 *
 * Formula: rate(t) = initial_learning_rate + (end_learning_rate − initial_learning_rate) · min(t / total_steps, 1).
 * Edges: step 0 has initial_learning_rate; step total_steps has end_learning_rate, which stays.
 * Units: t and total_steps in optimizer updates; rates absolute.
 * Reports: no findings of its own.
 * Source: optax/schedules/_schedule.py, linear_schedule; torch LinearLR.
 * Example: { initial_learning_rate: 0, end_learning_rate: 0.1, total_steps: 100 } has 0 at step 0, 0.025 at 25, 0.1 at
 * 100, 0.1 at 200.
 */
export const linear = /* @__PURE__ */ defineSchedule({
  type: 'linear',
  number: 1008,
  message: Linear,
  phases: (s) => ({
    phases: inTurn(['decay', s.total_steps]),
    end: { step: s.total_steps, field: ['total_steps'] },
  }),
  curve: (s) => ramp(s.initial_learning_rate, s.end_learning_rate, 'linear', s.total_steps),
});
