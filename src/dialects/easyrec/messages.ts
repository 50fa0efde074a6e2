// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import {
  bool,
  double,
  float,
  int32,
  int64,
  message,
  nested,
  repeated,
  string,
  uint32,
} from '../../schema/descriptors/message.ts';

export const ConstantLearningRate = /* @__PURE__ */ message('easyrec.ConstantLearningRate', {
  learning_rate: /* @__PURE__ */ float({ number: 1, default: 0.002 }),
});

export const ExponentialDecayLearningRate = /* @__PURE__ */ message('easyrec.ExponentialDecayLearningRate', {
  initial_learning_rate: /* @__PURE__ */ float({ number: 1, default: 0.002 }),
  decay_steps: /* @__PURE__ */ uint32({ number: 2, default: 4000000 }),
  decay_factor: /* @__PURE__ */ float({ number: 3, default: 0.95 }),
  staircase: /* @__PURE__ */ bool({ number: 4, default: true }),
  burnin_learning_rate: /* @__PURE__ */ float({
    number: 5,
    default: 0,
    doc: 'Where the burn-in starts; 0 is "as the base".',
  }),
  burnin_steps: /* @__PURE__ */ uint32({
    number: 6,
    default: 0,
    doc: 'Steps of a straight climb to the base.',
  }),
  min_learning_rate: /* @__PURE__ */ float({ number: 7, default: 0 }),
});

export const ManualStepLearningRate_LearningRateSchedule = /* @__PURE__ */ message('easyrec.ManualStepLearningRate.LearningRateSchedule', {
  step: /* @__PURE__ */ uint32({ number: 1 }),
  learning_rate: /* @__PURE__ */ float({ number: 2, default: 0.002 }),
});

export const ManualStepLearningRate = /* @__PURE__ */ message('easyrec.ManualStepLearningRate', {
  initial_learning_rate: /* @__PURE__ */ float({ number: 1, default: 0.002 }),
  schedule: /* @__PURE__ */ repeated(
    /* @__PURE__ */ nested(ManualStepLearningRate_LearningRateSchedule, { number: 2 }),
  ),
  warmup: /* @__PURE__ */ bool({ number: 3, default: false }),
});

export const CosineDecayLearningRate = /* @__PURE__ */ message('easyrec.CosineDecayLearningRate', {
  learning_rate_base: /* @__PURE__ */ float({ number: 1, default: 0.002 }),
  total_steps: /* @__PURE__ */ uint32({ number: 2, default: 4000000 }),
  warmup_learning_rate: /* @__PURE__ */ float({ number: 3, default: 0.0002 }),
  warmup_steps: /* @__PURE__ */ uint32({ number: 4, default: 10000 }),
  hold_base_rate_steps: /* @__PURE__ */ uint32({ number: 5, default: 0 }),
});

/** Fields without a default are required there; left out they are 0. */
export const PolyDecayLearningRate = /* @__PURE__ */ message(
  'easyrec.PolyDecayLearningRate',
  {
    learning_rate_base: /* @__PURE__ */ float({ number: 1 }),
    total_steps: /* @__PURE__ */ int64({ number: 2 }),
    power: /* @__PURE__ */ float({ number: 3 }),
    end_learning_rate: /* @__PURE__ */ float({ number: 4, default: 0 }),
  },
  { doc: 'Fields without a default are required there; left out they are 0.' },
);

export const TransformerLearningRate = /* @__PURE__ */ message('easyrec.TransformerLearningRate', {
  learning_rate_base: /* @__PURE__ */ float({ number: 1 }),
  hidden_size: /* @__PURE__ */ int32({ number: 2 }),
  warmup_steps: /* @__PURE__ */ int32({ number: 3 }),
  step_scaling_rate: /* @__PURE__ */ float({ number: 4, default: 1, doc: 'What steps are multiplied by.' }),
});

export const easyrec_LearningRate = /* @__PURE__ */ message('easyrec.LearningRate', {
  constant_learning_rate: /* @__PURE__ */ nested(ConstantLearningRate, { number: 1, oneof: 'learning_rate' }),
  exponential_decay_learning_rate: /* @__PURE__ */ nested(ExponentialDecayLearningRate, {
    number: 2,
    oneof: 'learning_rate',
  }),
  manual_step_learning_rate: /* @__PURE__ */ nested(ManualStepLearningRate, {
    number: 3,
    oneof: 'learning_rate',
  }),
  cosine_decay_learning_rate: /* @__PURE__ */ nested(CosineDecayLearningRate, {
    number: 4,
    oneof: 'learning_rate',
  }),
  poly_decay_learning_rate: /* @__PURE__ */ nested(PolyDecayLearningRate, {
    number: 5,
    oneof: 'learning_rate',
  }),
  transformer_learning_rate: /* @__PURE__ */ nested(TransformerLearningRate, {
    number: 6,
    oneof: 'learning_rate',
  }),
});

