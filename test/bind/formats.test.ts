import { expect } from 'chai';
import { allAdvice } from '../../src/bind/advice.ts';
import { type BindOptions, bind } from '../../src/bind/bind.ts';
import { faultsIn } from '../../src/bind/binding.ts';
import type { BoundScalar } from '../../src/bind/bound.ts';
import { checkMessage } from '../../src/bind/check.ts';
import { nestedText } from '../../src/bind/fields/nested_text.ts';
import { valuesOf } from '../../src/bind/values/values.ts';
import { formatPath } from '../../src/diagnostics/diagnostic.ts';
import {
  bool,
  double,
  enumeration,
  float,
  type Message,
  message,
  nested,
  repeated,
  string,
  uint32,
} from '../../src/schema/descriptors/message.ts';
import { parseJson } from '../../src/syntax/json/index.ts';
import { fromObject } from '../../src/syntax/object/index.ts';
import { parse } from '../../src/syntax/textproto/index.ts';
import type { Format, Tree } from '../../src/syntax/tree.ts';
import { parseYaml } from '../../src/syntax/yaml/index.ts';
import { expectWhole } from '../support/whole.ts';

/** Values of the wrong shape in each format: the finding, its place, and how to write the value in that format. */

const Point = message('Point', { x: uint32() });
const M = message('acme.M', {
  number: uint32(),
  point: nested(Point),
  list: repeated(uint32()),
  points: repeated(nested(Point)),
  a: uint32({ oneof: 'one' }),
  b: uint32({ oneof: 'one' }),
});

const readers: { readonly [F in Format]: (text: string) => Tree } = {
  textproto: (text) => parse(text).tree,
  yaml: (text) => parseYaml(text).tree,
  json: (text) => parseJson(text).tree,
  object: (text) => fromObject(JSON.parse(text)).tree,
};

const options: BindOptions = { unknownFields: () => 'error', duplicates: 'merge' };

