import { expect } from 'chai';
import { load } from '../../src/index.ts';

/** What is said of a field that a block does not have: the field that is meant, the place where it belongs, or neither. */

interface Group {
  /** The block that … stands in for. */
  readonly block: string;
  readonly reason: string;
  /** What is written, with other fields of the block if there are any; and the advice, undefined if there is none. */
  readonly rows: readonly (readonly [written: string, advice: string | undefined])[];
}

/** Advice: the field that is meant. */
const meant: readonly Group[] = [
  {
    block: 'exponential_decay_learning_rate { … }',
    reason: 'other words for the rate, the decay and the burn-in',
    rows: [
      ['learning_rate: 0.1', 'initial_learning_rate'],
      ['lr: 0.1', 'initial_learning_rate'],
      ['base_learning_rate: 0.1', 'initial_learning_rate'],
      ['base_lr: 0.1', 'initial_learning_rate'],
      ['initial_lr: 0.1', 'initial_learning_rate'],
      ['init_learning_rate: 0.1', 'initial_learning_rate'],
      ['start_learning_rate: 0.1', 'initial_learning_rate'],
      ['initial_rate: 0.1', 'initial_learning_rate'],
      ['decay_rate: 0.9', 'decay_factor'],
      ['gamma: 0.9', 'decay_factor'],
      ['decay: 0.9', 'decay_factor'],
      ['factor: 0.9', 'decay_factor'],
      ['lr_decay_factor: 0.9', 'decay_factor'],
      ['num_decay_steps: 100', 'decay_steps'],
      ['decay_iters: 100', 'decay_steps'],
      ['decay_iterations: 100', 'decay_steps'],
      ['decay_every: 100', 'decay_steps'],
      ['step_size: 100', 'decay_steps'],
      ['min_lr: 0.001', 'min_learning_rate'],
      ['minimum_learning_rate: 0.001', 'min_learning_rate'],
      ['lr_min: 0.001', 'min_learning_rate'],
      ['warmup_steps: 100', 'burnin_steps'],
      ['warmup_learning_rate: 0.001', 'burnin_learning_rate'],
      ['burn_in_steps: 100', 'burnin_steps'],
      ['warmup_iters: 100', 'burnin_steps'],
      ['staircase_: true', 'staircase'],
      ['stair_case: true', 'staircase'],
      ['decay_factr: 0.9', 'decay_factor'],
    ],
  },
  {
    block: 'cosine_decay_learning_rate { … }',
    reason: 'the base is the peak of a warm-up; the length of the run is total_steps',
    rows: [
      ['base_learning_rate: 0.1', 'learning_rate_base'],
      ['base_lr: 0.1', 'learning_rate_base'],
      ['lr: 0.1', 'learning_rate_base'],
      ['learning_rate: 0.1', 'learning_rate_base'],
      ['max_learning_rate: 0.1', 'learning_rate_base'],
      ['peak_lr: 0.1', 'learning_rate_base'],
      ['steps: 100', 'total_steps'],
      ['num_steps: 100', 'total_steps'],
      ['max_steps: 100', 'total_steps'],
      ['total_iterations: 100', 'total_steps'],
      ['total_iters: 100', 'total_steps'],
      ['max_iter: 100', 'total_steps'],
      ['num_train_steps: 100', 'total_steps'],
      ['warmup: 100', 'warmup_steps'],
      ['warm_up_steps: 100', 'warmup_steps'],
      ['num_warmup_steps: 100', 'warmup_steps'],
      ['warmup_iterations: 100', 'warmup_steps'],
      ['burnin_steps: 100', 'warmup_steps'],
      ['warmup_lr: 0.01', 'warmup_learning_rate'],
      ['warmup_init_lr: 0.01', 'warmup_learning_rate'],
      ['warmup_start_learning_rate: 0.01', 'warmup_learning_rate'],
      ['hold_steps: 10', 'hold_base_rate_steps'],
      ['hold_base_steps: 10', 'hold_base_rate_steps'],
      ['base_learning_rate: 0.1 warmup_learning_rate: 0.2', 'learning_rate_base'],
      ['learning_rate_bse: 0.1', 'learning_rate_base'],
      ['totalSteps: 10', 'total_steps'],
      ['warmupsteps: 10', 'warmup_steps'],
    ],
  },
  {
    block: 'manual_step_learning_rate { … }',
    reason: 'other words, one of them or many',
    rows: [
      ['initial_lr: 0.1', 'initial_learning_rate'],
      ['warm_up: true', 'warmup'],
      ['schedules { step: 1 learning_rate: 0.1 }', 'schedule'],
      ['learning_rate: 0.1', 'initial_learning_rate'],
    ],
  },
  {
    block: 'manual_step_learning_rate { schedule { … } }',
    reason: 'an entry has one step and one rate',
    rows: [
      ['steps: 10', 'step'],
      ['iteration: 10', 'step'],
      ['lr: 0.1', 'learning_rate'],
      ['rate: 0.1', 'learning_rate'],
      ['initial_learning_rate: 0.1', 'learning_rate'],
    ],
  },
  {
    block: 'constant_learning_rate { … }',
    reason: 'it has one rate, whatever it is called',
    rows: [
      ['lr: 0.1', 'learning_rate'],
      ['initial_learning_rate: 0.1', 'learning_rate'],
      ['base_learning_rate: 0.1', 'learning_rate'],
      ['learning_rte: 0.1', 'learning_rate'],
    ],
  },
  {
    block: 'polynomial_decay { … }',
    reason: 'the rate that a decay ends at is its least',
    rows: [
      ['lr: 0.1', 'initial_learning_rate'],
      ['final_lr: 0.1', 'end_learning_rate'],
      ['min_lr: 0.1', 'end_learning_rate'],
      ['exponent: 2', 'power'],
    ],
  },
  {
    block: 'cosine_decay_restarts { … }',
    reason: 'names of TensorFlow, PyTorch and Keras',
    rows: [
      ['first_decay_steps: 100', 'decay_steps'],
      ['t_mul: 2', 'period_factor'],
      ['m_mul: 2', 'height_factor'],
      ['num_cycles: 2', 'cycles'],
      ['T_0: 100', 'decay_steps'],
    ],
  },
  {
    block: 'cyclic { … }',
    reason: 'names of PyTorch',
    rows: [
      ['base_lr: 0.1', 'initial_learning_rate'],
      ['max_lr: 0.1', 'max_learning_rate'],
      ['learning_rate: 0.1', 'initial_learning_rate'],
      ['gamma: 0.9', 'decay_factor'],
    ],
  },
  {
    block: 'one_cycle { … }',
    reason: 'the greatest rate is the rate',
    rows: [
      ['max_lr: 0.1', 'max_learning_rate'],
      ['learning_rate: 0.1', 'max_learning_rate'],
      ['num_steps: 10', 'total_steps'],
    ],
  },
  {
    block: 'linear { … }',
    reason: 'other words for its two ends',
    rows: [
      ['start_lr: 0.1', 'initial_learning_rate'],
      ['end_lr: 0.1', 'end_learning_rate'],
      ['num_steps: 10', 'total_steps'],
    ],
  },
  {
    block: 'step_decay { … }',
    reason: 'names of PyTorch',
    rows: [
      ['step_size: 10', 'decay_steps'],
      ['gamma: 0.1', 'decay_factor'],
    ],
  },
  {
    block: 'multi_step_decay { … }',
    reason: 'names of PyTorch',
    rows: [
      ['milestones: [1]', 'boundaries'],
      ['gamma: 0.1', 'decay_factor'],
    ],
  },
  {
    block: 'exponential_decay { … }',
    reason: 'other words for the same',
    rows: [
      ['decay_rate: 0.9', 'decay_factor'],
      ['start_step: 10', 'begin_step'],
    ],
  },
  {
    block: 'warmup { … }',
    reason: 'other words for the same',
    rows: [
      ['num_warmup_steps: 10', 'warmup_steps'],
      ['lr { constant { learning_rate: 1 } }', 'learning_rate'],
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { … } } }',
    reason: 'other words for the same, each of the kind that the field holds',
    rows: [
      ['momentum: 0.9', 'momentum_optimizer_value'],
      ['momentum_value: 0.9', 'momentum_optimizer_value'],
      ['lr { constant { learning_rate: 1 } }', 'learning_rate'],
      ['learning_rte { constant { learning_rate: 1 } }', 'learning_rate'],
    ],
  },
  {
    block: 'train_config { optimizer { rms_prop_optimizer { … } } }',
    reason: 'rho is the decay of the mean square',
    rows: [
      ['rho: 0.9', 'decay'],
      ['momentum: 0.9', 'momentum_optimizer_value'],
      ['eps: 1', 'epsilon'],
    ],
  },
  {
    block: 'train_config { optimizer { adam_optimizer { … } } }',
    reason: 'a short form, a slip',
    rows: [
      ['eps: 1', 'epsilon'],
      ['epsilon_: 1', 'epsilon'],
    ],
  },
  {
    block: 'train_config { optimizer { … } }',
    reason: 'another name of a type of optimizer; a word that is short for others',
    rows: [
      ['sgd_optimizer { learning_rate { constant { learning_rate: 1 } } }', 'sgd'],
      ['momentum { }', 'momentum_optimizer'],
      ['rmsprop_optimizer { }', 'rms_prop_optimizer'],
      ['rms_prop { }', 'rmsprop'],
      ['adam_optimiser { }', 'adam_optimizer'],
      ['adamw_optimizer { }', 'adamw'],
      ['use_moving_averages: false', 'use_moving_average'],
      ['ema_decay: 0.9', 'moving_average_decay'],
    ],
  },
  {
    block: 'train_config { … }',
    reason: 'other words for the same, each of the kind that the field holds',
    rows: [
      ['num_step: 10', 'num_steps'],
      ['total_steps: 10', 'num_steps'],
      ['num_iterations: 10', 'num_steps'],
      ['train_steps: 10', 'num_steps'],
      ['num_train_steps: 10', 'num_steps'],
      ['batch: 8', 'batch_size'],
      ['batchsize: 8', 'batch_size'],
      ['batch_sze: 8', 'batch_size'],
      ['train_batch_size: 8', 'batch_size'],
      ['grad_clip: 1', 'gradient_clipping_by_norm'],
      ['clip_norm: 1', 'gradient_clipping_by_norm'],
      ['gradient_clip_norm: 1', 'gradient_clipping_by_norm'],
      ['max_grad_norm: 1', 'gradient_clipping_by_norm'],
      ['fine_tune_ckpt: "x"', 'fine_tune_checkpoint'],
      ['finetune_checkpoint: "x"', 'fine_tune_checkpoint'],
      ['checkpoint: "x"', 'fine_tune_checkpoint'],
      ['fine_tune_checkpoint_verson: V2', 'fine_tune_checkpoint_version'],
      ['checkpoint_version: V2', 'fine_tune_checkpoint_version'],
      ['fine_tune_checkpoint_type_: "detection"', 'fine_tune_checkpoint_type'],
      ['freeze_layers: "x"', 'freeze_variables'],
      ['frozen_variables: "x"', 'freeze_variables'],
      ['use_bfloat: true', 'use_bfloat16'],
      ['optimiser { }', 'optimizer'],
      ['optimizers { }', 'optimizer'],
      ['data_augmentation { }', 'data_augmentation_options'],
      ['data_augmentation_option { }', 'data_augmentation_options'],
      ['max_number_of_box: 3', 'max_number_of_boxes'],
    ],
  },
  {
    block:
      'model { } train_config { optimizer { adam_optimizer { learning_rate { constant { learning_rate: 1 } } } } } …',
    reason: 'a slip in a block that is read',
    rows: [
      ['eval_confg { }', 'eval_config'],
      ['evaluation_config { }', 'eval_config'],
      ['eval_configs { }', 'eval_config'],
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { learning_rate { … } } } }',
    reason: 'another name of a type: the fields inside and the ending decide between two',
    rows: [
      ['cosine_learning_rate { learning_rate_base: 0.1 }', 'cosine_decay_learning_rate'],
      ['cosine { initial_learning_rate: 0.1 decay_steps: 10 }', 'cosine_decay'],
      ['cosine_decay_lr { }', 'cosine_decay'],
      ['cosine_annealing { }', 'cosine_decay'],
      ['cosine_annealing_lr { }', 'cosine_decay'],
      ['cosine_annealing_warm_restarts { }', 'cosine_decay_restarts'],
      ['sgdr { }', 'cosine_decay_restarts'],
      ['cosine_with_warmup { }', 'cosine_decay_learning_rate'],
      ['poly { }', 'polynomial_decay'],
      ['poly_decay { }', 'polynomial_decay'],
      ['exponential_learning_rate { }', 'exponential_decay_learning_rate'],
      ['exponential { }', 'exponential_decay'],
      ['exp_decay { }', 'exponential_decay'],
      ['exponential_decay_learning_rte { }', 'exponential_decay_learning_rate'],
      ['manual_learning_rate { }', 'manual_step_learning_rate'],
      ['manual_step { }', 'manual_step_learning_rate'],
      ['manual_step_schedule { }', 'manual_step_learning_rate'],
      ['constant_lr { learning_rate: 0.1 }', 'constant'],
      ['const { learning_rate: 0.1 }', 'constant'],
      ['fixed_learning_rate { learning_rate: 0.1 }', 'constant_learning_rate'],
      ['step { }', 'step_decay'],
      ['step_lr { }', 'step_decay'],
      ['step_learning_rate { }', 'step_decay'],
      ['multistep { }', 'multi_step_decay'],
      ['multi_step_lr { }', 'multi_step_decay'],
      ['piecewise { }', 'piecewise_constant'],
      ['piecewise_constant_decay { }', 'piecewise_constant'],
      ['onecycle { }', 'one_cycle'],
      ['one_cycle_lr { }', 'one_cycle'],
      ['cyclic_lr { }', 'cyclic'],
      ['cyclical_learning_rate { }', 'cyclic'],
      ['linear_decay { }', 'linear'],
      ['linear_lr { }', 'linear'],
      ['rsqrt { }', 'inverse_sqrt'],
      ['inverse_square_root { }', 'inverse_sqrt'],
      ['noam_decay { }', 'noam'],
      ['plateau { }', 'reduce_on_plateau'],
      ['reduce_lr_on_plateau { }', 'reduce_on_plateau'],
      ['wsd { }', 'warmup_stable_decay'],
      ['warm_up { }', 'warmup'],
      ['inverse_time { }', 'inverse_time_decay'],
    ],
  },
];

