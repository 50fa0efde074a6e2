/** Measures CPU time of tasks that take turns, so that other load on the machine slows all of them alike. */

import { median } from './median.ts';
import { exponentOf } from './rows.ts';

const TURNS = 9;

export interface Times {
  readonly least: number;
  readonly median: number;
}

/** Milliseconds of CPU, user and system, of all threads: the garbage collector's work counts. */
export const cpu = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Nanoseconds per item of each task, with `count` items in a turn. */
export const measure = (count: number, works: readonly (() => void)[], turns = TURNS): Times[] => {
  const all = works.map((): number[] => []);
  for (let turn = 0; turn < turns; turn++)
    works.forEach((work, i) => {
      all[i]!.push((cpu(work) * 1e6) / count);
    });
  return all.map((times) => ({ least: Math.min(...times), median: median(times) }));
};

/** The exponent k of the growth nᵏ of a task's time between two sizes, from the fastest of several turns at each. */
export const growth = (
  sizes: readonly [number, number],
  workOf: (size: number) => () => void,
  turns = 5,
): number => {
  const works = sizes.map(workOf);
  works[0]!();
  const times = works.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < turns; turn++)
    works.forEach((work, i) => {
      times[i] = Math.min(times[i]!, cpu(work));
    });
  return exponentOf(sizes, times as unknown as readonly [number, number]);
};
