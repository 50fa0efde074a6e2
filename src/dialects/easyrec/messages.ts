// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import {
  bool,
  double,
  float,
  int32,
  int64,
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
  'easyrec.ConstantLearningRate',
  { learning_rate: /* @__PURE__ */ float({ default: 0.002 }) },
);

export interface ExponentialDecayLearningRate {
  /** Default: 0.002. */
  readonly initial_learning_rate: number;
  /** Default: 4000000. */
  readonly decay_steps: number;
  /** Default: 0.95. */
  readonly decay_factor: number;
  /** Default: true. */
  readonly staircase: boolean;
  /** The rate at which the burn-in starts; 0 means the base rate. Default: 0. */
  readonly burnin_learning_rate: number;
  /** Steps of a straight climb to the base rate. Default: 0. */
  readonly burnin_steps: number;
  /** Default: 0. */
  readonly min_learning_rate: number;
}

export const ExponentialDecayLearningRate: Message<ExponentialDecayLearningRate> = /* @__PURE__ */ message(
  'easyrec.ExponentialDecayLearningRate',
  {
    initial_learning_rate: /* @__PURE__ */ float({ default: 0.002 }),
    decay_steps: /* @__PURE__ */ uint32({ default: 4000000 }),
    decay_factor: /* @__PURE__ */ float({ default: 0.95 }),
    staircase: /* @__PURE__ */ bool({ default: true }),
    burnin_learning_rate: /* @__PURE__ */ float({ default: 0 }),
    burnin_steps: /* @__PURE__ */ uint32({ default: 0 }),
    min_learning_rate: /* @__PURE__ */ float({ default: 0 }),
  },
);

export interface ManualStepLearningRate_LearningRateSchedule {
  readonly step: number;
  /** Default: 0.002. */
  readonly learning_rate: number;
}

export const ManualStepLearningRate_LearningRateSchedule: Message<ManualStepLearningRate_LearningRateSchedule> =
  /* @__PURE__ */ message('easyrec.ManualStepLearningRate.LearningRateSchedule', {
    step: /* @__PURE__ */ uint32(),
    learning_rate: /* @__PURE__ */ float({ default: 0.002 }),
  });

export interface ManualStepLearningRate {
  /** Default: 0.002. */
  readonly initial_learning_rate: number;
  readonly schedule: readonly ManualStepLearningRate_LearningRateSchedule[];
  /** Default: false. */
  readonly warmup: boolean;
}

export const ManualStepLearningRate: Message<ManualStepLearningRate> = /* @__PURE__ */ message(
  'easyrec.ManualStepLearningRate',
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
}

export const CosineDecayLearningRate: Message<CosineDecayLearningRate> = /* @__PURE__ */ message(
  'easyrec.CosineDecayLearningRate',
  {
    learning_rate_base: /* @__PURE__ */ float({ default: 0.002 }),
    total_steps: /* @__PURE__ */ uint32({ default: 4000000 }),
    warmup_learning_rate: /* @__PURE__ */ float({ default: 0.0002 }),
    warmup_steps: /* @__PURE__ */ uint32({ default: 10000 }),
    hold_base_rate_steps: /* @__PURE__ */ uint32({ default: 0 }),
  },
);

/** Fields without a default are required by the original; if they are left out here, they are 0. */
export interface PolyDecayLearningRate {
  readonly learning_rate_base: number;
  readonly total_steps: bigint;
  readonly power: number;
  /** Default: 0. */
  readonly end_learning_rate: number;
}

/** Fields without a default are required by the original; if they are left out here, they are 0. */
export const PolyDecayLearningRate: Message<PolyDecayLearningRate> = /* @__PURE__ */ message(
  'easyrec.PolyDecayLearningRate',
  {
    learning_rate_base: /* @__PURE__ */ float(),
    total_steps: /* @__PURE__ */ int64(),
    power: /* @__PURE__ */ float(),
    end_learning_rate: /* @__PURE__ */ float({ default: 0 }),
  },
);

export interface TransformerLearningRate {
  readonly learning_rate_base: number;
  readonly hidden_size: number;
  readonly warmup_steps: number;
  /** The number of steps is multiplied by this. Default: 1. */
  readonly step_scaling_rate: number;
}

export const TransformerLearningRate: Message<TransformerLearningRate> = /* @__PURE__ */ message(
  'easyrec.TransformerLearningRate',
  {
    learning_rate_base: /* @__PURE__ */ float(),
    hidden_size: /* @__PURE__ */ int32(),
    warmup_steps: /* @__PURE__ */ int32(),
    step_scaling_rate: /* @__PURE__ */ float({ default: 1 }),
  },
);

