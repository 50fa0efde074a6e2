import { expect } from 'chai';
import { parse } from '../../../src/syntax/textproto/index.ts';
import { sketch } from './support.ts';

/** What is well-formed, after the specification of the text format and its reference parsers. */
type Case = readonly [why: string, text: string, tree: string];

const fields: Case[] = [
  ['nothing', '', '{}'],
  ['a comment alone', '# c', '{}'],
  [
    'fields with spaces, commas, semicolons and nothing between',
    'a:1 b:2,c:3;d:"x"e:4',
    '{a: 1, b: 2, c: 3, d: "x", e: 4}',
  ],
  ['a separator some lines on', 'a: 1\n# c\n;\nb: 2', '{a: 1, b: 2}'],
  ['white space of every sort', 'a\t:\v1\fb:\r2\r\nc:3', '{a: 1, b: 2, c: 3}'],
  ['a comment between any two tokens', 'a # x\n: # y\n 1 # z', '{a: 1}'],
  ['a comment ends at \\n alone', '# x\ry: 1\na: 1', '{a: 1}'],
  ['the same name twice', 'a: 1 a: 2', '{a: 1, a: 2}'],
  [
    'names that JavaScript knows',
    '__proto__: 1 constructor { toString: 2 }',
    '{__proto__: 1, constructor: {toString: 2}}',
  ],
  ['words of the format as names', 'nan: 1 inf: 2 true: 3', '{nan: 1, inf: 2, true: 3}'],
  ['numbers as names', '1: 2 0x1F { 010: 3 }', '{1: 2, 0x1F: {010: 3}}'],
];

const messages: Case[] = [
  [
    'braces and angle brackets, with a colon and without',
    'a {} b: {} c <> d: <>',
    '{a: {}, b: {}, c: {}, d: {}}',
  ],
  ['nothing between name and bracket', 'a{b<c:1>}', '{a: {b: {c: 1}}}'],
  ['comments around brackets', 'a # x\n { # y\n } # z', '{a: {}}'],
  ['separators', 'a { b: 1, }, c < >; d {}', '{a: {b: 1}, c: {}, d: {}}'],
];

const lists: Case[] = [
  ['scalars', 'a: [1, -2, "x", V1, inf]', '{a: [1, -2, "x", V1, inf]}'],
  ['nothing', 'a: [] b: [ # c\n ]', '{a: [], b: []}'],
  ['messages', 'a: [{b: 1}, <c: 2>]', '{a: [{b: 1}, {c: 2}]}'],
  ['messages without a colon, for the binder to judge', 'a [{b: 1}, {}] c []', '{a [{b: 1}, {}], c []}'],
  ['strings side by side', `a: ["x" "y", 'z']`, '{a: ["xy", "z"]}'],
  ['a name right behind', 'a: [1]b: [2][c.d]: 3', '{a: [1], b: [2], [c.d]: 3}'],
];

const bracketed: Case[] = [
  ['an extension', '[a.b.c]: 1 [d] { e: 2 }', '{[a.b.c]: 1, [d]: {e: 2}}'],
  ['with spaces and comments', '[ a . b # c\n . c ]: 1', '{[a.b.c]: 1}'],
  ['the type of an Any', '[type.googleapis.com/a.B] { c: 1 }', '{[type.googleapis.com/a.B]: {c: 1}}'],
  [
    'a path and signs before the type',
    '[a.b/c-d_0/~!$&()*+,;=/%2F/e.F] {}',
    '{[a.b/c-d_0/~!$&()*+,;=/%2F/e.F]: {}}',
  ],
  ['right behind a value', 'a: true[b.c]: 2', '{a: true, [b.c]: 2}'],
];

const scalars: Case[] = [
  ['integers', 'a: 0 b: 12 c: 017 d: 0x1Fe e: 00 f: 0X0', '{a: 0, b: 12, c: 017, d: 0x1Fe, e: 00, f: 0X0}'],
  [
    'floats',
    'a: 1.5 b: .5 c: 5. d: 1e5 e: 1.E-5 f: .5e+5',
    '{a: 1.5, b: .5, c: 5., d: 1e5, e: 1.E-5, f: .5e+5}',
  ],
  ['floats with f', 'a: 1f b: 1.F c: 1e5f d: 0f', '{a: 1f, b: 1.F, c: 1e5f, d: 0f}'],
  [
    'a minus sign, and what may stand behind it',
    'a: -1 b: - .5 c: -\n# x\n0x1 d: -07',
    '{a: -1, b: -.5, c: -0x1, d: -07}',
  ],
  ['words', 'a: true b: V1 c: None d: nanf', '{a: true, b: V1, c: None, d: nanf}'],
  ['signed words', 'a: -inf b: -Infinity c: - NaN', '{a: -inf, b: -Infinity, c: -NaN}'],
  ['a word on the next line', 'a:\ntrue 1: 2', '{a: true, 1: 2}'],
];

const strings: Case[] = [
  ['either quote, the other inside', `a: "it's" b: '"'`, `{a: "it's", b: "\\""}`],
  ['side by side, with trivia between', `a: 'x'"y" # c\n 'z'`, '{a: "xyz"}'],
  ['triple quotes', 'a: """x"""', '{a: "x"}'],
  [
    'simple escapes',
    'a: "\\a\\b\\f\\n\\r\\t\\v\\?\\\\\\\'\\""',
    `{a: ${JSON.stringify('\x07\b\f\n\r\t\v?\\\'"')}}`,
  ],
  ['octal: up to three digits', 'a: "\\0\\1x\\12\\1234"', `{a: ${JSON.stringify('\0\x01x\nS4')}}`],
  ['hex: up to two digits', 'a: "\\x4a\\x9z\\x414"', '{a: "J\\tzA4"}'],
  ['code points', 'a: "\\u00e9\\U0001F600\\uFFFE"', '{a: "é😀\ufffe"}'],
  ['bytes that are UTF-8', 'a: "\\303\\274\\xe6\\x97\\xa5"', '{a: "ü日"}'],
  ['bytes of one character in two strings', 'a: "\\xc3" "\\xbc"', '{a: "ü"}'],
  [
    'bytes that are not UTF-8',
    'a: "é\\377" b: "\\xed\\xa0\\x80"',
    '{a: bytes 195 169 255, b: bytes 237 160 128}',
  ],
  [
    'characters of every sort',
    'a: "日本\ufeff\u00a0\r\t#{}"',
    `{a: ${JSON.stringify('日本\ufeff\u00a0\r\t#{}')}}`,
  ],
];

const tables: { readonly [title: string]: readonly Case[] } = {
  fields,
  messages,
  lists,
  'names in brackets': bracketed,
  scalars,
  strings,
};

describe('textproto: grammar', () => {
  for (const [title, cases] of Object.entries(tables))
    describe(title, () => {
      for (const [why, text, tree] of cases)
        it(why, () => {
          const parsed = parse(text);
          expect(parsed.diagnostics).to.deep.equal([]);
          expect(sketch(parsed.tree.root)).to.equal(tree);
        });
    });

  it('ranges: a field with its separator, its name, its value', () => {
    const text = ' a : [ 1 ] ; [b . c] { } ';
    const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(
      parse(text).tree.root.fields.map((field) => [at(field), at(field.nameRange), at(field.value)]),
    ).to.deep.equal([
      ['a : [ 1 ] ;', 'a', '[ 1 ]'],
      ['[b . c] { }', '[b . c]', '{ }'],
    ]);
  });
});
