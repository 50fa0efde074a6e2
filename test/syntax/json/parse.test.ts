import { expect } from 'chai';
import { parseJson } from '../../../src/syntax/json/index.ts';
import { MAX_DEPTH } from '../../../src/syntax/tree.ts';
import { findingsOf, marked, shapeOf } from '../yaml/support.ts';

const trees: { readonly text: string; readonly shape: unknown; readonly reason: string }[] = [
  { text: '{}', shape: [], reason: 'an empty object' },
  {
    text: ' {"a" : 1 , "b":[true,false,null]}\n',
    shape: [
      ['a', 'number 1'],
      ['b', ['bool true', 'bool false', 'null null']],
    ],
    reason: 'white space anywhere',
  },
  { text: '{"a":{"b":[]}}', shape: [['a', [['b', []]]]], reason: 'nested values' },
  {
    text: '{"a":-0.5e-3,"b":1E5}',
    shape: [
      ['a', 'number -0.5e-3'],
      ['b', 'number 1E5'],
    ],
    reason: 'numbers as written',
  },
  {
    text: '{"a":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\ud83d\\ude00"}',
    shape: [['a', 'string "\\/\b\f\n\r\tA😀']],
    reason: 'every escape',
  },
  {
    text: '{"__proto__":{"x":1},"":2}',
    shape: [
      ['__proto__', [['x', 'number 1']]],
      ['', 'number 2'],
    ],
    reason: 'any name',
  },
  { text: '{"learningRateBase":1}', shape: [['learningRateBase', 'number 1']], reason: 'names as written' },
];

