import { expect } from 'chai';
import { outputOfTsx } from './run.ts';

describe('examples/jax-js', () => {
  it('takes a schedule directly, and trains to the target loss', () => {
    const output = outputOfTsx('jax-js/train.ts');
    const rates = [...output.matchAll(/^(\d+) {2}rate (\S+)/gm)].map(([, count, rate]) => [
      Number(count),
      rate,
    ]);
    // Warm-up from a tenth of the base to the base in 10 steps, then half a cosine in 50.
    const rateAt = (count: number): number =>
      count < 10 ? 0.01 + 0.009 * count : 0.05 * (1 + Math.cos((Math.PI * (count - 10)) / 50));
    const counts = [0, 10, 20, 30, 40, 50];
    expect(rates).to.deep.equal(counts.map((count) => [count, rateAt(count).toFixed(4)]));
    const [, x] = /^x: (.*)$/m.exec(output)!;
    const off = x!.split(', ').map((each, i) => Math.abs(Number(each) - [3, -1, 2][i]!));
    expect(Math.max(...off)).to.be.below(0.01);
  });
});
