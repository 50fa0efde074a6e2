import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Curve,
  constant,
  custom,
  exponential,
  power,
  product,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
  sum,
} from '../../../src/curve/curve.ts';
import { pieces } from '../../../src/curve/words/pieces.ts';
import { curves } from '../../support/curves.ts';
import { words } from '../holds.ts';

/** Compares the descriptions of pieces, read as English, with the rate itself. */

describe('curve: words', () => {
  for (const to of [Number.POSITIVE_INFINITY, 700, 131.5]) {
    it(`give the rate in every piece, up to ${to}`, () => {
      fc.assert(
        fc.property(curves({ negative: true }), (curve) => words(curve, to)),
        { numRuns: 1000, seed: 42 },
      );
    });
  }

  const cyclic = sum(
    constant(0.001),
    repeat(sequence([100, ramp(0, 0.009)], ramp(0.009, 0, 'linear', 100)), 200),
  );
  const named: readonly { curve: Curve; at: number; words: string; reason: string }[] = [
    {
      curve: product(ramp(1, 0.1, 'linear', 1000), cyclic),
      at: 1000,
      words: '0.1 × (0.001 + (cycles of 200 steps: linear 0 → 0.009; linear 0.009 → 0))',
      reason: 'cycles interrupted by another curve continue as cycles',
    },
    {
      curve: product(steps([150], [1, 2]), exponential(1, 0.5, 100, true)),
      at: 150,
      words: 'exponential from 1, × 0.5 every 100 steps, staircase, the first after 50',
      reason: 'a staircase that starts in the middle of a stair names its next drop',
    },
    {
      curve: product(steps([21], [1, 2]), exponential(2 ** 30, 0.5, 0.7, true)),
      at: 21,
      words: 'exponential from 2, × 0.5 every 0.7 steps, staircase',
      reason:
        'a staircase that starts exactly at a drop: the words name no drop before it, although 21 / 0.7 rounds to more than 30',
    },
    {
      curve: product(steps([150], [1, 2]), exponential(2, 0.25, 100)),
      at: 150,
      words: 'exponential from 0.5, × 0.25 every 100 steps',
      reason: 'an exponential without stairs names no drop',
    },
    {
      curve: product(constant(3), power(2, -0.5, 1)),
      at: 0,
      words: 'power from 6 as (t + 1)^-0.5',
      reason: 'a power times a number is a power',
    },
    {
      curve: sum(constant(3), power(2, -0.5, 1)),
      at: 0,
      words: '3 + (power from 2 as (t + 1)^-0.5)',
      reason: 'a power plus a number is not a power',
    },
    {
      curve: product(constant(2), custom({ rate: () => 1, breakpoints: [] })),
      at: 0,
      words: '2 × (custom 1 → 1, sampled)',
      reason: 'the words for the function of a plug-in times a number name both',
    },
    {
      curve: product(steps([35], [1, 2]), repeat(ramp(1, 0), 10)),
      at: 35,
      words: '2 × (cycles of 10 steps, the first starting at its step 5: linear 1 → 0)',
      reason: 'the words say at which step of its first cycle the stretch begins',
    },
    {
      curve: repeat(ramp(1, 0), 10, { height: { by: 'harmonic', exponent: 0 } }),
      at: 30,
      words: 'cycles of 10 steps: linear 1 → 0',
      reason: 'cycles whose heights follow a power of 0 are all equally high',
    },
    {
      curve: repeat(ramp(1, 0), 10, { height: { by: 'harmonic', exponent: -2 } }),
      at: 30,
      words: 'cycles of 10 steps, the n-th after the first × (1 + n / 4)^2 as high: linear 16 → 0',
      reason: 'cycles that get higher by a power',
    },
    {
      curve: repeat(ramp(1, 0), 10, { height: { by: 'harmonic', exponent: 0.5, rate: 2 } }),
      at: 30,
      words:
        'cycles of 10 steps, the n-th after the first × 1 / (1 + n / 3.5)^0.5 as high: linear 0.377964 → 0',
      reason: 'cycles that get lower by a root',
    },
    {
      curve: shift(repeat(ramp(1, 0), 10), 15),
      at: 25,
      words: 'cycles of 10 steps: linear 1 → 0',
      reason: 'three cycles of a shifted repeat are described, and the first is incomplete',
    },
    {
      curve: repeat(sum(ramp(1, 0, 'linear', 10), exponential(1, 0.5, 10)), 10, {
        height: { by: 'geometric', factor: 0.5 },
      }),
      at: 0,
      words: '(linear 1 → 0) + (exponential from 1, × 0.5 every 10 steps)',
      reason: 'the words for the first cycle name no height',
    },
    {
      curve: sum(constant(2), custom({ rate: () => 1, breakpoints: [] })),
      at: 0,
      words: '2 + (custom 1 → 1, sampled)',
      reason: 'the words for the function of a plug-in plus a number name both',
    },
    {
      curve: power(2, 1, 3),
      at: 0,
      words: 'power from 6 as (t + 3)^1',
      reason: 'a line without an end is a power',
    },
    {
      curve: power(2, 2, 0),
      at: 0,
      words: 'power from 0 as t^2',
      reason: 'a parabola from step 0',
    },
    {
      curve: ramp(0, 2, { shape: 'power', exponent: 1 }, 10),
      at: 0,
      words: 'linear 0 → 2',
      reason: 'a ramp of power 1 is a line',
    },
    {
      curve: power(2, 2, -3),
      at: 0,
      words: 'power from 18 as (t − 3)^2',
      reason: 'a parabola with its lowest point at step 3',
    },
    {
      curve: repeat(sum(ramp(1, 0, 'linear', 10), exponential(1, 0.5, 10)), 10, {
        height: { by: 'geometric', factor: 0.5 },
      }),
      at: 10,
      words: '0.5 × ((linear 1 → 0) + (exponential from 1, × 0.5 every 10 steps))',
      reason: 'the words for a lower cycle in a sum name its height',
    },
  ];
  for (const { curve, at, words: said, reason } of named) {
    it(reason, () => {
      const found = pieces(curve).find(({ to }) => at < to)!;
      expect(found.words).to.equal(said);
    });
  }

  for (const height of [
    { by: 'harmonic', exponent: 0 },
    { by: 'harmonic', exponent: -1 },
    { by: 'harmonic', exponent: 2 },
    { by: 'harmonic', exponent: 0.5, rate: 2 },
    { by: 'geometric', factor: -0.5 },
    { by: 'geometric', factor: -1 },
  ] as const)
    for (const to of [90, Number.POSITIVE_INFINITY])
      it(`give the rate of cycles with the heights ${JSON.stringify(height)}, up to ${to}`, () => {
        const cycles = repeat(ramp(1, 0.5, 'linear'), 4, { height });
        words(cycles, to);
        words(product(steps([50], [1, 2]), cycles), to);
      });

  it('give the rates of a product and of a sum of two curves', () => {
    const one = curves({}, 1);
    fc.assert(
      fc.property(one, one, fc.constantFrom(500, Number.POSITIVE_INFINITY), (a, b, to) => {
        words(product(a, b), to);
        words(sum(a, b), to);
      }),
      { numRuns: 1000, seed: 42 },
    );
  });
});
