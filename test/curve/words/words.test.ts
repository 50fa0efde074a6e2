import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Curve,
  constant,
  exponential,
  product,
  ramp,
  repeat,
  sequence,
  steps,
  sum,
} from '../../../src/curve/curve.ts';
import { rateOf } from '../../../src/curve/rate/rate.ts';
import { type Piece, pieces } from '../../../src/curve/words/pieces.ts';
import { curves } from '../../support/curves.ts';
import { claimOf } from './claims.ts';

/** The words of pieces, read as English, against the rate itself. */

/** What a piece's words say wrong, if anything. Words have 6 digits, and lengths a tenth of a step. */
const wrong = (curve: Curve, { from, to, words }: Piece, size: number): string | undefined => {
  const claim = claimOf(words);
  // Fractions of a step are rounded to a tenth: too coarse to check a rate.
  const isRounded = /its steps [\d,]*(\.\d+)? to [\d,]*(\.\d+)? of [\d,]*(\.\d+)?/
    .exec(words)
    ?.slice(1)
    .some(Boolean);
  const isShort = to - from < (Number.isInteger(from) && Number.isInteger(to) ? 1 : 100);
  if (claim === undefined || isShort || isRounded) return undefined;
  const rate = rateOf(curve);
  const length = to - from;
  const seen = Number.isFinite(length) ? length : 2000;
  for (let i = 0; i < 40; i++) {
    const t = (seen * (i + 0.37)) / 40;
    const near = [claim(t - 0.1, length), claim(t, length), claim(t + 0.1, length)];
    const found = rate(from + t);
    const room = 2e-4 * Math.max(size, Math.abs(found));
    if (found < Math.min(...near) - room || found > Math.max(...near) + room) {
      return `${words}, ${from} to ${to}: at ${from + t} the rate is ${found}, the words say ${near[1]}`;
    }
  }
  return undefined;
};

const holds = (curve: Curve, to: number): void => {
  const rate = rateOf(curve);
  const all = pieces(curve, { to });
  for (const piece of all) {
    const { from } = piece;
    const until = piece.to < 1 / 0 ? piece.to : from + 2000;
    let size = 0;
    for (let i = 0; i <= 40; i++) size = Math.max(size, Math.abs(rate(from + ((until - from) * i) / 41)));
    const fault = size > 1e-30 && size < 1e30 ? wrong(curve, piece, size) : undefined;
    if (fault !== undefined) throw new Error(fault);
  }
};

describe('curve: words', () => {
  for (const to of [Number.POSITIVE_INFINITY, 700, 131.5]) {
    it(`say the rate in every piece, up to ${to}`, () => {
      fc.assert(
        fc.property(curves({ negative: true }), (curve) => holds(curve, to)),
        { numRuns: 1000, seed: 42 },
      );
    });
  }

  const cyclic = sum(
    constant(0.001),
    repeat(sequence([100, ramp(0, 0.009)], ramp(0.009, 0, 'linear', 100)), 200),
  );
  const named: readonly { curve: Curve; at: number; words: string; why: string }[] = [
    {
      curve: product(ramp(1, 0.1, 'linear', 1000), cyclic),
      at: 1000,
      words: '0.1 × (0.001 + (again and again 200 steps: linear 0 → 0.009; linear 0.009 → 0))',
      why: 'cycles that another curve cuts go on as cycles',
    },
    {
      curve: product(steps([150], [1, 2]), exponential(1, 0.5, 100, true)),
      at: 150,
      words: 'exponential from 1, × 0.5 every 100 steps, staircase, the first after 50',
      why: 'a staircase that is cut says when it next drops',
    },
    {
      curve: repeat(sum(ramp(1, 0, 'linear', 10), exponential(1, 0.5, 10)), 10, {
        height: { by: 'geometric', factor: 0.5 },
      }),
      at: 10,
      words: '0.5 × ((linear 1 → 0) + (exponential from 1, × 0.5 every 10 steps))',
      why: 'a lower cycle of a sum says its height',
    },
  ];
  for (const { curve, at, words, why } of named) {
    it(why, () => {
      const found = pieces(curve).find(({ to }) => at < to)!;
      expect(found.words).to.equal(words);
    });
  }

  it('say the rate of products and sums of two', () => {
    const one = curves({}, 1);
    fc.assert(
      fc.property(one, one, fc.constantFrom(500, Number.POSITIVE_INFINITY), (a, b, to) => {
        holds(product(a, b), to);
        holds(sum(a, b), to);
      }),
      { numRuns: 1000, seed: 42 },
    );
  });
});
