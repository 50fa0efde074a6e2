import { add, mul, scalar, sub, type Tensor, type Variable } from '@tensorflow/tfjs-core';
import type { Gradient } from '../gradients.ts';
import type { Values } from '../rates/groups.ts';

/** Weight decay: in the gradient, as PyTorch's SGD and Adam have it, or off the weights, as Keras and AdamW have it. */

/** g + weightDecay · w. */
export const coupled = ({ variable, gradient }: Gradient, { weightDecay }: Values): Tensor =>
  weightDecay === 0 ? gradient : add(gradient, mul(variable, scalar(weightDecay)));

/** w −= w · weightDecay · rate, in Keras's order of operations. */
export const decouple = (variable: Variable, { weightDecay, rate }: Values): void => {
  if (weightDecay === 0) return;
  variable.assign(sub(variable, mul(mul(variable, scalar(weightDecay)), scalar(rate))));
};

/** The same as a factor, w ← w · (1 − rate · weightDecay), as PyTorch has it. */
export const shrink = (variable: Variable, { weightDecay, rate }: Values): void => {
  if (weightDecay !== 0) variable.assign(mul(variable, scalar(1 - rate * weightDecay)));
};
