import type { Scaling } from '../scaling.ts';

/** The table by which a TAO spec is fitted to another run. */
export const taoScaling: Scaling = {
  sizes: {
    num_epochs: 'epochs',
    n_epochs: 'epochs',
    'training_config.epochs': 'epochs',
    soft_start_epochs: 'epochs',
    annealing_epochs: 'epochs',
    lr_warmup_epoch: 'epochs',
    total_steps: 'steps',
    learning_rate_steps: 'steps',
    decay_steps: 'steps',
    'mask_rcnn:warmup_steps': 'steps',
    batch_size_per_gpu: 'batch of a process',
    'training_config.batch_size': 'batch of a process',
    train_batch_size: 'batch of a process',
    base_lr: 'rate',
    start_lr: 'rate',
    learning_rate: 'rate',
    init_learning_rate: 'rate',
    warmup_learning_rate: 'rate',
    lr_warmup_init: 'rate',
    max_learning_rate: 'rate',
    min_learning_rate: 'rate',
  },
  defaults: [{ path: 'training_config.lr_warmup_epoch', value: 5, of: ['efficientdet'] }],
};
