import { epochFactors, warmedUp } from '../../dialects/ultralytics/logged.ts';
import { timingOf } from '../../dialects/ultralytics/timing.ts';
import { countOf, groupNumber } from '../observed.ts';
import {
  type AuditedRun,
  type Cause,
  commonFacts,
  type Explanation,
  type Parting,
  spansOf,
} from '../report.ts';
import { otherDecays } from './decays.ts';
import {
  classesFor,
  fitsLength,
  type Known,
  knownOf,
  loggedBy,
  MOST_BATCHES,
  range,
  type UltralyticsInput,
} from './known.ts';
import { type Failure, fittingEpochs, type LoggedEpoch, partsOf } from './search.ts';
import { type Candidate, candidatesOf, versionWords } from './trials.ts';
import { explanationOf, type FittedCandidate, unsaidOf } from './words.ts';

/**
 * Explains the log of an Ultralytics run: finds the batches per epoch, the number of classes and the version, which
 * its args.yaml leaves open. If nothing fits, tries another rate, a resume, or another number of epochs.
 */

/** The candidate that explained the most rows before one it cannot explain. */
interface Furthest {
  readonly candidate: Candidate;
  readonly failure: Failure;
}

interface Searched {
  readonly found: readonly FittedCandidate[];
  readonly furthest?: Furthest;
}

const FREE = [1e-12, 1e6] as const;

const candidatesFor = ({ args, config, version, columns, rows, isOwnTable, precision }: Known) => {
  const first = countOf(rows[0]!);
  return candidatesOf({
    args,
    isWritten: config.bound.fields.has('optimizer'),
    version,
    numbers: columns.map((name, i) => groupNumber(name) ?? i),
    firstEpoch: isOwnTable && (first === 0 || first === 1) ? first : undefined,
    digits: isOwnTable && precision.kind === 'digits' ? precision.count : undefined,
  });
};

const trialOf = (candidate: Candidate, known: Known, cause: Cause) => ({
  ...candidate,
  ...(cause === 'other-rate' && { rates: FREE }),
  args: known.args,
  epochs: known.epochs,
});

/** Finds all candidates that explain the log if it differs from the config by the given cause. */
const search = (known: Known, cause: Cause): Searched => {
  const { every, given } = known;
  let furthest: Furthest | undefined;
  const found = candidatesFor(known).flatMap((candidate): FittedCandidate[] => {
    const logged = loggedBy(known, candidate);
    if (logged === undefined) return [];
    const batches = every === undefined ? range(1, MOST_BATCHES) : [every];
    const { fits: all, failure } = fittingEpochs(
      trialOf(candidate, known, cause),
      logged,
      batches,
      cause === 'resumed',
    );
    if (failure !== undefined && failure.row > (furthest?.failure.row ?? -1))
      furthest = { candidate, failure };
    const { auto } = candidate;
    const fitting = all.flatMap((fit) => {
      if (auto === undefined || cause === 'other-rate') return [{ ...fit, classes: [] }];
      if (!fitsLength(auto, fit.every, known)) return [];
      if (auto === 'long') return [{ ...fit, classes: [] }];
      const classes = classesFor(fit.rates, given.classes);
      return classes.length === 0 ? [] : [{ ...fit, classes }];
    });
    return fitting.length > 0 ? [{ candidate, fits: fitting }] : [];
  });
  return { found, ...(furthest !== undefined && { furthest }) };
};

/** Merges explanations that differ only in the version. */
const merged = (found: readonly FittedCandidate[], known: Known, cause: Cause): readonly Explanation[] => {
  const all = new Map<string, { readonly explanation: Explanation; readonly places: number[] }>();
  for (const each of found) {
    const explanation = explanationOf(cause, each, known);
    const key = JSON.stringify(explanation);
    const places = [...(all.get(key)?.places ?? []), ...each.candidate.versions];
    all.set(key, { explanation, places });
  }
  return [...all.values()].map(({ explanation, places }) => ({
    ...explanation,
    ...(known.version === undefined && { versions: versionWords(places) }),
  }));
};

/** The largest number of epochs to try. */
const MOST_EPOCHS = 5000;

/** Other numbers of epochs that explain some later rows, after the warm-up. */
const otherEpochs = (known: Known): readonly number[] => {
  const found = new Set<number>();
  const endless = { ...known, epochs: MOST_EPOCHS };
  for (const candidate of candidatesFor(known)) {
    const logged = loggedBy(endless, candidate) ?? [];
    const later = logged.filter(({ epoch }) => epoch > known.args.warmup_epochs && epoch > 2);
    const some = [later[0], later[later.length >> 1], later.at(-1)].filter((each) => each !== undefined);
    if (later.length < 2) continue;
    for (const epochs of range(later.at(-1)!.epoch + 1, MOST_EPOCHS)) {
      const trial = trialOf(candidate, { ...known, epochs }, 'other-epochs');
      // If many batches make an epoch, the warm-up ends after its epochs.
      if (epochs !== known.epochs && fittingEpochs(trial, some, [1000]).fits.length > 0) found.add(epochs);
    }
  }
  return [...found].sort((a, b) => a - b);
};

