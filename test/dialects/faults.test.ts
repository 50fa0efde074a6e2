import { describeFires } from './fires.ts';

/** Configs that Caffe, DeepLab2 and second.pytorch refuse, and their surprises. */

const caffe = (policy: string, more = 'gamma: 0.1 power: 1'): string =>
  `base_lr: 0.1 max_iter: 100 lr_policy: "${policy}" ${more}`;

describeFires('caffe', 'textproto', [
  { code: 'no-policy', text: 'base_lr: 0.1 max_iter: 100', at: 'base_lr', fine: caffe('fixed') },
  { code: 'unknown-policy', text: caffe('Step'), at: '"Step"', says: 'mean step?', fine: caffe('fixed') },
  {
    code: 'unknown-solver',
    text: caffe('fixed', 'type: "SDG"'),
    at: '"SDG"',
    says: 'mean SGD?',
    fine: caffe('fixed', 'type: "SGD"'),
  },
  {
    code: 'fork-rate',
    text: caffe('fixed', 'rampup_interval: 20 rampup_lr: 0.01'),
    at: 'rampup_interval',
    says: "changes the rate in NVIDIA's Caffe",
    fine: caffe('fixed', 'eval_type: "detection"'),
  },
  {
    code: 'fork-rate',
    text: caffe('fixed', 'warmup_iter: 20'),
    at: 'warmup_iter',
    says: "Intel's Caffe",
    fine: caffe('fixed'),
  },
  {
    code: 'unset-gamma',
    text: caffe('step', 'stepsize: 20'),
    at: 'lr_policy',
    notes: ['"step"'],
    says: 'the rate of "step" is 0 from iteration 20 on',
    fine: caffe('step', 'stepsize: 20 gamma: 0.1'),
  },
  {
    code: 'unset-gamma',
    text: caffe('exp', ''),
    at: 'lr_policy',
    notes: ['"exp"'],
    says: 'from iteration 1 on',
    fine: caffe('fixed', ''),
  },
  {
    code: 'unset-gamma',
    text: caffe('multistep', 'stepvalue: 30 stepvalue: 40'),
    at: 'lr_policy',
    notes: ['"multistep"'],
    says: 'from iteration 30 on',
    fine: caffe('multistep', ''),
  },
  {
    code: 'unset-power',
    text: caffe('poly', 'gamma: 0.1'),
    at: 'lr_policy',
    notes: ['"poly"'],
    says: 'the rate of "poly" stays 0.1',
    fine: caffe('poly'),
  },
  {
    code: 'unset-slope',
    text: caffe('inv', 'power: 1'),
    at: 'lr_policy',
    notes: ['"inv"'],
    says: 'the rate of "inv" stays 0.1',
    fine: caffe('inv'),
  },
  {
    code: 'unset-slope',
    text: caffe('sigmoid', 'stepsize: 50'),
    at: 'lr_policy',
    notes: ['"sigmoid"'],
    says: 'stays 0.05',
    fine: caffe('sigmoid'),
  },
  {
    code: 'unset-base',
    text: 'lr_policy: "fixed" max_iter: 100',
    at: 'lr_policy',
    fine: caffe('fixed'),
  },
  {
    code: 'step-size',
    text: caffe('step', 'gamma: 0.1 stepsize: 0'),
    at: '0',
    notes: ['"step"'],
    fine: caffe('step', 'gamma: 0.1 stepsize: 1'),
  },
  {
    code: 'no-length',
    text: 'base_lr: 0.1 lr_policy: "poly" power: 1 max_iter: 0',
    at: '0',
    notes: ['"poly"'],
    fine: caffe('poly'),
  },
  {
    code: 'negative-slope',
    text: caffe('sigmoid', 'gamma: -0.1 stepsize: 50'),
    at: '-0.1',
    notes: ['"sigmoid"'],
    says: 'gamma is -0.1',
    fine: caffe('sigmoid', 'gamma: 0.1 stepsize: 50').replace('base_lr: ', 'base_lr: -'),
  },
  ...['step', 'exp', 'inv', 'multistep'].map((policy) => ({
    code: 'negative-slope',
    text: caffe(policy, 'gamma: -0.1 stepsize: 50 power: 1 stepvalue: 50'),
    at: '-0.1',
    notes: [`"${policy}"`],
    says: `below 0 for lr_policy "${policy}"`,
    fine: caffe(policy, 'gamma: 0.5 stepsize: 50 power: 1 stepvalue: 50'),
  })),
  {
    code: 'step-size',
    text: caffe('sigmoid', 'gamma: 0.1'),
    at: 'lr_policy',
    notes: ['"sigmoid"'],
    says: 'half of base_lr',
    fine: caffe('sigmoid', 'gamma: 0.1 stepsize: 1'),
  },
  {
    code: 'momentum-refused',
    text: caffe('fixed', 'type: "RMSProp" momentum: 0.9'),
    at: '0.9',
    says: 'RMSProp has none',
    fine: caffe('fixed', 'type: "RMSProp" momentum: 0'),
  },
  {
    code: 'momentum-refused',
    text: caffe('fixed', 'solver_type: ADAGRAD momentum: 0.9'),
    at: '0.9',
    says: 'AdaGrad has none',
    fine: caffe('fixed', 'solver_type: ADADELTA momentum: 0.9'),
  },
  {
    code: 'sigmoid-rises',
    text: caffe('sigmoid', 'gamma: 0.1 stepsize: 50'),
    at: '"sigmoid"',
    fine: caffe('sigmoid', 'gamma: 0 stepsize: 50'),
  },
  {
    code: 'step-lags',
    text: caffe('multistep', 'gamma: 0.1 stepvalue: 30 stepvalue: 20'),
    at: '20',
    says: 'at iteration 31, not 20',
    fine: caffe('multistep', 'gamma: 0.1 stepvalue: 20 stepvalue: 30'),
  },
  {
    code: 'no-steps',
    text: caffe('multistep'),
    at: '"multistep"',
    fine: caffe('step', 'gamma: 0.1 stepsize: 1'),
  },
  {
    code: 'after-end',
    text: caffe('poly'),
    options: { run: { num_steps: 101 } },
    at: '100',
    says: 'from iteration 100 on',
    fine: 'base_lr: 0.1 max_iter: 101 lr_policy: "poly" power: 1',
  },
]);

