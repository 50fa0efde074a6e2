import { defineOptimizer } from '../registry/optimizer_type.ts';
import { SgdConfig } from '../schema/generated/optimizers.ts';

/** Gradient descent, with momentum and weight decay as in PyTorch or Keras. */
export const sgd = /* @__PURE__ */ defineOptimizer({
  type: 'sgd',
  title: 'SGD',
  number: 1000,
  message: SgdConfig,
  hyperparameters: { momentum: 'momentum', weight_decay: 'weight_decay' },
});
