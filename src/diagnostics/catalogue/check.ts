import { warning } from '../wording.ts';

/** What is wrong with comments that ask for silence. */
export const check = {
  'ignore/unused': warning(
    (p: { pattern: string }) =>
      `nothing here gives ${p.pattern}, so there is nothing to ignore: remove the comment, or move it to the line above the one it is about`,
  ),
  'ignore/unknown-code': warning((p: { pattern: string; meant: string }) =>
    p.pattern === ''
      ? 'lrs-ignore names no finding: write its code and why, as in # lrs-ignore run/stops-early: a short test run'
      : `no finding has the code ${p.pattern}${p.meant === '' ? ': write a code as findings show it, then a colon and why' : `: did you mean ${p.meant}?`}`,
  ),
} as const;
