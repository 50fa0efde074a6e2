import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import protobuf from 'protobufjs';
import { assembleLearningRate } from '../../src/schema/descriptors/learning_rate.ts';
import { type Field, fieldNumber, type Message, messageOf } from '../../src/schema/descriptors/message.ts';
import { checkRules } from '../../src/schema/descriptors/rules.ts';
import { allDocs } from '../../src/schema/docs.ts';
import * as optimizer from '../../src/schema/generated/optimizer.ts';
import * as pipeline from '../../src/schema/generated/pipeline.ts';
import * as train from '../../src/schema/generated/train.ts';
import { describeReference, referenceJson } from '../support/reference.ts';

/** Upstream's schema in the form of protobufjs; these tests compare its facts with ours. */
interface Facts {
  readonly nested?: { readonly [name: string]: Facts };
  readonly fields?: { readonly [name: string]: FieldFacts };
  readonly values?: { readonly [name: string]: number };
  readonly oneofs?: { readonly [name: string]: { readonly oneof: readonly string[] } };
}
interface FieldFacts {
  readonly id: number;
  readonly type: string;
  readonly rule?: string;
  readonly options?: { readonly default?: unknown; readonly deprecated?: boolean };
}

const { learningRateMembers, ...optimizerMessages } = optimizer;
const LearningRate = assembleLearningRate(learningRateMembers);
const messages: Message[] = [
  ...Object.values(optimizerMessages),
  ...Object.values(train),
  ...Object.values(pipeline),
  LearningRate,
];

const schema = referenceJson<Facts>('text-format', 'schema.json');
const factsOf = (name: string): Facts | undefined =>
  name.split('.').reduce<Facts | undefined>((at, part) => at?.nested?.[part], schema);

const typeOf = (field: Field): string => {
  if (field.kind === 'learning_rate') return 'LearningRate';
  if (field.kind === 'enum') return field.enumName!.split('.').at(-1)!;
  return field.kind === 'message' ? messageOf(field).name.split('.').at(-1)! : field.kind;
};

const factsOfField = (field: Field, id: number): FieldFacts => {
  const options = {
    ...(field.default !== undefined && { default: field.default }),
    ...(field.deprecated && { deprecated: true }),
  };
  return {
    id,
    type: typeOf(field),
    ...(field.repeated && { rule: 'repeated' }),
    ...(Object.keys(options).length > 0 && { options }),
  };
};

/** Fields left out on purpose: those of a pipeline that do not lead to the learning rate, and those of data augmentation. */
const leftOut = (message: string, field: string): boolean =>
  (message.endsWith('.TrainEvalPipelineConfig') && !['train_config', 'eval_config'].includes(field)) ||
  (message.endsWith('.EvalConfig') && field !== 'use_moving_averages');

describeReference('the protos agree with the schema of the Object Detection API', () => {
  const described = messages.filter(({ name }) => !name.endsWith('.PreprocessingStep'));
  for (const of of described) {
    it(`${of.name} has each field with its number, type, rule, default and deprecation`, () => {
      const facts = factsOf(of.name)?.fields ?? {};
      const wanted = Object.entries(facts).filter(([name]) => !leftOut(of.name, name));
      const got = Object.entries<Field>(of.fields).map(([name, field]) => [
        name,
        factsOfField(field, fieldNumber(of, name)),
      ]);
      expect(wanted).not.to.have.length(0);
      expect(Object.fromEntries(got)).to.deep.equal(Object.fromEntries(wanted));
    });

    it(`${of.name} has the same oneofs`, () => {
      const members = Object.entries<Field>(of.fields).filter(([, { oneof }]) => oneof !== undefined);
      const facts = Object.entries(factsOf(of.name)?.oneofs ?? {});
      const wanted = facts.flatMap(([oneof, { oneof: names }]) => names.map((name) => [name, oneof]));
      expect(members.map(([name, { oneof }]) => [name, oneof])).to.deep.equal(wanted);
    });
  }

  it('have every message of its optimizer.proto', () => {
    const names = messages.map(({ name }) => name.slice('object_detection.protos.'.length));
    expect(names).to.include.members([
      ...['Optimizer', 'RMSPropOptimizer', 'MomentumOptimizer', 'AdamOptimizer', 'LearningRate'],
      ...['ConstantLearningRate', 'ExponentialDecayLearningRate', 'CosineDecayLearningRate'],
      ...['ManualStepLearningRate', 'ManualStepLearningRate.LearningRateSchedule'],
    ]);
  });

  it('have the values of the enum CheckpointVersion', () => {
    const { values } = train.TrainConfig.fields.fine_tune_checkpoint_version;
    expect(values).to.deep.equal(factsOf('object_detection.protos.CheckpointVersion')?.values);
  });
});

