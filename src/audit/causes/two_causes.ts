import { type Cause, type Explanation, spansOf } from '../report.ts';
import { explanation, fitsAll, oneLate, type Work } from './cause_input.ts';
import { explains, factorsForAll } from './compare_rates.ts';
import { byHorizonAndFactor, horizonsOf, otherHorizons } from './horizon.ts';
import type { Planned } from './planned.ts';
import { byResumes } from './resumes.ts';
import { sampleOf } from './rows.ts';
import {
  byEarlierResume,
  byFactorAndMore,
  byResume,
  byTime,
  byWarmup,
  waysWithoutWarmup,
} from './single_causes.ts';
import { planned as asPlanned, type StepOfRow, type TimeKind, timeKinds } from './times.ts';
import { ofFactors, timeWords } from './words.ts';

/** Explains a log by two causes together. */

const LATE = timeWords('late', []);

/** Adds a cause, with its sentence and facts, to each explanation. */
const also = (
  all: readonly Explanation[],
  { causes, says, facts }: Pick<Explanation, 'causes' | 'says'> & Partial<Explanation>,
): Explanation[] =>
  all.map((each) =>
    explanation([...each.causes, ...causes], [...each.says, ...says], { ...each.facts, ...facts }),
  );

const alsoLate = (all: readonly Explanation[]): Explanation[] =>
  also(all, { causes: ['late'], says: [LATE] });

const same = (time: StepOfRow): StepOfRow => time;

/** Explains a log by one kind of mapping, with the numbers that were found for it. */
const ofKind = (kind: TimeKind, plan: Planned, found: readonly number[]): Explanation => {
  const cause = kind.cause(found[0]!, plan.run);
  const spans = spansOf(found);
  return explanation([cause], [timeWords(cause, spans)], { [kind.fact]: spans });
};

const isLate = ({ causes }: Explanation): boolean => causes.includes('late');

const byLate = (work: Work, plan: Planned): Explanation[] =>
  alsoLate([
    ...byResume(work, plan, oneLate),
    ...byEarlierResume(work, plan, oneLate),
    ...byWarmup(work, plan, oneLate),
    ...otherHorizons(work, plan, oneLate),
    ...timeKinds
      .filter(({ fact }) => fact.endsWith('_step'))
      .flatMap((kind) => {
        const found = [...kind.tried(work.all, plan.run)].filter((n) =>
          fitsAll(work, plan, oneLate(kind.time(n))),
        );
        return found.length === 0 ? [] : [ofKind(kind, plan, found)];
      }),
  ]);

const byFactorAndTime = (work: Work, plan: Planned): Explanation[] =>
  timeKinds.flatMap((kind) => {
    const found = [...kind.tried(work.all, plan.run)].flatMap((n) => {
      const factors = factorsForAll(work, plan.rates, kind.time(n));
      return factors === undefined ? [] : [{ n, factors }];
    });
    const causeOf = (n: number): Cause => kind.cause(n, plan.run);
    return [...new Set(found.map(({ n }) => causeOf(n)))].flatMap((cause) => {
      const own = found.filter(({ n }) => causeOf(n) === cause);
      const factor = ofFactors(
        own.map(({ factors }) => factors),
        plan.peak,
      );
      const numbers = own.map(({ n }) => n);
      return also([factor], ofKind(kind, plan, numbers));
    });
  });

/** Explains the log by a missing warm-up and one more cause: other steps, a resumption at 0, or another horizon. */
const byWarmupAndMore = (work: Work, plan: Planned): Explanation[] =>
  waysWithoutWarmup(work, plan).flatMap(({ plan: other, work: own, says }) =>
    also(
      [
        ...byTime(own, other).filter((each) => !isLate(each) && !each.causes.includes('early')),
        ...byResume(own, other, same),
        ...otherHorizons(own, other, same),
      ],
      { causes: ['no-warmup'], says: [says] },
    ),
  );

/** A plan in which each step is mapped to another step before its rate is computed. */
const mapped = (plan: Planned, time: (step: number) => number): Planned => ({
  ...plan,
  rates: plan.rates.map((rate) => (step: number) => rate(time(step))),
});

/** Turns a mapping of rows into one of steps; it must use only the step of a row. */
const ofStep =
  (time: StepOfRow) =>
  (at: number): number =>
    time({ row: { place: '', values: [] }, at, cells: [] });

/** The numbers of steps per logged step, or of logged steps per step, to try together with another horizon. */
const USUAL = [2, 4, 8];

/** The kinds of mappings that multiply or divide the logged step. */
const multiples = timeKinds.filter(({ fact }) => fact.endsWith('_step'));

