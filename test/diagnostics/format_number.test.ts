import { expect } from 'chai';
import fc from 'fast-check';
import { formatNumber } from '../../src/diagnostics/format_number.ts';

describe('formatNumber', () => {
  const cases: readonly (readonly [value: number, float32: boolean, text: string, why: string])[] = [
    [Math.fround(0.04), true, '0.04', 'a float32 as it was written'],
    [Math.fround(0.04), false, '0.03999999910593033', 'a double is all of its digits'],
    [0.04, true, '0.04', 'a number that is no float32 is a double'],
    [Math.fround(1e-8), true, '1e-8', 'small'],
    [Math.fround(0.0001), true, '0.0001', 'no exponent where none is needed'],
    [Math.fround(1.1754944e-38), true, '1.1754944e-38', 'the least normal float32'],
    [2 ** -149, true, '1e-45', 'the least of all'],
    [3.4028234663852886e38, true, '3.4028235e+38', 'the greatest'],
    [16_777_217, true, '16777217', 'a count'],
    [25_000, true, '25000', 'a whole number'],
    [0, true, '0', 'zero'],
    [Math.fround(-0.1), true, '-0.1', 'below zero'],
    [Number.NaN, true, 'NaN', 'no number'],
    [Number.POSITIVE_INFINITY, true, 'Infinity', 'infinite'],
    [Number.NEGATIVE_INFINITY, false, '-Infinity', 'infinite, below zero'],
  ];
  for (const [value, float32, text, why] of cases) {
    it(`${text}: ${why}`, () => expect(formatNumber(value, float32)).to.equal(text));
  }

  it('reads back as the same float32, in no more than 9 digits', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = formatNumber(value, true);
        expect(Math.fround(Number(text))).to.equal(value === 0 ? 0 : value);
        expect(
          text
            .replace(/e.*$/, '')
            .replace(/\D/g, '')
            .replace(/^0+|0+$/g, '').length,
        ).to.be.at.most(9);
      }),
    );
  });

  it('is what was written, of up to 6 digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.integer({ min: -30, max: 30 }),
        (digits, power) => {
          const written = Number(`${digits}e${power}`);
          expect(formatNumber(Math.fround(written), true)).to.equal(String(written));
        },
      ),
    );
  });
});
