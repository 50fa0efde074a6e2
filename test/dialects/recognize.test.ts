import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { defineDialect, message, uint32 } from '../../src/define.ts';
import { dialectNames } from '../../src/dialects/names.ts';
import { builtInDialects, load, loadOrThrow } from '../../src/dialects.ts';
import { ConfigError, load as loadOwn } from '../../src/index.ts';
import { describeReference, missingReference, referencePath } from '../support/reference.ts';

/** Recognizes the family of a file by its fields, whatever its name. */

interface FamilyFiles {
  readonly name: string;
  /** The folder of the reference data. */
  readonly folder: string;
  readonly format: 'textproto' | 'yaml' | 'json';
  /** A neutral name for a file, which shows only its format. */
  readonly other: string;
}

const textFamily = (name: string): FamilyFiles => ({
  name,
  folder: name.replace('-', '_'),
  format: 'textproto',
  other: 'x.txt',
});

const families: readonly FamilyFiles[] = [
  ...['caffe', 'deeplab2', 'second', 'easyrec', 'od-forks', 'tao'].map(textFamily),
  { name: 'deepspeed', folder: 'deepspeed', format: 'json', other: 'x.txt' },
  { name: 'composer', folder: 'composer', format: 'yaml', other: 'x.txt' },
  { name: 'detectron2', folder: 'detectron2', format: 'yaml', other: 'x.txt' },
  { name: 'huggingface', folder: 'hf', format: 'yaml', other: 'x.txt' },
];

/**
 * Files of forks with only fields of the Object Detection API: nothing in them shows the fork, so they are read as configs of
 * the API.
 */
const indistinguishable = [
  /^nilskk_fruit_tf_od_api__configs_tf2_(?:centernet|faster_rcnn)/,
  /^wonheeML_mtl-ssl__object_detection_configs_ssd_mobilenet_v1_pets/,
  /^dafanghe_.*_faster_rcnn_resnet101_text/,
];

describeReference('recognition of public files, without a hint', () => {
  for (const { name: family, folder, format, other } of missingReference === undefined ? families : []) {
    for (const file of readdirSync(referencePath('dialects', folder)))
      it(`${family}: ${file}`, () => {
        const text = readFileSync(referencePath('dialects', folder, file), 'utf8');
        const isApi = indistinguishable.some((name) => name.test(file));
        const expected = isApi ? 'object-detection' : family;
        expect(load(text, { format }).config.dialect).to.equal(expected);
        expect(load(text, { filename: other }).config.dialect, 'under another name').to.equal(expected);
      });
  }

  for (const file of missingReference === undefined
    ? readdirSync(referencePath('object-detection', 'corpus'))
    : [])
    it(`object-detection: ${file}`, () => {
      const text = readFileSync(referencePath('object-detection', 'corpus', file), 'utf8');
      expect(load(text, { format: 'textproto' }).config.dialect).to.equal('object-detection');
      expect(load(text, { filename: 'x.txt' }).config.dialect, 'under another name').to.equal(
        'object-detection',
      );
    });
});

