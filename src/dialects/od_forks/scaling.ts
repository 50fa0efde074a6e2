import type { Scaling } from '../scaling.ts';

/** The table by which a config of a project that copied optimizer.proto is fitted to another run. */
export const odForksScaling: Scaling = {
  sizes: {
    num_steps: 'steps',
    max_steps: 'steps',
    max_iterations: 'steps',
    decay_steps: 'steps',
    first_decay_steps: 'steps',
    total_steps: 'steps',
    warmup_steps: 'steps',
    burnin_steps: 'steps',
    hold_base_rate_steps: 'steps',
    osc_period: 'steps',
    boundaries: 'steps',
    step: 'steps',
    batch_size: 'batch',
    learning_rate: 'rate',
    learning_rate_base: 'rate',
    initial_learning_rate: 'rate',
    end_learning_rate: 'rate',
    min_learning_rate: 'rate',
    min_rate: 'rate',
    osc_amplitude: 'rate',
    values: 'rate',
    warmup_learning_rate: 'rate',
    burnin_learning_rate: 'rate',
  },
};
