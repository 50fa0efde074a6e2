import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { expect } from 'chai';
import fc from 'fast-check';
import { builtins } from '../../src/index.ts';
import type { Field, Message } from '../../src/schema/descriptors/message.ts';
import { checkRules } from '../../src/schema/descriptors/rules.ts';
import { allDocs } from '../../src/schema/docs.ts';
import { Optimizer } from '../../src/schema/generated/optimizer.ts';
import { TrainEvalPipelineConfig } from '../../src/schema/generated/pipeline.ts';
import { TrainConfig } from '../../src/schema/generated/train.ts';
import { jsonOf } from '../support/json_values.ts';

const LearningRate = builtins.learningRate;
const folder = new URL('../../schemas/', import.meta.url);
const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8'));
const files: { readonly name: string; readonly of: Message }[] = [
  { name: 'pipeline', of: TrainEvalPipelineConfig },
  { name: 'train_config', of: TrainConfig },
  { name: 'optimizer', of: Optimizer },
  { name: 'learning_rate', of: LearningRate },
];

/** Strict, except for `required` in the branches of a oneof, whose properties are declared outside them. */
const strict = { strict: true, strictRequired: false };
const ajv = new Ajv({ ...strict, allErrors: true });
const validators = new Map<string, ValidateFunction>();
for (const { name } of files) ajv.addSchema(read(name), `${name}.schema.json`);
for (const { name } of files) validators.set(name, ajv.compile({ $ref: `${name}.schema.json` }));
const accepts = (name: string, value: unknown): boolean => validators.get(name)!(value);

const cosine = {
  cosine_decay_learning_rate: { learning_rate_base: 0.04, total_steps: 25000, warmup_steps: 2000 },
};
const exponential = {
  exponential_decay_learning_rate: { decay_steps: 100, burnin_steps: 0, staircase: false },
};
const manual = {
  manual_step_learning_rate: { schedule: [{ step: 10, learning_rate: 0.1 }, { step: 20 }], warmup: true },
};
const adam = { adam_optimizer: { learning_rate: cosine, epsilon: 1e-7 }, use_moving_average: false };
const train = {
  batch_size: 64,
  optimizer: adam,
  fine_tune_checkpoint_version: 'V2',
  freeze_variables: ['a.*'],
};
const pipeline = { train_config: train, eval_config: { use_moving_averages: false } };

const good: { readonly schema: string; readonly value: unknown; readonly reason: string }[] = [
  { schema: 'learning_rate', value: cosine, reason: 'a schedule' },
  { schema: 'learning_rate', value: exponential, reason: 'a schedule' },
  { schema: 'learning_rate', value: manual, reason: 'a schedule with a list of messages' },
  { schema: 'learning_rate', value: { constant_learning_rate: {} }, reason: 'every field has a default' },
  {
    schema: 'learning_rate',
    value: { constant_learning_rate: { learning_rate: -1 } },
    reason: 'a value that gives only a warning',
  },
  {
    schema: 'learning_rate',
    value: { exponential_decay_learning_rate: { decay_factor: 2 } },
    reason: 'another value that gives only a warning',
  },
  { schema: 'optimizer', value: adam, reason: 'an optimizer' },
  { schema: 'optimizer', value: {}, reason: 'no optimizer, which only the reader refuses' },
  {
    schema: 'optimizer',
    value: { rms_prop_optimizer: { learning_rate: manual } },
    reason: 'another optimizer',
  },
  { schema: 'train_config', value: train, reason: 'a train config' },
  {
    schema: 'train_config',
    value: { data_augmentation_options: [{ random_horizontal_flip: {} }] },
    reason: 'fields that are not in the schema',
  },
  {
    schema: 'train_config',
    value: { keep_checkpoint_every_n_hours: 'Infinity' },
    reason: 'infinity by its JSON name',
  },
  { schema: 'pipeline', value: pipeline, reason: 'a pipeline' },
  {
    schema: 'pipeline',
    value: { model: { ssd: {} }, eval_config: { metrics_set: 'coco' } },
    reason: 'fields that are not in the schema',
  },
];

