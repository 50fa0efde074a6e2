import type { Values } from '../../dialects/dialect.ts';
import type { Group } from '../../dialects/ultralytics/groups.ts';
import { type EpochFactors, epochFactors, warmedUp } from '../../dialects/ultralytics/logged.ts';
import { timingOf } from '../../dialects/ultralytics/timing.ts';
import type { Rules } from '../../dialects/ultralytics/version.ts';
import type { Interval } from '../log/printed.ts';

/**
 * Which batches of an epoch and which rate of the optimizer explain what Ultralytics logged. A logged rate is linear in the rate of
 * the optimizer, so that each number leaves an interval of it, and only the batches of an epoch have to be tried out.
 */

/** What a group of columns with one meaning logged in an epoch, counted from 0. */
export interface LoggedEpoch {
  readonly epoch: number;
  readonly intervals: readonly Interval[];
}

/** What is tried: a version's rules, and an optimizer. */
export interface Trial {
  readonly args: Values;
  readonly rules: Rules;
  readonly epochs: number;
  readonly biasRate: number;
  /** The group of each column. */
  readonly groups: readonly Group[];
  /** Rates of the optimizer that are allowed at all. */
  readonly rates: Interval;
}

export interface Fit {
  readonly every: number;
  /** The rates of the optimizer that explain every number. */
  readonly rates: Interval;
  /** Epochs that fit as the first after a resume. */
  readonly resumed: readonly number[];
}

/** Groups that are treated alike are one: the first of each kind. */
const kindsOf = (
  groups: readonly Group[],
  biasRate: number,
): readonly { readonly group: Group; readonly columns: readonly number[] }[] => {
  const kinds = new Map<string, { group: Group; columns: number[] }>();
  for (const [i, group] of groups.entries()) {
    const key = `${group.factor} ${group.takesBiasRate && biasRate !== 0}`;
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, { group, columns: [i] });
    else kind.columns.push(i);
  }
  return [...kinds.values()];
};

const common = (intervals: readonly Interval[]): Interval => [
  Math.max(...intervals.map(([low]) => low)),
  Math.min(...intervals.map(([, high]) => high)),
];

/** Rounding in the last place of a double. */
const SLACK = 1e-12;

/** A logged rate is `fixed` + `share` · the optimizer's rate. */
export const partsOf = (
  { factor, takesBiasRate }: Group,
  biasRate: number,
  done: number | undefined,
  { own, settled }: EpochFactors,
): { readonly fixed: number; readonly share: number } =>
  done === undefined
    ? { fixed: 0, share: factor * settled }
    : { fixed: takesBiasRate ? biasRate * (1 - done) : 0, share: done * factor * own };

interface Part {
  readonly group: Group;
  readonly interval: Interval;
}

/** The rates of an interval that explain what the groups logged in one epoch. */
const narrowed = (
  [from, to]: Interval,
  parts: readonly Part[],
  biasRate: number,
  done: number | undefined,
  factors: EpochFactors,
): Interval => {
  let [least, most] = [from, to];
  for (const { group, interval } of parts) {
    const { fixed, share } = partsOf(group, biasRate, done, factors);
    if (share > 0) {
      least = Math.max(least, (interval[0] - fixed) / share);
      most = Math.min(most, (interval[1] - fixed) / share);
    } else if (fixed < interval[0] || fixed > interval[1]) return EMPTY;
  }
  return [least, most];
};

const EMPTY: Interval = [1, 0];

const isEmpty = ([least, most]: Interval): boolean => least > most * (1 + SLACK);

/** A warm-up as short as this may have been made longer, up to its least length. */
const FLOOR = 100;

/**
 * True if rates contradict one another by more than what is left for the share of a warm-up to change, however many more batches an
 * epoch has: the share of so many epochs comes near to a limit, from which it is off by less than two batches.
 */
const isHopeless = (
  [least, most]: Interval,
  warmup: number,
  warmupEpochs: number,
  biasRate: number,
): boolean => {
  if (warmup <= FLOOR && (warmup > 0 || warmupEpochs > 0)) return false;
  // A logged share is of an epoch at least, or of the whole warm-up.
  const change = warmup === 0 ? 0 : (2 / warmup) * Math.max(warmupEpochs, 1) * (1 + biasRate / most);
  return change < 0.1 && least > most * (1 + 4 * change + SLACK);
};

/** How far a trial came that explains not all: the row at which it fails, and the rates that explain those before. */
export interface Failure {
  readonly row: number;
  readonly every: number;
  readonly rates: Interval;
}

export interface Fits {
  readonly fits: readonly Fit[];
  /** The one that came furthest, if nothing fits. */
  readonly failure?: Failure;
}

/** Every number of batches in an epoch, of those asked for, that explains all logged epochs. */
export const fits = (
  { args, rules, epochs, biasRate, groups, rates }: Trial,
  logged: readonly LoggedEpoch[],
  batches: Iterable<number>,
  allowsResume = false,
): Fits => {
  const kinds = kindsOf(groups, biasRate);
  const lag = timingOf(args, rules, epochs, 1);
  const rows = logged.map(({ epoch, intervals }) => ({
    epoch,
    factors: epochFactors(lag, epoch),
    late: allowsResume && rules.isLate ? epochFactors(lag, epoch, true) : undefined,
    parts: kinds.map(({ group, columns }) => ({
      group,
      interval: common(columns.map((i) => intervals[i]!)),
    })),
  }));
  // Groups of one kind cannot have printed different rates.
  if (rows.some(({ parts }) => parts.some(({ interval: [low, high] }) => low > high))) return { fits: [] };
  const found: Fit[] = [];
  let failure: Failure | undefined;
  for (const every of batches) {
    const { warmup, start } = timingOf(args, rules, epochs, every);
    let left: Interval = rates;
    const resumed: number[] = [];
    for (const [i, { epoch, parts, factors, late }] of rows.entries()) {
      const done = warmedUp(every, warmup, start, epoch);
      let next = narrowed(left, parts, biasRate, done, factors);
      if (isEmpty(next) && late !== undefined) {
        next = narrowed(left, parts, biasRate, done, late);
        resumed.push(epoch);
      }
      if (isEmpty(next) && i > (failure?.row ?? -1)) failure = { row: i, every, rates: left };
      left = next;
      if (isEmpty(left)) break;
    }
    if (!isEmpty(left)) found.push({ every, rates: left, resumed });
    else if (left !== EMPTY && isHopeless(left, warmup, args.warmup_epochs, biasRate)) break;
  }
  return { fits: found, ...(found.length === 0 && failure !== undefined && { failure }) };
};
