// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import {
  bool,
  double,
  int64,
  message,
  nested,
  repeated,
  string,
  uint32,
} from '../../schema/descriptors/message.ts';

export const OptimizerSettings = /* @__PURE__ */ message('model_garden.OptimizerSettings', {
  momentum: /* @__PURE__ */ double({ number: 1 }),
  weight_decay_rate: /* @__PURE__ */ double({ number: 2 }),
  weight_decay: /* @__PURE__ */ double({ number: 3 }),
  nesterov: /* @__PURE__ */ bool({ number: 4 }),
  beta_1: /* @__PURE__ */ double({ number: 5 }),
  beta_2: /* @__PURE__ */ double({ number: 6 }),
  epsilon: /* @__PURE__ */ double({ number: 7 }),
  rho: /* @__PURE__ */ double({ number: 8 }),
});

export const OptimizerConfig = /* @__PURE__ */ message('model_garden.OptimizerConfig', {
  type: /* @__PURE__ */ string({ number: 1 }),
  sgd: /* @__PURE__ */ nested(OptimizerSettings, { number: 2 }),
  sgd_experimental: /* @__PURE__ */ nested(OptimizerSettings, { number: 3 }),
  adam: /* @__PURE__ */ nested(OptimizerSettings, { number: 4 }),
  adam_experimental: /* @__PURE__ */ nested(OptimizerSettings, { number: 5 }),
  adamw: /* @__PURE__ */ nested(OptimizerSettings, { number: 6 }),
  adamw_experimental: /* @__PURE__ */ nested(OptimizerSettings, { number: 7 }),
  lamb: /* @__PURE__ */ nested(OptimizerSettings, { number: 8 }),
  rmsprop: /* @__PURE__ */ nested(OptimizerSettings, { number: 9 }),
  lars: /* @__PURE__ */ nested(OptimizerSettings, { number: 10 }),
  slide: /* @__PURE__ */ nested(OptimizerSettings, { number: 11 }),
  adagrad: /* @__PURE__ */ nested(OptimizerSettings, { number: 12 }),
  adafactor: /* @__PURE__ */ nested(OptimizerSettings, { number: 13 }),
});

export const EmaConfig = /* @__PURE__ */ message('model_garden.EmaConfig', {
  average_decay: /* @__PURE__ */ double({ number: 1, default: 0.99 }),
  start_step: /* @__PURE__ */ int64({ number: 2, default: 0n }),
  dynamic_decay: /* @__PURE__ */ bool({ number: 3, default: true }),
  trainable_weights_only: /* @__PURE__ */ bool({ number: 4, default: true }),
});

export const ConstantLrConfig = /* @__PURE__ */ message('model_garden.ConstantLrConfig', {
  name: /* @__PURE__ */ string({ number: 1 }),
  learning_rate: /* @__PURE__ */ double({ number: 2, default: 0.1 }),
});

/** The step of a boundary still has the old value. */
export const StepwiseLrConfig = /* @__PURE__ */ message(
  'model_garden.StepwiseLrConfig',
  {
    name: /* @__PURE__ */ string({ number: 1 }),
    boundaries: /* @__PURE__ */ repeated(/* @__PURE__ */ double({ number: 2 })),
    values: /* @__PURE__ */ repeated(/* @__PURE__ */ double({ number: 3, doc: 'One more than boundaries.' })),
    offset: /* @__PURE__ */ double({ number: 4, default: 0, doc: 'Steps before step 0 of the schedule.' }),
  },
  { doc: 'The step of a boundary still has the old value.' },
);

export const ExponentialLrConfig = /* @__PURE__ */ message('model_garden.ExponentialLrConfig', {
  name: /* @__PURE__ */ string({ number: 1 }),
  initial_learning_rate: /* @__PURE__ */ double({ number: 2 }),
  decay_steps: /* @__PURE__ */ double({ number: 3 }),
  decay_rate: /* @__PURE__ */ double({ number: 4 }),
  staircase: /* @__PURE__ */ bool({ number: 5 }),
  offset: /* @__PURE__ */ double({ number: 6, default: 0 }),
});

