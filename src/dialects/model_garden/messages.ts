// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import {
  bool,
  double,
  int64,
  type Message,
  message,
  nested,
  repeated,
  string,
  uint32,
} from '../../schema/descriptors/message.ts';

export interface OptimizerSettings {
  readonly momentum: number;
  readonly weight_decay_rate: number;
  readonly weight_decay: number;
  readonly nesterov: boolean;
  readonly beta_1: number;
  readonly beta_2: number;
  readonly epsilon: number;
  readonly rho: number;
}

export const OptimizerSettings: Message<OptimizerSettings> = /* @__PURE__ */ message(
  'model_garden.OptimizerSettings',
  {
    momentum: /* @__PURE__ */ double(),
    weight_decay_rate: /* @__PURE__ */ double(),
    weight_decay: /* @__PURE__ */ double(),
    nesterov: /* @__PURE__ */ bool(),
    beta_1: /* @__PURE__ */ double(),
    beta_2: /* @__PURE__ */ double(),
    epsilon: /* @__PURE__ */ double(),
    rho: /* @__PURE__ */ double(),
  },
);

export interface OptimizerConfig {
  readonly type: string;
  readonly sgd: OptimizerSettings | undefined;
  readonly sgd_experimental: OptimizerSettings | undefined;
  readonly adam: OptimizerSettings | undefined;
  readonly adam_experimental: OptimizerSettings | undefined;
  readonly adamw: OptimizerSettings | undefined;
  readonly adamw_experimental: OptimizerSettings | undefined;
  readonly lamb: OptimizerSettings | undefined;
  readonly rmsprop: OptimizerSettings | undefined;
  readonly lars: OptimizerSettings | undefined;
  readonly slide: OptimizerSettings | undefined;
  readonly adagrad: OptimizerSettings | undefined;
  readonly adafactor: OptimizerSettings | undefined;
}

export const OptimizerConfig: Message<OptimizerConfig> = /* @__PURE__ */ message(
  'model_garden.OptimizerConfig',
  {
    type: /* @__PURE__ */ string(),
    sgd: /* @__PURE__ */ nested(OptimizerSettings),
    sgd_experimental: /* @__PURE__ */ nested(OptimizerSettings),
    adam: /* @__PURE__ */ nested(OptimizerSettings),
    adam_experimental: /* @__PURE__ */ nested(OptimizerSettings),
    adamw: /* @__PURE__ */ nested(OptimizerSettings),
    adamw_experimental: /* @__PURE__ */ nested(OptimizerSettings),
    lamb: /* @__PURE__ */ nested(OptimizerSettings),
    rmsprop: /* @__PURE__ */ nested(OptimizerSettings),
    lars: /* @__PURE__ */ nested(OptimizerSettings),
    slide: /* @__PURE__ */ nested(OptimizerSettings),
    adagrad: /* @__PURE__ */ nested(OptimizerSettings),
    adafactor: /* @__PURE__ */ nested(OptimizerSettings),
  },
);

export interface EmaConfig {
  /** Default: 0.99. */
  readonly average_decay: number;
  /** Default: "0". */
  readonly start_step: bigint;
  /** Default: true. */
  readonly dynamic_decay: boolean;
  /** Default: true. */
  readonly trainable_weights_only: boolean;
}

export const EmaConfig: Message<EmaConfig> = /* @__PURE__ */ message('model_garden.EmaConfig', {
  average_decay: /* @__PURE__ */ double({ default: 0.99 }),
  start_step: /* @__PURE__ */ int64({ default: 0n }),
  dynamic_decay: /* @__PURE__ */ bool({ default: true }),
  trainable_weights_only: /* @__PURE__ */ bool({ default: true }),
});

export interface ConstantLrConfig {
  readonly name: string;
  /** Default: 0.1. */
  readonly learning_rate: number;
}

export const ConstantLrConfig: Message<ConstantLrConfig> = /* @__PURE__ */ message(
  'model_garden.ConstantLrConfig',
  { name: /* @__PURE__ */ string(), learning_rate: /* @__PURE__ */ double({ default: 0.1 }) },
);

