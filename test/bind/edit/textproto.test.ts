import { sample } from './message.ts';
import { type Row, runTable, text } from './support.ts';

const set: readonly Row[] = [
  ['a number, and nothing around it', 'small: 5  # five\n', ['small'], 7, 'small: 7  # five\n'],
  ['the value that is there: no edit', 'small: 0x10', ['small'], 16, 'small: 0x10'],
  ['a float in the shortest form of its float32', 'numbers: 1', ['numbers', 0], Math.fround(0.1), 'numbers: 0.1'],
  ['a double in the shortest form of its own', 'exact: 1', ['exact'], 0.30000000000000004, 'exact: 0.30000000000000004'],
  ['an exponent', 'exact: 1', ['exact'], 1e-7, 'exact: 1e-7'],
  ['what is no finite number', 'exact: 1', ['exact'], Number.NEGATIVE_INFINITY, 'exact: -inf'],
  ['NaN', 'exact: - # minus\n 1', ['exact'], Number.NaN, 'exact: nan # minus\n '],
  ['the zero below 0', 'exact: 0', ['exact'], -0, 'exact: -0'],
  ['a bigint past 2^53', 'wide: 1', ['wide'], 2n ** 60n + 1n, 'wide: 1152921504606846977'],
  ['a bool', 'flag: True', ['flag'], false, 'flag: false'],
  ['an enum', 'mode: 1', ['mode'], 'V2', 'mode: V2'],
  ['a string in the quotes that it had', `name: 'a'\npath: "b"`, ['name'], `it's "x"\n`, `name: 'it\\'s "x"\\n'\npath: "b"`],
  ['a string in pieces, with the comments between them', 'name: "a" # one\n  "b" # two\n', ['name'], 'c', 'name: "c" # one\n   # two\n'],
  ['bytes as their numbers', 'data: ""', ['data'], Uint8Array.of(0, 65, 255), 'data: "\\000A\\377"'],
  ['the last one, where a field is given twice', 'small: 1\nsmall: 2\n', ['small'], 3, 'small: 1\nsmall: 3\n'],
  ['inside the last of two blocks that are merged', 'inner { count: 1 }\ninner { rate: 2 }\n', ['inner', 'rate'], 5, 'inner { count: 1 }\ninner { rate: 5 }\n'],
  ['in the block that has it', 'inner { count: 1 }\ninner { rate: 2 }\n', ['inner', 'count'], 5, 'inner { count: 5 }\ninner { rate: 2 }\n'],
  ['one of a list', 'numbers: [1, 2, 3]', ['numbers', 1], 5, 'numbers: [1, 5, 3]'],
  ['one of a field given again and again', 'numbers: 1 numbers: [2, 3]', ['numbers', 2], 5, 'numbers: 1 numbers: [2, 5]'],
  ['inside a message of a list', 'items: [{ count: 1 }, { count: 2 }]', ['items', 1, 'count'], 5, 'items: [{ count: 1 }, { count: 5 }]'],
  ['the value of a key, of the last entry that has it', 'weights { key: "a" value: 1 } weights { key: "a" value: 2 }', ['weights', 'a'], 3, 'weights { key: "a" value: 1 } weights { key: "a" value: 3 }'],
  ['inside the message of a key', 'blocks { key: 7 value { count: 1 } }', ['blocks', 7, 'count'], 2, 'blocks { key: 7 value { count: 2 } }'],
  ['a value that was none', 'small: "x"', ['small'], 2, 'small: 2'],
  ['a message where a number was', 'inner: 5 # c', ['inner'], { count: 1 }, 'inner {\n  count: 1\n} # c'],
];

const whole: readonly Row[] = [
  [
    'a message: what differs in it, so that comments stay',
    text`
      inner {
        # how many
        count: 1
        rate: 2  # gone
        tags: "a"  # kept
      }
    `,
    ['inner'],
    { count: 5, tags: ['a', 'b'], mode: 'ON' },
    text`
      inner {
        # how many
        count: 5
        tags: "a"  # kept
        tags: "b"
        mode: ON
      }
    `,
  ],
  ['a list: what is too much goes', 'numbers: [1, 2, 3]', ['numbers'], [1, 3], 'numbers: [1, 3]'],
  ['a list: the rest is appended', 'numbers: [1]', ['numbers'], [1, 2, 3], 'numbers: [1, 2, 3]'],
  ['an empty list is none', 'flag: true\nnumbers: [1]\n', ['numbers'], [], 'flag: true\n'],
  ['a map: by its keys', 'weights { key: "a" value: 1 }\nweights { key: "b" value: 2 }\n', ['weights'], { b: 2, c: 3 }, 'weights { key: "b" value: 2 }\nweights { key: "c" value: 3 }\n'],
  [
    'a learning rate, as a spec',
    'learning_rate { constant_learning_rate { learning_rate: 0.1 } }',
    ['learning_rate'],
    { type: 'constant_learning_rate', learning_rate: 0.2 },
    'learning_rate { constant_learning_rate { learning_rate: 0.2 } }',
  ],
  [
    'a learning rate, as its proto has it',
    'learning_rate { constant_learning_rate { learning_rate: 0.1 } }',
    ['learning_rate'],
    { constant_learning_rate: { learning_rate: 0.2 } },
    'learning_rate { constant_learning_rate { learning_rate: 0.2 } }',
  ],
];

