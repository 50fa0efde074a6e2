import { expect } from 'chai';
import { below } from '../../../src/curve/arithmetic/count.ts';
import {
  type Curve,
  constant,
  custom,
  exponential,
  hold,
  max,
  min,
  power,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
  sum,
} from '../../../src/curve/curve.ts';
import { rateOf } from '../../../src/curve/rate/rate.ts';
import { breakpoints, corners } from '../../../src/curve/shape/breakpoints.ts';

type Row = { readonly at: number; readonly before: number; readonly after: number };

const rows: readonly {
  readonly what: string;
  readonly curve: Curve;
  readonly to: number;
  readonly corners: readonly Row[];
  /** True if `at` is rounded. */
  readonly near?: boolean;
  readonly reason: string;
}[] = [
  {
    what: 'a sum of constant stairs and a very late step',
    curve: sum(
      exponential(1, 1, 1, true),
      exponential(0, 0.5, 1, true),
      hold(constant(1), 1),
      steps([50_000], [1, 2]),
    ),
    to: 1e5,
    corners: [{ at: 50_000, before: 3, after: 4 }],
    reason: 'do not use up the places to examine',
  },
  {
    what: 'a line that is the greatest only just before it jumps down',
    curve: max(sequence([128, ramp(0, 1)], constant(0)), constant(127 / 128)),
    to: 200,
    corners: [
      { at: 127, before: 127 / 128, after: 127 / 128 },
      { at: 128, before: 1, after: 127 / 128 },
    ],
    near: true,
    reason: 'bends where it becomes the greatest',
  },
  {
    what: 'jumps of the curve that is not the greatest',
    curve: max(ramp(0, 1, 'linear', 100), steps([50], [-1, -2])),
    to: 200,
    corners: [{ at: 100, before: 1, after: 1 }],
    reason: 'are not corners',
  },
  {
    what: 'jumps of the first curve, if it is not the greatest',
    curve: max(steps([50], [-1, -2]), ramp(0, 1, 'linear', 100)),
    to: 200,
    corners: [{ at: 100, before: 1, after: 1 }],
    reason: 'are not corners either',
  },
  {
    what: 'jumps of the second curve, if it is the greatest',
    curve: max(constant(0), steps([50], [1, 2])),
    to: 200,
    corners: [{ at: 50, before: 1, after: 2 }],
    reason: 'are corners',
  },
  {
    what: 'a function that is constant between its bends, and returns to that rate',
    curve: custom({
      rate: (t) => 1 + (t < 8 ? t * (8 - t) : 0) + (t >= 16 && t < 24 ? (t - 16) * (24 - t) : 0),
      breakpoints: [8, 16, 24],
    }),
    to: 50,
    corners: [8, 16, 24].map((at) => ({ at, before: 1, after: 1 })),
    reason: 'bends wherever it begins or stops being constant',
  },
  {
    what: 'a function that is constant at first, and has that rate again half way to its end',
    curve: custom({ rate: (t) => 1 + (t > 8 && t < 16 ? (t - 8) * (t - 12) : 0), breakpoints: [8, 16] }),
    to: 50,
    corners: [
      { at: 8, before: 1, after: 1 },
      { at: 16, before: 33, after: 1 },
    ],
    reason: 'bends where it begins to change',
  },
  {
    what: 'the greatest of three',
    curve: max(ramp(1, 0, 'linear', 128), constant(0.75), ramp(0, 1, 'linear', 128)),
    to: 200,
    corners: [
      { at: 32, before: 0.75, after: 0.75 },
      { at: 96, before: 0.75, after: 0.75 },
      { at: 128, before: 1, after: 1 },
    ],
    near: true,
    reason: 'bends where another curve becomes the greatest',
  },
  { what: 'a constant', curve: constant(1), to: 100, corners: [], reason: 'is straight' },
  {
    what: 'a ramp',
    curve: ramp(0, 1, 'linear', 10),
    to: 100,
    corners: [{ at: 10, before: 1, after: 1 }],
    reason: 'bends at its end',
  },
  {
    what: 'a constant ramp',
    curve: ramp(1, 1, 'linear', 10),
    to: 100,
    corners: [],
    reason: 'is straight',
  },
  {
    what: 'a sequence',
    curve: sequence([10, ramp(0, 1)], [10, constant(1)], [10, ramp(1, 0, 'cosine')], constant(0.5)),
    to: 100,
    corners: [
      { at: 10, before: 1, after: 1 },
      { at: 20, before: 1, after: 1 },
      { at: 30, before: 0, after: 0.5 },
    ],
    reason: 'bends or jumps where its parts meet',
  },
  {
    what: 'equal parts in a row',
    curve: sequence([10, constant(1)], [10, constant(1)], constant(2)),
    to: 100,
    corners: [{ at: 20, before: 1, after: 2 }],
    reason: 'have no corner where they meet',
  },
  {
    what: 'steps',
    curve: steps([10, 20, 30], [3, 2, 2, 1]),
    to: 100,
    corners: [
      { at: 10, before: 3, after: 2 },
      { at: 30, before: 2, after: 1 },
    ],
    reason: 'jump where the value changes',
  },
  {
    what: 'steps with the old value at a boundary',
    curve: steps([10], [3, 2], 'old'),
    to: 100,
    corners: [{ at: 10, before: 3, after: 2 }],
    reason: 'jump right after the boundary',
  },
  {
    what: 'a window',
    curve: steps([10, 20], [3, 2, 1]),
    to: 20,
    corners: [{ at: 10, before: 3, after: 2 }],
    reason: 'excludes both of its ends',
  },
  {
    what: 'stairs',
    curve: exponential(1, 0.5, 10, true),
    to: 35,
    corners: [
      { at: 10, before: 1, after: 0.5 },
      { at: 20, before: 0.5, after: 0.25 },
      { at: 30, before: 0.25, after: 0.125 },
    ],
    reason: 'jump every period',
  },
  {
    what: 'a shift',
    curve: shift(steps([10, 20], [3, 2, 1]), 15),
    to: 100,
    corners: [{ at: 5, before: 2, after: 1 }],
    reason: 'moves corners to earlier steps, and drops those before step 0',
  },
  {
    what: 'cycles',
    curve: repeat(ramp(1, 0, 'linear'), 10, { stretch: 2 }),
    to: 100,
    corners: [
      { at: 10, before: 0, after: 1 },
      { at: 30, before: 0, after: 1 },
      { at: 70, before: 0, after: 1 },
    ],
    reason: 'jump back at the start of each cycle',
  },
  {
    what: 'cycles that start at the rate of the last one’s end',
    curve: repeat(sequence([2, ramp(0, 1)], ramp(1, 0, 'linear', 2)), 4),
    to: 10,
    corners: [
      { at: 2, before: 1, after: 1 },
      { at: 4, before: 0, after: 0 },
      { at: 6, before: 1, after: 1 },
      { at: 8, before: 0, after: 0 },
    ],
    reason: 'bend, but do not jump, at the start of each cycle',
  },
  {
    what: 'a floor',
    curve: max(ramp(1, 0, 'linear', 10), constant(0.25)),
    to: 100,
    corners: [{ at: 7.5, before: 0.25, after: 0.25 }],
    reason: 'bends where the ramp reaches it, but not at the end of the ramp below it',
  },
  {
    what: 'a floor under stairs',
    curve: max(exponential(1, 0.5, 10, true), constant(0.2)),
    to: 100,
    corners: [
      { at: 10, before: 1, after: 0.5 },
      { at: 20, before: 0.5, after: 0.25 },
      { at: 30, before: 0.25, after: 0.2 },
    ],
    reason: 'hides the stairs below it',
  },
  {
    what: 'the minimum of a rising and a falling curve',
    curve: min(ramp(0, 0.5, 'linear', 4), power(1, -0.5)),
    to: 100,
    corners: [{ at: 4, before: 0.5, after: 0.5 }],
    reason: 'bends where they cross',
  },
  {
    what: 'a cosine and a line that crosses it once inside',
    curve: max(ramp(1, 0, 'cosine', 12), ramp(0.9, 0.4, 'linear', 12)),
    to: 12,
    corners: [{ at: 4.22654, before: 0.723894, after: 0.723894 }],
    near: true,
    reason: 'bends where they cross',
  },
  {
    what: 'a sum',
    curve: sum(ramp(0, 1, 'linear', 10), steps([5, 10], [0, 1, 2])),
    to: 100,
    corners: [
      { at: 5, before: 0.5, after: 1.5 },
      { at: 10, before: 2, after: 3 },
    ],
    reason: 'has the corners of all terms, each once',
  },
  {
    what: 'a function of a plug-in',
    curve: custom({ rate: (t) => (t < 5 ? t : t < 7 ? 5 : 9), breakpoints: [5, 7] }),
    to: 100,
    corners: [
      { at: 5, before: 5, after: 5 },
      { at: 7, before: 5, after: 9 },
    ],
    reason: 'has the breakpoints that it declares',
  },
  {
    what: 'parts that start at fractions',
    curve: sequence([0.1, constant(1)], [0.2, constant(2)], constant(3)),
    to: 1,
    corners: [
      { at: 0.1, before: 1, after: 2 },
      { at: 0.30000000000000004, before: 2, after: 3 },
    ],
    reason: 'are at the exact double at which the rate jumps',
  },
];

