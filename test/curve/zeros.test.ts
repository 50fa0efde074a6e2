import { expect } from 'chai';
import { type Curve, constant, exponential, product, ramp, sequence, steps } from '../../src/curve/curve.ts';
import { zeros } from '../../src/curve/shape/zeros.ts';

const cosine = sequence([2000, ramp(0, 0.04)], [23000, ramp(0.04, 0, 'cosine')], constant(0));

const stretches: readonly [what: string, curve: Curve, steps: number, zeros: readonly [number, number][]][] =
  [
    [
      'a warm-up from 0 and an end at 0',
      cosine,
      30000,
      [
        [0, 0],
        [25000, 29999],
      ],
    ],
    [
      'for good',
      cosine,
      Infinity,
      [
        [0, 0],
        [25000, Infinity],
      ],
    ],
    ['nowhere', exponential(1, 0.5, 1000), 1000, []],
    ['a rate that becomes less than any double', exponential(1, 0.5, 1), Infinity, [[1075, Infinity]]],
    [
      'steps of 0, and again',
      steps([10, 20, 30], [0, 1, 0, 0]),
      40,
      [
        [0, 9],
        [20, 39],
      ],
    ],
    ['a line through 0', ramp(-1, 1, 'linear', 10), 20, [[5, 5]]],
    ['a line through 0 between steps', ramp(-1, 2, 'linear', 10), 20, []],
    [
      'a product',
      product(ramp(0, 1, 'linear', 10), steps([20], [1, 0])),
      30,
      [
        [0, 0],
        [20, 29],
      ],
    ],
    ['no steps', constant(0), 0, []],
  ];

describe('curve: zeros', () => {
  for (const [what, curve, count, expected] of stretches) {
    it(what, () => {
      expect(zeros(curve, count)).to.deep.equal(expected.map(([from, to]) => ({ from, to })));
    });
  }
});
