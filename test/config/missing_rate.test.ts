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

interface Suspected {
  readonly reason: string;
  /** It stands after a block of a pipeline, so that unknown blocks are kept. ⟦ … ⟧ marks the range of the note. */
  readonly text: string;
  /** The note; undefined if the finding has none and says what to write instead. */
  readonly note?: string;
}

const blocks = (count: number): string => Array.from({ length: count }, (_, i) => `x${i} { }`).join(' ');
const suspected: readonly Suspected[] = [
  { reason: 'a number is not a block', text: 'train_confg: 3' },
  { reason: 'the name of an extension', text: '[a.train_confg] { }' },
  {
    reason: 'a misspelt block, if the file also has the block of that name spelled correctly',
    text: 'eval_config { } eval_confg { }',
  },
  {
    reason: 'an optimizer one level too high',
    text: '⟦optimizer⟧ { adam_optimizer { } }',
    note: 'optimizer: it belongs inside train_config: write `train_config { optimizer { … } }`',
  },
  {
    reason: 'an optimizer beside its train_config',
    text: 'train_config { batch_size: 1 } ⟦optimizer⟧ { adam_optimizer { } }',
    note: 'optimizer: it belongs inside train_config: move it there',
  },
  {
    reason: 'a type of optimizer beside train_config, which has an empty optimizer',
    text: '⟦adam_optimizer⟧ { learning_rate { } } train_config { optimizer { } }',
    note: 'adam_optimizer: it belongs inside train_config.optimizer: move it there',
  },
  {
    reason: 'a block of another kind beside train_config',
    text: 'train_config { batch_size: 1 } loss { adam_optimizer { } }',
  },
  {
    reason: 'a type of optimizer two levels too high',
    text: '⟦adam_optimizer⟧ { learning_rate { } }',
    note: 'adam_optimizer: it belongs inside train_config: write `train_config { optimizer { adam_optimizer { … } } }`',
  },
  {
    reason: 'only the first 50 unknown blocks are examined: here the misspelt one is the fiftieth',
    text: `${blocks(48)} ⟦train_cfg⟧ { }`,
    note: 'train_cfg: did you mean train_config?',
  },
  { reason: 'here the misspelt block is the fifty-first', text: `${blocks(49)} train_cfg { }` },
];

