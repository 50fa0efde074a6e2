import { expect } from 'chai';
import { type DialectLoadOptions, load } from '../../src/dialects.ts';
import type { RunOptions } from '../../src/index.ts';

/**
 * The facts of the run that follow from a file and the given options, counted as the original program of each family
 * counts them.
 */

interface Row {
  readonly reason: string;
  readonly dialect: string;
  readonly format: 'yaml' | 'json' | 'textproto';
  readonly text: string;
  readonly options?: DialectLoadOptions;
  /** The findings; none unless given. */
  readonly codes?: readonly string[];
  readonly run: RunOptions;
}

const trainer = 'per_device_train_batch_size: 5\nlearning_rate: 1.0e-4\n';
const adamw = '"optimizer": {"type": "AdamW", "params": {"lr": 0.25}}';
const composer = 'global_train_batch_size: 8\noptimizer: { lr: 0.5 }\nscheduler: { name: LinearScheduler }\n';
const yolo = 'task: detect\nmode: train\nmodel: yolov8n.pt\nlr0: 0.01\nlrf: 0.01\nnbs: 64\n';
const second =
  'train_config { steps: 1000 steps_per_eval: 10 optimizer { adam_optimizer { learning_rate { one_cycle { lr_max: 0.1 moms: [0.9, 0.8] div_factor: 10 pct_start: 0.4 } } } } }';

