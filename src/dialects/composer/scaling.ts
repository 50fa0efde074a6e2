import type { Scaling } from '../scaling.ts';

/** The table by which a Composer config is fitted to another run. */
export const composerScaling: Scaling = {
  sizes: {
    max_duration: 'time',
    t_warmup: 'time',
    t_max: 'time',
    t_decay: 'time',
    t_0: 'time',
    t_cooldown: 'time',
    milestones: 'time',
    step_size: 'time',
    'optimizer.lr': 'rate',
    global_train_batch_size: 'batch',
  },
  defaults: [{ path: 'optimizer.lr', value: 0.001 }],
  elsewhere: { length: 'the training script sets it; write max_duration' },
};