describe('dialects', () => {
  it('have names that the dialect option accepts', () =>
    expect([...dialectNames]).to.deep.equal([
      'object-detection',
      ...builtInDialects.map(({ name }) => name),
    ]));

  it('are listed if a name is unknown', () =>
    expect(() => load('{}', { dialect: 'cafe' })).to.throw(TypeError, 'object-detection, caffe'));

  it('an unknown message of the Object Detection API is refused', () =>
    expect(() => load('train_config { }', { message: 'Train' })).to.throw(
      TypeError,
      'has no message "Train": give one of TrainEvalPipelineConfig, TrainConfig',
    ));

  it('report a faulty option, which has no place in the file, and a faulty value in YAML', () => {
    const text = 'train_config:\n  num_steps: x\n';
    const { diagnostics } = load(text, { format: 'yaml', run: { num_steps: -1 } });
    expect(diagnostics.map(({ code, ranges }) => [code, ranges.length])).to.deep.equal([
      ['run/not-positive', 0],
      ['value/type', 1],
    ]);
  });

  it('leave the Object Detection API its messages, its name and plain objects', () => {
    const text = 'constant_learning_rate { learning_rate: 0.5 }';
    const object = { type: 'constant_learning_rate', learning_rate: 0.5 };
    const { source } = loadOwn(object as never, { message: 'LearningRate' }).config;
    for (const result of [
      load(text, { message: 'LearningRate' }),
      load(text, { dialect: 'object-detection' }),
      load(source as never, { message: 'LearningRate' }),
    ])
      expect(result.ok && result.schedule(5)).to.equal(0.5);
  });

  it('throw one error with all findings if a schedule must be there', () =>
    expect(() => loadOrThrow('lr_policy: "fixed" max_iter: x')).to.throw(ConfigError, 'max_iter'));

  it('refuse a source that is neither text, bytes nor a document', () => {
    for (const [source, words] of [
      [null, 'null'],
      [5, 'number'],
      [{ base_lr: 0.1 }, 'object'],
    ] as const)
      expect(() => load(source as never)).to.throw(TypeError, `not ${words}`);
  });

  it('read an ambiguous text as the dialect that the caller names', () => {
    const result = load('base_lr: 0.1 lr_policy: "fixed"', { dialect: 'caffe' });
    expect(result.ok && result.schedule(5)).to.equal(Math.fround(0.1));
  });

  it("recognize a config of DeepSpeed by three of the fields that it has: its trainer's optimizer may be in a script", () => {
    const fields = '"steps_per_print": 10, "gradient_clipping": 1.0, "fp16": {"enabled": true}';
    for (const [text, dialect] of [
      [`{${fields}}`, 'deepspeed'],
      ['{"steps_per_print": 10, "gradient_clipping": 1.0}', 'object-detection'],
    ] as const)
      expect(load(text, { format: 'json' }).config.dialect).to.equal(dialect);
  });

  it('are guessed from fields that many programs have, with a warning unless the caller names the dialect', () => {
    const text = 'learning_rate: 0.001\nwarmup_steps: 0\nweight_decay: 0.01\nmax_steps: 100\n';
    const codes = ({ diagnostics }: ReturnType<typeof load>) => diagnostics.map(({ code }) => code);
    const guessed = load(text, { format: 'yaml' });
    expect(codes(guessed)).to.deep.equal(['dialect/guessed']);
    expect(guessed.config.dialect).to.equal('huggingface');
    expect(guessed.diagnostics[0]!.message).to.contain('because of learning_rate and warmup_steps');
    expect(codes(load(text, { format: 'yaml', dialect: 'huggingface' }))).to.deep.equal([]);
    expect(codes(load(`${text}lr_scheduler_type: linear\n`, { format: 'yaml' }))).to.deep.equal([]);
  });

  it('read {} as any dialect that the caller names', () => {
    for (const { name } of builtInDialects) {
      const result = load('{}', { dialect: name });
      expect(result.config.dialect, name).to.equal(name);
      expect(result.diagnostics, name).not.to.deep.equal([]);
    }
  });

  it('are recognized in files of any length, and despite names that every object has', () => {
    const misspelt = 'learning_rat: 1\n'.repeat(200_000);
    const { diagnostics } = load(`constant_learning_rate { learning_rate: 0.1 }\n${misspelt}`);
    expect(diagnostics.at(-1)?.code).to.equal('findings/more');
    const solver = 'base_lr: 0.01\nlr_policy: "fixed"\nmax_iter: 100\ntype: "SGD"\n';
    for (const name of ['__proto__', 'constructor', 'toString'])
      expect(load(`${solver}${name}: 1\n`).config.dialect, name).to.equal('caffe');
  });

  it('can be defined outside this package', () => {
    const mine = defineDialect({
      name: 'mine',
      title: 'a config of mine',
      clock: 'update',
      messages: { Root: message('Root', { halve_every: uint32(), steps: uint32({ default: 20 }) }) },
      recognize: ({ root }) =>
        root.fields.some(({ name }) => name === 'halve_every')
          ? { message: 'Root', sureness: 1, by: 'halve_every' }
          : undefined,
      run: ({ steps }, { run }) => ({ facts: { num_steps: steps, ...run }, places: {} }),
      plan: ({ halve_every: period }) => ({
        spec: { type: 'halving', halve_every: period },
        at: [],
        hyperparameters: {
          learning_rate: { kind: 'exponential', initial: 1, factor: 0.5, period, staircase: true },
        },
      }),
    });
    const dialects = [...builtInDialects, mine];
    const result = load('halve_every: 10', { dialects });
    expect(result.ok && [result.schedule(9), result.schedule(10)]).to.deep.equal([1, 0.5]);
    const { diagnostics } = load('halve_every: 10 steps: 0', { dialects });
    expect(diagnostics.map(({ code, path }) => [code, path])).to.deep.equal([['run/not-positive', []]]);
  });

  it('check the run with the same rules', () => {
    const text = 'base_lr: 0.1 lr_policy: "multistep" gamma: 0.1 stepvalue: 500 max_iter: 100';
    const codes = load(text).diagnostics.map(({ code }) => code);
    expect(codes).to.deep.equal(['run/never-changes']);
  });
});

