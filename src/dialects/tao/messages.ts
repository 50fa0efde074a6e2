// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import {
  bool,
  float,
  int32,
  type Message,
  message,
  nested,
  repeated,
  string,
  uint32,
} from '../../schema/descriptors/message.ts';

/** Up, constant and down again, in straight lines on a logarithmic scale. */
export interface SoftStartAnnealingScheduleConfig {
  /** The rate at both ends. */
  readonly min_learning_rate: number;
  /** The rate in between. Most networks multiply both rates by the number of GPUs. */
  readonly max_learning_rate: number;
  /** The share of the run in which the rate rises. */
  readonly soft_start: number;
  /** The share of the run after which the rate falls. */
  readonly annealing: number;
}

/** Up, constant and down again, in straight lines on a logarithmic scale. */
export const SoftStartAnnealingScheduleConfig: Message<SoftStartAnnealingScheduleConfig> =
  /* @__PURE__ */ message('tao.SoftStartAnnealingScheduleConfig', {
    min_learning_rate: /* @__PURE__ */ float(),
    max_learning_rate: /* @__PURE__ */ float(),
    soft_start: /* @__PURE__ */ float(),
    annealing: /* @__PURE__ */ float(),
  });

/** A straight line up, then a cosine whose half period is the whole run. */
export interface SoftStartCosineAnnealingScheduleConfig {
  /** The greatest rate. */
  readonly max_learning_rate: number;
  /** The share of the run in which the rate rises. */
  readonly soft_start: number;
  /** The rate at the start, and the minimum of the cosine, which it reaches only if soft_start is 0. */
  readonly min_learning_rate: number;
}

/** A straight line up, then a cosine whose half period is the whole run. */
export const SoftStartCosineAnnealingScheduleConfig: Message<SoftStartCosineAnnealingScheduleConfig> =
  /* @__PURE__ */ message('tao.SoftStartCosineAnnealingScheduleConfig', {
    max_learning_rate: /* @__PURE__ */ float(),
    soft_start: /* @__PURE__ */ float(),
    min_learning_rate: /* @__PURE__ */ float(),
  });

/** Up, then constant until the validation cost stalls. */
export interface EarlyStoppingAnnealingScheduleConfig {
  readonly min_learning_rate: number;
  readonly max_learning_rate: number;
  /** Epochs in which the rate rises. */
  readonly soft_start_epochs: number;
  /** Epochs in which it falls after the validation cost has stalled. */
  readonly annealing_epochs: number;
  /** The rate falls after this many validations without progress. */
  readonly patience_steps: number;
}

/** Up, then constant until the validation cost stalls. */
export const EarlyStoppingAnnealingScheduleConfig: Message<EarlyStoppingAnnealingScheduleConfig> =
  /* @__PURE__ */ message('tao.EarlyStoppingAnnealingScheduleConfig', {
    min_learning_rate: /* @__PURE__ */ float(),
    max_learning_rate: /* @__PURE__ */ float(),
    soft_start_epochs: /* @__PURE__ */ uint32(),
    annealing_epochs: /* @__PURE__ */ uint32(),
    patience_steps: /* @__PURE__ */ uint32(),
  });

/** One schedule. Networks differ in which of them they read. */
export interface LearningRateConfig {
  readonly soft_start_annealing_schedule: SoftStartAnnealingScheduleConfig | undefined;
  readonly soft_start_cosine_annealing_schedule: SoftStartCosineAnnealingScheduleConfig | undefined;
  readonly early_stopping_annealing_schedule: EarlyStoppingAnnealingScheduleConfig | undefined;
}