const rows: readonly Row[] = [
  {
    reason: 'transformers: 51 batches in each of 4 processes, two batches per update',
    dialect: 'huggingface',
    format: 'yaml',
    text: `${trainer}gradient_accumulation_steps: 2\nnum_train_epochs: 3\n`,
    options: { run: { examples: 1001, processes: 4 } },
    run: {
      batch_size: 40,
      accumulate: 2,
      steps_per_epoch: 26,
      num_steps: 78,
      examples: 1001,
      processes: 4,
      epochs: 3,
    },
  },
  {
    reason: 'transformers: max_steps counts, however many epochs that is',
    dialect: 'huggingface',
    format: 'yaml',
    text: `${trainer}max_steps: 70\nnum_train_epochs: 3\n`,
    run: { batch_size: 5, accumulate: 1, num_steps: 70 },
  },
  {
    reason: 'axolotl: a batch that is half full at the end of an epoch is filled from the next epoch',
    codes: ['huggingface/first-update-zero'],
    dialect: 'huggingface',
    format: 'yaml',
    text: 'base_model: x\nmicro_batch_size: 2\ngradient_accumulation_steps: 1\nnum_epochs: 2\nlearning_rate: 1.0e-4\n',
    options: { run: { examples: 1001 } },
    run: { batch_size: 2, accumulate: 1, steps_per_epoch: 500.5, num_steps: 1001, examples: 1001, epochs: 2 },
  },
  {
    reason: 'TorchEasyRec: the batch of all processes',
    dialect: 'easyrec',
    format: 'textproto',
    text: 'train_config { num_steps: 1000 dense_optimizer { adam_optimizer { lr: 0.1 } constant_learning_rate { } } sparse_optimizer { adagrad_optimizer { lr: 0.1 } constant_learning_rate { } } } data_config { batch_size: 64 }',
    options: { run: { processes: 4 } },
    run: { batch_size: 256, num_steps: 1000, processes: 4 },
  },
  {
    // easy_rec/python/input/csv_input.py: dataset.repeat(num_epochs), then batch.
    reason: 'EasyRec: three epochs of 1000 examples are 3000 examples, in ten batches',
    dialect: 'easyrec',
    format: 'textproto',
    text: 'train_config { optimizer_config { adam_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.1 } } } } } data_config { batch_size: 300 num_epochs: 3 }',
    options: { run: { examples: 1000 } },
    run: { batch_size: 300, epochs: 3, examples: 1000, num_steps: 10, steps_per_epoch: 10 / 3 },
  },
  ...[
    ['five steps are fewer than three epochs', 5, 5],
    ['three epochs are fewer than 500 steps', 500, 10],
  ].map(([reason, steps, num_steps]) => ({
    reason: `EasyRec: ${reason}`,
    dialect: 'easyrec',
    format: 'textproto' as const,
    text: `train_config { num_steps: ${steps} optimizer_config { adam_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.1 } } } } } data_config { batch_size: 300 num_epochs: 3 }`,
    options: { run: { examples: 1000 } },
    run: {
      batch_size: 300,
      examples: 1000,
      num_steps: num_steps as number,
      steps_per_epoch: 10 / 3,
      epochs: (num_steps as number) / (10 / 3),
    },
  })),
  {
    reason: 'EasyRec: the batch of one process if processes do not wait for one another',
    dialect: 'easyrec',
    format: 'textproto',
    text: 'train_config { num_steps: 1000 sync_replicas: false optimizer_config { adam_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.1 } } } } } data_config { batch_size: 64 }',
    options: { run: { processes: 4 } },
    run: { batch_size: 64, num_steps: 1000, processes: 4 },
  },
  {
    reason: 'model-garden: the length of the run in a file that has only a trainer',
    dialect: 'model-garden',
    format: 'yaml',
    text: 'train_steps: 70\noptimizer_config: { optimizer: { type: sgd }, learning_rate: { type: constant, constant: { learning_rate: 0.1 } } }\n',
    run: { num_steps: 70 },
  },
  {
    reason: 'composer: epochs of 13 batches',
    dialect: 'composer',
    format: 'yaml',
    text: `max_duration: 3ep\n${composer}`,
    options: { run: { examples: 100 } },
    run: { batch_size: 8, steps_per_epoch: 13, num_steps: 39, examples: 100, epochs: 3 },
  },
  {
    reason: 'composer: batches, with spaces around their unit',
    dialect: 'composer',
    format: 'yaml',
    text: `max_duration: " 1_000 ba "\n${composer}`,
    run: { batch_size: 8, num_steps: 1000 },
  },
  {
    reason: 'composer: samples',
    dialect: 'composer',
    format: 'yaml',
    text: `max_duration: 1000sp\n${composer}`,
    run: { batch_size: 8, num_steps: 125 },
  },
  {
    reason: 'composer: tokens, of which a sequence has 10',
    dialect: 'composer',
    format: 'yaml',
    text: `max_duration: 10000tok\nmax_seq_len: 10\n${composer}`,
    run: { batch_size: 8, tokens_per_step: 80, num_steps: 125 },
  },
  {
    reason: 'composer: batches whose size is unknown',
    dialect: 'composer',
    format: 'yaml',
    text: `max_duration: 70ba\n${composer.replace('global_train_batch_size: 8\n', '')}`,
    run: { num_steps: 70 },
  },
  {
    reason: 'deepspeed: the batch of all processes',
    dialect: 'deepspeed',
    format: 'json',
    text: '{"zero_optimization": {}, "train_batch_size": 64, "optimizer": {"type": "AdamW", "params": {"lr": 0.25}}}',
    options: { run: { processes: 8 } },
    run: { batch_size: 64, processes: 8 },
  },
  {
    reason:
      'deepspeed: the batch of all processes, computed from the micro-batch of one process and the accumulation',
    dialect: 'deepspeed',
    format: 'json',
    text: `{"train_micro_batch_size_per_gpu": 8, "gradient_accumulation_steps": 4, ${adamw}}`,
    options: { run: { processes: 2 } },
    run: { batch_size: 64, accumulate: 4, processes: 2 },
  },
  {
    reason: 'deepspeed: only the micro-batch is given, so an update has one per process',
    dialect: 'deepspeed',
    format: 'json',
    text: `{"train_micro_batch_size_per_gpu": 8, ${adamw}}`,
    options: { run: { processes: 2 } },
    run: { batch_size: 16, accumulate: 1, processes: 2 },
  },
  {
    reason: 'deepspeed: the accumulation, from the batch of all processes and the micro-batch of one',
    dialect: 'deepspeed',
    format: 'json',
    text: `{"train_batch_size": 64, "train_micro_batch_size_per_gpu": 8, ${adamw}}`,
    options: { run: { processes: 2 } },
    run: { batch_size: 64, accumulate: 4, processes: 2 },
  },
  {
    reason: 'deepspeed: without the number of processes, the batch is not known',
    dialect: 'deepspeed',
    format: 'json',
    text: `{"train_micro_batch_size_per_gpu": 8, "gradient_accumulation_steps": "auto", ${adamw}}`,
    options: {},
    run: {},
  },
  {
    reason: 'ultralytics: batches are counted, including the last, incomplete one of an epoch',
    codes: ['ultralytics/lrf-not-reached'],
    dialect: 'ultralytics',
    format: 'yaml',
    text: `${yolo}epochs: 30\nbatch: 16\noptimizer: SGD\n`,
    options: { dialectVersion: '8.4.190', run: { examples: 100 } },
    run: { batch_size: 16, epochs: 30, steps_per_epoch: 7, num_steps: 210, examples: 100 },
  },
  {
    reason: 'ultralytics: given facts override the file',
    codes: ['ultralytics/lrf-not-reached'],
    dialect: 'ultralytics',
    format: 'yaml',
    text: `${yolo}epochs: 3\nbatch: 16\noptimizer: SGD\n`,
    options: { dialectVersion: '8.4.190', run: { examples: 100, epochs: 5, batch_size: 50 } },
    run: { batch_size: 50, epochs: 5, steps_per_epoch: 2, num_steps: 10, examples: 100 },
  },
  {
    reason: 'TAO: the batch of one GPU',
    dialect: 'tao',
    format: 'textproto',
    text: 'training_config { batch_size_per_gpu: 10 num_epochs: 5 learning_rate { soft_start_annealing_schedule { min_learning_rate: 1e-6 max_learning_rate: 1e-4 soft_start: 0.1 annealing: 0.5 } } optimizer { sgd { } } } yolov4_config { }',
    options: { run: { examples: 101 } },
    run: { examples: 101, batch_size: 10, epochs: 5, steps_per_epoch: 11, num_steps: 55 },
  },
  {
    reason: 'TAO: the examples are in the file of Mask R-CNN, whose epochs need not be whole steps',
    dialect: 'tao',
    format: 'textproto',
    text: 'train_batch_size: 2 num_epochs: 10 num_examples_per_epoch: 101 init_learning_rate: 0.5 learning_rate_steps: "[9]" learning_rate_decay_levels: "[0.5]"',
    run: { examples: 101, batch_size: 2, epochs: 10, steps_per_epoch: 50.5, num_steps: 505 },
  },
  {
    reason: 'Caffe: iterations, each of several passes',
    dialect: 'caffe',
    format: 'textproto',
    text: 'base_lr: 0.1 lr_policy: "fixed" max_iter: 1000 iter_size: 4',
    run: { num_steps: 1000, accumulate: 4 },
  },
  {
    reason: 'Detectron2: iterations',
    dialect: 'detectron2',
    format: 'yaml',
    text: 'SOLVER: { BASE_LR: 0.5, MAX_ITER: 100, STEPS: "(50, 75)", WARMUP_ITERS: 10, IMS_PER_BATCH: 8 }\n',
    run: { num_steps: 100, batch_size: 8 },
  },
  {
    reason: 'Detectron2: epochs and steps per epoch of the caller instead of the default length',
    dialect: 'detectron2',
    format: 'yaml',
    text: 'SOLVER: { BASE_LR: 0.5, STEPS: "(50, 75)", WARMUP_ITERS: 10 }\n',
    options: { run: { epochs: 5, steps_per_epoch: 20 } },
    run: { num_steps: 100, epochs: 5, steps_per_epoch: 20, batch_size: 16 },
  },
  {
    reason: 'Detectron2: epochs and examples of the caller, with the batch of the file',
    dialect: 'detectron2',
    format: 'yaml',
    text: 'SOLVER: { BASE_LR: 0.5, MAX_ITER: 1000, STEPS: "(50, 75)", WARMUP_ITERS: 10, IMS_PER_BATCH: 8 }\n',
    options: { run: { epochs: 5, examples: 160 } },
    run: { num_steps: 100, epochs: 5, steps_per_epoch: 20, examples: 160, batch_size: 8 },
  },
  {
    reason: 'Caffe: epochs of the caller alone leave the length of the file',
    dialect: 'caffe',
    format: 'textproto',
    text: 'base_lr: 0.1 lr_policy: "fixed" max_iter: 1000',
    options: { run: { epochs: 5 } },
    run: { num_steps: 1000, steps_per_epoch: 200, epochs: 5 },
  },
  {
    reason: 'Caffe: epochs and steps per epoch of the caller instead of the length of the file',
    dialect: 'caffe',
    format: 'textproto',
    text: 'base_lr: 0.1 lr_policy: "fixed" max_iter: 1000',
    options: { run: { epochs: 5, steps_per_epoch: 20 } },
    run: { num_steps: 100, epochs: 5, steps_per_epoch: 20 },
  },
  {
    reason: 'Detectron2: more processes than the config is for: larger batches, fewer updates',
    dialect: 'detectron2',
    format: 'yaml',
    text: 'SOLVER: { BASE_LR: 0.5, MAX_ITER: 101, STEPS: "(50, 75)", WARMUP_ITERS: 10, IMS_PER_BATCH: 8, REFERENCE_WORLD_SIZE: 4 }\n',
    options: { run: { processes: 8 } },
    codes: ['detectron2/scaled'],
    run: { num_steps: 50, batch_size: 16, processes: 8 },
  },
  {
    reason: 'SECOND: steps',
    dialect: 'second',
    format: 'textproto',
    text: second,
    run: { num_steps: 1000 },
  },
  {
    reason: 'Model Garden: the steps of the trainer, and the batch size of the task',
    dialect: 'model-garden',
    format: 'yaml',
    text: 'task: { train_data: { global_batch_size: 64 } }\ntrainer: { train_steps: 1000, optimizer_config: { optimizer: { type: sgd }, learning_rate: { type: constant, constant: { learning_rate: 0.1 } } } }\n',
    run: { num_steps: 1000, batch_size: 64 },
  },
];

