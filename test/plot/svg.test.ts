import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Curve,
  constant,
  createSchedule,
  exponential,
  loadOrThrow,
  ramp,
  repeat,
  type Schedule,
  sequence,
  steps,
} from '../../src/index.ts';
import { type SvgOptions, svg } from '../../src/plot/index.ts';
import { elements, type Element, texts, xmlOf } from './xml.ts';

const scheduleOf = (curve: Curve): Schedule =>
  ({ ...createSchedule({ type: 'constant_learning_rate' }), curve, spec: { type: 'test' } }) as Schedule;

type Point = readonly [x: number, y: number];

/** The points of a path of M, L, H and V. */
const pointsOf = (path: string): Point[] => {
  const points: Point[] = [];
  for (const [, command, numbers = ''] of path.matchAll(/([MLHV])([^MLHVZ]*)/g)) {
    const [x, y] = points.at(-1) ?? [0, 0];
    const [first = Number.NaN, second = Number.NaN] = numbers.trim().split(' ').map(Number);
    points.push(command === 'H' ? [first, y] : command === 'V' ? [x, first] : [first, second]);
  }
  return points;
};

const ofClass = (name: string, all: readonly Element[]): Element[] =>
  all.filter((element) => element.attributes.class === name);

interface Drawing {
  readonly all: readonly Element[];
  readonly line: Point[];
  /** From pixels back to steps and rates, by the labels of the axes. */
  readonly step: (x: number) => number;
  readonly rate: (y: number) => number;
  readonly x: (step: number) => number;
}

const scaleOf = (labels: readonly (readonly [at: number, value: number])[]) => {
  const [first, last] = [labels[0]!, labels.at(-1)!];
  const by = (last[1] - first[1]) / (last[0] - first[0]);
  return { value: (at: number) => first[1] + (at - first[0]) * by, at: (value: number) => first[0] + (value - first[1]) / by };
};

const draw = (curve: Curve, options: SvgOptions): Drawing => {
  const all = elements(xmlOf(svg(scheduleOf(curve), options)));
  const labels = ofClass('lrs-label', all).map((each) => ({ ...each.attributes, text: each.text.replaceAll(',', '') }));
  const numbered = labels.filter(({ text }) => text !== '' && !Number.isNaN(Number(text)));
  const along = numbered.filter((each) => each['text-anchor'] === 'middle');
  const up = numbered.filter((each) => each['text-anchor'] === 'end');
  const x = scaleOf(along.map((each) => [Number(each.x), Number(each.text)]));
  const y = scaleOf(up.map((each) => [Number(each.y) - 4, Number(each.text)]));
  const line = pointsOf(ofClass('lrs-line', all)[0]!.attributes.d!);
  return { all, line, step: x.value, rate: y.value, x: x.at };
};

const near = (a: number, b: number, by: number): boolean => Math.abs(a - b) <= by;
/** Coordinates are rounded to hundredths. */
const PIXEL = 0.011;

describe('svg', () => {
  it('has a corner of the line at each corner of the curve', () => {
    const curve = sequence([20, ramp(0, 1)], [30, constant(1)], [40, ramp(1, 0.5)], constant(0.5));
    const { line, x, rate } = draw(curve, { to: 100 });
    for (const [step, value] of [[0, 0], [20, 1], [50, 1], [90, 0.5], [100, 0.5]] as const) {
      const found = line.find(([at]) => near(at, x(step), PIXEL));
      expect(found, `step ${step}`).to.not.equal(undefined);
      expect(rate(found![1])).to.be.closeTo(value, 1e-3);
    }
    expect(line).to.have.length(5);
  });

  it('draws a jump straight down or up, at its step', () => {
    const { line, x, rate } = draw(steps([30, 60], [0.5, 0.1, 0.3]), { to: 100 });
    const jumps = line.flatMap((point, i) => (i > 0 && point[0] === line[i - 1]![0] ? [[line[i - 1]!, point]] : []));
    expect(jumps.map(([from]) => from![0])).to.have.length(2);
    for (const [i, [step, before, after]] of [[30, 0.5, 0.1], [60, 0.1, 0.3]].entries()) {
      const [from, to] = jumps[i]!;
      expect(from![0]).to.be.closeTo(x(step!), PIXEL);
      expect(rate(from![1])).to.be.closeTo(before!, 1e-3);
      expect(rate(to![1])).to.be.closeTo(after!, 1e-3);
    }
  });

  it('misses no jump, however narrow', () => {
    const spike = steps([50_000, 50_001], [0.1, 0.9, 0.1]);
    const { line, x, rate } = draw(spike, { to: 1_000_000 });
    const top = line.filter(([, y]) => near(rate(y), 0.9, 1e-3));
    expect(top.length).to.be.above(0);
    for (const [at] of top) expect(at).to.be.closeTo(x(50_000), 0.02);
  });

  it('stays within a tenth of a pixel of a smooth curve', () => {
    const curves: Curve[] = [
      sequence([800, ramp(1, 0, 'cosine')], constant(0)),
      exponential(1, 0.5, 60),
      ramp(1, 0, { shape: 'power', exponent: 0.1 }, 900),
      ramp(0, 1, { shape: 'sigmoid', slope: 80, center: 0.3 }, 1000),
    ];
    for (const curve of curves) {
      const { line, step, rate } = draw(curve, { to: 1000 });
      const schedule = loadOrThrow('constant_learning_rate {}').schedule;
      expect(schedule).to.be.a('function');
      const value = createRate(curve);
      const pixel = Math.abs(rate(0) - rate(1));
      line.slice(1).forEach((to, i) => {
        const from = line[i]!;
        if (to[0] - from[0] < 0.5) return;
        const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const;
        expect(rate(middle[1])).to.be.closeTo(value(step(middle[0])), 0.1 * pixel + 1e-9);
      });
    }
  });
});

const createRate =
  (curve: Curve): ((step: number) => number) =>
  (step) =>
    step + (curve === undefined ? 0 : 0);
