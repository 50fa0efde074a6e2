import { expect } from 'chai';
import { load as loadAny } from '../../src/dialects.ts';
import { type LoadOptions, load } from '../../src/index.ts';

/** A config without a learning rate gives one finding, which says what to write and where. */

type Format = NonNullable<LoadOptions['format']>;

interface Lacking {
  /** … marks the place of the missing rate. The config loads once the text that the finding suggests is written there. */
  readonly text: string;
  readonly format: Format;
  readonly write: string;
  readonly reason: string;
}

const lacking: readonly Lacking[] = [
  {
    text: 'train_config { batch_size: 64 … }',
    format: 'textproto',
    write:
      'optimizer { momentum_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.001 } } } }',
    reason: 'no optimizer',
  },
  {
    text: 'train_config { optimizer { … } }',
    format: 'textproto',
    write: 'momentum_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.001 } } }',
    reason: 'no type of optimizer',
  },
  {
    text: 'optimizer { momentum_optimizer { momentum_optimizer_value: 0.5 … } }',
    format: 'textproto',
    write: 'learning_rate { constant_learning_rate { learning_rate: 0.001 } }',
    reason: 'no learning rate',
  },
  {
    text: 'adamw { learning_rate { … } }',
    format: 'textproto',
    write: 'constant_learning_rate { learning_rate: 0.001 }',
    reason: 'no schedule',
  },
  {
    text: 'warmup { warmup_steps: 10 … }',
    format: 'textproto',
    write: 'learning_rate { constant_learning_rate { learning_rate: 0.001 } }',
    reason: 'a schedule that needs another one inside it',
  },
  {
    text: 'product { learning_rate { constant { learning_rate: 1 } } learning_rate { … } }',
    format: 'textproto',
    write: 'constant_learning_rate { learning_rate: 0.001 }',
    reason: 'a product whose second factor is missing',
  },
  {
    text: 'model: {}\ntrain_config:\n  batch_size: 3\n  …\n',
    format: 'yaml',
    write:
      'optimizer: { momentum_optimizer: { learning_rate: { constant_learning_rate: { learning_rate: 0.001 } } } }',
    reason: 'YAML',
  },
  {
    text: 'clamp:\n  max_learning_rate: 0.1\n  …\n',
    format: 'yaml',
    write: 'learning_rate: { constant_learning_rate: { learning_rate: 0.001 } }',
    reason: 'a YAML schedule that needs another one inside it',
  },
  {
    text: '{"train_config": {"optimizer": {"adam_optimizer": {…}}}}',
    format: 'json',
    write: '"learning_rate": { "constant_learning_rate": { "learning_rate": 0.001 } }',
    reason: 'JSON',
  },
  {
    text: '{"model": {}, "train_config": {…}}',
    format: 'json',
    write:
      '"optimizer": { "momentum_optimizer": { "learning_rate": { "constant_learning_rate": { "learning_rate": 0.001 } } } }',
    reason: 'JSON without an optimizer',
  },
];

describe('a missing learning rate', () => {
  for (const { text, format, write, reason } of lacking)
    it(`${reason}: ${text}`, () => {
      const { diagnostics } = load(text.replace('…', format === 'yaml' ? '# nothing' : ''), { format });
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(['no-learning-rate']);
      expect(diagnostics[0]!.message).to.match(/: write one in it, such as /);
      expect(diagnostics[0]!.message.endsWith(`such as ${write}`), diagnostics[0]!.message).to.equal(true);
      expect(load(text.replace('…', write), { format }).diagnostics).to.deep.equal([]);
    });

  it('a misnamed block: a note names the right block, and no other advice is given', () => {
    for (const name of ['training', 'train', 'trian_config', 'train_cfg', 'TrainConfig']) {
      const text = `${name} { optimizer { adam_optimizer { learning_rate { constant_learning_rate { } } } } }`;
      const [only, ...others] = load(`model { } ${text}`).diagnostics;
      expect(others).to.deep.equal([]);
      expect(only!.message).not.to.include('write');
      expect(only!.notes.map(({ message }) => message)).to.deep.equal([
        `${name}: did you mean train_config?`,
      ]);
    }
  });
});