const rows: readonly {
  readonly format: Format;
  readonly text: string;
  /** Code and path of the finding; undefined if there is none. */
  readonly found?: readonly [code: string, path: string];
  /** A part of its message. */
  readonly says?: string;
  readonly values?: object;
  readonly reason: string;
}[] = [
  {
    format: 'textproto',
    text: 'point: 5',
    found: ['value/type', 'point'],
    says: 'point takes a message, not the number 5: write `point { … }`',
    reason: 'a number for a block',
  },
  {
    format: 'yaml',
    text: 'point: 5\n',
    found: ['value/type', 'point'],
    says: 'write `point:` with its fields indented below',
    reason: 'a number for a block',
  },
  {
    format: 'json',
    text: '{"point": 5}',
    found: ['value/type', 'point'],
    says: 'write `"point": { … }`',
    reason: 'a number for a block',
  },
  {
    format: 'object',
    text: '{"point": 5}',
    found: ['value/type', 'point'],
    says: 'write `point: { … }`',
    reason: 'a number for a block',
  },
  { format: 'textproto', text: 'list: 5', values: { list: [5] }, reason: 'a single value is a list of one' },
  {
    format: 'yaml',
    text: 'list: 5\n',
    found: ['value/type', 'list'],
    says: 'list takes a list, not the number 5: write `list:` with a `- ` before each',
    reason: 'a number for a list',
  },
  {
    format: 'json',
    text: '{"list": 5}',
    found: ['value/type', 'list'],
    says: 'write `"list": [ … ]`',
    reason: 'a number for a list',
  },
  {
    format: 'object',
    text: '{"list": "five"}',
    found: ['value/type', 'list'],
    says: 'not the string "five": write `list: [ … ]`',
    reason: 'a string for a list',
  },
  {
    format: 'json',
    text: '{"number": [5]}',
    found: ['value/type', 'number'],
    says: 'not a list: write 5 without brackets',
    reason: 'a list with one number for a number',
  },
  {
    format: 'json',
    text: '{"number": {}}',
    found: ['value/type', 'number'],
    says: 'not a message',
    reason: 'a block for a number',
  },
  {
    format: 'json',
    text: '{"list": [1, true]}',
    found: ['value/type', 'list[1]'],
    says: 'not true',
    values: { list: [1] },
    reason: 'a bool among numbers',
  },
  {
    format: 'json',
    text: '{"list": [1, null]}',
    found: ['value/type', 'list[1]'],
    says: 'not null',
    values: { list: [1] },
    reason: 'null among numbers',
  },
  {
    format: 'json',
    text: `{"number": "${'x'.repeat(50)}"}`,
    found: ['value/type', 'number'],
    says: `not the string "${'x'.repeat(39)}…"`,
    reason: 'a long string is cut in the message',
  },
  {
    format: 'json',
    text: `{"number": "${'x'.repeat(40)}"}`,
    found: ['value/type', 'number'],
    says: `not the string "${'x'.repeat(40)}"`,
    reason: 'a string of 40 characters is not cut',
  },
  { format: 'json', text: '{"number": null, "list": null, "point": null}', reason: 'null means not set' },
  { format: 'object', text: '{"number": null, "list": null, "point": null}', reason: 'null means not set' },
  {
    format: 'yaml',
    text: 'number:\n',
    found: ['field/null', 'number'],
    says: 'a whole number',
    reason: 'a name without a value',
  },
  {
    format: 'yaml',
    text: 'list:\n',
    found: ['field/null', 'list'],
    says: 'a list',
    reason: 'a name without its list',
  },
  {
    format: 'yaml',
    text: 'points:\n',
    found: ['field/null', 'points'],
    says: 'a list',
    reason: 'a name without its list of blocks',
  },
  {
    format: 'yaml',
    text: 'point:\n',
    found: ['field/null-message', 'point'],
    values: { point: { x: 0 } },
    reason: 'an empty block is valid',
  },
  {
    format: 'textproto',
    text: 'a: 1 b: 2',
    found: ['field/oneof-twice', 'b'],
    values: { b: 2 },
    reason: 'the last member of a oneof counts',
  },
  {
    format: 'textproto',
    text: 'number: 1 b: 2',
    values: { number: 1, b: 2 },
    reason: 'a field outside the oneof is kept',
  },
  {
    format: 'textproto',
    text: 'point { x: 1 } point { }',
    found: ['field/twice', 'point'],
    values: { point: { x: 1 } },
    reason: 'blocks given twice merge',
  },
  {
    format: 'textproto',
    text: 'a: 1 a: 2',
    found: ['field/twice', 'a'],
    values: { a: 2 },
    reason: 'the same member of a oneof given twice does not count as two members',
  },
  {
    format: 'json',
    text: '{"point": {"x": 1, "y": 2}}',
    found: ['field/unknown', 'point.y'],
    says: 'Point',
    values: { point: { x: 1 } },
    reason: 'an unknown field of a block',
  },
];

/** Values that were set, without defaults. */
const set = (values: object): object =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => !(value === 0 || (Array.isArray(value) && value.length === 0)),
    ),
  );

