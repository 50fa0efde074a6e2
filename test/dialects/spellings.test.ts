import { expect } from 'chai';
import { asTuple, BARE, IN_BRACKETS, tupleIn } from '../../src/dialects/detectron2/tuple.ts';
import { listIn } from '../../src/dialects/tao/python_list.ts';
import { rulesOf } from '../../src/dialects/ultralytics/version.ts';
import { load } from '../../src/dialects.ts';

/** Texts that the original programs parse themselves, at the edges of each pattern. */

const parsed: readonly { readonly what: string; readonly is: unknown; readonly expected: unknown }[] = [
  ...[
    { text: '(500, 800)', expected: [500, 800] },
    { text: '[500,800]', expected: [500, 800] },
    { text: ' 500 , 800 , ', expected: [500, 800] },
    { text: '(5_00, 1e3, 2.5e+3, 7.)', expected: [500, 1000, 2500, 7] },
    { text: '()', expected: [] },
    { text: '(500,)', expected: [500] },
    { text: '(500)', expected: undefined },
    { text: '((500,800)', expected: undefined },
    { text: '(500,800', expected: undefined },
    { text: '500,800)', expected: undefined },
    { text: '500,,800', expected: undefined },
    { text: '500 800', expected: undefined },
    { text: '60,000', expected: undefined },
    { text: '500,800', expected: [500, 800] },
    { text: '60,0000', expected: [60, 0] },
  ].map(({ text, expected }) => ({ what: `tuple ${text}`, is: tupleIn(text, 1), expected })),
  { what: 'groups of digits in one of several texts', is: tupleIn('60,000', 2), expected: [60, 0] },
  ...[
    { text: '60k, 80K', expected: '(60000, 80000)' },
    { text: '60,000', expected: '(60000,)' },
    { text: '60,000 80,000', expected: '(60000, 80000)' },
    { text: '1,000,000', expected: '(1000000,)' },
    { text: '60,0000', expected: '(60,)' },
    { text: '1_000; 2.6e3', expected: '(1000, 2600)' },
    { text: '1e+3 12e3', expected: '(1000, 12000)' },
    { text: '10.25, 20', expected: '(10, 20)' },
    { text: 'x', expected: 'whole numbers in brackets, such as (60000, 80000)' },
  ].map(({ text, expected }) => ({ what: `as a tuple ${text}`, is: asTuple(text), expected })),
  ...['STEPS: 500', '"STEPS": "5_00"', "'STEPS' : '5'", ' 500 ', 'STEPS:500', '"500"', ' STEPS:  5'].map(
    (text) => ({ what: `bare ${text}`, is: BARE.test(text), expected: true }),
  ),
  ...[
    'STEPS 500',
    'x500',
    '500x',
    'XSTEPS: 500',
    '(500)',
    'STEPS: 5,',
    '"5"x',
    '""',
    '_5',
    'STEPS: STEPS: 5',
  ].map((text) => ({ what: `not bare ${text}`, is: BARE.test(text), expected: false })),
  ...['(5)', ' ( 5_0 ) ', '(  50  )'].map((text) => ({
    what: `in brackets ${text}`,
    is: IN_BRACKETS.test(text),
    expected: true,
  })),
  ...['(5,)', 'x(5)', '(5)x', '(x5)', '(5x)', '()', '5'].map((text) => ({
    what: `not in brackets ${text}`,
    is: IN_BRACKETS.test(text),
    expected: false,
  })),
  ...[
    { text: '[1, 2.5]', expected: [1, 2.5] },
    { text: ' (1,\n2,) ', expected: [1, 2] },
    { text: '1, 2', expected: [1, 2] },
    { text: '[]', expected: [] },
    { text: '', expected: [] },
    { text: '[1, 2', expected: undefined },
    { text: '1, 2)', expected: undefined },
    { text: '(1, 2]', expected: undefined },
    { text: 'x[1]', expected: undefined },
    { text: '[1]x', expected: undefined },
    { text: '[1, x]', expected: undefined },
    { text: '[1,,2]', expected: undefined },
  ].map(({ text, expected }) => ({ what: `list ${JSON.stringify(text)}`, is: listIn(text), expected })),
  ...[
    { version: 'v8.4.0', like: '8.4.0' },
    { version: '8.10.20', like: '8.4.190' },
    { version: '10.0.0', like: '8.4.190' },
    { version: '8.0.100-dev', like: '8.0.100' },
  ].map(({ version, like }) => ({
    what: `version ${version}`,
    is: rulesOf(version),
    expected: rulesOf(like)!,
  })),
  ...['x8.4.0', '8.4', '8', 'a.b.c', ''].map((version) => ({
    what: `no version ${version}`,
    is: rulesOf(version),
    expected: undefined,
  })),
];

