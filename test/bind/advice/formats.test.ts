import { expect } from 'chai';
import { load } from '../../../src/index.ts';
import { adviceOn } from './advice.ts';

describe('a misspelt field of JSON', () => {
  for (const { given, advice, reason } of [
    { given: 'totalSteps', advice: 'did you mean learning_rate_base?', reason: 'another field is set' },
    { given: 'learning_rate_base', advice: undefined, reason: 'the field is set' },
    { given: 'learningRateBase', advice: undefined, reason: 'the field is set, as JSON may write it' },
  ])
    it(reason, () => {
      const text = JSON.stringify({
        cosine_decay_learning_rate: { [given]: 100, learning_rate_bas: 0.2 },
      });
      const { diagnostics } = load(text, { format: 'json' });
      const found = diagnostics.find(({ code }) => code === 'field/unknown')!;
      expect(/did you mean .*/.exec(found.message)?.[0]).to.equal(advice);
    });
});

it('the list of the fields of a block includes those that this package does not read', () => {
  const text =
    'train_config { optimizer { adam_optimizer { learning_rate { constant { learning_rate: 1 } } } } } nothing_like_it { }';
  const found = load(text, { format: 'textproto' }).diagnostics.find(({ code }) => code === 'field/unknown')!;
  const names = /its fields are (.*)$/.exec(found.message)![1]!.split(', ');
  expect(names).to.include.members(['train_config', 'model', 'eval_input_reader']);
  expect(names).to.have.length(new Set(names).size);
});

describe('a misspelt block at the top of a file in another format', () => {
  const trained = {
    batch_size: 1,
    optimizer: { adam_optimizer: { learning_rate: { constant_learning_rate: { learning_rate: 0.1 } } } },
  };
  for (const { format, name, advice } of [
    { format: 'json', name: 'modle', advice: 'model' },
    { format: 'json', name: 'trainInputReadr', advice: 'train_input_reader' },
    { format: 'yaml', name: 'mode', advice: 'model' },
    { format: 'yaml', name: 'eval_input_readers', advice: 'eval_input_reader' },
  ] as const)
    it(`${format}: ${name}`, () => {
      // JSON on one line is YAML too.
      const text = JSON.stringify({ [name]: { ssd: {} }, train_config: trained });
      const { ok, diagnostics } = load(text, { format });
      expect(ok).to.equal(true);
      expect(diagnostics.map(({ message }) => message)).to.deep.equal([
        `TrainEvalPipelineConfig has no field ${name}: did you mean ${advice}?`,
      ]);
    });
});

describe('a field one block too high', () => {
  const trained = {
    optimizer: { adam_optimizer: { learning_rate: { constant_learning_rate: { learning_rate: 0.1 } } } },
  };
  const there = 'it belongs inside train_config: move it there';
  for (const { name = 'freeze_variables', given, advice, reason } of [
    { given: ['x'], advice: there, reason: 'a list' },
    {
      given: 'x',
      advice: undefined,
      reason: 'a string for a number: the field would refuse it in the right place too',
    },
    { given: [1], advice: undefined, reason: 'a list of another kind' },
    { name: 'fine_tune_checkpoint_version', given: 'V2', advice: there, reason: 'the name of an enum' },
    { name: 'fine_tune_checkpoint_version', given: 2, advice: undefined, reason: 'the number of an enum' },
  ])
    it(reason, () => {
      const text = JSON.stringify({ model: {}, train_config: trained, [name]: given });
      const [found] = load(text, { format: 'json' }).diagnostics;
      expect(found!.code).to.equal('field/unknown');
      expect(/it belongs .*/.exec(found!.message)?.[0]).to.equal(advice);
    });
});

describe('a number in braces or brackets, where a number alone is meant', () => {
  for (const { given, format, advice, reason } of [
    { given: '{0.04}', format: 'yaml', advice: '0.04 without braces', reason: 'braces' },
    { given: '{-.5e3}', format: 'yaml', advice: '-.5e3 without braces', reason: 'a sign and an exponent' },
    { given: '{"0.04": null}', format: 'json', advice: '0.04 without braces', reason: 'braces in JSON' },
    { given: '{0.04, 5}', format: 'yaml', advice: undefined, reason: 'two numbers' },
    { given: '{0.04, a: 5}', format: 'yaml', advice: undefined, reason: 'a number and a field' },
    { given: '{0.04: 3}', format: 'yaml', advice: undefined, reason: 'a number with a value' },
    { given: '{0.04: {}}', format: 'yaml', advice: undefined, reason: 'a number with a block' },
    { given: '{1-2}', format: 'yaml', advice: undefined, reason: 'characters of numbers, but no number' },
    { given: '{0x1e}', format: 'yaml', advice: undefined, reason: 'a number that the field does not take' },
    { given: '{1e3 }', format: 'yaml', advice: '1e3 without braces', reason: 'a space before the brace' },
    { given: '{a}', format: 'yaml', advice: undefined, reason: 'a word' },
    { given: '{}', format: 'yaml', advice: undefined, reason: 'nothing' },
    { given: '[0.04]', format: 'yaml', advice: '0.04 without brackets', reason: 'brackets' },
    { given: '[0.04, 5]', format: 'yaml', advice: undefined, reason: 'a list of two' },
    { given: '[x]', format: 'yaml', advice: undefined, reason: 'a word in brackets' },
    { given: '["0.04"]', format: 'json', advice: undefined, reason: 'a string in brackets' },
    { given: '[[0.04]]', format: 'json', advice: undefined, reason: 'a list in a list' },
  ] as const)
    it(`${format} ${given}: ${reason}`, () => {
      const text = `{"constant_learning_rate": {"learning_rate": ${given}}}`;
      const [found] = load(text, { format }).diagnostics;
      expect(found!.code).to.equal('value/type');
      expect(/write (.*)/.exec(found!.message)?.[1]).to.equal(advice);
    });
});

