import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Parsed } from '../tree.ts';

/** The same text as read, with other findings. */
export const withFindings = (parsed: Parsed, diagnostics: readonly Diagnostic[]): Parsed => ({
  tree: parsed.tree,
  diagnostics,
  get marks() {
    return parsed.marks;
  },
  get comments() {
    return parsed.comments;
  },
});
