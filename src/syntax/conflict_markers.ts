import { syntaxFinding } from '../diagnostics/catalogue/formats/syntax.ts';
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts';

/**
 * Finds the markers of a merge conflict: one finding for all of them. Called only for a text with errors, so even a
 * single marker is reported: someone may have forgotten to delete it.
 */

const MARKER = /^(?:<{7}|>{7}|\|{7})(?:[ \t][^\r\n]*)?(?=\r?$)|^={7}(?=[ \t]*\r?$)/gm;

/** The greatest number of markers to name. */
const MOST = 15;

export const conflictMarkers = (text: string): Diagnostic | undefined => {
  const ranges: Range[] = [];
  const lines: number[] = [];
  let line = 1;
  let counted = 0;
  for (const { index, 0: marker } of text.matchAll(MARKER)) {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++;
    counted = index;
    ranges.push({ start: index, end: index + marker.length });
    lines.push(line);
    if (ranges.length === MOST) break;
  }
  return ranges.length > 0 ? syntaxFinding('syntax/conflict-markers', { lines }, { ranges }) : undefined;
};
