import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { BoundMessage } from '../../src/bind/bound.ts';
import { load } from '../../src/dialects.ts';
import { applyEdits, edit, type Path } from '../../src/index.ts';

/** Edits configs of dialects: in a block of a file, with numbers instead of strings, and overriding inherited values. */

interface Case {
  readonly spelling?: string;
  readonly reason: string;
  readonly filename: string;
  readonly before: string;
  readonly path: Path | string;
  readonly value: unknown;
  readonly after: string;
  /** Files that the config inherits from. */
  readonly bases?: { readonly [path: string]: string };
}

const cases: readonly Case[] = [
  {
    reason: 'a number that may be "auto" stays a number',
    filename: 'ds.json',
    before: '{"train_batch_size": 256, "zero_optimization": {"stage": 2}, "optimizer": {"type": "AdamW"}}',
    path: 'train_batch_size',
    value: 512,
    after: '{"train_batch_size": 512, "zero_optimization": {"stage": 2}, "optimizer": {"type": "AdamW"}}',
  },
  {
    reason: 'a word instead of a number gets quotes in JSON',
    filename: 'ds.json',
    before: '{"train_batch_size": 256, "zero_optimization": {"stage": 2}}',
    path: 'train_batch_size',
    value: 'auto',
    after: '{"train_batch_size": "auto", "zero_optimization": {"stage": 2}}',
  },
  {
    reason: 'a number is added to DeepSpeed’s block inside another file',
    filename: 'run.yaml',
    before:
      'model: x\ndeepspeed:\n  zero_optimization:\n    stage: 2\n  scheduler:\n    type: WarmupLR\n    params:\n      warmup_num_steps: 5\nseed: 1\n',
    path: ['scheduler', 'params', 'warmup_max_lr'],
    value: 1e-5,
    after:
      'model: x\ndeepspeed:\n  zero_optimization:\n    stage: 2\n  scheduler:\n    type: WarmupLR\n    params:\n      warmup_num_steps: 5\n      warmup_max_lr: 0.00001\nseed: 1\n',
  },
  {
    reason: 'a whole number is not written as 32.0, which the original refuses',
    filename: 'args.yaml',
    before: 'task: detect\nbatch: 16\nlr0: 0.01\nlrf: 1\nwarmup_epochs: 3.0\n',
    path: 'batch',
    value: 32,
    after: 'task: detect\nbatch: 32\nlr0: 0.01\nlrf: 1\nwarmup_epochs: 3.0\n',
  },
  {
    reason: 'a number in the caller’s spelling, for a program that refuses 2 as a rate',
    filename: 'mask.yaml',
    before: 'SOLVER:\n  BASE_LR: 2\n  MAX_ITER: 100\n',
    path: 'SOLVER.BASE_LR',
    value: 2,
    spelling: '2.0',
    after: 'SOLVER:\n  BASE_LR: 2.0\n  MAX_ITER: 100\n',
  },
  {
    reason: 'a tag in another part of the file does not prevent an edit',
    filename: 'mask.yaml',
    before:
      'MODEL:\n  SIZES: !!python/object/apply:eval ["[2**3]"]\nSOLVER:\n  BASE_LR: 0.02\n  MAX_ITER: 100\n',
    path: 'SOLVER.BASE_LR',
    value: 0.01,
    after:
      'MODEL:\n  SIZES: !!python/object/apply:eval ["[2**3]"]\nSOLVER:\n  BASE_LR: 0.01\n  MAX_ITER: 100\n',
  },
  {
    reason: 'a number with a decimal point keeps it',
    filename: 'args.yaml',
    before: 'task: detect\nbatch: 16\nlr0: 0.01\nwarmup_epochs: 3.0\n',
    path: 'warmup_epochs',
    value: 5,
    after: 'task: detect\nbatch: 16\nlr0: 0.01\nwarmup_epochs: 5.0\n',
  },
  {
    reason: 'a single value that stands for a list becomes a list when a second one is added',
    filename: 'mask.yaml',
    before: 'MODEL:\n  META_ARCHITECTURE: GeneralizedRCNN\nSOLVER:\n  STEPS: (60, 80)\n  BASE_LR: 0.02\n',
    path: 'SOLVER.STEPS[1]',
    value: '(90,)',
    after:
      'MODEL:\n  META_ARCHITECTURE: GeneralizedRCNN\nSOLVER:\n  STEPS: ["(60, 80)", "(90,)"]\n  BASE_LR: 0.02\n',
  },
  {
    reason: 'a time of Composer is set in a block of a job',
    filename: 'job.yaml',
    before: 'name: a\nparameters:\n  max_duration: 10ep\n  scheduler:\n    name: cosine_with_warmup\n',
    path: 'max_duration',
    value: '20ep',
    after: 'name: a\nparameters:\n  max_duration: 20ep\n  scheduler:\n    name: cosine_with_warmup\n',
  },
  {
    reason: 'a value of a base file is overridden in this file',
    filename: 'a.yaml',
    before: '_BASE_: "base.yaml"\nSOLVER:\n  MAX_ITER: 100\n',
    bases: { 'base.yaml': 'SOLVER:\n  BASE_LR: 0.02\n  STEPS: (60, 80)\n' },
    path: ['SOLVER', 'BASE_LR'],
    value: 0.01,
    after: '_BASE_: "base.yaml"\nSOLVER:\n  MAX_ITER: 100\n  BASE_LR: 0.01\n',
  },
  {
    reason: 'a value of this file is changed in this file',
    filename: 'a.yaml',
    before: '_BASE_: "base.yaml"\nSOLVER:\n  MAX_ITER: 100\n',
    bases: { 'base.yaml': 'SOLVER:\n  BASE_LR: 0.02\n  MAX_ITER: 5\n  STEPS: (60, 80)\n' },
    path: 'MAX_ITER',
    value: 200,
    after: '_BASE_: "base.yaml"\nSOLVER:\n  MAX_ITER: 200\n',
  },
  {
    reason: 'a block of numbers that may be "auto"',
    filename: 'ds.json',
    before: '{"zero_optimization": {"stage": 2}, "optimizer": {"type": "AdamW", "params": {"lr": 0.1}}}',
    path: 'optimizer.params',
    value: { lr: 0.5, weight_decay: 'auto' },
    after:
      '{"zero_optimization": {"stage": 2}, "optimizer": {"type": "AdamW", "params": {"lr": 0.5, "weight_decay": "auto"}}}',
  },
  {
    reason: 'a tuple in a string becomes a list',
    filename: 'a.yaml',
    before: 'SOLVER:\n  BASE_LR: 0.1\n  STEPS: (60, 80) # s\n',
    path: 'STEPS',
    value: [70, 90],
    after: 'SOLVER:\n  BASE_LR: 0.1\n  STEPS: [70, 90] # s\n',
  },
  {
    reason: 'a list of times',
    filename: 'job.yaml',
    before:
      'scheduler:\n  name: multistep\n  milestones: [10ep, 20ep]\noptimizer:\n  name: decoupled_adamw\nmax_duration: 30ep\n',
    path: 'milestones',
    value: ['5ep', '9ep'],
    after:
      'scheduler:\n  name: multistep\n  milestones: [5ep, 9ep]\noptimizer:\n  name: decoupled_adamw\nmax_duration: 30ep\n',
  },
  {
    reason: 'a list of words that look like numbers',
    filename: 'job.yaml',
    before:
      'scheduler:\n  name: multistep\n  milestones: [10ep, 20ep]\noptimizer:\n  name: decoupled_adamw\nmax_duration: 30ep\n',
    path: 'milestones',
    value: ['5', '9'],
    after:
      'scheduler:\n  name: multistep\n  milestones: ["5", "9"]\noptimizer:\n  name: decoupled_adamw\nmax_duration: 30ep\n',
  },
  {
    reason: 'a value of a base file is overridden in a file without its block',
    filename: 'a.yaml',
    before: '_BASE_: "base.yaml"\nVERSION: 2\n',
    path: ['SOLVER', 'BASE_LR'],
    value: 0.01,
    after: '_BASE_: "base.yaml"\nVERSION: 2\nSOLVER:\n  BASE_LR: 0.01\n',
    bases: { 'base.yaml': 'SOLVER:\n  BASE_LR: 0.02\n' },
  },
];

