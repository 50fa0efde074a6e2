import { expect } from 'chai';
import { type DialectLoadOptions, load } from '../../src/dialects.ts';

/** What the files of each family say of the optimizer, its other hyperparameters, and the phases and the end of the schedule. */

interface Row {
  readonly reason: string;
  readonly dialect: string;
  readonly format?: 'yaml' | 'json' | 'textproto';
  readonly text: string;
  readonly options?: DialectLoadOptions;
  /** The findings; none unless given. */
  readonly codes?: readonly string[];
  readonly optimizer?: object;
  /** Other hyperparameters than the learning rate, all constant. */
  readonly others?: { readonly [name: string]: number };
  /** Rates at steps, by arithmetic from the numbers in the text. */
  readonly rates?: readonly (readonly [step: number, rate: number])[];
  readonly phases?: readonly (readonly [name: string, start: number, length: number])[];
  readonly end?: number;
}

const float = Math.fround;
const forever = Number.POSITIVE_INFINITY;

/** 10 steps an epoch, 100 steps. */
const examples = { run: { examples: 100 } };
const annealing =
  'soft_start_annealing_schedule { min_learning_rate: 0.25 max_learning_rate: 0.5 soft_start: 0.25 annealing: 0.5 }';
const yolo = (optimizer: string): string =>
  `yolov4_config { } training_config { batch_size_per_gpu: 10 num_epochs: 10 learning_rate { ${annealing} } optimizer { ${optimizer} } }`;
const classification = (config: string, optimizer = 'sgd { momentum: 0.5 }'): string =>
  `train_config { batch_size_per_gpu: 10 n_epochs: 10 optimizer { ${optimizer} } lr_config { ${config} } }`;
const fasterRcnn = (rate: string): string =>
  `training_config { batch_size_per_gpu: 10 num_epochs: 10 ${rate} optimizer { sgd { momentum: 0.5 } } }`;
const efficientDet = (more: string): string =>
  `training_config { train_batch_size: 10 num_epochs: 10 learning_rate: 0.5 lr_warmup_init: 0.25 ${more} }`;
const maskRcnn = (more: string): string =>
  `train_batch_size: 2 total_steps: 400 init_learning_rate: 0.5 learning_rate_steps: "[100, 200]" learning_rate_decay_levels: "(0.5, 0.25)" ${more}`;

