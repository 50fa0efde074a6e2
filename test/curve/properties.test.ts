import { expect } from 'chai';
import fc from 'fast-check';
import { type Curve, clamp } from '../../src/curve/curve.ts';
import { fill } from '../../src/curve/fill/fill.ts';
import { rateOf } from '../../src/curve/rate/rate.ts';
import { bounds } from '../../src/curve/shape/bounds.ts';
import { breakpoints } from '../../src/curve/shape/breakpoints.ts';
import { compare } from '../../src/curve/shape/compare.ts';
import { horizon } from '../../src/curve/shape/horizon.ts';
import { zeros } from '../../src/curve/shape/zeros.ts';
import { pieces } from '../../src/curve/words/pieces.ts';
import { curves } from '../support/curves.ts';
import { ratioOf, ulpsOff } from '../support/exact/decimal.ts';

/** What is asked of a curve, held against its rate and against each other. */

const any = curves({ negative: true, custom: true });

const runs = { numRuns: 400, seed: 42 };

const end = 700;

describe('curve: properties', () => {
  it('no rate is NaN, wherever t is', () => {
    const far = [0, 5e-324, 0.5, 1, 76.99, 2 ** 32 + 1, 2 ** 53 + 2, 1e15 + 0.5, 1e300, Number.MAX_VALUE];
    fc.assert(
      fc.property(curves({ custom: true }), fc.double({ min: 0, max: 1000, noNaN: true }), (curve, t) => {
        const rate = rateOf(curve);
        for (const at of [...far, t]) expect(rate(at), `at ${at}`).not.to.be.NaN;
      }),
      runs,
    );
  });

  it('fill gives what the rate gives, to 4 ulp', () => {
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

  it('fill of each kind of array is the same, rounded', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 99 }), (curve, from) => {
        const doubles = fill(curve, new Float64Array(300), { from });
        expect(fill(curve, new Array<number>(300).fill(0), { from })).to.deep.equal([...doubles]);
        expect(fill(curve, new Float32Array(300), { from })).to.deep.equal(Float32Array.from(doubles));
      }),
      { ...runs, numRuns: 100 },
    );
  });

  it('pieces cover all t without gap, and their first and last rates are the curve’s', () => {
    fc.assert(
      fc.property(any, curves({ negative: true }), fc.boolean(), (some, endless, whole) => {
        const curve = whole ? endless : some;
        const to = whole ? Number.POSITIVE_INFINITY : end;
        const rate = rateOf(curve);
        const all = pieces(curve, { to });
        const size = Math.max(...fill(curve, new Array<number>(end).fill(0)).map(Math.abs));
        expect(all[0]!.from).to.equal(0);
        expect(all.at(-1)!.to).to.equal(to);
        all.forEach((piece, i) => {
          expect(piece.from, piece.text).to.be.below(piece.to);
          if (i > 0) expect(piece.from, piece.text).to.equal(all[i - 1]!.to);
          expect(piece.first, piece.text).to.equal(rate(piece.from));
          // A boundary that is still old leaves a piece of one double where another boundary is.
          if (piece.to < 1e6 && piece.to - piece.from > 1e-9) {
            const last = rate(piece.to - (piece.to - piece.from) * 1e-9);
            const most = Math.max(size, Math.abs(piece.first), Math.abs(piece.last));
            expect(Math.abs(piece.last - last), piece.text).to.be.at.most(1e-6 * most + 1e-12);
          }
          expect(piece.words).not.to.match(/NaN|undefined/);
        });
      }),
      runs,
    );
  });

  it('a curve does not jump but at a breakpoint', () => {
    fc.assert(
      fc.property(curves({ custom: true }), (curve) => {
        const rate = rateOf(curve);
        const cuts = [0, ...breakpoints(curve, end), end];
        const size = Math.max(...[...fill(curve, new Float64Array(end))].map(Math.abs));
        cuts.slice(1).forEach((cut, i) => {
          // Into the half where the rate changes more, until a jump is all that can be left.
          let [low, high] = [cuts[i]! + 1e-10, cut - 1e-10];
          if (low >= high) return;
          for (let k = 0; k < 45; k++) {
            const middle = low + (high - low) / 2;
            if (Math.abs(rate(middle) - rate(low)) > Math.abs(rate(high) - rate(middle))) high = middle;
            else low = middle;
          }
          expect(Math.abs(rate(high) - rate(low)), `between ${low} and ${high}`).to.be.at.most(
            1e-7 * size + 1e-9,
          );
        });
      }),
      runs,
    );
  });

  it('breakpoints ascend, each once, inside the window', () => {
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

  it('bounds hold every rate', () => {
    const window = fc.tuple(
      fc.double({ min: 0, max: 500, noNaN: true }),
      fc.oneof(fc.double({ min: 0, max: 500, noNaN: true }), fc.constant(Number.POSITIVE_INFINITY)),
    );
    fc.assert(
      fc.property(curves({ negative: true }), window, (curve, [from, width]) => {
        const rate = rateOf(curve);
        const { min, max } = bounds(curve, from, from + width);
        const room = 1e-15 * Math.max(Math.abs(min), Math.abs(max));
        const last = Number.isFinite(width) ? width : 3000;
        for (let i = 0; i <= 200; i++) {
          const at = Math.min(from + (last * i) / 200, from + width);
          expect(rate(at), `at ${at}`).to.be.within(min - room, max + room);
        }
      }),
      runs,
    );
  });

  it('from its horizon on a curve stays', () => {
    fc.assert(
      fc.property(curves({ negative: true }), (curve) => {
        const rate = rateOf(curve);
        const rest = horizon(curve);
        if (rest === Number.POSITIVE_INFINITY) return;
        const value = rate(rest);
        for (const later of [0, 0.1, 1, 50, 1000, 1e6, 1e12]) expect(rate(rest + later)).to.equal(value);
      }),
      runs,
    );
  });

  it('before its horizon a curve does not stay, floored and capped or not', () => {
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
          const before = [1e-6, 1e-3, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1].map((part) =>
            rate(rest * (1 - part)),
          );
          expect(before.some((each) => each !== value)).to.equal(true);
        },
      ),
      runs,
    );
  });

  it('zeros are the steps at which the rate is 0', () => {
    fc.assert(
      fc.property(any, (curve) => {
        const rate = rateOf(curve);
        const found = new Set<number>();
        for (const { from, to } of zeros(curve, end)) for (let t = from; t <= to; t++) found.add(t);
        const expected = Array.from({ length: end }, (_, t) => t).filter((t) => rate(t) === 0);
        expect([...found]).to.deep.equal(expected);
      }),
      runs,
    );
  });

  it('a curve does not differ from itself, and from another where their rates do', () => {
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

  it('asks of a schedule what it asks of its curve', () => {
    fc.assert(
      fc.property(curves({}, 1), (curve: Curve) => {
        expect(pieces({ curve })).to.deep.equal(pieces(curve));
        expect(horizon({ curve })).to.equal(horizon(curve));
      }),
      { ...runs, numRuns: 20 },
    );
  });
});
