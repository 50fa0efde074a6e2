import { formatRate, formatSteps } from '../../curve/words/format.ts';
import type { Interval } from '../log/precision.ts';
import type { Explanation } from '../report.ts';
import { spansOf } from '../report.ts';
import { explanation, fitsAll, type Work } from './cause_input.ts';
import { explains, factorsFor, factorsForAll } from './compare_rates.ts';
import { type Planned, withoutWarmup } from './planned.ts';
import { planned as asPlanned, resumedAt, type StepOfRow, timeKinds } from './times.ts';
import { ofFactors, type TimeCause, timeWords } from './words.ts';

/** Explains a log by a single cause, or by a cause and a factor. `late` shifts the steps as a common way of logging does. */

/** Explains the log by a schedule whose step differed from the logged step. */
export const byTime = (work: Work, plan: Planned): Explanation[] =>
  timeKinds.flatMap((kind) => {
    const found = [...kind.tried(work.all, plan.run)].filter((n) => fitsAll(work, plan, kind.time(n)));
    // The same mapping can have two causes: one step late, or resumed at 0.
    const causeOf = (n: number): TimeCause => kind.cause(n, plan.run);
    const causes = [...new Set(found.map(causeOf))];
    return causes.map((cause) => {
      const spans = spansOf(found.filter((n) => causeOf(n) === cause));
      const isCounted = kind.fact !== 'first_epoch';
      return explanation(
        [cause],
        [isCounted ? timeWords(cause, spans) : 'the schedule was stepped once per epoch, not at each step'],
        isCounted ? { [kind.fact]: spans } : {},
      );
    });
  });

type Late = (time: StepOfRow) => StepOfRow;

/** The greatest number of steps at which a schedule may have begun again. */
const MOST_STEPS = 100_000;

/** The last step that the plan explains (`from`) and the next logged one (`to`); undefined if the plan explains no row or all rows. */
const partedAt = ({ all }: Work, plan: Planned, late: Late) => {
  const at = all.findIndex((row) => !explains(plan.rates, [row], late(asPlanned)));
  if (at < 1) return undefined;
  // If the rates are one step late from the first step on, that is a different cause.
  return { row: all[at]!, from: Math.max(Math.floor(all[at - 1]!.at), 2), to: Math.floor(all[at]!.at) };
};

const resumedIn = (from: number, to: number, fits: (step: number) => boolean): Explanation[] => {
  const found: number[] = [];
  for (let step = Math.max(from, to - MOST_STEPS); step <= to; step++) if (fits(step)) found.push(step);
  if (found.length === 0) return [];
  const spans = spansOf(found);
  return [explanation(['resumed-at-0'], [timeWords('resumed-at-0', spans)], { resumed_at: spans })];
};

/**
 * Explains the log by a schedule that starts at 0 again at the first row that is off the plan, while the log goes on
 * counting.
 */
export const byResume = (work: Work, plan: Planned, late: Late): Explanation[] => {
  const parted = partedAt(work, plan, late);
  if (parted === undefined) return [];
  const start = late(asPlanned)(parted.row);
  return resumedIn(parted.from, parted.to, (step) => fitsAll(work, plan, late(resumedAt(step, start))));
};

/**
 * Like `byResume`, but the schedule began again earlier, while the rate was constant, so that no row shows the restart.
 */
export const byEarlierResume = (work: Work, plan: Planned, late: Late): Explanation[] => {
  const parted = partedAt(work, plan, late);
  return parted === undefined
    ? []
    : resumedIn(2, parted.from - 1, (step) => fitsAll(work, plan, late(resumedAt(step, step))));
};

interface WithoutWarmup {
  readonly plan: Planned;
  /** The work of the audit, changed so that every plan that is built again lacks the warm-up too. */
  readonly work: Work;
  readonly says: string;
}

/** The ways in which a warm-up may be missing. */
export const waysWithoutWarmup = (work: Work, plan: Planned): readonly WithoutWarmup[] => {
  const { warmup, warmupFields } = plan;
  if (warmup <= 0) return [];
  const without = withoutWarmup(plan, work.rebuild, work.columns);
  const zeros = warmupFields.map((path) => ({ path, value: 0 }));
  const changedBy =
    (to: (step: number, warmup: number) => number) =>
    (each: Planned): Planned => ({
      ...each,
      rates: each.rates.map((rate) => (step: number) => rate(to(step, each.warmup))),
    });
  const held = changedBy(Math.max);
  const skipped = changedBy((step, long) => step + long);
  const missing = `the warm-up of ${formatSteps(warmup)} steps is missing`;
  return [
    ...(without === undefined
      ? []
      : [
          {
            plan: without,
            work: {
              ...work,
              rebuild: (run, numbers = []) => work.rebuild(run, [...zeros, ...numbers]),
            } as Work,
            says: `${missing}: the schedule begins without one`,
          },
        ]),
    {
      plan: held(plan),
      work: { ...work, changed: held },
      says: `${missing}: its steps have the rate that should follow it`,
    },
    {
      plan: skipped(plan),
      work: { ...work, changed: skipped },
      says: `${missing}: the schedule begins where it would end`,
    },
  ];
};

