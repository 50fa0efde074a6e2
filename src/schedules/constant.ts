import { constant } from '../curve/curve.ts';
import { defineSchedule } from '../registry/schedule_type.ts';
import { ConstantLearningRate } from '../schema/generated/optimizer.ts';

/**
 * The same rate at every step.
 *
 * Formula: rate(t) = learning_rate.
 * Units: t in optimizer updates from 0; learning_rate absolute.
 * Reports: nothing of its own.
 * Source: object_detection/protos/optimizer.proto, ConstantLearningRate.
 */
export const constantLearningRate = /* @__PURE__ */ defineSchedule({
  type: 'constant_learning_rate',
  number: 1,
  message: ConstantLearningRate,
  curve: (s) => constant(s.learning_rate),
});
