// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import {
  bool,
  float,
  type Message,
  message,
  nested,
  repeated,
  string,
  uint32,
} from '../../schema/descriptors/message.ts';

export interface ConstantLearningRate {
  /** Default: 0.002. */
  readonly learning_rate: number;
}

export const ConstantLearningRate: Message<ConstantLearningRate> = /* @__PURE__ */ message(
  'od_forks.ConstantLearningRate',
  { learning_rate: /* @__PURE__ */ float({ default: 0.002 }) },
);

/** Fields whose names end in _pct are Deepomatic's: times as shares of the run. */
export interface ExponentialDecayLearningRate {
  /** Default: 0.002. */
  readonly initial_learning_rate: number;
  /** Default: 4000000. */
  readonly decay_steps: number;
  /** Default: 0.95. */
  readonly decay_factor: number;
  /** Default: true. */
  readonly staircase: boolean;
  /** Default: 0. */
  readonly burnin_learning_rate: number;
  /** Default: 0. */
  readonly burnin_steps: number;
  /** Default: 0. */
  readonly min_learning_rate: number;
  /** Default: 0.2. */
  readonly decay_steps_pct: number;
  /** Default: 0. */
  readonly burnin_steps_pct: number;
}

/** Fields whose names end in _pct are Deepomatic's: times as shares of the run. */
export const ExponentialDecayLearningRate: Message<ExponentialDecayLearningRate> = /* @__PURE__ */ message(
  'od_forks.ExponentialDecayLearningRate',
  {
    initial_learning_rate: /* @__PURE__ */ float({ default: 0.002 }),
    decay_steps: /* @__PURE__ */ uint32({ default: 4000000 }),
    decay_factor: /* @__PURE__ */ float({ default: 0.95 }),
    staircase: /* @__PURE__ */ bool({ default: true }),
    burnin_learning_rate: /* @__PURE__ */ float({ default: 0 }),
    burnin_steps: /* @__PURE__ */ uint32({ default: 0 }),
    min_learning_rate: /* @__PURE__ */ float({ default: 0 }),
    decay_steps_pct: /* @__PURE__ */ float({ default: 0.2 }),
    burnin_steps_pct: /* @__PURE__ */ float({ default: 0 }),
  },
);

export interface ManualStepLearningRate_LearningRateSchedule {
  readonly step: number;
  /** Default: 0.002. */
  readonly learning_rate: number;
  readonly step_pct: number;
}

export const ManualStepLearningRate_LearningRateSchedule: Message<ManualStepLearningRate_LearningRateSchedule> =
  /* @__PURE__ */ message('od_forks.ManualStepLearningRate.LearningRateSchedule', {
    step: /* @__PURE__ */ uint32(),
    learning_rate: /* @__PURE__ */ float({ default: 0.002 }),
    step_pct: /* @__PURE__ */ float(),
  });

export interface ManualStepLearningRate {
  /** Default: 0.002. */
  readonly initial_learning_rate: number;
  readonly schedule: readonly ManualStepLearningRate_LearningRateSchedule[];
  /** Default: false. */
  readonly warmup: boolean;
}

export const ManualStepLearningRate: Message<ManualStepLearningRate> = /* @__PURE__ */ message(
  'od_forks.ManualStepLearningRate',
  {
    initial_learning_rate: /* @__PURE__ */ float({ default: 0.002 }),
    schedule: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(ManualStepLearningRate_LearningRateSchedule)),
    warmup: /* @__PURE__ */ bool({ default: false }),
  },
);

export interface CosineDecayLearningRate {
  /** Default: 0.002. */
  readonly learning_rate_base: number;
  /** Default: 4000000. */
  readonly total_steps: number;
  /** Default: 0.0002. */
  readonly warmup_learning_rate: number;
  /** Default: 10000. */
  readonly warmup_steps: number;
  /** Default: 0. */
  readonly hold_base_rate_steps: number;
  /** Read and ignored by Deepomatic: the cosine ends with the run. Default: 1. */
  readonly total_steps_pct: number;
  /** Default: 0.1. */
  readonly warmup_steps_pct: number;
  /** Default: 0. */
  readonly hold_base_rate_steps_pct: number;
}

export const CosineDecayLearningRate: Message<CosineDecayLearningRate> = /* @__PURE__ */ message(
  'od_forks.CosineDecayLearningRate',
  {
    learning_rate_base: /* @__PURE__ */ float({ default: 0.002 }),
    total_steps: /* @__PURE__ */ uint32({ default: 4000000 }),
    warmup_learning_rate: /* @__PURE__ */ float({ default: 0.0002 }),
    warmup_steps: /* @__PURE__ */ uint32({ default: 10000 }),
    hold_base_rate_steps: /* @__PURE__ */ uint32({ default: 0 }),
    total_steps_pct: /* @__PURE__ */ float({ default: 1 }),
    warmup_steps_pct: /* @__PURE__ */ float({ default: 0.1 }),
    hold_base_rate_steps_pct: /* @__PURE__ */ float({ default: 0 }),
  },
);

