import { type Cause, type Explanation, spansOf } from '../report.ts';
import { explanation, fitsAll, oneLate, type Work } from './cause_input.ts';
import { explains, factorsFor } from './compare_rates.ts';
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

/** The explanation by a number of a kind. */
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
        const found = [...kind.tried(work.all)].filter((n) => fitsAll(work, plan, oneLate(kind.time(n))));
        return found.length === 0 ? [] : [ofKind(kind, plan, found)];
      }),
  ]);

const byFactorAndTime = (work: Work, plan: Planned): Explanation[] =>
  timeKinds.flatMap((kind) => {
    const found = [...kind.tried(work.all)].flatMap((n) => {
      if (factorsFor(plan.rates, work.some, kind.time(n)) === undefined) return [];
      const factors = factorsFor(plan.rates, work.all, kind.time(n));
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

/** A warm-up that is missing, and a time, a resumption at 0 or a horizon. */
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

/** The plan with each step mapped to another one. */
const mapped = (plan: Planned, time: (step: number) => number): Planned => ({
  ...plan,
  rates: plan.rates.map((rate) => (step: number) => rate(time(step))),
});

/** A mapping that needs no more of a row than its step. */
const ofStep =
  (time: StepOfRow) =>
  (at: number): number =>
    time({ row: { place: '', values: [] }, at, cells: [] });

/** The numbers of steps for one that are tried together with another horizon. */
const USUAL = [2, 4, 8];

/** The kinds whose step is a multiple or a fraction of the logged one. */
const multiples = timeKinds.filter(({ fact }) => fact.endsWith('_step'));

/** Another horizon, and the given numbers of steps for one. */
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

/** The numbers of a kind in explanations, a few of them. */
const numbersIn =
  (found: readonly Explanation[]) =>
  ({ fact }: TimeKind): readonly number[] =>
    [...new Set(found.flatMap(({ facts }) => (facts[fact] ?? []).map(({ least }) => least)))].slice(0, 3);

/** The fewest rows before a resumption that show another cause. */
const LEAST_ROWS = 5;
/** The number of rows at which the schedule may have begun again. */
const MOST_BREAKS = 3;
/** The number of plans to continue with. */
const MOST_PLANS = 12;

/** The rows at which the rates leave their course most, the greatest change first. */
const breaksOf = ({ all }: Work): readonly number[] => {
  const value = (i: number): number => all[i]?.cells[0]?.value ?? 0;
  const turn = (i: number): number => Math.abs(value(i) - 2 * value(i - 1) + value(i - 2));
  return Array.from({ length: Math.max(all.length - LEAST_ROWS, 0) }, (_, i) => i + LEAST_ROWS)
    .sort((a, b) => turn(b) - turn(a))
    .slice(0, MOST_BREAKS);
};

const spread = (found: readonly number[]): readonly number[] => {
  const every = Math.ceil(found.length / MOST_PLANS);
  return found.filter((_, i) => i % every === 0);
};

/** Another horizon, or several steps for one, and a resumption at 0: the rows before it show the first of the two. */
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
        spread([...kind.tried(rows)].filter((n) => fitsAll(before, plan, kind.time(n)))).flatMap((n) =>
          also(byResume(work, mapped(plan, ofStep(kind.time(n))), same), ofKind(kind, plan, [n])),
        ),
      ),
    ];
    if (found.length > 0) return found;
  }
  return [];
};

/** The explanations by two causes together. */
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
