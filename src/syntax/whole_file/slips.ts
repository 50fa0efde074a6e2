import { type Diagnostic, type Range, startOf } from '../../diagnostics/diagnostic.ts';
import type { TextReader } from '../document.ts';
import type { Parsed, Tree } from '../tree.ts';

/** Names a mistake in a line for which the reader of the format would report several, or a different one. */

/** A text that was read again without its slips, and the findings to report. */
export interface WithoutSlips {
  readonly parsed: Parsed;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names the mistakes in the lines of a text with errors. */
export type Mend = (parsed: Parsed, read: TextReader) => WithoutSlips;

/** A line after its mistake was removed (its length stays the same), and the finding about the mistake. */
export interface Slip {
  readonly line: string;
  readonly finding: Diagnostic;
}

export interface Slips {
  /** Finds the slip in a line that has errors with these codes; `start` is the offset of the line. */
  readonly inLine: (line: string, start: number, codes: readonly string[]) => Slip | undefined;
  /** How many times to look for slips, because one error may hide the error of the next line. Default: 1. */
  readonly rounds?: number;
  /**
   * Tells whether it helped to mend this number of slips. Default: it helped if at least as many errors have
   * disappeared.
   */
  readonly isBetter?: (before: readonly Diagnostic[], after: readonly Diagnostic[], slips: number) => boolean;
  /** Rewords findings, and merges those with the same cause. */
  readonly reworded: (diagnostics: readonly Diagnostic[], tree: Tree) => readonly Diagnostic[];
}

/** The greatest number of faulty lines that may be slips: more are unlikely to be typing errors. */
const MOST = 50;

/**
 * Longer lines are unlikely to be typed by hand, and matching takes time that grows with the square of their length.
 */
const LONGEST_LINE = 300;

/** The greatest number of places that one finding lists. */
export const MOST_PLACES = 16;

const MOST_QUOTED = 60;

/** The text, shortened if it is too long to quote. */
export const quoted = (text: string): string =>
  text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED - 1)}…` : text;

/** The line around an offset. */
export const lineAround = (text: string, at: number): Range => {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end };
};

/** The line with spaces in place of a part. */
export const blank = (line: string, start: number, end: number): string =>
  line.slice(0, start) + ' '.repeat(end - start) + line.slice(end);

const errorsOf = ({ diagnostics }: Parsed): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

/** The slips in those lines of a text that have errors, by the offset of the line. */
const slipsIn = (parsed: Parsed, { inLine }: Slips): ReadonlyMap<number, Slip> => {
  const { text } = parsed.tree;
  const lines = new Map<number, string[]>();
  for (const each of errorsOf(parsed)) {
    const { start } = lineAround(text, startOf(each));
    const codes = lines.get(start);
    if (codes === undefined) lines.set(start, [each.code]);
    else codes.push(each.code);
  }
  const found = new Map<number, Slip>();
  for (const [start, codes] of [...lines].slice(0, MOST)) {
    const { end } = lineAround(text, start);
    if (end - start > LONGEST_LINE) continue;
    const slip = inLine(text.slice(start, end), start, codes);
    if (slip !== undefined) found.set(start, slip);
  }
  return found;
};

/** The default of `Slips.isBetter`. */
const hasFewer: NonNullable<Slips['isBetter']> = (before, after, slips) =>
  after.length + slips <= before.length;

/** Reads the text again without its slips, and keeps the result if it is better. */
const readMended = (parsed: Parsed, read: TextReader, slips: Slips): WithoutSlips => {
  const { isBetter = hasFewer } = slips;
  const rounds = errorsOf(parsed).length > MOST ? 1 : (slips.rounds ?? 1);
  const found = new Map<number, Slip>();
  let again = parsed;
  for (let round = 0; round < rounds; round++) {
    let mended = again.tree.text;
    let isNew = false;
    for (const [start, slip] of slipsIn(again, slips)) {
      if (found.has(start)) continue;
      isNew = true;
      found.set(start, slip);
      mended = mended.slice(0, start) + slip.line + mended.slice(start + slip.line.length);
    }
    if (!isNew) break;
    again = read(mended);
  }
  const asRead = { parsed, diagnostics: parsed.diagnostics };
  if (found.size === 0 || !isBetter(errorsOf(parsed), errorsOf(again), found.size)) return asRead;
  const findings = [...found.values()].map(({ finding }) => finding);
  const diagnostics = [...findings, ...again.diagnostics].sort((a, b) => startOf(a) - startOf(b));
  return { parsed: again, diagnostics };
};

export const mendWith =
  (slips: Slips): Mend =>
  (parsed, read) => {
    const mended = readMended(parsed, read, slips);
    return { ...mended, diagnostics: slips.reworded(mended.diagnostics, parsed.tree) };
  };
