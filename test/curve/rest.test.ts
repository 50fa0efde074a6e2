import { expect } from 'chai';
import { compare } from '../../src/curve/compare.ts';
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
import { horizon } from '../../src/curve/horizon.ts';
import { zeros } from '../../src/curve/zeros.ts';

/** Where curves come to rest, are 0, and differ. */

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

describe('curve: horizon', () => {
  for (const [what, curve, at, why] of horizons) {
    it(`${what} is at rest ${why}`, () => {
      expect(horizon(curve)).to.equal(at);
    });
  }
});

describe('curve: zeros', () => {
  for (const [what, curve, count, expected] of stretches) {
    it(what, () => {
      expect(zeros(curve, count)).to.deep.equal(expected.map(([from, to]) => ({ from, to })));
    });
  }
});

describe('curve: compare', () => {
  const a = steps([10, 20], [1, 0.5, 0.25]);

  it('equal curves do not differ', () => {
    expect(compare(a, steps([10, 20], [1, 0.5, 0.25]), 100)).to.deep.equal({ steps: 100, different: 0 });
  });

  it('a boundary one step off', () => {
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

  it('different ends differ as far as is asked, however far', () => {
    const found = compare(a, steps([10, 20], [1, 0.5, 0.2]), 1e12);
    expect(found.different).to.equal(1e12 - 20);
    expect(found.first?.step).to.equal(20);
    expect(found.last?.step).to.equal(1e12 - 1);
  });

  it('the greatest differences are the first of their size', () => {
    const found = compare(constant(1), sequence([10, ramp(1, 0)], [10, constant(0.9)], constant(1)), 50);
    expect(found.greatestAbsolute).to.deep.include({ step: 9, a: 1 });
    expect(found.greatestAbsolute!.absolute).to.be.closeTo(0.9, 1e-15);
    expect(found.different).to.equal(19);
  });

  it('a tolerance is in parts of the greater rate', () => {
    expect(compare(constant(1), constant(1 + 1e-9), 10, { tolerance: 1e-8 }).different).to.equal(0);
    expect(compare(constant(1), constant(1 + 1e-7), 10, { tolerance: 1e-8 }).different).to.equal(10);
  });

  it('0 against something is all of it', () => {
    expect(compare(constant(0), constant(2), 1).greatestRelative?.relative).to.equal(1);
  });
});