/** The step of a boundary still has the old value. */
export interface StepwiseLrConfig {
  readonly name: string;
  readonly boundaries: readonly number[];
  /** One more than boundaries. */
  readonly values: readonly number[];
  /** The step at which the schedule starts with its step 0. Default: 0. */
  readonly offset: number;
}

/** The step of a boundary still has the old value. */
export const StepwiseLrConfig: Message<StepwiseLrConfig> = /* @__PURE__ */ message(
  'model_garden.StepwiseLrConfig',
  {
    name: /* @__PURE__ */ string(),
    boundaries: /* @__PURE__ */ repeated(/* @__PURE__ */ double()),
    values: /* @__PURE__ */ repeated(/* @__PURE__ */ double()),
    offset: /* @__PURE__ */ double({ default: 0 }),
  },
);

export interface ExponentialLrConfig {
  readonly name: string;
  readonly initial_learning_rate: number;
  readonly decay_steps: number;
  readonly decay_rate: number;
  readonly staircase: boolean;
  /** Default: 0. */
  readonly offset: number;
}

export const ExponentialLrConfig: Message<ExponentialLrConfig> = /* @__PURE__ */ message(
  'model_garden.ExponentialLrConfig',
  {
    name: /* @__PURE__ */ string(),
    initial_learning_rate: /* @__PURE__ */ double(),
    decay_steps: /* @__PURE__ */ double(),
    decay_rate: /* @__PURE__ */ double(),
    staircase: /* @__PURE__ */ bool(),
    offset: /* @__PURE__ */ double({ default: 0 }),
  },
);

export interface PolynomialLrConfig {
  readonly name: string;
  readonly initial_learning_rate: number;
  readonly decay_steps: number;
  /** Default: 0.0001. */
  readonly end_learning_rate: number;
  /** Default: 1. */
  readonly power: number;
  /** Default: false. */
  readonly cycle: boolean;
  /** Default: 0. */
  readonly offset: number;
}

export const PolynomialLrConfig: Message<PolynomialLrConfig> = /* @__PURE__ */ message(
  'model_garden.PolynomialLrConfig',
  {
    name: /* @__PURE__ */ string(),
    initial_learning_rate: /* @__PURE__ */ double(),
    decay_steps: /* @__PURE__ */ double(),
    end_learning_rate: /* @__PURE__ */ double({ default: 0.0001 }),
    power: /* @__PURE__ */ double({ default: 1 }),
    cycle: /* @__PURE__ */ bool({ default: false }),
    offset: /* @__PURE__ */ double({ default: 0 }),
  },
);

export interface CosineLrConfig {
  readonly name: string;
  readonly initial_learning_rate: number;
  readonly decay_steps: number;
  /** The floor, as a share of the initial rate. Default: 0. */
  readonly alpha: number;
  /** Default: 0. */
  readonly offset: number;
}

export const CosineLrConfig: Message<CosineLrConfig> = /* @__PURE__ */ message(
  'model_garden.CosineLrConfig',
  {
    name: /* @__PURE__ */ string(),
    initial_learning_rate: /* @__PURE__ */ double(),
    decay_steps: /* @__PURE__ */ double(),
    alpha: /* @__PURE__ */ double({ default: 0 }),
    offset: /* @__PURE__ */ double({ default: 0 }),
  },
);

export interface DirectPowerLrConfig {
  readonly name: string;
  readonly initial_learning_rate: number;
  /** Default: -0.5. */
  readonly power: number;
}

export const DirectPowerLrConfig: Message<DirectPowerLrConfig> = /* @__PURE__ */ message(
  'model_garden.DirectPowerLrConfig',
  {
    name: /* @__PURE__ */ string(),
    initial_learning_rate: /* @__PURE__ */ double(),
    power: /* @__PURE__ */ double({ default: -0.5 }),
  },
);

export interface PowerAndLinearDecayLrConfig {
  readonly name: string;
  readonly initial_learning_rate: number;
  readonly total_decay_steps: number;
  /** Default: -0.5. */
  readonly power: number;
  /** The share of the steps, at their end, in which the rate falls to 0. Default: 0.1. */
  readonly linear_decay_fraction: number;
  /** Default: 0. */
  readonly offset: number;
}