/** Valid values with one change each. */
const faulty: { readonly schema: string; readonly value: unknown; readonly reason: string }[] = [
  { schema: 'learning_rate', value: {}, reason: 'no type' },
  { schema: 'learning_rate', value: { ...cosine, ...exponential }, reason: 'two types' },
  {
    schema: 'learning_rate',
    value: { ...cosine, other_learning_rate: {} },
    reason: 'an unknown type',
  },
  {
    schema: 'learning_rate',
    value: { cosine_decay_learning_rate: { total_step: 25000 } },
    reason: 'a misspelt field',
  },
  {
    schema: 'learning_rate',
    value: { cosine_decay_learning_rate: { totalSteps: 25000 } },
    reason: 'a name whose letters have another case in the proto',
  },
  { schema: 'learning_rate', value: { cosine_decay_learning_rate: null }, reason: 'null for a message' },
  { schema: 'learning_rate', value: { cosine_decay_learning_rate: [] }, reason: 'a list for a message' },
  {
    schema: 'learning_rate',
    value: { cosine_decay_learning_rate: { total_steps: '25000' } },
    reason: 'a quoted number',
  },
  {
    schema: 'learning_rate',
    value: { cosine_decay_learning_rate: { total_steps: 2.5 } },
    reason: 'a fraction for a whole number',
  },
  {
    schema: 'learning_rate',
    value: { cosine_decay_learning_rate: { total_steps: -1 } },
    reason: 'a number below the range of its kind',
  },
  {
    schema: 'learning_rate',
    value: { cosine_decay_learning_rate: { total_steps: 2 ** 32 } },
    reason: 'a number above the range of its kind',
  },
  {
    schema: 'learning_rate',
    value: { cosine_decay_learning_rate: { learning_rate_base: Number.NaN } },
    reason: 'a number that is not finite',
  },
  {
    schema: 'learning_rate',
    value: { cosine_decay_learning_rate: { learning_rate_base: 'NaN' } },
    reason: 'infinity as a word',
  },
  {
    schema: 'learning_rate',
    value: { cosine_decay_learning_rate: { learning_rate_base: 3.5e38 } },
    reason: 'a number above the range of float32',
  },
  {
    schema: 'learning_rate',
    value: { exponential_decay_learning_rate: { decay_steps: 0 } },
    reason: 'a rule broken',
  },
  {
    schema: 'learning_rate',
    value: { exponential_decay_learning_rate: { burnin_steps: 2 ** 31 } },
    reason: 'a rule broken',
  },
  {
    schema: 'learning_rate',
    value: { exponential_decay_learning_rate: { staircase: 1 } },
    reason: 'a number for a bool',
  },
  {
    schema: 'learning_rate',
    value: { manual_step_learning_rate: { schedule: { step: 10 } } },
    reason: 'a message for a list',
  },
  {
    schema: 'learning_rate',
    value: { manual_step_learning_rate: { schedule: [{ rate: 0.1 }] } },
    reason: 'a misspelt field in a list',
  },
  {
    schema: 'optimizer',
    value: { ...adam, momentum_optimizer: { learning_rate: cosine } },
    reason: 'two optimizers',
  },
  {
    schema: 'optimizer',
    value: { adam_optimizer: { epsilon: 1 } },
    reason: 'an optimizer without a learning rate',
  },
  {
    schema: 'optimizer',
    value: { ...adam, use_moving_averages: true },
    reason: 'a field of another message',
  },
  {
    schema: 'train_config',
    value: { ...train, fine_tune_checkpoint_version: 'V3' },
    reason: 'a name that the enum does not have',
  },
  {
    schema: 'train_config',
    value: { ...train, fine_tune_checkpoint_version: 2 },
    reason: 'an enum by its number',
  },
  { schema: 'train_config', value: { ...train, freeze_variables: 'a.*' }, reason: 'one string for a list' },
  {
    schema: 'train_config',
    value: { ...train, optimizer: { ...adam, epsilon: 1 } },
    reason: 'an unknown field inside the optimizer',
  },
  {
    schema: 'train_config',
    value: { ...train, keep_checkpoint_every_n_hours: 'never' },
    reason: 'a word for a number',
  },
  {
    schema: 'pipeline',
    value: { ...pipeline, train_config: { ...train, batch_size: -1 } },
    reason: 'a fault deep in a pipeline',
  },
];