export const RMSPropOptimizer = /* @__PURE__ */ message('easyrec.RMSPropOptimizer', {
  learning_rate: /* @__PURE__ */ nested(easyrec_LearningRate, { number: 1 }),
  momentum_optimizer_value: /* @__PURE__ */ float({ number: 2, default: 0.9 }),
  decay: /* @__PURE__ */ float({ number: 3, default: 0.9 }),
  epsilon: /* @__PURE__ */ float({ number: 4, default: 1 }),
});

export const MomentumOptimizer = /* @__PURE__ */ message('easyrec.MomentumOptimizer', {
  learning_rate: /* @__PURE__ */ nested(easyrec_LearningRate, { number: 1 }),
  weight_decay: /* @__PURE__ */ float({ number: 2, default: 0.000001, doc: 'Decoupled: of momentumw.' }),
  momentum_optimizer_value: /* @__PURE__ */ float({ number: 3, default: 0.9 }),
});

export const AdamOptimizer = /* @__PURE__ */ message('easyrec.AdamOptimizer', {
  learning_rate: /* @__PURE__ */ nested(easyrec_LearningRate, { number: 1 }),
  weight_decay: /* @__PURE__ */ float({
    number: 2,
    default: 0.000001,
    doc: 'Decoupled: of adamw and adam_asyncw.',
  }),
  beta1: /* @__PURE__ */ float({ number: 3, default: 0.9 }),
  beta2: /* @__PURE__ */ float({ number: 4, default: 0.999 }),
});

export const AdagradOptimizer = /* @__PURE__ */ message('easyrec.AdagradOptimizer', {
  learning_rate: /* @__PURE__ */ nested(easyrec_LearningRate, { number: 1 }),
  initial_accumulator_value: /* @__PURE__ */ float({ number: 2, default: 0.1 }),
});

export const FtrlOptimizer = /* @__PURE__ */ message('easyrec.FtrlOptimizer', {
  learning_rate: /* @__PURE__ */ nested(easyrec_LearningRate, { number: 1 }),
  learning_rate_power: /* @__PURE__ */ float({ number: 2, default: -0.5 }),
  initial_accumulator_value: /* @__PURE__ */ float({ number: 3, default: 0.1 }),
  l1_reg: /* @__PURE__ */ float({ number: 4, default: 0 }),
  l2_reg: /* @__PURE__ */ float({ number: 5, default: 0 }),
  l2_shrinkage_reg: /* @__PURE__ */ float({ number: 6, default: 0 }),
});

export const Optimizer = /* @__PURE__ */ message('easyrec.Optimizer', {
  rms_prop_optimizer: /* @__PURE__ */ nested(RMSPropOptimizer, { number: 101, oneof: 'optimizer' }),
  momentum_optimizer: /* @__PURE__ */ nested(MomentumOptimizer, { number: 102, oneof: 'optimizer' }),
  adam_optimizer: /* @__PURE__ */ nested(AdamOptimizer, { number: 103, oneof: 'optimizer' }),
  momentumw_optimizer: /* @__PURE__ */ nested(MomentumOptimizer, { number: 104, oneof: 'optimizer' }),
  adamw_optimizer: /* @__PURE__ */ nested(AdamOptimizer, { number: 105, oneof: 'optimizer' }),
  adam_async_optimizer: /* @__PURE__ */ nested(AdamOptimizer, { number: 106, oneof: 'optimizer' }),
  adagrad_optimizer: /* @__PURE__ */ nested(AdagradOptimizer, { number: 107, oneof: 'optimizer' }),
  ftrl_optimizer: /* @__PURE__ */ nested(FtrlOptimizer, { number: 108, oneof: 'optimizer' }),
  adam_asyncw_optimizer: /* @__PURE__ */ nested(AdamOptimizer, { number: 109, oneof: 'optimizer' }),
  lazy_adam_optimizer: /* @__PURE__ */ nested(AdamOptimizer, { number: 110, oneof: 'optimizer' }),
  use_moving_average: /* @__PURE__ */ bool({ number: 5, default: false }),
  moving_average_decay: /* @__PURE__ */ float({ number: 6, default: 0.9999 }),
  embedding_learning_rate_multiplier: /* @__PURE__ */ float({
    number: 7,
    doc: 'Multiplies the gradients of embeddings, not their rate.',
  }),
});

/** How a model is trained. */
export const TrainConfig = /* @__PURE__ */ message(
  'easyrec.TrainConfig',
  {
    optimizer_config: /* @__PURE__ */ repeated(
      /* @__PURE__ */ nested(Optimizer, {
        number: 1,
        doc: 'One for all variables, or one each for embeddings and the rest.',
      }),
    ),
    num_steps: /* @__PURE__ */ uint32({ number: 2, doc: 'Updates of the run.' }),
    sync_replicas: /* @__PURE__ */ bool({
      number: 3,
      default: true,
      doc: 'Workers are waited for, so that they share the steps of an epoch.',
    }),
  },
  { doc: 'How a model is trained.' },
);

