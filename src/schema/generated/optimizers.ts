// Generated from proto/ by `npx tsx scripts/generate.ts`: do not edit.
import {
  bool,
  double,
  type LearningRate,
  learningRate,
  type Message,
  message,
  nested,
  repeated,
  string,
} from '../descriptors/message.ts';

/** Parameters with their own values. A variable belongs to the first group that matches its name. A value that is not written here is that of the optimizer. */
export interface ParameterGroup {
  /** The variables of the group: a glob for the whole name, with * for any characters and ? for one. Several globs are separated by commas. */
  readonly match: string;
  /** The name in reports. Default: the value of match. */
  readonly name: string;
  /** The learning rate is multiplied by this. Must be a finite number of at least 0. Default: 1. */
  readonly learning_rate_factor: number;
  /** The group's own learning rate. */
  readonly learning_rate: LearningRate | undefined;
  /** The group's momentum. Must be at least 0 and less than 1. */
  readonly momentum: number | undefined;
  /** The group's momentum at each step. */
  readonly momentum_schedule: LearningRate | undefined;
  /** The group's beta1. Must be at least 0 and less than 1. */
  readonly beta1: number | undefined;
  /** The group's beta1 at each step. */
  readonly beta1_schedule: LearningRate | undefined;
  /** The group's weight decay. Must be a finite number of at least 0. */
  readonly weight_decay: number | undefined;
  /** The group's weight decay at each step. */
  readonly weight_decay_schedule: LearningRate | undefined;
}

/** Parameters with their own values. A variable belongs to the first group that matches its name. A value that is not written here is that of the optimizer. */
export const ParameterGroup: Message<ParameterGroup> = /* @__PURE__ */ message(
  'learning_schedules.ParameterGroup',
  {
    match: /* @__PURE__ */ string({ required: true }),
    name: /* @__PURE__ */ string(),
    learning_rate_factor: /* @__PURE__ */ double({ default: 1, gte: 0, finite: true }),
    learning_rate: /* @__PURE__ */ learningRate({ oneof: 'learning_rate_of' }),
    momentum: /* @__PURE__ */ double({ gte: 0, lt: 1, oneof: 'momentum_of' }),
    momentum_schedule: /* @__PURE__ */ learningRate({ oneof: 'momentum_of' }),
    beta1: /* @__PURE__ */ double({ gte: 0, lt: 1, oneof: 'beta1_of' }),
    beta1_schedule: /* @__PURE__ */ learningRate({ oneof: 'beta1_of' }),
    weight_decay: /* @__PURE__ */ double({ gte: 0, finite: true, oneof: 'weight_decay_of' }),
    weight_decay_schedule: /* @__PURE__ */ learningRate({ oneof: 'weight_decay_of' }),
  },
);

/** Gradient descent. torch: d = g + weight_decay * w; m = momentum * m + (1 - dampening) * d; w -= rate * m, with nesterov w -= rate * (d + momentum * m). keras: w -= rate * weight_decay * w; m = momentum * m - rate * g; w += m, with nesterov w += momentum * m - rate * g. Source: torch/optim/sgd.py; keras/src/optimizers/sgd.py. */
export interface SgdConfig {
  /** The learning rate at each step. */
  readonly learning_rate: LearningRate;
  /** Share of the last update that is added to the next one. Default: 0, which means no momentum, as in PyTorch and Keras. Must be at least 0 and less than 1. Default: 0. */
  readonly momentum: number;
  /** The momentum at each step, in place of momentum. */
  readonly momentum_schedule: LearningRate | undefined;
  /** Whether to use Nesterov momentum, which looks ahead by the momentum. Default: false, as in PyTorch and Keras. Default: false. */
  readonly nesterov: boolean;
  /** PyTorch only: the share of a gradient that does not enter the momentum. Default: 0. Must be a finite number. Default: 0. */
  readonly dampening: number;
  /** Weight decay: flavour torch adds weight_decay * w to the gradient, the others subtract rate * weight_decay * w from the weights. Default: 0, as in PyTorch; None in Keras. Must be a finite number of at least 0. Default: 0. */
  readonly weight_decay: number;
  /** The weight decay at each step, in place of weight_decay. */
  readonly weight_decay_schedule: LearningRate | undefined;
  /** Groups of parameters with their own values, by the names of variables. The first group that matches a variable applies. */
  readonly parameter_group: readonly ParameterGroup[];
}

