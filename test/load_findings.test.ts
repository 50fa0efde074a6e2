import { expect } from 'chai';
import { ConfigError, type LoadOptions, load, loadOrThrow, render } from '../src/index.ts';
import { block, optimizer, pipeline, train } from './support/load_texts.ts';

/** Valid configs with one change each. `findings` lists the expected codes, each with the text in its range. */
const faults: readonly {
  readonly source: string;
  readonly findings: readonly (readonly [string, string])[];
  readonly reason: string;
  readonly options?: LoadOptions;
}[] = [
  { source: '', findings: [['no-learning-rate', '']], reason: 'an empty file' },
  {
    source: 'constant_learning_rate { learning_rate: "0.5x" }',
    findings: [['value/type', '"0.5x"']],
    reason: 'a string that begins like a number, instead of a rate',
  },
  {
    source: 'model { ssd {} }',
    findings: [['no-learning-rate', '']],
    reason: 'a pipeline without train_config',
  },
  {
    source: 'train_config { batch_size: 1 }',
    findings: [['no-learning-rate', 'train_config']],
    reason: 'a train config without optimizer',
  },
  {
    source: 'train_config { optimizer { } }',
    findings: [['no-learning-rate', 'optimizer']],
    reason: 'an empty optimizer',
  },
  {
    source: 'optimizer { adam_optimizer { } }',
    findings: [['no-learning-rate', 'adam_optimizer']],
    reason: 'an optimizer without learning_rate',
  },
  {
    source: 'optimizer { adam_optimizer { learning_rate { } } }',
    findings: [['no-learning-rate', 'learning_rate']],
    reason: 'an empty learning_rate',
  },
  {
    source: 'train_config { optimzer { } }',
    findings: [['field/unknown', 'optimzer']],
    reason: 'a misspelt optimizer block in train_config',
  },
  {
    source: 'train_confg { optimizer { } } train_input_reader { }',
    findings: [['no-learning-rate', '']],
    reason: 'a misspelt train_config at the top; a note names it',
  },
  {
    source: pipeline.replace('num_steps', 'num_step'),
    findings: [['field/unknown', 'num_step']],
    reason: 'a misspelt field of train_config',
  },
  {
    source: 'optimizer { adam_optimiser { } }',
    findings: [['field/unknown', 'adam_optimiser']],
    reason: 'a misspelt optimizer: reported once',
  },
  {
    source: 'cosine_decay_learning_rat { }',
    findings: [['field/unknown', 'cosine_decay_learning_rat']],
    reason: 'a misspelt type at the top',
  },
  {
    source: optimizer.replace('total_steps', 'totalsteps'),
    findings: [['field/unknown', 'totalsteps']],
    reason: 'a misspelt field: the default that applies instead is not checked',
  },
  {
    source: optimizer.replace('25000', '2e9'),
    findings: [['value/type', '2e9']],
    reason: 'a float for a whole number',
  },
  {
    source: optimizer.replace('25000', '-5'),
    findings: [['value/type', '-5']],
    reason: 'below the range of its type',
  },
  {
    source: optimizer.replace('25000', '1000'),
    findings: [['steps/below-warmup', '1000']],
    reason: 'a total below warm-up',
  },
  {
    source: optimizer.replace('0.04', 'nan'),
    findings: [['field/range', 'nan']],
    reason: 'a rate that is NaN',
  },
  {
    source: optimizer.replace('0.04', '-0.04 warmup_learning_rate: 0.01'),
    findings: [['warmup/above-base', '-0.04']],
    reason: 'a negative rate below the warm-up rate is refused, and reported once',
  },
  {
    source: optimizer.replace('0.04', '-0.04'),
    findings: [['warmup/above-base', '-0.04']],
    reason: 'a negative rate is reported once, as below the default of the warm-up rate',
  },
  {
    source: optimizer.replace('0.04', 'inf'),
    findings: [['field/range', 'inf']],
    reason: 'an infinite rate',
  },
  {
    source: 'exponential_decay_learning_rate { decay_steps: 1 decay_factor: 2 initial_learning_rate: 1 }',
    findings: [
      ['rate/not-finite', 'exponential_decay_learning_rate'],
      ['field/unusual', '2'],
    ],
    reason: 'a rate that overflows within the run',
    options: { run: { num_steps: 2000 } },
  },
  {
    source: block,
    findings: [['run/not-positive', '']],
    reason: 'a run of no steps',
    options: { run: { num_steps: -1 } },
  },
  {
    source: block,
    findings: [['run/not-positive', '']],
    reason: 'a start step below 0',
    options: { run: { start_step: -1 } },
  },
  {
    source: block,
    findings: [['run/not-positive', '']],
    reason: 'a run of 0 steps that starts at step 0',
    options: { run: { num_steps: 0, start_step: 0 } },
  },
  {
    source: 'batch_size: 8 optimizer { sgd { learning_rate { constant { learning_rate: 0.1 } } } }',
    findings: [['run/contradiction', '8']],
    reason: 'a batch size of the file that contradicts the options',
    options: { run: { examples: 8000, steps_per_epoch: 500 } },
  },
  {
    source: 'num_steps: 10 optimizer { sgd { learning_rate { constant { learning_rate: 0.1 } } } }',
    findings: [['run/contradiction', '']],
    reason:
      'options that contradict one another: num_steps and the other facts; the num_steps of the file is not used',
    options: { run: { examples: 8000, batch_size: 8, epochs: 2, num_steps: 500 } },
  },
  {
    source:
      'train_config { optimizer { fixed_weight_decay: true sgd { learning_rate { constant { learning_rate: 0.1 } } } } steps: 5 }',
    findings: [['dialect/other', 'steps']],
    reason: 'a schedule of this API beside fields that only another family has',
  },
  {
    source: 'train_config:\n  num_steps: ##STEPS\n',
    findings: [['field/null', 'num_steps']],
    reason: 'a placeholder that YAML reads as a comment',
    options: { format: 'yaml' },
  },
  {
    source: `# proto-message: Foo\n${block}`,
    findings: [['message/unknown', 'Foo']],
    reason: 'a header with an unknown message',
  },
];

