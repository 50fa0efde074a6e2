import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { load } from '../../src/dialects.ts';

/**
 * Typing errors in names of other families. Their messages list only the fields that matter here, so an unknown name is
 * kept; but if it is similar to one of these, the schedule would silently take a default.
 */

const rows: readonly {
  readonly file: string;
  readonly name: string;
  readonly written: string;
  /** The name that is meant; undefined if there is no warning. */
  readonly meant: string | undefined;
  /** The severity: an error if the file has no schedule without the field; by default a warning. */
  readonly severity?: 'error';
  readonly reason: string;
}[] = [
  {
    file: 'huggingface.yaml',
    name: 'learning_rate:',
    written: 'learnig_rate:',
    meant: 'learning_rate',
    reason: 'a missing letter',
  },
  {
    file: 'huggingface.yaml',
    name: 'lr_scheduler_type',
    written: 'lr_schedule_type',
    meant: 'lr_scheduler_type',
    reason: 'another form of a word',
  },
  {
    file: 'ultralytics.yaml',
    name: 'cos_lr',
    written: 'coslr',
    meant: 'cos_lr',
    reason: 'a missing underscore',
  },
  { file: 'ultralytics.yaml', name: 'lr0:', written: 'lr_0:', meant: 'lr0', reason: 'an extra underscore' },
  {
    file: 'tao.txt',
    name: 'soft_start:',
    written: 'softstart:',
    meant: 'soft_start',
    reason: 'a missing underscore in a block',
  },
  {
    file: 'caffe.prototxt',
    name: 'stepvalue: 20000',
    written: 'step_value: 20000',
    meant: 'stepvalue',
    reason: 'one of several entries',
  },
  { file: 'detectron2.yaml', name: 'BASE_LR', written: 'base_lr', meant: 'BASE_LR', reason: 'lower case' },
  { file: 'detectron2.yaml', name: 'STEPS', written: 'STEP', meant: 'STEPS', reason: 'a missing letter' },
  {
    file: 'huggingface.yaml',
    name: 'num_train_epochs',
    written: 'num_epochs',
    meant: 'num_train_epochs',
    reason: 'the name that other tools have',
  },
  {
    file: 'huggingface.yaml',
    name: 'learning_rate:',
    written: 'lr:',
    meant: 'learning_rate',
    reason: 'the name in PyTorch',
  },
  {
    file: 'huggingface.yaml',
    name: 'num_train_epochs',
    written: 'num_epochs: 5\nnum_train_epochs',
    meant: undefined,
    reason: 'a name of another tool beside the field itself',
  },
  {
    file: 'ultralytics.yaml',
    name: 'lr0:',
    written: 'learning_rate:',
    meant: 'lr0',
    reason: 'the name that other tools have',
  },
  {
    file: 'ultralytics.yaml',
    name: 'epochs:',
    written: 'num_epochs:',
    meant: 'epochs',
    severity: 'error',
    reason: 'the name that other tools have',
  },
  {
    file: 'deepspeed.json',
    name: '"scheduler"',
    written: '"lr_scheduler"',
    meant: 'scheduler',
    reason: 'the name in PyTorch Lightning',
  },
  {
    file: 'huggingface.yaml',
    name: 'learning_rate:',
    written: 'learnig_rate: 1\nlearning_rate:',
    meant: undefined,
    reason: 'the field is set, so nothing is lost',
  },
  {
    file: 'ultralytics.yaml',
    name: 'lr0:',
    written: 'lr9: 1\nlr0:',
    meant: undefined,
    reason: 'short names are too similar to each other',
  },
  {
    file: 'ultralytics.yaml',
    name: 'optimizer: SGD',
    written: 'optimize: false',
    meant: undefined,
    reason: 'a field of exports',
  },
];

describe('typing errors in names of other families', () => {
  for (const { file, name, written, meant, severity = 'warning', reason } of rows)
    it(`${file}: ${written.split('\n')[0]}: ${reason}`, () => {
      const text = readFileSync(new URL(`../../configs/dialects/${file}`, import.meta.url), 'utf8');
      expect(text).to.include(name);
      const { config, diagnostics } = load(text.replace(name, written), { filename: file });
      const found = diagnostics.filter(({ code }) => code === 'field/unknown');
      expect(config.dialect).to.equal(file.replace(/\..*/, ''));
      expect(
        found.map(({ severity, message }) => [severity, /did you mean (\w+)\?/.exec(message)?.[1]]),
      ).to.deep.equal(meant === undefined ? [] : [[severity, meant]]);
    });
});
