import { expect } from 'chai';
import { briefRate, formatRate, formatSteps } from '../../../src/curve/words/format.ts';

const float = Math.fround;

describe('curve: numbers as text', () => {
  it('a rate is printed so that it reads back the same', () => {
    const rates: { readonly rate: number; readonly text: string; readonly reason: string }[] = [
      { rate: float(0.04), text: '0.04', reason: 'the shortest text of a float32' },
      { rate: 0.04, text: '0.04', reason: 'the shortest text of a double' },
      { rate: float(0.1) * 3, text: '0.30000000447034836', reason: 'a double in full' },
      { rate: float(1e-7), text: '1e-7', reason: 'a small rate' },
      { rate: 16777216, text: '16777216', reason: 'eight digits of a float32' },
      { rate: float(1.0000001), text: '1.0000001', reason: 'the float32 after 1' },
      { rate: 0, text: '0', reason: 'zero' },
      { rate: Infinity, text: 'Infinity', reason: 'infinity' },
    ];
    for (const { rate, text, reason } of rates) {
      expect(formatRate(rate), reason).to.equal(text);
      expect(float(Number(text)) === rate || Number(text) === rate, reason).to.equal(true);
    }
  });

  it('a rate in a message for people is short', () => {
    expect(briefRate(float(0.04))).to.equal('0.04');
    expect(briefRate(1 / 3)).to.equal('0.333333');
    expect([0.1234567891, 0.12345678912].map(briefRate)).to.deep.equal(['0.1234567891', '0.123457']);
  });

  it('steps are printed with commas', () => {
    const texts: [number, string][] = [
      [0, '0'],
      [999, '999'],
      [25000, '25,000'],
      [1234567.5, '1,234,567.5'],
      [1e21, '1e+21'],
      [1e210, '1e+210'],
      [5e-324, '5e-324'],
      [-1234567, '-1,234,567'],
      [-123, '-123'],
      [Infinity, 'Infinity'],
    ];
    for (const [steps_, text] of texts) expect(formatSteps(steps_)).to.equal(text);
  });
});
