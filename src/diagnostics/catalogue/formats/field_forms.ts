import { finderOf } from '../../finding.ts';
import { builtIn, error } from '../../wording.ts';

/** Findings about how a field is written; to report them, the message of the field must be known. */
export const written = /* @__PURE__ */ builtIn(() => ({
  'syntax/placeholder': error(
    (p: { text: string }) => `${p.text} is a placeholder that was not filled in: write the value`,
  ),
  'syntax/missing-colon': error(
    (p: { name: string; value: string }) => `write a colon: ${p.name}: ${p.value}`,
  ),
}));

/** A finding of this catalogue. */
export const writtenFinding = /* @__PURE__ */ finderOf(written);
