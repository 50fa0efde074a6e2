import { moreFinding } from './catalogue/findings.ts';
import { type Diagnostic, isError, type Path, type Range } from './diagnostic.ts';

/** Limits findings: the first hundred of each code are listed, and one finding says how many more there are. */

/** Number of findings of one code that are listed. */
export const MOST_OF_A_CODE = 100;

/** The findings of one code that are not listed. */
interface Omitted {
  readonly first: Diagnostic;
  /** Creates the last of these findings. */
  last: () => Diagnostic;
  isError: boolean;
  count: number;
}

/** Collects findings; beyond the limit only their number is kept. */
export interface Findings {
  /** Adds a finding. `pathOf` supplies the path if it has none yet; called only if the finding is listed. */
  report(diagnostic: Diagnostic, pathOf?: () => Path): void;
  /** Adds a finding that is created only if it is listed. All findings of one code must have the same severity. */
  reportMade(code: string, make: () => Diagnostic): void;
  /** Returns the listed findings, and one for the rest of each code. */
  all(): Diagnostic[];
}

const stretchOf = (first: Diagnostic, last: Diagnostic): Range[] => {
  const [start, end] = [first.ranges[0], last.ranges[0]];
  if (start === undefined || end === undefined) return [];
  return [{ start: Math.min(start.start, end.start), end: Math.max(start.end, end.end) }];
};

/** The finding that says how many are not listed; its range is from the first of them to the last. */
const remainder = (code: string, { first, last, count, isError: hasError }: Omitted): Diagnostic =>
  moreFinding(
    'findings/more',
    { code, count },
    {
      path: first.path,
      ranges: stretchOf(first, last()),
      severity: hasError ? 'error' : first.severity,
    },
  );

/** Codes that are always listed. */
const UNLIMITED = new Set(['findings/more', 'syntax/leftover']);

export const collectFindings = (): Findings => {
  const listed: Diagnostic[] = [];
  // Created on demand: every file makes half a dozen of these collections, and most remain empty.
  let counts: Map<string, number> | undefined;
  let omitted: Map<string, Omitted> | undefined;
  const reportMade = (code: string, make: () => Diagnostic): void => {
    counts ??= new Map();
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= MOST_OF_A_CODE || UNLIMITED.has(code)) {
      listed.push(make());
      return;
    }
    omitted ??= new Map();
    const more = omitted.get(code);
    if (more === undefined) {
      const first = make();
      omitted.set(code, { first, last: () => first, isError: isError(first), count: 1 });
      return;
    }
    more.count++;
    more.last = make;
  };
  return {
    reportMade,
    report(diagnostic, pathOf) {
      const { code } = diagnostic;
      reportMade(code, () => (pathOf === undefined ? diagnostic : { ...diagnostic, path: pathOf() }));
      if (isError(diagnostic)) {
        const more = omitted?.get(code);
        if (more !== undefined) more.isError = true;
      }
    },
    all: () =>
      omitted === undefined
        ? listed.slice()
        : [...listed, ...[...omitted].map(([code, each]) => remainder(code, each))],
  };
};

/** Findings in their order, at most a hundred of each code. */
export const capped = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  if (diagnostics.length <= MOST_OF_A_CODE) return diagnostics;
  const findings = collectFindings();
  for (const each of diagnostics) findings.report(each);
  return findings.all();
};

/** The ranges of text that have more findings than are listed. */
export const unlistedRanges = (diagnostics: readonly Diagnostic[]): readonly Range[] =>
  diagnostics.filter(({ code }) => code === 'findings/more').flatMap(({ ranges }) => ranges.slice(0, 1));