export const PolynomialLrConfig = /* @__PURE__ */ message('model_garden.PolynomialLrConfig', {
  name: /* @__PURE__ */ string({ number: 1 }),
  initial_learning_rate: /* @__PURE__ */ double({ number: 2 }),
  decay_steps: /* @__PURE__ */ double({ number: 3 }),
  end_learning_rate: /* @__PURE__ */ double({ number: 4, default: 0.0001 }),
  power: /* @__PURE__ */ double({ number: 5, default: 1 }),
  cycle: /* @__PURE__ */ bool({ number: 6, default: false }),
  offset: /* @__PURE__ */ double({ number: 7, default: 0 }),
});

export const CosineLrConfig = /* @__PURE__ */ message('model_garden.CosineLrConfig', {
  name: /* @__PURE__ */ string({ number: 1 }),
  initial_learning_rate: /* @__PURE__ */ double({ number: 2 }),
  decay_steps: /* @__PURE__ */ double({ number: 3 }),
  alpha: /* @__PURE__ */ double({ number: 4, default: 0, doc: 'The floor, as a share of the initial rate.' }),
  offset: /* @__PURE__ */ double({ number: 5, default: 0 }),
});

export const DirectPowerLrConfig = /* @__PURE__ */ message('model_garden.DirectPowerLrConfig', {
  name: /* @__PURE__ */ string({ number: 1 }),
  initial_learning_rate: /* @__PURE__ */ double({ number: 2 }),
  power: /* @__PURE__ */ double({ number: 3, default: -0.5 }),
});

export const PowerAndLinearDecayLrConfig = /* @__PURE__ */ message('model_garden.PowerAndLinearDecayLrConfig', {
  name: /* @__PURE__ */ string({ number: 1 }),
  initial_learning_rate: /* @__PURE__ */ double({ number: 2 }),
  total_decay_steps: /* @__PURE__ */ double({ number: 3 }),
  power: /* @__PURE__ */ double({ number: 4, default: -0.5 }),
  linear_decay_fraction: /* @__PURE__ */ double({
    number: 5,
    default: 0.1,
    doc: 'The share of the steps, at their end, in which the rate falls to 0.',
  }),
  offset: /* @__PURE__ */ double({ number: 6, default: 0 }),
});

export const PowerDecayWithOffsetLrConfig = /* @__PURE__ */ message('model_garden.PowerDecayWithOffsetLrConfig', {
  name: /* @__PURE__ */ string({ number: 1 }),
  initial_learning_rate: /* @__PURE__ */ double({ number: 2 }),
  power: /* @__PURE__ */ double({ number: 3, default: -0.5 }),
  offset: /* @__PURE__ */ double({ number: 4, default: 0 }),
  pre_offset_learning_rate: /* @__PURE__ */ double({
    number: 5,
    default: 1000000,
    doc: 'The rate up to the offset, and the greatest after it.',
  }),
});

export const StepCosineLrConfig = /* @__PURE__ */ message('model_garden.StepCosineLrConfig', {
  name: /* @__PURE__ */ string({ number: 1 }),
  boundaries: /* @__PURE__ */ repeated(/* @__PURE__ */ double({ number: 2 })),
  values: /* @__PURE__ */ repeated(/* @__PURE__ */ double({ number: 3, doc: 'As many as boundaries.' })),
  offset: /* @__PURE__ */ double({ number: 4, default: 0 }),
});

