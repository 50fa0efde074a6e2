import fc from 'fast-check';
import { builtins, type Field, type Message } from '../../src/index.ts';
import { messageOf } from '../../src/schema/message.ts';

/** Random drafts of the built-in types from their descriptors, likely values and unlikely ones, and their texts. */

type Value = number | boolean | readonly Draft[];
export interface Draft {
  readonly [name: string]: Value;
}

const rate = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 1e-9, max: 2, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0.1, 1e-40, 3e38, 1) },
);
const count = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 50_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 2, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1) },
);

const arbitraryOf = (field: Field): fc.Arbitrary<Value> => {
  if (field.kind === 'message') return fc.array(draftOf(messageOf(field)), { maxLength: 4 });
  if (field.kind === 'bool') return fc.boolean();
  return field.kind === 'uint32' ? count : rate;
};

const draftOf = (message: Message): fc.Arbitrary<Draft> =>
  fc.record<Draft>(
    Object.fromEntries(
      Object.entries(message.fields).map(([name, field]) => [name, arbitraryOf(field as Field)]),
    ),
    { requiredKeys: [] },
  );

/** A type of the built-ins and a draft of its fields. */
export const draft = fc
  .constantFrom(...builtins.types.values())
  .chain((type) => draftOf(type.message as Message).map((fields) => ({ type: type.type, fields })));

const textOf = (fields: Draft): string =>
  Object.entries(fields)
    .map(([name, value]) =>
      Array.isArray(value)
        ? value.map((item: Draft) => `${name} { ${textOf(item)} }`).join(' ')
        : `${name}: ${String(value)}`,
    )
    .join(' ');

/** The same block in text format, YAML (its JSON subset and its own style) and JSON. */
export const textsOf = (type: string, fields: Draft) => ({
  textproto: `${type} { ${textOf(fields)} }`,
  yaml: `${type}:${Object.keys(fields).length === 0 ? ' {}' : ''}\n${Object.entries(fields)
    .map(([name, value]) => `  ${name}: ${JSON.stringify(value)}\n`)
    .join('')}`,
  json: JSON.stringify({ [type]: fields }),
});