/** One schedule. Networks differ in which of them they read. */
export const LearningRateConfig: Message<LearningRateConfig> = /* @__PURE__ */ message(
  'tao.LearningRateConfig',
  {
    soft_start_annealing_schedule: /* @__PURE__ */ nested(SoftStartAnnealingScheduleConfig, {
      oneof: 'learning_rate',
    }),
    soft_start_cosine_annealing_schedule: /* @__PURE__ */ nested(SoftStartCosineAnnealingScheduleConfig, {
      oneof: 'learning_rate',
    }),
    early_stopping_annealing_schedule: /* @__PURE__ */ nested(EarlyStoppingAnnealingScheduleConfig, {
      oneof: 'learning_rate',
    }),
  },
);

export interface AdamOptimizerConfig {
  readonly epsilon: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly amsgrad: boolean;
  /** Replaced by the schedule when training starts. */
  readonly lr: number;
  readonly beta_1: number;
  readonly beta_2: number;
  /** Keras divides the rate by 1 + decay · step. */
  readonly decay: number;
}

export const AdamOptimizerConfig: Message<AdamOptimizerConfig> = /* @__PURE__ */ message(
  'tao.AdamOptimizerConfig',
  {
    epsilon: /* @__PURE__ */ float(),
    beta1: /* @__PURE__ */ float(),
    beta2: /* @__PURE__ */ float(),
    amsgrad: /* @__PURE__ */ bool(),
    lr: /* @__PURE__ */ float(),
    beta_1: /* @__PURE__ */ float(),
    beta_2: /* @__PURE__ */ float(),
    decay: /* @__PURE__ */ float(),
  },
);

export interface SgdOptimizerConfig {
  readonly momentum: number;
  readonly nesterov: boolean;
  /** Replaced by the schedule when training starts. */
  readonly lr: number;
  /** Keras divides the rate by 1 + decay · step. */
  readonly decay: number;
}

export const SgdOptimizerConfig: Message<SgdOptimizerConfig> = /* @__PURE__ */ message(
  'tao.SgdOptimizerConfig',
  {
    momentum: /* @__PURE__ */ float(),
    nesterov: /* @__PURE__ */ bool(),
    lr: /* @__PURE__ */ float(),
    decay: /* @__PURE__ */ float(),
  },
);

export interface RmspropOptimizerConfig {
  readonly rho: number;
  readonly momentum: number;
  readonly epsilon: number;
  readonly centered: boolean;
  /** Replaced by the schedule when training starts. */
  readonly lr: number;
  /** Keras divides the rate by 1 + decay · step. */
  readonly decay: number;
}

export const RmspropOptimizerConfig: Message<RmspropOptimizerConfig> = /* @__PURE__ */ message(
  'tao.RmspropOptimizerConfig',
  {
    rho: /* @__PURE__ */ float(),
    momentum: /* @__PURE__ */ float(),
    epsilon: /* @__PURE__ */ float(),
    centered: /* @__PURE__ */ bool(),
    lr: /* @__PURE__ */ float(),
    decay: /* @__PURE__ */ float(),
  },
);

/** The optimizer of any network. */
export interface OptimizerConfig {
  readonly adam: AdamOptimizerConfig | undefined;
  readonly sgd: SgdOptimizerConfig | undefined;
  readonly rmsprop: RmspropOptimizerConfig | undefined;
}

/** The optimizer of any network. */
export const OptimizerConfig: Message<OptimizerConfig> = /* @__PURE__ */ message('tao.OptimizerConfig', {
  adam: /* @__PURE__ */ nested(AdamOptimizerConfig, { oneof: 'optimizer' }),
  sgd: /* @__PURE__ */ nested(SgdOptimizerConfig, { oneof: 'optimizer' }),
  rmsprop: /* @__PURE__ */ nested(RmspropOptimizerConfig, { oneof: 'optimizer' }),
});

export interface TrainingConfig {
  /** Examples of one update on each GPU. */
  readonly batch_size_per_gpu: number;
  readonly num_epochs: number;
  readonly learning_rate: LearningRateConfig | undefined;
  readonly optimizer: OptimizerConfig | undefined;
}