/** The fields of each fork of the Object Detection API that show which one it is. */
const forkSigns: readonly (readonly [fork: string, text: string])[] = [
  ['wssgg', 'test_reader { }'],
  ['vcr', 'train_config { learning_rate_schedule { } }'],
  ['wssgg', 'train_config { learning_rate_schedule { polynomial_decay { } } }'],
  ['cap2det', 'train_config { max_steps: 3 }'],
  ['cap2det', 'train_config { learning_rate_decay { } }'],
  ['cap2det', 'train_config { gradient_multiplier { } }'],
  ['cap2det', 'model { wsod { } }'],
  ['avod', 'train_config { max_iterations: 3 }'],
  ['avod', 'train_config { checkpoint_interval: 3 }'],
  ['avod', 'train_config { overwrite_checkpoints: true }'],
  ['avod', 'train_config { summary_bev_images: true }'],
  ['avod', 'train_config { optimizer { gradient_descent { } } }'],
  ['avod', 'dataset_config { kitti_utils_config { } }'],
  ['nilskk', 'train_config { optimizer { sgd { learning_rate { cosine_restart_learning_rate { } } } } }'],
  [
    'sketch',
    'train_config { optimizer { sgd { learning_rate { exponential_oscillating_learning_rate { } } } } }',
  ],
  [
    'deepo',
    'train_config { optimizer { sgd { learning_rate { cosine_decay_learning_rate { burnin_steps_pct: 1 } } } } }',
  ],
  [
    'deepo',
    'train_config { optimizer { sgd { learning_rate { manual_step_learning_rate { schedule { step_pct: 1 } } } } } }',
  ],
  ['fss', 'train_config { optimizer { sgd { learning_rate { polynomial_decay_learning_rate { } } } } }'],
  ['fss', 'train_config { preprocessor_step { } }'],
  ['caster', 'train_config { optimizer { gradient_descent_optimizer { } } }'],
  ['caster', 'train_input_reader { tfrecord_decoder { } }'],
  ['caster', 'train_input_reader { dataset_name: "x" }'],
  ['efifstr', 'model { multi_predictors_recognition_model { text_generator { } } }'],
  ['aster', 'train_config { optimizer { nadam_optimizer { } } }'],
  ['aster', 'train_config { optimizer { adadelta_optimizer { } } }'],
  ['aster', 'model { x { spatial_transformer { } } }'],
  ['aster', 'model { multi_predictors_recognition_model { } }'],
  ['aster', 'model { attention_recognition_model { } }'],
  ['aster', 'model { ctc_recognition_model { } }'],
  ['aster', 'train_config { data_augmentation_options { string_filtering { } } }'],
  ['aniseg', 'train_config { optimizer { adam_optimizer { adam_beta2: 0.5 } } }'],
  ['mtlssl', 'model { mtl { } }'],
  ['mtlssl', 'train_config { grad_multiplier: 1 }'],
  ['mtlssl', 'train_config { divide_grad_by_batch: true }'],
  ['mtlssl', 'train_config { optimizer { adam_optimizer { beta1: 0.5 } } }'],
  ['mtlssl', 'train_config { optimizer { adam_optimizer { beta2: 0.5 } } }'],
  ['scenetext', 'model { faster_rcnn { second_stage_localization_loss_weight_oriented: 1 } }'],
  ['tfdet', 'start_save_ckpt_after_n_steps: 3'],
  ['tfdet', 'save_ckpt_every_n_steps: 3'],
  ['tfdet', 'print_progress_every_n_steps: 3'],
];

