import type { Dialect } from '../dialect.ts';
import { Axolotl, TrainingArguments } from './messages.ts';

/** The names that other tools have for fields of these programs. */
export const namesOfOtherTools: NonNullable<Dialect['otherNames']> = [
  [
    TrainingArguments,
    {
      lr: 'learning_rate',
      max_lr: 'learning_rate',
      base_lr: 'learning_rate',
      initial_lr: 'learning_rate',
      peak_lr: 'learning_rate',
      epochs: 'num_train_epochs',
      num_epochs: 'num_train_epochs',
      max_epochs: 'num_train_epochs',
      batch_size: 'per_device_train_batch_size',
      train_batch_size: 'per_device_train_batch_size',
      optimizer: 'optim',
      scheduler: 'lr_scheduler_type',
      lr_scheduler: 'lr_scheduler_type',
      max_train_steps: 'max_steps',
      num_train_steps: 'max_steps',
      num_warmup_steps: 'warmup_steps',
      lr_warmup_steps: 'warmup_steps',
    },
  ],
  [Axolotl, { lr: 'learning_rate', num_train_epochs: 'num_epochs', lr_scheduler_type: 'lr_scheduler' }],
];