/** Gradient descent. torch: d = g + weight_decay * w; m = momentum * m + (1 - dampening) * d; w -= rate * m, with nesterov w -= rate * (d + momentum * m). keras: w -= rate * weight_decay * w; m = momentum * m - rate * g; w += m, with nesterov w += momentum * m - rate * g. Source: torch/optim/sgd.py; keras/src/optimizers/sgd.py. */
export const SgdConfig: Message<SgdConfig> = /* @__PURE__ */ message('learning_schedules.SgdConfig', {
  learning_rate: /* @__PURE__ */ learningRate(),
  momentum: /* @__PURE__ */ double({ default: 0, gte: 0, lt: 1 }),
  momentum_schedule: /* @__PURE__ */ learningRate({ oneof: 'momentum_follows' }),
  nesterov: /* @__PURE__ */ bool({ default: false }),
  dampening: /* @__PURE__ */ double({ default: 0, finite: true }),
  weight_decay: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true }),
  weight_decay_schedule: /* @__PURE__ */ learningRate({ oneof: 'weight_decay_follows' }),
  parameter_group: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(ParameterGroup)),
});

/** Adam. m += (g - m)(1 - beta1); v += (g^2 - v)(1 - beta2). torch: w -= rate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon). keras and tf1: w -= rate * sqrt(1 - beta2^t) / (1 - beta1^t) * m / (sqrt(v) + epsilon). Source: torch/optim/adam.py; keras/src/optimizers/adam.py. */
export interface AdamConfig {
  /** The learning rate at each step. */
  readonly learning_rate: LearningRate;
  /** Share of the old mean of gradients that an update keeps. Default: 0.9, as in PyTorch and Keras. Must be at least 0 and less than 1. Default: 0.9. */
  readonly beta1: number;
  /** beta1 at each step, in place of beta1. */
  readonly beta1_schedule: LearningRate | undefined;
  /** Share of the old mean of squares that an update keeps. Default: 0.999, as in PyTorch and Keras. Must be at least 0 and less than 1. Default: 0.999. */
  readonly beta2: number;
  /** Added to the root of the mean of squares. Default: 1e-8 in PyTorch and TensorFlow 1, 1e-7 in Keras; the flavour decides. Must be a finite number of at least 0. */
  readonly epsilon: number | undefined;
  /** Whether to divide by the greatest mean of squares so far (AMSGrad). Default: false, as in PyTorch and Keras. Default: false. */
  readonly amsgrad: boolean;
  /** Weight decay: flavour torch adds weight_decay * w to the gradient, the others subtract rate * weight_decay * w from the weights. Default: 0, as in PyTorch; None in Keras. Must be a finite number of at least 0. Default: 0. */
  readonly weight_decay: number;
  /** The weight decay at each step, in place of weight_decay. */
  readonly weight_decay_schedule: LearningRate | undefined;
  /** Groups of parameters with their own values, by the names of variables. The first group that matches a variable applies. */
  readonly parameter_group: readonly ParameterGroup[];
}

/** Adam. m += (g - m)(1 - beta1); v += (g^2 - v)(1 - beta2). torch: w -= rate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon). keras and tf1: w -= rate * sqrt(1 - beta2^t) / (1 - beta1^t) * m / (sqrt(v) + epsilon). Source: torch/optim/adam.py; keras/src/optimizers/adam.py. */
export const AdamConfig: Message<AdamConfig> = /* @__PURE__ */ message('learning_schedules.AdamConfig', {
  learning_rate: /* @__PURE__ */ learningRate(),
  beta1: /* @__PURE__ */ double({ default: 0.9, gte: 0, lt: 1 }),
  beta1_schedule: /* @__PURE__ */ learningRate({ oneof: 'beta1_follows' }),
  beta2: /* @__PURE__ */ double({ default: 0.999, gte: 0, lt: 1 }),
  epsilon: /* @__PURE__ */ double({ gte: 0, finite: true, oneof: 'epsilon_of' }),
  amsgrad: /* @__PURE__ */ bool({ default: false }),
  weight_decay: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true }),
  weight_decay_schedule: /* @__PURE__ */ learningRate({ oneof: 'weight_decay_follows' }),
  parameter_group: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(ParameterGroup)),
});

