// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import {
  bool,
  float,
  type LearningRate,
  learningRate,
  type Message,
  message,
  nested,
  repeated,
  uint32,
} from '../descriptors/message.ts';

/** RMSProp: gradients are divided by the root of a running mean of their squares. */
export interface RMSPropOptimizer {
  /** The learning rate at each step. */
  readonly learning_rate: LearningRate;
  /** Share of the last update that is added to the next one; 0 means no momentum. Must be a finite number, usually at least 0 and less than 1. Default: 0.9. */
  readonly momentum_optimizer_value: number;
  /** Share of the old mean of squares that a step keeps (rho). The Object Detection API on TensorFlow 2 uses it as a decay of the learning rate instead: the rate becomes rate / (1 + decay * step), and rho stays 0.9. Must be a finite number, usually at least 0 and less than 1. Default: 0.9. */
  readonly decay: number;
  /** Added to the mean of squares, to prevent a division by zero. Must be a finite number, usually greater than 0. Default: 1. */
  readonly epsilon: number;
}

/** RMSProp: gradients are divided by the root of a running mean of their squares. */
export const RMSPropOptimizer: Message<RMSPropOptimizer> = /* @__PURE__ */ message(
  'object_detection.protos.RMSPropOptimizer',
  {
    learning_rate: /* @__PURE__ */ learningRate(),
    momentum_optimizer_value: /* @__PURE__ */ float({ default: 0.9, finite: true, usual: { gte: 0, lt: 1 } }),
    decay: /* @__PURE__ */ float({ default: 0.9, finite: true, usual: { gte: 0, lt: 1 } }),
    epsilon: /* @__PURE__ */ float({ default: 1, finite: true, usual: { gt: 0 } }),
  },
);

/** Gradient descent that adds a share of the last update to the next one. */
export interface MomentumOptimizer {
  /** The learning rate at each step. */
  readonly learning_rate: LearningRate;
  /** Share of the last update that is added to the next one; 0 is plain gradient descent. Must be a finite number, usually at least 0 and less than 1. Default: 0.9. */
  readonly momentum_optimizer_value: number;
}

/** Gradient descent that adds a share of the last update to the next one. */
export const MomentumOptimizer: Message<MomentumOptimizer> = /* @__PURE__ */ message(
  'object_detection.protos.MomentumOptimizer',
  {
    learning_rate: /* @__PURE__ */ learningRate(),
    momentum_optimizer_value: /* @__PURE__ */ float({ default: 0.9, finite: true, usual: { gte: 0, lt: 1 } }),
  },
);

/** Adam, with beta_1 = 0.9 and beta_2 = 0.999. */
export interface AdamOptimizer {
  /** The learning rate at each step. */
  readonly learning_rate: LearningRate;
  /** Added to the root of the mean of squares, to prevent a division by zero. Must be a finite number, usually greater than 0. Default: 1e-8. */
  readonly epsilon: number;
}

/** Adam, with beta_1 = 0.9 and beta_2 = 0.999. */
export const AdamOptimizer: Message<AdamOptimizer> = /* @__PURE__ */ message(
  'object_detection.protos.AdamOptimizer',
  {
    learning_rate: /* @__PURE__ */ learningRate(),
    epsilon: /* @__PURE__ */ float({ default: 1e-8, finite: true, usual: { gt: 0 } }),
  },
);

/** The optimizer that updates the weights, and whether moving averages of the weights are kept. */
export interface Optimizer {
  /** RMSProp with momentum. */
  readonly rms_prop_optimizer: RMSPropOptimizer | undefined;
  /** Gradient descent with momentum. */
  readonly momentum_optimizer: MomentumOptimizer | undefined;
  /** Adam. */
  readonly adam_optimizer: AdamOptimizer | undefined;
  /** Keeps a moving average of every weight while training, for evaluation and export. Default: true. */
  readonly use_moving_average: boolean;
  /** Share of the old average that an update keeps. TensorFlow 1 applies it from the first step; TensorFlow 2 uses min(moving_average_decay, (1 + n) / (10 + n)) after n updates. Must be a finite number, usually at least 0 and at most 1. Default: 0.9999. */
  readonly moving_average_decay: number;
}

