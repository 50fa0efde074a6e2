import { expect } from 'chai';
import { parseJson } from '../../../src/syntax/json/index.ts';
import { MAX_DEPTH } from '../../../src/syntax/tree.ts';
import { findingsOf, marked, shapeOf } from '../yaml/support.ts';

const trees: [text: string, shape: unknown, why: string][] = [
  ['{}', [], 'nothing written'],
  [
    ' {"a" : 1 , "b":[true,false,null]}\n',
    [
      ['a', 'number 1'],
      ['b', ['bool true', 'bool false', 'null null']],
    ],
    'blanks anywhere',
  ],
  ['{"a":{"b":[]}}', [['a', [['b', []]]]], 'one within another'],
  [
    '{"a":-0.5e-3,"b":1E5}',
    [
      ['a', 'number -0.5e-3'],
      ['b', 'number 1E5'],
    ],
    'numbers as written',
  ],
  [
    '{"a":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\ud83d\\ude00"}',
    [['a', 'string "\\/\b\f\n\r\tA😀']],
    'every escape',
  ],
  [
    '{"__proto__":{"x":1},"":2}',
    [
      ['__proto__', [['x', 'number 1']]],
      ['', 'number 2'],
    ],
    'any name',
  ],
  ['{"learningRateBase":1}', [['learningRateBase', 'number 1']], 'names as written'],
];

/** Each text has one fault, its place between ⟦ and ⟧, and is read as `shape` all the same. */
const faults: [source: string, code: string, shape: unknown, why: string][] = [
  ['⟦ ⟧', 'json/empty', [], 'nothing there'],
  ['⟦[1]⟧', 'json/root', [], 'a list'],
  ['⟦1⟧', 'json/root', [], 'a number'],
  ['⟦optimizer ⟧{ }', 'json/text-format', [], 'text format'],
  ['# c\n⟦a⟧: 1', 'json/text-format', [], 'YAML'],
  ['⟦\ufeff⟧{"a":1}', 'syntax/byte-order-mark', [['a', 'number 1']], 'a byte order mark'],
  ['{"a":1} ⟦// why⟧', 'json/comment', [['a', 'number 1']], 'a comment of JavaScript'],
  ['{⟦/* " */⟧"a":1}', 'json/comment', [['a', 'number 1']], 'one of several lines'],
  ['{"a":1⟦# }⟧\n}', 'json/comment', [['a', 'number 1']], 'a comment of Python'],
  ['{"a":1⟦,⟧}', 'json/trailing-comma', [['a', 'number 1']], 'a comma too many in an object'],
  ['{"a":[1⟦,⟧ ]}', 'json/trailing-comma', [['a', ['number 1']]], 'in a list'],
  ["{⟦'a'⟧:1}", 'json/quotes', [['a', 'number 1']], 'a name in single quotes'],
  ['{⟦a⟧:1}', 'json/quotes', [['a', 'number 1']], 'a name in none'],
  ["{\"a\":⟦'x \\'y\\''⟧}", 'json/quotes', [['a', "string x 'y'"]], 'a string in single quotes'],
  ['{"a":⟦V2⟧}', 'json/quotes', [['a', 'string V2']], 'a string in none'],
  ['{"a":⟦True⟧}', 'json/literal', [['a', 'bool true']], "Python's true"],
  ['{"a":⟦None⟧}', 'json/literal', [['a', 'null null']], "Python's null"],
  ['{"a":⟦-Infinity⟧}', 'json/literal', [['a', 'string -Infinity']], 'proto JSON has it in quotes'],
  ['{"a":⟦.5⟧}', 'json/number', [['a', 'number 0.5']], 'no digit before the point'],
  ['{"a":⟦5.⟧}', 'json/number', [['a', 'number 5']], 'none behind it'],
  ['{"a":⟦+1⟧}', 'json/number', [['a', 'number 1']], 'a plus sign'],
  ['{"a":⟦007⟧}', 'json/number', [['a', 'number 7']], 'zeros in front'],
  ['{"a":⟦1_000⟧}', 'json/number', [['a', 'number 1000']], 'underscores'],
  ['{"a":⟦0x10⟧}', 'json/number', [['a', 'number 16']], 'hexadecimal'],
  ['{"a":⟦0.5f⟧}', 'json/number', [['a', 'number 0.5']], 'a float of C'],
  ['{"a":⟦1.2.3⟧,"b":2}', 'json/number', [['b', 'number 2']], 'no number at all'],
  ['{"a":"⟦\\x⟧"}', 'json/escape', [['a', 'string \\x']], 'no escape'],
  ['{"a":"⟦\\u⟧12"}', 'json/escape', [['a', 'string \\u12']], 'half an escape'],
  ['{"a":"⟦\\ud800⟧"}', 'json/escape', [['a', 'string \ud800']], 'half a character'],
  ['{"a":"x⟦\t⟧y"}', 'json/control-character', [['a', 'string x\ty']], 'a tab in a string'],
  ['{"a":⟦"x⟧\n}', 'json/unclosed', [['a', 'string x']], 'a quote not closed'],
  ['{"a":⟦{⟧"b":1', 'json/unclosed', [['a', [['b', 'number 1']]]], 'a brace not closed, the inner one named'],
  [
    '{"a":1 ⟦⟧"b":2}',
    'json/missing',
    [
      ['a', 'number 1'],
      ['b', 'number 2'],
    ],
    'a comma',
  ],
  ['{"a" ⟦⟧1}', 'json/missing', [['a', 'number 1']], 'a colon'],
  ['{"a":⟦⟧}', 'json/missing', [], 'a value'],
  [
    '{"a":1,⟦,⟧"b":2}',
    'json/unexpected',
    [
      ['a', 'number 1'],
      ['b', 'number 2'],
    ],
    'two commas',
  ],
  ['{"a":⟦(⟧1),"b":2}', 'json/unexpected', [['b', 'number 2']], 'a bracket of another kind'],
  ['{"a":[1⟦}⟧', 'json/unexpected', [['a', ['number 1']]], 'the wrong bracket at the end'],
  ['{"a":⟦\u00a0⟧1}', 'json/unexpected', [['a', 'number 1']], 'a blank that is none'],
  ['{"a":1}⟦}⟧', 'json/after-end', [['a', 'number 1']], 'a brace too many'],
  ['{"a":1,⟦"a"⟧:2}', 'json/duplicate-key', [['a', 'number 1']], 'a name twice'],
  ['{"a":1,⟦"\\u0061"⟧:2}', 'json/duplicate-key', [['a', 'number 1']], 'a name twice, once in an escape'],
];

