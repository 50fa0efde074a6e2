import { defineOptimizer } from '../registry/optimizer_type.ts';
import { RmsPropConfig } from '../schema/generated/optimizers.ts';

/** RMSProp as in PyTorch or Keras. */
export const rmsprop = /* @__PURE__ */ defineOptimizer({
  type: 'rmsprop',
  title: 'RMSProp',
  number: 1003,
  message: RmsPropConfig,
  hyperparameters: { momentum: 'momentum', weight_decay: 'weight_decay' },
});
