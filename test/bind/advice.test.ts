import { expect } from 'chai';
import { load } from '../../src/index.ts';

/** What is said of a field that a block does not have: the field that is meant, the place where it belongs, or neither. */

interface Group {
  /** The block that … stands in for. */
  readonly block: string;
  readonly reason: string;
  /** What is written, with other fields of the block if there are any; and the advice, undefined if there is none. */
  readonly rows: readonly { readonly written: string; readonly advice: string | undefined }[];
}

/** Advice: the field that is meant. */
const meant: readonly Group[] = [
  {
    block: 'exponential_decay_learning_rate { … }',
    reason: 'other words for the rate, the decay and the burn-in',
    rows: [
      { written: 'learning_rate: 0.1', advice: 'initial_learning_rate' },
      { written: 'lr: 0.1', advice: 'initial_learning_rate' },
      { written: 'base_learning_rate: 0.1', advice: 'initial_learning_rate' },
      { written: 'base_lr: 0.1', advice: 'initial_learning_rate' },
      { written: 'initial_lr: 0.1', advice: 'initial_learning_rate' },
      { written: 'init_learning_rate: 0.1', advice: 'initial_learning_rate' },
      { written: 'start_learning_rate: 0.1', advice: 'initial_learning_rate' },
      { written: 'initial_rate: 0.1', advice: 'initial_learning_rate' },
      { written: 'decay_rate: 0.9', advice: 'decay_factor' },
      { written: 'gamma: 0.9', advice: 'decay_factor' },
      { written: 'decay: 0.9', advice: 'decay_factor' },
      { written: 'factor: 0.9', advice: 'decay_factor' },
      { written: 'lr_decay_factor: 0.9', advice: 'decay_factor' },
      { written: 'num_decay_steps: 100', advice: 'decay_steps' },
      { written: 'decay_iters: 100', advice: 'decay_steps' },
      { written: 'decay_iterations: 100', advice: 'decay_steps' },
      { written: 'decay_every: 100', advice: 'decay_steps' },
      { written: 'step_size: 100', advice: 'decay_steps' },
      { written: 'min_lr: 0.001', advice: 'min_learning_rate' },
      { written: 'minimum_learning_rate: 0.001', advice: 'min_learning_rate' },
      { written: 'lr_min: 0.001', advice: 'min_learning_rate' },
      { written: 'warmup_steps: 100', advice: 'burnin_steps' },
      { written: 'warmup_learning_rate: 0.001', advice: 'burnin_learning_rate' },
      { written: 'burn_in_steps: 100', advice: 'burnin_steps' },
      { written: 'warmup_iters: 100', advice: 'burnin_steps' },
      { written: 'staircase_: true', advice: 'staircase' },
      { written: 'stair_case: true', advice: 'staircase' },
      { written: 'decay_factr: 0.9', advice: 'decay_factor' },
    ],
  },
  {
    block: 'cosine_decay_learning_rate { … }',
    reason: 'the base is the peak of a warm-up; the length of the run is total_steps',
    rows: [
      { written: 'base_learning_rate: 0.1', advice: 'learning_rate_base' },
      { written: 'base_lr: 0.1', advice: 'learning_rate_base' },
      { written: 'lr: 0.1', advice: 'learning_rate_base' },
      { written: 'learning_rate: 0.1', advice: 'learning_rate_base' },
      { written: 'max_learning_rate: 0.1', advice: 'learning_rate_base' },
      { written: 'peak_lr: 0.1', advice: 'learning_rate_base' },
      { written: 'steps: 100', advice: 'total_steps' },
      { written: 'num_steps: 100', advice: 'total_steps' },
      { written: 'max_steps: 100', advice: 'total_steps' },
      { written: 'total_iterations: 100', advice: 'total_steps' },
      { written: 'total_iters: 100', advice: 'total_steps' },
      { written: 'max_iter: 100', advice: 'total_steps' },
      { written: 'num_train_steps: 100', advice: 'total_steps' },
      { written: 'warmup: 100', advice: 'warmup_steps' },
      { written: 'warm_up_steps: 100', advice: 'warmup_steps' },
      { written: 'num_warmup_steps: 100', advice: 'warmup_steps' },
      { written: 'warmup_iterations: 100', advice: 'warmup_steps' },
      { written: 'burnin_steps: 100', advice: 'warmup_steps' },
      { written: 'warmup_lr: 0.01', advice: 'warmup_learning_rate' },
      { written: 'warmup_init_lr: 0.01', advice: 'warmup_learning_rate' },
      { written: 'warmup_start_learning_rate: 0.01', advice: 'warmup_learning_rate' },
      { written: 'hold_steps: 10', advice: 'hold_base_rate_steps' },
      { written: 'hold_base_steps: 10', advice: 'hold_base_rate_steps' },
      { written: 'base_learning_rate: 0.1 warmup_learning_rate: 0.2', advice: 'learning_rate_base' },
      { written: 'learning_rate_bse: 0.1', advice: 'learning_rate_base' },
      { written: 'totalSteps: 10', advice: 'total_steps' },
      { written: 'warmupsteps: 10', advice: 'warmup_steps' },
    ],
  },
  {
    block: 'manual_step_learning_rate { … }',
    reason: 'other words, one of them or many',
    rows: [
      { written: 'initial_lr: 0.1', advice: 'initial_learning_rate' },
      { written: 'warm_up: true', advice: 'warmup' },
      { written: 'schedules { step: 1 learning_rate: 0.1 }', advice: 'schedule' },
      { written: 'learning_rate: 0.1', advice: 'initial_learning_rate' },
    ],
  },
  {
    block: 'manual_step_learning_rate { schedule { … } }',
    reason: 'an entry has one step and one rate',
    rows: [
      { written: 'steps: 10', advice: 'step' },
      { written: 'iteration: 10', advice: 'step' },
      { written: 'lr: 0.1', advice: 'learning_rate' },
      { written: 'rate: 0.1', advice: 'learning_rate' },
      { written: 'initial_learning_rate: 0.1', advice: 'learning_rate' },
    ],
  },
  {
    block: 'constant_learning_rate { … }',
    reason: 'it has one rate, whatever it is called',
    rows: [
      { written: 'lr: 0.1', advice: 'learning_rate' },
      { written: 'initial_learning_rate: 0.1', advice: 'learning_rate' },
      { written: 'base_learning_rate: 0.1', advice: 'learning_rate' },
      { written: 'learning_rte: 0.1', advice: 'learning_rate' },
    ],
  },
  {
    block: 'polynomial_decay { … }',
    reason: 'the rate that a decay ends at is its least',
    rows: [
      { written: 'lr: 0.1', advice: 'initial_learning_rate' },
      { written: 'final_lr: 0.1', advice: 'end_learning_rate' },
      { written: 'min_lr: 0.1', advice: 'end_learning_rate' },
      { written: 'exponent: 2', advice: 'power' },
    ],
  },
  {
    block: 'cosine_decay_restarts { … }',
    reason: 'names of TensorFlow, PyTorch and Keras',
    rows: [
      { written: 'first_decay_steps: 100', advice: 'decay_steps' },
      { written: 't_mul: 2', advice: 'period_factor' },
      { written: 'm_mul: 2', advice: 'height_factor' },
      { written: 'num_cycles: 2', advice: 'cycles' },
      { written: 'T_0: 100', advice: 'decay_steps' },
    ],
  },
  {
    block: 'cyclic { … }',
    reason: 'names of PyTorch',
    rows: [
      { written: 'base_lr: 0.1', advice: 'initial_learning_rate' },
      { written: 'max_lr: 0.1', advice: 'max_learning_rate' },
      { written: 'learning_rate: 0.1', advice: 'initial_learning_rate' },
      { written: 'gamma: 0.9', advice: 'decay_factor' },
    ],
  },
  {
    block: 'one_cycle { … }',
    reason: 'the greatest rate is the rate',
    rows: [
      { written: 'max_lr: 0.1', advice: 'max_learning_rate' },
      { written: 'learning_rate: 0.1', advice: 'max_learning_rate' },
      { written: 'num_steps: 10', advice: 'total_steps' },
    ],
  },
  {
    block: 'repeat { learning_rate { constant { learning_rate: 1 } } … }',
    reason: 'how long a cycle is, and how high the next; not the plateau of what is repeated',
    rows: [
      { written: 'gamma: 0.5', advice: 'height_factor' },
      { written: 'decay: 0.5', advice: 'height_factor' },
      { written: 'period: 10', advice: 'steps' },
      { written: 'length: 10', advice: 'steps' },
      { written: 'cycle_length: 10', advice: 'steps' },
    ],
  },
  {
    block: 'clamp { learning_rate { constant { learning_rate: 1 } } … }',
    reason: 'other words for the least and the greatest',
    rows: [
      { written: 'low: 0.1', advice: 'min_learning_rate' },
      { written: 'floor: 0.1', advice: 'min_learning_rate' },
      { written: 'high: 0.1', advice: 'max_learning_rate' },
      { written: 'cap: 0.1', advice: 'max_learning_rate' },
    ],
  },
  {
    block: 'exponential_decay_with_warmup { … }',
    reason: 'the longer name of the factor',
    rows: [{ written: 'gamma: 0.5', advice: 'learning_rate_decay_factor' }],
  },
  {
    block: 'constant { learning_rate: 1 } reduce_on_plateau { … }',
    reason: 'what the rate is multiplied by',
    rows: [{ written: 'gamma: 0.5', advice: 'factor' }],
  },
  {
    block: 'linear { … }',
    reason: 'other words for its two ends',
    rows: [
      { written: 'start_lr: 0.1', advice: 'initial_learning_rate' },
      { written: 'end_lr: 0.1', advice: 'end_learning_rate' },
      { written: 'num_steps: 10', advice: 'total_steps' },
    ],
  },
  {
    block: 'step_decay { … }',
    reason: 'names of PyTorch',
    rows: [
      { written: 'step_size: 10', advice: 'decay_steps' },
      { written: 'gamma: 0.1', advice: 'decay_factor' },
    ],
  },
  {
    block: 'multi_step_decay { … }',
    reason: 'names of PyTorch',
    rows: [
      { written: 'milestones: [1]', advice: 'boundaries' },
      { written: 'gamma: 0.1', advice: 'decay_factor' },
    ],
  },
  {
    block: 'exponential_decay { … }',
    reason: 'other words for the same',
    rows: [
      { written: 'decay_rate: 0.9', advice: 'decay_factor' },
      { written: 'start_step: 10', advice: 'begin_step' },
    ],
  },
  {
    block: 'warmup { … }',
    reason: 'other words for the same',
    rows: [
      { written: 'num_warmup_steps: 10', advice: 'warmup_steps' },
      { written: 'lr { constant { learning_rate: 1 } }', advice: 'learning_rate' },
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { … } } }',
    reason: 'other words for the same, each of the kind that the field holds',
    rows: [
      { written: 'momentum: 0.9', advice: 'momentum_optimizer_value' },
      { written: 'momentum_value: 0.9', advice: 'momentum_optimizer_value' },
      { written: 'lr { constant { learning_rate: 1 } }', advice: 'learning_rate' },
      { written: 'learning_rte { constant { learning_rate: 1 } }', advice: 'learning_rate' },
    ],
  },
  {
    block: 'train_config { optimizer { rms_prop_optimizer { … } } }',
    reason: 'rho is the decay of the mean square',
    rows: [
      { written: 'rho: 0.9', advice: 'decay' },
      { written: 'momentum: 0.9', advice: 'momentum_optimizer_value' },
      { written: 'eps: 1', advice: 'epsilon' },
    ],
  },
  {
    block: 'train_config { optimizer { adam_optimizer { … } } }',
    reason: 'a short form, a slip',
    rows: [
      { written: 'eps: 1', advice: 'epsilon' },
      { written: 'epsilon_: 1', advice: 'epsilon' },
    ],
  },
  {
    block: 'train_config { optimizer { … } }',
    reason: 'another name of a type of optimizer; a word that is short for others',
    rows: [
      { written: 'sgd_optimizer { learning_rate { constant { learning_rate: 1 } } }', advice: 'sgd' },
      { written: 'momentum { }', advice: 'momentum_optimizer' },
      { written: 'rmsprop_optimizer { }', advice: 'rms_prop_optimizer' },
      { written: 'rms_prop { }', advice: 'rmsprop' },
      { written: 'adam_optimiser { }', advice: 'adam_optimizer' },
      { written: 'adamw_optimizer { }', advice: 'adamw' },
      { written: 'use_moving_averages: false', advice: 'use_moving_average' },
      { written: 'ema_decay: 0.9', advice: 'moving_average_decay' },
    ],
  },
  {
    block: 'train_config { … }',
    reason: 'other words for the same, each of the kind that the field holds',
    rows: [
      { written: 'num_step: 10', advice: 'num_steps' },
      { written: 'total_steps: 10', advice: 'num_steps' },
      { written: 'num_iterations: 10', advice: 'num_steps' },
      { written: 'train_steps: 10', advice: 'num_steps' },
      { written: 'num_train_steps: 10', advice: 'num_steps' },
      { written: 'batch: 8', advice: 'batch_size' },
      { written: 'batchsize: 8', advice: 'batch_size' },
      { written: 'batch_sze: 8', advice: 'batch_size' },
      { written: 'train_batch_size: 8', advice: 'batch_size' },
      { written: 'grad_clip: 1', advice: 'gradient_clipping_by_norm' },
      { written: 'clip_norm: 1', advice: 'gradient_clipping_by_norm' },
      { written: 'gradient_clip_norm: 1', advice: 'gradient_clipping_by_norm' },
      { written: 'max_grad_norm: 1', advice: 'gradient_clipping_by_norm' },
      { written: 'fine_tune_ckpt: "x"', advice: 'fine_tune_checkpoint' },
      { written: 'finetune_checkpoint: "x"', advice: 'fine_tune_checkpoint' },
      { written: 'checkpoint: "x"', advice: 'fine_tune_checkpoint' },
      { written: 'fine_tune_checkpoint_verson: V2', advice: 'fine_tune_checkpoint_version' },
      { written: 'checkpoint_version: V2', advice: 'fine_tune_checkpoint_version' },
      { written: 'fine_tune_checkpoint_type_: "detection"', advice: 'fine_tune_checkpoint_type' },
      { written: 'freeze_layers: "x"', advice: 'freeze_variables' },
      { written: 'frozen_variables: "x"', advice: 'freeze_variables' },
      { written: 'use_bfloat: true', advice: 'use_bfloat16' },
      { written: 'optimiser { }', advice: 'optimizer' },
      { written: 'optimizers { }', advice: 'optimizer' },
      { written: 'data_augmentation { }', advice: 'data_augmentation_options' },
      { written: 'data_augmentation_option { }', advice: 'data_augmentation_options' },
      { written: 'max_number_of_box: 3', advice: 'max_number_of_boxes' },
    ],
  },
  {
    block:
      'model { } train_config { optimizer { adam_optimizer { learning_rate { constant { learning_rate: 1 } } } } } …',
    reason: 'a slip in a block that is read',
    rows: [
      { written: 'eval_confg { }', advice: 'eval_config' },
      { written: 'evaluation_config { }', advice: 'eval_config' },
      { written: 'eval_configs { }', advice: 'eval_config' },
      { written: 'eval_cfg { }', advice: 'eval_config' },
    ],
  },
  {
    block:
      'train_config { optimizer { adam_optimizer { learning_rate { constant { learning_rate: 1 } } } } } …',
    reason: 'a slip in a block that is not read, or another word for it',
    rows: [
      { written: 'mode { ssd { } }', advice: 'model' },
      { written: 'modle { ssd { } }', advice: 'model' },
      { written: 'modell { }', advice: 'model' },
      { written: 'models { }', advice: 'model' },
      { written: 'MODEL { }', advice: 'model' },
      { written: 'detection_model { }', advice: 'model' },
      { written: 'train_input_readers { }', advice: 'train_input_reader' },
      { written: 'train_input_readr { }', advice: 'train_input_reader' },
      { written: 'train_input { }', advice: 'train_input_reader' },
      { written: 'train_input_config { }', advice: 'train_input_reader' },
      { written: 'eval_input { }', advice: 'eval_input_reader' },
      { written: 'evl_input_reader { }', advice: 'eval_input_reader' },
      { written: 'graph_rewriters { }', advice: 'graph_rewriter' },
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { learning_rate { … } } } }',
    reason: 'another name of a type: the fields inside and the ending decide between two',
    rows: [
      { written: 'cosine_learning_rate { learning_rate_base: 0.1 }', advice: 'cosine_decay_learning_rate' },
      { written: 'cosine { initial_learning_rate: 0.1 decay_steps: 10 }', advice: 'cosine_decay' },
      { written: 'cosine_decay_lr { }', advice: 'cosine_decay' },
      { written: 'cosine_annealing { }', advice: 'cosine_decay' },
      { written: 'cosine_annealing_lr { }', advice: 'cosine_decay' },
      { written: 'cosine_annealing_warm_restarts { }', advice: 'cosine_decay_restarts' },
      { written: 'sgdr { }', advice: 'cosine_decay_restarts' },
      { written: 'cosine_with_warmup { }', advice: 'cosine_decay_learning_rate' },
      { written: 'poly { }', advice: 'polynomial_decay' },
      { written: 'poly_decay { }', advice: 'polynomial_decay' },
      { written: 'exponential_learning_rate { }', advice: 'exponential_decay_learning_rate' },
      { written: 'exponential { }', advice: 'exponential_decay' },
      { written: 'exp_decay { }', advice: 'exponential_decay' },
      { written: 'exponential_decay_learning_rte { }', advice: 'exponential_decay_learning_rate' },
      { written: 'manual_learning_rate { }', advice: 'manual_step_learning_rate' },
      { written: 'manual_step { }', advice: 'manual_step_learning_rate' },
      { written: 'manual_step_schedule { }', advice: 'manual_step_learning_rate' },
      { written: 'constant_lr { learning_rate: 0.1 }', advice: 'constant' },
      { written: 'const { learning_rate: 0.1 }', advice: 'constant' },
      { written: 'fixed_learning_rate { learning_rate: 0.1 }', advice: 'constant_learning_rate' },
      { written: 'step { }', advice: 'step_decay' },
      { written: 'step_lr { }', advice: 'step_decay' },
      { written: 'step_learning_rate { }', advice: 'step_decay' },
      { written: 'multistep { }', advice: 'multi_step_decay' },
      { written: 'multi_step_lr { }', advice: 'multi_step_decay' },
      { written: 'piecewise { }', advice: 'piecewise_constant' },
      { written: 'piecewise_constant_decay { }', advice: 'piecewise_constant' },
      { written: 'onecycle { }', advice: 'one_cycle' },
      { written: 'one_cycle_lr { }', advice: 'one_cycle' },
      { written: 'cyclic_lr { }', advice: 'cyclic' },
      { written: 'cyclical_learning_rate { }', advice: 'cyclic' },
      { written: 'linear_decay { }', advice: 'linear' },
      { written: 'linear_lr { }', advice: 'linear' },
      { written: 'rsqrt { }', advice: 'inverse_sqrt' },
      { written: 'inverse_square_root { }', advice: 'inverse_sqrt' },
      { written: 'noam_decay { }', advice: 'noam' },
      { written: 'plateau { }', advice: 'reduce_on_plateau' },
      { written: 'reduce_lr_on_plateau { }', advice: 'reduce_on_plateau' },
      { written: 'wsd { }', advice: 'warmup_stable_decay' },
      { written: 'warm_up { }', advice: 'warmup' },
      { written: 'inverse_time { }', advice: 'inverse_time_decay' },
    ],
  },
];

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
    reason: 'blocks too high or too low',
    rows: [
      { written: 'adam { }', advice: 'it belongs inside optimizer: write `optimizer { adam { … } }`' },
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
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { learning_rate { … } } } }',
    reason: 'a field of a type, without the type',
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
    ],
  },
];

