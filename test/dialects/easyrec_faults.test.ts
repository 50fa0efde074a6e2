import { describeFires } from './fires.ts';

/** Configs that EasyRec and TorchEasyRec refuse, and their surprises. */

const easyrec = (rate: string, name = 'adam_optimizer', beside = '', train = 'num_steps: 100'): string =>
  `train_config { ${train} optimizer_config { ${name} { learning_rate { ${rate} } } ${beside} } }`;
const constant = 'constant_learning_rate { learning_rate: 0.1 }';
const entry = `optimizer_config { adam_optimizer { learning_rate { ${constant} } } }`;
const entries = (count: number, model = ''): string =>
  `train_config { num_steps: 100 ${`${entry} `.repeat(count)}} model_config { model_class: "${model}" }`;
const decay = (more: string): string =>
  easyrec(`exponential_decay_learning_rate { initial_learning_rate: 0.1 decay_factor: 0.5 ${more} }`);
const poly = (more: string): string =>
  easyrec(`poly_decay_learning_rate { learning_rate_base: 0.1 ${more} }`);
const cosine = (more: string): string => easyrec(`cosine_decay_learning_rate { ${more} }`);
const transformer = (more: string): string =>
  easyrec(`transformer_learning_rate { learning_rate_base: 0.1 ${more} }`);

/** A config of TorchEasyRec. */
const torch = (dense: string, adam = 'lr: 0.1', train = 'num_steps: 100'): string =>
  `train_config { ${train} dense_optimizer { adam_optimizer { ${adam} } ${dense} } sparse_optimizer { adagrad_optimizer { lr: 0.1 } constant_learning_rate { } } }`;
const still = 'constant_learning_rate { }';
const manual = (sizes: string, rates: string, more = ''): string =>
  torch(`manual_step_learning_rate { schedule_sizes: [${sizes}] learning_rates: [${rates}] ${more} }`);
const annealing = (more: string): string => torch(`cosine_annealing_learning_rate { ${more} }`);
const linear = (more: string): string => torch(`linear_decay_learning_rate { ${more} }`);
const restarts = (more: string): string =>
  torch(`cosine_annealing_warm_restarts_learning_rate { ${more} }`, 'lr: 0.1', 'num_steps: 100000');
const early = { dialectVersion: '54cac316' };

