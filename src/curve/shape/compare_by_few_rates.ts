import type { Curve } from '../curve.ts';
import { type CurveOrSchedule, curveIn } from '../curve_in.ts';
import type { Rate } from '../rate/compile.ts';
import { rateOf } from '../rate/rate.ts';
import { stretchesOf } from '../rate/stretches.ts';
import {
  type Comparison,
  compare,
  comparison,
  type Difference,
  differenceAt,
  isGreatest,
  stepsToCompare,
} from './compare.ts';

/** Compares two curves at all steps, but computes only a few rates. */

/** The kinds of curves that only rise or only fall. A growth with a negative factor changes its sign. */
const isMonotone = (curve: Curve): boolean =>
  curve.kind === 'constant' ||
  curve.kind === 'ramp' ||
  curve.kind === 'power' ||
  (curve.kind === 'exponential' && curve.factor > 0);

interface Part {
  /** The step before which the stretch ends. */
  readonly end: number;
  /** Equal for two stretches with the same rates. */
  readonly key: string;
}

/** The parts of a curve in which it only rises or only falls; undefined if it does neither in some part. */
const partsOf = (curve: Curve, steps: number): readonly Part[] | undefined => {
  const stretches = stretchesOf(curve, steps);
  if (!stretches.every((each) => isMonotone(each.curve))) return undefined;
  const keyOf = (rates: object): string =>
    // JSON has no infinite numbers.
    JSON.stringify(rates, (_, value) => (typeof value === 'number' ? String(value) : value));
  return stretches.map(({ end, ...rates }) => ({ end: Math.ceil(end), key: keyOf(rates) }));
};

/** How many steps are compared first, to find a difference that is larger than most others. */
const FIRST_LOOK = 64;

/** A limit far above the relative rounding errors of rates. */
const ROUNDING = 1e-9;

/** Two rates, and their differences at the steps that were counted so far. */
interface Counted {
  readonly a: Rate;
  readonly b: Rate;
  different: number;
  first: number;
  last: number;
  /** The greatest difference at a counted step, and the first step with it. */
  greatest: number;
  greatestAt: number;
  /**
   * The greatest difference found so far, perhaps at a step that is not counted yet. Stretches whose differences are
   * smaller need not be searched for it.
   */
  known: number;
}

/** The counts before any step is counted; `known` is the greatest difference at a few of the steps. */
const countedFrom = (a: Rate, b: Rate, steps: number): Counted => {
  let known = 0;
  for (let i = 0; i < FIRST_LOOK; i++) {
    const step = Math.floor((steps * i) / FIRST_LOOK);
    known = Math.max(known, Math.abs(a(step) - b(step)));
  }
  return { a, b, different: 0, first: 0, last: 0, greatest: -1, greatestAt: 0, known };
};

/** Counts one step, at which the rates are x and y. */
const countStep = (counted: Counted, step: number, x: number, y: number): void => {
  if (x === y) return;
  if (counted.different++ === 0) counted.first = step;
  counted.last = step;
  const absolute = Math.abs(x - y);
  if (!isGreatest(absolute, counted.greatest)) return;
  counted.greatest = absolute;
  counted.greatestAt = step;
  counted.known = Math.max(counted.known, absolute);
};

/** Compares the curves between two steps whose rates are known. Between them, each curve only rises or only falls. */
const countBetween = (
  counted: Counted,
  from: number,
  to: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): void => {
  if (to - from < 2) return;
  const [lowX, highX] = x0 < x1 ? [x0, x1] : [x1, x0];
  const [lowY, highY] = y0 < y1 ? [y0, y1] : [y1, y0];
  const size = ROUNDING * Math.max(Math.abs(lowX), Math.abs(highX), Math.abs(lowY), Math.abs(highY));
  const isApart = Math.max(lowX - highY, lowY - highX) > size;
  if (isApart && Math.max(highX - lowY, highY - lowX) + size < counted.known) {
    // `first` needs no change: the rates at `from` differ too, and were counted before.
    counted.different += to - from - 1;
    counted.last = to - 1;
    return;
  }
  const middle = Math.floor((from + to) / 2);
  const [x, y] = [counted.a(middle), counted.b(middle)];
  countBetween(counted, from, middle, x0, y0, x, y);
  countStep(counted, middle, x, y);
  countBetween(counted, middle, to, x, y, x1, y1);
};

/** Counts the steps from `from` to before `to`. */
const countAll = (counted: Counted, from: number, to: number): void => {
  const { a, b } = counted;
  const last = to - 1;
  const [x0, y0, x1, y1] = [a(from), b(from), a(last), b(last)];
  countStep(counted, from, x0, y0);
  countBetween(counted, from, last, x0, y0, x1, y1);
  if (last > from) countStep(counted, last, x1, y1);
};

/**
 * Compares two curves as `compare` does; may leave out the greatest relative difference. Where each curve only
 * rises or only falls, the rates at two steps may show that the curves differ at all steps between, and by how much at most.
 */
export const compareByFewRates = (
  one: CurveOrSchedule,
  other: CurveOrSchedule,
  steps: number,
): Comparison => {
  const curves = [curveIn(one), curveIn(other)] as const;
  const count = Math.max(0, Math.ceil(steps));
  const looked = stepsToCompare(curves, count);
  const [parts, others] = curves.map((curve) => partsOf(curve, looked));
  if (parts === undefined || others === undefined) return compare(one, other, steps);
  const counted = countedFrom(rateOf(curves[0]), rateOf(curves[1]), looked);
  for (let [start, i, j] = [0, 0, 0]; start < looked; ) {
    const [part, its] = [parts[i]!, others[j]!];
    const end = Math.min(part.end, its.end, looked);
    if (end > start && part.key !== its.key) countAll(counted, start, end);
    start = Math.max(start, end);
    if (part.end === end) i++;
    if (its.end === end) j++;
  }
  const { a, b, different, first, last, greatestAt } = counted;
  const at = (step: number): Difference => differenceAt(step, a(step), b(step));
  return comparison(at, { count, looked, different, first, last, absoluteAt: greatestAt });
};