/** The optimizer that updates the weights, and whether moving averages of the weights are kept. */
export const Optimizer: Message<Optimizer> = /* @__PURE__ */ message('object_detection.protos.Optimizer', {
  rms_prop_optimizer: /* @__PURE__ */ nested(RMSPropOptimizer, { number: 1, oneof: 'optimizer' }),
  momentum_optimizer: /* @__PURE__ */ nested(MomentumOptimizer, { number: 2, oneof: 'optimizer' }),
  adam_optimizer: /* @__PURE__ */ nested(AdamOptimizer, { number: 3, oneof: 'optimizer' }),
  use_moving_average: /* @__PURE__ */ bool({ number: 4, default: true }),
  moving_average_decay: /* @__PURE__ */ float({
    number: 5,
    default: 0.9999,
    finite: true,
    usual: { gte: 0, lte: 1 },
  }),
});

/** The same rate at every step. */
export interface ConstantLearningRate {
  /** The rate. Must be a finite number, usually at least 0. Default: 0.002. */
  readonly learning_rate: number;
}

/** The same rate at every step. */
export const ConstantLearningRate: Message<ConstantLearningRate> = /* @__PURE__ */ message(
  'object_detection.protos.ConstantLearningRate',
  { learning_rate: /* @__PURE__ */ float({ default: 0.002, finite: true, usual: { gte: 0 } }) },
);

/** A constant burn-in of burnin_steps steps, then initial_learning_rate * decay_factor ^ (t / decay_steps), where t counts from the end of the burn-in; never below min_learning_rate. */
export interface ExponentialDecayLearningRate {
  /** The rate at which the decay starts. Must be a finite number, usually at least 0. Default: 0.002. */
  readonly initial_learning_rate: number;
  /** Number of steps in which the rate is multiplied by decay_factor once. The Object Detection API accepts 0 and computes NaN. Must be greater than 0. Default: 4000000. */
  readonly decay_steps: number;
  /** The factor of the rate in decay_steps steps. Must be a finite number, usually greater than 0 and at most 1. Default: 0.95. */
  readonly decay_factor: number;
  /** True: the rate drops at once at every multiple of decay_steps; false: it falls a little with each step. Default: true. */
  readonly staircase: boolean;
  /** The rate during burn-in. 0 does not mean a rate of 0, but the same as initial_learning_rate. Must be a finite number, usually at least 0. Default: 0. */
  readonly burnin_learning_rate: number;
  /** Number of burn-in steps before the decay starts; 0: no burn-in. Must be less than 2147483648. Default: 0. */
  readonly burnin_steps: number;
  /** The least rate; it also applies during burn-in. Must be a finite number, usually at least 0. Default: 0. */
  readonly min_learning_rate: number;
}

/** A constant burn-in of burnin_steps steps, then initial_learning_rate * decay_factor ^ (t / decay_steps), where t counts from the end of the burn-in; never below min_learning_rate. */
export const ExponentialDecayLearningRate: Message<ExponentialDecayLearningRate> = /* @__PURE__ */ message(
  'object_detection.protos.ExponentialDecayLearningRate',
  {
    initial_learning_rate: /* @__PURE__ */ float({ default: 0.002, finite: true, usual: { gte: 0 } }),
    decay_steps: /* @__PURE__ */ uint32({ default: 4000000, gt: 0 }),
    decay_factor: /* @__PURE__ */ float({ default: 0.95, finite: true, usual: { gt: 0, lte: 1 } }),
    staircase: /* @__PURE__ */ bool({ default: true }),
    burnin_learning_rate: /* @__PURE__ */ float({ default: 0, finite: true, usual: { gte: 0 } }),
    burnin_steps: /* @__PURE__ */ uint32({ default: 0, lt: 2147483648 }),
    min_learning_rate: /* @__PURE__ */ float({ default: 0, finite: true, usual: { gte: 0 } }),
  },
);

