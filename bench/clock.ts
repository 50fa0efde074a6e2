/** Measures CPU time of tasks that take turns, so that other load on the machine slows all of them alike. */

import { median } from './median.ts';
import { exponentOf } from './rows.ts';

const TURNS = 9;

/** Milliseconds of CPU that go into one exponent at least: short tasks need many turns to meet a quiet moment. */
const GROWTH_LEAST = 3000;

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

/**
 * The exponent k of the growth nᵏ of a task's time between two sizes, from the fastest of several turns at each. A turn of
 * the smaller size repeats the task until it has done as much as the larger one: then the garbage collector has as much
 * to do in both, and no turn of the small size is over before the collector's first pass.
 */
export const growth = (
  sizes: readonly [number, number],
  workOf: (size: number) => () => void,
  turns = 5,
): number => {
  const works = sizes.map(workOf);
  const repeats = sizes.map((size) => Math.round(sizes[1] / size));
  works[0]!();
  const times = works.map(() => Number.POSITIVE_INFINITY);
  let spent = 0;
  for (let turn = 0; turn < turns || spent < GROWTH_LEAST; turn++)
    works.forEach((work, i) => {
      const repeat = repeats[i]!;
      const all = cpu(() => {
        for (let time = 0; time < repeat; time++) work();
      });
      spent += all;
      times[i] = Math.min(times[i]!, all / repeat);
    });
  return exponentOf(sizes, times as unknown as readonly [number, number]);
};
