import { rules } from '../diagnostics/catalogue/rules.ts';
import { defineRule } from './rule.ts';
import { judge } from './run_judgement.ts';
import { lengthFixes } from './stops_early.ts';

/** `run/zero-tail`: the run goes on at rate 0. */
export const zeroTail = defineRule({
  findings: rules,
  needs: ['num_steps'],
  check: (subject, report) => {
    const { run, end, at, lengthAt } = subject;
    const steps = run.num_steps!;
    const verdict = judge(subject, steps);
    if (verdict.kind !== 'zero-tail') return;
    const field = end?.field === undefined ? undefined : String(end.field.at(-1));
    const { path, range } = at(end?.field ?? []);
    report(
      'run/zero-tail',
      { from: verdict.from, steps, field, unit: 'num_steps' },
      {
        path,
        ranges: [range, ...(lengthAt ? [lengthAt.range] : [])],
        fixes: lengthFixes(subject, end?.step ?? verdict.from),
      },
    );
  },
});
