import { sample } from '../message.ts';
import { type Row, runTable, text } from '../support.ts';

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
  [
    'a learning rate in place of an alias',
    'base: &b {constant_learning_rate: {learning_rate: 0.1}}\nlearning_rate: *b # c\n',
    ['learning_rate'],
    { type: 'constant_learning_rate', learning_rate: 0.5 },
    'base: &b {constant_learning_rate: {learning_rate: 0.1}}\nlearning_rate: {constant_learning_rate: {learning_rate: 0.5}} # c\n',
  ],
];

const oneofs: readonly Row[] = [
  [
    'another member in the place of the one that is set',
    'left: # l\n  count: 1 # c\nflag: true\n',
    ['right', 'step'],
    2,
    'right:\n  step: 2 # c\nflag: true\n',
  ],
  [
    'between brackets',
    '{left: {count: 1}, flag: true}',
    ['right', 'step'],
    2,
    '{right: {step: 2}, flag: true}',
  ],
  [
    'where both are set, in the place of the last',
    'right: {step: 1}\nleft: {count: 1}\n',
    ['right', 'rate'],
    2,
    'right: {rate: 2.0}\n',
  ],
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

describe('edits of YAML', () => {
  describe('set a whole', () => runTable('yaml', sample, whole));
  describe('set a member of a oneof', () => runTable('yaml', sample, oneofs));
});
