import { describeFires } from './fires.ts';

/** Configs that copies of the Object Detection API's optimizer refuse, and their surprises. */

const of = (dialectVersion: string) => ({ dialectVersion });
const train = (rate: string, more = '', name = 'adam_optimizer'): string =>
  `train_config { num_steps: 1000 ${more} optimizer { ${name} { learning_rate { ${rate} } } } }`;
const constant = 'constant_learning_rate { learning_rate: 0.1 }';
const decay = (more: string): string =>
  train(`exponential_decay_learning_rate { initial_learning_rate: 0.1 ${more} }`);
const whole = 'decay_steps: 10 decay_factor: 0.5';
const manual = (more: string): string =>
  train(`manual_step_learning_rate { initial_learning_rate: 0.1 ${more} }`);
const swinging = (more: string): string =>
  train(`exponential_oscillating_learning_rate { learning_rate_base: 0.1 decay_factor: 0.5 ${more} }`);
const restarts = (more: string): string =>
  train(`cosine_restart_learning_rate { initial_learning_rate: 0.1 ${more} }`);
const polynomial = (more: string): string =>
  train(`polynomial_decay_learning_rate { initial_learning_rate: 0.1 ${more} }`);
/** tf-detection's file is the train config itself. */
const bare = (more: string): string =>
  `num_steps: 1000 optimizer { adam_optimizer { learning_rate { manual_step_learning_rate { initial_learning_rate: 0.1 ${more} } } } }`;
const keras = (schedule: string): string =>
  `train_config { max_steps: 1000 optimizer { adam { } } learning_rate_schedule { ${schedule} } }`;
const cap2det = (more: string): string => `train_config { max_steps: 1000 optimizer { adam { } } ${more} }`;

