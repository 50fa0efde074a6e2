import { expect } from 'chai';
import { type Curve, ramp } from '../../../src/curve/curve.ts';
import { rateOf } from '../../../src/curve/rate/rate.ts';

/** Rates of each shape of ramp, worked out by hand. */

type Row = { readonly t: number; readonly rate: number; readonly reason: string };

const rows: { readonly [what: string]: { readonly curve: Curve; readonly points: readonly Row[] } } = {
  'a linear ramp': {
    curve: ramp(0.1, 0.5, 'linear', 4),
    points: [
      { t: 0, rate: 0.1, reason: 'starts at `from`' },
      { t: 1, rate: 0.2, reason: 'a quarter' },
      { t: 2.5, rate: 0.35, reason: 'fractions of steps' },
      { t: 4, rate: 0.5, reason: 'ends at `to`' },
      { t: 5, rate: 0.5, reason: 'the last rate stays' },
    ],
  },
  'a half cosine': {
    curve: ramp(1, 0, 'cosine', 6),
    points: [
      { t: 0, rate: 1, reason: 'starts at `from`' },
      { t: 2, rate: 0.75, reason: 'cos 60° is a half' },
      { t: 3, rate: 0.5, reason: 'half way' },
      { t: 4, rate: 0.25, reason: 'cos 120°' },
      { t: 6, rate: 0, reason: 'is exactly 0' },
    ],
  },
  'a cosine of exponent 2': {
    curve: ramp(1, 0, { shape: 'cosine', exponent: 2 }, 6),
    points: [
      { t: 0, rate: 1, reason: 'starts at `from`' },
      { t: 2, rate: 0.5625, reason: '0.75²' },
      { t: 4, rate: 0.0625, reason: '0.25²' },
      { t: 6, rate: 0, reason: 'ends at `to`' },
    ],
  },
  'a power of 0': {
    curve: ramp(0.5, 2, { shape: 'power', exponent: 0 }, 10),
    points: [
      { t: 0, rate: 2, reason: 'the rate is `to` from the start, as 0⁰ is 1' },
      { t: 5, rate: 2, reason: 'the rate stays at `to`' },
      { t: 10, rate: 2, reason: 'ends there' },
    ],
  },
  // Computed with 60 digits: e^(p · ln(1 − left / steps)).
  'a power of ten million': {
    curve: ramp(0, 1, { shape: 'power', exponent: 1e7 }, 1e9),
    points: [{ t: 1e9 - 100, rate: 0.3678794227774695, reason: 'a little less than 1 / e' }],
  },
  'a reversed power of ten billion': {
    curve: ramp(1, 0, { shape: 'reversed_power', exponent: 1e10 }, 7e12),
    points: [
      {
        t: 701,
        rate: 0.3673542743026986,
        reason: 'at such a power the rounding error of 1 − t / steps changes the rate',
      },
    ],
  },
  'a reversed power of 0': {
    curve: ramp(0.5, 2, { shape: 'reversed_power', exponent: 0 }, 10),
    points: [
      { t: 0, rate: 0.5, reason: 'the rate at the start is `from`' },
      { t: 9.99, rate: 0.5, reason: 'the rate stays at `from` until the end' },
      { t: 10, rate: 2, reason: 'ends at `to`' },
    ],
  },
  'a power of 0 of a power of the share that has passed': {
    curve: ramp(0.5, 2, { shape: 'k_power', k: 2, exponent: 0 }, 10),
    points: [
      { t: 0, rate: 0.5, reason: 'the rate at the start is `from`' },
      { t: 9.99, rate: 0.5, reason: 'the rate stays at `from` until the end' },
      { t: 10, rate: 2, reason: 'ends at `to`' },
    ],
  },
  'a power of the share that has passed': {
    curve: ramp(0, 1, { shape: 'power', exponent: 3 }, 10),
    points: [
      { t: 0, rate: 0, reason: 'starts at `from`' },
      { t: 5, rate: 0.125, reason: '(1/2)³' },
      { t: 10, rate: 1, reason: 'ends at `to`' },
    ],
  },
  'a power of the share that is left': {
    curve: ramp(1, 0, { shape: 'reversed_power', exponent: 2 }, 10),
    points: [
      { t: 0, rate: 1, reason: 'starts at `from`' },
      { t: 5, rate: 0.25, reason: '(1/2)²' },
      { t: 10, rate: 0, reason: 'ends at `to`' },
    ],
  },
  'tanh between bounds at the same distance from 0': {
    curve: ramp(0, 1, { shape: 'tanh', lower: -3, upper: 3 }, 10),
    points: [
      { t: 0, rate: 1 / (1 + Math.exp(6)), reason: 'not quite at `from`' },
      { t: 5, rate: 0.5, reason: 'tanh 0' },
      { t: 10, rate: 1 / (1 + Math.exp(-6)), reason: 'not quite at `to`' },
      { t: 99, rate: 1 / (1 + Math.exp(-6)), reason: 'the last rate stays' },
    ],
  },
  'a sigmoid': {
    curve: ramp(0, 1, { shape: 'sigmoid', slope: 8, center: 0.25 }, 8),
    points: [
      { t: 2, rate: 0.5, reason: 'a half at its center' },
      { t: 3, rate: 1 / (1 + Math.exp(-1)), reason: 'an eighth of the ramp after its center' },
    ],
  },
  'a logarithm': {
    curve: ramp(0, 3, { shape: 'log', scale: 1000 }, 999),
    points: [
      { t: 0, rate: 0, reason: 'ln 1' },
      { t: 9, rate: 1, reason: 'a third of the way, because ln 10 is a third of ln 1000' },
      { t: 99, rate: 2, reason: 'ln 100' },
      { t: 999, rate: 3, reason: 'ends at `to`' },
    ],
  },
  'a logarithm of scale 1': {
    curve: ramp(0, 1, { shape: 'log', scale: 1 }, 4),
    points: [{ t: 1, rate: 0.25, reason: 'at scale 1 the logarithm becomes a straight line' }],
  },
  'rates too great to multiply': {
    curve: ramp(1e308, -1e308, 'cosine', 6),
    points: [
      { t: 0, rate: 1e308, reason: 'no overflow at the start' },
      { t: 2, rate: 5e307, reason: 'no overflow in the middle' },
      { t: 6, rate: -1e308, reason: 'no overflow at the end' },
    ],
  },
  'the least rates there are': {
    curve: ramp(5e-324, 1e-322, 'linear', 19),
    points: [
      { t: 0, rate: 5e-324, reason: 'the least double' },
      { t: 19, rate: 1e-322, reason: 'twenty times the least double' },
    ],
  },
  'a ramp of more steps than anyone has': {
    curve: ramp(0, 1, 'linear', 1e300),
    points: [{ t: 5e299, rate: 0.5, reason: 'half way' }],
  },
  'a ramp of no steps': {
    curve: ramp(1, 2, 'linear', 0),
    points: [{ t: 0, rate: 2, reason: 'is at its end' }],
  },
};

describe('curve: ramps', () => {
  for (const [what, { curve, points }] of Object.entries(rows)) {
    const rate = rateOf(curve);
    for (const { t, rate: expected, reason } of points) {
      it(`${what} at ${t}: ${reason}`, () => {
        expect(rate(t)).to.be.closeTo(expected, Math.abs(expected) * 4e-16);
      });
    }
  }
});
