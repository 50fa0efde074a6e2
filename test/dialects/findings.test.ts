import { expect } from 'chai';
import { builtInDialects, type DialectLoadOptions, load } from '../../src/dialects.ts';
import { expectWhole } from '../support/whole.ts';

/** For each finding of a dialect, a config with the fault, which must give it, and one without, which must not. */

interface Row {
  readonly code: string;
  readonly text: string;
  /** The text without the fault; by default the dialect's plain config. */
  readonly fine?: string;
  readonly options?: DialectLoadOptions;
}

const ds = (
  scheduler: object | undefined,
  optimizer: object | undefined = { type: 'AdamW', params: { lr: 0.001 } },
) => JSON.stringify({ zero_optimization: {}, scheduler, optimizer });
const warmup = (params: object) => ds({ type: 'WarmupLR', params });
const plainWarmup = { warmup_num_steps: 10, warmup_type: 'linear' };
const cosine = (params: object) =>
  ds({ type: 'WarmupCosineLR', params: { ...plainWarmup, total_num_steps: 100, ...params } });
const cycle = { type: 'OneCycle', params: { cycle_min_lr: 0.1, cycle_max_lr: 0.2 } };
const old = { dialectVersion: '0.18' };

const deepspeed: readonly Row[] = [
  { code: 'auto', text: warmup({ ...plainWarmup, warmup_num_steps: 'auto' }), fine: warmup(plainWarmup) },
  {
    code: 'not-a-number',
    text: warmup({ ...plainWarmup, warmup_max_lr: 'much' }),
    fine: warmup(plainWarmup),
  },
  { code: 'unknown-scheduler', text: ds({ type: 'warmupLR', params: {} }), fine: warmup(plainWarmup) },
  {
    code: 'unknown-optimizer',
    text: warmup(plainWarmup).replace('AdamW', 'sgd'),
    fine: warmup(plainWarmup).replace('AdamW', 'onebitadam'),
  },
  {
    code: 'ignored-rate',
    text: warmup(plainWarmup).replace('{', '{"learning_rate":0.1,'),
    fine: warmup(plainWarmup).replace('{', '{"steps_per_print":10,'),
  },
  { code: 'no-type', text: ds({ params: plainWarmup }), fine: warmup(plainWarmup) },
  { code: 'unknown-param', text: cosine({ warmup_min_lr: 0 }), fine: cosine({}) },
  { code: 'no-rate', text: '{"zero_optimization":{}}', fine: warmup(plainWarmup) },
  { code: 'missing', text: ds({ type: 'WarmupDecayLR', params: plainWarmup }), fine: cosine({}) },
  {
    code: 'max-grad-norm',
    text: warmup(plainWarmup).replace('"lr":', '"max_grad_norm":1,"lr":'),
    fine: warmup(plainWarmup).replace('{', '{"max_grad_norm":1,'),
  },
  { code: 'warmup-steps', text: warmup({ ...plainWarmup, warmup_num_steps: 0 }), fine: warmup(plainWarmup) },
  { code: 'no-decay-steps', text: cosine({ total_num_steps: 10 }), fine: cosine({}), options: old },
  {
    code: 'not-positive',
    text: ds({ ...cycle, params: { ...cycle.params, cycle_first_step_size: 0 } }),
    fine: ds(cycle),
  },
  {
    code: 'batch-sizes',
    text: warmup(plainWarmup).replace('{', '{"train_batch_size":60,"train_micro_batch_size_per_gpu":8,'),
    fine: warmup(plainWarmup).replace('{', '{"train_batch_size":64,"train_micro_batch_size_per_gpu":8,'),
  },
  {
    code: 'rates-swapped',
    text: warmup({ ...plainWarmup, warmup_min_lr: 0.5, warmup_max_lr: 0.25 }),
    fine: warmup({ ...plainWarmup, warmup_min_lr: 0.25, warmup_max_lr: 0.5 }),
  },
  {
    code: 'resumed',
    text: warmup({ ...plainWarmup, last_batch_iteration: 5 }),
    fine: warmup({ ...plainWarmup, last_batch_iteration: 'abc' }),
  },
  { code: 'warmup-type', text: warmup({ ...plainWarmup, warmup_type: 'cosine' }), fine: warmup(plainWarmup) },
  { code: 'total-below-warmup', text: cosine({ total_num_steps: 5 }), fine: cosine({}) },
  {
    code: 'too-few-warmup-steps',
    text: warmup({ ...plainWarmup, warmup_num_steps: 1 }),
    fine: warmup(plainWarmup),
  },
  { code: 'rises-again', text: cosine({}), fine: cosine({ total_num_steps: 5 }), options: old },
  { code: 'no-momentum-cycle', text: ds(cycle, { type: 'SGD', params: { lr: 0.1 } }), fine: ds(cycle) },
  { code: 'log-warmup', text: warmup({ warmup_num_steps: 10 }), fine: warmup(plainWarmup) },
  { code: 'first-updates', text: warmup(plainWarmup), fine: cosine({ warmup_min_ratio: 0.5 }) },
];

