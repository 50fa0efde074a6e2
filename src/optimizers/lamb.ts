import { defineOptimizer } from '../registry/optimizer_type.ts';
import { LambConfig } from '../schema/generated/optimizers.ts';

/** LAMB: Adam with its own rate for each layer. */
export const lamb = /* @__PURE__ */ defineOptimizer({
  type: 'lamb',
  title: 'LAMB',
  number: 1006,
  message: LambConfig,
  hyperparameters: { beta1: 'beta1', weight_decay: 'weight_decay' },
});