const adviceOn = (text: string): string | undefined => {
  const { diagnostics } = load(text);
  const said = diagnostics.filter(({ code }) => code === 'field/unknown');
  expect(said, text).to.have.length(1);
  const [, advice] = /^\w+ has no field [^:]+: (.*)$/.exec(said[0]!.message)!;
  const [, name] = /^did you mean (\w+)\?$/.exec(advice!) ?? [];
  return advice!.startsWith('its fields are ') ? undefined : (name ?? advice);
};

describe('advice on a field that a block does not have', () => {
  for (const { block, reason, rows } of [...meant, ...unlike, ...misplaced])
    describe(`${block}: ${reason}`, () => {
      for (const { written, advice } of rows)
        it(`${written}: ${advice ?? 'nothing'}`, () =>
          expect(adviceOn(block.replace('…', written))).to.equal(advice));
    });

  it('never the name itself, nor a field that is set', () => {
    for (const { block, rows } of meant)
      for (const { written, advice } of rows) {
        const [name] = /^\w+/.exec(written)!;
        expect(advice).not.to.equal(name);
        const isBlock = written.includes('{');
        if (isBlock || ['boundaries', 'freeze_variables'].includes(`${advice}`)) continue;
        const both = written.replace(name, `${advice}`);
        expect(adviceOn(block.replace('…', `${both} ${written}`)), written).not.to.equal(advice);
      }
  });
});