const hf = (more: string) => `per_device_train_batch_size: 1\nmax_steps: 100\nlearning_rate: 1.0e-4\n${more}`;
const axolotl = (more: string) =>
  `base_model: x\nmicro_batch_size: 1\ngradient_accumulation_steps: 1\nmax_steps: 100\nlearning_rate: 1.0e-4\n${more}`;
const kwargs = (scheduler: string, more: string) =>
  hf(`lr_scheduler_type: ${scheduler}\nlr_scheduler_kwargs: { ${more} }\n`);
const four = { dialectVersion: '4.57' };
const five = { dialectVersion: '5.24' };

const huggingface: readonly Row[] = [
  { code: 'not-a-number', text: hf('weight_decay: none\n') },
  {
    code: 'no-rate',
    text: 'base_model: x\nmicro_batch_size: 1\ngradient_accumulation_steps: 1\nmax_steps: 100\n',
    fine: axolotl(''),
  },
  {
    code: 'no-steps',
    text: hf('').replace('100', '0'),
    fine: hf('').replace('100', '-1\nnum_train_epochs: 2'),
    options: { run: { examples: 50 } },
  },
  {
    code: 'two-sizes',
    text: axolotl('').replace('gradient_accumulation_steps: 1\n', ''),
    fine: axolotl('').replace('gradient_accumulation_steps', 'batch_size'),
  },
  {
    code: 'needs-steps',
    text: axolotl('streaming: true\n').replace('max_steps: 100\n', ''),
    fine: axolotl('streaming: true\n'),
  },
  {
    code: 'relora',
    text: axolotl('relora: true\n'),
    fine: axolotl('relora: true\njagged_restart_steps: 50\n'),
  },
  {
    code: 'unknown-scheduler',
    text: hf('lr_scheduler_type: Cosine\n'),
    fine: hf('lr_scheduler_type: cosine\n'),
  },
  { code: 'unknown-optimizer', text: hf('optim: adamw\n'), fine: hf('optim: adamw_torch\n') },
  { code: 'needs-metric', text: hf('lr_scheduler_type: reduce_lr_on_plateau\n') },
  { code: 'ratio-is-gone', text: hf('warmup_ratio: 0.1\n'), fine: hf('warmup_steps: 0.1\n'), options: five },
  {
    code: 'fraction-of-steps',
    text: hf('warmup_steps: 0.1\n'),
    fine: hf('warmup_ratio: 0.1\n'),
    options: four,
  },
  {
    code: 'unknown-kwarg',
    text: `${kwargs('cosine', 'min_lr: 1.0e-5')}warmup_steps: 5\n`,
    fine: kwargs('cosine', 'num_cycles: 0.5'),
  },
  {
    code: 'missing-kwarg',
    text: hf('lr_scheduler_type: cosine_with_min_lr\nwarmup_steps: 5\n'),
    fine: kwargs('cosine_with_min_lr', 'min_lr: 1.0e-5'),
  },
  {
    code: 'two-least-rates',
    text: `${kwargs('cosine_warmup_with_min_lr', 'min_lr: 1.0e-5, min_lr_rate: 0.1')}warmup_steps: 5\n`,
    fine: kwargs('cosine_with_min_lr', 'min_lr_rate: 0.1'),
  },
  {
    code: 'end-above-base',
    text: kwargs('polynomial', 'lr_end: 0.1'),
    fine: kwargs('polynomial', 'lr_end: 1.0e-6'),
  },
  {
    code: 'unknown-shape',
    text: kwargs('warmup_stable_decay', 'num_decay_steps: 9, decay_type: sqrt'),
    fine: kwargs('warmup_stable_decay', 'num_decay_steps: 9, decay_type: 1-sqrt'),
  },
  {
    code: 'negative-rate',
    text: hf('').replace('1.0e-4', '-1.0e-4').replace('max_steps: 100\n', ''),
    fine: hf(''),
  },
  {
    code: 'warmup-range',
    text: hf('warmup_ratio: 10\n'),
    fine: hf('warmup_ratio: 1.0\n'),
  },
  {
    code: 'min-above-base',
    text: hf('lr_scheduler_type: cosine_with_min_lr\nlr_scheduler_kwargs: { min_lr: 0.5 }\n'),
    fine: hf('lr_scheduler_type: cosine_with_min_lr\nlr_scheduler_kwargs: { min_lr: 1.0e-5 }\n'),
  },
  { code: 'ratio-in-five', text: hf('warmup_ratio: 0.1\n') },
  {
    code: 'ratio-ignored',
    text: hf('warmup_ratio: 0.1\nwarmup_steps: 5\n'),
    fine: hf('warmup_steps: 5\n'),
    options: four,
  },
  {
    code: 'both-set',
    text: axolotl('warmup_ratio: 0.1\nwarmup_steps: 5\n'),
    fine: axolotl('warmup_ratio: 0.1\nwarmup_steps: 0\n'),
  },
  {
    code: 'ignored',
    text: axolotl('lr_scheduler: linear\ncosine_min_lr_ratio: 0.1\n'),
    fine: axolotl('cosine_min_lr_ratio: 0.1\n'),
  },
  {
    code: 'no-warmup',
    text: hf('lr_scheduler_type: constant\nwarmup_steps: 5\n'),
    fine: hf('lr_scheduler_type: constant_with_warmup\nwarmup_steps: 5\n'),
  },
  { code: 'warmup-covers-run', text: hf('warmup_steps: 100\n'), fine: hf('warmup_steps: 99\n') },
  { code: 'first-update-zero', text: hf('warmup_steps: 5\n') },
  { code: 'quoted-number', text: hf('weight_decay: "0.1"\n'), fine: hf('weight_decay: 0.1\n') },
  { code: 'packing', text: axolotl('sample_packing: true\n'), fine: axolotl('sample_packing: false\n') },
  { code: 'string-rate', text: hf('').replace('1.0e-4', '1e-4') },
];

