import { formatSteps } from '../../curve/words/format.ts';
import { rebuildOnce } from '../rebuild.ts';
import { type AuditedRun, commonFacts, type Explanation, type Parting, spansOf } from '../report.ts';
import { type CauseInput, explanation, fitsAll, type Work } from './cause_input.ts';
import { mappingsToSteps, ofEpochs } from './epochs.ts';
import { byStretch, otherHorizons } from './horizon.ts';
import type { Planned } from './planned.ts';
import { comparedOf, sampleOf } from './rows.ts';
import { byShape } from './shapes.ts';
import { byConstant, byEarlierResume, byFactor, byResume, byTime, byWarmup } from './single_causes.ts';
import { planned as asPlanned, type StepOfRow } from './times.ts';
import { byTwoCauses } from './two_causes.ts';

/** Explains the log of a run: it followed the plan, or differs from it by one cause, or by two together. */

const same = (time: StepOfRow): StepOfRow => time;

/** The fewest rows for which an explanation may combine two causes. */
const ROWS_FOR_TWO_CAUSES = 5;

/** Explains a log that counts examples instead of steps, as DeepSpeed's monitor does: each count is a multiple of the batch size. */
const byExamples = (work: Work, plan: Planned): readonly Explanation[] => {
  const { all, columns } = work;
  const { batch_size: batch = 1, num_steps: length = Number.POSITIVE_INFINITY } = plan.run;
  // Any other log may count the steps of a schedule that advanced only once every `batch` steps.
  const isSure = columns.some((name) => /sample|example/i.test(name)) || all.at(-1)!.at > length;
  const areExamples = batch > 1 && isSure && all.every(({ at }) => at % batch === 0);
  return areExamples && fitsAll(work, plan, ({ at }) => at / batch)
    ? [explanation(['as-planned'], [`as planned: the log counts examples, ${batch} for each step`])]
    : [];
};

/** The explanations by the plan alone, or by one cause. */
const byOneCause = (work: Work, plan: Planned): readonly Explanation[] => {
  if (fitsAll(work, plan, asPlanned)) return [explanation(['as-planned'], ['as planned'])];
  const counted = byExamples(work, plan);
  if (counted.length > 0) return counted;
  const constant = byConstant(work, plan);
  if (constant.length > 0) return constant;
  const one = [
    ...byTime(work, plan),
    ...byResume(work, plan, same),
    ...byWarmup(work, plan, same),
    ...otherHorizons(work, plan, same),
    ...byFactor(work, plan, asPlanned),
  ];
  if (one.length > 0) return one;
  return [...byEarlierResume(work, plan, same), ...byStretch(work, plan)];
};

/** The explanations by two causes. If there are few rows, some pair of causes explains almost any rates. */
const byPairs = (work: Work, plan: Planned): readonly Explanation[] =>
  work.all.length < ROWS_FOR_TWO_CAUSES ? [] : byTwoCauses(work, plan);

/** The first number that the plan does not explain. */
const partingOf = ({ all, columns }: Work, { rates }: Planned, time: StepOfRow): Parting | undefined => {
  for (const compared of all) {
    const step = time(compared);
    for (const {
      column,
      value,
      interval: [low, high],
    } of compared.cells) {
      const rate = rates[column]!(step);
      if (rate >= low && rate <= high) continue;
      const { place, step: at, epoch } = compared.row;
      return {
        place,
        column: columns[column]!,
        ...(at !== undefined && { step: at }),
        ...(epoch !== undefined && { epoch }),
        planned: Number(rate.toPrecision(6)),
        logged: value,
      };
    }
  }
  return undefined;
};

/** The result of the first search that finds an explanation. */
const firstFound = (...searches: readonly (() => readonly Explanation[])[]): readonly Explanation[] => {
  for (const search of searches) {
    const found = search();
    if (found.length > 0) return found;
  }
  return [];
};

/** Turns a log of epochs into a log of steps, and explains that. */
const inSteps = (work: Work, plan: Planned): readonly Explanation[] => {
  const mappings = mappingsToSteps(work, plan);
  const isKnown = plan.run.steps_per_epoch !== undefined;
  const searchesWith = (search: typeof byOneCause, among: typeof mappings) =>
    among.map(({ every, rows }) => (): readonly Explanation[] => {
      const found = search({ ...work, all: rows, some: sampleOf(rows) }, plan);
      return isKnown
        ? found
        : found.map((each) => ({ ...each, facts: { ...each.facts, steps_per_epoch: spansOf([every]) } }));
    });
  return firstFound(
    ...searchesWith(byOneCause, mappings),
    ...searchesWith(
      byPairs,
      mappings.filter(({ isWeak }) => !isWeak),
    ),
  );
};

export const explainByPlan = (
  input: CauseInput,
): Pick<AuditedRun, 'explanations' | 'facts' | 'unsaid' | 'parts'> => {
  const { planned, rows, precision, logged } = input;
  const all = comparedOf(rows, precision, precision.kind === 'digits' ? 0 : planned.peak);
  const work: Work = { ...input, rebuild: rebuildOnce(input.rebuild), all, some: sampleOf(all) };
  const countsEpochs = rows.every(({ step, epoch }) => step === undefined && epoch !== undefined);
  const explanations = firstFound(
    () => (countsEpochs ? ofEpochs(work, planned) : []),
    () => (countsEpochs ? inSteps(work, planned) : []),
    () => byOneCause(work, planned),
    () => byPairs(work, planned),
    () => byShape(all, work.columns, countsEpochs),
  );
  const isPlanned = explanations.some(({ causes }) => causes.includes('as-planned'));
  const parts = isPlanned ? undefined : partingOf(work, planned, asPlanned);
  const length = planned.run.num_steps;
  return {
    explanations,
    facts: commonFacts(explanations),
    unsaid:
      logged.num_steps !== undefined && length !== undefined && logged.num_steps !== length
        ? [
            `how long the run really was: the log says ${formatSteps(logged.num_steps)} steps, the config ${formatSteps(length)}`,
          ]
        : [],
    ...(parts !== undefined && { parts }),
  };
};
