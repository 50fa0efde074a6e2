import { expect } from 'chai';
import { load } from '../../src/index.ts';

/** Values that are valid but probably not what was meant: Windows paths in text format, and numbers that are strings in YAML 1.1. */

const paths: readonly {
  readonly reason: string;
  readonly name: string;
  /** The value as written between quotes. */
  readonly written: string;
  /** The path that the finding suggests; undefined if there is no finding. */
  readonly meant: string | undefined;
}[] = [
  {
    reason: 'a path with a drive letter, in a field of any name',
    name: 'label',
    written: 'C:\\new',
    meant: 'C:/new',
  },
  { reason: 'a lowercase drive letter', name: 'label', written: 'd:\\new', meant: 'd:/new' },
  { reason: 'a line break in a string', name: 'label', written: 'one\\ntwo', meant: undefined },
  { reason: 'a digit is not a drive letter', name: 'label', written: '1:\\new', meant: undefined },
  {
    reason: 'a drive letter counts only at the start',
    name: 'label',
    written: 'at C:\\new',
    meant: undefined,
  },
  {
    reason: 'a field whose name ends in path',
    name: 'input_path',
    written: 'data\\train',
    meant: 'data/train',
  },
  { reason: 'a field whose name ends in File', name: 'labelFile', written: 'data\\best', meant: 'data/best' },
  { reason: 'a field whose name ends in dir', name: 'out_dir', written: 'a\\b\\f\\r\\v', meant: 'a/b/f/r/v' },
  { reason: 'an escape of a bell character', name: 'folder', written: 'data\\all', meant: 'data/all' },
  { reason: 'slashes', name: 'input_path', written: 'data/new', meant: undefined },
  { reason: 'a tab that is not an escape', name: 'label', written: 'C:\tnew', meant: undefined },
  { reason: 'doubled backslashes', name: 'input_path', written: 'C:\\\\new', meant: undefined },
  {
    reason: 'a field of our own messages',
    name: 'fine_tune_checkpoint',
    written: 'models\\new',
    meant: 'models/new',
  },
];

const numbers: readonly { readonly written: string; readonly portable: string | undefined }[] = [
  { written: '1e-3', portable: '1.0e-3' },
  { written: '12e3', portable: '12.0e+3' },
  { written: '1E12', portable: '1.0e+12' },
  { written: '1.25e10', portable: '1.25e+10' },
  { written: '.5e3', portable: '0.5e+3' },
  { written: '1.e5', portable: '1.0e+5' },
  { written: '+1e5', portable: '1.0e+5' },
  { written: '+.25', portable: '0.25' },
  { written: '-.25', portable: '-0.25' },
  { written: '1.25e+10', portable: undefined },
  { written: '.25', portable: undefined },
  { written: '5.', portable: undefined },
];

describe('a path whose backslashes became control characters', () => {
  for (const { reason, name, written, meant } of paths)
    it(`${reason}: ${name}: "${written}"`, () => {
      const field = `${name}: "${written}"`;
      const isOurs = name === 'fine_tune_checkpoint';
      const text = isOurs
        ? `train_config { ${field} optimizer { adam_optimizer { learning_rate { constant_learning_rate { } } } } }`
        : `model { ssd { ${field} } } train_config { optimizer { adam_optimizer { learning_rate { constant_learning_rate { } } } } }`;
      const found = load(text, { format: 'textproto' }).diagnostics.filter(
        ({ code }) => code === 'value/eaten-path',
      );
      expect(found.map(({ ranges: [range] }) => text.slice(range!.start, range!.end))).to.deep.equal(
        meant === undefined ? [] : [`"${written}"`],
      );
      if (meant !== undefined) expect(found[0]!.message).to.include(`"${meant}"`);
      if (meant !== undefined && isOurs) expect(found[0]!.path).to.deep.equal(['train_config', name]);
    });
});

