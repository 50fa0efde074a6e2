import type { Args, Beside } from './meaning.ts';

/**
 * Examples of each framework's calls, at least one for every call in the tables. Each is one of the reference
 * records, so it is tested against the framework's own rates, unless marked otherwise.
 */
export interface CallExample extends Beside {
  readonly call: string;
  readonly args: Args;
  /** True if no record of the reference data has the call. */
  readonly unrecorded?: true;
}

const fvcore: readonly CallExample[] = [
  { call: 'ConstantParamScheduler', args: { value: 0.1 }, total: 100 },
  { call: 'CosineParamScheduler', args: { start_value: 0.1, end_value: 0.001 }, total: 100 },
  { call: 'LinearParamScheduler', args: { start_value: 0.1, end_value: 0.001 }, total: 100 },
  { call: 'ExponentialParamScheduler', args: { start_value: 1, decay: 0.001 }, total: 100 },
  { call: 'PolynomialDecayParamScheduler', args: { base_value: 0.1, power: 2 }, total: 100 },
  {
    call: 'MultiStepParamScheduler',
    args: { values: [1, 0.1, 0.01], num_updates: 90, milestones: [60, 80] },
    total: 90,
  },
  { call: 'StepParamScheduler', args: { num_updates: 90, values: [1, 0.1, 0.01] }, total: 90 },
  {
    call: 'StepWithFixedGammaParamScheduler',
    args: { base_value: 1, num_decays: 2, gamma: 0.1, num_updates: 90 },
    total: 90,
  },
  {
    call: 'CompositeParamScheduler',
    args: {
      schedulers: [
        { type: 'ConstantParamScheduler', value: 0.1 },
        { type: 'LinearParamScheduler', start_value: 0.1, end_value: 0 },
      ],
      lengths: [0.3, 0.7],
      interval_scaling: ['rescaled', 'rescaled'],
    },
    total: 100,
  },
];

const base = { initial_learning_rate: 0.1, decay_steps: 100 };

const keras: readonly CallExample[] = [
  { call: 'PiecewiseConstantDecay', args: { boundaries: [100, 200], values: [0.1, 0.01, 0.001] } },
  {
    call: 'ExponentialDecay',
    args: { initial_learning_rate: 0.016, decay_steps: 2400, decay_rate: 0.97, staircase: true },
  },
  {
    call: 'InverseTimeDecay',
    args: { initial_learning_rate: 0.1, decay_steps: 10, decay_rate: 0.9, staircase: false },
  },
  { call: 'PolynomialDecay', args: { ...base, end_learning_rate: 0.01, power: 0.5 } },
  { call: 'CosineDecay', args: base },
  { call: 'CosineDecay', args: { ...base, warmup_target: 0.5, warmup_steps: 10, alpha: 0.1 } },
  {
    call: 'CosineDecayRestarts',
    args: { initial_learning_rate: 0.1, first_decay_steps: 100, t_mul: 1.5, m_mul: 0.9, alpha: 0.01 },
  },
  { call: 'ReduceLROnPlateau', args: { lr: 0.1, patience: 3, min_lr: 0.005 } },
];

const steps = { by_epoch: false };

const mmengine: readonly CallExample[] = [
  { call: 'LinearLR', args: { lr: 0.02, start_factor: 0.001, ...steps, begin: 0, end: 500 } },
  { call: 'ConstantLR', args: { lr: 0.02, factor: 0.5, ...steps, begin: 0, end: 10 } },
  { call: 'ExponentialLR', args: { lr: 0.02, gamma: 0.9, ...steps } },
  { call: 'StepLR', args: { lr: 0.02, step_size: 10, gamma: 0.1, by_epoch: true } },
  { call: 'MultiStepLR', args: { lr: 0.02, milestones: [8, 11], gamma: 0.1, by_epoch: true } },
  { call: 'PolyLR', args: { lr: 0.02, power: 0.9, eta_min: 0.0001, ...steps, begin: 0, end: 100 } },
  { call: 'CosineAnnealingLR', args: { lr: 0.02, eta_min_ratio: 0.05, ...steps, begin: 10, end: 60 } },
  {
    call: 'CosineRestartLR',
    args: { lr: 0.02, periods: [20, 20, 60], restart_weights: [1, 0.5, 0.1], eta_min: 0, ...steps },
  },
  { call: 'OneCycleLR', args: { lr: 0.02, eta_max: 0.1, total_steps: 100, ...steps } },
  {
    call: 'ReduceOnPlateauLR',
    args: { lr: 0.02, patience: 3, min_value: 0.005, ...steps },
    unrecorded: true,
  },
];