/** fast-semantic-segmentation: polynomial decay to 0. */
export interface PolynomialDecayLearningRate {
  /** Default: 0.0001. */
  readonly initial_learning_rate: number;
  /** Default: 4000000. */
  readonly decay_steps: number;
  /** Default: 0.9. */
  readonly power: number;
}

/** fast-semantic-segmentation: polynomial decay to 0. */
export const PolynomialDecayLearningRate: Message<PolynomialDecayLearningRate> = /* @__PURE__ */ message(
  'od_forks.PolynomialDecayLearningRate',
  {
    initial_learning_rate: /* @__PURE__ */ float({ default: 0.0001 }),
    decay_steps: /* @__PURE__ */ uint32({ default: 4000000 }),
    power: /* @__PURE__ */ float({ default: 0.9 }),
  },
);

/** nilskk: half cosines that start again and never end. */
export interface CosineRestartLearningRate {
  /** Default: 0.1. */
  readonly initial_learning_rate: number;
  /** Default: 1000. */
  readonly first_decay_steps: number;
  /** The length of each period as a multiple of the previous one. Default: 2. */
  readonly t_mul: number;
  /** The factor of the rate at each restart. Default: 1. */
  readonly m_mul: number;
  /** The floor, as a share of the initial rate. Default: 0. */
  readonly alpha: number;
}

/** nilskk: half cosines that start again and never end. */
export const CosineRestartLearningRate: Message<CosineRestartLearningRate> = /* @__PURE__ */ message(
  'od_forks.CosineRestartLearningRate',
  {
    initial_learning_rate: /* @__PURE__ */ float({ default: 0.1 }),
    first_decay_steps: /* @__PURE__ */ uint32({ default: 1000 }),
    t_mul: /* @__PURE__ */ float({ default: 2 }),
    m_mul: /* @__PURE__ */ float({ default: 1 }),
    alpha: /* @__PURE__ */ float({ default: 0 }),
  },
);

/** SketchToCircuit: exponential decay of a rate that oscillates as a sine. */
export interface ExponentialOscillatingLearningRate {
  /** Default: 0.03. */
  readonly learning_rate_base: number;
  /** Default: 0.01. */
  readonly warmup_learning_rate: number;
  /** Default: 1000. */
  readonly warmup_steps: number;
  /** Default: 0. */
  readonly hold_base_rate_steps: number;
  /** Default: 1000. */
  readonly decay_steps: number;
  /** Default: 0.95. */
  readonly decay_factor: number;
  /** Default: 0.01. */
  readonly osc_amplitude: number;
  /** Default: 10000. */
  readonly osc_period: number;
  /** The floor, which also applies in the warm-up. Default: 0.001. */
  readonly min_rate: number;
}

/** SketchToCircuit: exponential decay of a rate that oscillates as a sine. */
export const ExponentialOscillatingLearningRate: Message<ExponentialOscillatingLearningRate> =
  /* @__PURE__ */ message('od_forks.ExponentialOscillatingLearningRate', {
    learning_rate_base: /* @__PURE__ */ float({ default: 0.03 }),
    warmup_learning_rate: /* @__PURE__ */ float({ default: 0.01 }),
    warmup_steps: /* @__PURE__ */ uint32({ default: 1000 }),
    hold_base_rate_steps: /* @__PURE__ */ uint32({ default: 0 }),
    decay_steps: /* @__PURE__ */ uint32({ default: 1000 }),
    decay_factor: /* @__PURE__ */ float({ default: 0.95 }),
    osc_amplitude: /* @__PURE__ */ float({ default: 0.01 }),
    osc_period: /* @__PURE__ */ uint32({ default: 10000 }),
    min_rate: /* @__PURE__ */ float({ default: 0.001 }),
  });

export interface od_forks_LearningRate {
  readonly constant_learning_rate: ConstantLearningRate | undefined;
  readonly exponential_decay_learning_rate: ExponentialDecayLearningRate | undefined;
  readonly manual_step_learning_rate: ManualStepLearningRate | undefined;
  readonly cosine_decay_learning_rate: CosineDecayLearningRate | undefined;
  readonly polynomial_decay_learning_rate: PolynomialDecayLearningRate | undefined;
  readonly cosine_restart_learning_rate: CosineRestartLearningRate | undefined;
  readonly exponential_oscillating_learning_rate: ExponentialOscillatingLearningRate | undefined;
}