/** Adam with decoupled weight decay: w -= rate * weight_decay * w, then as Adam. Source: torch/optim/adamw.py; keras/src/optimizers/adamw.py. */
export interface AdamWConfig {
  /** The learning rate at each step. */
  readonly learning_rate: LearningRate;
  /** Share of the old mean of gradients that an update keeps. Default: 0.9, as in PyTorch and Keras. Must be at least 0 and less than 1. Default: 0.9. */
  readonly beta1: number;
  /** beta1 at each step, in place of beta1. */
  readonly beta1_schedule: LearningRate | undefined;
  /** Share of the old mean of squares that an update keeps. Default: 0.999, as in PyTorch and Keras. Must be at least 0 and less than 1. Default: 0.999. */
  readonly beta2: number;
  /** Added to the root of the mean of squares. Default: 1e-8 in PyTorch, 1e-7 in Keras; the flavour decides. Must be a finite number of at least 0. */
  readonly epsilon: number | undefined;
  /** Whether to divide by the greatest mean of squares so far (AMSGrad). Default: false, as in PyTorch and Keras. Default: false. */
  readonly amsgrad: boolean;
  /** Weight decay: rate * weight_decay * w is subtracted from the weights before an update. Default: 0.01, as in PyTorch; Keras has 0.004. Must be a finite number of at least 0. Default: 0.01. */
  readonly weight_decay: number;
  /** The weight decay at each step, in place of weight_decay. */
  readonly weight_decay_schedule: LearningRate | undefined;
  /** Groups of parameters with their own values, by the names of variables. The first group that matches a variable applies. */
  readonly parameter_group: readonly ParameterGroup[];
}

/** Adam with decoupled weight decay: w -= rate * weight_decay * w, then as Adam. Source: torch/optim/adamw.py; keras/src/optimizers/adamw.py. */
export const AdamWConfig: Message<AdamWConfig> = /* @__PURE__ */ message('learning_schedules.AdamWConfig', {
  learning_rate: /* @__PURE__ */ learningRate(),
  beta1: /* @__PURE__ */ double({ default: 0.9, gte: 0, lt: 1 }),
  beta1_schedule: /* @__PURE__ */ learningRate({ oneof: 'beta1_follows' }),
  beta2: /* @__PURE__ */ double({ default: 0.999, gte: 0, lt: 1 }),
  epsilon: /* @__PURE__ */ double({ gte: 0, finite: true, oneof: 'epsilon_of' }),
  amsgrad: /* @__PURE__ */ bool({ default: false }),
  weight_decay: /* @__PURE__ */ double({ default: 0.01, gte: 0, finite: true }),
  weight_decay_schedule: /* @__PURE__ */ learningRate({ oneof: 'weight_decay_follows' }),
  parameter_group: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(ParameterGroup)),
});

/** RMSProp. s = rho * s + (1 - rho) * g^2, without momentum w -= rate * g / root. torch: root is sqrt(s) + epsilon, m = momentum * m + g / root; w -= rate * m. keras: root is sqrt(s + epsilon), m = momentum * m + rate * g / root; w -= m. Source: torch/optim/rmsprop.py; keras/src/optimizers/rmsprop.py. */
export interface RmsPropConfig {
  /** The learning rate at each step. */
  readonly learning_rate: LearningRate;
  /** Share of the old mean of squares that an update keeps. Default: 0.99 in PyTorch (its alpha), 0.9 in Keras and TensorFlow 1; the flavour decides. Must be at least 0 and less than 1. */
  readonly rho: number | undefined;
  /** Share of the last update that is added to the next one. Default: 0, as in PyTorch and Keras. Must be at least 0 and less than 1. Default: 0. */
  readonly momentum: number;
  /** The momentum at each step, in place of momentum. */
  readonly momentum_schedule: LearningRate | undefined;
  /** Added to the divisor, to keep the division finite. Default: 1e-8 in PyTorch, 1e-7 in Keras, 1e-10 in TensorFlow 1; the flavour decides. Must be a finite number of at least 0. */
  readonly epsilon: number | undefined;
  /** Whether to subtract the square of the mean gradient from the mean of squares. Default: false, as in PyTorch and Keras. Default: false. */
  readonly centered: boolean;
  /** Weight decay: flavour torch adds weight_decay * w to the gradient, the others subtract rate * weight_decay * w from the weights. Default: 0, as in PyTorch; None in Keras. Must be a finite number of at least 0. Default: 0. */
  readonly weight_decay: number;
  /** The weight decay at each step, in place of weight_decay. */
  readonly weight_decay_schedule: LearningRate | undefined;
  /** Groups of parameters with their own values, by the names of variables. The first group that matches a variable applies. */
  readonly parameter_group: readonly ParameterGroup[];
}

