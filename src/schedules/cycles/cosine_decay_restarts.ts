import {
  type Curve,
  constant,
  type OpenRamp,
  product,
  ramp,
  repeat,
  sequence,
  sum,
} from '../../curve/curve.ts';
import { decayWords } from '../../diagnostics/catalogue/types/own.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import type { MessageValue } from '../../schema/descriptors/message.ts';
import { CosineDecayRestarts } from '../../schema/generated/schedules.ts';
import { lengthOf, restarts } from './cycle_lengths.ts';

const restarting = (s: MessageValue<typeof CosineDecayRestarts>): Curve => {
  const { initial_learning_rate: initial, end_learning_rate: end, decay_steps: steps } = s;
  const { height_factor: height, peak_factor: peak } = s;
  const again = (cycle: Curve | OpenRamp, factor: number): Curve =>
    repeat(cycle, steps, { stretch: s.period_factor, height: { by: 'geometric', factor } });
  if (end === 0) return again(ramp(initial, 0, 'cosine'), peak * height);
  if (peak === 1 && height === 1) return again(ramp(initial, end, 'cosine'), 1);
  if (peak === 1) return sum(constant(end), again(ramp(initial - end, 0, 'cosine'), height));
  // Keep the formula in this form: multiplied out, both parts may overflow.
  const above = sum(again(constant(initial), peak), constant(-end));
  return sum(constant(end), product(above, again(ramp(1, 0, 'cosine'), height)));
};

/**
 * Half cosines, each a warm restart (SGDR), with lengths and heights that grow or shrink.
 *
 * Formula: cycle i = 0, 1, … is decay_steps · period_factor^i long. With x the share of it that has passed: rate(t) =
 * end_learning_rate + (initial_learning_rate · peak_factor^i − end_learning_rate) · height_factor^i · (1 + cos πx) / 2.
 * Edges: step 0 has initial_learning_rate; the step at which a cycle ends has the rate of the restart; if cycles is not
 * 0, the rate is end_learning_rate after the last cycle.
 * Units: t and decay_steps in optimizer updates; rates absolute.
 * Reports: decay/rises.
 * Source: keras CosineDecayRestarts (t_mul, m_mul); torch CosineAnnealingWarmRestarts; timm CosineLRScheduler
 * (cycle_mul, cycle_decay, cycle_limit).
 * Example: { initial_learning_rate: 0.1, decay_steps: 100, period_factor: 2, height_factor: 0.5, cycles: 2 } has 0.1 at
 * step 0, 0.05 at 50, 0.05 at 100, 0.025 at 200, 0 at 300, 0 at 400.
 */
export const cosineDecayRestarts = /* @__PURE__ */ defineSchedule({
  type: 'cosine_decay_restarts',
  number: 1011,
  message: CosineDecayRestarts,
  get findings() {
    return decayWords();
  },
  check(s, report) {
    const { initial_learning_rate: initial, end_learning_rate: end } = s;
    if (end > initial) report('decay/rises', 'end_learning_rate', { initial, end }, 'initial_learning_rate');
  },
  phases: (s) => {
    const total = lengthOf(s.cycles, s.decay_steps, s.period_factor);
    return s.cycles === 0
      ? { phases: restarts(s.decay_steps, s.period_factor, Number.POSITIVE_INFINITY) }
      : { phases: restarts(s.decay_steps, s.period_factor, total), end: { step: total } };
  },
  curve: (s) => {
    const cycles = restarting(s);
    if (s.cycles === 0) return cycles;
    return sequence(
      [lengthOf(s.cycles, s.decay_steps, s.period_factor), cycles],
      constant(s.end_learning_rate),
    );
  },
});
