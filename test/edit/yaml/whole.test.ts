import { sample } from '../message.ts';
import { type Row, runTable, text } from '../support.ts';

const whole: readonly Row[] = [
  {
    reason: 'a block: only the fields that differ, so that comments stay',
    before: text`
      inner:
        # how many
        count: 1
        rate: 2.0  # gone
        tags:
          - a  # kept
    `,
    path: ['inner'],
    value: { count: 5, tags: ['a', 'b'], mode: 'V2' },
    after: text`
      inner:
        # how many
        count: 5
        tags:
          - a  # kept
          - b
        mode: V2
    `,
  },
  {
    reason: 'a list: extra items are removed',
    before: 'numbers: [1.0, 2.0, 3.0]',
    path: ['numbers'],
    value: [1, 3],
    after: 'numbers: [1.0, 3.0]',
  },
  {
    reason: 'an empty list removes the field',
    before: 'flag: true\nnumbers: [1.0]\n',
    path: ['numbers'],
    value: [],
    after: 'flag: true\n',
  },
  {
    reason: 'an empty block',
    before: 'flag: true\n',
    path: ['inner'],
    value: {},
    after: 'flag: true\ninner: {}\n',
  },
  {
    reason: 'a learning rate instead of an alias',
    before: 'base: &b {constant_learning_rate: {learning_rate: 0.1}}\nlearning_rate: *b # c\n',
    path: ['learning_rate'],
    value: { type: 'constant_learning_rate', learning_rate: 0.5 },
    after:
      'base: &b {constant_learning_rate: {learning_rate: 0.1}}\nlearning_rate: {constant_learning_rate: {learning_rate: 0.5}} # c\n',
  },
  {
    reason: 'a block in which an alias gets a value of its own',
    before: 'left: &b\n  count: 1\n  deeper:\n    count: 2\ninner:\n  label: x\n  deeper: *b\n',
    path: ['inner'],
    value: { label: 'x', deeper: { count: 5 } },
    after: 'left: &b\n  count: 1\n  deeper:\n    count: 2\ninner:\n  label: x\n  deeper:\n    count: 5\n',
  },
  {
    reason: 'a block in which a number replaces an alias',
    before: 'left:\n  rate: &b 5\ninner:\n  label: x\n  rate: *b\n',
    path: ['inner'],
    value: { label: 'x', rate: 7 },
    after: 'left:\n  rate: &b 5\ninner:\n  label: x\n  rate: 7.0\n',
  },
  {
    reason: 'a list in which an alias gets a value of its own',
    before: 'left: &b\n  count: 1\n  deeper:\n    count: 2\nitems:\n- label: x\n- *b\n',
    path: ['items'],
    value: [{ label: 'x' }, { count: 5 }],
    after: 'left: &b\n  count: 1\n  deeper:\n    count: 2\nitems:\n- label: x\n- count: 5\n',
  },
  {
    reason: 'a map in which an alias gets a value of its own',
    before: 'left: &b\n  count: 1\n  deeper:\n    count: 2\nblocks:\n  1: *b\n  2: {count: 5}\n',
    path: ['blocks'],
    value: { 1: { count: 5 }, 2: { count: 6 } },
    after: 'left: &b\n  count: 1\n  deeper:\n    count: 2\nblocks:\n  1: {count: 5}\n  2: {count: 6}\n',
  },
  {
    reason: 'an empty list inside a block',
    before: 'inner:\n  tags: [x]\n  count: 1\n',
    path: ['inner'],
    value: { tags: [], count: 1 },
    after: 'inner:\n  count: 1\n',
  },
];

const oneofs: readonly Row[] = [
  {
    reason: 'another member in place of the one that is set',
    before: 'left: # l\n  count: 1 # c\nflag: true\n',
    path: ['right', 'step'],
    value: 2,
    after: 'right:\n  step: 2 # c\nflag: true\n',
  },
  {
    reason: 'a member inside braces',
    before: '{left: {count: 1}, flag: true}',
    path: ['right', 'step'],
    value: 2,
    after: '{right: {step: 2}, flag: true}',
  },
  {
    reason: 'a member in place of the last, if two are set',
    before: 'right: {step: 1}\nleft: {count: 1}\n',
    path: ['right', 'rate'],
    value: 2,
    after: 'right: {rate: 2.0}\n',
  },
  {
    reason: 'a schedule',
    before: text`
      learning_rate:
        # the rate
        manual_step_learning_rate:
          schedule:
            - step: 1
              # more
      flag: true
    `,
    path: ['learning_rate', 'exponential_decay_learning_rate', 'decay_steps'],
    value: 100,
    after: text`
      learning_rate:
        # the rate
        exponential_decay_learning_rate:
          decay_steps: 100
      flag: true
    `,
  },
];

describe('edits of YAML', () => {
  describe('set a whole block or list', () => runTable('yaml', sample, whole));
  describe('set a member of a oneof', () => runTable('yaml', sample, oneofs));
});
