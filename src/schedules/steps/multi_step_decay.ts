import { boundariesWords } from '../../diagnostics/catalogue/types/own.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { MultiStepDecay } from '../../schema/generated/schedules.ts';
import { between, checkBoundaries } from './boundaries.ts';

/**
 * A drop by the same factor at each boundary.
 *
 * Formula: rate(t) = initial_learning_rate · decay_factor^(number of boundaries ≤ t).
 * Edges: step 0 has initial_learning_rate, unless there is a boundary at it; a boundary step has the new rate; a boundary
 * that appears twice drops twice; after the last one the rate stays.
 * Units: t and boundaries in optimizer updates; initial_learning_rate absolute.
 * Reports: boundaries/empty, boundaries/not-increasing, boundaries/twice.
 * Source: torch/optim/lr_scheduler.py, MultiStepLR.
 * Example: { initial_learning_rate: 0.1, boundaries: [100, 200], decay_factor: 0.5 } has 0.1 at step 0, 0.1 at 99, 0.05
 * at 100, 0.025 at 200, 0.025 at 1000.
 */
export const multiStepDecay = /* @__PURE__ */ defineSchedule({
  type: 'multi_step_decay',
  number: 1005,
  message: MultiStepDecay,
  get findings() {
    return boundariesWords();
  },
  check: (s, report) => checkBoundaries(s.boundaries, report),
  curve: (s) => {
    const { initial_learning_rate: initial, decay_factor: factor } = s;
    const rates = [0, ...s.boundaries].map((_, i) => (initial === 0 ? 0 : initial * factor ** i));
    return between(s.boundaries, rates);
  },
});
