import { constant, defineSchedule, ramp, sequence } from 'learning-schedules/define';
import { FlatCosine } from './flat_cosine.js';

/**
 * The base rate for `flat_steps` steps; then, with t the steps since,
 * end + (base − end) · (1 + cos(π · t / (total_steps − flat_steps))) / 2; from step `total_steps` on the end rate.
 */
export const flatCosine = defineSchedule({
  type: 'acme_flat_cosine',
  number: 50000,
  message: FlatCosine,
  findings: {
    'acme/no-decay': (p: { flat: number; total: number }) =>
      `flat_steps is ${p.flat}, which leaves no step of the ${p.total} for the decay: write less than ${p.total}`,
  },
  check(spec, report) {
    const { flat_steps: flat, total_steps: total } = spec;
    if (flat >= total) report('acme/no-decay', 'flat_steps', { flat, total }, 'total_steps');
  },
  curve: ({ base_learning_rate: base, end_learning_rate: end, flat_steps: flat, total_steps: total }) =>
    sequence([flat, constant(base)], [total - flat, ramp(base, end, 'cosine')], constant(end)),
});
