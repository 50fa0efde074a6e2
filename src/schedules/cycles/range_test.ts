import { constant, power, repeat } from '../../curve/curve.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { RangeTest } from '../../schema/generated/schedules.ts';

/**
 * A rate that grows without end, in a straight line or in stairs.
 *
 * Formula: rate(t) = initial_learning_rate · (1 + growth_rate · t / growth_steps), where t / growth_steps is floored if
 * staircase is set.
 * Edges: step 0 has initial_learning_rate; a step of a jump, i · growth_steps, has the new rate; it never ends.
 * Units: t and growth_steps in optimizer updates; initial_learning_rate absolute, growth_rate a multiple of it.
 * Reports: no findings of its own.
 * Source: deepspeed/runtime/lr_schedules.py, LRRangeTest, which is one step ahead: its step t is t + 1 here.
 * Example: { initial_learning_rate: 0.1, growth_steps: 100, growth_rate: 2 } has 0.1 at step 0, 0.2 at 50, 0.3 at
 * 100.
 * Example: { initial_learning_rate: 0.1, growth_steps: 100, growth_rate: 2, staircase: true } has 0.1 at step 99, 0.3
 * at 100, 0.5 at 200.
 */
export const rangeTest = /* @__PURE__ */ defineSchedule({
  type: 'range_test',
  number: 1021,
  message: RangeTest,
  curve: (s) => {
    const { initial_learning_rate: initial, growth_rate: rate, growth_steps: steps } = s;
    const stretch = steps / rate;
    if (!Number.isFinite(stretch)) return constant(initial);
    if (!s.staircase) return power(initial, 1, stretch, stretch);
    return repeat(constant(initial), steps, { height: { by: 'harmonic', exponent: -1, rate } });
  },
});
