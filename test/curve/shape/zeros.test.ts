import { expect } from 'chai';
import {
  type Curve,
  constant,
  exponential,
  product,
  ramp,
  sequence,
  steps,
} from '../../../src/curve/curve.ts';
import { zeros } from '../../../src/curve/shape/zeros.ts';

const cosine = sequence([2000, ramp(0, 0.04)], [23000, ramp(0.04, 0, 'cosine')], constant(0));

const stretches: readonly {
  readonly what: string;
  readonly curve: Curve;
  readonly steps: number;
  readonly zeros: readonly [number, number][];
}[] = [
  {
    what: 'a warm-up from 0 and an end at 0',
    curve: cosine,
    steps: 30000,
    zeros: [
      [0, 0],
      [25000, 29999],
    ],
  },
  {
    what: 'for good',
    curve: cosine,
    steps: Infinity,
    zeros: [
      [0, 0],
      [25000, Infinity],
    ],
  },
  { what: 'nowhere', curve: exponential(1, 0.5, 1000), steps: 1000, zeros: [] },
  {
    what: 'a rate that becomes less than any double',
    curve: exponential(1, 0.5, 1),
    steps: Infinity,
    zeros: [[1075, Infinity]],
  },
  {
    what: 'steps of 0, and again',
    curve: steps([10, 20, 30], [0, 1, 0, 0]),
    steps: 40,
    zeros: [
      [0, 9],
      [20, 39],
    ],
  },
  { what: 'a line through 0', curve: ramp(-1, 1, 'linear', 10), steps: 20, zeros: [[5, 5]] },
  { what: 'a line through 0 between steps', curve: ramp(-1, 2, 'linear', 10), steps: 20, zeros: [] },
  {
    what: 'a product',
    curve: product(ramp(0, 1, 'linear', 10), steps([20], [1, 0])),
    steps: 30,
    zeros: [
      [0, 0],
      [20, 29],
    ],
  },
  { what: 'no steps', curve: constant(0), steps: 0, zeros: [] },
];

describe('curve: zeros', () => {
  for (const { what, curve, steps: count, zeros: expected } of stretches) {
    it(what, () => {
      expect(zeros(curve, count)).to.deep.equal(expected.map(([from, to]) => ({ from, to })));
    });
  }
});
