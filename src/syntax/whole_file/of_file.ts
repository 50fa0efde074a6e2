import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import type { TextReader } from '../document.ts';
import type { Parsed } from '../tree.ts';
import { otherKind } from './kinds.ts';
import { unwrapped } from './wrappers.ts';

/** Reads the text of a file, which may be no config at all, or a config and what was copied with it. */

/** A longer text is hardly copied by hand. */
const LONGEST = 1e6;

const errorsIn = ({ diagnostics }: Parsed): number => diagnostics.filter(isError).length;

const startOf = ({ ranges }: Diagnostic): number => ranges[0]?.start ?? 0;

const withFindings = (parsed: Parsed, diagnostics: readonly Diagnostic[]): Parsed => ({
  tree: parsed.tree,
  diagnostics,
  get marks() {
    return parsed.marks;
  },
  get comments() {
    return parsed.comments;
  },
});

/**
 * A reader of files from a reader of texts. A file that is no config gets one finding that says what it is; a config in a
 * file with more than the config gets one about the rest, besides its own.
 *
 * `load` and `parse` do not use it: their texts rarely are such files, and bundles for browsers stay small.
 */
export const ofFile =
  (read: TextReader): TextReader =>
  (text) => {
    const parsed = read(text);
    const errors = errorsIn(parsed);
    if (errors === 0 || text.length > LONGEST) return parsed;
    const kind = otherKind(text);
    if (kind !== undefined) return withFindings(read(''), [kind]);
    const rest = unwrapped(text);
    if (rest === undefined) return parsed;
    const again = read(rest.text);
    if (errorsIn(again) >= errors) return parsed;
    return withFindings(
      again,
      [rest.finding, ...again.diagnostics].sort((a, b) => startOf(a) - startOf(b)),
    );
  };