export interface easyrec_LearningRate {
  readonly constant_learning_rate: ConstantLearningRate | undefined;
  readonly exponential_decay_learning_rate: ExponentialDecayLearningRate | undefined;
  readonly manual_step_learning_rate: ManualStepLearningRate | undefined;
  readonly cosine_decay_learning_rate: CosineDecayLearningRate | undefined;
  readonly poly_decay_learning_rate: PolyDecayLearningRate | undefined;
  readonly transformer_learning_rate: TransformerLearningRate | undefined;
}

export const easyrec_LearningRate: Message<easyrec_LearningRate> = /* @__PURE__ */ message(
  'easyrec.LearningRate',
  {
    constant_learning_rate: /* @__PURE__ */ nested(ConstantLearningRate, { oneof: 'learning_rate' }),
    exponential_decay_learning_rate: /* @__PURE__ */ nested(ExponentialDecayLearningRate, {
      oneof: 'learning_rate',
    }),
    manual_step_learning_rate: /* @__PURE__ */ nested(ManualStepLearningRate, { oneof: 'learning_rate' }),
    cosine_decay_learning_rate: /* @__PURE__ */ nested(CosineDecayLearningRate, { oneof: 'learning_rate' }),
    poly_decay_learning_rate: /* @__PURE__ */ nested(PolyDecayLearningRate, { oneof: 'learning_rate' }),
    transformer_learning_rate: /* @__PURE__ */ nested(TransformerLearningRate, { oneof: 'learning_rate' }),
  },
);

export interface RMSPropOptimizer {
  readonly learning_rate: easyrec_LearningRate | undefined;
  /** Default: 0.9. */
  readonly momentum_optimizer_value: number;
  /** Default: 0.9. */
  readonly decay: number;
  /** Default: 1. */
  readonly epsilon: number;
}

export const RMSPropOptimizer: Message<RMSPropOptimizer> = /* @__PURE__ */ message(
  'easyrec.RMSPropOptimizer',
  {
    learning_rate: /* @__PURE__ */ nested(easyrec_LearningRate),
    momentum_optimizer_value: /* @__PURE__ */ float({ default: 0.9 }),
    decay: /* @__PURE__ */ float({ default: 0.9 }),
    epsilon: /* @__PURE__ */ float({ default: 1 }),
  },
);

export interface MomentumOptimizer {
  readonly learning_rate: easyrec_LearningRate | undefined;
  /** The decoupled weight decay of momentumw. Default: 0.000001. */
  readonly weight_decay: number;
  /** Default: 0.9. */
  readonly momentum_optimizer_value: number;
}

export const MomentumOptimizer: Message<MomentumOptimizer> = /* @__PURE__ */ message(
  'easyrec.MomentumOptimizer',
  {
    learning_rate: /* @__PURE__ */ nested(easyrec_LearningRate),
    weight_decay: /* @__PURE__ */ float({ default: 0.000001 }),
    momentum_optimizer_value: /* @__PURE__ */ float({ default: 0.9 }),
  },
);

export interface AdamOptimizer {
  readonly learning_rate: easyrec_LearningRate | undefined;
  /** The decoupled weight decay of adamw and adam_asyncw. Default: 0.000001. */
  readonly weight_decay: number;
  /** Default: 0.9. */
  readonly beta1: number;
  /** Default: 0.999. */
  readonly beta2: number;
}

export const AdamOptimizer: Message<AdamOptimizer> = /* @__PURE__ */ message('easyrec.AdamOptimizer', {
  learning_rate: /* @__PURE__ */ nested(easyrec_LearningRate),
  weight_decay: /* @__PURE__ */ float({ default: 0.000001 }),
  beta1: /* @__PURE__ */ float({ default: 0.9 }),
  beta2: /* @__PURE__ */ float({ default: 0.999 }),
});

export interface AdagradOptimizer {
  readonly learning_rate: easyrec_LearningRate | undefined;
  /** Default: 0.1. */
  readonly initial_accumulator_value: number;
}

export const AdagradOptimizer: Message<AdagradOptimizer> = /* @__PURE__ */ message(
  'easyrec.AdagradOptimizer',
  {
    learning_rate: /* @__PURE__ */ nested(easyrec_LearningRate),
    initial_accumulator_value: /* @__PURE__ */ float({ default: 0.1 }),
  },
);