const mosaic = (scheduler: string, more = 'max_duration: 100ba\noptimizer: { lr: 0.5 }\n') =>
  `${more}scheduler: { ${scheduler} }\n`;
const waved = 'name: cosine_with_warmup, t_warmup: 10ba';
const root = 'name: inv_sqrt_with_warmup, t_warmup: 10ba, t_scale: 10ba, t_cooldown: 10ba';
const bert = 'model: { name: hf_bert }\nmax_duration: 100ba\noptimizer: { lr: 0.5 }\n';

const composer: readonly Row[] = [
  { code: 'no-duration', text: mosaic(waved, 'global_train_batch_size: 8\noptimizer: { lr: 0.5 }\n') },
  { code: 'no-scheduler', text: 'max_duration: 100ba\noptimizer: { lr: 0.5 }\n' },
  {
    code: 'ratio',
    text: `${mosaic(waved)}scale_schedule_ratio: -1\n`,
    fine: `${mosaic(waved)}scale_schedule_ratio: 0.5\n`,
  },
  { code: 'not-a-number', text: mosaic(`${waved}, alpha_f: low`) },
  { code: 'not-a-time', text: mosaic('name: cosine_with_warmup, t_warmup: 10') },
  {
    code: 'no-time',
    text: mosaic('name: StepScheduler, step_size: 0.001dur'),
    fine: mosaic('name: StepScheduler, step_size: 1ba'),
  },
  { code: 'clock-time', text: mosaic('name: cosine_with_warmup, t_warmup: 10sec') },
  {
    code: 'units-differ',
    text: mosaic(waved, 'max_duration: 1000sp\nglobal_train_batch_size: 8\noptimizer: { lr: 0.5 }\n'),
  },
  { code: 'ends-early', text: mosaic(`${waved}, t_max: 50ba`), fine: mosaic(`${waved}, t_max: 100ba`) },
  {
    code: 'share-of-run',
    text: mosaic(root.replace('t_scale: 10ba', 't_scale: 0.1dur')),
    fine: mosaic(root),
  },
  { code: 'cooldown-above-decay', text: mosaic(`${root}, alpha_f_cooldown: 0.5`), fine: mosaic(root) },
  { code: 'missing', text: mosaic('name: cosine_with_warmup') },
  { code: 'unknown-scheduler', text: mosaic('name: cosine, t_warmup: 10ba') },
  {
    code: 'unknown-optimizer',
    text: mosaic(waved, 'max_duration: 100ba\noptimizer: { lr: 0.5, name: decoupled_adamv }\n'),
    fine: mosaic(waved, 'max_duration: 100ba\noptimizer: { lr: 0.5, name: decoupled_adamw }\n'),
  },
  { code: 'unresolved', text: mosaic(`name: cosine_with_warmup, t_warmup: '$\{nowhere}'`) },
  { code: 'no-rate', text: mosaic(waved, 'max_duration: 100ba\n') },
  {
    code: 'first-job',
    text: mosaic(
      waved,
      'tasks: { a: { trainer_kwargs: { max_duration: 100ba } } }\noptimizer: { lr: 0.5 }\n',
    ),
  },
  {
    code: 'warmup-truncated',
    text: mosaic('name: cosine_with_warmup, t_warmup: 0.001dur'),
    fine: mosaic('name: cosine_with_warmup, t_warmup: 0ba'),
  },
  {
    code: 'ignored',
    text: mosaic(`${waved}, t_max: 200ba`, bert),
    fine: mosaic(`${waved}, alpha_f: 0.1`, bert),
  },
  {
    code: 'jumps-to-one',
    text: mosaic('name: ConstantScheduler, alpha: 0.5, t_max: 50ba'),
    fine: mosaic('name: ConstantScheduler, alpha: 0.5'),
  },
  { code: 'unnamed', text: mosaic('t_warmup: 10ba') },
  {
    code: 'unknown-param',
    text: mosaic('name: LinearScheduler, t_warmup: 10ba'),
    fine: mosaic('name: LinearWithWarmupScheduler, t_warmup: 10ba, scale_warmup: false'),
  },
];