export const od_forks_LearningRate: Message<od_forks_LearningRate> = /* @__PURE__ */ message(
  'od_forks.LearningRate',
  {
    constant_learning_rate: /* @__PURE__ */ nested(ConstantLearningRate, { oneof: 'learning_rate' }),
    exponential_decay_learning_rate: /* @__PURE__ */ nested(ExponentialDecayLearningRate, {
      oneof: 'learning_rate',
    }),
    manual_step_learning_rate: /* @__PURE__ */ nested(ManualStepLearningRate, { oneof: 'learning_rate' }),
    cosine_decay_learning_rate: /* @__PURE__ */ nested(CosineDecayLearningRate, { oneof: 'learning_rate' }),
    polynomial_decay_learning_rate: /* @__PURE__ */ nested(PolynomialDecayLearningRate, {
      oneof: 'learning_rate',
    }),
    cosine_restart_learning_rate: /* @__PURE__ */ nested(CosineRestartLearningRate, {
      oneof: 'learning_rate',
    }),
    exponential_oscillating_learning_rate: /* @__PURE__ */ nested(ExponentialOscillatingLearningRate, {
      oneof: 'learning_rate',
    }),
  },
);

export interface RMSPropOptimizer {
  readonly learning_rate: od_forks_LearningRate | undefined;
  /** Default: 0.9. */
  readonly momentum_optimizer_value: number;
  /** Default: 0.9. */
  readonly decay: number;
  /** Default: 1. */
  readonly epsilon: number;
}

export const RMSPropOptimizer: Message<RMSPropOptimizer> = /* @__PURE__ */ message(
  'od_forks.RMSPropOptimizer',
  {
    learning_rate: /* @__PURE__ */ nested(od_forks_LearningRate),
    momentum_optimizer_value: /* @__PURE__ */ float({ default: 0.9 }),
    decay: /* @__PURE__ */ float({ default: 0.9 }),
    epsilon: /* @__PURE__ */ float({ default: 1 }),
  },
);

export interface MomentumOptimizer {
  readonly learning_rate: od_forks_LearningRate | undefined;
  /** Default: 0.9. */
  readonly momentum_optimizer_value: number;
}

export const MomentumOptimizer: Message<MomentumOptimizer> = /* @__PURE__ */ message(
  'od_forks.MomentumOptimizer',
  {
    learning_rate: /* @__PURE__ */ nested(od_forks_LearningRate),
    momentum_optimizer_value: /* @__PURE__ */ float({ default: 0.9 }),
  },
);

export interface AdamOptimizer {
  readonly learning_rate: od_forks_LearningRate | undefined;
  /** Default: 1e-8. */
  readonly epsilon: number;
  /** Default: 0.9. */
  readonly beta1: number;
  /** Default: 0.999. */
  readonly beta2: number;
  /** AniSeg: there is no default, so it is 0 if it is left out. */
  readonly adam_beta1: number;
  readonly adam_beta2: number;
  readonly adam_epsilon: number;
}

export const AdamOptimizer: Message<AdamOptimizer> = /* @__PURE__ */ message('od_forks.AdamOptimizer', {
  learning_rate: /* @__PURE__ */ nested(od_forks_LearningRate),
  epsilon: /* @__PURE__ */ float({ default: 1e-8 }),
  beta1: /* @__PURE__ */ float({ default: 0.9 }),
  beta2: /* @__PURE__ */ float({ default: 0.999 }),
  adam_beta1: /* @__PURE__ */ float(),
  adam_beta2: /* @__PURE__ */ float(),
  adam_epsilon: /* @__PURE__ */ float(),
});

export interface PlainOptimizer {
  readonly learning_rate: od_forks_LearningRate | undefined;
}

export const PlainOptimizer: Message<PlainOptimizer> = /* @__PURE__ */ message('od_forks.PlainOptimizer', {
  learning_rate: /* @__PURE__ */ nested(od_forks_LearningRate),
});

export interface AdadeltaOptimizer {
  readonly learning_rate: od_forks_LearningRate | undefined;
  /** Default: 0.95. */
  readonly rho: number;
}

export const AdadeltaOptimizer: Message<AdadeltaOptimizer> = /* @__PURE__ */ message(
  'od_forks.AdadeltaOptimizer',
  {
    learning_rate: /* @__PURE__ */ nested(od_forks_LearningRate),
    rho: /* @__PURE__ */ float({ default: 0.95 }),
  },
);