/** Each text has one fault, with its range between ⟦ and ⟧, and is still read as `shape`. */
const faults: {
  readonly source: string;
  readonly code: string;
  readonly shape: unknown;
  readonly reason: string;
}[] = [
  { source: '⟦ ⟧', code: 'json/empty', shape: [], reason: 'an empty text' },
  { source: '⟦[1]⟧', code: 'json/root', shape: [], reason: 'a list' },
  { source: '⟦1⟧', code: 'json/root', shape: [], reason: 'a number' },
  { source: '⟦optimizer ⟧{ }', code: 'json/text-format', shape: [], reason: 'text format' },
  { source: '# c\n⟦a⟧: 1', code: 'json/text-format', shape: [], reason: 'YAML' },
  {
    source: '⟦\ufeff⟧{"a":1}',
    code: 'syntax/byte-order-mark',
    shape: [['a', 'number 1']],
    reason: 'a byte order mark',
  },
  {
    source: '{"a":1} ⟦// why⟧',
    code: 'json/comment',
    shape: [['a', 'number 1']],
    reason: 'a comment of JavaScript',
  },
  {
    source: '{⟦/* " */⟧"a":1}',
    code: 'json/comment',
    shape: [['a', 'number 1']],
    reason: 'a comment of JavaScript over several lines',
  },
  {
    source: '{"a":1⟦# }⟧\n}',
    code: 'json/comment',
    shape: [['a', 'number 1']],
    reason: 'a comment of Python',
  },
  {
    source: '{"a":1⟦,⟧}',
    code: 'json/trailing-comma',
    shape: [['a', 'number 1']],
    reason: 'an extra comma in an object',
  },
  {
    source: '{"a":[1⟦,⟧ ]}',
    code: 'json/trailing-comma',
    shape: [['a', ['number 1']]],
    reason: 'an extra comma in a list',
  },
  { source: "{⟦'a'⟧:1}", code: 'json/quotes', shape: [['a', 'number 1']], reason: 'a name in single quotes' },
  { source: '{⟦a⟧:1}', code: 'json/quotes', shape: [['a', 'number 1']], reason: 'a name without quotes' },
  {
    source: "{\"a\":⟦'x \\'y\\''⟧}",
    code: 'json/quotes',
    shape: [['a', "string x 'y'"]],
    reason: 'a string in single quotes',
  },
  {
    source: '{"a":⟦V2⟧}',
    code: 'json/quotes',
    shape: [['a', 'string V2']],
    reason: 'a string without quotes',
  },
  { source: '{"a":⟦True⟧}', code: 'json/literal', shape: [['a', 'bool true']], reason: "Python's true" },
  { source: '{"a":⟦None⟧}', code: 'json/literal', shape: [['a', 'null null']], reason: "Python's null" },
  {
    source: '{"a":⟦-Infinity⟧}',
    code: 'json/literal',
    shape: [['a', 'string -Infinity']],
    reason: 'infinity without quotes, which proto JSON requires',
  },
  { source: '{"a":⟦NaN⟧}', code: 'json/literal', shape: [['a', 'string NaN']], reason: 'NaN' },
  {
    source: '{"a":⟦.5⟧}',
    code: 'json/number',
    shape: [['a', 'number 0.5']],
    reason: 'no digit before the point',
  },
  {
    source: '{"a":⟦5.⟧}',
    code: 'json/number',
    shape: [['a', 'number 5']],
    reason: 'no digit after the point',
  },
  { source: '{"a":⟦+1⟧}', code: 'json/number', shape: [['a', 'number 1']], reason: 'a plus sign' },
  { source: '{"a":⟦007⟧}', code: 'json/number', shape: [['a', 'number 7']], reason: 'leading zeros' },
  { source: '{"a":⟦1_000⟧}', code: 'json/number', shape: [['a', 'number 1000']], reason: 'underscores' },
  { source: '{"a":⟦0x10⟧}', code: 'json/number', shape: [['a', 'number 16']], reason: 'hexadecimal' },
  { source: '{"a":⟦0.5f⟧}', code: 'json/number', shape: [['a', 'number 0.5']], reason: 'a float of C' },
  {
    source: '{"a":⟦1.2.3⟧,"b":2}',
    code: 'json/number',
    shape: [['b', 'number 2']],
    reason: 'a string that is not a number',
  },
  { source: '{"a":"⟦\\x⟧"}', code: 'json/escape', shape: [['a', 'string \\x']], reason: 'an unknown escape' },
  {
    source: '{"a":"⟦\\u⟧12"}',
    code: 'json/escape',
    shape: [['a', 'string \\u12']],
    reason: 'half an escape',
  },
  {
    source: '{"a":"⟦\\ud800⟧"}',
    code: 'json/escape',
    shape: [['a', 'string \ud800']],
    reason: 'half a surrogate pair',
  },
  {
    source: '{"a":"x⟦\t⟧y"}',
    code: 'json/control-character',
    shape: [['a', 'string x\ty']],
    reason: 'a tab in a string',
  },
  {
    source: '{"a":⟦"x⟧\n}',
    code: 'json/unclosed',
    shape: [['a', 'string x']],
    reason: 'a missing closing quote',
  },
  {
    source: '{"a":⟦{⟧"b":1',
    code: 'json/unclosed',
    shape: [['a', [['b', 'number 1']]]],
    reason: 'a missing closing brace; the finding is at the inner one',
  },
  {
    source: '{"a":1 ⟦⟧"b":2}',
    code: 'json/missing',
    shape: [
      ['a', 'number 1'],
      ['b', 'number 2'],
    ],
    reason: 'a missing comma',
  },
  { source: '{"a" ⟦⟧1}', code: 'json/missing', shape: [['a', 'number 1']], reason: 'a missing colon' },
  { source: '{"a":⟦⟧}', code: 'json/missing', shape: [], reason: 'a missing value' },
  {
    source: '{"a":1,⟦,⟧"b":2}',
    code: 'json/unexpected',
    shape: [
      ['a', 'number 1'],
      ['b', 'number 2'],
    ],
    reason: 'two commas',
  },
  {
    source: '{"a":⟦(⟧x),"b":2}',
    code: 'json/unexpected',
    shape: [['b', 'number 2']],
    reason: 'a bracket of another kind',
  },
  {
    source: '{"a":[1⟦}⟧',
    code: 'json/unexpected',
    shape: [['a', ['number 1']]],
    reason: 'the wrong bracket at the end',
  },
  {
    source: '{"a":⟦\u00a0⟧1}',
    code: 'json/unexpected',
    shape: [['a', 'number 1']],
    reason: 'a no-break space',
  },
  { source: '{"a":1}⟦}⟧', code: 'json/after-end', shape: [['a', 'number 1']], reason: 'an extra brace' },
  {
    source: '{"a":1,⟦"a"⟧:2}',
    code: 'json/duplicate-key',
    shape: [['a', 'number 1']],
    reason: 'a name used twice',
  },
  {
    source: '{"a":1,⟦"\\u0061"⟧:2}',
    code: 'json/duplicate-key',
    shape: [['a', 'number 1']],
    reason: 'a name used twice, once with an escape',
  },
  {
    source: '{"a":1⟦;⟧}',
    code: 'json/unexpected',
    shape: [['a', 'number 1']],
    reason: 'a semicolon before a brace',
  },
  {
    source: '{"a":⟦r"5"⟧}',
    code: 'json/number',
    shape: [['a', 'number 5']],
    reason: 'a number in a raw string of Python',
  },
  {
    source: `{"a":⟦u'b c'⟧,"d":2}`,
    code: 'json/quotes',
    shape: [
      ['a', 'string b c'],
      ['d', 'number 2'],
    ],
    reason: 'a string literal of Python',
  },
  {
    source: '{"a":1⟦;;⟧"b":2}',
    code: 'json/unexpected',
    shape: [
      ['a', 'number 1'],
      ['b', 'number 2'],
    ],
    reason: 'two semicolons for a comma',
  },
  {
    source: '{"a":[1,⟦,⟧,2]}',
    code: 'json/unexpected',
    shape: [['a', ['number 1', 'number 2']]],
    reason: 'three commas for one',
  },
  {
    source: '{"a":[1⟦, ,⟧]}',
    code: 'json/unexpected',
    shape: [['a', ['number 1']]],
    reason: 'two commas at the end',
  },
  {
    source: '{\n⟦<<<<<<< HEAD⟧\n"a":1}',
    code: 'syntax/conflict-markers',
    shape: [],
    reason: 'the marker of a merge conflict',
  },
];

