import { expect } from 'chai';
import { constant, ramp, sequence, steps } from '../../../src/curve/curve.ts';
import { compare } from '../../../src/curve/shape/compare.ts';

describe('curve: compare', () => {
  const a = steps([10, 20], [1, 0.5, 0.25]);

  it('equal curves do not differ', () => {
    expect(compare(a, steps([10, 20], [1, 0.5, 0.25]), 100)).to.deep.equal({ steps: 100, different: 0 });
  });

  it('a boundary that is off by one step differs at that step', () => {
    const found = compare(a, steps([11, 20], [1, 0.5, 0.25]), 100);
    const there = { step: 10, a: 0.5, b: 1, absolute: 0.5, relative: 0.5 };
    expect(found).to.deep.equal({
      steps: 100,
      different: 1,
      first: there,
      last: there,
      greatestAbsolute: there,
      greatestRelative: there,
    });
  });

  it('curves with different last rates differ up to the end of any window', () => {
    const found = compare(a, steps([10, 20], [1, 0.5, 0.2]), 1e12);
    expect(found.different).to.equal(1e12 - 20);
    expect(found.first?.step).to.equal(20);
    expect(found.last?.step).to.equal(1e12 - 1);
  });

  it('the first of several equally large differences is given', () => {
    const found = compare(constant(1), sequence([10, ramp(1, 0)], [10, constant(0.9)], constant(1)), 50);
    expect(found.greatestAbsolute).to.deep.include({ step: 9, a: 1 });
    expect(found.greatestAbsolute!.absolute).to.be.closeTo(0.9, 1e-15);
    expect(found.different).to.equal(19);
  });

  it('the first of several differences is given if they are equal to the last bit', () => {
    const found = compare(steps([10, 20, 30], [1, 2, 1, 2]), constant(1), 100);
    expect(found.greatestAbsolute).to.deep.include({ step: 10, absolute: 1 });
    expect(found.greatestRelative).to.deep.include({ step: 10, relative: 0.5 });
  });

  it('a tolerance is relative to the greater rate', () => {
    expect(compare(constant(1), constant(1 + 1e-9), 10, { tolerance: 1e-8 }).different).to.equal(0);
    expect(compare(constant(1), constant(1 + 1e-7), 10, { tolerance: 1e-8 }).different).to.equal(10);
  });

  it('a difference equal to the tolerance does not count', () => {
    expect(compare(constant(1), constant(0.5), 1, { tolerance: 0.5 }).different).to.equal(0);
  });

  it('a rate of 0 differs from any other rate by 100 %', () => {
    expect(compare(constant(0), constant(2), 1).greatestRelative?.relative).to.equal(1);
  });
});
