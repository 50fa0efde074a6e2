import { epochFactors, warmedUp } from '../../dialects/ultralytics/logged.ts';
import { timingOf } from '../../dialects/ultralytics/timing.ts';
import { comparedOf } from '../causes/rows.ts';
import { byShape } from '../causes/shapes.ts';
import { precisionWords } from '../log/precision.ts';
import { countOf } from '../observed.ts';
import { type AuditedRun, commonFacts, type Explanation, type Parting, spansOf } from '../report.ts';
import { otherDecays, otherForm } from './decays.ts';
import { type Deviation, withFactor } from './deviation.ts';
import { candidatesFor, type Furthest, merged, search } from './find.ts';
import { type Known, knownOf, loggedBy, roundedOf, type UltralyticsInput } from './known.ts';
import { otherEpochs } from './lengths.ts';
import { partsOf } from './search.ts';
import { begunAgain, otherCounts } from './shifts.ts';
import { byEstimatedEpochs } from './timed.ts';
import { otherWarmups } from './warmups.ts';
import { unsaidOf } from './words.ts';

/**
 * Explains the log of an Ultralytics run: finds the batches per epoch, the number of classes and the version, which
 * its args.yaml does not say. If nothing fits, tries other settings, then other counts of epochs, then two causes.
 */

/** The first logged number that does not fit, and the planned rate there. */
const partingOf = (known: Known, { candidate, failure }: Furthest): Parting | undefined => {
  const { rows, columns, args, epochs } = known;
  const row = rows[failure.row]!;
  const logged = loggedBy(known, candidate)![failure.row]!;
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

/** A result; without an explanation, `until` is the first row that the config does not explain. */
interface Whole extends Explained {
  readonly until?: number;
}

/** Explains a log by one deviation from the config; undefined if that deviation does not explain it. */
const explainedBy = (deviation: Deviation): Explained | undefined => {
  const { found } = search(deviation);
  if (found.length === 0) return undefined;
  const explanations = merged(found, deviation);
  const optimizers = new Set(found.map(({ candidate }) => candidate.optimizer));
  const isOwnRate = deviation.rates === undefined;
  return {
    explanations,
    facts: {
      ...commonFacts(explanations),
      ...(optimizers.size === 1 && isOwnRate && { optimizer: [...optimizers][0]! }),
    },
    unsaid: unsaidOf(isOwnRate ? found : [], deviation.known),
  };
};

/** Explains a log by the first deviation that explains it. */
const firstOf = (deviations: Iterable<Deviation>): Explained | undefined => {
  for (const deviation of deviations) {
    const explained = explainedBy(deviation);
    if (explained !== undefined) return explained;
  }
  return undefined;
};

/** Joins several explanations, any of which may be right. */
const joined = (found: readonly Explained[]): Explained | undefined => {
  if (found.length < 2) return found[0];
  const explanations = found.flatMap((each) => each.explanations);
  return { explanations, facts: commonFacts(explanations), unsaid: [] };
};

/** Explains a log by every deviation that can explain it. */
const allOf = (deviations: readonly Deviation[]): Explained | undefined =>
  joined(deviations.flatMap((deviation) => explainedBy(deviation) ?? []));

const some = <T>(all: readonly (T | undefined)[]): readonly T[] => all.filter((each) => each !== undefined);

const explainPlanned = (known: Known): Whole => {
  const planned: Deviation = { causes: ['as-planned'], known };
  const explained = explainedBy(planned);
  if (explained !== undefined) return explained;
  const { furthest } = search(planned);
  const parts = furthest === undefined ? undefined : partingOf(known, furthest);
  const until = furthest?.failure.row;
  const parted = { ...(parts !== undefined && { parts }), ...(until !== undefined && { until }) };
  return { explanations: [], facts: {}, unsaid: [], ...parted };
};

/** Explains a log by another decay. If the log ends before the run, another number of epochs may give the same rates. */
const byDecay = (known: Known): Explained | undefined => {
  const decay = firstOf(otherDecays(known, candidatesFor(known)));
  return decay === undefined ? undefined : joined([decay, ...some([allOf(otherEpochs(known))])]);
};

/** Explains a log by other settings. */
const bySettings = (known: Known): Explained | undefined =>
  firstOf([
    { causes: ['resumed'], known, mayRepeat: true },
    { causes: ['other-rate'], known, rates: 'free' },
    withFactor({ causes: [], known }),
  ]) ??
  byDecay(known) ??
  firstOf(otherWarmups(known)) ??
  allOf(otherEpochs(known));

/** Explains a log by a schedule that counted epochs in another way. */
const byCount = (known: Known, isScaled = false): Explained | undefined =>
  firstOf(some([begunAgain(known, true, isScaled)])) ??
  firstOf(some([begunAgain(known, false, isScaled)])) ??
  allOf(otherCounts(known, isScaled));

/** The fewest rows to explain by two causes: with fewer, two causes together explain almost any log. */
const ROWS_FOR_TWO = 5;

const byTwo = (known: Known): Explained | undefined =>
  known.rows.length < ROWS_FOR_TWO
    ? undefined
    : (byCount(known, true) ??
      firstOf([withFactor(otherForm(known))]) ??
      allOf(otherEpochs(known, 'scaled').map(withFactor)));

const byEstimates = (known: Known): Explained | undefined => {
  const explanations = byEstimatedEpochs(known);
  return explanations.length === 0
    ? undefined
    : { explanations, facts: commonFacts(explanations), unsaid: [] };
};

/** The fewest rows that must be before and after a change of settings, so that the change can be found. */
const LEAST_ROWS = 3;

/** Explains a log by settings that changed once while the epochs went on, as after a resume with other arguments. */
const byChange = (input: UltralyticsInput, row: number): Explained | undefined => {
  const { rows } = input;
  if (row < LEAST_ROWS || rows.length - row < LEAST_ROWS) return undefined;
  const planned = explainPlanned(knownOf({ ...input, rows: rows.slice(0, row) })).explanations;
  if (planned.length === 0) return undefined;
  // The batches per epoch and the classes that the first rows determine stay the same.
  const { steps_per_epoch, classes } = commonFacts(planned);
  const given = {
    ...(steps_per_epoch !== undefined && { steps_per_epoch }),
    ...(classes !== undefined && { classes }),
    ...input.given,
  };
  const after = bySettings(knownOf({ ...input, given, rows: rows.slice(row) }))?.explanations ?? [];
  const at = countOf(rows[row]!)!;
  const all = planned.flatMap((first) =>
    after.map(({ causes, says, facts: { epochs } }): Explanation => {
      const { learning_rate, ...facts } = first.facts;
      const isSameRate = !causes.includes('other-rate') && learning_rate !== undefined;
      return {
        ...first,
        causes: ['changed-settings', ...causes],
        says: [...first.says, ...says.map((each) => `from epoch ${at} on ${each}`)],
        facts: {
          ...facts,
          ...(isSameRate && { learning_rate }),
          ...(epochs !== undefined && { epochs }),
          changed_at: spansOf([at]),
        },
      };
    }),
  );
  const explanations = [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  return explanations.length === 0
    ? undefined
    : { explanations, facts: commonFacts(explanations), unsaid: [] };
};

/**
 * Gives every row its epoch. Drops the steps of a log that has epochs too: they count batches. Numbers the rows of a
 * log without steps and epochs, because the trainer logs one row per epoch.
 */
const numbered = (input: UltralyticsInput): UltralyticsInput => {
  const { rows } = input;
  if (rows.every((row) => countOf(row) === undefined))
    return { ...input, isOwnTable: false, rows: rows.map((row, i) => ({ ...row, epoch: i + 1 })) };
  if (rows.every(({ epoch }) => Number.isInteger(epoch)))
    return { ...input, rows: rows.map(({ step: _, ...row }) => row) };
  return { ...input, rows: rows.filter((row) => countOf(row) !== undefined) };
};

/** Says that no version, or not the given one, can have written the log. */
const unwritable = ({ version, columns, rows, precision }: Known): string => {
  const writer =
    version === undefined
      ? 'no version of Ultralytics writes'
      : `version ${version} of Ultralytics does not write`;
  const log = [`first epoch ${countOf(rows[0]!)}`, precisionWords(precision), columns.join(', ')];
  return `what wrote the log: ${writer} one like it (${log.join('; ')})`;
};

/** Explains a log by a schedule of another shape, such as one constant rate. */
const ofShape = ({ rows, columns, precision }: UltralyticsInput): Explained | undefined => {
  const explanations = byShape(comparedOf(rows, precision, 0), columns, true);
  return explanations.length === 0 ? undefined : { explanations, facts: {}, unsaid: [] };
};

/** Explains one run of Ultralytics. */
export const explainUltralytics = (given: UltralyticsInput): Explained => {
  const input = numbered(given);
  const printed = knownOf(input);
  if (candidatesFor(printed).length === 0)
    return { explanations: [], facts: {}, unsaid: [unwritable(printed)] };
  const { until: first, ...planned } = explainPlanned(printed);
  if (planned.explanations.length > 0) return planned;
  const rounded = roundedOf(printed);
  if (rounded !== undefined) {
    const { until: _, ...found } = explainPlanned(rounded);
    if (found.explanations.length > 0) return found;
  }
  const known = rounded ?? printed;
  // Leave out rows after the planned epochs: they would hide where the other rows leave the plan.
  const inside = input.rows.filter((row) => countOf(row)! < known.epochs);
  const until =
    first ?? (inside.length > 0 ? explainPlanned(knownOf({ ...input, rows: inside })).until : undefined);
  const explained =
    byEstimates(known) ??
    bySettings(known) ??
    byCount(known) ??
    (until === undefined ? undefined : byChange(input, until)) ??
    byTwo(known) ??
    ofShape(input);
  return { ...planned, ...explained };
};
