import { type Curve, exponential } from '../curve/curve.ts';
import { defineSchedule } from '../registry/schedule_type.ts';
import { NaturalExponentialDecay } from '../schema/generated/schedules.ts';

/** e^−rate rounds by the more, in parts of rate, the smaller rate is: so it is taken over some periods at once. */
const smooth = (initial: number, rate: number, period: number): Curve => {
  const periods = rate === 0 ? 1 : 2 ** -Math.ceil(Math.log2(Math.abs(rate)));
  return Number.isFinite(period * periods) && periods > 0
    ? exponential(initial, Math.exp(-rate * periods), period * periods)
    : exponential(initial, Math.exp(-rate), period);
};

/**
 * Decay by powers of e.
 *
 * Formula: rate(t) = initial_learning_rate · e^(−decay_rate · t / decay_steps), t / decay_steps floored where staircase.
 * Edges: step 0 has initial_learning_rate; a step of a drop, i · decay_steps, has the new rate; there is no end.
 * Units: t and decay_steps in optimizer updates; initial_learning_rate absolute, decay_rate a plain number.
 * Reports: nothing of its own.
 * Source: paddle.optimizer.lr.NaturalExpDecay; tf.compat.v1.train.natural_exp_decay.
 */
export const naturalExponentialDecay = /* @__PURE__ */ defineSchedule({
  type: 'natural_exponential_decay',
  number: 1002,
  message: NaturalExponentialDecay,
  curve: (s) =>
    s.staircase
      ? exponential(s.initial_learning_rate, Math.exp(-s.decay_rate), s.decay_steps, true)
      : smooth(s.initial_learning_rate, s.decay_rate, s.decay_steps),
});