describe('the protos', () => {
  const fields = messages.flatMap((of) =>
    Object.entries<Field>(of.fields).map(([name, field]) => ({
      name: `${of.name}.${name}`,
      field,
      doc: allDocs.ofField(of, name),
    })),
  );

  it('describe each message and field', () => {
    expect(
      messages.filter((of) => !allDocs.ofMessage(of)?.endsWith('.')).map(({ name }) => name),
    ).to.deep.equal([]);
    expect(fields.filter(({ doc }) => !doc?.endsWith('.')).map(({ name }) => name)).to.deep.equal([]);
  });

  it('have defaults that satisfy their own rules', () => {
    const broken = fields.filter(
      ({ field: { default: value, rules = {}, usual = {}, kind } }) =>
        typeof value === 'number' &&
        (checkRules(rules, value, kind) ?? checkRules(usual, value, kind)) !== undefined,
    );
    expect(broken.map(({ name }) => name)).to.deep.equal([]);
  });

  it('have rules for every rate: finite, and usually not negative', () => {
    const rates = fields.filter(
      ({ name, field }) => field.kind === 'float' && /learning_rate(_base)?$/.test(name),
    );
    expect(rates).to.have.length(8);
    for (const { field } of rates) {
      expect(field.rules).to.deep.equal({ finite: true });
      expect(field.usual).to.deep.equal({ gte: 0 });
    }
  });
});

const protoText = (path: string): string =>
  readFileSync(new URL(`../../proto/${path}.proto`, import.meta.url), 'utf8');

describeReference('the wire', () => {
  const ours = new protobuf.Root();
  for (const file of ['optimizer', 'train', 'pipeline']) {
    protobuf.parse(protoText(`object_detection/protos/${file}`), ours, { keepCase: true });
  }
  const theirs = protobuf.Root.fromJSON(schema as protobuf.INamespace);
  const bytesOf = (root: protobuf.Root, name: string, value: object): Uint8Array => {
    const type = root.lookupType(`object_detection.protos.${name}`);
    return type.encode(type.fromObject(value)).finish();
  };

  const scalar = (field: Field): fc.Arbitrary<unknown> => {
    if (field.kind === 'enum') return fc.constantFrom(...Object.keys(field.values!));
    if (field.kind === 'bool') return fc.boolean();
    if (field.kind === 'string') return fc.string();
    if (field.kind === 'float') return fc.float();
    return field.kind === 'uint32' ? fc.nat(2 ** 31 - 1) : fc.integer();
  };
  const value = (of: Message): fc.Arbitrary<object> =>
    fc.record(
      Object.fromEntries(
        Object.entries<Field>(of.fields).map(([name, field]) => {
          const inner =
            field.kind === 'message'
              ? value(messageOf(field))
              : field.kind === 'learning_rate'
                ? value(LearningRate)
                : scalar(field);
          return [name, field.repeated ? fc.array(inner, { maxLength: 3 }) : inner];
        }),
      ),
      { requiredKeys: [] },
    );

  for (const of of [LearningRate, optimizer.Optimizer, train.TrainConfig, pipeline.TrainEvalPipelineConfig]) {
    const name = of.name.split('.').at(-1)!;
    it(`has the same bytes for any ${name}`, () => {
      fc.assert(
        fc.property(value(of), (config) => {
          expect(bytesOf(ours, name, config)).to.deep.equal(bytesOf(theirs, name, config));
        }),
        { numRuns: 50 },
      );
    });
  }
});
