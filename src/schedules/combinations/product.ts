import { product as multiplied } from '../../curve/curve.ts';
import { productWords } from '../../diagnostics/catalogue/types/own.ts';
import { moved } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { Product } from '../../schema/generated/schedules.ts';

/**
 * The product of several learning rates; usually all but one are factors around 1.
 *
 * Formula: rate(t) = the product of the rates at t.
 * Edges: step 0 has the product of the rates at step 0; the edges are those of all the learning rates.
 * Units: t in optimizer updates.
 * Reports: product/empty.
 * Source: torch/optim/lr_scheduler.py, ChainedScheduler; mmengine's param_scheduler, whose entries are multiplied.
 * Example: { learning_rate: [{ constant: { learning_rate: 0.1 } }, { step_decay: { initial_learning_rate: 1,
 * decay_steps: 10, decay_factor: 0.5 } }] } has 0.1 at step 0, 0.1 at 9, 0.05 at 10, 0.025 at 20.
 */
export const product = /* @__PURE__ */ defineSchedule({
  type: 'product',
  number: 1025,
  message: Product,
  get findings() {
    return productWords();
  },
  check(s, report) {
    if (s.learning_rate.length === 0) report('product/empty', 'learning_rate', {});
  },
  phases: (s, phasesOf) => {
    const all = s.learning_rate.map((each, i) => moved(phasesOf(each), 0, ['learning_rate', i]));
    const ends = all.flatMap(({ end }) => (end === undefined ? [] : [end]));
    const last = ends.reduce((a, b) => (b.step > a.step ? b : a), ends[0] ?? { step: 0 });
    return { phases: all.flatMap(({ phases }) => phases), ...(ends.length > 0 && { end: last }) };
  },
  curve: (s, curveOf) => multiplied(...s.learning_rate.map((each) => curveOf(each))),
});
