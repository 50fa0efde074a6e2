import { finderOf } from '../finding.ts';
import { builtIn, error } from '../wording.ts';

/** The finding that counts those not listed. */
export const more = /* @__PURE__ */ builtIn(() => ({
  /** Counts the findings of a code past the hundredth; has their severity. */
  'findings/more': error(
    (p: { code: string; count: number }) =>
      `${p.code}: ${p.count} more ${p.count === 1 ? 'finding' : 'findings'} of this code, not listed here`,
  ),
}));

/** A finding of this catalogue. */
export const moreFinding = /* @__PURE__ */ finderOf(more);
