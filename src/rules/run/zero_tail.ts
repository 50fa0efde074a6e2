import { rules } from '../../diagnostics/catalogue/rules.ts';
import { defineRule } from '../rule.ts';
import { waysToFit } from './lengths.ts';
import { verdictOn } from './run_verdict.ts';

/** `run/zero-tail`: the run goes on at rate 0. */
export const zeroTail = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  needs: ['num_steps'],
  check: (subject, report) => {
    const verdict = verdictOn(subject);
    if (verdict.kind !== 'zero-tail') return;
    const { run, end, at, lengthAt } = subject;
    const steps = run.num_steps!;
    const { fixes, advice } = waysToFit(subject, verdict.from);
    const { path, range } = at(end?.field ?? []);
    report(
      'run/zero-tail',
      { from: verdict.from, steps, advice },
      { path, ranges: [range, ...(lengthAt ? [lengthAt.range] : [])], fixes },
    );
  },
});