const oneofs: readonly Row[] = [
  ['another member in the place of the one that is set', 'left { count: 1 }  # l\nflag: true\n', ['right', 'step'], 2, 'right { step: 2 }  # l\nflag: true\n'],
  ['where both are set, in the place of the last', 'right { step: 1 }\nleft { count: 1 }\n', ['right', 'rate'], 2, 'right { rate: 2 }\n'],
  ['the member that counts', 'left { count: 1 }\nright { step: 1 }\n', ['right', 'step'], 2, 'left { count: 1 }\nright { step: 2 }\n'],
  ['removing it leaves none', 'left { count: 1 }\nright { step: 1 }\nflag: true\n', ['right'], undefined, 'flag: true\n'],
  ['removing one that does not count changes nothing', 'left { count: 1 }\nright { step: 1 }\n', ['left'], undefined, 'left { count: 1 }\nright { step: 1 }\n'],
  [
    'a schedule',
    text`
      learning_rate {
        # the rate
        constant_learning_rate {
          learning_rate: 0.1
        }
      }
    `,
    ['learning_rate', 'exponential_decay_learning_rate', 'decay_steps'],
    100,
    text`
      learning_rate {
        # the rate
        exponential_decay_learning_rate {
          decay_steps: 100
        }
      }
    `,
  ],
];

const add: readonly Row[] = [
  ['to nothing', '', ['small'], 5, 'small: 5\n'],
  ['behind a comment without a line break', '# c', ['small'], 5, '# c\nsmall: 5\n'],
  ['at the end of a text without a line break', 'flag: true', ['small'], 5, 'flag: true\nsmall: 5'],
  ['behind the last field, before the comments below', 'flag: true  # f\n\n# the end\n', ['small'], 5, 'flag: true  # f\nsmall: 5\n\n# the end\n'],
  ['with the line ends of the text', 'inner {\r\n  count: 1 # c\r\n}\r\n', ['inner', 'rate'], 2, 'inner {\r\n  count: 1 # c\r\n  rate: 2\r\n}\r\n'],
  ['with tabs', 'inner {\n\tcount: 1\n}\n', ['inner', 'deeper', 'rate'], 2, 'inner {\n\tcount: 1\n\tdeeper {\n\t\trate: 2\n\t}\n}\n'],
  ['with four spaces, as elsewhere', 'inner {\n    count: 1\n}\n', ['left', 'rate'], 2, 'inner {\n    count: 1\n}\nleft {\n    rate: 2\n}\n'],
  ['with colons before braces', 'inner: {\n  count: 1\n}\n', ['left', 'rate'], 2, 'inner: {\n  count: 1\n}\nleft: {\n  rate: 2\n}\n'],
  ['with angle brackets', 'inner <\n  count: 1\n>\n', ['left', 'rate'], 2, 'inner <\n  count: 1\n>\nleft <\n  rate: 2\n>\n'],
  ['without blanks', 'inner{count:1}', ['inner', 'rate'], 2, 'inner{count:1 rate:2}'],
  ['in single quotes', "name: 'a'\n", ['path'], "it's", "name: 'a'\npath: 'it\\'s'\n"],
  ['on one line', 'inner { count: 1 }\n', ['inner', 'deeper', 'rate'], 2, 'inner { count: 1 deeper { rate: 2 } }\n'],
  ['on one line with commas', 'inner { count: 1, rate: 2 }\n', ['inner', 'label'], 'x', 'inner { count: 1, rate: 2, label: "x" }\n'],
  ['with commas between lines', 'small: 1,\nflag: true # f\n', ['name'], 'x', 'small: 1,\nflag: true, # f\nname: "x"\n'],
  ['with a semicolon behind each', 'small: 1;\nflag: true;\n', ['name'], 'x', 'small: 1;\nflag: true;\nname: "x";\n'],
  ['on the line of a text that has one', 'small: 1 flag: true\n', ['name'], 'x', 'small: 1 flag: true name: "x"\n'],
  ['in an empty block', 'inner {}\n', ['inner', 'count'], 2, 'inner {\n  count: 2\n}\n'],
  ['in an empty block where blocks have one line', 'inner {} # i\nleft { count: 1 }\n', ['inner', 'count'], 2, 'inner { count: 2 } # i\nleft { count: 1 }\n'],
  ['below the comments of a block that has nothing else', 'inner {\n  # nothing\n}\n', ['inner', 'count'], 2, 'inner {\n  # nothing\n  count: 2\n}\n'],
  ['to the last of two blocks', 'inner { count: 1 }\ninner { label: "a" }\n', ['inner', 'rate'], 5, 'inner { count: 1 }\ninner { label: "a" rate: 5 }\n'],
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
  ['a value more on a line', 'numbers: 1 flag: true', ['numbers', 1], 2, 'numbers: 1 numbers: 2 flag: true'],
  ['a value more in a list', 'numbers: [1,2]', ['numbers', 2], 3, 'numbers: [1,2,3]'],
  ['the first value of an empty list', 'numbers: []', ['numbers', 0], 3, 'numbers: [3]'],
  ['a value more on a line of its own', 'numbers: [\n  1, # one\n  2  # two\n]', ['numbers', 2], 3, 'numbers: [\n  1, # one\n  2,  # two\n  3\n]'],
  ['a list of scalars', 'flag: true', ['numbers'], [1, 2], 'flag: true\nnumbers: [1, 2]'],
  ['a list of messages', 'flag: true', ['items'], [{ count: 1 }, {}], 'flag: true\nitems {\n  count: 1\n}\nitems {}'],
  ['a key more', 'weights { key: "a" value: 1 }\n', ['weights', 'b"'], 2, 'weights { key: "a" value: 1 }\nweights { key: "b\\"" value: 2 }\n'],
  ['fields that are not known stay', 'model { ssd { n: 1 } }\n[a.b]: 1\n', ['small'], 1, 'model { ssd { n: 1 } }\n[a.b]: 1\nsmall: 1\n'],
];

