import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { expect } from 'chai';
import { formatPath } from '../../src/index.ts';
import { type JsonSchema, type SchemaName, schemas, validators } from '../../src/schemas/index.ts';

const constant = { constant_learning_rate: { learning_rate: 0.1 } };
const adam = { adam_optimizer: { learning_rate: constant } };

const faults: {
  readonly schema: SchemaName;
  readonly value: unknown;
  readonly said: { readonly path: string; readonly words: RegExp }[];
}[] = [
  {
    schema: 'learning_rate',
    value: { constant_learning_rate: { learning_rat: 1 } },
    said: [{ path: 'constant_learning_rate.learning_rat', words: /did you mean learning_rate\?/ }],
  },
  {
    schema: 'learning_rate',
    value: { constant_learning_rat: {} },
    said: [{ path: 'constant_learning_rat', words: /did you mean constant_learning_rate\?/ }],
  },
  {
    schema: 'learning_rate',
    value: { constant_learning_rate: { learning_rate: '0.1' } },
    said: [{ path: 'constant_learning_rate.learning_rate', words: /takes a number, not "0\.1"/ }],
  },
  ...[
    { value: undefined, words: /takes a message, not undefined/ },
    { value: 5n, words: /takes a message, not the number 5/ },
    { value: () => 5, words: /takes a message, not function/ },
  ].map(({ value, words }) => ({ schema: 'learning_rate' as const, value, said: [{ path: '', words }] })),
  {
    schema: 'learning_rate',
    value: { constant_learning_rate: { learning_rate: 5n } },
    said: [{ path: 'constant_learning_rate.learning_rate', words: /takes a number, not the number 5/ }],
  },
  {
    schema: 'learning_rate',
    value: { constant_learning_rate: 5 },
    said: [{ path: 'constant_learning_rate', words: /takes a message, not the number 5/ }],
  },
  {
    schema: 'learning_rate',
    value: { exponential_decay_learning_rate: { decay_steps: 0 } },
    said: [
      { path: 'exponential_decay_learning_rate.decay_steps', words: /is 0, but must be greater than 0/ },
    ],
  },
  {
    schema: 'learning_rate',
    value: { cosine_decay_learning_rate: { total_steps: 1.5 } },
    said: [
      {
        path: 'cosine_decay_learning_rate.total_steps',
        words: /a whole number from 0 to 4294967295, not the number 1\.5/,
      },
    ],
  },
  {
    schema: 'learning_rate',
    value: { manual_step_learning_rate: { schedule: {} } },
    said: [{ path: 'manual_step_learning_rate.schedule', words: /takes a list, not a message/ }],
  },
  {
    schema: 'learning_rate',
    value: { manual_step_learning_rate: { schedule: [{}, { step: -1 }, 3] } },
    said: [
      { path: 'manual_step_learning_rate.schedule[1].step', words: /not the number -1/ },
      { path: 'manual_step_learning_rate.schedule[2]', words: /takes a message, not the number 3/ },
    ],
  },
  { schema: 'learning_rate', value: {}, said: [{ path: '', words: /no learning rate/ }] },
  {
    schema: 'learning_rate',
    value: [],
    said: [{ path: '', words: /LearningRate takes a message, not a list/ }],
  },
  { schema: 'learning_rate', value: null, said: [{ path: '', words: /takes a message, not null/ }] },
  {
    schema: 'learning_rate',
    value: { ...constant, cosine_decay_learning_rate: {} },
    said: [{ path: '', words: /one of constant_learning_rate, cosine_decay_learning_rate.*remove/ }],
  },
  {
    schema: 'optimizer',
    value: { adam_optimizer: {} },
    said: [{ path: 'adam_optimizer', words: /AdamOptimizer has no learning rate/ }],
  },
  {
    schema: 'optimizer',
    value: { ...adam, momentum_optimizer: { learning_rate: constant }, 'a/b~c': 1 },
    said: [
      { path: '', words: /one of adam_optimizer, momentum_optimizer/ },
      { path: 'a/b~c', words: /Optimizer has no field a\/b~c/ },
    ],
  },
  {
    schema: 'train_config',
    value: { fine_tune_checkpoint_version: 'V3' },
    said: [{ path: 'fine_tune_checkpoint_version', words: /one of UNKNOWN, V1, V2, not "V3"/ }],
  },
  {
    schema: 'train_config',
    value: { keep_checkpoint_every_n_hours: 'never', startup_delay_steps: 1e39 },
    said: [
      { path: 'keep_checkpoint_every_n_hours', words: /takes a number, not "never"/ },
      { path: 'startup_delay_steps', words: /from -3\.4028235e\+38 to 3\.4028235e\+38/ },
    ],
  },
  {
    schema: 'train_config',
    value: { freeze_variables: ['a', 1] },
    said: [{ path: 'freeze_variables[1]', words: /takes a string, not the number 1/ }],
  },
  {
    schema: 'pipeline',
    value: { train_config: { optimizer: { adam_optimizer: { learning_rate: {} } } } },
    said: [{ path: 'train_config.optimizer.adam_optimizer.learning_rate', words: /no learning rate/ }],
  },
  {
    schema: 'train_config',
    value: { num_step: 5 },
    said: [{ path: 'num_step', words: /did you mean num_steps\?/ }],
  },
  {
    schema: 'pipeline',
    value: { train_config: { batch_size: true, optimizer: [] } },
    said: [
      { path: 'train_config.batch_size', words: /not true/ },
      { path: 'train_config.optimizer', words: /takes a message, not a list/ },
    ],
  },
  {
    schema: 'learning_rate',
    value: {
      constant_learning_rate: {
        learning_rate: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      },
    },
    said: [{ path: 'constant_learning_rate.learning_rate', words: /not "a{38}…/ }],
  },
];

const read = (name: SchemaName): JsonSchema =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));

describe('learning-schedules/schemas', () => {
  for (const name of Object.keys(schemas) as SchemaName[]) {
    it(`${name} equals the schema in its file, or the one in the pipeline's file that it refers to`, () => {
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

  it('accepts valid values', () => {
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

  for (const { schema: name, value, said } of faults) {
    it(`${name} reports the faults of ${inspect(value)}`, () => {
      const result = validators[name](value);
      const errors = result.ok ? [] : result.errors;
      const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
        a.path.localeCompare(b.path);
      const got = errors.map(({ path, message }) => ({ path: formatPath(path), message })).sort(byPath);
      const expected = [...said].sort(byPath);
      expect(got.map(({ path }) => path)).to.deep.equal(expected.map(({ path }) => path));
      for (const [i, { words }] of expected.entries()) expect(got[i]?.message).to.match(words);
    });
  }

  it('gives errors the codes that other functions use', () => {
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

  it('works if code generation from strings is forbidden', () => {
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