/** Explains the log by another horizon and a step that is multiplied or divided by one of the given numbers. */
const byHorizonAndTime = (
  work: Work,
  plan: Planned,
  numbersOf: (kind: TimeKind) => readonly number[],
): Explanation[] =>
  multiples.flatMap((kind) =>
    numbersOf(kind).flatMap((n) => {
      const changed = (each: Planned): Planned => mapped(each, ofStep(kind.time(n)));
      return also(otherHorizons({ ...work, changed }, changed(plan), same), ofKind(kind, plan, [n]));
    }),
  );

const usualOf =
  ({ run: { steps_per_epoch: perEpoch, accumulate } }: Planned) =>
  ({ fact }: TimeKind): readonly number[] => {
    const more = fact.startsWith('logged') ? [perEpoch, accumulate] : [];
    return [...new Set([...USUAL, ...more.filter((n) => n !== undefined && n > 1)])] as number[];
  };

/** The numbers that the found explanations state for a kind of mapping, at most three. */
const numbersIn =
  (found: readonly Explanation[]) =>
  ({ fact }: TimeKind): readonly number[] =>
    [...new Set(found.flatMap(({ facts }) => (facts[fact] ?? []).map(({ least }) => least)))].slice(0, 3);

/** The fewest rows before a resumption from which another cause can be found. */
const LEAST_ROWS = 5;
/** The greatest number of rows to try as the one at which the schedule began again. */
const MOST_BREAKS = 3;
/** The greatest number of plans to combine with a resumption. */
const MOST_PLANS = 12;

/** The rows at which the slope of the rates changes most, the greatest change first. */
const breaksOf = ({ all }: Work): readonly number[] => {
  const value = (i: number): number => all[i]!.cells[0]!.value;
  const turn = (i: number): number => Math.abs(value(i) - 2 * value(i - 1) + value(i - 2));
  return Array.from({ length: Math.max(all.length - LEAST_ROWS, 0) }, (_, i) => i + LEAST_ROWS)
    .sort((a, b) => turn(b) - turn(a))
    .slice(0, MOST_BREAKS);
};

const spread = (found: readonly number[]): readonly number[] => {
  const every = Math.ceil(found.length / MOST_PLANS);
  return found.filter((_, i) => i % every === 0);
};

/** Explains the log by a resumption at 0 and another cause, a horizon or a multiplied step, that the rows before it show. */
const byResumeAndMore = (work: Work, plan: Planned): Explanation[] => {
  for (const at of breaksOf(work)) {
    const rows = work.all.slice(0, at);
    const before: Work = { ...work, all: rows, some: sampleOf(rows) };
    if (explains(plan.rates, before.some, asPlanned)) continue;
    const horizons = horizonsOf(before, plan, asPlanned);
    const ofHorizons = spread(horizons?.found ?? []).flatMap((n) =>
      byResume(work, horizons!.at(n)!, same).map((resumed) => ({ n, resumed })),
    );
    const least = ofHorizons[0]?.n ?? Number.POSITIVE_INFINITY;
    const most = ofHorizons.at(-1)?.n ?? 0;
    const between = (horizons?.found ?? []).filter((n) => n >= least && n <= most);
    const resumedAt = [...new Map(ofHorizons.map(({ resumed }) => [resumed.says[0], resumed])).values()];
    const found = [
      ...resumedAt.flatMap((resumed) => also([resumed], horizons!.explanation(between))),
      ...multiples.flatMap((kind) =>
        spread([...kind.tried(rows, plan.run)].filter((n) => fitsAll(before, plan, kind.time(n)))).flatMap(
          (n) => also(byResume(work, mapped(plan, ofStep(kind.time(n))), same), ofKind(kind, plan, [n])),
        ),
      ),
    ];
    if (found.length > 0) return found;
  }
  return [];
};

/** Finds explanations by two causes together. */
export const byTwoCauses = (work: Work, plan: Planned): readonly Explanation[] => {
  const factored = byFactorAndTime(work, plan);
  const found = [
    ...byLate(work, plan),
    ...factored,
    ...byHorizonAndTime(work, plan, numbersIn(factored)),
    ...byFactorAndMore(work, plan),
    ...byHorizonAndFactor(work, plan),
    ...byWarmupAndMore(work, plan),
  ];
  if (found.length > 0) return found;
  const stretched = byHorizonAndFactor(work, plan, true);
  if (stretched.length > 0) return stretched;
  const resumed = byResumes(work, plan, same);
  if (resumed.length > 0) return resumed;
  const resumedLate = alsoLate(byResumes(work, plan, oneLate));
  if (resumedLate.length > 0) return resumedLate;
  const more = byResumeAndMore(work, plan);
  return more.length > 0 ? more : byHorizonAndTime(work, plan, usualOf(plan));
};
