/**
 * The functions of object_detection/utils/learning_schedules.py by name, without configs or dependencies. The functions
 * take numbers unchanged, in float64.
 */

export { type CosineDecayWithWarmup, cosineDecayWithWarmup } from './functions/cosine_decay_with_warmup.ts';
export {
  type ExponentialDecayWithBurnin,
  exponentialDecayWithBurnin,
} from './functions/exponential_decay_with_burnin.ts';
export {
  type ExponentialDecayWithWarmup,
  exponentialDecayWithWarmup,
} from './functions/exponential_decay_with_warmup.ts';
export { type ManualStepping, manualStepping } from './functions/manual_stepping.ts';