const configOf = (text: string, filename: string, bases: Case['bases'] = {}) =>
  load(text, {
    filename,
    readBase: (path) =>
      bases[path] === undefined ? { reason: 'not there' } : { text: bases[path], filename: path },
  }).config;

interface ScalarPlace {
  readonly path: Path;
  readonly value: unknown;
}

const scalarsIn = ({ fields }: BoundMessage, path: Path = []): ScalarPlace[] =>
  [...fields].flatMap(([name, { value, field }]) => {
    const here = [...path, name];
    if (value.kind === 'message') return scalarsIn(value, here);
    return value.kind === 'scalar' && field.kind !== 'enum' ? [{ path: here, value: value.value }] : [];
  });

const other = (value: unknown): unknown => {
  if (typeof value === 'number') return value * 2 + 1;
  if (typeof value === 'bigint') return value + 1n;
  return typeof value === 'boolean'
    ? !value
    : Number.isFinite(Number(value))
      ? Number(value) + 1
      : `${value}1`;
};

describe('edits of dialects', () => {
  for (const { reason, filename, before, path, value, spelling, after, bases } of cases)
    it(reason, () => {
      const { edits, diagnostics } = edit(configOf(before, filename, bases), [{ path, value, spelling }]);
      expect(diagnostics.filter(({ code }) => code.startsWith('edit/'))).to.deep.equal([]);
      expect(applyEdits(before, edits)).to.equal(after);
      expect(edit(configOf(after, filename, bases), [{ path, value, spelling }]).edits).to.deep.equal([]);
    });

  for (const name of readdirSync('configs/dialects'))
    it(`every scalar of configs/dialects/${name} can be changed and changed back`, () => {
      const before = readFileSync(`configs/dialects/${name}`, 'utf8');
      const config = configOf(before, name);
      const places = scalarsIn(config.bound);
      expect(places).to.not.deep.equal([]);
      for (const { path, value } of places) {
        const { edits } = edit(config, [{ path, value: other(value) }]);
        expect(edits, path.join('.')).to.have.lengthOf.at.least(1);
        const changed = applyEdits(before, edits);
        const back = edit(configOf(changed, name), [{ path, value }]);
        expect(back.edits, path.join('.')).to.have.lengthOf.at.least(1);
      }
    });
});