describe('load: findings', () => {
  for (const { source, findings, reason, options = {} } of faults) {
    it(reason, () => {
      const result = load(source, options);
      expect(result.ok).to.equal(false);
      expect(
        result.diagnostics.map(({ code, ranges: [range] }) => [
          code,
          range === undefined ? '' : source.slice(range.start, range.end),
        ]),
      ).to.deep.equal(findings);
      expect(() => loadOrThrow(source, options)).to.throw(ConfigError);
    });
  }

  it('warns about an unknown field at the top, but not about fields in blocks that it does not read', () => {
    const others = 'train_input_reader { } eval_input_reader { } graph_rewriter { } [my.extension] { }';
    const result = loadOrThrow(`${pipeline} ${others} shuffle: false`);
    expect(result.diagnostics.map(({ code, severity, path }) => ({ code, severity, path }))).to.deep.equal([
      { code: 'field/unknown', severity: 'warning', path: ['shuffle'] },
    ]);
    expect(loadOrThrow(`${pipeline} shuffle: false`, { unknownFields: 'keep' }).diagnostics).to.deep.equal(
      [],
    );
  });

  it('accepts data augmentation and keeps its content', () => {
    const steps = 'data_augmentation_options { random_horizontal_flip { } } data_augmentation_options { }';
    expect(load(`${steps} ${train}`, { message: 'TrainConfig' }).diagnostics).to.deep.equal([]);
  });

  it('a field given twice: the last one wins, with a warning at both places; an error if strict', () => {
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

  it('lets a second member of a oneof replace the first, with a warning', () => {
    const result = loadOrThrow(
      'constant_learning_rate { } manual_step_learning_rate { schedule { step: 5 learning_rate: 1 } }',
    );
    expect(result.spec.type).to.equal('manual_step_learning_rate');
    expect(result.diagnostics.map(({ code }) => code)).to.deep.equal(['field/oneof-twice']);
  });

  it('explains findings in notes: a value that was not set is named with its default', () => {
    const { diagnostics, text } = load('cosine_decay_learning_rate {\n  total_steps: 5000\n}');
    expect(diagnostics[0]?.notes).to.deep.equal([
      { message: 'warmup_steps was not set; its default is 10000' },
    ]);
    const printed = render({ text, diagnostics, filename: 'x.config' });
    expect(printed).to.include('x.config:2:16 error steps/below-warmup');
    expect(printed).to.include('  2 |   total_steps: 5000\n    |                ^^^^');
  });

  it('throws one error that has all findings and prints them', () => {
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

  it('reports bytes that are not UTF-8 as a finding', () => {
    const result = load(new Uint8Array([0x23, 0xe9, 0x0a]));
    expect(result.ok).to.equal(false);
    expect(result.diagnostics.map(({ code }) => code)).to.include('syntax/invalid-utf8');
  });
});