describe('a fork is recognized by one of its fields', () => {
  for (const [fork, text] of forkSigns)
    it(`${fork}: ${text}`, () => {
      const { dialect, message: name } = load(text, { format: 'textproto' }).config;
      expect([dialect, name]).to.deep.equal(['od-forks', fork]);
    });
});

/** The fields that are enough for a family, and near misses, which are read as configs of the API. */
const smallest: readonly {
  readonly text: string;
  readonly format: 'textproto' | 'yaml' | 'json';
  /** The dialect and its message. */
  readonly is: readonly [dialect: string, message: string];
}[] = [
  { text: 'base_lr: 0.1', format: 'textproto', is: ['caffe', 'SolverParameter'] },
  { text: 'lr_policy: "fixed"', format: 'textproto', is: ['caffe', 'SolverParameter'] },
  { text: 'net: "x"', format: 'textproto', is: ['object-detection', 'TrainEvalPipelineConfig'] },
  { text: 'base_lr: 0.1', format: 'yaml', is: ['object-detection', 'TrainEvalPipelineConfig'] },
  {
    // Cap2Det has max_steps, but no learning rate inside an optimizer.
    text: 'train_config { max_steps: 3 optimizer { adam_optimizer { learning_rate { } } } }',
    format: 'textproto',
    is: ['object-detection', 'TrainEvalPipelineConfig'],
  },
  { text: 'trainer_options { }', format: 'textproto', is: ['deeplab2', 'ExperimentOptions'] },
  { text: 'train_config { steps: 3 }', format: 'textproto', is: ['second', 'TrainEvalPipelineConfig'] },
  {
    text: 'train_config { steps_per_eval: 3 }',
    format: 'textproto',
    is: ['second', 'TrainEvalPipelineConfig'],
  },
  {
    // Only the Object Detection API has this model, so steps is a wrong name.
    text: 'train_config { steps: 3 } model { ssd { } }',
    format: 'textproto',
    is: ['object-detection', 'TrainEvalPipelineConfig'],
  },
  { text: 'train_config { lr_config { } }', format: 'textproto', is: ['tao', 'makenet'] },
  { text: 'train_config { n_epochs: 3 }', format: 'textproto', is: ['tao', 'makenet'] },
  { text: 'training_config { }', format: 'textproto', is: ['tao', 'open'] },
  { text: 'training_config { learning_rate: 0.1 }', format: 'textproto', is: ['tao', 'unet'] },
  { text: 'training_config { epochs: 3 }', format: 'textproto', is: ['tao', 'unet'] },
  { text: 'training_config { lr_warmup_epoch: 3 }', format: 'textproto', is: ['tao', 'efficientdet'] },
  { text: 'training_config { learning_rate { step { } } }', format: 'textproto', is: ['tao', 'faster_rcnn'] },
  { text: 'training_config { lr_scheduler { cosine_decay { } } }', format: 'textproto', is: ['tao', 'unet'] },
  {
    text: 'training_config { } dataset_config { train_csv_path: "x" }',
    format: 'textproto',
    is: ['tao', 'multitask_classification'],
  },
  {
    text: 'training_config { } dataset_config { train_path: "x" }',
    format: 'textproto',
    is: ['tao', 'open'],
  },
  {
    text: 'training_config { learning_rate { soft_start_annealing_schedule { } } } model { }',
    format: 'textproto',
    is: ['tao', 'open'],
  },
  { text: 'retinanet_config { } training_config { }', format: 'textproto', is: ['tao', 'retinanet'] },
  { text: 'learning_rate_decay_levels: "x"', format: 'textproto', is: ['tao', 'mask_rcnn'] },
  {
    text: 'training_config { } model { }',
    format: 'textproto',
    is: ['object-detection', 'TrainEvalPipelineConfig'],
  },
  {
    text: 'training_config { optimizer { adam_optimizer { } } }',
    format: 'textproto',
    is: ['object-detection', 'TrainEvalPipelineConfig'],
  },
  { text: 'train_config { optimizer_config { } }', format: 'textproto', is: ['easyrec', 'EasyRecConfig'] },
  {
    text: 'train_config { optimizer_config { } batch_size: 8 }',
    format: 'textproto',
    is: ['object-detection', 'TrainEvalPipelineConfig'],
  },
  {
    text: 'model { ssd { } } train_config { optimizer_config { } }',
    format: 'textproto',
    is: ['object-detection', 'TrainEvalPipelineConfig'],
  },
  {
    text: 'train_config { sparse_optimizer { } }',
    format: 'textproto',
    is: ['easyrec', 'TorchEasyRecConfig'],
  },
  {
    text: 'train_config { dense_optimizer { } }',
    format: 'textproto',
    is: ['easyrec', 'TorchEasyRecConfig'],
  },
  { text: 'data_config { } feature_configs { }', format: 'textproto', is: ['easyrec', 'EasyRecConfig'] },
  { text: 'data_config { } train_input_path: "x"', format: 'textproto', is: ['easyrec', 'EasyRecConfig'] },
  { text: 'data_config { }', format: 'textproto', is: ['object-detection', 'TrainEvalPipelineConfig'] },
  { text: 'max_duration: 3ep', format: 'yaml', is: ['composer', 'Config'] },
  { text: 'scheduler: { t_warmup: 3ba }', format: 'yaml', is: ['composer', 'Config'] },
  { text: 'global_train_batch_size: 3\nscheduler: {}', format: 'yaml', is: ['composer', 'Config'] },
  { text: 'parameters: { max_duration: 3ep, scheduler: {} }', format: 'yaml', is: ['composer', 'Config'] },
  {
    text: 'global_train_batch_size: 3',
    format: 'yaml',
    is: ['object-detection', 'TrainEvalPipelineConfig'],
  },
  { text: 'parameters: { x: 3 }', format: 'yaml', is: ['object-detection', 'TrainEvalPipelineConfig'] },
  { text: 'parameters: 3', format: 'yaml', is: ['object-detection', 'TrainEvalPipelineConfig'] },
  { text: 'SOLVER: {}', format: 'yaml', is: ['detectron2', 'Config'] },
  { text: '_BASE_: a.yaml', format: 'yaml', is: ['detectron2', 'Config'] },
  { text: 'MODEL: { META_ARCHITECTURE: x }', format: 'yaml', is: ['detectron2', 'Config'] },
  { text: 'MODEL: { WEIGHTS: x }', format: 'yaml', is: ['detectron2', 'Config'] },
  { text: 'MODEL: {}', format: 'yaml', is: ['object-detection', 'TrainEvalPipelineConfig'] },
  {
    text: 'learning_rate: 1e-4\nnum_train_epochs: 3',
    format: 'yaml',
    is: ['huggingface', 'TrainingArguments'],
  },
  { text: 'lr_scheduler_type: linear', format: 'yaml', is: ['huggingface', 'TrainingArguments'] },
  { text: 'learning_rate: 1e-4\nmicro_batch_size: 3', format: 'yaml', is: ['huggingface', 'Axolotl'] },
  { text: 'learning_rate: 1e-4', format: 'yaml', is: ['object-detection', 'TrainEvalPipelineConfig'] },
  { text: 'lr0: 0.1', format: 'yaml', is: ['ultralytics', 'Args'] },
  { text: 'warmup_bias_lr: 0.1', format: 'yaml', is: ['ultralytics', 'Args'] },
  { text: '{"zero_optimization": {}}', format: 'json', is: ['deepspeed', 'Config'] },
  { text: '{"train_micro_batch_size_per_gpu": 3}', format: 'json', is: ['deepspeed', 'Config'] },
  { text: 'task: { model: {} }', format: 'yaml', is: ['model-garden', 'ExperimentConfig'] },
  { text: 'trainer: { train_steps: 3 }', format: 'yaml', is: ['model-garden', 'ExperimentConfig'] },
  { text: 'runtime: { distribution_strategy: x }', format: 'yaml', is: ['model-garden', 'ExperimentConfig'] },
  { text: 'task: {}', format: 'yaml', is: ['object-detection', 'TrainEvalPipelineConfig'] },
  ...[8, 9].map((depth) => ({
    text: `${'{"x": '.repeat(depth)}{"deepspeed": {"zero_optimization": {}}}${'}'.repeat(depth)}`,
    format: 'json' as const,
    is:
      depth === 8
        ? (['deepspeed', 'Config'] as const)
        : (['object-detection', 'TrainEvalPipelineConfig'] as const),
  })),
  // The API's own messages.
  { text: 'train_config { }', format: 'textproto', is: ['object-detection', 'TrainEvalPipelineConfig'] },
  { text: 'graph_rewriter { }', format: 'textproto', is: ['object-detection', 'TrainEvalPipelineConfig'] },
  { text: 'optimizer { }', format: 'textproto', is: ['object-detection', 'TrainConfig'] },
  { text: 'num_steps: 3', format: 'textproto', is: ['object-detection', 'TrainConfig'] },
  { text: 'sgd { }', format: 'textproto', is: ['object-detection', 'Optimizer'] },
  { text: 'use_moving_average: true', format: 'textproto', is: ['object-detection', 'Optimizer'] },
  { text: 'adamm { }', format: 'textproto', is: ['object-detection', 'Optimizer'] },
  { text: 'constant { }', format: 'textproto', is: ['object-detection', 'LearningRate'] },
  { text: 'constat { }', format: 'textproto', is: ['object-detection', 'LearningRate'] },
  { text: 'trane_config { }', format: 'textproto', is: ['object-detection', 'TrainEvalPipelineConfig'] },
  {
    text: 'batch_size: 3 x { } optimizer { } constant { }',
    format: 'textproto',
    is: ['object-detection', 'TrainConfig'],
  },
  { text: '{"batchSize": 3}', format: 'json', is: ['object-detection', 'TrainConfig'] },
  { text: '{"momentumOptimizer": {}}', format: 'json', is: ['object-detection', 'Optimizer'] },
  { text: 'batchSize: 3', format: 'yaml', is: ['object-detection', 'TrainConfig'] },
  {
    text: '#proto-message:Optimizer\nbatch_size: 3 num_steps: 3',
    format: 'textproto',
    is: ['object-detection', 'Optimizer'],
  },
  {
    text: '# see # proto-message: Optimizer\nbatch_size: 3 num_steps: 3',
    format: 'textproto',
    is: ['object-detection', 'TrainConfig'],
  },
  {
    text: '{"sgd": {}, "batchSize": 3, "numSteps": 3}',
    format: 'json',
    is: ['object-detection', 'TrainConfig'],
  },
  {
    text: '# x\n  #  proto-message:\tTrainConfig\nsgd { }',
    format: 'textproto',
    is: ['object-detection', 'TrainConfig'],
  },
  {
    text: 'sgd { }\n# proto-message: LearningRate\n',
    format: 'textproto',
    is: ['object-detection', 'Optimizer'],
  },
];

