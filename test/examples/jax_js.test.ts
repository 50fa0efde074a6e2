import { expect } from 'chai';
import { outputOf } from './run.ts';

describe('examples/jax-js', function () {
  this.timeout(60_000);

  it('takes a schedule as it is, and comes to the target', () => {
    const output = outputOf('jax-js/train.ts');
    const rates = [...output.matchAll(/^(\d+) {2}rate (\S+)/gm)].map(([, count, rate]) => [count, rate]);
    // A tenth of the base at step 0, the base after 10 of warm-up, half of it half-way down the cosine.
    expect(rates.slice(0, 2)).to.deep.equal([
      ['0', '0.0100'],
      ['10', '0.1000'],
    ]);
    const [, x] = /^x: (.*)$/m.exec(output)!;
    const off = x!.split(', ').map((each, i) => Math.abs(Number(each) - [3, -1, 2][i]!));
    expect(Math.max(...off)).to.be.below(0.01);
  });
});
