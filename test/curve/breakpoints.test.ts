import { expect } from 'chai';
import {
  type Curve,
  constant,
  custom,
  exponential,
  max,
  min,
  power,
  ramp,
  repeat,
  sequence,
  shift,
  steps,
  sum,
} from '../../src/curve/curve.ts';
import { breakpoints, corners } from '../../src/curve/shape/breakpoints.ts';

type Row = readonly [at: number, before: number, after: number];

const rows: readonly [what: string, curve: Curve, to: number, corners: readonly Row[], why: string][] = [
  ['a constant', constant(1), 100, [], 'is straight'],
  ['a ramp', ramp(0, 1, 'linear', 10), 100, [[10, 1, 1]], 'bends at its end'],
  ['a ramp to where it is', ramp(1, 1, 'linear', 10), 100, [], 'is straight'],
  [
    'a sequence',
    sequence([10, ramp(0, 1)], [10, constant(1)], [10, ramp(1, 0, 'cosine')], constant(0.5)),
    100,
    [
      [10, 1, 1],
      [20, 1, 1],
      [30, 0, 0.5],
    ],
    'bends where its parts meet, or jumps',
  ],
  [
    'parts that go on as they were',
    sequence([10, constant(1)], [10, constant(1)], constant(2)),
    100,
    [[20, 1, 2]],
    'are no corner',
  ],
  [
    'steps',
    steps([10, 20, 30], [3, 2, 2, 1]),
    100,
    [
      [10, 3, 2],
      [30, 2, 1],
    ],
    'jump where the value is another',
  ],
  ['steps still old at a boundary', steps([10], [3, 2], 'old'), 100, [[10, 3, 2]], 'jump right after it'],
  ['what is outside', steps([10, 20], [3, 2, 1]), 20, [[10, 3, 2]], 'is left out, the end too'],
  [
    'stairs',
    exponential(1, 0.5, 10, true),
    35,
    [
      [10, 1, 0.5],
      [20, 0.5, 0.25],
      [30, 0.25, 0.125],
    ],
    'jump each period',
  ],
  ['a shift', shift(steps([10, 20], [3, 2, 1]), 15), 100, [[5, 2, 1]], 'has what is left of them, earlier'],
  [
    'cycles',
    repeat(ramp(1, 0, 'linear'), 10, { stretch: 2 }),
    100,
    [
      [10, 0, 1],
      [30, 0, 1],
      [70, 0, 1],
    ],
    'jump back',
  ],
  [
    'cycles that join',
    repeat(sequence([2, ramp(0, 1)], ramp(1, 0, 'linear', 2)), 4),
    10,
    [
      [2, 1, 1],
      [4, 0, 0],
      [6, 1, 1],
      [8, 0, 0],
    ],
    'bend',
  ],
  [
    'a floor',
    max(ramp(1, 0, 'linear', 10), constant(0.25)),
    100,
    [[7.5, 0.25, 0.25]],
    'bends where it is reached, and no more where the ramp ends below it',
  ],
  [
    'a floor under stairs',
    max(exponential(1, 0.5, 10, true), constant(0.2)),
    100,
    [
      [10, 1, 0.5],
      [20, 0.5, 0.25],
      [30, 0.25, 0.2],
    ],
    'hides the stairs below it',
  ],
  [
    'the least of a rise and a fall',
    min(ramp(0, 0.5, 'linear', 4), power(1, -0.5)),
    100,
    [[4, 0.5, 0.5]],
    'bends where they cross',
  ],
  [
    'a cosine and a line that crosses it once inside',
    max(ramp(1, 0, 'cosine', 12), ramp(0.9, 0.4, 'linear', 12)),
    12,
    [[4.22654, 0.723894, 0.723894]],
    'bends where they cross',
  ],
  [
    'a sum',
    sum(ramp(0, 1, 'linear', 10), steps([5, 10], [0, 1, 2])),
    100,
    [
      [5, 0.5, 1.5],
      [10, 2, 3],
    ],
    'has the corners of all, each once',
  ],
  [
    'a function of one’s own',
    custom({ rate: (t) => (t < 5 ? t : t < 7 ? 5 : 9), breakpoints: [5, 7] }),
    100,
    [
      [5, 5, 5],
      [7, 5, 9],
    ],
    'has those it gives',
  ],
  [
    'starts of fractions',
    sequence([0.1, constant(1)], [0.2, constant(2)], constant(3)),
    1,
    [
      [0.1, 1, 2],
      [0.30000000000000004, 2, 3],
    ],
    'are where the rate jumps as doubles go',
  ],
];

describe('curve: corners', () => {
  for (const [what, curve, to, expected, why] of rows) {
    it(`${what} ${why}`, () => {
      const found = corners(curve, to);
      expect(found.map(({ at }) => at)).to.have.lengthOf(expected.length);
      expected.forEach(([at, before, after], i) => {
        expect(found[i]!.at).to.be.closeTo(at, 1e-3);
        expect(found[i]!.before).to.be.closeTo(before, 1e-4);
        expect(found[i]!.after).to.be.closeTo(after, 1e-4);
        expect(found[i]!.jump).to.equal(Math.abs(before - after) > 1e-6);
      });
      expect(breakpoints(curve, to)).to.deep.equal(found.map(({ at }) => at));
    });
  }

  it('whole steps are met to the bit', () => {
    const curve = sequence([2000, ramp(0, 0.04)], [23000, ramp(0.04, 0, 'cosine')], constant(0));
    expect(breakpoints(curve, 30000)).to.deep.equal([2000, 25000]);
    expect(breakpoints(max(exponential(0.1, 0.5, 1000), constant(0.025)), 1e5)).to.deep.equal([2000]);
  });

  it('places that turn out to be no corner are looked at a limited number of times', () => {
    // Stairs above a cap, 10¹⁵ of them: none is a corner.
    const capped = min(exponential(1, 1.1, 1e-6, true), constant(1e-5));
    const started = process.cpuUsage();
    expect(breakpoints(capped, 1e9)).to.deep.equal([]);
    expect(breakpoints(max(capped, repeat(constant(0), 1e-6)), 1e9)).to.deep.equal([]);
    expect(process.cpuUsage(started).user / 1e6, 'seconds').to.be.below(20);
  });

  it('no more than asked for are looked for', () => {
    expect(breakpoints(exponential(1, 0.999, 1, true), 1e15, { limit: 3 })).to.deep.equal([1, 2, 3]);
  });
});
