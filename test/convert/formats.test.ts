import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { load } from '../../src/index.ts';
import { type ConvertTextOptions, convert } from '../support/convert.ts';
import { draft, textsOf } from '../support/specs.ts';

/** Conversion from every format to every other keeps the meaning. */

const formats = ['textproto', 'yaml', 'json', 'binary'] as const;
type Source = string | Uint8Array;

const written = (source: Source, options: ConvertTextOptions): Source => {
  const result = convert(source, options);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.output;
};

/** The spec and the rates of a source. */
const meaning = (source: Source, format: (typeof formats)[number]): unknown => {
  const result = load(source, { format, message: 'LearningRate' });
  if (!result.ok)
    return result.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { spec: result.spec, rates: [0, 1, 99, 1e4, 1e6].map((step) => result.schedule(step)) };
};

describe('convert between formats', () => {
  it('keeps the spec and the rates through every pair of formats, for every type', () => {
    fc.assert(
      fc.property(
        draft,
        fc.shuffledSubarray([...formats], { minLength: 2 }),
        fc.boolean(),
        (drafted, way, defaults) => {
          const { textproto: text } = textsOf(drafted.type, drafted.fields);
          fc.pre(load(text, { message: 'LearningRate' }).ok);
          let source: Source = text;
          let from: (typeof formats)[number] = 'textproto';
          for (const to of way) {
            source = written(source, { from, to, message: 'LearningRate', defaults });
            from = to;
            expect(meaning(source, to)).to.deep.equal(meaning(text, 'textproto'));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('convert: the configs of this project', () => {
  for (const file of readdirSync('configs').filter((name) => name.endsWith('.config'))) {
    const text = readFileSync(`configs/${file}`, 'utf8');
    it(`${file}: unchanged after conversion through binary`, () => {
      const bytes = written(text, { to: 'binary', filename: file, dropUnknown: true });
      const back = written(bytes, { from: 'binary', to: 'yaml' });
      const [was, is] = [load(text), load(back)];
      if (!was.ok || !is.ok) throw new Error('a config of this project has an error');
      expect(is.spec).to.deep.equal(was.spec);
      expect(is.optimizer).to.deep.equal(was.optimizer);
      expect(is.train).to.deep.equal(was.train);
    });
  }
});

interface Default {
  readonly reason: string;
  readonly source: string;
  readonly to: 'yaml' | 'textproto';
  readonly output: string;
}

const defaults: readonly Default[] = [
  {
    reason: 'adds unset fields after the written ones, in the order of the proto',
    source: 'cosine_decay_learning_rate { total_steps: 10 learning_rate_base: .5 }',
    to: 'yaml',
    output:
      'cosine_decay_learning_rate:\n  total_steps: 10\n  learning_rate_base: 0.5\n  warmup_learning_rate: 0.0002\n  warmup_steps: 10000\n  hold_base_rate_steps: 0\n',
  },
  {
    reason: 'adds them in items of lists too, but adds no list, message or other member of a oneof',
    source: 'manual_step_learning_rate { schedule {} schedule { step: 5 # five\n } }',
    to: 'textproto',
    output:
      'manual_step_learning_rate {\n  schedule {\n    step: 0\n    learning_rate: 0.002\n  }\n  schedule {\n    step: 5  # five\n    learning_rate: 0.002\n  }\n  initial_learning_rate: 0.002\n  warmup: false\n}\n',
  },
];

describe('convert: defaults', () => {
  for (const { reason, source, to, output } of defaults) {
    it(reason, () => expect(written(source, { from: 'textproto', to, defaults: true })).to.equal(output));
  }

  it('adds them in binary too', () => {
    const bytes = written('constant_learning_rate {}', { from: 'textproto', to: 'binary', defaults: true });
    const text = written(bytes, { from: 'binary', to: 'textproto' });
    expect(text).to.equal('constant_learning_rate {\n  learning_rate: 0.002\n}\n');
  });
});

describe('convert: what only some formats can write', () => {
  for (const [reason, source, from, to] of [
    ['a list inside a list', 'a: [[1, 2], [x]]\n', 'yaml', 'yaml'],
    ['bytes that are not text', 'a: "\\377"\n', 'textproto', 'textproto'],
  ] as const)
    it(`${reason} stays in ${to}`, () => expect(written(source, { from, to })).to.equal(source));
});

describe('convert: binary', () => {
  it('gives the shortest text that reads back the same', () => {
    const bytes = written('constant_learning_rate { learning_rate: 0.0399999991059303283691406250 }', {
      to: 'binary',
    });
    const rates: readonly (readonly ['textproto' | 'yaml' | 'json', string])[] = [
      ['textproto', 'learning_rate: 0.04'],
      ['yaml', 'learning_rate: 0.04'],
      ['json', '"learning_rate": 0.04'],
    ];
    for (const [to, rate] of rates) expect(written(bytes, { from: 'binary', to })).to.include(rate);
  });

  it('writes floats so that a YAML 1.1 reader sees a float', () => {
    const bytes = written('constant_learning_rate { learning_rate: 1 }', { to: 'binary' });
    expect(written(bytes, { from: 'binary', to: 'yaml' })).to.include('learning_rate: 1.0\n');
    const small = written('constant_learning_rate { learning_rate: 0.00001 }', { to: 'binary' });
    expect(written(small, { from: 'binary', to: 'yaml' })).to.include('learning_rate: 1.0e-05\n');
    const literal = written('constant_learning_rate { learning_rate: 1e-8 }', { to: 'binary' });
    expect(written(literal, { from: 'binary', to: 'yaml' })).to.include('learning_rate: 1.0e-08\n');
  });

  it('keeps unknown fields when binary is converted to binary', () => {
    const bytes = Uint8Array.from(Buffer.from('08019a0603616263', 'hex'));
    expect(written(bytes, { from: 'binary', to: 'binary', message: 'TrainConfig' })).to.deep.equal(bytes);
  });

  it('leaves out fields without a number if asked', () => {
    const text = 'batch_size: 8 data_augmentation_options { ssd_random_crop {} }';
    const bytes = written(text, { from: 'textproto', to: 'binary', dropUnknown: true });
    expect(Buffer.from(bytes as Uint8Array).toString('hex')).to.equal('0808');
  });
});