const tao: readonly Row[] = [
  {
    reason: 'YOLO: Adam, a rise, a stretch at the peak and a fall',
    dialect: 'tao',
    text: yolo('adam { beta1: 0.5 beta2: 0.75 epsilon: 0.25 }'),
    options: examples,
    optimizer: { type: 'adam', beta1: 0.5, beta2: 0.75, epsilon: 0.25 },
    phases: [
      ['warm-up', 0, 25],
      ['hold', 25, 25],
      ['decay', 50, 50],
    ],
    end: 100,
    rates: [
      [0, 0.25],
      [25, 0.5],
      [50, 0.5],
      [100, 0.25],
    ],
  },
  {
    reason: 'YOLO: a cosine after a rise, which ends above its minimum',
    dialect: 'tao',
    text: yolo('sgd { momentum: 0.5 }').replace(
      annealing,
      'soft_start_cosine_annealing_schedule { min_learning_rate: 0.25 max_learning_rate: 0.5 soft_start: 0.25 }',
    ),
    options: examples,
    codes: ['tao/cosine-ends-high'],
    others: { momentum: 0.5 },
    phases: [
      ['warm-up', 0, 25],
      ['decay', 25, 75],
    ],
    end: 100,
    rates: [
      [0, 0.25],
      [25, 0.5],
      [75, 0.375],
    ],
  },
  {
    reason: 'YOLO: SGD with Nesterov’s momentum',
    dialect: 'tao',
    text: yolo('sgd { momentum: 0.5 nesterov: true }'),
    options: examples,
    optimizer: { type: 'sgd', momentum: 0.5, nesterov: true },
    others: { momentum: 0.5 },
  },
  {
    reason: 'classification: RMSprop',
    dialect: 'tao',
    text: classification(
      'cosine { learning_rate: 0.5 }',
      'rmsprop { rho: 0.5 momentum: 0.25 epsilon: 0.125 }',
    ),
    options: examples,
    optimizer: { type: 'rmsprop', rho: 0.5, momentum: 0.25, epsilon: 0.125 },
    end: 100,
  },
  {
    reason: 'classification: Adam with the names of Keras, and an exponential over half of the run',
    dialect: 'tao',
    text: classification(
      'step { learning_rate: 0.5 step_size: 50 gamma: 0.25 }',
      'adam { beta_1: 0.5 beta_2: 0.25 epsilon: 0.5 }',
    ),
    options: examples,
    codes: ['tao/smooth-step'],
    optimizer: { type: 'adam', beta1: 0.5, beta2: 0.25, epsilon: 0.5 },
    phases: [['decay', 0, 100]],
    rates: [
      [0, 0.5],
      [25, 0.25],
      [50, 0.125],
    ],
  },
  {
    reason: 'classification: a factor of 1 is no decay',
    dialect: 'tao',
    text: classification('step { learning_rate: 0.5 step_size: 50 gamma: 1 }'),
    options: examples,
    others: { momentum: 0.5 },
    rates: [[99, 0.5]],
  },
  {
    reason: 'classification: the flat block with an exponential',
    dialect: 'tao',
    text: classification(
      'scheduler: "step" learning_rate: 0.5 step_size: 50 gamma: 0.25 annealing_points: ""',
    ),
    options: examples,
    codes: ['tao/old-layout', 'tao/smooth-step'],
    others: { momentum: 0.5 },
    rates: [[25, 0.25]],
  },
  {
    reason: 'classification: the flat block with a scheduler that does not exist',
    dialect: 'tao',
    text: classification('scheduler: "soft_start" learning_rate: 0.5'),
    options: examples,
    codes: ['tao/no-schedule'],
  },
  {
    reason: 'classification: the flat block with points that are no list',
    dialect: 'tao',
    text: classification('scheduler: "cosine" learning_rate: 0.5 annealing_points: "half"'),
    options: examples,
    codes: ['tao/old-layout', 'tao/points'],
  },
  {
    reason: 'classification: a line to its first point, after which the rate is divided',
    dialect: 'tao',
    text: classification(
      'soft_anneal { learning_rate: 0.5 soft_start: 0.25 annealing_points: 0.5 annealing_points: 0.75 annealing_divider: 2 }',
    ),
    options: examples,
    codes: ['tao/fixed-start'],
    others: { momentum: 0.5 },
    phases: [
      ['warm-up', 0, 25],
      ['hold', 25, 25],
      ['decay', 50, 50],
    ],
    rates: [
      [25, 0.5],
      [50, 0.5],
      [51, 0.25],
      [75, 0.25],
      [76, 0.125],
    ],
  },
  {
    reason: 'classification: a share of the run at which the first point is not after the line',
    dialect: 'tao',
    text: classification(
      'soft_anneal { learning_rate: 0.5 soft_start: 0.5 annealing_points: 0.5 annealing_divider: 2 }',
    ),
    options: examples,
    codes: ['tao/share-order'],
  },
  {
    reason: 'classification: division by 0',
    dialect: 'tao',
    text: classification('soft_anneal { learning_rate: 0.5 annealing_points: 0.5 }'),
    options: examples,
    codes: ['tao/range'],
  },
  {
    reason: 'classification: a point at the end of the run is never reached, so nothing is divided',
    dialect: 'tao',
    text: classification('soft_anneal { learning_rate: 0.5 annealing_points: 1 }'),
    options: examples,
    others: { momentum: 0.5 },
    phases: [['hold', 0, 100]],
    rates: [[99, 0.5]],
  },
  {
    reason: 'classification: equal points divide twice',
    dialect: 'tao',
    text: classification(
      'soft_anneal { learning_rate: 0.5 annealing_points: 0.5 annealing_points: 0.5 annealing_divider: 2 }',
    ),
    options: examples,
    others: { momentum: 0.5 },
    rates: [[51, 0.125]],
  },
  {
    reason: 'Faster R-CNN: a line from its own start',
    dialect: 'tao',
    text: fasterRcnn(
      'learning_rate { soft_start { base_lr: 0.5 start_lr: 0.25 soft_start: 0.25 annealing_points: 0.5 annealing_divider: 2 } }',
    ),
    options: examples,
    others: { momentum: 0.5 },
    phases: [
      ['warm-up', 0, 25],
      ['hold', 25, 25],
      ['decay', 50, 50],
    ],
    rates: [
      [0, 0.25],
      [25, 0.5],
      [51, 0.25],
    ],
  },
  {
    reason: 'Faster R-CNN of version 1.0: one image at a time',
    dialect: 'tao',
    text: fasterRcnn('lr_scheduler { step { base_lr: 0.5 step_size: 50 gamma: 0.25 } }').replace(
      'batch_size_per_gpu: 10 ',
      '',
    ),
    options: examples,
    codes: ['tao/old-layout', 'tao/smooth-step'],
    others: { momentum: 0.5 },
    phases: [['decay', 0, 1000]],
    rates: [[500, 0.125]],
  },
  {
    reason: 'EfficientDet: a warm-up of two epochs of 10.5 steps, cut off, then a cosine',
    dialect: 'tao',
    text: efficientDet('num_examples_per_epoch: 105 lr_warmup_epoch: 2'),
    optimizer: { type: 'sgd', momentum: float(0.9), nesterov: false },
    others: { momentum: float(0.9) },
    phases: [
      ['warm-up', 0, 21],
      ['decay', 21, 84],
    ],
    end: 105,
  },
  {
    reason: 'EfficientDet: a warm-up of five epochs unless said, and its own momentum',
    dialect: 'tao',
    text: efficientDet('num_examples_per_epoch: 100 momentum: 0.5'),
    optimizer: { type: 'sgd', momentum: 0.5, nesterov: false },
    others: { momentum: 0.5 },
    phases: [
      ['warm-up', 0, 50],
      ['decay', 50, 50],
    ],
    end: 100,
  },
  {
    reason: 'EfficientDet: a warm-up that starts at the rate itself',
    dialect: 'tao',
    text: efficientDet('num_examples_per_epoch: 100').replace('0.25', '1'),
    codes: ['tao/range'],
  },
  {
    reason: 'Mask R-CNN: total_steps counts if there are no epochs',
    dialect: 'tao',
    text: maskRcnn('warmup_steps: 10 warmup_learning_rate: 0.25 momentum: 0.5'),
    optimizer: { type: 'sgd', momentum: 0.5, nesterov: false },
    others: { momentum: 0.5 },
    phases: [['warm-up', 0, 10]],
    rates: [
      [0, 0.25],
      [10, 0.5],
      [100, 0.5],
      [101, 0.25],
      [201, 0.125],
    ],
  },
  {
    reason: 'UNet: Adam, and a cosine of its own length',
    dialect: 'tao',
    text: 'training_config { batch_size: 10 epochs: 5 learning_rate: 0.5 optimizer { adam { epsilon: 0.5 beta1: 0.25 beta2: 0.125 } } lr_scheduler { cosine_decay { decay_steps: 40 alpha: 0.5 } } }',
    options: { message: 'unet', ...examples },
    optimizer: { type: 'adam', beta1: 0.25, beta2: 0.125, epsilon: 0.5 },
    phases: [['decay', 0, 40]],
    end: 40,
    rates: [
      [0, 0.5],
      [20, 0.375],
      [40, 0.25],
    ],
  },
  {
    reason: 'UNet: no schedule',
    dialect: 'tao',
    text: 'training_config { batch_size: 10 epochs: 5 learning_rate: 0.5 }',
    options: { message: 'unet', ...examples },
    rates: [[50, 0.5]],
  },
  {
    reason: 'UNet: a decay rate of 0',
    dialect: 'tao',
    text: 'training_config { batch_size: 10 epochs: 5 learning_rate: 0.5 lr_scheduler { exponential_decay { decay_steps: 45 } } }',
    options: { message: 'unet', ...examples },
    codes: ['tao/unset-factor'],
    rates: [
      [44, 0.5],
      [45, 0],
    ],
  },
  {
    reason: 'DetectNet: early stopping holds the rate after its rise of three epochs',
    dialect: 'tao',
    text: 'training_config { batch_size_per_gpu: 10 num_epochs: 10 learning_rate { early_stopping_annealing_schedule { min_learning_rate: 0.25 max_learning_rate: 0.5 soft_start_epochs: 3 } } optimizer { adam { beta1: 0.5 beta2: 0.25 epsilon: 0.125 } } }',
    options: { message: 'detectnet_v2', ...examples },
    codes: ['tao/early-stopping'],
    optimizer: { type: 'adam', beta1: 0.5, beta2: 0.25, epsilon: 0.125 },
    phases: [
      ['warm-up', 0, 30],
      ['hold', 30, forever],
    ],
  },
];

/** Shares of a soft-start schedule that each network takes or refuses before training. */
const shares: readonly Row[] = (
  [
    ['detectnet_v2', 0.5, 0.5, []],
    ['detectnet_v2', 0.75, 0.5, ['tao/share-order']],
    ['detectnet_v2', 0, 0.5, []],
    ['detectnet_v2', 0.5, 1, ['tao/range']],
    ['ssd', 0.25, 0.5, []],
    ['ssd', 0.5, 0.5, ['tao/share-order']],
    ['ssd', 0, 0.5, ['tao/range']],
    ['ssd', 0.5, 1, ['tao/range']],
    ['yolo_v4', 0, 0.5, []],
    ['yolo_v4', 0.5, 1, []],
    ['yolo_v4', 0.5, 0.5, ['tao/share-order']],
    ['yolo_v4', 0.5, 1.5, ['tao/range']],
  ] as const
).map(([message, start, fall, codes]) => ({
  reason: `${message}: soft_start ${start} and annealing ${fall}`,
  dialect: 'tao',
  text: `training_config { batch_size_per_gpu: 10 num_epochs: 10 learning_rate { soft_start_annealing_schedule { min_learning_rate: 0.25 max_learning_rate: 0.5 soft_start: ${start} annealing: ${fall} } } optimizer { adam { beta1: 0.5 beta2: 0.5 epsilon: 0.5 } } }`,
  options: { message, ...examples },
  codes,
}));

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

