import { rules } from '../diagnostics/catalogue/rules.ts';
import type { Fix, Range } from '../diagnostics/diagnostic.ts';
import { defineRule, type Subject } from './rule.ts';
import { judge } from './run_judgement.ts';

/** The entries of a list of steps that the run never reaches, wherever the spec has such a list. */
const entriesPast = (
  { loaded, at }: Subject,
  steps: number,
): readonly { readonly range: Range; readonly path: (string | number)[] }[] => {
  const { schedule, boundaries } = loaded.spec as {
    readonly schedule?: readonly { readonly step: number }[];
    readonly boundaries?: readonly number[];
  };
  const found =
    schedule?.map(({ step }, i) => ({ step, field: ['schedule', i, 'step'] })) ??
    boundaries?.map((step, i) => ({ step, field: ['boundaries', i] })) ??
    [];
  return found
    .filter(({ step }) => step >= steps)
    .map(({ field }) => ({ range: at(field).range, path: [...at(field).path] }));
};

/** `run/change-after-end`: a list of constant rates of which the last ones come after the end of the run. */
export const changeAfterEnd = defineRule({
  findings: rules,
  needs: ['num_steps'],
  check: (subject, report) => {
    const { run, at, loaded } = subject;
    const steps = run.num_steps!;
    const verdict = judge(subject, steps);
    if (verdict.kind !== 'change-after-end') return;
    const entries = entriesPast(subject, steps);
    const block = at([]);
    const isManual = Array.isArray(loaded.spec.schedule);
    const fixes: Fix[] = isManual
      ? [
          {
            title: 'remove the entries after the end of the run',
            // An entry is the block around its step.
            changes: entries.map(({ path }) => ({ path: path.slice(0, -1), value: undefined })),
            isSafe: true,
          },
        ]
      : [];
    report(
      'run/change-after-end',
      { steps, changes: verdict.changes },
      {
        path: entries[0]?.path ?? block.path,
        ranges: entries.length > 0 ? entries.map(({ range }) => range) : [block.range],
        fixes,
      },
    );
  },
});
