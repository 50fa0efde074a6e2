import { expect } from 'chai';
import {
  type Curve,
  constant,
  exponential,
  hold,
  max,
  ramp,
  repeat,
  sequence,
  steps,
} from '../../../src/curve/curve.ts';
import { curveFault } from '../../../src/curve/fault.ts';
import { fill } from '../../../src/curve/fill/fill.ts';
import { rateOf } from '../../../src/curve/rate/rate.ts';
import { bounds } from '../../../src/curve/shape/bounds.ts';
import { breakpoints, corners } from '../../../src/curve/shape/breakpoints.ts';
import { horizon } from '../../../src/curve/shape/horizon.ts';
import { zeros } from '../../../src/curve/shape/zeros.ts';
import { pieces } from '../../../src/curve/words/pieces.ts';

/** A curve that is sampled at regular steps and held in between. */

const fall = ramp(1, 0, 'linear', 100);

describe('curve: hold', () => {
  const rates: readonly {
    curve: Curve;
    points: readonly (readonly [t: number, rate: number])[];
    reason: string;
  }[] = [
    {
      curve: hold(fall, 10),
      points: [
        [0, 1],
        [9.99, 1],
        [10, 0.9],
        [19, 0.9],
        [95, 0.1],
        [100, 0],
        [1e9, 0],
      ],
      reason: 'each stretch has the rate of its first step',
    },
    {
      curve: hold(fall, 10, 5),
      points: [
        [0, 0.95],
        [10, 0.85],
        [99, 0.05],
      ],
      reason: 'with an offset, each stretch has the rate of a later step',
    },
    {
      curve: hold(fall, 2.5),
      points: [
        [2, 1],
        [3, 0.975],
        [5, 0.95],
      ],
      reason: 'the length of a stretch may be a fraction',
    },
    {
      curve: hold(steps([15], [1, 2]), 10),
      points: [
        [15, 1],
        [19, 1],
        [20, 2],
      ],
      reason: 'a jump waits for the next sample',
    },
    {
      curve: hold(fall, 0.1),
      points: [
        [1e308, 0],
        [Number.MAX_VALUE, 0],
      ],
      reason: 'a very late step still has a rate',
    },
  ];
  for (const { curve, points, reason } of rates) {
    it(reason, () => {
      for (const [t, rate] of points) expect(rateOf(curve)(t), `at ${t}`).to.be.closeTo(rate, 1e-15);
    });
  }

  it('is filled with the same rates', () => {
    for (const every of [1, 7, 10, 2.5]) {
      const curve = hold(fall, every);
      const rate = rateOf(curve);
      const out = fill(curve, new Float64Array(150));
      expect([...out]).to.deep.equal([...out].map((_, t) => rate(t)));
    }
  });

  it('jumps at each sample until the curve is constant', () => {
    expect(breakpoints(hold(fall, 30), 1e9)).to.deep.equal([30, 60, 90, 120]);
    expect(corners(hold(fall, 30), 100)[0]).to.deep.equal({ at: 30, before: 1, after: 0.7, jump: true });
    expect(breakpoints(hold(fall, 30), 100)).to.deep.equal([30, 60, 90]);
    expect(breakpoints(hold(constant(1), 30), 1e9)).to.deep.equal([]);
  });

  const shapes: readonly { curve: Curve; horizon: number; min: number; max: number; reason: string }[] = [
    {
      curve: hold(fall, 30),
      horizon: 120,
      min: 0,
      max: 1,
      reason: 'is constant from the first sample after the end',
    },
    { curve: hold(steps([5], [1, 2]), 30), horizon: 30, min: 1, max: 2, reason: 'sees a jump late' },
    {
      curve: hold(sequence([10, constant(1)], [10, constant(2)], constant(1)), 30),
      horizon: 0,
      min: 1,
      max: 1,
      reason: 'does not see changes between samples',
    },
    {
      curve: hold(exponential(1, 0.5, 10), 30),
      horizon: Infinity,
      min: 0,
      max: 1,
      reason: 'may never become constant',
    },
  ];
  for (const { curve, horizon: rest, min, max: most, reason } of shapes) {
    it(reason, () => {
      expect(horizon(curve)).to.equal(rest);
      const all = bounds(curve, 0, Infinity);
      expect(all.min).to.be.at.most(min);
      expect(all.max).to.be.at.least(most);
    });
  }

  it('has exact bounds in a window, even if the curve itself rises higher between samples', () => {
    const wave = repeat(sequence([5, ramp(0, 1)], ramp(1, 0, 'linear', 5)), 10);
    expect(bounds(hold(wave, 10), 0, 100)).to.deep.equal({ min: 0, max: 0, exact: true });
    expect(bounds(hold(wave, 15), 0, 100)).to.deep.equal({ min: 0, max: 1, exact: true });
  });

  it('is 0 for as long as its sample is 0', () => {
    expect(zeros(hold(fall, 30), 200)).to.deep.equal([{ from: 120, to: 199 }]);
    expect(zeros(hold(ramp(0, 1, 'linear', 100), 30), 200)).to.deep.equal([{ from: 0, to: 29 }]);
  });

  const words: readonly { curve: Curve; texts: readonly string[] }[] = [
    {
      curve: hold(fall, 10),
      texts: ['0–99: linear 1 → 0.1, a new rate every 10 steps', '100 on: constant 0'],
    },
    {
      curve: hold(fall, 30),
      texts: ['0–119: linear 1 → 0.1, a new rate every 30 steps', '120 on: constant 0'],
    },
    {
      curve: hold(steps([5, 15], [1, 2, 3]), 10),
      texts: ['0–9: constant 1', '10–19: constant 2', '20 on: constant 3'],
    },
    {
      curve: max(hold(exponential(1, 0.5, 1), 1), constant(0.25)),
      texts: ['0–1: exponential from 1, × 0.5 every step, a new rate every step', '2 on: constant 0.25'],
    },
  ];
  for (const { curve, texts } of words) {
    it(`is described as: ${texts.join('; ')}`, () => {
      expect(pieces(curve).map(({ text }) => text)).to.deep.equal(texts);
    });
  }

  it('reports a fault if its argument is not a curve', () => {
    expect(curveFault(hold(fall, 10))).to.equal(undefined);
    expect(curveFault({ kind: 'hold', of: fall })).to.include('every');
    expect(curveFault({ kind: 'hold', every: 1, of: 3 })).to.include('3');
  });
});
