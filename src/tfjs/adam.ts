import { add, div, mul, scalar, type serialization, sqrt, square, sub } from '@tensorflow/tfjs-core';
import { checkOptions, type OptionNames } from '../diagnostics/check_options.ts';
import type { Gradient } from './gradients.ts';
import { type OptimizerState, ScheduledOptimizer, type ScheduledOptions } from './optimizer.ts';
import { scheduledOptionNames } from './options.ts';
import { finiteOption } from './rate_source.ts';

export interface AdamOptions extends ScheduledOptions {
  /** Share of the old mean of gradients that an update keeps. Default: 0.9. */
  readonly beta1?: number;
  /** Share of the old mean of squares that an update keeps. Default: 0.999. */
  readonly beta2?: number;
  /** Added to the root of the mean of squares. Default: 1e-8, as in the Object Detection API. */
  readonly epsilon?: number;
}

const optionNames: OptionNames<AdamOptions> = {
  ...scheduledOptionNames,
  beta1: true,
  beta2: true,
  epsilon: true,
};

/** Running products of the betas, in float32: after `step` updates, step + 1 factors. */
interface Powers {
  readonly step: number;
  readonly beta1: number;
  readonly beta2: number;
}

const f32 = Math.fround;

/**
 * Adam, as Keras or as TensorFlow 1 has it.
 *
 * Formula: m += (g − m)(1 − β₁); v += (g² − v)(1 − β₂); w −= m·α / (√v + ε), with
 * α = rate·√(1 − β₂ᵗ) / (1 − β₁ᵗ) at the t-th update, t from 1. Flavour tf1 keeps βᵗ as a running float32 product.
 * Units: rates are absolute.
 * Source: keras/src/optimizers/adam.py; tensorflow/core/kernels/training_ops.cc, ApplyAdam. TensorFlow.js's own adds ε
 * after the correction, to √(v / (1 − β₂ᵗ)).
 */
export class Adam extends ScheduledOptimizer {
  static readonly className = 'ScheduledAdam';
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  protected readonly kinds = ['m', 'v'];
  #powers: Powers;

  constructor(options: AdamOptions) {
    super(options);
    checkOptions('Adam', options, optionNames);
    this.beta1 = finiteOption('beta1', options.beta1 ?? 0.9);
    this.beta2 = finiteOption('beta2', options.beta2 ?? 0.999);
    this.epsilon = finiteOption('epsilon', options.epsilon ?? 1e-8);
    this.#powers = this.#first();
  }

  #first(): Powers {
    return { step: 0, beta1: f32(this.beta1), beta2: f32(this.beta2) };
  }

  /** Step by step, from what is known or from the start; so they are exact after `setWeights` too. */
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

  #powersAt(step: number): { readonly beta1: number; readonly beta2: number } {
    if (this.flavour === 'tf1') return this.#productsAt(step);
    return { beta1: f32(f32(this.beta1) ** (step + 1)), beta2: f32(f32(this.beta2) ** (step + 1)) };
  }

  /** 1 − β, which Keras takes of a double and TensorFlow 1 of a float32. */
  #rest(beta: number): number {
    return f32(1 - (this.flavour === 'tf1' ? f32(beta) : beta));
  }

  protected update(gradients: readonly Gradient[], rate: number, step: number): void {
    const powers = this.#powersAt(step);
    const root = f32(Math.sqrt(f32(1 - powers.beta2)));
    const alpha = scalar(f32(f32(rate * root) / f32(1 - powers.beta1)));
    const [rest1, rest2] = [scalar(this.#rest(this.beta1)), scalar(this.#rest(this.beta2))];
    const epsilon = scalar(this.epsilon);
    for (const { variable, gradient } of gradients) {
      const m = this.slots.of(variable, 'm', 0);
      const v = this.slots.of(variable, 'v', 0);
      m.assign(add(m, mul(sub(gradient, m), rest1)));
      v.assign(add(v, mul(sub(square(gradient), v), rest2)));
      variable.assign(sub(variable, div(mul(m, alpha), add(sqrt(v), epsilon))));
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
    const { beta1, beta2, epsilon } = this;
    return { ...super.getConfig(), beta1, beta2, epsilon };
  }
}
