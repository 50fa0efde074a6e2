import { type Explanation, spansOf } from '../report.ts';
import { explanation, fitsAll, type Work } from './cause_input.ts';
import { explains, factorsFor } from './compare_rates.ts';
import type { Planned } from './planned.ts';
import type { Compared } from './rows.ts';
import { byEpoch } from './times.ts';

/** Explains logs that count epochs, not steps. */

/** The number of the first epoch: 0 if the log has one, else 1 or 0. */
const firstsOf = ({ all }: Work): readonly number[] =>
  all.reduce((found, { at }) => Math.min(found, at), Number.POSITIVE_INFINITY) < 1 ? [0] : [1, 0];

const MOST_STEPS = 20_000;

/** The steps per epoch to try. One step per epoch is an explanation of its own; hardly any epoch is that short. */
const stepsPerEpoch = (known: number | undefined): readonly number[] =>
  known === undefined ? Array.from({ length: MOST_STEPS - 1 }, (_, i) => i + 2) : [known];

/** Rows whose epochs were turned into steps. */
interface Mapped {
  readonly every: number;
  readonly rows: readonly Compared[];
}

/** The most numbers of steps per epoch to search with. */
const MOST_TRIED = 6;

/**
 * The rows of a log of epochs as rows of steps, in each way that may explain it: with the known steps per epoch, or
 * with those for which a part of the rows follows the plan, or all rows are one multiple of it.
 */
export const mappingsToSteps = (work: Work, plan: Planned): readonly Mapped[] => {
  const { all, some } = work;
  const part = Math.max(3, Math.floor(all.length / 4));
  const known = plan.run.steps_per_epoch;
  return firstsOf(work).flatMap((first) =>
    [true, false].flatMap((atEnd): readonly Mapped[] => {
      const fits = (every: number): boolean => {
        const time = byEpoch(every, first, atEnd);
        return (
          explains(plan.rates, all.slice(0, part), time) ||
          explains(plan.rates, all.slice(-part), time) ||
          factorsFor(plan.rates, some, time) !== undefined
        );
      };
      const found =
        all.length < part ? [] : stepsPerEpoch(known).filter((n) => known !== undefined || fits(n));
      const middle = found.length > MOST_TRIED ? Math.ceil(found.length / MOST_TRIED) : 1;
      return found
        .filter((_, i) => i % middle === 0)
        .map((every) => ({
          every,
          rows: all.map((row) => ({ ...row, at: byEpoch(every, first, atEnd)(row) })),
        }));
    }),
  );
};

/** Explains a log that counts epochs and follows the plan. The steps per epoch are given or found by trying. */
export const ofEpochs = (work: Work, plan: Planned): readonly Explanation[] => {
  const known = plan.run.steps_per_epoch;
  const firsts = firstsOf(work);
  for (const first of firsts) {
    for (const atEnd of [true, false]) {
      const found = stepsPerEpoch(known).filter((every) => fitsAll(work, plan, byEpoch(every, first, atEnd)));
      if (found.length === 0) continue;
      const says = `as planned: a row has the rate at the ${atEnd ? 'end' : 'start'} of its epoch`;
      return [
        explanation(['as-planned'], [says], known === undefined ? { steps_per_epoch: spansOf(found) } : {}),
      ];
    }
  }
  const perEpoch = firsts.filter((first) => fitsAll(work, plan, byEpoch(1, first, false)));
  if (perEpoch.length > 0)
    return [explanation(['per-epoch'], ['the schedule was stepped once an epoch, not at each step'])];
  return [];
};
