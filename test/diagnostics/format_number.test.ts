import { expect } from 'chai';
import fc from 'fast-check';
import { formatNumber } from '../../src/diagnostics/format_number.ts';

describe('formatNumber', () => {
  const cases: readonly {
    readonly value: number;
    readonly float32: boolean;
    readonly text: string;
    readonly reason: string;
  }[] = [
    {
      value: Math.fround(0.04),
      float32: true,
      text: '0.04',
      reason: 'a float32 as it was written in the config',
    },
    {
      value: Math.fround(0.04),
      float32: false,
      text: '0.03999999910593033',
      reason: 'a double with all of its digits',
    },
    {
      value: 0.04,
      float32: true,
      text: '0.04',
      reason: 'a number that is not a float32 is printed as a double',
    },
    { value: Math.fround(1e-8), float32: true, text: '1e-8', reason: 'a small number' },
    { value: Math.fround(0.0001), float32: true, text: '0.0001', reason: 'no exponent if none is needed' },
    {
      value: Math.fround(1.1754944e-38),
      float32: true,
      text: '1.1754944e-38',
      reason: 'the least normal float32',
    },
    { value: 2 ** -149, float32: true, text: '1e-45', reason: 'the least float32' },
    { value: 3.4028234663852886e38, float32: true, text: '3.4028235e+38', reason: 'the greatest float32' },
    { value: 16_777_217, float32: true, text: '16777217', reason: 'a whole number beyond float32' },
    { value: 25_000, float32: true, text: '25000', reason: 'a whole number' },
    { value: 0, float32: true, text: '0', reason: 'zero' },
    { value: Math.fround(-0.1), float32: true, text: '-0.1', reason: 'a negative number' },
    { value: Number.NaN, float32: true, text: 'NaN', reason: 'not a number' },
    { value: Number.POSITIVE_INFINITY, float32: true, text: 'Infinity', reason: 'infinity' },
    { value: Number.NEGATIVE_INFINITY, float32: false, text: '-Infinity', reason: 'negative infinity' },
  ];
  for (const { value, float32, text, reason } of cases) {
    it(`${text}: ${reason}`, () => expect(formatNumber(value, float32)).to.equal(text));
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

  it('prints numbers of up to 6 digits as they were written', () => {
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
