import { expect } from 'chai';
import { bind } from '../../src/bind/bind.ts';
import { heldMessage } from '../../src/bind/map_entries.ts';
import { originsOf, valuesOf } from '../../src/bind/values/values.ts';
import { formatPath } from '../../src/diagnostics/diagnostic.ts';
import {
  bool,
  int32,
  int64,
  map,
  message,
  nested,
  string,
  uint32,
} from '../../src/schema/descriptors/message.ts';
import { parseJson } from '../../src/syntax/json/index.ts';
import { fromObject } from '../../src/syntax/object/index.ts';
import { parse } from '../../src/syntax/textproto/index.ts';
import type { Tree } from '../../src/syntax/tree.ts';
import { parseYaml } from '../../src/syntax/yaml/index.ts';

/** Maps: repeated messages with key and value in text format, an object in the other formats. */

const M = message('M', {
  words: map(string(), uint32()),
  flags: map(bool(), string()),
  points: map(int32(), nested(message('Point', { x: uint32() }))),
  longs: map(int64(), bool()),
});

type Reading = readonly [format: string, tree: Tree];

const rows: readonly {
  /** The map in text format, if that can express it; and in YAML, which is also read as JSON and as an object. */
  readonly text?: string;
  readonly json?: string;
  readonly values: object;
  /** Codes of findings with their paths. */
  readonly found?: readonly (readonly [code: string, path: string])[];
  /** True if the message itself is incomplete. */
  readonly broken?: true;
  readonly reason: string;
}[] = [
  {
    text: 'words { key: "a" value: 1 } words { key: "b" value: 2 }',
    json: '{"words": {"a": 1, "b": 2}}',
    values: { words: { a: 1, b: 2 } },
    reason: 'entries of strings',
  },
  {
    text: 'words { value: 1 }',
    json: '{"words": {"": 1}}',
    values: { words: { '': 1 } },
    reason: 'a missing key is the empty string',
  },
  {
    text: 'words { key: "a" }',
    values: { words: { a: 0 } },
    reason: 'a missing value is the default of its type',
  },
  {
    text: 'words { key: "a" value: 1 } words { key: "a" value: 3 }',
    values: { words: { a: 3 } },
    reason: 'the last entry for a key wins',
  },
  {
    text: 'words { key: "12" value: 1 } words { key: "true" value: 2 }',
    json: '{"words": {"12": 1, "true": 2}}',
    values: { words: { '12': 1, true: 2 } },
    reason: 'string keys that look like numbers or bools',
  },
  {
    text: 'flags { key: true value: "x" } flags { key: false value: "y" }',
    json: '{"flags": {"true": "x", "false": "y"}}',
    values: { flags: { true: 'x', false: 'y' } },
    reason: 'bools as keys',
  },
  {
    text: 'points { key: -5 value { x: 1 } } points { key: 7 value { } }',
    json: '{"points": {"-5": {"x": 1}, "7": {}}}',
    values: { points: { '-5': { x: 1 }, '7': { x: 0 } } },
    reason: 'numbers as keys, messages as values',
  },
  {
    text: 'longs { key: -9223372036854775808 value: true }',
    json: '{"longs": {"-9223372036854775808": true}}',
    values: { longs: { '-9223372036854775808': true } },
    reason: '64-bit numbers as keys',
  },
  {
    text: 'words { key: "a" value: -1 } words { key: "b" value: 1 }',
    json: '{"words": {"a": -1, "b": 1}}',
    values: { words: { a: 0, b: 1 } },
    found: [['value/type', 'words[0].value']],
    reason: 'a value that does not fit',
  },
  {
    text: 'points { key: 2 } points { key: 1.5 }',
    json: '{"points": {"2": {}, "1.5": {}}}',
    values: { points: { '2': { x: 0 }, '0': { x: 0 } } },
    found: [['value/type', 'points[1].key']],
    reason: 'a key that does not fit',
  },
  {
    json: '{"flags": {"yes": "x"}}',
    values: { flags: { false: 'x' } },
    found: [['value/type', 'flags[0].key']],
    reason: 'a key that is not a bool',
  },
  {
    json: '{"words": [1]}',
    values: {},
    found: [['value/type', 'words[0]']],
    broken: true,
    reason: 'an empty list of entries',
  },
];

const filled = (bound: object): object =>
  Object.fromEntries(
    Object.entries(bound).flatMap(([name, value]) => {
      const plain = Object.fromEntries(Object.entries(value as object));
      return Object.keys(plain).length > 0 ? [[name, plain]] : [];
    }),
  );

describe('maps', () => {
  it('have entries: a field of a plug-in without them is refused', () =>
    expect(() => heldMessage({ kind: 'map' })).to.throw(TypeError, 'a field of kind map has no entries'));

  for (const { text, json, values, found = [], broken = false, reason } of rows) {
    const readings: readonly Reading[] = [
      ...(text === undefined ? [] : [['text format', parse(text).tree] as const]),
      ...(json === undefined
        ? []
        : ([
            ['YAML', parseYaml(json).tree],
            ['JSON', parseJson(json).tree],
            ['an object', fromObject(JSON.parse(json)).tree],
          ] as const)),
    ];
    for (const [format, tree] of readings)
      it(`${reason}, in ${format}`, () => {
        const { value, diagnostics } = bind(tree, M, {
          unknownFields: () => 'error',
          duplicates: 'merge',
        });
        expect(diagnostics.map(({ code, path }) => [code, formatPath(path)])).to.deep.equal(found);
        // A finding about a key points at it.
        for (const { path, ranges } of diagnostics)
          if (path.at(-1) === 'key' && tree.format !== 'object')
            expect(tree.text.slice(ranges[0]!.start, ranges[0]!.end)).to.match(/^"?(?:1\.5|yes)"?$/);
        expect(filled(valuesOf(value))).to.deep.equal(values);
        expect(value.broken).to.equal(broken);
        for (const [name, map] of Object.entries(values))
          expect(Object.keys(originsOf(value)[name]!)).to.deep.equal(Object.keys(map));
      });
  }
});
