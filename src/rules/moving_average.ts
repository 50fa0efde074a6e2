import { scalarIn } from '../bind/bound.ts';
import { rules } from '../diagnostics/catalogue/rules.ts';
import { defineRule, pipelineOf } from './rule.ts';

/** `optimizer/moving-average-unused`: averages of the weights are kept, and evaluation does not use them. */
export const movingAverageUnused = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  runsIn: 'check',
  check: (subject, report) => {
    const { optimizer, evaluation } = pipelineOf(subject);
    if (optimizer === undefined || evaluation === undefined) return;
    if (!subject.loaded.optimizer!.use_moving_average) return;
    if (scalarIn(evaluation, 'use_moving_averages') === true) return;
    const range = optimizer.fields.get('use_moving_average')?.value.range ?? optimizer.nameRange;
    report(
      'optimizer/moving-average-unused',
      {},
      { path: [...optimizer.path, 'use_moving_average'], ranges: [range, evaluation.nameRange] },
    );
  },
});
