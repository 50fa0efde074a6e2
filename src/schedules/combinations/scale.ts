import { scale as scaled } from '../../curve/curve.ts';
import { moved } from '../../registry/phases.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { Scale } from '../../schema/generated/schedules.ts';

/**
 * A learning rate multiplied by a number.
 *
 * Formula: rate(t) = factor · the rate of learning_rate at t.
 * Edges: step 0 has factor times the rate of learning_rate at step 0; all other edges are those of learning_rate.
 * Units: t in optimizer updates; factor a plain number.
 * Reports: no findings of its own.
 * Source: the product in optax's scale_by_learning_rate; Goyal et al., Accurate, Large Minibatch SGD, 2017.
 * Example: { learning_rate: { linear: { initial_learning_rate: 0.1, end_learning_rate: 0, total_steps: 100 } }, factor:
 * 4 } has 0.4 at step 0, 0.2 at 50, 0 at 100.
 */
export const scale = /* @__PURE__ */ defineSchedule({
  type: 'scale',
  number: 1026,
  message: Scale,
  phases: (s, phasesOf) => moved(phasesOf(s.learning_rate), 0, ['learning_rate']),
  curve: (s, curveOf) => scaled(curveOf(s.learning_rate), s.factor),
});
