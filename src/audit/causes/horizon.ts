import { formatSteps } from '../../curve/words/format.ts';
import { UNSIGNED } from '../../dialects/loose_values.ts';
import { type Explanation, type Span, spansOf } from '../report.ts';
import type { Work } from './cause_input.ts';
import { factorMisfit, factorsFor, misfit, wholesThatFit } from './compare_rates.ts';
import { type Planned, plannedOf } from './planned.ts';
import type { Compared } from './rows.ts';
import type { StepOfRow } from './times.ts';
import { planned as asPlanned } from './times.ts';
import { countedSteps, ofFactors, spansWords } from './words.ts';

/** Explanations by another horizon: the run or the schedule had a different length. */

/** The longest horizon to try, as a multiple of the known one. */
const FURTHEST = 100;

/**
 * The places in the log where a horizon is tested, as shares of the log's length. A horizon that changes no rate at
 * these places is taken to have no effect.
 */
const SHARES = [0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 0.7, 1];

/** A way to give a plan another horizon. */
interface Way {
  readonly fact: string;
  readonly says: (horizons: readonly Span[]) => string;
  readonly at: (horizon: number) => Planned | undefined;
  /** The horizon of the plan in this unit, if it is not counted in steps. */
  readonly end?: number;
}

/** Horizons as values of a field. */
const asWritten = (spans: readonly Span[]): string => spansWords(spans, undefined, String);

const plannedFor = (spans: readonly Span[], end: number): string =>
  `another horizon: the run was planned for ${countedSteps(spans)}, not ${formatSteps(end)}`;

const waysOf = ({ rebuild, columns, changed }: Work, plan: Planned, end: number): readonly Way[] => {
  const { run, endField, lengthField } = plan;
  const again = (loaded: ReturnType<typeof rebuild>): Planned | undefined => {
    const other = loaded && plannedOf(loaded, columns);
    return other && (changed?.(other) ?? other);
  };
  const field = endField?.at(-1);
  const byField: Way[] =
    endField === undefined
      ? []
      : [
          {
            fact: String(field),
            says: (spans) => `another horizon: ${String(field)} was ${asWritten(spans)}, not ${end}`,
            at: (value) => again(rebuild(run, [{ path: endField, value }])),
          },
        ];
  const { num_steps: _, epochs: __, ...others } = run;
  return [
    {
      fact: 'num_steps',
      says: (spans) => plannedFor(spans, run.num_steps ?? end),
      at: (num_steps) => again(rebuild({ ...others, num_steps })),
    },
    ...byField,
    ...(lengthField === undefined ? [] : byLength(lengthField, others, again, rebuild, end)),
  ];
};

/** Changes the field with the length of the run, which may be in a unit other than steps: 30ep. */
const byLength = (
  { path, text }: NonNullable<Planned['lengthField']>,
  run: Planned['run'],
  again: (loaded: ReturnType<Work['rebuild']>) => Planned | undefined,
  rebuild: Work['rebuild'],
  end: number,
): readonly Way[] => {
  const number = new RegExp(UNSIGNED).exec(text)?.[0];
  const written = Number(number?.replaceAll('_', ''));
  if (number === undefined || !(written >= 1)) return [];
  const name = String(path.at(-1));
  const perStep = written / end;
  const inUnit = (n: number): number => (perStep > 1 ? Math.round(n * perStep) : n);
  return [
    {
      fact: name,
      says: (spans) =>
        perStep > 1
          ? plannedFor(spans, end)
          : `another horizon: ${name} was ${text.replace(number, asWritten(spans))}, not ${text}`,
      at: (n) => again(rebuild(run, [{ path, value: inUnit(n) }])),
      end: Math.min(written, end),
    },
  ];
};

/** Multiplies all steps of a schedule, including its boundaries, by one factor. */
const stretched = (plan: Planned, end: number): Way => ({
  fact: 'horizon',
  says: (spans) =>
    `another horizon: every step of the schedule is stretched from ${formatSteps(end)} to ${spansWords(spans)}`,
  at: (horizon) => ({
    ...plan,
    rates: plan.rates.map((rate) => (step: number) => rate((step * end) / horizon)),
  }),
});

