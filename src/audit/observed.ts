import type { BadRow } from './findings.ts';
import { isRateName } from './log/axes.ts';
import type { Column, Entry, Log } from './log/log.ts';

/** The rows of a log to compare: the columns to use, and where one run ends and the next begins. */

export interface Row {
  readonly place: string;
  readonly step?: number;
  readonly epoch?: number;
  /** One value per column; undefined if the log has none. */
  readonly values: readonly (number | undefined)[];
}

export interface Chosen {
  readonly columns: readonly Column[];
  /** Names of other columns that could have been compared. */
  readonly others: readonly string[];
}

/** True for columns that count time or rows, so are not rates. */
const isTime = (name: string): boolean =>
  /^(?:wall[ _]?time|_?time(?:stamp)?|_runtime|_step|index)$/i.test(name.trim());

/** The number of the parameter group in a column name: `lr/pg0`, `lr-SGD/pg1`, `x/lr2`. */
export const groupNumber = (name: string): number | undefined => {
  const [, found] = /(?:pg|group_?|lr_?)(\d+)$/i.exec(name) ?? [];
  return found === undefined ? undefined : Number(found);
};

/** The name without the number of its parameter group: `lr/pg` for `lr/pg0`. */
const stem = (name: string): string =>
  groupNumber(name) === undefined ? name : name.replace(/(?<!\d)\d+$/, '');

/**
 * Chooses the columns of learning rates: those asked for, which the log must have, or the first one that is named like a
 * rate, with the columns of other groups under the same name. Returns undefined if no column is named like a rate.
 */
export const choose = ({ columns }: Log, asked: readonly string[]): Chosen | undefined => {
  const names = columns.map(({ name }) => name);
  if (asked.length > 0)
    return {
      columns: asked.flatMap((each) => columns.filter(({ name }) => name === each).slice(0, 1)),
      others: names.filter((name) => !asked.includes(name)),
    };
  const rates = columns.filter(({ name }) => isRateName(name));
  const numbers = columns.filter(({ name }) => !isTime(name));
  // TensorBoard exports a tag as `Wall time,Step,Value`. A single column with another name, such as loss, is not a rate.
  const [only] = numbers.length === 1 && /^value$/i.test(numbers[0]!.name.trim()) ? numbers : [];
  const [first = only] = rates;
  if (first === undefined) return undefined;
  const chosen = rates.filter(({ name }) => stem(name) === stem(first.name));
  const all = chosen.length > 0 ? chosen : [first];
  return {
    columns: all,
    others: rates.filter((each) => !all.includes(each)).map(({ name }) => name),
  };
};

/** False for a number too large to count steps: adding 1 to it gives the same double. */
const isCount = (count: number | undefined): boolean =>
  count === undefined || Math.abs(count) <= Number.MAX_SAFE_INTEGER;

/** Separates the entries whose step or epoch is too large to be a count. */
export const countedIn = (
  columns: readonly Column[],
): { readonly columns: readonly Column[]; readonly bad: readonly BadRow[] } => {
  const bad = new Map<string, BadRow>();
  const counted = columns.map(({ name, entries }) => ({
    name,
    entries: entries.filter(({ place, step, epoch }) => {
      if (isCount(step) && isCount(epoch)) return true;
      const [word, count] = isCount(step) ? ['epoch', epoch] : ['step', step];
      bad.set(place, { place, reason: `its ${word}, ${count}, is too large to be a count` });
      return false;
    }),
  }));
  return { columns: counted, bad: [...bad.values()] };
};

/** An entry, with keys that sort it among the entries of other columns. */
interface Keyed {
  readonly key: string;
  readonly order: readonly number[];
  readonly entry: Entry;
}

/** In a table, the numbers of one line belong together; in an event file, the numbers of one step of a run. */
const keyedOf = (entries: readonly Entry[], isEvents: boolean): readonly Keyed[] => {
  let [run, last, nth] = [0, Number.NEGATIVE_INFINITY, 0];
  return entries.map((entry) => {
    if (!isEvents) return { key: entry.place, order: [Number(/\d+$/.exec(entry.place)?.[0])], entry };
    const step = entry.step!;
    nth = step === last ? nth + 1 : 0;
    if (step < last) run++;
    last = step;
    const order = [run, step, nth];
    return { key: order.join(' '), order, entry };
  });
};

/** Compares two orders. They are never equal, because each belongs to a different key. */
const compareOrder = (a: readonly number[], b: readonly number[]): number => {
  const i = a.findIndex((number, at) => number !== b[at]);
  return a[i]! - b[i]!;
};

/** Merges successive rows of one step if no two of them have a number in the same column. */
const merged = (rows: readonly Row[]): readonly Row[] => {
  const found: Row[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    const fills =
      last !== undefined &&
      countOf(row) !== undefined &&
      row.step === last.step &&
      row.epoch === last.epoch &&
      row.values.every((value, i) => value === undefined || last.values[i] === undefined);
    if (fills)
      found[found.length - 1] = { ...last, values: last.values.map((each, i) => each ?? row.values[i]) };
    else found.push(row);
  }
  return found;
};

/** The rows of some columns: every row that any of them has. */
export const rowsOfColumns = (columns: readonly Column[], isEvents: boolean): readonly Row[] => {
  const keyed = columns.map(({ entries }) => keyedOf(entries, isEvents));
  const values = keyed.map((entries) => new Map(entries.map(({ key, entry }) => [key, entry.value])));
  const rows = new Map<string, Keyed>();
  for (const each of keyed.flat()) if (!rows.has(each.key)) rows.set(each.key, each);
  const all = [...rows.values()];
  if (all.length > (values[0]?.size ?? 0)) all.sort((a, b) => compareOrder(a.order, b.order));
  return merged(
    all.map(({ key, entry: { place, step, epoch } }) => ({
      place,
      ...(step !== undefined && { step }),
      ...(epoch !== undefined && { epoch }),
      values: values.map((own) => own.get(key)),
    })),
  );
};

/** Returns the step of a row, or its epoch if it has no step. */
export const countOf = ({ step, epoch }: Row): number | undefined => step ?? epoch;

export interface Split {
  readonly runs: readonly (readonly Row[])[];
  /** Places of duplicate rows. */
  readonly repeated: readonly string[];
}

/** True if no number of one row differs from that of the other. */
const isSame = (a: Row, b: Row): boolean =>
  a.values.every((value, i) => value === b.values[i] || value === undefined || b.values[i] === undefined);

/**
 * A row of a text may be a copy of one of this many rows before it: of two processes that write the log, one may be
 * ahead.
 */
const RECENT = 8;

/** True if a row is a copy of a recent one, but not of the first row of a run: with that row, a run starts again. */
const isCopy = (row: Row, run: readonly Row[], recent: number): boolean => {
  const count = countOf(row);
  return run
    .slice(-recent)
    .some(
      (each) =>
        (each !== run[0] || run.length === 1) &&
        count !== undefined &&
        countOf(each) === count &&
        isSame(each, row),
    );
};

/**
 * Splits a log into runs: a run ends when the count goes back. Copies of rows are left out, as several processes may
 * write to one log.
 */
export const split = (rows: readonly Row[], isEvents: boolean): Split => {
  const runs: Row[][] = [];
  const repeated: string[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && isCopy(row, run, isEvents ? 1 : RECENT)) {
      repeated.push(row.place);
      continue;
    }
    const [before, now] = [run && countOf(run.at(-1)!), countOf(row)];
    if (run === undefined || (before !== undefined && now !== undefined && now <= before)) runs.push([row]);
    else run.push(row);
  }
  return { runs, repeated };
};
