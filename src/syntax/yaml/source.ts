import { yamlFinding } from '../../diagnostics/catalogue/formats/yaml.ts';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';

/** Prepares the text for the `yaml` package: every character stays in its place, and those that confuse it are replaced. */

interface Source {
  /** The text with replacements, of the same length, so that offsets stay valid. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Characters that YAML 1.2 requires to be escaped: control characters, halves of a surrogate pair, a byte order mark
 * inside the text.
 */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|(?!^)\ufeff|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Line breaks in YAML 1.1, ordinary characters in YAML 1.2. */
const SEPARATORS = /[\x85\u2028\u2029]/g;

/** A line break in YAML that the package does not recognize. */
const BARE_RETURN = /\r(?!\n)/g;

/** Matches texts in which there is nothing to replace, as in nearly all: one pattern instead of five. */
const PLAIN = /^[\t\n -~]*$/;

/** The greatest number of places that one finding lists: whoever fixes those will find the others. */
export const MAX_RANGES = 16;

const rangesOf = (text: string, pattern: RegExp): Range[] => {
  const ranges: Range[] = [];
  for (const { index } of text.matchAll(pattern)) {
    if (ranges.push({ start: index, end: index + 1 }) === MAX_RANGES) break;
  }
  return ranges;
};

const named = (text: string, { start }: Range): string =>
  `the character U+${text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Replaces characters that the package cannot handle by as many others.
 * The package uses control characters as its own marks, so they must never reach it; they are errors. A bare carriage
 * return, a line break by the specification, becomes one that the package recognizes, with a warning.
 */
export const sourceOf = (text: string): Source => {
  if (PLAIN.test(text)) return { text, diagnostics: [] };
  const unprintable = rangesOf(text, UNPRINTABLE);
  const separators = rangesOf(text, SEPARATORS);
  const returns = rangesOf(text, BARE_RETURN);
  const diagnostics: Diagnostic[] = [];
  if (unprintable.length > 0) {
    const params = { character: named(text, unprintable[0]!) };
    diagnostics.push(yamlFinding('yaml/control-character', params, { ranges: unprintable }));
  }
  if (separators.length > 0) {
    const params = { character: named(text, separators[0]!) };
    diagnostics.push(yamlFinding('yaml/line-separator', params, { ranges: separators }));
  }
  if (returns.length > 0) diagnostics.push(yamlFinding('yaml/carriage-return', {}, { ranges: returns }));
  return {
    text: text.replace(UNPRINTABLE, '\ufffd').replace(BARE_RETURN, '\n'),
    diagnostics,
  };
};
