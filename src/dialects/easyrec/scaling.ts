import type { Scaling } from '../scaling.ts';

/** The table by which an EasyRec config is fitted to another run. */
export const easyrecScaling: Scaling = {
  sizes: {
    num_steps: 'steps',
    num_epochs: 'epochs',
    'data_config.batch_size': 'batch',
    decay_steps: 'steps',
    total_steps: 'steps',
    warmup_steps: 'steps',
    hold_base_rate_steps: 'steps',
    burnin_steps: 'steps',
    'schedule.step': 'steps',
    T_0: 'steps',
    T_max: 'steps',
    decay_size: 'steps',
    schedule_sizes: 'steps',
    total_size: 'steps',
    warmup_size: 'steps',
    initial_learning_rate: 'rate',
    learning_rate: 'rate',
    learning_rates: 'rate',
    learning_rate_base: 'rate',
    end_learning_rate: 'rate',
    min_learning_rate: 'rate',
    warmup_learning_rate: 'rate',
    burnin_learning_rate: 'rate',
    lr: 'rate',
  },
};
