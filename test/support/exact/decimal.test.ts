import { expect } from 'chai';
import { partsOff, ratioOf, ulpsOff } from './decimal.ts';

const rows: {
  readonly ours: number;
  readonly exact: string;
  readonly ulps: number;
  readonly reason: string;
}[] = [
  { ours: 1, exact: '1', ulps: 0, reason: 'equal numbers' },
  {
    ours: 0.1,
    exact: '0.1000000000000000055511151231257827021181583404541015625',
    ulps: 0,
    reason: 'all digits of the double',
  },
  { ours: 0.1, exact: '0.1', ulps: 0.4, reason: 'a decimal between doubles: 0.4 of the way' },
  { ours: 1 + 2 ** -52, exact: '1', ulps: 1, reason: 'the next double above a power of 2' },
  {
    ours: 1 - 2 ** -53,
    exact: '1',
    ulps: 0.5,
    reason: 'the next double below a power of 2 is half a unit off',
  },
  {
    ours: 1 - 2 ** -53,
    exact: '0.99999999999999988897769753748434595763683319091796875',
    ulps: 0,
    reason: 'below the power of 2 a unit is half as large',
  },
  { ours: 0, exact: '1e-47841', ulps: 0, reason: 'far below the least double' },
  { ours: 5e-324, exact: '0', ulps: 1, reason: 'the least double is one unit off 0' },
  { ours: 0, exact: '0.0', ulps: 0, reason: 'zero as written in the data' },
  { ours: -0.5, exact: '0.5', ulps: 2 ** 53, reason: 'the wrong sign' },
  {
    ours: 1e300,
    exact: '1e300',
    ulps: 0.353088,
    reason: 'a large number, worked out with fractions in Python',
  },
  { ours: Infinity, exact: '1e400', ulps: 0, reason: 'Infinity is right for a number above every double' },
  {
    ours: Infinity,
    exact: '1.5',
    ulps: Infinity,
    reason: 'Infinity is wrong for a number within the range of doubles',
  },
];

describe('support/decimal', () => {
  for (const { ours, exact, ulps, reason } of rows) {
    it(`${ours} is ${ulps} ulp off ${exact}: ${reason}`, () => {
      const found = ulpsOff(ours, exact);
      if (Number.isFinite(ulps)) expect(found).to.be.closeTo(ulps, Math.max(1e-3, ulps * 1e-9));
      else expect(found).to.equal(ulps);
    });
  }

  it('takes a double at its exact value', () => {
    for (const x of [0.1, -3, 5e-324, 1.7976931348623157e308, 2 ** -1022, 123456789.25]) {
      const { n, d } = ratioOf(x);
      expect(ulpsOff(x, { n, d })).to.equal(0);
      expect(Math.sign(x)).to.equal(n < 0n ? -1 : 1);
    }
  });

  it('gives differences as multiples of a base', () => {
    expect(partsOff(0.5, '0.25', 0.1)).to.be.closeTo(2.5, 1e-12);
    expect(partsOff(1, '1', 0.1)).to.equal(0);
  });
});
