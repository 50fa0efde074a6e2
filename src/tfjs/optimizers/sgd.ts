import { add, mul, type Scalar, scalar, type serialization, sub, type Tensor } from '@tensorflow/tfjs-core';
import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import type { Gradient } from '../gradients.ts';
import type { UpdateValues } from '../rates/groups.ts';
import { finiteOption, followedOption, type RateSource } from '../rates/rate_source.ts';
import { sourceConfig } from './class_config.ts';
import { ScheduledOptimizer, type ScheduledOptions } from './optimizer.ts';
import { scheduledOptionNames } from './options.ts';
import { coupled, decouple } from './weight_decay.ts';

export interface SGDOptions extends ScheduledOptions {
  /** Share of the last update that is added to the next one. Default: 0. */
  readonly momentum?: RateSource;
  /** Looks ahead by the momentum. Default: false. */
  readonly nesterov?: boolean;
  /** Flavour torch: the share of a gradient that does not enter the momentum. Default: 0. */
  readonly dampening?: number;
  /**
   * Weight decay: flavour torch adds weightDecay · w to the gradient, the others subtract rate · weightDecay · w from
   * the weights w. Default: 0.
   */
  readonly weightDecay?: RateSource;
}

const optionNames: OptionNames<SGDOptions> = {
  ...scheduledOptionNames,
  momentum: true,
  nesterov: true,
  dampening: true,
  weightDecay: true,
};

/**
 * Gradient descent with momentum and weight decay, as in Keras, TensorFlow 1 or PyTorch.
 *
 * Formula: keras: w −= w·λ·rate; m ← μ·m − rate·g; w += m, with nesterov w += μ·m − rate·g. torch: g ← g + λ·w;
 * m ← μ·m + (1 − dampening)·g, at first g; w −= rate·m, with nesterov w −= rate·(g + μ·m). tf1: as torch, without
 * dampening and with Keras's weight decay, because TensorFlow 1 has none.
 * Units: rates are absolute.
 * Throws: TypeError for an unknown option, or if dampening is combined with a flavour other than torch; and as
 * ScheduledOptimizer does.
 * Source: torch/optim/sgd.py; keras/src/optimizers/sgd.py; tensorflow/core/kernels/training_ops.cc, ApplyMomentum.
 * Example: new SGD({ learningRate: 0.01, nesterov: true, momentum: 0.9 })
 */
export class SGD extends ScheduledOptimizer {
  static readonly className = 'ScheduledSGD';
  readonly momentum: RateSource;
  readonly nesterov: boolean;
  readonly dampening: number;
  readonly weightDecay: RateSource;
  protected readonly kinds = ['momentum'];

  constructor(options: SGDOptions) {
    const momentum = followedOption('momentum', options.momentum ?? 0);
    const weightDecay = followedOption('weightDecay', options.weightDecay ?? 0);
    super(options, { momentum, weightDecay });
    checkOptions('SGD', options, optionNames);
    this.momentum = momentum;
    this.weightDecay = weightDecay;
    this.nesterov = options.nesterov ?? false;
    this.dampening = finiteOption('dampening', options.dampening ?? 0);
    if (this.dampening !== 0 && this.flavour !== 'torch')
      throw new TypeError("dampening is PyTorch's: leave it out, or write flavour: 'torch'");
  }

  /** The change of the weights from the accumulated gradients, as in PyTorch and TensorFlow 1. */
  #step(each: Gradient, gradient: Tensor, rate: Scalar, momentum: Scalar): Tensor {
    const isFirst = !this.slots.has(each.variable, 'momentum');
    const m = this.slots.of(each.variable, 'momentum', 0);
    const added = isFirst || this.dampening === 0 ? gradient : mul(gradient, scalar(1 - this.dampening));
    m.assign(add(mul(m, momentum), added));
    return mul(this.nesterov ? add(gradient, mul(m, momentum)) : m, rate);
  }

  /** The change of the weights with Keras's velocities, which include the rate. */
  #velocity({ variable, gradient }: Gradient, rate: Scalar, momentum: Scalar): Tensor {
    const m = this.slots.of(variable, 'momentum', 0);
    const now = mul(gradient, rate);
    m.assign(sub(mul(m, momentum), now));
    return this.nesterov ? sub(mul(m, momentum), now) : m;
  }

  protected update(gradients: readonly Gradient[], values: UpdateValues): void {
    const [rate, momentum] = [scalar(values.rate), scalar(values.momentum)];
    for (const each of gradients) {
      const { variable } = each;
      const gradient = this.flavour === 'torch' ? coupled(each, values) : each.gradient;
      if (this.flavour !== 'torch') decouple(variable, values);
      const isPlain = values.momentum === 0 && !this.slots.has(variable, 'momentum');
      if (isPlain) variable.assign(sub(variable, mul(gradient, rate)));
      else if (this.flavour === 'keras') variable.assign(add(variable, this.#velocity(each, rate, momentum)));
      else variable.assign(sub(variable, this.#step(each, gradient, rate, momentum)));
    }
  }

  override getConfig(): serialization.ConfigDict {
    return {
      ...super.getConfig(),
      momentum: sourceConfig('momentum', this.momentum),
      nesterov: this.nesterov,
      dampening: this.dampening,
      weightDecay: sourceConfig('weightDecay', this.weightDecay),
    };
  }
}