/** The number that does not fit, with the planned one. */
const partingOf = (known: Known, { candidate, failure }: Furthest): Parting | undefined => {
  const { rows, columns, args, epochs } = known;
  const row = rows[failure.row]!;
  const logged: LoggedEpoch | undefined = loggedBy(known, candidate)?.[failure.row];
  if (logged === undefined) return undefined;
  const timing = timingOf(args, candidate.rules, epochs, failure.every);
  const done = warmedUp(failure.every, timing.warmup, timing.start, logged.epoch);
  const rate = (failure.rates[0] + failure.rates[1]) / 2;
  for (const [i, group] of candidate.groups.entries()) {
    const { fixed, share } = partsOf(group, candidate.biasRate, done, epochFactors(timing, logged.epoch));
    const planned = fixed + share * rate;
    const [low, high] = logged.intervals[i]!;
    if (planned >= low && planned <= high) continue;
    return {
      place: row.place,
      column: columns[i]!,
      epoch: countOf(row)!,
      planned: Number(planned.toPrecision(6)),
      logged: row.values[i]!,
    };
  }
  return undefined;
};

type Explained = Pick<AuditedRun, 'explanations' | 'facts' | 'unsaid' | 'parts'>;

/** An explanation, and the first row that the config does not explain. */
interface Whole extends Explained {
  readonly until?: number;
}

const explainWhole = (input: UltralyticsInput): Whole => {
  const known = knownOf(input);
  const finish = (found: readonly FittedCandidate[], cause: Cause, of = known) => {
    const explanations = merged(found, of, cause);
    const optimizers = new Set(found.map(({ candidate }) => candidate.optimizer));
    const facts = {
      ...commonFacts(explanations),
      ...(optimizers.size === 1 && cause !== 'other-rate' && { optimizer: [...optimizers][0]! }),
    };
    return { explanations, facts, unsaid: unsaidOf(cause === 'other-rate' ? [] : found, of) };
  };
  const planned = search(known, 'as-planned');
  if (planned.found.length > 0) return finish(planned.found, 'as-planned');
  const parts = planned.furthest === undefined ? undefined : partingOf(known, planned.furthest);
  const until = planned.furthest?.failure.row;
  const parted = { ...(parts !== undefined && { parts }), ...(until !== undefined && { until }) };
  for (const cause of ['resumed', 'other-rate'] as const) {
    const { found } = search(known, cause);
    if (found.length > 0) return { ...finish(found, cause), ...parted };
  }
  for (const other of otherDecays(known, candidatesFor(known))) {
    const { found } = search(other, 'other-decay');
    if (found.length > 0) return { ...finish(found, 'other-decay', other), ...parted };
  }
  const others = otherEpochs(known).flatMap((epochs) => {
    const other = { ...known, epochs };
    const { found } = search(other, 'other-epochs');
    return found.length > 0 ? [{ other, found }] : [];
  });
  const explanations = others.flatMap(({ other, found }) => merged(found, other, 'other-epochs'));
  const unsaid =
    explanations.length === 0 && known.args.time > 0
      ? [
          `epochs: with time ${known.args.time} the trainer estimates them again after each epoch, and the rates follow`,
        ]
      : [];
  return { explanations, facts: commonFacts(explanations), unsaid, ...parted };
};

/** The fewest rows before and after a change of settings that show it. */
const LEAST_ROWS = 3;

/** Explains a log by settings that changed once while the epochs went on, as after a resume with other arguments. */
const explainChange = (input: UltralyticsInput, row: number): readonly Explanation[] => {
  const { rows } = input;
  if (row < LEAST_ROWS || rows.length - row < LEAST_ROWS) return [];
  const before = explainWhole({ ...input, rows: rows.slice(0, row) }).explanations;
  const planned = before.filter(({ causes }) => causes[0] === 'as-planned');
  if (planned.length === 0) return [];
  // Batches per epoch that the first rows determine need not be searched again.
  const { steps_per_epoch } = commonFacts(planned);
  const given = { ...(steps_per_epoch !== undefined && { steps_per_epoch }), ...input.given };
  const after = explainWhole({ ...input, given, rows: rows.slice(row) }).explanations;
  const at = countOf(rows[row]!)!;
  const all = planned.flatMap((first) =>
    after
      .filter(({ causes }) => causes[0] !== 'as-planned')
      .map(({ causes, says, facts: { epochs } }): Explanation => {
        const { learning_rate, ...facts } = first.facts;
        const isSameRate = !causes.includes('other-rate') && learning_rate !== undefined;
        return {
          ...first,
          causes: ['changed-settings', ...causes],
          says: [...first.says, ...says.map((each) => `and from epoch ${at} on ${each}`)],
          facts: {
            ...facts,
            ...(isSameRate && { learning_rate }),
            ...(epochs !== undefined && { epochs }),
            changed_at: spansOf([at]),
          },
        };
      }),
  );
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
};

/** Explains one run of Ultralytics. */
export const explainUltralytics = (input: UltralyticsInput): Explained => {
  const { until: first, ...whole } = explainWhole(input);
  if (whole.explanations.length > 0) return whole;
  // Rows beyond the planned epochs hide where the others part from the plan.
  const { epochs } = knownOf(input);
  const inside = input.rows.filter((row) => countOf(row)! < epochs);
  const until = first ?? (inside.length > 0 ? explainWhole({ ...input, rows: inside }).until : undefined);
  if (until === undefined) return whole;
  const explanations = explainChange(input, until);
  return explanations.length === 0 ? whole : { ...whole, explanations, facts: commonFacts(explanations) };
};
