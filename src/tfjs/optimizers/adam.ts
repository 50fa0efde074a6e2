import {
  add,
  div,
  maximum,
  mul,
  scalar,
  type serialization,
  sqrt,
  square,
  sub,
  type Tensor,
  type Variable,
} from '@tensorflow/tfjs-core';
import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import type { Gradient } from '../gradients.ts';
import type { UpdateValues } from '../rates/groups.ts';
import { finiteOption, followedOption, type RateSource } from '../rates/rate_source.ts';
import { sourceConfig } from './class_config.ts';
import { type OptimizerState, ScheduledOptimizer, type ScheduledOptions } from './optimizer.ts';
import { scheduledOptionNames } from './options.ts';
import { coupled, decouple, shrink } from './weight_decay.ts';

export interface AdamOptions extends ScheduledOptions {
  /** Share of the old mean of gradients that an update keeps. Default: 0.9. */
  readonly beta1?: RateSource;
  /** Share of the old mean of squares that an update keeps. Default: 0.999. */
  readonly beta2?: number;
  /** Added to the root of the mean of squares. Default: 1e-8, as in the Object Detection API. */
  readonly epsilon?: number;
  /** Divides by the greatest mean of squares so far. Default: false. */
  readonly amsgrad?: boolean;
  /**
   * Weight decay: flavour torch adds weightDecay · w to the gradient, the others subtract rate · weightDecay · w from the
   * weights w. Default: 0, AdamW 0.01.
   */
  readonly weightDecay?: RateSource;
}

const optionNames: OptionNames<AdamOptions> = {
  ...scheduledOptionNames,
  beta1: true,
  beta2: true,
  epsilon: true,
  amsgrad: true,
  weightDecay: true,
};

/** Running products of the betas, in float32: after `step` updates, step + 1 factors. */
interface Powers {
  readonly step: number;
  readonly beta1: number;
  readonly beta2: number;
}

const f32 = Math.fround;

/**
 * Adam, as in Keras, TensorFlow 1 or PyTorch.
 *
 * Formula: m += (g − m)(1 − β₁); v += (g² − v)(1 − β₂); w −= m·α / (√v + ε), with
 * α = rate·√(1 − β₂ᵗ) / (1 − β₁ᵗ) at the t-th update, t from 1. Flavour tf1 keeps βᵗ as a running float32 product
 * while β₁ stays the same. torch: w −= rate / (1 − β₁ᵗ) · m / (√(v / (1 − β₂ᵗ)) + ε).
 * Units: rates are absolute.
 * Throws: TypeError for an unknown option; and whatever ScheduledOptimizer throws.
 * Source: keras/src/optimizers/adam.py; tensorflow/core/kernels/training_ops.cc, ApplyAdam. Adam of TensorFlow.js
 * itself adds ε after the correction of the bias, to √(v / (1 − β₂ᵗ)).
 * Example: new Adam({ learningRate: 0.001 })
 */
export class Adam extends ScheduledOptimizer {
  static readonly className: string = 'ScheduledAdam';
  readonly beta1: RateSource;
  readonly beta2: number;
  readonly epsilon: number;
  readonly amsgrad: boolean;
  readonly weightDecay: RateSource;
  protected readonly kinds: readonly string[];
  protected readonly isDecoupled: boolean = false;
  #powers: Powers;

  constructor(options: AdamOptions) {
    const beta1 = followedOption('beta1', options.beta1 ?? 0.9);
    const weightDecay = followedOption('weightDecay', options.weightDecay ?? 0);
    super(options, { beta1, weightDecay });
    checkOptions(new.target === Adam ? 'Adam' : 'AdamW', options, optionNames);
    this.beta1 = beta1;
    this.weightDecay = weightDecay;
    this.amsgrad = options.amsgrad ?? false;
    this.kinds = this.amsgrad ? ['m', 'v', 'greatest'] : ['m', 'v'];
    this.beta2 = finiteOption('beta2', options.beta2 ?? 0.999);
    this.epsilon = finiteOption('epsilon', options.epsilon ?? 1e-8);
    this.#powers = this.#first();
  }