const solver = (fields: string) =>
  `SOLVER: { BASE_LR: 0.5, MAX_ITER: 100, STEPS: "(50, 75)", WARMUP_ITERS: 10, ${fields} }\n`;

const detectron2: readonly Row[] = [
  { code: 'base', text: `_BASE_: a.yaml\n${solver('')}` },
  { code: 'not-a-number', text: solver('GAMMA: low') },
  { code: 'whole-number', text: solver('GAMMA: 1_0'), fine: solver('GAMMA: 1.0') },
  { code: 'not-a-tuple', text: solver('').replace('(50, 75)', 'range(50)') },
  {
    code: 'text-step',
    text: solver('').replace('"(50, 75)"', '["50", "75"]'),
    fine: solver('').replace('"(50, 75)"', '[50, 75]'),
  },
  { code: 'not-whole', text: solver('').replace('ITER: 100', 'ITER: 100.5') },
  { code: 'steps-order', text: solver('').replace('50, 75', '75, 50') },
  { code: 'step-at-end', text: solver('').replace('75', '100') },
  { code: 'not-positive', text: solver('').replace('MAX_ITER: 100', 'MAX_ITER: 0') },
  {
    code: 'unknown-scheduler',
    text: solver('LR_SCHEDULER_NAME: CosineLR'),
    fine: solver('LR_SCHEDULER_NAME: WarmupCosineLR'),
  },
  { code: 'unknown-optimizer', text: solver('OPTIMIZER: ADAMWW'), fine: solver('OPTIMIZER: AdamW') },
  { code: 'unknown-warmup', text: solver('WARMUP_METHOD: exp'), fine: solver('WARMUP_METHOD: constant') },
  { code: 'default-rate', text: 'SOLVER: { MAX_ITER: 100, STEPS: "(50,)", WARMUP_ITERS: 10 }\n' },
  { code: 'step-dropped', text: solver('').replace('75', '750') },
  { code: 'warmup-to-less', text: solver('').replace('WARMUP_ITERS: 10', 'WARMUP_ITERS: 60') },
  { code: 'warmup-covers-run', text: solver('').replace('WARMUP_ITERS: 10', 'WARMUP_ITERS: 100') },
  {
    code: 'last-update',
    text: solver('LR_SCHEDULER_NAME: WarmupStepWithFixedGammaLR'),
    fine: solver('LR_SCHEDULER_NAME: WarmupMultiStepLR'),
  },
  {
    code: 'scaled',
    text: solver('REFERENCE_WORLD_SIZE: 8'),
    fine: solver('REFERENCE_WORLD_SIZE: 0'),
  },
  {
    code: 'uneven-batch',
    text: solver('REFERENCE_WORLD_SIZE: 8, IMS_PER_BATCH: 12'),
    fine: solver('REFERENCE_WORLD_SIZE: 8, IMS_PER_BATCH: 16'),
  },
  {
    code: 'past-end',
    text: solver('LR_SCHEDULER_NAME: WarmupStepWithFixedGammaLR').replace(
      'WARMUP_ITERS: 10',
      'WARMUP_ITERS: 100',
    ),
    fine: solver('LR_SCHEDULER_NAME: WarmupStepWithFixedGammaLR').replace(
      'WARMUP_ITERS: 10',
      'WARMUP_ITERS: 99',
    ),
  },
  {
    code: 'end-above-base',
    text: solver('LR_SCHEDULER_NAME: WarmupCosineLR, BASE_LR_END: 0.75'),
    // The share of the base rate is -0 here, which fvcore takes.
    fine: solver('LR_SCHEDULER_NAME: WarmupCosineLR, BASE_LR_END: 0.0').replace('BASE_LR: ', 'BASE_LR: -'),
  },
];

