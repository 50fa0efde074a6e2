import { type Row, warmedUp } from './row.ts';

/** Plans of Composer. */

const composerOf = (scheduler: string, length = 'max_duration: 100ba\n'): string =>
  `${length}optimizer: { name: adam, lr: 0.5, weight_decay: 0.25, momentum: 0.125 }\nscheduler: { ${scheduler} }\n`;

export const composer = (
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
      reason: 'an inverse square root without a cool-down keeps its last share',
      text: composerOf('name: inv_sqrt_with_warmup, t_warmup: 10ba, t_scale: 30ba, t_cooldown: 0ba'),
      rates: [
        [5, 0.25],
        [10, 0.5],
        [100, 0.25],
        [200, 0.25],
      ],
    },
    {
      reason: 'a cool-down that would end above the decay',
      text: composerOf(
        'name: inv_sqrt_with_warmup, t_warmup: 10ba, t_scale: 30ba, t_cooldown: 5ba, alpha_f_decay: 0, alpha_f_cooldown: 0.5',
      ),
      codes: ['composer/cooldown-above-decay'],
    },
    {
      reason: 'an inverse square root with a warm-up in another unit',
      text: composerOf('name: inv_sqrt_with_warmup, t_warmup: 10tok, t_scale: 30ba, t_cooldown: 5ba'),
      options: { run: { tokens_per_step: 10 } },
      codes: ['composer/units-differ'],
    },
    {
      reason: 'an inverse square root in epochs of a run in batches, which LLM Foundry compares as written',
      text: composerOf('name: inv_sqrt_with_warmup, t_warmup: 1ep, t_scale: 30ba, t_cooldown: 5ba'),
      options: { run: { steps_per_epoch: 10 } },
      codes: ['composer/units-differ'],
    },
    {
      reason: 'an inverse square root whose times are batches, in a run of epochs',
      text: composerOf(
        'name: inv_sqrt_with_warmup, t_warmup: 10ba, t_scale: 30ba, t_cooldown: 5ba',
        'max_duration: 10ep\n',
      ),
      options: { run: { steps_per_epoch: 10 } },
      codes: ['composer/units-differ'],
    },
    {
      reason: 'an inverse square root whose times are epochs, in a run of epochs',
      text: composerOf(
        'name: inv_sqrt_with_warmup, t_warmup: 1ep, t_scale: 3ep, t_cooldown: 0ep',
        'max_duration: 10ep\n',
      ),
      options: { run: { steps_per_epoch: 10 } },
      rates: [
        [5, 0.25],
        [10, 0.5],
        [100, 0.25],
      ],
    },
    {
      reason: 'a cosine whose warm-up and end are in different units',
      text: composerOf('name: cosine_with_warmup, t_warmup: 10tok, t_max: 50ba'),
      options: { run: { tokens_per_step: 10 } },
      codes: ['composer/units-differ'],
    },
    {
      reason: 'an end that is not a time',
      text: composerOf('name: cosine_with_warmup, t_warmup: 10ba, t_max: x'),
      codes: ['composer/not-a-time'],
    },
    {
      reason: 'a stable rate without a decay',
      text: composerOf('name: warmup_stable_decay, t_warmup: 10ba, t_decay: 0ba'),
      rates: [
        [10, 0.5],
        [100, 0.5],
      ],
    },
    {
      reason: 'a decay to the whole rate',
      text: composerOf('name: warmup_stable_decay, t_warmup: 10ba, alpha_f: 1'),
      rates: [
        [10, 0.5],
        [100, 0.5],
      ],
    },
    {
      reason: 'a warm-up whose length is not a time, before a stable rate',
      text: composerOf('name: warmup_stable_decay, t_warmup: x'),
      codes: ['composer/not-a-time'],
    },
    {
      reason: 'no duration',
      text: composerOf('name: cosine_with_warmup, t_warmup: 10ba', ''),
      codes: ['composer/no-duration'],
    },
    {
      reason: 'no duration, but a given number of steps',
      text: composerOf('name: cosine_with_warmup, t_warmup: 10ba', ''),
      options: { run: { num_steps: 100 } },
      rates: [
        [10, 0.5],
        [55, 0.25],
      ],
    },
    {
      reason: 'restarts without a first period',
      text: composerOf('name: CosineAnnealingWarmRestartsScheduler'),
      codes: ['composer/missing'],
    },
    {
      reason: 'steps without milestones',
      text: composerOf('name: MultiStepScheduler'),
      codes: ['composer/missing'],
    },
    {
      reason: 'a milestone that is not a time',
      text: composerOf('name: MultiStepScheduler, milestones: [x, 10ba]'),
      codes: ['composer/not-a-time'],
    },
    {
      reason: 'a time with a unit that does not exist',
      text: composerOf('name: cosine_with_warmup, t_warmup: 10bat'),
      codes: ['composer/not-a-time'],
    },
    {
      reason: 'units in upper case, which Composer takes',
      text: composerOf('name: cosine_with_warmup, t_warmup: 10BA, t_max: 1DUR', 'max_duration: 100Ba\n'),
      rates: [
        [5, 0.25],
        [10, 0.5],
        [55, 0.25],
      ],
    },
    ...['0.5ep', '10.5ba', '1.5e0tok'].map((time) => ({
      reason: `${time}: only shares of the run can be fractions`,
      text: composerOf(`name: cosine_with_warmup, t_warmup: ${time}`),
      codes: ['composer/not-a-time'],
    })),
    {
      reason: 'a run of two and a half epochs',
      text: composerOf('name: cosine_with_warmup, t_warmup: 10ba', 'max_duration: 2.5ep\n'),
      codes: ['composer/not-a-time'],
    },
    {
      reason: 'a polynomial without a power falls with the square of the time that is left',
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
      reason: 'a constant share with a t_max that is not a time',
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
      reason: 'stairs of one epoch each, with ten batches in an epoch',
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
      reason: 'a line of no length',
      text: composerOf('name: LinearScheduler, t_max: 0ba, alpha_i: 0.5'),
      codes: ['composer/no-time'],
    },
    {
      reason: 'a warm-up as long as the run',
      text: composerOf('name: cosine_with_warmup, t_warmup: 100ba, alpha_f: 0.5'),
      rates: [
        [50, 0.25],
        [100, 0.5],
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
      reason: 'a run cut to half its length, with a warm-up of the full length',
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
      reason: 'a run cut to half its length by the value of a variable',
      text: composerOf(
        'name: linear_decay_with_warmup, t_warmup: 20ba',
        `max_duration: 100ba\nhalf: 0.5\nscale_schedule_ratio: '\${half}'\n`,
      ),
      rates: [
        [20, 0.5],
        [35, 0.25],
        [50, 0],
      ],
    },
    {
      reason: 'half of the run: the warm-up rises in half of its time, and then holds the rate',
      text: composerOf(
        'name: linear_decay_with_warmup, t_warmup: 20ba, scale_warmup: true',
        'max_duration: 100ba\nscale_schedule_ratio: 0.5\n',
      ),
      phases: [
        ['warm-up', 0, 20],
        ['decay', 20, 30],
      ],
      rates: [
        [5, 0.25],
        [10, 0.5],
        [20, 0.5],
        [35, 0.25],
        [50, 0],
      ],
    },
    {
      reason: 'twice the run: the warm-up ends before its line has risen to the rate',
      text: composerOf(
        'name: constant_with_warmup, t_warmup: 20ba, scale_warmup: true',
        'max_duration: 100ba\nscale_schedule_ratio: 2\n',
      ),
      rates: [
        [10, 0.125],
        [19, 0.2375],
        [20, 0.5],
      ],
    },
    {
      reason: 'a warm-up whose line has no time to rise: Composer divides by it',
      text: composerOf(
        'name: constant_with_warmup, t_warmup: 1ba, scale_warmup: true',
        'max_duration: 100ba\nscale_schedule_ratio: 0.5\n',
      ),
      codes: ['composer/no-time'],
    },
    {
      reason: 'a warm-up that is longer than t_max: no decay follows',
      text: composerOf(
        'name: PolynomialWithWarmupScheduler, t_warmup: 10ba, t_max: 5ba',
        'max_duration: 300sp\nglobal_train_batch_size: 10\n',
      ),
      rates: [
        [5, 0.25],
        [10, 0.5],
        [29, 0.5],
      ],
    },
    ...[
      'StepScheduler, step_size',
      'LinearScheduler, t_max',
      'ExponentialScheduler, gamma: 0.5, decay_period',
    ].map((start) => ({
      reason: `${start}: a time that Composer cuts to 0 and divides by`,
      text: composerOf(`name: ${start}: 0.001dur`),
      codes: ['composer/no-time'],
    })),
  ] as const satisfies readonly Partial<Row>[]
).map(
  (row): Row => ({
    dialect: 'composer',
    format: 'yaml',
    others: { weight_decay: 0.25, momentum: 0.125 },
    ...row,
  }),
);
