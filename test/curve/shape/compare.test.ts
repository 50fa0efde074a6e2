import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Curve,
  constant,
  exponential,
  power,
  product,
  ramp,
  sequence,
  steps,
} from '../../../src/curve/curve.ts';
import { compare } from '../../../src/curve/shape/compare.ts';
import { compareByFewRates } from '../../../src/curve/shape/compare_by_few_rates.ts';
import { curves } from '../../support/curves.ts';

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

  for (const [name, compared] of Object.entries({ compare, compareByFewRates }))
    it(`${name}: the first rate that is not a number counts as the greatest difference`, () => {
      const found = compared(steps([5, 10, 15, 20], [1, Number.NaN, 9, Number.NaN, 9]), constant(1), 30);
      expect(found.greatestAbsolute).to.deep.include({ step: 5, a: Number.NaN });
      expect(found.different).to.equal(25);
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

describe('curve: compareByFewRates', () => {
  const rate = fc.constantFrom(-0.5, 0, 1e-3, 0.04, 0.08, 0.3);
  const length = fc.integer({ min: 1, max: 400 });
  const shape = fc.constantFrom('linear' as const, 'cosine' as const);
  const eased = fc.tuple(rate, rate, shape, length).map(([from, to, easing, n]) => ramp(from, to, easing, n));
  const plain: fc.Arbitrary<Curve> = fc.oneof(
    eased,
    rate.map(constant),
    fc
      .tuple(fc.constantFrom(0.01, 0.3), fc.constantFrom(0.9, 0.99, 1.001, -0.9))
      .map(([a, by]) => exponential(a, by, 1)),
    fc.constantFrom(-1, -0.5, 0.5).map((exponent) => power(0.2, exponent, 5)),
    fc.constant(steps([100, 300], [0.3, 0.03, 0.003])),
  );
  /** What most configs have: a warm-up, then another curve. */
  const warmed = fc.tuple(length, eased, plain).map(([n, first, then]) => sequence([n, first], then));
  const usual = fc.oneof(
    plain,
    warmed,
    warmed.map((curve) => product(constant(2), curve)),
  );

  const withoutRelative = (found: ReturnType<typeof compare>) => ({ ...found, greatestRelative: undefined });

  for (const { what, curve } of [
    { what: 'usual curves', curve: usual },
    { what: 'any curves', curve: curves({ negative: true, custom: true }) },
  ])
    it(`finds what compare finds, for ${what}`, () => {
      fc.assert(
        fc.property(curve, curve, (a, b) => {
          expect(withoutRelative(compareByFewRates(a, b, 700))).to.deep.equal(
            withoutRelative(compare(a, b, 700)),
          );
        }),
        { numRuns: 200, seed: 3 },
      );
    });

  it('finds the peak of long runs that differ by a factor, or in the length of the warm-up', () => {
    const run = (base: number, warmup: number): Curve =>
      sequence([warmup, ramp(0.01, base)], ramp(base, 0, 'cosine', 25_000 - warmup));
    for (const other of [run(0.08, 2000), run(0.04, 1000), run(0.01, 2000), run(0.04, 2000)])
      expect(withoutRelative(compareByFewRates(run(0.04, 2000), other, 25_000))).to.deep.equal(
        withoutRelative(compare(run(0.04, 2000), other, 25_000)),
      );
  });
});
