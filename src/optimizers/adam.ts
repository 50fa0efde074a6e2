import { defineOptimizer } from '../registry/optimizer_type.ts';
import { AdamConfig } from '../schema/generated/optimizers.ts';

/** Adam; its weight decay is coupled in PyTorch and decoupled in Keras. */
export const adam = /* @__PURE__ */ defineOptimizer({
  type: 'adam',
  title: 'Adam',
  number: 1001,
  message: AdamConfig,
  hyperparameters: { beta1: 'beta1', weight_decay: 'weight_decay' },
});
