/** The result of a benchmark: rows with our number, those of peers, and a goal. */

import { pathToFileURL } from 'node:url';

export interface Beside {
  /** `numpy`, `C++`, `by hand`: the name used in goals. */
  readonly name: string;
  readonly value: number;
  readonly median?: number;
}

export interface Row {
  readonly work: string;
  /** The best of several turns: the shortest time or the highest speed. */
  readonly ours: number;
  readonly median?: number;
  /** `ns`, `ms`, `MB`; with a unit `…/s`, more is better. Growth exponents have the unit ''. */
  readonly unit: string;
  /** The same task done by peers, in the same unit. Peers that are not installed are left out. */
  readonly beside: readonly Beside[];
  /** `≤ 60`, `≤ 1.25 × by hand`, `≥ 1.2 × C++ and ≥ 60`, `≤ 0.33 × numpy or ≤ 1.5 × C`. */
  readonly goal?: string;
  /** Why the goal is missed, from a profile: shown only if it is missed. */
  readonly limit?: string;
}

interface Heading {
  readonly title: string;
  /** One or two sentences for the page: the task and its inputs. */
  readonly about: string;
}

/** A section of the page. */
export interface Section extends Heading {
  readonly rows: readonly Row[];
  /** The text below the table. */
  readonly notes?: string;
}

export interface Bench extends Heading {
  readonly rows: () => readonly Row[] | Promise<readonly Row[]>;
  /** Measures why rows miss their goals: gives the rows with their limits, and the text below the table. */
  readonly explain?: (rows: readonly Row[]) => Pick<Section, 'rows' | 'notes'>;
}

const CLAUSE = /^([≤≥]) ([\d.]+)(?: × (.+))?$/;

/** True if a clause of the goal is met; undefined if its peer was not measured. */
const isTrue = (clause: string, { ours, beside }: Row): boolean | undefined => {
  const [, relation, number, peer] = CLAUSE.exec(clause) ?? [];
  if (relation === undefined) throw new TypeError(`no goal reads ${JSON.stringify(clause)}`);
  const value = peer === undefined ? 1 : beside.find(({ name }) => name === peer)?.value;
  if (value === undefined) return undefined;
  const limit = Number(number) * value;
  return relation === '≤' ? ours <= limit : ours >= limit;
};

/** True if the goal is reached; undefined if the row has no goal, or if a peer in its goal was not measured. */
export const isReached = (row: Row): boolean | undefined => {
  if (row.goal === undefined) return undefined;
  const either = row.goal.split(' or ').map((all) => {
    const said = all.split(' and ').map((clause) => isTrue(clause, row));
    return said.includes(false) ? false : said.includes(undefined) ? undefined : true;
  });
  return either.includes(true) ? true : either.includes(undefined) ? undefined : false;
};

export const isSpeed = ({ unit }: Row): boolean => unit.endsWith('/s');

/** How many times as fast as a peer: above 1 if ours is faster, or smaller. */
export const advantage = (row: Row, { value }: Beside): number =>
  isSpeed(row) ? row.ours / value : value / row.ours;

/** The exponent k of the growth n^k, from the costs of two sizes. */
export const exponentOf = (sizes: readonly [number, number], costs: readonly [number, number]): number =>
  Math.log(costs[1] / costs[0]) / Math.log(sizes[1] / sizes[0]);

/** Three significant digits, without an exponent. */
export const digits = (value: number): string =>
  value >= 100
    ? value.toFixed(0)
    : value
        .toPrecision(value < 0.01 ? 2 : 3)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');

const withMedian = (value: number, median: number | undefined): string =>
  median === undefined ? digits(value) : `${digits(value)} (${digits(median)})`;

/** One line of a table. */
export const cellsOf = (row: Row): readonly string[] => {
  const { work, ours, median, unit, beside, goal } = row;
  const reached = isReached(row);
  const others = beside.map((each) => `${each.name} ${withMedian(each.value, each.median)}`);
  const ratios = beside.map((each) => `${digits(advantage(row, each))} ×`);
  const verdict = reached === undefined ? 'not measured' : reached ? 'yes' : '**no**';
  return [
    work,
    `${withMedian(ours, median)} ${unit}`.trim(),
    others.join(', '),
    ratios.join(', '),
    goal ?? '',
    goal === undefined ? '' : verdict,
  ];
};

/** Why rows miss their goals, each reason once. */
export const heldBack = (rows: readonly Row[]): readonly string[] => {
  const works = new Map<string, string[]>();
  for (const row of rows)
    if (row.limit !== undefined && isReached(row) === false)
      works.set(row.limit, [...(works.get(row.limit) ?? []), row.work]);
  return [...works].map(([limit, of]) => `${of.join('; ')}: ${limit}`);
};

export const head = ['task', 'this library', 'compared with', 'speed ratio', 'goal', 'reached'];

const printed = (table: readonly (readonly string[])[]): string => {
  const widths = table[0]!.map((_, i) => Math.max(...table.map((cells) => cells[i]!.length)));
  return table
    .map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** The number that follows an option on the command line. */
export const numberAfter = (option: string, otherwise: number): number => {
  const at = process.argv.indexOf(option);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

/** Marks the start of the section in the output of a child of bench/all.ts. */
export const MARK = '@section ';

/**
 * Runs a benchmark if node was started with its file: prints a table, or with `--json` a section for
 * bench/all.ts. With `--strict` the exit code is 1 if a goal is missed.
 */
export const runAlone = async (url: string, bench: Bench): Promise<void> => {
  if (url !== pathToFileURL(process.argv[1] ?? '').href) return;
  const measured = await bench.rows();
  const { rows, notes } = bench.explain?.(measured) ?? { rows: measured, notes: undefined };
  if (process.argv.includes('--json')) {
    const { title, about } = bench;
    console.log(MARK + JSON.stringify({ title, about, rows, ...(notes && { notes }) } satisfies Section));
    return;
  }
  console.log(`${bench.title}. Node ${process.version}, CPU time, the best of several turns (the median)\n`);
  console.log(printed([head, ...rows.map(cellsOf)]));
  if (process.argv.includes('--strict') && rows.some((row) => isReached(row) === false)) process.exitCode = 1;
};
