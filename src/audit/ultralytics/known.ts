import { valuesOf } from '../../bind/values/values.ts';
import type { Config } from '../../config/config.ts';
import type { Values } from '../../dialects/dialect.ts';
import { LONG, rateOfAuto } from '../../dialects/ultralytics/logged.ts';
import type { RunFacts } from '../../run/index.ts';
import { type Interval, intervalOf, type Precision } from '../log/precision.ts';
import { countOf, type Row } from '../observed.ts';
import type { Span } from '../report.ts';
import type { LoggedEpoch } from './search.ts';
import type { Candidate } from './trials.ts';

/** The facts about an Ultralytics run that are known before its log is compared with the plan. */

/** The greatest number of batches per epoch to try: with more, the printed digits do not change. */
export const MOST_BATCHES = 100_000;

export const range = function* (from: number, to: number): Generator<number> {
  for (let i = from; i <= to; i++) yield i;
};

/** The least and the greatest number of batches per epoch to try; both are the known number if there is one. */
export const batchesToTry = ({ every }: Known): Interval => [every ?? 1, every ?? MOST_BATCHES];

export interface UltralyticsInput {
  readonly config: Config;
  /** Facts that the caller gave; they are not fitted. */
  readonly given: RunFacts;
  readonly version: string | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly precision: Precision;
  /** True for a table with the columns of results.csv. */
  readonly isOwnTable: boolean;
}

/** Maps a logged epoch, counted from 0, to the epoch at which the schedule was. */
export interface EpochShift {
  readonly at: (epoch: number) => number;
  /** True if the warm-up counts the epochs of the schedule, false if it counts the logged ones. */
  readonly isWhole: boolean;
}

export interface Known extends UltralyticsInput {
  readonly args: Values;
  readonly epochs: number;
  readonly batch: number | undefined;
  /** The batches per epoch; undefined if they have to be found from the log. */
  readonly every: number | undefined;
  readonly shift?: EpochShift;
  /** How many numbers of batches per epoch were tried for this log so far. */
  readonly effort: { tries: number };
  /** True if the rates have fewer digits than any version prints: another program rounded them. */
  readonly isRounded?: boolean;
}

export const knownOf = (input: UltralyticsInput): Known => {
  const args: Values = valuesOf(input.config.bound);
  const { batch_size, epochs, examples, steps_per_epoch } = input.given;
  const batch = batch_size ?? (args.batch >= 1 ? args.batch : undefined);
  const every =
    steps_per_epoch ??
    (examples === undefined || batch === undefined ? undefined : Math.ceil(examples / batch));
  return { ...input, args, epochs: epochs ?? args.epochs, batch, every, effort: { tries: 0 } };
};

/** Every version prints at least LEAST_DIGITS digits. If LEAST_RATES rates or more have fewer, another program rounded them. */
const LEAST_DIGITS = 5;
const LEAST_RATES = 6;

/** The same run if its rates may have been rounded by another program; undefined if not. */
export const roundedOf = (known: Known): Known | undefined => {
  const { isOwnTable, precision, rows } = known;
  if (!isOwnTable || precision.kind !== 'digits' || precision.count >= LEAST_DIGITS) return undefined;
  const rates = new Set(rows.map(({ values }) => values[0]));
  return rates.size < LEAST_RATES ? undefined : { ...known, isRounded: true };
};

const ANY: Interval = [-1 / 0, 1 / 0];

/** The number of the first epoch in a log. */
export const firstEpochOf = ({ isOwnTable, rows }: Known, rules: Candidate['rules'] | undefined): number => {
  if (isOwnTable) return rules?.firstEpoch ?? 1;
  // Loggers other than results.csv get epochs counted from 1, but may write epochs counted from 0.
  return rows.some((row) => countOf(row) === 0) ? 0 : 1;
};

/** The rows as epochs counted from 0, with the interval of each number; undefined if a row is outside the run. */
export const loggedBy = (known: Known, { rules }: Candidate): readonly LoggedEpoch[] | undefined => {
  const { rows, precision, isOwnTable, epochs, shift, isRounded } = known;
  const isPrinted = isOwnTable && precision.kind === 'digits' && !isRounded;
  const own: Precision = isPrinted ? { kind: 'digits', count: rules.digits } : precision;
  const intervalFor = (value: number): Interval => {
    const [low, high] = intervalOf(value, own, 0);
    // Ultralytics had rounded the number before, to at least one digit more.
    const more = isRounded ? (high - low) / 20 : 0;
    return [low - more, high + more];
  };
  const first = firstEpochOf(known, rules);
  const logged = rows.map((row): LoggedEpoch => {
    const epoch = Math.round(countOf(row)!) - first;
    const settled = shift?.at(epoch) ?? epoch;
    return {
      epoch: shift?.isWhole ? settled : epoch,
      settled,
      intervals: row.values.map((value) => (value === undefined ? ANY : intervalFor(value))),
    };
  });
  const isOutside = ({ epoch }: LoggedEpoch): boolean =>
    epoch < 0 || (shift === undefined && epoch >= epochs);
  return logged.some(isOutside) ? undefined : logged;
};

/** `auto` rounds a rate to millionths. */
const MICRO = 1e6;

/**
 * The numbers of classes for which the rate that `auto` chooses is within an interval. Such rates are whole millionths,
 * so an interval contains only a few of them.
 */
export const classesFor = ([low, high]: Interval, given: number | undefined): readonly number[] => {
  const isWithin = (rate: number): boolean => rate >= low && rate <= high;
  if (given !== undefined) return isWithin(rateOfAuto(given)) ? [given] : [];
  const found: number[] = [];
  for (const millionths of range(
    Math.max(1, Math.ceil(low * MICRO - 1e-3)),
    Math.floor(high * MICRO + 1e-3),
  )) {
    const from = Math.max(1, Math.floor(1e4 / (millionths + 0.5) - 4));
    for (const classes of range(from, Math.ceil(1e4 / (millionths - 0.5) - 4)))
      if (Math.round(rateOfAuto(classes) * MICRO) === millionths && isWithin(rateOfAuto(classes)))
        found.push(classes);
  }
  return found;
};

/** The numbers of batches per epoch, within a span, with which `auto` can have treated the run as long (or short). */
export const ofLength = (
  auto: 'long' | 'short',
  { least, most }: Span,
  { args, epochs, batch, given: { examples } }: Known,
): Span | undefined => {
  if (batch === undefined) return { least, most };
  const updates = (n: number): number => Math.ceil(n / Math.max(batch, args.nbs)) * epochs;
  const canBeLong = (every: number): boolean => updates(examples ?? every * batch) > LONG;
  const canBeShort = (every: number): boolean => updates(examples ?? (every - 1) * batch + 1) <= LONG;
  // More batches make a run longer, so the numbers that fit are at one end of the span: halve it until that end is found.
  const isLong = auto === 'long';
  const fits = isLong ? canBeLong : canBeShort;
  if (!fits(isLong ? most : least)) return undefined;
  let [fitting, other] = isLong ? [most, least - 1] : [least, most + 1];
  while (Math.abs(fitting - other) > 1) {
    const middle = Math.floor((fitting + other) / 2);
    if (fits(middle)) fitting = middle;
    else other = middle;
  }
  return isLong ? { least: fitting, most } : { least, most: fitting };
};
