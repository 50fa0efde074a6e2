import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Building blocks of the patterns of slips in text format. */

/** What to write in place of a part of a line; a finding if more is to be said. */
export type Write = string | ((place: { readonly ranges: Diagnostic['ranges'] }) => Diagnostic);

/** Recognizes a mistake. The group `at` is the part that the finding names. */
export interface SlipRow {
  readonly pattern: RegExp;
  /** Builds the line without the mistake from the groups of the pattern; undefined if the line has no mistake. */
  readonly mended: (groups: SlipParts) => string | undefined;
  readonly write: (groups: SlipParts) => Write;
}

export type SlipParts = { readonly [name: string]: string };

/** A pattern in which `NAME` and `VALUE` stand for a name and a value on one line. */
export const pattern = (source: string): RegExp =>
  new RegExp(
    source
      .replaceAll('VALUE', '(?:"[^"\\\\]*"|\'[^\'\\\\]*\'|[-+]?[\\d.][\\w.]*(?:[-+]\\d+)?|NAME)')
      .replaceAll('NAME', '[A-Za-z_]\\w*'),
    'd',
  );

/** Spaces as long as a text. */
export const blanks = (text: string): string => ' '.repeat(text.length);
