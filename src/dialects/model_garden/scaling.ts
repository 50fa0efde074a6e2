import type { Scaling } from '../scaling.ts';

/** The table by which a Model Garden experiment is fitted to another run. */
export const modelGardenScaling: Scaling = {
  sizes: {
    train_steps: 'steps',
    decay_steps: 'steps',
    total_decay_steps: 'steps',
    boundaries: 'steps',
    offset: 'steps',
    warmup_steps: 'steps',
    initial_learning_rate: 'rate',
    learning_rate: 'rate',
    end_learning_rate: 'rate',
    pre_offset_learning_rate: 'rate',
    warmup_learning_rate: 'rate',
    values: 'rate',
    'train_data.global_batch_size': 'batch',
  },
};
