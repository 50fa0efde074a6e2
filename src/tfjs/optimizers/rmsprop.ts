import {
  add,
  div,
  mul,
  type Scalar,
  scalar,
  type serialization,
  sqrt,
  square,
  sub,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import type { Gradient } from '../gradients.ts';
import type { UpdateValues } from '../rates/groups.ts';
import { finiteOption, followedOption, type RateSource } from '../rates/rate_source.ts';
import { sourceConfig } from './class_config.ts';
import { ScheduledOptimizer, type ScheduledOptions } from './optimizer.ts';
import { scheduledOptionNames } from './options.ts';
import { coupled, decouple } from './weight_decay.ts';

export interface RMSPropOptions extends ScheduledOptions {
  /** Share of the old mean of squares that an update keeps (rho). Default: 0.9. */
  readonly decay?: number;
  /** Share of the last update that is added to the next one. Default: 0.9, as in the Object Detection API. */
  readonly momentum?: RateSource;
  /** Added to the mean of squares, inside the root. Default: 1, as in the Object Detection API. */
  readonly epsilon?: number;
  /** Subtracts the square of the mean gradient from the mean of squares. Default: false. */
  readonly centered?: boolean;
  /**
   * Weight decay: flavour torch adds weightDecay · w to the gradient, the others subtract rate · weightDecay · w from
   * the weights w. Default: 0.
   */
  readonly weightDecay?: RateSource;
  /**
   * Reads `decay` as the Object Detection API's builder for TensorFlow 2 does: as a decay of the rate, rate / (1 +
   * decay · t), with a rho of 0.9. Set it to repeat runs of that builder. Default: false.
   */
  readonly upstreamDecay?: boolean;
}

const optionNames: OptionNames<RMSPropOptions> = {
  ...scheduledOptionNames,
  decay: true,
  momentum: true,
  epsilon: true,
  centered: true,
  weightDecay: true,
  upstreamDecay: true,
};

const f32 = Math.fround;

/** Keras's default for rho. */
const KERAS_RHO = 0.9;

/** The scalars of one update. */
interface Scalars {
  readonly rate: Scalar;
  readonly rho: Scalar;
  readonly rest: Scalar;
  readonly momentum: Scalar;
  readonly epsilon: Scalar;
}

/**
 * RMSProp with momentum, as in Keras, TensorFlow 1 or PyTorch.
 *
 * Formula: s ← ρ·s + (1 − ρ)·g²; m ← μ·m + rate·g / √(s + ε); w −= m. s starts at 0, in tf1 at 1.
 * torch: m ← μ·m + g / (√s + ε); w −= rate·m. With centered, the square of the mean gradient is subtracted from s. With
 * upstreamDecay, rate is rate / (1 + decay · t), ρ is 0.9, and without momentum w −= rate·g / (√s + ε).
 * Units: t counts updates from 0; rates are absolute; learningRateAt returns the rate that upstream logs: the one before upstreamDecay divides it.
 * Throws: TypeError for an unknown option, or if upstreamDecay is combined with a flavour other than keras; and as
 * ScheduledOptimizer does.
 * Source: keras/src/optimizers/rmsprop.py; tensorflow/core/kernels/training_ops.cc, ApplyRMSProp; for upstreamDecay
 * object_detection/builders/optimizer_builder.py and tf_keras/optimizers/legacy/rmsprop.py.
 * Example: new RMSProp({ learningRate: 0.004, decay: 0.9, momentum: 0.9 })
 */
export class RMSProp extends ScheduledOptimizer {
  static readonly className = 'ScheduledRMSProp';
  readonly decay: number;
  readonly momentum: RateSource;
  readonly epsilon: number;
  readonly centered: boolean;
  readonly weightDecay: RateSource;
  readonly upstreamDecay: boolean;
  protected readonly kinds: readonly string[];

  constructor(options: RMSPropOptions) {
    const momentum = followedOption('momentum', options.momentum ?? 0.9);
    const weightDecay = followedOption('weightDecay', options.weightDecay ?? 0);
    super(options, { momentum, weightDecay });
    checkOptions('RMSProp', options, optionNames);
    this.decay = finiteOption('decay', options.decay ?? 0.9);
    this.momentum = momentum;
    this.weightDecay = weightDecay;
    this.centered = options.centered ?? false;
    this.kinds = this.centered ? ['rms', 'momentum', 'mean'] : ['rms', 'momentum'];
    this.epsilon = finiteOption('epsilon', options.epsilon ?? 1);
    this.upstreamDecay = options.upstreamDecay ?? false;
    if (this.upstreamDecay && this.flavour !== 'keras') {
      throw new TypeError("upstreamDecay is what TensorFlow 2 does: leave it out, or write flavour: 'keras'");
    }
  }

  /** The mean of squares after a gradient, each form in its own order of operations. */
  #meanSquare(s: Tensor, gradient: Tensor, { rho, rest }: Scalars, momentum: number): Tensor {
    const kernel = this.flavour === 'tf1' || (this.upstreamDecay && momentum > 0);
    if (kernel) return add(s, mul(sub(square(gradient), s), rest));
    return add(mul(rho, s), mul(rest, square(gradient)));
  }

  #scalars({ rate, momentum }: UpdateValues, step: number): Scalars {
    const rho = this.upstreamDecay ? KERAS_RHO : this.decay;
    const divisor = this.upstreamDecay ? f32(1 + f32(f32(this.decay) * f32(step))) : 1;
    // Keras 3 computes 1 − ρ from a double, the others from a float32.
    const single = this.flavour === 'tf1' || this.upstreamDecay;
    return {
      rate: scalar(f32(rate / divisor)),
      rho: scalar(rho),
      rest: scalar(1 - (single ? f32(rho) : rho)),
      momentum: scalar(momentum),
      epsilon: scalar(this.epsilon),
    };
  }

  /** The square of the mean gradient, if it is subtracted. */
  #spread(s: Tensor, { variable, gradient }: Gradient, rest: Scalar): Tensor {
    if (!this.centered) return s;
    const mean = this.slots.of(variable, 'mean', 0);
    mean.assign(add(mean, mul(sub(gradient, mean), rest)));
    return sub(s, square(mean));
  }

  protected update(gradients: readonly Gradient[], values: UpdateValues, step: number): void {
    const scalars = this.#scalars(values, step);
    const { rate, epsilon, momentum } = scalars;
    const isTorch = this.flavour === 'torch';
    const outside = isTorch || (this.upstreamDecay && values.momentum === 0);
    for (const each of gradients) {
      const { variable } = each;
      const gradient = isTorch ? coupled(each, values) : each.gradient;
      if (!isTorch) decouple(variable, values);
      const s = this.slots.of(variable, 'rms', this.flavour === 'tf1' ? 1 : 0);
      const m = this.slots.of(variable, 'momentum', 0);
      s.assign(this.#meanSquare(s, gradient, scalars, values.momentum));
      const spread = this.#spread(s, { variable, gradient }, scalars.rest);
      const root = outside ? add(sqrt(spread), epsilon) : sqrt(add(spread, epsilon));
      if (isTorch) {
        m.assign(add(mul(m, momentum), div(gradient, root)));
        variable.assign(sub(variable, mul(m, rate)));
      } else {
        m.assign(add(mul(m, momentum), div(mul(gradient, rate), root)));
        variable.assign(sub(variable, m));
      }
    }
  }

  override getConfig(): serialization.ConfigDict {
    const { decay, epsilon, centered, upstreamDecay } = this;
    return {
      ...super.getConfig(),
      decay,
      momentum: sourceConfig('momentum', this.momentum),
      epsilon,
      centered,
      weightDecay: sourceConfig('weightDecay', this.weightDecay),
      upstreamDecay,
    };
  }
}
