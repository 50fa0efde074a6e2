import type { Interval } from '../log/precision.ts';
import type { PlannedRate } from './planned.ts';
import type { Compared } from './rows.ts';
import type { StepOfRow } from './times.ts';

/** Compares the rates of a plan with the rows of a log. */

/** True if the rates explain every number. */
export const explains = (
  rates: readonly PlannedRate[],
  rows: readonly Compared[],
  time: StepOfRow,
): boolean =>
  rows.every((row) => {
    const step = time(row);
    return row.cells.every(({ column, interval: [low, high] }) => {
      const rate = rates[column]!(step);
      return rate >= low && rate <= high;
    });
  });

/**
 * The least and the greatest factor that the rows allow; if the least is above the greatest, no factor fits. Undefined
 * if a planned rate of 0 does not fit (no factor changes it), or if all planned rates are 0, so that any factor fits.
 * If `stops` is true, the search ends when no factor fits, and the result is undefined.
 */
const factorBounds = (
  rates: readonly PlannedRate[],
  rows: readonly Compared[],
  time: StepOfRow,
  stops: boolean,
): Interval | undefined => {
  let [least, most] = [Number.MIN_VALUE, Number.MAX_VALUE];
  for (const row of rows) {
    const step = time(row);
    for (const {
      column,
      interval: [low, high],
    } of row.cells) {
      const rate = rates[column]!(step);
      if (rate > 0) {
        least = Math.max(least, low / rate);
        most = Math.min(most, high / rate);
      } else if (!(rate >= low && rate <= high)) return undefined;
      if (stops && least > most) return undefined;
    }
  }
  return most === Number.MAX_VALUE ? undefined : [least, most];
};

/** The factors by which the plan's rates match every number of the log; undefined if no factor does. */
export const factorsFor = (
  rates: readonly PlannedRate[],
  rows: readonly Compared[],
  time: StepOfRow,
): Interval | undefined => factorBounds(rates, rows, time, true);

/** The factors that match all rows of a log. If no factor matches the few rows that are tried first, the others are not compared. */
export const factorsForAll = (
  { all, some }: { readonly all: readonly Compared[]; readonly some: readonly Compared[] },
  rates: readonly PlannedRate[],
  time: StepOfRow,
): Interval | undefined => factorsFor(rates, some, time) && factorsFor(rates, all, time);

/** The distance of the rates from the rows; 0 if they explain every number. */
export const misfit = (rates: readonly PlannedRate[], rows: readonly Compared[], time: StepOfRow): number => {
  let worst = 0;
  for (const row of rows) {
    const step = time(row);
    for (const {
      column,
      interval: [low, high],
    } of row.cells) {
      const rate = rates[column]!(step);
      worst = Math.max(worst, low - rate, rate - high);
      if (Number.isNaN(rate)) return Number.POSITIVE_INFINITY;
    }
  }
  return worst;
};

/** How far the rates are from fitting the rows after multiplication by one factor; 0 if a factor explains every number. */
export const factorMisfit = (
  rates: readonly PlannedRate[],
  rows: readonly Compared[],
  time: StepOfRow,
): number => {
  const [least, most] = factorBounds(rates, rows, time, false) ?? [0, 0];
  return most <= 0 ? Number.POSITIVE_INFINITY : Math.max(least / most - 1, 0);
};

/** Number of points in the first, coarse search. */
const COARSE = 160;
/** The greatest distance at which neighbours of a number that fits are tried. */
const MOST_NEIGHBORS = 4096;
/** Number of best points from which the finer search starts. */
const CLOSE = 8;

/**
 * All whole numbers from `low` to `high` with a misfit of 0 that lie next to the best one found: a coarse search
 * first, then smaller and smaller steps around its best points and `seeds`.
 */
export const wholesThatFit = (
  misfitAt: (n: number) => number,
  low: number,
  high: number,
  seeds: readonly number[] = [],
): readonly number[] => {
  const known = new Map<number, number>();
  const at = (n: number): number => {
    if (n < low || n > high) return Number.POSITIVE_INFINITY;
    const value = known.get(n) ?? misfitAt(n);
    known.set(n, value);
    return value;
  };
  const grid = Array.from({ length: COARSE + 1 }, (_, i) => Math.round(low * (high / low) ** (i / COARSE)));
  const starts = [...new Set([...seeds.map(Math.round), ...grid])].filter((n) => n >= low && n <= high);
  const best = starts.sort((a, b) => at(a) - at(b)).slice(0, CLOSE);
  for (const start of best) {
    let n = start;
    for (let step = Math.ceil(n * 0.05); at(n) > 0 && step >= 1; ) {
      const next = at(n - step) < at(n + step) ? n - step : n + step;
      if (at(next) < at(n)) n = next;
      else if (step === 1) break;
      else step = Math.ceil(step / 2);
    }
  }
  const fitting = [...known].filter(([, value]) => value === 0).map(([n]) => n);
  const found = new Set(fitting);
  for (const n of fitting)
    for (const direction of [-1, 1]) {
      // Neighbours fit up to some distance: double it until one does not fit, then find the limit by halving.
      let [fits, fails] = [0, 1];
      while (fails < MOST_NEIGHBORS && at(n + direction * fails) === 0) [fits, fails] = [fails, fails * 2];
      while (fails - fits > 1) {
        const middle = (fits + fails) >> 1;
        if (at(n + direction * middle) === 0) fits = middle;
        else fails = middle;
      }
      for (let distance = 1; distance <= fits; distance++) found.add(n + direction * distance);
    }
  return [...found].sort((a, b) => a - b);
};
