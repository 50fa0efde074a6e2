import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Field, Message } from '../../src/define.ts';
import { builtins } from '../../src/index.ts';
import { LEARNING_RATE } from '../../src/schema/descriptors/learning_rate.ts';
import { messageOf } from '../../src/schema/descriptors/message.ts';
import { checkRules } from '../../src/schema/descriptors/rules.ts';
import { allDocs } from '../../src/schema/docs.ts';
import * as generated from '../../src/schema/generated/schedules.ts';
import { messagesFrom } from '../../src/schema/proto/from_proto.ts';

const proto = (path: string): string =>
  readFileSync(new URL(`../../proto/${path}.proto`, import.meta.url), 'utf8');
const [, declared = []] = messagesFrom(
  [proto('object_detection/protos/optimizer'), proto('learning_schedules/schedules')],
  { learningRate: LEARNING_RATE },
);
const Schedules = declared.find(({ name }) => name === 'learning_schedules.Schedules')!;
const fields = Object.entries<Field>(Schedules.fields);
const facts = ([name, field]: [string, Field]) => [name, field.number, messageOf(field).name];

const messages: Message[] = Object.values(generated);
const inside = messages.flatMap((of) =>
  Object.entries<Field>(of.fields).map(([name, field]) => ({
    name,
    of: of.name,
    field,
    doc: allDocs.ofField(of, name),
  })),
);
const shown = (some: typeof inside): string[] => some.map(({ of, name }) => `${of}.${name}`);

describe('proto/learning_schedules/schedules.proto', () => {
  it('lists our own types with the same numbers and messages as the registry', () => {
    const own = [...builtins.types.values()].filter(({ number = 0 }) => number >= 1000);
    expect(fields.filter(([, { oneof }]) => oneof !== undefined).map(facts)).to.deep.equal(
      own.map(({ type, number, message }) => [type, number, message.name]),
    );
  });

  it('lists the fields next to the types', () => {
    const beside = Object.entries<Field>(builtins.learningRate.fields).filter(
      ([, { oneof }]) => oneof === undefined,
    );
    expect(fields.filter(([, { oneof }]) => oneof === undefined).map(facts)).to.deep.equal(beside.map(facts));
  });

  it('has numbers from 1000 to 1999', () =>
    expect(fields.filter(([, { number = 0 }]) => !(number >= 1000 && number < 2000))).to.deep.equal([]));

  it('has rates and steps in double', () =>
    expect(shown(inside.filter(({ field }) => field.kind === 'float'))).to.deep.equal([]));

  it('describes each message and field', () => {
    expect(
      messages.filter((of) => !allDocs.ofMessage(of)?.endsWith('.')).map(({ name }) => name),
    ).to.deep.equal([]);
    expect(shown(inside.filter(({ doc }) => !doc?.endsWith('.')))).to.deep.equal([]);
  });

  it('has defaults that satisfy their own rules', () => {
    const broken = inside.filter(
      ({ field: { default: value, rules = {}, usual = {} } }) =>
        typeof value === 'number' && (checkRules(rules, value) ?? checkRules(usual, value)) !== undefined,
    );
    expect(shown(broken)).to.deep.equal([]);
  });

  it('requires every number to be finite, and every rate to be usually not negative', () => {
    const doubles = inside.filter(({ field }) => field.kind === 'double');
    const endless = doubles.filter(
      ({ field: { rules } }) => checkRules(rules ?? {}, Number.POSITIVE_INFINITY) === undefined,
    );
    expect(shown(endless)).to.deep.equal([]);
    const rates = doubles.filter(({ name }) => /learning_rates?(_base)?$/.test(name));
    expect(rates.length).to.be.above(30);
    expect(shown(rates.filter(({ field }) => field.usual?.gte !== 0))).to.deep.equal([]);
  });

  it('allows no negative numbers of steps, except for an offset', () => {
    const steps = inside.filter(
      ({ name, field }) => field.kind === 'double' && /(steps?|boundaries)$|^offset$/.test(name),
    );
    const negative = steps.filter(({ field: { rules } }) => checkRules(rules ?? {}, -1) === undefined);
    expect(shown(negative)).to.deep.equal(['learning_schedules.Offset.steps']);
  });
});
