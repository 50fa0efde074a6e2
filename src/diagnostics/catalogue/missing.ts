import { finderOf } from '../finding.ts';
import { builtIn, error } from '../wording.ts';

/** Findings about missing parts of a config or schedule. */
export const missing = /* @__PURE__ */ builtIn(() => ({
  /** Without `write`, a note names a block that may be the way to a learning rate. */
  'no-learning-rate': error(
    (p: { holder: string; write?: string | undefined }) =>
      `${p.holder} has no learning rate${p.write === undefined ? ', but it has a block that may lead to one' : `: write one in it, such as ${p.write}`}`,
  ),
}));

/** A finding of this catalogue. */
export const missingFinding = /* @__PURE__ */ finderOf(missing);
