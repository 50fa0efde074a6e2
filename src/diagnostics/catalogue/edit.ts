import { finderOf } from '../finding.ts';
import { builtIn, error } from '../wording.ts';

/** Why a text cannot be edited. */
export const edit = /* @__PURE__ */ builtIn(() => ({
  'edit/format': error(
    (p: { format: string }) =>
      `edits are made in text, not in ${p.format === 'object' ? 'a plain object' : 'a binary file'}: change the value and write it anew`,
  ),
  'edit/unreadable': error(
    () => 'a text with errors of syntax is not edited, as nobody knows what it means: mend the errors first',
  ),
  /** `by` is the alias, the anchor or the merge key. */
  'edit/shared': error(
    (p: { name: string; by: string }) =>
      `${p.name} is shared through ${p.by}, and an edit would change other places too: write the value out where it is to differ`,
  ),
  'edit/unsafe': error(
    (p: { name: string }) =>
      `${p.name} stands where an edit would change more than it should: edit this place by hand`,
  ),
}));

/** A finding of this catalogue. */
export const editFinding = /* @__PURE__ */ finderOf(edit);