/** An optimizer without its rate, which is beside it. */
export interface OwnOptimizer {
  readonly momentum: number;
  readonly use_nesterov: boolean;
}

/** An optimizer without its rate, which is beside it. */
export const OwnOptimizer: Message<OwnOptimizer> = /* @__PURE__ */ message('od_forks.OwnOptimizer', {
  momentum: /* @__PURE__ */ float(),
  use_nesterov: /* @__PURE__ */ bool(),
});

export interface Optimizer {
  readonly rms_prop_optimizer: RMSPropOptimizer | undefined;
  readonly momentum_optimizer: MomentumOptimizer | undefined;
  readonly adam_optimizer: AdamOptimizer | undefined;
  readonly nadam_optimizer: PlainOptimizer | undefined;
  readonly adadelta_optimizer: AdadeltaOptimizer | undefined;
  readonly gradient_descent: PlainOptimizer | undefined;
  readonly gradient_descent_optimizer: PlainOptimizer | undefined;
  readonly sgd: OwnOptimizer | undefined;
  readonly adagrad: OwnOptimizer | undefined;
  readonly adam: OwnOptimizer | undefined;
  readonly rmsprop: OwnOptimizer | undefined;
  readonly momentum: OwnOptimizer | undefined;
  /** Default: true. */
  readonly use_moving_average: boolean;
  /** Default: 0.9999. */
  readonly moving_average_decay: number;
}

export const Optimizer: Message<Optimizer> = /* @__PURE__ */ message('od_forks.Optimizer', {
  rms_prop_optimizer: /* @__PURE__ */ nested(RMSPropOptimizer, { oneof: 'optimizer' }),
  momentum_optimizer: /* @__PURE__ */ nested(MomentumOptimizer, { oneof: 'optimizer' }),
  adam_optimizer: /* @__PURE__ */ nested(AdamOptimizer, { oneof: 'optimizer' }),
  nadam_optimizer: /* @__PURE__ */ nested(PlainOptimizer, { oneof: 'optimizer' }),
  adadelta_optimizer: /* @__PURE__ */ nested(AdadeltaOptimizer, { oneof: 'optimizer' }),
  gradient_descent: /* @__PURE__ */ nested(PlainOptimizer, { oneof: 'optimizer' }),
  gradient_descent_optimizer: /* @__PURE__ */ nested(PlainOptimizer, { oneof: 'optimizer' }),
  sgd: /* @__PURE__ */ nested(OwnOptimizer, { oneof: 'optimizer' }),
  adagrad: /* @__PURE__ */ nested(OwnOptimizer, { oneof: 'optimizer' }),
  adam: /* @__PURE__ */ nested(OwnOptimizer, { oneof: 'optimizer' }),
  rmsprop: /* @__PURE__ */ nested(OwnOptimizer, { oneof: 'optimizer' }),
  momentum: /* @__PURE__ */ nested(OwnOptimizer, { oneof: 'optimizer' }),
  use_moving_average: /* @__PURE__ */ bool({ default: true }),
  moving_average_decay: /* @__PURE__ */ float({ default: 0.9999 }),
});

export interface LearningRateDecay {
  /** Default: 999999999. */
  readonly decay_steps: number;
  /** Default: 1. */
  readonly decay_rate: number;
  /** Default: true. */
  readonly staircase: boolean;
}

export const LearningRateDecay: Message<LearningRateDecay> = /* @__PURE__ */ message(
  'od_forks.LearningRateDecay',
  {
    decay_steps: /* @__PURE__ */ uint32({ default: 999999999 }),
    decay_rate: /* @__PURE__ */ float({ default: 1 }),
    staircase: /* @__PURE__ */ bool({ default: true }),
  },
);

export interface GradientMultiplier {
  /** The beginning of the names of variables; the last entry that matches applies. */
  readonly scope: string;
  readonly multiplier: number;
}

export const GradientMultiplier: Message<GradientMultiplier> = /* @__PURE__ */ message(
  'od_forks.GradientMultiplier',
  { scope: /* @__PURE__ */ string(), multiplier: /* @__PURE__ */ float() },
);

/** The step of a boundary still has the old value. */
export interface PiecewiseConstantDecay {
  readonly boundaries: readonly number[];
  /** One more than boundaries. */
  readonly values: readonly number[];
}

/** The step of a boundary still has the old value. */
export const PiecewiseConstantDecay: Message<PiecewiseConstantDecay> = /* @__PURE__ */ message(
  'od_forks.PiecewiseConstantDecay',
  {
    boundaries: /* @__PURE__ */ repeated(/* @__PURE__ */ uint32()),
    values: /* @__PURE__ */ repeated(/* @__PURE__ */ float()),
  },
);

