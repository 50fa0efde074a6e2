import {
  type Curve,
  constant,
  exponential,
  product,
  ramp,
  repeat,
  sequence,
  sum,
} from '../../curve/curve.ts';
import { cyclicWords, optionWords } from '../../diagnostics/catalogue/types/own.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import type { MessageValue } from '../../schema/descriptors/message.ts';
import { Cyclic } from '../../schema/generated/schedules.ts';

/** Triangles from 0 to `height`, lowered as the mode says. */
const triangles = (s: MessageValue<typeof Cyclic>, height: number): Curve => {
  const down = s.down_steps || s.up_steps;
  const triangle = sequence([s.up_steps, ramp(0, height)], ramp(height, 0, 'linear', down));
  const factor = s.mode === 'TRIANGULAR2' ? 0.5 : 1;
  const cycles = repeat(triangle, s.up_steps + down, { height: { by: 'geometric', factor } });
  return s.mode === 'EXP_RANGE' ? product(exponential(1, s.decay_factor, 1), cycles) : cycles;
};

/**
 * Triangles between two bounds.
 *
 * Formula: with U = up_steps, D = down_steps or U, cycle i = ⌊t / (U + D)⌋, s = t − i · (U + D): rate(t) =
 * initial_learning_rate + (max_learning_rate − initial_learning_rate) · (s < U ? s / U : 1 − (s − U) / D) · h, with h = 1
 * for TRIANGULAR, 2^−i for TRIANGULAR2, decay_factor^t for EXP_RANGE.
 * Edges: step 0 and each i · (U + D) have initial_learning_rate; i · (U + D) + U has the greatest rate of its cycle;
 * it never ends.
 * Momentum: if cycle_momentum is set, max_momentum − (max_momentum − base_momentum) · (s < U ? s / U : 1 − (s − U) / D) · h.
 * Units: t, U and D in optimizer updates; rates absolute.
 * Reports: cyclic/upside-down, option/unused.
 * Source: torch/optim/lr_scheduler.py, CyclicLR; Smith, Cyclical Learning Rates, 2017.
 * Example: { initial_learning_rate: 0.1, max_learning_rate: 0.5, up_steps: 10, down_steps: 30, mode: TRIANGULAR2 } has
 * 0.1 at step 0, 0.3 at 5, 0.5 at 10, 0.3 at 25, 0.1 at 40, 0.3 at 50, 0.1 at 80.
 */
export const cyclic = /* @__PURE__ */ defineSchedule({
  type: 'cyclic',
  number: 1019,
  message: Cyclic,
  get findings() {
    return { ...cyclicWords(), ...optionWords() };
  },
  check(s, report, isWritten) {
    const { initial_learning_rate: low, max_learning_rate: high } = s;
    if (high < low) report('cyclic/upside-down', 'max_learning_rate', { low, high }, 'initial_learning_rate');
    for (const name of ['base_momentum', 'max_momentum'] as const) {
      if (!s.cycle_momentum && isWritten(name))
        report('option/unused', name, { name, needs: 'cycle_momentum: true' });
    }
    if (s.mode !== 'EXP_RANGE' && isWritten('decay_factor')) {
      report('option/unused', 'decay_factor', { name: 'decay_factor', needs: 'mode: EXP_RANGE' }, 'mode');
    }
  },
  curve: (s) =>
    sum(constant(s.initial_learning_rate), triangles(s, s.max_learning_rate - s.initial_learning_rate)),
  momentum: (s) =>
    s.cycle_momentum
      ? sum(constant(s.max_momentum), triangles(s, s.base_momentum - s.max_momentum))
      : undefined,
});
