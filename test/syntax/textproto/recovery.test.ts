import { expect } from 'chai';
import { parse } from '../../../src/syntax/textproto/index.ts';
import { sketch, withCarets, withoutCarets } from './support.ts';

/** A text with its findings below their places, and the tree of the rest. */
type Fault = readonly [why: string, source: string, rest: string];

const brackets: Fault[] = [
  ['the last brace is missing', 'a {\n  ^ syntax/unclosed\n  b: 1\n', '{a: {b: 1}}'],
  [
    'a brace inside is missing: the layout says which',
    'a {\n  b {\n    ^ syntax/unclosed\n    c: 1\n  d: 2\n}\ne: 3',
    '{a: {b: {c: 1}, d: 2}, e: 3}',
  ],
  [
    'a brace is missing before the next field',
    'a {\n  ^ syntax/unclosed\n  b: 1\nc {\n  d: 2\n}',
    '{a: {b: 1}, c: {d: 2}}',
  ],
  ['a file that is cut off', 'a {\n  b {\n    ^ syntax/unclosed\n    c: 1', '{a: {b: {c: 1}}}'],
  [
    'a brace is missing, all on one line',
    'a { b { c: 1 } d: 2\n  ^ syntax/unclosed',
    '{a: {b: {c: 1}, d: 2}}',
  ],
  ['an angle bracket is missing', 'a { b < c: 1 }\n      ^ syntax/unclosed', '{a: {b: {c: 1}}}'],
  ['a list is not closed', 'a: [1, 2\n   ^ syntax/unclosed\nb: 3', '{a: [1, 2], b: 3}'],
  ['a brace too many', 'a {\n}\n}\n^ syntax/stray-closer\nb: 1', '{a: {}, b: 1}'],
  [
    'a brace too many inside: the layout says which',
    'a {\n  b {\n  }\n  }\n  ^ syntax/stray-closer\n  c: 1\n}\nd: 2',
    '{a: {b: {}, c: 1}, d: 2}',
  ],
  [
    'an opening brace is missing',
    'a {\n  b\n  ^ syntax/unopened\n    c: 1\n    d: 2\n  }\n  e: 3\n}',
    '{a: {b: {c: 1, d: 2}, e: 3}}',
  ],
  [
    'an opening brace is missing behind a colon',
    'a:\n^^ syntax/unopened\n  b {\n    c: 1\n  }\n}\nd: 2',
    '{a: {b: {c: 1}}, d: 2}',
  ],
  ['the opening brace of an empty message', 'a\n}\n^ syntax/stray-closer\nb: 1', '{b: 1}'],
  [
    'a brace too many at the wrong indent',
    'a {\n  b {\n}\n^ syntax/stray-closer\n    c: 1\n  }\n  d: 2\n}',
    '{a: {b: {c: 1}, d: 2}}',
  ],
  ['several in a row are one fault', 'a: 1 } >\n     ^^^ syntax/stray-closer\nb: 2', '{a: 1, b: 2}'],
  ['< and }', 'a < b: 1 } c: 2\n         ^ syntax/mismatched-closer', '{a: {b: 1}, c: 2}'],
  ['{ and >, inside', 'a { b { c: 1 > }\n             ^ syntax/mismatched-closer', '{a: {b: {c: 1}}}'],
  ['[ and }', 'a: [1, 2}\n        ^ syntax/mismatched-closer\nb: 3', '{a: [1, 2], b: 3}'],
  ['a message without a name', 'a: 1 { b: 2 }\n     ^ syntax/nameless-message', '{a: 1, b: 2}'],
  ['a file in braces', '{ a: 1 b: }\n^ syntax/nameless-message\n       ^^ syntax/missing-value', '{a: 1}'],
  ['parentheses', 'a ( b: 1 )\n  ^ syntax/unexpected\nc: 2', '{c: 2}'],
];

