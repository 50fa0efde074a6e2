import { expect } from 'chai';
import { type Args, isLeftOut } from '../../../src/frameworks/meaning.ts';
import { plateaus } from '../../../src/frameworks/plateaus.ts';
import { tables } from '../../../src/frameworks/tables.ts';
import { createSchedule } from '../../../src/index.ts';

/** Calls that no record of the reference has: their rates are worked out by hand from the framework's source. */

interface Call {
  readonly reason: string;
  readonly call: string;
  readonly args: Args;
  readonly total?: number;
  /** Undefined for a call that has no schedule. */
  readonly rates?: readonly (readonly [step: number, rate: number])[];
}

const lr = 0.5;
const step = { type: 'StepLR', step_size: 10, gamma: 0.5 };
const userCode = { type: 'CyclicLR', base_lr: 0.25, max_lr: 0.5, scale_fn: 'f' };
const wholeRun = { lr, num_warmup_steps: 0, num_training_steps: 100 };
const always = (rate: number) =>
  [
    [0, rate],
    [50, rate],
  ] as const;
const inMiddle = (rate: number) => [[50, rate]] as const;

const calls: { readonly [framework: string]: readonly Call[] } = {
  torch: [
    {
      call: 'ConstantLR',
      args: { lr, factor: 0.5, total_iters: 0 },
      rates: always(0.25),
      reason: 'never ends',
    },
    {
      call: 'LinearLR',
      args: { lr, start_factor: 0.5, total_iters: 0 },
      rates: always(0.25),
      reason: 'no steps',
    },
    { call: 'PolynomialLR', args: { lr, total_iters: 0 }, rates: always(0.5), reason: 'a fall in no steps' },
    { call: 'MultiStepLR', args: { lr, milestones: [] }, rates: always(0.5), reason: 'no milestones' },
    { call: 'CyclicLR', args: { lr, base_lr: 0.25, max_lr: 0.5, mode: 'square' }, reason: 'an unknown mode' },
    { call: 'OneCycleLR', args: { lr, max_lr: 1, anneal_strategy: 'exp' }, reason: 'an unknown shape' },
    { call: 'SWALR', args: { lr, swa_lr: 0.25, anneal_strategy: 'exp' }, reason: 'an unknown shape' },
    { call: 'SWALR', args: { lr, swa_lr: 0.25, anneal_epochs: 0 }, rates: always(0.25), reason: 'no epochs' },
    {
      call: 'SWALR',
      args: { lr, swa_lr: 0.25, anneal_strategy: 'linear' },
      rates: [
        [0, 0.5],
        [5, 0.375],
        [10, 0.25],
      ],
      reason: 'along a line',
    },
    {
      call: 'ChainedScheduler',
      args: { lr, schedulers: [step, { type: 'CosineAnnealingWarmRestarts', T_0: 10 }] },
      rates: [
        [5, 0.25],
        [10, 0.5],
      ],
      reason: 'the last scheduler sets the rate itself',
    },
    {
      call: 'ChainedScheduler',
      args: { lr, schedulers: [{ type: 'CosineAnnealingWarmRestarts', T_0: 10 }, step] },
      reason: 'the first scheduler sets the rate again, which undoes what the second does',
    },
    { call: 'SequentialLR', args: { lr, schedulers: [step, step], milestones: [] }, reason: 'no milestone' },
    {
      call: 'SequentialLR',
      args: { lr, schedulers: [userCode, step], milestones: [5] },
      reason: 'user code',
    },
  ],
  mmengine: [
    { call: 'LinearLR', args: { lr, start_factor: 0.5, end: 1 }, rates: always(0.25), reason: 'one step' },
    { call: 'ConstantLR', args: { lr, factor: 0.5, end: 1 }, rates: always(0.25), reason: 'one step' },
    { call: 'PolyLR', args: { lr, end: 1 }, rates: always(0.5), reason: 'one step' },
    { call: 'MultiStepLR', args: { lr, milestones: [] }, rates: always(0.5), reason: 'no milestones' },
    { call: 'CosineAnnealingLR', args: { lr, T_max: 100 }, rates: inMiddle(0.25), reason: 'no minimum' },
    {
      call: 'CosineAnnealingLR',
      args: { lr, T_max: 100, eta_min: 0, eta_min_ratio: 0 },
      reason: 'the minimum is given twice',
    },
    { call: 'CosineRestartLR', args: { lr, periods: [100] }, reason: 'no minimum' },
    {
      call: 'CosineRestartLR',
      args: { lr, periods: [100], eta_min_ratio: 0.5 },
      rates: inMiddle(0.375),
      reason: 'the minimum is a share of the rate',
    },
    {
      call: 'CosineRestartLR',
      args: { lr, periods: [100], eta_min: 0, restart_weights: [1, 1] },
      reason: 'more weights than periods',
    },
    { call: 'StepLR', args: { lr, step_size: 5, begin: 10, end: 10 }, reason: 'ends before it begins' },
    {
      call: 'OneCycleLR',
      args: { lr, eta_max: 0.5, end: 100 },
      rates: [
        [0, 0.02],
        [29, 0.5],
      ],
      reason: 'without total_steps, the cycle lasts from begin to end',
    },
  ],
  transformers: [
    {
      call: 'get_cosine_schedule_with_warmup',
      args: { ...wholeRun, num_cycles: 0 },
      rates: always(0.5),
      reason: 'no cycles',
    },
    {
      call: 'get_cosine_with_hard_restarts_schedule_with_warmup',
      args: { ...wholeRun, num_cycles: 0 },
      rates: [
        [99, 0.5],
        [100, 0],
      ],
      reason: 'no cycles',
    },
    {
      call: 'get_cosine_with_hard_restarts_schedule_with_warmup',
      args: { ...wholeRun, num_cycles: 2.5 },
      rates: [
        [20, 0.25],
        [40, 0.5],
        [60, 0.25],
        [99.999, 0.25 + 0.25 * Math.cos(Math.PI * 0.499975)],
        [100, 0],
      ],
      reason: 'half a cycle at the end',
    },
    {
      call: 'get_polynomial_decay_schedule_with_warmup',
      args: { lr, num_warmup_steps: 20, num_training_steps: 10, lr_end: 0.125 },
      rates: [
        [10, 0.25],
        [20, 0.125],
      ],
      reason: 'a warm-up longer than the run',
    },
    {
      call: 'get_polynomial_decay_schedule_with_warmup',
      args: { ...wholeRun, lr_end: 0.125, power: 0 },
      rates: [
        [100, 0.5],
        [101, 0.125],
      ],
      reason: 'a power of 0',
    },
    {
      call: 'get_cosine_with_min_lr_schedule_with_warmup',
      args: { ...wholeRun, min_lr: -0.5 },
      rates: [
        [0, 0.5],
        [50, 0],
        [100, 0],
      ],
      reason: 'a minimum below 0',
    },
    {
      call: 'get_cosine_with_min_lr_schedule_with_warmup_lr_rate',
      args: { lr, num_warmup_steps: 11, num_training_steps: 111, min_lr_rate: 0.5, warmup_lr_rate: 0.5 },
      rates: [
        [0, 0.25],
        [5, 0.375],
        [10, 0.5],
        [60, 0.375],
        [110, 0.25],
      ],
      reason: 'a warm-up from half of the rate',
    },
    {
      call: 'get_cosine_with_min_lr_schedule_with_warmup_lr_rate',
      args: { lr, num_warmup_steps: 1, num_training_steps: 101, min_lr_rate: 0.5, warmup_lr_rate: 0.5 },
      rates: [
        [0, 0.25],
        [50, 0.375],
      ],
      reason: 'a warm-up of one step',
    },
    { call: 'get_wsd_schedule', args: { ...wholeRun, decay_type: 'sudden' }, reason: 'an unknown shape' },
    {
      call: 'get_wsd_schedule',
      args: { lr, num_warmup_steps: 0, num_stable_steps: 10, num_decay_steps: 20, num_cycles: 1 },
      rates: [
        [10, 0.5],
        [15, 0.25],
        [20, 0],
        [25, 0.25],
        [30, 0],
      ],
      reason: 'a whole wave as the decay',
    },
    {
      call: 'get_wsd_schedule',
      args: { lr, num_warmup_steps: 0, num_stable_steps: 10, num_decay_steps: 20, num_cycles: 0 },
      rates: [
        [29, 0.5],
        [30, 0],
      ],
      reason: 'no cycles',
    },
    {
      call: 'get_wsd_schedule',
      args: { lr, num_warmup_steps: 20, num_training_steps: 30, num_decay_steps: 20, decay_type: 'linear' },
      rates: [
        [10, 0.25],
        [20, 0.25],
        [25, 0.125],
        [30, 0],
      ],
      reason: 'a decay that starts during the warm-up',
    },
  ],
  fvcore: [
    {
      call: 'MultiStepParamScheduler',
      args: { values: [0.5, 0.25] },
      total: 10,
      reason: 'no number of updates',
    },
    {
      call: 'MultiStepParamScheduler',
      args: { values: [0.5, 0.25, 0.125], num_updates: 10 },
      total: 10,
      rates: [
        [3, 0.5],
        [4, 0.25],
        [7, 0.25],
        [8, 0.125],
      ],
      reason: 'equal parts, rounded up',
    },
    {
      call: 'MultiStepParamScheduler',
      args: { values: [0.5, 0.25, 0.125], milestones: [4, 8, 10] },
      total: 10,
      rates: [
        [3, 0.5],
        [4, 0.25],
        [7, 0.25],
        [8, 0.125],
      ],
      reason: 'the last milestone is the number of updates',
    },
    {
      call: 'CompositeParamScheduler',
      args: {
        schedulers: [
          { type: 'StepParamScheduler', values: [0.5, 0.25] },
          { type: 'ConstantParamScheduler', value: 0.125 },
        ],
        lengths: [0.25, 0.75],
        interval_scaling: ['rescaled', 'fixed'],
      },
      total: 10,
      rates: [
        [1, 0.5],
        [2, 0.25],
        [3, 0.125],
      ],
      reason: 'a part of two and a half steps',
    },
    {
      call: 'CompositeParamScheduler',
      args: { schedulers: [], lengths: [1], interval_scaling: [] },
      reason: 'a length without a scheduler',
    },
    {
      call: 'CompositeParamScheduler',
      args: {
        schedulers: [{ type: 'CompositeParamScheduler', schedulers: [], lengths: [1], interval_scaling: [] }],
        lengths: [1],
        interval_scaling: ['fixed'],
      },
      reason: 'a part that cannot be read',
    },
  ],
  keras: [
    {
      call: 'PiecewiseConstantDecay',
      args: { boundaries: [20, 10], values: [0.5, 0.25, 0.125] },
      rates: [
        [10, 0.5],
        [15, 0.625],
        [21, 0.125],
      ],
      reason: 'the rates of overlapping ranges are summed',
    },
    {
      call: 'PiecewiseConstantDecay',
      args: { boundaries: [20, 10], values: [0.5] },
      reason: 'too few values',
    },
    {
      call: 'PolynomialDecay',
      args: { initial_learning_rate: 0.5, decay_steps: 10, power: 0 },
      rates: always(0.5),
      reason: 'a power of 0',
    },
  ],
  modelgarden: [
    {
      call: 'constant',
      args: {
        learning_rate: { type: 'constant', constant: { learning_rate: 0.5 } },
        warmup: { type: 'polynomial', polynomial: { warmup_steps: 0 } },
      },
      rates: always(0.5),
      reason: 'a warm-up of no steps',
    },
    {
      call: 'constant',
      args: { learning_rate: { type: 'constant' } },
      rates: always(0.1),
      reason: 'no block',
    },
    { call: 'constant', args: {}, reason: 'no learning rate' },
    { call: 'constant', args: { learning_rate: { type: 'linear' } }, reason: 'an unknown type' },
    {
      call: 'constant',
      args: { learning_rate: { type: 'constant' }, warmup: { type: 'cosine' } },
      reason: 'an unknown warm-up',
    },
  ],
  optax: [
    {
      call: 'piecewise_constant_schedule',
      args: { init_value: 0.5 },
      rates: always(0.5),
      reason: 'no boundaries',
    },
    {
      call: 'exponential_decay',
      args: { init_value: 0.5, transition_steps: 10, decay_rate: 2, end_value: 0 },
      rates: always(0),
      reason: 'a rise that is limited to at most 0',
    },
    {
      call: 'cosine_decay_schedule',
      args: { init_value: 0.5, decay_steps: 100, exponent: 0 },
      rates: inMiddle(0.5),
      reason: 'an exponent of 0',
    },
    {
      call: 'join_schedules',
      args: {
        schedules: [
          { type: 'piecewise_interpolate_schedule', interpolate_type: 'square', init_value: 0.5 },
          { type: 'constant_schedule', value: 0.25 },
        ],
        boundaries: [10],
      },
      reason: 'a part with an unknown interpolation',
    },
  ],
  timm: [
    {
      call: 'CosineLRScheduler',
      args: { lr, t_initial: 10, cycle_limit: 0, lr_min: 0.125 },
      rates: always(0.125),
      reason: 'no cycles',
    },
    {
      call: 'CosineLRScheduler',
      args: { lr, t_initial: 10, cycle_limit: 2, cycle_decay: 0.5, k_decay: 2 },
      rates: [
        [5, 0.25 + 0.25 * Math.cos(Math.PI / 4)],
        [10, 0.25],
        [20, 0],
      ],
      reason: 'two cycles with a k_decay',
    },
    {
      call: 'WSDLRScheduler',
      args: { lr, t_initial: 100, decay_t: 20, decay_fn: 'sudden' },
      reason: 'an unknown shape',
    },
    {
      call: 'WSDLRScheduler',
      args: { lr: 0.25, lr_min: 0.5, t_initial: 100, decay_t: 20, warmup_t: 10 },
      rates: [
        [5, 0.125],
        [10, 0.5],
        [99, 0.5],
      ],
      reason: 'a rate below lr_min',
    },
    {
      call: 'WSDLRScheduler',
      args: { lr, t_initial: 100, decay_t: 20, warmup_t: 10, stable_fn: 'rsqrt' },
      rates: [
        [10, 0.5],
        [40, 0.25],
      ],
      reason: 'in the stable phase the rate falls with the square root of warmup_t / t',
    },
    {
      call: 'TanhLRScheduler',
      args: { lr, t_initial: 100, warmup_t: 10, warmup_prefix: true },
      rates: [[5, 0.25]],
      reason: 'a warm-up that comes before the schedule ends at the full rate',
    },
    {
      call: 'MultiStepLRScheduler',
      args: { lr, decay_t: [] },
      rates: always(0.5),
      reason: 'no milestones',
    },
  ],
};

