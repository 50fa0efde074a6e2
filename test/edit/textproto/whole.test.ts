import { sample } from '../message.ts';
import { type Row, runTable, text } from '../support.ts';

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
  ['a list: the rest is appended', 'numbers: [1]', ['numbers'], [1, 2, 3], 'numbers: [1, 2.0, 3.0]'],
  ['an empty list is none', 'flag: true\nnumbers: [1]\n', ['numbers'], [], 'flag: true\n'],
  [
    'a map: by its keys',
    'weights { key: "a" value: 1 }\nweights { key: "b" value: 2 }\n',
    ['weights'],
    { b: 2, c: 3 },
    'weights { key: "b" value: 2 }\nweights { key: "c" value: 3.0 }\n',
  ],
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
  [
    'another member in the place of the one that is set',
    'left { count: 1 }  # l\nflag: true\n',
    ['right', 'step'],
    2,
    'right { step: 2 }  # l\nflag: true\n',
  ],
  [
    'where both are set, in the place of the last',
    'right { step: 1 }\nleft { count: 1 }\n',
    ['right', 'rate'],
    2,
    'right { rate: 2.0 }\n',
  ],
  [
    'the member that counts',
    'left { count: 1 }\nright { step: 1 }\n',
    ['right', 'step'],
    2,
    'left { count: 1 }\nright { step: 2 }\n',
  ],
  [
    'removing it leaves none',
    'left { count: 1 }\nright { step: 1 }\nflag: true\n',
    ['right'],
    undefined,
    'flag: true\n',
  ],
  [
    'removing one that does not count changes nothing',
    'left { count: 1 }\nright { step: 1 }\n',
    ['left'],
    undefined,
    'left { count: 1 }\nright { step: 1 }\n',
  ],
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

describe('edits of text format', () => {
  describe('set a whole', () => runTable('textproto', sample, whole));
  describe('set a member of a oneof', () => runTable('textproto', sample, oneofs));
});
