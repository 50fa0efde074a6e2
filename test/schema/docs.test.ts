import { expect } from 'chai';
import { double, message, nested, type ScheduleType } from '../../src/define.ts';
import { builtins, createRegistry } from '../../src/index.ts';
import { allDocs } from '../../src/schema/docs.ts';
import { Linear } from '../../src/schema/generated/schedules.ts';

const own = message(
  'test.Own',
  { x: double({ doc: 'Of x.' }), y: double(), inner: nested(Linear) },
  { doc: 'Of own.' },
);
const said = message(Linear.name, { begin_step: double({ doc: 'Of begin.' }) }, { doc: 'Of linear.' });
const named = message('constructor', { toString: double() });
const linear: ScheduleType = builtins.types.get('linear')!;
const { learningRate } = createRegistry([
  linear,
  { ...linear, type: 'own', number: 5000, message: own },
]) as typeof builtins;

const cases: readonly {
  readonly of: typeof builtins.learningRate;
  readonly field?: string;
  readonly doc: string | RegExp | undefined;
  readonly reason: string;
}[] = [
  { of: own, doc: 'Of own.', reason: "a user's message" },
  { of: own, field: 'x', doc: 'Of x.', reason: "a field of a user's message" },
  { of: own, field: 'y', doc: undefined, reason: "a field of a user's message that has no doc" },
  {
    of: own,
    field: 'inner',
    doc: undefined,
    reason: 'a field of a user’s message that holds a built-in message, whose doc is not repeated',
  },
  { of: Linear, doc: /^A .*\.$/, reason: 'a built-in message' },
  { of: Linear, field: 'initial_learning_rate', doc: /\.$/, reason: 'a field of a built-in message' },
  { of: said, doc: 'Of linear.', reason: 'a descriptor with a doc of its own' },
  { of: said, field: 'begin_step', doc: 'Of begin.', reason: 'a field of a descriptor with docs of its own' },
  { of: named, doc: undefined, reason: 'a message named like a method of objects' },
  { of: named, field: 'toString', doc: undefined, reason: 'a field named like a method of objects' },
  { of: learningRate, doc: /one type of schedule/, reason: 'the learning rate' },
  {
    of: learningRate,
    field: 'linear',
    doc: allDocs.ofMessage(Linear),
    reason: 'a built-in type in the learning rate',
  },
  { of: learningRate, field: 'own', doc: 'Of own.', reason: 'a type of a user in the learning rate' },
  { of: learningRate, field: 'reduce_on_plateau', doc: /\.$/, reason: 'a field beside the types' },
  { of: builtins.optimizer, field: 'adam_optimizer', doc: /^Adam, with beta_1/, reason: 'an optimizer' },
  {
    of: builtins.optimizer,
    field: 'use_moving_average',
    doc: /average/,
    reason: 'a field beside the optimizers',
  },
];

describe('allDocs', () => {
  for (const { of, field, doc, reason } of cases)
    it(`${doc === undefined ? 'has no doc of' : 'has the doc of'} ${reason}`, () => {
      const found = field === undefined ? allDocs.ofMessage(of) : allDocs.ofField(of, field);
      if (doc instanceof RegExp) expect(found).to.match(doc);
      else expect(found).to.equal(doc);
    });
});