const others: readonly Row[] = [
  {
    reason: 'SECOND: one cycle moves momentum against the rate',
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

const arguments_ = (more: string): string =>
  `per_device_train_batch_size: 1\nmax_steps: 100\nlearning_rate: 0.5\n${more}`;
const axolotl = (more: string): string =>
  `base_model: x\nmicro_batch_size: 1\nmax_steps: 100\nlearning_rate: 0.5\n${more}`;
const kwargs = (scheduler: string, fields: string): string =>
  arguments_(`lr_scheduler_type: ${scheduler}\nlr_scheduler_kwargs: { ${fields} }\n`);

const huggingface = (
  [
    {
      reason: 'a constant rate, without phases and end',
      text: arguments_('lr_scheduler_type: constant\n'),
      optimizer: { type: 'adamw_torch', weight_decay: 0 },
      phases: [],
      rates: [[50, 0.5]],
    },
    {
      reason: 'a constant rate after a warm-up',
      text: arguments_('lr_scheduler_type: constant_with_warmup\nwarmup_steps: 10\n'),
      codes: ['huggingface/first-update-zero'],
      phases: [['warm-up', 0, 10]],
      rates: [
        [0, 0],
        [5, 0.25],
        [10, 0.5],
        [90, 0.5],
      ],
    },
    {
      reason: 'a warm-up that a constant rate does not have',
      text: arguments_('lr_scheduler_type: constant\nwarmup_steps: 10\n'),
      codes: ['huggingface/no-warmup'],
      phases: [],
    },
    {
      reason: 'an inverse square root, and another optimizer with weight decay',
      text: arguments_('lr_scheduler_type: inverse_sqrt\nwarmup_steps: 10\nweight_decay: 0.25\noptim: sgd\n'),
      codes: ['huggingface/first-update-zero'],
      optimizer: { type: 'sgd', weight_decay: 0.25 },
      others: { weight_decay: 0.25 },
      phases: [['warm-up', 0, 10]],
      rates: [
        [10, 0.5],
        [40, 0.25],
      ],
    },
    {
      reason: 'a polynomial to a rate above 0',
      text: kwargs('polynomial', 'lr_end: 0.25, power: 2'),
      phases: [['decay', 0, 100]],
      end: 100,
      rates: [
        [0, 0.5],
        [50, 0.3125],
        [100, 0.25],
      ],
    },
    {
      reason: 'a polynomial that ends at its start',
      text: kwargs('polynomial', 'lr_end: 0.5'),
      codes: ['huggingface/end-above-base'],
    },
    {
      reason: 'two cycles of a cosine',
      text: kwargs('cosine_with_restarts', 'num_cycles: 2'),
      rates: [
        [25, 0.25],
        [50, 0.5],
        [75, 0.25],
        [100, 0],
      ],
    },
    ...['min_lr: 0.25', 'min_lr_rate: 0.5'].map((least) => ({
      reason: `a cosine to ${least}`,
      text: kwargs('cosine_with_min_lr', least),
      end: 100,
      rates: [
        [50, 0.375],
        [100, 0.25],
      ] as const,
    })),
    {
      reason: 'two minimum rates',
      text: kwargs('cosine_with_min_lr', 'min_lr: 0.25, min_lr_rate: 0.5'),
      codes: ['huggingface/two-least-rates'],
    },
    {
      reason: 'a stretch at the peak, then a line over 50 steps',
      text: `${kwargs('warmup_stable_decay', 'num_decay_steps: 50, decay_type: linear')}warmup_steps: 10\n`,
      codes: ['huggingface/first-update-zero'],
      phases: [
        ['warm-up', 0, 10],
        ['decay', 10, 90],
      ],
      end: 100,
      rates: [
        [5, 0.25],
        [50, 0.5],
        [75, 0.25],
        [100, 0],
      ],
    },
    {
      reason: 'a square root over 40 steps',
      text: kwargs('warmup_stable_decay', 'num_decay_steps: 40, decay_type: 1-sqrt'),
      rates: [
        [60, 0.5],
        [70, 0.25],
        [100, 0],
      ],
    },
    {
      reason: 'a given stretch at the peak, after whose decay the rate stays',
      text: kwargs(
        'warmup_stable_decay',
        'num_stable_steps: 20, num_decay_steps: 40, decay_type: linear, min_lr_ratio: 0.5',
      ),
      rates: [
        [20, 0.5],
        [40, 0.375],
        [60, 0.25],
        [90, 0.25],
      ],
    },
    {
      reason: 'LLaMA-Factory gives a third of the steps to the peak',
      text: arguments_('finetuning_type: lora\nlr_scheduler_type: warmup_stable_decay\n').replace(
        '100',
        '90',
      ),
      rates: [
        [30, 0.5],
        [60, 0.25],
        [90, 0],
      ],
    },
    {
      reason: 'a warm-up one step shorter than the run',
      text: arguments_('warmup_steps: 99\n'),
      codes: ['huggingface/first-update-zero'],
      phases: [
        ['warm-up', 0, 99],
        ['decay', 99, 1],
      ],
      end: 100,
      rates: [
        [99, 0.5],
        [100, 0],
      ],
    },
    {
      reason: 'a warm-up as long as the run',
      text: arguments_('warmup_steps: 100\n'),
      codes: ['huggingface/warmup-covers-run'],
      rates: [[50, 0.25]],
    },
    {
      reason: 'axolotl: rex to half the rate',
      text: axolotl('lr_scheduler: rex\ncosine_min_lr_ratio: 0.5\nwarmup_steps: 0\n'),
      end: 100,
      rates: [
        [0, 0.5],
        [50, 0.5 * (0.5 + 0.25 / 0.55)],
        [100, 0.25],
      ],
    },
    {
      reason: 'axolotl: the rise of one cycle is the warm-up',
      text: axolotl('lr_scheduler: one_cycle\nwarmup_steps: 25\n'),
      phases: [
        ['warm-up', 0, 25],
        ['decay', 25, 75],
      ],
      end: 100,
      rates: [
        [0, 0.02],
        [24, 0.5],
      ],
    },
    {
      reason: 'axolotl: a cosine to half the rate',
      text: axolotl('lr_scheduler: cosine\ncosine_min_lr_ratio: 0.5\nwarmup_steps: 0\n'),
      rates: [
        [50, 0.375],
        [100, 0.25],
      ],
    },
    {
      reason: 'axolotl: a cosine that arrives at half of the run',
      text: axolotl(
        'lr_scheduler: cosine\ncosine_min_lr_ratio: 0.5\ncosine_constant_lr_ratio: 0.5\nwarmup_steps: 0\n',
      ),
      rates: [
        [25, 0.375],
        [50, 0.25],
        [90, 0.25],
      ],
    },
    {
      reason: 'axolotl: a parabolic warm-up',
      text: axolotl('lr_scheduler: cosine\nlr_quadratic_warmup: true\nwarmup_steps: 10\n'),
      codes: ['huggingface/first-update-zero'],
      rates: [
        [5, 0.125],
        [10, 0.5],
      ],
    },
    {
      reason: 'axolotl: restarts every 20 steps, from a thousandth of the rate',
      text: axolotl(
        'lr_scheduler: constant\njagged_restart_steps: 20\njagged_restart_warmup_steps: 5\njagged_restart_anneal_steps: 5\nwarmup_steps: 0\noptimizer: sgd\n',
      ),
      optimizer: { type: 'sgd', weight_decay: 0 },
      phases: [],
      rates: [
        [0, 0.5],
        [15, 0.5],
        [20, 0.0005],
        [25, 0.5],
        [35, 0.5],
        [40, 0.0005],
      ],
    },
  ] as const satisfies readonly Partial<Row>[]
).map((row): Row => ({ dialect: 'huggingface', format: 'yaml', others: { weight_decay: 0 }, ...row }));

const composerOf = (scheduler: string, length = 'max_duration: 100ba\n'): string =>
  `${length}optimizer: { name: adam, lr: 0.5, weight_decay: 0.25, momentum: 0.125 }\nscheduler: { ${scheduler} }\n`;
const warmedUp = [
  ['warm-up', 0, 10],
  ['decay', 10, 90],
] as const;

const composer = (
  [
    {
      reason: 'the optimizer, and a constant share after a warm-up',
      text: composerOf('name: constant_with_warmup, t_warmup: 10ba, alpha: 0.5'),
      optimizer: { type: 'adam', weight_decay: 0.25 },
      phases: warmedUp,
      rates: [
        [0, 0],
        [5, 0.125],
        [10, 0.25],
        [90, 0.25],
      ],
    },
    {
      reason: 'a line between two shares',
      text: composerOf('name: linear_decay_with_warmup, t_warmup: 10ba, alpha_i: 0.5, alpha_f: 0.25'),
      phases: warmedUp,
      rates: [
        [10, 0.25],
        [55, 0.1875],
        [100, 0.125],
      ],
    },
    {
      reason: 'a cosine to a share, with spaces before and after units',
      text: composerOf(
        'name: cosine_with_warmup, t_warmup: " 10 ba ", alpha_f: 0.5',
        'max_duration: " 100 ba "\n',
      ),
      phases: warmedUp,
      rates: [
        [55, 0.375],
        [100, 0.25],
      ],
    },
    {
      reason: 'a time with a unit that does not exist',
      text: composerOf('name: cosine_with_warmup, t_warmup: 10bat'),
      codes: ['composer/not-a-time'],
    },
    {
      reason: 'a square after a warm-up, the default',
      text: composerOf('name: PolynomialWithWarmupScheduler, t_warmup: 10ba, alpha_f: 0.5'),
      phases: warmedUp,
      rates: [
        [55, 0.3125],
        [100, 0.25],
      ],
    },
    {
      reason: 'a square',
      text: composerOf('name: PolynomialScheduler, power: 2, alpha_f: 0.5'),
      phases: [['decay', 0, 100]],
      rates: [
        [50, 0.3125],
        [100, 0.25],
      ],
    },
    {
      reason: 'milestones in any order, counted from step 0',
      text: composerOf(
        'name: MultiStepWithWarmupScheduler, t_warmup: 10ba, milestones: [50ba, 30ba], gamma: 0.5',
      ),
      phases: warmedUp,
      rates: [
        [10, 0.5],
        [29, 0.5],
        [30, 0.25],
        [50, 0.125],
      ],
    },
    {
      reason: 'a constant share, and the whole rate after it',
      text: composerOf('name: ConstantScheduler, alpha: 0.5, t_max: 50ba'),
      codes: ['composer/jumps-to-one'],
      rates: [
        [49, 0.25],
        [50, 0.5],
      ],
    },
    {
      reason: 'a constant rate, and the same rate after it',
      text: composerOf('name: ConstantScheduler, alpha: 1, t_max: 50ba'),
      rates: [[50, 0.5]],
    },
    {
      reason: 'a constant share to the end of the run',
      text: composerOf('name: ConstantScheduler, alpha: 0.5'),
      rates: [[99, 0.25]],
    },
    {
      reason: 'a constant share until no time',
      text: composerOf('name: ConstantScheduler, alpha: 0.5, t_max: x'),
      codes: ['composer/not-a-time'],
    },
    {
      reason: 'a run whose length is a share of itself',
      text: composerOf('name: ConstantScheduler, alpha: 0.5', 'max_duration: 1dur\n'),
      codes: ['composer/not-a-time'],
    },
    {
      reason: 'an exponential',
      text: composerOf('name: ExponentialScheduler, gamma: 0.5, decay_period: 10ba'),
      rates: [
        [10, 0.25],
        [20, 0.125],
      ],
    },
    {
      reason: 'stairs of one epoch of ten batches',
      text: composerOf('name: StepScheduler, step_size: 1ep, gamma: 0.5'),
      options: { run: { examples: 80, batch_size: 8 } },
      rates: [
        [9, 0.5],
        [10, 0.25],
      ],
    },
    {
      reason: 'a cosine that arrives before the end of the run',
      text: composerOf('name: CosineAnnealingScheduler, alpha_f: 0.5, t_max: 50ba'),
      rates: [
        [25, 0.375],
        [50, 0.25],
        [90, 0.25],
      ],
    },
    {
      reason: 'restarts of growing length',
      text: composerOf('name: CosineAnnealingWarmRestartsScheduler, t_0: 10ba, t_mult: 2, alpha_f: 0.5'),
      rates: [
        [5, 0.375],
        [10, 0.5],
        [20, 0.375],
        [30, 0.5],
        [50, 0.375],
      ],
    },
    {
      reason: 'restarts of one length',
      text: composerOf('name: CosineAnnealingWarmRestartsScheduler, t_0: 10ba'),
      rates: [
        [5, 0.25],
        [10, 0.5],
        [95, 0.25],
      ],
    },
    {
      reason: 'a line of no length stays at its start',
      text: composerOf('name: LinearScheduler, t_max: 0ba, alpha_i: 0.5'),
      rates: [
        [0, 0.25],
        [50, 0.25],
      ],
    },
    {
      reason: 'a warm-up as long as the run',
      text: composerOf('name: cosine_with_warmup, t_warmup: 100ba, alpha_f: 0.5'),
      rates: [
        [50, 0.25],
        [100, 0.25],
      ],
    },
    {
      reason: 'no warm-up',
      text: composerOf('name: cosine_with_warmup, t_warmup: 0ba'),
      phases: [['decay', 0, 100]],
      rates: [
        [0, 0.5],
        [50, 0.25],
      ],
    },
    {
      reason: 'a warm-up of less than a batch',
      text: composerOf('name: cosine_with_warmup, t_warmup: 0.001dur'),
      codes: ['composer/warmup-truncated'],
      phases: [['decay', 0, 100]],
    },
    {
      reason: 'a schedule that ends before the run',
      text: composerOf('name: cosine_with_warmup, t_warmup: 10ba, t_max: 50ba'),
      codes: ['composer/ends-early'],
    },
    {
      reason: 'an inverse square root with a line to 0',
      text: composerOf('name: inv_sqrt_with_warmup, t_warmup: 10ba, t_scale: 5ba, t_cooldown: 20ba'),
      phases: warmedUp,
      rates: [
        [10, 0.5],
        [25, 0.25],
        [80, 0.5 * Math.sqrt(5 / 75)],
        [90, 0.25 * Math.sqrt(5 / 75)],
        [100, 0],
      ],
    },
    {
      reason: 'a stretch at the peak, then a line',
      text: composerOf('name: warmup_stable_decay, t_warmup: 10ba, t_decay: 20ba, alpha_f: 0.5'),
      phases: warmedUp,
      rates: [
        [10, 0.5],
        [80, 0.5],
        [90, 0.375],
        [100, 0.25],
      ],
    },
    {
      reason: 'half of the run, with the whole warm-up',
      text: composerOf(
        'name: linear_decay_with_warmup, t_warmup: 20ba',
        'max_duration: 100ba\nscale_schedule_ratio: 0.5\n',
      ),
      phases: [
        ['warm-up', 0, 20],
        ['decay', 20, 30],
      ],
      rates: [
        [10, 0.25],
        [20, 0.5],
        [35, 0.25],
        [50, 0],
      ],
    },
    {
      reason: 'half of the run, with half of the warm-up',
      text: composerOf(
        'name: linear_decay_with_warmup, t_warmup: 20ba, scale_warmup: true',
        'max_duration: 100ba\nscale_schedule_ratio: 0.5\n',
      ),
      phases: [
        ['warm-up', 0, 10],
        ['decay', 10, 40],
      ],
      rates: [
        [5, 0.25],
        [10, 0.5],
        [30, 0.25],
        [50, 0],
      ],
    },
  ] as const satisfies readonly Partial<Row>[]
).map(
  (row): Row => ({
    dialect: 'composer',
    format: 'yaml',
    others: { weight_decay: 0.25, momentum: 0.125 },
    ...row,
  }),
);

const detectron2Of = (more: string): string =>
  `SOLVER: { BASE_LR: 0.5, MAX_ITER: 100, WARMUP_FACTOR: 0.5, MOMENTUM: 0.5, WEIGHT_DECAY: 0.25, ${more} }\n`;

const detectron2 = (
  [
    {
      reason: 'the optimizer, and a list of two steps after a warm-up',
      text: detectron2Of('WARMUP_ITERS: 10, STEPS: "(50, 75)", GAMMA: 0.5'),
      optimizer: { type: 'SGD', momentum: 0.5, nesterov: false, weight_decay: 0.25 },
      phases: warmedUp,
      rates: [
        [0, 0.25],
        [5, 0.375],
        [10, 0.5],
        [49, 0.5],
        [50, 0.25],
        [75, 0.125],
      ],
    },
    {
      reason: 'another optimizer, steps as a list, and no warm-up',
      text: detectron2Of('WARMUP_ITERS: 0, STEPS: [50, 75], GAMMA: 0.5, NESTEROV: true, OPTIMIZER: ADAMW'),
      optimizer: { type: 'ADAMW', momentum: 0.5, nesterov: true, weight_decay: 0.25 },
      phases: [['decay', 0, 100]],
      rates: [
        [0, 0.5],
        [50, 0.25],
        [75, 0.125],
      ],
    },
    {
      reason: 'a warm-up at a constant share',
      text: detectron2Of('WARMUP_ITERS: 10, STEPS: "(50,)", WARMUP_METHOD: constant'),
      rates: [
        [0, 0.25],
        [9, 0.25],
        [10, 0.5],
      ],
    },
    {
      reason: 'a cosine over the whole run, to a rate above 0',
      text: detectron2Of('LR_SCHEDULER_NAME: WarmupCosineLR, WARMUP_ITERS: 10, BASE_LR_END: 0.25'),
      end: 100,
      phases: warmedUp,
      rates: [[50, 0.375]],
    },
    {
      reason: 'a cosine compressed into the steps after the warm-up',
      text: detectron2Of('LR_SCHEDULER_NAME: WarmupCosineLR, WARMUP_ITERS: 10, RESCALE_INTERVAL: true'),
      end: 100,
      rates: [
        [0, 0.25],
        [10, 0.5],
        [55, 0.25],
      ],
    },
    {
      reason: 'three decays in equal stretches',
      text: detectron2Of(
        'LR_SCHEDULER_NAME: WarmupStepWithFixedGammaLR, WARMUP_ITERS: 0, NUM_DECAYS: 3, GAMMA: 0.5',
      ),
      end: 100,
      rates: [
        [24, 0.5],
        [25, 0.25],
        [50, 0.125],
        [75, 0.0625],
      ],
    },
    {
      reason: 'a power of what is left, times the warm-up',
      text: detectron2Of('LR_SCHEDULER_NAME: WarmupPolyLR, WARMUP_ITERS: 50, POLY_LR_POWER: 2.0'),
      end: 100,
      rates: [
        [0, 0.25],
        [25, 0.5 * 0.75 * 0.5625],
        [50, 0.125],
        [100, 0],
      ],
    },
    {
      reason: 'a line that stays at its least share',
      text: detectron2Of(
        'LR_SCHEDULER_NAME: WarmupPolyLR, WARMUP_ITERS: 10, WARMUP_METHOD: constant, POLY_LR_POWER: 1.0, POLY_LR_CONSTANT_ENDING: 0.25',
      ),
      end: 100,
      rates: [
        [0, 0.25],
        [5, 0.2375],
        [50, 0.25],
        [75, 0.125],
        [90, 0.125],
      ],
    },
    {
      reason: 'a warm-up that ends at 90 % of the rate',
      text: detectron2Of('WARMUP_ITERS: 60, STEPS: "(50,)", GAMMA: 0.9'),
      rates: [[60, 0.45]],
    },
    {
      reason: 'a warm-up that ends below it',
      text: detectron2Of('WARMUP_ITERS: 60, STEPS: "(50,)", GAMMA: 0.89'),
      codes: ['detectron2/warmup-to-less'],
    },
    {
      reason: 'a warm-up as long as the run',
      text: detectron2Of('WARMUP_ITERS: 100, STEPS: "()"'),
      codes: ['detectron2/warmup-covers-run'],
      rates: [[50, 0.375]],
    },
  ] as const satisfies readonly Partial<Row>[]
).map(
  (row): Row => ({
    dialect: 'detectron2',
    format: 'yaml',
    others: { momentum: 0.5, weight_decay: 0.25 },
    ...row,
  }),
);

const solver = (more: string): string => `base_lr: 0.5 max_iter: 100 weight_decay: 0.25 ${more}`;
const caffe = (
  [
    {
      reason: 'Adam',
      text: solver('lr_policy: "fixed" type: "Adam" momentum: 0.5 momentum2: 0.25 delta: 0.125'),
      optimizer: { type: 'adam', beta1: 0.5, beta2: 0.25, epsilon: 0.125, weight_decay: 0.25 },
      others: { weight_decay: 0.25 },
    },
    {
      reason: 'RMSProp',
      text: solver('lr_policy: "fixed" type: "RMSProp" rms_decay: 0.5 delta: 0.25'),
      optimizer: { type: 'rmsprop', rho: 0.5, epsilon: 0.25, weight_decay: 0.25 },
      others: { weight_decay: 0.25 },
    },
    {
      reason: 'AdaGrad',
      text: solver('lr_policy: "fixed" type: "AdaGrad" delta: 0.25'),
      optimizer: { type: 'adagrad', epsilon: 0.25, weight_decay: 0.25 },
      others: { weight_decay: 0.25 },
    },
    {
      reason: 'the number of a solver, in its older field',
      text: solver('lr_policy: "fixed" solver_type: NESTEROV momentum: 0.5'),
      optimizer: { type: 'sgd', momentum: 0.5, nesterov: true, weight_decay: 0.25 },
      others: { momentum: 0.5, weight_decay: 0.25 },
    },
    {
      reason: 'a solver that is not known here',
      text: solver('lr_policy: "fixed" type: "Other" delta: 0.5'),
      optimizer: { type: 'other', epsilon: 0.5, weight_decay: 0.25 },
      others: { weight_decay: 0.25 },
    },
    {
      reason: 'stairs',
      text: solver('lr_policy: "step" gamma: 0.5 stepsize: 10'),
      rates: [
        [9, 0.5],
        [10, 0.25],
      ],
    },
    {
      reason: 'stairs that go on after max_iter',
      text: solver('lr_policy: "step" gamma: 0.5 stepsize: 100'),
      options: { run: { num_steps: 200 } },
      rates: [[150, 0.25]],
    },
    {
      reason: 'a polynomial after max_iter',
      text: solver('lr_policy: "poly" power: 1'),
      options: { run: { num_steps: 200 } },
      codes: ['rate/negative', 'caffe/after-end'],
    },
    {
      reason: 'an exponential',
      text: solver('lr_policy: "exp" gamma: 0.5'),
      rates: [[2, 0.125]],
    },
    {
      reason: 'an inverse',
      text: solver('lr_policy: "inv" gamma: 1 power: 1'),
      rates: [
        [1, 0.25],
        [3, 0.125],
      ],
    },
    {
      reason: 'steps out of order, of which one is taken each iteration',
      text: solver('lr_policy: "multistep" gamma: 0.5 stepvalue: 20 stepvalue: 10'),
      codes: ['caffe/step-lags'],
      rates: [
        [19, 0.5],
        [20, 0.25],
        [21, 0.125],
      ],
    },
    {
      reason: 'a polynomial, the only policy with an end',
      text: solver('lr_policy: "poly" power: 2'),
      phases: [['decay', 0, 100]],
      end: 100,
      rates: [
        [50, 0.125],
        [100, 0],
      ],
    },
    {
      reason: 'a sigmoid, half-way up at its step',
      text: solver('lr_policy: "sigmoid" gamma: 0.5 stepsize: 10'),
      codes: ['caffe/sigmoid-rises'],
      rates: [[10, 0.25]],
    },
  ] as const satisfies readonly Partial<Row>[]
).map((row): Row => ({ dialect: 'caffe', others: { momentum: 0, weight_decay: 0.25 }, ...row }));

const torchOf = (rate: string): string =>
  `train_config { num_steps: 1000 dense_optimizer { adam_optimizer { lr: 0.5 } ${rate} } sparse_optimizer { adagrad_optimizer { lr: 0.25 } constant_learning_rate { } } }`;
const easyrecOf = (rate: string): string =>
  `train_config { num_steps: 1000 optimizer_config { adam_optimizer { learning_rate { ${rate} } } use_moving_average: false } }`;
const recommenders = (
  [
    {
      reason: 'TorchEasyRec: stairs after a warm-up, down to a least rate',
      text: torchOf(
        'exponential_decay_learning_rate { decay_size: 10 decay_factor: 0.5 staircase: true warmup_size: 10 warmup_learning_rate: 0.25 min_learning_rate: 0.125 }',
      ),
      codes: ['easyrec/resumed'],
      phases: [
        ['warm-up', 0, 10],
        ['decay', 10, forever],
      ],
      rates: [
        [0, 0.25],
        [10, 0.5],
        [20, 0.25],
        [30, 0.125],
        [40, 0.125],
      ],
    },
    {
      reason: 'TorchEasyRec: a list whose rates apply after their sizes',
      text: torchOf('manual_step_learning_rate { schedule_sizes: [30, 50] learning_rates: [0.25, 0.125] }'),
      codes: ['easyrec/resumed'],
      rates: [
        [30, 0.5],
        [31, 0.25],
        [50, 0.25],
        [51, 0.125],
      ],
    },
    {
      reason: 'TorchEasyRec: a list with a warm-up to its first rate',
      text: torchOf(
        'manual_step_learning_rate { schedule_sizes: [30, 50] learning_rates: [0.25, 0.125] warmup: true }',
      ),
      codes: ['easyrec/resumed'],
      phases: [['warm-up', 0, 30]],
      rates: [
        [0, 0.5],
        [15, 0.375],
        [30, 0.25],
        [50, 0.25],
        [51, 0.125],
      ],
    },
    {
      reason: 'TorchEasyRec: more rates than sizes',
      text: torchOf('manual_step_learning_rate { schedule_sizes: [30] learning_rates: [0.25, 0.125] }'),
      codes: ['easyrec/resumed', 'easyrec/too-many-rates'],
      rates: [
        [31, 0.25],
        [900, 0.25],
      ],
    },
    {
      reason: 'TorchEasyRec: a warm-up of no steps',
      text: torchOf('manual_step_learning_rate { schedule_sizes: [0] learning_rates: [0.25] warmup: true }'),
      codes: ['easyrec/zero'],
    },
    {
      reason: 'TorchEasyRec: a cosine to a rate above 0',
      text: torchOf('cosine_annealing_learning_rate { T_max: 100 min_learning_rate: 0.25 }'),
      codes: ['easyrec/resumed'],
      phases: [['decay', 0, 100]],
      end: 100,
      rates: [
        [50, 0.375],
        [100, 0.25],
        [900, 0.25],
      ],
    },
    {
      reason: 'TorchEasyRec: restarts of one length after a warm-up',
      text: torchOf('cosine_annealing_warm_restarts_learning_rate { T_0: 10 T_mult: 1 warmup_size: 10 }'),
      codes: ['easyrec/resumed'],
      phases: [
        ['warm-up', 0, 10],
        ['decay', 10, forever],
      ],
      rates: [
        [5, 0.25],
        [10, 0.5],
        [15, 0.25],
        [20, 0.5],
      ],
    },
    {
      reason: 'TorchEasyRec: a line that shares its size with the warm-up',
      text: torchOf('linear_decay_learning_rate { total_size: 100 warmup_size: 20 }'),
      codes: ['easyrec/resumed'],
      phases: [
        ['warm-up', 0, 20],
        ['decay', 20, 80],
      ],
      end: 100,
      rates: [
        [20, 0.5],
        [60, 0.25],
        [100, 0],
      ],
    },
    {
      reason: 'TorchEasyRec: a warm-up as long as the line',
      text: torchOf('linear_decay_learning_rate { total_size: 20 warmup_size: 20 }'),
      codes: ['easyrec/no-room'],
    },
    {
      reason: 'TorchEasyRec: stairs of two epochs of ten steps',
      text: torchOf(
        'exponential_decay_learning_rate { decay_size: 2 decay_factor: 0.5 by_epoch: true staircase: true }',
      ),
      options: { run: { steps_per_epoch: 10 } },
      codes: ['easyrec/resumed'],
      rates: [
        [19, 0.5],
        [20, 0.25],
        [40, 0.125],
      ],
    },
    {
      reason: 'EasyRec: a burn-in that climbs, and a least rate',
      text: easyrecOf(
        'exponential_decay_learning_rate { initial_learning_rate: 0.5 decay_steps: 10 decay_factor: 0.5 burnin_steps: 10 burnin_learning_rate: 0.25 min_learning_rate: 0.125 }',
      ),
      phases: [
        ['burn-in', 0, 10],
        ['decay', 10, forever],
      ],
      rates: [
        [0, 0.25],
        [5, 0.375],
        [10, 0.5],
        [20, 0.25],
        [40, 0.125],
      ],
    },
    {
      reason: 'EasyRec: a burn-in without a rate of its own is level',
      text: easyrecOf(
        'exponential_decay_learning_rate { initial_learning_rate: 0.5 decay_steps: 10 decay_factor: 0.5 burnin_steps: 10 }',
      ),
      rates: [
        [0, 0.5],
        [19, 0.5],
        [20, 0.25],
      ],
    },
    {
      reason: 'EasyRec: a square to a rate above 0',
      text: easyrecOf(
        'poly_decay_learning_rate { learning_rate_base: 0.5 total_steps: 100 power: 2 end_learning_rate: 0.25 }',
      ),
      phases: [['decay', 0, 100]],
      end: 100,
      rates: [
        [50, 0.3125],
        [100, 0.25],
      ],
    },
    {
      reason: 'EasyRec: a power of 0',
      text: easyrecOf('poly_decay_learning_rate { learning_rate_base: 0.5 total_steps: 100 power: 0 }'),
      codes: ['easyrec/constant-poly'],
      rates: [[99, 0.5]],
    },
    {
      reason: 'EasyRec: a line, then an inverse square root, both over the root of the hidden size',
      text: easyrecOf('transformer_learning_rate { learning_rate_base: 1 hidden_size: 4 warmup_steps: 16 }'),
      phases: [
        ['warm-up', 0, 15],
        ['decay', 15, forever],
      ],
      rates: [
        [7, 0.0625],
        [15, 0.125],
        [63, 0.0625],
      ],
    },
    {
      reason: 'EasyRec: an inverse square root from the start',
      text: easyrecOf('transformer_learning_rate { learning_rate_base: 1 hidden_size: 4 warmup_steps: 1 }'),
      rates: [
        [0, 0.5],
        [3, 0.25],
      ],
    },
  ] as const satisfies readonly Partial<Row>[]
).map((row): Row => ({ dialect: 'easyrec', ...row }));

const deepspeedOf = (type: string, params: object): string =>
  JSON.stringify({
    zero_optimization: {},
    optimizer: { type: 'AdamW', params: { lr: 0.5, weight_decay: 0.25 } },
    scheduler: { type, params },
  });
const tenSteps = { warmup_num_steps: 10, warmup_type: 'linear' };
const deepspeed = (
  [
    {
      reason: 'a warm-up, one step late',
      text: deepspeedOf('WarmupLR', { ...tenSteps, warmup_max_lr: 0.5 }),
      codes: ['deepspeed/first-updates'],
      optimizer: { type: 'AdamW', weight_decay: 0.25 },
      phases: [['warm-up', 0, 11]],
      rates: [
        [0, 0],
        [1, 0],
        [6, 0.25],
        [11, 0.5],
      ],
    },
    {
      reason: 'values of the trainer around it',
      text: deepspeedOf('WarmupLR', { ...tenSteps, warmup_max_lr: 'auto', warmup_min_lr: 'auto' }),
      options: { auto: { learning_rate: 0.25 } },
      codes: ['deepspeed/first-updates'],
      rates: [[11, 0.25]],
    },
    {
      reason: 'a run from its start',
      text: deepspeedOf('WarmupLR', { ...tenSteps, warmup_max_lr: 0.5, last_batch_iteration: -1 }),
      codes: ['deepspeed/first-updates'],
      rates: [[11, 0.5]],
    },
    {
      reason: 'a run that goes on',
      text: deepspeedOf('WarmupLR', { ...tenSteps, warmup_max_lr: 0.5, last_batch_iteration: 1 }),
      codes: ['deepspeed/resumed'],
    },
    {
      reason: 'a value of the trainer that is not given',
      text: deepspeedOf('LRRangeTest', { lr_range_test_min_lr: 'auto' }),
      codes: ['deepspeed/auto'],
    },
    {
      reason: 'the length of the run, by the trainer around it',
      text: deepspeedOf('WarmupDecayLR', { ...tenSteps, warmup_max_lr: 0.5, total_num_steps: 'auto' }),
      options: { run: { num_steps: 110 } },
      codes: ['deepspeed/first-updates'],
      phases: [
        ['warm-up', 0, 11],
        ['decay', 11, 100],
      ],
      end: 111,
      rates: [
        [11, 0.5],
        [61, 0.25],
        [111, 0],
      ],
    },
    {
      reason: 'a decay that ends before the warm-up',
      text: deepspeedOf('WarmupDecayLR', { ...tenSteps, warmup_max_lr: 0.5, total_num_steps: 5 }),
      codes: ['deepspeed/first-updates', 'deepspeed/total-below-warmup'],
      rates: [
        [6, 0.25],
        [11, 0],
      ],
    },
    {
      reason: 'a cosine to half the rate',
      text: deepspeedOf('WarmupCosineLR', { ...tenSteps, total_num_steps: 110, cos_min_ratio: 0.5 }),
      codes: ['deepspeed/first-updates'],
      phases: [
        ['warm-up', 0, 11],
        ['decay', 11, 100],
      ],
      end: 110,
      rates: [
        [60, 0.375],
        [110, 0.25],
        [150, 0.25],
      ],
    },
    {
      reason: 'one cycle, with momentum against it, except before the first step of the scheduler',
      text: deepspeedOf('OneCycle', {
        cycle_min_lr: 0.25,
        cycle_max_lr: 0.5,
        cycle_first_step_size: 10,
        cycle_second_step_size: 20,
        cycle_min_mom: 0.5,
        cycle_max_mom: 0.75,
      }),
      others: { weight_decay: 0.25, momentum: 0.5 },
      phases: [
        ['warm-up', 0, 10],
        ['decay', 10, 20],
      ],
    },
    {
      reason: 'one cycle whose fall is as long as its rise',
      text: deepspeedOf('OneCycle', { cycle_min_lr: 0.25, cycle_max_lr: 0.5, cycle_first_step_size: 10 }),
      others: { weight_decay: 0.25, momentum: 0.8 },
      phases: [
        ['warm-up', 0, 10],
        ['decay', 10, 10],
      ],
    },
  ] as const satisfies readonly Partial<Row>[]
).map((row): Row => ({ dialect: 'deepspeed', format: 'json', others: { weight_decay: 0.25 }, ...row }));

const deeplab2Of = (more: string): string =>
  `trainer_options { solver_options { base_learning_rate: 0.5 training_number_of_steps: 100 ${more} } } train_dataset_options { batch_size: 8 }`;
const deeplab2 = (
  [
    {
      reason: 'a square, with Adam',
      text: deeplab2Of('learning_policy: "poly" poly_learning_power: 2'),
      optimizer: { type: 'adam', weight_decay: 0 },
      phases: [['decay', 0, 100]],
      end: 100,
      rates: [
        [50, 0.125],
        [100, 0],
      ],
    },
    {
      reason: 'a cosine',
      text: deeplab2Of('learning_policy: "cosine"'),
      phases: [['decay', 0, 100]],
      end: 100,
      rates: [
        [50, 0.25],
        [100, 0],
      ],
    },
    {
      reason: 'a warm-up from 0, after which the decay is as far as without it',
      text: deeplab2Of('learning_policy: "poly" poly_learning_power: 1 warmup_steps: 10'),
      codes: ['deeplab2/drops-after-warmup'],
      phases: warmedUp,
      end: 100,
      rates: [
        [0, 0],
        [5, 0.25],
        [10, 0.45],
        [50, 0.25],
      ],
    },
    {
      reason: 'a policy that does not exist: nothing else is said',
      text: deeplab2Of('learning_policy: "step" warmup_steps: 10 optimizer: "lamb"'),
      codes: ['deeplab2/unknown-policy'],
    },
    {
      reason: 'an optimizer that does not exist: nothing else is said',
      text: deeplab2Of('learning_policy: "poly" warmup_steps: 10 optimizer: "lamb"'),
      codes: ['deeplab2/unknown-optimizer'],
    },
  ] as const satisfies readonly Partial<Row>[]
).map((row): Row => ({ dialect: 'deeplab2', others: { weight_decay: 0 }, ...row }));

describe('plans of other families', () => {
  for (const row of [
    ...tao,
    ...shares,
    ...others,
    ...huggingface,
    ...composer,
    ...detectron2,
    ...caffe,
    ...recommenders,
    ...deepspeed,
    ...deeplab2,
  ])
    it(`${row.dialect}: ${row.reason}`, () => {
      const { dialect, format = 'textproto', text, options = {}, codes = [] } = row;
      const result = load(text, { dialect, format, ...options });
      const found = result.diagnostics.filter(({ code }) => !code.startsWith('run/'));
      expect(found.map(({ code }) => code)).to.deep.equal(codes);
      if (!result.ok) {
        expect([row.optimizer, row.phases, row.rates]).to.deep.equal([undefined, undefined, undefined]);
        return;
      }
      const { schedule, optimizer, hyperparameters } = result;
      if (row.optimizer !== undefined) expect(optimizer).to.deep.equal(row.optimizer);
      const { learning_rate, ...beside } = hyperparameters;
      expect(learning_rate?.(7)).to.equal(schedule(7));
      const values = Object.entries(beside).map(([name, curve]) => [name, curve!(0)]);
      expect(Object.fromEntries(values)).to.deep.equal(row.others ?? {});
      if (row.phases !== undefined)
        expect(schedule.phases.map(({ name, start, length }) => [name, start, length])).to.deep.equal(
          row.phases,
        );
      if (row.phases !== undefined || row.end !== undefined) expect(schedule.end).to.equal(row.end);
      for (const [step, rate] of row.rates ?? [])
        expect(schedule(step), `step ${step}`).to.be.closeTo(rate, 4e-8 * Math.max(rate, 1));
    });
});

const fork = (rate: string): string =>
  `train_config { num_steps: 100 optimizer { adam_optimizer { learning_rate { ${rate} } } } }`;

/** ⟦ … ⟧ marks the range of the finding, ⟪ … ⟫ that of its note. */
const placed: readonly { readonly reason: string; readonly text: string; readonly code: string }[] = [
  {
    reason: 'an entry of a list, with the one before it',
    code: 'manual/not-increasing',
    text: fork(
      'manual_step_learning_rate { initial_learning_rate: 0.1 schedule { step: ⟪9⟫ } schedule { step: ⟦5⟧ } }',
    ),
  },
  {
    reason: 'a field, with another one that it contradicts',
    code: 'steps/below-warmup',
    text: fork('cosine_decay_learning_rate { total_steps: ⟦5⟧ warmup_steps: ⟪9⟫ }'),
  },
];

describe('findings of the types of the Object Detection API in its forks', () => {
  for (const { reason, text, code } of placed)
    it(reason, () => {
      const source = text.replace(/[⟦⟧⟪⟫]/g, '');
      const marked = (pattern: RegExp): string => pattern.exec(text)![1]!;
      const { ok, diagnostics } = load(source, {
        dialect: 'od-forks',
        dialectVersion: 'nilskk',
        format: 'textproto',
      });
      const found = diagnostics.find((each) => each.code === code);
      const textAt = (range: { readonly start: number; readonly end: number } | undefined) =>
        source.slice(range?.start, range?.end);
      expect(ok).to.equal(false);
      expect(textAt(found?.ranges[0])).to.equal(marked(/⟦(.*)⟧/));
      expect(textAt(found?.notes[0]?.range)).to.equal(marked(/⟪(.*)⟫/));
    });
});
