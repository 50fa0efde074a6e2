import { expect } from 'chai';
import { type Duration, epochOf, type RunFacts, resolve, stepOf } from '../../src/run/index.ts';

/** Converts durations as people write them to steps. */

const run: RunFacts = { num_steps: 1000, steps_per_epoch: 100, batch_size: 8, tokens_per_step: 4096 };

const cases: readonly { readonly duration: Duration; readonly steps: number; readonly reason?: string }[] = [
  { duration: 250, steps: 250 },
  { duration: '250', steps: 250 },
  { duration: '100ba', steps: 100 },
  { duration: '100 steps', steps: 100 },
  { duration: '1e3it', steps: 1000 },
  { duration: '3ep', steps: 300 },
  { duration: '3 epochs', steps: 300 },
  { duration: '1.5epoch', steps: 150 },
  { duration: ' 3 EP ', steps: 300 },
  { duration: '0.5dur', steps: 500 },
  { duration: '10%', steps: 100 },
  { duration: '10 %', steps: 100 },
  { duration: '5000sp', steps: 625 },
  { duration: '1e6tok', steps: 244, reason: '244.14 is rounded to 244' },
  { duration: '4sp', steps: 1, reason: 'a half is rounded up' },
  { duration: '3sp', steps: 0, reason: 'less than a half is rounded down' },
  { duration: '0.3%', steps: 3, reason: '0.003 · 1000 has no exact double' },
  { duration: '0ep', steps: 0 },
  { duration: { steps: 7 }, steps: 7 },
  { duration: { epochs: 3 }, steps: 300 },
  { duration: { examples: 80 }, steps: 10 },
  { duration: { tokens: 8192 }, steps: 2 },
  { duration: { share: 0.1 }, steps: 100 },
];

const missing: readonly { readonly duration: Duration; readonly fact: string; readonly option: string }[] = [
  { duration: '3ep', fact: 'steps_per_epoch', option: '--steps-per-epoch' },
  { duration: '10%', fact: 'num_steps', option: '--num-steps' },
  { duration: '0.5dur', fact: 'num_steps', option: '--num-steps' },
  { duration: '5sp', fact: 'batch_size', option: '--batch-size' },
  { duration: '5tok', fact: 'tokens_per_step', option: '--tokens-per-step' },
  { duration: { epochs: 3 }, fact: 'steps_per_epoch', option: '--steps-per-epoch' },
];

const unreadable: readonly unknown[] = [
  '',
  'ep',
  '3 weeks',
  '3ep4',
  '1_000ba',
  Number.NaN,
  1 / 0,
  {},
  { epochs: 1, steps: 2 },
  { weeks: 1 },
];

describe('durations', () => {
  for (const { duration, steps, reason } of cases)
    it(`${JSON.stringify(duration)} is ${steps} steps${reason === undefined ? '' : `: ${reason}`}`, () =>
      expect(resolve(duration, run)).to.deep.equal({ ok: true, steps }));

  for (const { duration, fact, option } of missing)
    it(`${JSON.stringify(duration)} needs ${fact}`, () =>
      expect(resolve(duration, {})).to.deep.equal({ ok: false, missing: fact, option }));

  for (const each of unreadable)
    it(`${typeof each === 'object' ? JSON.stringify(each) : String(each)} is not a duration`, () =>
      expect(resolve(each as Duration, run)).to.have.keys('ok', 'unreadable'));

  it('use facts that follow from other facts', () =>
    expect(resolve('3ep', { examples: 1000, batch_size: 10 })).to.deep.equal({ ok: true, steps: 300 }));

  it('convert epochs to steps and back', () => {
    expect(stepOf({ epoch: 3 }, run)).to.equal(300);
    expect(epochOf(300, run)).to.equal(3);
    expect(epochOf(250, run)).to.equal(2.5);
    expect(stepOf({ epoch: 3 }, {})).to.equal(undefined);
    expect(epochOf(3, {})).to.equal(undefined);
  });
});