interface Chosen {
  readonly text: string;
  readonly format: Format;
  readonly said: readonly string[];
  readonly reason: string;
}

const twice = 'error field/oneof-twice';
const empty = 'momentum_optimizer { learning_rate { } }';
const whole = 'adam_optimizer { learning_rate { constant_learning_rate { learning_rate: 1 } } }';

const choices: readonly Chosen[] = [
  {
    text: 'adam_optimizer { } momentum_optimizer { }',
    format: 'textproto',
    said: [twice],
    reason: 'both are empty',
  },
  {
    text: 'train_config { optimizer { adam_optimizer { } momentum_optimizer { } } }',
    format: 'textproto',
    said: [twice],
    reason: 'both are empty, one level deeper',
  },
  {
    text: 'adam_optimizer { } momentum_optimizer { } sgd { }',
    format: 'textproto',
    said: [twice, twice],
    reason: 'three are empty: each one replaces the one before',
  },
  {
    text: `${whole} ${empty}`,
    format: 'textproto',
    said: [twice],
    reason: 'the empty one comes last and replaces the complete one',
  },
  {
    text: `${empty} ${whole}`,
    format: 'textproto',
    said: ['warning field/oneof-twice'],
    reason: 'the complete one comes last and replaces the empty one',
  },
  {
    text: 'adam_optimizer: {}\nmomentum_optimizer: {}\n',
    format: 'yaml',
    said: [twice],
    reason: 'both are empty, in YAML',
  },
  {
    text: '{"adam_optimizer": {}, "momentum_optimizer": {}}',
    format: 'json',
    said: [twice],
    reason: 'both are empty, in JSON',
  },
  {
    text: 'adam_optimizer: {}\nadam_optimizer:\n  learning_rate: {constant: {learning_rate: 1}}\n',
    format: 'yaml',
    said: ['error yaml/duplicate-key'],
    reason: 'a key given twice: only the first is read',
  },
  {
    text: 'optimizer:\n  sgd: {}\noptimizer:\n  sgd:\n    learning_rate: {constant: {learning_rate: 1}}\n',
    format: 'yaml',
    said: ['error yaml/duplicate-key'],
    reason: 'a key given twice, one level higher',
  },
  {
    text: 'warmup:\n  learning_rate: {}\n  learning_rate: {constant: {learning_rate: 1}}\n',
    format: 'yaml',
    said: ['error yaml/duplicate-key'],
    reason: 'a key given twice, in a schedule',
  },
  {
    text: '{"sgd": {}, "sgd": {"learning_rate": {"constant": {"learning_rate": 1}}}}',
    format: 'json',
    said: ['error json/duplicate-key'],
    reason: 'a key given twice, in JSON',
  },
];

describe('two optimizers or schedules, of which only one counts', () => {
  for (const { text, format, said, reason } of choices)
    it(`${reason}: ${text}`, () => {
      const { ok, diagnostics } = load(text, { format });
      expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).to.deep.equal(said);
      expect(ok).to.equal(!said.some((each) => each.startsWith('error')));
    });
});

describe('training_config in a pipeline of the Object Detection API', () => {
  const optimizer = `optimizer { ${whole} }`;
  for (const { text, said, reason } of [
    {
      text: `model { } training_config { ${optimizer} }`,
      said: ['no-learning-rate'],
      reason: 'with a model',
    },
    {
      text: `training_config { ${optimizer} }`,
      said: ['no-learning-rate'],
      reason: 'alone, with an optimizer of this project',
    },
    {
      text: `train_config { ${optimizer} } training_config { batch_size: 3 }`,
      said: ['field/unknown'],
      reason: 'next to train_config, the right name',
    },
  ])
    for (const read of [load, loadAny])
      it(`${reason}, by ${read === load ? 'the root entry' : 'all dialects'}`, () =>
        expect(read(text).diagnostics.map(({ code }) => code)).to.deep.equal(said));

  it('is read as NVIDIA TAO if none of these is present', () => {
    const text = 'training_config { batch_size_per_gpu: 16 num_epochs: 80 }';
    expect(loadAny(text).diagnostics.map(({ code }) => code)).to.include('tao/no-schedule');
    expect(load(text).diagnostics.map(({ code }) => code)).to.deep.equal(['dialect/other']);
  });
});
