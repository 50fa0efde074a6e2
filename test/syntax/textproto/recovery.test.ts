import { expect } from 'chai';
import { parse } from '../../../src/syntax/textproto/index.ts';
import { sketch, withCarets, withoutCarets } from './support.ts';

/** A text with its findings below their places, and the tree of the rest. */
type Fault = { readonly reason: string; readonly source: string; readonly rest: string };

const brackets: Fault[] = [
  { reason: 'the last brace is missing', source: 'a {\n  ^ syntax/unclosed\n  b: 1\n', rest: '{a: {b: 1}}' },
  {
    reason: 'a brace inside is missing: the layout says which',
    source: 'a {\n  b {\n    ^ syntax/unclosed\n    c: 1\n  d: 2\n}\ne: 3',
    rest: '{a: {b: {c: 1}, d: 2}, e: 3}',
  },
  {
    reason: 'a brace is missing before the next field',
    source: 'a {\n  ^ syntax/unclosed\n  b: 1\nc {\n  d: 2\n}',
    rest: '{a: {b: 1}, c: {d: 2}}',
  },
  {
    reason: 'a file that is cut off',
    source: 'a {\n  b {\n    ^ syntax/unclosed\n    c: 1',
    rest: '{a: {b: {c: 1}}}',
  },
  {
    reason: 'a brace is missing, all on one line',
    source: 'a { b { c: 1 } d: 2\n  ^ syntax/unclosed',
    rest: '{a: {b: {c: 1}, d: 2}}',
  },
  {
    reason: 'an angle bracket is missing',
    source: 'a { b < c: 1 }\n      ^ syntax/unclosed',
    rest: '{a: {b: {c: 1}}}',
  },
  {
    reason: 'a list is not closed',
    source: 'a: [1, 2\n   ^ syntax/unclosed\nb: 3',
    rest: '{a: [1, 2], b: 3}',
  },
  { reason: 'a brace too many', source: 'a {\n}\n}\n^ syntax/stray-closer\nb: 1', rest: '{a: {}, b: 1}' },
  {
    reason: 'a brace too many inside: the layout says which',
    source: 'a {\n  b {\n  }\n  }\n  ^ syntax/stray-closer\n  c: 1\n}\nd: 2',
    rest: '{a: {b: {}, c: 1}, d: 2}',
  },
  {
    reason: 'an opening brace is missing',
    source: 'a {\n  b\n  ^ syntax/unopened\n    c: 1\n    d: 2\n  }\n  e: 3\n}',
    rest: '{a: {b: {c: 1, d: 2}, e: 3}}',
  },
  {
    reason: 'an opening brace is missing behind a colon',
    source: 'a:\n^^ syntax/unopened\n  b {\n    c: 1\n  }\n}\nd: 2',
    rest: '{a: {b: {c: 1}}, d: 2}',
  },
  {
    reason: 'the opening brace of an empty message',
    source: 'a\n}\n^ syntax/stray-closer\nb: 1',
    rest: '{b: 1}',
  },
  {
    reason: 'a brace too many at the wrong indent',
    source: 'a {\n  b {\n}\n^ syntax/stray-closer\n    c: 1\n  }\n  d: 2\n}',
    rest: '{a: {b: {c: 1}, d: 2}}',
  },
  {
    reason: 'several in a row are one fault',
    source: 'a: 1 } >\n     ^^^ syntax/stray-closer\nb: 2',
    rest: '{a: 1, b: 2}',
  },
  {
    reason: '< and }',
    source: 'a < b: 1 } c: 2\n         ^ syntax/mismatched-closer',
    rest: '{a: {b: 1}, c: 2}',
  },
  {
    reason: '{ and >, inside',
    source: 'a { b { c: 1 > }\n             ^ syntax/mismatched-closer',
    rest: '{a: {b: {c: 1}}}',
  },
  {
    reason: '[ and }',
    source: 'a: [1, 2}\n        ^ syntax/mismatched-closer\nb: 3',
    rest: '{a: [1, 2], b: 3}',
  },
  {
    reason: 'a message without a name',
    source: 'a: 1 { b: 2 }\n     ^ syntax/nameless-message',
    rest: '{a: 1, b: 2}',
  },
  {
    reason: 'a file in braces',
    source: '{ a: 1 b: }\n^ syntax/nameless-message\n       ^^ syntax/missing-value',
    rest: '{a: 1}',
  },
  { reason: 'parentheses', source: 'a ( b: 1 )\n  ^ syntax/unexpected\nc: 2', rest: '{c: 2}' },
];

