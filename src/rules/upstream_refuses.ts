import { rules } from '../diagnostics/catalogue/rules.ts';
import { defineRule, pipelineOf } from './rule.ts';

/** Types of learning rate that the Object Detection API has. */
const own = [
  'constant_learning_rate',
  'exponential_decay_learning_rate',
  'manual_step_learning_rate',
  'cosine_decay_learning_rate',
];

/** `upstream/refuses`: a whole pipeline has a type or field that the Object Detection API does not know. */
export const upstreamRefuses = defineRule({
  findings: rules,
  check: (subject, report) => {
    if (subject.loaded.message !== 'TrainEvalPipelineConfig') return;
    const rate = pipelineOf(subject).rate;
    for (const { name, path, nameRange } of rate?.fields.values() ?? [])
      if (!own.includes(name)) report('upstream/refuses', { name }, { path, ranges: [nameRange] });
  },
});
