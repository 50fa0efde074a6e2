import { type Interval, intervalOf, type Precision } from '../log/precision.ts';
import type { Row } from '../observed.ts';

/** Rows of a log, prepared to be compared with a plan many times. */

/** A logged number with the interval of values that it may stand for. */
interface Cell {
  readonly column: number;
  readonly value: number;
  readonly interval: Interval;
}

export interface Compared {
  readonly row: Row;
  /** The position of the row: its step, or its row number if it has none. */
  readonly at: number;
  readonly cells: readonly Cell[];
}

export const comparedOf = (rows: readonly Row[], precision: Precision, scale: number): readonly Compared[] =>
  rows.map((row, i) => ({
    row,
    at: row.step ?? row.epoch ?? i,
    cells: row.values.flatMap((value, column): Cell[] =>
      value === undefined ? [] : [{ column, value, interval: intervalOf(value, precision, scale) }],
    ),
  }));

/** The number of rows with which a candidate is compared first; it is compared with all rows only if these fit. */
const SOME = 200;

/** Takes a sample of many rows, widely spaced ones first, so that a misfit shows early. */
export const sampleOf = (rows: readonly Compared[]): readonly Compared[] => {
  const every = Math.max(1, Math.floor(rows.length / SOME));
  const some = rows.filter((_, i) => i % every === 0 || i === rows.length - 1);
  const order: Compared[] = [];
  const seen = new Set<number>();
  for (let parts = 1; order.length < some.length; parts *= 2)
    for (let i = 0; i <= parts; i++) {
      const at = Math.round(((some.length - 1) * i) / parts);
      if (!seen.has(at)) order.push(some[at]!);
      seen.add(at);
    }
  return order;
};
