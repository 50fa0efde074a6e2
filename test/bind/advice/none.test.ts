import { type Group, testAdvice } from './advice.ts';

/** No advice: the fields of the block are listed. */
const unlike: readonly Group[] = [
  {
    block: 'exponential_decay_learning_rate { … }',
    reason: 'it has no such field, or it is set, or it cannot hold the value',
    rows: [
      { written: 'learning_rate_decay_factor: 0.9', advice: undefined },
      { written: 'decay_epochs: 10', advice: undefined },
      { written: 'end_learning_rate: 0.001', advice: undefined },
      { written: 'final_learning_rate: 0.001', advice: undefined },
      { written: 'max_learning_rate: 0.1', advice: undefined },
      { written: 'momentum: 0.9', advice: undefined },
      { written: 'total_steps: 1000', advice: undefined },
      { written: 'power: 2', advice: undefined },
      { written: 'steps: 100', advice: undefined },
      { written: 'initial_learning_rate: 0.1 learning_rate: 0.2', advice: undefined },
      { written: 'decay_step: 10 decay_steps: 20', advice: undefined },
      { written: 'decay_stepz: "x"', advice: undefined },
    ],
  },
  {
    block: 'cosine_decay_learning_rate { … }',
    reason: 'it is one of two, or none; or it is set, or cannot hold the value',
    rows: [
      { written: 'initial_learning_rate: 0.1', advice: undefined },
      { written: 'min_learning_rate: 0.1', advice: undefined },
      { written: 'end_learning_rate: 0.1', advice: undefined },
      { written: 'eta_min: 0', advice: undefined },
      { written: 'alpha: 0', advice: undefined },
      { written: 'decay_steps: 100', advice: undefined },
      { written: 'T_max: 100', advice: undefined },
      { written: 'warmup_epochs: 5', advice: undefined },
      { written: 'base_learning_rate: 0.1 learning_rate_base: 0.2', advice: undefined },
      { written: 'total_step: 0.5', advice: undefined },
      { written: 'cycles: 3', advice: undefined },
    ],
  },
  {
    block: 'manual_step_learning_rate { … }',
    reason: 'it has no such field',
    rows: [
      { written: 'steps: 10', advice: undefined },
      { written: 'boundaries: 10', advice: undefined },
    ],
  },
  {
    block: 'repeat { learning_rate { constant { learning_rate: 1 } } … }',
    reason: 'of the period or of the height, and not of a plateau inside',
    rows: [
      { written: 'steps: 10 factor: 0.5', advice: undefined },
      { written: 'steps: 10 patience: 3', advice: undefined },
    ],
  },
  {
    block: '…',
    reason: 'a word begins a long name by chance',
    rows: [{ written: 'train_config { data: 3 optimizer { adam_optimizer { } } }', advice: undefined }],
  },
  {
    block: 'constant_learning_rate { … }',
    reason: 'anything could be called so',
    rows: [{ written: 'value: 0.1', advice: undefined }],
  },
  {
    block: 'polynomial_decay { … }',
    reason: 'a whole length is no interval',
    rows: [
      { written: 'total_steps: 100', advice: undefined },
      { written: 'max_iter: 100', advice: undefined },
    ],
  },
  {
    block: 'cosine_decay_restarts { … }',
    reason: 'a share of the rate is no rate, and restarts may end at any',
    rows: [
      { written: 'alpha: 0.1', advice: undefined },
      { written: 'eta_min: 0.1', advice: undefined },
    ],
  },
  {
    block: 'cosine_decay { … }',
    reason: 'the rate at the end is not the least if it rebounds; a whole length is none of its own',
    rows: [
      { written: 'eta_min: 0.1', advice: undefined },
      { written: 'total_steps: 100', advice: undefined },
    ],
  },
  {
    block: 'cyclic { … }',
    reason: 'no field means the same',
    rows: [{ written: 'step_size_up: 10', advice: undefined }],
  },
  {
    block: 'natural_exponential_decay { … }',
    reason: 'a factor is no rate of decay',
    rows: [{ written: 'decay_factor: 0.9', advice: undefined }],
  },
  {
    block: 'warmup { … }',
    reason: 'the learning rate inside has it',
    rows: [
      { written: 'initial_learning_rate: 0.1', advice: undefined },
      { written: 'min_learning_rate: 0.1', advice: undefined },
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { … } } }',
    reason: 'momentum has no such field',
    rows: [
      { written: 'weight_decay: 0.1', advice: undefined },
      { written: 'nesterov: true', advice: undefined },
      { written: 'use_nesterov: true', advice: undefined },
      { written: 'epsilon: 1', advice: undefined },
      { written: 'learning_rate_base: 0.1', advice: undefined },
    ],
  },
  {
    block: 'train_config { optimizer { rms_prop_optimizer { … } } }',
    reason: 'it could be the decay of the rate',
    rows: [
      { written: 'decay_rate: 0.9', advice: undefined },
      { written: 'alpha: 0.9', advice: undefined },
    ],
  },
  {
    block: 'train_config { optimizer { adam_optimizer { … } } }',
    reason: 'it is in no field of Adam',
    rows: [{ written: 'momentum: 0.9', advice: undefined }],
  },
  {
    block: 'train_config { optimizer { … } }',
    reason: 'another optimizer, or one is chosen already',
    rows: [
      { written: 'adamax_optimizer { }', advice: undefined },
      { written: 'nesterov_optimizer { }', advice: undefined },
      { written: 'lion_optimizer { }', advice: undefined },
      { written: 'momentum_optimizer { } adam_optimzer { }', advice: undefined },
    ],
  },
  {
    block: 'train_config { … }',
    reason: 'units and fields of others; or it is set',
    rows: [
      { written: 'bfloat16: true', advice: undefined },
      { written: 'num_steps: 10 num_step: 10', advice: undefined },
      { written: 'epochs: 10', advice: undefined },
      { written: 'num_epochs: 10', advice: undefined },
      { written: 'learning_rate_base: 0.1', advice: undefined },
      { written: 'momentum: 0.9', advice: undefined },
    ],
  },
  {
    block:
      'model { } train_config { optimizer { adam_optimizer { learning_rate { constant { learning_rate: 1 } } } } } …',
    reason: 'the field is set where it belongs',
    rows: [
      { written: 'modle { }', advice: undefined },
      { written: 'optimizer { }', advice: undefined },
      { written: 'learning_rate: 0.1', advice: undefined },
      { written: 'shuffle: false', advice: undefined },
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { learning_rate { … } } } }',
    reason: 'a type is chosen already, or nothing is like it',
    rows: [
      { written: 'constant_learning_rate { } cosine_learning_rate { }', advice: undefined },
      { written: 'fancy { }', advice: undefined },
    ],
  },
];

testAdvice('no field is meant', unlike);
