import { rules } from '../diagnostics/catalogue/rules.ts';
import type { Fix, Path } from '../diagnostics/diagnostic.ts';
import { defineRule, type Subject } from './rule.ts';
import { judge } from './run_judgement.ts';

/** The two ways to make a schedule and a run end together, if the file says both lengths by one field each. */
export const lengthFixes = ({ end, at, lengthAt, run }: Subject, scheduleEnd: number): readonly Fix[] => {
  const steps = run.num_steps!;
  if (end?.field === undefined) return [];
  const written: Path = [...at([]).path, ...end.field];
  const name = String(end.field.at(-1));
  return [
    { title: `${name} := num_steps`, changes: [{ path: written, value: steps }], isSafe: false },
    ...(lengthAt === undefined
      ? []
      : [
          {
            title: `num_steps := ${name}`,
            changes: [{ path: lengthAt.path, value: scheduleEnd }],
            isSafe: false,
          },
        ]),
  ];
};

/** `run/stops-early`: the run ends before the schedule does, at a rate far from its last. */
export const stopsEarly = defineRule({
  findings: rules,
  needs: ['num_steps'],
  check: (subject, report) => {
    const { run, rate, peak, end, at, lengthAt } = subject;
    const steps = run.num_steps!;
    const verdict = judge(subject, steps);
    if (verdict.kind !== 'stops-early') return;
    const field = end?.field === undefined ? undefined : String(end.field.at(-1));
    const { path, range } = at(end?.field ?? []);
    report(
      'run/stops-early',
      { steps, end: verdict.end, last: rate(steps - 1), peak, field, unit: 'num_steps' },
      {
        path,
        ranges: [range, ...(lengthAt ? [lengthAt.range] : [])],
        fixes: lengthFixes(subject, verdict.end),
      },
    );
  },
});