describe('a misspelt field of JSON', () => {
  for (const { given, advice, reason } of [
    { given: 'totalSteps', advice: 'did you mean learning_rate_base?', reason: 'another field is set' },
    { given: 'learning_rate_base', advice: undefined, reason: 'the field is set' },
    { given: 'learningRateBase', advice: undefined, reason: 'the field is set, as JSON may write it' },
  ])
    it(reason, () => {
      const text = JSON.stringify({
        cosine_decay_learning_rate: { [given]: 100, learning_rate_bas: 0.2 },
      });
      const { diagnostics } = load(text, { format: 'json' });
      const found = diagnostics.find(({ code }) => code === 'field/unknown')!;
      expect(/did you mean .*/.exec(found.message)?.[0]).to.equal(advice);
    });
});

describe('a misspelt block at the top of a file in another format', () => {
  const trained = {
    batch_size: 1,
    optimizer: { adam_optimizer: { learning_rate: { constant_learning_rate: { learning_rate: 0.1 } } } },
  };
  for (const { format, name, advice } of [
    { format: 'json', name: 'modle', advice: 'model' },
    { format: 'json', name: 'trainInputReadr', advice: 'train_input_reader' },
    { format: 'yaml', name: 'mode', advice: 'model' },
    { format: 'yaml', name: 'eval_input_readers', advice: 'eval_input_reader' },
  ] as const)
    it(`${format}: ${name}`, () => {
      // JSON on one line is YAML too.
      const text = JSON.stringify({ [name]: { ssd: {} }, train_config: trained });
      const { ok, diagnostics } = load(text, { format });
      expect(ok).to.equal(true);
      expect(diagnostics.map(({ message }) => message)).to.deep.equal([
        `TrainEvalPipelineConfig has no field ${name}: did you mean ${advice}?`,
      ]);
    });
});

