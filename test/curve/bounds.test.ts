import { expect } from 'chai';
import {
  type Curve,
  constant,
  custom,
  exponential,
  max,
  power,
  product,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
  sum,
} from '../../src/curve/curve.ts';
import { rateOf } from '../../src/curve/rate/rate.ts';
import { bounds } from '../../src/curve/shape/bounds.ts';

const wave = { rate: (t: number) => Math.sin(t / 10), breakpoints: [] };

type Row = readonly [
  what: string,
  curve: Curve,
  from: number,
  to: number,
  min: number,
  max: number,
  exact: boolean,
  why: string,
];

const rows: readonly Row[] = [
  ['a constant', constant(1), 0, Infinity, 1, 1, true, 'is one rate'],
  ['a ramp', ramp(0, 1, 'linear', 10), 2, 5, 0.2, 0.5, true, 'only rises'],
  ['a ramp to the end', ramp(1, 0, 'cosine', 10), 5, Infinity, 0, 0.5, true, 'only falls'],
  ['a decay', exponential(0.5, 0.5, 10), 10, Infinity, 0, 0.25, true, 'comes as near to 0 as one likes'],
  ['a growth', exponential(0.5, 2, 10), 0, Infinity, 0.5, Infinity, true, 'has no end'],
  ['stairs', exponential(1, 0.5, 10, true), 10, 29, 0.25, 0.5, true, 'two of them'],
  ['stairs of both signs', exponential(1, -0.5, 10, true), 0, Infinity, -0.5, 1, true, 'the first two'],
  ['an inverse root', power(1, -0.5, 4), 0, 12, 0.25, 0.5, true, 'only falls'],
  ['steps', steps([10, 20], [3, 1, 2]), 10, 19, 1, 1, true, 'one value'],
  ['steps still old', steps([10, 20], [3, 1, 2], 'old'), 10, 21, 1, 3, true, 'the boundary’s too'],
  [
    'a sequence',
    sequence([10, ramp(0, 1)], [10, constant(0.5)], constant(2)),
    5,
    15,
    0.5,
    1,
    true,
    'those of its parts that are inside',
  ],
  [
    'a part cut off before it jumps',
    sequence([10, steps([10], [1, 99])], constant(1)),
    0,
    Infinity,
    1,
    1,
    true,
    'never gets there',
  ],
  ['a shift', shift(ramp(0, 1, 'linear', 10), 5), 0, 2, 0.5, 0.7, true, 'later'],
  ['cycles', repeat(ramp(1, 0, 'linear'), 10), 12, 18, 0.2, 0.8, true, 'part of one'],
  ['cycles without end', repeat(ramp(1, 0.5, 'linear'), 10), 3, Infinity, 0.5, 1, true, 'all of one'],
  [
    'cycles that fade',
    repeat(ramp(1, 0.5, 'linear'), 10, { height: { by: 'geometric', factor: 0.5 } }),
    0,
    Infinity,
    0,
    1,
    true,
    'to 0',
  ],
  [
    'cycles that change sign',
    repeat(constant(1), 10, { height: { by: 'geometric', factor: -0.5 } }),
    0,
    Infinity,
    -0.5,
    1,
    true,
    'the first two',
  ],
  ['a sum with a number', sum(constant(1), ramp(0, 1, 'linear', 10)), 0, 10, 1, 2, true, 'is exact'],
  [
    'a sum of two that change',
    sum(ramp(0, 1, 'linear', 10), ramp(1, 0, 'linear', 10)),
    0,
    10,
    0,
    2,
    false,
    'is wider than the rates',
  ],
  [
    'a product of signs',
    product(ramp(-1, 1, 'linear', 10), constant(-3)),
    0,
    10,
    -3,
    3,
    true,
    'turned round',
  ],
  ['a floor', max(exponential(1, 0.5, 10), constant(0.3)), 0, Infinity, 0.3, 1, true, 'holds'],
  [
    'a function with bounds',
    custom({ ...wave, bounds: () => ({ min: -1, max: 1 }) }),
    0,
    5,
    -1,
    1,
    true,
    'says them',
  ],
];

describe('curve: bounds', () => {
  for (const [what, curve, from, to, least, most, exact, why] of rows) {
    it(`${what} from ${from} to ${to}: ${why}`, () => {
      const found = bounds(curve, from, to);
      expect(found.min).to.be.closeTo(least, 1e-15);
      if (most === Infinity) expect(found.max).to.equal(most);
      else expect(found.max).to.be.closeTo(most, 1e-15);
      expect(found.exact).to.equal(exact);
    });
  }

  it('a function without bounds is sampled, and says so', () => {
    const found = bounds(custom(wave), 0, 100);
    expect(found.exact).to.equal(false);
    expect(found.min).to.be.closeTo(-1, 1e-4);
    expect(found.max).to.be.closeTo(1, 1e-4);
  });

  const cycles: readonly { what: string; of: Curve; stretch: number; steps: number }[] = [
    { what: 'a fall to 0', of: ramp(1, 0, 'linear', 10), stretch: 1.5, steps: 10 },
    { what: 'half a cosine', of: ramp(1, 0.1, 'cosine', 7), stretch: 1.1, steps: 7 },
    { what: 'steps that change where a cycle ends', of: steps([3.3], [1, 5]), stretch: 1.7, steps: 3.3 },
    { what: 'cycles of a fraction of steps', of: ramp(1, 0, 'linear', 0.7), stretch: 1, steps: 0.7 },
  ];
  for (const { what, of, stretch, steps: length } of cycles) {
    it(`${what}, again and again: no rate passes them, next to the ends of cycles either`, () => {
      const curve = repeat(of, length, { stretch });
      const rate = rateOf(curve);
      const { min, max } = bounds(curve, 0, Infinity);
      let end = length;
      for (let i = 0; i < 100; i++) {
        for (let k = -64; k <= 64; k++) expect(rate(end * (1 + k * 2 ** -53))).to.be.within(min, max);
        end = end * stretch + length;
      }
    });
  }

  it('of cycles in cycles are found in no time', () => {
    let curve: Curve = ramp(1, 0, 'linear', 10);
    for (let depth = 0; depth < 40; depth++) curve = repeat(curve, 10, { stretch: 2 });
    const { user } = process.cpuUsage();
    expect(bounds(curve, 0, Infinity)).to.include({ min: 0, max: 1 });
    expect((process.cpuUsage().user - user) / 1e6, 'seconds').to.be.below(1);
  });

  it('a NaN is not lost', () => {
    expect(bounds(constant(Number.NaN), 0, 1).min).to.be.NaN;
    expect(bounds(sequence([5, constant(1)], constant(Number.NaN)), 0, 9).max).to.be.NaN;
  });
});