const all: readonly { readonly name: string; readonly plain: string; readonly rows: readonly Row[] }[] = [
  { name: 'deepspeed', plain: warmup(plainWarmup), rows: deepspeed },
  { name: 'huggingface', plain: hf(''), rows: huggingface },
  { name: 'composer', plain: mosaic(waved), rows: composer },
  { name: 'detectron2', plain: solver(''), rows: detectron2 },
];

/** The text at the range of each finding, and at those of its notes. */
const places: { readonly [code: string]: readonly string[] } = {
  'deepspeed/auto': ['"auto"'],
  'deepspeed/unknown-optimizer': ['"sgd"'],
  'deepspeed/not-a-number': ['"much"'],
  'deepspeed/unknown-scheduler': ['"warmupLR"'],
  'deepspeed/no-type': ['"scheduler"'],
  'deepspeed/ignored-rate': ['"learning_rate"'],
  'deepspeed/unknown-param': ['0'],
  'deepspeed/no-rate': [''],
  'deepspeed/missing': ['"params"'],
  'deepspeed/max-grad-norm': ['"max_grad_norm"'],
  'deepspeed/warmup-steps': ['0'],
  'deepspeed/no-decay-steps': ['10', '10'],
  'deepspeed/not-positive': ['0'],
  'deepspeed/batch-sizes': ['60', '8'],
  'deepspeed/rates-swapped': ['0.5', '0.25'],
  'deepspeed/resumed': ['5'],
  'deepspeed/warmup-type': ['"cosine"'],
  'deepspeed/total-below-warmup': ['5', '10'],
  'deepspeed/too-few-warmup-steps': ['1'],
  'deepspeed/rises-again': ['100'],
  'deepspeed/no-momentum-cycle': ['"SGD"'],
  'deepspeed/log-warmup': ['"params"'],
  'deepspeed/first-updates': ['"scheduler"'],
  'huggingface/not-a-number': ['none'],
  'huggingface/no-rate': ['max_steps'],
  'huggingface/no-steps': ['0'],
  'huggingface/two-sizes': ['learning_rate'],
  'huggingface/needs-steps': ['learning_rate'],
  'huggingface/relora': ['learning_rate'],
  'huggingface/unknown-scheduler': ['Cosine'],
  'huggingface/unknown-optimizer': ['adamw'],
  'huggingface/needs-metric': ['reduce_lr_on_plateau'],
  'huggingface/ratio-is-gone': ['0.1'],
  'huggingface/fraction-of-steps': ['0.1'],
  'huggingface/unknown-kwarg': ['1.0e-5'],
  'huggingface/missing-kwarg': ['lr_scheduler_type'],
  'huggingface/negative-rate': ['-1.0e-4'],
  'huggingface/warmup-range': ['10'],
  'huggingface/min-above-base': ['0.5'],
  'huggingface/two-least-rates': ['1.0e-5'],
  'huggingface/end-above-base': ['0.1'],
  'huggingface/unknown-shape': ['sqrt'],
  'huggingface/ratio-in-five': ['0.1'],
  'huggingface/ratio-ignored': ['0.1', '5'],
  'huggingface/both-set': ['0.1', '5'],
  'huggingface/ignored': ['0.1'],
  'huggingface/no-warmup': ['5'],
  'huggingface/warmup-covers-run': ['100'],
  'huggingface/first-update-zero': ['5'],
  'huggingface/quoted-number': ['"0.1"'],
  'huggingface/packing': ['true'],
  'huggingface/string-rate': ['1e-4'],
  'composer/no-duration': [''],
  'composer/no-scheduler': [''],
  'composer/not-a-number': ['low'],
  'composer/not-a-time': ['10'],
  'composer/no-time': ['0.001dur'],
  'composer/clock-time': ['10sec'],
  'composer/units-differ': ['10ba', '1000sp'],
  'composer/ratio': ['-1'],
  'composer/ends-early': ['50ba', '100ba'],
  'composer/share-of-run': ['0.1dur'],
  'composer/cooldown-above-decay': ['0.5'],
  'composer/missing': ['scheduler'],
  'composer/unknown-scheduler': ['cosine'],
  'composer/unknown-param': ['10ba'],
  'composer/unknown-optimizer': ['decoupled_adamv'],
  'composer/unresolved': [`'\${nowhere}'`],
  'composer/no-rate': [''],
  'composer/first-job': ['scheduler'],
  'composer/warmup-truncated': ['0.001dur'],
  'composer/ignored': ['200ba'],
  'composer/jumps-to-one': ['0.5'],
  'composer/unnamed': ['scheduler'],
  'detectron2/base': ['a.yaml'],
  'detectron2/not-a-number': ['low'],
  'detectron2/whole-number': ['1_0'],
  'detectron2/not-a-tuple': ['STEPS: "range(50)"'],
  'detectron2/text-step': ['"50"'],
  'detectron2/not-whole': ['100.5'],
  'detectron2/steps-order': ['STEPS: "(75, 50)"'],
  'detectron2/step-at-end': ['STEPS: "(50, 100)"', '100'],
  'detectron2/not-positive': ['0'],
  'detectron2/unknown-scheduler': ['CosineLR'],
  'detectron2/unknown-optimizer': ['ADAMWW'],
  'detectron2/unknown-warmup': ['exp'],
  'detectron2/default-rate': ['SOLVER'],
  'detectron2/step-dropped': ['STEPS: "(50, 750)"', '100'],
  'detectron2/warmup-to-less': ['60'],
  'detectron2/warmup-covers-run': ['100', '100'],
  'detectron2/past-end': ['100', '100'],
  'detectron2/last-update': ['WarmupStepWithFixedGammaLR'],
  'detectron2/scaled': ['8'],
  'detectron2/uneven-batch': ['12', '8'],
  'detectron2/end-above-base': ['0.75', '0.5'],
};

