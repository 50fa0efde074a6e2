import { createRegistry, type SpecIn } from '../registry/registry.ts';
import { constantLearningRate } from './constant.ts';
import { cosineDecayLearningRate } from './cosine_decay.ts';
import { exponentialDecayLearningRate } from './exponential_decay.ts';
import { manualStepLearningRate } from './manual_step.ts';

/** The built-in types, in the order of their numbers. */
export const builtins = /* @__PURE__ */ createRegistry([
  constantLearningRate,
  exponentialDecayLearningRate,
  manualStepLearningRate,
  cosineDecayLearningRate,
]);

/** The spec of a built-in type: a discriminated union on `type`. */
export type BuiltInSpec = SpecIn<typeof builtins>;
