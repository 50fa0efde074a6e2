import { rules } from '../../diagnostics/catalogue/rules.ts';
import { defineRule } from '../rule.ts';
import { verdictOn } from './run_verdict.ts';

/** `run/never-changes`: the rate changes only after the end of the run. */
export const neverChanges = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  needs: ['num_steps'],
  check: (subject, report) => {
    const verdict = verdictOn(subject);
    if (verdict.kind !== 'never-changes') return;
    const { run, rate, at, lengthAt } = subject;
    const warmup = Math.ceil(subject.warmup);
    const steps = run.num_steps!;
    const { path, range } = at([]);
    report(
      'run/never-changes',
      { steps, warmup, change: verdict.change, rate: rate(warmup) },
      { path, ranges: [range, ...(lengthAt ? [lengthAt.range] : [])] },
    );
  },
});
