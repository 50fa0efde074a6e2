import fc from 'fast-check';
import { type Field, type Message, messageOf } from '../../src/schema/descriptors/message.ts';
import { checkRules } from '../../src/schema/descriptors/rules.ts';

/** Random valid values of messages in JSON, generated from their descriptors. */

const integerOf = ({ kind }: Field): fc.Arbitrary<number> =>
  kind === 'uint32'
    ? fc.integer({ min: 0, max: 2 ** 32 - 1 })
    : fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

/** Mostly numbers that can satisfy the rules: a filter that accepts nothing would never end. */
const realOf = ({ kind, rules }: Field): fc.Arbitrary<number> => {
  const likely = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 2, max: 9 }));
  const any = kind === 'float' ? fc.float({ noNaN: true }) : fc.double({ noNaN: true });
  return rules === undefined ? any : fc.oneof(likely, any);
};

const scalarOf = (field: Field): fc.Arbitrary<unknown> => {
  if (field.kind === 'bool') return fc.boolean();
  if (field.kind === 'string') return fc.string();
  if (field.kind === 'enum') return fc.constantFrom(...Object.keys(field.values!));
  const drawn = field.kind === 'float' || field.kind === 'double' ? realOf(field) : integerOf(field);
  return drawn
    .filter((value) => checkRules(field.rules ?? {}, value, field.kind) === undefined)
    .map((value) => (Number.isFinite(value) ? value : String(value)));
};

/** A value of a field: a message or a scalar. */
const fieldOf = (field: Field, learningRate: Message, depth: number): fc.Arbitrary<unknown> => {
  const one =
    field.kind === 'message'
      ? jsonOf(messageOf(field), learningRate, depth)
      : field.kind === 'learning_rate'
        ? jsonOf(learningRate, learningRate, depth + 1)
        : scalarOf(field);
  return field.repeated ? fc.array(one, { maxLength: 3 }) : one;
};

const holdsRates = (of: Message): boolean =>
  Object.values<Field>(of.fields).some(
    (field) => field.kind === 'learning_rate' || (field.kind === 'message' && holdsRates(messageOf(field))),
  );

const makeJson = (of: Message, learningRate: Message, depth: number): fc.Arbitrary<object> => {
  const fields = Object.entries<Field>(of.fields).filter(
    ([, field]) => of !== learningRate || depth < 2 || !holdsRates(messageOf(field)),
  );
  const record = (some: [string, Field][]): fc.Arbitrary<object> =>
    fc.record(Object.fromEntries(some.map(([name, field]) => [name, fieldOf(field, learningRate, depth)])), {
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

/** Values by message and depth: learning rates contain one another, and making all of them again each time takes a second. */
const known = new WeakMap<Message, Map<string, fc.Arbitrary<object>>>();

/**
 * A value of a message. A learning rate has exactly one type; `depth` limits the learning rates inside it.
 */
export const jsonOf = (of: Message, learningRate: Message, depth = 0): fc.Arbitrary<object> => {
  const same = known.get(learningRate) ?? new Map<string, fc.Arbitrary<object>>();
  known.set(learningRate, same);
  const key = `${of.name} ${depth}`;
  const found = same.get(key) ?? makeJson(of, learningRate, depth);
  same.set(key, found);
  return found;
};