describe('the family and the message of the smallest files', () => {
  for (const { text, format, is } of smallest)
    it(`${is.join(' ')}: ${text} in ${format}`, () => {
      const { dialect, message: name } = load(text, { format }).config;
      expect([dialect, name]).to.deep.equal(is);
    });
});

const foreign: readonly {
  readonly text: string;
  readonly format: 'textproto' | 'yaml' | 'json';
  readonly reason: string;
}[] = [
  { text: 'base_lr: 0.1 lr_policy: "fixed"', format: 'textproto', reason: 'a Caffe solver' },
  {
    text: 'training_config { learning_rate { soft_start_annealing_schedule { } } }',
    format: 'textproto',
    reason: 'an NVIDIA TAO spec',
  },
  {
    text: 'train_config { optimizer_config { adam_optimizer { } } }',
    format: 'textproto',
    reason: 'an EasyRec config',
  },
  { text: 'lr0: 0.01\nlrf: 0.01\n', format: 'yaml', reason: 'an Ultralytics configuration' },
  { text: 'SOLVER:\n  BASE_LR: 0.02\n', format: 'yaml', reason: 'a Detectron2 config' },
  {
    text: 'learning_rate: 2e-5\nnum_train_epochs: 3\n',
    format: 'yaml',
    reason: 'a Hugging Face training config',
  },
  { text: '{ "zero_optimization": { "stage": 2 } }', format: 'json', reason: 'a DeepSpeed config' },
  { text: 'max_duration: 10ep\nscheduler:\n  name: cosine\n', format: 'yaml', reason: 'a Composer config' },
  { text: 'base_lr: 0.1 max_iter: 3', format: 'textproto', reason: 'a Caffe solver' },
  { text: 'stepvalue: 3 snapshot_prefix: "x"', format: 'textproto', reason: 'a Caffe solver' },
  { text: 'trainer_options { }', format: 'textproto', reason: 'a DeepLab2 experiment' },
  { text: 'train_config { steps: 3 }', format: 'textproto', reason: 'a second.pytorch pipeline' },
  { text: 'train_config { steps_per_eval: 3 }', format: 'textproto', reason: 'a second.pytorch pipeline' },
  { text: 'train_config { lr_config { } }', format: 'textproto', reason: 'an NVIDIA TAO spec' },
  { text: 'learning_rate_decay_levels: "x"', format: 'textproto', reason: 'an NVIDIA TAO spec' },
  { text: 'train_config { sparse_optimizer { } }', format: 'textproto', reason: 'an EasyRec config' },
  { text: 'data_config { } feature_config { }', format: 'textproto', reason: 'an EasyRec config' },
  { text: 'trainer: { train_steps: 3 }', format: 'yaml', reason: 'a TensorFlow Model Garden experiment' },
  { text: 'task: {}\ntrainer: {}', format: 'yaml', reason: 'a TensorFlow Model Garden experiment' },
  { text: 'task: { model: {} }', format: 'yaml', reason: 'a TensorFlow Model Garden experiment' },
  {
    text: 'warmup_bias_lr: 0.1\nwarmup_momentum: 0.8',
    format: 'yaml',
    reason: 'an Ultralytics configuration',
  },
  { text: 'scheduler: { params: {} }', format: 'yaml', reason: 'a DeepSpeed config' },
  { text: 'global_train_batch_size: 3\nscheduler: {}', format: 'yaml', reason: 'a Composer config' },
  { text: '_BASE_: a.yaml', format: 'yaml', reason: 'a Detectron2 config' },
  { text: 'lr_scheduler_type: linear', format: 'yaml', reason: 'a Hugging Face training config' },
  { text: 'learning_rate: 1e-4\nbase_model: x', format: 'yaml', reason: 'a Hugging Face training config' },
];

