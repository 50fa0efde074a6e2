import type { Values } from '../../dialects/dialect.ts';
import type { OptimizerGroup } from '../../dialects/ultralytics/groups.ts';
import { type EpochFactors, epochFactors, warmedUp } from '../../dialects/ultralytics/logged.ts';
import { timingOf } from '../../dialects/ultralytics/timing.ts';
import type { VersionRules } from '../../dialects/ultralytics/version.ts';
import type { Interval } from '../log/precision.ts';
import type { Span } from '../report.ts';

/**
 * Finds the batches per epoch and the optimizer's rate that explain an Ultralytics log. A logged rate is linear in
 * the optimizer's rate, so each number narrows the interval of that rate, and only the batches per epoch have to be
 * tried.
 */

/** The numbers that columns of one parameter group logged in an epoch, counted from 0. */
export interface LoggedEpoch {
  /** The epoch number that the warm-up uses. */
  readonly epoch: number;
  /** The epoch number that the schedule uses after the warm-up. */
  readonly settled: number;
  readonly intervals: readonly Interval[];
}

/** A candidate to try: the rules of a version, and an optimizer. */
export interface Trial {
  readonly args: Values;
  readonly rules: VersionRules;
  readonly epochs: number;
  readonly biasRate: number;
  /** If a factor applies to all rates: the rate at which biases begin, as a multiple of the optimizer's rate. */
  readonly biasShare?: number;
  /** The parameter group of each column. */
  readonly groups: readonly OptimizerGroup[];
  /** The allowed rates of the optimizer. */
  readonly rates: Interval;
}

/** A range of batches per epoch, each of which explains all logged numbers with the same rates of the optimizer. */
export interface Fit extends Span {
  /** The rates of the optimizer that explain every number. */
  readonly rates: Interval;
  /** Epochs that may have been the first one after a resume. */
  readonly resumed: readonly number[];
}

/** Groups that are treated alike share one entry, the first of each kind. */
const kindsOf = (
  groups: readonly OptimizerGroup[],
  biasRate: number,
): readonly { readonly group: OptimizerGroup; readonly columns: readonly number[] }[] => {
  const kinds = new Map<string, { group: OptimizerGroup; columns: number[] }>();
  for (const [i, group] of groups.entries()) {
    const key = `${group.factor} ${group.takesBiasRate && biasRate !== 0}`;
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, { group, columns: [i] });
    else kind.columns.push(i);
  }
  return [...kinds.values()];
};

/** The numbers that are in the intervals of all these columns. */
const common = (intervals: readonly Interval[], columns: readonly number[]): Interval => {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const i of columns) {
    low = Math.max(low, intervals[i]![0]);
    high = Math.min(high, intervals[i]![1]);
  }
  return [low, high];
};

/** Relative rounding error of a double. */
const SLACK = 1e-12;

/** Splits a logged rate into parts: it is `fixed` + `share` · the optimizer's rate. */
export const partsOf = (
  { factor, takesBiasRate }: OptimizerGroup,
  biasRate: number,
  done: number | undefined,
  { own, settled }: EpochFactors,
  biasShare = 0,
): { readonly fixed: number; readonly share: number } => {
  if (done === undefined) return { fixed: 0, share: factor * settled };
  const left = takesBiasRate ? 1 - done : 0;
  return { fixed: biasRate * left, share: done * factor * own + biasShare * left };
};

interface Part {
  readonly group: OptimizerGroup;
  readonly interval: Interval;
}

/** Narrows an interval of rates to those that explain what the groups logged in one epoch. */
const narrowed = (
  rates: Interval,
  parts: readonly Part[],
  biasRate: number,
  biasShare: number,
  done: number | undefined,
  factors: EpochFactors,
): Interval => {
  // No destructuring of pairs here: this runs millions of times.
  let least = rates[0];
  let most = rates[1];
  for (const { group, interval } of parts) {
    const { fixed, share } = partsOf(group, biasRate, done, factors, biasShare);
    if (share > 0) {
      least = Math.max(least, (interval[0] - fixed) / share);
      most = Math.min(most, (interval[1] - fixed) / share);
    } else if (fixed < interval[0] || fixed > interval[1]) return EMPTY;
  }
  return [least, most];
};

const EMPTY: Interval = [1, 0];

const isEmpty = (rates: Interval): boolean => rates[0] > rates[1] * (1 + SLACK);

/** The minimum number of batches of a warm-up, to which a shorter one may have been lengthened. */
const FLOOR = 100;

/**
 * The next number of batches that may fit, if the rates contradict one another at `every`; undefined if no greater
 * number does. At any greater number, the share of the warm-up that is done at a row differs by less than two batches.
 * For a warm-up of whole epochs, this change of the share is proportional to 1 / every, so the change that the
 * contradiction needs gives the next number to try.
 */
