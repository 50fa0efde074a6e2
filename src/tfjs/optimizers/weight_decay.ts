import { add, mul, scalar, sub, type Tensor, type Variable } from '@tensorflow/tfjs-core';
import type { Gradient } from '../gradients.ts';
import type { UpdateValues } from '../rates/groups.ts';

/**
 * Applies weight decay: added to the gradient, as in PyTorch's SGD and Adam, or subtracted from the weights, as in
 * Keras and AdamW.
 */

/** g + weightDecay · w. */
export const coupled = ({ variable, gradient }: Gradient, { weightDecay }: UpdateValues): Tensor =>
  weightDecay === 0 ? gradient : add(gradient, mul(variable, scalar(weightDecay)));

/** w −= w · weightDecay · rate, in Keras's order of operations. */
export const decouple = (variable: Variable, { weightDecay, rate }: UpdateValues): void => {
  if (weightDecay === 0) return;
  variable.assign(sub(variable, mul(mul(variable, scalar(weightDecay)), scalar(rate))));
};

/** Decoupled weight decay as a factor, w ← w · (1 − rate · weightDecay), as in PyTorch. */
export const shrink = (variable: Variable, { weightDecay, rate }: UpdateValues): void => {
  if (weightDecay !== 0) variable.assign(mul(variable, scalar(1 - rate * weightDecay)));
};
