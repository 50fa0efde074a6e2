import { scale as scaled } from '../curve/curve.ts';
import { defineSchedule } from '../registry/schedule_type.ts';
import { Scale } from '../schema/generated/schedules.ts';

/**
 * A learning rate multiplied by a number.
 *
 * Formula: rate(t) = factor · the rate of learning_rate at t.
 * Edges: those of learning_rate.
 * Units: t in optimizer updates; factor a plain number.
 * Reports: nothing of its own.
 * Source: optax scale_by_learning_rate's own product; Goyal et al., Accurate, Large Minibatch SGD, 2017.
 */
export const scale = /* @__PURE__ */ defineSchedule({
  type: 'scale',
  number: 1026,
  message: Scale,
  curve: (s, curveOf) => scaled(curveOf(s.learning_rate), s.factor),
});
