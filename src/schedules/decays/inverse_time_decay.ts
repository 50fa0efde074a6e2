import { constant, power, repeat } from '../../curve/curve.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { InverseTimeDecay } from '../../schema/generated/schedules.ts';

/**
 * A rate divided by a number, or a power of a number, that grows in a straight line or in stairs.
 *
 * Formula: rate(t) = initial_learning_rate / (1 + decay_rate · t / decay_steps)^power, where t / decay_steps is floored if
 * staircase is set.
 * Edges: step 0 has initial_learning_rate; a step of a drop, i · decay_steps, has the new rate; it never ends.
 * Units: t and decay_steps in optimizer updates; initial_learning_rate absolute, decay_rate and power are plain numbers.
 * Reports: no findings of its own.
 * Source: keras InverseTimeDecay; with a power, Caffe's lr_policy "inv".
 * Example: { initial_learning_rate: 0.1, decay_rate: 1, decay_steps: 100 } has 0.1 at step 0, 0.08 at 25, 0.05 at
 * 100, 0.025 at 300.
 * Example: { initial_learning_rate: 0.1, decay_rate: 1, decay_steps: 100, staircase: true } has 0.1 at step 99, 0.05
 * at 100.
 */
export const inverseTimeDecay = /* @__PURE__ */ defineSchedule({
  type: 'inverse_time_decay',
  number: 1003,
  message: InverseTimeDecay,
  curve: (s) => {
    const { initial_learning_rate: initial, decay_rate: rate, decay_steps: steps, power: exponent } = s;
    const stretch = steps / rate;
    if (!Number.isFinite(stretch)) return constant(initial);
    if (!s.staircase) return power(initial, -exponent, stretch, stretch);
    return repeat(constant(initial), steps, { height: { by: 'harmonic', exponent, rate } });
  },
});
