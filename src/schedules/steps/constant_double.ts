import { constant as flat } from '../../curve/curve.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { Constant } from '../../schema/generated/schedules.ts';

/**
 * The same rate at every step, as a double.
 *
 * Formula: rate(t) = learning_rate.
 * Edges: step 0 and every other step have learning_rate.
 * Units: t in optimizer updates from 0; learning_rate absolute.
 * Reports: no findings of its own.
 * Source: optax/schedules/_schedule.py, constant_schedule; the same in torch and transformers.
 * Example: { learning_rate: 0.0003 } has 0.0003 at step 0, 0.0003 at 1000000.
 */
export const constant = /* @__PURE__ */ defineSchedule({
  type: 'constant',
  number: 1000,
  message: Constant,
  curve: (s) => flat(s.learning_rate),
});