/** No advice: the fields of the block are listed. */
const unlike: readonly Group[] = [
  {
    block: 'exponential_decay_learning_rate { … }',
    reason: 'it has no such field, or it is set, or it cannot hold the value',
    rows: [
      ['learning_rate_decay_factor: 0.9', undefined],
      ['decay_epochs: 10', undefined],
      ['end_learning_rate: 0.001', undefined],
      ['final_learning_rate: 0.001', undefined],
      ['max_learning_rate: 0.1', undefined],
      ['momentum: 0.9', undefined],
      ['total_steps: 1000', undefined],
      ['power: 2', undefined],
      ['steps: 100', undefined],
      ['initial_learning_rate: 0.1 learning_rate: 0.2', undefined],
      ['decay_step: 10 decay_steps: 20', undefined],
      ['decay_stepz: "x"', undefined],
    ],
  },
  {
    block: 'cosine_decay_learning_rate { … }',
    reason: 'it is one of two, or none; or it is set, or cannot hold the value',
    rows: [
      ['initial_learning_rate: 0.1', undefined],
      ['min_learning_rate: 0.1', undefined],
      ['end_learning_rate: 0.1', undefined],
      ['eta_min: 0', undefined],
      ['alpha: 0', undefined],
      ['decay_steps: 100', undefined],
      ['T_max: 100', undefined],
      ['warmup_epochs: 5', undefined],
      ['base_learning_rate: 0.1 learning_rate_base: 0.2', undefined],
      ['total_step: 0.5', undefined],
      ['cycles: 3', undefined],
    ],
  },
  {
    block: 'manual_step_learning_rate { … }',
    reason: 'it has no such field',
    rows: [
      ['steps: 10', undefined],
      ['boundaries: 10', undefined],
    ],
  },
  {
    block: 'constant_learning_rate { … }',
    reason: 'anything could be called so',
    rows: [['value: 0.1', undefined]],
  },
  {
    block: 'polynomial_decay { … }',
    reason: 'a whole length is no interval',
    rows: [
      ['total_steps: 100', undefined],
      ['max_iter: 100', undefined],
    ],
  },
  {
    block: 'cosine_decay_restarts { … }',
    reason: 'a share of the rate is no rate, and restarts may end at any',
    rows: [
      ['alpha: 0.1', undefined],
      ['eta_min: 0.1', undefined],
    ],
  },
  {
    block: 'cosine_decay { … }',
    reason: 'the rate at the end is not the least if it rebounds; a whole length is none of its own',
    rows: [
      ['eta_min: 0.1', undefined],
      ['total_steps: 100', undefined],
    ],
  },
  {
    block: 'cyclic { … }',
    reason: 'no field means the same',
    rows: [['step_size_up: 10', undefined]],
  },
  {
    block: 'natural_exponential_decay { … }',
    reason: 'a factor is no rate of decay',
    rows: [['decay_factor: 0.9', undefined]],
  },
  {
    block: 'warmup { … }',
    reason: 'the learning rate inside has it',
    rows: [
      ['initial_learning_rate: 0.1', undefined],
      ['min_learning_rate: 0.1', undefined],
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { … } } }',
    reason: 'momentum has no such field',
    rows: [
      ['weight_decay: 0.1', undefined],
      ['nesterov: true', undefined],
      ['use_nesterov: true', undefined],
      ['epsilon: 1', undefined],
      ['learning_rate_base: 0.1', undefined],
    ],
  },
  {
    block: 'train_config { optimizer { rms_prop_optimizer { … } } }',
    reason: 'it could be the decay of the rate',
    rows: [
      ['decay_rate: 0.9', undefined],
      ['alpha: 0.9', undefined],
    ],
  },
  {
    block: 'train_config { optimizer { adam_optimizer { … } } }',
    reason: 'it is in no field of Adam',
    rows: [['momentum: 0.9', undefined]],
  },
  {
    block: 'train_config { optimizer { … } }',
    reason: 'another optimizer, or one is chosen already',
    rows: [
      ['adamax_optimizer { }', undefined],
      ['nesterov_optimizer { }', undefined],
      ['lion_optimizer { }', undefined],
      ['momentum_optimizer { } adam_optimzer { }', undefined],
    ],
  },
  {
    block: 'train_config { … }',
    reason: 'units and fields of others; or it is set',
    rows: [
      ['bfloat16: true', undefined],
      ['num_steps: 10 num_step: 10', undefined],
      ['epochs: 10', undefined],
      ['num_epochs: 10', undefined],
      ['learning_rate_base: 0.1', undefined],
      ['momentum: 0.9', undefined],
    ],
  },
  {
    block:
      'model { } train_config { optimizer { adam_optimizer { learning_rate { constant { learning_rate: 1 } } } } } …',
    reason: 'a block that is not read, or the field is set where it belongs',
    rows: [
      ['train_input_readers { }', undefined],
      ['optimizer { }', undefined],
      ['learning_rate: 0.1', undefined],
      ['shuffle: false', undefined],
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { learning_rate { … } } } }',
    reason: 'a type is chosen already, or nothing is like it',
    rows: [
      ['constant_learning_rate { } cosine_learning_rate { }', undefined],
      ['fancy { }', undefined],
    ],
  },
];