describe('parseJson', () => {
  for (const { text, shape, reason } of trees) {
    it(`${reason}: ${text}`, () => {
      const { tree, diagnostics } = parseJson(text);
      expect(diagnostics).to.deep.equal([]);
      expect(shapeOf(tree.root)).to.deep.equal(shape);
    });
  }

  for (const { source, code, shape, reason } of faults) {
    it(`${code}: ${reason}: ${JSON.stringify(source)}`, () => {
      const { text, range } = marked(source);
      const parsed = parseJson(text);
      expect(findingsOf(parsed)).to.deep.equal([`${code} at ${range!.start}-${range!.end}`]);
      expect(shapeOf(parsed.tree.root)).to.deep.equal(shape);
    });
  }

  for (const { text, says, reason } of [
    { text: '{"lr": NaN}', says: 'write a finite number', reason: 'in quotes, NaN would be refused as well' },
    { text: '{"lr": -inf}', says: 'write a finite number', reason: 'infinity' },
    {
      text: '{"lr": TODO}',
      says: 'for a string',
      reason: 'quotes are only advised for a string, as a number needs none',
    },
  ])
    it(`says what to write for ${text}: ${reason}`, () =>
      expect(parseJson(text).diagnostics[0]!.message).to.contain(says));

  it('finds several faults at once', () => {
    const text = "{'a': .5, // half\n  b: True,\n}";
    expect(parseJson(text).diagnostics.map(({ code }) => code)).to.deep.equal([
      'json/quotes',
      'json/number',
      'json/comment',
      'json/quotes',
      'json/literal',
      'json/trailing-comma',
    ]);
  });

  it('keeps large whole numbers exact', () => {
    const { tree } = parseJson('{"a":9007199254740993,"b":1.0}');
    expect(tree.root.fields.map(({ value }) => value.kind === 'scalar' && value.value)).to.deep.equal([
      9007199254740993n,
      1,
    ]);
  });

  it('gives the range of each value', () => {
    const text = '{ "a": [ 1, "x" ] }';
    const [field] = parseJson(text).tree.root.fields;
    const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect([field!, field!.nameRange, field!.value].map(slice)).to.deep.equal([
      '"a": [ 1, "x" ]',
      '"a"',
      '[ 1, "x" ]',
    ]);
  });

  it(`reads ${MAX_DEPTH} levels, and no more`, () => {
    const nested = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    expect(parseJson(nested(MAX_DEPTH)).diagnostics).to.deep.equal([]);
    expect(findingsOf(parseJson(nested(MAX_DEPTH + 1)))).to.deep.equal(['json/depth at 105-106']);
  });
});
