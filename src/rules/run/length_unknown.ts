import { rules } from '../../diagnostics/catalogue/rules.ts';
import { defineRule } from '../rule.ts';

/** `run/length-unknown`: the schedule ends, and nothing says whether the run does. */
export const lengthUnknown = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  runsIn: 'check',
  check: ({ run, end, at, loaded }, report) => {
    const isTraining = loaded.train !== undefined;
    if (!isTraining || run.num_steps !== undefined || end === undefined) return;
    const { path, range } = at(end.field ?? []);
    report('run/length-unknown', { end: end.step }, { path, ranges: [range] });
  },
});
