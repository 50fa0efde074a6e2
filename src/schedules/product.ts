import { product as multiplied } from '../curve/curve.ts';
import { defineSchedule } from '../registry/schedule_type.ts';
import { Product } from '../schema/generated/schedules.ts';

/**
 * Learning rates multiplied with one another: all but one are mostly factors around 1.
 *
 * Formula: rate(t) = the product of the rates at t.
 * Edges: each learning rate's own.
 * Units: t in optimizer updates.
 * Reports: product/empty.
 * Source: torch/optim/lr_scheduler.py, ChainedScheduler; mmengine's param_scheduler, whose entries multiply.
 */
export const product = /* @__PURE__ */ defineSchedule({
  type: 'product',
  number: 1025,
  message: Product,
  check(s, report) {
    if (s.learning_rate.length === 0) report('product/empty', 'learning_rate', {});
  },
  curve: (s, curveOf) => multiplied(...s.learning_rate.map((each) => curveOf(each))),
});
