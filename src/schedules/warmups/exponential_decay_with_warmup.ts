import { constant, exponential, max, ramp, sequence } from '../../curve/curve.ts';
import { warmupWords } from '../../diagnostics/catalogue/types/own.ts';
import { upstreamDecayWords } from '../../diagnostics/catalogue/types/upstream.ts';
import { inTurn } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { ExponentialDecayWithWarmup } from '../../schema/generated/schedules.ts';

/**
 * A straight warm-up, then exponential decay counted from its end, never below a floor.
 *
 * Formula: with W = warmup_steps: rate(t) = max(min_learning_rate, t < W ? warmup_learning_rate + (learning_rate_base
 * − warmup_learning_rate) · t / W : learning_rate_base · learning_rate_decay_factor^((t − W) /
 * learning_rate_decay_steps)), where the exponent is floored if staircase is set.
 * Edges: step 0 has warmup_learning_rate, or learning_rate_base if there is no warm-up; step W has learning_rate_base;
 * a step of a drop has the new rate; it never ends, except that the rate stays at the floor.
 * Units: t, W and learning_rate_decay_steps in optimizer updates; rates absolute.
 * Reports: decay/negative-power, warmup/starts-above.
 * Source: object_detection/utils/learning_schedules.py, exponential_decay_with_warmup, which has no field in the proto.
 * Example: { learning_rate_base: 0.1, learning_rate_decay_steps: 100, learning_rate_decay_factor: 0.5, warmup_steps:
 * 50, min_learning_rate: 0.02 } has 0.02 at step 0, 0.05 at 25, 0.1 at 50, 0.1 at 149, 0.05 at 150, 0.025 at 250,
 * 0.02 at 350.
 */
export const exponentialDecayWithWarmup = /* @__PURE__ */ defineSchedule({
  type: 'exponential_decay_with_warmup',
  number: 1022,
  message: ExponentialDecayWithWarmup,
  get findings() {
    return { ...upstreamDecayWords(), ...warmupWords() };
  },
  check(s, report) {
    const { learning_rate_base: base, learning_rate_decay_factor: factor, warmup_learning_rate: from } = s;
    if (factor < 0 && !s.staircase) {
      report('decay/negative-power', 'learning_rate_decay_factor', { factor }, 'staircase');
    }
    if (s.warmup_steps > 0 && from > base) {
      report('warmup/starts-above', 'warmup_learning_rate', { from, to: base }, 'learning_rate_base');
    }
  },
  phases: (s) => ({ phases: inTurn(['warm-up', s.warmup_steps], ['decay', Number.POSITIVE_INFINITY]) }),
  curve: (s) => {
    const { learning_rate_base: base, learning_rate_decay_factor: factor, min_learning_rate: least } = s;
    const decay = sequence(
      [s.warmup_steps, ramp(s.warmup_learning_rate, base)],
      exponential(base, factor, s.learning_rate_decay_steps, s.staircase),
    );
    const nonNegative = base >= 0 && factor >= 0 && s.warmup_learning_rate >= 0;
    return nonNegative && least <= 0 ? decay : max(decay, constant(least));
  },
});
