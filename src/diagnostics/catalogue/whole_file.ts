import { finderOf } from '../finding.ts';
import { builtIn, error } from '../wording.ts';

const linesWords = (lines: readonly number[]): string =>
  `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, 4).join(', ')}${lines.length > 4 ? ', …' : ''}`;

/** Findings about a file that is not a config, or into which more than the config was copied. */
export const wholeFile = /* @__PURE__ */ builtIn(() => ({
  'file/other-kind': error(
    (p: { kind: string; write: string }) =>
      `this is ${p.kind}, not a config in text format, YAML or JSON: ${p.write}`,
  ),
  'file/line-prefix': error((p: { prefix: string; isNumber: boolean }) =>
    p.isNumber
      ? `every line starts with its number, as in ${p.prefix}: remove the numbers`
      : `every line starts with ${p.prefix}: remove it from all lines`,
  ),
  /** `outside`: true if the lines enclose the config, and what is before or after them does not belong to it either. */
  'file/wrapper': error((p: { kind: string; lines: readonly number[]; outside: boolean }) =>
    p.outside
      ? `${linesWords(p.lines)} of this file are ${p.kind} around the config: keep only what is between them`
      : `${linesWords(p.lines)} of this file ${p.lines.length === 1 ? 'is' : 'are'} ${p.kind}, not part of the config: delete ${p.lines.length === 1 ? 'it' : 'them'}`,
  ),
  'file/twice': error(
    (p: { line: number }) => `the file contains its text twice: remove everything from line ${p.line} on`,
  ),
}));

/** A finding of this catalogue. */
export const wholeFileFinding = /* @__PURE__ */ finderOf(wholeFile);