describe('unknown blocks that may lead to the learning rate', () => {
  for (const { reason, text, note } of suspected)
    it(reason, () => {
      const marked = `model { } ${text}`;
      const start = marked.indexOf('⟦');
      const source = marked.replace(/[⟦⟧]/g, '');
      const { diagnostics } = load(source, { format: 'textproto' });
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(['no-learning-rate']);
      const [{ message, notes }] = diagnostics as [(typeof diagnostics)[number]];
      expect(notes.map((each) => each.message)).to.deep.equal(note === undefined ? [] : [note]);
      expect(/: write one in it, such as (?:train_config|optimizer) \{/.test(message)).to.equal(
        note === undefined,
      );
      if (note === undefined) return;
      expect(notes[0]!.range).to.deep.equal({ start, end: marked.indexOf('⟧') - 1 });
    });
});

const bare: readonly {
  readonly reason: string;
  readonly text: string;
  /** The number in the advice, and the field at which the finding is. */
  readonly rate?: string;
  readonly at?: string;
}[] = [
  { reason: 'learning_rate', text: 'learning_rate: 0.25', rate: '0.25', at: 'learning_rate: 0.25' },
  { reason: 'lr', text: 'x: 1 lr: 3e-4', rate: '3e-4', at: 'lr: 3e-4' },
  { reason: 'in capitals', text: 'LearningRate: 0.25', rate: '0.25', at: 'LearningRate: 0.25' },
  { reason: 'in one word', text: 'learningrate: 0.25', rate: '0.25', at: 'learningrate: 0.25' },
  { reason: 'a name that ends with lr', text: 'base_lr: 0.25' },
  { reason: 'a name that begins with lr', text: 'lr_decay: 0.25' },
  { reason: 'a number in quotes', text: 'lr: "0.25"' },
  { reason: 'a word', text: 'lr: high' },
];

describe('a number given as the learning rate without the blocks around it', () => {
  for (const { reason, text, rate = '0.001', at = '' } of bare)
    it(reason, () => {
      const source = `model { } ${text}`;
      const { diagnostics } = load(source, { format: 'textproto' });
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(['no-learning-rate']);
      const [{ message, ranges }] = diagnostics as [(typeof diagnostics)[number]];
      expect(message).to.include(`constant_learning_rate { learning_rate: ${rate} }`);
      expect(source.slice(ranges[0]!.start, ranges[0]!.end)).to.equal(at);
    });
});

/** Errors beside a missing learning rate: one that may be the reason for it is reported alone. */
const causes: readonly {
  readonly reason: string;
  readonly text: string;
  readonly format?: Format;
  readonly options?: LoadOptions;
  readonly said: readonly string[];
}[] = [
  {
    reason: 'a value that cannot be read in the block that lacks the rate',
    text: 'train_config { batch_size: x }',
    said: ['value/type'],
  },
  {
    reason: 'an unknown field of the block without a rate, which may be the misspelt rate',
    text: 'train_config { optimizer { foo: 7 } }',
    said: ['field/unknown'],
  },
  {
    reason: 'a value around the block without a rate',
    text: 'train_config { optimizer { } batch_size: "x" }',
    said: ['no-learning-rate', 'value/type'],
  },
  {
    reason: 'an unknown field around the block without a rate',
    text: 'train_config { optimizer { } foo: 7 }',
    said: ['no-learning-rate', 'field/unknown'],
  },
  {
    reason: 'a value before the block without a rate',
    text: 'eval_config { use_moving_averages: 3 } train_config { }',
    said: ['value/type', 'no-learning-rate'],
  },
  {
    reason: 'a value in another block of a file without a train_config',
    text: 'eval_config { use_moving_averages: 3 }',
    said: ['no-learning-rate', 'value/type'],
  },
  {
    reason: 'a value out of its range',
    text: 'train_config { gradient_clipping_by_norm: nan }',
    said: ['no-learning-rate', 'field/range'],
  },
  {
    reason: 'a warning is not taken for the reason of a missing rate',
    text: 'train_config { optimizer { moving_average_decay: 7 } }',
    said: ['no-learning-rate', 'field/unusual'],
  },
  {
    reason: 'a stray brace after the block',
    text: 'train_config { optimizer { sgd { } } } }',
    said: ['no-learning-rate', 'syntax/stray-closer'],
  },
  {
    reason: 'a block that is never closed',
    text: 'train_config { optimizer { sgd { learning_rate { ',
    said: ['syntax/unclosed'],
  },
  {
    reason: 'a rate next to the block that it belongs in',
    text: 'optimizer { sgd { } learning_rate { constant_learning_rate { } } }',
    said: ['field/unknown'],
  },
  {
    reason: 'an option with a number of steps below 0',
    text: 'train_config { }',
    options: { run: { num_steps: -1 } },
    said: ['run/not-positive'],
  },
  {
    reason: 'two optimizers in a block that is given twice',
    text: 'train_config { optimizer { } optimizer { sgd { } adam { } } }',
    said: ['field/twice', 'field/oneof-twice'],
  },
  {
    reason: 'a schedule without a rate in a list, whose rate is given twice',
    format: 'yaml',
    text: 'product:\n  learning_rate:\n    - {scale: {factor: 1, learning_rate: {}, learning_rate: {constant: {learning_rate: 1}}}}\n    - {constant: {learning_rate: 1}}\n',
    said: ['yaml/duplicate-key'],
  },
  {
    reason: 'a schedule without a rate, and another field that is given twice',
    format: 'yaml',
    text: 'product:\n  learning_rate:\n    - {scale: {factor: 1, learning_rate: {}}}\n    - {scale: {factor: 1, learning_rate: {constant: {learning_rate: 1}}, factor: 2}}\n',
    said: ['no-learning-rate', 'yaml/duplicate-key'],
  },
];

describe('errors beside a missing learning rate', () => {
  for (const { reason, text, format = 'textproto', options, said } of causes)
    it(reason, () =>
      expect(load(text, { format, ...options }).diagnostics.map(({ code }) => code)).to.deep.equal(said),
    );
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
    reason: 'two empty optimizers in a train config',
  },
  {
    text: 'adam_optimizer { } momentum_optimizer { } sgd { }',
    format: 'textproto',
    said: [twice, twice],
    reason: 'three empty blocks: each replaces the block before it',
  },
  {
    text: `${whole} ${empty}`,
    format: 'textproto',
    said: [twice],
    reason: 'an empty block comes last and replaces the complete block',
  },
  {
    text: `${empty} ${whole}`,
    format: 'textproto',
    said: ['warning field/oneof-twice'],
    reason: 'the complete block comes last and replaces the empty block',
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

describe('a plain object without a learning rate', () => {
  it('is told to name the type in a field', () => {
    const [found] = load({ type: 'warmup', warmup_steps: 5 } as never).diagnostics;
    expect(found!.message).to.include(
      "learning_rate: { type: 'constant_learning_rate', learning_rate: 0.001 }",
    );
  });
});

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
      reason: 'a training_config that holds an optimizer of this project, without a train_config',
    },
    {
      text: `train_config { ${optimizer} } training_config { batch_size: 3 }`,
      said: ['field/unknown'],
      reason: 'training_config beside train_config, which is the right name',
    },
  ])
    for (const read of [load, loadAny])
      it(`${reason}, by ${read === load ? 'the root entry' : 'all dialects'}`, () =>
        expect(read(text).diagnostics.map(({ code }) => code)).to.deep.equal(
          // The entry for all dialects reports the misnamed block at its own place.
          read === load ? said : ['field/unknown'],
        ));

  it('is read as NVIDIA TAO if the file has no other sign of the Object Detection API', () => {
    const text = 'training_config { batch_size_per_gpu: 16 num_epochs: 80 }';
    expect(loadAny(text).diagnostics.map(({ code }) => code)).to.include('tao/no-schedule');
    expect(load(text).diagnostics.map(({ code }) => code)).to.deep.equal(['dialect/other']);
  });
});
