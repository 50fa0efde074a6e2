/** Measures CPU time of tasks that take turns, so that other load on the machine slows all of them alike. */

import { median } from './median.ts';
import { exponentOf } from './rows.ts';

const TURNS = 9;

/** The least CPU time to spend on one exponent, in milliseconds: short tasks need many turns for a steady median. */
const GROWTH_LEAST = 15_000;

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
 * The exponent k of the growth nᵏ of a task's time between two sizes: the median of several turns, in each of which both
 * sizes are measured one after the other, so that a machine that gets slower does so for both. The smaller size repeats the
 * task until it has done as much as the larger one: then the garbage collector has as much to do in both, and no turn of
 * the small size is over before the collector's first pass.
 */
export const growth = (
  sizes: readonly [number, number],
  workOf: (size: number) => () => void,
  turns = 5,
): number => {
  const works = sizes.map((size) => ({ work: workOf(size), repeat: Math.round(sizes[1] / size) }));
  works[0]!.work();
  const exponents: number[] = [];
  let spent = 0;
  while (exponents.length < turns || spent < GROWTH_LEAST) {
    const [few, many] = works.map(({ work, repeat }) => {
      const all = cpu(() => {
        for (let time = 0; time < repeat; time++) work();
      });
      spent += all;
      return all / repeat;
    });
    exponents.push(exponentOf(sizes, [few!, many!]));
  }
  return median(exponents);
};