describeFires(
  'od-forks',
  'textproto',
  [
    {
      code: 'whose',
      text: train(constant),
      options: of('sketch'),
      also: [],
      at: 'train_config',
      says: "SketchToCircuit's copy (github.com/SketchToCircuit/models)",
      fine: of('nobody/nothing'),
    },
    {
      code: 'unknown-version',
      text: train(constant),
      options: of('nobody/nothing'),
      also: [],
      at: '',
      says: 'no project "nobody/nothing"',
      fine: of('SketchToCircuit/models at some commit'),
    },
    {
      code: 'other-defaults',
      text: decay('decay_factor: 0.5'),
      options: of('efifstr'),
      also: ['od-forks/whose', 'run/never-changes'],
      at: 'exponential_decay_learning_rate',
      says: 'the defaults are 10000 and 0.9 in EFIFSTR',
      fine: decay(whole),
    },
    {
      code: 'other-defaults',
      text: decay('decay_steps: 10'),
      options: of('aster'),
      at: 'exponential_decay_learning_rate',
      fine: of('mtlssl'),
    },
    {
      code: 'no-optimizer',
      text: 'train_config { num_steps: 10 optimizer { } }',
      options: of('sketch'),
      at: 'optimizer',
      says: 'write one of rms_prop_optimizer, momentum_optimizer, adam_optimizer',
      fine: train(constant),
    },
    {
      code: 'no-optimizer',
      text: train(constant, '', 'rms_prop_optimizer'),
      options: of('fss'),
      at: 'optimizer',
      fine: of('sketch'),
    },
    {
      code: 'no-rate',
      text: train(''),
      options: of('sketch'),
      at: 'learning_rate',
      says: 'exponential_oscillating_learning_rate',
      fine: train(constant),
    },
    {
      code: 'no-rate',
      text: 'train_config { max_steps: 1000 optimizer { adam { } } }',
      options: of('vcr'),
      at: 'train_config',
      says: 'piecewise_constant_decay',
      fine: keras('exponential_decay { initial_learning_rate: 0.1 decay_steps: 1 decay_rate: 0.5 }'),
    },
    {
      code: 'unknown-type',
      text: restarts('first_decay_steps: 10'),
      options: of('sketch'),
      at: 'cosine_restart_learning_rate',
      says: 'has no cosine_restart_learning_rate',
      fine: of('nilskk'),
    },
    {
      code: 'unknown-field',
      text: decay(`${whole} burnin_steps: 5`),
      options: of('aster'),
      at: '5',
      says: 'ASTER has no field burnin_steps',
      fine: of('sketch'),
    },
    {
      code: 'unknown-field',
      text: decay(`${whole} decay_steps_pct: 0.5`),
      options: of('sketch'),
      at: '0.5',
      says: 'has no field decay_steps_pct',
      fine: decay(whole),
    },
    {
      code: 'unknown-field',
      text: manual('schedule { step: 5 learning_rate: 0.01 }'),
      options: of('deepo'),
      at: '5',
      says: 'has no field step',
      fine: manual('schedule { step_pct: 0.5 learning_rate: 0.01 }'),
    },
    {
      code: 'not-built',
      text: manual('schedule { step: 5 learning_rate: 0.01 }'),
      options: of('avod'),
      at: 'manual_step_learning_rate',
      says: 'AVOD reads manual_step_learning_rate but cannot build it',
      fine: of('sketch'),
    },
    {
      code: 'not-built',
      text: decay(whole),
      options: of('caster'),
      at: 'exponential_decay_learning_rate',
      says: 'Caster reads exponential_decay_learning_rate',
      fine: of('caster_cn'),
    },
    {
      code: 'zero',
      text: decay('decay_factor: 0.5 decay_steps: 0'),
      options: of('sketch'),
      at: '0',
      says: 'decay_steps must be above 0',
      fine: decay('decay_factor: 0.5 decay_steps: 1'),
    },
    {
      code: 'zero',
      text: swinging('decay_steps: 10 osc_period: 0 warmup_steps: 500 hold_base_rate_steps: 499'),
      options: of('sketch'),
      at: '0',
      says: 'osc_period',
      fine: swinging('decay_steps: 10 osc_period: 0 warmup_steps: 500 hold_base_rate_steps: 500'),
    },
    {
      code: 'zero',
      text: restarts('first_decay_steps: 0'),
      options: of('nilskk'),
      at: '0',
      fine: restarts('first_decay_steps: 1'),
    },
    {
      code: 'zero',
      text: polynomial('decay_steps: 0'),
      options: of('fss'),
      at: '0',
      fine: polynomial('decay_steps: 1'),
    },
    {
      code: 'zero',
      text: cap2det('learning_rate: 0.1 learning_rate_decay { decay_steps: 0 }'),
      options: of('cap2det'),
      at: '0',
      fine: cap2det('learning_rate: 0.1 learning_rate_decay { decay_steps: 1 }'),
    },
    {
      code: 'zero',
      text: keras('polynomial_decay { initial_learning_rate: 0.1 decay_steps: 0 }'),
      options: of('wssgg'),
      at: '0',
      fine: keras('polynomial_decay { initial_learning_rate: 0.1 decay_steps: 1 }'),
    },
    {
      code: 'zero',
      text: keras('exponential_decay { initial_learning_rate: 0.1 decay_rate: 0.5 decay_steps: 0 }'),
      options: of('wssgg'),
      at: '0',
      fine: keras('exponential_decay { initial_learning_rate: 0.1 decay_rate: 0.5 decay_steps: 1 }'),
    },
    {
      code: 'unknown-field',
      text: `train_config { num_steps: 1000 optimizer { momentum_optimizer { learning_rate { ${constant} } } use_moving_average: false } }`,
      options: of('fss'),
      at: 'false',
      fine: `train_config { num_steps: 1000 optimizer { momentum_optimizer { learning_rate { ${constant} } } } }`,
    },
    {
      code: 'shrinking',
      text: restarts('first_decay_steps: 10 t_mul: 0.5'),
      options: of('nilskk'),
      at: '0.5',
      fine: restarts('first_decay_steps: 10 t_mul: 1'),
    },
    {
      code: 'negative-power',
      text: polynomial('decay_steps: 10 power: -1'),
      options: of('fss'),
      at: '-1',
      says: 'power is -1',
      fine: polynomial('decay_steps: 10 power: 0'),
    },
    {
      code: 'negative-power',
      text: keras('polynomial_decay { initial_learning_rate: 0.1 decay_steps: 10 power: -2 }'),
      options: of('vcr'),
      at: '-2',
      says: 'power is -2',
      fine: keras('polynomial_decay { initial_learning_rate: 0.1 decay_steps: 10 power: 0 }'),
    },
    {
      code: 'share-of-nothing',
      text: decay('decay_factor: 0.5 decay_steps_pct: 0.0001'),
      options: of('deepo'),
      at: '0.0001',
      says: 'decay_steps_pct of 1000 steps',
      fine: decay('decay_factor: 0.5 decay_steps_pct: 0.01'),
    },
    {
      code: 'warmup-fails',
      text: manual('warmup: true schedule { step_pct: 0.5 learning_rate: 0.01 }'),
      options: of('deepo'),
      at: 'true',
      fine: manual('warmup: false schedule { step_pct: 0.5 learning_rate: 0.01 }'),
    },
    {
      code: 'total-ignored',
      text: train('cosine_decay_learning_rate { learning_rate_base: 0.1 total_steps_pct: 0.5 }'),
      options: of('deepo'),
      at: '0.5',
      says: 'at step 1000',
      fine: train('cosine_decay_learning_rate { learning_rate_base: 0.1 total_steps_pct: 1 }'),
    },
    {
      code: 'adds-up',
      text: bare('schedule { step: 50 learning_rate: 0.02 } schedule { step: 20 learning_rate: 0.01 }'),
      options: of('tfdet'),
      at: '20',
      says: 'from step 20 on the rate is 0.11',
      fine: bare('schedule { step: 20 learning_rate: 0.02 } schedule { step: 20 learning_rate: 0.01 }'),
    },
    {
      code: 'empty',
      text: bare(''),
      options: of('tfdet'),
      at: 'manual_step_learning_rate',
      fine: bare('schedule { step: 20 learning_rate: 0.02 }'),
    },
    {
      code: 'values',
      text: keras('piecewise_constant_decay { boundaries: [10, 20] values: [0.1, 0.2] }'),
      options: of('vcr'),
      at: 'boundaries: [10, 20]',
      notes: ['values: [0.1, 0.2]'],
      says: '2 boundaries need 3 values, not 2',
      fine: keras('piecewise_constant_decay { boundaries: 10 values: [0.1, 0.2] }'),
    },
    {
      code: 'values',
      text: keras('piecewise_constant_decay { boundaries: [10, 10] values: [0.1, 0.2, 0.3] }'),
      options: of('wssgg'),
      at: 'boundaries: [10, 10]',
      notes: ['values: [0.1, 0.2, 0.3]'],
      fine: keras('piecewise_constant_decay { boundaries: [10, 11] values: [0.1, 0.2, 0.3] }'),
    },
    {
      code: 'unset-rate',
      text: cap2det(''),
      options: of('cap2det'),
      at: 'train_config',
      says: 'learning_rate is missing',
      fine: cap2det('learning_rate: 0.1'),
    },
    {
      code: 'unset-decay',
      text: keras('exponential_decay { initial_learning_rate: 0.1 decay_steps: 7 staircase: true }'),
      options: of('vcr'),
      at: 'exponential_decay',
      says: 'the rate is 0 from step 7 on',
      fine: keras('exponential_decay { initial_learning_rate: 0.1 decay_steps: 7 decay_rate: 0.5 }'),
    },
    {
      code: 'unset-decay',
      text: keras('exponential_decay { initial_learning_rate: 0.1 decay_steps: 7 staircase: false }'),
      options: of('vcr'),
      at: 'exponential_decay',
      says: 'the rate is 0 from step 1 on',
      fine: keras('exponential_decay { initial_learning_rate: 0.1 decay_steps: 7 decay_rate: 0 }'),
    },
    {
      code: 'rises',
      text: keras('polynomial_decay { initial_learning_rate: 0.1 decay_steps: 7 end_learning_rate: 0.2 }'),
      options: of('vcr'),
      at: '0.2',
      says: 'from 0.1 to 0.2',
      fine: keras('polynomial_decay { initial_learning_rate: 0.1 decay_steps: 7 end_learning_rate: 0.1 }'),
    },
    {
      code: 'below-zero',
      text: swinging('decay_steps: 10 osc_period: 10 osc_amplitude: 0.2 min_rate: 0.001 warmup_steps: 0'),
      options: of('sketch'),
      at: '0.2',
      says: 'holds it at 0.001',
      fine: swinging('decay_steps: 10 osc_period: 10 osc_amplitude: 0.1'),
    },
    {
      code: 'one-more',
      text: `train_config { max_iterations: 99 optimizer { adam_optimizer { learning_rate { ${constant} } } } }`,
      options: of('avod'),
      at: '99',
      says: '100 updates',
      fine: of('sketch'),
    },
    {
      code: 'scaled-gradients',
      text: train(constant, 'grad_multiplier: 2'),
      options: of('mtlssl'),
      at: '2',
      fine: train(constant),
    },
    {
      code: 'scaled-gradients',
      text: train(constant, 'divide_grad_by_batch: true'),
      options: of('mtlssl'),
      at: 'train_config',
      fine: train(constant, 'divide_grad_by_batch: false'),
    },
    {
      code: 'scaled-gradients',
      text: cap2det('learning_rate: 0.1 gradient_multiplier { scope: "a" multiplier: 0 }'),
      options: of('cap2det'),
      at: 'gradient_multiplier',
      fine: cap2det('learning_rate: 0.1'),
    },
    {
      code: 'no-betas',
      text: train(constant).replace('adam_optimizer {', 'adam_optimizer { adam_beta2: 0.9'),
      options: of('aniseg'),
      at: 'adam_optimizer',
      says: 'no default for adam_beta1',
      fine: train(constant).replace(
        'adam_optimizer {',
        'adam_optimizer { adam_beta1: 0.9 adam_beta2: 0.9 adam_epsilon: 1',
      ),
    },
  ],
  ['od-forks/whose'],
);
