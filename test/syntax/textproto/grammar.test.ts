import { expect } from 'chai';
import { parse } from '../../../src/syntax/textproto/index.ts';
import { sketch } from './support.ts';

/** Well-formed texts, according to the specification of the text format and its reference parsers. */
type Case = { readonly reason: string; readonly text: string; readonly tree: string };

const fields: Case[] = [
  { reason: 'an empty text', text: '', tree: '{}' },
  { reason: 'only a comment', text: '# c', tree: '{}' },
  {
    reason: 'fields separated by spaces, commas, semicolons or nothing',
    text: 'a:1 b:2,c:3;d:"x"e:4',
    tree: '{a: 1, b: 2, c: 3, d: "x", e: 4}',
  },
  { reason: 'a separator some lines later', text: 'a: 1\n# c\n;\nb: 2', tree: '{a: 1, b: 2}' },
  { reason: 'white space of every kind', text: 'a\t:\v1\fb:\r2\r\nc:3', tree: '{a: 1, b: 2, c: 3}' },
  { reason: 'a comment between any two tokens', text: 'a # x\n: # y\n 1 # z', tree: '{a: 1}' },
  { reason: 'a comment ends at \\n, but not at \\r', text: '# x\ry: 1\na: 1', tree: '{a: 1}' },
  { reason: 'the same name twice', text: 'a: 1 a: 2', tree: '{a: 1, a: 2}' },
  {
    reason: 'names that are special in JavaScript',
    text: '__proto__: 1 constructor { toString: 2 }',
    tree: '{__proto__: 1, constructor: {toString: 2}}',
  },
  {
    reason: 'keywords of the format as names',
    text: 'nan: 1 inf: 2 true: 3',
    tree: '{nan: 1, inf: 2, true: 3}',
  },
  { reason: 'numbers as names', text: '1: 2 0x1F { 010: 3 }', tree: '{1: 2, 0x1F: {010: 3}}' },
];

const messages: Case[] = [
  {
    reason: 'braces and angle brackets, with a colon and without',
    text: 'a {} b: {} c <> d: <>',
    tree: '{a: {}, b: {}, c: {}, d: {}}',
  },
  { reason: 'nothing between name and bracket', text: 'a{b<c:1>}', tree: '{a: {b: {c: 1}}}' },
  { reason: 'comments around brackets', text: 'a # x\n { # y\n } # z', tree: '{a: {}}' },
  { reason: 'separators', text: 'a { b: 1, }, c < >; d {}', tree: '{a: {b: 1}, c: {}, d: {}}' },
];

const lists: Case[] = [
  { reason: 'scalars', text: 'a: [1, -2, "x", V1, inf]', tree: '{a: [1, -2, "x", V1, inf]}' },
  { reason: 'empty lists', text: 'a: [] b: [ # c\n ]', tree: '{a: [], b: []}' },
  { reason: 'messages', text: 'a: [{b: 1}, <c: 2>]', tree: '{a: [{b: 1}, {c: 2}]}' },
  {
    reason: 'messages without a colon, which binding checks later',
    text: 'a [{b: 1}, {}] c []',
    tree: '{a [{b: 1}, {}], c []}',
  },
  { reason: 'adjacent strings', text: `a: ["x" "y", 'z']`, tree: '{a: ["xy", "z"]}' },
  {
    reason: 'a name directly after a list',
    text: 'a: [1]b: [2][c.d]: 3',
    tree: '{a: [1], b: [2], [c.d]: 3}',
  },
];

const bracketed: Case[] = [
  { reason: 'an extension', text: '[a.b.c]: 1 [d] { e: 2 }', tree: '{[a.b.c]: 1, [d]: {e: 2}}' },
  { reason: 'an extension with spaces and comments', text: '[ a . b # c\n . c ]: 1', tree: '{[a.b.c]: 1}' },
  {
    reason: 'the type of an Any',
    text: '[type.googleapis.com/a.B] { c: 1 }',
    tree: '{[type.googleapis.com/a.B]: {c: 1}}',
  },
  {
    reason: 'a path with special characters before the type',
    text: '[a.b/c-d_0/~!$&()*+,;=/%2F/e.F] {}',
    tree: '{[a.b/c-d_0/~!$&()*+,;=/%2F/e.F]: {}}',
  },
  {
    reason: 'infinity as Windows prints it, in a string and a comment',
    text: 'a: "1.#INF" # 1.#INF',
    tree: '{a: "1.#INF"}',
  },
  { reason: 'an extension directly after a value', text: 'a: true[b.c]: 2', tree: '{a: true, [b.c]: 2}' },
];

