import { expect } from 'chai';
import { briefRate, formatRate, formatSteps } from '../../src/curve/words/format.ts';

const float = Math.fround;

describe('curve: numbers as text', () => {
  it('a rate reads back the same', () => {
    const rates: [rate: number, text: string, why: string][] = [
      [float(0.04), '0.04', 'the shortest of a float32'],
      [0.04, '0.04', 'the shortest of a double'],
      [float(0.1) * 3, '0.30000000447034836', 'a double in full'],
      [float(1e-7), '1e-7', 'a small one'],
      [16777216, '16777216', 'eight digits of a float32'],
      [float(1.0000001), '1.0000001', 'the float32 after 1'],
      [0, '0', 'nothing'],
      [Infinity, 'Infinity', 'no number'],
    ];
    for (const [rate, text, why] of rates) {
      expect(formatRate(rate), why).to.equal(text);
      expect(float(Number(text)) === rate || Number(text) === rate, why).to.equal(true);
    }
  });

  it('for reading a rate is short', () => {
    expect(briefRate(float(0.04))).to.equal('0.04');
    expect(briefRate(1 / 3)).to.equal('0.333333');
  });

  it('steps have commas', () => {
    const texts: [number, string][] = [
      [0, '0'],
      [999, '999'],
      [25000, '25,000'],
      [1234567.5, '1,234,567.5'],
      [1e21, '1e+21'],
    ];
    for (const [steps_, text] of texts) expect(formatSteps(steps_)).to.equal(text);
  });
});
