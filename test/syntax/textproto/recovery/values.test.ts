import { type Fault, testRecovery } from './faults.ts';

const values: Fault[] = [
  { reason: 'no value after the colon', source: 'a:\n^^ syntax/missing-value\nb: 2', rest: '{b: 2}' },
  {
    reason: 'no value before a brace',
    source: 'a { b: }\n    ^^ syntax/missing-value\nc: 1',
    rest: '{a: {}, c: 1}',
  },
  { reason: 'no value before a separator', source: 'a: ; b: 1\n^^ syntax/missing-value', rest: '{b: 1}' },
  { reason: 'no value at the end', source: 'a: 1 b\n     ^ syntax/missing-value', rest: '{a: 1}' },
  {
    reason: 'a name without a value before the next name',
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
  { reason: 'an invalid character', source: 'a: @\n   ^ syntax/unexpected\nb: 2', rest: '{b: 2}' },
  {
    reason: 'an invalid character between fields',
    source: 'a: 1 ! b: 2\n     ^ syntax/unexpected',
    rest: '{a: 1, b: 2}',
  },
  { reason: 'an extra value', source: 'a: 1 2 b: 3\n     ^ syntax/loose-value', rest: '{a: 1, b: 3}' },
  {
    reason: 'several values with commas but no brackets',
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
    reason: 'field numbers after numbers are not taken for thousands separators',
    source:
      'a: 1,200: 2 b: 1 200: 3 c: 1;5: 4 d: 0x1F 12: 5 @\n                                                ^ syntax/unexpected',
    rest: '{a: 1, 200: 2, b: 1, 200: 3, c: 1, 5: 4, d: 0x1F, 12: 5}',
  },
  { reason: 'a call', source: 'a: nan(0) b: 1\n      ^ syntax/unexpected', rest: '{b: 1}' },
];

const names: Fault[] = [
  {
    reason: 'a name in quotes',
    source: '"a": 1, "b": 2\n^^^ syntax/quoted-name\n        ^^^ syntax/quoted-name\nc: 3',
    rest: '{c: 3}',
  },
  {
    reason: 'a name with a dot and a digit',
    source: 'a.5 {\n ^^ syntax/unexpected\n  b: 1\n}\nd: 2',
    rest: '{d: 2}',
  },
  { reason: 'a name with dots', source: 'a.b.c: 1\n ^ syntax/dotted-name\nd: 2', rest: '{d: 2}' },
  { reason: 'a name with a dash', source: 'a-b: 1\n^^^ syntax/unexpected\nc: 2', rest: '{c: 2}' },
  {
    reason: 'a name with a letter outside ASCII',
    source: 'stéps: 1\n  ^ syntax/unexpected\nc: 2',
    rest: '{c: 2}',
  },
  { reason: 'a number in brackets', source: '[1]: 1\n^^^ syntax/bad-name\nc: 2', rest: '{c: 2}' },
  { reason: 'two words in brackets', source: '[a b]: 1 c: 2\n^^^^^ syntax/bad-name', rest: '{c: 2}' },
  {
    reason: 'a comment and a line break in brackets',
    source: '[a.b # c\n c]: 1 d: 2',
    rest: '{[a.bc]: 1, d: 2}',
  },
  {
    reason: 'a name in brackets that ends with a dot',
    source: '[a.] { b: 1 } c: 2\n^^^^ syntax/bad-name',
    rest: '{c: 2}',
  },
  {
    reason: 'a bad escape in a URL',
    source: '[a/%2Z/b.C] { } c: 2\n^^^^^^^^^^^ syntax/bad-name',
    rest: '{c: 2}',
  },
];

testRecovery('values', values);
testRecovery('names', names);
