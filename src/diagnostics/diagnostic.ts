/** The type of findings. Findings hold offsets; lines and columns are computed only for printing. */

/** A stretch of the source text: `start` included, `end` not, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The severity of a finding. With an `error` there is no schedule; with a `warning` there is one, but probably not the intended one; an `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** The path from the root of a file to a value: field names, and indices into repeated fields. */
export type Path = readonly (string | number)[];

/** An explanation of a finding, with its place if it has one (a default has none). */
export interface Note {
  readonly message: string;
  readonly range?: Range;
}

/** One value to set in a config, or to remove (`undefined`), with its path from the root. */
export interface FixChange {
  readonly path: Path;
  readonly value: unknown;
}

/** A way to fix the cause of a finding: `edit` turns the changes into edits of the text. */
export interface Fix {
  /** A short description: `total_steps := num_steps`. */
  readonly title: string;
  readonly changes: readonly FixChange[];
  /** True only if the rate is the same at every step of the run before and after. */
  readonly isSafe: boolean;
}

/**
 * A finding: a stable code, a message that says what is wrong and what to write instead, and the place.
 * `ranges[0]` is the place of the fault; further ranges are equally at fault (both places of a field given twice).
 * `docs` is the page about the code; '' for a plug-in's code without a page.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path: Path;
  readonly ranges: readonly Range[];
  readonly notes: readonly Note[];
  readonly docs: string;
  /** Ways to fix it, if any are clear. */
  readonly fixes?: readonly Fix[];
}

/**
 * Formats a path.
 *
 * Example: formatPath(['schedule', 1, 'step']) is 'schedule[1].step'
 */
export const formatPath = (path: Path): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );

/**
 * True if a finding is an error, which makes `ok` of the result false.
 *
 * Example: load('constant_learning_rate { learning_rate: high }').diagnostics.some(isError) is true
 */
export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error';

/** The place where a finding starts; -1 if it has no place, such as a finding about an option. */
export const startOf = ({ ranges }: Diagnostic): number => ranges[0]?.start ?? -1;

/** Removes remarks on a value that already has an error: one fault, one finding. */
export const withoutRemarksOnErrors = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  if (!diagnostics.some(({ code }) => code === 'field/unusual')) return diagnostics;
  const condemned = new Set(diagnostics.filter(isError).map(({ path }) => formatPath(path)));
  return diagnostics.filter((each) => each.code !== 'field/unusual' || !condemned.has(formatPath(each.path)));
};

/** The places of the errors among findings. */
export const errorRanges = (diagnostics: readonly Diagnostic[]): readonly Range[] =>
  diagnostics.filter(isError).flatMap(({ ranges }) => ranges.slice(0, 1));