describe('parseJson', () => {
  for (const [text, shape, why] of trees) {
    it(`${why}: ${text}`, () => {
      const { tree, diagnostics } = parseJson(text);
      expect(diagnostics).to.deep.equal([]);
      expect(shapeOf(tree.root)).to.deep.equal(shape);
    });
  }

  for (const [source, code, shape, why] of faults) {
    it(`${code}: ${why}: ${JSON.stringify(source)}`, () => {
      const { text, range } = marked(source);
      const parsed = parseJson(text);
      expect(findingsOf(parsed)).to.deep.equal([`${code} at ${range!.start}-${range!.end}`]);
      expect(shapeOf(parsed.tree.root)).to.deep.equal(shape);
    });
  }

  it('finds all of them at once', () => {
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

  it('keeps whole numbers whole', () => {
    const { tree } = parseJson('{"a":9007199254740993,"b":1.0}');
    expect(tree.root.fields.map(({ value }) => value.kind === 'scalar' && value.value)).to.deep.equal([
      9007199254740993n,
      1,
    ]);
  });

  it('knows where each value is', () => {
    const text = '{ "a": [ 1, "x" ] }';
    const [field] = parseJson(text).tree.root.fields;
    const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect([field!, field!.nameRange, field!.value].map(slice)).to.deep.equal([
      '"a": [ 1, "x" ]',
      '"a"',
      '[ 1, "x" ]',
    ]);
  });

  it(`takes ${MAX_DEPTH} levels, and no more`, () => {
    const nested = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    expect(parseJson(nested(MAX_DEPTH)).diagnostics).to.deep.equal([]);
    expect(findingsOf(parseJson(nested(MAX_DEPTH + 1)))).to.deep.equal(['json/depth at 105-106']);
  });
});
