import { expect } from 'chai';
import {
  type Curve,
  constant,
  exponential,
  hold,
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
import { fill } from '../../src/curve/fill/fill.ts';
import { fillerOf } from '../../src/curve/fill/fillers.ts';
import { rateOf } from '../../src/curve/rate/rate.ts';
import { ratioOf, ulpsOff } from '../support/exact/decimal.ts';
import { cosineAt, exponentialAt, linearAt } from '../support/exact/oracle.ts';

const COUNT = 200_000;

/** Long runs, whose rates are computed in blocks. */
const long: { readonly [what: string]: Curve } = {
  'half a cosine to 0': ramp(0.1, 0, 'cosine', COUNT),
  'half a cosine up': ramp(0, 0.1, 'cosine', COUNT),
  'half a cosine through 0': ramp(0.1, -0.05, 'cosine', COUNT),
  'a line to 0': ramp(0.1, 0, 'linear', COUNT),
  'a line through 0': ramp(-0.1, 0.2, 'linear', COUNT),
  'a square to 0': ramp(0.1, 0, { shape: 'reversed_power', exponent: 2 }, COUNT),
  'a square to a rate above 0': ramp(0.1, 0.01, { shape: 'reversed_power', exponent: 2 }, COUNT),
  'a square up from above 0': ramp(0.01, 0.1, { shape: 'power', exponent: 2 }, COUNT),
  'a square from below 0 to further below': ramp(-0.01, -0.1, { shape: 'power', exponent: 2 }, COUNT),
  'a square up from below 0': ramp(-0.01, 0.1, { shape: 'power', exponent: 2 }, COUNT),
  'a tanh': ramp(0.1, 0, { shape: 'tanh', lower: -7, upper: 3 }, COUNT),
  'a tanh through 0': ramp(0.1, -0.1, { shape: 'tanh', lower: -30, upper: 40 }, COUNT),
  'a sigmoid': ramp(0.1, 0.01, { shape: 'sigmoid', slope: 900, center: 0.5 }, COUNT),
  'a steep sigmoid from 0, whose rates get below 1e-300': ramp(
    0,
    0.1,
    { shape: 'sigmoid', slope: -1310.72, center: 0.01 },
    COUNT,
  ),
  'a slow decay': exponential(0.1, 0.95, 10_000),
  'a decay below any double': exponential(0.1, 0.5, 100),
  'a growth above any double': exponential(0.1, 2, 100),
  'a decay of negative rates': exponential(-0.1, 0.95, 1000),
  'a fast decay': exponential(0.1, 0.9, 1),
  stairs: exponential(0.1, 0.95, 777, true),
  'stairs whose period is not whole': exponential(0.1, 0.95, 0.1 * 777, true),
  'steps that are old at a boundary': steps([10, 1000.5, 100_000], [1, 2, 3, 4], 'old'),
  'warm-up and decay over a floor': max(
    sequence([5000, ramp(0, 0.1)], exponential(0.1, 0.95, 3000)),
    constant(0.01),
  ),
  'long cycles': repeat(ramp(0.1, 0, 'cosine'), 40_000, { height: { by: 'geometric', factor: 0.7 } }),
  'a warm-up times drops': product(
    ramp(0.001, 1, 'linear', 500),
    steps([8000, 11_000], [0.02, 0.002, 0.0002]),
  ),
  'a warm-up times a decay that begins after it': product(
    sequence([5000, ramp(0.001, 1)], constant(1)),
    sequence([5000, constant(0.1)], ramp(0.1, 0.01, 'cosine', COUNT)),
  ),
  'a decay times cycles of another length': product(
    ramp(1, 0, 'cosine', COUNT),
    repeat(ramp(0.1, 0.01), 7000, { height: { by: 'geometric', factor: 0.9 } }),
  ),
  'what cancels': sum(ramp(0.1, -0.05, 'cosine', COUNT), ramp(-0.1, 0.05, 'linear', COUNT)),
  'a factor of 0': exponential(0.1, 0, 100),
  'a part that starts at a fraction': sequence([100.5, constant(1)], ramp(1, 0, 'cosine', COUNT)),
};

describe('curve: fill', () => {
  for (const [what, curve] of Object.entries(long)) {
    it(`${what} agrees with the rate within 4 ulp`, () => {
      const rate = rateOf(curve);
      for (const { from, every } of [
        { from: 0, every: 1 },
        { from: 12_345, every: 3 },
      ]) {
        const out = fill(curve, new Float64Array(COUNT), { from, every });
        let most = 0;
        for (let i = 0; i < COUNT; i++) {
          const expected = rate(from + i * every);
          if (out[i] === expected) continue;
          const off = Number.isFinite(expected) ? ulpsOff(out[i]!, ratioOf(expected)) : Infinity;
          if (!(off <= most)) most = off;
        }
        expect(most).to.be.at.most(4);
      }
    });
  }

  it('rates in blocks are within 2 ulp of the exact value, even near an end at 0', () => {
    const [wave, straight, decay] = ['half a cosine to 0', 'a line to 0', 'a slow decay'].map((what) =>
      fill(long[what]!, new Float64Array(COUNT)),
    );
    const places = Array.from({ length: 2000 }, (_, i) => Math.floor((i * COUNT) / 2000));
    for (let k = 1; k < 600; k++) places.push(COUNT - k);
    for (const t of places) {
      expect(ulpsOff(wave![t]!, cosineAt(0.1, 0, COUNT, t)), `cosine at ${t}`).to.be.at.most(2);
      expect(ulpsOff(straight![t]!, linearAt(0.1, 0, COUNT, t)), `line at ${t}`).to.be.at.most(2);
      if (t % 10 === 0) {
        const exact = exponentialAt(0.1, 0.95, 10_000, false, t);
        expect(ulpsOff(decay![t]!, exact), `decay at ${t}`).to.be.at.most(2);
      }
    }
  });

  /** Curves that take their values from another one (`of`), which starts at step `from`: both are filled in the same blocks. */
  const followed: readonly {
    readonly what: string;
    readonly curve: Curve;
    readonly of: Curve;
    readonly from: number;
  }[] = [
    {
      what: 'a shift',
      curve: shift(exponential(0.1, 0.95, 700), 5),
      of: exponential(0.1, 0.95, 700),
      from: 5,
    },
    {
      what: 'a cycle',
      curve: repeat(exponential(0.1, 0.95, 700), 5000),
      of: exponential(0.1, 0.95, 700),
      from: 0,
    },
    {
      what: 'a part',
      curve: sequence([5000, exponential(0.1, 0.95, 700)], constant(0)),
      of: exponential(0.1, 0.95, 700),
      from: 0,
    },
    {
      what: 'a factor',
      curve: product(constant(1), ramp(0.1, 0, 'cosine', 50_000)),
      of: ramp(0.1, 0, 'cosine', 50_000),
      from: 0,
    },
    {
      what: 'a floor',
      curve: max(exponential(0.1, 0.95, 700), constant(0)),
      of: exponential(0.1, 0.95, 700),
      from: 0,
    },
    ...[0.1, -0.1].map((initial) => ({
      what: `a decay from ${initial} plus 0`,
      curve: sum(exponential(initial, 0.95, 700), constant(0)),
      of: exponential(initial, 0.95, 700),
      from: 0,
    })),
  ];
  for (const { what, curve, of, from } of followed)
    it(`${what} is filled with the rates of the curve inside`, () => {
      const [found, expected] = [
        fill(curve, new Float64Array(5000)),
        fill(of, new Float64Array(5000), { from }),
      ];
      expect(found.every((rate, i) => rate === expected[i])).to.equal(true);
    });

  it('rates outside the range stay as they are', () => {
    const more: readonly Curve[] = [
      ...[1, -1, -0.5, 2].map((exponent) => power(0.1, exponent, 5, 300)),
      hold(ramp(1, 0.5, 'linear', 9000), 7),
      hold(ramp(1, 0.5, 'linear', 9000), 2.5),
      min(ramp(1, 0.5, 'linear', 9000), ramp(0.5, 1, 'linear', 9000)),
      sum(ramp(1, 0.5, 'linear', 9000), constant(1)),
      constant(1),
      ramp(1, 0.5, 'linear', 100),
    ];
    for (const curve of [...Object.values(long), ...more]) {
      const [begin, end] = [3, 20_000];
      const out = new Float64Array(end + 5000).fill(Number.NaN);
      fillerOf(curve, 1)(out, begin, end, 0);
      const rate = rateOf(curve);
      const wrong = out.findIndex((each, i) =>
        i < begin || i >= end
          ? !Number.isNaN(each)
          : !(each === rate(i - begin) || Math.abs(each / rate(i - begin) - 1) < 1e-14),
      );
      expect(wrong, JSON.stringify(curve)).to.equal(-1);
    }
  });

  it('gives the rates of a repeated step, and of steps in descending order', () => {
    const curve = ramp(0, 1, 'linear', 8);
    expect(fill(curve, [0, 0, 0], { from: 4, every: 0 })).to.deep.equal([0.5, 0.5, 0.5]);
    expect(fill(curve, [0, 0, 0], { from: 4, every: -2 })).to.deep.equal([0.5, 0.25, 0]);
  });

  it('a short wave agrees exactly with the rate', () => {
    const short = ramp(0.1, 0.01, 'cosine', 4000);
    const rate = rateOf(short);
    expect(fill(short, new Float64Array(4000)).every((each, i) => each === rate(i))).to.equal(true);
  });

  it('returns the array it was given', () => {
    const out = new Float64Array(3);
    expect(fill(constant(2), out)).to.equal(out);
    expect([...out]).to.deep.equal([2, 2, 2]);
  });

  it('fractions of steps and steps beyond 2⁵³ agree with the rate', () => {
    const curve = ramp(0, 1, 'linear', 4);
    expect([...fill(curve, new Float64Array(4), { every: 0.5 })]).to.deep.equal([0, 0.125, 0.25, 0.375]);
    const far = exponential(1, 0.5, 1e15);
    const out = fill(far, new Float64Array(2), { from: 2 ** 53, every: 2 });
    expect([...out]).to.deep.equal([2 ** 53, 2 ** 53 + 2].map(rateOf(far)));
  });

  it('an empty array stays empty', () => {
    expect(fill(constant(1), [])).to.deep.equal([]);
  });
});