export interface FtrlOptimizer {
  readonly learning_rate: easyrec_LearningRate | undefined;
  /** Default: -0.5. */
  readonly learning_rate_power: number;
  /** Default: 0.1. */
  readonly initial_accumulator_value: number;
  /** Default: 0. */
  readonly l1_reg: number;
  /** Default: 0. */
  readonly l2_reg: number;
  /** Default: 0. */
  readonly l2_shrinkage_reg: number;
}

export const FtrlOptimizer: Message<FtrlOptimizer> = /* @__PURE__ */ message('easyrec.FtrlOptimizer', {
  learning_rate: /* @__PURE__ */ nested(easyrec_LearningRate),
  learning_rate_power: /* @__PURE__ */ float({ default: -0.5 }),
  initial_accumulator_value: /* @__PURE__ */ float({ default: 0.1 }),
  l1_reg: /* @__PURE__ */ float({ default: 0 }),
  l2_reg: /* @__PURE__ */ float({ default: 0 }),
  l2_shrinkage_reg: /* @__PURE__ */ float({ default: 0 }),
});

export interface Optimizer {
  readonly rms_prop_optimizer: RMSPropOptimizer | undefined;
  readonly momentum_optimizer: MomentumOptimizer | undefined;
  readonly adam_optimizer: AdamOptimizer | undefined;
  readonly momentumw_optimizer: MomentumOptimizer | undefined;
  readonly adamw_optimizer: AdamOptimizer | undefined;
  readonly adam_async_optimizer: AdamOptimizer | undefined;
  readonly adagrad_optimizer: AdagradOptimizer | undefined;
  readonly ftrl_optimizer: FtrlOptimizer | undefined;
  readonly adam_asyncw_optimizer: AdamOptimizer | undefined;
  readonly lazy_adam_optimizer: AdamOptimizer | undefined;
  /** Default: false. */
  readonly use_moving_average: boolean;
  /** Default: 0.9999. */
  readonly moving_average_decay: number;
  /** Multiplies the gradients of embeddings, not their rate. */
  readonly embedding_learning_rate_multiplier: number;
}

export const Optimizer: Message<Optimizer> = /* @__PURE__ */ message('easyrec.Optimizer', {
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
  embedding_learning_rate_multiplier: /* @__PURE__ */ float({ number: 7 }),
});

/** The settings of training. */
export interface TrainConfig {
  /** One optimizer for all variables, or two: one for embeddings and one for the rest. */
  readonly optimizer_config: readonly Optimizer[];
  /** Updates of the run. */
  readonly num_steps: number;
  /** True if updates wait for all workers, so that they share the steps of an epoch. Default: true. */
  readonly sync_replicas: boolean;
}

/** The settings of training. */
export const TrainConfig: Message<TrainConfig> = /* @__PURE__ */ message('easyrec.TrainConfig', {
  optimizer_config: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(Optimizer)),
  num_steps: /* @__PURE__ */ uint32(),
  sync_replicas: /* @__PURE__ */ bool({ default: true }),
});

export interface DataConfig {
  /** Default: 32. */
  readonly batch_size: number;
  /** Passes over the data; 0 means "no end". Default: 0. */
  readonly num_epochs: number;
}

export const DataConfig: Message<DataConfig> = /* @__PURE__ */ message('easyrec.DataConfig', {
  batch_size: /* @__PURE__ */ uint32({ default: 32 }),
  num_epochs: /* @__PURE__ */ uint32({ default: 0 }),
});

export interface ModelConfig {
  readonly model_class: string;
}

export const ModelConfig: Message<ModelConfig> = /* @__PURE__ */ message('easyrec.ModelConfig', {
  model_class: /* @__PURE__ */ string(),
});

export interface EasyRecConfig {
  readonly train_config: TrainConfig | undefined;
  readonly data_config: DataConfig | undefined;
  readonly model_config: ModelConfig | undefined;
}

export const EasyRecConfig: Message<EasyRecConfig> = /* @__PURE__ */ message('easyrec.EasyRecConfig', {
  train_config: /* @__PURE__ */ nested(TrainConfig),
  data_config: /* @__PURE__ */ nested(DataConfig),
  model_config: /* @__PURE__ */ nested(ModelConfig),
});

export interface TorchSettings {
  /** The base rate of the schedule; with 0 nothing trains, whatever the schedule. Default: 0.002. */
  readonly lr: number;
  readonly weight_decay: number;
  /** Default: 0.9. */
  readonly momentum: number;
}

export const TorchSettings: Message<TorchSettings> = /* @__PURE__ */ message('easyrec.TorchSettings', {
  lr: /* @__PURE__ */ double({ default: 0.002 }),
  weight_decay: /* @__PURE__ */ double(),
  momentum: /* @__PURE__ */ double({ default: 0.9 }),
});

