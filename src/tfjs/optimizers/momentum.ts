import { scalar, type serialization } from '@tensorflow/tfjs-core';
import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import type { Gradient } from '../gradients.ts';
import type { UpdateValues } from '../rates/groups.ts';
import { followedOption, type RateSource } from '../rates/rate_source.ts';
import { sourceConfig } from './class_config.ts';
import { add, mul, sub } from './kernels.ts';
import { ScheduledOptimizer, type ScheduledOptions } from './optimizer.ts';
import { scheduledOptionNames } from './options.ts';

export interface MomentumOptions extends ScheduledOptions {
  /** Share of the last update that is added to the next one; 0 is plain gradient descent. Default: 0.9. */
  readonly momentum?: RateSource;
}

const optionNames: OptionNames<MomentumOptions> = {
  ...scheduledOptionNames,
  momentum: true,
};

/**
 * Gradient descent with momentum, as in Keras, TensorFlow 1 or PyTorch.
 *
 * Formula: keras: m ← μ·m − rate·g; w += m. tf1 and torch: m ← μ·m + g; w −= rate·m. The formulas agree while the rate
 * is constant. When it changes, keras applies the old rate to earlier gradients, the others the new one.
 * Units: rates are absolute.
 * Throws: TypeError for an unknown option; and whatever ScheduledOptimizer throws.
 * Source: keras/src/optimizers/sgd.py; tensorflow/core/kernels/training_ops.cc, ApplyMomentum.
 * Example: new Momentum({ learningRate: 0.01, momentum: 0.9 })
 */
export class Momentum extends ScheduledOptimizer {
  static readonly className = 'ScheduledMomentum';
  readonly momentum: RateSource;
  protected readonly kinds = ['momentum'];

  constructor(options: MomentumOptions) {
    const momentum = followedOption('momentum', options.momentum ?? 0.9);
    super(options, { momentum });
    checkOptions('Momentum', options, optionNames);
    this.momentum = momentum;
  }

  protected update(gradients: readonly Gradient[], values: UpdateValues): void {
    const [by, momentum] = [scalar(values.rate), scalar(values.momentum)];
    for (const { variable, gradient } of gradients) {
      const m = this.slots.of(variable, 'momentum', 0);
      if (this.flavour !== 'keras') {
        m.assign(add(mul(m, momentum), gradient));
        variable.assign(sub(variable, mul(m, by)));
      } else {
        m.assign(sub(mul(m, momentum), mul(gradient, by)));
        variable.assign(add(variable, m));
      }
    }
  }

  override getConfig(): serialization.ConfigDict {
    return { ...super.getConfig(), momentum: sourceConfig('momentum', this.momentum) };
  }
}
