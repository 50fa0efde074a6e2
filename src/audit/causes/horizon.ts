import { type Explanation, spansOf } from '../report.ts';
import type { Work } from './cause_input.ts';
import { explains, misfit, wholesThatFit } from './compare_rates.ts';
import { type Planned, plannedOf } from './planned.ts';
import type { StepOfRow } from './times.ts';
import { planned as asPlanned } from './times.ts';

/** Explanations by another horizon: the run or the schedule had a different length. */

/** The longest horizon to try, as a multiple of the known one. */
const FURTHEST = 100;

/** A way to give a plan another horizon. */
interface Way {
  readonly fact: string;
  readonly says: (horizons: string) => string;
  readonly at: (horizon: number) => Planned | undefined;
}

const waysOf = ({ rebuild, columns }: Work, plan: Planned, end: number): readonly Way[] => {
  const { run, endField } = plan;
  const again = (loaded: ReturnType<typeof rebuild>): Planned | undefined =>
    loaded && plannedOf(loaded, columns);
  const field = endField?.at(-1);
  const byField: Way[] =
    endField === undefined
      ? []
      : [
          {
            fact: String(field),
            says: (n) => `another horizon: ${String(field)} was ${n}, not ${end}`,
            at: (value) => again(rebuild(run, [{ path: endField, value }])),
          },
        ];
  const { num_steps: _, epochs: __, ...others } = run;
  return [
    {
      fact: 'num_steps',
      says: (n) => `another horizon: the run was planned for ${n} steps, not ${run.num_steps ?? end}`,
      at: (num_steps) => again(rebuild({ ...others, num_steps })),
    },
    ...byField,
  ];
};

/** Stretches all steps of a schedule alike, boundaries included. */
const stretched = (plan: Planned, end: number): Way => ({
  fact: 'horizon',
  says: (n) => `another horizon: every step of the schedule is stretched from ${end} to ${n}`,
  at: (horizon) => ({
    ...plan,
    rates: plan.rates.map((rate) => (step: number) => rate((step * end) / horizon)),
  }),
});

export const otherHorizons = (
  work: Work,
  plan: Planned,
  late: (time: StepOfRow) => StepOfRow,
  isStretched = false,
): Explanation[] => {
  const { end } = plan;
  if (end === undefined || !(end > 1) || !Number.isFinite(end)) return [];
  const time = late(asPlanned);
  const most = work.all.reduce((greatest, { at }) => Math.max(greatest, at), end);
  // A few rows far apart show as much as all of them.
  const few = work.some.slice(0, 24);
  const [a, b, c] = [Math.round(most * 0.3), Math.round(most * 0.7), most];
  for (const { fact, says, at } of isStretched ? [stretched(plan, end)] : waysOf(work, plan, end)) {
    const twice = at(Math.round(end * 2));
    const isSame =
      twice !== undefined && [a, b, c].every((step) => twice.rates[0]!(step) === plan.rates[0]!(step));
    // The length has no effect on this plan.
    if (isSame) continue;
    const misfitAt = (n: number): number => {
      const other = at(n);
      return other === undefined ? Number.POSITIVE_INFINITY : misfit(other.rates, few, time);
    };
    const seeds = [work.logged.num_steps ?? end, end / 2, end * 2, end / 10, end * 10, most, most + 1];
    const found = wholesThatFit(misfitAt, 1, Math.ceil(most * FURTHEST), seeds).filter((n) => {
      const other = at(n);
      return n !== end && other !== undefined && explains(other.rates, work.all, time);
    });
    if (found.length === 0) continue;
    const spans = spansOf(found);
    const words = spans
      .map(({ least, most: to }) => (least === to ? `${least}` : `${least} to ${to}`))
      .join(' or ');
    return [{ causes: ['other-horizon'], says: [says(words)], facts: { [fact]: spans } }];
  }
  return [];
};
