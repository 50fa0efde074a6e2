import { type Cause, spansOf } from '../report.ts';
import { type Deviation, withFactor } from './deviation.ts';
import { candidatesFor, search, trialOf } from './find.ts';
import { type Known, loggedBy, range } from './known.ts';
import { explainsLater, fewOf, type LoggedEpoch } from './search.ts';

/** Finds other ways in which the schedule may have counted epochs: late, ahead, faster, slower, or from 0 again. */

/** A family of shifts that differ by a whole number `n`, which is found by trying. */
interface Kind {
  readonly cause: (n: number) => Cause;
  readonly tried: (known: Known, firstEpoch: number) => Iterable<number>;
  readonly at: (n: number) => (epoch: number) => number;
  readonly fact: string;
  readonly says: (n: number) => string;
}

const MOST_FACTOR = 64;
/** The greatest number of epochs by which a schedule may be shifted. */
const MOST_SHIFT = 5000;

const epochs = (n: number): string => `${n} ${n === 1 ? 'epoch' : 'epochs'}`;

const kinds: readonly Kind[] = [
  {
    cause: (n) => (n === 1 ? 'late' : 'resumed-at-0'),
    tried: (_, first) => range(1, Math.min(Math.max(1, first), MOST_SHIFT)),
    at: (n) => (epoch) => Math.max(epoch - n, 0),
    fact: 'epochs_late',
    says: (n) =>
      n === 1
        ? 'one epoch late: the log has the rate of the epoch before'
        : `the schedule began at 0 again after ${n} epochs: the run was resumed without its counter`,
  },
  {
    cause: () => 'early',
    tried: ({ epochs: all }) => range(1, Math.min(all - 1, MOST_SHIFT)),
    at: (n) => (epoch) => epoch + n,
    fact: 'epochs_early',
    says: (n) =>
      `${epochs(n)} ahead of the plan: the schedule began there, or the log has the rate of a later epoch`,
  },
  {
    cause: () => 'several-steps-per-update',
    tried: () => range(2, MOST_FACTOR),
    at: (n) => (epoch) => epoch * n,
    fact: 'schedule_epochs_per_logged_epoch',
    says: (n) => `the schedule advanced ${n} epochs for each one logged: it was stepped ${n} times per epoch`,
  },
  {
    cause: () => 'several-updates-per-step',
    tried: ({ epochs: all }) => range(2, Math.min(all - 1, MOST_SHIFT)),
    at: (n) => (epoch) => Math.floor(epoch / n),
    fact: 'logged_epochs_per_schedule_epoch',
    says: (n) => `the schedule advanced one epoch for every ${n} logged`,
  },
];

const neverStepped = (known: Known): Deviation => ({
  causes: ['never-stepped'],
  known: { ...known, shift: { at: () => 0, isWhole: false } },
  says: ['after the warm-up the rate stayed the same: the schedule was never stepped'],
});

/** True if a few rows after the warm-up fit. */
const looksRight = (deviation: Deviation): boolean => {
  const { known } = deviation;
  const isLater = ({ epoch, settled }: LoggedEpoch): boolean =>
    Math.min(epoch, settled) > Math.max(known.args.warmup_epochs, 2);
  return candidatesFor(known).some((candidate) => {
    const later = (loggedBy(known, candidate) ?? []).filter(isLater);
    const some = fewOf(later);
    return later.length < 2 || explainsLater(trialOf(candidate, deviation), known.epochs, some);
  });
};

/**
 * The greatest number of shifts of a kind to try in full; if more look right, the log is too short to tell which is.
 */
const MOST_SHIFTS = 8;

/** A run for each other way to count epochs that fits a few rows; with a factor on all rates if `isScaled`. */
export const otherCounts = (known: Known, isScaled = false): readonly Deviation[] => {
  const candidates = candidatesFor(known);
  const first = candidates.reduce((least, candidate) => {
    const [row] = loggedBy({ ...known, shift: { at: (epoch) => epoch, isWhole: true } }, candidate) ?? [];
    return Math.min(least, row?.epoch ?? 0);
  }, Number.POSITIVE_INFINITY);
  const found = kinds.flatMap(({ cause, tried, at, fact, says }) =>
    [true, false].flatMap((isWhole) =>
      [...tried(known, first)]
        .map((n): Deviation => {
          const shifted: Deviation = {
            causes: [cause(n)],
            known: { ...known, shift: { at: at(n), isWhole } },
            says: [says(n)],
            facts: { [fact]: spansOf([n]) },
          };
          return isScaled ? withFactor(shifted) : shifted;
        })
        .filter(looksRight)
        .slice(0, MOST_SHIFTS),
    ),
  );
  const never = neverStepped(known);
  return [...found, isScaled ? withFactor(never) : never];
};

/** The greatest number of times that a schedule may begin again. */
const MOST_RESUMES = 20;

const againAt =
  (zeros: readonly number[]) =>
  (epoch: number): number =>
    epoch - zeros.reduce((last, zero) => (zero <= epoch ? zero : last), 0);

const resumedAt = (
  known: Known,
  zeros: readonly number[],
  isWhole: boolean,
  firstEpoch: number,
): Deviation => {
  const at = zeros.map((zero) => zero + firstEpoch);
  const words = at.length === 1 ? `epoch ${at[0]}` : `epochs ${at.slice(0, -1).join(', ')} and ${at.at(-1)}`;
  return {
    causes: ['resumed-at-0'],
    known: { ...known, shift: { at: againAt(zeros), isWhole } },
    says: [
      `the schedule began at 0 again at ${words}${isWhole ? ', with its warm-up' : ', without its warm-up'}: the run was resumed without its counter`,
    ],
    facts: { resumed_at: spansOf(at) },
  };
};

/** The run whose schedule began at 0 again, once or several times; undefined if that does not explain the log. */
export const begunAgain = (known: Known, isWhole: boolean, isScaled = false): Deviation | undefined => {
  const isFrom0 = known.isOwnTable && candidatesFor(known).every(({ rules }) => rules.firstEpoch === 0);
  const firstEpoch = isFrom0 ? 0 : 1;
  const deviationAt = (zeros: readonly number[]): Deviation => {
    const deviation = resumedAt(known, zeros, isWhole, firstEpoch);
    return isScaled ? withFactor(deviation) : deviation;
  };
  const epochOf = (row: number): number => {
    const { step, epoch } = known.rows[row]!;
    return Math.round(step ?? epoch!) - firstEpoch;
  };
  let [zeros, row]: [readonly number[], number] = [[], search(deviationAt([])).furthest?.failure.row ?? 0];
  while (row > 0 && zeros.length < MOST_RESUMES) {
    let best: { readonly zeros: readonly number[]; readonly row: number } | undefined;
    // A schedule that began again at its second epoch is only one epoch late, which is another cause. A schedule that
    // began a whole run ago is over.
    const most = Math.min(known.epochs, MOST_SHIFT);
    const least = Math.max(epochOf(row - 1) + 1, epochOf(row) - most + 1, 2);
    for (const zero of range(least, epochOf(row))) {
      const deviation = deviationAt([...zeros, zero]);
      const { found, furthest } = search(deviation);
      if (found.length > 0) return deviation;
      const reached = furthest?.failure.row ?? 0;
      if (reached > (best?.row ?? row)) best = { zeros: [...zeros, zero], row: reached };
    }
    if (best === undefined) return undefined;
    ({ zeros, row } = best);
  }
  return undefined;
};
