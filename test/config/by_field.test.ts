import { expect } from 'chai';
import { load } from '../../src/dialects.ts';

/** Findings about values that text format does not have: each says what its field takes. */
interface Case {
  readonly reason: string;
  /** A field of train_config. ⟦ … ⟧ marks the range of the only finding. */
  readonly written: string;
  readonly code: string;
  /** The end of the message. */
  readonly says: string;
}

const cases: readonly Case[] = [
  {
    reason: 'a number with a question mark',
    written: 'keep_checkpoint_every_n_hours: ⟦0.04?⟧',
    code: 'value/type',
    says: 'takes a number, not 0.04?',
  },
  {
    reason: 'a name of Python',
    written: 'num_steps: ⟦FLAGS.steps⟧',
    code: 'value/type',
    says: 'not FLAGS.steps',
  },
  {
    reason: 'a character with which no value starts',
    written: 'num_steps: ⟦@steps⟧',
    code: 'value/type',
    says: 'not @steps',
  },
  {
    reason: 'a quote after a number',
    written: 'num_steps: ⟦40"⟧',
    code: 'value/type',
    says: 'write 40',
  },
  {
    reason: 'typographic quotes around a number: the field would refuse plain quotes too',
    written: 'num_steps: ⟦“40”⟧',
    code: 'value/type',
    says: 'write 40',
  },
  {
    reason: 'an enum as Python writes it',
    written: 'fine_tune_checkpoint_version: ⟦CheckpointVersion.V2⟧',
    code: 'value/type',
    says: 'write V2',
  },
  {
    reason: 'a prefix of a Python string',
    written: 'fine_tune_checkpoint: ⟦r"a/b"⟧',
    code: 'syntax/unexpected',
    says: 'write "a/b"',
  },
  {
    reason: 'a string without its first quote',
    written: 'fine_tune_checkpoint: ⟦path"⟧',
    code: 'value/type',
    says: 'write "path"',
  },
  {
    reason: 'two numbers: the field would refuse a list of them too',
    written: 'num_steps: ⟦40 50⟧',
    code: 'value/type',
    says: 'takes one value, not 40 50: write one of 40 and 50',
  },
  {
    reason: 'two numbers with a comma',
    written: 'num_steps: ⟦40, 50⟧',
    code: 'value/type',
    says: 'write one of 40 and 50',
  },
  {
    reason: 'a name with a space: no finding says that its second half is unknown',
    written: '⟦batch size⟧: 24',
    code: 'syntax/unexpected',
    says: 'write batch_size',
  },
  {
    reason:
      'a placeholder in place of a string: the advice is to write the value, not to put quotes around the placeholder',
    written: 'fine_tune_checkpoint: ⟦TODO⟧',
    code: 'syntax/placeholder',
    says: 'write the value',
  },
  {
    reason: 'a placeholder in quotes in place of a number',
    written: 'num_steps: ⟦"TBD by Anna"⟧',
    code: 'syntax/placeholder',
    says: 'write the value',
  },
  {
    reason: 'a placeholder in place of a block',
    written: 'data_augmentation_options: ⟦"<options>"⟧',
    code: 'syntax/placeholder',
    says: 'write the value',
  },
  {
    reason: 'a range of numbers, which is not meant as a difference',
    written: 'keep_checkpoint_every_n_hours: ⟦0.04-0.08⟧',
    code: 'syntax/bad-number',
    says: 'write one of the two',
  },
  {
    reason: 'a point that separates thousands',
    written: 'num_steps: ⟦50.000⟧',
    code: 'value/type',
    says: 'write 50000, or 50 if that is meant',
  },
  {
    reason: 'a name in braces',
    written: 'num_steps: ⟦{steps}⟧',
    code: 'value/type',
    says: 'not {steps}',
  },
  {
    reason: 'a number with a Python format, such as {:.4f}',
    written: 'num_steps: ⟦{:d}⟧',
    code: 'value/type',
    says: 'not {:d}',
  },
  // Near misses: the parser's finding stays as it is.
  {
    reason: 'a path without quotes',
    written: 'fine_tune_checkpoint: ⟦a/b⟧',
    code: 'syntax/unquoted',
    says: '"a/b"',
  },
  {
    reason: 'typographic quotes around a string',
    written: 'fine_tune_checkpoint: ⟦“a”⟧',
    code: 'syntax/smart-quote',
    says: '"a"',
  },
  {
    reason: 'a field that does not exist',
    written: 'my_own_name: ⟦a.b⟧',
    code: 'syntax/unquoted',
    says: '"a.b"',
  },
  {
    reason: 'a word before a field: the two together are not a name',
    written: '⟦odd⟧ batch_size: 24',
    code: 'syntax/missing-value',
    says: 'odd { }',
  },
];