/** Files that lack one field that a family needs. */
const nearMisses: readonly { readonly text: string; readonly format: 'textproto' | 'yaml' }[] = [
  { text: 'base_lr: 0.1', format: 'textproto' },
  { text: 'data_config { }', format: 'textproto' },
  { text: 'training_config { } train_input_reader { }', format: 'textproto' },
  { text: 'training_config { optimizer { adam_optimizer { } } }', format: 'textproto' },
  { text: 'task: {}', format: 'yaml' },
  { text: 'warmup_bias_lr: 0.1', format: 'yaml' },
  { text: 'scheduler: {}', format: 'yaml' },
  { text: 'global_train_batch_size: 3', format: 'yaml' },
  { text: 'learning_rate: 1e-4', format: 'yaml' },
  { text: 'num_train_epochs: 3', format: 'yaml' },
];

describe('a config of another family, read by the root', () => {
  for (const { text, format, reason } of foreign)
    it(`gives a finding that names the family: ${reason}`, () => {
      const { ok, diagnostics } = loadOwn(text, { format });
      expect(ok).to.equal(false);
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(['dialect/other']);
      expect(diagnostics[0]!.message).to.include(reason);
    });

  for (const { text, format } of nearMisses)
    it(`is not suspected in ${text}`, () =>
      expect(loadOwn(text, { format }).diagnostics.map(({ code }) => code)).not.to.include('dialect/other'));

  it('is not suspected in our own config with a misspelt field', () => {
    const text =
      'train_config { steps: 5 optimizer { adam_optimizer { learning_rate { constant_learning_rate { } } } } }';
    expect(loadOwn(text).diagnostics.map(({ code }) => code)).not.to.include('dialect/other');
  });
});
