import { loadFinding } from '../../diagnostics/catalogue/load.ts';
import { checkOptions } from '../../diagnostics/check_options.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileRun } from '../../dialects/object_detection/run.ts';
import { isFact } from '../../run/facts.ts';
import { type Contradiction, completed, type Fact, type RunFacts } from '../../run/index.ts';
import { runOptionNames } from '../options.ts';

/** Determines the run of a config: what the caller gives wins over what the config says. */

/** Facts that may be 0; all others are above 0. */
const fromZero: readonly Fact[] = ['start_step'];

/** Findings about facts given by the caller whose values no run can have. Throws TypeError for an unknown fact. */
export const checkRun = (given: RunFacts = {}): Diagnostic[] => {
  checkOptions('run', given, runOptionNames);
  const names = Object.keys(given) as Fact[];
  return names.flatMap((name) => {
    const value = given[name];
    if (value === undefined) return [];
    const path = ['run', name];
    const isFine = typeof value === 'number' && Number.isFinite(value);
    if (isFine && (value > 0 || (value === 0 && fromZero.includes(name)))) return [];
    return [loadFinding('run/not-positive', { name, value: String(value) }, { path })];
  });
};

/** The finding about two sources of a fact that disagree. */
export const contradiction = (
  facts: RunFacts,
  { fact, given, computed, from }: Contradiction,
  rangeOf?: FileRun['rangeOf'],
): Diagnostic =>
  loadFinding(
    'run/contradiction',
    { fact, given, computed, from: from.map((each) => `${each} ${facts[each]}`) },
    { path: ['run', fact], ranges: from.flatMap((each) => rangeOf?.(each) ?? []) },
  );

/**
 * The completed facts of a run. Facts of the caller replace those of the config, and `num_steps: 0` means "no end".
 *
 * Reports facts that contradict one another, and marks those that are in the file. The fact that does not fit the others is always
 * one of the caller's.
 */
export const runOf = (
  { facts: written, rangeOf }: FileRun,
  given: RunFacts = {},
): { readonly run: RunFacts; readonly diagnostics: readonly Diagnostic[] } => {
  // If the caller's facts determine the length of the run, ignore the config's length.
  const replaced =
    given.epochs !== undefined && given.num_steps === undefined ? { num_steps: undefined } : {};
  const all: { readonly [name: string]: unknown } = { ...written, ...replaced, ...given };
  const known: { -readonly [F in Fact]?: number } = {};
  for (const name of Object.keys(all)) {
    const value = all[name];
    if (isFact(name) && typeof value === 'number' && Number.isFinite(value) && value !== 0)
      known[name] = value;
  }
  const { facts, contradictions } = completed(known);
  const diagnostics = contradictions.map((each) =>
    contradiction(facts, each, (from) => (given[from] === undefined ? rangeOf(from) : undefined)),
  );
  return { run: Object.freeze(facts), diagnostics };
};
