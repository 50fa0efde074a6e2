import { add, mul, scalar, type serialization, sub } from '@tensorflow/tfjs-core';
import { checkOptions, type OptionNames } from '../diagnostics/check_options.ts';
import type { Gradient } from './gradients.ts';
import { ScheduledOptimizer, type ScheduledOptions } from './optimizer.ts';
import { scheduledOptionNames } from './options.ts';
import { finiteOption } from './rate_source.ts';

export interface MomentumOptions extends ScheduledOptions {
  /** Share of the last update that is added to the next one; 0 is plain gradient descent. Default: 0.9. */
  readonly momentum?: number;
}

const optionNames: OptionNames<MomentumOptions> = {
  ...scheduledOptionNames,
  momentum: true,
};

/**
 * Gradient descent with momentum, as Keras or as TensorFlow 1 has it.
 *
 * Formula: keras: m ← μ·m − rate·g; w += m. tf1: m ← μ·m + g; w −= rate·m. They agree while the rate stays the same;
 * when it changes, keras goes on with what it has at the old rate, tf1 at the new one.
 * Units: rates are absolute.
 * Source: keras/src/optimizers/sgd.py; tensorflow/core/kernels/training_ops.cc, ApplyMomentum.
 */
export class Momentum extends ScheduledOptimizer {
  static readonly className = 'ScheduledMomentum';
  readonly momentum: number;
  protected readonly kinds = ['momentum'];

  constructor(options: MomentumOptions) {
    super(options);
    checkOptions('Momentum', options, optionNames);
    this.momentum = finiteOption('momentum', options.momentum ?? 0.9);
  }

  protected update(gradients: readonly Gradient[], rate: number): void {
    const [by, momentum] = [scalar(rate), scalar(this.momentum)];
    for (const { variable, gradient } of gradients) {
      const m = this.slots.of(variable, 'momentum', 0);
      if (this.flavour === 'tf1') {
        m.assign(add(mul(m, momentum), gradient));
        variable.assign(sub(variable, mul(m, by)));
      } else {
        m.assign(sub(mul(m, momentum), mul(gradient, by)));
        variable.assign(add(variable, m));
      }
    }
  }

  override getConfig(): serialization.ConfigDict {
    return { ...super.getConfig(), momentum: this.momentum };
  }
}
