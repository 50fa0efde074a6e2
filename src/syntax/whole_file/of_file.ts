import { type Diagnostic, isError, startOf } from '../../diagnostics/diagnostic.ts';
import { conflictMarkers } from '../conflict_markers.ts';
import { documentFrom, type TextReader } from '../document.ts';
import type { Format, Parsed } from '../tree.ts';
import { mendJson } from './json_slips.ts';
import { otherKind } from './kinds.ts';
import type { Mend } from './slips.ts';
import { mendTextproto } from './textproto_slips.ts';
import { unwrapped, withoutRepetition } from './wrappers.ts';
import { mendYaml } from './yaml_slips.ts';

/** Reads the text of a file, which may not be a config, or may be a config with text around it that was copied too. */

/** The longest text that anybody copies by hand. */
const LONGEST = 1e6;

const errorsIn = ({ diagnostics }: Parsed): number => diagnostics.filter(isError).length;

/**
 * True for a text with a fault that gives no error: it is not a config (`404: Not Found`), was copied with line
 * numbers, or has typographic quotes.
 */
const mayMislead = (text: string): boolean =>
  /^(?:404: |\s*1[ \t]+\S.*\n\s*2[ \t]+\S)|[-:][ \t]+[“„‘«]/.test(text);

/** Reads the config in a text that was copied with more around it; undefined if there is nothing around it. */
const readUnwrapped = (text: string, parsed: Parsed, read: TextReader): Parsed | undefined => {
  const rest = unwrapped(text);
  if (rest === undefined) return undefined;
  const errors = errorsIn(parsed);
  const again = read(rest.text);
  if (errorsIn(again) > 0 && errorsIn(again) >= errors) return undefined;
  const diagnostics = [rest.finding, ...again.diagnostics].sort((a, b) => startOf(a) - startOf(b));
  return documentFrom(again, { diagnostics });
};

/** The finding for the markers of a merge conflict that an editor has indented. */
const indentedConflict = (text: string): Diagnostic | undefined =>
  /^[ \t]+<{7} /m.test(text) && /^[ \t]+>{7} /m.test(text)
    ? conflictMarkers(
        text.replace(/^[ \t]+([<>|=]{7})(?!\S)/gm, (line, mark: string) => mark.padEnd(line.length)),
      )
    : undefined;

/** True if the middle of a text looks like its start. */
const mayRepeat = (text: string): boolean => {
  const whole = text.trim();
  const middle = Math.floor(whole.length / 2);
  return [0, 1, 2].some((gap) => whole.startsWith(whole.slice(middle + gap, middle + gap + 20)));
};

/** The functions that name mistakes in the lines of a format. */
const mends: { readonly [F in Format]?: Mend } = {
  textproto: mendTextproto,
  yaml: mendYaml,
  json: mendJson,
};

/**
 * Turns a reader of texts into a reader of files. A file that is not a config gets a single finding that says what it
 * is. If more than the config was copied into the file, that is one finding besides those of the config. Mistakes in
 * lines are named.
 *
 * `load` and `parse` do not use it: their texts rarely are such files, and bundles for browsers stay small.
 */
export const ofFile =
  (read: TextReader): TextReader =>
  (text) => {
    const parsed = read(text);
    const once = text.length <= LONGEST && mayRepeat(text) ? withoutRepetition(text) : undefined;
    if (once !== undefined) {
      const first = read(once.text);
      if (errorsIn(first) === 0)
        return documentFrom(first, { diagnostics: [once.finding, ...first.diagnostics] });
    }
    if (text.length > LONGEST || (errorsIn(parsed) === 0 && !mayMislead(text))) return parsed;
    const { format } = parsed.tree;
    const conflict = indentedConflict(text);
    if (conflict !== undefined) return documentFrom(read(''), { diagnostics: [conflict] });
    const kind = otherKind(text, format);
    if (kind !== undefined) return documentFrom(read(''), { diagnostics: [kind] });
    const whole = readUnwrapped(text, parsed, read) ?? parsed;
    const mended = mends[format]?.(whole, read);
    return mended === undefined ? whole : documentFrom(mended.parsed, mended);
  };
