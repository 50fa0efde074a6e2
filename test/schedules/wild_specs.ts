import fc from 'fast-check';
import type { Field, Message } from '../../src/define.ts';
import { builtins } from '../../src/index.ts';
import { messageOf } from '../../src/schema/descriptors/message.ts';
import { checkRules } from '../../src/schema/descriptors/rules.ts';
import { matched, stepIn } from '../support/specs.ts';

/** Random specs with any numbers that the rules of their fields allow: denormals, the greatest doubles, almost 1. */

type Value = number | boolean | string | WildSpec | readonly Value[];
export interface WildSpec {
  readonly [name: string]: Value;
}

const magnitude = (least: number, greatest: number): fc.Arbitrary<number> =>
  fc
    .tuple(fc.double({ min: 1, max: 9.99, noNaN: true }), fc.integer({ min: least, max: greatest }))
    .map(([x, exponent]) => x * 10 ** exponent);

const special = [0, 1, 2, 0.5, -1, -0.1, 1.5, 10, 2 ** 32, 2 ** 53, 5e-324, Number.MAX_VALUE];
const nearOne = [1 + 2 ** -52, 1 - 2 ** -53, 1 + 1e-10];
const number = fc.oneof(
  { weight: 4, arbitrary: magnitude(-3, 5) },
  { weight: 2, arbitrary: magnitude(-320, 307) },
  { weight: 1, arbitrary: fc.constantFrom(...special, ...nearOne) },
);
const count = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constantFrom(0, 1, 2, 1e6, 2 ** 32 - 1));

/** Types without others inside, so that generation ends. */
const leaves = [...builtins.types.values()].filter(({ message }) =>
  Object.values<Field>(message.fields).every(({ kind }) => kind !== 'learning_rate' && kind !== 'message'),
);
const inner = fc.constantFrom(...leaves).chain((type) => wild(type.type));

const valuesOf = (field: Field): fc.Arbitrary<Value> => {
  switch (field.kind) {
    case 'message':
      return fieldsOf(messageOf(field));
    case 'learning_rate':
      return inner;
    case 'bool':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.keys(field.values!));
    case 'uint32':
      return count;
    default: {
      const most = field.kind === 'float' ? 3e38 : Number.MAX_VALUE;
      return number.filter(
        (value) => Math.abs(value) <= most && checkRules(field.rules ?? {}, value, field.kind) === undefined,
      );
    }
  }
};

/** Makes lists valid: in order, and with as many rates as the boundaries need. */
const inOrder = (fields: WildSpec, message: Message): WildSpec => {
  const sorted = Object.entries(fields).map(([name, value]) => [
    name,
    Array.isArray(value) && name !== 'learning_rates' && name !== 'learning_rate' && name !== 'part'
      ? [...(value as readonly Value[])].sort((a, b) => stepIn(a) - stepIn(b))
      : value,
  ]);
  return matched(Object.fromEntries(sorted) as WildSpec, message);
};

const fieldsOf = (message: Message): fc.Arbitrary<WildSpec> => {
  const fields = Object.entries<Field>(message.fields);
  const values = fields.map(([name, field]): [string, fc.Arbitrary<Value>] => {
    const one = valuesOf(field);
    return [name, field.repeated === true ? fc.array(one, { minLength: 1, maxLength: 4 }) : one];
  });
  const needed = fields.filter(([, { required, repeated }]) => required === true || repeated === true);
  return fc
    .record<WildSpec>(Object.fromEntries(values), { requiredKeys: needed.map(([name]) => name) })
    .map((all) => inOrder(all, message));
};

/** A spec of a built-in type. */
export const wild = (type: string): fc.Arbitrary<WildSpec & { readonly type: string }> =>
  fieldsOf(builtins.types.get(type)!.message as Message).map((fields) => ({ type, ...fields }));
