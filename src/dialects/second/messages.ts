// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import {
  bool,
  float,
  type Message,
  message,
  nested,
  repeated,
  uint32,
} from '../../schema/descriptors/message.ts';

/** Phases given as Python code, which is never run here. */
export type MultiPhase = Readonly<Record<never, never>>;

/** Phases given as Python code, which is never run here. */
export const MultiPhase: Message<MultiPhase> = /* @__PURE__ */ message('second.protos.MultiPhase', {});

/** The rate goes up and down once; the momentum does the opposite. */
export interface OneCycle {
  /** The greatest rate. */
  readonly lr_max: number;
  /** Two values: the momentum at both ends of the run, and at the greatest rate. */
  readonly moms: readonly number[];
  /** The greatest rate divided by this is the rate at the start. */
  readonly div_factor: number;
  /** The share of the run in which the rate rises. */
  readonly pct_start: number;
}

/** The rate goes up and down once; the momentum does the opposite. */
export const OneCycle: Message<OneCycle> = /* @__PURE__ */ message('second.protos.OneCycle', {
  lr_max: /* @__PURE__ */ float(),
  moms: /* @__PURE__ */ repeated(/* @__PURE__ */ float()),
  div_factor: /* @__PURE__ */ float(),
  pct_start: /* @__PURE__ */ float(),
});

/** Exponential decay in shares of the run. */
export interface ExponentialDecay {
  /** The rate at the start; without a staircase, second.pytorch ignores it. */
  readonly initial_learning_rate: number;
  /** The share of the run from one decay to the next. */
  readonly decay_length: number;
  /** The factor of a decay. */
  readonly decay_factor: number;
  /** True: the rate is constant between decays. */
  readonly staircase: boolean;
}

/** Exponential decay in shares of the run. */
export const ExponentialDecay: Message<ExponentialDecay> = /* @__PURE__ */ message(
  'second.protos.ExponentialDecay',
  {
    initial_learning_rate: /* @__PURE__ */ float(),
    decay_length: /* @__PURE__ */ float(),
    decay_factor: /* @__PURE__ */ float(),
    staircase: /* @__PURE__ */ bool(),
  },
);

/** Constant rates; each starts at a share of the run. */
export interface ManualStepping {
  /** Shares of the run, ascending, between 0 and 1. */
  readonly boundaries: readonly number[];
  /** One rate more than boundaries. */
  readonly rates: readonly number[];
}

/** Constant rates; each starts at a share of the run. */
export const ManualStepping: Message<ManualStepping> = /* @__PURE__ */ message(
  'second.protos.ManualStepping',
  {
    boundaries: /* @__PURE__ */ repeated(/* @__PURE__ */ float()),
    rates: /* @__PURE__ */ repeated(/* @__PURE__ */ float()),
  },
);

export interface ConstantLearningRate {
  readonly learning_rate: number;
}

export const ConstantLearningRate: Message<ConstantLearningRate> = /* @__PURE__ */ message(
  'second.protos.ConstantLearningRate',
  { learning_rate: /* @__PURE__ */ float() },
);

export interface ExponentialDecayLearningRate {
  readonly initial_learning_rate: number;
  readonly decay_steps: number;
  readonly decay_factor: number;
  readonly staircase: boolean;
}

export const ExponentialDecayLearningRate: Message<ExponentialDecayLearningRate> = /* @__PURE__ */ message(
  'second.protos.ExponentialDecayLearningRate',
  {
    initial_learning_rate: /* @__PURE__ */ float(),
    decay_steps: /* @__PURE__ */ uint32(),
    decay_factor: /* @__PURE__ */ float(),
    staircase: /* @__PURE__ */ bool(),
  },
);

export interface ManualStepLearningRate_LearningRateSchedule {
  readonly step: number;
  readonly learning_rate: number;
}

export const ManualStepLearningRate_LearningRateSchedule: Message<ManualStepLearningRate_LearningRateSchedule> =
  /* @__PURE__ */ message('second.protos.ManualStepLearningRate.LearningRateSchedule', {
    step: /* @__PURE__ */ uint32(),
    learning_rate: /* @__PURE__ */ float(),
  });

export interface ManualStepLearningRate {
  readonly initial_learning_rate: number;
  readonly schedule: readonly ManualStepLearningRate_LearningRateSchedule[];
}

export const ManualStepLearningRate: Message<ManualStepLearningRate> = /* @__PURE__ */ message(
  'second.protos.ManualStepLearningRate',
  {
    initial_learning_rate: /* @__PURE__ */ float(),
    schedule: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(ManualStepLearningRate_LearningRateSchedule)),
  },
);

export interface CosineDecayLearningRate {
  readonly learning_rate_base: number;
  readonly total_steps: number;
  readonly warmup_learning_rate: number;
  readonly warmup_steps: number;
}

export const CosineDecayLearningRate: Message<CosineDecayLearningRate> = /* @__PURE__ */ message(
  'second.protos.CosineDecayLearningRate',
  {
    learning_rate_base: /* @__PURE__ */ float(),
    total_steps: /* @__PURE__ */ uint32(),
    warmup_learning_rate: /* @__PURE__ */ float(),
    warmup_steps: /* @__PURE__ */ uint32(),
  },
);

