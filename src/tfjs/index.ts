/** Training with TensorFlow.js: the optimizer of a config, with the rate of its schedule at every step. */

export { type CreateOptimizerOptions, createOptimizer, type MadeOptimizer } from './create_optimizer.ts';
export type { Gradient } from './gradients.ts';
export {
  LearningRateScheduler,
  type LearningRateSchedulerOptions,
  type Rates,
  type SchedulerState,
} from './learning_rate_scheduler.ts';
export {
  type AverageForm,
  type AverageSource,
  createMovingAverage,
  MovingAverage,
  type MovingAverageOptions,
  type MovingAverageState,
} from './moving_average.ts';
export { Adam, type AdamOptions, AdamW } from './optimizers/adam.ts';
export { Momentum, type MomentumOptions } from './optimizers/momentum.ts';
export {
  type Flavour,
  type OptimizerState,
  ScheduledOptimizer,
  type ScheduledOptions,
} from './optimizers/optimizer.ts';
export type { OptimizerDraft } from './optimizers/read_spec.ts';
export { registerOptimizers } from './optimizers/register.ts';
export { RMSProp, type RMSPropOptions } from './optimizers/rmsprop.ts';
export { SGD, type SGDOptions } from './optimizers/sgd.ts';
export type { ParameterGroup } from './rates/groups.ts';
export { type GlobalStep, live } from './rates/live.ts';
export { liveExponentialDecayWithBurnin } from './rates/live_exponential_decay_with_burnin.ts';
export type { RateSource } from './rates/rate_source.ts';
export {
  type ScheduledStock,
  type ScheduledStockOptions,
  type ScheduledStockState,
  scheduled,
} from './scheduled.ts';
export { type PackedTensor, pack, unpack } from './state/packed_tensors.ts';
export type { SlotState } from './state/slots.ts';
export type { Weights } from './state/weights.ts';
export type { StockField, StockState } from './stock.ts';
export { resumeTraining, saveTraining, type TrainingParts, type TrainingState } from './training_state.ts';