export const TrainingConfig: Message<TrainingConfig> = /* @__PURE__ */ message('tao.TrainingConfig', {
  batch_size_per_gpu: /* @__PURE__ */ uint32(),
  num_epochs: /* @__PURE__ */ uint32(),
  learning_rate: /* @__PURE__ */ nested(LearningRateConfig),
  optimizer: /* @__PURE__ */ nested(OptimizerConfig, { number: 5 }),
});

/** A spec of DetectNet_v2, SSD, DSSD, RetinaNet, YOLOv3, YOLOv4, LPRNet or multitask classification. */
export interface Spec {
  readonly training_config: TrainingConfig | undefined;
}

/** A spec of DetectNet_v2, SSD, DSSD, RetinaNet, YOLOv3, YOLOv4, LPRNet or multitask classification. */
export const Spec: Message<Spec> = /* @__PURE__ */ message('tao.Spec', {
  training_config: /* @__PURE__ */ nested(TrainingConfig),
});

/** A smooth exponential decay. */
export interface StepLrConfig {
  /** The rate at the start (classification). */
  readonly learning_rate: number;
  /** Percentage of the run in which the rate is multiplied by gamma. */
  readonly step_size: number;
  /** The share of the rate that is left after step_size percent of the run. */
  readonly gamma: number;
  /** The rate at the start (Faster R-CNN). */
  readonly base_lr: number;
}

/** A smooth exponential decay. */
export const StepLrConfig: Message<StepLrConfig> = /* @__PURE__ */ message('tao.StepLrConfig', {
  learning_rate: /* @__PURE__ */ float(),
  step_size: /* @__PURE__ */ float(),
  gamma: /* @__PURE__ */ float(),
  base_lr: /* @__PURE__ */ float(),
});

/** A straight line from 0.0003 up, then divisions. */
export interface SoftAnnealLrConfig {
  readonly learning_rate: number;
  /** The share of the run in which the rate rises. */
  readonly soft_start: number;
  /** The divisor of the rate after each point. */
  readonly annealing_divider: number;
  /** Shares of the run, ascending. */
  readonly annealing_points: readonly number[];
}

/** A straight line from 0.0003 up, then divisions. */
export const SoftAnnealLrConfig: Message<SoftAnnealLrConfig> = /* @__PURE__ */ message(
  'tao.SoftAnnealLrConfig',
  {
    learning_rate: /* @__PURE__ */ float(),
    soft_start: /* @__PURE__ */ float(),
    annealing_divider: /* @__PURE__ */ float(),
    annealing_points: /* @__PURE__ */ repeated(/* @__PURE__ */ float({ number: 7 })),
  },
);

/** A straight line up, then a cosine whose half period is the whole run. */
export interface CosineLrConfig {
  readonly learning_rate: number;
  /** The least rate as a share of the greatest. */
  readonly min_lr_ratio: number;
  /** The share of the run in which the rate rises. */
  readonly soft_start: number;
}

/** A straight line up, then a cosine whose half period is the whole run. */
export const CosineLrConfig: Message<CosineLrConfig> = /* @__PURE__ */ message('tao.CosineLrConfig', {
  learning_rate: /* @__PURE__ */ float(),
  min_lr_ratio: /* @__PURE__ */ float(),
  soft_start: /* @__PURE__ */ float(),
});

/** One schedule, or the flat fields of Transfer Learning Toolkit 1.0. */
export interface LRConfig {
  readonly step: StepLrConfig | undefined;
  readonly soft_anneal: SoftAnnealLrConfig | undefined;
  readonly cosine: CosineLrConfig | undefined;
  /** step, soft_anneal or cosine: only in Transfer Learning Toolkit 1.0, like all fields below. */
  readonly scheduler: string;
  readonly learning_rate: number;
  readonly soft_start: number;
  /** Shares of the run in one string: "0.3, 0.6, 0.8". */
  readonly annealing_points: string;
  readonly annealing_divider: number;
  readonly step_size: number;
  readonly gamma: number;
  readonly min_lr_ratio: number;
}