export interface ExponentialDecay {
  readonly initial_learning_rate: number;
  readonly decay_steps: number;
  readonly decay_rate: number;
  /** Default: false. */
  readonly staircase: boolean;
}

export const ExponentialDecay: Message<ExponentialDecay> = /* @__PURE__ */ message(
  'od_forks.ExponentialDecay',
  {
    initial_learning_rate: /* @__PURE__ */ float(),
    decay_steps: /* @__PURE__ */ uint32(),
    decay_rate: /* @__PURE__ */ float(),
    staircase: /* @__PURE__ */ bool({ default: false }),
  },
);

export interface PolynomialDecay {
  readonly initial_learning_rate: number;
  readonly decay_steps: number;
  /** Default: 0.0001. */
  readonly end_learning_rate: number;
  /** Default: 1. */
  readonly power: number;
  /** Default: false. */
  readonly cycle: boolean;
}

export const PolynomialDecay: Message<PolynomialDecay> = /* @__PURE__ */ message('od_forks.PolynomialDecay', {
  initial_learning_rate: /* @__PURE__ */ float(),
  decay_steps: /* @__PURE__ */ uint32(),
  end_learning_rate: /* @__PURE__ */ float({ default: 0.0001 }),
  power: /* @__PURE__ */ float({ default: 1 }),
  cycle: /* @__PURE__ */ bool({ default: false }),
});

/** Keras schedules: VCR, WSSGG. */
export interface LearningRateSchedule {
  readonly piecewise_constant_decay: PiecewiseConstantDecay | undefined;
  readonly exponential_decay: ExponentialDecay | undefined;
  readonly polynomial_decay: PolynomialDecay | undefined;
}

/** Keras schedules: VCR, WSSGG. */
export const LearningRateSchedule: Message<LearningRateSchedule> = /* @__PURE__ */ message(
  'od_forks.LearningRateSchedule',
  {
    piecewise_constant_decay: /* @__PURE__ */ nested(PiecewiseConstantDecay, {
      oneof: 'learning_rate_schedule',
    }),
    exponential_decay: /* @__PURE__ */ nested(ExponentialDecay, { oneof: 'learning_rate_schedule' }),
    polynomial_decay: /* @__PURE__ */ nested(PolynomialDecay, { oneof: 'learning_rate_schedule' }),
  },
);

/** The settings of training. */
export interface TrainConfig {
  /** Examples of one update; one number for each data set in ASTER. */
  readonly batch_size: readonly number[];
  readonly optimizer: Optimizer | undefined;
  /** Updates of the run; 0 means "no end". */
  readonly num_steps: number;
  /** AVOD: the last update, counted from 0. Default: 500. */
  readonly max_iterations: number;
  /** Cap2Det, VCR, WSSGG: updates of the run. */
  readonly max_steps: number;
  /** Cap2Det: the rate, which is beside the optimizer. */
  readonly learning_rate: number;
  readonly learning_rate_decay: LearningRateDecay | undefined;
  /** Cap2Det: the factors of gradients; 0 means "not trained". */
  readonly gradient_multiplier: readonly GradientMultiplier[];
  /** VCR, WSSGG: the schedule. */
  readonly learning_rate_schedule: LearningRateSchedule | undefined;
  /** mtl-ssl: the factor of gradients. */
  readonly grad_multiplier: number;
  readonly divide_grad_by_batch: boolean;
}

/** The settings of training. */
export const TrainConfig: Message<TrainConfig> = /* @__PURE__ */ message('od_forks.TrainConfig', {
  batch_size: /* @__PURE__ */ repeated(/* @__PURE__ */ uint32()),
  optimizer: /* @__PURE__ */ nested(Optimizer),
  num_steps: /* @__PURE__ */ uint32(),
  max_iterations: /* @__PURE__ */ uint32({ default: 500 }),
  max_steps: /* @__PURE__ */ uint32(),
  learning_rate: /* @__PURE__ */ float(),
  learning_rate_decay: /* @__PURE__ */ nested(LearningRateDecay),
  gradient_multiplier: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(GradientMultiplier)),
  learning_rate_schedule: /* @__PURE__ */ nested(LearningRateSchedule),
  grad_multiplier: /* @__PURE__ */ float(),
  divide_grad_by_batch: /* @__PURE__ */ bool(),
});

export interface Pipeline {
  readonly train_config: TrainConfig | undefined;
}

export const Pipeline: Message<Pipeline> = /* @__PURE__ */ message('od_forks.Pipeline', {
  train_config: /* @__PURE__ */ nested(TrainConfig),
});