const values: Fault[] = [
  { reason: 'nothing behind the colon', source: 'a:\n^^ syntax/missing-value\nb: 2', rest: '{b: 2}' },
  {
    reason: 'nothing before a brace',
    source: 'a { b: }\n    ^^ syntax/missing-value\nc: 1',
    rest: '{a: {}, c: 1}',
  },
  { reason: 'nothing before a separator', source: 'a: ; b: 1\n^^ syntax/missing-value', rest: '{b: 1}' },
  { reason: 'nothing at the end', source: 'a: 1 b\n     ^ syntax/missing-value', rest: '{a: 1}' },
  {
    reason: 'a name without a value before the next',
    source: 'a b: 1\n^ syntax/missing-value',
    rest: '{b: 1}',
  },
  {
    reason: 'no colon',
    source: 'a 5\n  ^ syntax/missing-colon\nb "x"\n  ^^^ syntax/missing-colon',
    rest: '{a: 5, b: "x"}',
  },
  {
    reason: 'no colon before a list of scalars',
    source: 'a [1, 2]\n  ^ syntax/missing-colon',
    rest: '{a [1, 2]}',
  },
  {
    reason: 'an equals sign',
    source: 'a = 1\n  ^ syntax/equals\nb = { c: 2 }\n  ^ syntax/equals',
    rest: '{a: 1, b: {c: 2}}',
  },
  { reason: 'two colons', source: 'a:: 1\n  ^ syntax/unexpected\nb: 2', rest: '{b: 2}' },
  { reason: 'a character of no use', source: 'a: @\n   ^ syntax/unexpected\nb: 2', rest: '{b: 2}' },
  { reason: 'one between fields', source: 'a: 1 ! b: 2\n     ^ syntax/unexpected', rest: '{a: 1, b: 2}' },
  { reason: 'a value too many', source: 'a: 1 2 b: 3\n     ^ syntax/loose-value', rest: '{a: 1, b: 3}' },
  {
    reason: 'values with commas and no brackets',
    source: 'a: 1, 2, 3\n      ^ syntax/loose-value\nb: 4',
    rest: '{a: 1, b: 4}',
  },
  {
    reason: 'thousands with a comma',
    source: 'a: 100,000\n   ^^^^^^^ syntax/bad-number\nb: 1',
    rest: '{b: 1}',
  },
  { reason: 'a decimal comma', source: 'a: 0,08 b: 1\n   ^^^^ syntax/bad-number', rest: '{b: 1}' },
  {
    reason: 'an expression',
    source: 'a: 0.1 * 256 / 512 b: 1\n   ^^^^^^^^^^^^^^^ syntax/bad-number',
    rest: '{b: 1}',
  },
  {
    reason: 'a list of numbers',
    source: 'a: [1,000, 1/2]\n    ^^^^^ syntax/bad-number\n           ^^^ syntax/bad-number',
    rest: '{}',
  },
  { reason: 'a plus sign', source: 'a: +5 b: 1\n   ^ syntax/plus', rest: '{a: 5, b: 1}' },
  { reason: 'two minus signs', source: 'a: --5 b: 1\n   ^^^ syntax/bad-number', rest: '{b: 1}' },
  { reason: 'a minus sign before a word', source: 'a: -x b: 1\n   ^ syntax/minus', rest: '{b: 1}' },
  {
    reason: 'a leading zero',
    source: 'a: 08 b: 01.5\n   ^^ syntax/bad-number\n         ^^^^ syntax/bad-number',
    rest: '{}',
  },
  { reason: 'a suffix', source: 'a: 5L b: 1\n   ^^ syntax/bad-number', rest: '{b: 1}' },
  { reason: 'underscores', source: 'a: 1_000 b: 1\n   ^^^^^ syntax/bad-number', rest: '{b: 1}' },
  { reason: 'an exponent without digits', source: 'a: 1e+ b: 1\n   ^^^ syntax/bad-number', rest: '{b: 1}' },
  {
    reason: 'a path without quotes',
    source: 'a: data/x.config\n   ^^^^^^^^^^^^^ syntax/unquoted\nb: 1',
    rest: '{b: 1}',
  },
  {
    reason: 'a URL without quotes',
    source: 'a: gs://data/x, b: 1\n   ^^^^^^^^^^^ syntax/unquoted',
    rest: '{b: 1}',
  },
  {
    reason: 'a pattern without quotes',
    source: 'a: /data/*.rec # c\n   ^^^^^^^^^^^ syntax/unquoted\nb: 1',
    rest: '{b: 1}',
  },
  { reason: 'a percentage', source: 'a: 10% b: 1\n   ^^^ syntax/bad-number', rest: '{b: 1}' },
  {
    reason: 'field numbers after numbers are no groups of digits',
    source:
      'a: 1,200: 2 b: 1 200: 3 c: 1;5: 4 d: 0x1F 12: 5 @\n                                                ^ syntax/unexpected',
    rest: '{a: 1, 200: 2, b: 1, 200: 3, c: 1, 5: 4, d: 0x1F, 12: 5}',
  },
  { reason: 'a call', source: 'a: nan(0) b: 1\n      ^ syntax/unexpected', rest: '{b: 1}' },
];

