import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import {
  builtins,
  ConfigError,
  type LoadOptions,
  load,
  loadOrThrow,
  type MessageName,
  render,
} from '../src/index.ts';
import { binaryOf, bytesOf } from './support/binary.ts';
import { polyline, scaled, tanhDecay } from './support/plugins.ts';

const rate = 'exponential_decay_learning_rate { initial_learning_rate: 0.04 decay_steps: 100 }';
const optimizer = `momentum_optimizer { learning_rate { ${rate} } } use_moving_average: false`;
const train = `batch_size: 8 optimizer { ${optimizer} } num_steps: 500`;

const texts: { readonly message: MessageName; readonly text: string }[] = [
  {
    message: 'TrainEvalPipelineConfig',
    text: `train_config { ${train} } eval_config { use_moving_averages: true }`,
  },
  { message: 'TrainConfig', text: train },
  { message: 'Optimizer', text: optimizer },
  { message: 'LearningRate', text: rate },
  ...[...builtins.types.keys()].map((type): { readonly message: MessageName; readonly text: string } => ({
    message: 'LearningRate',
    text: `${type} { }`,
  })),
  { message: 'Optimizer', text: 'rms_prop_optimizer { learning_rate { constant_learning_rate { } } }' },
  {
    message: 'Optimizer',
    text: 'adam_optimizer { learning_rate { manual_step_learning_rate { schedule { step: 5 } } } }',
  },
  {
    message: 'TrainConfig',
    text: 'optimizer { adam_optimizer { learning_rate { constant_learning_rate { } } } }',
  },
];

describe('load: binary', () => {
  for (const { message, text } of texts) {
    it(`detects the message ${message} of ${text} in binary, and reads it like the text`, () => {
      const bytes = binaryOf(text, message);
      const result = load(bytes, { filename: 'x.pb' });
      const twin = load(text, { message });
      expect(result).to.deep.include({ ok: twin.ok, format: 'binary', message, text: '' });
      expect(result.diagnostics.map(({ code }) => code)).to.have.members(
        twin.diagnostics.map(({ code }) => code),
      );
      if (!result.ok || !twin.ok) return;
      expect(result.spec).to.deep.equal(twin.spec);
      expect(result.optimizer).to.deep.equal(twin.optimizer);
      expect(result.train).to.deep.equal(twin.train);
      expect(result.run).to.deep.equal(twin.run);
    });
  }

  it('reads plug-in types by their numbers, with any fields', () => {
    const registry = builtins.with(tanhDecay, scaled, polyline);
    const text = 'acme_scaled { of { acme_polyline { knot { step: 5 rate: 0.1 } knot { step: 9 } } } by: 2 }';
    const bytes = binaryOf(text, 'LearningRate', registry);
    const options = { registry, message: 'LearningRate' } as const;
    expect(loadOrThrow(bytes, { ...options, format: 'binary' }).spec).to.deep.equal(
      loadOrThrow(text, options).spec,
    );
    const { diagnostics } = load(bytes, { format: 'binary', message: 'LearningRate' });
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['binary/unknown-field']);
  });

  it('gives the byte range of each value, or that it is a default', () => {
    const { origins } = loadOrThrow(binaryOf(rate, 'LearningRate'), { format: 'binary' });
    expect(origins.spec).to.deep.include({
      type: { start: 0, end: 1 },
      initial_learning_rate: { start: 3, end: 7 },
      decay_steps: { start: 8, end: 9 },
      decay_factor: 'default',
    });
  });

  it('accepts fields given twice, even in strict mode', () => {
    const twice = bytesOf('0a05 0d0000803f 0a05 0d00000040');
    const { schedule, diagnostics } = loadOrThrow(twice, { format: 'binary', strict: true });
    expect(schedule(0)).to.equal(2);
    expect(diagnostics).to.deep.equal([]);
  });
});

const pipeline = binaryOf(`train_config { ${train} }`, 'TrainEvalPipelineConfig');

/** Sources without a file name that shows the format. */
const looks: { readonly source: Uint8Array; readonly format: string; readonly reason: string }[] = [
  { source: pipeline, format: 'binary', reason: 'a pipeline' },
  {
    source: bytesOf(`0a03 0a0161 ${Buffer.from(pipeline).toString('hex')}`),
    format: 'binary',
    reason: 'a pipeline that starts with a model',
  },
  { source: binaryOf(train, 'TrainConfig'), format: 'binary', reason: 'a train config' },
  { source: binaryOf(optimizer, 'Optimizer'), format: 'binary', reason: 'an optimizer' },
  {
    source: bytesOf('0a05 0d0000803f'),
    format: 'binary',
    reason: 'a learning rate whose bytes are ASCII and control characters',
  },
  {
    source: pipeline.subarray(0, -1),
    format: 'textproto',
    reason: 'a pipeline that is cut short is recognized only by its file name',
  },
  { source: bytesOf('0a80'), format: 'textproto', reason: 'a length that is cut short' },
  { source: bytesOf('00'), format: 'textproto', reason: 'a byte with which no message starts' },
  { source: bytesOf(''), format: 'textproto', reason: 'no bytes' },
  { source: bytesOf('7a01ff'), format: 'textproto', reason: 'unknown fields only' },
  {
    source: Buffer.from('batch_size: 3 # caf\u00e9', 'latin1'),
    format: 'textproto',
    reason: 'a text that is not UTF-8',
  },
  {
    source: Buffer.from('{ "model": "\u00e9" }', 'latin1'),
    format: 'json',
    reason: 'a JSON text that is not UTF-8',
  },
  { source: Buffer.from('batch_size: 3', 'utf16le'), format: 'textproto', reason: 'a text in UTF-16' },
  {
    source: Buffer.from('\ufeffbatch_size: 3', 'utf16le'),
    format: 'textproto',
    reason: 'a text in UTF-16 with a byte order mark',
  },
  { source: Buffer.from('model {}\0\0'), format: 'textproto', reason: 'a text followed by zeros' },
];

