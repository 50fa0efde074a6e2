import { type Group, testAdvice } from './advice.ts';

/** No advice: the fields of the block are listed. */
const unlike: readonly Group[] = [
  {
    block: 'exponential_decay_learning_rate { … }',
    reason: 'there is no matching field, or it is set, or it cannot hold the value',
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
    reason: 'two fields or none could be meant, or the field is set or cannot hold the value',
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
    reason: 'there is no matching field',
    rows: [
      { written: 'steps: 10', advice: undefined },
      { written: 'boundaries: 10', advice: undefined },
    ],
  },
  {
    block: 'repeat { learning_rate { constant { learning_rate: 1 } } … }',
    reason:
      'the period or the height could be meant, so moving the field into the constant inside is not advised',
    rows: [
      { written: 'steps: 10 factor: 0.5', advice: undefined },
      { written: 'steps: 10 patience: 3', advice: undefined },
    ],
  },
  {
    block: '…',
    reason: 'a short word is by chance the start of a long name',
    rows: [{ written: 'train_config { data: 3 optimizer { adam_optimizer { } } }', advice: undefined }],
  },
  {
    block: 'constant_learning_rate { … }',
    reason: 'the name could mean anything',
    rows: [{ written: 'value: 0.1', advice: undefined }],
  },
  {
    block: 'polynomial_decay { … }',
    reason: 'a total length is not the length of an interval',
    rows: [
      { written: 'total_steps: 100', advice: undefined },
      { written: 'max_iter: 100', advice: undefined },
    ],
  },
  {
    block: 'cosine_decay_restarts { … }',
    reason: 'no field fits: alpha is a share of the rate, and eta_min a fixed last rate',
    rows: [
      { written: 'alpha: 0.1', advice: undefined },
      { written: 'eta_min: 0.1', advice: undefined },
    ],
  },
  {
    block: 'cosine_decay { … }',
    reason: 'the last rate need not be the minimum, and a total length is not the length of one part',
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
    reason: 'a decay factor is not a decay rate',
    rows: [{ written: 'decay_factor: 0.9', advice: undefined }],
  },
  {
    block: 'warmup { … }',
    reason: 'the field belongs to the learning rate inside',
    rows: [
      { written: 'initial_learning_rate: 0.1', advice: undefined },
      { written: 'min_learning_rate: 0.1', advice: undefined },
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { … } } }',
    reason: 'the momentum optimizer has no matching field',
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
    reason: 'the decay of the learning rate could be meant',
    rows: [
      { written: 'decay_rate: 0.9', advice: undefined },
      { written: 'alpha: 0.9', advice: undefined },
    ],
  },
  {
    block: 'train_config { optimizer { adam_optimizer { … } } }',
    reason: 'Adam has no matching field',
    rows: [{ written: 'momentum: 0.9', advice: undefined }],
  },
  {
    block: 'train_config { optimizer { … } }',
    reason: 'the name is that of another optimizer, or one is already chosen',
    rows: [
      { written: 'adamax_optimizer { }', advice: undefined },
      { written: 'nesterov_optimizer { }', advice: undefined },
      { written: 'lion_optimizer { }', advice: undefined },
      { written: 'momentum_optimizer { } adam_optimzer { }', advice: undefined },
    ],
  },
  {
    block: 'train_config { … }',
    reason: 'the field belongs to another tool, or the meant field is set',
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
      { written: 'optimiser { }', advice: undefined },
      { written: 'learning_rate: 0.1', advice: undefined },
      { written: 'shuffle: false', advice: undefined },
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { learning_rate { … } } } }',
    reason: 'a type is already chosen, or no type has a similar name',
    rows: [
      { written: 'constant_learning_rate { } cosine_learning_rate { }', advice: undefined },
      { written: 'fancy { }', advice: undefined },
    ],
  },
];

testAdvice('no field is meant', unlike);
