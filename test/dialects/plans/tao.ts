import { float, forever, type Row } from './row.ts';

/** Plans of NVIDIA TAO. */

/** 10 steps an epoch, 100 steps. */
const examples = { run: { examples: 100 } };
const annealing =
  'soft_start_annealing_schedule { min_learning_rate: 0.25 max_learning_rate: 0.5 soft_start: 0.25 annealing: 0.5 }';
const yolo = (optimizer: string): string =>
  `yolov4_config { } training_config { batch_size_per_gpu: 10 num_epochs: 10 learning_rate { ${annealing} } optimizer { ${optimizer} } }`;
const classification = (config: string, optimizer = 'sgd { momentum: 0.5 lr: 0.01 }'): string =>
  `train_config { batch_size_per_gpu: 10 n_epochs: 10 optimizer { ${optimizer} } lr_config { ${config} } }`;
const fasterRcnn = (rate: string): string =>
  `training_config { batch_size_per_gpu: 10 num_epochs: 10 ${rate} optimizer { sgd { momentum: 0.5 } } }`;
const efficientDet = (more: string): string =>
  `training_config { train_batch_size: 10 num_epochs: 10 learning_rate: 0.5 lr_warmup_init: 0.25 ${more} }`;
const maskRcnn = (more: string): string =>
  `train_batch_size: 2 num_examples_per_epoch: 100 total_steps: 400 init_learning_rate: 0.5 learning_rate_steps: "[100, 200]" learning_rate_decay_levels: "(0.5, 0.25)" ${more}`;

const detectNet = (more: string): string =>
  `training_config { batch_size_per_gpu: 10 num_epochs: 10 learning_rate { early_stopping_annealing_schedule { min_learning_rate: 0.25 max_learning_rate: 0.5 ${more} } } optimizer { adam { beta1: 0.5 beta2: 0.25 epsilon: 0.125 } } }`;

