import { expect } from 'chai';
import {
  type Curve,
  constant,
  custom,
  exponential,
  max,
  min,
  power,
  product,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
  sum,
} from '../../src/curve/curve.ts';
import { horizon } from '../../src/curve/shape/horizon.ts';

const cosine = sequence([2000, ramp(0, 0.04)], [23000, ramp(0.04, 0, 'cosine')], constant(0));

const horizons: readonly [what: string, curve: Curve, at: number, why: string][] = [
  ['a constant', constant(1), 0, 'from the start'],
  ['a ramp', ramp(0, 1, 'linear', 10), 10, 'at its end'],
  ['a ramp to where it is', ramp(1, 1, 'linear', 10), 0, 'from the start'],
  ['half a cosine to 0', cosine, 25000, 'at its end'],
  ['a decay', exponential(1, 0.5, 10), Infinity, 'never'],
  ['a decay by 1', exponential(1, 1, 10), 0, 'from the start'],
  ['stairs to 0', exponential(1, 0, 10, true), 10, 'after the first'],
  ['a power', power(1, -0.5, 1), Infinity, 'never'],
  ['steps', steps([10, 20, 30], [3, 2, 1, 1]), 20, 'at the last that is another'],
  ['steps still old', steps([10], [2, 1], 'old'), 10.000000000000002, 'right after the last'],
  [
    'parts that end as the last is',
    sequence([10, ramp(0, 1)], [10, constant(1)], [5, constant(1)], constant(1)),
    10,
    'where the first of them begins',
  ],
  ['a shift', shift(ramp(0, 1, 'linear', 10), 4), 6, 'so much earlier'],
  ['cycles', repeat(ramp(1, 0, 'linear'), 10), Infinity, 'never'],
  ['cycles of a constant', repeat(constant(1), 10), 0, 'from the start'],
  [
    'cycles of which one is left',
    repeat(constant(1), 10, { height: { by: 'geometric', factor: 0 } }),
    10,
    'at its end',
  ],
  ['stairs that change sign', exponential(1, -1, 10, true), Infinity, 'never'],
  [
    'the greatest of stairs that change sign',
    max(exponential(1, -1, 10, true), constant(0.5)),
    Infinity,
    'never',
  ],
  [
    'stairs that change sign down to a floor',
    max(exponential(1, -0.5, 100, true), constant(0.1)),
    300,
    'after the last above it',
  ],
  [
    'more cycles than doubles count',
    sequence([Infinity, repeat(ramp(1, 0, 'cosine'), 100, { stretch: 2 })], constant(0)),
    Infinity,
    'never',
  ],
  ['a part without end', sequence([Infinity, ramp(1, 0.5, 'linear', 10)], constant(0)), 10, 'as it is'],
  ['a sum', sum(ramp(0, 1, 'linear', 10), steps([30], [1, 2])), 30, 'with the last'],
  [
    'a product with what becomes 0',
    product(exponential(1, 0.5, 10), ramp(1, 0, 'linear', 7)),
    7,
    'with that',
  ],
  ['a floor', max(exponential(1, 0.5, 10), constant(0.25)), 20, 'where it is reached'],
  ['a floor under stairs', max(exponential(1, 0.5, 10, true), constant(0.3)), 20, 'where it is passed'],
  ['a cap', min(ramp(0, 1, 'linear', 10), constant(0.5)), 5, 'where it is reached'],
  ['a floor never reached', max(ramp(1, 0.5, 'linear', 1000), constant(0.1)), 1000, 'where the ramp ends'],
  ['a function of one’s own', custom({ rate: () => 1, breakpoints: [] }), Infinity, 'not known'],
];

describe('curve: horizon', () => {
  for (const [what, curve, at, why] of horizons) {
    it(`${what} is at rest ${why}`, () => {
      expect(horizon(curve)).to.equal(at);
    });
  }
});