/** A change of the rate. */
export interface ManualStepLearningRate_LearningRateSchedule {
  /** The first step with the new rate. It must be greater than 0 (a missing step means 0) and greater than the step of the entry before it. */
  readonly step: number;
  /** The new rate. If it is left out, it is 0.002, not the previous rate. Must be a finite number, usually at least 0. Default: 0.002. */
  readonly learning_rate: number;
}

/** A change of the rate. */
export const ManualStepLearningRate_LearningRateSchedule: Message<ManualStepLearningRate_LearningRateSchedule> =
  /* @__PURE__ */ message('object_detection.protos.ManualStepLearningRate.LearningRateSchedule', {
    step: /* @__PURE__ */ uint32(),
    learning_rate: /* @__PURE__ */ float({ default: 0.002, finite: true, usual: { gte: 0 } }),
  });

/** A rate that changes at the given steps and stays the same between them. */
export interface ManualStepLearningRate {
  /** The rate before the first step of the schedule; with warmup, the rate at which the climb starts. Must be a finite number, usually at least 0. Default: 0.002. */
  readonly initial_learning_rate: number;
  /** The changes of the rate, in the order of their steps; at least one. */
  readonly schedule: readonly ManualStepLearningRate_LearningRateSchedule[];
  /** True: the rate climbs in a straight line from initial_learning_rate to the first rate of the schedule, which it reaches at the first step of the schedule. Default: false. */
  readonly warmup: boolean;
}

/** A rate that changes at the given steps and stays the same between them. */
export const ManualStepLearningRate: Message<ManualStepLearningRate> = /* @__PURE__ */ message(
  'object_detection.protos.ManualStepLearningRate',
  {
    initial_learning_rate: /* @__PURE__ */ float({ default: 0.002, finite: true, usual: { gte: 0 } }),
    schedule: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(ManualStepLearningRate_LearningRateSchedule)),
    warmup: /* @__PURE__ */ bool({ default: false }),
  },
);

/** A straight warm-up of warmup_steps steps, then learning_rate_base for hold_base_rate_steps steps, then half a cosine that reaches 0 at total_steps; 0 after that. */
export interface CosineDecayLearningRate {
  /** The highest rate, at the end of the warm-up. With a warm-up it must not be less than warmup_learning_rate. Must be a finite number, usually at least 0. Default: 0.002. */
  readonly learning_rate_base: number;
  /** The step at which the rate reaches 0, including warm-up and hold. It must not be less than warmup_steps. Default: 4000000. */
  readonly total_steps: number;
  /** The rate at step 0, where the warm-up starts. Must be a finite number, usually at least 0. Default: 0.0002. */
  readonly warmup_learning_rate: number;
  /** Number of warm-up steps; 0: no warm-up. The default is 10000, which is too long for a short run. Default: 10000. */
  readonly warmup_steps: number;
  /** Number of steps with learning_rate_base after the warm-up. Default: 0. */
  readonly hold_base_rate_steps: number;
}

/** A straight warm-up of warmup_steps steps, then learning_rate_base for hold_base_rate_steps steps, then half a cosine that reaches 0 at total_steps; 0 after that. */
export const CosineDecayLearningRate: Message<CosineDecayLearningRate> = /* @__PURE__ */ message(
  'object_detection.protos.CosineDecayLearningRate',
  {
    learning_rate_base: /* @__PURE__ */ float({ default: 0.002, finite: true, usual: { gte: 0 } }),
    total_steps: /* @__PURE__ */ uint32({ default: 4000000 }),
    warmup_learning_rate: /* @__PURE__ */ float({ default: 0.0002, finite: true, usual: { gte: 0 } }),
    warmup_steps: /* @__PURE__ */ uint32({ default: 10000 }),
    hold_base_rate_steps: /* @__PURE__ */ uint32({ default: 0 }),
  },
);

/** The types of learning rate in the proto; a registry has these and more. */
export const learningRateMembers = [
  { type: 'constant_learning_rate', number: 1, message: ConstantLearningRate },
  { type: 'exponential_decay_learning_rate', number: 2, message: ExponentialDecayLearningRate },
  { type: 'manual_step_learning_rate', number: 3, message: ManualStepLearningRate },
  { type: 'cosine_decay_learning_rate', number: 4, message: CosineDecayLearningRate },
] as const;
