import { countOf, groupNumber } from '../observed.ts';
import type { Explanation } from '../report.ts';
import type { Deviation } from './deviation.ts';
import { batchesToTry, classesFor, type Known, loggedBy, ofLength } from './known.ts';
import { type Failure, fittingEpochs, type Trial } from './search.ts';
import { type Candidate, candidatesOf, versionWords } from './trials.ts';
import { explanationOf, type FittedCandidate } from './words.ts';

/** Finds the candidates that explain the log of a run that differs from its config in a given way. */

/** The candidate that explains the most rows at the start, and the first row that it does not explain. */
export interface Furthest {
  readonly candidate: Candidate;
  readonly failure: Failure;
}

export interface Searched {
  readonly found: readonly FittedCandidate[];
  readonly furthest?: Furthest;
}

/**
 * The greatest number of trials for one log, which take some seconds. If the search has found nothing by then, the log
 * probably belongs to another config.
 */
const MOST_TRIES = 4_000_000;

const FREE = [1e-12, 1e6] as const;

export const candidatesFor = ({
  args,
  config,
  version,
  columns,
  rows,
  isOwnTable,
  precision,
}: Known): readonly Candidate[] => {
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

export const trialOf = (
  candidate: Candidate,
  { known: { args, epochs }, rates }: Pick<Deviation, 'known' | 'rates'>,
): Trial => ({
  ...candidate,
  ...(rates !== undefined && { rates: FREE }),
  ...(rates === 'scaled' && { biasRate: 0, biasShare: candidate.biasRate / args.lr0 }),
  args,
  epochs,
});

/** Finds all candidates that explain the log of a run with this deviation. */
export const search = (deviation: Deviation): Searched => {
  const { known, rates, mayRepeat } = deviation;
  const { given } = known;
  if (known.effort.tries > MOST_TRIES) return { found: [] };
  let furthest: Furthest | undefined;
  const found = candidatesFor(known).flatMap((candidate): FittedCandidate[] => {
    const logged = loggedBy(known, candidate);
    if (logged === undefined) return [];
    const trial = trialOf(candidate, deviation);
    const { fits: all, failure, tries } = fittingEpochs(trial, logged, batchesToTry(known), mayRepeat);
    known.effort.tries += tries;
    if (failure !== undefined && failure.row > (furthest?.failure.row ?? -1))
      furthest = { candidate, failure };
    const { auto } = candidate;
    const fitting = all.flatMap((fit) => {
      if (mayRepeat && fit.resumed.length === 0) return [];
      if (auto === undefined || rates !== undefined) return [{ ...fit, classes: [] }];
      const span = ofLength(auto, fit, known);
      if (span === undefined) return [];
      if (auto === 'long') return [{ ...fit, ...span, classes: [] }];
      const classes = classesFor(fit.rates, given.classes);
      return classes.length === 0 ? [] : [{ ...fit, ...span, classes }];
    });
    return fitting.length > 0 ? [{ candidate, fits: fitting }] : [];
  });
  return { found, ...(furthest !== undefined && { furthest }) };
};

/** Merges explanations that differ only in the version. */
export const merged = (found: readonly FittedCandidate[], deviation: Deviation): readonly Explanation[] => {
  const all = new Map<string, { readonly explanation: Explanation; readonly places: number[] }>();
  for (const each of found) {
    const explanation = explanationOf(deviation, each);
    const key = JSON.stringify(explanation);
    const places = [...(all.get(key)?.places ?? []), ...each.candidate.versions];
    all.set(key, { explanation, places });
  }
  return [...all.values()].map(({ explanation, places }) => ({
    ...explanation,
    ...(deviation.known.version === undefined && { versions: versionWords(places) }),
  }));
};