export const tao: readonly Row[] = [
  {
    reason:
      'DetectNet: early stopping, whose rise needs the steps of an epoch, for which the examples are missing',
    dialect: 'tao',
    text: detectNet('soft_start_epochs: 2'),
  },
  {
    reason: 'DetectNet: early stopping whose rise is in epochs, without a batch size',
    dialect: 'tao',
    text: detectNet('soft_start_epochs: 2').replace('batch_size_per_gpu: 10', ''),
  },
  {
    reason: 'DetectNet: batch_size as an option is the batch of all processes together',
    dialect: 'tao',
    text: detectNet('soft_start_epochs: 2'),
    options: { run: { examples: 100, batch_size: 20, processes: 2 } },
    codes: ['tao/early-stopping'],
  },
  {
    reason: 'EfficientDet: a warm-up as long as the run',
    dialect: 'tao',
    text: efficientDet('lr_warmup_epoch: 10'),
    options: examples,
    others: { momentum: float(0.9) },
    rates: [
      [50, 0.375],
      [99, 0.4975],
    ],
  },
  {
    reason: 'DetectNet: early stopping without a rise',
    dialect: 'tao',
    text: detectNet('soft_start_epochs: 0'),
    options: { message: 'detectnet_v2', run: { num_steps: 100 } },
    codes: ['tao/early-stopping'],
    phases: [['hold', 0, forever]],
    rates: [[50, 0.5]],
  },
  {
    reason: 'DetectNet: early stopping with a rate of 0',
    dialect: 'tao',
    text: detectNet('soft_start_epochs: 3').replace('0.5', '0'),
    options: { message: 'detectnet_v2', ...examples },
    codes: ['tao/range'],
  },
  {
    reason: 'classification: a rise longer than the run, before a cosine',
    dialect: 'tao',
    text: classification('cosine { learning_rate: 0.5 min_lr_ratio: 0.25 soft_start: 2 }'),
    options: examples,
    codes: ['tao/ignores-lr', 'tao/range'],
  },
  {
    reason: 'classification: a rise longer than the run, before divisions',
    dialect: 'tao',
    text: classification(
      'soft_anneal { learning_rate: 0.5 soft_start: 2 annealing_divider: 2 annealing_points: 0.5 }',
    ),
    options: examples,
    codes: ['tao/ignores-lr', 'tao/range'],
  },
  {
    reason: 'YOLO: a fall that begins before the run is one fault, not also one of the order',
    dialect: 'tao',
    text: yolo('sgd { momentum: 0.5 }').replace('annealing: 0.5', 'annealing: -1'),
    options: examples,
    codes: ['tao/range'],
  },
  {
    reason: 'Faster R-CNN: the former name of the schedule beside the present one is not read',
    dialect: 'tao',
    text: fasterRcnn(
      'learning_rate { step { base_lr: 0.5 step_size: 50 gamma: 0.25 } } lr_scheduler { step { base_lr: 0.25 step_size: 50 gamma: 0.25 } }',
    ),
    options: examples,
    codes: ['tao/smooth-step'],
    others: { momentum: 0.5 },
    rates: [[0, 0.5]],
  },
  {
    reason: 'YOLO: a rise longer than the run',
    dialect: 'tao',
    text: yolo('sgd { momentum: 0.5 }').replace(
      annealing,
      'soft_start_cosine_annealing_schedule { min_learning_rate: 0.25 max_learning_rate: 0.5 soft_start: 2 }',
    ),
    options: examples,
    codes: ['tao/range'],
  },
  {
    reason: 'Faster R-CNN: a rate of 0 is never divided',
    dialect: 'tao',
    text: fasterRcnn(
      'learning_rate { soft_start { base_lr: 0 soft_start: 0.25 annealing_divider: 2 annealing_points: 0.5 } }',
    ),
    options: examples,
    codes: ['tao/unset-rate'],
    others: { momentum: 0.5 },
    rates: [
      [0, 0],
      [99, 0],
    ],
  },
  {
    reason: 'Mask R-CNN: a list without its end',
    dialect: 'tao',
    text: maskRcnn('').replace('"[100, 200]"', '"[100, 200"'),
    codes: ['tao/list'],
  },
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
      'rmsprop { lr: 0.01 rho: 0.5 momentum: 0.25 epsilon: 0.125 }',
    ),
    options: examples,
    codes: ['tao/ignores-lr'],
    optimizer: { type: 'rmsprop', rho: 0.5, momentum: 0.25, epsilon: 0.125 },
    end: 100,
  },
  {
    reason: 'classification: Adam with the names of Keras, and an exponential over half of the run',
    dialect: 'tao',
    text: classification(
      'step { learning_rate: 0.5 step_size: 50 gamma: 0.25 }',
      'adam { lr: 0.01 beta_1: 0.5 beta_2: 0.25 epsilon: 0.5 }',
    ),
    options: examples,
    codes: ['tao/ignores-lr', 'tao/smooth-step'],
    optimizer: { type: 'adam', beta1: 0.5, beta2: 0.25, epsilon: 0.5 },
    phases: [['decay', 0, 100]],
    rates: [
      [0, 0.5],
      [25, 0.25],
      [50, 0.125],
    ],
  },
  {
    reason: 'classification: a factor of 1 is not a decay',
    dialect: 'tao',
    text: classification('step { learning_rate: 0.5 step_size: 50 gamma: 1 }'),
    options: examples,
    codes: ['tao/ignores-lr'],
    others: { momentum: 0.5 },
    rates: [[99, 0.5]],
  },
  {
    reason: 'classification: the old layout, whose step is a smooth exponential',
    dialect: 'tao',
    text: classification(
      'scheduler: "step" learning_rate: 0.5 step_size: 50 gamma: 0.25 annealing_points: ""',
    ),
    options: examples,
    codes: ['tao/ignores-lr', 'tao/old-layout', 'tao/smooth-step'],
    others: { momentum: 0.5 },
    rates: [[25, 0.25]],
  },
  {
    reason: 'classification: the old layout with a scheduler that does not exist',
    dialect: 'tao',
    text: classification('scheduler: "soft_start" learning_rate: 0.5'),
    options: examples,
    codes: ['tao/ignores-lr', 'tao/no-schedule'],
  },
  {
    reason: 'classification: the old layout with points that are not a list',
    dialect: 'tao',
    text: classification('scheduler: "cosine" learning_rate: 0.5 annealing_points: "half"'),
    options: examples,
    codes: ['tao/ignores-lr', 'tao/old-layout', 'tao/points'],
  },
  {
    reason: 'classification: a line to its first point, after which the rate is divided',
    dialect: 'tao',
    text: classification(
      'soft_anneal { learning_rate: 0.5 soft_start: 0.25 annealing_points: 0.5 annealing_points: 0.75 annealing_divider: 2 }',
    ),
    options: examples,
    codes: ['tao/ignores-lr', 'tao/fixed-start'],
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
    reason: 'classification: the first annealing point is at the end of the warm-up, not after it',
    dialect: 'tao',
    text: classification(
      'soft_anneal { learning_rate: 0.5 soft_start: 0.5 annealing_points: 0.5 annealing_divider: 2 }',
    ),
    options: examples,
    codes: ['tao/ignores-lr', 'tao/share-order'],
  },
  {
    reason: 'classification: a soft_anneal with which TAO divides by 0',
    dialect: 'tao',
    text: classification('soft_anneal { learning_rate: 0.5 annealing_points: 0.5 }'),
    options: examples,
    codes: ['tao/ignores-lr', 'tao/range'],
  },
  {
    reason: 'classification: a point at the end of the run is never reached, so nothing is divided',
    dialect: 'tao',
    text: classification('soft_anneal { learning_rate: 0.5 annealing_points: 1 }'),
    options: examples,
    codes: ['tao/ignores-lr'],
    others: { momentum: 0.5 },
    phases: [['hold', 0, 100]],
    rates: [[99, 0.5]],
  },
  {
    reason: 'classification: at two equal annealing points the rate is divided twice',
    dialect: 'tao',
    text: classification(
      'soft_anneal { learning_rate: 0.5 annealing_points: 0.5 annealing_points: 0.5 annealing_divider: 2 }',
    ),
    options: examples,
    codes: ['tao/ignores-lr'],
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
    reason: 'EfficientDet: a warm-up of five epochs by default, and its own momentum',
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
    reason: 'Mask R-CNN: levels that are not a list',
    dialect: 'tao',
    text: maskRcnn('').replace('(0.5, 0.25)', 'half'),
    codes: ['tao/list'],
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
    text: detectNet('soft_start_epochs: 3'),
    options: { message: 'detectnet_v2', ...examples },
    codes: ['tao/early-stopping'],
    optimizer: { type: 'adam', beta1: 0.5, beta2: 0.25, epsilon: 0.125 },
    phases: [
      ['warm-up', 0, 30],
      ['hold', 30, forever],
    ],
  },
];
