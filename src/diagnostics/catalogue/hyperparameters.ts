import { finderOf } from '../finding.ts';
import { formatNumber } from '../format_number.ts';
import { builtIn, error, info } from '../wording.ts';

/** Findings about momentum, weight decay and other hyperparameters. */
export const hyperparameters = /* @__PURE__ */ builtIn(() => ({
  'momentum/none': error(
    (p: { optimizer: string }) =>
      `${p.optimizer} has no momentum for cycle_momentum to change: leave cycle_momentum out`,
  ),
  'momentum/twice': error(
    (p: { field: string }) => `cycle_momentum and ${p.field} both set the momentum: leave one of them out`,
  ),
  'hyperparameter/range': error(
    (p: { name: string; value: number; expected: string }) =>
      `the schedule gives a ${p.name} of ${formatNumber(p.value, false)}, but it must be ${p.expected}: write values that keep it so`,
  ),
  'hyperparameter/replaced': info(
    (p: { field: string }) =>
      `${p.field} has no effect beside ${p.field}_schedule, which replaces it: leave one of them out`,
  ),
  'hyperparameter/none': error(
    (p: { name: string; optimizer: string; known: readonly string[] }) =>
      `${p.optimizer} has no ${p.name}: its groups can have ${['learning_rate', 'learning_rate_factor', ...p.known].join(', ')}`,
  ),
}));

/** A finding of this catalogue. */
export const hyperparameterFinding = /* @__PURE__ */ finderOf(hyperparameters);