/** Every number field, with a function that puts a value into a valid learning rate or optimizer. */
const numberFields = (of: Message): { readonly name: string; readonly field: Field }[] =>
  Object.entries<Field>(of.fields)
    .filter(
      ([, { kind, repeated }]) => ['float', 'double', 'uint32', 'int32'].includes(kind) && repeated !== true,
    )
    .map(([name, field]) => ({ name, field }));

/** A number that satisfies the rules of a field. */
const kept = ({ kind, rules = {} }: Field): number =>
  [1, 0.5, 2, 0].find((value) => checkRules(rules, value, kind) === undefined)!;

/** A value with only the required fields. */
const least = (of: Message): object =>
  Object.fromEntries(
    Object.entries<Field>(of.fields)
      .filter(([, { required }]) => required)
      .map(([name, field]) => [
        name,
        field.kind === 'learning_rate' ? { constant_learning_rate: {} } : kept(field),
      ]),
  );

describe('schemas/', () => {
  it('has a schema for each message that a file can contain', () => {
    expect(readdirSync(folder).sort()).to.deep.equal(files.map(({ name }) => `${name}.schema.json`).sort());
  });

  for (const { name, of } of files) {
    it(`${name} is draft-07, with an id without a host`, () => {
      const schema = read(name);
      expect(schema.$schema).to.equal('http://json-schema.org/draft-07/schema#');
      // The id needs a folder, so that the reference to the pipeline's file can be resolved.
      expect(schema.$id).to.equal(name === 'pipeline' ? 'urn:learning-schedules:pipeline' : undefined);
      expect(schema.title).to.equal(of.name.split('.').at(-1));
      expect(schema.description).to.be.a('string').and.equal(allDocs.ofMessage(of));
    });

    it(`${name} accepts every value that its descriptor allows`, () => {
      fc.assert(
        fc.property(jsonOf(of, LearningRate), (value) => {
          expect(accepts(name, value), JSON.stringify(validators.get(name)!.errors)).to.equal(true);
        }),
        { numRuns: 100 },
      );
    });
  }

  for (const { schema, value, reason } of good) {
    it(`${schema} accepts ${reason}: ${JSON.stringify(value)}`, () =>
      expect(accepts(schema, value)).to.equal(true));
  }
  for (const { schema, value, reason } of faulty) {
    it(`${schema} refuses ${reason}: ${JSON.stringify(value)}`, () =>
      expect(accepts(schema, value)).to.equal(false));
  }

  for (const { type, message: of } of builtins.types.values()) {
    for (const { name, field } of numberFields(of)) {
      it(`refuses exactly the values of ${type}.${name} that break its rules`, () => {
        const number = fc.oneof(
          field.kind === 'double' ? fc.double() : fc.float(),
          fc.integer({ min: -3, max: 3 }),
          fc.constantFrom(2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32),
        );
        fc.assert(
          fc.property(number, (value) => {
            const whole =
              field.kind === 'float' ||
              field.kind === 'double' ||
              (Number.isInteger(value) && value >= 0 && value < 2 ** 32);
            const isKept = whole && checkRules(field.rules ?? {}, value, field.kind) === undefined;
            expect(accepts('learning_rate', { [type]: { ...least(of), [name]: value } })).to.equal(isKept);
          }),
        );
      });
    }
  }

  it('gives the required and the usual values in each description', () => {
    const fields = read('pipeline').definitions as Record<string, { properties: Record<string, object> }>;
    const { properties } = fields['object_detection.protos.ExponentialDecayLearningRate']!;
    expect(properties.decay_factor).to.deep.include({
      type: 'number',
      default: 0.95,
      description:
        'The factor of the rate in decay_steps steps. Must be a finite number, usually greater than 0 and at most 1. Default: 0.95.',
    });
    expect(properties.decay_steps).to.deep.include({ type: 'integer', minimum: 1, maximum: 2 ** 32 - 1 });
    expect(properties.burnin_steps).to.deep.include({ minimum: 0, maximum: 2 ** 31 - 1 });
  });
});