/** Advice: where the field belongs, and how it is written there. */
const misplaced: readonly Group[] = [
  {
    block: 'manual_step_learning_rate { schedule { … } }',
    reason: 'one block too low',
    rows: [['warmup: true', 'it belongs in manual_step_learning_rate, further out: move it there']],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { … } } }',
    reason: 'one block too high or too low',
    rows: [
      [
        'lr: 0.1',
        'did you mean learning_rate? Write `learning_rate { constant_learning_rate { learning_rate: 0.1 } }`',
      ],
      [
        'cosine_decay_learning_rate { }',
        'it belongs inside learning_rate: write `learning_rate { cosine_decay_learning_rate { … } }`',
      ],
      [
        'cosine_learning_rate { learning_rate_base: 1 }',
        'did you mean cosine_decay_learning_rate inside learning_rate? Write `learning_rate { cosine_decay_learning_rate { … } }`',
      ],
      ['use_moving_average: false', 'it belongs in optimizer, further out: move it there'],
      ['num_steps: 10', 'it belongs in train_config, further out: move it there'],
    ],
  },
  {
    block: 'train_config { optimizer { … } }',
    reason: 'one block too high',
    rows: [
      [
        'learning_rate: 0.1',
        'it belongs inside momentum_optimizer: write `momentum_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.1 } } }`',
      ],
      [
        'learning_rate { constant { learning_rate: 1 } }',
        'it belongs inside a block such as momentum_optimizer: write `momentum_optimizer { learning_rate { … } }`',
      ],
      [
        'momentum_optimizer { } learning_rate { constant { learning_rate: 1 } }',
        'it belongs inside momentum_optimizer: move it there',
      ],
      [
        'momentum_optimizer { } momentum_optimizer_value: 0.9',
        'it belongs inside momentum_optimizer: move it there',
      ],
    ],
  },
  {
    block: 'train_config { … }',
    reason: 'blocks too high or too low',
    rows: [
      ['adam { }', 'it belongs inside optimizer: write `optimizer { adam { … } }`'],
      [
        'rmsprop_optimizer { }',
        'did you mean rms_prop_optimizer inside optimizer? Write `optimizer { rms_prop_optimizer { … } }`',
      ],
      ['sgd_optimizer { }', 'did you mean sgd inside optimizer? Write `optimizer { sgd { … } }`'],
      [
        'momentum_optimizer { }',
        'it belongs inside optimizer: write `optimizer { momentum_optimizer { … } }`',
      ],
      [
        'learning_rate { constant { learning_rate: 1 } }',
        'it belongs inside optimizer: write `optimizer { momentum_optimizer { learning_rate { … } } }`',
      ],
      [
        'learning_rate: 0.1',
        'it belongs inside optimizer: write `optimizer { momentum_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.1 } } } }`',
      ],
      [
        'cosine_decay_learning_rate { }',
        'it belongs inside optimizer: write `optimizer { momentum_optimizer { learning_rate { cosine_decay_learning_rate { … } } } }`',
      ],
      [
        'optimizer { momentum_optimizer { } } learning_rate { constant { learning_rate: 1 } }',
        'it belongs inside optimizer.momentum_optimizer: move it there',
      ],
      ['eval_config { }', 'it belongs at the top of the file: move it out of this block'],
    ],
  },
  {
    block:
      'model { } train_config { optimizer { adam_optimizer { learning_rate { constant { learning_rate: 1 } } } } } …',
    reason: 'one block too high',
    rows: [
      ['batch_size: 8', 'it belongs inside train_config: move it there'],
      ['num_steps: 8', 'it belongs inside train_config: move it there'],
    ],
  },
  {
    block: 'train_config { optimizer { momentum_optimizer { learning_rate { … } } } }',
    reason: 'a field of a type, without the type',
    rows: [
      [
        'learning_rate_base: 0.1',
        'it belongs inside a block such as cosine_decay_learning_rate: write `cosine_decay_learning_rate { learning_rate_base: 0.1 }`',
      ],
      [
        'learning_rate: 0.1',
        'it belongs inside a block such as constant_learning_rate: write `constant_learning_rate { learning_rate: 0.1 }`',
      ],
      [
        'initial_learning_rate: 0.1',
        'it belongs inside a block such as exponential_decay_learning_rate: write `exponential_decay_learning_rate { initial_learning_rate: 0.1 }`',
      ],
      ['adam { }', 'it belongs in optimizer, further out: move it there'],
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
      for (const [written, advice] of rows)
        it(`${written}: ${advice ?? 'nothing'}`, () =>
          expect(adviceOn(block.replace('…', written))).to.equal(advice));
    });

  it('never the name itself, nor a field that is set', () => {
    for (const { block, rows } of meant)
      for (const [written, advice] of rows) {
        const [name] = /^\w+/.exec(written)!;
        expect(advice).not.to.equal(name);
        const isBlock = written.includes('{');
        if (isBlock || ['boundaries', 'freeze_variables'].includes(`${advice}`)) continue;
        const both = written.replace(name, `${advice}`);
        expect(adviceOn(block.replace('…', `${both} ${written}`)), written).not.to.equal(advice);
      }
  });
});

describe('a block inside itself', () => {
  for (const [block, name] of [
    ['train_config { … }', 'train_config'],
    ['train_config { optimizer { … } }', 'optimizer'],
    ['train_config { optimizer { adam_optimizer { learning_rate { … } } } }', 'learning_rate'],
  ] as const)
    it(name, () =>
      expect(adviceOn(block.replace('…', `${name} { }`))).to.equal(
        `this is inside ${name} already: remove this ${name} and keep what it holds`,
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
