import { type Group, testAdvice } from './advice.ts';

/** Advice: where the field belongs, and how it is written there. */
const misplaced: readonly Group[] = [
  {
    block: 'manual_step_learning_rate { schedule { … } }',
    reason: 'one block too low',
    rows: [
      {
        written: 'warmup: true',
        advice: 'it belongs in manual_step_learning_rate, further out: move it there',
      },
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { … } } }',
    reason: 'one block too high or too low',
    rows: [
      {
        written: 'lr: 0.1',
        advice:
          'did you mean learning_rate? Write `learning_rate { constant_learning_rate { learning_rate: 0.1 } }`',
      },
      {
        written: 'cosine_decay_learning_rate { }',
        advice: 'it belongs inside learning_rate: write `learning_rate { cosine_decay_learning_rate { … } }`',
      },
      {
        written: 'cosine_learning_rate { learning_rate_base: 1 }',
        advice:
          'did you mean cosine_decay_learning_rate inside learning_rate? Write `learning_rate { cosine_decay_learning_rate { … } }`',
      },
      { written: 'use_moving_average: false', advice: 'it belongs in optimizer, further out: move it there' },
      { written: 'num_steps: 10', advice: 'it belongs in train_config, further out: move it there' },
      {
        written: 'learning_rate { } learning_rate_base: 0.1',
        advice:
          'it belongs inside learning_rate: move it there, as `cosine_decay_learning_rate { learning_rate_base: 0.1 }`',
      },
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { learning_rate { … } } } }',
    reason: 'one block too high',
    rows: [
      {
        written: 'schedule { step: 2 } manual_step_learning_rate { schedule { step: 1 } }',
        advice: 'it belongs inside manual_step_learning_rate: move it there',
      },
      {
        written: 'learning_rate: 1 constant_learning_rate { learning_rate: 2 }',
        advice: undefined,
      },
    ],
  },
  {
    block: 'train_config { optimizer { … } }',
    reason: 'one block too high',
    rows: [
      {
        written: 'learning_rate: 0.1',
        advice:
          'it belongs inside momentum_optimizer: write `momentum_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.1 } } }`',
      },
      {
        written: 'learning_rate: 0.1 use_moving_average: false',
        advice:
          'it belongs inside momentum_optimizer: write `momentum_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.1 } } }`',
      },
      {
        written: 'learning_rate { constant { learning_rate: 1 } }',
        advice:
          'it belongs inside a block such as momentum_optimizer: write `momentum_optimizer { learning_rate { … } }`',
      },
      {
        written: 'momentum_optimizer { } learning_rate { constant { learning_rate: 1 } }',
        advice: 'it belongs inside momentum_optimizer: move it there',
      },
      {
        written: 'momentum_optimizer { } momentum_optimizer_value: 0.9',
        advice: 'it belongs inside momentum_optimizer: move it there',
      },
    ],
  },
  {
    block: 'train_config { … }',
    reason: 'blocks that are one level too high or too low',
    rows: [
      { written: 'adam { }', advice: 'it belongs inside optimizer: write `optimizer { adam { … } }`' },
      {
        written: 'adam { } num_steps: 5',
        advice: 'it belongs inside optimizer: write `optimizer { adam { … } }`',
      },
      {
        written: 'rmsprop_optimizer { }',
        advice:
          'did you mean rms_prop_optimizer inside optimizer? Write `optimizer { rms_prop_optimizer { … } }`',
      },
      {
        written: 'sgd_optimizer { }',
        advice: 'did you mean sgd inside optimizer? Write `optimizer { sgd { … } }`',
      },
      {
        written: 'momentum_optimizer { }',
        advice: 'it belongs inside optimizer: write `optimizer { momentum_optimizer { … } }`',
      },
      {
        written: 'learning_rate { constant { learning_rate: 1 } }',
        advice:
          'it belongs inside optimizer: write `optimizer { momentum_optimizer { learning_rate { … } } }`',
      },
      {
        written: 'learning_rate: 0.1',
        advice:
          'it belongs inside optimizer: write `optimizer { momentum_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.1 } } } }`',
      },
      {
        written: 'cosine_decay_learning_rate { }',
        advice:
          'it belongs inside optimizer: write `optimizer { momentum_optimizer { learning_rate { cosine_decay_learning_rate { … } } } }`',
      },
      {
        written: 'optimizer { momentum_optimizer { } } learning_rate { constant { learning_rate: 1 } }',
        advice: 'it belongs inside optimizer.momentum_optimizer: move it there',
      },
      {
        written:
          'optimizer { adam_optimizer { learning_rate { constant { learning_rate: 1 } } } } warmup { warmup_steps: 5 }',
        advice: undefined,
      },
      {
        written:
          'optimizer { adam_optimizer { learning_rate { constant { learning_rate: 1 } } } } cosine_decay_learning_rate { }',
        advice: undefined,
      },
      { written: 'eval_config { }', advice: 'it belongs at the top of the file: move it out of this block' },
      {
        written:
          'optimizer { adam_optimizer { learning_rate { constant { learning_rate: 1 } } } } rmsprop_optimizer { }',
        advice: undefined,
      },
    ],
  },
  {
    block:
      'model { } train_config { optimizer { adam_optimizer { learning_rate { constant { learning_rate: 1 } } } } } …',
    reason: 'one block too high',
    rows: [
      { written: 'batch_size: 8', advice: 'it belongs inside train_config: move it there' },
      { written: 'num_steps: 8', advice: 'it belongs inside train_config: move it there' },
      { written: 'batch_size: 8.5', advice: undefined },
      { written: 'batch_size: "8"', advice: undefined },
      { written: 'batch_size: [8]', advice: undefined },
      { written: 'fine_tune_checkpoint: 8', advice: undefined },
      { written: 'sync_replicas: 8', advice: undefined },
      { written: 'sync_replicas: untrue', advice: undefined },
      { written: 'sync_replicas: trueish', advice: undefined },
      { written: 'sync_replicas: FALSE', advice: 'it belongs inside train_config: move it there' },
      { written: 'fine_tune_checkpoint_version: 2', advice: undefined },
      { written: 'fine_tune_checkpoint_version: "V2"', advice: undefined },
      {
        written: 'fine_tune_checkpoint_version: V2',
        advice: 'it belongs inside train_config: move it there',
      },
      { written: 'gradient_clipping_by_norm: inf', advice: 'it belongs inside train_config: move it there' },
      { written: 'gradient_clipping_by_norm: infinite', advice: undefined },
      { written: 'gradient_clipping_by_norm: xinf', advice: undefined },
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { learning_rate { … } } } }',
    reason: 'a field of a schedule type, without the type',
    rows: [
      {
        written: 'learning_rate_base: 0.1',
        advice:
          'it belongs inside a block such as cosine_decay_learning_rate: write `cosine_decay_learning_rate { learning_rate_base: 0.1 }`',
      },
      {
        written: 'learning_rate: 0.1',
        advice:
          'it belongs inside a block such as constant_learning_rate: write `constant_learning_rate { learning_rate: 0.1 }`',
      },
      {
        written: 'initial_learning_rate: 0.1',
        advice:
          'it belongs inside a block such as exponential_decay_learning_rate: write `exponential_decay_learning_rate { initial_learning_rate: 0.1 }`',
      },
      { written: 'adam { }', advice: 'it belongs in optimizer, further out: move it there' },
      {
        written: 'learning_rate_base: 0.1 total_steps: 10 warmup_steps: 5',
        advice:
          'it belongs inside cosine_decay_learning_rate, with total_steps, warmup_steps: write `cosine_decay_learning_rate { learning_rate_base: 0.1 … }`',
      },
      {
        written: 'schedule { step: 1 } initial_learning_rate: 0.1 schedule { step: 2 } schedule { step: 3 }',
        advice:
          'it belongs inside manual_step_learning_rate, with initial_learning_rate: write `manual_step_learning_rate { schedule { … } … }`',
      },
      {
        written: 'cosine_decay_learning_rate { warmup_steps: 5 } learning_rate_base: 0.1 total_steps: 10',
        advice: 'it belongs inside cosine_decay_learning_rate, with total_steps: move it there',
      },
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { … } } }',
    reason: 'fields of a schedule type two blocks too high: several show the type, a single one does not',
    rows: [
      {
        written: 'learning_rate_base: 0.1 total_steps: 10',
        advice:
          'it belongs inside learning_rate, with total_steps: write `learning_rate { cosine_decay_learning_rate { learning_rate_base: 0.1 … } }`',
      },
      { written: 'total_steps: 10', advice: undefined },
    ],
  },
];

testAdvice('a misplaced field', misplaced);
