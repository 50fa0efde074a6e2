import { forever, type Row } from './row.ts';

/** Schedules of EasyRec and TorchEasyRec. */

const torchOf = (rate: string): string =>
  `train_config { num_steps: 1000 dense_optimizer { adam_optimizer { lr: 0.5 } ${rate} } sparse_optimizer { adagrad_optimizer { lr: 0.25 } constant_learning_rate { } } }`;
const easyrecOf = (rate: string): string =>
  `train_config { num_steps: 1000 optimizer_config { adam_optimizer { learning_rate { ${rate} } } use_moving_average: false } }`;
export const recommenders = (
  [
    {
      reason: 'TorchEasyRec: an empty file',
      text: '',
      options: { message: 'TorchEasyRecConfig' },
      codes: ['easyrec/length-twice'],
    },
    {
      reason: 'TorchEasyRec: too few rates for a run without a known end',
      text: torchOf('manual_step_learning_rate { schedule_sizes: [5, 10] learning_rates: 0.25 }').replace(
        'num_steps: 1000',
        'num_epochs: 3',
      ),
      codes: ['easyrec/too-few-rates'],
    },
    {
      reason: 'TorchEasyRec: restarts in a run without a known end',
      text: torchOf('cosine_annealing_warm_restarts_learning_rate { T_0: 5 T_mult: 3 }').replace(
        'num_steps: 1000',
        'num_epochs: 3',
      ),
      codes: ['easyrec/resumed', 'easyrec/late-restart'],
    },
    {
      // tzrec/optim/lr_scheduler.py, ManualStepLR: bisect_left finds the first of two equal sizes.
      reason: 'TorchEasyRec: a warm-up before a size that is given twice',
      text: torchOf(
        'manual_step_learning_rate { schedule_sizes: [2, 2, 99] learning_rates: [1, 0.25, 0.125] warmup: true }',
      ),
      codes: ['easyrec/resumed'],
      rates: [
        [1, 0.75],
        [2, 1],
        [3, 0.25],
        [100, 0.125],
      ],
    },
    {
      // math.pow of Python: "math domain error".
      reason: 'TorchEasyRec: fractional powers of a factor below 0',
      text: torchOf('exponential_decay_learning_rate { decay_size: 9 decay_factor: -0.5 staircase: false }'),
      codes: ['decay/negative-power'],
    },
    {
      reason: 'TorchEasyRec: a warm-up before sizes that do not ascend',
      text: torchOf(
        'manual_step_learning_rate { schedule_sizes: [50, 5, 100, 1] learning_rates: [0.25, 0.125, 0.0625, 1] warmup: true }',
      ),
      codes: ['easyrec/resumed', 'easyrec/unsorted'],
      rates: [
        [4, 0.48],
        [6, 0.125],
        [60, 0.125],
      ],
    },
    {
      reason: 'TorchEasyRec: neither steps nor epochs',
      text: torchOf('constant_learning_rate { }').replace('num_steps: 1000', ''),
      codes: ['easyrec/length-twice'],
    },
    {
      reason: 'TorchEasyRec: stairs after a warm-up, down to a lowest rate',
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
      // alibaba/EasyRec, optimizer_builder.py: "First step cannot be zero."
      reason: 'EasyRec: the first entry repeats the first rate at step 0',
      text: easyrecOf(
        'manual_step_learning_rate { initial_learning_rate: 0.5 schedule { step: 0 learning_rate: 0.5 } schedule { step: 9 learning_rate: 0.25 } }',
      ),
      codes: ['manual/step-zero'],
    },
    {
      // learning_schedules.py: a negative power of a negative number is not a number.
      reason: 'EasyRec: a rate below 0 to a fractional power',
      text: easyrecOf(
        'exponential_decay_learning_rate { initial_learning_rate: 0.5 decay_steps: 4 decay_factor: -0.5 staircase: false }',
      ),
      codes: ['decay/negative-power'],
    },
    {
      // learning_schedules.py ends with tf.maximum(..., min_learning_rate), whose default is 0.
      reason: 'EasyRec: a factor below 0 never makes the rate negative',
      text: easyrecOf(
        'exponential_decay_learning_rate { initial_learning_rate: 0.5 decay_steps: 4 decay_factor: -0.5 staircase: true }',
      ),
      others: {},
      rates: [
        [0, 0.5],
        [4, 0],
        [8, 0.125],
      ],
    },
    {
      reason: 'EasyRec: a warm-up of a negative length, whose power is not a number',
      text: easyrecOf(
        'transformer_learning_rate { learning_rate_base: 0.5 hidden_size: 16 warmup_steps: -3 }',
      ),
      codes: ['field/range'],
    },
    {
      reason: 'EasyRec: three optimizers without a model class',
      text: `train_config { num_steps: 1000 ${'optimizer_config { adam_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.5 } } } } '.repeat(3)}}`,
      codes: ['easyrec/groups'],
    },
    {
      reason: 'TorchEasyRec: no optimizer for embeddings',
      text: 'train_config { num_steps: 1000 dense_optimizer { adam_optimizer { lr: 0.5 } constant_learning_rate { } } }',
      codes: ['easyrec/no-optimizer'],
    },
    {
      // lr_scheduler.py reads learning_rates[0] at step 0: IndexError.
      reason:
        'TorchEasyRec: a warm-up before a list without rates stops even a run that ends before the list',
      text: torchOf('manual_step_learning_rate { schedule_sizes: [2000] warmup: true }'),
      codes: ['easyrec/too-few-rates'],
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
      reason: 'TorchEasyRec: a list by epoch with a warm-up to its first rate',
      text: torchOf(
        'manual_step_learning_rate { schedule_sizes: [4, 6] learning_rates: [0.25, 0.125] warmup: true by_epoch: true }',
      ),
      options: { run: { steps_per_epoch: 10 } },
      codes: ['easyrec/resumed'],
      rates: [
        [9, 0.5],
        [20, 0.375],
        [29, 0.375],
        [40, 0.25],
        [69, 0.25],
        [70, 0.125],
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
      reason: 'TorchEasyRec: a cosine whose length counts epochs',
      text: torchOf('cosine_annealing_learning_rate { T_max: 10 min_learning_rate: 0.25 by_epoch: true }'),
      options: { run: { steps_per_epoch: 10 } },
      codes: ['easyrec/resumed'],
      rates: [[50, 0.375]],
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
      reason: 'TorchEasyRec: a warm-up, then a line; total_size counts both',
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
      reason: 'TorchEasyRec: a warm-up that takes the whole linear decay',
      text: torchOf('linear_decay_learning_rate { total_size: 20 warmup_size: 20 }'),
      codes: ['easyrec/no-room'],
    },
    {
      reason: 'TorchEasyRec: restarts by epoch, each twice as long',
      text: torchOf('cosine_annealing_warm_restarts_learning_rate { T_0: 4 T_mult: 2 by_epoch: true }'),
      options: { run: { steps_per_epoch: 10 } },
      codes: ['easyrec/resumed'],
      rates: [
        [20, 0.25],
        [29, 0.25],
        [39, 0.25 * (1 + Math.cos(0.75 * Math.PI))],
        [40, 0.5],
        [80, 0.25],
        [120, 0.5],
        [200, 0.25],
      ],
    },
    {
      reason: 'TorchEasyRec: the fifth restart by epoch, which rounding delays',
      text: torchOf(
        'cosine_annealing_warm_restarts_learning_rate { T_0: 5 T_mult: 3 by_epoch: true }',
      ).replace('1000', '10000'),
      options: { run: { steps_per_epoch: 10 } },
      codes: ['easyrec/resumed', 'easyrec/late-restart'],
      rates: [
        [2000, 0.5],
        [6050, 0],
        [6059, 0],
        [6060, 0.25 * (1 + Math.cos(Math.PI / 1215))],
        [12_120, 0.25 * (1 + Math.cos((607 / 1215) * Math.PI))],
      ],
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
      reason: 'EasyRec: a burn-in that climbs, and a lowest rate',
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
      reason: 'EasyRec: a burn-in without a rate of its own is constant',
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
      reason: 'EasyRec: a polynomial of power 2 that ends above 0',
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
      reason: 'EasyRec: a line, then an inverse square root, both divided by the root of the hidden size',
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
