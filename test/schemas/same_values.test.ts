import { expect } from 'chai';
import fc from 'fast-check';
import { bind } from '../../src/bind/bind.ts';
import { memberOf } from '../../src/bind/bound.ts';
import { checkMessage } from '../../src/bind/check.ts';
import { isClosed, messagesOf } from '../../src/dialects/object_detection/messages.ts';
import { builtins, isError } from '../../src/index.ts';
import { missingInside } from '../../src/registry/missing_inside.ts';
import { RATE_ONEOF } from '../../src/schema/descriptors/learning_rate.ts';
import { type Field, type Message, messageOf } from '../../src/schema/descriptors/message.ts';
import { schemaMessages } from '../../src/schema/json_schema/config_schemas.ts';
import { type SchemaName, validators } from '../../src/schemas/index.ts';
import { parseJson } from '../../src/syntax/json/index.ts';
import { jsonOf } from '../support/json_values.ts';

/**
 * The validators accept what our own binding of JSON accepts, and refuse what it refuses.
 *
 * Compares only values on which both should agree. Schemas refuse lowerCamelCase names, null, numbers in quotes and enums by
 * number, which our JSON accepts; and a parsed value cannot show that a field was given twice.
 */

const messages = messagesOf(builtins);

const bindingAccepts = (name: SchemaName, value: unknown): boolean => {
  const { tree, diagnostics } = parseJson(JSON.stringify(value));
  const message = messages[schemaMessages[name]];
  const bound = bind(tree, message, {
    unknownFields: (of) => (isClosed(of) ? 'error' : 'keep'),
    duplicates: 'error',
  });
  const isChosen = message !== builtins.learningRate || memberOf(bound.value, RATE_ONEOF) !== undefined;
  const judged = [...checkMessage(bound.value), ...missingInside(bound.value)];
  return isChosen && ![...diagnostics, ...bound.diagnostics, ...judged].some(isError);
};

type Key = string | number;

/** The paths to every value inside a value. */
const waysIn = (value: unknown, way: readonly Key[] = []): (readonly Key[])[] => {
  if (typeof value !== 'object' || value === null) return [way];
  const keys: Key[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [way, ...keys.flatMap((key) => waysIn((value as never)[key], [...way, key]))];
};

/** A copy with another value at a path. */
const changed = (value: unknown, [key, ...rest]: readonly Key[], change: Change, within?: Key): unknown => {
  if (key === undefined) return change(value, within);
  const inner = changed((value as never)[key], rest, change, key);
  return Array.isArray(value)
    ? value.map((each, i) => (i === key ? inner : each))
    : { ...(value as object), [key]: inner };
};

const isFields = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const numbers = [
  -1,
  0,
  1,
  0.5,
  -0.5,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  1e20,
  3.4028235e38,
  3.5e38,
  -1e39,
  1e300,
];
const words = ['', 'x', 'V1', 'v1', 'V3', 'true', 'NaN', 'nan', 'Infinity', '-Infinity', 'inf'];
const shapes = [[], [1], ['x'], [{}], [[]], {}, { x: 1 }];
const names = [
  ...Object.values(messages).flatMap(({ fields }) => Object.keys(fields)),
  'learning_rat',
  'x',
  '__proto__',
];

type Change = (old: unknown, key: Key | undefined) => unknown;

const enumsIn = (of: Message): string[] =>
  Object.entries<Field>(of.fields).flatMap(([name, field]) => {
    if (field.kind === 'enum') return [name];
    return field.kind === 'message' ? enumsIn(messageOf(field)) : [];
  });
const enums = new Set(Object.values(messages).flatMap(enumsIn));

/** False for an enum given by its number: our reader accepts it, but the schema does not. */
const fits = (key: Key | undefined, value: unknown): boolean =>
  !enums.has(String(key)) || typeof value !== 'number';

const replaced: fc.Arbitrary<Change> = fc
  .constantFrom<unknown>(...numbers, ...words, ...shapes, true, false)
  .map((value) => (old, key) => (fits(key, value) ? value : old));

const without: fc.Arbitrary<Change> = fc.nat().map((at) => (old) => {
  if (!isFields(old)) return old;
  const entries = Object.entries(old);
  return Object.fromEntries(entries.filter((_, i) => i !== at % entries.length));
});

const added: fc.Arbitrary<Change> = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom<unknown>({}, 1, true, 'x'))
  .map(([name, value]) => (old) => {
    if (!isFields(old) || !fits(name, value)) return old;
    return Object.fromEntries([...Object.entries(old).filter(([key]) => key !== name), [name, value]]);
  });

const change = fc.oneof(replaced, without, added);

describe('validators and binding', () => {
  for (const [name, message] of Object.entries(schemaMessages) as [SchemaName, keyof typeof messages][]) {
    const value = jsonOf(messages[message], builtins.learningRate);

    it(`${name}: accept and refuse the same values`, () => {
      const seen = { true: 0, false: 0 };
      fc.assert(
        fc.property(value, fc.nat(), change, (good, at, change) => {
          const ways = waysIn(good);
          const drawn = changed(good, ways[at % ways.length]!, change);
          const verdict = validators[name](drawn);
          const accepted = bindingAccepts(name, drawn);
          seen[`${accepted}`]++;
          expect(verdict.ok, `${JSON.stringify(drawn)} ${JSON.stringify(verdict)}`).to.equal(accepted);
        }),
        { numRuns: 1000 },
      );
      expect(Math.min(seen.true, seen.false)).to.be.above(100);
    });
  }
});
