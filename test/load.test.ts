import { expect } from 'chai';
import { type LoadOptions, loadOrThrow, parse } from '../src/index.ts';
import { block, optimizer, pipeline, train } from './support/load_texts.ts';

const yamlBlock =
  'cosine_decay_learning_rate: {learning_rate_base: 0.04, total_steps: 25000, warmup_steps: 2000}';
const json =
  '{"cosine_decay_learning_rate": {"learning_rate_base": 0.04, "total_steps": 25000, "warmup_steps": 2000}}';

describe('load: formats and messages that it detects', () => {
  it('parse takes the format from the ending of the name, else from the text', () => {
    const formats = ['x.yaml', 'x.PBTXT', 'x.pb', 'x', undefined].map(
      (filename) => parse('a: 1', filename === undefined ? {} : { filename }).format,
    );
    expect(formats).to.deep.equal(['yaml', 'textproto', 'textproto', 'textproto', 'textproto']);
  });

  const cases: readonly {
    readonly source: string;
    readonly options: LoadOptions;
    readonly message: string;
    readonly format: string;
    readonly reason: string;
  }[] = [
    {
      source: block,
      options: {},
      message: 'LearningRate',
      format: 'textproto',
      reason: 'a bare learning rate',
    },
    { source: optimizer, options: {}, message: 'Optimizer', format: 'textproto', reason: 'an optimizer' },
    { source: train, options: {}, message: 'TrainConfig', format: 'textproto', reason: 'a train config' },
    {
      source: pipeline,
      options: {},
      message: 'TrainEvalPipelineConfig',
      format: 'textproto',
      reason: 'a pipeline',
    },
    {
      source: `# proto-message: object_detection.protos.LearningRate\n${block}`,
      options: {},
      message: 'LearningRate',
      format: 'textproto',
      reason: 'a header with the full name of the message',
    },
    {
      source: `# my config\n# proto-message: LearningRate\n\n${block}`,
      options: {},
      message: 'LearningRate',
      format: 'textproto',
      reason: 'a header further down, with the short name',
    },
    {
      source: block,
      options: { message: 'LearningRate' },
      message: 'LearningRate',
      format: 'textproto',
      reason: 'the message as an option',
    },
    {
      source: `# proto-message: Optimizer\n${block}`,
      options: { message: 'LearningRate' },
      message: 'LearningRate',
      format: 'textproto',
      reason: 'the option overrides the header',
    },
    {
      source: yamlBlock,
      options: { filename: 'x.yaml' },
      message: 'LearningRate',
      format: 'yaml',
      reason: 'YAML by its file name',
    },
    {
      source: yamlBlock,
      options: { format: 'yaml' },
      message: 'LearningRate',
      format: 'yaml',
      reason: 'YAML by the option',
    },
    {
      source:
        'cosine_decay_learning_rate:\n  learning_rate_base: 0.04\n  total_steps: 25000\n  warmup_steps: 2000\n',
      options: {},
      message: 'LearningRate',
      format: 'yaml',
      reason: 'YAML by its content',
    },
    {
      source: `batch_size: 64\nnum_steps: 9\noptimizer:\n  adam_optimizer:\n    learning_rate: {${yamlBlock}}\n`,
      options: {},
      message: 'TrainConfig',
      format: 'yaml',
      reason: 'YAML whose first line could be text format',
    },
    { source: json, options: {}, message: 'LearningRate', format: 'json', reason: 'JSON by its content' },
    {
      source:
        '{"cosineDecayLearningRate": {"learningRateBase": 0.04, "totalSteps": 25000, "warmupSteps": 2000}}',
      options: {},
      message: 'LearningRate',
      format: 'json',
      reason: 'JSON in lowerCamelCase',
    },
    {
      source: `train_config: # all of it\n# a { brace\n{\n${train}\n}\n`,
      options: {},
      message: 'TrainEvalPipelineConfig',
      format: 'textproto',
      reason: 'a comment before the brace',
    },
    {
      source: `train_config:\n  # all of it\n  {\n${train}\n}\n`,
      options: {},
      message: 'TrainEvalPipelineConfig',
      format: 'textproto',
      reason: 'an indented comment before the brace',
    },
    {
      source: `num_steps:\n9\noptimizer { adam_optimizer { learning_rate { ${block} } } }\n`,
      options: {},
      message: 'TrainConfig',
      format: 'textproto',
      reason: 'a number on the line after its name',
    },
    {
      source: `num_steps: 9\nbatch_size: 64\noptimizer:\n  adam_optimizer: {\n    learning_rate: {${yamlBlock}}\n  }\n`,
      options: {},
      message: 'TrainConfig',
      format: 'yaml',
      reason: 'YAML with a block in braces that ends on a line of its own',
    },
    {
      source: `train_config: {\n${train}\n}\n`,
      options: {},
      message: 'TrainEvalPipelineConfig',
      format: 'textproto',
      reason: 'a colon before the brace',
    },
  ];
  for (const { source, options, message, format, reason } of cases) {
    for (const given of [source, new TextEncoder().encode(source)]) {
      it(`${reason}, as ${typeof given === 'string' ? 'text' : 'bytes'}`, () => {
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

describe('load: results', () => {
  it('gives the optimizer with its defaults', () => {
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

  it('gives the train config and the run', () => {
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

  it('gives the place of each value, or that it is a default', () => {
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

  it('gives frozen values', () => {
    const { spec, optimizer: built } = loadOrThrow(optimizer);
    expect(Object.isFrozen(spec)).to.equal(true);
    expect(Object.isFrozen(built)).to.equal(true);
  });
});
