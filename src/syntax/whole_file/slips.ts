import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import type { TextReader } from '../document.ts';
import type { Parsed, Tree } from '../tree.ts';

/** Names the mistake in a line that the reader of a format takes for several, or for another one. */

/** A text as read again, and the findings to report. */
export interface WithoutSlips {
  readonly parsed: Parsed;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names the mistakes in the lines of a text with errors. */
export type Mend = (parsed: Parsed, read: TextReader) => WithoutSlips;

/** A line without its mistake, as long as before, and the finding about the mistake. */
export interface Slip {
  readonly line: string;
  readonly finding: Diagnostic;
}

export interface Slips {
  /** The slip in a line with errors of some codes; `start` is the offset of the line. */
  readonly inLine: (line: string, start: number, codes: readonly string[]) => Slip | undefined;
  /** The same findings in other words, and one for each cause. */
  readonly reworded: (diagnostics: readonly Diagnostic[], tree: Tree) => readonly Diagnostic[];
}

/** More faulty lines are hardly slips. */
const MOST = 50;

const startOf = ({ ranges }: Diagnostic): number => ranges[0]?.start ?? 0;

/** The line around an offset. */
export const lineAround = (text: string, at: number): Range => {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end };
};

/** Spaces in place of a part of a line. */
export const blank = (line: string, start: number, end: number): string =>
  line.slice(0, start) + ' '.repeat(end - start) + line.slice(end);

const errorsOf = ({ diagnostics }: Parsed): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

/** The text read again without its slips, if that ends more errors than there are slips, or as many. */
const readMended = (parsed: Parsed, read: TextReader, { inLine }: Slips): WithoutSlips => {
  const { text } = parsed.tree;
  const lines = new Map<number, string[]>();
  for (const each of errorsOf(parsed)) {
    const { start } = lineAround(text, startOf(each));
    const codes = lines.get(start);
    if (codes === undefined) lines.set(start, [each.code]);
    else codes.push(each.code);
  }
  const findings: Diagnostic[] = [];
  let mended = text;
  for (const [start, codes] of [...lines].slice(0, MOST)) {
    const { end } = lineAround(text, start);
    const slip = inLine(text.slice(start, end), start, codes);
    if (slip === undefined) continue;
    findings.push(slip.finding);
    mended = mended.slice(0, start) + slip.line + mended.slice(end);
  }
  const asRead = { parsed, diagnostics: parsed.diagnostics };
  if (findings.length === 0) return asRead;
  const again = read(mended);
  if (errorsOf(again).length + findings.length > errorsOf(parsed).length) return asRead;
  const diagnostics = [...findings, ...again.diagnostics].sort((a, b) => startOf(a) - startOf(b));
  return { parsed: again, diagnostics };
};

export const mendWith =
  (slips: Slips): Mend =>
  (parsed, read) => {
    const mended = readMended(parsed, read, slips);
    return { ...mended, diagnostics: slips.reworded(mended.diagnostics, parsed.tree) };
  };
