import { constant } from '../../curve/curve.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { ConstantLearningRate } from '../../schema/generated/optimizer.ts';

/**
 * The same rate at every step.
 *
 * Formula: rate(t) = learning_rate.
 * Edges: step 0 and every other step have learning_rate.
 * Units: t in optimizer updates from 0; learning_rate absolute.
 * Reports: no findings of its own.
 * Source: object_detection/protos/optimizer.proto, ConstantLearningRate.
 * Example: { learning_rate: 0.25 } has 0.25 at step 0, 0.25 at 1000000.
 */
export const constantLearningRate = /* @__PURE__ */ defineSchedule({
  type: 'constant_learning_rate',
  number: 1,
  message: ConstantLearningRate,
  curve: (s) => constant(s.learning_rate),
});
