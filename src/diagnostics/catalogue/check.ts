import { finderOf } from '../finding.ts';
import { builtIn, warning } from '../wording.ts';

/** Findings about `lrs-ignore` comments. */
export const check = /* @__PURE__ */ builtIn(() => ({
  'ignore/unused': warning(
    (p: { pattern: string }) =>
      `there is no finding ${p.pattern} to ignore here: remove the comment, or move it directly above the line it is about`,
  ),
  'ignore/unknown-code': warning((p: { pattern: string; meant: string }) =>
    p.pattern === ''
      ? 'lrs-ignore names no finding: write its code and why, as in # lrs-ignore run/stops-early: a short test run'
      : `no finding has the code ${p.pattern}${p.meant === '' ? ': write a code as findings show it, then a colon and why' : `: did you mean ${p.meant}?`}`,
  ),
}));

/** A finding of this catalogue. */
export const checkFinding = /* @__PURE__ */ finderOf(check);
