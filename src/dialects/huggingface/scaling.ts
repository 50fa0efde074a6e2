import type { Scaling } from '../scaling.ts';

/** The table by which a Hugging Face training config is fitted to another run. */
export const huggingfaceScaling: Scaling = {
  sizes: {
    max_steps: 'steps',
    warmup_steps: 'steps',
    num_train_epochs: 'parts of epochs',
    num_epochs: 'parts of epochs',
    per_device_train_batch_size: 'batch of a process',
    micro_batch_size: 'batch of a process',
    'Axolotl:batch_size': 'batch of a process',
    learning_rate: 'rate',
    jagged_restart_steps: 'steps',
    jagged_restart_warmup_steps: 'steps',
    jagged_restart_anneal_steps: 'steps',
    'lr_scheduler_kwargs.num_decay_steps': 'steps',
    'lr_scheduler_kwargs.num_stable_steps': 'steps',
    'lr_scheduler_kwargs.timescale': 'steps',
    'lr_scheduler_kwargs.lr_end': 'rate',
    'lr_scheduler_kwargs.min_lr': 'rate',
  },
  defaults: [
    { path: 'num_train_epochs', value: 3, of: ['TrainingArguments'], unless: 'max_steps' },
    { path: 'num_epochs', value: 1, of: ['Axolotl'], unless: 'max_steps' },
    { path: 'per_device_train_batch_size', value: 8, of: ['TrainingArguments'] },
    { path: 'micro_batch_size', value: 1, of: ['Axolotl'] },
    { path: 'learning_rate', value: 5e-5, of: ['TrainingArguments'] },
  ],
};
