import { expect } from 'chai';
import { type Curve, constant, type Easing, exponential, power, ramp, steps } from '../../src/curve/curve.ts';
import { blockFiller } from '../../src/curve/fill/blocks.ts';
import { rateOf } from '../../src/curve/rate/rate.ts';

/** Which curves `fill` computes in blocks, which is fast, and which rate by rate. */

const bent = (easing: Easing, from = 1, to = 0): Curve => ramp(from, to, easing, 5000);

/** Number of rates to compute: enough for blocks of 16 rates and more. */
const COUNT = 4000;

const rows: readonly { readonly curve: Curve; readonly inBlocks: boolean; readonly reason: string }[] = [
  { curve: exponential(0.1, 0.9, 100), inBlocks: true, reason: 'an exponential' },
  { curve: exponential(-0.1, 2, 100), inBlocks: true, reason: 'an exponential that grows below 0' },
  { curve: exponential(0, 0.9, 100), inBlocks: false, reason: 'an exponential that is always 0' },
  { curve: exponential(0.1, 1, 100), inBlocks: false, reason: 'an exponential with factor 1' },
  { curve: exponential(0.1, 0, 100), inBlocks: false, reason: 'an exponential with factor 0' },
  { curve: exponential(0.1, 1 / 0, 100), inBlocks: false, reason: 'an exponential with an infinite factor' },
  { curve: exponential(0.1, 0.9, 100, true), inBlocks: false, reason: 'a staircase' },
  { curve: bent({ shape: 'linear' }), inBlocks: true, reason: 'a line' },
  { curve: ramp(-1, 1, 'linear', 5000), inBlocks: true, reason: 'a line through 0' },
  { curve: ramp(-1, 1, 'cosine', 40_000), inBlocks: true, reason: 'half a cosine through 0' },
  { curve: exponential(0.1, 0.9999, 1), inBlocks: true, reason: 'a decay by a factor at each step' },
  { curve: ramp(1, 1, 'linear', 1000), inBlocks: false, reason: 'a constant line' },
  { curve: ramp(1e-210, 0, 'linear', 1000), inBlocks: false, reason: 'a line of tiny rates' },
  { curve: ramp(0, 1e210, 'linear', 1000), inBlocks: false, reason: 'a line of huge rates' },
  { curve: ramp(1, 0, 'linear', 1e31), inBlocks: false, reason: 'a line that is too long' },
  { curve: ramp(1, 0, 'linear', 1e-31), inBlocks: false, reason: 'a line that is too short' },
  { curve: bent({ shape: 'cosine', exponent: 1 }), inBlocks: true, reason: 'half a cosine' },
  { curve: bent({ shape: 'cosine', exponent: 2 }), inBlocks: false, reason: 'a power of half a cosine' },
  { curve: bent({ shape: 'power', exponent: 2 }), inBlocks: true, reason: 'a square' },
  { curve: bent({ shape: 'power', exponent: 2 }, -1, 0), inBlocks: true, reason: 'a square that rises to 0' },
  { curve: bent({ shape: 'power', exponent: 2 }, -1, 1), inBlocks: false, reason: 'a square through 0' },
  {
    curve: bent({ shape: 'reversed_power', exponent: 2 }),
    inBlocks: true,
    reason: 'a square that falls to 0',
  },
  { curve: bent({ shape: 'reversed_power', exponent: 3 }), inBlocks: false, reason: 'a cube' },
  { curve: bent({ shape: 'power', exponent: 0.5 }), inBlocks: false, reason: 'a root' },
  { curve: bent({ shape: 'tanh', lower: -3, upper: 3 }), inBlocks: true, reason: 'a tanh' },
  { curve: bent({ shape: 'tanh', lower: -3, upper: 3 }, 1, -1), inBlocks: false, reason: 'a tanh through 0' },
  { curve: bent({ shape: 'sigmoid', slope: 9, center: 0.5 }), inBlocks: true, reason: 'a sigmoid' },
  { curve: bent({ shape: 'log', scale: 9 }), inBlocks: false, reason: 'a logarithm' },
  { curve: bent({ shape: 'k_cosine', k: 2 }), inBlocks: false, reason: 'a cosine of a power of the steps' },
  { curve: constant(1), inBlocks: false, reason: 'a constant' },
  { curve: power(1, -0.5, 1), inBlocks: false, reason: 'a power' },
  { curve: steps([10], [1, 2]), inBlocks: false, reason: 'steps' },
];

describe('curve: blocks', () => {
  for (const { curve, inBlocks, reason } of rows)
    it(`${reason}: ${inBlocks ? 'in blocks' : 'rate by rate'}`, () =>
      expect(blockFiller(curve, 1) !== undefined).to.equal(inBlocks));

  it('change the last bit of some rates, and no more', () => {
    for (const { curve, inBlocks, reason } of rows) {
      if (!inBlocks) continue;
      const rate = rateOf(curve);
      const out = new Float64Array(COUNT);
      blockFiller(curve, 1)!(out, 0, COUNT, 0);
      const off = out.map((each, t) => Math.abs(each / rate(t) - 1));
      expect(Math.max(...off.filter((each) => each > 0)), reason).to.be.within(2 ** -53, 2 ** -50);
    }
  });

  it('do not write outside the filled range', () => {
    for (const { curve, inBlocks } of rows) {
      if (!inBlocks) continue;
      const out = new Float64Array(600).fill(7);
      blockFiller(curve, 1)!(out, 5, 595, 0);
      expect([...out.slice(0, 5), ...out.slice(595)]).to.deep.equal(Array(10).fill(7));
      expect(out.slice(5, 595).includes(7)).to.equal(false);
    }
  });
});
