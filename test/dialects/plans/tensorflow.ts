import { float, type Row } from './row.ts';

/** Plans of SECOND, EasyRec and Model Garden. */

const second = (optimizer: string): string =>
  `train_config { steps: 100 steps_per_eval: 10 optimizer { ${optimizer} } }`;
const garden = (optimizer: string, rate: string, more = ''): string =>
  `trainer: { train_steps: 100, optimizer_config: { optimizer: { ${optimizer} }, learning_rate: { ${rate} } ${more} } }\n`;
const level = 'type: constant, constant: { learning_rate: 0.5 }';
const easyrec = (optimizer: string): string =>
  `train_config { num_steps: 1000 optimizer_config { ${optimizer} { learning_rate { constant_learning_rate { learning_rate: 0.5 } } } use_moving_average: false } }`;
const averaging = { use_moving_average: false, moving_average_decay: float(0.9999) };
const torch = (optimizer: string): string =>
  `train_config { num_steps: 1000 dense_optimizer { ${optimizer} constant_learning_rate { } } sparse_optimizer { adagrad_optimizer { lr: 0.5 } constant_learning_rate { } } }`;

export const others: readonly Row[] = [
  {
    reason: 'a constant rate whose block is left out',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden('type: sgd', 'type: constant'),
    rates: [[50, 0.1]],
  },
  {
    reason: 'SECOND: periods that end exactly with the run; no drop after its end is reported',
    dialect: 'second',
    text: second(
      'adam_optimizer { learning_rate { exponential_decay { initial_learning_rate: 0.5 decay_factor: 0.5 decay_length: 0.25 staircase: true } } }',
    ),
    others: { weight_decay: 0 },
    rates: [
      [0, 0.5],
      [25, 0.25],
      [99, 0.0625],
    ],
  },
  {
    // nutonomy/second.pytorch, learning_schedules.py: "Entries in boundaries must be strictly increasing."
    reason: 'SECOND: an older list out of order',
    dialect: 'second',
    text: second(
      'adam_optimizer { learning_rate { manual_step_learning_rate { schedule { step: 9 learning_rate: 0.5 } schedule { step: 9 learning_rate: 0.25 } } } }',
    ),
    codes: ['manual/not-increasing'],
  },
  ...['exponential_decay_learning_rate { decay_steps: 9', 'exponential_decay { decay_length: 0.5'].map(
    (rate): Row => ({
      // The power is a complex number in Python 3.
      reason: `SECOND: fractional powers of a factor below 0 in ${rate.split(' ')[0]}`,
      dialect: 'second',
      text: second(`adam_optimizer { learning_rate { ${rate} decay_factor: -0.5 } } }`),
      codes: ['decay/negative-power'],
    }),
  ),
  {
    // train.py of both layouts divides by it: ZeroDivisionError.
    reason: 'SECOND: no steps between evaluations',
    dialect: 'second',
    text: second(
      'adam_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.5 } } }',
    ).replace('steps_per_eval: 10', 'steps_per_eval: 0'),
    codes: ['field/range'],
  },
  ...['decay_length: 150 staircase: true', 'decay_length: 1000'].map(
    (decay): Row => ({
      reason: `SECOND: an exponential with ${decay}, which is not a share of the run`,
      dialect: 'second',
      text: second(
        `adam_optimizer { learning_rate { exponential_decay { initial_learning_rate: 0.5 decay_factor: 0.5 ${decay} } } }`,
      ),
      codes: ['second/decay-length'],
    }),
  ),
  {
    // tf.pow(0., 0.) is 1.
    reason: 'Model Garden: a factor of 0',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden(
      'type: sgd',
      'type: exponential, exponential: { initial_learning_rate: 0.5, decay_steps: 10, decay_rate: 0 }',
    ),
    optimizer: { type: 'sgd' },
    rates: [
      [0, 0.5],
      [1, 0],
    ],
  },
  {
    reason: 'Model Garden: an inverse square root without the line to 0 at its end',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden(
      'type: sgd',
      'type: power_linear, power_linear: { initial_learning_rate: 0.5, power: -0.5, linear_decay_fraction: 0, total_decay_steps: 100 }',
    ),
    rates: [
      [0, 0.5],
      [4, 0.25],
      [100, 0.05],
    ],
  },
  {
    reason:
      'Model Garden: an inverse square root times a line to 0, both of which begin ten steps before the run',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden(
      'type: sgd',
      'type: power_linear, power_linear: { initial_learning_rate: 0.5, power: -0.5, linear_decay_fraction: 1, total_decay_steps: 110, offset: -10 }',
    ),
    phases: [['decay', 0, 100]],
    end: 100,
    rates: [
      [15, 0.5 * (1 / 5) * (85 / 110)],
      [100, 0],
    ],
  },
  {
    reason: 'SECOND: one cycle moves the momentum in the opposite direction to the rate',
    dialect: 'second',
    text: second(
      'adam_optimizer { learning_rate { one_cycle { lr_max: 0.5 moms: [0.75, 0.5] div_factor: 10 pct_start: 0.25 } } weight_decay: 0.25 }',
    ),
    optimizer: { type: 'adam_optimizer', weight_decay: 0.25, amsgrad: false, fixed_weight_decay: false },
    others: { momentum: 0.75, weight_decay: 0.25 },
    phases: [
      ['warm-up', 0, 25],
      ['decay', 25, 75],
    ],
    end: 100,
    rates: [
      [0, 0.05],
      [25, 0.5],
    ],
  },
  {
    reason: 'SECOND: RMSProp',
    dialect: 'second',
    text: second(
      'rms_prop_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.5 } } momentum_optimizer_value: 0.5 decay: 0.25 epsilon: 0.125 weight_decay: 0.0625 }',
    ),
    optimizer: {
      type: 'rms_prop_optimizer',
      momentum_optimizer_value: 0.5,
      decay: 0.25,
      epsilon: 0.125,
      weight_decay: 0.0625,
      fixed_weight_decay: false,
    },
    others: { weight_decay: 0.0625 },
    rates: [[99, 0.5]],
  },
  ...(
    [
      ['adam_optimizer', { beta1: float(0.9), beta2: float(0.999) }, {}],
      ['momentum_optimizer', { momentum_optimizer_value: float(0.9) }, { momentum: float(0.9) }],
      [
        'momentumw_optimizer',
        { momentum_optimizer_value: float(0.9), weight_decay: float(1e-6) },
        { momentum: float(0.9), weight_decay: float(1e-6) },
      ],
      [
        'adamw_optimizer',
        { beta1: float(0.9), beta2: float(0.999), weight_decay: float(1e-6) },
        { weight_decay: float(1e-6) },
      ],
      [
        'rms_prop_optimizer',
        { momentum_optimizer_value: float(0.9), decay: float(0.9), epsilon: 1 },
        { momentum: float(0.9) },
      ],
      ['adagrad_optimizer', { initial_accumulator_value: float(0.1) }, {}],
    ] as const
  ).map(
    ([type, fields, more]): Row => ({
      reason: `EasyRec: ${type}, with the defaults of its proto`,
      dialect: 'easyrec',
      text: easyrec(type),
      optimizer: { type, ...fields, ...averaging },
      others: more,
    }),
  ),
  {
    reason: 'TorchEasyRec: the dense optimizer, with weight decay',
    dialect: 'easyrec',
    text: torch('adamw_optimizer { lr: 0.5 weight_decay: 0.25 }'),
    optimizer: { type: 'adamw_optimizer', lr: 0.5, weight_decay: 0.25 },
    others: { weight_decay: 0.25 },
  },
  {
    reason: 'Model Garden: SGD',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden('type: sgd, sgd: { momentum: 0.5, nesterov: true }', level),
    optimizer: { type: 'sgd', momentum: 0.5, nesterov: true },
    others: { momentum: 0.5 },
  },
  {
    reason: 'Model Garden: AdamW, whose weight decay has a name of its own',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden('type: adamw, adamw: { weight_decay_rate: 0.5, beta_1: 0.25 }', level),
    optimizer: { type: 'adamw', weight_decay_rate: 0.5, beta_1: 0.25 },
    others: { weight_decay: 0.5 },
  },
  {
    reason: 'Model Garden: a linear warm-up to the rate of the step after it',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden(
      'type: sgd',
      'type: stepwise, stepwise: { boundaries: [10, 20], values: [0.5, 0.25, 0.125] }',
      ', warmup: { type: linear, linear: { warmup_steps: 10, warmup_learning_rate: 0.25 } }',
    ),
    optimizer: { type: 'sgd' },
    phases: [['warm-up', 0, 10]],
    rates: [
      [0, 0.25],
      [5, 0.375],
      [10, 0.5],
      [11, 0.25],
      [21, 0.125],
    ],
  },
  {
    reason: 'a polynomial decay that was over before step 0',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden(
      'type: sgd',
      'type: polynomial, polynomial: { initial_learning_rate: 0.5, end_learning_rate: 0.25, decay_steps: 50, offset: -60 }',
    ),
    rates: [
      [0, 0.25],
      [5, 0.25],
    ],
  },
  {
    reason: 'Model Garden: a warm-up as a power of the share of its steps, of which step 0 counts as step 1',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden(
      'type: sgd',
      'type: stepwise, stepwise: { boundaries: [20], values: [0.5, 0.25] }',
      ', warmup: { type: polynomial, polynomial: { warmup_steps: 10, power: 2 } }',
    ),
    optimizer: { type: 'sgd' },
    phases: [['warm-up', 0, 10]],
    rates: [
      [0, 0.005],
      [1, 0.005],
      [5, 0.125],
      [10, 0.5],
      [20, 0.5],
      [21, 0.25],
    ],
  },
  {
    reason: 'Model Garden: stairs',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden(
      'type: sgd',
      'type: exponential, exponential: { initial_learning_rate: 0.5, decay_steps: 10, decay_rate: 0.5, staircase: true }',
    ),
    optimizer: { type: 'sgd' },
    rates: [
      [9, 0.5],
      [10, 0.25],
    ],
  },
  {
    reason: 'Model Garden: a power of the step, that ends with a line to 0',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden(
      'type: sgd',
      'type: power_linear, power_linear: { initial_learning_rate: 1, power: -0.5, linear_decay_fraction: 0.5, total_decay_steps: 100 }',
    ),
    optimizer: { type: 'sgd' },
    phases: [['decay', 0, 100]],
    end: 100,
    rates: [
      [4, 0.5],
      [25, 0.2],
      [100, 0],
    ],
  },
  {
    reason: 'Model Garden: half a cosine to each boundary, after an offset',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden(
      'type: sgd',
      'type: step_cosine_with_offset, step_cosine_with_offset: { boundaries: [0, 40, 90], values: [1, 0.5, 0.25], offset: 10 }',
    ),
    optimizer: { type: 'sgd' },
    end: 100,
    rates: [
      [10, 1],
      [30, 0.75],
      [50, 0.5],
      [75, 0.375],
      [100, 0.25],
    ],
  },
  {
    reason: 'Model Garden: a run one step longer than its last boundary',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden(
      'type: sgd',
      'type: step_cosine_with_offset, step_cosine_with_offset: { boundaries: [0, 40, 89], values: [1, 0.5, 0.25], offset: 10 }',
    ),
    codes: ['model-garden/not-a-number'],
  },
  {
    reason: 'Model Garden: a single boundary, from which the original divides by 0 at once',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden(
      'type: sgd',
      'type: step_cosine_with_offset, step_cosine_with_offset: { boundaries: [200], values: [1] }',
    ),
    codes: ['model-garden/not-a-number'],
  },
  {
    reason: 'Model Garden: the lesser of a rate and a power of the step after an offset',
    dialect: 'model-garden',
    format: 'yaml',
    text: garden(
      'type: sgd',
      'type: power_with_offset, power_with_offset: { initial_learning_rate: 1, power: -0.5, offset: 5, pre_offset_learning_rate: 0.25 }',
    ),
    optimizer: { type: 'sgd' },
    rates: [
      [0, 0.25],
      [9, 0.25],
      [30, 0.2],
    ],
  },
];
