import { rules } from '../../diagnostics/catalogue/rules.ts';
import { defineRule } from '../rule.ts';
import { waysToFit } from './lengths.ts';
import { verdictOn } from './run_verdict.ts';

/** `run/stops-early`: the run ends before the schedule does, at a rate far from its last. */
export const stopsEarly = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  needs: ['num_steps'],
  check: (subject, report) => {
    const verdict = verdictOn(subject);
    if (verdict.kind !== 'stops-early') return;
    const { run, rate, peak, end, at, lengthAt } = subject;
    const steps = run.num_steps!;
    const { fixes, advice } = waysToFit(subject, verdict.end);
    const { path, range } = at(end!.field ?? []);
    report(
      'run/stops-early',
      { steps, end: verdict.end, last: rate(steps - 1), peak, advice },
      { path, ranges: [range, ...(lengthAt ? [lengthAt.range] : [])], fixes },
    );
  },
});
