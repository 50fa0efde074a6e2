import { expect } from 'chai';
import { type DialectLoadOptions, load } from '../../src/dialects.ts';

/** The phases of schedules of other families and their ends, taken from the numbers in the configs. */

interface Case {
  readonly dialect: string;
  readonly format: 'textproto' | 'yaml' | 'json';
  readonly text: string;
  readonly options?: DialectLoadOptions;
  readonly phases: readonly (readonly [name: string, start: number, length: number])[];
  readonly end?: number;
}

const second = (rate: string): string =>
  `train_config { steps: 1000 steps_per_eval: 10 optimizer { adam_optimizer { learning_rate { ${rate} } } } }`;
const easyrec = (rate: string): string =>
  `train_config { num_steps: 1000 optimizer_config { adam_optimizer { learning_rate { ${rate} } } } }`;
const torch = (rate: string): string =>
  `train_config { num_steps: 1000 dense_optimizer { adam_optimizer { lr: 0.1 } ${rate} } sparse_optimizer { adagrad_optimizer { lr: 0.1 } constant_learning_rate { } } }`;
const fork = (rate: string): string =>
  `train_config { num_steps: 1000 optimizer { adam_optimizer { learning_rate { ${rate} } } } }`;
const garden = (rate: string): string =>
  `trainer: { train_steps: 1000, optimizer_config: { optimizer: { type: sgd }, learning_rate: { ${rate} } } }\n`;
const deepspeed = (type: string, params: object): string =>
  JSON.stringify({
    zero_optimization: {},
    optimizer: { type: 'AdamW', params: { lr: 0.001 } },
    scheduler: { type, params },
  });
const huggingface = (more: string): string =>
  `per_device_train_batch_size: 1\nmax_steps: 100\nlearning_rate: 1.0e-4\n${more}`;
const forever = Number.POSITIVE_INFINITY;

const cases: readonly Case[] = [
  {
    dialect: 'second',
    format: 'textproto',
    text: second('one_cycle { lr_max: 0.1 moms: [0.9, 0.8] div_factor: 10 pct_start: 0.4 }'),
    phases: [
      ['warm-up', 0, 400],
      ['decay', 400, 600],
    ],
    end: 1000,
  },
  {
    dialect: 'second',
    format: 'textproto',
    text: second(
      'cosine_decay_learning_rate { learning_rate_base: 0.1 total_steps: 900 warmup_steps: 10 warmup_learning_rate: 0.01 }',
    ),
    phases: [
      ['warm-up', 0, 10],
      ['decay', 10, 890],
    ],
    end: 900,
  },
  {
    dialect: 'easyrec',
    format: 'textproto',
    text: easyrec(
      'exponential_decay_learning_rate { initial_learning_rate: 0.1 decay_factor: 0.5 decay_steps: 10 burnin_steps: 20 burnin_learning_rate: 0.01 }',
    ),
    phases: [
      ['burn-in', 0, 20],
      ['decay', 20, forever],
    ],
  },
  {
    dialect: 'easyrec',
    format: 'textproto',
    text: easyrec('poly_decay_learning_rate { learning_rate_base: 0.1 total_steps: 300 power: 1 }'),
    phases: [['decay', 0, 300]],
    end: 300,
  },
  {
    dialect: 'easyrec',
    format: 'textproto',
    text: torch('cosine_annealing_learning_rate { T_max: 70 warmup_size: 30 }'),
    phases: [
      ['warm-up', 0, 30],
      ['decay', 30, 70],
    ],
    end: 100,
  },
  {
    dialect: 'easyrec',
    format: 'textproto',
    text: torch('exponential_decay_learning_rate { decay_size: 70 decay_factor: 0.5 warmup_size: 30 }'),
    phases: [
      ['warm-up', 0, 30],
      ['decay', 30, forever],
    ],
  },
  {
    dialect: 'easyrec',
    format: 'textproto',
    text: torch('linear_decay_learning_rate { total_size: 70 warmup_size: 30 }'),
    phases: [
      ['warm-up', 0, 30],
      ['decay', 30, 40],
    ],
    end: 70,
  },
  {
    dialect: 'easyrec',
    format: 'textproto',
    text: torch(
      'manual_step_learning_rate { schedule_sizes: [30, 50] learning_rates: [0.01, 0.001] warmup: true }',
    ),
    phases: [['warm-up', 0, 30]],
  },
  {
    dialect: 'model-garden',
    format: 'yaml',
    text: garden('type: cosine, cosine: { initial_learning_rate: 0.1, decay_steps: 100, offset: 20 }'),
    phases: [
      ['hold', 0, 20],
      ['decay', 20, 100],
    ],
    end: 120,
  },
  {
    dialect: 'model-garden',
    format: 'yaml',
    text: garden(
      'type: polynomial, polynomial: { initial_learning_rate: 0.1, decay_steps: 100, offset: -20 }',
    ),
    phases: [['decay', 0, 80]],
    end: 80,
  },
  {
    dialect: 'od-forks',
    format: 'textproto',
    text: fork(
      'exponential_oscillating_learning_rate { learning_rate_base: 0.1 decay_factor: 0.5 decay_steps: 10 osc_period: 10 warmup_steps: 20 hold_base_rate_steps: 30 }',
    ),
    options: { dialectVersion: 'sketch' },
    phases: [
      ['warm-up', 0, 20],
      ['hold', 20, 30],
      ['decay', 50, forever],
    ],
  },
  {
    dialect: 'od-forks',
    format: 'textproto',
    text: fork('polynomial_decay_learning_rate { initial_learning_rate: 0.1 decay_steps: 70 }'),
    options: { dialectVersion: 'fss' },
    phases: [['decay', 0, 70]],
    end: 70,
  },
  {
    dialect: 'deepspeed',
    format: 'json',
    text: deepspeed('OneCycle', {
      cycle_min_lr: 0.1,
      cycle_max_lr: 0.2,
      cycle_first_step_size: 10,
      cycle_second_step_size: 20,
    }),
    phases: [
      ['warm-up', 0, 10],
      ['decay', 10, 20],
    ],
  },
  {
    dialect: 'huggingface',
    format: 'yaml',
    text: huggingface('warmup_steps: 10\nlr_scheduler_type: cosine\n'),
    phases: [
      ['warm-up', 0, 10],
      ['decay', 10, 90],
    ],
    end: 100,
  },
];

