import { sample } from '../message.ts';
import { type Row, runTable } from '../support.ts';

const remove: readonly Row[] = [
  ['what is not there', 'flag: true', ['inner', 'deeper', 'count'], undefined, 'flag: true'],
  [
    'its line and the comment at its end; comments above stay',
    '# above\nsmall: 5  # five\nflag: true\n',
    ['small'],
    undefined,
    '# above\nflag: true\n',
  ],
  [
    'a block with the comments in it',
    'inner: # i\n  # c\n  count: 1\n  # more\n# next\nflag: true\n',
    ['inner'],
    undefined,
    '# next\nflag: true\n',
  ],
  [
    'the only field of a block, which is then empty',
    'inner: # i\n  count: 1 # c\nflag: true\n',
    ['inner', 'count'],
    undefined,
    'inner: {} # i\nflag: true\n',
  ],
  [
    'the line behind a byte order mark',
    '\ufeffsmall: 5\nflag: true\n',
    ['small'],
    undefined,
    '\ufeffflag: true\n',
  ],
  ['the only field of all', '# c\nsmall: 1\n', ['small'], undefined, '# c\n'],
  ['the only field between brackets', 'inner: { count: 1 }', ['inner', 'count'], undefined, 'inner: { }'],
  ['between brackets', '{small: 1, flag: true, name: x}', ['flag'], undefined, '{small: 1, name: x}'],
  ['the last between brackets', '{small: 1, flag: true}', ['flag'], undefined, '{small: 1}'],
  [
    'the first of a block in a list',
    'items:\n  - count: 1 # one\n    rate: 2.0\n',
    ['items', 0, 'count'],
    undefined,
    'items:\n  - rate: 2.0\n',
  ],
  [
    'the first of a block in a list, above a comment',
    'items:\n  - count: 1 # one\n    # why\n    rate: 2.0\n',
    ['items', 0, 'count'],
    undefined,
    'items:\n  -\n    # why\n    rate: 2.0\n',
  ],
  [
    'the only one of a block in a list',
    'items:\n  - count: 1 # one\n  - count: 2\n',
    ['items', 0, 'count'],
    undefined,
    'items:\n  - {} # one\n  - count: 2\n',
  ],
  ['one of a list', 'numbers: [1.0, 2.0, 3.0]', ['numbers', 0], undefined, 'numbers: [2.0, 3.0]'],
  [
    'one of a list on lines',
    'items:\n  # one\n  - count: 1\n    rate: 2.0 # two\n  - count: 3\n',
    ['items', 0],
    undefined,
    'items:\n  # one\n  - count: 3\n',
  ],
  [
    'the only one of a list, and so the field',
    'numbers:\n- 1.0\nflag: true',
    ['numbers', 0],
    undefined,
    'flag: true',
  ],
  ['an alias', 'base: &b 5\nsmall: *b\n', ['small'], undefined, 'base: &b 5\n'],
  ['a key', 'weights: {a: 1.0, b: 2.0}', ['weights', 'a'], undefined, 'weights: {b: 2.0}'],
  [
    'a name with an anchor that nobody uses',
    'flag: true\n&x small: 1\n',
    ['small'],
    undefined,
    'flag: true\n',
  ],
];

describe('edits of YAML: remove', () => runTable('yaml', sample, remove));
