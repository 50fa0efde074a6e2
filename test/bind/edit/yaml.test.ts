import { sample } from './message.ts';
import { type Row, runTable, text } from './support.ts';

const set: readonly Row[] = [
  ['a number, and nothing around it', 'small: 5  # five\n', ['small'], 7, 'small: 7  # five\n'],
  ['the value that is there: no edit', 'exact: 1e1', ['exact'], 10, 'exact: 1e1'],
  ['a float so that YAML 1.1 sees a float', 'exact: 1', ['exact'], 10, 'exact: 10.0'],
  ['an exponent so that YAML 1.1 sees a float', 'exact: 1', ['exact'], 1e-7, 'exact: 1.0e-07'],
  ['a large float', 'exact: 1', ['exact'], 2.5e30, 'exact: 2.5e+30'],
  ['a float in the shortest form of its float32', 'numbers: [1]', ['numbers', 0], Math.fround(0.1), 'numbers: [0.1]'],
  ['what is no finite number', 'exact: 1', ['exact'], Number.NEGATIVE_INFINITY, 'exact: -.inf'],
  ['NaN', 'exact: 1', ['exact'], Number.NaN, 'exact: .nan'],
  ['the zero below 0', 'exact: 0', ['exact'], -0, 'exact: -0.0'],
  ['a bool', 'flag: True', ['flag'], false, 'flag: false'],
  ['an enum', 'mode: "ON"', ['mode'], 'V2', 'mode: V2'],
  ['an enum that YAML 1.1 takes for a bool', 'mode: V2', ['mode'], 'ON', 'mode: "ON"'],
  ['a string in double quotes', 'name: "a" # n', ['name'], 'say "x"\n', 'name: "say \\"x\\"\\n" # n'],
  ['a string in single quotes', "name: 'a'", ['name'], "it's", "name: 'it''s'"],
  ['a string without quotes', 'name: a', ['name'], 'gs://b/c', 'name: gs://b/c'],
  ['a string that needs quotes', 'name: a', ['name'], 'no', 'name: "no"'],
  ['a string with a line break, in place of one in single quotes', "name: 'a'", ['name'], 'a\nb', 'name: "a\\nb"'],
  ['a string in place of a block scalar', 'name: |\n  a\n  b\nflag: true\n', ['name'], 'c', 'name: "c"\nflag: true\n'],
  ['bytes in base64', 'data: ""', ['data'], Uint8Array.of(0, 255), 'data: "AP8="'],
  ['a value where there was none', 'small: # c\n', ['small'], 5, 'small: 5 # c\n'],
  ['a value where there was not even a blank', 'small:', ['small'], 5, 'small: 5'],
  ['a value where there was not even a colon', '{small}', ['small'], 5, '{small: 5}'],
  ['a value behind an anchor that nobody uses, without its tag', 'small: &x !!int 5', ['small'], 7, 'small: &x 7'],
  ['the value of a name in quotes', '"small": 5', ['small'], 7, '"small": 7'],
  ['one of a list', 'numbers: [1.0, 2.0] # c', ['numbers', 1], 5, 'numbers: [1.0, 5.0] # c'],
  ['one of a list on lines', 'numbers:\n- 1.0\n- 2.0 # two\n', ['numbers', 1], 5, 'numbers:\n- 1.0\n- 5.0 # two\n'],
  ['inside a block of a list', 'items:\n  - count: 1 # one\n    rate: 2.0\n', ['items', 0, 'rate'], 5, 'items:\n  - count: 1 # one\n    rate: 5.0\n'],
  ['inside brackets', 'inner: { count: 1, rate: 2.0 }', ['inner', 'rate'], 5, 'inner: { count: 1, rate: 5.0 }'],
  ['the value of a key', 'weights:\n  a: 1.0\n  "b c": 2.0\n', ['weights', 'b c'], 3, 'weights:\n  a: 1.0\n  "b c": 3.0\n'],
  ['a block where a number was', 'inner: 5 # c\n', ['inner'], { count: 1 }, 'inner: # c\n  count: 1\n'],
  ['a document with its marks', '%YAML 1.2\n---\nsmall: 5\n...\n', ['small'], 7, '%YAML 1.2\n---\nsmall: 7\n...\n'],
];

const whole: readonly Row[] = [
  [
    'a block: what differs in it, so that comments stay',
    text`
      inner:
        # how many
        count: 1
        rate: 2.0  # gone
        tags:
          - a  # kept
    `,
    ['inner'],
    { count: 5, tags: ['a', 'b'], mode: 'V2' },
    text`
      inner:
        # how many
        count: 5
        tags:
          - a  # kept
          - b
        mode: V2
    `,
  ],
  ['a list: what is too much goes', 'numbers: [1.0, 2.0, 3.0]', ['numbers'], [1, 3], 'numbers: [1.0, 3.0]'],
  ['an empty list is none', 'flag: true\nnumbers: [1.0]\n', ['numbers'], [], 'flag: true\n'],
  ['an empty block', 'flag: true\n', ['inner'], {}, 'flag: true\ninner: {}\n'],
  ['a learning rate in place of an alias', 'base: &b {constant_learning_rate: {learning_rate: 0.1}}\nlearning_rate: *b # c\n', ['learning_rate'], { type: 'constant_learning_rate', learning_rate: 0.5 }, 'base: &b {constant_learning_rate: {learning_rate: 0.1}}\nlearning_rate: {constant_learning_rate: {learning_rate: 0.5}} # c\n'],
];

