/** Training with TensorFlow.js: the optimizer that a config says, its rate followed step by step. */

export { Adam, type AdamOptions, AdamW } from './adam.ts';
export { type CreateOptimizerOptions, createOptimizer, type MadeOptimizer } from './create_optimizer.ts';
export type { Gradient } from './gradients.ts';
export type { ParameterGroup } from './groups.ts';
export {
  LearningRateScheduler,
  type LearningRateSchedulerOptions,
  type Rates,
  type SchedulerState,
} from './learning_rate_scheduler.ts';
export { type GlobalStep, live } from './live.ts';
export { liveExponentialDecayWithBurnin } from './live_exponential_decay_with_burnin.ts';
export { Momentum, type MomentumOptions } from './momentum.ts';
export {
  type AverageForm,
  type AverageSource,
  createMovingAverage,
  MovingAverage,
  type MovingAverageOptions,
  type MovingAverageState,
} from './moving_average.ts';
export { type Flavour, type OptimizerState, ScheduledOptimizer, type ScheduledOptions } from './optimizer.ts';
export { type PackedTensor, pack, unpack } from './packed.ts';
export type { RateSource } from './rate_source.ts';
export type { OptimizerDraft } from './read_spec.ts';
export { registerOptimizers } from './register.ts';
export { RMSProp, type RMSPropOptions } from './rmsprop.ts';
export {
  type ScheduledStock,
  type ScheduledStockOptions,
  type ScheduledStockState,
  scheduled,
} from './scheduled.ts';
export { SGD, type SGDOptions } from './sgd.ts';
export type { SlotState } from './slots.ts';
export type { StockField, StockState } from './stock.ts';
export { resumeTraining, saveTraining, type TrainingParts, type TrainingState } from './training_state.ts';
export type { Weights } from './weights.ts';
