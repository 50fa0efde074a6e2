import { defineOptimizer } from '../registry/optimizer_type.ts';
import { AdagradConfig } from '../schema/generated/optimizers.ts';

/** Rates that fall with the sum of squared gradients. */
export const adagrad = /* @__PURE__ */ defineOptimizer({
  type: 'adagrad',
  title: 'Adagrad',
  number: 1005,
  message: AdagradConfig,
  hyperparameters: { weight_decay: 'weight_decay' },
});
