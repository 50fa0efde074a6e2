import { expect } from 'chai';
import { convert } from '../support/convert.ts';

/** Comments stay with their fields, in every place that text format or YAML allows. */

type Format = 'textproto' | 'yaml';

const written = (text: string, from: Format, to: Format): string => {
  const result = convert(text, { from, to });
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.output;
};

const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('');

interface Case {
  readonly reason: string;
  readonly text: string;
  readonly yaml: string;
  /** The text format after the round trip, if it differs. */
  readonly back?: string;
}

const cases: readonly Case[] = [
  {
    reason: 'a comment above a field',
    text: lines('# head', '# of the file', '', '# about a', 'a: 1', '', '# about b', 'b: 2'),
    yaml: lines('# head', '# of the file', '', '# about a', 'a: 1', '', '# about b', 'b: 2'),
  },
  {
    reason:
      'a comment above an empty list, which is left out: the comment stays, the empty lines after it do not',
    text: lines('a: 1', 'a: 2', '', '# none', '', 'a: []'),
    yaml: lines('a:', '  - 1', '  - 2', '', '  # none'),
    back: lines('a: 1', 'a: 2', '', '# none'),
  },
  {
    reason: 'a comment at the end of a line',
    text: lines('a: 1  # one', 'b: 2'),
    yaml: lines('a: 1  # one', 'b: 2'),
  },
  {
    reason: 'a comment after a separator',
    text: lines('a: 1, # one', 'b: 2; # two'),
    yaml: lines('a: 1  # one', 'b: 2  # two'),
    back: lines('a: 1  # one', 'b: 2  # two'),
  },
  {
    reason: 'a comment after several fields on a line belongs to the last',
    text: lines('a: 1 b: 2 # two'),
    yaml: lines('a: 1', 'b: 2  # two'),
    back: lines('a: 1', 'b: 2  # two'),
  },
  {
    reason: 'a comment after the bracket that opens a block',
    text: lines('a {  # open', '  b: 1', '}'),
    yaml: lines('a:  # open', '  b: 1'),
  },
  {
    reason: 'a comment at the end of a block',
    text: lines('a {', '  b: 1', '  # end', '}', '# about c', 'c: 1'),
    yaml: lines('a:', '  b: 1', '  # end', '# about c', 'c: 1'),
  },
  {
    reason: 'a comment after the bracket that closes a block moves to the end of the block',
    text: lines('a {', '  b: 1', '} # closed', 'c: 1'),
    yaml: lines('a:', '  b: 1', '  # closed', 'c: 1'),
    back: lines('a {', '  b: 1', '  # closed', '}', 'c: 1'),
  },
  {
    reason: 'a comment after a block on one line moves to the first line of the block',
    text: lines('a { b: 1 } # one line', 'c: 1'),
    yaml: lines('a:  # one line', '  b: 1', 'c: 1'),
    back: lines('a {  # one line', '  b: 1', '}', 'c: 1'),
  },
  {
    reason: 'a comment in an empty block moves above the block',
    text: lines('a {', '  # nothing', '}'),
    yaml: lines('# nothing', 'a: {}'),
    back: lines('# nothing', 'a {}'),
  },
  {
    reason: 'a comment after an empty block',
    text: lines('a {}  # empty'),
    yaml: lines('a: {}  # empty'),
  },
  {
    reason: 'comments at the ends of nested blocks',
    text: lines(
      'a {',
      '  b {',
      '    c: 1',
      '    # end of b',
      '  }',
      '  # end of a',
      '}',
      '# end of the file',
    ),
    yaml: lines('a:', '  b:', '    c: 1', '    # end of b', '  # end of a', '# end of the file'),
  },
  {
    reason: 'a comment between a name and its value',
    text: lines('a: # first', '  # second', '  1 # third'),
    yaml: lines('# second', '# third', 'a: 1  # first'),
    back: lines('# second', '# third', 'a: 1  # first'),
  },
  {
    reason: 'comments between the pieces of a string',
    text: lines('a: "x" # x', '   "y" # y'),
    yaml: lines('# y', 'a: "xy"  # x'),
    back: lines('# y', 'a: "xy"  # x'),
  },
  {
    reason: 'a comment in a list',
    text: lines('a: [  # open', '  1,  # one', '  # about two', '  2', '  # end', ']', 'b: 1'),
    yaml: lines('a:  # open', '  [', '    1,  # one', '    # about two', '    2', '    # end', '  ]', 'b: 1'),
  },
  {
    reason: 'a comment after a list on one line',
    text: lines('a: [1, 2]  # both'),
    yaml: lines('a: [1, 2]  # both'),
  },
  {
    reason: 'a comment in a list of messages',
    text: lines('a: [', '  {  # first', '    # about b', '    b: 1', '  },', '  # second', '  {}', ']'),
    yaml: lines(
      'a:',
      '  [',
      '    {  # first',
      '      # about b',
      '      b: 1',
      '    },',
      '    # second',
      '    {}',
      '  ]',
    ),
  },
  {
    reason: 'comments at each repeat of a field',
    text: lines('# all', 'a: 1  # one', '# about two', 'a: 2', 'a: 3  # three'),
    yaml: lines('# all', 'a:', '  - 1  # one', '  # about two', '  - 2', '  - 3  # three'),
  },
  {
    reason: 'comments at each repeat of a block',
    text: lines(
      '# first',
      'a {',
      '  b: 1',
      '  # end',
      '}',
      '',
      '# second',
      'a {  # open',
      '  # about b',
      '  b: 2',
      '}',
    ),
    yaml: lines(
      '# first',
      'a:',
      '  - b: 1',
      '    # end',
      '',
      '  # second',
      '  - # open',
      '    # about b',
      '    b: 2',
    ),
  },
  {
    reason: 'a comment above the first field of a repeated block',
    text: lines('a {', '  # about b', '  b: 1', '}', 'a {}'),
    yaml: lines('a:', '  -', '    # about b', '    b: 1', '  - {}'),
  },
  {
    reason: 'comments at repeats that are not adjacent move with them',
    text: lines('a: 1  # one', 'b: 1', '# about two', 'a: 2'),
    yaml: lines('a:', '  - 1  # one', '  # about two', '  - 2', 'b: 1'),
    back: lines('a: 1  # one', '# about two', 'a: 2', 'b: 1'),
  },
  {
    reason: 'a text with comments only',
    text: lines('# only', '', '# comments'),
    yaml: lines('# only', '', '# comments', '{}'),
    back: lines('# only', '', '# comments'),
  },
  {
    reason: 'a comment in a place where YAML allows none',
    text: lines('a: 1  # bell \u0007, separator \u2028 and tab \t.'),
    yaml: lines('a: 1  # bell \ufffd, separator \ufffd and tab \t.'),
    back: lines('a: 1  # bell \ufffd, separator \ufffd and tab \t.'),
  },
];

