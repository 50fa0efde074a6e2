import type { Tensor } from '@tensorflow/tfjs-core';

/**
 * The count of updates: a variable of one number, as in `global_step = tf.Variable(0)`, or a function. A plain number
 * is not accepted: it would fix the rate for the whole run.
 */
export type GlobalStep = Tensor | (() => number);

const reader = (globalStep: GlobalStep): (() => number) => {
  if (typeof globalStep === 'function') return globalStep;
  const size: unknown = globalStep?.size;
  if (size !== 1 || typeof globalStep.dataSync !== 'function') {
    const shown = size === undefined ? String(globalStep) : `of ${size} values`;
    throw new TypeError(
      `globalStep is ${shown}: give a tf.Variable of one number, or a function that returns the step`,
    );
  }
  return () => globalStep.dataSync()[0]!;
};

/**
 * A live rate: each call returns the schedule's rate at the current global step; an optimizer calls it at each
 * update.
 *
 * A program that never assigns the step always trains at the rate of step 0. Make the variable an int32: a float32
 * cannot count beyond 2²⁴.
 * Units: the step in optimizer updates, counted from 0; the rate is absolute.
 * Throws: TypeError if globalStep is neither a tensor of one value nor a function. A call throws what the schedule throws.
 * Example: live(() => 4, (step) => 0.1 / (1 + step))() is 0.02
 */
export const live = (globalStep: GlobalStep, schedule: (step: number) => number): (() => number) => {
  const step = reader(globalStep);
  return () => schedule(step());
};
