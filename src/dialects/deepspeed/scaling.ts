import type { Scaling } from '../scaling.ts';

/** The table by which a DeepSpeed config is fitted to another run. */
export const deepspeedScaling: Scaling = {
  sizes: {
    train_batch_size: 'batch',
    train_micro_batch_size_per_gpu: 'batch of a process',
    'optimizer.params.lr': 'rate',
    warmup_min_lr: 'rate',
    warmup_max_lr: 'rate',
    cycle_min_lr: 'rate',
    cycle_max_lr: 'rate',
    lr_range_test_min_lr: 'rate',
    warmup_num_steps: 'steps',
    total_num_steps: 'steps',
    cycle_first_step_size: 'steps',
    cycle_second_step_size: 'steps',
    decay_step_size: 'steps',
    lr_range_test_step_size: 'steps',
  },
  defaults: [
    {
      path: 'scheduler.params.warmup_num_steps',
      value: 1000,
      of: ['WarmupLR', 'WarmupDecayLR', 'WarmupCosineLR'],
    },
    { path: 'scheduler.params.cycle_first_step_size', value: 2000, of: ['OneCycle'] },
    { path: 'scheduler.params.lr_range_test_step_size', value: 2000, of: ['LRRangeTest'] },
    { path: 'optimizer.params.lr', value: 0.001, of: ['constant', 'WarmupCosineLR'] },
  ],
  elsewhere: {
    batch: 'write train_batch_size, which the trainer fills in if it is left out or "auto"',
    rate: 'write lr in optimizer.params, or warmup_max_lr in scheduler.params, which the trainer fills in if it is "auto"',
    length: 'the training script sets it',
  },
};
