import { expect } from 'chai';
import {
  defineDialect,
  defineRule,
  defineSchedule,
  double,
  exponential,
  message,
  product,
  ramp,
  type Subject,
  sequence,
  steps,
} from '../../src/define.ts';
import { type DialectLoadOptions, load } from '../../src/dialects.ts';
import { builtins, lint, loadOrThrow, type RunOptions } from '../../src/index.ts';

/** The facts that a rule sees: the places of the spec's fields, the place of the run's length, and the warm-up. */

const subjectOf = (text: string, options: DialectLoadOptions): Subject => {
  const result = load(text, options);
  if (!result.ok) throw new Error(result.diagnostics.map((each) => each.message).join('; '));
  const seen: Subject[] = [];
  lint(result, [defineRule({ findings: {}, check: (subject) => void seen.push(subject) })]);
  return seen[0]!;
};

interface Field {
  readonly reason: string;
  readonly filename: string;
  readonly text: string;
  readonly field: readonly (string | number)[];
  /** The path of the field in the config, the innermost path that was written, and the text there. */
  readonly is: string;
  readonly written: string;
  readonly at: string;
}

const list =
  'manual_step_learning_rate { initial_learning_rate: 0.1 schedule { step: 5 } schedule { step: 7 learning_rate: 0.2 } }';
const inTrain = `train_config { optimizer { sgd { learning_rate { ${list} } } } }`;
const warmed = `warmup { warmup_steps: 10 learning_rate { exponential_decay_learning_rate { decay_steps: 90 } } }`;
const deepspeed =
  '{"zero_optimization": {}, "optimizer": {"params": {"lr": 0.25}}, "scheduler": {"type": "WarmupLR", "params": {"warmup_num_steps": 7}}}';

const fields: readonly Field[] = [
  {
    reason: 'the block itself',
    filename: 'a.config',
    text: list,
    field: [],
    is: 'manual_step_learning_rate',
    written: 'manual_step_learning_rate',
    at: 'manual_step_learning_rate',
  },
  {
    reason: 'a field',
    filename: 'a.config',
    text: list,
    field: ['initial_learning_rate'],
    is: 'manual_step_learning_rate.initial_learning_rate',
    written: 'manual_step_learning_rate.initial_learning_rate',
    at: '0.1',
  },
  {
    reason: 'a field that was not written',
    filename: 'a.config',
    text: list,
    field: ['warmup'],
    is: 'manual_step_learning_rate.warmup',
    written: 'manual_step_learning_rate',
    at: 'manual_step_learning_rate',
  },
  {
    reason: 'a list',
    filename: 'a.config',
    text: 'piecewise_constant { boundaries: [5, 6] learning_rates: [1, 2, 3] }',
    field: ['boundaries'],
    is: 'piecewise_constant.boundaries',
    written: 'piecewise_constant.boundaries',
    at: 'boundaries: [5, 6]',
  },
  {
    reason: 'an item of a list of numbers',
    filename: 'a.config',
    text: 'piecewise_constant { boundaries: [5, 6] learning_rates: [1, 2, 3] }',
    field: ['boundaries', 1],
    is: 'piecewise_constant.boundaries.1',
    written: 'piecewise_constant.boundaries.1',
    at: '6',
  },
  {
    reason: 'an item that the list does not have',
    filename: 'a.config',
    text: inTrain,
    field: ['schedule', 5, 'step'],
    is: 'train_config.optimizer.sgd.learning_rate.manual_step_learning_rate.schedule.5.step',
    written: 'train_config.optimizer.sgd.learning_rate.manual_step_learning_rate.schedule',
    at: 'schedule { step: 5 }',
  },
  {
    reason: 'a block in a list',
    filename: 'a.config',
    text: inTrain,
    field: ['schedule', 1],
    is: 'train_config.optimizer.sgd.learning_rate.manual_step_learning_rate.schedule.1',
    written: 'train_config.optimizer.sgd.learning_rate.manual_step_learning_rate.schedule.1',
    at: 'schedule',
  },
  {
    reason: 'a field of a block in a list',
    filename: 'a.config',
    text: inTrain,
    field: ['schedule', 1, 'learning_rate'],
    is: 'train_config.optimizer.sgd.learning_rate.manual_step_learning_rate.schedule.1.learning_rate',
    written: 'train_config.optimizer.sgd.learning_rate.manual_step_learning_rate.schedule.1.learning_rate',
    at: '0.2',
  },
  {
    reason: 'a field of a number',
    filename: 'a.config',
    text: list,
    field: ['initial_learning_rate', 'x'],
    is: 'manual_step_learning_rate.initial_learning_rate.x',
    written: 'manual_step_learning_rate.initial_learning_rate',
    at: '0.1',
  },
  {
    reason: 'a field of a schedule inside another: the config has a block more than the spec',
    filename: 'a.config',
    text: warmed,
    field: ['learning_rate', 'decay_steps'],
    is: 'warmup.learning_rate.exponential_decay_learning_rate.decay_steps',
    written: 'warmup.learning_rate.exponential_decay_learning_rate.decay_steps',
    at: '90',
  },
  {
    reason: 'a field of an inner schedule that was not written: the finding is at learning_rate',
    filename: 'a.config',
    text: warmed,
    field: ['learning_rate', 'staircase'],
    is: 'warmup.learning_rate.exponential_decay_learning_rate.staircase',
    written: 'warmup.learning_rate',
    at: 'learning_rate',
  },
  {
    reason: 'another family: the field of a block inside the file',
    filename: 'ds.json',
    text: deepspeed,
    field: ['warmup_num_steps'],
    is: 'scheduler.params.warmup_num_steps',
    written: 'scheduler.params.warmup_num_steps',
    at: '7',
  },
  {
    reason: 'another family: a field that was not written',
    filename: 'ds.json',
    text: deepspeed,
    field: ['warmup_max_lr'],
    is: 'scheduler.params.warmup_max_lr',
    written: 'scheduler.params',
    at: '"params"',
  },
];

