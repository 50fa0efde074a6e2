import { finderOf } from '../finding.ts';
import { builtIn, error } from '../wording.ts';

/** The finding that counts those not listed. */
export const more = /* @__PURE__ */ builtIn(() => ({
  /** Says how many findings of a code there are beyond the first hundred; its severity is theirs. */
  'findings/more': error(
    (p: { code: string; count: number }) =>
      `${p.code}: ${p.count} more ${p.count === 1 ? 'finding' : 'findings'} of this code, not listed here`,
  ),
}));

/** A finding of this catalogue. */
export const moreFinding = /* @__PURE__ */ finderOf(more);
