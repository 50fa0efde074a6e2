import type { Row } from './row.ts';

/** Plans of DeepSpeed. */

const deepspeedOf = (type: string, params: object): string =>
  JSON.stringify({
    zero_optimization: {},
    optimizer: { type: 'AdamW', params: { lr: 0.5, weight_decay: 0.25 } },
    scheduler: { type, params },
  });
const tenSteps = { warmup_num_steps: 10, warmup_type: 'linear' };
export const deepspeed = (
  [
    {
      reason: 'one end of the cycle is a string, not a number',
      text: deepspeedOf('OneCycle', { cycle_min_lr: 'low', cycle_max_lr: 0.5 }),
      codes: ['deepspeed/not-a-number'],
    },
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
      reason: 'a cosine to a negative share ends at 0',
      text: deepspeedOf('WarmupCosineLR', { ...tenSteps, total_num_steps: 100, cos_min_ratio: -0.25 }),
      codes: ['deepspeed/first-updates'],
      rates: [[200, 0]],
    },
    {
      // runtime/engine.py: argument after ** must be a mapping, not NoneType.
      reason: 'a scheduler without parameters',
      text: deepspeedOf('WarmupLR', undefined as never),
      codes: ['deepspeed/missing'],
    },
    {
      reason: 'a scheduler with an empty block of parameters',
      text: deepspeedOf('OneCycle', {}),
      codes: ['deepspeed/missing', 'deepspeed/missing'],
    },
    {
      reason: 'a scheduler of PyTorch',
      text: deepspeedOf('OneCycleLR', {
        max_lr: 0.5,
        total_steps: 100,
        cycle_momentum: false,
        last_epoch: -1,
      }),
      codes: ['deepspeed/unknown-scheduler'],
    },
    {
      reason: 'a mistake in a run that is given in epochs',
      text: deepspeedOf('StepLR', { step_size: [10] }).replace('StepLR', 'WarmupLR'),
      options: { run: { epochs: 2, steps_per_epoch: 50 } },
      codes: ['field/unknown'],
    },
    {
      reason: 'a scheduler of PyTorch without parameters',
      text: deepspeedOf('StepLR', undefined as never),
      codes: ['deepspeed/unknown-scheduler'],
    },
    {
      reason: 'a scheduler of PyTorch with parameters that it does not take',
      text: deepspeedOf('StepLR', { step_size: 10, gama: 0.5, warmup_num_steps: 5 }),
      codes: ['deepspeed/unknown-scheduler', 'deepspeed/unknown-param', 'deepspeed/unknown-param'],
    },
    {
      // torch.optim.lr_scheduler.LambdaLR takes functions.
      reason: 'a scheduler of PyTorch whose parameters are not numbers',
      text: deepspeedOf('LambdaLR', { lr_lambda: 'half' }),
      codes: ['deepspeed/unknown-scheduler'],
    },
    {
      reason: 'a rate at the top level of a file whose optimizer has none',
      text: deepspeedOf('WarmupLR', tenSteps)
        .replace('{', '{"max_lr":0.5,')
        .replace('"lr":0.5', '"eps":1e-8'),
      codes: ['deepspeed/ignored-rate', 'deepspeed/first-updates'],
    },
    {
      reason: 'a rate at the top of a file whose scheduler has the rate',
      text: deepspeedOf('WarmupLR', { ...tenSteps, warmup_max_lr: 0.5 }).replace('{', '{"lr":0.5,'),
      codes: ['deepspeed/ignored-rate', 'deepspeed/first-updates'],
    },
    {
      reason: 'lr at the top of a file instead of in the optimizer',
      text: deepspeedOf('WarmupLR', tenSteps).replace('"lr":0.5,', '').replace('{', '{"lr":0.5,'),
      codes: ['field/unknown', 'deepspeed/first-updates'],
    },
    {
      // runtime/engine.py: "please switch to using the deepspeed parameter 'gradient_clipping'".
      reason: 'a limit of gradients among the parameters of the optimizer',
      text: deepspeedOf('WarmupLR', tenSteps).replace('"lr":0.5', '"lr":0.5,"max_grad_norm":1'),
      codes: ['deepspeed/max-grad-norm'],
    },
    {
      // runtime/lr_schedules.py of 0.19: "must be a positive integer, got 10.5".
      reason: 'a range test in steps that are not whole',
      text: deepspeedOf('LRRangeTest', { lr_range_test_step_size: 10.5 }),
      codes: ['field/range'],
    },
    {
      reason: 'a cycle that falls at once',
      text: deepspeedOf('OneCycle', {
        cycle_min_lr: 0.25,
        cycle_max_lr: 0.5,
        cycle_first_step_size: 10,
        cycle_second_step_size: 0,
        cycle_momentum: false,
      }),
      rates: [
        [5, 0.375],
        [9, 0.475],
        [10, 0.25],
        [20, 0.25],
      ],
    },
    {
      reason: 'one cycle without its highest rate',
      text: deepspeedOf('OneCycle', { cycle_min_lr: 0.25 }),
      codes: ['deepspeed/missing'],
    },
    {
      reason: 'one cycle with a second half that is not a number',
      text: deepspeedOf('OneCycle', { cycle_min_lr: 0.25, cycle_max_lr: 0.5, cycle_second_step_size: 'x' }),
      codes: ['deepspeed/not-a-number'],
    },
    {
      reason: 'values that the trainer around it fills in',
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
      reason: 'the rate of the optimizer, which the trainer around it fills in',
      text: deepspeedOf('WarmupLR', tenSteps).replace('"lr":0.5', '"lr":"auto"'),
      options: { auto: { learning_rate: 0.25 } },
      codes: ['deepspeed/first-updates'],
      rates: [[11, 0.25]],
    },
    {
      reason: 'the rate of the optimizer, which the trainer fills in, but no option gives',
      text: deepspeedOf('WarmupLR', tenSteps).replace('"lr":0.5', '"lr":"auto"'),
      codes: ['deepspeed/auto'],
    },
    {
      reason: 'a rate of the optimizer that the scheduler replaces need not be known',
      text: deepspeedOf('WarmupLR', { ...tenSteps, warmup_max_lr: 0.5 }).replace('"lr":0.5', '"lr":"auto"'),
      codes: ['deepspeed/first-updates'],
      rates: [[11, 0.5]],
    },
    {
      reason: 'a range test without end',
      text: deepspeedOf('LRRangeTest', { lr_range_test_min_lr: 0.25, lr_range_test_step_size: 10 }),
      phases: [],
      rates: [
        [0, 0.25],
        [5, 0.375],
        [20, 0.75],
      ],
    },
    {
      reason: 'a range test in stairs',
      text: deepspeedOf('LRRangeTest', {
        lr_range_test_min_lr: 0.25,
        lr_range_test_step_size: 10,
        lr_range_test_step_rate: 2,
        lr_range_test_staircase: true,
      }),
      rates: [
        [9, 0.25],
        [10, 0.75],
        [20, 1.25],
      ],
    },
    {
      reason: 'a range test that does not rise',
      text: deepspeedOf('LRRangeTest', { lr_range_test_min_lr: 0.25, lr_range_test_step_rate: 0 }),
      rates: [[9000, 0.25]],
    },
    {
      reason: 'a range test with steps of no length',
      text: deepspeedOf('LRRangeTest', { lr_range_test_min_lr: 0.25, lr_range_test_step_size: 0 }),
      codes: ['deepspeed/not-positive'],
    },
    {
      reason: 'a value that the trainer fills in, but no option gives',
      text: deepspeedOf('LRRangeTest', { lr_range_test_min_lr: 'auto' }),
      codes: ['deepspeed/auto'],
    },
    {
      reason: 'the length of the run, which the trainer around it fills in',
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
      reason:
        'one cycle in which the momentum falls while the rate rises, except before the first step of the scheduler',
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
      reason: 'one cycle of the rate without the momentum, then a fall',
      text: deepspeedOf('OneCycle', {
        cycle_min_lr: 0.25,
        cycle_max_lr: 0.5,
        cycle_first_step_size: 10,
        cycle_second_step_size: 20,
        decay_step_size: 10,
        decay_lr_rate: 1,
        cycle_momentum: false,
      }),
      others: { weight_decay: 0.25 },
      rates: [
        [0, 0.25],
        [10, 0.5],
        [20, 0.375],
        [30, 0.25],
        [40, 0.125],
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
