import { expect } from 'chai';
import fc from 'fast-check';
import { completed, type RunFacts } from '../../src/run/index.ts';

/** Facts of a run that follow from others, and facts that contradict one another. */

const cases: readonly {
  readonly reason: string;
  readonly facts: RunFacts;
  readonly expected: RunFacts;
  readonly round?: (steps: number) => number;
}[] = [
  {
    reason: 'epochs of a training set, including the last, incomplete batch of each',
    facts: { examples: 1281167, batch_size: 256, epochs: 90 },
    expected: { steps_per_epoch: 5005, num_steps: 450450 },
  },
  {
    reason: 'a loader that drops the last batch',
    facts: { examples: 1281167, batch_size: 256, epochs: 90 },
    round: Math.floor,
    expected: { steps_per_epoch: 5004, num_steps: 450360 },
  },
  {
    reason: 'a training set smaller than a batch',
    facts: { examples: 3, batch_size: 8 },
    expected: { steps_per_epoch: 1 },
  },
  {
    reason: 'an epoch has at least one step, even if the last batch is dropped',
    facts: { examples: 3, batch_size: 8 },
    round: Math.floor,
    expected: { steps_per_epoch: 1 },
  },
  {
    reason: 'the epochs contradict the steps',
    facts: { num_steps: 1000, epochs: 10 },
    expected: { steps_per_epoch: 100 },
  },
  {
    reason: 'steps, and the steps per epoch',
    facts: { num_steps: 1050, steps_per_epoch: 100 },
    expected: { epochs: 10.5 },
  },
  { reason: 'half an epoch', facts: { epochs: 0.5, steps_per_epoch: 25 }, expected: { num_steps: 13 } },
  {
    reason: 'a tenth that has no exact double',
    facts: { epochs: 0.3, steps_per_epoch: 10 },
    expected: { num_steps: 3 },
  },
  { reason: 'too few facts to derive another one', facts: { epochs: 3 }, expected: { epochs: 3 } },
  { reason: 'no facts', facts: {}, expected: {} },
];

const contradictions: readonly {
  readonly reason: string;
  readonly facts: RunFacts;
  readonly of: readonly string[];
}[] = [
  {
    reason: 'the epochs contradict the steps',
    facts: { num_steps: 5000, epochs: 10, steps_per_epoch: 100 },
    of: ['num_steps'],
  },
  {
    reason: 'the examples contradict the steps per epoch, and the epochs contradict the steps',
    facts: { num_steps: 5000, epochs: 10, steps_per_epoch: 100, examples: 1000, batch_size: 5 },
    of: ['steps_per_epoch', 'num_steps'],
  },
  {
    reason: 'epochs of one step: rounding cannot explain two steps too many',
    facts: { num_steps: 12, epochs: 10, steps_per_epoch: 1 },
    of: ['epochs'],
  },
  {
    reason: 'epochs of one step: rounding can explain one step too many',
    facts: { num_steps: 11, epochs: 10, steps_per_epoch: 1 },
    of: [],
  },
  {
    reason: 'the examples of an epoch contradict its steps',
    facts: { examples: 1000, batch_size: 10, steps_per_epoch: 50 },
    of: ['steps_per_epoch'],
  },
  {
    reason: 'the epochs of a training set contradict the steps',
    facts: { num_steps: 5000, epochs: 10, examples: 1000, batch_size: 10 },
    of: ['num_steps'],
  },
  {
    reason: 'steps per epoch rounded up',
    facts: { examples: 1001, batch_size: 10, steps_per_epoch: 101 },
    of: [],
  },
  {
    reason: 'steps per epoch rounded down',
    facts: { examples: 1009, batch_size: 10, steps_per_epoch: 100 },
    of: [],
  },
  {
    reason: 'a run that stops within its last epoch',
    facts: { num_steps: 995, epochs: 10, steps_per_epoch: 100 },
    of: [],
  },
];

describe('facts of a run', () => {
  for (const { reason, facts, expected, round } of cases)
    it(`${reason}: ${JSON.stringify(facts)}`, () => {
      const found = completed(facts, round);
      expect(found.facts).to.deep.equal({ ...facts, ...expected });
      expect(found.contradictions).to.deep.equal([]);
    });

  for (const { reason, facts, of } of contradictions)
    it(`${of.length === 0 ? 'agree' : 'contradict one another'}, ${reason}: ${JSON.stringify(facts)}`, () => {
      const found = completed(facts);
      expect(found.contradictions.map(({ fact }) => fact)).to.deep.equal(of);
      expect(found.facts).to.include(facts);
    });

  it('complete each other: any facts that determine the rest give the same result', () => {
    const whole = fc.integer({ min: 1, max: 10000 });
    fc.assert(
      fc.property(whole, whole, whole, (examples, batch_size, epochs) => {
        const { facts } = completed({ examples, batch_size, epochs });
        const { num_steps, steps_per_epoch } = facts as Required<RunFacts>;
        expect(steps_per_epoch).to.equal(Math.ceil(examples / batch_size));
        expect(num_steps).to.equal(epochs * steps_per_epoch);
        expect(completed({ num_steps, epochs }).facts.steps_per_epoch).to.equal(steps_per_epoch);
        expect(completed({ num_steps, steps_per_epoch }).facts.epochs).to.equal(epochs);
        expect(completed(facts).contradictions).to.deep.equal([]);
      }),
    );
  });
});
