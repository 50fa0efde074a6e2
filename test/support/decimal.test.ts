import { expect } from 'chai';
import { partsOff, ratioOf, ulpsOff } from './decimal.ts';

const rows: [ours: number, exact: string, ulps: number, why: string][] = [
  [1, '1', 0, 'the same'],
  [0.1, '0.1000000000000000055511151231257827021181583404541015625', 0, 'all digits of the double'],
  [0.1, '0.1', 0.4, 'a decimal between doubles: 0.4 of the way'],
  [1 + 2 ** -52, '1', 1, 'the next double above a power of 2'],
  [1 - 2 ** -53, '1', 0.5, 'the next below is half a unit off'],
  [1 - 2 ** -53, '0.99999999999999988897769753748434595763683319091796875', 0, 'a unit there is smaller'],
  [0, '1e-47841', 0, 'far below the least double'],
  [5e-324, '0', 1, 'the least double, off 0'],
  [0, '0.0', 0, 'zero as the data write it'],
  [-0.5, '0.5', 2 ** 53, 'the wrong sign'],
  [1e300, '1e300', 0.353088, 'a great one, by fractions in Python'],
  [Infinity, '1e400', 0, 'no double reaches it'],
  [Infinity, '1.5', Infinity, 'a double does'],
];

describe('support/decimal', () => {
  for (const [ours, exact, ulps, why] of rows) {
    it(`${ours} is ${ulps} ulp off ${exact}: ${why}`, () => {
      const found = ulpsOff(ours, exact);
      if (Number.isFinite(ulps)) expect(found).to.be.closeTo(ulps, Math.max(1e-3, ulps * 1e-9));
      else expect(found).to.equal(ulps);
    });
  }

  it('takes a double as it is', () => {
    for (const x of [0.1, -3, 5e-324, 1.7976931348623157e308, 2 ** -1022, 123456789.25]) {
      const { n, d } = ratioOf(x);
      expect(ulpsOff(x, { n, d })).to.equal(0);
      expect(Math.sign(x)).to.equal(n < 0n ? -1 : 1);
    }
  });

  it('gives parts of a base', () => {
    expect(partsOff(0.5, '0.25', 0.1)).to.be.closeTo(2.5, 1e-12);
    expect(partsOff(1, '1', 0.1)).to.equal(0);
  });
});
