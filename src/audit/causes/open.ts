import type { Loaded } from '../../config/build/result.ts';
import type { Fact, RunFacts } from '../../run/index.ts';
import type { AuditedRun } from '../report.ts';
import { spansOf } from '../report.ts';
import { explainByPlan } from './explain.ts';
import { explains, misfit, wholesThatFit } from './fit.ts';
import { plannedOf } from './planned.ts';
import { comparedOf, sampleOf } from './rows.ts';
import { planned as asPlanned } from './times.ts';
import type { Input } from './work.ts';

/** Plans that a fact of the run is missing for: the log says what it was, or it is found by trying. */

type Explained = Pick<AuditedRun, 'explanations' | 'facts' | 'unsaid' | 'parts'>;

/** Facts of which one is enough, the likeliest first. */
const tried: readonly Fact[] = ['num_steps', 'steps_per_epoch', 'examples', 'classes'];

const MOST = 100_000_000;

export const openFacts = (input: Omit<Input, 'planned'> & { readonly given: RunFacts }): Explained => {
  const { rebuild, given, logged, rows, columns, precision } = input;
  const unknown = Object.fromEntries(
    Object.entries(logged).filter(([fact]) => given[fact as Fact] === undefined),
  );
  const byLog = rebuild({ ...given, ...unknown });
  if (byLog !== undefined) {
    const explained = explainByPlan({ ...input, planned: plannedOf(byLog, columns) });
    if (explained.explanations.length > 0) {
      const said = Object.entries(unknown).map(([fact, value]) => `${fact} ${value}`);
      return { ...explained, unsaid: [...explained.unsaid, `the log itself says ${said.join(', ')}`] };
    }
  }
  for (const fact of tried) {
    if (given[fact] !== undefined) continue;
    const at = (value: number): Loaded<any> | undefined => rebuild({ ...given, [fact]: value });
    const some = at(1000);
    if (some === undefined) continue;
    const { peak } = plannedOf(some, columns);
    const all = comparedOf(rows, precision, precision.kind === 'digits' ? 0 : peak);
    const few = sampleOf(all).slice(0, 24);
    const found = wholesThatFit(
      (value) => {
        const loaded = at(value);
        return loaded === undefined
          ? Number.POSITIVE_INFINITY
          : misfit(plannedOf(loaded, columns).rates, few, asPlanned);
      },
      1,
      fact === 'num_steps' ? MOST : MOST / 1000,
      all.map((row) => row.at).slice(-1),
    ).filter((value) => explains(plannedOf(at(value)!, columns).rates, all, asPlanned));
    if (found.length > 0) {
      const spans = spansOf(found);
      const only = found.length === 1 ? { [fact]: found[0]! } : {};
      return {
        explanations: [{ causes: ['as-planned'], says: ['as planned'], facts: { [fact]: spans } }],
        facts: only,
        unsaid: [],
      };
    }
    // Any length will do to say what else differs.
    const explained = explainByPlan({ ...input, planned: plannedOf(some, columns) });
    if (explained.explanations.length > 0) return explained;
  }
  return { explanations: [], facts: {}, unsaid: [] };
};