/** RMSProp. s = rho * s + (1 - rho) * g^2, without momentum w -= rate * g / root. torch: root is sqrt(s) + epsilon, m = momentum * m + g / root; w -= rate * m. keras: root is sqrt(s + epsilon), m = momentum * m + rate * g / root; w -= m. Source: torch/optim/rmsprop.py; keras/src/optimizers/rmsprop.py. */
export const RmsPropConfig: Message<RmsPropConfig> = /* @__PURE__ */ message(
  'learning_schedules.RmsPropConfig',
  {
    learning_rate: /* @__PURE__ */ learningRate(),
    rho: /* @__PURE__ */ double({ gte: 0, lt: 1, oneof: 'rho_of' }),
    momentum: /* @__PURE__ */ double({ default: 0, gte: 0, lt: 1 }),
    momentum_schedule: /* @__PURE__ */ learningRate({ oneof: 'momentum_follows' }),
    epsilon: /* @__PURE__ */ double({ gte: 0, finite: true, oneof: 'epsilon_of' }),
    centered: /* @__PURE__ */ bool({ default: false }),
    weight_decay: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true }),
    weight_decay_schedule: /* @__PURE__ */ learningRate({ oneof: 'weight_decay_follows' }),
    parameter_group: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(ParameterGroup)),
  },
);

/** Adam with Nesterov momentum; mu_t = beta1 * (1 - 0.5 * 0.96^(t * momentum_decay)). TensorFlow.js does not build it. Source: torch/optim/nadam.py; keras/src/optimizers/nadam.py. */
export interface NAdamConfig {
  /** The learning rate at each step. */
  readonly learning_rate: LearningRate;
  /** Share of the old mean of gradients that an update keeps. Default: 0.9, as in PyTorch and Keras. Must be at least 0 and less than 1. Default: 0.9. */
  readonly beta1: number;
  /** beta1 at each step, in place of beta1. */
  readonly beta1_schedule: LearningRate | undefined;
  /** Share of the old mean of squares that an update keeps. Default: 0.999, as in PyTorch and Keras. Must be at least 0 and less than 1. Default: 0.999. */
  readonly beta2: number;
  /** Added to the root of the mean of squares. Default: 1e-8 in PyTorch, 1e-7 in Keras; the flavour decides. Must be a finite number of at least 0. */
  readonly epsilon: number | undefined;
  /** How fast the momentum rises to beta1. Default: 0.004, as in PyTorch; fixed in Keras. Must be a finite number of at least 0. Default: 0.004. */
  readonly momentum_decay: number;
  /** Weight decay: PyTorch adds weight_decay * w to the gradient, Keras subtracts rate * weight_decay * w from the weights. Default: 0, as in PyTorch; None in Keras. Must be a finite number of at least 0. Default: 0. */
  readonly weight_decay: number;
  /** The weight decay at each step, in place of weight_decay. */
  readonly weight_decay_schedule: LearningRate | undefined;
  /** Groups of parameters with their own values, by the names of variables. The first group that matches a variable applies. */
  readonly parameter_group: readonly ParameterGroup[];
}

/** Adam with Nesterov momentum; mu_t = beta1 * (1 - 0.5 * 0.96^(t * momentum_decay)). TensorFlow.js does not build it. Source: torch/optim/nadam.py; keras/src/optimizers/nadam.py. */
export const NAdamConfig: Message<NAdamConfig> = /* @__PURE__ */ message('learning_schedules.NAdamConfig', {
  learning_rate: /* @__PURE__ */ learningRate(),
  beta1: /* @__PURE__ */ double({ default: 0.9, gte: 0, lt: 1 }),
  beta1_schedule: /* @__PURE__ */ learningRate({ oneof: 'beta1_follows' }),
  beta2: /* @__PURE__ */ double({ default: 0.999, gte: 0, lt: 1 }),
  epsilon: /* @__PURE__ */ double({ gte: 0, finite: true, oneof: 'epsilon_of' }),
  momentum_decay: /* @__PURE__ */ double({ default: 0.004, gte: 0, finite: true }),
  weight_decay: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true }),
  weight_decay_schedule: /* @__PURE__ */ learningRate({ oneof: 'weight_decay_follows' }),
  parameter_group: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(ParameterGroup)),
});