const names: Fault[] = [
  {
    reason: 'quotes',
    source: '"a": 1, "b": 2\n^^^ syntax/quoted-name\n        ^^^ syntax/quoted-name\nc: 3',
    rest: '{c: 3}',
  },
  { reason: 'dots', source: 'a.b.c: 1\n ^ syntax/dotted-name\nd: 2', rest: '{d: 2}' },
  { reason: 'a dash', source: 'a-b: 1\n ^ syntax/unexpected\nc: 2', rest: '{c: 2}' },
  { reason: 'a letter beyond ASCII', source: 'stéps: 1\n  ^ syntax/unexpected\nc: 2', rest: '{c: 2}' },
  { reason: 'a number in brackets', source: '[1]: 1\n^^^ syntax/bad-name\nc: 2', rest: '{c: 2}' },
  { reason: 'two words in brackets', source: '[a b]: 1 c: 2\n^^^^^ syntax/bad-name', rest: '{c: 2}' },
  {
    reason: 'a comment and a line break in brackets',
    source: '[a.b # c\n c]: 1 d: 2',
    rest: '{[a.bc]: 1, d: 2}',
  },
  { reason: 'a dot at the end', source: '[a.] { b: 1 } c: 2\n^^^^ syntax/bad-name', rest: '{c: 2}' },
  {
    reason: 'a bad escape in a URL',
    source: '[a/%2Z/b.C] { } c: 2\n^^^^^^^^^^^ syntax/bad-name',
    rest: '{c: 2}',
  },
];

const strings: Fault[] = [
  { reason: 'no closing quote', source: 'a: "x\n   ^^ syntax/unterminated-string\nb: 1', rest: '{b: 1}' },
  {
    reason: 'no closing quote before a brace',
    source: "a { b: 'x }\n       ^^ syntax/unterminated-string\nc: 1",
    rest: '{a: {}, c: 1}',
  },
  {
    reason: 'a line break in a string',
    source: 'a: "x\n   ^^ syntax/unterminated-string\ny"\nb: 1',
    rest: '{b: 1}',
  },
  {
    reason: 'smart quotes',
    source: 'a: “x” b: ‘y’\n   ^^^ syntax/smart-quote\n          ^^^ syntax/smart-quote',
    rest: '{a: "x", b: "y"}',
  },
  {
    reason: 'one smart quote',
    source: 'a: "x”\n   ^^^ syntax/smart-quote\nb: ‘y\n   ^^ syntax/smart-quote',
    rest: '{a: "x", b: "y"}',
  },
  {
    reason: 'a Windows path',
    source: 'a: "C:\\data\\u"\n           ^^ syntax/bad-escape\nb: 1',
    rest: '{b: 1}',
  },
  { reason: '\\x without digits', source: 'a: "\\xg" b: 1\n    ^^ syntax/bad-escape', rest: '{b: 1}' },
  { reason: '\\u with three digits', source: 'a: "\\u12g" b: 1\n    ^^^^ syntax/bad-escape', rest: '{b: 1}' },
  { reason: 'a pair of surrogates', source: 'a: "\\ud83d\\ude00"\n    ^^^^^^ syntax/bad-escape', rest: '{}' },
  {
    reason: 'a code point past Unicode',
    source: 'a: "\\U00110000"\n    ^^^^^^^^^^ syntax/bad-escape',
    rest: '{}',
  },
  { reason: 'a byte past 255', source: 'a: "\\400"\n    ^^^^ syntax/bad-escape', rest: '{}' },
  {
    reason: 'an escape in the second string',
    source: 'a: "x" "\\x"\n        ^^ syntax/bad-escape',
    rest: '{}',
  },
];

