import { defineOptimizer } from '../registry/optimizer_type.ts';
import { AdagradConfig } from '../schema/generated/optimizers.ts';

/** Adagrad: each parameter's rate falls with the sum of its squared gradients. */
export const adagrad = /* @__PURE__ */ defineOptimizer({
  type: 'adagrad',
  title: 'Adagrad',
  number: 1005,
  message: AdagradConfig,
  hyperparameters: { weight_decay: 'weight_decay' },
});
