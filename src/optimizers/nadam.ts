import { defineOptimizer } from '../registry/optimizer_type.ts';
import { NAdamConfig } from '../schema/generated/optimizers.ts';

/** Adam with Nesterov momentum. */
export const nadam = /* @__PURE__ */ defineOptimizer({
  type: 'nadam',
  title: 'NAdam',
  number: 1004,
  message: NAdamConfig,
  hyperparameters: { beta1: 'beta1', weight_decay: 'weight_decay' },
});
