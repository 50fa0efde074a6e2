import { constant, ramp, sequence } from '../../curve/curve.ts';
import { boundariesWords } from '../../diagnostics/catalogue/types/own.ts';
import { inTurn } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { StepCosine } from '../../schema/generated/schedules.ts';
import { checkBoundaries } from '../steps/boundaries.ts';

/**
 * Half cosines end to end, each from its own rate to that of the next.
 *
 * Formula: from boundary a (0 for the first) to boundary b, from rate v to rate w (end_learning_rate for the last):
 * rate(t) = w + (v − w) · (1 + cos(π · (t − a) / (b − a))) / 2.
 * Edges: step 0 has learning_rates[0]; a boundary step has the rate of the part that starts there; the last boundary
 * has end_learning_rate, which stays.
 * Units: t and boundaries in optimizer updates; rates absolute.
 * Reports: boundaries/empty, boundaries/not-increasing, boundaries/twice, boundaries/rates.
 * Source: official/modeling/optimization/lr_schedule.py, StepCosineDecayWithOffset, as its docstring describes it. Its
 * code has learning_rates[i] at boundaries[i], is right only if boundaries[0] is 0, and gives NaN from the last
 * boundary on.
 * Example: { boundaries: [100, 200], learning_rates: [0.4, 0.2], end_learning_rate: 0.1 } has 0.4 at step 0, 0.3 at
 * 50, 0.2 at 100, 0.15 at 150, 0.1 at 200, 0.1 at 300.
 */
export const stepCosine = /* @__PURE__ */ defineSchedule({
  type: 'step_cosine',
  number: 1012,
  message: StepCosine,
  get findings() {
    return boundariesWords();
  },
  check(s, report) {
    checkBoundaries(s.boundaries, report);
    const wanted = s.boundaries.length;
    const params = { rates: s.learning_rates.length, boundaries: wanted, wanted };
    if (params.rates !== wanted) report('boundaries/rates', 'learning_rates', params, 'boundaries');
  },
  phases: (s) => {
    const step = s.boundaries.at(-1)!;
    return {
      phases: inTurn(['decay', step]),
      end: { step, field: ['boundaries', s.boundaries.length - 1] },
    };
  },
  curve: (s) => {
    const rates = [...s.learning_rates, s.end_learning_rate];
    const parts = s.boundaries.map(
      (boundary, i) =>
        [boundary - (s.boundaries[i - 1] ?? 0), ramp(rates[i]!, rates[i + 1]!, 'cosine')] as const,
    );
    return sequence(...parts, constant(s.end_learning_rate));
  },
});
