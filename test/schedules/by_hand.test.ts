import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { byHand } from '../../bench/rate/by_hand.ts';
import { builtins, loadOrThrow } from '../../src/index.ts';

describe('the closures that bench/rate.ts compares with', () => {
  it('exist for every built-in type', () =>
    expect(Object.keys(byHand)).to.have.members([...builtins.types.keys()]));

  for (const [type, { rate, span }] of Object.entries(byHand)) {
    it(`${type}: gives the same rates as the schedule`, () => {
      const { schedule } = loadOrThrow(readFileSync(`configs/${type}.config`, 'utf8'));
      const base = Math.max(
        ...Array.from({ length: 1001 }, (_, i) => schedule(Math.floor((span * i) / 1000))),
      );
      for (let i = 0; i <= 1000; i++) {
        const step = Math.floor((span * i) / 1000);
        expect(rate(step), `step ${step}`).to.be.closeTo(schedule(step), 1e-9 * base);
      }
    });
  }
});
