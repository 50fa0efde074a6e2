import { sample } from '../message.ts';
import { type Row, runTable, text } from '../support.ts';

const add: readonly Row[] = [
  { reason: 'to an empty text', before: '', path: ['small'], value: 5, after: 'small: 5\n' },
  {
    reason: 'after a comment without a line break',
    before: '# c',
    path: ['small'],
    value: 5,
    after: '# c\nsmall: 5\n',
  },
  {
    reason: 'at the end of a text without a line break',
    before: 'flag: true',
    path: ['small'],
    value: 5,
    after: 'flag: true\nsmall: 5',
  },
  {
    reason: 'after the last field, before the comments below',
    before: 'flag: true  # f\n\n# the end\n',
    path: ['small'],
    value: 5,
    after: 'flag: true  # f\nsmall: 5\n\n# the end\n',
  },
  {
    reason: 'with the line ends of the text',
    before: 'inner {\r\n  count: 1 # c\r\n}\r\n',
    path: ['inner', 'rate'],
    value: 2,
    after: 'inner {\r\n  count: 1 # c\r\n  rate: 2.0\r\n}\r\n',
  },
  {
    reason: 'with tabs',
    before: 'inner {\n\tcount: 1\n}\n',
    path: ['inner', 'deeper', 'rate'],
    value: 2,
    after: 'inner {\n\tcount: 1\n\tdeeper {\n\t\trate: 2.0\n\t}\n}\n',
  },
  {
    reason: 'with four spaces, like the rest of the text',
    before: 'inner {\n    count: 1\n}\n',
    path: ['left', 'rate'],
    value: 2,
    after: 'inner {\n    count: 1\n}\nleft {\n    rate: 2.0\n}\n',
  },
  {
    reason: 'with colons before braces',
    before: 'inner: {\n  count: 1\n}\n',
    path: ['left', 'rate'],
    value: 2,
    after: 'inner: {\n  count: 1\n}\nleft: {\n  rate: 2.0\n}\n',
  },
  {
    reason: 'with angle brackets',
    before: 'inner <\n  count: 1\n>\n',
    path: ['left', 'rate'],
    value: 2,
    after: 'inner <\n  count: 1\n>\nleft <\n  rate: 2.0\n>\n',
  },
  {
    reason: 'without spaces',
    before: 'inner{count:1}',
    path: ['inner', 'rate'],
    value: 2,
    after: 'inner{count:1 rate:2.0}',
  },
  {
    reason: 'in single quotes',
    before: "name: 'a'\n",
    path: ['path'],
    value: "it's",
    after: "name: 'a'\npath: 'it\\'s'\n",
  },
  {
    reason: 'on one line',
    before: 'inner { count: 1 }\n',
    path: ['inner', 'deeper', 'rate'],
    value: 2,
    after: 'inner { count: 1 deeper { rate: 2.0 } }\n',
  },
  {
    reason: 'on one line with commas',
    before: 'inner { count: 1, rate: 2 }\n',
    path: ['inner', 'label'],
    value: 'x',
    after: 'inner { count: 1, rate: 2, label: "x" }\n',
  },
  {
    reason: 'with commas between lines',
    before: 'small: 1,\nflag: true # f\n',
    path: ['name'],
    value: 'x',
    after: 'small: 1,\nflag: true, # f\nname: "x"\n',
  },
  {
    reason: 'with a semicolon after each field',
    before: 'small: 1;\nflag: true;\n',
    path: ['name'],
    value: 'x',
    after: 'small: 1;\nflag: true;\nname: "x";\n',
  },
  {
    reason: 'on the same line, if the text has only one',
    before: 'small: 1 flag: true\n',
    path: ['name'],
    value: 'x',
    after: 'small: 1 flag: true name: "x"\n',
  },
  {
    reason: 'in an empty block',
    before: 'inner {}\n',
    path: ['inner', 'count'],
    value: 2,
    after: 'inner {\n  count: 2\n}\n',
  },
  {
    reason: 'in an empty block, on one line like other blocks',
    before: 'inner {} # i\nleft { count: 1 }\n',
    path: ['inner', 'count'],
    value: 2,
    after: 'inner { count: 2 } # i\nleft { count: 1 }\n',
  },
  {
    reason: 'below the comments of a block without fields',
    before: 'inner {\n  # nothing\n}\n',
    path: ['inner', 'count'],
    value: 2,
    after: 'inner {\n  # nothing\n  count: 2\n}\n',
  },
  {
    reason: 'to the last of two blocks',
    before: 'inner { count: 1 }\ninner { label: "a" }\n',
    path: ['inner', 'rate'],
    value: 5,
    after: 'inner { count: 1 }\ninner { label: "a" rate: 5.0 }\n',
  },
  {
    reason: 'another value, in the style of those before it',
    before: text`
      inner {
        leaves { step: 1 }  # one
        count: 3
      }
    `,
    path: ['inner', 'leaves', 1],
    value: { step: 2 },
    after: text`
      inner {
        leaves { step: 1 }  # one
        leaves { step: 2 }
        count: 3
      }
    `,
  },
  {
    reason: 'another value on a line with others',
    before: 'numbers: 1 flag: true',
    path: ['numbers', 1],
    value: 2,
    after: 'numbers: 1 numbers: 2.0 flag: true',
  },
  {
    reason: 'another value in a list',
    before: 'numbers: [1,2]',
    path: ['numbers', 2],
    value: 3,
    after: 'numbers: [1,2,3.0]',
  },
  {
    reason: 'the first value of an empty list',
    before: 'numbers: []',
    path: ['numbers', 0],
    value: 3,
    after: 'numbers: [3.0]',
  },
  {
    reason: 'another value on a line of its own',
    before: 'numbers: [\n  1, # one\n  2  # two\n]',
    path: ['numbers', 2],
    value: 3,
    after: 'numbers: [\n  1, # one\n  2,  # two\n  3.0\n]',
  },
  {
    reason: 'a list of scalars',
    before: 'flag: true',
    path: ['numbers'],
    value: [1, 2],
    after: 'flag: true\nnumbers: [1.0, 2.0]',
  },
  {
    reason: 'a list of messages',
    before: 'flag: true',
    path: ['items'],
    value: [{ count: 1 }, {}],
    after: 'flag: true\nitems {\n  count: 1\n}\nitems {}',
  },
  {
    reason: 'another key',
    before: 'weights { key: "a" value: 1 }\n',
    path: ['weights', 'b"'],
    value: 2,
    after: 'weights { key: "a" value: 1 }\nweights { key: "b\\"" value: 2.0 }\n',
  },
  {
    reason: 'keeping unknown fields',
    before: 'model { ssd { n: 1 } }\n[a.b]: 1\n',
    path: ['small'],
    value: 1,
    after: 'model { ssd { n: 1 } }\n[a.b]: 1\nsmall: 1\n',
  },
];

describe('edits of text format: add', () => runTable('textproto', sample, add));