const values: Fault[] = [
  ['nothing behind the colon', 'a:\n^^ syntax/missing-value\nb: 2', '{b: 2}'],
  ['nothing before a brace', 'a { b: }\n    ^^ syntax/missing-value\nc: 1', '{a: {}, c: 1}'],
  ['nothing before a separator', 'a: ; b: 1\n^^ syntax/missing-value', '{b: 1}'],
  ['nothing at the end', 'a: 1 b\n     ^ syntax/missing-value', '{a: 1}'],
  ['a name without a value before the next', 'a b: 1\n^ syntax/missing-value', '{b: 1}'],
  ['no colon', 'a 5\n  ^ syntax/missing-colon\nb "x"\n  ^^^ syntax/missing-colon', '{a: 5, b: "x"}'],
  ['no colon before a list of scalars', 'a [1, 2]\n  ^ syntax/missing-colon', '{a [1, 2]}'],
  ['an equals sign', 'a = 1\n  ^ syntax/equals\nb = { c: 2 }\n  ^ syntax/equals', '{a: 1, b: {c: 2}}'],
  ['two colons', 'a:: 1\n  ^ syntax/unexpected\nb: 2', '{b: 2}'],
  ['a character of no use', 'a: @\n   ^ syntax/unexpected\nb: 2', '{b: 2}'],
  ['one between fields', 'a: 1 ! b: 2\n     ^ syntax/unexpected', '{a: 1, b: 2}'],
  ['a value too many', 'a: 1 2 b: 3\n     ^ syntax/loose-value', '{a: 1, b: 3}'],
  ['values with commas and no brackets', 'a: 1, 2, 3\n      ^ syntax/loose-value\nb: 4', '{a: 1, b: 4}'],
  ['thousands with a comma', 'a: 100,000\n   ^^^^^^^ syntax/bad-number\nb: 1', '{b: 1}'],
  ['a decimal comma', 'a: 0,08 b: 1\n   ^^^^ syntax/bad-number', '{b: 1}'],
  ['an expression', 'a: 0.1 * 256 / 512 b: 1\n   ^^^^^^^^^^^^^^^ syntax/bad-number', '{b: 1}'],
  ['a list of numbers', 'a: [1,000, 1/2]\n           ^^^ syntax/bad-number', '{}'],
  ['a plus sign', 'a: +5 b: 1\n   ^ syntax/plus', '{a: 5, b: 1}'],
  ['two minus signs', 'a: --5 b: 1\n   ^ syntax/minus', '{b: 1}'],
  ['a minus sign before a word', 'a: -x b: 1\n   ^ syntax/minus', '{b: 1}'],
  ['a leading zero', 'a: 08 b: 01.5\n   ^^ syntax/bad-number\n         ^^^^ syntax/bad-number', '{}'],
  ['a suffix', 'a: 5L b: 1\n   ^^ syntax/bad-number', '{b: 1}'],
  ['underscores', 'a: 1_000 b: 1\n   ^^^^^ syntax/bad-number', '{b: 1}'],
  ['an exponent without digits', 'a: 1e+ b: 1\n   ^^ syntax/bad-number', '{b: 1}'],
  ['a path without quotes', 'a: data/x.config\n   ^^^^^^^^^^^^^ syntax/unquoted\nb: 1', '{b: 1}'],
  ['a URL without quotes', 'a: gs://data/x, b: 1\n   ^^^^^^^^^^^ syntax/unquoted', '{b: 1}'],
  ['a pattern without quotes', 'a: /data/*.rec # c\n   ^^^^^^^^^^^ syntax/unquoted\nb: 1', '{b: 1}'],
  ['a percentage', 'a: 10% b: 1\n   ^^^ syntax/bad-number', '{b: 1}'],
  ['a call', 'a: nan(0) b: 1\n      ^ syntax/unexpected', '{b: 1}'],
];

const names: Fault[] = [
  ['quotes', '"a": 1, "b": 2\n^^^ syntax/quoted-name\n        ^^^ syntax/quoted-name\nc: 3', '{c: 3}'],
  ['dots', 'a.b.c: 1\n ^ syntax/dotted-name\nd: 2', '{d: 2}'],
  ['a dash', 'a-b: 1\n ^ syntax/unexpected\nc: 2', '{c: 2}'],
  ['a letter beyond ASCII', 'stéps: 1\n  ^ syntax/unexpected\nc: 2', '{c: 2}'],
  ['a number in brackets', '[1]: 1\n^^^ syntax/bad-name\nc: 2', '{c: 2}'],
  ['two words in brackets', '[a b]: 1 c: 2\n^^^^^ syntax/bad-name', '{c: 2}'],
  ['a comment and a line break in brackets', '[a.b # c\n c]: 1 d: 2', '{[a.bc]: 1, d: 2}'],
  ['a dot at the end', '[a.] { b: 1 } c: 2\n^^^^ syntax/bad-name', '{c: 2}'],
  ['a bad escape in a URL', '[a/%2Z/b.C] { } c: 2\n^^^^^^^^^^^ syntax/bad-name', '{c: 2}'],
];

const strings: Fault[] = [
  ['no closing quote', 'a: "x\n   ^^ syntax/unterminated-string\nb: 1', '{b: 1}'],
  [
    'no closing quote before a brace',
    "a { b: 'x }\n       ^^ syntax/unterminated-string\nc: 1",
    '{a: {}, c: 1}',
  ],
  ['a line break in a string', 'a: "x\n   ^^ syntax/unterminated-string\ny"\nb: 1', '{b: 1}'],
  [
    'smart quotes',
    'a: “x” b: ‘y’\n   ^^^ syntax/smart-quote\n          ^^^ syntax/smart-quote',
    '{a: "x", b: "y"}',
  ],
  [
    'one smart quote',
    'a: "x”\n   ^^^ syntax/smart-quote\nb: ‘y\n   ^^ syntax/smart-quote',
    '{a: "x", b: "y"}',
  ],
  ['a Windows path', 'a: "C:\\data\\u"\n           ^^ syntax/bad-escape\nb: 1', '{b: 1}'],
  ['\\x without digits', 'a: "\\xg" b: 1\n    ^^ syntax/bad-escape', '{b: 1}'],
  ['\\u with three digits', 'a: "\\u12g" b: 1\n    ^^^^ syntax/bad-escape', '{b: 1}'],
  ['a pair of surrogates', 'a: "\\ud83d\\ude00"\n    ^^^^^^ syntax/bad-escape', '{}'],
  ['a code point past Unicode', 'a: "\\U00110000"\n    ^^^^^^^^^^ syntax/bad-escape', '{}'],
  ['a byte past 255', 'a: "\\400"\n    ^^^^ syntax/bad-escape', '{}'],
  ['an escape in the second string', 'a: "x" "\\x"\n        ^^ syntax/bad-escape', '{}'],
];