describe('phases of other families', () => {
  for (const { dialect, format, text, options = {}, phases, end } of cases)
    it(`${dialect}: ${text}`, () => {
      const result = load(text, { format, dialect, ...options });
      if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('; '));
      const { schedule } = result;
      expect(schedule.phases.map(({ name, start, length }) => [name, start, length])).to.deep.equal(phases);
      expect(schedule.end).to.equal(end);
    });
});

const tao = (fields: string): string =>
  `yolov4_config { } training_config { ${fields} learning_rate { soft_start_annealing_schedule { min_learning_rate: 1e-6 max_learning_rate: 1e-4 soft_start: 0.1 annealing: 0.5 } } optimizer { adam { beta1: 0.9 beta2: 0.999 epsilon: 1e-8 } } }`;

/** Facts that a config leaves open; the finding names the option for each. */
const missing: readonly {
  readonly dialect: string;
  readonly format: 'textproto' | 'yaml';
  readonly text: string;
  readonly options?: DialectLoadOptions;
  readonly asks: readonly string[];
  /** The field that is marked by the finding that asks for the first fact. */
  readonly field?: string;
}[] = [
  { dialect: 'tao', format: 'textproto', text: tao('batch_size_per_gpu: 10'), asks: ['--epochs'] },
  {
    dialect: 'tao',
    format: 'textproto',
    text: tao('batch_size_per_gpu: 10'),
    options: { run: { examples: 100 } },
    asks: ['--epochs'],
  },
  { dialect: 'tao', format: 'textproto', text: tao('num_epochs: 10'), asks: ['--batch-size'] },
  {
    dialect: 'tao',
    format: 'textproto',
    text: 'training_config { batch_size_per_gpu: 10 num_epochs: 10 learning_rate { early_stopping_annealing_schedule { min_learning_rate: 0.25 max_learning_rate: 0.5 soft_start_epochs: 3 } } optimizer { adam { } } }',
    options: { message: 'detectnet_v2' },
    asks: ['--examples'],
    field: 'training_config.learning_rate.early_stopping_annealing_schedule.soft_start_epochs',
  },
  {
    dialect: 'ultralytics',
    format: 'yaml',
    text: 'task: detect\nmodel: yolov8n.pt\nlr0: 0.5\nlrf: 0.5\nepochs: 100\nbatch: 64\noptimizer: auto\n',
    options: { dialectVersion: '8.4.190', run: { steps_per_epoch: 10 } },
    asks: ['--examples', '--classes'],
  },
  {
    dialect: 'tao',
    format: 'textproto',
    text: tao('num_epochs: 10 batch_size_per_gpu: 10'),
    asks: ['--examples'],
    field: 'training_config.num_epochs',
  },
  {
    dialect: 'tao',
    format: 'textproto',
    text: tao('num_epochs: 10 batch_size_per_gpu: 10'),
    options: { run: { examples: 100 } },
    asks: [],
  },
  {
    dialect: 'od-forks',
    format: 'textproto',
    text: 'train_config { optimizer { adam_optimizer { learning_rate { exponential_decay_learning_rate { decay_steps_pct: 0.5 } } } } }',
    options: { dialectVersion: 'deepo' },
    asks: ['--num-steps'],
  },
  {
    dialect: 'ultralytics',
    format: 'yaml',
    text: 'lr0: 0.01\nlrf: 0.01\nepochs: 10\nbatch: 16\noptimizer: auto\n',
    asks: ['--examples', '--classes'],
  },
  {
    dialect: 'composer',
    format: 'yaml',
    text: 'max_duration: 3ep\noptimizer: { lr: 0.5 }\nscheduler: { name: cosine_with_warmup, t_warmup: 0.1dur }\n',
    asks: ['--steps-per-epoch'],
  },
  {
    dialect: 'huggingface',
    format: 'yaml',
    text: 'per_device_train_batch_size: 1\nnum_train_epochs: 2\nlearning_rate: 1.0e-4\nwarmup_ratio: 0.1\n',
    asks: ['--examples'],
  },
  {
    dialect: 'easyrec',
    format: 'textproto',
    text: 'train_config { num_epochs: 2 dense_optimizer { adam_optimizer { lr: 0.1 } constant_learning_rate { } } sparse_optimizer { adagrad_optimizer { lr: 0.1 } constant_learning_rate { } } }',
    asks: [],
  },
];

describe('facts that configs of other families leave open', () => {
  for (const { dialect, format, text, options = {}, asks, field } of missing)
    it(`${dialect}: ${text.slice(0, 70)}… ${asks.join(' and ') || 'nothing'}`, () => {
      const { diagnostics } = load(text, { format, dialect, ...options });
      const found = diagnostics.filter(({ code }) => code === 'run/missing-fact');
      expect(found.flatMap(({ message }) => message.match(/--[a-z-]+/g) ?? []).sort()).to.deep.equal(
        [...asks].sort(),
      );
      if (field !== undefined) expect(found[0]!.path.join('.')).to.equal(field);
    });
});
