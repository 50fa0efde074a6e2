import { expect } from 'chai';
import fc from 'fast-check';
import { format } from '../../../src/syntax/textproto/format.ts';
import { parse } from '../../../src/syntax/textproto/index.ts';
import { Kind, textOf } from '../../../src/syntax/textproto/lexer/tokens.ts';
import { anyText, valid } from './arbitrary.ts';
import { referenceTexts, sketch } from './support.ts';

const formatted = (text: string): string => format(parse(text).tree);

const styles: { readonly reason: string; readonly text: string; readonly formatted: string }[] = [
  { reason: 'an empty text', text: '', formatted: '' },
  { reason: 'white space only', text: ' \n\t', formatted: '' },
  { reason: 'one field per line', text: 'a:1 b :2,c\n:\n3;', formatted: 'a: 1\nb: 2\nc: 3\n' },
  {
    reason: 'two spaces per level, no colon before a brace',
    text: 'a:{b<c:1>}',
    formatted: 'a {\n  b {\n    c: 1\n  }\n}\n',
  },
  { reason: 'an empty message', text: 'a { \n }', formatted: 'a {}\n' },
  {
    reason: 'values stay as they were written',
    text: "a: 0x1F b: 'it' c: 1.50f d: True",
    formatted: "a: 0x1F\nb: 'it'\nc: 1.50f\nd: True\n",
  },
  { reason: 'a sign directly before its number', text: 'a: - 5 b: -\ninf', formatted: 'a: -5\nb: -inf\n' },
  { reason: 'a list on one line', text: 'a:[ 1,2 ,\n3]', formatted: 'a: [1, 2, 3]\n' },
  { reason: 'an empty list', text: 'a : [ ]', formatted: 'a: []\n' },
  {
    reason: 'a list too wide for one line',
    text: `a: [${'"0123456789", '.repeat(6)}"x"]`,
    formatted: `a: [\n${'  "0123456789",\n'.repeat(6)}  "x"\n]\n`,
  },
  { reason: 'a list of messages', text: 'a [{b:1},<>]', formatted: 'a: [\n  {\n    b: 1\n  },\n  {}\n]\n' },
  { reason: 'a string in pieces', text: 'a: "x"\n"y"', formatted: 'a:\n  "x"\n  "y"\n' },
  { reason: 'strings in pieces in a list', text: 'a: ["x"  "y", "z"]', formatted: 'a: ["x" "y", "z"]\n' },
  {
    reason: 'a name in brackets',
    text: '[ a . b ]:1 [t.com/a.B] { }',
    formatted: '[a.b]: 1\n[t.com/a.B] {}\n',
  },
  { reason: 'a byte order mark', text: '\ufeffa: 1', formatted: 'a: 1\n' },
  { reason: 'several empty lines become one', text: 'a:1\n\n\n\nb:2\n\n', formatted: 'a: 1\n\nb: 2\n' },
  { reason: 'no empty line next to a brace', text: 'a {\n\n b:1\n\n}', formatted: 'a {\n  b: 1\n}\n' },
  { reason: 'a comment on its own line', text: '# a\n   # b\n\n # c\n', formatted: '# a\n# b\n\n# c\n' },
  { reason: 'a comment after a field', text: 'a:1 # x\n', formatted: 'a: 1  # x\n' },
  { reason: 'a comment after a separator', text: 'a:1 ; # x\n', formatted: 'a: 1  # x\n' },
  { reason: 'a comment before a separator', text: 'a:1 # x\n;b:2', formatted: 'a: 1  # x\nb: 2\n' },
  { reason: 'a comment after a brace', text: 'a { # x\n} # y', formatted: 'a {  # x\n}  # y\n' },
  { reason: 'a comment in a message', text: 'a {b:1\n# x\n}', formatted: 'a {\n  b: 1\n  # x\n}\n' },
  { reason: 'a comment before a value', text: 'a: # x\n 1', formatted: '# x\na: 1\n' },
  { reason: 'a comment after a sign', text: 'a: - # x\n 1', formatted: '# x\na: -1\n' },
  {
    reason: 'comments in a list',
    text: 'a: [ # x\n1, # y\n# z\n2]',
    formatted: 'a: [  # x\n  1,  # y\n  # z\n  2\n]\n',
  },
  {
    reason: 'comments between pieces of a string',
    text: 'a: "x" # p\n# q\n"y" # r',
    formatted: 'a:\n  "x"  # p\n  # q\n  "y"  # r\n',
  },
  { reason: 'a comment in a file with line ends \\r\\n', text: '# x\r\na: 1\r\n', formatted: '# x\na: 1\n' },
  { reason: 'a text with an error is left as it is', text: 'a  :1\n}', formatted: 'a  :1\n}' },
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
  for (const { reason, text, formatted: expected } of styles)
    it(reason, () => expect(formatted(text)).to.equal(expected));

  it('formatting again changes nothing, and no field or comment is lost', () => {
    fc.assert(fc.property(valid, checkFormat), { numRuns: 500 });
  });

  it('a formatted text stays the same when formatted again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = formatted(text);
        expect(formatted(once)).to.equal(once);
      }),
      { numRuns: 500 },
    );
  });

  it('formats the configs of the reference data', function () {
    const texts = referenceTexts().filter((text) => parse(text).diagnostics.length === 0);
    if (texts.length === 0) this.skip();
    for (const text of texts) checkFormat(text);
  });
});