describe('texts that hold numbers', () => {
  for (const { what, is, expected } of parsed) it(what, () => expect(is).to.deep.equal(expected));
});

interface Row {
  readonly dialect: string;
  readonly text: string;
  readonly version?: string;
  readonly code: string;
  /** The end of the finding's message, or ''; null if the finding is not reported. */
  readonly says: string | null;
}

const GENERAL = 'write a number with its unit, such as 100ba, 3ep, 0.1dur, 1e9tok or 5000sp';
const time = (text: string, says: string): Row => ({
  dialect: 'composer',
  text: `max_duration: 100ba\noptimizer: { lr: 0.5 }\nscheduler: { name: LinearScheduler, t_max: "${text}" }\n`,
  code: 'composer/not-a-time',
  says,
});
const deepspeed = (scheduler: object, optimizer = 'AdamW'): string =>
  JSON.stringify({
    zero_optimization: {},
    optimizer: { type: optimizer, params: { lr: 0.001 } },
    scheduler,
  });
const cosine = {
  type: 'WarmupCosineLR',
  params: { warmup_num_steps: 10, total_num_steps: 100, warmup_type: 'linear' },
};
const old = (version: string, isOld: boolean): Row => ({
  dialect: 'deepspeed',
  text: deepspeed(cosine),
  version,
  code: 'deepspeed/rises-again',
  says: isOld ? 'stop there, or use a newer version' : null,
});
const hf = (more: string): string =>
  `per_device_train_batch_size: 1\nmax_steps: 100\nlearning_rate: 1.0e-4\n${more}`;