export type TorchConstant = Readonly<Record<never, never>>;

export const TorchConstant: Message<TorchConstant> = /* @__PURE__ */ message('easyrec.TorchConstant', {});

export interface TorchExponential {
  readonly decay_size: number;
  /** Default: 0.95. */
  readonly decay_factor: number;
  /** Default: true. */
  readonly staircase: boolean;
  readonly warmup_learning_rate: number;
  readonly warmup_size: number;
  readonly min_learning_rate: number;
  /** True: decay_size and warmup_size count epochs, not batches. */
  readonly by_epoch: boolean;
}

export const TorchExponential: Message<TorchExponential> = /* @__PURE__ */ message(
  'easyrec.TorchExponential',
  {
    decay_size: /* @__PURE__ */ uint32(),
    decay_factor: /* @__PURE__ */ double({ default: 0.95 }),
    staircase: /* @__PURE__ */ bool({ default: true }),
    warmup_learning_rate: /* @__PURE__ */ double(),
    warmup_size: /* @__PURE__ */ uint32(),
    min_learning_rate: /* @__PURE__ */ double(),
    by_epoch: /* @__PURE__ */ bool(),
  },
);

export interface TorchManualStep {
  readonly schedule_sizes: readonly number[];
  readonly learning_rates: readonly number[];
  readonly warmup: boolean;
  readonly by_epoch: boolean;
}

export const TorchManualStep: Message<TorchManualStep> = /* @__PURE__ */ message('easyrec.TorchManualStep', {
  schedule_sizes: /* @__PURE__ */ repeated(/* @__PURE__ */ uint32()),
  learning_rates: /* @__PURE__ */ repeated(/* @__PURE__ */ double()),
  warmup: /* @__PURE__ */ bool(),
  by_epoch: /* @__PURE__ */ bool(),
});

export interface TorchCosine {
  /** The length of the half cosine, not including the warm-up. */
  readonly T_max: number;
  readonly min_learning_rate: number;
  readonly warmup_learning_rate: number;
  readonly warmup_size: number;
  readonly by_epoch: boolean;
}

export const TorchCosine: Message<TorchCosine> = /* @__PURE__ */ message('easyrec.TorchCosine', {
  T_max: /* @__PURE__ */ uint32(),
  min_learning_rate: /* @__PURE__ */ double(),
  warmup_learning_rate: /* @__PURE__ */ double(),
  warmup_size: /* @__PURE__ */ uint32(),
  by_epoch: /* @__PURE__ */ bool(),
});

export interface TorchRestarts {
  readonly T_0: number;
  /** Default: 1. */
  readonly T_mult: number;
  readonly min_learning_rate: number;
  readonly warmup_learning_rate: number;
  readonly warmup_size: number;
  readonly by_epoch: boolean;
}

export const TorchRestarts: Message<TorchRestarts> = /* @__PURE__ */ message('easyrec.TorchRestarts', {
  T_0: /* @__PURE__ */ uint32(),
  T_mult: /* @__PURE__ */ uint32({ default: 1 }),
  min_learning_rate: /* @__PURE__ */ double(),
  warmup_learning_rate: /* @__PURE__ */ double(),
  warmup_size: /* @__PURE__ */ uint32(),
  by_epoch: /* @__PURE__ */ bool(),
});

export interface TorchLinear {
  /** The end of the decay, including the warm-up. */
  readonly total_size: number;
  readonly min_learning_rate: number;
  readonly warmup_learning_rate: number;
  readonly warmup_size: number;
  readonly by_epoch: boolean;
}

export const TorchLinear: Message<TorchLinear> = /* @__PURE__ */ message('easyrec.TorchLinear', {
  total_size: /* @__PURE__ */ uint32(),
  min_learning_rate: /* @__PURE__ */ double(),
  warmup_learning_rate: /* @__PURE__ */ double(),
  warmup_size: /* @__PURE__ */ uint32(),
  by_epoch: /* @__PURE__ */ bool(),
});

export interface TorchPart {
  /** A regular expression of Python, for the whole name. */
  readonly regex_pattern: string;
  readonly sgd_optimizer: TorchSettings | undefined;
  readonly adagrad_optimizer: TorchSettings | undefined;
  readonly adam_optimizer: TorchSettings | undefined;
  readonly adamw_optimizer: TorchSettings | undefined;
  readonly adadelta_optimizer: TorchSettings | undefined;
  readonly rmsprop_optimizer: TorchSettings | undefined;
  readonly constant_learning_rate: TorchConstant | undefined;
  readonly exponential_decay_learning_rate: TorchExponential | undefined;
  readonly manual_step_learning_rate: TorchManualStep | undefined;
  readonly cosine_annealing_learning_rate: TorchCosine | undefined;
  readonly cosine_annealing_warm_restarts_learning_rate: TorchRestarts | undefined;
  readonly linear_decay_learning_rate: TorchLinear | undefined;
}