describe('files of other families that cannot be read', () => {
  const composerOf = (scheduler: string, more = ''): string =>
    `max_duration: 100ba\nglobal_train_batch_size: 8\noptimizer: { lr: 0.5 }\nscheduler: { ${scheduler} }\n${more}`;
  const fork = (entries: string): string =>
    `train_config { num_steps: 1000 optimizer { adam_optimizer { learning_rate { manual_step_learning_rate { initial_learning_rate: 0.1 ${entries} } } } } }`;
  const entry = (step: number): string => `schedule { step: ${step} learning_rate: 0.2 }`;
  for (const { reason, dialect, format, text, options = {}, codes } of [
    {
      reason: 'caffe: facts of the caller that contradict one another',
      dialect: 'caffe',
      format: 'textproto',
      text: 'base_lr: 0.1 lr_policy: "fixed" max_iter: 1000',
      options: { run: { num_steps: 100, epochs: 5, steps_per_epoch: 100 } },
      codes: ['run/contradiction'],
    },
    {
      reason: 'composer: references that form a cycle',
      dialect: 'composer',
      format: 'yaml',
      text: composerOf(`name: cosine_with_warmup, t_warmup: '$\{a}'`, `a: '$\{b}'\nb: '$\{a}'\n`),
      codes: ['composer/unresolved'],
    },
    {
      reason: 'composer: the length of the run is a reference to nothing',
      dialect: 'composer',
      format: 'yaml',
      text: composerOf(`name: constant_with_warmup, t_warmup: 0.1dur`).replace('100ba', `'$\{a}'`),
      codes: ['composer/not-a-time'],
    },
    {
      reason: 'detectron2: a batch size that is not a number',
      dialect: 'detectron2',
      format: 'yaml',
      text: 'SOLVER: { IMS_PER_BATCH: many, BASE_LR: 0.02, STEPS: [30000] }\n',
      codes: ['detectron2/not-a-number'],
    },
    {
      reason: 'composer: milestones are missing',
      dialect: 'composer',
      format: 'yaml',
      text: composerOf('name: MultiStepScheduler'),
      codes: ['composer/missing'],
    },
    {
      reason: 'composer: gamma is missing',
      dialect: 'composer',
      format: 'yaml',
      text: composerOf('name: ExponentialScheduler, decay_period: 1ba'),
      codes: ['composer/missing'],
    },
    {
      reason: 'composer: the power is missing',
      dialect: 'composer',
      format: 'yaml',
      text: composerOf('name: PolynomialScheduler'),
      codes: ['composer/missing'],
    },
    {
      reason: 'composer: a period of length 0',
      dialect: 'composer',
      format: 'yaml',
      text: composerOf('name: CosineAnnealingWarmRestartsScheduler, t_0: 0ba'),
      codes: ['composer/no-time'],
    },
    {
      reason: 'a fork of the Object Detection API of 2017: steps from 0 that do not increase',
      dialect: 'od-forks',
      format: 'textproto',
      text: fork(`${entry(0)} ${entry(5)} ${entry(5)}`),
      options: { dialectVersion: 'mtlssl' },
      codes: ['manual/not-increasing'],
    },
    {
      reason: 'a fork of 2017: steps from 0',
      dialect: 'od-forks',
      format: 'textproto',
      text: fork(`${entry(0)} ${entry(5)} ${entry(6)}`),
      options: { dialectVersion: 'mtlssl' },
      codes: [],
    },
  ] as const)
    it(reason, () => {
      const { ok, diagnostics } = load(text, { dialect, format, ...options });
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect([ok, errors.map(({ code }) => code)]).to.deep.equal([codes.length === 0, codes]);
    });
});