/** The other horizons that explain a log. */
export interface Horizons {
  readonly found: readonly number[];
  readonly at: (horizon: number) => Planned | undefined;
  readonly explanation: (found: readonly number[]) => Explanation;
}

/** Measures how far a plan is from the rows; 0 if it explains them. */
type Measure = (rates: Planned['rates'], rows: readonly Compared[], time: StepOfRow) => number;

const horizonsBy = (
  work: Work,
  plan: Planned,
  time: StepOfRow,
  ways: readonly Way[],
  misfitOf: Measure,
): Horizons | undefined => {
  const most = work.all.reduce((greatest, { at }) => Math.max(greatest, at), plan.end!);
  const steps = SHARES.map((share) => Math.round(most * share));
  for (const { fact, says, at, end = plan.end! } of ways) {
    const unit = end / plan.end!;
    const twice = at(Math.round(end * 2));
    const isSame =
      twice !== undefined && steps.every((step) => twice.rates[0]!(step) === plan.rates[0]!(step));
    // The length has no effect on this plan.
    if (isSame) continue;
    const misfitAt = (n: number): number => {
      const other = at(n);
      if (other === undefined) return Number.POSITIVE_INFINITY;
      return misfitOf(other.rates, work.some, time) || misfitOf(other.rates, work.all, time);
    };
    const seeds = [work.logged.num_steps ?? plan.end!, most, most + 1].map((step) => step * unit);
    const near = [end / 2, end * 2, end / 10, end * 10];
    const furthest = Math.ceil(most * unit * FURTHEST);
    const found = wholesThatFit(misfitAt, 1, furthest, [...seeds, ...near]).filter((n) => n !== end);
    if (found.length === 0) continue;
    return {
      found,
      at,
      explanation: (some) => {
        const spans = spansOf(some);
        return {
          causes: ['other-horizon'],
          says: [says(spans)],
          facts: { [fact]: spans },
        };
      },
    };
  }
  return undefined;
};

/** True if a plan has an end that another horizon could move. */
const hasEnd = ({ end }: Planned): boolean => end !== undefined && end > 1 && Number.isFinite(end);

/** The other horizons of the run, or of a field of the schedule, with which the plan explains the log. */
export const horizonsOf = (work: Work, plan: Planned, time: StepOfRow): Horizons | undefined =>
  hasEnd(plan) ? horizonsBy(work, plan, time, waysOf(work, plan, plan.end!), misfit) : undefined;

export const otherHorizons = (
  work: Work,
  plan: Planned,
  late: (time: StepOfRow) => StepOfRow,
): Explanation[] => {
  const horizons = horizonsOf(work, plan, late(asPlanned));
  return horizons === undefined ? [] : [horizons.explanation(horizons.found)];
};

/** Explains the log by a schedule that is stretched as a whole. */
export const byStretch = (work: Work, plan: Planned): Explanation[] => {
  if (!hasEnd(plan)) return [];
  const horizons = horizonsBy(work, plan, asPlanned, [stretched(plan, plan.end!)], misfit);
  return horizons === undefined ? [] : [horizons.explanation(horizons.found)];
};

/** Explains the log by another horizon, or a schedule that is stretched as a whole, and one factor on all rates. */
export const byHorizonAndFactor = (work: Work, plan: Planned, isStretched = false): Explanation[] => {
  if (!hasEnd(plan)) return [];
  const end = plan.end!;
  const ways = isStretched ? [stretched(plan, end)] : waysOf(work, plan, end);
  const horizons = horizonsBy(work, plan, asPlanned, ways, factorMisfit);
  if (horizons === undefined) return [];
  const { found } = horizons;
  const few = found.filter((_, i) => i % Math.ceil(found.length / 16) === 0 || i === found.length - 1);
  const factors = few.map((n) => factorsFor(horizons.at(n)!.rates, work.all, asPlanned)!);
  const scaled = ofFactors(factors, plan.peak);
  const { causes, says, facts } = horizons.explanation(found);
  return [
    {
      causes: [...causes, ...scaled.causes],
      says: [...says, ...scaled.says],
      facts: { ...facts, ...scaled.facts },
    },
  ];
};