const rows: readonly Row[] = [
  time('100', 'write the unit too, such as 100ba'),
  time('0.5', 'write the unit too, such as 0.5dur'),
  ...[
    'batch',
    'batches',
    'step',
    'steps',
    'it',
    'its',
    'iters',
    'iteration',
    'iterations',
    'update',
    'updates',
  ].map((unit) => time(`5 ${unit}`, 'write 5ba')),
  ...['eps', 'epoch', 'epochs', 'passes'].map((unit) => time(`5 ${unit}`, 'write 5ep')),
  ...['%', 'percent', ' pct'].map((unit) => time(`10${unit}`, 'write 0.1dur')),
  ...['toks', 'token', 'tokens'].map((unit) => time(`5${unit}`, 'write 5tok')),
  ...['sample', 'samples', 'example', 'examples'].map((unit) => time(`5 ${unit}`, 'write 5sp')),
  time('1,000ba', 'write 1000ba'),
  time('1k ba', 'write 1000ba'),
  time('5kba', 'write 5000ba'),
  time('2 k', 'write the unit too, such as 2000ba'),
  time('5m tokens', 'write 5000000tok'),
  time('5btok', 'write 5000000000tok'),
  time('5ksp', 'write 5000sp'),
  time('5kep', 'write 5000ep'),
  time('1e10 tokens', 'write 10000000000tok'),
  time('1e+3 STEPS', 'write 1000ba'),
  time('-5 steps', 'write -5ba'),
  time('x5 steps', GENERAL),
  time('5 steps x', GENERAL),
  time('5 min', GENERAL),
  time('xbatch', GENERAL),
  time('5 mybatch', GENERAL),
  time('5 batchy', GENERAL),
  time('5 epochal', GENERAL),
  time('5 myepochs', GENERAL),
  time('5 mysamples', GENERAL),
  time('5 samplers', GENERAL),
  time('5 mytokens', GENERAL),
  time('5 tokenizer', GENERAL),
  time('5 mypct', GENERAL),
  time('5 pcts', GENERAL),

  time('1.5 steps', 'write a whole number, such as 2ba, or a share of the run, such as 0.1dur'),
  time('1.2 batches', 'write a whole number, such as 1ba, or a share of the run, such as 0.1dur'),
  time('1.5ba', 'write a whole number, such as 2ba, or a share of the run, such as 0.1dur'),
  {
    dialect: 'composer',
    text: 'max_duration: 1.5ep\noptimizer: { lr: 0.5 }\nscheduler: { name: LinearScheduler }\n',
    code: 'composer/not-a-time',
    says: 'write a whole number, such as 2ep, or the number of batches',
  },

  ...[
    {
      steps: '(500)',
      says: 'which Python reads as a number, and Detectron2 raises a ValueError: write (500,)',
    },
    { steps: '60,000', says: 'not a tuple of steps, and Detectron2 raises a ValueError: write (60000,)' },
  ].map(({ steps, says }) => ({
    dialect: 'detectron2',
    text: `SOLVER: { BASE_LR: 0.5, MAX_ITER: 100, STEPS: "${steps}", WARMUP_ITERS: 0 }\n`,
    code: 'detectron2/not-a-tuple',
    says,
  })),
  ...[
    { optim: 'zzz', says: 'write one of its names, such as adamw_torch' },
    { optim: 'Adam', says: 'did you mean adamw_torch?' },
    { optim: 'adamw_torh', says: 'did you mean adamw_torch?' },
  ].map(({ optim, says }) => ({
    dialect: 'huggingface',
    text: hf(`optim: ${optim}\n`),
    code: 'huggingface/unknown-optimizer',
    says,
  })),
  ...[
    { name: 'linear', says: 'it takes nothing' },
    { name: 'cosine', says: 'it takes num_cycles' },
  ].map(({ name, says }) => ({
    dialect: 'huggingface',
    text: hf(`lr_scheduler_type: ${name}\nlr_scheduler_kwargs: { min_lr: 0.1 }\n`),
    code: 'huggingface/unknown-kwarg',
    says,
  })),

  ...[
    { steps: '[x]', levels: '[0.5]', says: 'such as "[10000, 15000]"; code is not run here' },
    { steps: '[10]', levels: '[x]', says: 'such as "[0.1, 0.01]"; code is not run here' },
  ].map(({ steps, levels, says }) => ({
    dialect: 'tao',
    text: `train_batch_size: 2 num_epochs: 10 num_examples_per_epoch: 100 init_learning_rate: 0.5 learning_rate_steps: "${steps}" learning_rate_decay_levels: "${levels}"`,
    code: 'tao/list',
    says,
  })),
  ...[
    { steps: '', says: 'steps is missing, and the times' },
    { steps: 'steps: 0', says: 'steps is 0, and the times' },
  ].map(({ steps, says }) => ({
    dialect: 'second',
    text: `train_config { ${steps} steps_per_eval: 10 optimizer { adam_optimizer { learning_rate { one_cycle { lr_max: 0.1 moms: [0.9, 0.8] div_factor: 10 pct_start: 0.4 } } } } }`,
    code: 'second/no-length',
    says: `${says} of this schedule are shares of it: write the updates of the run`,
  })),

  ...['trueish', 'untrue', 'falsey', 'nonfalse'].map((text) => ({
    dialect: 'detectron2',
    text: `SOLVER: { BASE_LR: 0.5, MAX_ITER: 100, STEPS: "(50,)", WARMUP_ITERS: 0, NESTEROV: ${text} }\n`,
    code: 'value/type',
    says: '',
  })),

  ...[
    { size: '0', code: 'deepspeed/not-positive', says: '' },
    { size: '-8', code: 'deepspeed/not-positive', says: '' },
    { size: '8.5', code: 'field/range', says: 'a whole number: write 8' },
    { size: '"8"', code: 'deepspeed/not-a-number', says: 'write 8 without quotes' },
    { size: '"auto"', code: 'deepspeed/not-a-number', says: null },
  ].map(({ size, code, says }) => ({
    dialect: 'deepspeed',
    text: deepspeed(cosine).replace('{', `{"train_batch_size":${size},`),
    code,
    says,
  })),

  old('0.18', true),
  old('0.9.2', true),
  old('deepspeed==0.18.3', true),
  old('DeepSpeed @v0.18', true),
  old('0.19', false),
  old('1.18', false),
  old('x0.18', false),
  old('abc (2025-10)', true),
  old('abc (2026-01)', false),
  old('abc (2025-103)', false),
  old('abc 2025-10', false),
  ...[`\${opt}`, '<opt>', '{{opt}}', 'auto'].map((type) => ({
    dialect: 'deepspeed',
    text: deepspeed(cosine, type),
    code: 'deepspeed/unknown-optimizer',
    says: null,
  })),
  ...['autos', 'xauto'].map((type) => ({
    dialect: 'deepspeed',
    text: deepspeed(cosine, type),
    code: 'deepspeed/unknown-optimizer',
    says: '',
  })),
  {
    dialect: 'deepspeed',
    text: deepspeed({ ...cosine, params: { ...cosine.params, total_num_steps: 1000.0001 } }),
    code: 'field/unusual',
    says: 'such as 1000: check that this is meant',
  },

  {
    dialect: 'deepspeed',
    text: deepspeed(cosine).replace(':100,', ':25.000,'),
    code: 'field/unusual',
    says: 'such as 25, or 25000 if that is meant: check that this is meant',
  },
  {
    dialect: 'deepspeed',
    text: deepspeed(cosine).replace(':100,', ':100.0000,'),
    code: 'field/unusual',
    says: null,
  },

  {
    dialect: 'deepspeed',
    text: deepspeed({
      type: 'OneCycle',
      params: { cycle_min_lr: 0.1, cycle_max_lr: 0.5, cycle_first_step_size: 2.5 },
    }),
    code: 'field/unusual',
    says: 'it is usually a whole number, such as 2: check that this is meant',
  },
  ...['"0x10"', '16'].map((size) => ({
    dialect: 'deepspeed',
    text: deepspeed(cosine).replace('{', `{"train_batch_size":${size},"train_micro_batch_size_per_gpu":3,`),
    code: 'deepspeed/batch-sizes',
    says: size === '16' ? 'write 15, or leave train_batch_size out' : null,
  })),
  { dialect: 'huggingface', text: hf('weight_decay: .infx\n'), code: 'huggingface/not-a-number', says: '' },
  { dialect: 'huggingface', text: hf('weight_decay: x.inf\n'), code: 'huggingface/not-a-number', says: '' },
  { dialect: 'huggingface', text: hf('weight_decay: falsey\n'), code: 'huggingface/not-a-number', says: '' },
  ...['False', '.inf', '-.inf', '+.inf'].map((text) => ({
    dialect: 'huggingface',
    text: hf(`weight_decay: ${text}\n`),
    code: 'huggingface/not-a-number',
    says: text === 'False' ? null : 'write a number',
  })),
  ...['.inf', '+.inf', '-.inf'].map((text) => ({
    dialect: 'huggingface',
    text: hf('').replace('max_steps: 100', `lr_scheduler_type: constant\nnum_train_epochs: ${text}`),
    code: 'huggingface/not-a-number',
    says: text === '-.inf' ? 'write a number, such as 3' : null,
  })),
  {
    dialect: 'huggingface',
    text: hf('').replace('1.0e-4', '"1e-4"'),
    code: 'huggingface/quoted-number',
    says: 'write 1.0e-4 without quotes',
  },
  {
    dialect: 'huggingface',
    text: hf('').replace('1.0e-4', '"1.5e-4"'),
    code: 'huggingface/quoted-number',
    says: 'write 1.5e-4 without quotes',
  },
  {
    dialect: 'huggingface',
    text: hf('').replace('1.0e-4', '"-12e-4"'),
    code: 'huggingface/quoted-number',
    says: 'write -12.0e-4 without quotes',
  },
  {
    dialect: 'huggingface',
    text: 'base_model: x\nmicro_batch_size: 1\ngradient_accumulation_steps: 1\nmax_steps: 100\nlearning_rate: "1e-4"\n',
    code: 'huggingface/quoted-number',
    says: null,
  },
  {
    dialect: 'detectron2',
    text: 'SOLVER: { BASE_LR: 0.5, MAX_ITER: 100, STEPS: "(0.5, 1, 70)", WARMUP_ITERS: 0 }\n',
    code: 'field/unusual',
    says: 'it is usually in iterations, as in (1, 50, 70): check that this is meant',
  },
  ...['1e-4', '+12E-04', '1e0'].map((text) => ({
    dialect: 'huggingface',
    text: hf('').replace('1.0e-4', text),
    code: 'huggingface/string-rate',
    says: `write ${text.replace(/e/i, '.0e')}`,
  })),
  {
    dialect: 'huggingface',
    text: hf('').replace('1.0e-4', '.1e-4'),
    code: 'huggingface/string-rate',
    says: null,
  },
  ...[`\${optim}`, '<optim>', '{{optim}}'].map((name) => ({
    dialect: 'huggingface',
    text: hf(`optim: "${name}"\n`),
    code: 'huggingface/unknown-optimizer',
    says: null,
  })),
  {
    dialect: 'huggingface',
    text: 'base_model: x\nmicro_batch_size: 1\ngradient_accumulation_steps: 1\nmax_steps: 100\nlearning_rate: 1.0e-4\noptimizer: adamw_trch\n',
    code: 'huggingface/unknown-optimizer',
    says: '',
  },
  ...['4', 'v4', '4.57', 'transformers 4.57.1', 'Transformers==4.57'].map((version) => ({
    dialect: 'huggingface',
    text: hf('warmup_ratio: 0.1\n'),
    version,
    code: 'huggingface/ratio-in-five',
    says: null,
  })),
  {
    dialect: 'huggingface',
    text: hf('warmup_ratio: 0.1\n'),
    version: 'x4',
    code: 'huggingface/ratio-in-five',
    says: '',
  },
  {
    dialect: 'huggingface',
    text: hf('warmup_ratio: 0.1\n'),
    version: 'v10.1',
    code: 'huggingface/ratio-is-gone',
    says: '',
  },
];

const FORMATS: { readonly [dialect: string]: 'json' | 'textproto' } = {
  deepspeed: 'json',
  tao: 'textproto',
  second: 'textproto',
};

describe('values at the edges of patterns', () => {
  for (const { dialect, text, version, code, says } of rows)
    it(`${dialect}: ${text.replaceAll('\n', ' ').slice(0, 160)} ${version ?? ''}`, () => {
      const options = version === undefined ? {} : { dialectVersion: version };
      const { diagnostics } = load(text, {
        dialect,
        format: FORMATS[dialect] ?? 'yaml',
        ...options,
      });
      const found = diagnostics.find((each) => each.code === code)?.message ?? null;
      if (says === null || found === null) expect(found).to.equal(says);
      else expect(found.endsWith(says), found).to.equal(true);
    });
});
