import type { Curve } from '../../curve/curve.ts';
import { rateOf } from '../../curve/rate/rate.ts';
import { type Corner, corners } from '../../curve/shape/breakpoints.ts';
import { limitOf } from '../../curve/shape/limit.ts';

/** Traces the line of a curve: every corner and jump, and as many points in between as the eye needs. */

export interface Point {
  readonly step: number;
  readonly rate: number;
}

/** The steps of a curve to draw. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Converts steps and rates to pixels. */
export interface View {
  readonly x: (step: number) => number;
  readonly step: (x: number) => number;
  readonly y: (rate: number) => number;
  readonly width: number;
}

/** The distance from the line, in pixels, within which a point counts as on it. */
const TOLERANCE = 0.05;
const FIRST_CUT = 16;
const MAX_DEPTH = 12;

/** A stretch without corners, given by its ends. */
type Stretch = readonly [Point, Point];

/** The greatest rate to draw: the sum of two greater ones could be infinite. */
export const MAX_RATE = 1e300;

export const isDrawn = ({ rate }: Point): boolean => Math.abs(rate) <= MAX_RATE;

/**
 * The greatest number of corners to draw, more than a picture can show; after these, a curve is drawn as if it had
 * none.
 */
const MOST_CORNERS = 250_000;

/** The corners of a curve strictly inside a window. */
export const cornersIn = (curve: Curve, { from, to }: Window): Corner[] =>
  corners(curve, to, { limit: MOST_CORNERS }).filter(({ at }) => at > from);

/** Cuts the curve at its corners: the start and end of each stretch, with the rates on its side of the corner. */
const cut = (curve: Curve, window: Window): readonly Stretch[] => {
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

const known = new WeakMap<Curve, Window & { readonly stretches: readonly Stretch[] }>();

/** The stretches of a curve, cut once for the outline, the axis and the line. */
const stretchesOf = (curve: Curve, { from, to }: Window): readonly Stretch[] => {
  const last = known.get(curve);
  if (last !== undefined && last.from === from && last.to === to) return last.stretches;
  const stretches = cut(curve, { from, to });
  known.set(curve, { from, to, stretches });
  return stretches;
};

/** The ends of all stretches, by which an axis is laid out before anything is traced. */
export const endsOf = (curve: Curve, window: Window): Point[] =>
  stretchesOf(curve, window).flat().filter(isDrawn);

/** A rough line: the ends of all stretches, and a few points between. */
export const outline = (curve: Curve, window: Window): Point[] => {
  const rate = rateOf(curve);
  const narrow = (window.to - window.from) / 1000;
  const between = ([a, b]: Stretch): Point[] =>
    b.step - a.step < narrow
      ? []
      : Array.from({ length: FIRST_CUT - 1 }, (_, i) => {
          const step = a.step + ((b.step - a.step) * (i + 1)) / FIRST_CUT;
          return { step, rate: rate(step) };
        });
  return stretchesOf(curve, window)
    .flatMap((each) => [each[0], ...between(each), each[1]])
    .filter(isDrawn);
};

/** Keeps the first, least, greatest and last point of each pixel column: the others are invisible. */
const thin = (points: readonly Point[], { x, width }: View): Point[] => {
  if (points.length <= 8 * width) return [...points];
  const columns = new Map<number, Point[]>();
  for (const point of points) {
    const column = Math.floor(x(point.step));
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

/** The line of a curve over a window, from left to right; a jump is two points at one step. */
export const trace = (curve: Curve, window: Window, view: View, tolerance = TOLERANCE): Point[] => {
  const rate = rateOf(curve);
  const { x, y, step: stepAt } = view;
  /** Points inside a stretch, at even distances in the picture. */
  const inner = ([a, b]: Stretch, cuts: number): Point[] => {
    const [from, to] = [x(a.step), x(b.step)];
    return Array.from({ length: cuts - 1 }, (_, i) => {
      const step = Math.min(b.step, Math.max(a.step, stepAt(from + ((to - from) * (i + 1)) / cuts)));
      return { step, rate: rate(step) };
    });
  };
  /** The greatest distance of points from the straight line between two others. */
  const offLine = ([a, b]: Stretch, points: readonly Point[]): number => {
    const [ax, ay] = [x(a.step), y(a.rate)];
    const slope = (y(b.rate) - ay) / (x(b.step) - ax);
    return Math.max(...points.map((each) => Math.abs(y(each.rate) - (ay + slope * (x(each.step) - ax)))));
  };
  /** The points after `a` up to `b`, halving until each stretch is straight. */
  const refine = (stretch: Stretch, depth: number): Point[] => {
    const [a, b] = stretch;
    const quarters = inner(stretch, 4);
    if (depth === 0 || !(offLine(stretch, quarters) > tolerance)) return [b];
    const middle = quarters[1]!;
    return [...refine([a, middle], depth - 1), ...refine([middle, b], depth - 1)];
  };
  /** The points of one smooth stretch, its ends included. */
  const smooth = (stretch: Stretch): Point[] => {
    const [a, b] = stretch;
    const first = inner(stretch, FIRST_CUT);
    if (!(offLine(stretch, first) > tolerance)) return [a, b];
    const knots = [a, ...first, b];
    return [a, ...knots.slice(1).flatMap((knot, i) => refine([knots[i]!, knot], MAX_DEPTH))];
  };
  const isWide = ([a, b]: Stretch): boolean => x(b.step) - x(a.step) > 1;
  const points = stretchesOf(curve, window).flatMap((each) => (isWide(each) ? smooth(each) : each));
  /** Leaves out repeated points. */
  const distinct = points.filter(isDrawn).filter((point, i, all) => {
    const last = all[i - 1];
    return (
      last === undefined || point.step !== last.step || Math.abs(y(point.rate) - y(last.rate)) > tolerance
    );
  });
  return thin(distinct, view);
};