/** One schedule, or the flat fields of Transfer Learning Toolkit 1.0. */
export const LRConfig: Message<LRConfig> = /* @__PURE__ */ message('tao.LRConfig', {
  step: /* @__PURE__ */ nested(StepLrConfig, { oneof: 'lr_scheduler' }),
  soft_anneal: /* @__PURE__ */ nested(SoftAnnealLrConfig, { oneof: 'lr_scheduler' }),
  cosine: /* @__PURE__ */ nested(CosineLrConfig, { oneof: 'lr_scheduler' }),
  scheduler: /* @__PURE__ */ string(),
  learning_rate: /* @__PURE__ */ float(),
  soft_start: /* @__PURE__ */ float(),
  annealing_points: /* @__PURE__ */ string(),
  annealing_divider: /* @__PURE__ */ float(),
  step_size: /* @__PURE__ */ float(),
  gamma: /* @__PURE__ */ float(),
  min_lr_ratio: /* @__PURE__ */ float(),
});

export interface TrainConfig {
  readonly optimizer: OptimizerConfig | undefined;
  /** Examples of one update on each GPU. */
  readonly batch_size_per_gpu: number;
  readonly n_epochs: number;
  readonly lr_config: LRConfig | undefined;
}

export const TrainConfig: Message<TrainConfig> = /* @__PURE__ */ message('tao.TrainConfig', {
  optimizer: /* @__PURE__ */ nested(OptimizerConfig, { number: 4 }),
  batch_size_per_gpu: /* @__PURE__ */ uint32({ number: 5 }),
  n_epochs: /* @__PURE__ */ uint32({ number: 6 }),
  lr_config: /* @__PURE__ */ nested(LRConfig, { number: 9 }),
});

/** A spec of image classification (MakeNet). */
export interface ClassificationSpec {
  readonly train_config: TrainConfig | undefined;
}

/** A spec of image classification (MakeNet). */
export const ClassificationSpec: Message<ClassificationSpec> = /* @__PURE__ */ message(
  'tao.ClassificationSpec',
  { train_config: /* @__PURE__ */ nested(TrainConfig) },
);

/** A straight line up, then divisions. */
export interface SoftStartAnnealingConfig {
  readonly base_lr: number;
  /** The rate at the start. */
  readonly start_lr: number;
  /** The share of the run in which the rate rises. */
  readonly soft_start: number;
  /** Shares of the run, ascending. */
  readonly annealing_points: readonly number[];
  /** The divisor of the rate after each point. */
  readonly annealing_divider: number;
}

/** A straight line up, then divisions. */
export const SoftStartAnnealingConfig: Message<SoftStartAnnealingConfig> = /* @__PURE__ */ message(
  'tao.SoftStartAnnealingConfig',
  {
    base_lr: /* @__PURE__ */ float(),
    start_lr: /* @__PURE__ */ float(),
    soft_start: /* @__PURE__ */ float(),
    annealing_points: /* @__PURE__ */ repeated(/* @__PURE__ */ float()),
    annealing_divider: /* @__PURE__ */ float(),
  },
);

export interface FasterRcnnLRConfig {
  readonly soft_start: SoftStartAnnealingConfig | undefined;
  readonly step: StepLrConfig | undefined;
}

export const FasterRcnnLRConfig: Message<FasterRcnnLRConfig> = /* @__PURE__ */ message(
  'tao.FasterRcnnLRConfig',
  {
    soft_start: /* @__PURE__ */ nested(SoftStartAnnealingConfig, { oneof: 'lr_config' }),
    step: /* @__PURE__ */ nested(StepLrConfig, { oneof: 'lr_config' }),
  },
);

export interface FasterRcnnTrainingConfig {
  /** Examples of one update on each GPU. */
  readonly batch_size_per_gpu: number;
  readonly num_epochs: number;
  readonly optimizer: OptimizerConfig | undefined;
  readonly learning_rate: FasterRcnnLRConfig | undefined;
  /** The name of learning_rate in Transfer Learning Toolkit 1.0. */
  readonly lr_scheduler: FasterRcnnLRConfig | undefined;
}