const scalars: Case[] = [
  {
    reason: 'integers',
    text: 'a: 0 b: 12 c: 017 d: 0x1Fe e: 00 f: 0X0',
    tree: '{a: 0, b: 12, c: 017, d: 0x1Fe, e: 00, f: 0X0}',
  },
  {
    reason: 'floats',
    text: 'a: 1.5 b: .5 c: 5. d: 1e5 e: 1.E-5 f: .5e+5',
    tree: '{a: 1.5, b: .5, c: 5., d: 1e5, e: 1.E-5, f: .5e+5}',
  },
  { reason: 'floats with f', text: 'a: 1f b: 1.F c: 1e5f d: 0f', tree: '{a: 1f, b: 1.F, c: 1e5f, d: 0f}' },
  {
    reason: 'a minus sign before numbers, with spaces or a comment between',
    text: 'a: -1 b: - .5 c: -\n# x\n0x1 d: -07',
    tree: '{a: -1, b: -.5, c: -0x1, d: -07}',
  },
  { reason: 'words', text: 'a: true b: V1 c: None d: nanf', tree: '{a: true, b: V1, c: None, d: nanf}' },
  { reason: 'signed words', text: 'a: -inf b: -Infinity c: - NaN', tree: '{a: -inf, b: -Infinity, c: -NaN}' },
  { reason: 'a word on the next line', text: 'a:\ntrue 1: 2', tree: '{a: true, 1: 2}' },
];

const strings: Case[] = [
  {
    reason: 'both kinds of quotes, with the other kind inside',
    text: `a: "it's" b: '"'`,
    tree: `{a: "it's", b: "\\""}`,
  },
  {
    reason: 'adjacent strings, with comments and white space between them',
    text: `a: 'x'"y" # c\n 'z'`,
    tree: '{a: "xyz"}',
  },
  { reason: 'triple quotes', text: 'a: """x"""', tree: '{a: "x"}' },
  {
    reason: 'simple escapes',
    text: 'a: "\\a\\b\\f\\n\\r\\t\\v\\?\\\\\\\'\\""',
    tree: `{a: ${JSON.stringify('\x07\b\f\n\r\t\v?\\\'"')}}`,
  },
  {
    reason: 'octal: up to three digits',
    text: 'a: "\\0\\1x\\12\\1234"',
    tree: `{a: ${JSON.stringify('\0\x01x\nS4')}}`,
  },
  { reason: 'hex: up to two digits', text: 'a: "\\x4a\\x9z\\x414"', tree: '{a: "J\\tzA4"}' },
  { reason: 'code points', text: 'a: "\\u00e9\\U0001F600\\uFFFE"', tree: '{a: "é😀\ufffe"}' },
  { reason: 'bytes that are UTF-8', text: 'a: "\\303\\274\\xe6\\x97\\xa5"', tree: '{a: "ü日"}' },
  { reason: 'bytes of one character in two strings', text: 'a: "\\xc3" "\\xbc"', tree: '{a: "ü"}' },
  {
    reason: 'bytes that are not UTF-8',
    text: 'a: "é\\377" b: "\\xed\\xa0\\x80"',
    tree: '{a: bytes 195 169 255, b: bytes 237 160 128}',
  },
  {
    reason: 'characters of every kind',
    text: 'a: "日本\ufeff\u00a0\r\t#{}"',
    tree: `{a: ${JSON.stringify('日本\ufeff\u00a0\r\t#{}')}}`,
  },
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
      for (const { reason, text, tree } of cases)
        it(reason, () => {
          const parsed = parse(text);
          expect(parsed.diagnostics).to.deep.equal([]);
          expect(sketch(parsed.tree.root)).to.equal(tree);
        });
    });

  it('gives the ranges of a field with its separator, of its name and of its value', () => {
    const text = ' a : [ 1 ] ; [b . c] { } ';
    const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(
      parse(text).tree.root.fields.map((field) => ({
        field: at(field),
        name: at(field.nameRange),
        value: at(field.value),
      })),
    ).to.deep.equal([
      { field: 'a : [ 1 ] ;', name: 'a', value: '[ 1 ]' },
      { field: '[b . c] { }', name: '[b . c]', value: '{ }' },
    ]);
  });
});