describeFires('easyrec', 'textproto', [
  {
    code: 'no-optimizer',
    text: 'train_config { num_steps: 100 optimizer_config { } }',
    at: 'optimizer_config',
    says: 'optimizer_config has no',
    fine: easyrec(constant),
  },
  {
    code: 'no-optimizer',
    text: 'train_config { num_steps: 100 }',
    at: 'train_config',
    says: 'train_config has no',
    options: { message: 'EasyRecConfig' },
    fine: easyrec(constant),
  },
  {
    code: 'no-optimizer',
    text: 'train_config { num_steps: 100 dense_optimizer { constant_learning_rate { } } sparse_optimizer { adam_optimizer { lr: 0.1 } constant_learning_rate { } } }',
    at: 'dense_optimizer',
    says: 'dense_optimizer has no',
    fine: torch(still),
  },
  {
    code: 'no-rate',
    text: easyrec(''),
    at: 'learning_rate',
    says: 'adam_optimizer has no learning rate',
    fine: easyrec(constant),
  },
  { code: 'no-rate', text: torch(''), at: 'dense_optimizer', fine: torch(still) },
  {
    code: 'other-side',
    text: torch(still).replace('adam_optimizer', 'lamb_optimizer'),
    at: 'lamb_optimizer',
    says: 'dense_optimizer has no lamb_optimizer',
    fine: torch(still).replace('adagrad_optimizer', 'lamb_optimizer'),
  },
  {
    code: 'other-side',
    text: torch(still).replace('adagrad_optimizer', 'adamw_optimizer'),
    at: 'adamw_optimizer',
    fine: torch(still).replace('adam_optimizer', 'adamw_optimizer'),
  },
  {
    code: 'groups',
    text: entries(3, 'DeepFM'),
    at: entry,
    says: '3 optimizers do not fit DeepFM',
    fine: entries(2, 'DeepFM'),
  },
  {
    code: 'groups',
    text: entries(4, 'WideAndDeep'),
    at: entry,
    says: '4 optimizers do not fit WideAndDeep',
    fine: entries(3, 'WideAndDeep'),
  },
  {
    code: 'zero',
    text: decay('decay_steps: 0'),
    at: '0',
    says: 'decay_steps',
    fine: decay('decay_steps: 1'),
  },
  {
    code: 'zero',
    text: poly('power: 1 total_steps: 0'),
    at: '0',
    says: 'total_steps',
    fine: poly('power: 1 total_steps: 1'),
  },
  {
    code: 'zero',
    text: transformer('hidden_size: 0 warmup_steps: 10'),
    at: '0',
    says: 'hidden_size',
    fine: transformer('hidden_size: 16 warmup_steps: 10'),
  },
  {
    code: 'zero',
    text: transformer('hidden_size: 16 warmup_steps: 10 step_scaling_rate: 0'),
    at: '0',
    says: 'step_scaling_rate',
    fine: transformer('hidden_size: 16 warmup_steps: 10 step_scaling_rate: 1'),
  },
  { code: 'zero', text: annealing('T_max: 0'), at: '0', says: 'T_max', fine: annealing('T_max: 1') },
  {
    code: 'zero',
    text: restarts('T_0: 10 T_mult: 0'),
    at: '0',
    says: 'T_mult',
    fine: restarts('T_0: 10 T_mult: 1'),
  },
  {
    code: 'zero',
    text: manual('0, 20', '0.1, 0.2', 'warmup: true'),
    at: 'schedule_sizes: [0, 20]',
    fine: manual('0, 20', '0.1, 0.2'),
  },
  {
    code: 'warmup-above-base',
    text: cosine('learning_rate_base: 0.0001 total_steps: 100 warmup_steps: 0'),
    at: '0.0001',
    says: 'warmup_learning_rate is 0.0002, above learning_rate_base 0.0001',
    fine: cosine('learning_rate_base: 0.0001 total_steps: 100 warmup_steps: 0 warmup_learning_rate: 0.0001'),
  },
  {
    code: 'warmup-above-base',
    text: cosine('learning_rate_base: 0 total_steps: 100 warmup_steps: 0'),
    at: '0',
    says: 'write a learning_rate_base of at least 0.0002',
    fine: cosine('learning_rate_base: 0 total_steps: 100 warmup_steps: 0 warmup_learning_rate: 0'),
  },
  {
    code: 'warmup-above-base',
    text: cosine('learning_rate_base: 0.1 total_steps: 100 warmup_steps: 10 warmup_learning_rate: 0.2'),
    at: '0.2',
    notes: ['0.1'],
    fine: cosine('learning_rate_base: 0.1 total_steps: 100 warmup_steps: 10 warmup_learning_rate: 0.1'),
  },
  {
    code: 'no-burnin-steps',
    text: decay('decay_steps: 10 burnin_learning_rate: 0.01 burnin_steps: 0'),
    at: '0.01',
    notes: ['0'],
    fine: decay('decay_steps: 10 burnin_learning_rate: 0.01 burnin_steps: 1'),
  },
  {
    code: 'negative-power',
    text: poly('total_steps: 10 power: -1'),
    at: '-1',
    says: 'power is -1',
    fine: poly('total_steps: 10 power: 1'),
  },
  {
    code: 'constant-poly',
    text: poly('total_steps: 10 power: 0'),
    at: '0',
    says: 'stays 0.1',
    fine: poly('total_steps: 10 power: 1'),
  },
  {
    code: 'rises',
    text: decay('decay_steps: 10 min_learning_rate: 0.2'),
    at: '0.2',
    says: 'min_learning_rate 0.2 is above the base rate 0.1',
    fine: decay('decay_steps: 10 min_learning_rate: 0.1'),
  },
  {
    code: 'rises',
    text: poly('total_steps: 10 power: 1 end_learning_rate: 0.2'),
    at: '0.2',
    says: 'end_learning_rate 0.2 is above the base rate 0.1',
    fine: poly('total_steps: 10 power: 1 end_learning_rate: 0.1'),
  },
  {
    code: 'rises',
    text: annealing('T_max: 10 min_learning_rate: 0.2'),
    also: ['easyrec/resumed'],
    at: '0.2',
    fine: annealing('T_max: 10 min_learning_rate: 0.1'),
  },
  {
    code: 'no-length',
    text: easyrec(constant, 'adam_optimizer', '', ''),
    at: 'train_config',
    fine: easyrec(constant),
  },
  {
    code: 'length-twice',
    text: torch(still, 'lr: 0.1', 'num_steps: 5 num_epochs: 5'),
    at: '5',
    notes: ['5'],
    fine: torch(still),
  },
  {
    code: 'pai-only',
    text: easyrec(constant, 'adam_async_optimizer'),
    at: 'adam_async_optimizer',
    says: 'adam_async_optimizer exists on PAI',
    fine: easyrec(constant),
  },
  {
    code: 'moving-average',
    text: easyrec(constant, 'adam_optimizer', 'use_moving_average: true'),
    at: 'true',
    fine: easyrec(constant, 'adam_optimizer', 'use_moving_average: false'),
  },
  {
    code: 'embedding-multiplier',
    text: easyrec(constant, 'adam_optimizer', 'embedding_learning_rate_multiplier: 0.5'),
    at: '0.5',
    says: 'multiplied by 0.5',
    fine: easyrec(constant),
  },
  { code: 'frozen', text: torch(still, 'lr: 0'), at: '0', fine: torch(still) },
  { code: 'unset-lr', text: torch(still, ''), at: 'adam_optimizer', says: 'is used', fine: torch(still) },
  {
    code: 'counts-epochs',
    text: annealing('T_max: 10 by_epoch: true'),
    also: ['easyrec/resumed'],
    at: 'true',
    fine: annealing('T_max: 10 by_epoch: false'),
  },
  {
    code: 'counts-batches',
    text: torch(still, 'lr: 0.1', 'num_steps: 100 gradient_accumulation_steps: 2'),
    at: '2',
    says: 'every 2 of them',
    fine: torch(still, 'lr: 0.1', 'num_steps: 100 gradient_accumulation_steps: 1'),
  },
  {
    code: 'too-few-rates',
    text: manual('10, 20', '0.1'),
    at: 'learning_rates: [0.1]',
    says: '2 schedule_sizes need 2 learning_rates, not 1',
    fine: manual('10, 20', '0.1, 0.2'),
  },
  {
    code: 'too-few-rates',
    text: manual('10, 98', '0.1'),
    at: 'learning_rates: [0.1]',
    fine: manual('10, 99', '0.1'),
  },
  {
    code: 'too-many-rates',
    text: manual('10', '0.1, 0.2'),
    also: ['easyrec/resumed'],
    at: 'learning_rates: [0.1, 0.2]',
    says: '2 learning_rates for 1 schedule_sizes',
    fine: manual('10, 20', '0.1, 0.2'),
  },
  {
    code: 'unsorted',
    text: manual('20, 10', '0.1, 0.2'),
    also: ['easyrec/resumed'],
    at: 'schedule_sizes: [20, 10]',
    fine: manual('10, 10', '0.1, 0.2'),
  },
  {
    code: 'no-room',
    text: linear('total_size: 10 warmup_size: 10'),
    at: '10',
    notes: ['10'],
    fine: linear('total_size: 11 warmup_size: 10'),
  },
  {
    code: 'late-restart',
    text: restarts('T_0: 5 T_mult: 3'),
    also: ['easyrec/resumed'],
    at: '3',
    says: 'the restart at',
    fine: restarts('T_0: 5 T_mult: 1'),
  },
  {
    code: 'no-linear',
    text: linear('total_size: 11 warmup_size: 1'),
    at: 'linear_decay_learning_rate',
    options: early,
    fine: torch(still),
  },
  {
    code: 'resumed',
    text: annealing('T_max: 10'),
    at: 'cosine_annealing_learning_rate',
    fine: torch(still),
  },
]);