export const PowerAndLinearDecayLrConfig: Message<PowerAndLinearDecayLrConfig> = /* @__PURE__ */ message(
  'model_garden.PowerAndLinearDecayLrConfig',
  {
    name: /* @__PURE__ */ string(),
    initial_learning_rate: /* @__PURE__ */ double(),
    total_decay_steps: /* @__PURE__ */ double(),
    power: /* @__PURE__ */ double({ default: -0.5 }),
    linear_decay_fraction: /* @__PURE__ */ double({ default: 0.1 }),
    offset: /* @__PURE__ */ double({ default: 0 }),
  },
);

export interface PowerDecayWithOffsetLrConfig {
  readonly name: string;
  readonly initial_learning_rate: number;
  /** Default: -0.5. */
  readonly power: number;
  /** Default: 0. */
  readonly offset: number;
  /** The rate up to the offset, and the greatest after it. Default: 1000000. */
  readonly pre_offset_learning_rate: number;
}

export const PowerDecayWithOffsetLrConfig: Message<PowerDecayWithOffsetLrConfig> = /* @__PURE__ */ message(
  'model_garden.PowerDecayWithOffsetLrConfig',
  {
    name: /* @__PURE__ */ string(),
    initial_learning_rate: /* @__PURE__ */ double(),
    power: /* @__PURE__ */ double({ default: -0.5 }),
    offset: /* @__PURE__ */ double({ default: 0 }),
    pre_offset_learning_rate: /* @__PURE__ */ double({ default: 1000000 }),
  },
);

export interface StepCosineLrConfig {
  readonly name: string;
  readonly boundaries: readonly number[];
  /** As many as boundaries. */
  readonly values: readonly number[];
  /** Default: 0. */
  readonly offset: number;
}

export const StepCosineLrConfig: Message<StepCosineLrConfig> = /* @__PURE__ */ message(
  'model_garden.StepCosineLrConfig',
  {
    name: /* @__PURE__ */ string(),
    boundaries: /* @__PURE__ */ repeated(/* @__PURE__ */ double()),
    values: /* @__PURE__ */ repeated(/* @__PURE__ */ double()),
    offset: /* @__PURE__ */ double({ default: 0 }),
  },
);

export interface LrConfig {
  readonly type: string;
  readonly constant: ConstantLrConfig | undefined;
  readonly stepwise: StepwiseLrConfig | undefined;
  readonly exponential: ExponentialLrConfig | undefined;
  readonly polynomial: PolynomialLrConfig | undefined;
  readonly cosine: CosineLrConfig | undefined;
  readonly power: DirectPowerLrConfig | undefined;
  readonly power_linear: PowerAndLinearDecayLrConfig | undefined;
  readonly power_with_offset: PowerDecayWithOffsetLrConfig | undefined;
  readonly step_cosine_with_offset: StepCosineLrConfig | undefined;
}

export const LrConfig: Message<LrConfig> = /* @__PURE__ */ message('model_garden.LrConfig', {
  type: /* @__PURE__ */ string(),
  constant: /* @__PURE__ */ nested(ConstantLrConfig),
  stepwise: /* @__PURE__ */ nested(StepwiseLrConfig),
  exponential: /* @__PURE__ */ nested(ExponentialLrConfig),
  polynomial: /* @__PURE__ */ nested(PolynomialLrConfig),
  cosine: /* @__PURE__ */ nested(CosineLrConfig),
  power: /* @__PURE__ */ nested(DirectPowerLrConfig),
  power_linear: /* @__PURE__ */ nested(PowerAndLinearDecayLrConfig),
  power_with_offset: /* @__PURE__ */ nested(PowerDecayWithOffsetLrConfig),
  step_cosine_with_offset: /* @__PURE__ */ nested(StepCosineLrConfig),
});

export interface LinearWarmupConfig {
  readonly name: string;
  /** Default: 0. */
  readonly warmup_learning_rate: number;
  readonly warmup_steps: number;
}

