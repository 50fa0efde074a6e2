import { natural } from '../../curve/curve.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { NaturalExponentialDecay } from '../../schema/generated/schedules.ts';

/**
 * Decay by powers of e.
 *
 * Formula: rate(t) = initial_learning_rate · e^(−decay_rate · t / decay_steps), where t / decay_steps is floored if
 * staircase is set.
 * Edges: step 0 has initial_learning_rate; a step of a drop, i · decay_steps, has the new rate; it never ends.
 * Units: t and decay_steps in optimizer updates; initial_learning_rate absolute, decay_rate a plain number.
 * Reports: no findings of its own.
 * Source: paddle.optimizer.lr.NaturalExpDecay; tf.compat.v1.train.natural_exp_decay.
 * Example: { initial_learning_rate: 0.1, decay_rate: 0.6931471805599453, decay_steps: 100, staircase: true } has 0.1
 * at step 0, 0.1 at 99, 0.05 at 100, 0.025 at 200.
 */
export const naturalExponentialDecay = /* @__PURE__ */ defineSchedule({
  type: 'natural_exponential_decay',
  number: 1002,
  message: NaturalExponentialDecay,
  curve: (s) => natural(s.initial_learning_rate, -s.decay_rate, s.decay_steps, s.staircase),
});
