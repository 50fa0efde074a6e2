// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import { bool, float, message, nested, repeated, uint32 } from '../../schema/descriptors/message.ts';

/** Phases given as Python code, which is never run here. */
export const MultiPhase = /* @__PURE__ */ message(
  'second.protos.MultiPhase',
  {},
  { doc: 'Phases given as Python code, which is never run here.' },
);

/** Up and down once, the momentum the other way round. */
export const OneCycle = /* @__PURE__ */ message(
  'second.protos.OneCycle',
  {
    lr_max: /* @__PURE__ */ float({ number: 1, doc: 'The greatest rate.' }),
    moms: /* @__PURE__ */ repeated(
      /* @__PURE__ */ float({ number: 2, doc: 'The momentum at both ends, and at the greatest rate.' }),
    ),
    div_factor: /* @__PURE__ */ float({
      number: 3,
      doc: 'What the greatest rate is divided by at the start.',
    }),
    pct_start: /* @__PURE__ */ float({ number: 4, doc: 'The share of the run in which the rate rises.' }),
  },
  { doc: 'Up and down once, the momentum the other way round.' },
);

/** Exponential decay in shares of the run. */
export const ExponentialDecay = /* @__PURE__ */ message(
  'second.protos.ExponentialDecay',
  {
    initial_learning_rate: /* @__PURE__ */ float({
      number: 1,
      doc: 'The rate at the start; without a staircase the original ignores it.',
    }),
    decay_length: /* @__PURE__ */ float({
      number: 2,
      doc: 'The share of the run from one decay to the next.',
    }),
    decay_factor: /* @__PURE__ */ float({ number: 3, doc: 'What a decay multiplies the rate by.' }),
    staircase: /* @__PURE__ */ bool({ number: 4, doc: 'Holds the rate between decays.' }),
  },
  { doc: 'Exponential decay in shares of the run.' },
);

/** Rates from shares of the run on. */
export const ManualStepping = /* @__PURE__ */ message(
  'second.protos.ManualStepping',
  {
    boundaries: /* @__PURE__ */ repeated(
      /* @__PURE__ */ float({ number: 1, doc: 'Shares of the run, ascending, between 0 and 1.' }),
    ),
    rates: /* @__PURE__ */ repeated(
      /* @__PURE__ */ float({ number: 2, doc: 'One rate more than boundaries.' }),
    ),
  },
  { doc: 'Rates from shares of the run on.' },
);

export const ConstantLearningRate = /* @__PURE__ */ message('second.protos.ConstantLearningRate', {
  learning_rate: /* @__PURE__ */ float({ number: 1 }),
});

export const ExponentialDecayLearningRate = /* @__PURE__ */ message('second.protos.ExponentialDecayLearningRate', {
  initial_learning_rate: /* @__PURE__ */ float({ number: 1 }),
  decay_steps: /* @__PURE__ */ uint32({ number: 2 }),
  decay_factor: /* @__PURE__ */ float({ number: 3 }),
  staircase: /* @__PURE__ */ bool({ number: 4 }),
});

export const ManualStepLearningRate_LearningRateSchedule = /* @__PURE__ */ message('second.protos.ManualStepLearningRate.LearningRateSchedule', {
  step: /* @__PURE__ */ uint32({ number: 1 }),
  learning_rate: /* @__PURE__ */ float({ number: 2 }),
});

export const ManualStepLearningRate = /* @__PURE__ */ message('second.protos.ManualStepLearningRate', {
  initial_learning_rate: /* @__PURE__ */ float({ number: 1 }),
  schedule: /* @__PURE__ */ repeated(
    /* @__PURE__ */ nested(ManualStepLearningRate_LearningRateSchedule, { number: 2 }),
  ),
});

export const CosineDecayLearningRate = /* @__PURE__ */ message('second.protos.CosineDecayLearningRate', {
  learning_rate_base: /* @__PURE__ */ float({ number: 1 }),
  total_steps: /* @__PURE__ */ uint32({ number: 2 }),
  warmup_learning_rate: /* @__PURE__ */ float({ number: 3 }),
  warmup_steps: /* @__PURE__ */ uint32({ number: 4 }),
});