const nextAfter = (
  every: number,
  [least, most]: Interval,
  warmup: number,
  warmupEpochs: number,
  biasRate: number,
  biasShare: number,
): number | undefined => {
  if (warmup <= FLOOR && (warmup > 0 || warmupEpochs > 0)) return every + 1;
  // A logged share refers to one epoch, or to the whole warm-up if that is longer.
  const change =
    warmup === 0 ? 0 : (2 / warmup) * Math.max(warmupEpochs, 1) * (1 + biasRate / most + biasShare);
  if (!(change < 0.1)) return every + 1;
  if (least > most * (1 + 4 * change + SLACK)) return undefined;
  const left = 1 - (least / most - 1 - SLACK) / (4 * change);
  const isSmooth = Number.isInteger(warmupEpochs) && most > 0 && left > 0 && left < 1;
  return isSmooth ? Math.max(every + 1, Math.ceil(every / left)) : every + 1;
};

/** The progress of a failed trial: the row at which it failed, and the rates that explain the rows before. */
export interface Failure {
  readonly row: number;
  readonly every: number;
  readonly rates: Interval;
}

export interface Fits {
  readonly fits: readonly Fit[];
  /** How many numbers of batches were tried. */
  readonly tries: number;
  /** The trial that came furthest, if none fits. */
  readonly failure?: Failure;
}

/** The first, the middle and the last of some rows. */
export const fewOf = (rows: readonly LoggedEpoch[]): readonly LoggedEpoch[] =>
  [rows[0], rows[rows.length >> 1], rows.at(-1)].filter((each) => each !== undefined);

/**
 * True if some rates explain these rows in a run of this many epochs. All rows must be after the warm-up: their rates do not
 * depend on the batches per epoch, so this test is quick.
 */
export const explainsLater = (
  { args, rules, groups, rates }: Trial,
  epochs: number,
  logged: readonly LoggedEpoch[],
): boolean => {
  const timing = timingOf(args, rules, epochs, 1);
  let left = rates;
  for (const { settled, intervals } of logged) {
    const parts = groups.map((group, i) => ({ group, interval: intervals[i]! }));
    left = narrowed(left, parts, 0, 0, undefined, epochFactors(timing, settled));
    if (isEmpty(left)) return false;
  }
  return true;
};

/** Tries the numbers of batches per epoch from the least to the greatest, and returns those that explain all logged epochs. */
export const fittingEpochs = (
  { args, rules, epochs, biasRate, biasShare = 0, groups, rates }: Trial,
  logged: readonly LoggedEpoch[],
  [fewest, greatest]: Interval,
  allowsResume = false,
): Fits => {
  const kinds = kindsOf(groups, biasRate + biasShare);
  const lag = timingOf(args, rules, epochs, 1);
  const factorsOf = ({ epoch, settled }: LoggedEpoch, isResumed: boolean): EpochFactors => ({
    own: epochFactors(lag, epoch).own,
    settled: epochFactors(lag, settled, isResumed).settled,
  });
  const rows = logged.map((each) => ({
    epoch: each.epoch,
    factors: factorsOf(each, false),
    late: allowsResume && rules.isLate ? factorsOf(each, true) : undefined,
    parts: kinds.map(({ group, columns }) => ({
      group,
      interval: common(each.intervals, columns),
    })),
  }));
  // Groups of one kind cannot have logged different rates.
  if (rows.some(({ parts }) => parts.some(({ interval: [low, high] }) => low > high)))
    return { fits: [], tries: 0 };
  const found: Fit[] = [];
  let failure: Failure | undefined;
  let tries = 0;
  for (let every: number | undefined = fewest; every !== undefined && every <= greatest; ) {
    tries++;
    const { warmup, start } = timingOf(args, rules, epochs, every);
    let left: Interval = rates;
    // If the warm-up is over before the first row, further batches change nothing.
    const isOver: boolean = every > 2 * FLOOR && rows.every(({ epoch }) => epoch * every! >= start);
    const resumed: number[] = [];
    for (let i = 0; i < rows.length; i++) {
      const { epoch, parts, factors, late } = rows[i]!;
      const done = warmedUp(every, warmup, start, epoch);
      let next = narrowed(left, parts, biasRate, biasShare, done, factors);
      if (isEmpty(next) && late !== undefined) {
        next = narrowed(left, parts, biasRate, biasShare, done, late);
        resumed.push(epoch);
      }
      if (isEmpty(next) && i > (failure?.row ?? -1)) failure = { row: i, every, rates: left };
      left = next;
      if (isEmpty(left)) break;
    }
    if (!isEmpty(left)) {
      const most: number = isOver ? greatest : every;
      found.push({ least: every, most, rates: left, resumed });
      every = most + 1;
    } else if (isOver) break;
    else if (left === EMPTY || allowsResume) every++;
    else every = nextAfter(every, left, warmup, args.warmup_epochs, biasRate, biasShare);
  }
  return { fits: found, tries, ...(found.length === 0 && failure !== undefined && { failure }) };
};