const garden = (type: string, fields: Args, more: Args = {}): CallExample => ({
  call: type,
  args: { optimizer: { type: 'sgd' }, learning_rate: { type, [type]: fields }, ...more },
});

const modelgarden: readonly CallExample[] = [
  garden('constant', { learning_rate: 0.1 }),
  garden('stepwise', { boundaries: [100, 200], values: [0.1, 0.01, 0.001], offset: 0 }),
  garden('exponential', {
    initial_learning_rate: 0.016,
    decay_steps: 2400,
    decay_rate: 0.97,
    staircase: true,
    offset: 0,
  }),
  garden('polynomial', { ...base, end_learning_rate: 0.01, power: 0.5 }),
  garden('polynomial', base, {
    warmup: { type: 'linear', linear: { warmup_steps: 10, warmup_learning_rate: 0.001 } },
  }),
  garden('cosine', base),
  garden(
    'cosine',
    { ...base, alpha: 0.1 },
    { warmup: { type: 'linear', linear: { warmup_steps: 10, warmup_learning_rate: 0 } } },
  ),
  garden('power', { initial_learning_rate: 0.1, power: -0.5 }),
  garden('power_linear', {
    initial_learning_rate: 1,
    total_decay_steps: 100,
    power: -1,
    linear_decay_fraction: 0.5,
  }),
  garden('power_with_offset', { initial_learning_rate: 1, offset: 30, pre_offset_learning_rate: 0.01 }),
  garden('step_cosine_with_offset', { boundaries: [0, 50, 100], values: [1, 0.1, 0.01] }),
];

const up = { init_value: 0, peak_value: 0.1, warmup_steps: 10 };

const optax: readonly CallExample[] = [
  { call: 'constant_schedule', args: { value: 0.1 } },
  {
    call: 'linear_schedule',
    args: { init_value: 0.1, end_value: 0, transition_steps: 100, transition_begin: 0 },
  },
  {
    call: 'linear_schedule',
    args: { init_value: 0.1, end_value: 0.01, transition_steps: 100, transition_begin: 50 },
  },
  {
    call: 'polynomial_schedule',
    args: { init_value: 0.1, end_value: 0.01, power: 0.5, transition_steps: 100, transition_begin: 0 },
  },
  {
    call: 'piecewise_constant_schedule',
    args: { init_value: 0.1, boundaries_and_scales: { 100: 0.1, 200: 0.1 } },
  },
  {
    call: 'piecewise_interpolate_schedule',
    args: { interpolate_type: 'cosine', init_value: 0.01, boundaries_and_scales: { 10: 10, 100: 0.01 } },
  },
  {
    call: 'exponential_decay',
    args: { init_value: 0.1, transition_steps: 10, decay_rate: 0.9, transition_begin: 20 },
  },
  { call: 'cosine_decay_schedule', args: { init_value: 0.1, decay_steps: 100, exponent: 2 } },
  { call: 'linear_onecycle_schedule', args: { peak_value: 0.1, transition_steps: 100 } },
  { call: 'cosine_onecycle_schedule', args: { peak_value: 0.1, transition_steps: 100 } },
  { call: 'warmup_constant_schedule', args: up },
  { call: 'warmup_cosine_decay_schedule', args: { ...up, decay_steps: 100 } },
  { call: 'warmup_exponential_decay_schedule', args: { ...up, transition_steps: 10, decay_rate: 0.9 } },
  {
    call: 'sgdr_schedule',
    args: {
      cosine_kwargs: [
        { init_value: 0, peak_value: 0.1, warmup_steps: 5, decay_steps: 50, end_value: 0.01 },
        { init_value: 0.01, peak_value: 0.05, warmup_steps: 5, decay_steps: 50, end_value: 0.001 },
      ],
    },
  },
  {
    call: 'join_schedules',
    args: {
      schedules: [
        { type: 'linear_schedule', init_value: 0, end_value: 0.1, transition_steps: 10 },
        { type: 'cosine_decay_schedule', init_value: 0.1, decay_steps: 90 },
      ],
      boundaries: [10],
    },
  },
];

const hundred = { lr: 0.1, t_initial: 100 };

const timm: readonly CallExample[] = [
  { call: 'CosineLRScheduler', args: hundred },
  { call: 'CosineLRScheduler', args: { ...hundred, warmup_t: 10, warmup_lr_init: 0.0001 } },
  { call: 'CosineLRScheduler', args: { ...hundred, cycle_limit: 3, cycle_decay: 0.5 } },
  { call: 'CosineLRScheduler', args: { ...hundred, noise_range_t: [60, 80] }, unrecorded: true },
  { call: 'PolyLRScheduler', args: { ...hundred, power: 0.9, lr_min: 0.001 } },
  { call: 'TanhLRScheduler', args: { ...hundred, lb: -6, ub: 4, lr_min: 0.001 } },
  { call: 'StepLRScheduler', args: { lr: 0.1, decay_t: 30, decay_rate: 0.1 } },
  { call: 'MultiStepLRScheduler', args: { lr: 0.1, decay_t: [30, 60], decay_rate: 0.1 } },
  { call: 'WSDLRScheduler', args: { ...hundred, decay_t: 20 } },
  { call: 'PlateauLRScheduler', args: { lr: 0.1, mode: 'min', patience_t: 3, lr_min: 0.005 } },
];