const deeplab2 = (more: string, steps = 100): string =>
  `experiment_name: "x" trainer_options { solver_options { base_learning_rate: 0.1 training_number_of_steps: ${steps} ${more} } }`;

describeFires('deeplab2', 'textproto', [
  { code: 'unknown-policy', text: deeplab2('learning_policy: "step"'), at: '"step"', fine: deeplab2('') },
  { code: 'unknown-optimizer', text: deeplab2('optimizer: "lamb"'), at: '"lamb"', fine: deeplab2('') },
  { code: 'no-length', text: deeplab2('', 0), at: '0', fine: deeplab2('', 1) },
  {
    code: 'negative-power',
    text: deeplab2('poly_learning_power: -1'),
    at: '-1',
    says: 'poly_learning_power is -1',
    fine: deeplab2('poly_learning_power: -1 learning_policy: "cosine"'),
  },
  {
    code: 'default',
    text: 'trainer_options { solver_options { training_number_of_steps: 9 } }',
    at: 'solver_options',
    says: "base_learning_rate is not set, so it is DeepLab2's default, 0.001",
    fine: deeplab2('base_learning_rate: 0.1'),
  },
  {
    code: 'drops-after-warmup',
    text: deeplab2('warmup_steps: 99'),
    at: '99',
    says: 'at step 99',
    fine: deeplab2('warmup_steps: 100'),
  },
  {
    code: 'end-above-base',
    text: deeplab2('poly_end_learning_rate: 0.2'),
    at: '0.2',
    notes: ['0.1'],
    fine: deeplab2('poly_end_learning_rate: 0.1'),
  },
]);

const second = (rate: string, more = '', name = 'adam_optimizer', steps = 'steps: 1000'): string =>
  `train_config { ${steps} steps_per_eval: 10 optimizer { ${name} { learning_rate { ${rate} } } ${more} } }`;
