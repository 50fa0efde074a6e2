import { rules } from '../diagnostics/catalogue/rules.ts';
import { lazily } from '../diagnostics/lazily.ts';
import { Optimizer } from '../schema/generated/optimizer.ts';
import { defineRule, pipelineOf } from './rule.ts';

/** Types of learning rate that the Object Detection API has, and the fields of its optimizer. */
const own = /* @__PURE__ */ lazily(
  () =>
    new Set([
      ...Object.keys(Optimizer.fields),
      'constant_learning_rate',
      'exponential_decay_learning_rate',
      'manual_step_learning_rate',
      'cosine_decay_learning_rate',
    ]),
);

/** `upstream/refuses`: a whole pipeline uses a type or field that the Object Detection API does not know. */
export const upstreamRefuses = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  check: (subject, report) => {
    if (subject.loaded.message !== 'TrainEvalPipelineConfig') return;
    const { rate, optimizer } = pipelineOf(subject);
    for (const block of [optimizer, rate])
      for (const each of block?.fields.values() ?? [])
        if (!own().has(each.name))
          report('upstream/refuses', { name: each.name }, { path: each.path, ranges: [each.nameRange] });
  },
});
