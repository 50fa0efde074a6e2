import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { formatPath } from '../../src/index.ts';
import { type JsonSchema, type SchemaName, schemas, validators } from '../../src/schemas/index.ts';

const constant = { constant_learning_rate: { learning_rate: 0.1 } };
const adam = { adam_optimizer: { learning_rate: constant } };

/** A value, and each thing that is wrong with it: where, and words of what is said. */
const faults: [schema: SchemaName, value: unknown, said: [path: string, words: RegExp][]][] = [
  [
    'learning_rate',
    { constant_learning_rate: { learning_rat: 1 } },
    [['constant_learning_rate.learning_rat', /did you mean learning_rate\?/]],
  ],
  [
    'learning_rate',
    { constant_learning_rat: {} },
    [['constant_learning_rat', /did you mean constant_learning_rate\?/]],
  ],
  [
    'learning_rate',
    { constant_learning_rate: { learning_rate: '0.1' } },
    [['constant_learning_rate.learning_rate', /takes a number, not "0\.1"/]],
  ],
  [
    'learning_rate',
    { constant_learning_rate: 5 },
    [['constant_learning_rate', /takes a message, not the number 5/]],
  ],
  [
    'learning_rate',
    { exponential_decay_learning_rate: { decay_steps: 0 } },
    [['exponential_decay_learning_rate.decay_steps', /is 0, but must be greater than 0/]],
  ],
  [
    'learning_rate',
    { cosine_decay_learning_rate: { total_steps: 1.5 } },
    [['cosine_decay_learning_rate.total_steps', /a whole number from 0 to 4294967295, not the number 1\.5/]],
  ],
  [
    'learning_rate',
    { manual_step_learning_rate: { schedule: {} } },
    [['manual_step_learning_rate.schedule', /takes a list, not a message/]],
  ],
  [
    'learning_rate',
    { manual_step_learning_rate: { schedule: [{}, { step: -1 }, 3] } },
    [
      ['manual_step_learning_rate.schedule[1].step', /not the number -1/],
      ['manual_step_learning_rate.schedule[2]', /takes a message, not the number 3/],
    ],
  ],
  ['learning_rate', {}, [['', /no learning rate/]]],
  ['learning_rate', [], [['', /LearningRate takes a message, not a list/]]],
  ['learning_rate', null, [['', /takes a message, not null/]]],
  [
    'learning_rate',
    { ...constant, cosine_decay_learning_rate: {} },
    [['', /one of constant_learning_rate, cosine_decay_learning_rate.*remove/]],
  ],
  ['optimizer', { adam_optimizer: {} }, [['adam_optimizer', /AdamOptimizer holds no learning rate/]]],
  [
    'optimizer',
    { ...adam, momentum_optimizer: { learning_rate: constant }, 'a/b~c': 1 },
    [
      ['', /one of adam_optimizer, momentum_optimizer/],
      ['a/b~c', /Optimizer has no field a\/b~c/],
    ],
  ],
  [
    'train_config',
    { fine_tune_checkpoint_version: 'V3' },
    [['fine_tune_checkpoint_version', /one of UNKNOWN, V1, V2, not "V3"/]],
  ],
  [
    'train_config',
    { keep_checkpoint_every_n_hours: 'never', startup_delay_steps: 1e39 },
    [
      ['keep_checkpoint_every_n_hours', /takes a number, not "never"/],
      ['startup_delay_steps', /from -3\.4028235e\+38 to 3\.4028235e\+38/],
    ],
  ],
  [
    'train_config',
    { freeze_variables: ['a', 1] },
    [['freeze_variables[1]', /takes a string, not the number 1/]],
  ],
  [
    'pipeline',
    { train_config: { optimizer: { adam_optimizer: { learning_rate: {} } } } },
    [['train_config.optimizer.adam_optimizer.learning_rate', /no learning rate/]],
  ],
  ['train_config', { num_step: 5 }, [['num_step', /did you mean num_steps\?/]]],
  [
    'pipeline',
    { train_config: { batch_size: true, optimizer: [] } },
    [
      ['train_config.batch_size', /not true/],
      ['train_config.optimizer', /takes a message, not a list/],
    ],
  ],
];

const read = (name: SchemaName): JsonSchema =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));

describe('learning-schedules/schemas', () => {
  for (const name of Object.keys(schemas) as SchemaName[]) {
    it(`${name} is what its file holds, or points to in the file of the pipeline`, () => {
      const { $schema, $id, definitions, ...own } = schemas[name];
      const file = read(name);
      const pipeline = read('pipeline');
      expect($schema).to.equal(file.$schema);
      expect($id).to.equal(`urn:learning-schedules:${name}`);
      if (name === 'pipeline') {
        expect(schemas[name]).to.deep.equal(file);
        return;
      }
      const [path, target] = String(file.$ref).split('#/definitions/');
      expect(path).to.equal('pipeline.schema.json');
      const inPipeline = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value).replaceAll('"$ref":"#"', `"$ref":"#/definitions/${target}"`));
      expect(pipeline.definitions).to.deep.include(inPipeline(definitions) as object);
      expect(pipeline.definitions).to.have.deep.property(target!, inPipeline(own));
    });
  }

  it('accepts what is right', () => {
    expect(validators.learning_rate(constant)).to.deep.equal({ ok: true });
    expect(validators.optimizer(adam)).to.deep.equal({ ok: true });
    expect(
      validators.train_config({
        optimizer: adam,
        data_augmentation_options: [{ random_horizontal_flip: {} }],
      }),
    ).to.deep.equal({ ok: true });
    expect(validators.pipeline({ model: {}, train_config: { optimizer: adam } })).to.deep.equal({ ok: true });
  });

  for (const [name, value, said] of faults) {
    it(`${name} says what is wrong with ${JSON.stringify(value)}`, () => {
      const result = validators[name](value);
      const errors = result.ok ? [] : result.errors;
      const byPath = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
        a[0].localeCompare(b[0]);
      const got = errors.map(({ path, message }) => [formatPath(path), message] as const).sort(byPath);
      expect(got.map(([path]) => path)).to.deep.equal(
        said.map(([path]) => path).sort((a, b) => a.localeCompare(b)),
      );
      for (const [i, [, words]] of [...said].sort(byPath).entries()) expect(got[i]?.[1]).to.match(words);
    });
  }

  it('gives each error the code that it has elsewhere', () => {
    const result = validators.optimizer({
      adam_optimizer: { epsilon: 'x' },
      momentum_optimizer: {},
      other: 1,
    });
    expect(result.ok ? [] : result.errors.map(({ code }) => code)).to.have.members([
      'schema/one-of',
      'field/unknown',
      'value/type',
      'no-learning-rate',
      'no-learning-rate',
    ]);
  });

  it('runs where code from strings is forbidden', () => {
    const entry = new URL('../../src/schemas/index.ts', import.meta.url).href;
    const script = `
      const { validators } = await import(${JSON.stringify(entry)});
      console.log(validators.optimizer({}).ok, validators.learning_rate({}).ok);`;
    const flags = ['--disallow-code-generation-from-strings', '--import', 'tsx', '--input-type=module'];
    const cwd = fileURLToPath(new URL('../..', import.meta.url));
    expect(String(execFileSync(process.execPath, [...flags, '-e', script], { cwd }))).to.equal(
      'true false\n',
    );
  });
});