/** Adagrad: s += g^2; w -= rate * g / (sqrt(s) + epsilon). TensorFlow.js does not build it. Source: torch/optim/adagrad.py; keras/src/optimizers/adagrad.py, which has epsilon inside the root. */
export interface AdagradConfig {
  /** The learning rate at each step. */
  readonly learning_rate: LearningRate;
  /** The initial value of the sum of squares. Default: 0 in PyTorch, 0.1 in Keras and TensorFlow 1. Must be a finite number of at least 0. */
  readonly initial_accumulator_value: number | undefined;
  /** Added to the divisor, to keep the division finite. Default: 1e-10 in PyTorch, 1e-7 in Keras. Must be a finite number of at least 0. */
  readonly epsilon: number | undefined;
  /** Weight decay: PyTorch adds weight_decay * w to the gradient, Keras subtracts rate * weight_decay * w from the weights. Default: 0, as in PyTorch; None in Keras. Must be a finite number of at least 0. Default: 0. */
  readonly weight_decay: number;
  /** The weight decay at each step, in place of weight_decay. */
  readonly weight_decay_schedule: LearningRate | undefined;
  /** Groups of parameters with their own values, by the names of variables. The first group that matches a variable applies. */
  readonly parameter_group: readonly ParameterGroup[];
}

/** Adagrad: s += g^2; w -= rate * g / (sqrt(s) + epsilon). TensorFlow.js does not build it. Source: torch/optim/adagrad.py; keras/src/optimizers/adagrad.py, which has epsilon inside the root. */
export const AdagradConfig: Message<AdagradConfig> = /* @__PURE__ */ message(
  'learning_schedules.AdagradConfig',
  {
    learning_rate: /* @__PURE__ */ learningRate(),
    initial_accumulator_value: /* @__PURE__ */ double({
      gte: 0,
      finite: true,
      oneof: 'initial_accumulator_value_of',
    }),
    epsilon: /* @__PURE__ */ double({ gte: 0, finite: true, oneof: 'epsilon_of' }),
    weight_decay: /* @__PURE__ */ double({ default: 0, gte: 0, finite: true }),
    weight_decay_schedule: /* @__PURE__ */ learningRate({ oneof: 'weight_decay_follows' }),
    parameter_group: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(ParameterGroup)),
  },
);

/** LAMB: the direction r of AdamW with weight_decay * w added, w -= rate * |w| / |r| * r, layer by layer. TensorFlow.js does not build it. Source: You et al., Large Batch Optimization for Deep Learning, 2019; timm/optim/lamb.py; keras/src/optimizers/lamb.py. */
export interface LambConfig {
  /** The learning rate at each step. */
  readonly learning_rate: LearningRate;
  /** Share of the old mean of gradients that an update keeps. Default: 0.9, as in timm and Keras. Must be at least 0 and less than 1. Default: 0.9. */
  readonly beta1: number;
  /** beta1 at each step, in place of beta1. */
  readonly beta1_schedule: LearningRate | undefined;
  /** Share of the old mean of squares that an update keeps. Default: 0.999, as in timm and Keras. Must be at least 0 and less than 1. Default: 0.999. */
  readonly beta2: number;
  /** Added to the root of the mean of squares. Default: 1e-6 in timm and the paper, 1e-7 in Keras. Must be a finite number of at least 0. */
  readonly epsilon: number | undefined;
  /** Weight decay: weight_decay * w is added to the direction. Default: 0.01, as in timm; None in Keras. Must be a finite number of at least 0. Default: 0.01. */
  readonly weight_decay: number;
  /** The weight decay at each step, in place of weight_decay. */
  readonly weight_decay_schedule: LearningRate | undefined;
  /** Groups of parameters with their own values, by the names of variables. The first group that matches a variable applies. */
  readonly parameter_group: readonly ParameterGroup[];
}

/** LAMB: the direction r of AdamW with weight_decay * w added, w -= rate * |w| / |r| * r, layer by layer. TensorFlow.js does not build it. Source: You et al., Large Batch Optimization for Deep Learning, 2019; timm/optim/lamb.py; keras/src/optimizers/lamb.py. */
export const LambConfig: Message<LambConfig> = /* @__PURE__ */ message('learning_schedules.LambConfig', {
  learning_rate: /* @__PURE__ */ learningRate(),
  beta1: /* @__PURE__ */ double({ default: 0.9, gte: 0, lt: 1 }),
  beta1_schedule: /* @__PURE__ */ learningRate({ oneof: 'beta1_follows' }),
  beta2: /* @__PURE__ */ double({ default: 0.999, gte: 0, lt: 1 }),
  epsilon: /* @__PURE__ */ double({ gte: 0, finite: true, oneof: 'epsilon_of' }),
  weight_decay: /* @__PURE__ */ double({ default: 0.01, gte: 0, finite: true }),
  weight_decay_schedule: /* @__PURE__ */ learningRate({ oneof: 'weight_decay_follows' }),
  parameter_group: /* @__PURE__ */ repeated(/* @__PURE__ */ nested(ParameterGroup)),
});