/** One schedule of either layout. */
export const second_protos_LearningRate = /* @__PURE__ */ message(
  'second.protos.LearningRate',
  {
    multi_phase: /* @__PURE__ */ nested(MultiPhase, { number: 1, oneof: 'learning_rate' }),
    one_cycle: /* @__PURE__ */ nested(OneCycle, { number: 2, oneof: 'learning_rate' }),
    exponential_decay: /* @__PURE__ */ nested(ExponentialDecay, { number: 3, oneof: 'learning_rate' }),
    manual_stepping: /* @__PURE__ */ nested(ManualStepping, { number: 4, oneof: 'learning_rate' }),
    constant_learning_rate: /* @__PURE__ */ nested(ConstantLearningRate, {
      number: 5,
      oneof: 'learning_rate',
    }),
    exponential_decay_learning_rate: /* @__PURE__ */ nested(ExponentialDecayLearningRate, {
      number: 6,
      oneof: 'learning_rate',
    }),
    manual_step_learning_rate: /* @__PURE__ */ nested(ManualStepLearningRate, {
      number: 7,
      oneof: 'learning_rate',
    }),
    cosine_decay_learning_rate: /* @__PURE__ */ nested(CosineDecayLearningRate, {
      number: 8,
      oneof: 'learning_rate',
    }),
  },
  { doc: 'One schedule of either layout.' },
);

export const RMSPropOptimizer = /* @__PURE__ */ message('second.protos.RMSPropOptimizer', {
  learning_rate: /* @__PURE__ */ nested(second_protos_LearningRate, { number: 1 }),
  momentum_optimizer_value: /* @__PURE__ */ float({ number: 2 }),
  decay: /* @__PURE__ */ float({ number: 3 }),
  epsilon: /* @__PURE__ */ float({ number: 4 }),
  weight_decay: /* @__PURE__ */ float({ number: 5 }),
});

export const MomentumOptimizer = /* @__PURE__ */ message('second.protos.MomentumOptimizer', {
  learning_rate: /* @__PURE__ */ nested(second_protos_LearningRate, { number: 1 }),
  momentum_optimizer_value: /* @__PURE__ */ float({ number: 2 }),
  weight_decay: /* @__PURE__ */ float({ number: 3 }),
});

export const AdamOptimizer = /* @__PURE__ */ message('second.protos.AdamOptimizer', {
  learning_rate: /* @__PURE__ */ nested(second_protos_LearningRate, { number: 1 }),
  weight_decay: /* @__PURE__ */ float({ number: 2 }),
  amsgrad: /* @__PURE__ */ bool({ number: 3 }),
});

/** The optimizer. */
export const Optimizer = /* @__PURE__ */ message(
  'second.protos.Optimizer',
  {
    rms_prop_optimizer: /* @__PURE__ */ nested(RMSPropOptimizer, { number: 1, oneof: 'optimizer' }),
    momentum_optimizer: /* @__PURE__ */ nested(MomentumOptimizer, { number: 2, oneof: 'optimizer' }),
    adam_optimizer: /* @__PURE__ */ nested(AdamOptimizer, { number: 3, oneof: 'optimizer' }),
    use_moving_average: /* @__PURE__ */ bool({ number: 4, doc: 'Refused by the original.' }),
    moving_average_decay: /* @__PURE__ */ float({ number: 5 }),
    fixed_weight_decay: /* @__PURE__ */ bool({
      number: 6,
      doc: 'Decoupled weight decay, and Adam with betas 0.9 and 0.99.',
    }),
  },
  { doc: 'The optimizer.' },
);

/** How a model is trained. */
export const TrainConfig = /* @__PURE__ */ message(
  'second.protos.TrainConfig',
  {
    optimizer: /* @__PURE__ */ nested(Optimizer, { number: 1 }),
    steps: /* @__PURE__ */ uint32({ number: 2, doc: 'Optimizer updates of the run.' }),
    steps_per_eval: /* @__PURE__ */ uint32({ number: 3 }),
  },
  { doc: 'How a model is trained.' },
);

/** A whole pipeline. */
export const TrainEvalPipelineConfig = /* @__PURE__ */ message(
  'second.protos.TrainEvalPipelineConfig',
  { train_config: /* @__PURE__ */ nested(TrainConfig, { number: 3 }) },
  { doc: 'A whole pipeline.' },
);
