import { boundariesWords } from '../../diagnostics/catalogue/types/own.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { PiecewiseConstant } from '../../schema/generated/schedules.ts';
import { between, checkBoundaries } from './boundaries.ts';

/**
 * Constant rates between boundaries.
 *
 * Formula: rate(t) = learning_rates[number of boundaries ≤ t]; if boundary_step is OLD, the number of boundaries < t.
 * Edges: step 0 has learning_rates[0], unless there is a boundary at it; a boundary step has the new rate, or with OLD
 * the old one; after the last boundary the last rate stays.
 * Units: t and boundaries in optimizer updates; rates absolute.
 * Reports: boundaries/empty, boundaries/not-increasing, boundaries/twice, boundaries/rates.
 * Source: keras PiecewiseConstantDecay and Model Garden stepwise (OLD); paddle PiecewiseDecay and fvcore
 * MultiStepParamScheduler (NEW).
 * Example: { boundaries: [100, 200], learning_rates: [0.3, 0.2, 0.1] } has 0.3 at step 0, 0.3 at 99, 0.2 at 100, 0.1
 * at 200, 0.1 at 1000.
 * Example: { boundaries: [100, 200], learning_rates: [0.3, 0.2, 0.1], boundary_step: OLD } has 0.3 at step 100, 0.2
 * at 101, 0.2 at 200, 0.1 at 201.
 */
export const piecewiseConstant = /* @__PURE__ */ defineSchedule({
  type: 'piecewise_constant',
  number: 1006,
  message: PiecewiseConstant,
  get findings() {
    return boundariesWords();
  },
  check(s, report) {
    checkBoundaries(s.boundaries, report);
    const wanted = s.boundaries.length + 1;
    const params = { rates: s.learning_rates.length, boundaries: s.boundaries.length, wanted };
    if (params.rates !== wanted) report('boundaries/rates', 'learning_rates', params, 'boundaries');
  },
  curve: (s) => between(s.boundaries, s.learning_rates, s.boundary_step === 'OLD' ? 'old' : 'new'),
});