const separators: Fault[] = [
  { reason: 'two of them', source: 'a: 1;; b: 2\n     ^ syntax/extra-separator', rest: '{a: 1, b: 2}' },
  {
    reason: 'two kinds of them',
    source: 'a: 1 , ; b: 2\n       ^ syntax/extra-separator',
    rest: '{a: 1, b: 2}',
  },
  {
    reason: 'one before the first field',
    source: 'a { , b: 1 }\n    ^ syntax/extra-separator',
    rest: '{a: {b: 1}}',
  },
  {
    reason: 'a comma at the end of a list',
    source: 'a: [1, 2,]\n        ^ syntax/extra-separator',
    rest: '{a: [1, 2]}',
  },
  {
    reason: 'a comma at the start of a list',
    source: 'a: [,1]\n    ^ syntax/extra-separator',
    rest: '{a: [1]}',
  },
  {
    reason: 'two commas in a list',
    source: 'a: [1,,2]\n      ^ syntax/extra-separator',
    rest: '{a: [1, 2]}',
  },
  { reason: 'semicolons in a list', source: 'a: [1;2]\n     ^ syntax/list-separator', rest: '{a: [1, 2]}' },
  {
    reason: 'no comma between messages',
    source: 'a: [{} {b: 1}]\n       ^ syntax/missing-comma',
    rest: '{a: [{}, {b: 1}]}',
  },
  {
    reason: 'no comma between scalars',
    source: 'a: [1 2, 3] b: 4\n      ^ syntax/missing-comma',
    rest: '{b: 4}',
  },
  {
    reason: 'a quote missing in a list',
    source: 'a: ["x, "y"]\n         ^ syntax/missing-comma\nb: 1',
    rest: '{b: 1}',
  },
  { reason: 'a list in a list', source: 'a: [1, [2], 3] b: 4\n       ^ syntax/nested-list', rest: '{b: 4}' },
  {
    reason: 'what is no value in a list',
    source: 'a: [1, @, x/y]\n       ^ syntax/unexpected\n          ^^^ syntax/unquoted',
    rest: '{}',
  },
];

const trivia: Fault[] = [
  {
    reason: 'a comment of C++',
    source: 'a: 1 // x\n     ^^^^ syntax/foreign-comment\nb: 2',
    rest: '{a: 1, b: 2}',
  },
  { reason: 'a comment of C', source: '/* x\n^^^^ syntax/foreign-comment\ny */ a: 1', rest: '{a: 1}' },
  {
    reason: 'a no-break space',
    source: 'a:\u00a01\n  ^ syntax/invisible-character\nb: 2',
    rest: '{a: 1, b: 2}',
  },
  {
    reason: 'a zero-width space',
    source: 'a: 1\u200b\n    ^ syntax/invisible-character\nb: 2',
    rest: '{a: 1, b: 2}',
  },
  { reason: 'a control character', source: '\u0007a: 1\n^ syntax/invisible-character', rest: '{a: 1}' },
  {
    reason: 'a null character in a comment',
    source: '# x\0\n   ^ syntax/invisible-character\na: 1',
    rest: '{a: 1}',
  },
  {
    reason: 'a null character in a string',
    source: 'a: "x\0"\n     ^ syntax/invisible-character',
    rest: '{a: "x\\u0000"}',
  },
  { reason: 'a byte order mark', source: '\ufeffa: 1\n^ syntax/byte-order-mark', rest: '{a: 1}' },
  {
    reason: 'a byte order mark inside',
    source: 'a: 1\n\ufeffb: 2\n^ syntax/invisible-character',
    rest: '{a: 1, b: 2}',
  },
];