describe('parameters of DeepSpeed that are not numbers', () => {
  for (const name of ['lr_range_test_min_lr', 'lr_range_test_step_size', 'lr_range_test_step_rate'])
    it(name, () => {
      const text = JSON.stringify({
        zero_optimization: {},
        optimizer: { type: 'AdamW', params: { lr: 0.1 } },
        scheduler: { type: 'LRRangeTest', params: { [name]: 'much' } },
      });
      const { ok, diagnostics } = load(text, { dialect: 'deepspeed', format: 'json' });
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect([ok, errors.map(({ code }) => code)]).to.deep.equal([false, ['deepspeed/not-a-number']]);
    });
});

/** The fields that give the facts, for rules that point at them. */
const places: readonly {
  readonly dialect: string;
  readonly format: 'yaml' | 'json' | 'textproto';
  readonly text: string;
  readonly options?: DialectLoadOptions;
  readonly places: { readonly [fact: string]: string };
}[] = [
  {
    dialect: 'caffe',
    format: 'textproto',
    text: 'base_lr: 0.1 lr_policy: "fixed" max_iter: 1000 iter_size: 4',
    places: { num_steps: 'max_iter', accumulate: 'iter_size' },
  },
  { dialect: 'second', format: 'textproto', text: second, places: { num_steps: 'train_config.steps' } },
  {
    dialect: 'easyrec',
    format: 'textproto',
    text: 'train_config { num_steps: 10 optimizer_config { adam_optimizer { learning_rate { constant_learning_rate { } } } } } data_config { batch_size: 8 num_epochs: 2 }',
    places: {
      num_steps: 'train_config.num_steps',
      epochs: 'data_config.num_epochs',
      batch_size: 'data_config.batch_size',
    },
  },
  {
    dialect: 'easyrec',
    format: 'textproto',
    text: 'train_config { num_steps: 10 dense_optimizer { adam_optimizer { lr: 0.1 } constant_learning_rate { } } sparse_optimizer { adagrad_optimizer { lr: 0.1 } constant_learning_rate { } } }',
    places: {
      num_steps: 'train_config.num_steps',
      epochs: 'train_config.num_epochs',
      batch_size: 'data_config.batch_size',
    },
  },
  {
    dialect: 'detectron2',
    format: 'yaml',
    text: 'SOLVER: { MAX_ITER: 100, STEPS: "(50,)" }\n',
    places: { num_steps: 'SOLVER.MAX_ITER', batch_size: 'SOLVER.IMS_PER_BATCH' },
  },
  {
    dialect: 'deepspeed',
    format: 'json',
    text: '{"zero_optimization": {}, "optimizer": {"type": "AdamW", "params": {"lr": 0.25}}}',
    places: { batch_size: 'train_batch_size', accumulate: 'gradient_accumulation_steps' },
  },
  {
    dialect: 'composer',
    format: 'yaml',
    text: `max_duration: 70ba\n${composer}`,
    places: { num_steps: 'max_duration', batch_size: 'global_train_batch_size' },
  },
  {
    dialect: 'huggingface',
    format: 'yaml',
    text: `${trainer}max_steps: 70\n`,
    places: {
      num_steps: 'max_steps',
      epochs: 'num_train_epochs',
      batch_size: 'per_device_train_batch_size',
      accumulate: 'gradient_accumulation_steps',
    },
  },
  {
    dialect: 'ultralytics',
    format: 'yaml',
    text: `${yolo}epochs: 30\nbatch: 16\noptimizer: SGD\n`,
    options: { dialectVersion: '8.4.190', run: { examples: 100 } },
    places: { batch_size: 'batch', epochs: 'epochs' },
  },
  {
    dialect: 'model-garden',
    format: 'yaml',
    text: 'trainer: { train_steps: 10, optimizer_config: { optimizer: { type: sgd }, learning_rate: { type: constant, constant: { learning_rate: 0.1 } } } }\n',
    places: { num_steps: 'trainer.train_steps', batch_size: 'task.train_data.global_batch_size' },
  },
];