/** A number that JSON does not allow, in a field for fractions or whole numbers, and the advice. */
const inJson: readonly {
  readonly text: string;
  readonly write: string | undefined;
  readonly reason: string;
}[] = [
  { text: '"initial_learning_rate": +0.5', write: '0.5', reason: 'a rate' },
  { text: '"initialLearningRate": +0.5', write: '0.5', reason: 'a rate in the other spelling' },
  { text: '"schedule": [{"step": +1.5}]', write: undefined, reason: 'a step' },
  { text: '"schedule": [{"step": +20.0}]', write: '20', reason: 'a whole step' },
  {
    text: '"schedule": [{"learning_rate": 1, "step": +1.5}]',
    write: undefined,
    reason: 'a step after a rate',
  },
  { text: '"schedule": [{"step": 1, "learning_rate": +1.5}]', write: '1.5', reason: 'a rate after a step' },
  {
    text: '"schedule": [{"step": 1}, {"step": +1.5}]',
    write: undefined,
    reason: 'a step of the second entry',
  },
  {
    text: '"schedule": [{"step": +1.5}, {"learning_rate": 1}]',
    write: undefined,
    reason: 'a step of the first entry',
  },
  {
    text: '"schedule": [{"step": 1}, {"learning_rate": +1.5}]',
    write: '1.5',
    reason: 'a rate of the second entry',
  },
  { text: '"other": +1.5', write: '1.5', reason: 'an unknown field' },
  { text: '"warmup": true, "schedule": [+1.5]', write: '1.5', reason: 'a number for a block' },
];

describe('a number that JSON does not allow', () => {
  for (const { text, write, reason } of inJson)
    it(`${reason}: ${write === undefined ? 'no fraction is advised' : `write ${write}`}`, () => {
      const { diagnostics } = load(`{"manual_step_learning_rate": {${text}}}`, { format: 'json' });
      const found = diagnostics.find(({ code }) => code === 'json/number');
      expect(/write (.*)/.exec(found!.message)?.[1]).to.equal(write);
    });
});

it('a line break in a block scalar of YAML is not an escape', () => {
  const text =
    'note: |\n  C:\\Users\\me\ntrain_config:\n  fine_tune_checkpoint: |-\n    a\\b\n    c\n  optimizer: { adam_optimizer: { learning_rate: { constant_learning_rate: {} } } }\n';
  expect(load(text, { format: 'yaml' }).diagnostics.map(({ code }) => code)).to.not.include(
    'value/eaten-path',
  );
});

it('each such path in a list of an unread block is found', () => {
  const text =
    'model { inputs: ["C:\\new", "fine", "D:\\temp"] } train_config { optimizer { adam_optimizer { learning_rate { constant_learning_rate { } } } } }';
  const found = load(text, { format: 'textproto' }).diagnostics.filter(
    ({ code }) => code === 'value/eaten-path',
  );
  expect(
    found.map(({ path, ranges: [range] }) => [path.join('.'), text.slice(range!.start, range!.end)]),
  ).to.deep.equal([
    ['model.inputs', '"C:\\new"'],
    ['model.inputs', '"D:\\temp"'],
  ]);
});

describe('a number that YAML 1.1 reads as a string', () => {
  for (const { written, portable } of numbers)
    it(`${written}: ${portable === undefined ? 'is also a number in YAML 1.1' : `write ${portable}`}`, () => {
      const text = `cosine_decay_learning_rate:\n  warmup_learning_rate: -1000\n  learning_rate_base: ${written}\n`;
      const { diagnostics } = load(text, { filename: 'a.yaml' });
      const found = diagnostics.filter(({ code }) => code === 'yaml/string-elsewhere');
      expect(found).to.have.length(portable === undefined ? 0 : 1);
      if (portable !== undefined) expect(found[0]!.message).to.include(`write ${portable} for both`);
    });
});

describe('YAML: a list in which a decimal comma cuts one number into two', () => {
  const rows: readonly {
    readonly written: string;
    readonly says: readonly string[];
    readonly reason: string;
  }[] = [
    { written: '[0,05, 10]', says: ['write 0.05'], reason: 'digits that start with a zero' },
    { written: '[0,08]', says: ['write 0.08'], reason: 'digits that are a string to PyYAML' },
    { written: '[0,0005]', says: ['write 0.0005'], reason: 'many digits' },
    { written: '[0,05, 0,010]', says: ['write 0.05', 'write 0.010'], reason: 'two of them' },
    { written: '[-1,05]', says: ['write -1.05'], reason: 'a number below -1' },
    { written: '[0.5, 05]', says: [], reason: 'a space after the comma' },
    { written: '[0,5]', says: [], reason: 'two numbers as they are usually written' },
    { written: '[1.5,0]', says: [], reason: 'a zero alone' },
    { written: '[1,0.5]', says: [], reason: 'a fraction with a point' },
  ];
  for (const { written, says, reason } of rows)
    it(`${written}: ${reason}`, () => {
      const { diagnostics } = load(`piecewise_constant: { learning_rates: ${written} }`, { format: 'yaml' });
      const found = diagnostics.filter(({ code }) => code === 'value/type');
      expect(found.map(({ message }) => /write \S+$/.exec(message)?.[0])).to.deep.equal(says);
    });
});
