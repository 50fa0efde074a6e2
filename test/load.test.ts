import { expect } from 'chai';
import { ConfigError, type LoadOptions, load, loadOrThrow, render } from '../src/index.ts';

const block = 'cosine_decay_learning_rate { learning_rate_base: 0.04 total_steps: 25000 warmup_steps: 2000 }';
const optimizer = `adam_optimizer { learning_rate { ${block} } epsilon: 0.5 } use_moving_average: false`;
const train = `batch_size: 64 num_steps: 25000 optimizer { ${optimizer} }`;
const pipeline = `model { ssd { x: 1 } } train_config { ${train} }`;

const yamlBlock =
  'cosine_decay_learning_rate: {learning_rate_base: 0.04, total_steps: 25000, warmup_steps: 2000}';
const json =
  '{"cosine_decay_learning_rate": {"learning_rate_base": 0.04, "total_steps": 25000, "warmup_steps": 2000}}';

describe('load: what it takes', () => {
  const cases: readonly (readonly [string, LoadOptions, string, string, string])[] = [
    [block, {}, 'LearningRate', 'textproto', 'a bare learning rate'],
    [optimizer, {}, 'Optimizer', 'textproto', 'an optimizer'],
    [train, {}, 'TrainConfig', 'textproto', 'a train config'],
    [pipeline, {}, 'TrainEvalPipelineConfig', 'textproto', 'a pipeline'],
    [
      `# proto-message: object_detection.protos.LearningRate\n${block}`,
      {},
      'LearningRate',
      'textproto',
      'a header, full name',
    ],
    [
      `# my config\n# proto-message: LearningRate\n\n${block}`,
      {},
      'LearningRate',
      'textproto',
      'a header further down, last name',
    ],
    [block, { message: 'LearningRate' }, 'LearningRate', 'textproto', 'the option'],
    [
      `# proto-message: Optimizer\n${block}`,
      { message: 'LearningRate' },
      'LearningRate',
      'textproto',
      'the option before the header',
    ],
    [yamlBlock, { filename: 'x.yaml' }, 'LearningRate', 'yaml', 'YAML by its file name'],
    [yamlBlock, { format: 'yaml' }, 'LearningRate', 'yaml', 'YAML by the option'],
    [
      'cosine_decay_learning_rate:\n  learning_rate_base: 0.04\n  total_steps: 25000\n  warmup_steps: 2000\n',
      {},
      'LearningRate',
      'yaml',
      'YAML by its look',
    ],
    [
      `batch_size: 64\nnum_steps: 9\noptimizer:\n  adam_optimizer:\n    learning_rate: {${yamlBlock}}\n`,
      {},
      'TrainConfig',
      'yaml',
      'YAML whose first line could be text format',
    ],
    [json, {}, 'LearningRate', 'json', 'JSON by its look'],
    [
      '{"cosineDecayLearningRate": {"learningRateBase": 0.04, "totalSteps": 25000, "warmupSteps": 2000}}',
      {},
      'LearningRate',
      'json',
      'JSON in lowerCamelCase',
    ],
    [
      `train_config: {\n${train}\n}\n`,
      {},
      'TrainEvalPipelineConfig',
      'textproto',
      'a colon before the brace',
    ],
  ];
  for (const [source, options, message, format, why] of cases) {
    for (const given of [source, new TextEncoder().encode(source)]) {
      it(`${why}, as ${typeof given === 'string' ? 'text' : 'bytes'}`, () => {
        const result = loadOrThrow(given, options);
        expect([result.message, result.format]).to.deep.equal([message, format]);
        expect(result.text).to.equal(source);
        expect(result.spec).to.deep.equal({
          type: 'cosine_decay_learning_rate',
          learning_rate_base: Math.fround(0.04),
          total_steps: 25000,
          warmup_learning_rate: Math.fround(0.0002),
          warmup_steps: 2000,
          hold_base_rate_steps: 0,
        });
        expect(result.schedule.spec).to.equal(result.spec);
        expect(result.schedule(2000)).to.equal(Math.fround(0.04));
        expect(result.schedule(25_000)).to.equal(0);
      });
    }
  }
});

