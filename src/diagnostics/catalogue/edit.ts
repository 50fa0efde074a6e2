import { finderOf } from '../finding.ts';
import { builtIn, error } from '../wording.ts';

/** Why a text cannot be edited. */
export const edit = /* @__PURE__ */ builtIn(() => ({
  'edit/format': error(
    (p: { format: string }) =>
      `only text can be edited, not ${p.format === 'object' ? 'a plain object' : 'a binary file'}: change the value and write it again`,
  ),
  'edit/unreadable': error(() => 'fix the syntax errors before editing'),
  /** `by` is the alias, the anchor or the merge key. */
  'edit/shared': error(
    (p: { name: string; by: string }) =>
      `${p.name} is shared through ${p.by}, so an edit would change other places too: write out the value here first`,
  ),
  'edit/unsafe': error(
    (p: { name: string }) => `an edit of ${p.name} would change other values too: edit this place by hand`,
  ),
}));

/** A finding of this catalogue. */
export const editFinding = /* @__PURE__ */ finderOf(edit);