describe('values of the wrong shape', () => {
  for (const { format, text, found, says, values = {}, reason } of rows)
    it(`${reason}, in ${format}: ${text.slice(0, 50)}`, () => {
      const { value, diagnostics } = bind(readers[format](text), M, options);
      expectWhole(diagnostics);
      expect(diagnostics.map(({ code, path }) => [code, formatPath(path)])).to.deep.equal(
        found ? [found] : [],
      );
      if (says !== undefined) expect(diagnostics[0]!.message).to.include(says);
      expect(set(valuesOf(value))).to.deep.equal(values);
    });

  it('strings that were written as numbers or words are taken where a family of configs does so', () => {
    const Loose = message('Loose', { word: string(), number: uint32(), words: repeated(string()) });
    const read = (text: string) =>
      bind(readers.yaml(text), Loose, { ...options, isLoose: true }) as ReturnType<typeof bind>;
    for (const [text, value, form] of [
      ['word: 0x10', '0x10', 'number'],
      ['word: true', 'true', 'bool'],
      ['word: "5"', '5', undefined],
    ] as const) {
      const scalar = read(text).value.fields.get('word')!.value as BoundScalar;
      expect([scalar.value, scalar.form]).to.deep.equal([value, form]);
    }
    expect(valuesOf(read('words: 5').value).words).to.deep.equal(['5']);
    expect(read('word:').diagnostics.map(({ code }) => code)).to.deep.equal(['field/null']);
    expect(read('number: five').diagnostics.map(({ code }) => code)).to.deep.equal(['value/type']);
  });

  it('a number out of range is quoted as a person would write it', () => {
    const Bounded = message('Bounded', { single: float({ lt: 0.1 }), wide: double({ lt: 0.1 }) });
    const { value } = bind(readers.yaml('single: 0.7\nwide: 0.699999988079071\n'), Bounded, options);
    expect(checkMessage(value).map(({ message }) => message)).to.deep.equal([
      'single is 0.7, but must be less than 0.1',
      'wide is 0.699999988079071, but must be less than 0.1',
    ]);
  });

  it('a value that is missing because of a fault leaves its block broken, without another finding', () => {
    const faulty = { ...options, faults: [{ start: 7, end: 8 }] };
    const read = bind(readers.yaml('number:\n'), M, faulty);
    expect([read.value.broken, read.diagnostics]).to.deep.equal([true, []]);
  });

  for (const { format, text, canGuess, says } of [
    { format: 'yaml', text: 'numbr: 5', canGuess: true, says: 'did you mean number?' },
    { format: 'yaml', text: 'numbr: 5', canGuess: false, says: 'its fields are number, point' },
    { format: 'textproto', text: '[numbr]: 5', canGuess: true, says: 'its fields are number, point' },
  ] as const)
    it(`${text}: ${says}`, () => {
      const { diagnostics } = bind(readers[format](text), M, { ...options, canGuess });
      expect(diagnostics[0]!.message).to.include(says);
    });

  it('bind refuses a format that it does not read', () =>
    expect(() => bind({ ...readers.json('{}'), format: 'toml' as never }, M, options)).to.throw(
      TypeError,
      'toml',
    ));
});

describe('the text of a field inside its blocks', () => {
  const hops = [
    { name: 'outer', isType: false },
    { name: 'kind', isType: true },
  ];
  for (const { format, value, written } of [
    { format: 'textproto', value: '5', written: 'outer { kind { x: 5 } }' },
    { format: 'textproto', value: '{ … }', written: 'outer { kind { x { … } } }' },
    { format: 'yaml', value: '5', written: 'outer: { kind: { x: 5 } }' },
    { format: 'yaml', value: '{ … }', written: 'outer: { kind: { x: { … } } }' },
    { format: 'json', value: '5', written: '"outer": { "kind": { "x": 5 } }' },
    { format: 'object', value: '5', written: "outer: { type: 'kind', x: 5 }" },
  ] as const)
    it(`${format}: ${written}`, () => expect(nestedText(hops, 'x', value, format)).to.equal(written));
});

describe('advice on a value in place of a number', () => {
  for (const { text, write } of [
    { text: '[5]', write: '5 without brackets' },
    { text: '[-0.5]', write: '-0.5 without brackets' },
    { text: '[5, 6]', write: undefined },
    { text: '[]', write: undefined },
    { text: '["five"]', write: undefined },
    { text: '[true]', write: undefined },
    { text: '[[5]]', write: undefined },
    { text: '[{}]', write: undefined },
  ])
    it(`${text}: ${write ?? 'nothing'}`, () => {
      const { value } = parseJson(`{"f": ${text}}`).tree.root.fields[0]!;
      expect(allAdvice.block('f', value, double(), 'json')).to.equal(write);
      expect(allAdvice.block('f', value, nested(Point), 'json')).to.equal(undefined);
    });
});

describe('advice on the type of a spec', () => {
  const known = ['constant_learning_rate', 'cosine_decay_learning_rate', 'cosine_decay_restarts', 'linear'];
  for (const { name, meant } of [
    { name: 'constant_learning_rte', meant: 'constant_learning_rate' },
    { name: 'linaer', meant: 'linear' },
    { name: 'cosine_learning_rate', meant: 'cosine_decay_learning_rate' },
    { name: 'cosine_restart_learning_rate', meant: 'cosine_decay_restarts' },
    { name: 'something', meant: undefined },
  ])
    it(`${name}: ${meant ?? 'nothing'}`, () => expect(allAdvice.type(name, known)).to.equal(meant));
});