describe('findings whose wording depends on what the field takes', () => {
  for (const { reason, written, code, says } of cases)
    it(reason, () => {
      const marked = `train_config {\n  optimizer { adam_optimizer { learning_rate { constant { learning_rate: 1 } } } }\n  ${written}\n}\n`;
      const { diagnostics } = load(marked.replace(/[⟦⟧]/g, ''));
      expect(diagnostics.map((each) => each.code)).to.deep.equal([code]);
      const [{ message, ranges }] = diagnostics as [(typeof diagnostics)[number]];
      expect(message.endsWith(says), message).to.equal(true);
      const start = marked.indexOf('⟦');
      expect(ranges[0]).to.deep.equal({ start, end: marked.indexOf('⟧') - 1 });
    });
});

describe('a file that is empty or cut off, and one that is not', () => {
  const head = '{\n  "train_batch_size": 256,\n  "gradient_accumulation_steps": 4,\n';
  for (const { format, text, codes, reason } of [
    { format: 'yaml', text: '# notes\n', codes: ['yaml/empty'], reason: 'a file with only a comment' },
    { format: 'json', text: '', codes: ['json/empty'], reason: 'a file with nothing' },
    { format: 'json', text: head, codes: ['json/unclosed'], reason: 'a file that ends after a field' },
    {
      format: 'json',
      text: `${head}  "optim`,
      codes: ['json/unclosed'],
      reason: 'a file that ends in a name',
    },
    {
      format: 'yaml',
      text: 'num_steps: 100\nschedulers: x\narchitecture: x\nworkers: 4\nseed_of_run: 1\n',
      codes: ['field/unknown'],
      reason: 'a file in which nearly all names are unknown is of another program',
    },
    {
      format: 'yaml',
      text: 'batch_size: 8\nopt: adamw\nlr: 0.001\nepochs: 300\nmin_lr: 1.0e-5\nwarmup: 5\n',
      codes: ['field/unknown'],
      reason: 'opt is similar to a field, but four other names are not similar to any',
    },
    {
      format: 'yaml',
      text: 'batch_size: 8\nopt: adamw\nnum_step: 100\nlr: 0.001\nepochs: 300\nmin_lr: 1.0e-5\n',
      codes: ['field/unknown', 'field/unknown', 'field/unknown', 'field/unknown', 'field/unknown'],
      reason: 'only three names are not similar to any field',
    },
    {
      format: 'yaml',
      text: 'model: {}\nCLASSES: [a]\nDATA: {}\nOPTIM: {LR: 0.1}\nSEED: 1\n',
      codes: ['field/unknown'],
      reason: 'four names at the top that no pipeline has, and no learning rate',
    },
    {
      format: 'yaml',
      text: 'train_config: {num_steps: 1}\nCLASSES: [a]\nDATA: {}\nOPTIM: {LR: 0.1}\nSEED: 1\n',
      codes: ['no-learning-rate'],
      reason: 'four names that no pipeline has, beside a block of a pipeline',
    },
    {
      format: 'yaml',
      text: 'model: {}\nDATA: {}\nOPTIM: {LR: 0.1}\nSEED: 1\n',
      codes: ['no-learning-rate'],
      reason: 'three names at the top that no pipeline has may be mistakes',
    },
    {
      format: 'yaml',
      text: 'num_steps: 0o17\nschedulers: x\narchitecture: x\nworkers: 4\nseed_of_run: 1\n',
      codes: ['yaml/string-elsewhere', 'field/unknown'],
      reason: 'a file of another program with a number that others read as a string',
    },
    {
      format: 'yaml',
      text: 'num_steps: 100\nschedulers: x\narchitecture: x\nworkers: 4\nexperiment: x\nseed_of_run: [1\n',
      codes: ['yaml/missing'],
      reason: 'a file that cannot be read to its end, where its family may be seen',
    },
    {
      format: 'json',
      text: '{"train_batch": 256, "num_steps": 10}',
      codes: ['field/unknown'],
      reason: 'a file that is closed, so its names are judged',
    },
  ] as const)
    it(`reports only ${codes[0]}: ${reason}`, () => {
      expect(load(text, { format }).diagnostics.map(({ code }) => code)).to.deep.equal(codes);
    });
});