describe('convert: comments from text format to YAML and back', () => {
  for (const { reason, text, yaml, back = text } of cases) {
    it(reason, () => {
      expect(written(text, 'textproto', 'yaml')).to.equal(yaml);
      expect(written(yaml, 'yaml', 'textproto')).to.equal(back);
      expect(written(yaml, 'yaml', 'yaml')).to.equal(yaml);
      expect(written(back, 'textproto', 'textproto')).to.equal(back);
    });
  }
});

/** Typical YAML of users. */
const yamls: readonly Case[] = [
  {
    reason: '# in a string is not a comment',
    yaml: lines('a: "x # y" # z', "b: 'x # y'", 'c: x#y'),
    text: lines('a: "x # y"  # z', 'b: "x # y"', 'c: "x#y"'),
  },
  {
    reason: '# in a block scalar is not a comment, but after its header it is',
    yaml: lines('a: |  # head', '  # text', '  more', '# about b', 'b: 1'),
    text: lines('a: "# text\\nmore\\n"  # head', '# about b', 'b: 1'),
  },
  {
    reason: 'dashes that are not indented',
    yaml: lines('a:', '# first', '- b: 1', '# second', '- b: 2', '# about c', 'c: 1'),
    text: lines('# first', 'a {', '  b: 1', '}', '# second', 'a {', '  b: 2', '}', '# about c', 'c: 1'),
  },
  {
    reason: 'a comment less indented than the block that it ends',
    yaml: lines('a:', '    b: 1', '  # between', 'c: 1'),
    text: lines('a {', '  b: 1', '}', '# between', 'c: 1'),
  },
  {
    reason: 'a comment less indented than the block that it begins',
    yaml: lines('a:', '# about b', '  b: 1'),
    text: lines('a {', '  # about b', '  b: 1', '}'),
  },
  {
    reason: 'braces over several lines',
    yaml: lines('a: {  # open', '  b: 1, # one', '  # about c', '  c: 2', '  # end', '  } # closed', 'd: 1'),
    text: lines(
      'a {  # open',
      '  b: 1  # one',
      '  # about c',
      '  c: 2',
      '  # end',
      '  # closed',
      '}',
      'd: 1',
    ),
  },
  {
    reason: 'braces around the whole',
    yaml: lines('{ # open', '  a: 1, # one', '  b: 2', '} # closed'),
    text: lines('# open', 'a: 1  # one', 'b: 2', '# closed'),
  },
  {
    reason: 'a comment about a whole list moves above the first item',
    yaml: lines('# above', 'a:  # beside', '  # first', '  - 1', '  - 2', '  # end'),
    text: lines('# above', '# beside', '# first', 'a: 1', 'a: 2', '# end'),
  },
  {
    reason: 'an alias is replaced by its content and comments',
    yaml: lines('a: &x  # open', '  b: 1  # one', 'c: *x  # again'),
    text: lines('a {  # open', '  b: 1  # one', '}', 'c {  # again', '  b: 1  # one', '}'),
  },
  {
    reason:
      'a comment at the end of a block that begins with a merged block whose fields are further to the right',
    yaml: lines('a: &x', '        # deep', '        b: 1', 'c:', '  <<: *x', '  d: 2', '  # end', 'e: 3'),
    text: lines(
      'a {',
      '  # deep',
      '  b: 1',
      '}',
      'c {',
      '  # deep',
      '  b: 1',
      '  d: 2',
      '  # end',
      '}',
      'e: 3',
    ),
  },
  {
    reason: 'a document marker',
    yaml: lines('# head', '---', '# about a', 'a: 1', '...', '# end'),
    text: lines('# head', '# about a', 'a: 1', '# end'),
  },
];

describe('convert: comments of YAML as people write it', () => {
  for (const { reason, yaml, text } of yamls) {
    it(reason, () => expect(written(yaml, 'yaml', 'textproto')).to.equal(text));
  }
});
