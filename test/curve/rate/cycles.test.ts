import { expect } from 'chai';
import { above, below } from '../../../src/curve/arithmetic/count.ts';
import { constant, type Repeat, repeat } from '../../../src/curve/curve.ts';
import { cyclesOf } from '../../../src/curve/rate/cycles.ts';

/** Finds the cycle that contains a step, even far beyond the table of cycles, and checks it by the starts of cycles. */

const height = { by: 'harmonic', exponent: 2, rate: 3 } as const;

describe('curve: cycles', () => {
  for (const stretch of [1 + 2 ** -30, 1.001, 1.1, 2, 7])
    for (const steps of [1, 100, 0.7])
      it(`are found: ${steps} steps, each ${stretch} times as long as the one before`, () => {
        const curve: Repeat = repeat(constant(1), steps, { stretch });
        const [young, old] = [cyclesOf(curve, 'new'), cyclesOf(curve, 'old')];
        for (const i of [1, 2, 3, 10, 100, 254, 255, 256, 257, 258, 300, 301, 310]) {
          const start = young.start(i);
          expect(young.at(start), `the start of ${i}`).to.equal(i);
          expect(young.at(below(start)), `before ${i}`).to.equal(i - 1);
          expect(old.at(start), `the end of ${i - 1}`).to.equal(i - 1);
          expect(old.at(above(start)), `after ${i - 1}`).to.equal(i);
          expect(young.at(start + (young.start(i + 1) - start) / 2), `within ${i}`).to.equal(i);
          // Near 1, the first terms of the binomial series: more would not change the sum.
          const off = stretch - 1;
          const terms = i + (off * i * (i - 1)) / 2 + (off * off * i * (i - 1) * (i - 2)) / 6;
          const exact = steps * (off < 1e-4 ? terms : (stretch ** i - 1) / off);
          expect(start / exact).to.be.closeTo(1, off < 1e-4 ? 1e-15 : 1e-11);
        }
      });

  it('have the given heights', () => {
    const { height: of } = cyclesOf(repeat(constant(1), 10, { height }));
    expect([0, 1, 5].map(of)).to.deep.equal([1, 4 ** -2, 16 ** -2]);
    const first = cyclesOf(repeat(constant(1), 10, { height: { by: 'harmonic', exponent: 1 } })).height;
    expect([0, 1, 3].map(first)).to.deep.equal([1, 1 / 2, 1 / 4]);
    const falling = cyclesOf(repeat(constant(1), 10, { height: { by: 'geometric', factor: -0.5 } })).height;
    expect([0, 1, 2, 3].map(falling)).to.deep.equal([1, -0.5, 0.25, -0.125]);
    const largest = cyclesOf(
      repeat(constant(1), 10, { height: { by: 'geometric', factor: Number.MAX_VALUE } }),
    );
    expect([0, 1, 2].map(largest.height)).to.deep.equal([1, Number.MAX_VALUE, 1 / 0]);
  });

  it('step 0 is in the first cycle, even if the second begins later than any step', () => {
    const curve: Repeat = repeat(constant(1), 10, { stretch: 1e300 });
    expect([cyclesOf(curve, 'new').at(0), cyclesOf(curve, 'old').at(0)]).to.deep.equal([0, 0]);
  });

  it('cycles of equal length start at multiples of that length', () => {
    const curve: Repeat = repeat(constant(1), 10);
    const [young, old] = [cyclesOf(curve, 'new'), cyclesOf(curve, 'old')];
    expect([0, 9, 10, 11, 20].map(young.at)).to.deep.equal([0, 0, 1, 1, 2]);
    expect([0, 9, 10, 11, 20].map(old.at)).to.deep.equal([0, 0, 0, 1, 1]);
    expect([young.start(3), young.stretch(3)]).to.deep.equal([30, 1]);
  });
});
