import { type Fact, OPTIONS, type RunFacts } from '../../run/index.ts';
import { type AuditedRun, commonFacts, type Explanation, spansOf } from '../report.ts';
import { type CauseInput, explanation, oneLate } from './cause_input.ts';
import { explains, misfit, wholesThatFit } from './compare_rates.ts';
import { explainByPlan } from './explain.ts';
import { plannedOf } from './planned.ts';
import { comparedOf, sampleOf } from './rows.ts';
import { byShape } from './shapes.ts';
import { planned as asPlanned, type StepOfRow } from './times.ts';
import { timeWords } from './words.ts';

/** Explains logs whose plan needs an unknown fact of the run: the fact is read from the log, or found by trying. */

type Explained = Pick<AuditedRun, 'explanations' | 'facts' | 'unsaid' | 'parts'>;

type OpenInput = Omit<CauseInput, 'planned'> & { readonly given: RunFacts };

/** Facts that may complete the plan alone, the likeliest first, each with the largest value to try. */
const tried: readonly (readonly [fact: Fact, most: number])[] = [
  ['num_steps', 100_000_000],
  ['steps_per_epoch', 1_000_000],
  ['examples', 10_000_000],
  ['classes', 10_000],
];

/** The usual ways to log, each with its explanation. */
const ways: readonly (readonly [StepOfRow, Omit<Explanation, 'facts'>])[] = [
  [asPlanned, { causes: ['as-planned'], says: ['as planned'] }],
  [oneLate(asPlanned), { causes: ['late'], says: [timeWords('late', [])] }],
];

/** Completes the plan with the facts that the log states. */
const bySaid = (input: OpenInput): Explained | undefined => {
  const { rebuild, given, logged, columns } = input;
  const said = Object.entries(logged).filter(([fact]) => given[fact as Fact] === undefined);
  const loaded = said.length === 0 ? undefined : rebuild({ ...given, ...Object.fromEntries(said) });
  if (loaded === undefined) return undefined;
  const explained = explainByPlan({ ...input, planned: plannedOf(loaded, columns) });
  const words = said.map(([fact, value]) => `${fact} ${value}`).join(', ');
  return { ...explained, unsaid: [...explained.unsaid, `the log itself says ${words}`] };
};

/** Finds every value of a fact with which the plan explains a log written in a usual way. */
const byFact = (
  { rebuild, given, rows, columns, precision }: OpenInput,
  fact: Fact,
  most: number,
): Explanation | undefined => {
  const planAt = (value: number) => {
    const loaded = rebuild({ ...given, [fact]: value });
    return loaded && plannedOf(loaded, columns);
  };
  const some = planAt(1000);
  if (some === undefined) return undefined;
  const all = comparedOf(rows, precision, precision.kind === 'digits' ? 0 : some.peak);
  const few = sampleOf(all).slice(0, 24);
  for (const [time, { causes, says }] of ways) {
    const misfitAt = (value: number): number => {
      const plan = planAt(value);
      return plan === undefined ? Number.POSITIVE_INFINITY : misfit(plan.rates, few, time);
    };
    const found = wholesThatFit(misfitAt, 1, most, [all.at(-1)!.at]).filter((value) =>
      explains(planAt(value)!.rates, all, time),
    );
    if (found.length > 0) return explanation(causes, says, { [fact]: spansOf(found) });
  }
  return undefined;
};

export const openFacts = (input: OpenInput): Explained => {
  const said = bySaid(input);
  if (said !== undefined && said.explanations.length > 0) return said;
  const unsaid = said?.unsaid ?? [];
  for (const [fact, most] of tried) {
    const found = input.given[fact] === undefined ? byFact(input, fact, most) : undefined;
    if (found !== undefined) return { explanations: [found], facts: commonFacts([found]), unsaid };
  }
  const rows = comparedOf(input.rows, input.precision, 0);
  const countsEpochs = input.rows.every(({ step, epoch }) => step === undefined && epoch !== undefined);
  const shapes = byShape(rows, input.columns, countsEpochs);
  if (shapes.length > 0) return { explanations: shapes, facts: {}, unsaid };
  const option = `${OPTIONS.num_steps} or ${OPTIONS.examples}`;
  return {
    explanations: [],
    facts: {},
    unsaid: [
      `how long the run was planned for: no length explains the log; give ${option} to see where plan and log differ`,
    ],
    ...said,
  };
};