describe('the place of a field of the spec', () => {
  for (const { reason, filename, text, field, is, written, at } of fields)
    it(reason, () => {
      const found = subjectOf(text, { filename }).at(field);
      expect(found.field.join('.')).to.equal(is);
      expect(found.path.join('.')).to.equal(written);
      expect(text.slice(found.range.start, found.range.end)).to.equal(at);
    });
});

const solver = 'base_lr: 0.1 lr_policy: "fixed" max_iter: 1000';
const train = (more: string): string =>
  `train_config { ${more} optimizer { sgd { learning_rate { ${list} } } } }`;
const mine = defineDialect({
  name: 'mine',
  title: 'a config of mine',
  clock: 'update',
  messages: { Root: message('Root', { rate: double() }) },
  recognize: () => ({ message: 'Root', sureness: 1, by: 'rate' }),
  run: (_, { run }) => ({ facts: run, places: {} }),
  plan: ({ rate }) => ({
    spec: { type: 'level', rate },
    at: ['rate'],
    hyperparameters: { learning_rate: { kind: 'constant', value: rate } },
  }),
});

describe('a schedule without a block', () => {
  for (const { reason, text, options } of [
    { reason: 'all defaults', text: 'MODEL: { WEIGHTS: x }\n', options: { filename: 'a.yaml' } },
    {
      reason: 'a dialect whose rate is a bare number',
      text: 'rate: 0.5',
      options: { format: 'textproto', dialect: 'mine', dialects: [mine] },
    },
  ] as const)
    it(`has no place: ${reason}`, () => {
      const { at } = subjectOf(text, options);
      expect(at(['rate'])).to.deep.equal({ field: [], path: [], range: { start: 0, end: 0 } });
    });
});

