import { constant, ramp, sequence } from '../../curve/curve.ts';
import { decayWords, tanhWords } from '../../diagnostics/catalogue/types/own.ts';
import { inTurn } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { Tanh } from '../../schema/generated/schedules.ts';

/**
 * A fall along a hyperbolic tangent.
 *
 * Formula: with x = t / decay_steps: rate(t) = end_learning_rate + (initial_learning_rate − end_learning_rate) · (1 −
 * tanh(lower · (1 − x) + upper · x)) / 2.
 * Edges: step 0 has a little less than initial_learning_rate, by 8·10⁻⁷ of it with the defaults; the last step before
 * decay_steps has a little more than end_learning_rate; step decay_steps has end_learning_rate, which stays.
 * Units: t and decay_steps in optimizer updates; rates absolute, lower and upper plain numbers.
 * Reports: decay/rises, tanh/not-falling.
 * Source: timm/scheduler/tanh_lr.py, TanhLRScheduler.
 * Example: { initial_learning_rate: 0.1, decay_steps: 100 } has 0.0999999168471972 at step 0, 0.05 at 70, 0 at 100, 0
 * at 200.
 */
export const tanh = /* @__PURE__ */ defineSchedule({
  type: 'tanh',
  number: 1017,
  message: Tanh,
  get findings() {
    return { ...decayWords(), ...tanhWords() };
  },
  check(s, report) {
    const { initial_learning_rate: initial, end_learning_rate: end, lower, upper } = s;
    if (end > initial) report('decay/rises', 'end_learning_rate', { initial, end }, 'initial_learning_rate');
    if (lower >= upper) report('tanh/not-falling', 'lower', { lower, upper }, 'upper');
  },
  phases: (s) => ({
    phases: inTurn(['decay', s.decay_steps]),
    end: { step: s.decay_steps, field: ['decay_steps'] },
  }),
  curve: (s) => {
    const easing = { shape: 'tanh', lower: s.lower, upper: s.upper } as const;
    return sequence(
      [s.decay_steps, ramp(s.initial_learning_rate, s.end_learning_rate, easing)],
      constant(s.end_learning_rate),
    );
  },
});
