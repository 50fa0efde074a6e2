import { rules } from '../../diagnostics/catalogue/rules.ts';
import { defineRule } from '../rule.ts';
import { firstStep, verdictOn } from './run_verdict.ts';

/** `run/idle-tail`: nothing changes in the second half of the run, though it did in the first. */
export const idleTail = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  runsIn: 'check',
  needs: ['num_steps'],
  check: (subject, report) => {
    const { run, warmup, rate, isFlat, at } = subject;
    const steps = run.num_steps!;
    const half = Math.ceil(steps / 2);
    const last = steps - 1;
    // A single step cannot be a flat stretch.
    if (half >= last || !isFlat(half, last) || isFlat(0, half)) return;
    if (isFlat(warmup, Number.POSITIVE_INFINITY)) return;
    if (verdictOn(subject).kind !== 'fine') return;
    const from = firstStep(0, half, (step) => isFlat(step, last));
    const { path, range } = at([]);
    report('run/idle-tail', { from, steps, rate: rate(last) }, { path, ranges: [range] });
  },
});
