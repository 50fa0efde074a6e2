import { constant, repeat as repeated, sequence } from '../../curve/curve.ts';
import { rateOf } from '../../curve/rate/rate.ts';
import { phasesWithin } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { Repeat } from '../../schema/generated/schedules.ts';
import { lengthOf, restarts } from '../cycles/cycle_lengths.ts';

/**
 * The first steps of a learning rate, repeated in cycles.
 *
 * Formula: cycle i = 0, 1, … is steps · period_factor^i long. With s the steps since its start: rate(t) =
 * height_factor^i · the rate of learning_rate at s / period_factor^i.
 * Edges: step 0 has the rate of step 0 of learning_rate; the step at which a cycle ends has the same, scaled for the
 * next cycle. If cycles is not 0, the rate after the last cycle is that of learning_rate at `steps`, scaled as in the
 * last cycle.
 * Units: t and steps in optimizer updates.
 * Reports: no findings of its own.
 * Source: timm/scheduler/cosine_lr.py (cycle_mul, cycle_decay, cycle_limit), for any schedule.
 * Example: { learning_rate: { linear: { initial_learning_rate: 0.1, end_learning_rate: 0.02, total_steps: 100 } },
 * steps: 100, height_factor: 0.5, cycles: 2 } has 0.1 at step 0, 0.06 at 50, 0.05 at 100, 0.03 at 150, 0.01 at 200,
 * 0.01 at 300.
 */
export const repeat = /* @__PURE__ */ defineSchedule({
  type: 'repeat',
  number: 1028,
  message: Repeat,
  phases: (s, phasesOf) => {
    const inner = phasesWithin(phasesOf(s.learning_rate), s.steps);
    const total = s.cycles === 0 ? Number.POSITIVE_INFINITY : lengthOf(s.cycles, s.steps, s.period_factor);
    const again = restarts(s.steps, s.period_factor, total);
    return { phases: [...inner.phases, ...again], ...(s.cycles > 0 && { end: { step: total } }) };
  },
  curve: (s, curveOf) => {
    const inner = curveOf(s.learning_rate);
    const { period_factor: stretch, height_factor: factor, cycles: count } = s;
    const cycles = repeated(inner, s.steps, { stretch, height: { by: 'geometric', factor } });
    if (count === 0) return cycles;
    const last = factor ** (count - 1) * rateOf(inner)(s.steps);
    return sequence([lengthOf(count, s.steps, stretch), cycles], constant(last));
  },
});
