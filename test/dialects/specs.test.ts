import { expect } from 'chai';
import { type DialectLoadOptions, load } from '../../src/dialects.ts';

/** Specs of other families: the fields of the file, with the defaults of the original. Also what `load` says about the optimizer. */

interface Row {
  readonly dialect: string;
  readonly format: 'yaml' | 'json' | 'textproto';
  readonly text: string;
  readonly options?: DialectLoadOptions;
  /** The findings; none unless given. */
  readonly codes?: readonly string[];
  readonly spec: object;
  readonly optimizer?: object;
}

const float = Math.fround;

const rows: readonly Row[] = [
  {
    dialect: 'od-forks',
    format: 'textproto',
    text: 'train_config { max_steps: 1000 optimizer { adam { } } learning_rate: 0.1 learning_rate_decay { decay_steps: 10 decay_rate: 0.5 } }',
    options: { dialectVersion: 'cap2det' },
    codes: ['od-forks/whose'],
    spec: {
      type: 'learning_rate_decay',
      learning_rate: float(0.1),
      decay_steps: 10,
      decay_rate: 0.5,
      staircase: true,
    },
  },
  {
    dialect: 'od-forks',
    format: 'textproto',
    text: 'train_config { optimizer { momentum_optimizer { learning_rate { manual_step_learning_rate { initial_learning_rate: 0.5 schedule { step: 10 learning_rate: 0.25 } } } } } num_steps: 100 }',
    options: { dialectVersion: 'mtlssl' },
    codes: ['od-forks/whose'],
    spec: {
      type: 'manual_step_learning_rate',
      initial_learning_rate: 0.5,
      schedule: [{ step: 10, step_pct: 0, learning_rate: 0.25 }],
      warmup: false,
    },
  },
  {
    dialect: 'tao',
    format: 'textproto',
    text: 'training_config { batch_size: 10 epochs: 5 learning_rate: 0.0001 lr_scheduler { exponential_decay { decay_steps: 10 decay_rate: 0.5 } } } dataset_config { } model_config { }',
    options: { message: 'unet', run: { examples: 100 } },
    spec: { type: 'exponential_decay', learning_rate: float(0.0001), decay_rate: 0.5, decay_steps: 10 },
  },
  {
    dialect: 'easyrec',
    codes: ['easyrec/resumed', 'run/zero-tail'],
    format: 'textproto',
    text: 'train_config { num_steps: 1000 dense_optimizer { adam_optimizer { lr: 0.1 } cosine_annealing_learning_rate { T_max: 70 warmup_size: 30 } } sparse_optimizer { adagrad_optimizer { lr: 0.1 } constant_learning_rate { } } }',
    spec: {
      type: 'cosine_annealing_learning_rate',
      T_max: 70,
      min_learning_rate: 0,
      warmup_learning_rate: 0,
      warmup_size: 30,
      by_epoch: false,
    },
    optimizer: { type: 'adam_optimizer', lr: 0.1 },
  },
  {
    dialect: 'composer',
    format: 'yaml',
    text: 'max_duration: 100ba\noptimizer: { lr: 0.5 }\nscheduler: { name: StepScheduler, step_size: 10ba, gamma: 0.5 }\n',
    spec: { type: 'StepScheduler', lr: 0.5, step_size: '10ba', gamma: '0.5' },
  },
  {
    dialect: 'deepspeed',
    format: 'json',
    text: '{"zero_optimization": {}, "optimizer": {"type": "AdamW", "params": {"lr": 0.25, "weight_decay": 0.5}}}',
    spec: { type: 'constant', lr: 0.25 },
    optimizer: { type: 'AdamW', weight_decay: 0.5 },
  },
  {
    dialect: 'deepspeed',
    format: 'json',
    text: '{"zero_optimization": {}, "optimizer": {"params": {"lr": 0.25, "weight_decay": "auto"}}}',
    spec: { type: 'constant', lr: 0.25 },
    optimizer: { type: 'Adam' },
  },
  {
    dialect: 'deepspeed',
    format: 'json',
    text: '{"zero_optimization": {}, "scheduler": {"type": "WarmupLR", "params": {"warmup_max_lr": 0.5, "warmup_num_steps": 10, "warmup_type": "linear"}}}',
    codes: ['deepspeed/first-updates'],
    spec: {
      type: 'WarmupLR',
      warmup_min_lr: 0,
      warmup_max_lr: 0.5,
      warmup_num_steps: 10,
      warmup_type: 'linear',
    },
    optimizer: { type: 'Adam', weight_decay: 0 },
  },
  {
    dialect: 'deepspeed',
    format: 'json',
    text: '{"zero_optimization": {}, "scheduler": {"type": "WarmupDecayLR", "params": {"warmup_max_lr": 0.5, "warmup_num_steps": 10, "warmup_type": "log", "total_num_steps": 100}}}',
    codes: ['deepspeed/first-updates'],
    spec: {
      type: 'WarmupDecayLR',
      total_num_steps: 100,
      warmup_min_lr: 0,
      warmup_max_lr: 0.5,
      warmup_num_steps: 10,
      warmup_type: 'log',
    },
  },
  {
    dialect: 'deepspeed',
    format: 'json',
    text: '{"zero_optimization": {}, "optimizer": {"type": "AdamW", "params": {"lr": 0.5}}, "scheduler": {"type": "WarmupCosineLR", "params": {"warmup_num_steps": 10, "warmup_type": "linear", "total_num_steps": 100, "cos_min_ratio": 0.5}}}',
    codes: ['deepspeed/first-updates'],
    spec: {
      type: 'WarmupCosineLR',
      total_num_steps: 100,
      warmup_min_ratio: 0,
      warmup_num_steps: 10,
      warmup_type: 'linear',
      cos_min_ratio: 0.5,
    },
  },
  {
    dialect: 'caffe',
    format: 'textproto',
    text: 'base_lr: 0.1 lr_policy: "step" gamma: 0.5 stepsize: 10 max_iter: 100 momentum: 0.5 weight_decay: 0.25',
    spec: {
      type: 'step',
      base_lr: float(0.1),
      gamma: 0.5,
      power: 0,
      stepsize: 10,
      stepvalue: [],
      max_iter: 100,
    },
    optimizer: { type: 'sgd', momentum: 0.5, nesterov: false, weight_decay: 0.25 },
  },
  {
    dialect: 'huggingface',
    format: 'yaml',
    text: 'per_device_train_batch_size: 5\nmax_steps: 70\nlearning_rate: 1.0e-4\n',
    spec: { type: 'linear', learning_rate: 1e-4, warmup_steps: 0, max_steps: 70 },
    optimizer: { type: 'adamw_torch', weight_decay: 0 },
  },
];

describe('specs of other families', () => {
  for (const { dialect, format, text, options = {}, spec, optimizer, codes = [] } of rows)
    it(`${dialect}: ${text.slice(0, 60)}`, () => {
      const result = load(text, { dialect, format, ...options });
      if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('; '));
      expect(result.diagnostics.map(({ code }) => code)).to.deep.equal(codes);
      expect(result.spec).to.deep.equal(spec);
      if (optimizer !== undefined) expect(result.optimizer).to.deep.equal(optimizer);
      const { hyperparameters } = result;
      expect(hyperparameters.learning_rate?.(0)).to.equal(result.schedule(0));
    });
});
