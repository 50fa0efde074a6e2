import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Curve,
  constant,
  custom,
  exponential,
  power,
  ramp,
  rateOf,
  repeat,
  sequence,
  steps,
} from '../../src/define.ts';
import { createSchedule, loadOrThrow } from '../../src/index.ts';
import { svg } from '../../src/plot/index.ts';
import { cpuMilliseconds, NO_BLOW_UP } from '../support/cpu.ts';
import { draw, ofClass, type Point, pointsOf, read } from './drawing.ts';

/** Coordinates are rounded to hundredths of a pixel. */
const ROUNDED = 0.011;

const climb = sequence([20, ramp(0, 1)], [30, constant(1)], [40, ramp(1, 0.5)], constant(0.5));
const stairs = steps([30, 60], [0.5, 0.1, 0.3]);

/** Pairs of neighbouring points with the same x. */
const verticals = (line: readonly Point[]): (readonly [Point, Point])[] =>
  line.slice(1).flatMap((to, i) => (line[i]![0] === to[0] ? [[line[i]!, to] as const] : []));

const windows: {
  readonly curve: Curve;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}[] = [
  {
    curve: sequence([100, ramp(1, 0)], constant(0)),
    from: 0,
    to: 110,
    reason: 'a curve with an end is drawn to a little after its last change',
  },
  { curve: constant(1), from: 0, to: 1000, reason: 'a constant rate' },
  {
    curve: exponential(1, 0.1, 1000),
    from: 0,
    to: 1000,
    reason: 'a decay without an end is drawn to a round number at which the rate has fallen to a tenth',
  },
  {
    curve: exponential(1, 0.1, 900, true),
    from: 0,
    to: 10_000,
    reason: 'endless stairs are drawn up to a round step after the first few corners',
  },
  { curve: power(1, 0.5), from: 0, to: 1000, reason: 'a rate that only grows' },
];