describe('load: what it gives', () => {
  it('the optimizer, complete with defaults', () => {
    const { optimizer: spec, spec: rate } = loadOrThrow(optimizer);
    expect(spec).to.deep.equal({
      type: 'adam_optimizer',
      learning_rate: rate,
      epsilon: 0.5,
      use_moving_average: false,
      moving_average_decay: Math.fround(0.9999),
    });
    expect(spec?.learning_rate).to.equal(rate);
  });

  it('the train config and the run', () => {
    const { train: spec, run } = loadOrThrow(pipeline);
    expect(spec).to.deep.equal({
      num_steps: 25000,
      batch_size: 64,
      gradient_clipping_by_norm: 0,
      fine_tune_checkpoint: '',
      fine_tune_checkpoint_version: 'V1',
      replicas_to_aggregate: 1,
    });
    expect(run).to.deep.equal({ num_steps: 25000, batch_size: 64 });
    expect(loadOrThrow(pipeline, { run: { num_steps: 7 } }).run.num_steps).to.equal(7);
    expect(loadOrThrow(block).run).to.deep.equal({});
  });

  it('of each value where it was written, or that it is a default', () => {
    const { origins, text } = loadOrThrow(optimizer);
    const written = (origin: unknown): string =>
      origin === 'default'
        ? 'default'
        : text.slice((origin as { start: number }).start, (origin as { end: number }).end);
    expect(written(origins.spec.total_steps)).to.equal('25000');
    expect(written(origins.spec.type)).to.equal('cosine_decay_learning_rate');
    expect(written(origins.spec.warmup_learning_rate)).to.equal('default');
    expect(written(origins.optimizer?.epsilon)).to.equal('0.5');
    expect(written(origins.optimizer?.moving_average_decay)).to.equal('default');
  });

  it('values that nobody can change by accident', () => {
    const { spec, optimizer: built } = loadOrThrow(optimizer);
    expect(Object.isFrozen(spec)).to.equal(true);
    expect(Object.isFrozen(built)).to.equal(true);
  });
});

/** Source, codes with the text they point at, why; one single change from a good config each. */
const faults: readonly (readonly [
  source: string,
  said: readonly (readonly [string, string])[],
  why: string,
  options?: LoadOptions,
])[] = [
  ['', [['no-learning-rate', '']], 'an empty file'],
  ['model { ssd {} }', [['no-learning-rate', '']], 'a pipeline without train_config'],
  [
    'train_config { batch_size: 1 }',
    [['no-learning-rate', 'train_config']],
    'a train config without optimizer',
  ],
  ['train_config { optimizer { } }', [['no-learning-rate', 'optimizer']], 'an empty optimizer'],
  [
    'optimizer { adam_optimizer { } }',
    [['no-learning-rate', 'adam_optimizer']],
    'an optimizer without learning_rate',
  ],
  [
    'optimizer { adam_optimizer { learning_rate { } } }',
    [['no-learning-rate', 'learning_rate']],
    'an empty learning_rate',
  ],
  ['train_config { optimzer { } }', [['field/unknown', 'optimzer']], 'a misspelt way to it in train_config'],
  [
    'train_confg { optimizer { } } train_input_reader { }',
    [['no-learning-rate', '']],
    'a misspelt way to it at the top, which the note names',
  ],
  [
    pipeline.replace('num_steps', 'num_step'),
    [['field/unknown', 'num_step']],
    'a misspelt field of train_config',
  ],
  [
    'optimizer { adam_optimiser { } }',
    [['field/unknown', 'adam_optimiser']],
    'a misspelt optimizer: said once',
  ],
  [
    'cosine_decay_learning_rat { }',
    [['field/unknown', 'cosine_decay_learning_rat']],
    'a misspelt type at the top',
  ],
  [
    optimizer.replace('total_steps', 'totalsteps'),
    [['field/unknown', 'totalsteps']],
    'a misspelt field; the total it would have set is not judged',
  ],
  [optimizer.replace('25000', '2e9'), [['value/type', '2e9']], 'a float for a whole number'],
  [optimizer.replace('25000', '-5'), [['value/type', '-5']], 'below the range of its type'],
  [optimizer.replace('25000', '1000'), [['steps/below-warmup', '1000']], 'a total below warm-up'],
  [optimizer.replace('0.04', 'nan'), [['field/range', 'nan']], 'a rate that is no number'],
  [
    optimizer.replace('0.04', '-0.04'),
    [['warmup/above-base', '-0.04']],
    'below the warm-up rate’s default; that it is negative too is not said twice',
  ],
  [optimizer.replace('0.04', 'inf'), [['field/range', 'inf']], 'an infinite rate'],
  [
    'exponential_decay_learning_rate { decay_steps: 1 decay_factor: 2 initial_learning_rate: 1 }',
    [
      ['rate/not-finite', 'exponential_decay_learning_rate'],
      ['field/unusual', '2'],
    ],
    'a rate that overflows within the run',
    { run: { num_steps: 2000 } },
  ],
  [block, [['run/not-positive', '']], 'a run of no steps', { run: { num_steps: -1 } }],
  [`# proto-message: Foo\n${block}`, [['message/unknown', 'Foo']], 'a header that names none of ours'],
];