for (const [framework, rows] of Object.entries(calls))
  describe(`${framework}: calls that were not recorded in the framework`, () => {
    for (const { call, args, total, rates, reason } of rows)
      it(`${call}: ${reason}`, () => {
        const meaning = tables[framework]![call]!(args, total === undefined ? {} : { total });
        if (rates === undefined) {
          const create = () => createSchedule(meaning as never);
          if (!isLeftOut(meaning)) expect(create).to.throw('boundaries');
          return;
        }
        if (isLeftOut(meaning)) throw new Error(meaning.leftOut);
        const schedule = createSchedule(meaning as never);
        for (const [at, rate] of rates) expect(schedule(at), `${at}`).to.be.closeTo(rate, 1e-15);
      });
  });

describe('calls that follow a metric', () => {
  for (const { framework, call, args, fields } of [
    {
      framework: 'torch',
      call: 'ReduceLROnPlateau',
      args: { threshold_mode: 'abs' },
      fields: { threshold_mode: 'ABSOLUTE' },
    },
    { framework: 'keras', call: 'ReduceLROnPlateau', args: { monitor: 'val_acc' }, fields: { mode: 'MAX' } },
    { framework: 'timm', call: 'PlateauLRScheduler', args: {}, fields: { mode: 'MAX' } },
    { framework: 'mmengine', call: 'ReduceOnPlateauLR', args: { rule: 'greater' }, fields: { mode: 'MAX' } },
  ])
    it(`${framework}, ${JSON.stringify(args)}: ${JSON.stringify(fields)}`, () =>
      expect(plateaus[framework]![call]!({ lr, ...args }).plateau).to.include(fields));
});

it('an mmengine entry whose arguments are refused is also refused if it has an `end`', () =>
  expect(() => tables.mmengine!.StepLR!({ lr, step_size: 0, end: 10 }, {})).to.throw(TypeError));