export const TorchPart: Message<TorchPart> = /* @__PURE__ */ message('easyrec.TorchPart', {
  regex_pattern: /* @__PURE__ */ string(),
  sgd_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  adagrad_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  adam_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  adamw_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  adadelta_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  rmsprop_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
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

/** An optimizer, and its schedule beside it. All optimizers have these fields. */
export interface TorchOptimizer {
  readonly sgd_optimizer: TorchSettings | undefined;
  readonly adagrad_optimizer: TorchSettings | undefined;
  readonly adam_optimizer: TorchSettings | undefined;
  readonly lars_sgd_optimizer: TorchSettings | undefined;
  readonly lamb_optimizer: TorchSettings | undefined;
  readonly partial_rowwise_lamb_optimizer: TorchSettings | undefined;
  readonly partial_rowwise_adam_optimizer: TorchSettings | undefined;
  readonly rowwise_adagrad_optimizer: TorchSettings | undefined;
  readonly adadelta_optimizer: TorchSettings | undefined;
  readonly rmsprop_optimizer: TorchSettings | undefined;
  readonly adamw_optimizer: TorchSettings | undefined;
  readonly constant_learning_rate: TorchConstant | undefined;
  readonly exponential_decay_learning_rate: TorchExponential | undefined;
  readonly manual_step_learning_rate: TorchManualStep | undefined;
  readonly cosine_annealing_learning_rate: TorchCosine | undefined;
  readonly cosine_annealing_warm_restarts_learning_rate: TorchRestarts | undefined;
  readonly linear_decay_learning_rate: TorchLinear | undefined;
  /** Groups of parameters. A parameter belongs to the first group whose pattern matches its whole name. */
  readonly part_optimizers: readonly TorchPart[];
}

/** An optimizer, and its schedule beside it. All optimizers have these fields. */
export const TorchOptimizer: Message<TorchOptimizer> = /* @__PURE__ */ message('easyrec.TorchOptimizer', {
  sgd_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  adagrad_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  adam_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  lars_sgd_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  lamb_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  partial_rowwise_lamb_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  partial_rowwise_adam_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  rowwise_adagrad_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  adadelta_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  rmsprop_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
  adamw_optimizer: /* @__PURE__ */ nested(TorchSettings, { oneof: 'optimizer' }),
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
  part_optimizers: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(TorchPart, { number: 30 })),
});

export interface TorchTrainConfig {
  /** The optimizer of embedding tables. */
  readonly sparse_optimizer: TorchOptimizer | undefined;
  /** The optimizer of everything else. */
  readonly dense_optimizer: TorchOptimizer | undefined;
  /** Batches of the run; either this or num_epochs. */
  readonly num_steps: number;
  readonly num_epochs: number;
  /** Batches of one update. The sizes of schedules still count batches. */
  readonly gradient_accumulation_steps: number;
}

export const TorchTrainConfig: Message<TorchTrainConfig> = /* @__PURE__ */ message(
  'easyrec.TorchTrainConfig',
  {
    sparse_optimizer: /* @__PURE__ */ nested(TorchOptimizer),
    dense_optimizer: /* @__PURE__ */ nested(TorchOptimizer),
    num_steps: /* @__PURE__ */ uint32(),
    num_epochs: /* @__PURE__ */ uint32(),
    gradient_accumulation_steps: /* @__PURE__ */ uint32(),
  },
);

export interface TorchDataConfig {
  /** Examples of a batch in each worker. Default: 1024. */
  readonly batch_size: number;
}

export const TorchDataConfig: Message<TorchDataConfig> = /* @__PURE__ */ message('easyrec.TorchDataConfig', {
  batch_size: /* @__PURE__ */ uint32({ default: 1024 }),
});

export interface TorchEasyRecConfig {
  readonly train_config: TorchTrainConfig | undefined;
  readonly data_config: TorchDataConfig | undefined;
}

export const TorchEasyRecConfig: Message<TorchEasyRecConfig> = /* @__PURE__ */ message(
  'easyrec.TorchEasyRecConfig',
  {
    train_config: /* @__PURE__ */ nested(TorchTrainConfig),
    data_config: /* @__PURE__ */ nested(TorchDataConfig),
  },
);