describe('a block inside itself', () => {
  for (const { block, name } of [
    { block: 'train_config { … }', name: 'train_config' },
    { block: 'train_config { optimizer { … } }', name: 'optimizer' },
    { block: 'train_config { optimizer { adam_optimizer { learning_rate { … } } } }', name: 'learning_rate' },
  ])
    it(name, () =>
      expect(adviceOn(block.replace('…', `${name} { }`))).to.equal(
        `this is already inside ${name}: remove this ${name} and keep its fields`,
      ),
    );
});

describe("advice in the file's own format", () => {
  const rows = [
    {
      format: 'yaml',
      text: 'train_config:\n  momentum_optimizer:\n    learning_rate: {}\n',
      advice: '`optimizer: { momentum_optimizer: { … } }`',
    },
    {
      format: 'json',
      text: '{"train_config": {"momentum_optimizer": {"learning_rate": {}}}}',
      advice: '`"optimizer": { "momentum_optimizer": { … } }`',
    },
    {
      format: 'textproto',
      text: 'train_config { optimizer { adam_optimizer { learning_rate: 0.04 } } }',
      advice: '`learning_rate { constant_learning_rate { learning_rate: 0.04 } }`',
    },
    {
      format: 'yaml',
      text: 'train_config:\n  optimizer:\n    adam_optimizer:\n      learning_rate: 4e-2\n',
      advice: '`learning_rate: { constant_learning_rate: { learning_rate: 4e-2 } }`',
    },
    {
      format: 'json',
      text: '{"train_config": {"optimizer": {"adam_optimizer": {"learning_rate": 0.04}}}}',
      advice: '`"learning_rate": { "constant_learning_rate": { "learning_rate": 0.04 } }`',
    },
    {
      format: 'textproto',
      text: 'train_config { optimizer: "adam_optimizer" }',
      advice: '`optimizer { adam_optimizer { … } }`',
    },
    {
      format: 'textproto',
      text: 'train_config { fine_tune_checkpoint_version: "V2" }',
      advice: 'write V2 without quotes',
    },
    {
      format: 'yaml',
      text: 'learning_rate:\n  constant_learning_rate: {}\n',
      advice: '`train_config: { optimizer: { momentum_optimizer: { learning_rate: { … } } } }`',
    },
  ] as const;
  for (const { format, text, advice } of rows)
    it(`${format}: ${advice}`, () => {
      const [first] = load(text, { format }).diagnostics;
      const words = [first!.message, ...first!.notes.map(({ message }) => message)].join('\n');
      expect(words).to.include(advice);
    });

  it('an object: the spec of the learning rate', () => {
    const [first] = load({ adam_optimizer: { learning_rate: 0.04 } } as never).diagnostics;
    expect(first!.message).to.include(
      "`learning_rate: { type: 'constant_learning_rate', learning_rate: 0.04 }`",
    );
  });
});
