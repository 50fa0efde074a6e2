import { expect } from 'chai';
import { type Duration, epochOf, resolve, stepOf } from '../../src/define.ts';
import type { RunFacts } from '../../src/index.ts';
import { completed } from '../../src/run/index.ts';

/** Facts of a run and their units. */

const facts: readonly { readonly given: RunFacts; readonly known: RunFacts; readonly reason: string }[] = [
  {
    given: { examples: 1001, batch_size: 10, epochs: 3 },
    known: { steps_per_epoch: 101, num_steps: 303 },
    reason: 'the last batch of an epoch need not be full',
  },
  {
    given: { num_steps: 300, steps_per_epoch: 100 },
    known: { epochs: 3 },
    reason: 'epochs follow from steps',
  },
  {
    given: { num_steps: 300, epochs: 3 },
    known: { steps_per_epoch: 100 },
    reason: 'steps per epoch follow from steps and epochs',
  },
  {
    given: { examples: 5, batch_size: 10 },
    known: { steps_per_epoch: 1 },
    reason: 'an epoch has at least one step',
  },
  {
    given: { epochs: 0.5, steps_per_epoch: 101 },
    known: { num_steps: 51 },
    reason: 'the last, incomplete epoch is rounded up to a step',
  },
];

const durations: readonly {
  readonly duration: Duration;
  readonly run: RunFacts;
  readonly steps?: number;
  readonly missing?: string;
  readonly reason: string;
}[] = [
  { duration: 100, run: {}, steps: 100, reason: 'a number without a unit means steps' },
  { duration: '100ba', run: {}, steps: 100, reason: 'Composer calls them batches' },
  { duration: '3ep', run: { steps_per_epoch: 50 }, steps: 150, reason: 'epochs' },
  {
    duration: '3 epochs',
    run: { examples: 500, batch_size: 10 },
    steps: 150,
    reason: 'epochs from other facts',
  },
  { duration: '0.5dur', run: { num_steps: 1000 }, steps: 500, reason: 'a share of the run' },
  { duration: '10%', run: { num_steps: 25 }, steps: 3, reason: 'halves are rounded up: 2.5 is 3' },
  {
    duration: { share: 0.7 },
    run: { num_steps: 10 },
    steps: 7,
    reason: '0.7 · 10 is 7, although floats round it differently',
  },
  { duration: '.5dur', run: { num_steps: 10 }, steps: 5, reason: 'no digit before the point' },
  { duration: '.25dur', run: { num_steps: 100 }, steps: 25, reason: 'two digits after the point' },
  { duration: '1e+2', run: {}, steps: 100, reason: 'a sign in the exponent; without a unit it means steps' },
  { duration: '100e-1ba', run: {}, steps: 10, reason: 'a sign in the exponent' },
  { duration: '1e02 steps', run: {}, steps: 100, reason: 'two digits in the exponent' },
  { duration: '+7 batches', run: {}, steps: 7, reason: 'a number with a sign, and its unit as a word' },
  { duration: '500 examples', run: { batch_size: 50 }, steps: 10, reason: 'the unit as a word' },
  { duration: '500 samples', run: { batch_size: 50 }, steps: 10, reason: 'another word for the same unit' },
  { duration: '4096 tokens', run: { tokens_per_step: 2048 }, steps: 2, reason: 'the unit as a word' },
  { duration: '5000sp', run: { batch_size: 50 }, steps: 100, reason: 'samples' },
  { duration: '1e6tok', run: { tokens_per_step: 2048 }, steps: 488, reason: 'tokens, to the nearest step' },
  { duration: '3ep', run: {}, missing: 'steps_per_epoch', reason: 'epochs need the steps per epoch' },
  {
    duration: '10%',
    run: { epochs: 3 },
    missing: 'num_steps',
    reason: 'a share needs the length of the run',
  },
];

describe('the run', () => {
  for (const { given, known, reason } of facts)
    it(`${JSON.stringify(given)}: ${reason}`, () => expect(completed(given).facts).to.deep.include(known));

  it('reports facts that contradict one another, once', () => {
    const { contradictions } = completed({ epochs: 10, steps_per_epoch: 100, num_steps: 5000 });
    expect(contradictions).to.have.length(1);
    expect(completed({ epochs: 10, steps_per_epoch: 100, num_steps: 1000 }).contradictions).to.deep.equal([]);
  });

  for (const { duration, run, steps, missing, reason } of durations)
    it(`${JSON.stringify(duration)} of ${JSON.stringify(run)}: ${reason}`, () => {
      const found = resolve(duration, run);
      if (steps !== undefined) expect(found).to.deep.equal({ ok: true, steps });
      else expect(found).to.include({ ok: false, missing });
    });

  const unreadable = [
    { duration: 'three', said: 'three', why: 'a word' },
    { duration: '3 parsecs', said: '3 parsecs', why: 'an unknown unit' },
    { duration: '', said: '', why: 'an empty text' },
    { duration: '1e999', said: '1e999', why: 'not finite' },
    { duration: '^3', said: '^3', why: 'not a sign' },
    { duration: Number.NaN, said: 'NaN', why: 'not a number' },
    { duration: { steps: 1, epochs: 1 } as never, said: '{"steps":1,"epochs":1}', why: 'two units' },
  ];
  for (const { duration, said, why } of unreadable)
    it(`cannot read ${JSON.stringify(duration)}: ${why}`, () =>
      expect(resolve(duration, {})).to.deep.equal({ ok: false, unreadable: said }));

  it('converts between steps and epochs', () => {
    expect(stepOf({ epoch: 3 }, { steps_per_epoch: 50 })).to.equal(150);
    expect(epochOf(125, { steps_per_epoch: 50 })).to.equal(2.5);
    expect(stepOf({ epoch: 3 }, {})).to.equal(undefined);
  });
});
