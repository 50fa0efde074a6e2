import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Curve,
  constant,
  exponential,
  max,
  power,
  product,
  ramp,
  repeat,
  scale,
  sequence,
  steps,
} from '../../src/curve/curve.ts';
import { checkedRateOf } from '../../src/curve/rate/flat.ts';
import { rateOf } from '../../src/curve/rate/rate.ts';

const refuse = (t: number): number => {
  throw new RangeError(String(t));
};

const length = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0.5, max: 50, noNaN: true }));
const value = fc.oneof(fc.constantFrom(0, 1, -0.5, 1e-250), fc.double({ min: -2, max: 2, noNaN: true }));
const leaf: fc.Arbitrary<Curve> = fc.oneof(
  value.map(constant),
  fc
    .tuple(value, value, fc.constantFrom('linear', 'cosine'), length)
    .map(([from, to, easing, n]) => ramp(from, to, easing as 'linear', n)),
  length.map((n) => ramp(0.1, 0, { shape: 'power', exponent: 2 }, n)),
  length.map((n) => exponential(0.1, 0.9, n)),
  length.map((n) => power(0.1, -0.5, n)),
  fc.tuple(fc.uniqueArray(length, { maxLength: 10 }), fc.constantFrom('new', 'old')).map(([all, at]) =>
    steps(
      [...all].sort((a, b) => a - b),
      Array.from({ length: all.length + 1 }, (_, i) => i / 8),
      at as 'new',
    ),
  ),
);
const { curve } = fc.letrec<{ curve: Curve }>((tie) => ({
  curve: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(length, tie('curve'), length, tie('curve'), tie('curve'))
      .map(([n, a, m, b, c]) => sequence([n, a], [m, b], c)),
    fc.tuple(tie('curve'), length).map(([of, n]) => repeat(of, n)),
    fc
      .tuple(length, tie('curve'), fc.integer({ min: 1, max: 9 }), fc.constantFrom(0.5, 0.9, 0, 1))
      .map(([n, of, count, factor]) =>
        sequence([count * n, repeat(of, n, { height: { by: 'geometric', factor } })], constant(0.25)),
      ),
    fc.tuple(tie('curve'), tie('curve')).map(([a, b]) => product(a, b)),
    fc.tuple(tie('curve'), value).map(([of, by]) => scale(of, by)),
    tie('curve').map((of) => max(of, constant(0.01))),
  ),
}));

describe('curve: the rate of a schedule', () => {
  it('equals that of its curve exactly, at whole steps and between them', () =>
    fc.assert(
      fc.property(curve, fc.array(length, { minLength: 5 }), (curve, ts) => {
        const [checked, rate] = [checkedRateOf(curve, rateOf, refuse), rateOf(curve)];
        for (const t of [0, ...ts, ...ts.map(Math.floor), ...ts.map((t) => t * 4), 1e6])
          expect(checked(t), `t = ${t}`).to.equal(rate(t));
      }),
      { seed: 20261127, numRuns: 800 },
    ));

  it('of constants, lines and half cosines is computed in place', () => {
    const never = (): never => {
      throw new Error('a rate is compiled');
    };
    const rate = checkedRateOf(
      sequence([10, ramp(0, 1)], [10, constant(1)], [10, ramp(1, 0, 'cosine')], constant(0.25)),
      never,
      refuse,
    );
    expect([5, 15, 25, 35].map(rate)).to.deep.equal([0.5, 1, 0.5, 0.25]);
    expect(checkedRateOf(constant(0.5), never, refuse)(7)).to.equal(0.5);
    expect(checkedRateOf(product(steps([5], [1, 0.5]), ramp(0, 1, 'linear', 10)), never, refuse)(8)).to.equal(
      0.4,
    );
  });

  const refused = [Number.NaN, -1, -1e-300, 1 / 0, -1 / 0, '5', null, undefined, true, 5n];
  const curves = {
    constant: constant(1),
    sequence: sequence([5, ramp(0, 1)], constant(1)),
    power: power(1, 2),
  };
  for (const [name, curve] of Object.entries(curves))
    it(`refuses a value that is not a step: ${name}`, () => {
      const rate = checkedRateOf(curve, rateOf, refuse);
      for (const step of refused)
        expect(() => rate(step as number), `${typeof step} ${step}`).to.throw(RangeError);
    });
});
