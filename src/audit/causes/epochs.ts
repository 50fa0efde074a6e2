import { type Cause, type Explanation, spansOf } from '../report.ts';
import { explanation, fitsAll, type Work } from './cause_input.ts';
import { explains, factorsFor } from './compare_rates.ts';
import type { Planned } from './planned.ts';
import type { Compared } from './rows.ts';
import { byFactor, waysWithoutWarmup } from './single_causes.ts';
import { byEpoch, type StepOfRow } from './times.ts';
import { timeWords } from './words.ts';

/** Explains logs that count epochs, not steps. */

/** The possible numbers of the first epoch: 0 if the log has an epoch 0, else 1 or 0. */
const firstsOf = ({ all }: Work): readonly number[] =>
  all.reduce((found, { at }) => Math.min(found, at), Number.POSITIVE_INFINITY) < 1 ? [0] : [1, 0];

const MOST_STEPS = 20_000;

/** The steps per epoch to try, from 2: one step per epoch would mean a schedule stepped once per epoch, a separate cause. */
const stepsPerEpoch = (known: number | undefined): readonly number[] =>
  known === undefined ? Array.from({ length: MOST_STEPS - 1 }, (_, i) => i + 2) : [known];

/** The rows of a log after their epochs were turned into steps. */
interface Mapped {
  readonly every: number;
  readonly rows: readonly Compared[];
  /**
   * True if there are too few rows to find the steps per epoch: two causes together would then explain almost any log.
   */
  readonly isWeak: boolean;
}

/** The limit of how many numbers of steps per epoch are tried with each cause. */
const MOST_TRIED = 6;
/** A few rows from the start, which must follow the plan even if something else happens soon after them. */
const FEW = 5;
/** Even fewer rows at the start. In a warm-up they give the steps per epoch, whatever the length of the run. */
const FEWEST = [3, 2, 1];

/**
 * Turns the rows of a log of epochs into rows of steps, in each way that may explain the log: with the known steps per
 * epoch, or with each number of steps per epoch for which a part of the rows follows the plan.
 */
export const mappingsToSteps = (work: Work, plan: Planned): readonly Mapped[] => {
  const { all } = work;
  const part = Math.max(3, Math.floor(all.length / 4));
  const known = plan.run.steps_per_epoch;
  type Fits = (time: StepOfRow) => boolean;
  const isPart =
    (length: number): Fits =>
    (time) =>
      explains(plan.rates, all.slice(0, length), time) || explains(plan.rates, all.slice(-length), time);
  const begins =
    (length: number): Fits =>
    (time) =>
      explains(plan.rates, all.slice(0, length), time);
  const kinds = [
    ...[part, FEW]
      .filter((length) => length <= part)
      .map((length) => ({ fits: isPart(length), isWeak: false })),
    ...FEWEST.map((length) => ({ fits: begins(length), isWeak: true })),
  ];
  if (all.length < part) return [];
  const ways = firstsOf(work).flatMap((first) =>
    [true, false].map((atEnd) => ({ first, timeOf: (every: number) => byEpoch(every, first, atEnd) })),
  );
  const mapped = (every: number, time: StepOfRow): Mapped => ({
    every,
    rows: all.map((row) => ({ ...row, at: time(row) })),
    isWeak: false,
  });
  if (known !== undefined) return ways.map(({ timeOf }) => mapped(known, timeOf(known)));
  const tried = stepsPerEpoch(known);
  for (const { fits, isWeak } of kinds) {
    const found = ways.flatMap(({ timeOf }) =>
      tried.filter((every) => fits(timeOf(every))).map((every) => ({ every, timeOf })),
    );
    // If many numbers of steps per epoch fit these rows, the rows do not tell which is right; fewer rows would fit even
    // more.
    if (isWeak && found.length > MOST_TRIED) return [];
    const distance = Math.ceil(found.length / MOST_TRIED);
    if (found.length > 0)
      return found
        .filter((_, i) => i % distance === 0)
        .map(({ every, timeOf }) => ({ ...mapped(every, timeOf(every)), isWeak }));
  }
  return [];
};

/** A cause that is tried with each number of steps per epoch. */
interface EpochCause {
  readonly fits: (time: StepOfRow) => boolean;
  readonly explain: (time: StepOfRow) => Explanation | undefined;
}

const simple = (work: Work, plan: Planned, cause: Cause, says: string): EpochCause => ({
  fits: (time) => fitsAll(work, plan, time),
  explain: () => explanation([cause], [says]),
});

const causesOf = (work: Work, plan: Planned): readonly EpochCause[] => [
  {
    fits: (time) => fitsAll(work, plan, before(time)),
    explain: () => explanation(['late'], [timeWords('late', [])]),
  },
  ...waysWithoutWarmup(work, plan).map((way) => simple(work, way.plan, 'no-warmup', way.says)),
  {
    fits: (time) => factorsFor(plan.rates, work.some, time) !== undefined,
    explain: (time) => byFactor(work, plan, time)[0],
  },
];

/** Maps each row to the step before its own. */
const before =
  (time: StepOfRow): StepOfRow =>
  (row) =>
    Math.max(time(row) - 1, 0);

/** The fewest rows from which both a cause and the steps per epoch can be found. */
const LEAST_ROWS = 5;

/** Explains a log that counts epochs by a single cause. The steps per epoch are given, or found by trying. */
export const ofEpochs = (work: Work, plan: Planned): readonly Explanation[] => {
  const known = plan.run.steps_per_epoch;
  const firsts = firstsOf(work);
  const ways = firsts.flatMap((first) => [true, false].map((atEnd) => ({ first, atEnd })));
  const factsOf = (found: readonly number[]): Explanation['facts'] =>
    known === undefined ? { steps_per_epoch: spansOf(found) } : {};
  const tried = stepsPerEpoch(known);
  for (const { first, atEnd } of ways) {
    const found = tried.filter((every) => fitsAll(work, plan, byEpoch(every, first, atEnd)));
    if (found.length === 0) continue;
    const says = `as planned: a row has the rate at the ${atEnd ? 'end' : 'start'} of its epoch`;
    return [explanation(['as-planned'], [says], factsOf(found))];
  }
  // A log with several rows per epoch counts epochs in fractions.
  const isPerEpoch = firsts.some((first) =>
    fitsAll(work, plan, (row) => Math.floor(byEpoch(1, first, false)(row))),
  );
  if (isPerEpoch)
    return [explanation(['per-epoch'], ['the schedule was stepped once per epoch, not at each step'])];
  if (work.all.length < LEAST_ROWS) return [];
  return causesOf(work, plan).flatMap(({ fits, explain }) => {
    for (const { first, atEnd } of ways) {
      const found = tried.filter((every) => fits(byEpoch(every, first, atEnd)));
      if (found.length === 0) continue;
      const explained = explain(byEpoch(found[found.length >> 1]!, first, atEnd));
      if (explained !== undefined)
        return [{ ...explained, facts: { ...explained.facts, ...factsOf(found) } }];
    }
    return [];
  });
};