/** Explains the log by a warm-up that was left out. */
export const byWarmup = (work: Work, plan: Planned, late: (time: StepOfRow) => StepOfRow): Explanation[] =>
  waysWithoutWarmup(work, plan).flatMap(({ plan: way, says }) =>
    fitsAll(work, way, late(asPlanned)) ? [explanation(['no-warmup'], [says])] : [],
  );

/** Explains the log by one factor on all rates. */
export const byFactor = (work: Work, { rates, peak }: Planned, time: StepOfRow): Explanation[] => {
  const factors = factorsForAll(work, rates, time);
  // A single row always fits with some factor, so it shows nothing.
  return work.all.length < 2 || factors === undefined ? [] : [ofFactors([factors], peak)];
};

/** Adds a factor on all rates to another cause. */
const withFactor = (
  work: Work,
  plan: Planned,
  time: StepOfRow,
  { causes, says, facts }: Explanation,
): Explanation[] =>
  byFactor(work, plan, time).map((factored) =>
    explanation([...causes, ...factored.causes], [...says, ...factored.says], {
      ...facts,
      ...factored.facts,
    }),
  );

/** How many rows at the start can be explained by one factor. */
const rowsOfOneFactor = ({ all }: Work, { rates }: Planned): number => {
  let [fits, fails] = [0, all.length + 1];
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (factorsFor(rates, all.slice(0, middle), asPlanned) === undefined) fails = middle;
    else fits = middle;
  }
  return fits;
};

/** The fewest rows before a resumption from which a factor can be found. */
const LEAST_ROWS = 3;

/** Explains the log by a factor on all rates and, in addition, a resumption at 0 or a missing warm-up. */
export const byFactorAndMore = (work: Work, plan: Planned): Explanation[] => {
  const { all } = work;
  const withoutWarmup = waysWithoutWarmup(work, plan).flatMap(({ plan: way, says }) =>
    withFactor(work, way, asPlanned, explanation(['no-warmup'], [says])),
  );
  const at = rowsOfOneFactor(work, plan);
  if (withoutWarmup.length > 0 || at < LEAST_ROWS || at >= all.length) return withoutWarmup;
  const [from, to] = [Math.max(Math.floor(all[at - 1]!.at), 2), Math.floor(all[at]!.at)];
  const start = all[at]!.at;
  const found: (readonly [step: number, factors: Interval])[] = [];
  for (let step = Math.max(from, to - 100_000); step <= to; step++) {
    const time = resumedAt(step, start);
    const factors = factorsForAll(work, plan.rates, time);
    if (factors !== undefined) found.push([step, factors]);
  }
  if (found.length === 0) return [];
  const spans = spansOf(found.map(([step]) => step));
  const factor = ofFactors(
    found.map(([, factors]) => factors),
    plan.peak,
  );
  return [
    explanation(['resumed-at-0', ...factor.causes], [timeWords('resumed-at-0', spans), ...factor.says], {
      resumed_at: spans,
      ...factor.facts,
    }),
  ];
};

/** Explains the log by one constant rate, if the plan is not constant. */
export const byConstant = ({ all }: Work, { rates, peak }: Planned): Explanation[] => {
  const [first] = all;
  const value = first?.cells[0]?.value;
  if (first === undefined || value === undefined || all.length < 2) return [];
  if (!all.every(({ cells }) => cells.every((cell) => cell.value === value))) return [];
  const [low, high] = first.cells[0]!.interval;
  const isWithin = (rate: number): boolean => rate >= low && rate <= high;
  const start = rates[0]!(0);
  if (all.every((row) => rates[0]!(asPlanned(row)) === start)) return [];
  const shown = formatRate(value);
  const says = isWithin(start)
    ? `the rate stayed at ${shown}, that of step 0: the schedule was never stepped`
    : isWithin(peak)
      ? `the rate stayed at ${shown}, the highest of the plan: the optimizer never followed the schedule`
      : `the rate stayed at ${shown}, which is not in the plan: an optimizer replaced it`;
  const isOther = !isWithin(start) && !isWithin(peak);
  return [
    explanation([isOther ? 'other-rate' : 'never-stepped'], [says], {
      learning_rate: [{ least: value, most: value }],
    }),
  ];
};