describe('curve: corners', () => {
  for (const { what, curve, to, corners: expected, near, reason } of rows) {
    it(`${what} ${reason}`, () => {
      const found = corners(curve, to);
      expect(found.map(({ at }) => at)).to.have.lengthOf(expected.length);
      expected.forEach(({ at, before, after }, i) => {
        expect(found[i]!.at).to.be.closeTo(at, near ? 1e-3 : 0);
        expect(found[i]!.before).to.be.closeTo(before, 1e-4);
        expect(found[i]!.after).to.be.closeTo(after, 1e-4);
        expect(found[i]!.jump).to.equal(Math.abs(before - after) > 1e-6);
      });
      expect(breakpoints(curve, to)).to.deep.equal(found.map(({ at }) => at));
    });
  }

  it('curves that cross twice between two breakpoints have a corner at both crossings', () => {
    // x² and 0.75 x − 0.09375 are equal at 1 / 8 · (3 ± √3).
    for (const start of [0, 1000]) {
      const later = (curve: Curve): Curve => sequence([start, constant(0.5)], curve);
      const both = max(
        later(ramp(0, 1, { shape: 'power', exponent: 2 }, 10)),
        later(ramp(-0.09375, 0.65625, 'linear', 10)),
      );
      const found = corners(both, start + 20)
        .map(({ at }) => at - start)
        .filter((at) => at > 0 && at < 10);
      expect(found).to.have.length(2);
      expect(found[0]).to.be.closeTo(1.25 * (3 - Math.sqrt(3)), 1e-9);
      expect(found[1]).to.be.closeTo(1.25 * (3 + Math.sqrt(3)), 1e-9);
    }
  });

  it('a jump is at the first double with the new rate, even if the sum of its times is rounded down', () => {
    const curves = [
      sequence([0.3, constant(0)], steps([0.6], [1, 2])),
      repeat(steps([1], [1, 2]), 7, { stretch: 1.1 }),
    ];
    for (const curve of curves)
      for (const { at, before, after } of corners(curve, 20)) {
        expect([rateOf(curve)(below(at)), rateOf(curve)(at)], `at ${at}`).to.deep.equal([before, after]);
      }
  });

  it('corners at whole steps are exact', () => {
    const curve = sequence([2000, ramp(0, 0.04)], [23000, ramp(0.04, 0, 'cosine')], constant(0));
    expect(breakpoints(curve, 30000)).to.deep.equal([2000, 25000]);
    expect(breakpoints(max(exponential(0.1, 0.5, 1000), constant(0.025)), 1e5)).to.deep.equal([2000]);
  });

  it('the search gives up after a limited number of places that are not corners', () => {
    // 10¹⁵ stairs above a cap: none is a corner.
    const capped = min(exponential(1, 1.1, 1e-6, true), constant(1e-5));
    const started = process.cpuUsage();
    expect(breakpoints(capped, 1e9)).to.deep.equal([]);
    expect(breakpoints(max(capped, repeat(constant(0), 1e-6)), 1e9)).to.deep.equal([]);
    expect(process.cpuUsage(started).user / 1e6, 'seconds').to.be.below(20);
  });

  it('the search ends after 20,000 places that are not corners, but not after as many corners', () => {
    expect(breakpoints(hold(ramp(1, 0, 'linear', 30_000), 1), 20_500)).to.have.length(20_499);
  });

  it('the search stops at the requested number', () => {
    expect(breakpoints(exponential(1, 0.999, 1, true), 1e15, { limit: 3 })).to.deep.equal([1, 2, 3]);
    expect(breakpoints(steps([10, 20, 30], [4, 3, 2, 1]), 100, { limit: 2 })).to.deep.equal([10, 20]);
  });
});
