import { sample } from '../message.ts';
import { type Row, runTable, text } from '../support.ts';

const add: readonly Row[] = [
  ['to nothing', '', ['small'], 5, 'small: 5\n'],
  ['behind a comment without a line break', '# c', ['small'], 5, '# c\nsmall: 5\n'],
  ['at the end of a text without a line break', 'flag: true', ['small'], 5, 'flag: true\nsmall: 5'],
  [
    'behind the last field, before the comments below',
    'flag: true  # f\n\n# the end\n',
    ['small'],
    5,
    'flag: true  # f\nsmall: 5\n\n# the end\n',
  ],
  [
    'with the line ends of the text',
    'inner {\r\n  count: 1 # c\r\n}\r\n',
    ['inner', 'rate'],
    2,
    'inner {\r\n  count: 1 # c\r\n  rate: 2.0\r\n}\r\n',
  ],
  [
    'with tabs',
    'inner {\n\tcount: 1\n}\n',
    ['inner', 'deeper', 'rate'],
    2,
    'inner {\n\tcount: 1\n\tdeeper {\n\t\trate: 2.0\n\t}\n}\n',
  ],
  [
    'with four spaces, as elsewhere',
    'inner {\n    count: 1\n}\n',
    ['left', 'rate'],
    2,
    'inner {\n    count: 1\n}\nleft {\n    rate: 2.0\n}\n',
  ],
  [
    'with colons before braces',
    'inner: {\n  count: 1\n}\n',
    ['left', 'rate'],
    2,
    'inner: {\n  count: 1\n}\nleft: {\n  rate: 2.0\n}\n',
  ],
  [
    'with angle brackets',
    'inner <\n  count: 1\n>\n',
    ['left', 'rate'],
    2,
    'inner <\n  count: 1\n>\nleft <\n  rate: 2.0\n>\n',
  ],
  ['without blanks', 'inner{count:1}', ['inner', 'rate'], 2, 'inner{count:1 rate:2.0}'],
  ['in single quotes', "name: 'a'\n", ['path'], "it's", "name: 'a'\npath: 'it\\'s'\n"],
  [
    'on one line',
    'inner { count: 1 }\n',
    ['inner', 'deeper', 'rate'],
    2,
    'inner { count: 1 deeper { rate: 2.0 } }\n',
  ],
  [
    'on one line with commas',
    'inner { count: 1, rate: 2 }\n',
    ['inner', 'label'],
    'x',
    'inner { count: 1, rate: 2, label: "x" }\n',
  ],
  [
    'with commas between lines',
    'small: 1,\nflag: true # f\n',
    ['name'],
    'x',
    'small: 1,\nflag: true, # f\nname: "x"\n',
  ],
  [
    'with a semicolon behind each',
    'small: 1;\nflag: true;\n',
    ['name'],
    'x',
    'small: 1;\nflag: true;\nname: "x";\n',
  ],
  [
    'on the line of a text that has one',
    'small: 1 flag: true\n',
    ['name'],
    'x',
    'small: 1 flag: true name: "x"\n',
  ],
  ['in an empty block', 'inner {}\n', ['inner', 'count'], 2, 'inner {\n  count: 2\n}\n'],
  [
    'in an empty block where blocks have one line',
    'inner {} # i\nleft { count: 1 }\n',
    ['inner', 'count'],
    2,
    'inner { count: 2 } # i\nleft { count: 1 }\n',
  ],
  [
    'below the comments of a block that has nothing else',
    'inner {\n  # nothing\n}\n',
    ['inner', 'count'],
    2,
    'inner {\n  # nothing\n  count: 2\n}\n',
  ],
  [
    'to the last of two blocks',
    'inner { count: 1 }\ninner { label: "a" }\n',
    ['inner', 'rate'],
    5,
    'inner { count: 1 }\ninner { label: "a" rate: 5.0 }\n',
  ],
  [
    'a value more, in the style of those before it',
    text`
      inner {
        leaves { step: 1 }  # one
        count: 3
      }
    `,
    ['inner', 'leaves', 1],
    { step: 2 },
    text`
      inner {
        leaves { step: 1 }  # one
        leaves { step: 2 }
        count: 3
      }
    `,
  ],
  [
    'a value more on a line',
    'numbers: 1 flag: true',
    ['numbers', 1],
    2,
    'numbers: 1 numbers: 2.0 flag: true',
  ],
  ['a value more in a list', 'numbers: [1,2]', ['numbers', 2], 3, 'numbers: [1,2,3.0]'],
  ['the first value of an empty list', 'numbers: []', ['numbers', 0], 3, 'numbers: [3.0]'],
  [
    'a value more on a line of its own',
    'numbers: [\n  1, # one\n  2  # two\n]',
    ['numbers', 2],
    3,
    'numbers: [\n  1, # one\n  2,  # two\n  3.0\n]',
  ],
  ['a list of scalars', 'flag: true', ['numbers'], [1, 2], 'flag: true\nnumbers: [1.0, 2.0]'],
  [
    'a list of messages',
    'flag: true',
    ['items'],
    [{ count: 1 }, {}],
    'flag: true\nitems {\n  count: 1\n}\nitems {}',
  ],
  [
    'a key more',
    'weights { key: "a" value: 1 }\n',
    ['weights', 'b"'],
    2,
    'weights { key: "a" value: 1 }\nweights { key: "b\\"" value: 2.0 }\n',
  ],
  [
    'fields that are not known stay',
    'model { ssd { n: 1 } }\n[a.b]: 1\n',
    ['small'],
    1,
    'model { ssd { n: 1 } }\n[a.b]: 1\nsmall: 1\n',
  ],
];

describe('edits of text format: add', () => runTable('textproto', sample, add));
