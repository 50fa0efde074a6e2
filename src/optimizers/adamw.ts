import { defineOptimizer } from '../registry/optimizer_type.ts';
import { AdamWConfig } from '../schema/generated/optimizers.ts';

/** Adam with decoupled weight decay. */
export const adamw = /* @__PURE__ */ defineOptimizer({
  type: 'adamw',
  title: 'AdamW',
  number: 1002,
  message: AdamWConfig,
  hyperparameters: { beta1: 'beta1', weight_decay: 'weight_decay' },
});