describe('load: what is wrong', () => {
  for (const [source, said, why, options = {}] of faults) {
    it(why, () => {
      const result = load(source, options);
      expect(result.ok).to.equal(false);
      expect(
        result.diagnostics.map(({ code, ranges: [range] }) => [
          code,
          range === undefined ? '' : source.slice(range.start, range.end),
        ]),
      ).to.deep.equal(said);
      expect(() => loadOrThrow(source, options)).to.throw(ConfigError);
    });
  }

  it('a field at the top that no pipeline has: a warning; the blocks that are not read say nothing', () => {
    const others = 'train_input_reader { } eval_input_reader { } graph_rewriter { } [my.extension] { }';
    const result = loadOrThrow(`${pipeline} ${others} shuffle: false`);
    expect(result.diagnostics.map(({ code, severity, path }) => [code, severity, path])).to.deep.equal([
      ['field/unknown', 'warning', ['shuffle']],
    ]);
    expect(loadOrThrow(`${pipeline} shuffle: false`, { unknownFields: 'keep' }).diagnostics).to.deep.equal(
      [],
    );
  });

  it('data augmentation is known, and what it holds is kept', () => {
    const steps = 'data_augmentation_options { random_horizontal_flip { } } data_augmentation_options { }';
    expect(load(`${steps} ${train}`, { message: 'TrainConfig' }).diagnostics).to.deep.equal([]);
  });

  it('a field given twice: the last one wins, with a warning at both places; strict refuses', () => {
    const source = 'constant_learning_rate { learning_rate: 1 learning_rate: 2 }';
    const result = loadOrThrow(source);
    expect(result.schedule(0)).to.equal(2);
    const [twice] = result.diagnostics;
    expect(twice?.severity).to.equal('warning');
    expect(twice?.ranges.map(({ start }) => start)).to.deep.equal([
      source.lastIndexOf('learning_rate'),
      source.indexOf('learning_rate:'),
    ]);
    expect(load(source, { strict: true }).ok).to.equal(false);
  });

  it('a second member of the oneof replaces the first, with a warning', () => {
    const result = loadOrThrow(
      'constant_learning_rate { } manual_step_learning_rate { schedule { step: 5 learning_rate: 1 } }',
    );
    expect(result.spec.type).to.equal('manual_step_learning_rate');
    expect(result.diagnostics.map(({ code }) => code)).to.deep.equal(['field/oneof-twice']);
  });

  it('notes say what explains a finding, with their own place or default', () => {
    const { diagnostics, text } = load('cosine_decay_learning_rate {\n  total_steps: 5000\n}');
    expect(diagnostics[0]?.notes).to.deep.equal([
      { message: 'warmup_steps was not set; its default is 10000' },
    ]);
    const printed = render({ text, diagnostics, filename: 'x.config' });
    expect(printed).to.include('x.config:2:16 error steps/below-warmup');
    expect(printed).to.include('  2 |   total_steps: 5000\n    |                ^^^^');
  });

  it('one error carries all findings and prints them', () => {
    const source = 'cosine_decay_learning_rate { learning_rate_base: inf\n total_step: 5\n}';
    try {
      loadOrThrow(source, { filename: 'x.config' });
      expect.fail('it did not throw');
    } catch (thrown) {
      if (!(thrown instanceof ConfigError)) throw thrown;
      expect(thrown.diagnostics).to.have.length(2);
      expect(thrown.message)
        .to.include('x.config:1:50')
        .and.include('x.config:2:2')
        .and.include('did you mean total_steps?');
    }
  });

  it('bytes that are not UTF-8 are a finding, not a crash', () => {
    const result = load(new Uint8Array([0x23, 0xe9, 0x0a]));
    expect(result.ok).to.equal(false);
    expect(result.diagnostics.map(({ code }) => code)).to.include('syntax/invalid-utf8');
  });
});
