import { finderOf } from '../finding.ts';
import { builtIn, error } from '../wording.ts';

/** What stands for findings that are not listed. */
export const more = /* @__PURE__ */ builtIn(() => ({
  /** Stands for the findings of a code past the hundredth; its severity is theirs. */
  'findings/more': error(
    (p: { code: string; count: number }) =>
      `${p.code}: ${p.count} more ${p.count === 1 ? 'finding' : 'findings'} of this code, not listed here`,
  ),
}));

/** A finding of this catalogue. */
export const moreFinding = /* @__PURE__ */ finderOf(more);