export const LrConfig = /* @__PURE__ */ message('model_garden.LrConfig', {
  type: /* @__PURE__ */ string({ number: 1 }),
  constant: /* @__PURE__ */ nested(ConstantLrConfig, { number: 2 }),
  stepwise: /* @__PURE__ */ nested(StepwiseLrConfig, { number: 3 }),
  exponential: /* @__PURE__ */ nested(ExponentialLrConfig, { number: 4 }),
  polynomial: /* @__PURE__ */ nested(PolynomialLrConfig, { number: 5 }),
  cosine: /* @__PURE__ */ nested(CosineLrConfig, { number: 6 }),
  power: /* @__PURE__ */ nested(DirectPowerLrConfig, { number: 7 }),
  power_linear: /* @__PURE__ */ nested(PowerAndLinearDecayLrConfig, { number: 8 }),
  power_with_offset: /* @__PURE__ */ nested(PowerDecayWithOffsetLrConfig, { number: 9 }),
  step_cosine_with_offset: /* @__PURE__ */ nested(StepCosineLrConfig, { number: 10 }),
});

export const LinearWarmupConfig = /* @__PURE__ */ message('model_garden.LinearWarmupConfig', {
  name: /* @__PURE__ */ string({ number: 1 }),
  warmup_learning_rate: /* @__PURE__ */ double({ number: 2, default: 0 }),
  warmup_steps: /* @__PURE__ */ double({ number: 3 }),
});

export const PolynomialWarmupConfig = /* @__PURE__ */ message('model_garden.PolynomialWarmupConfig', {
  name: /* @__PURE__ */ string({ number: 1 }),
  power: /* @__PURE__ */ double({ number: 2, default: 1 }),
  warmup_steps: /* @__PURE__ */ double({ number: 3 }),
});

export const WarmupConfig = /* @__PURE__ */ message('model_garden.WarmupConfig', {
  type: /* @__PURE__ */ string({ number: 1 }),
  linear: /* @__PURE__ */ nested(LinearWarmupConfig, { number: 2 }),
  polynomial: /* @__PURE__ */ nested(PolynomialWarmupConfig, { number: 3 }),
});

/** An optimizer, its schedule and what precedes it. `type` names the block that holds. */
export const OptimizationConfig = /* @__PURE__ */ message(
  'model_garden.OptimizationConfig',
  {
    optimizer: /* @__PURE__ */ nested(OptimizerConfig, { number: 1 }),
    ema: /* @__PURE__ */ nested(EmaConfig, { number: 2 }),
    learning_rate: /* @__PURE__ */ nested(LrConfig, { number: 3 }),
    warmup: /* @__PURE__ */ nested(WarmupConfig, { number: 4 }),
  },
  { doc: 'An optimizer, its schedule and what precedes it. `type` names the block that holds.' },
);

export const TrainerConfig = /* @__PURE__ */ message('model_garden.TrainerConfig', {
  optimizer_config: /* @__PURE__ */ nested(OptimizationConfig, { number: 1 }),
  train_steps: /* @__PURE__ */ uint32({ number: 2, doc: 'Updates of the run.' }),
});

export const DataConfig = /* @__PURE__ */ message('model_garden.DataConfig', {
  global_batch_size: /* @__PURE__ */ uint32({ number: 1, doc: 'Examples of one update.' }),
});

export const TaskConfig = /* @__PURE__ */ message('model_garden.TaskConfig', {
  train_data: /* @__PURE__ */ nested(DataConfig, { number: 1 }),
});

export const ExperimentConfig = /* @__PURE__ */ message('model_garden.ExperimentConfig', {
  trainer: /* @__PURE__ */ nested(TrainerConfig, { number: 1 }),
  task: /* @__PURE__ */ nested(TaskConfig, { number: 2 }),
});

export const ClassifierModel = /* @__PURE__ */ message('model_garden.ClassifierModel', {
  name: /* @__PURE__ */ string({ number: 1 }),
});

/** The older image classification, whose schedule is Python code. */
export const ClassifierConfig = /* @__PURE__ */ message(
  'model_garden.ClassifierConfig',
  { model: /* @__PURE__ */ nested(ClassifierModel, { number: 1 }) },
  { doc: 'The older image classification, whose schedule is Python code.' },
);