const climbThenFall = [
  { type: 'LinearLR', start_factor: 0.1, total_iters: 10 },
  { type: 'PolynomialLR', total_iters: 90, power: 0.9 },
];
const bounds = { lr: 0.1, base_lr: 0.001, max_lr: 0.1, step_size_up: 10 };

const torch: readonly CallExample[] = [
  { call: 'StepLR', args: { lr: 0.1, step_size: 10, gamma: 0.1 } },
  { call: 'MultiStepLR', args: { lr: 0.1, milestones: [30, 80], gamma: 0.1 } },
  { call: 'ConstantLR', args: { lr: 1, factor: 0.25, total_iters: 10 } },
  { call: 'LinearLR', args: { lr: 0.1, start_factor: 1, end_factor: 0.01, total_iters: 100 } },
  { call: 'ExponentialLR', args: { lr: 0.1, gamma: 0.95 } },
  { call: 'PolynomialLR', args: { lr: 0.1, total_iters: 100, power: 2 } },
  { call: 'CosineAnnealingLR', args: { lr: 0.0003, T_max: 1000, eta_min: 0.00003 } },
  { call: 'CosineAnnealingWarmRestarts', args: { lr: 0.1, T_0: 10, T_mult: 2, eta_min: 0.001 } },
  { call: 'CyclicLR', args: { ...bounds, mode: 'triangular2' } },
  { call: 'CyclicLR', args: { ...bounds, scale_fn: '0.5 ** (x - 1)' }, unrecorded: true },
  { call: 'OneCycleLR', args: { lr: 0.1, max_lr: 0.1, total_steps: 100, three_phase: true } },
  { call: 'SequentialLR', args: { lr: 0.1, schedulers: climbThenFall, milestones: [10] } },
  { call: 'ChainedScheduler', args: { lr: 0.1, schedulers: climbThenFall } },
  { call: 'SWALR', args: { lr: 1, swa_lr: 0.1, anneal_epochs: 100 } },
  { call: 'LambdaLR', args: { lr: 0.1, lr_lambda: '0.95**t' } },
  { call: 'MultiplicativeLR', args: { lr: 0.1, lr_lambda: '0.95' } },
  { call: 'ReduceLROnPlateau', args: { lr: 0.1, patience: 3, min_lr: 0.005 } },
];

const warm = { lr: 0.001, num_warmup_steps: 100, num_training_steps: 1000 };
const short = { lr: 0.001, num_warmup_steps: 10, num_training_steps: 100 };

const transformers: readonly CallExample[] = [
  { call: 'get_constant_schedule', args: { lr: 0.001 } },
  { call: 'get_constant_schedule_with_warmup', args: { lr: 0.00005, num_warmup_steps: 500 } },
  { call: 'get_linear_schedule_with_warmup', args: { ...warm, lr: 0.00005 } },
  { call: 'get_cosine_schedule_with_warmup', args: { ...warm, num_cycles: 0.5 } },
  { call: 'get_cosine_with_hard_restarts_schedule_with_warmup', args: { ...warm, num_cycles: 3 } },
  { call: 'get_polynomial_decay_schedule_with_warmup', args: { ...short, lr_end: 0, power: 2 } },
  { call: 'get_inverse_sqrt_schedule', args: { lr: 0.001, num_warmup_steps: 100, timescale: null } },
  { call: 'get_cosine_with_min_lr_schedule_with_warmup', args: { ...short, min_lr: 0.00001 } },
  { call: 'get_cosine_with_min_lr_schedule_with_warmup_lr_rate', args: { ...short, min_lr_rate: 0.1 } },
  { call: 'get_wsd_schedule', args: { ...short, num_decay_steps: 20 } },
  { call: 'get_adafactor_schedule', args: { lr: 0.001, initial_lr: 0.1 } },
  { call: 'get_reduce_on_plateau_schedule', args: { lr: 0.1, patience: 3 }, unrecorded: true },
];

/** Examples by the framework's name in the records. */
export const examples: { readonly [framework: string]: readonly CallExample[] } = {
  fvcore,
  keras,
  mmengine,
  modelgarden,
  optax,
  timm,
  torch,
  transformers,
};