export const LinearWarmupConfig: Message<LinearWarmupConfig> = /* @__PURE__ */ message(
  'model_garden.LinearWarmupConfig',
  {
    name: /* @__PURE__ */ string(),
    warmup_learning_rate: /* @__PURE__ */ double({ default: 0 }),
    warmup_steps: /* @__PURE__ */ double(),
  },
);

export interface PolynomialWarmupConfig {
  readonly name: string;
  /** Default: 1. */
  readonly power: number;
  readonly warmup_steps: number;
}

export const PolynomialWarmupConfig: Message<PolynomialWarmupConfig> = /* @__PURE__ */ message(
  'model_garden.PolynomialWarmupConfig',
  {
    name: /* @__PURE__ */ string(),
    power: /* @__PURE__ */ double({ default: 1 }),
    warmup_steps: /* @__PURE__ */ double(),
  },
);

export interface WarmupConfig {
  readonly type: string;
  readonly linear: LinearWarmupConfig | undefined;
  readonly polynomial: PolynomialWarmupConfig | undefined;
}

export const WarmupConfig: Message<WarmupConfig> = /* @__PURE__ */ message('model_garden.WarmupConfig', {
  type: /* @__PURE__ */ string(),
  linear: /* @__PURE__ */ nested(LinearWarmupConfig),
  polynomial: /* @__PURE__ */ nested(PolynomialWarmupConfig),
});

/** An optimizer, its schedule and its warm-up. `type` names the block that counts. */
export interface OptimizationConfig {
  readonly optimizer: OptimizerConfig | undefined;
  readonly ema: EmaConfig | undefined;
  readonly learning_rate: LrConfig | undefined;
  readonly warmup: WarmupConfig | undefined;
}

/** An optimizer, its schedule and its warm-up. `type` names the block that counts. */
export const OptimizationConfig: Message<OptimizationConfig> = /* @__PURE__ */ message(
  'model_garden.OptimizationConfig',
  {
    optimizer: /* @__PURE__ */ nested(OptimizerConfig),
    ema: /* @__PURE__ */ nested(EmaConfig),
    learning_rate: /* @__PURE__ */ nested(LrConfig),
    warmup: /* @__PURE__ */ nested(WarmupConfig),
  },
);

export interface TrainerConfig {
  readonly optimizer_config: OptimizationConfig | undefined;
  /** Updates of the run. */
  readonly train_steps: number;
}

export const TrainerConfig: Message<TrainerConfig> = /* @__PURE__ */ message('model_garden.TrainerConfig', {
  optimizer_config: /* @__PURE__ */ nested(OptimizationConfig),
  train_steps: /* @__PURE__ */ uint32(),
});

export interface DataConfig {
  /** Examples of one update. */
  readonly global_batch_size: number;
}

export const DataConfig: Message<DataConfig> = /* @__PURE__ */ message('model_garden.DataConfig', {
  global_batch_size: /* @__PURE__ */ uint32(),
});

export interface TaskConfig {
  readonly train_data: DataConfig | undefined;
}

export const TaskConfig: Message<TaskConfig> = /* @__PURE__ */ message('model_garden.TaskConfig', {
  train_data: /* @__PURE__ */ nested(DataConfig),
});

export interface ExperimentConfig {
  readonly trainer: TrainerConfig | undefined;
  readonly task: TaskConfig | undefined;
}

export const ExperimentConfig: Message<ExperimentConfig> = /* @__PURE__ */ message(
  'model_garden.ExperimentConfig',
  { trainer: /* @__PURE__ */ nested(TrainerConfig), task: /* @__PURE__ */ nested(TaskConfig) },
);

export interface ClassifierModel {
  readonly name: string;
}

export const ClassifierModel: Message<ClassifierModel> = /* @__PURE__ */ message(
  'model_garden.ClassifierModel',
  { name: /* @__PURE__ */ string() },
);

/** The older image classification, whose schedule is Python code. */
export interface ClassifierConfig {
  readonly model: ClassifierModel | undefined;
}

/** The older image classification, whose schedule is Python code. */
export const ClassifierConfig: Message<ClassifierConfig> = /* @__PURE__ */ message(
  'model_garden.ClassifierConfig',
  { model: /* @__PURE__ */ nested(ClassifierModel) },
);
