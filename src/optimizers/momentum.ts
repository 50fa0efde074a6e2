import { defineOptimizer } from '../registry/optimizer_type.ts';
import { MomentumOptimizer } from '../schema/generated/optimizer.ts';

/** Upstream's gradient descent with momentum. */
export const momentumOptimizer = /* @__PURE__ */ defineOptimizer({
  type: 'momentum_optimizer',
  title: 'Momentum',
  number: 2,
  message: MomentumOptimizer,
  hyperparameters: { momentum: 'momentum_optimizer_value' },
});