describe('a value that an enum does not have', () => {
  const E = message('E', { mode: enumeration('Mode', { A: 0, B: 1 }) });
  for (const { format, text, got } of [
    { format: 'textproto', text: 'mode: C', got: 'C' },
    { format: 'textproto', text: 'mode: 7', got: 'the number 7' },
    { format: 'textproto', text: `mode: ${'C'.repeat(120)}`, got: 'C'.repeat(100) },
    { format: 'json', text: '{"mode": "C"}', got: 'C' },
    { format: 'json', text: `{"mode": "${'C'.repeat(120)}"}`, got: `the string "${'C'.repeat(39)}…"` },
    { format: 'json', text: '{"mode": 7}', got: 'the number 7' },
    { format: 'json', text: '{"mode": true}', got: 'true' },
  ] as const)
    it(`${format} ${text.slice(0, 30)}: is called ${got.slice(0, 30)}`, () => {
      const [found] = bind(readers[format](text), E, options).diagnostics;
      expect(found!.message).to.match(new RegExp(`(?:^|[^\\w])${got}(?:[^\\w]|$)`));
    });
});

describe('a value written without its block', () => {
  const rate = (required: boolean) => double({ required });
  const Holder = message(
    'Holder',
    {
      flat: nested(message('Flat', { learning_rate: rate(false) }), { oneof: 'kind' }),
      other: nested(message('Other', { switch: bool(), word: string() }), { oneof: 'kind' }),
      mode: enumeration('Mode', { A: 0 }),
    },
    { specOneof: 'kind' },
  );
  const Plain = message('Plain', { learning_rate: uint32(), x: uint32() });
  for (const { field, text, format, write } of [
    { field: Holder, text: '0.5', format: 'textproto', write: '`b { flat { learning_rate: 0.5 } }`' },
    { field: Holder, text: '0.5', format: 'object', write: "`b: { type: 'flat', learning_rate: 0.5 }`" },
    { field: Holder, text: '"other"', format: 'json', write: '`"b": { "other": { … } }`' },
    { field: Holder, text: '"othr"', format: 'json', write: '`"b": { "other": { … } }`' },
    { field: Holder, text: '"other"', format: 'object', write: "`b: { type: 'other', … }`" },
    { field: Holder, text: '"something"', format: 'json', write: undefined },
    { field: Holder, text: 'null', format: 'json', write: undefined },
    { field: Plain, text: '5', format: 'yaml', write: '`b: { learning_rate: 5 }`' },
    { field: Plain, text: '0.5', format: 'yaml', write: undefined },
    { field: Point, text: '5', format: 'yaml', write: undefined },
  ] as const)
    it(`${field.name} ${text} in ${format}: ${write ?? 'nothing'}`, () => {
      const json = format === 'textproto' ? parse(`b: ${text}`).tree : parseJson(`{"b": ${text}}`).tree;
      const { value } = json.root.fields[0]!;
      expect(allAdvice.block('b', value, nested(field as Message), format)).to.equal(write);
    });
});

describe('faultsIn, which tells whether a syntax error starts in a range', () => {
  const range = (start: number, end = start + 1) => ({ start, end });
  const isFaulty = faultsIn({
    faults: [30, 10, 20, 100, 4].map((at) => range(at)),
    unlisted: [range(50, 60)],
  });
  for (const { start, end, faulty } of [
    { start: 0, end: 4, faulty: false },
    { start: 0, end: 5, faulty: true },
    { start: 4, end: 4, faulty: true },
    { start: 5, end: 10, faulty: false },
    { start: 9, end: 11, faulty: true },
    { start: 11, end: 20, faulty: false },
    { start: 11, end: 21, faulty: true },
    { start: 25, end: 31, faulty: true },
    { start: 31, end: 50, faulty: false },
    { start: 31, end: 51, faulty: true },
    { start: 59, end: 70, faulty: true },
    { start: 60, end: 70, faulty: false },
    { start: 60, end: 100, faulty: false },
    { start: 60, end: 101, faulty: true },
    { start: 101, end: 200, faulty: false },
  ])
    it(`${start} to ${end}: ${faulty ? 'an error starts there' : 'no error'}`, () =>
      expect(isFaulty(range(start, end))).to.equal(faulty));

  it('finds nothing in a document without errors', () => expect(faultsIn({})(range(0, 9))).to.equal(false));
});
