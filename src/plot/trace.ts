import { breakpoints } from '../curve/breakpoints.ts';
import type { Curve } from '../curve/curve.ts';
import { rateOf } from '../curve/rate.ts';

/** The line that draws a curve: every corner and jump of it, and between them as many points as the eye needs. */

export interface Point {
  readonly step: number;
  readonly rate: number;
}

export interface Window {
  readonly from: number;
  readonly to: number;
  /** The picture's size, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Off by less than this, in pixels, is on the line. */
const TOLERANCE = 0.05;
const FIRST_CUT = 16;
const MAX_DEPTH = 12;

/** Neighbours of a step: a rate just before a breakpoint and just after it. */
const before = (step: number): number => step * (1 - 2 ** -50);
const after = (step: number): number => (step === 0 ? 2 ** -50 : step * (1 + 2 ** -50));

type Rate = (step: number) => number;

const isFinitePoint = ({ rate }: Point): boolean => Number.isFinite(rate);

/** Where an interval of smooth curve starts and ends, by its own values: what lies beyond may have jumped. */
const ends = (rate: Rate, from: number, to: number): readonly [Point, Point] => [
  { step: from, rate: rate(after(from)) },
  { step: to, rate: rate(before(to)) },
];

const inner = (rate: Rate, [a, b]: readonly [Point, Point], cuts: number): Point[] =>
  Array.from({ length: cuts - 1 }, (_, i) => {
    const step = a.step + ((b.step - a.step) * (i + 1)) / cuts;
    return { step, rate: rate(step) };
  });

/** How far points lie off the straight line between two others, at most. */
const offLine = ([a, b]: readonly [Point, Point], points: readonly Point[]): number =>
  Math.max(
    ...points.map(({ step, rate }) =>
      Math.abs(rate - (a.rate + ((b.rate - a.rate) * (step - a.step)) / (b.step - a.step))),
    ),
  );

/** The points after `a` up to `b`, cut in halves until each stretch is straight. */
const refine = (rate: Rate, stretch: readonly [Point, Point], tolerance: number, depth: number): Point[] => {
  const [a, b] = stretch;
  const quarters = inner(rate, stretch, 4);
  if (depth === 0 || !(offLine(stretch, quarters) > tolerance)) return [b];
  const middle = quarters[1]!;
  return [
    ...refine(rate, [a, middle], tolerance, depth - 1),
    ...refine(rate, [middle, b], tolerance, depth - 1),
  ];
};

/** The points of one smooth interval, its ends included. */
const smooth = (rate: Rate, from: number, to: number, narrow: boolean, tolerance: number): Point[] => {
  const [a, b] = ends(rate, from, to);
  if (narrow) return [a, b];
  const first = inner(rate, [a, b], FIRST_CUT);
  if (!(offLine([a, b], first) > tolerance)) return [a, b];
  const knots = [a, ...first, b];
  return [a, ...knots.slice(1).flatMap((knot, i) => refine(rate, [knots[i]!, knot], tolerance, MAX_DEPTH))];
};

/** Of all points in one column of pixels the first, the least, the greatest and the last: the rest is not seen. */
const thin = (points: readonly Point[], { from, to, width }: Window): Point[] => {
  if (points.length <= 8 * width) return [...points];
  const columns = new Map<number, Point[]>();
  for (const point of points) {
    const column = Math.floor(((point.step - from) / (to - from)) * width);
    const kept = columns.get(column);
    if (kept === undefined) columns.set(column, [point]);
    else kept.push(point);
  }
  return [...columns.values()].flatMap((all) => {
    const order = all.map((point, i) => ({ point, i })).sort((a, b) => a.point.rate - b.point.rate);
    const picks = new Set([0, order[0]!.i, order[order.length - 1]!.i, all.length - 1]);
    return [...picks].sort((a, b) => a - b).map((i) => all[i]!);
  });
};

/** Leaves out a point that is the one before it again. */
const distinct = (points: readonly Point[], tolerance: number): Point[] =>
  points.filter((point, i) => {
    const last = points[i - 1];
    return last === undefined || point.step !== last.step || Math.abs(point.rate - last.rate) > tolerance;
  });

/** The steps strictly inside a window where a curve jumps or bends. */
export const corners = (curve: Curve, { from, to }: Pick<Window, 'from' | 'to'>): number[] =>
  breakpoints(curve, to).filter((step) => step > from && step < to);

/** The line of a curve over a window, from left to right; a jump is two points at one step. */
export const trace = (curve: Curve, window: Window): Point[] => {
  const { from, to, width, height } = window;
  const rate = rateOf(curve);
  const knots = [from, ...corners(curve, window), to];
  const intervals = knots.slice(1).map((end, i) => [knots[i]!, end] as const);
  const rough = intervals.flatMap(([a, b]) => {
    const both = ends(rate, a, b);
    return [...both, ...(intervals.length > width ? [] : inner(rate, both, FIRST_CUT))];
  });
  const rates = rough.filter(isFinitePoint).map((point) => point.rate);
  const [least, greatest] = rates.reduce(([low, high], each) => [Math.min(low, each), Math.max(high, each)], [
    0, 0,
  ] as [number, number]);
  const tolerance = ((greatest - least) / height) * TOLERANCE;
  const pixel = (to - from) / width;
  const points = intervals.flatMap(([a, b]) => smooth(rate, a, b, b - a < pixel, tolerance));
  return thin(distinct(points.filter(isFinitePoint), tolerance), window);
};
