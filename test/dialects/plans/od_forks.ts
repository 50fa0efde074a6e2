import { float, forever, type Row } from './row.ts';

/** Schedules of the forks of the Object Detection API. */

const pipeline = (rate: string): string =>
  `train_config { num_steps: 100 optimizer { adam_optimizer { learning_rate { ${rate} } } } }`;
const detection = (more: string): string =>
  `num_steps: 1000 optimizer { adam_optimizer { learning_rate { manual_step_learning_rate { initial_learning_rate: 0.5 ${more} } } } }`;
const keras = (schedule: string): string =>
  `train_config { max_steps: 1000 optimizer { rmsprop { momentum: 0.5 } } learning_rate_schedule { ${schedule} } }`;
const entry = (step: number, rate: number): string => `schedule { step: ${step} learning_rate: ${rate} }`;

const inPipelines: readonly (readonly [dialectVersion: string, row: Omit<Row, 'dialect'>])[] = [
  [
    'sketch',
    {
      reason: 'an oscillation with a period of 0, in a run without a known end',
      text: pipeline(
        'exponential_oscillating_learning_rate { learning_rate_base: 0.5 decay_factor: 0.5 decay_steps: 10 osc_period: 0 }',
      ).replace('num_steps: 100', ''),
      codes: ['od-forks/zero'],
    },
  ],
  [
    'nilskk',
    {
      reason: 'a cosine with restarts, down to a share of its start',
      text: pipeline(
        'cosine_restart_learning_rate { initial_learning_rate: 0.5 first_decay_steps: 10 t_mul: 1 alpha: 0.5 }',
      ),
      rates: [
        [0, 0.5],
        [5, 0.375],
        [10, 0.5],
      ],
    },
  ],
  [
    'mtlssl',
    {
      reason: 'a list that starts at step 0',
      text: pipeline(
        `manual_step_learning_rate { initial_learning_rate: 0.5 ${entry(0, 0.25)} ${entry(10, 0.125)} }`,
      ),
      rates: [
        [0, 0.25],
        [9, 0.25],
        [10, 0.125],
      ],
    },
  ],
  [
    'tfdet',
    {
      reason: 'a list',
      text: detection(`${entry(20, 0.25)} ${entry(50, 0.125)}`),
      rates: [
        [19, 0.5],
        [20, 0.25],
        [50, 0.125],
      ],
    },
  ],
  [
    'tfdet',
    {
      reason: 'a list with a warm-up to its first rate',
      text: detection(`${entry(20, 0.25)} ${entry(50, 0.125)} warmup: true`),
      phases: [['warm-up', 0, 20]],
      rates: [
        [0, 0.5],
        [10, 0.375],
        [20, 0.25],
        [49, 0.25],
        [50, 0.125],
      ],
    },
  ],
  [
    'tfdet',
    {
      reason: 'a list out of order, whose stretches overlap and add up',
      text: detection(`${entry(50, 0.25)} ${entry(20, 0.125)}`),
      codes: ['od-forks/adds-up'],
      rates: [
        [19, 0.5],
        [20, 0.625],
        [49, 0.625],
        [50, 0.125],
      ],
    },
  ],
  [
    'tfdet',
    {
      // chao-ji/tf-detection, manual_stepping: the warm-up ends at the first entry of the list, even if another is
      // earlier.
      reason: 'a warm-up to the first entry of a list out of order',
      text: detection(`${entry(50, 0.25)} ${entry(20, 0.125)} warmup: true`),
      codes: ['od-forks/adds-up'],
      rates: [
        [10, 0.45],
        [20, 0.525],
        [40, 0.425],
        [50, 0.125],
      ],
    },
  ],
  [
    'tfdet',
    {
      reason: 'a warm-up to an entry at step 0, by whose step it divides',
      text: detection(`${entry(0, 0.25)} ${entry(20, 0.125)} warmup: true`),
      codes: ['manual/step-zero'],
    },
  ],
  [
    'tfdet',
    {
      reason: 'a warm-up whose list of steps is empty',
      text: detection('warmup: true'),
      codes: ['manual/empty'],
    },
  ],
  [
    'tfdet',
    {
      reason: 'an empty list',
      text: detection(''),
      codes: ['od-forks/empty'],
      rates: [[999, 0.5]],
    },
  ],
  [
    'sketch',
    {
      // SketchToCircuit/models: "learning_rate_base must be larger or equal to warmup_learning_rate."
      reason: 'swings after a warm-up from above the base rate',
      text: pipeline(
        'exponential_oscillating_learning_rate { learning_rate_base: 0.25 warmup_learning_rate: 0.5 warmup_steps: 10 }',
      ),
      codes: ['warmup/above-base'],
    },
  ],
  [
    'sketch',
    {
      reason: 'swings with fractional powers of a factor below 0',
      text: pipeline(
        'exponential_oscillating_learning_rate { warmup_steps: 10 decay_steps: 10 decay_factor: -0.5 osc_period: 10 }',
      ),
      codes: ['field/range'],
    },
  ],
  [
    'nilskk',
    {
      reason: 'a first entry that repeats the first rate',
      text: pipeline(
        `manual_step_learning_rate { initial_learning_rate: 0.5 ${entry(0, 0.5)} ${entry(9, 0.25)} }`,
      ),
      codes: ['manual/step-zero'],
    },
  ],
  [
    'aster',
    {
      reason: 'stairs with a factor below 0, which has no lowest rate',
      text: pipeline(
        'exponential_decay_learning_rate { initial_learning_rate: 0.5 decay_steps: 10 decay_factor: -0.5 staircase: true }',
      ),
      codes: ['rate/negative'],
      rates: [
        [9, 0.5],
        [10, -0.25],
      ],
    },
  ],
  [
    'vcr',
    {
      reason: 'fractional powers of a factor below 0',
      text: keras('exponential_decay { initial_learning_rate: 0.5 decay_steps: 10 decay_rate: -0.5 }'),
      codes: ['field/range'],
    },
  ],
  [
    'aniseg',
    {
      // jerryli27/AniSeg, cosine_decay_with_warmup: nothing stops the cosine at total_steps.
      reason: 'a cosine that goes on after its end',
      text: pipeline(
        'cosine_decay_learning_rate { learning_rate_base: 0.5 warmup_learning_rate: 0.25 warmup_steps: 10 total_steps: 30 }',
      ).replace('adam_optimizer', 'momentum_optimizer'),
      codes: ['od-forks/rises-again'],
      others: { momentum: float(0.9) },
      phases: [
        ['warm-up', 0, 10],
        ['decay', 10, 20],
      ],
      end: 30,
      rates: [
        [5, 0.375],
        [20, 0.25],
        [30, 0],
        [40, 0.25],
        [50, 0.5],
      ],
    },
  ],
  [
    'aniseg',
    {
      reason: 'a cosine that is shorter than its warm-up',
      text: pipeline(
        'cosine_decay_learning_rate { learning_rate_base: 0.5 warmup_learning_rate: 0.25 warmup_steps: 30 total_steps: 10 }',
      ).replace('adam_optimizer', 'momentum_optimizer'),
      codes: ['steps/below-warmup'],
    },
  ],
  [
    'aniseg',
    {
      reason: 'a cosine in a run whose length the file does not say',
      text: pipeline(
        'cosine_decay_learning_rate { learning_rate_base: 0.5 warmup_learning_rate: 0.25 warmup_steps: 0 total_steps: 20 }',
      )
        .replace('adam_optimizer', 'momentum_optimizer')
        .replace('num_steps: 100', ''),
      others: { momentum: float(0.9) },
      rates: [
        [10, 0.25],
        [40, 0.5],
      ],
    },
  ],
  [
    'cap2det',
    {
      reason: 'fractional powers of a factor below 0, beside the optimizer',
      text: 'train_config { max_steps: 1000 optimizer { adam { } } learning_rate: 0.5 learning_rate_decay { decay_steps: 10 decay_rate: -0.5 staircase: false } }',
      codes: ['field/range'],
    },
  ],
  [
    'deepo',
    {
      reason: 'stairs of a quarter of the run',
      text: pipeline(
        'exponential_decay_learning_rate { initial_learning_rate: 0.5 decay_steps_pct: 0.25 decay_factor: 0.5 }',
      ),
      phases: [['decay', 0, forever]],
      rates: [
        [24, 0.5],
        [25, 0.25],
        [50, 0.125],
      ],
    },
  ],
  [
    'deepo',
    {
      reason: 'a list in shares of the run, whose entries are at least a step apart',
      text: pipeline(
        'manual_step_learning_rate { initial_learning_rate: 1 schedule { step_pct: 0 learning_rate: 0.5 } schedule { step_pct: 0 learning_rate: 0.25 } schedule { step_pct: 0.5 learning_rate: 0.125 } }',
      ),
      rates: [
        [0, 1],
        [1, 0.5],
        [2, 0.25],
        [49, 0.25],
        [50, 0.125],
      ],
    },
  ],
  [
    'deepo',
    {
      reason: 'a cosine with its warm-up and hold in shares of the run',
      text: pipeline(
        'cosine_decay_learning_rate { learning_rate_base: 0.5 warmup_steps_pct: 0.25 warmup_learning_rate: 0.25 hold_base_rate_steps_pct: 0.25 }',
      ),
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
        [75, 0.25],
        [100, 0],
      ],
    },
  ],
  [
    'sketch',
    {
      reason: 'a warm-up, a hold, then a decay with an oscillation around it',
      text: pipeline(
        'exponential_oscillating_learning_rate { learning_rate_base: 0.5 warmup_learning_rate: 0.25 warmup_steps: 20 hold_base_rate_steps: 30 decay_factor: 0.25 decay_steps: 40 osc_amplitude: 0.25 osc_period: 40 }',
      ),
      phases: [
        ['warm-up', 0, 20],
        ['hold', 20, 30],
        ['decay', 50, forever],
      ],
      rates: [
        [0, 0.25],
        [10, 0.375],
        [20, 0.5],
        [50, 0.5],
        [70, 0.25],
        [90, 0.125],
      ],
    },
  ],
  [
    'fss',
    {
      reason: 'a square to 0',
      text: pipeline(
        'polynomial_decay_learning_rate { initial_learning_rate: 0.5 decay_steps: 80 power: 2 }',
      ),
      phases: [['decay', 0, 80]],
      end: 80,
      rates: [
        [40, 0.125],
        [80, 0],
      ],
    },
  ],
  [
    'fss',
    {
      reason: 'a power of 0 is a constant rate',
      text: pipeline(
        'polynomial_decay_learning_rate { initial_learning_rate: 0.5 decay_steps: 80 power: 0 }',
      ),
      phases: [],
      rates: [[90, 0.5]],
    },
  ],
  [
    'vcr',
    {
      reason: 'a list whose rates apply after their boundaries',
      text: keras('piecewise_constant_decay { boundaries: [10, 20] values: [0.5, 0.25, 0.125] }'),
      rates: [
        [10, 0.5],
        [11, 0.25],
        [21, 0.125],
      ],
    },
  ],
  [
    'vcr',
    {
      reason: 'an exponential',
      text: keras('exponential_decay { initial_learning_rate: 0.5 decay_steps: 10 decay_rate: 0.25 }'),
      rates: [
        [5, 0.25],
        [10, 0.125],
      ],
    },
  ],
  [
    'vcr',
    {
      reason: 'a missing factor: the rate falls to 0 at the end of the first stair',
      text: keras('exponential_decay { initial_learning_rate: 0.5 decay_steps: 10 staircase: true }'),
      codes: ['od-forks/unset-decay'],
      rates: [
        [9, 0.5],
        [10, 0],
      ],
    },
  ],
  [
    'wssgg',
    {
      reason: 'a square decay that ends above 0',
      text: keras(
        'polynomial_decay { initial_learning_rate: 0.5 decay_steps: 100 end_learning_rate: 0.25 power: 2 }',
      ),
      phases: [['decay', 0, 100]],
      end: 100,
      rates: [
        [50, 0.3125],
        [100, 0.25],
        [900, 0.25],
      ],
    },
  ],
  [
    'wssgg',
    {
      reason: 'a power of 0',
      text: keras('polynomial_decay { initial_learning_rate: 0.5 decay_steps: 100 power: 0 }'),
      phases: [],
      rates: [[900, 0.5]],
    },
  ],
];

export const forks: readonly Row[] = inPipelines.map(([dialectVersion, row]) => ({
  ...row,
  reason: `${dialectVersion}: ${row.reason}`,
  dialect: 'od-forks',
  options: { dialectVersion },
  codes: ['od-forks/whose', ...(row.codes ?? [])],
  ...(['vcr', 'wssgg'].includes(dialectVersion) && { others: { momentum: 0.5 } }),
}));