describe('places of the facts of the run', () => {
  for (const { dialect, format, text, options = {}, places: expected } of places)
    it(`${dialect}: ${text.slice(0, 60)}`, () => {
      const result = load(text, { dialect, format, ...options }) as object as {
        readonly places: { readonly [fact: string]: readonly string[] };
      };
      const found = Object.entries(result.places).map(([fact, path]) => [fact, path.join('.')]);
      expect(Object.fromEntries(found)).to.deep.equal(expected);
    });
});

describe('facts of the run in files of other families', () => {
  for (const { reason, dialect, format, text, options = {}, run, codes = [] } of rows)
    it(reason, () => {
      const result = load(text, { dialect, format, ...options });
      if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('; '));
      expect(result.diagnostics.map(({ code }) => code)).to.deep.equal(codes);
      expect(result.run).to.deep.equal(run);
    });
});

/** Files whose run has no steps: an error at the value that says so, and no crash of the rules (found by hand). */
const none: readonly (Pick<Row, 'reason' | 'dialect' | 'format' | 'text' | 'options'> & {
  readonly code: string;
  readonly at: string;
})[] = [
  {
    reason: 'composer: a duration of 0 batches',
    dialect: 'composer',
    format: 'yaml',
    text: `max_duration: 0ba\n${composer}`,
    code: 'run/not-positive',
    at: 'max_duration',
  },
  {
    reason: 'composer: a duration below 0',
    dialect: 'composer',
    format: 'yaml',
    text: `max_duration: -5ba\n${composer}`,
    code: 'run/not-positive',
    at: 'max_duration',
  },
  {
    reason: 'huggingface: no epochs',
    dialect: 'huggingface',
    format: 'yaml',
    text: `${trainer}num_train_epochs: 0\n`,
    options: { run: { examples: 5000 } },
    code: 'field/range',
    at: 'num_train_epochs',
  },
  {
    reason: 'huggingface: epochs below 0',
    dialect: 'huggingface',
    format: 'yaml',
    text: `${trainer}num_train_epochs: -3\n`,
    options: { run: { examples: 5000 } },
    code: 'field/range',
    at: 'num_train_epochs',
  },
  {
    reason: 'caffe: no iterations',
    dialect: 'caffe',
    format: 'textproto',
    text: 'base_lr: 0.5 lr_policy: "fixed" max_iter: 0',
    code: 'field/range',
    at: 'max_iter',
  },
];

describe('a run of no steps', () => {
  for (const { reason, dialect, format, text, options = {}, code, at } of none)
    it(reason, () => {
      const { diagnostics } = load(text, { dialect, format, ...options });
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors.map((each) => [each.code, each.path.join('.')])).to.deep.equal([[code, at]]);
    });
});

describe('epochs of 0', () => {
  it('are not reported if the steps are given', () => {
    const { diagnostics } = load(`${trainer}num_train_epochs: 0\nmax_steps: 70\n`, {
      dialect: 'huggingface',
      format: 'yaml',
    });
    expect(diagnostics.map(({ code }) => code)).not.to.include('field/range');
  });
});
