import type { Curve } from '../curve/curve.ts';
import { rateOf } from '../curve/rate/rate.ts';
import { type Corner, corners } from '../curve/shape/breakpoints.ts';
import { limitOf } from '../curve/shape/limit.ts';

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

/** A stretch without corners, by its ends. */
type Stretch = readonly [Point, Point];

type Rate = (step: number) => number;

/** Greater rates have no place on an axis: the sum of two would be infinite. */
export const MAX_RATE = 1e300;

const isFinitePoint = ({ rate }: Point): boolean => Math.abs(rate) <= MAX_RATE;

const inner = (rate: Rate, [a, b]: Stretch, cuts: number): Point[] =>
  Array.from({ length: cuts - 1 }, (_, i) => {
    const step = a.step + ((b.step - a.step) * (i + 1)) / cuts;
    return { step, rate: rate(step) };
  });

/** The least and the greatest rate of points, 0 among them. */
export const rangeOf = (points: readonly Point[]): readonly [least: number, greatest: number] => {
  let [least, greatest] = [0, 0];
  for (const { rate } of points.filter(isFinitePoint)) {
    least = Math.min(least, rate);
    greatest = Math.max(greatest, rate);
  }
  return [least, greatest];
};

/** How far points lie off the straight line between two others, at most. */
const offLine = ([a, b]: Stretch, points: readonly Point[]): number =>
  Math.max(
    ...points.map(({ step, rate }) =>
      Math.abs(rate - (a.rate + ((b.rate - a.rate) * (step - a.step)) / (b.step - a.step))),
    ),
  );

/** The points after `a` up to `b`, cut in halves until each stretch is straight. */
const refine = (rate: Rate, stretch: Stretch, tolerance: number, depth: number): Point[] => {
  const [a, b] = stretch;
  const quarters = inner(rate, stretch, 4);
  if (depth === 0 || !(offLine(stretch, quarters) > tolerance)) return [b];
  const middle = quarters[1]!;
  return [
    ...refine(rate, [a, middle], tolerance, depth - 1),
    ...refine(rate, [middle, b], tolerance, depth - 1),
  ];
};

/** The points of one smooth stretch, its ends included. */
const smooth = (rate: Rate, stretch: Stretch, tolerance: number): Point[] => {
  const [a, b] = stretch;
  const first = inner(rate, stretch, FIRST_CUT);
  if (!(offLine(stretch, first) > tolerance)) return [a, b];
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

/** The corners of a curve strictly inside a window. */
export const cornersIn = (curve: Curve, { from, to }: Pick<Window, 'from' | 'to'>): Corner[] =>
  corners(curve, to).filter(({ at }) => at > from);

/** The curve cut at its corners: where each stretch starts and ends, by the rates on its own side of the corner. */
const stretchesOf = (curve: Curve, window: Window): Stretch[] => {
  const { from, to } = window;
  const inside = cornersIn(curve, window);
  const starts = [
    { step: from, rate: limitOf(curve, 'after')(from) },
    ...inside.map(({ at, after }) => ({ step: at, rate: after })),
  ];
  const ends = [
    ...inside.map(({ at, before }) => ({ step: at, rate: before })),
    { step: to, rate: limitOf(curve, 'before')(to) },
  ];
  return starts.map((start, i) => [start, ends[i]!]);
};

/** The line of a curve over a window, from left to right; a jump is two points at one step. */
export const trace = (curve: Curve, window: Window): Point[] => {
  const { from, to, width, height } = window;
  const rate = rateOf(curve);
  const stretches = stretchesOf(curve, window);
  const pixel = (to - from) / width;
  const isWide = ([a, b]: Stretch): boolean => b.step - a.step > pixel;
  const rough = stretches.flatMap((each) => [...each, ...(isWide(each) ? inner(rate, each, FIRST_CUT) : [])]);
  const [least, greatest] = rangeOf(rough);
  const tolerance = ((greatest - least) / height) * TOLERANCE;
  const points = stretches.flatMap((each) => (isWide(each) ? smooth(rate, each, tolerance) : each));
  return thin(distinct(points.filter(isFinitePoint), tolerance), window);
};
