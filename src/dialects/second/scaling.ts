import type { Scaling } from '../scaling.ts';

/** The table by which a second.pytorch pipeline is fitted to another run. */
export const secondScaling: Scaling = {
  sizes: {
    steps: 'steps',
    decay_steps: 'steps',
    total_steps: 'steps',
    warmup_steps: 'steps',
    'schedule.step': 'steps',
    lr_max: 'rate',
    initial_learning_rate: 'rate',
    learning_rate: 'rate',
    learning_rate_base: 'rate',
    warmup_learning_rate: 'rate',
    'manual_stepping.rates': 'rate',
    'train_input_reader.batch_size': 'batch',
  },
  elsewhere: {
    batch: 'it is in train_input_reader; change it there, and the rate and the steps with lrs set',
  },
};
