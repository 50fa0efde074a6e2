import { expect } from 'chai';
import { type Curve, ramp } from '../../src/curve/curve.ts';
import { rateOf } from '../../src/curve/rate/rate.ts';

/** What each shape of ramp means: rates that can be worked out by hand. */

type Row = readonly [t: number, rate: number, why: string];

const rows: { readonly [what: string]: readonly [Curve, readonly Row[]] } = {
  'a linear ramp': [
    ramp(0.1, 0.5, 'linear', 4),
    [
      [0, 0.1, 'starts at `from`'],
      [1, 0.2, 'a quarter'],
      [2.5, 0.35, 'fractions of steps'],
      [4, 0.5, 'ends at `to`'],
      [5, 0.5, 'stays there'],
    ],
  ],
  'a half cosine': [
    ramp(1, 0, 'cosine', 6),
    [
      [0, 1, 'starts at `from`'],
      [2, 0.75, 'cos 60° is a half'],
      [3, 0.5, 'half way'],
      [4, 0.25, 'cos 120°'],
      [6, 0, 'is 0 to the bit'],
    ],
  ],
  'a cosine of exponent 2': [
    ramp(1, 0, { shape: 'cosine', exponent: 2 }, 6),
    [
      [0, 1, 'starts at `from`'],
      [2, 0.5625, '0.75²'],
      [4, 0.0625, '0.25²'],
      [6, 0, 'ends at `to`'],
    ],
  ],
  'a power of the way gone': [
    ramp(0, 1, { shape: 'power', exponent: 3 }, 10),
    [
      [0, 0, 'starts at `from`'],
      [5, 0.125, '(1/2)³'],
      [10, 1, 'ends at `to`'],
    ],
  ],
  'a power of the way left': [
    ramp(1, 0, { shape: 'reversed_power', exponent: 2 }, 10),
    [
      [0, 1, 'starts at `from`'],
      [5, 0.25, '(1/2)²'],
      [10, 0, 'ends at `to`'],
    ],
  ],
  'tanh of no way to either side': [
    ramp(0, 1, { shape: 'tanh', lower: -3, upper: 3 }, 10),
    [
      [0, 1 / (1 + Math.exp(6)), 'not quite at `from`'],
      [5, 0.5, 'tanh 0'],
      [10, 1 / (1 + Math.exp(-6)), 'not quite at `to`'],
      [99, 1 / (1 + Math.exp(-6)), 'stays there'],
    ],
  ],
  'a sigmoid': [
    ramp(0, 1, { shape: 'sigmoid', slope: 8, center: 0.25 }, 8),
    [
      [2, 0.5, 'its center'],
      [3, 1 / (1 + Math.exp(-1)), 'an eighth on'],
    ],
  ],
  'a logarithm': [
    ramp(0, 3, { shape: 'log', scale: 1000 }, 999),
    [
      [0, 0, 'ln 1'],
      [9, 1, 'ln 10 is a third of ln 1000'],
      [99, 2, 'ln 100'],
      [999, 3, 'ends at `to`'],
    ],
  ],
  'a logarithm of scale 1': [
    ramp(0, 1, { shape: 'log', scale: 1 }, 4),
    [[1, 0.25, 'is linear in the limit']],
  ],
  'rates too great to multiply': [
    ramp(1e308, -1e308, 'cosine', 6),
    [
      [0, 1e308, 'no overflow at the start'],
      [2, 5e307, 'nor on the way'],
      [6, -1e308, 'nor at the end'],
    ],
  ],
  'the least rates there are': [
    ramp(5e-324, 1e-322, 'linear', 19),
    [
      [0, 5e-324, 'the least double'],
      [19, 1e-322, 'twenty of it'],
    ],
  ],
  'a ramp of more steps than anyone has': [ramp(0, 1, 'linear', 1e300), [[5e299, 0.5, 'half way']]],
  'a ramp of no steps': [ramp(1, 2, 'linear', 0), [[0, 2, 'is at its end']]],
};

describe('curve: ramps', () => {
  for (const [what, [curve, points]] of Object.entries(rows)) {
    const rate = rateOf(curve);
    for (const [t, expected, why] of points) {
      it(`${what} at ${t}: ${why}`, () => {
        expect(rate(t)).to.be.closeTo(expected, Math.abs(expected) * 4e-16);
      });
    }
  }
});
