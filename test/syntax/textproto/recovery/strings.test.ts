import { type Fault, testRecovery } from './faults.ts';

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
  {
    reason: 'a backslash at the end of the text',
    source: 'b: 1 a: "\\\n        ^^ syntax/unterminated-string',
    rest: '{b: 1}',
  },
  { reason: '\\x without digits', source: 'a: "\\xg" b: 1\n    ^^ syntax/bad-escape', rest: '{b: 1}' },
  { reason: '\\u with three digits', source: 'a: "\\u12g" b: 1\n    ^^^^ syntax/bad-escape', rest: '{b: 1}' },
  { reason: 'a pair of surrogates', source: 'a: "\\ud83d\\ude00"\n    ^^^^^^ syntax/bad-escape', rest: '{}' },
  {
    reason: 'a code point above Unicode',
    source: 'a: "\\U00110000"\n    ^^^^^^^^^^ syntax/bad-escape',
    rest: '{}',
  },
  { reason: 'a byte above 255', source: 'a: "\\400"\n    ^^^^ syntax/bad-escape', rest: '{}' },
  {
    reason: 'an escape in the second string',
    source: 'a: "x" "\\x"\n        ^^ syntax/bad-escape',
    rest: '{}',
  },
];

const separators: Fault[] = [
  {
    reason: 'two equal separators',
    source: 'a: 1;; b: 2\n     ^ syntax/extra-separator',
    rest: '{a: 1, b: 2}',
  },
  {
    reason: 'two different separators',
    source: 'a: 1 , ; b: 2\n       ^ syntax/extra-separator',
    rest: '{a: 1, b: 2}',
  },
  {
    reason: 'a separator before the first field',
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
    reason: 'a missing quote in a list',
    source: 'a: ["x, "y"]\n         ^ syntax/missing-comma\nb: 1',
    rest: '{b: 1}',
  },
  { reason: 'a list in a list', source: 'a: [1, [2], 3] b: 4\n       ^ syntax/nested-list', rest: '{b: 4}' },
  {
    reason: 'invalid values in a list',
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
    reason: 'a byte order mark inside the text',
    source: 'a: 1\n\ufeffb: 2\n^ syntax/invisible-character',
    rest: '{a: 1, b: 2}',
  },
];

const mistaken: Fault[] = [
  { reason: 'JSON', source: '{"a": {"b": [1, 2]},\n^ syntax/other-format\n "c": null}', rest: '{}' },
  { reason: 'a JSON list', source: '[{"a": 1}]\n^ syntax/other-format', rest: '{}' },
  { reason: 'an empty JSON object', source: '{}\n^ syntax/other-format', rest: '{}' },
  { reason: 'YAML', source: '# c\na: 1\nb:\n^ syntax/other-format\n  c: 2\n  d:\n    - 3\n', rest: '{}' },
  { reason: 'a YAML list', source: 'a:\n^ syntax/other-format\n- b: 1\n', rest: '{}' },
  { reason: 'a YAML document marker', source: '---\n^ syntax/other-format\na: {}\n', rest: '{}' },
  { reason: 'XML', source: '<?xml version="1.0"?>\n^ syntax/other-format\n<a>b</a>', rest: '{}' },
  {
    reason: 'an escape of a character outside the basic plane',
    source: 'a: "\\\u{1f600}"\n    ^^^ syntax/unknown-escape',
    rest: '{a: "\\\\😀"}',
  },
  { reason: 'UTF-16', source: 'a\0:\0 \0b\0 \0{\0\n^ syntax/other-format', rest: '{}' },
  {
    reason: 'braces show that it is not YAML',
    source: 'a:\n^^ syntax/missing-value\n  b: 1\nc {\n}',
    rest: '{b: 1, c: {}}',
  },
];

testRecovery('strings', strings);
testRecovery('separators', separators);
testRecovery('comments and invisible characters', trivia);
testRecovery('files of another format', mistaken);
