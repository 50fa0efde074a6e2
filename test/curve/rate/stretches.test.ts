import { expect } from 'chai';
import {
  type Curve,
  constant,
  exponential,
  power,
  product,
  ramp,
  repeat,
  sequence,
  steps,
} from '../../../src/curve/curve.ts';
import { ENDLESS, stretchesOf } from '../../../src/curve/rate/stretches.ts';

/**
 * The stretches into which a curve is flattened, which makes it fast: for each stretch its value or the kind of its curve, the
 * step at which that curve starts, the end of the stretch, and its factor.
 */

type Flat = readonly [curve: number | string, origin: number, end: number, times?: number];

const up = ramp(0, 1, 'linear', 10);
const halved = { height: { by: 'geometric', factor: 0.5 } } as const;

const rows: readonly {
  readonly curve: Curve;
  readonly flat: readonly Flat[] | 'as it is';
  readonly reason: string;
}[] = [
  {
    curve: up,
    flat: [
      ['ramp', 0, 10],
      [1, 0, ENDLESS],
    ],
    reason: 'a line, and its last rate as a constant',
  },
  {
    curve: ramp(1, 0, 'cosine', 10),
    flat: [
      ['ramp', 0, 10],
      [0, 0, ENDLESS],
    ],
    reason: 'half a cosine',
  },
  {
    curve: ramp(1, 0, { shape: 'cosine', exponent: 2 }, 10),
    flat: 'as it is',
    reason: 'the function for a power of a cosine also checks for its end',
  },
  {
    curve: ramp(1, 0, { shape: 'power', exponent: 1 }, 10),
    flat: 'as it is',
    reason: 'the function for a power also checks for its end',
  },
  { curve: ramp(1e-250, 0, 'linear', 10), flat: 'as it is', reason: 'a line of tiny rates' },
  { curve: ramp(1, 0, 'linear', 1e40), flat: 'as it is', reason: 'a line that is too long' },
  { curve: ramp(1, 1, 'linear', 10), flat: 'as it is', reason: 'a constant line' },
  { curve: exponential(1, 0.5, 10), flat: 'as it is', reason: 'an exponential' },
  { curve: power(1, -0.5, 1), flat: 'as it is', reason: 'a power' },
  {
    curve: steps([10, 20], [1, 2, 3]),
    flat: [
      [1, 0, 10],
      [2, 0, 20],
      [3, 0, ENDLESS],
    ],
    reason: 'the values of steps',
  },
  {
    curve: steps([16], [1, 2], 'old'),
    flat: [
      [1, 0, 16 + 2 ** -48],
      [2, 0, ENDLESS],
    ],
    reason: 'a boundary with the old value',
  },
  {
    curve: steps([1, 2, 3, 4, 5, 6, 7], [0, 1, 2, 3, 4, 5, 6, 7]),
    flat: [0, 1, 2, 3, 4, 5, 6, 7].map((i) => [i, 0, i < 7 ? i + 1 : ENDLESS]),
    reason: 'eight values are eight stretches',
  },
  {
    curve: steps([1, 2, 3, 4, 5, 6, 7, 8], [0, 1, 2, 3, 4, 5, 6, 7, 8]),
    flat: 'as it is',
    reason: 'nine values are too many: they are not flattened',
  },
  {
    curve: sequence([10, ramp(0, 1)], [20, ramp(1, 0, 'cosine')], constant(0.5)),
    flat: [
      ['ramp', 0, 10],
      ['ramp', 10, 30],
      [0.5, 30, ENDLESS],
    ],
    reason: 'the parts of a sequence',
  },
  {
    curve: sequence([5, up], [20, up], exponential(1, 0.5, 10)),
    flat: [
      ['ramp', 0, 5],
      ['ramp', 5, 15],
      [1, 5, 25],
      ['exponential', 25, ENDLESS],
    ],
    reason: 'a part that is cut short, and one that is constant at its end',
  },
  {
    curve: sequence([10, sequence([4, constant(1)], constant(2))], sequence([4, constant(3)], constant(4))),
    flat: [
      [1, 0, 4],
      [2, 4, 10],
      [3, 10, 14],
      [4, 14, ENDLESS],
    ],
    reason: 'sequences inside sequences',
  },
  {
    curve: sequence([2.5, constant(1)], constant(2)),
    flat: 'as it is',
    reason: 'a part whose length is a fraction',
  },
  {
    curve: sequence([10, constant(1)], [2.5, constant(2)], constant(3)),
    flat: 'as it is',
    reason: 'whole parts before a part whose length is a fraction',
  },
  {
    curve: sequence([10, steps([2.5], [1, 2])], [10, steps([2.5], [3, 4])], constant(0)),
    flat: [
      [1, 0, 2.5],
      [2, 0, 10],
      ['steps', 10, 20],
      [0, 20, ENDLESS],
    ],
    reason: 'a boundary at a fraction stays inside its curve',
  },
  {
    curve: sequence([30, repeat(ramp(1, 0), 10)], constant(0)),
    flat: [
      ['ramp', 0, 10],
      ['ramp', 10, 20],
      ['ramp', 20, 30],
      [0, 30, ENDLESS],
    ],
    reason: 'the cycles of a repeat',
  },
  {
    curve: sequence([25, repeat(ramp(1, 0), 10, halved)], constant(0)),
    flat: [
      ['ramp', 0, 10],
      ['ramp', 10, 20, 0.5],
      ['ramp', 20, 25, 0.25],
      [0, 25, ENDLESS],
    ],
    reason: 'cycles of different heights, the last one cut short',
  },
  {
    curve: sequence([20, repeat(constant(1), 10, halved)], constant(0)),
    flat: [
      [1, 0, 10],
      [0.5, 0, 20],
      [0, 20, ENDLESS],
    ],
    reason: 'constant cycles',
  },
  {
    curve: sequence([20, repeat(ramp(1, 0), 10, { ...halved, stretch: 2 })], constant(0)),
    flat: [
      ['repeat', 0, 20],
      [0, 20, ENDLESS],
    ],
    reason: 'cycles that get longer',
  },
  {
    curve: sequence([20, repeat(ramp(1, 0), 10, { at: 'old' })], constant(0)),
    flat: [
      ['repeat', 0, 20],
      [0, 20, ENDLESS],
    ],
    reason: 'cycles whose last rate is kept',
  },
  {
    curve: sequence([20, repeat(ramp(1, 0), 2.5)], constant(0)),
    flat: [
      ['repeat', 0, 20],
      [0, 20, ENDLESS],
    ],
    reason: 'cycles whose length is a fraction',
  },
  {
    curve: sequence([81, repeat(ramp(1, 0), 10)], constant(0)),
    flat: [
      ['repeat', 0, 81],
      [0, 81, ENDLESS],
    ],
    reason: 'more than eight cycles',
  },
  {
    curve: sequence([40, repeat(repeat(ramp(1, 0), 10, halved), 20, halved)], constant(0)),
    flat: [
      ['repeat', 0, 40],
      [0, 40, ENDLESS],
    ],
    reason: 'cycles inside cycles would round twice',
  },
  {
    curve: sequence(
      [5, sequence(...[1, 2, 3, 4, 5, 6, 7, 8].map((i) => [1, constant(i)] as const), constant(9))],
      constant(0),
    ),
    flat: [
      ['sequence', 0, 5],
      [0, 5, ENDLESS],
    ],
    reason: 'a part with nine parts of its own is not flattened: a search through them is faster',
  },
  { curve: repeat(ramp(1, 0), 10), flat: 'as it is', reason: 'endless cycles' },
  {
    curve: product(steps([5], [1, 0.5]), up),
    flat: [
      ['ramp', 0, 5],
      ['ramp', 0, 10, 0.5],
      [0.5, 0, ENDLESS],
    ],
    reason: 'a product with one factor that is not constant',
  },
  {
    curve: product(up, steps([5], [1, 0.5])),
    flat: [
      ['ramp', 0, 5],
      ['ramp', 0, 10, 0.5],
      [0.5, 0, ENDLESS],
    ],
    reason: 'a product of the same factors in the other order',
  },
  {
    curve: product(
      sequence([10, ramp(0, 1)], constant(1)),
      sequence([10, constant(1)], exponential(1, 0.5, 10)),
    ),
    flat: [
      ['ramp', 0, 10],
      ['exponential', 10, ENDLESS],
    ],
    reason: 'factors that vary one after the other',
  },
  ...[0, 1].map((order) => {
    const cut = sequence([10, constant(1)], constant(3));
    const factors = order === 0 ? [cut, ramp(0, 1, 'linear', 20)] : [ramp(0, 1, 'linear', 20), cut];
    return {
      curve: sequence([10, product(...factors)], constant(0)),
      flat: [
        ['ramp', 0, 10],
        [0, 10, ENDLESS],
      ] as const,
      reason: `a product in which factor ${order} has fewer stretches than the other`,
    };
  }),
  { curve: product(up, up), flat: 'as it is', reason: 'two factors that are not constant' },
  { curve: product(constant(-1), up), flat: 'as it is', reason: 'a factor below 0' },
  { curve: product(constant(0), up), flat: 'as it is', reason: 'a factor of 0' },
  {
    curve: product(constant(0.5), up, constant(0.5)),
    flat: 'as it is',
    reason: 'two factors cannot become one: the result would be rounded twice',
  },
  {
    curve: product(steps([1, 2, 3, 4], [1, 2, 3, 4, 5]), steps([5, 6, 7, 8], [1, 2, 3, 4, 5])),
    flat: 'as it is',
    reason: 'more than eight stretches',
  },
];

describe('curve: stretches', () => {
  for (const { curve, flat, reason } of rows)
    it(reason, () => {
      const found = stretchesOf(curve, ENDLESS);
      if (flat === 'as it is') {
        expect(found).to.deep.equal([{ origin: 0, end: ENDLESS, curve }]);
        return;
      }
      expect(
        found.map(({ curve: each, origin, end, times }) => [
          each.kind === 'constant' ? each.value : each.kind,
          origin,
          end,
          times,
        ]),
      ).to.deep.equal(flat.map(([what, origin, end, times]) => [what, origin, end, times]));
    });
});