const oneofs: readonly Row[] = [
  ['another member in the place of the one that is set', 'left: # l\n  count: 1 # c\nflag: true\n', ['right', 'step'], 2, 'right:\n  step: 2 # c\nflag: true\n'],
  ['between brackets', '{left: {count: 1}, flag: true}', ['right', 'step'], 2, '{right: {step: 2}, flag: true}'],
  ['where both are set, in the place of the last', 'right: {step: 1}\nleft: {count: 1}\n', ['right', 'rate'], 2, 'right: {rate: 2.0}\n'],
  [
    'a schedule',
    text`
      learning_rate:
        # the rate
        manual_step_learning_rate:
          schedule:
            - step: 1
              # more
      flag: true
    `,
    ['learning_rate', 'exponential_decay_learning_rate', 'decay_steps'],
    100,
    text`
      learning_rate:
        # the rate
        exponential_decay_learning_rate:
          decay_steps: 100
      flag: true
    `,
  ],
];

const add: readonly Row[] = [
  ['to nothing', '', ['small'], 5, 'small: 5\n'],
  ['to a document that is empty', '--- # c', ['small'], 5, '--- # c\nsmall: 5\n'],
  ['at the end of a text without a line break', 'flag: true', ['small'], 5, 'flag: true\nsmall: 5'],
  ['before the end of the document', 'flag: true # f\n# end\n...\n', ['small'], 5, 'flag: true # f\nsmall: 5\n# end\n...\n'],
  ['behind the comments that are in the last block', 'inner:\n  count: 1\n  # rate: 2\n\n# end\n', ['small'], 5, 'inner:\n  count: 1\n  # rate: 2\nsmall: 5\n\n# end\n'],
  ['with the line ends of the text', 'inner:\r\n  count: 1 # c\r\n', ['inner', 'rate'], 2, 'inner:\r\n  count: 1 # c\r\n  rate: 2.0\r\n'],
  ['with four spaces, as elsewhere', 'inner:\n    count: 1\n', ['left', 'rate'], 2, 'inner:\n    count: 1\nleft:\n    rate: 2.0\n'],
  ['in quotes, as the names beside it', '"inner":\n  "count": 1\n', ['inner', 'label'], 'x', '"inner":\n  "count": 1\n  "label": "x"\n'],
  ['a string in the quotes of others', "name: 'a'\n", ['path'], 'b', "name: 'a'\npath: 'b'\n"],
  ['a string without quotes, as others', 'name: a\nmode: "ON"\n', ['path'], 'b', 'name: a\nmode: "ON"\npath: b\n'],
  ['between brackets', 'inner: {count: 1}\n', ['inner', 'deeper', 'rate'], 2, 'inner: {count: 1, deeper: {rate: 2.0}}\n'],
  ['between brackets with blanks and a comma at the end', 'inner: { count: 1, }\n', ['inner', 'rate'], 2, 'inner: { count: 1, rate: 2.0 }\n'],
  ['as JSON', '{"small":1,"flag":true}', ['name'], 'x', '{"small":1,"flag":true,"name":"x"}'],
  ['as JSON on lines', '{\n  "small": 1,\n  "flag": true\n}\n', ['name'], 'x', '{\n  "small": 1,\n  "flag": true,\n  "name": "x"\n}\n'],
  ['in a block without a value', 'inner: # c\nflag: true\n', ['inner', 'count'], 2, 'inner: # c\n  count: 2\nflag: true\n'],
  ['in a block that is null', 'inner: ~ # c\nflag: true\n', ['inner', 'count'], 2, 'inner: # c\n  count: 2\nflag: true\n'],
  ['in an empty block', 'inner: {} # c\nflag: true\n', ['inner', 'count'], 2, 'inner: # c\n  count: 2\nflag: true\n'],
  ['in an empty block where blocks are in brackets', 'left: {count: 1}\ninner: {}\n', ['inner', 'count'], 2, 'left: {count: 1}\ninner: {count: 2}\n'],
  ['in an empty block of a list', 'items:\n- {}\n- count: 1\n', ['items', 0, 'rate'], 2, 'items:\n- rate: 2.0\n- count: 1\n'],
  ['behind a block scalar', 'name: |\n  a\n\n', ['small'], 1, 'name: |\n  a\nsmall: 1\n\n'],
  ['a block of a list', 'items:\n  - count: 1 # one\n    rate: 2.0\nflag: true\n', ['items', 1], { count: 3, rate: 4 }, 'items:\n  - count: 1 # one\n    rate: 2.0\n  - count: 3\n    rate: 4.0\nflag: true\n'],
  ['a block of a list whose dashes are not further in', 'items:\n-   count: 1\n', ['items', 1, 'rate'], 2, 'items:\n-   count: 1\n-   rate: 2.0\n'],
  ['a block of a list in brackets', 'items:\n  - {count: 1}\n', ['items', 1, 'count'], 3, 'items:\n  - {count: 1}\n  - {count: 3}\n'],
  ['a value more in a list', 'numbers: [1.0]', ['numbers', 1], 2, 'numbers: [1.0, 2.0]'],
  ['the first value of an empty list', 'numbers: [] # c', ['numbers', 0], 2, 'numbers: [2.0] # c'],
  ['a value more on a line of its own', 'numbers: [\n  1.0, # one\n  2.0  # two\n]', ['numbers', 2], 3, 'numbers: [\n  1.0, # one\n  2.0,  # two\n  3.0\n]'],
  ['a list of blocks', 'flag: true\n', ['items'], [{ count: 1 }, {}], 'flag: true\nitems:\n  - count: 1\n  - {}\n'],
  ['a key that needs quotes', 'weights:\n  a: 1.0\n', ['weights', 'b: c'], 2, 'weights:\n  a: 1.0\n  "b: c": 2.0\n'],
  ['a field that a merge would bring', 'base: &b\n  rate: 1.0\ninner:\n  <<: *b\n  count: 1\n', ['inner', 'rate'], 2, 'base: &b\n  rate: 1.0\ninner:\n  <<: *b\n  count: 1\n  rate: 2.0\n'],
];