const oneCycle = (more = ''): string =>
  second(
    `one_cycle { lr_max: 0.1 ${more} }`.replace('}', more.includes('moms') ? '}' : 'moms: [0.9, 0.8] }'),
  );
const cosine = (more: string): string =>
  second(`cosine_decay_learning_rate { learning_rate_base: 0.1 ${more} }`);
const oneCycleRate = 'one_cycle { lr_max: 0.1 moms: [0.9, 0.8] div_factor: 10 pct_start: 0.4 }';

describeFires('second', 'textproto', [
  {
    code: 'no-optimizer',
    text: 'train_config { steps: 10 optimizer { } }',
    at: 'optimizer',
    fine: second('constant_learning_rate { }'),
  },
  {
    code: 'no-length',
    text: second(oneCycleRate, '', 'adam_optimizer', ''),
    at: 'train_config',
    fine: second(oneCycleRate),
  },
  { code: 'code', text: second('multi_phase { }'), at: 'multi_phase', fine: second(oneCycleRate) },
  {
    code: 'no-rise',
    text: oneCycle('div_factor: 10 pct_start: 0'),
    at: '0',
    fine: second(oneCycleRate),
  },
  {
    code: 'no-rise',
    text: oneCycle('div_factor: 10 pct_start: 0.0001'),
    at: '0.0001',
    says: 'pct_start 0.0001 of a run of 1,000 is less than one step',
    fine: oneCycle('div_factor: 10 pct_start: 0.002'),
  },
  {
    code: 'decay-length',
    text: second(
      'exponential_decay { initial_learning_rate: 0.1 decay_length: 10 decay_factor: 0.5 staircase: true }',
    ),
    at: '10',
    says: 'write 0.1',
    fine: second(
      'exponential_decay { initial_learning_rate: 0.1 decay_length: 0.1 decay_factor: 0.5 staircase: true }',
    ),
  },
  {
    code: 'decay-length',
    text: second('exponential_decay { decay_length: 1 decay_factor: 0.5 }'),
    at: '1',
    says: 'write a share, such as 0.4',
    fine: second('exponential_decay { decay_length: 0.4 decay_factor: 0.5 }'),
  },
  {
    code: 'same-step',
    text: second('manual_stepping { boundaries: [0.5, 0.5004] rates: [0.1, 0.2, 0.3] }'),
    at: '0.5004',
    says: 'the boundaries 0.5 and 0.5004 are both step 500',
    fine: second('manual_stepping { boundaries: [0.5, 0.502] rates: [0.1, 0.2, 0.3] }'),
  },
  {
    code: 'same-step',
    text: second('manual_stepping { boundaries: [0.0001, 0.5] rates: [0.1, 0.2, 0.3] }'),
    at: '0.0001',
    says: 'the boundary 0.0001 is step 0',
    fine: second('manual_stepping { boundaries: 0.5 rates: [0.2, 0.3] }'),
  },
  {
    code: 'same-step',
    text: second(
      'exponential_decay { initial_learning_rate: 0.1 decay_length: 0.0005 decay_factor: 0.95 staircase: true }',
    ).replace('steps: 1000', 'steps: 3363'),
    at: '0.0005',
    says: 'two periods begin at step',
    fine: second(
      'exponential_decay { initial_learning_rate: 0.1 decay_length: 0.1 decay_factor: 0.95 staircase: true }',
    ),
  },
  {
    code: 'share',
    text: oneCycle('div_factor: 10 pct_start: 400'),
    at: '400',
    says: 'write 0.4',
    fine: second(oneCycleRate),
  },
  {
    code: 'no-divisor',
    text: oneCycle('pct_start: 0.4 div_factor: 0'),
    at: '0',
    fine: second(oneCycleRate),
  },
  {
    code: 'momentums',
    text: oneCycle('pct_start: 0.4 div_factor: 10 moms: [0.9]'),
    at: 'moms: [0.9]',
    fine: second(oneCycleRate),
  },
  {
    code: 'endless',
    text: second(
      'exponential_decay { initial_learning_rate: 0.1 decay_length: 0.0001 decay_factor: 0.5 staircase: true }',
    ),
    at: '0.0001',
    says: 'of a run of 1,000 is less than one step: second.pytorch loops forever; write a greater share, such as 0.01',
    fine: second(
      'exponential_decay { initial_learning_rate: 0.1 decay_length: 0.001 decay_factor: 0.5 staircase: true }',
    ),
  },
  {
    code: 'ignores-initial',
    text: second(
      'exponential_decay { initial_learning_rate: 0.25 decay_length: 0.1 decay_factor: 0.5 staircase: false }',
    ),
    at: '0.25',
    says: 'ignores initial_learning_rate 0.25',
    fine: second(
      'exponential_decay { initial_learning_rate: 0.25 decay_length: 0.1 decay_factor: 0.5 staircase: true }',
    ),
  },
  {
    code: 'boundaries',
    text: second('manual_stepping { boundaries: [0.5, 1] rates: [0.1, 0.2, 0.3] }'),
    at: 'boundaries: [0.5, 1]',
    notes: ['rates: [0.1, 0.2, 0.3]'],
    fine: second('manual_stepping { boundaries: [0.5, 0.9] rates: [0.1, 0.2, 0.3] }'),
  },
  {
    code: 'boundaries',
    text: second('manual_stepping { boundaries: [0.5, 0.5] rates: [0.1, 0.2, 0.3] }'),
    at: 'boundaries: [0.5, 0.5]',
    notes: ['rates: [0.1, 0.2, 0.3]'],
    fine: second('manual_stepping { boundaries: [0.5, 0.9] rates: [0.1, 0.2, 0.3] }'),
  },
  {
    code: 'boundaries',
    text: second('manual_stepping { boundaries: [0.5, 0.9] rates: [0.1, 0.2] }'),
    at: 'boundaries: [0.5, 0.9]',
    notes: ['rates: [0.1, 0.2]'],
    fine: second('manual_stepping { boundaries: 0.5 rates: [0.1, 0.2] }'),
  },
  {
    code: 'momentum-fails',
    text: second(oneCycleRate, '', 'momentum_optimizer'),
    at: 'momentum_optimizer',
    fine: second('constant_learning_rate { }', '', 'momentum_optimizer'),
  },
  {
    code: 'moving-average',
    text: second(oneCycleRate, 'use_moving_average: true'),
    at: 'true',
    fine: second(oneCycleRate, 'use_moving_average: false'),
  },
  {
    code: 'empty-schedule',
    text: second('manual_step_learning_rate { initial_learning_rate: 0.1 }'),
    at: 'manual_step_learning_rate',
    fine: second('manual_step_learning_rate { schedule { step: 1 learning_rate: 0.1 } }'),
  },
  {
    code: 'warmup-above-base',
    text: cosine('total_steps: 100 warmup_steps: 10 warmup_learning_rate: 0.2'),
    at: '0.2',
    fine: cosine('total_steps: 100 warmup_steps: 10 warmup_learning_rate: 0.1'),
  },
  {
    code: 'no-warmup',
    text: cosine('total_steps: 100 warmup_steps: 0 warmup_learning_rate: 0.01'),
    at: '0',
    fine: cosine('total_steps: 100 warmup_steps: 1 warmup_learning_rate: 0.01'),
  },
  {
    code: 'no-decay-steps',
    text: second(
      'exponential_decay_learning_rate { initial_learning_rate: 0.1 decay_steps: 0 decay_factor: 0.5 }',
    ),
    at: '0',
    fine: second(
      'exponential_decay_learning_rate { initial_learning_rate: 0.1 decay_steps: 1 decay_factor: 0.5 }',
    ),
  },
  {
    code: 'total-below-warmup',
    text: cosine('total_steps: 10 warmup_steps: 10 warmup_learning_rate: 0.01'),
    at: '10',
    fine: cosine('total_steps: 11 warmup_steps: 10 warmup_learning_rate: 0.01'),
  },
  {
    code: 'rises-again',
    text: cosine('total_steps: 999 warmup_steps: 10 warmup_learning_rate: 0.01'),
    at: '999',
    says: 'from step 999 on',
    fine: cosine('total_steps: 1000 warmup_steps: 10 warmup_learning_rate: 0.01'),
  },
]);
