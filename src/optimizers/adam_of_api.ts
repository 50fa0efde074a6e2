import { defineOptimizer } from '../registry/optimizer_type.ts';
import { AdamOptimizer } from '../schema/generated/optimizer.ts';

/** Upstream's Adam, with betas that no field sets. */
export const adamOptimizer = /* @__PURE__ */ defineOptimizer({
  type: 'adam_optimizer',
  title: 'Adam',
  number: 3,
  message: AdamOptimizer,
  hyperparameters: {},
});
