import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Building blocks for patterns that find slips in text format. */

/** The text to write in place of a part of a line, or a function that makes the whole finding. */
export type Write = string | ((place: { readonly ranges: Diagnostic['ranges'] }) => Diagnostic);

/** Recognizes a mistake. The group `at` is the part that the finding names. */
export interface SlipRow {
  readonly pattern: RegExp;
  /** Builds the line without the mistake from the pattern's groups; undefined if the line has no mistake after all. */
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

/** As many spaces as a text is long. */
export const blanks = (text: string): string => ' '.repeat(text.length);
