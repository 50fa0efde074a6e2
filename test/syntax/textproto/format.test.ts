import { expect } from 'chai';
import fc from 'fast-check';
import { format, parse } from '../../../src/syntax/textproto/index.ts';
import { Kind, textOf } from '../../../src/syntax/textproto/lexer/tokens.ts';
import { anyText, valid } from './arbitrary.ts';
import { referenceTexts, sketch } from './support.ts';

const formatted = (text: string): string => format(parse(text).tree);

const styles: [why: string, text: string, formatted: string][] = [
  ['nothing', '', ''],
  ['white space alone', ' \n\t', ''],
  ['a field a line', 'a:1 b :2,c\n:\n3;', 'a: 1\nb: 2\nc: 3\n'],
  ['two spaces a level, no colon before a brace', 'a:{b<c:1>}', 'a {\n  b {\n    c: 1\n  }\n}\n'],
  ['an empty message', 'a { \n }', 'a {}\n'],
  [
    'values as they were written',
    "a: 0x1F b: 'it' c: 1.50f d: True",
    "a: 0x1F\nb: 'it'\nc: 1.50f\nd: True\n",
  ],
  ['a sign beside its number', 'a: - 5 b: -\ninf', 'a: -5\nb: -inf\n'],
  ['a list on one line', 'a:[ 1,2 ,\n3]', 'a: [1, 2, 3]\n'],
  ['an empty list', 'a : [ ]', 'a: []\n'],
  [
    'a list too wide for one line',
    `a: [${'"0123456789", '.repeat(6)}"x"]`,
    `a: [\n${'  "0123456789",\n'.repeat(6)}  "x"\n]\n`,
  ],
  ['a list of messages', 'a [{b:1},<>]', 'a: [\n  {\n    b: 1\n  },\n  {}\n]\n'],
  ['a string in pieces', 'a: "x"\n"y"', 'a:\n  "x"\n  "y"\n'],
  ['pieces in a list', 'a: ["x"  "y", "z"]', 'a: ["x" "y", "z"]\n'],
  ['a name in brackets', '[ a . b ]:1 [t.com/a.B] { }', '[a.b]: 1\n[t.com/a.B] {}\n'],
  ['a byte order mark', '\ufeffa: 1', 'a: 1\n'],
  ['one of several empty lines', 'a:1\n\n\n\nb:2\n\n', 'a: 1\n\nb: 2\n'],
  ['no empty line inside a brace', 'a {\n\n b:1\n\n}', 'a {\n  b: 1\n}\n'],
  ['a comment on its line', '# a\n   # b\n\n # c\n', '# a\n# b\n\n# c\n'],
  ['a comment behind a field', 'a:1 # x\n', 'a: 1  # x\n'],
  ['a comment behind a separator', 'a:1 ; # x\n', 'a: 1  # x\n'],
  ['a comment before a separator', 'a:1 # x\n;b:2', 'a: 1  # x\nb: 2\n'],
  ['a comment behind a brace', 'a { # x\n} # y', 'a {  # x\n}  # y\n'],
  ['a comment in a message', 'a {b:1\n# x\n}', 'a {\n  b: 1\n  # x\n}\n'],
  ['a comment before a value', 'a: # x\n 1', '# x\na: 1\n'],
  ['a comment behind a sign', 'a: - # x\n 1', '# x\na: -1\n'],
  ['comments in a list', 'a: [ # x\n1, # y\n# z\n2]', 'a: [  # x\n  1,  # y\n  # z\n  2\n]\n'],
  ['comments between pieces', 'a: "x" # p\n# q\n"y" # r', 'a:\n  "x"  # p\n  # q\n  "y"  # r\n'],
  ['a comment of a file with \\r\\n', '# x\r\na: 1\r\n', '# x\na: 1\n'],
  ['a text with an error is left as it is', 'a  :1\n}', 'a  :1\n}'],
];

const commentsOf = (text: string): string[] => {
  const { tokens } = parse(text).tree;
  const all = Array.from({ length: tokens.count }, (_, token) => token);
  return all
    .filter((token) => tokens.kinds[token] === Kind.comment)
    .map((token) => textOf(tokens, token).trimEnd())
    .sort();
};

const checkFormat = (text: string): void => {
  const once = formatted(text);
  expect(formatted(once), 'formatted twice').to.equal(once);
  expect(sketch(parse(once).tree.root), 'the same fields').to.equal(
    sketch(parse(text).tree.root).replaceAll(/(?<=[\w\]]) \[/g, ': ['),
  );
  expect(commentsOf(once), 'the same comments').to.deep.equal(commentsOf(text));
};

describe('textproto: format', () => {
  for (const [why, text, expected] of styles) it(why, () => expect(formatted(text)).to.equal(expected));

  it('formatting twice is formatting once, and loses no field and no comment', () => {
    fc.assert(fc.property(valid, checkFormat), { numRuns: 500 });
  });

  it('any text stays formatted', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = formatted(text);
        expect(formatted(once)).to.equal(once);
      }),
      { numRuns: 500 },
    );
  });

  it('the configs of the reference data', function () {
    const texts = referenceTexts().filter((text) => parse(text).diagnostics.length === 0);
    if (texts.length === 0) this.skip();
    for (const text of texts) checkFormat(text);
  });
});