describe('svg', () => {
  it('has corners exactly at the corners of the curve', () => {
    const { line, x, y } = draw(climb, { to: 100 });
    const wanted = [
      [0, 0],
      [20, 1],
      [50, 1],
      [90, 0.5],
      [100, 0.5],
    ] as const;
    expect(line).to.have.length(wanted.length);
    line.forEach(([px, py], i) => {
      expect(px).to.be.closeTo(x(wanted[i]![0]), ROUNDED);
      expect(py).to.be.closeTo(y(wanted[i]![1]), ROUNDED);
    });
  });

  it('draws a jump as a vertical line at its step', () => {
    const { line, x, y } = draw(stairs, { to: 100 });
    const wanted = [
      { step: 30, before: 0.5, after: 0.1 },
      { step: 60, before: 0.1, after: 0.3 },
    ];
    const jumps = verticals(line);
    expect(jumps).to.have.length(wanted.length);
    jumps.forEach(([from, to], i) => {
      const { step, before, after } = wanted[i]!;
      expect(from[0]).to.be.closeTo(x(step), ROUNDED);
      expect(from[1]).to.be.closeTo(y(before), ROUNDED);
      expect(to[1]).to.be.closeTo(y(after), ROUNDED);
    });
  });

  it('shows a peak narrower than a pixel', () => {
    const { line, x, y } = draw(steps([50_000, 50_001], [0.1, 0.9, 0.1]), { to: 1_000_000 });
    const top = line.filter(([, py]) => Math.abs(py - y(0.9)) < ROUNDED);
    expect(top.length).to.be.above(0);
    for (const [px] of top) expect(px).to.be.closeTo(x(50_000), 2 * ROUNDED);
  });

  it('shows the height of many cycles, and the drawing stays short however many there are', () => {
    const waves = repeat(ramp(1, 0, 'cosine'), 10);
    const { line, y } = draw(waves, { to: 1_000_000 });
    expect(Math.min(...line.map(([, py]) => py))).to.be.closeTo(y(1), ROUNDED);
    expect(Math.max(...line.map(([, py]) => py))).to.be.closeTo(y(0), 0.5);
    expect(svg(waves, { to: 1_000_000 }).length).to.be.below(200_000);
  });

  const smooth: { readonly curve: Curve; readonly reason: string }[] = [
    {
      curve: sequence([800, ramp(1, 0, 'cosine')], constant(0)),
      reason: 'a curve whose middle is on the straight line between its ends',
    },
    { curve: exponential(1, 0.5, 60), reason: 'a curve that is steep, then flat' },
    {
      curve: ramp(1, 0, { shape: 'power', exponent: 0.1 }, 900),
      reason: 'a curve that is vertical at its start',
    },
    {
      curve: ramp(0, 1, { shape: 'sigmoid', slope: 80, center: 0.3 }, 1000),
      reason: 'a curve that is flat except for a short stretch',
    },
    {
      curve: custom({ rate: (t) => 0.5 + 0.5 * Math.sin(t / 20), breakpoints: [] }),
      reason: 'a plug-in’s curve without a corner',
    },
  ];
  for (const { curve, reason } of smooth) {
    it(`is within a tenth of a pixel of the curve: ${reason}`, () => {
      const rate = rateOf(curve);
      const { line, step, y } = draw(curve, { to: 1000 });
      line.slice(1).forEach(([px, py], i) => {
        const [fromX, fromY] = line[i]!;
        if (px - fromX < 0.5) return;
        for (const part of [0.25, 0.5, 0.75]) {
          const at = step(fromX + (px - fromX) * part);
          expect(fromY + (py - fromY) * part, `step ${at}`).to.be.closeTo(y(rate(at)), 0.1);
        }
      });
    });
  }

  for (const { curve, from, to, reason } of windows) {
    it(`draws ${from} to ${to} by default: ${reason}`, () => {
      const { line, step } = draw(curve);
      expect(step(line[0]![0])).to.be.closeTo(from, to / 1000);
      expect(step(line.at(-1)![0])).to.be.closeTo(to, to / 1000);
    });
  }

  it('draws the requested part', () => {
    const { line, x, y } = draw(climb, { from: 10, to: 30 });
    expect(line[0]![0]).to.be.closeTo(x(10), ROUNDED);
    expect(line[0]![1]).to.be.closeTo(y(0.5), ROUNDED);
    expect(line.at(-1)![0]).to.be.closeTo(x(30), ROUNDED);
  });

  it('keeps everything inside the picture, for any curve and size', () => {
    const rate = fc.oneof(fc.double({ noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }));
    const curve = fc.oneof(
      fc.array(rate, { minLength: 1, maxLength: 6 }).map((all) =>
        steps(
          all.slice(1).map((_, i) => 10 * i + 10),
          all,
        ),
      ),
      fc.tuple(rate, rate).map(([a, b]) => sequence([50, ramp(a, b, 'cosine')], constant(b))),
      fc
        .tuple(rate, fc.double({ min: 0.01, max: 2, noNaN: true }))
        .map(([a, f]) => exponential(a, f, 30, true)),
    );
    const size = fc.integer({ min: 200, max: 2000 });
    fc.assert(
      fc.property(curve, size, size, fc.integer({ min: 1, max: 300 }), (of, width, height, to) => {
        const { all, line } = draw(of, { width, height, to });
        for (const [x, y] of [
          ...line,
          ...ofClass('lrs-area', all).flatMap((area) => pointsOf(area.attributes.d!)),
        ]) {
          expect(x).to.be.within(0, width);
          expect(y).to.be.within(0, height);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('describes in words what it shows', () => {
    const { all } = read(
      svg(createSchedule({ type: 'constant_learning_rate', learning_rate: 0.25 }), { to: 10 }),
    );
    const [root] = all;
    const ids = root!.attributes['aria-labelledby']!.split(' ');
    const named = ids.map((id) => all.find(({ attributes }) => attributes.id === id));
    expect(root!.attributes.role).to.equal('img');
    expect(named.map((each) => [each?.name, each?.text])).to.deep.equal([
      ['title', 'constant_learning_rate'],
      ['desc', '0–9: constant 0.25'],
    ]);
  });

  it('uses different ids for different drawings on a page, and is the same for the same schedule', () => {
    expect(svg(climb)).to.equal(svg(climb));
    const ids = [svg(climb), svg(stairs)].map((text) => /id="([^"]*)"/.exec(text)?.[1]);
    expect(ids[0]).to.not.equal(ids[1]);
  });

  it('escapes any title', () => {
    const title = 'a <b> & "c" \u0007 \ud800';
    const { all } = read(svg(climb, { title }));
    expect(all.find(({ name }) => name === 'title')?.text).to.equal('a <b> & "c" \ufffd \ufffd');
  });

  it('has colours for dark pages', () => {
    expect(svg(climb)).to.match(/@media \(prefers-color-scheme:dark\)\{\.lrs-/);
  });

  it('draws more stairs than anybody can see about as fast as a quarter million stairs', () => {
    const stairs = 'step_decay { initial_learning_rate: 0.1 decay_steps: 8.3e-218 decay_factor: 0.1 }';
    const { schedule } = loadOrThrow(stairs, { format: 'textproto' });
    expect(cpuMilliseconds(() => svg(schedule, { to: 1000 }))).to.be.below(5 * NO_BLOW_UP);
  });

  for (const { options, reason } of [
    { options: { width: 0 }, reason: 'a width of 0' },
    { options: { height: Number.NaN }, reason: 'a height of NaN' },
    { options: { from: -1 }, reason: 'a negative step' },
    { options: { from: 10, to: 10 }, reason: 'a range without steps' },
    { options: { to: Number.POSITIVE_INFINITY }, reason: 'an infinite end' },
  ]) {
    it(`refuses ${reason}`, () => expect(() => svg(climb, options)).to.throw(RangeError, /^svg: /));
  }
});
