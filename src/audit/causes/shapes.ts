import { formatRate, formatSteps } from '../../curve/words/format.ts';
import { hullOf } from '../log/precision.ts';
import type { Explanation } from '../report.ts';
import { explanation } from './cause_input.ts';
import { wholesThatFit } from './compare_rates.ts';
import type { Compared } from './rows.ts';

/** Names the shape of a log that does not follow the plan at all: constant, steps, a line, a half cosine, an exponential. */

interface Point {
  readonly at: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The line a + b · c, and how far inside the intervals it stays: `margin` is negative if it leaves one. `growth` says
 * how fast the margin grows with b.
 */
interface Line {
  readonly margin: number;
  readonly a: number;
  readonly b: number;
  readonly growth: number;
}

const pointsOf = (rows: readonly Compared[], column: number): readonly Point[] =>
  rows.flatMap(({ at, cells }) => {
    const cell = cells.find((each) => each.column === column);
    return cell === undefined
      ? []
      : [{ at, value: cell.value, low: cell.interval[0], high: cell.interval[1] }];
  });

/**
 * The line through the intervals with the largest margin. The margin is concave in b, and the two points that limit it say on
 * which side the best b is, so halving finds it.
 */
const lineThrough = (points: readonly Point[], c: (at: number) => number): Line => {
  const xs = points.map(({ at }) => c(at));
  const [left, right] = hullOf(xs.map((x) => [x, x]));
  const [lowest, highest] = hullOf(points.map(({ value }) => [value, value]));
  const scale = (highest - lowest) / (right - left);
  if (!Number.isFinite(scale)) return { margin: Number.NEGATIVE_INFINITY, a: 0, b: 0, growth: 0 };
  const lineOf = (b: number): Line => {
    let [above, below] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    let [first, last] = [0, 0];
    for (const [i, { low, high }] of points.entries()) {
      const shift = b * xs[i]!;
      if (low - shift > above) [above, first] = [low - shift, xs[i]!];
      if (high - shift < below) [below, last] = [high - shift, xs[i]!];
    }
    return { margin: below - above, a: (above + below) / 2, b, growth: first - last };
  };
  let [from, to] = [-2 * scale, 2 * scale];
  let best = lineOf(0);
  for (let i = 0; i < 64; i++) {
    const line = lineOf(from + (to - from) / 2);
    if (line.margin > best.margin) best = line;
    if (line.growth > 0) from = line.b;
    else to = line.b;
  }
  return best;
};

const clipped = (x: number): number => Math.min(Math.max(x, 0), 1);

const half = (x: number): number => (1 + Math.cos(Math.PI * clipped(x))) / 2;

/** The fewest rows, and the fewest different rates, from which a shape with two or three parameters can be told. */
const LEAST_ROWS = 6;

const isEnough = (points: readonly Point[]): boolean =>
  points.length >= LEAST_ROWS && new Set(points.map(({ value }) => value)).size >= LEAST_ROWS;

const rate = (value: number): string => formatRate(Number(Math.max(value, 0).toPrecision(5)));

type Unit = 'step' | 'epoch';

const counted = (count: number, unit: Unit): string =>
  `${formatSteps(count)} ${unit}${count === 1 ? '' : 's'}`;

const asLine = (points: readonly Point[], unit: Unit): string | undefined => {
  if (!isEnough(points)) return undefined;
  const { margin } = lineThrough(points, (at) => at);
  const [first, last] = [points[0]!, points.at(-1)!];
  return margin >= 0
    ? `a line from ${rate(first.value)} at ${unit} ${formatSteps(first.at)} to ${rate(last.value)} at ${unit} ${formatSteps(last.at)}`
    : undefined;
};

/** The greatest number of steps to try as the start of a decay. */
const MOST_STARTS = 40;

/** A half cosine that starts between two rows and has any length. */
const asCosine = (points: readonly Point[], from: number, unit: Unit): string | undefined => {
  if (!isEnough(points)) return undefined;
  const [first, last] = [points[0]!, points.at(-1)!];
  const few = points.filter((_, i) => i % Math.ceil(points.length / 24) === 0 || i === points.length - 1);
  const between = Math.max(first.at - from, 0);
  const starts = Array.from({ length: Math.min(between, MOST_STARTS) + 1 }, (_, i) =>
    Math.round(first.at - (between * i) / Math.max(Math.min(between, MOST_STARTS), 1)),
  );
  const reach = Math.max(last.at - first.at, 1);
  for (const start of starts) {
    const lineOf = (n: number, over: readonly Point[]): Line =>
      lineThrough(over, (at) => half((at - start) / n));
    const found = wholesThatFit((n) => Math.max(-lineOf(n, few).margin, 0), 1, 10 * reach, [
      reach,
      last.at - start,
      last.at - start + 1,
    ]).filter((n) => lineOf(n, points).margin >= 0);
    const n = found[found.length >> 1];
    if (n === undefined) continue;
    const { a, b } = lineOf(n, points);
    const [high, low] = [rate(a + b), rate(a)];
    const length =
      found.length === 1 ? counted(n, unit) : `${formatSteps(found[0]!)} to ${counted(found.at(-1)!, unit)}`;
    return `a half cosine from ${high} to ${low} over ${length}, from ${unit} ${formatSteps(start)} on`;
  }
  return undefined;
};

const asExponential = (points: readonly Point[], unit: Unit): string | undefined => {
  if (!isEnough(points) || points.some(({ low }) => low <= 0)) return undefined;
  const logs = points.map(({ at, ...rest }) => ({
    at,
    value: Math.log(rest.value),
    low: Math.log(rest.low),
    high: Math.log(rest.high),
  }));
  const { margin, b } = lineThrough(logs, (at) => at);
  return margin >= 0
    ? `an exponential from ${rate(points[0]!.value)}, multiplied by ${Number(Math.exp(b).toPrecision(6))} each ${unit}`
    : undefined;
};

const MOST_STEPS = 8;

/** A few constant rates, each with several rows. */
const asSteps = (points: readonly Point[], unit: Unit): string | undefined => {
  const parts: Point[][] = [];
  for (const point of points) {
    const last = parts.at(-1);
    if (last?.[0]?.value === point.value) last.push(point);
    else parts.push([point]);
  }
  if (parts.length > MOST_STEPS || points.length < 3 * parts.length) return undefined;
  const [first, ...others] = parts.map(([start]) => start!);
  if (first === undefined) return undefined;
  if (others.length === 0) return `constant at ${rate(first.value)}`;
  return `steps: ${rate(first.value)}, then ${others.map(({ at, value }) => `${rate(value)} from ${unit} ${formatSteps(at)}`).join(', ')}`;
};

const shapeOf = (points: readonly Point[], from: number, unit: Unit): string | undefined =>
  asSteps(points, unit) ??
  asLine(points, unit) ??
  asCosine(points, from, unit) ??
  asExponential(points, unit);

/** Names the shape of a column: one that `shapeOf` finds, possibly after a line up to the highest rate. */
const wordsOf = (points: readonly Point[], unit: Unit): string | undefined => {
  const top = points.reduce((best, { value }, i) => (value > points[best]!.value ? i : best), 0);
  if (top < 3) return shapeOf(points, points[0]?.at ?? 0, unit);
  const [up, down] = [points.slice(0, top), points.slice(top)];
  const { margin } = lineThrough(up, (at) => at);
  const after = margin >= 0 ? shapeOf(down, up.at(-1)!.at, unit) : undefined;
  if (after === undefined) return shapeOf(points, points[0]!.at, unit);
  return `a line from ${rate(up[0]!.value)} up to ${unit} ${formatSteps(down[0]!.at)} and then ${after}`;
};

/** Explains the log by a schedule of another shape; each column may have a different one. */
export const byShape = (
  rows: readonly Compared[],
  columns: readonly string[],
  countsEpochs: boolean,
): readonly Explanation[] => {
  const unit = countsEpochs ? 'epoch' : 'step';
  const found = columns.map((_, i) => wordsOf(pointsOf(rows, i), unit));
  const shapes = found.filter((each) => each !== undefined);
  if (shapes.length === 0 || shapes.length < columns.length) return [];
  const [first] = shapes;
  const words =
    new Set(shapes).size === 1 ? first! : shapes.map((shape, i) => `${columns[i]} ${shape}`).join('; ');
  return [
    explanation(['other-schedule'], [`another schedule, not that of the config: the log fits ${words}`]),
  ];
};