const lengths: readonly {
  readonly reason: string;
  readonly filename: string;
  readonly text: string;
  readonly run?: RunOptions;
  /** The path and the text of the length; undefined if the file does not give it. */
  readonly at: readonly [path: string, text: string] | undefined;
}[] = [
  {
    reason: 'num_steps',
    filename: 'a.config',
    text: train('num_steps: 50'),
    at: ['train_config.num_steps', '50'],
  },
  { reason: 'no num_steps', filename: 'a.config', text: train(''), at: undefined },
  { reason: 'no end', filename: 'a.config', text: train('num_steps: 0'), at: undefined },
  {
    reason: 'the caller gives another length of the run',
    filename: 'a.config',
    text: train('num_steps: 50'),
    run: { num_steps: 60 },
    at: undefined,
  },
  { reason: 'a bare learning rate', filename: 'a.config', text: list, run: { num_steps: 60 }, at: undefined },
  { reason: 'another family', filename: 'a.prototxt', text: solver, at: ['max_iter', '1000'] },
  {
    reason: 'a config of another family, and an option that makes the run longer',
    filename: 'a.prototxt',
    text: solver,
    run: { num_steps: 2000 },
    at: undefined,
  },
  {
    reason: 'a config of another family, and a batch size given as an option',
    filename: 'a.prototxt',
    text: solver,
    run: { batch_size: 8 },
    at: ['max_iter', '1000'],
  },
  {
    reason: 'a config of another family that gives no length',
    filename: 'ds.json',
    text: deepspeed,
    run: { num_steps: 60 },
    at: undefined,
  },
  {
    reason: 'epochs, in a file whose max_steps is -1',
    filename: 'hf.yaml',
    text: 'per_device_train_batch_size: 1\nmax_steps: -1\nnum_train_epochs: 2\nlearning_rate: 1.0e-4\n',
    run: { examples: 50 },
    at: undefined,
  },
];

describe('where a config gives the length of the run', () => {
  for (const { reason, filename, text, run, at } of lengths)
    it(reason, () => {
      const found = subjectOf(text, { filename, ...(run && { run }) }).lengthAt;
      expect(found && [found.path.join('.'), text.slice(found.range.start, found.range.end)]).to.deep.equal(
        at,
      );
    });
});

describe('the warm-up of a plug-in', () => {
  const factor = defineSchedule({
    type: 'acme_factor',
    number: 5004,
    message: message('acme.Factor', {}),
    curve: () => product(ramp(0.5, 1, 'linear', 100), steps([300, 400], [1, 0.5, 0.25])),
    phases: () => ({ phases: [{ name: 'warm-up', start: 0, length: 100 }] }),
  });
  const late = defineSchedule({
    type: 'acme_late_factor',
    number: 5005,
    message: message('acme.LateFactor', {}),
    curve: () => product(ramp(0.5, 1, 'linear', 101), steps([300, 400], [1, 0.5, 0.25])),
    phases: () => ({ phases: [{ name: 'warm-up', start: 0, length: 100 }] }),
  });
  const curved = defineSchedule({
    type: 'acme_curved',
    number: 5007,
    message: message('acme.Curved', {}),
    curve: () => sequence([100, exponential(0.25, 4, 100)], steps([200, 300], [1, 0.5, 0.25])),
    phases: () => ({ phases: [{ name: 'warm-up', start: 0, length: 100 }] }),
  });
  for (const { reason, text, changes } of [
    { reason: 'the rates after a curved warm-up are a list', text: 'acme_curved {}', changes: [300, 400] },
    {
      reason: 'a warm-up that ends before the first change is no part of the list',
      text: 'acme_factor {}',
      changes: [300, 400],
    },
    {
      reason: 'a warm-up that goes on after its phase, so the rates are not a list',
      text: 'acme_late_factor {}',
      changes: undefined,
    },
  ])
    it(reason, () => {
      const subject = subjectOf(text, { format: 'textproto', registry: builtins.with(factor, late, curved) });
      expect(subject.warmup).to.equal(100);
      expect(subject.changes).to.deep.equal(changes);
    });
});

describe('a rule that needs facts', () => {
  for (const { run, runs, reason } of [
    { run: {}, runs: false, reason: 'none of the facts is known' },
    { run: { num_steps: 10 }, runs: false, reason: 'one of the facts is missing' },
    { run: { num_steps: 10, batch_size: 2 }, runs: true, reason: 'all of the facts are known' },
  ])
    it(`${runs ? 'runs' : 'does not run'} if ${reason}`, () => {
      const seen: Subject[] = [];
      const check = (subject: Subject): void => void seen.push(subject);
      const rule = defineRule({ findings: {}, needs: ['num_steps', 'batch_size'], check });
      lint(loadOrThrow('constant_learning_rate { learning_rate: 0.1 }', { run }), [rule]);
      expect(seen.length > 0).to.equal(runs);
    });
});