export const DataConfig = /* @__PURE__ */ message('easyrec.DataConfig', {
  batch_size: /* @__PURE__ */ uint32({ number: 1, default: 32 }),
  num_epochs: /* @__PURE__ */ uint32({ number: 2, default: 0, doc: 'Passes over the data; 0 is "no end".' }),
});

export const ModelConfig = /* @__PURE__ */ message('easyrec.ModelConfig', {
  model_class: /* @__PURE__ */ string({ number: 1 }),
});

export const EasyRecConfig = /* @__PURE__ */ message('easyrec.EasyRecConfig', {
  train_config: /* @__PURE__ */ nested(TrainConfig, { number: 1 }),
  data_config: /* @__PURE__ */ nested(DataConfig, { number: 2 }),
  model_config: /* @__PURE__ */ nested(ModelConfig, { number: 3 }),
});

export const TorchSettings = /* @__PURE__ */ message('easyrec.TorchSettings', {
  lr: /* @__PURE__ */ double({
    number: 1,
    default: 0.002,
    doc: 'The base rate of the schedule; 0 trains nothing, whatever the schedule.',
  }),
  weight_decay: /* @__PURE__ */ double({ number: 2 }),
  momentum: /* @__PURE__ */ double({ number: 3, default: 0.9 }),
});

export const TorchConstant = /* @__PURE__ */ message('easyrec.TorchConstant', {});

export const TorchExponential = /* @__PURE__ */ message('easyrec.TorchExponential', {
  decay_size: /* @__PURE__ */ uint32({ number: 1 }),
  decay_factor: /* @__PURE__ */ double({ number: 2, default: 0.95 }),
  staircase: /* @__PURE__ */ bool({ number: 3, default: true }),
  warmup_learning_rate: /* @__PURE__ */ double({ number: 4 }),
  warmup_size: /* @__PURE__ */ uint32({ number: 5 }),
  min_learning_rate: /* @__PURE__ */ double({ number: 6 }),
  by_epoch: /* @__PURE__ */ bool({ number: 7, doc: 'Sizes count epochs, not batches.' }),
});

export const TorchManualStep = /* @__PURE__ */ message('easyrec.TorchManualStep', {
  schedule_sizes: /* @__PURE__ */ repeated(/* @__PURE__ */ uint32({ number: 1 })),
  learning_rates: /* @__PURE__ */ repeated(/* @__PURE__ */ double({ number: 2 })),
  warmup: /* @__PURE__ */ bool({ number: 3 }),
  by_epoch: /* @__PURE__ */ bool({ number: 4 }),
});

export const TorchCosine = /* @__PURE__ */ message('easyrec.TorchCosine', {
  T_max: /* @__PURE__ */ uint32({
    number: 1,
    doc: 'The length of the half cosine; the warm-up comes on top.',
  }),
  min_learning_rate: /* @__PURE__ */ double({ number: 2 }),
  warmup_learning_rate: /* @__PURE__ */ double({ number: 3 }),
  warmup_size: /* @__PURE__ */ uint32({ number: 4 }),
  by_epoch: /* @__PURE__ */ bool({ number: 5 }),
});

export const TorchRestarts = /* @__PURE__ */ message('easyrec.TorchRestarts', {
  T_0: /* @__PURE__ */ uint32({ number: 1 }),
  T_mult: /* @__PURE__ */ uint32({ number: 2, default: 1 }),
  min_learning_rate: /* @__PURE__ */ double({ number: 3 }),
  warmup_learning_rate: /* @__PURE__ */ double({ number: 4 }),
  warmup_size: /* @__PURE__ */ uint32({ number: 5 }),
  by_epoch: /* @__PURE__ */ bool({ number: 6 }),
});

export const TorchLinear = /* @__PURE__ */ message('easyrec.TorchLinear', {
  total_size: /* @__PURE__ */ uint32({ number: 1, doc: 'The end of the decay, the warm-up included.' }),
  min_learning_rate: /* @__PURE__ */ double({ number: 2 }),
  warmup_learning_rate: /* @__PURE__ */ double({ number: 3 }),
  warmup_size: /* @__PURE__ */ uint32({ number: 4 }),
  by_epoch: /* @__PURE__ */ bool({ number: 5 }),
});

