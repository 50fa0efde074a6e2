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

describe('plans of other families', () => {
  for (const row of [...tao, ...others])
    it(row.reason, () => {
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