/** One schedule of either layout. */
export interface second_protos_LearningRate {
  readonly multi_phase: MultiPhase | undefined;
  readonly one_cycle: OneCycle | undefined;
  readonly exponential_decay: ExponentialDecay | undefined;
  readonly manual_stepping: ManualStepping | undefined;
  readonly constant_learning_rate: ConstantLearningRate | undefined;
  readonly exponential_decay_learning_rate: ExponentialDecayLearningRate | undefined;
  readonly manual_step_learning_rate: ManualStepLearningRate | undefined;
  readonly cosine_decay_learning_rate: CosineDecayLearningRate | undefined;
}

/** One schedule of either layout. */
export const second_protos_LearningRate: Message<second_protos_LearningRate> = /* @__PURE__ */ message(
  'second.protos.LearningRate',
  {
    multi_phase: /* @__PURE__ */ nested(MultiPhase, { oneof: 'learning_rate' }),
    one_cycle: /* @__PURE__ */ nested(OneCycle, { oneof: 'learning_rate' }),
    exponential_decay: /* @__PURE__ */ nested(ExponentialDecay, { oneof: 'learning_rate' }),
    manual_stepping: /* @__PURE__ */ nested(ManualStepping, { oneof: 'learning_rate' }),
    constant_learning_rate: /* @__PURE__ */ nested(ConstantLearningRate, { oneof: 'learning_rate' }),
    exponential_decay_learning_rate: /* @__PURE__ */ nested(ExponentialDecayLearningRate, {
      oneof: 'learning_rate',
    }),
    manual_step_learning_rate: /* @__PURE__ */ nested(ManualStepLearningRate, { oneof: 'learning_rate' }),
    cosine_decay_learning_rate: /* @__PURE__ */ nested(CosineDecayLearningRate, { oneof: 'learning_rate' }),
  },
);

export interface RMSPropOptimizer {
  readonly learning_rate: second_protos_LearningRate | undefined;
  readonly momentum_optimizer_value: number;
  readonly decay: number;
  readonly epsilon: number;
  readonly weight_decay: number;
}

export const RMSPropOptimizer: Message<RMSPropOptimizer> = /* @__PURE__ */ message(
  'second.protos.RMSPropOptimizer',
  {
    learning_rate: /* @__PURE__ */ nested(second_protos_LearningRate),
    momentum_optimizer_value: /* @__PURE__ */ float(),
    decay: /* @__PURE__ */ float(),
    epsilon: /* @__PURE__ */ float(),
    weight_decay: /* @__PURE__ */ float(),
  },
);

export interface MomentumOptimizer {
  readonly learning_rate: second_protos_LearningRate | undefined;
  readonly momentum_optimizer_value: number;
  readonly weight_decay: number;
}

export const MomentumOptimizer: Message<MomentumOptimizer> = /* @__PURE__ */ message(
  'second.protos.MomentumOptimizer',
  {
    learning_rate: /* @__PURE__ */ nested(second_protos_LearningRate),
    momentum_optimizer_value: /* @__PURE__ */ float(),
    weight_decay: /* @__PURE__ */ float(),
  },
);

export interface AdamOptimizer {
  readonly learning_rate: second_protos_LearningRate | undefined;
  readonly weight_decay: number;
  readonly amsgrad: boolean;
}

export const AdamOptimizer: Message<AdamOptimizer> = /* @__PURE__ */ message('second.protos.AdamOptimizer', {
  learning_rate: /* @__PURE__ */ nested(second_protos_LearningRate),
  weight_decay: /* @__PURE__ */ float(),
  amsgrad: /* @__PURE__ */ bool(),
});

/** The optimizer. */
export interface Optimizer {
  readonly rms_prop_optimizer: RMSPropOptimizer | undefined;
  readonly momentum_optimizer: MomentumOptimizer | undefined;
  readonly adam_optimizer: AdamOptimizer | undefined;
  /** second.pytorch does not accept true. */
  readonly use_moving_average: boolean;
  readonly moving_average_decay: number;
  /** Decoupled weight decay, and Adam with betas 0.9 and 0.99. */
  readonly fixed_weight_decay: boolean;
}

/** The optimizer. */
export const Optimizer: Message<Optimizer> = /* @__PURE__ */ message('second.protos.Optimizer', {
  rms_prop_optimizer: /* @__PURE__ */ nested(RMSPropOptimizer, { oneof: 'optimizer' }),
  momentum_optimizer: /* @__PURE__ */ nested(MomentumOptimizer, { oneof: 'optimizer' }),
  adam_optimizer: /* @__PURE__ */ nested(AdamOptimizer, { oneof: 'optimizer' }),
  use_moving_average: /* @__PURE__ */ bool(),
  moving_average_decay: /* @__PURE__ */ float(),
  fixed_weight_decay: /* @__PURE__ */ bool(),
});

/** The settings of training. */
export interface TrainConfig {
  readonly optimizer: Optimizer | undefined;
  /** Optimizer updates of the run. */
  readonly steps: number;
  readonly steps_per_eval: number;
}

/** The settings of training. */
export const TrainConfig: Message<TrainConfig> = /* @__PURE__ */ message('second.protos.TrainConfig', {
  optimizer: /* @__PURE__ */ nested(Optimizer),
  steps: /* @__PURE__ */ uint32(),
  steps_per_eval: /* @__PURE__ */ uint32(),
});

/** A whole pipeline. */
export interface TrainEvalPipelineConfig {
  readonly train_config: TrainConfig | undefined;
}

/** A whole pipeline. */
export const TrainEvalPipelineConfig: Message<TrainEvalPipelineConfig> = /* @__PURE__ */ message(
  'second.protos.TrainEvalPipelineConfig',
  { train_config: /* @__PURE__ */ nested(TrainConfig, { number: 3 }) },
);
