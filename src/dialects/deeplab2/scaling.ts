import type { Scaling } from '../scaling.ts';

/** The table by which a DeepLab2 experiment is fitted to another run. */
export const deeplab2Scaling: Scaling = {
  sizes: {
    base_learning_rate: 'rate',
    poly_end_learning_rate: 'rate',
    warmup_steps: 'steps',
    training_number_of_steps: 'steps',
    'train_dataset_options.batch_size': 'batch',
  },
};