/**
 * Faulty texts that also get an info about special first updates. All other faulty texts get only the finding that is
 * tested.
 */
const first: { readonly [family: string]: { readonly code: string; readonly beside: readonly string[] } } = {
  deepspeed: {
    code: 'deepspeed/first-updates',
    beside: [
      'batch-sizes',
      'ignored-rate',
      'log-warmup',
      'rates-swapped',
      'rises-again',
      'too-few-warmup-steps',
      'total-below-warmup',
      'unknown-optimizer',
      'warmup-type',
    ],
  },
  huggingface: {
    code: 'huggingface/first-update-zero',
    beside: ['ignored', 'packing', 'ratio-ignored', 'ratio-in-five'],
  },
};

describe('findings of dialects', () => {
  for (const { name, plain, rows } of all) {
    for (const { code, text, fine = plain, options = {} } of rows) {
      it(`${name}/${code} is reported for the fault, and not without it`, () => {
        const codesOf = (source: string): readonly string[] =>
          load(source, { format: 'yaml', dialect: name, ...options }).diagnostics.map((each) => each.code);
        const also = first[name]?.beside.includes(code) ? [first[name].code] : [];
        expect(codesOf(text)).to.have.members([`${name}/${code}`, ...also]);
        const { diagnostics } = load(text, { format: 'yaml', dialect: name, ...options });
        expectWhole(diagnostics);
        const { ranges, notes } = diagnostics.find((each) => each.code === `${name}/${code}`)!;
        const shown = [...ranges, ...notes.flatMap(({ range }) => range ?? [])];
        expect(shown.map(({ start, end }) => text.slice(start, end))).to.deep.equal(
          places[`${name}/${code}`],
        );
        expect(codesOf(fine)).not.to.include(`${name}/${code}`);
      });
    }

    it(`${name}: the table has all of its findings`, () => {
      const { findings = {} } = builtInDialects.find((each) => each.name === name)!;
      expect(rows.map(({ code }) => `${name}/${code}`)).to.have.members(Object.keys(findings));
    });
  }

  for (const { written, write } of [
    { written: '0.1', write: '100' },
    { written: '1.0', write: '2 for hardly any warm-up' },
    { written: '10.5', write: '11' },
    { written: '-5', write: '5' },
  ])
    it(`DeepSpeed: instead of ${written} warm-up steps of 1000, write ${write}`, () => {
      const text = cosine({ total_num_steps: 1000 }).replace(
        '"warmup_num_steps":10',
        `"warmup_num_steps":${written}`,
      );
      const { diagnostics } = load(text, { format: 'json', dialect: 'deepspeed' });
      const found = diagnostics.find(({ code }) => code === 'deepspeed/warmup-steps');
      expect(found!.message).to.match(new RegExp(`write ${write}$`));
    });

  it('if two times cannot be compared, the finding shows both', () => {
    const text = mosaic(waved, 'max_duration: 1000sp\nglobal_train_batch_size: 8\noptimizer: { lr: 0.5 }\n');
    const found = load(text, { format: 'yaml' }).diagnostics.find(
      ({ code }) => code === 'composer/units-differ',
    )!;
    const places = [...found.ranges, ...found.notes.flatMap(({ range }) => range ?? [])];
    expect(places.map(({ start, end }) => text.slice(start, end))).to.deep.equal(['10ba', '1000sp']);
  });
});
