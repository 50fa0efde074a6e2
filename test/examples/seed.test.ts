import { expect } from 'chai';
import { outputOf } from './run.ts';

describe('examples/seed', () => {
  it("trains on real data at the rates of the article's schedule", () => {
    const rows = outputOf('seed/train.ts')
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number))
      .filter((row) => row.length === 3 && row.every(Number.isFinite))
      .map(([step, rate, loss]) => ({ step, rate, loss: loss! }));
    const rates = new Map(rows.map(({ step, rate }) => [step, rate]));
    // The burn-in takes 1,000 steps; 10,000 steps later the rate drops for the first time, by a factor of 0.96.
    expect([0, 999, 1000, 10_000, 11_000, 11_999].map((step) => rates.get(step))).to.deep.equal([
      0.1,
      undefined,
      0.1,
      0.1,
      0.096,
      0.096,
    ]);
    // The loss for three kinds before any training: ln 3.
    expect(rows[0]!.loss).to.be.closeTo(Math.log(3), 1e-4);
    expect(rows.at(-1)!.loss).to.be.below(0.05);
  });
});