const remove: readonly Row[] = [
  ['what is not there', 'flag: true', ['inner', 'deeper', 'count'], undefined, 'flag: true'],
  ['its line and the comment at its end; comments above stay', '# above\nsmall: 5  # five\nflag: true\n', ['small'], undefined, '# above\nflag: true\n'],
  ['a block with the comments in it', 'inner: # i\n  # c\n  count: 1\n  # more\n# next\nflag: true\n', ['inner'], undefined, '# next\nflag: true\n'],
  ['the only field of a block, which is then empty', 'inner: # i\n  count: 1 # c\nflag: true\n', ['inner', 'count'], undefined, 'inner: {} # i\nflag: true\n'],
  ['the only field of all', '# c\nsmall: 1\n', ['small'], undefined, '# c\n'],
  ['the only field between brackets', 'inner: { count: 1 }', ['inner', 'count'], undefined, 'inner: { }'],
  ['between brackets', '{small: 1, flag: true, name: x}', ['flag'], undefined, '{small: 1, name: x}'],
  ['the last between brackets', '{small: 1, flag: true}', ['flag'], undefined, '{small: 1}'],
  ['the first of a block in a list', 'items:\n  - count: 1 # one\n    rate: 2.0\n', ['items', 0, 'count'], undefined, 'items:\n  - rate: 2.0\n'],
  ['the first of a block in a list, above a comment', 'items:\n  - count: 1 # one\n    # why\n    rate: 2.0\n', ['items', 0, 'count'], undefined, 'items:\n  -\n    # why\n    rate: 2.0\n'],
  ['the only one of a block in a list', 'items:\n  - count: 1 # one\n  - count: 2\n', ['items', 0, 'count'], undefined, 'items:\n  - {} # one\n  - count: 2\n'],
  ['one of a list', 'numbers: [1.0, 2.0, 3.0]', ['numbers', 0], undefined, 'numbers: [2.0, 3.0]'],
  ['one of a list on lines', 'items:\n  # one\n  - count: 1\n    rate: 2.0 # two\n  - count: 3\n', ['items', 0], undefined, 'items:\n  # one\n  - count: 3\n'],
  ['the only one of a list, and so the field', 'numbers:\n- 1.0\nflag: true', ['numbers', 0], undefined, 'flag: true'],
  ['an alias', 'base: &b 5\nsmall: *b\n', ['small'], undefined, 'base: &b 5\n'],
  ['a key', 'weights: {a: 1.0, b: 2.0}', ['weights', 'a'], undefined, 'weights: {b: 2.0}'],
  ['a name with an anchor that nobody uses', 'flag: true\n&x small: 1\n', ['small'], undefined, 'flag: true\n'],
];

describe('edits of YAML', () => {
  describe('set', () => runTable('yaml', sample, set));
  describe('set a whole', () => runTable('yaml', sample, whole));
  describe('set a member of a oneof', () => runTable('yaml', sample, oneofs));
  describe('add', () => runTable('yaml', sample, add));
  describe('remove', () => runTable('yaml', sample, remove));
});
