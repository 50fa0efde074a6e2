import { sample } from '../message.ts';
import { type Row, runTable, text } from '../support.ts';

const whole: readonly Row[] = [
  {
    reason: 'a message: only the fields that differ, so that comments stay',
    before: text`
      inner {
        # how many
        count: 1
        rate: 2  # gone
        tags: "a"  # kept
      }
    `,
    path: ['inner'],
    value: { count: 5, tags: ['a', 'b'], mode: 'ON' },
    after: text`
      inner {
        # how many
        count: 5
        tags: "a"  # kept
        tags: "b"
        mode: ON
      }
    `,
  },
  {
    reason: 'a list: extra items are removed',
    before: 'numbers: [1, 2, 3]',
    path: ['numbers'],
    value: [1, 3],
    after: 'numbers: [1, 3]',
  },
  {
    reason: 'a list: missing items are appended',
    before: 'numbers: [1]',
    path: ['numbers'],
    value: [1, 2, 3],
    after: 'numbers: [1, 2.0, 3.0]',
  },
  {
    reason: 'an empty list removes the field',
    before: 'flag: true\nnumbers: [1]\n',
    path: ['numbers'],
    value: [],
    after: 'flag: true\n',
  },
  {
    reason: 'a map: entries by their keys',
    before: 'weights { key: "a" value: 1 }\nweights { key: "b" value: 2 }\n',
    path: ['weights'],
    value: { b: 2, c: 3 },
    after: 'weights { key: "b" value: 2 }\nweights { key: "c" value: 3.0 }\n',
  },
  {
    reason: 'a learning rate, given as a spec',
    before: 'learning_rate { constant_learning_rate { learning_rate: 0.1 } }',
    path: ['learning_rate'],
    value: { type: 'constant_learning_rate', learning_rate: 0.2 },
    after: 'learning_rate { constant_learning_rate { learning_rate: 0.2 } }',
  },
  {
    reason: 'a learning rate, given in the form of its proto',
    before: 'learning_rate { constant_learning_rate { learning_rate: 0.1 } }',
    path: ['learning_rate'],
    value: { constant_learning_rate: { learning_rate: 0.2 } },
    after: 'learning_rate { constant_learning_rate { learning_rate: 0.2 } }',
  },
];

const oneofs: readonly Row[] = [
  {
    reason: 'another member in place of the one that is set',
    before: 'left { count: 1 }  # l\nflag: true\n',
    path: ['right', 'step'],
    value: 2,
    after: 'right { step: 2 }  # l\nflag: true\n',
  },
  {
    reason: 'a member in place of the last, if two are set',
    before: 'right { step: 1 }\nleft { count: 1 }\n',
    path: ['right', 'rate'],
    value: 2,
    after: 'right { rate: 2.0 }\n',
  },
  {
    reason: 'a field of the last member of a oneof, which is the one that counts',
    before: 'left { count: 1 }\nright { step: 1 }\n',
    path: ['right', 'step'],
    value: 2,
    after: 'left { count: 1 }\nright { step: 2 }\n',
  },
  {
    reason: 'removing the member that counts removes both',
    before: 'left { count: 1 }\nright { step: 1 }\nflag: true\n',
    path: ['right'],
    value: undefined,
    after: 'flag: true\n',
  },
  {
    reason: 'removing a member that does not count changes nothing',
    before: 'left { count: 1 }\nright { step: 1 }\n',
    path: ['left'],
    value: undefined,
    after: 'left { count: 1 }\nright { step: 1 }\n',
  },
  {
    reason: 'a schedule',
    before: text`
      learning_rate {
        # the rate
        constant_learning_rate {
          learning_rate: 0.1
        }
      }
    `,
    path: ['learning_rate', 'exponential_decay_learning_rate', 'decay_steps'],
    value: 100,
    after: text`
      learning_rate {
        # the rate
        exponential_decay_learning_rate {
          decay_steps: 100
        }
      }
    `,
  },
];

describe('edits of text format', () => {
  describe('set a whole message, list or map', () => runTable('textproto', sample, whole));
  describe('set a member of a oneof', () => runTable('textproto', sample, oneofs));
});