const remove: readonly Row[] = [
  ['what is not there', 'flag: true', ['inner', 'deeper', 'count'], undefined, 'flag: true'],
  ['its line and the comment at its end; comments above stay', '# above\nsmall: 5  # five\nflag: true\n', ['small'], undefined, '# above\nflag: true\n'],
  ['a block with all in it', 'inner {\n  # c\n  count: 1\n} # i\nflag: true\n', ['inner'], undefined, 'flag: true\n'],
  ['the only field; its block stays', 'inner {\n  count: 1\n}\n', ['inner', 'count'], undefined, 'inner {\n}\n'],
  ['from a line', 'small: 1 flag: true name: "x"', ['flag'], undefined, 'small: 1 name: "x"'],
  ['from the end of a line', 'small: 1 flag: true\nname: "x"', ['flag'], undefined, 'small: 1\nname: "x"'],
  ['from a line with a comment, which is not its own alone', 'small: 1 flag: true # c\n', ['flag'], undefined, 'small: 1 # c\n'],
  ['from between brackets', 'inner { count: 1 rate: 2 }', ['inner', 'rate'], undefined, 'inner { count: 1 }'],
  ['with the comma that would separate nothing', 'inner { count: 1, rate: 2 }', ['inner', 'rate'], undefined, 'inner { count: 1 }'],
  ['with its own comma', 'inner { count: 1, rate: 2 }', ['inner', 'count'], undefined, 'inner { rate: 2 }'],
  ['without gluing its neighbours together', 'small:1,inner{}flag:true', ['inner'], undefined, 'small:1,flag:true'],
  ['all of them, where it is given twice', 'small: 1\nflag: true\nsmall: 2\n', ['small'], undefined, 'flag: true\n'],
  ['one of a list', 'numbers: [1, 2, 3]', ['numbers', 0], undefined, 'numbers: [2, 3]'],
  ['the last of a list', 'numbers: [1, 2, 3]', ['numbers', 2], undefined, 'numbers: [1, 2]'],
  ['the last of a list on lines', 'numbers: [\n  1, # one\n  2  # two\n]', ['numbers', 1], undefined, 'numbers: [\n  1 # one\n]'],
  ['one of a list on lines', 'numbers: [\n  1, # one\n  2  # two\n]', ['numbers', 0], undefined, 'numbers: [\n  2  # two\n]'],
  ['the only one of a list, and so the field', 'numbers: [1]\nflag: true', ['numbers', 0], undefined, 'flag: true'],
  ['the one that is meant among equal ones', 'numbers: [1, 1 # this\n, 1]', ['numbers', 1], undefined, 'numbers: [1, 1]'],
  ['one past the end', 'numbers: [1]', ['numbers', 1], undefined, 'numbers: [1]'],
  ['one of a field given again and again', 'numbers: 1\nnumbers: 2 # two\n', ['numbers', 1], undefined, 'numbers: 1\n'],
  ['a key, wherever it is', 'weights { key: "a" value: 1 }\nweights { key: "b" }\nweights { key: "a" }\n', ['weights', 'a'], undefined, 'weights { key: "b" }\n'],
];

describe('edits of text format', () => {
  describe('set', () => runTable('textproto', sample, set));
  describe('set a whole', () => runTable('textproto', sample, whole));
  describe('set a member of a oneof', () => runTable('textproto', sample, oneofs));
  describe('add', () => runTable('textproto', sample, add));
  describe('remove', () => runTable('textproto', sample, remove));
});