export const FasterRcnnTrainingConfig: Message<FasterRcnnTrainingConfig> = /* @__PURE__ */ message(
  'tao.FasterRcnnTrainingConfig',
  {
    batch_size_per_gpu: /* @__PURE__ */ uint32(),
    num_epochs: /* @__PURE__ */ uint32(),
    optimizer: /* @__PURE__ */ nested(OptimizerConfig),
    learning_rate: /* @__PURE__ */ nested(FasterRcnnLRConfig),
    lr_scheduler: /* @__PURE__ */ nested(FasterRcnnLRConfig),
  },
);

/** A spec of Faster R-CNN. */
export interface FasterRcnnSpec {
  readonly training_config: FasterRcnnTrainingConfig | undefined;
}

/** A spec of Faster R-CNN. */
export const FasterRcnnSpec: Message<FasterRcnnSpec> = /* @__PURE__ */ message('tao.FasterRcnnSpec', {
  training_config: /* @__PURE__ */ nested(FasterRcnnTrainingConfig),
});

/** A staircase. */
export interface ExponentialDecayConfig {
  /** The factor of each decay. */
  readonly decay_rate: number;
  /** Steps from one decay to the next. */
  readonly decay_steps: number;
}

/** A staircase. */
export const ExponentialDecayConfig: Message<ExponentialDecayConfig> = /* @__PURE__ */ message(
  'tao.ExponentialDecayConfig',
  { decay_rate: /* @__PURE__ */ float(), decay_steps: /* @__PURE__ */ int32() },
);

/** Half a cosine. */
export interface CosineDecayConfig {
  /** The share of the rate that is left at the end. */
  readonly alpha: number;
  /** Steps of the decay, whatever the length of the run. */
  readonly decay_steps: number;
}

/** Half a cosine. */
export const CosineDecayConfig: Message<CosineDecayConfig> = /* @__PURE__ */ message(
  'tao.CosineDecayConfig',
  { alpha: /* @__PURE__ */ float(), decay_steps: /* @__PURE__ */ int32() },
);

export interface LRSchedulerConfig {
  readonly exponential_decay: ExponentialDecayConfig | undefined;
  readonly cosine_decay: CosineDecayConfig | undefined;
}

export const LRSchedulerConfig: Message<LRSchedulerConfig> = /* @__PURE__ */ message(
  'tao.LRSchedulerConfig',
  {
    exponential_decay: /* @__PURE__ */ nested(ExponentialDecayConfig, { oneof: 'lr_scheduler' }),
    cosine_decay: /* @__PURE__ */ nested(CosineDecayConfig, { oneof: 'lr_scheduler' }),
  },
);

export interface UnetTrainingConfig {
  /** Examples of one update on each GPU. */
  readonly batch_size: number;
  readonly optimizer: OptimizerConfig | undefined;
  /** Steps left out of profiling. They do not warm up anything. */
  readonly warmup_steps: number;
  /** 0.0001 if it is 0 or missing. */
  readonly learning_rate: number;
  readonly epochs: number;
  readonly lr_scheduler: LRSchedulerConfig | undefined;
}

export const UnetTrainingConfig: Message<UnetTrainingConfig> = /* @__PURE__ */ message(
  'tao.UnetTrainingConfig',
  {
    batch_size: /* @__PURE__ */ uint32(),
    optimizer: /* @__PURE__ */ nested(OptimizerConfig, { number: 5 }),
    warmup_steps: /* @__PURE__ */ uint32({ number: 12 }),
    learning_rate: /* @__PURE__ */ float({ number: 14 }),
    epochs: /* @__PURE__ */ uint32({ number: 19 }),
    lr_scheduler: /* @__PURE__ */ nested(LRSchedulerConfig, { number: 25 }),
  },
);

