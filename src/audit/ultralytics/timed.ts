import { LONG_RATE, rateOfAuto, warmedUp } from '../../dialects/ultralytics/logged.ts';
import { timingOf } from '../../dialects/ultralytics/timing.ts';
import type { Interval } from '../log/precision.ts';
import type { Explanation } from '../report.ts';
import type { Deviation } from './deviation.ts';
import { candidatesFor, merged } from './find.ts';
import { batchesToTry, classesFor, type Known, loggedBy, range } from './known.ts';
import { type LoggedEpoch, partsOf } from './search.ts';
import type { Candidate } from './trials.ts';
import type { FittedCandidate } from './words.ts';

/**
 * Explains a run with `time`: after each epoch the trainer estimates again how many epochs the run will have, so this
 * number can differ in each row.
 */

/** The least and the greatest number of epochs that explain a row; undefined if no whole number does. */
type Estimate = Interval | undefined;

/** The numbers of epochs for which the factor of this epoch is within an interval. */
const estimateOf = (epoch: number, [low, high]: Interval, lrf: number, isCosine: boolean): Estimate => {
  if (epoch === 0) return low <= 1 && high >= 1 ? [1, Number.POSITIVE_INFINITY] : undefined;
  const shareOf = (factor: number): number => Math.min(Math.max((factor - lrf) / (1 - lrf), 0), 1);
  if (high < Math.min(lrf, 1) || low > 1) return undefined;
  const epochsFor = (share: number): number =>
    epoch / (isCosine ? Math.acos(2 * share - 1) / Math.PI : 1 - share);
  const [least, most] = [
    Math.ceil(epochsFor(shareOf(low)) - 1e-9),
    Math.floor(epochsFor(shareOf(high)) + 1e-9),
  ];
  return least <= most ? [Math.max(least, 1), most] : undefined;
};

/** The factors of the schedule that the numbers of all groups in a row allow, if the optimizer's rate is within `rate`. */
const factorsOf = (
  { groups, biasRate }: Candidate,
  { intervals }: LoggedEpoch,
  done: number | undefined,
  rate: Interval,
): Interval => {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [i, group] of groups.entries()) {
    const { fixed, share } = partsOf(group, biasRate, done, { own: 1, settled: 1 });
    if (!(share > 0)) continue;
    low = Math.max(low, (intervals[i]![0] - fixed) / share / rate[1]);
    high = Math.min(high, (intervals[i]![1] - fixed) / share / rate[0]);
  }
  return [low, high];
};

/** The rates of the optimizer to try. `auto` has few possible rates, and the factor of the first epoch is 1. */
const ratesFor = (
  { auto, rates, ...candidate }: Candidate,
  first: LoggedEpoch,
  done: number | undefined,
): readonly number[] => {
  if (auto === undefined) return [(rates[0] + rates[1]) / 2];
  if (auto === 'long') return [LONG_RATE];
  if (first.epoch !== 0) return [];
  const within = factorsOf({ ...candidate, rates }, first, done, [1, 1]);
  return within[1] < within[0] * 1.1 ? [...new Set(classesFor(within, undefined).map(rateOfAuto))] : [];
};

/** The numbers of epochs that explain each row; undefined if no number explains some row. */
const estimatesOf = (
  { args, epochs }: Known,
  candidate: Candidate,
  logged: readonly LoggedEpoch[],
  every: number,
): { readonly rate: number; readonly estimates: readonly Interval[] } | undefined => {
  const { warmup, start } = timingOf(args, { ...candidate.rules, isLate: false }, epochs, every);
  const [first] = logged;
  for (const rate of ratesFor(candidate, first!, warmedUp(every, warmup, start, first!.epoch))) {
    const exact: Interval = [rate * (1 - 1e-12), rate * (1 + 1e-12)];
    const estimates: Interval[] = [];
    for (const row of logged) {
      const done = warmedUp(every, warmup, start, row.epoch);
      const found = estimateOf(row.epoch, factorsOf(candidate, row, done, exact), args.lrf, args.cos_lr);
      if (found === undefined) break;
      estimates.push(found);
    }
    if (estimates.length === logged.length) return { rate, estimates };
  }
  return undefined;
};

/** Explains the log by the numbers of epochs that the trainer estimated during the run. */
export const byEstimatedEpochs = (known: Known): readonly Explanation[] => {
  const { args, given } = known;
  if (!(args.time > 0 && args.lrf < 1)) return [];
  let span: Interval = [Number.POSITIVE_INFINITY, 0];
  // The estimate may be lower than the epochs of the file, and may rise again.
  const endless = { ...known, epochs: Number.POSITIVE_INFINITY };
  const found = candidatesFor(known).flatMap((candidate): FittedCandidate[] => {
    const logged = loggedBy(endless, candidate);
    if (logged === undefined) return [];
    const fits = [...range(...batchesToTry(known))].flatMap((batches) => {
      known.effort.tries++;
      const fitting = estimatesOf(known, candidate, logged, batches);
      if (fitting === undefined) return [];
      const { rate, estimates } = fitting;
      const later = estimates.filter((_, i) => logged[i]!.epoch > 0);
      span = [
        Math.min(span[0], ...later.map(([least]) => least)),
        Math.max(span[1], ...later.map(([least]) => least)),
      ];
      const rates: Interval = [rate, rate];
      const classes = candidate.auto === 'short' ? classesFor(rates, given.classes) : [];
      return [{ least: batches, most: batches, rates, resumed: [], classes }];
    });
    return fits.length > 0 ? [{ candidate, fits }] : [];
  });
  const deviation: Deviation = {
    causes: ['timed'],
    known,
    says: [
      `with time ${args.time} the trainer estimated the epochs again after each one, and the rates follow: ${span[0]} to ${span[1]} epochs`,
    ],
    facts: { epochs: [{ least: span[0], most: span[1] }] },
  };
  return merged(found, deviation);
};