export const TorchPart = /* @__PURE__ */ message('easyrec.TorchPart', {
  regex_pattern: /* @__PURE__ */ string({
    number: 1,
    doc: 'A regular expression of Python, for the whole name.',
  }),
  sgd_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 2, oneof: 'optimizer' }),
  adagrad_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 3, oneof: 'optimizer' }),
  adam_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 4, oneof: 'optimizer' }),
  adamw_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 5, oneof: 'optimizer' }),
  adadelta_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 6, oneof: 'optimizer' }),
  rmsprop_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 7, oneof: 'optimizer' }),
  constant_learning_rate: /* @__PURE__ */ nested(TorchConstant, { number: 20, oneof: 'learning_rate' }),
  exponential_decay_learning_rate: /* @__PURE__ */ nested(TorchExponential, {
    number: 21,
    oneof: 'learning_rate',
  }),
  manual_step_learning_rate: /* @__PURE__ */ nested(TorchManualStep, { number: 22, oneof: 'learning_rate' }),
  cosine_annealing_learning_rate: /* @__PURE__ */ nested(TorchCosine, { number: 23, oneof: 'learning_rate' }),
  cosine_annealing_warm_restarts_learning_rate: /* @__PURE__ */ nested(TorchRestarts, {
    number: 24,
    oneof: 'learning_rate',
  }),
  linear_decay_learning_rate: /* @__PURE__ */ nested(TorchLinear, { number: 25, oneof: 'learning_rate' }),
});

/** An optimizer and its schedule side by side. All optimizers are read by these fields. */
export const TorchOptimizer = /* @__PURE__ */ message(
  'easyrec.TorchOptimizer',
  {
    sgd_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 1, oneof: 'optimizer' }),
    adagrad_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 2, oneof: 'optimizer' }),
    adam_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 3, oneof: 'optimizer' }),
    lars_sgd_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 4, oneof: 'optimizer' }),
    lamb_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 5, oneof: 'optimizer' }),
    partial_rowwise_lamb_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 6, oneof: 'optimizer' }),
    partial_rowwise_adam_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 7, oneof: 'optimizer' }),
    rowwise_adagrad_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 8, oneof: 'optimizer' }),
    adadelta_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 9, oneof: 'optimizer' }),
    rmsprop_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 10, oneof: 'optimizer' }),
    adamw_optimizer: /* @__PURE__ */ nested(TorchSettings, { number: 11, oneof: 'optimizer' }),
    constant_learning_rate: /* @__PURE__ */ nested(TorchConstant, { number: 20, oneof: 'learning_rate' }),
    exponential_decay_learning_rate: /* @__PURE__ */ nested(TorchExponential, {
      number: 21,
      oneof: 'learning_rate',
    }),
    manual_step_learning_rate: /* @__PURE__ */ nested(TorchManualStep, {
      number: 22,
      oneof: 'learning_rate',
    }),
    cosine_annealing_learning_rate: /* @__PURE__ */ nested(TorchCosine, {
      number: 23,
      oneof: 'learning_rate',
    }),
    cosine_annealing_warm_restarts_learning_rate: /* @__PURE__ */ nested(TorchRestarts, {
      number: 24,
      oneof: 'learning_rate',
    }),
    linear_decay_learning_rate: /* @__PURE__ */ nested(TorchLinear, { number: 25, oneof: 'learning_rate' }),
    part_optimizers: /* @__PURE__ */ repeated(
      /* @__PURE__ */ nested(TorchPart, {
        number: 30,
        doc: 'Parameters whose whole name fits go here, to the first that fits.',
      }),
    ),
  },
  { doc: 'An optimizer and its schedule side by side. All optimizers are read by these fields.' },
);

export const TorchTrainConfig = /* @__PURE__ */ message('easyrec.TorchTrainConfig', {
  sparse_optimizer: /* @__PURE__ */ nested(TorchOptimizer, { number: 1, doc: 'Of embedding tables.' }),
  dense_optimizer: /* @__PURE__ */ nested(TorchOptimizer, { number: 2, doc: 'Of all else.' }),
  num_steps: /* @__PURE__ */ uint32({ number: 3, doc: 'Batches of the run; either this or num_epochs.' }),
  num_epochs: /* @__PURE__ */ uint32({ number: 4 }),
  gradient_accumulation_steps: /* @__PURE__ */ uint32({
    number: 5,
    doc: 'Batches of one update. Sizes of schedules count batches all the same.',
  }),
});

export const TorchDataConfig = /* @__PURE__ */ message('easyrec.TorchDataConfig', {
  batch_size: /* @__PURE__ */ uint32({
    number: 1,
    default: 1024,
    doc: 'Examples of a batch in each worker.',
  }),
});

export const TorchEasyRecConfig = /* @__PURE__ */ message('easyrec.TorchEasyRecConfig', {
  train_config: /* @__PURE__ */ nested(TorchTrainConfig, { number: 1 }),
  data_config: /* @__PURE__ */ nested(TorchDataConfig, { number: 2 }),
});
