import { rules } from '../../diagnostics/catalogue/rules.ts';
import { defineRule } from '../rule.ts';

/** `run/length-unknown`: the schedule has an end, but the length of the run is unknown. */
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
