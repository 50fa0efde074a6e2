import { finderOf } from '../finding.ts';
import { builtIn, error } from '../wording.ts';

/** Findings about missing parts of a config or schedule. */
export const missing = /* @__PURE__ */ builtIn(() => ({
  'no-learning-rate': error(
    (p: { holder: string; write?: string }) =>
      `${p.holder} has no learning rate: write one, such as ${p.write ?? 'constant_learning_rate { learning_rate: 0.001 }'}, inside an optimizer's learning_rate`,
  ),
}));

/** A finding of this catalogue. */
export const missingFinding = /* @__PURE__ */ finderOf(missing);
