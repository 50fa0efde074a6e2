import { rules } from '../../diagnostics/catalogue/rules.ts';
import { defineRule } from '../rule.ts';

/** `rate/first-update-zero`: the first update of the run changes nothing. */
export const firstUpdateZero = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  runsIn: 'check',
  check: ({ run, rate, isFlat, at }, report) => {
    const first = run.start_step ?? 0;
    if (rate(first) !== 0 || isFlat(first, Number.POSITIVE_INFINITY)) return;
    const { path, range } = at(['warmup_learning_rate']);
    report('rate/first-update-zero', {}, { path, ranges: [range] });
  },
});