const separators: Fault[] = [
  ['two of them', 'a: 1;; b: 2\n     ^ syntax/extra-separator', '{a: 1, b: 2}'],
  ['two kinds of them', 'a: 1 , ; b: 2\n       ^ syntax/extra-separator', '{a: 1, b: 2}'],
  ['one before the first field', 'a { , b: 1 }\n    ^ syntax/extra-separator', '{a: {b: 1}}'],
  ['a comma at the end of a list', 'a: [1, 2,]\n        ^ syntax/extra-separator', '{a: [1, 2]}'],
  ['a comma at the start of a list', 'a: [,1]\n    ^ syntax/extra-separator', '{a: [1]}'],
  ['two commas in a list', 'a: [1,,2]\n      ^ syntax/extra-separator', '{a: [1, 2]}'],
  ['semicolons in a list', 'a: [1;2]\n     ^ syntax/list-separator', '{a: [1, 2]}'],
  ['no comma between messages', 'a: [{} {b: 1}]\n       ^ syntax/missing-comma', '{a: [{}, {b: 1}]}'],
  ['no comma between scalars', 'a: [1 2, 3] b: 4\n      ^ syntax/missing-comma', '{b: 4}'],
  ['a quote missing in a list', 'a: ["x, "y"]\n         ^ syntax/missing-comma\nb: 1', '{b: 1}'],
  ['a list in a list', 'a: [1, [2], 3] b: 4\n       ^ syntax/nested-list', '{b: 4}'],
  [
    'what is no value in a list',
    'a: [1, @, x/y]\n       ^ syntax/unexpected\n          ^^^ syntax/unquoted',
    '{}',
  ],
];

const trivia: Fault[] = [
  ['a comment of C++', 'a: 1 // x\n     ^^^^ syntax/foreign-comment\nb: 2', '{a: 1, b: 2}'],
  ['a comment of C', '/* x\n^^^^ syntax/foreign-comment\ny */ a: 1', '{a: 1}'],
  ['a no-break space', 'a:\u00a01\n  ^ syntax/invisible-character\nb: 2', '{a: 1, b: 2}'],
  ['a zero-width space', 'a: 1\u200b\n    ^ syntax/invisible-character\nb: 2', '{a: 1, b: 2}'],
  ['a control character', '\u0007a: 1\n^ syntax/invisible-character', '{a: 1}'],
  ['a null character in a comment', '# x\0\n   ^ syntax/invisible-character\na: 1', '{a: 1}'],
  ['a null character in a string', 'a: "x\0"\n     ^ syntax/invisible-character', '{a: "x\\u0000"}'],
  ['a byte order mark', '\ufeffa: 1\n^ syntax/byte-order-mark', '{a: 1}'],
  ['a byte order mark inside', 'a: 1\n\ufeffb: 2\n^ syntax/invisible-character', '{a: 1, b: 2}'],
];

const mistaken: Fault[] = [
  ['JSON', '{"a": {"b": [1, 2]},\n^ syntax/other-format\n "c": null}', '{}'],
  ['a list of JSON', '[{"a": 1}]\n^ syntax/other-format', '{}'],
  ['nothing in JSON', '{}\n^ syntax/other-format', '{}'],
  ['YAML', '# c\na: 1\nb:\n^ syntax/other-format\n  c: 2\n  d:\n    - 3\n', '{}'],
  ['a list of YAML', 'a:\n^ syntax/other-format\n- b: 1\n', '{}'],
  ['a document of YAML', '---\n^ syntax/other-format\na: {}\n', '{}'],
  ['XML', '<?xml version="1.0"?>\n^ syntax/other-format\n<a>b</a>', '{}'],
  ['UTF-16', 'a\0:\0 \0b\0 \0{\0\n^ syntax/other-format', '{}'],
  ['braces say that it is not YAML', 'a:\n^^ syntax/missing-value\n  b: 1\nc {\n}', '{b: 1, c: {}}'],
];

const several: Fault[] = [
  [
    'five faults are five findings',
    [
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
    '{train_config: {batch_size: 24, optimizer: {adam_optimizer: {epsilon: 1e-7}, use_moving_average: False}, num_steps: 200000, startup_delay_steps: 0}}',
  ],
  ['a column counts characters', 'a: "😀日本" b: @\n            ^ syntax/unexpected', '{a: "😀日本"}'],
  ['a lone \\r does not hide the place', '# x\r\na: @\r\n   ^ syntax/unexpected\nb: 1\r\n', '{b: 1}'],
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
      for (const [why, source, rest] of faults)
        it(why, () => {
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
