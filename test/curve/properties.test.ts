import { expect } from 'chai';
import fc from 'fast-check';
import { type Curve, clamp, ramp } from '../../src/curve/curve.ts';
import { fill } from '../../src/curve/fill/fill.ts';
import { rateOf } from '../../src/curve/rate/rate.ts';
import { breakpoints } from '../../src/curve/shape/breakpoints.ts';
import { compare } from '../../src/curve/shape/compare.ts';
import { horizon } from '../../src/curve/shape/horizon.ts';
import { pieces } from '../../src/curve/words/pieces.ts';
import { curves } from '../support/curves.ts';
import { ratioOf, ulpsOff } from '../support/exact/decimal.ts';
import * as holds from './holds.ts';

/** Compares the properties of a curve with its rate and with one another. */

const any = curves({ negative: true, custom: true });

const runs = { numRuns: 400, seed: 42 };

const end = 700;

describe('curve: properties', () => {
  it('no rate is NaN, even at very late steps', () => {
    fc.assert(fc.property(curves({ custom: true }), holds.rate), runs);
  });

  it('fill agrees with the rate within 4 ulp', () => {
    const every = fc.constantFrom(1, 1, 2, 7, 0.25, 0.1);
    const from = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 300, noNaN: true }));
    fc.assert(
      fc.property(curves({ custom: true }), from, every, (curve, first, by) => {
        const rate = rateOf(curve);
        const out = fill(curve, new Float64Array(600), { from: first, every: by });
        for (let i = 0; i < out.length; i++) {
          const expected = rate(first + i * by);
          if (out[i] === expected) continue;
          const off = ulpsOff(out[i]!, ratioOf(expected));
          expect(off, `${out[i]} for ${expected} at ${first + i * by}`).to.be.at.most(4);
        }
      }),
      runs,
    );
  });

  it('fill gives the same rates in long arrays of each kind', () => {
    const curve = ramp(1, 0, 'linear', 30_000);
    const options = { from: 3, every: 2 };
    const doubles = fill(curve, new Float64Array(10_000), options);
    const off = (rates: ArrayLike<number>): number =>
      Math.max(...Array.from(rates, (rate, i) => Math.abs(rate - doubles[i]!)));
    expect(off(fill(curve, new Array<number>(10_000).fill(0), options))).to.be.below(1e-15);
    expect(off(fill(curve, new Float32Array(10_000), options))).to.be.below(1e-7);
    expect(doubles[9000]).to.be.closeTo(1 - 18_003 / 30_000, 1e-15);
  });

  it('fill gives the same rates in each kind of array, apart from rounding', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 99 }), (curve, from) => {
        const doubles = fill(curve, new Float64Array(300), { from });
        expect(fill(curve, new Array<number>(300).fill(0), { from })).to.deep.equal([...doubles]);
        expect(fill(curve, new Float32Array(300), { from })).to.deep.equal(Float32Array.from(doubles));
      }),
      { ...runs, numRuns: 100 },
    );
  });

  it('pieces cover all t without gaps, and their first and last rates are those of the curve', () => {
    fc.assert(
      fc.property(any, curves({ negative: true }), fc.boolean(), (some, endless, whole) =>
        whole ? holds.pieces(endless, Number.POSITIVE_INFINITY) : holds.pieces(some, end),
      ),
      runs,
    );
  });

  it('a curve jumps only at breakpoints', () => {
    fc.assert(
      fc.property(curves({ custom: true }), (curve) => holds.breakpoints(curve, end)),
      runs,
    );
  });

  it('breakpoints ascend, are inside the window, and appear once', () => {
    fc.assert(
      fc.property(any, fc.double({ min: 1, max: end, noNaN: true }), (curve, to) => {
        const all = breakpoints(curve, to);
        all.forEach((t, i) => {
          expect(t).to.be.within(0, to);
          if (i > 0) expect(t).to.be.above(all[i - 1]!);
        });
      }),
      runs,
    );
  });

  it('no rate is outside the bounds', () => {
    const window = fc.tuple(
      fc.double({ min: 0, max: 500, noNaN: true }),
      fc.oneof(fc.double({ min: 0, max: 500, noNaN: true }), fc.constant(Number.POSITIVE_INFINITY)),
    );
    fc.assert(
      fc.property(curves({ negative: true }), window, (curve, [from, width]) =>
        holds.bounds(curve, from, from + width),
      ),
      runs,
    );
  });

  it('a curve is constant from its horizon on', () => {
    fc.assert(fc.property(curves({ negative: true }), holds.horizon), runs);
  });

  it('a curve is not constant just before its horizon, clamped or not', () => {
    const single = curves({ negative: true, combine: false });
    fc.assert(
      fc.property(
        fc.oneof(
          single,
          single.map((curve) => clamp(curve, 0.02, 0.5)),
        ),
        (curve) => {
          const rate = rateOf(curve);
          const rest = horizon(curve);
          if (rest < 1e-300 || rest === Number.POSITIVE_INFINITY) return;
          const value = rate(rest);
          const parts = [1e-6, 1e-3, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1];
          // Each place is tested with the hundred steps before it, so that short dips of cycles are not missed.
          const before = parts.flatMap((part) =>
            Array.from({ length: 130 }, (_, k) => rate(Math.max(rest * (1 - part) - k * 0.77, 0))),
          );
          expect(before.some((each) => each !== value)).to.equal(true);
        },
      ),
      runs,
    );
  });

  it('zeros are the steps at which the rate is 0', () => {
    fc.assert(
      fc.property(any, (curve) => holds.zeros(curve, end)),
      runs,
    );
  });

  it('a curve does not differ from itself, and differs from another exactly if their rates do', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(compare(a, a, end).different).to.equal(0);
        const [one, two] = [rateOf(a), rateOf(b)];
        const steps = Array.from({ length: end }, (_, t) => t).filter((t) => one(t) !== two(t));
        const { first, last, different, greatestAbsolute } = compare(a, b, end);
        expect(different).to.equal(steps.length);
        expect(first?.step).to.equal(steps[0]);
        expect(last?.step).to.equal(steps.at(-1));
        const most = Math.max(0, ...steps.map((t) => Math.abs(one(t) - two(t))));
        expect(greatestAbsolute?.absolute ?? 0).to.equal(most);
      }),
      { ...runs, numRuns: 100 },
    );
  });

  it('functions give the same result for a schedule as for its curve', () => {
    fc.assert(
      fc.property(curves({}, 1), (curve: Curve) => {
        expect(pieces({ curve })).to.deep.equal(pieces(curve));
        expect(horizon({ curve })).to.equal(horizon(curve));
      }),
      { ...runs, numRuns: 20 },
    );
  });
});