/** A spec of UNet. */
export interface UnetSpec {
  readonly training_config: UnetTrainingConfig | undefined;
}

/** A spec of UNet. */
export const UnetSpec: Message<UnetSpec> = /* @__PURE__ */ message('tao.UnetSpec', {
  training_config: /* @__PURE__ */ nested(UnetTrainingConfig),
});

export interface EfficientDetTrainingConfig {
  readonly train_batch_size: number;
  readonly num_examples_per_epoch: number;
  readonly num_epochs: number;
  /** Epochs of the warm-up; 5 if it is 0 or missing. */
  readonly lr_warmup_epoch: number;
  /** The rate at which the warm-up starts. */
  readonly lr_warmup_init: number;
  /** The rate at which the warm-up ends, from which a cosine falls to 0. */
  readonly learning_rate: number;
  /** 0.9 if it is 0 or missing. */
  readonly momentum: number;
}

export const EfficientDetTrainingConfig: Message<EfficientDetTrainingConfig> = /* @__PURE__ */ message(
  'tao.EfficientDetTrainingConfig',
  {
    train_batch_size: /* @__PURE__ */ uint32(),
    num_examples_per_epoch: /* @__PURE__ */ uint32({ number: 10 }),
    num_epochs: /* @__PURE__ */ uint32({ number: 11 }),
    lr_warmup_epoch: /* @__PURE__ */ float({ number: 16 }),
    lr_warmup_init: /* @__PURE__ */ float({ number: 17 }),
    learning_rate: /* @__PURE__ */ float({ number: 18 }),
    momentum: /* @__PURE__ */ float({ number: 24 }),
  },
);

/** A spec of EfficientDet. */
export interface EfficientDetSpec {
  readonly training_config: EfficientDetTrainingConfig | undefined;
}

/** A spec of EfficientDet. */
export const EfficientDetSpec: Message<EfficientDetSpec> = /* @__PURE__ */ message('tao.EfficientDetSpec', {
  training_config: /* @__PURE__ */ nested(EfficientDetTrainingConfig),
});

/** A spec of Mask R-CNN. */
export interface MaskRcnnSpec {
  readonly train_batch_size: number;
  readonly momentum: number;
  readonly l2_weight_decay: number;
  /** The rate at which the warm-up starts. */
  readonly warmup_learning_rate: number;
  /** The rate at which the warm-up ends. */
  readonly init_learning_rate: number;
  /** Steps of the run if num_epochs is 0. */
  readonly total_steps: number;
  readonly warmup_steps: number;
  /** Steps after which the rate changes: "[10000, 15000]". */
  readonly learning_rate_steps: string;
  /** The factor of init_learning_rate after each of learning_rate_steps: "[0.1, 0.01]". */
  readonly learning_rate_decay_levels: string;
  readonly num_epochs: number;
  /** Images of the training set, divided by the number of GPUs. */
  readonly num_examples_per_epoch: number;
}

/** A spec of Mask R-CNN. */
export const MaskRcnnSpec: Message<MaskRcnnSpec> = /* @__PURE__ */ message('tao.MaskRcnnSpec', {
  train_batch_size: /* @__PURE__ */ uint32({ number: 5 }),
  momentum: /* @__PURE__ */ float({ number: 8 }),
  l2_weight_decay: /* @__PURE__ */ float({ number: 10 }),
  warmup_learning_rate: /* @__PURE__ */ float({ number: 11 }),
  init_learning_rate: /* @__PURE__ */ float({ number: 12 }),
  total_steps: /* @__PURE__ */ uint32({ number: 14 }),
  warmup_steps: /* @__PURE__ */ uint32({ number: 21 }),
  learning_rate_steps: /* @__PURE__ */ string({ number: 22 }),
  learning_rate_decay_levels: /* @__PURE__ */ string({ number: 23 }),
  num_epochs: /* @__PURE__ */ uint32({ number: 29 }),
  num_examples_per_epoch: /* @__PURE__ */ uint32({ number: 30 }),
});