  #first(): Powers {
    // If beta1 follows a schedule, its power is computed from its value at the step; the product is not used.
    return { step: 0, beta1: typeof this.beta1 === 'number' ? f32(this.beta1) : 0, beta2: f32(this.beta2) };
  }

  /**
   * The running products at a step. The products are multiplied step by step, from the last known one or from the
   * start, so that they are also exact after `setWeights`.
   */
  #productsAt(step: number): Powers {
    const { beta1, beta2 } = this.#first();
    let powers = step >= this.#powers.step ? this.#powers : this.#first();
    while (powers.step < step) {
      powers = {
        step: powers.step + 1,
        beta1: f32(powers.beta1 * beta1),
        beta2: f32(powers.beta2 * beta2),
      };
    }
    this.#powers = powers;
    return powers;
  }

  #powersAt(step: number, beta1: number): { readonly beta1: number; readonly beta2: number } {
    if (this.flavour === 'tf1' && beta1 === this.beta1) return this.#productsAt(step);
    return { beta1: f32(f32(beta1) ** (step + 1)), beta2: f32(f32(this.beta2) ** (step + 1)) };
  }

  /** 1 − β, which Keras computes from a double and TensorFlow 1 from a float32. */
  #rest(beta: number): number {
    return f32(1 - (this.flavour === 'tf1' ? f32(beta) : beta));
  }

  /** The mean of squares in the divisor: the greatest so far with amsgrad. */
  #squares(variable: Variable, v: Variable): Variable {
    if (!this.amsgrad) return v;
    const greatest = this.slots.of(variable, 'greatest', 0);
    greatest.assign(maximum(greatest, v));
    return greatest;
  }

  /** Applies weight decay, and returns the gradient to continue with. */
  #decayed(each: Gradient, values: UpdateValues): Tensor {
    if (this.flavour !== 'torch') decouple(each.variable, values);
    else if (this.isDecoupled) shrink(each.variable, values);
    else return coupled(each, values);
    return each.gradient;
  }

  protected update(gradients: readonly Gradient[], values: UpdateValues, step: number): void {
    const isTorch = this.flavour === 'torch';
    const { rate, beta1 } = values;
    const powers = this.#powersAt(step, beta1);
    const root = f32(Math.sqrt(f32(1 - powers.beta2)));
    const alpha = isTorch
      ? scalar(rate / (1 - beta1 ** (step + 1)))
      : scalar(f32(f32(rate * root) / f32(1 - powers.beta1)));
    const correction = scalar(Math.sqrt(1 - this.beta2 ** (step + 1)));
    const [rest1, rest2] = [scalar(this.#rest(beta1)), scalar(this.#rest(this.beta2))];
    const epsilon = scalar(this.epsilon);
    for (const each of gradients) {
      const { variable } = each;
      const gradient = this.#decayed(each, values);
      const m = this.slots.of(variable, 'm', 0);
      const v = this.slots.of(variable, 'v', 0);
      m.assign(add(m, mul(sub(gradient, m), rest1)));
      v.assign(add(v, mul(sub(square(gradient), v), rest2)));
      const deviation = sqrt(this.#squares(variable, v));
      const divisor = add(isTorch ? div(deviation, correction) : deviation, epsilon);
      variable.assign(sub(variable, div(mul(m, alpha), divisor)));
    }
  }

  override async getState(): Promise<OptimizerState> {
    const { iterations } = this;
    const state = await super.getState();
    if (this.flavour !== 'tf1') return state;
    const { beta1, beta2 } = this.#productsAt(iterations);
    return { ...state, powers: [beta1, beta2] };
  }

  override setState(state: OptimizerState): void {
    super.setState(state);
    const { powers, iterations } = state;
    this.#powers =
      powers === undefined ? this.#first() : { step: iterations, beta1: powers[0], beta2: powers[1] };
  }

  override getConfig(): serialization.ConfigDict {
    const { beta2, epsilon, amsgrad } = this;
    return {
      ...super.getConfig(),
      beta1: sourceConfig('beta1', this.beta1),
      beta2,
      epsilon,
      amsgrad,
      weightDecay: sourceConfig('weightDecay', this.weightDecay),
    };
  }
}

/**
 * Adam with decoupled weight decay, as in Keras or PyTorch.
 *
 * Formula: w −= rate·λ·w, then as Adam.
 * Units: rates are absolute.
 * Throws: as Adam does.
 * Source: torch/optim/adamw.py; keras/src/optimizers/adamw.py.
 * Example: new AdamW({ learningRate: (step) => 0.001 / (1 + step), weightDecay: 0.01 })
 */
export class AdamW extends Adam {
  static override readonly className = 'ScheduledAdamW';
  protected override readonly isDecoupled = true;

  constructor(options: AdamOptions) {
    super({ weightDecay: 0.01, ...options });
  }
}