describe('load: binary, if code generation from strings is forbidden', () => {
  it('is read and written', () => {
    const from = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
    const script = `
      import { load } from ${from('../src/index.ts')};
      import { binaryOf } from ${from('./support/binary.ts')};
      try { new Function(''); console.log('allowed'); } catch {}
      console.log(load(binaryOf('constant_learning_rate { learning_rate: 0.5 }', 'LearningRate')).schedule(0));`;
    const flags = ['--disallow-code-generation-from-strings', '--import', 'tsx', '--input-type=module'];
    const cwd = fileURLToPath(new URL('..', import.meta.url));
    expect(String(execFileSync(process.execPath, [...flags, '-e', script], { cwd }))).to.equal('0.5\n');
  });
});

describe('load: the detected format of bytes', () => {
  for (const { source, format, reason } of looks) {
    it(`${format}: ${reason}`, () => expect(load(source).format).to.equal(format));
  }

  for (const ending of ['pb', 'binpb', 'bin', 'PB']) {
    it(`binary by the extension .${ending}`, () => {
      expect(load(new Uint8Array(), { filename: `x.${ending}` }).format).to.equal('binary');
    });
  }

  it('an extension that is a property of Object is not an extension we know', () => {
    expect(load(new Uint8Array(), { filename: 'x.constructor' }).format).to.equal('textproto');
  });
});

/** `first` and `last` count bytes. */
const faults: {
  readonly source: string | Uint8Array;
  readonly options: LoadOptions;
  readonly said: readonly { readonly code: string; readonly first: number; readonly last: number }[];
  readonly reason: string;
}[] = [
  { source: '', options: {}, said: [{ code: 'no-learning-rate', first: 0, last: 0 }], reason: 'no bytes' },
  {
    source: bytesOf('0a00'),
    options: { message: 'TrainEvalPipelineConfig' },
    said: [{ code: 'no-learning-rate', first: 0, last: 0 }],
    reason: 'no train_config',
  },
  {
    source: bytesOf('1200'),
    options: { message: 'TrainEvalPipelineConfig' },
    said: [{ code: 'no-learning-rate', first: 0, last: 1 }],
    reason: 'an empty train_config',
  },
  {
    source: bytesOf('1a00'),
    options: { message: 'Optimizer' },
    said: [{ code: 'no-learning-rate', first: 0, last: 1 }],
    reason: 'an optimizer without a learning rate',
  },
  {
    source: pipeline.subarray(0, -1),
    options: {},
    said: [{ code: 'binary/cut-short', first: 1, last: pipeline.length - 1 }],
    reason: 'a file cut short',
  },
  {
    source: bytesOf('2206 0d00007041'),
    options: {},
    said: [{ code: 'binary/cut-short', first: 1, last: 7 }],
    reason: 'a length that is too long',
  },
  {
    source: bytesOf('0a05 0d0000c07f'),
    options: {},
    said: [{ code: 'field/range', first: 3, last: 7 }],
    reason: 'a rate that is NaN',
  },
  {
    source: bytesOf('0a05 0d000080bf'),
    options: {},
    said: [{ code: 'field/unusual', first: 3, last: 7 }],
    reason: 'a negative rate',
  },
  {
    source: bytesOf('2202 1064'),
    options: {},
    said: [{ code: 'steps/below-warmup', first: 3, last: 4 }],
    reason: 'total_steps below the default of warmup_steps',
  },
  {
    source: bytesOf('0a02 7801'),
    options: { message: 'LearningRate' },
    said: [{ code: 'binary/unknown-field', first: 2, last: 3 }],
    reason: 'an unknown field',
  },
  {
    source: 'model { }',
    options: {},
    said: [{ code: 'binary/text', first: 0, last: 0 }],
    reason: 'text format read as binary',
  },
  {
    source: Buffer.from('train_config { }'),
    options: {},
    said: [{ code: 'binary/text', first: 0, last: 0 }],
    reason: 'bytes of text format read as binary',
  },
];

describe('load: findings in binary configs', () => {
  for (const { source, options, said, reason } of faults) {
    it(reason, () => {
      const bytes = source === '' ? new Uint8Array() : source;
      const { diagnostics } = load(bytes, { format: 'binary', ...options });
      expect(
        diagnostics.map(({ code, ranges: [range] }) => ({ code, first: range?.start, last: range?.end })),
      ).to.deep.equal(said);
    });
  }

  it('prints places as byte offsets', () => {
    const result = load(bytesOf('2202 1064'), { filename: 'x.pb' });
    const printed = render(result);
    expect(printed).to.match(/^x\.pb: byte 3 error steps\/below-warmup\n/);
    expect(printed).to.include('(cosine_decay_learning_rate.total_steps)');
    expect(printed).to.include('note: warmup_steps was not set; its default is 10000');
    expect(() => loadOrThrow(bytesOf('2202 1064'), { filename: 'x.pb' })).to.throw(
      ConfigError,
      'x.pb: byte 3',
    );
  });
});