const mistaken: Fault[] = [
  { reason: 'JSON', source: '{"a": {"b": [1, 2]},\n^ syntax/other-format\n "c": null}', rest: '{}' },
  { reason: 'a list of JSON', source: '[{"a": 1}]\n^ syntax/other-format', rest: '{}' },
  { reason: 'nothing in JSON', source: '{}\n^ syntax/other-format', rest: '{}' },
  { reason: 'YAML', source: '# c\na: 1\nb:\n^ syntax/other-format\n  c: 2\n  d:\n    - 3\n', rest: '{}' },
  { reason: 'a list of YAML', source: 'a:\n^ syntax/other-format\n- b: 1\n', rest: '{}' },
  { reason: 'a document of YAML', source: '---\n^ syntax/other-format\na: {}\n', rest: '{}' },
  { reason: 'XML', source: '<?xml version="1.0"?>\n^ syntax/other-format\n<a>b</a>', rest: '{}' },
  { reason: 'UTF-16', source: 'a\0:\0 \0b\0 \0{\0\n^ syntax/other-format', rest: '{}' },
  {
    reason: 'braces say that it is not YAML',
    source: 'a:\n^^ syntax/missing-value\n  b: 1\nc {\n}',
    rest: '{b: 1, c: {}}',
  },
];

const several: Fault[] = [
  {
    reason: 'five faults are five findings',
    source: [
      'train_config {',
      '  batch_size = 24',
      '             ^ syntax/equals',
      '  optimizer {',
      '    adam_optimizer {',
      '      learning_rate: 0.1.2',
      '                     ^^^^^ syntax/bad-number',
      '      epsilon: 1e-7',
      '    }',
      '    use_moving_average False',
      '                       ^^^^^ syntax/missing-colon',
      '  }',
      '  fine_tune_checkpoint: "model.ckpt',
      '                        ^^^^^^^^^^^ syntax/unterminated-string',
      '  num_steps: 200000;;',
      '                    ^ syntax/extra-separator',
      '  startup_delay_steps: 0',
      '}',
    ].join('\n'),
    rest: '{train_config: {batch_size: 24, optimizer: {adam_optimizer: {epsilon: 1e-7}, use_moving_average: False}, num_steps: 200000, startup_delay_steps: 0}}',
  },
  {
    reason: 'a column counts characters',
    source: 'a: "😀日本" b: @\n            ^ syntax/unexpected',
    rest: '{a: "😀日本"}',
  },
  {
    reason: 'a lone \\r does not hide the place',
    source: '# x\r\na: @\r\n   ^ syntax/unexpected\nb: 1\r\n',
    rest: '{b: 1}',
  },
];

const tables: { readonly [title: string]: readonly Fault[] } = {
  brackets,
  values,
  names,
  strings,
  separators,
  'what stands between tokens': trivia,
  'files of another format': mistaken,
  several,
};

describe('textproto: recovery', () => {
  for (const [title, faults] of Object.entries(tables))
    describe(title, () => {
      for (const { reason, source, rest } of faults)
        it(reason, () => {
          const { tree, diagnostics } = parse(withoutCarets(source));
          expect(withCarets(tree.text, diagnostics)).to.equal(source);
          expect(sketch(tree.root)).to.equal(rest);
        });
    });

  it('a missing brace has a note at the end of the file', () => {
    const text = 'a {\n  b: 1\n';
    const [finding] = parse(text).diagnostics;
    expect(finding?.notes.map(({ range }) => range)).to.deep.equal([
      { start: text.length, end: text.length },
    ]);
  });

  it('a missing brace inside has a note at the one that closes what is around it', () => {
    const text = 'a {\n  b {\n}';
    const [finding] = parse(text).diagnostics;
    expect(finding?.notes.map(({ range }) => range)).to.deep.equal([{ start: 10, end: 11 }]);
  });

  it('a finding says in which message it is', () => {
    expect(parse('a { b { c: @ } }').diagnostics.map(({ path }) => path)).to.deep.equal([['a', 'b']]);
  });

  it('past a hundred findings of one code, one says how many more there are', () => {
    const { diagnostics } = parse('a = 1\n'.repeat(1500));
    expect(diagnostics).to.have.length(101);
    expect(diagnostics.at(-1)).to.deep.include({
      code: 'findings/more',
      severity: 'error',
      ranges: [{ start: 602, end: 8997 }],
    });
  });
});
