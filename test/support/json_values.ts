import fc from 'fast-check';
import { type Field, type Message, messageOf } from '../../src/schema/message.ts';
import { checkRules } from '../../src/schema/rules.ts';

/** Values of messages as JSON holds them, within kinds and rules, from their descriptors. */

const integerOf = ({ kind }: Field): fc.Arbitrary<number> =>
  kind === 'uint32'
    ? fc.integer({ min: 0, max: 2 ** 32 - 1 })
    : fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

const scalarOf = (field: Field): fc.Arbitrary<unknown> => {
  if (field.kind === 'bool') return fc.boolean();
  if (field.kind === 'string') return fc.string();
  if (field.kind === 'enum') return fc.constantFrom(...Object.keys(field.values!));
  const drawn = field.kind === 'float' ? fc.float({ noNaN: true }) : integerOf(field);
  return drawn
    .filter((value) => checkRules(field.rules ?? {}, value, field.kind) === undefined)
    .map((value) => (Number.isFinite(value) ? value : String(value)));
};

/** The value of a field that is a message, or a scalar. */
const fieldOf = (field: Field, learningRate: Message): fc.Arbitrary<unknown> => {
  const one =
    field.kind === 'message'
      ? jsonOf(messageOf(field), learningRate)
      : field.kind === 'learning_rate'
        ? jsonOf(learningRate, learningRate)
        : scalarOf(field);
  return field.repeated ? fc.array(one, { maxLength: 3 }) : one;
};

/** A value of a message; one of a learning rate has exactly one type. */
export const jsonOf = (of: Message, learningRate: Message): fc.Arbitrary<object> => {
  const fields: [string, Field][] = Object.entries(of.fields);
  const record = (some: [string, Field][]): fc.Arbitrary<object> =>
    fc.record(Object.fromEntries(some.map(([name, field]) => [name, fieldOf(field, learningRate)])), {
      requiredKeys: some
        .filter(([, field]) => field.required || field.oneof)
        .map(([name]) => name) as never[],
    });
  const members = fields.filter(([, { oneof }]) => oneof !== undefined);
  const others = record(fields.filter(([, { oneof }]) => oneof === undefined));
  if (members.length === 0) return others;
  const choice = fc.oneof(...members.map((member) => record([member])));
  const none = of === learningRate ? [] : [fc.constant({})];
  return fc.tuple(fc.oneof(choice, ...none), others).map(([a, b]) => ({ ...a, ...b }));
};