describe('a number that advice quotes', () => {
  for (const { digits, quoted } of [
    { digits: 40, quoted: `1${'0'.repeat(39)}` },
    { digits: 41, quoted: `1${'0'.repeat(38)}…` },
  ])
    it(`of ${digits} digits is ${quoted}`, () => {
      const text = `train_config { optimizer { learning_rate: 1${'0'.repeat(digits - 1)} } }`;
      const [found] = load(text, { format: 'textproto' }).diagnostics;
      expect(found!.message).to.include(`{ learning_rate: ${quoted} }`);
    });
});

it('a second optimizer, with its field beside it instead of inside, gives two findings', () => {
  const text =
    'optimizer:\n  sgd: {}\n  adam_optimizer:\n  learning_rate: { constant: { learning_rate: 1 } }\n';
  const codes = load(text, { format: 'yaml' }).diagnostics.map(({ code }) => code);
  expect(codes).to.deep.equal(['field/oneof-twice', 'field/unknown']);
});

describe('a block inside itself', () => {
  for (const { block, name } of [
    { block: 'train_config { … }', name: 'train_config' },
    { block: 'train_config { optimizer { … } }', name: 'optimizer' },
    { block: 'train_config { optimizer { adam_optimizer { learning_rate { … } } } }', name: 'learning_rate' },
  ])
    it(name, () =>
      expect(adviceOn(block.replace('…', `${name} { }`))).to.equal(
        `this is already inside ${name}: remove this ${name} and keep its fields`,
      ),
    );
});

describe("advice in the file's own format", () => {
  const rows = [
    {
      format: 'yaml',
      text: 'train_config:\n  momentum_optimizer:\n    learning_rate: {}\n',
      advice: '`optimizer: { momentum_optimizer: { … } }`',
    },
    {
      format: 'json',
      text: '{"train_config": {"momentum_optimizer": {"learning_rate": {}}}}',
      advice: '`"optimizer": { "momentum_optimizer": { … } }`',
    },
    {
      format: 'textproto',
      text: 'train_config { optimizer { adam_optimizer { learning_rate: 0.04 } } }',
      advice: '`learning_rate { constant_learning_rate { learning_rate: 0.04 } }`',
    },
    {
      format: 'yaml',
      text: 'train_config:\n  optimizer:\n    adam_optimizer:\n      learning_rate: 4e-2\n',
      advice: '`learning_rate: { constant_learning_rate: { learning_rate: 4e-2 } }`',
    },
    {
      format: 'json',
      text: '{"train_config": {"optimizer": {"adam_optimizer": {"learning_rate": 0.04}}}}',
      advice: '`"learning_rate": { "constant_learning_rate": { "learning_rate": 0.04 } }`',
    },
    {
      format: 'textproto',
      text: 'train_config { optimizer: "adam_optimizer" }',
      advice: '`optimizer { adam_optimizer { … } }`',
    },
    {
      format: 'textproto',
      text: 'piecewise_constant { boundaries [1] learning_rates: [1, 2] }',
      advice: 'boundaries: [ … ]',
    },
    {
      format: 'textproto',
      text: 'train_config { fine_tune_checkpoint_version: "V2" }',
      advice: 'write V2 without quotes',
    },
    {
      format: 'yaml',
      text: 'learning_rate:\n  constant_learning_rate: {}\n',
      advice: '`train_config: { optimizer: { momentum_optimizer: { learning_rate: { … } } } }`',
    },
  ] as const;
  for (const { format, text, advice } of rows)
    it(`${format}: ${advice}`, () => {
      const [first] = load(text, { format }).diagnostics;
      const words = [first!.message, ...first!.notes.map(({ message }) => message)].join('\n');
      expect(words).to.include(advice);
    });

  it('an object: the spec of the learning rate', () => {
    const [first] = load({ adam_optimizer: { learning_rate: 0.04 } } as never).diagnostics;
    expect(first!.message).to.include(
      "`learning_rate: { type: 'constant_learning_rate', learning_rate: 0.04 }`",
    );
  });
});
