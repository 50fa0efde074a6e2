import { checkMessage } from '../../bind/check.ts';
import { originsOf, valuesOf } from '../../bind/values/values.ts';
import { capped } from '../../diagnostics/capped.ts';
import { loadFinding } from '../../diagnostics/catalogue/load.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { sorted } from '../../diagnostics/sorted.ts';
import type { Dialect, DialectOptions, OfDialect, Plan, StatedFacts } from '../../dialects/dialect.ts';
import { completed, FACTS, type Fact, type RunFacts } from '../../run/index.ts';
import { type Config, sourceText } from '../config.ts';
import { findingsOnCurve } from './curve_findings.ts';
import { locator, mainFieldRange, planContext, wrongTypeAt } from './dialect_context.ts';
import { scheduleOf } from './flat_schedule.ts';
import { negativeRate, placedAtSign } from './negative_field.ts';
import { coveredByRate, findingsOnInfinities, findingsOnNumbers } from './number_findings.ts';
import type { LoadResult } from './result.ts';
import { checkRun, contradiction } from './run.ts';

/** Builds the schedule of a dialect's config by the dialect's plan. */

/** Codes of findings about a config's own values, which are true whatever its base files say. */
const OF_VALUES = /\/(?:not-a-number|not-a-tuple|not-whole|whole-number|unknown-\w+)$/;

/** True if the only fault so far is that a base file of the config is missing. */
const lacksOnlyBase = ({ diagnostics }: Config, { name }: Dialect): boolean =>
  diagnostics.filter(isError).every(({ code }) => code === `${name}/base`);

/** The faults of a config's own values, for a config whose base file is missing. */
const ownFaults = (
  config: Config,
  dialect: Dialect,
  options: DialectOptions,
  run: RunFacts,
): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  dialect.plan(valuesOf(config.bound), planContext(config, dialect, options, run, found));
  return found.filter((each) => OF_VALUES.test(each.code));
};

/** The longest message of a finding: a longer one quotes a value that would fill the screen. */
const MOST_CHARACTERS = 2000;

const shortened = (each: Diagnostic): Diagnostic => {
  const { message } = each;
  return message.length <= MOST_CHARACTERS
    ? each
    : {
        ...each,
        message: `${message.slice(0, MOST_CHARACTERS / 2)} … ${message.slice(-MOST_CHARACTERS / 4)}`,
      };
};

/** The places of facts that the file gives, and of those that the caller's facts replace. */
const placesOf = (
  places: StatedFacts['places'],
  replaced: readonly Fact[],
): Pick<OfDialect, 'places' | 'replaced'> => {
  const all = Object.entries(places);
  const isReplaced = ([fact]: readonly [string, unknown]): boolean => replaced.includes(fact as Fact);
  return {
    places: Object.fromEntries(all.filter((each) => !isReplaced(each))),
    replaced: Object.fromEntries(all.filter(isReplaced)),
  };
};

/**
 * The facts of the run. Facts of the caller replace those of the config. The caller's epochs even replace a length in
 * steps, if other facts say how many steps an epoch has.
 */
const runOf = (
  { facts }: StatedFacts,
  given: RunFacts,
  factsFor: (given: RunFacts) => RunFacts,
): { readonly known: RunFacts; readonly facts: RunFacts; readonly replaced: readonly Fact[] } => {
  const replaced = FACTS.filter((fact) => given[fact] !== undefined);
  const finite = Object.entries(facts).filter(([, value]) => Number.isFinite(value));
  // A file may give an infinite length; the run is then without a known end.
  const known: RunFacts = Object.fromEntries(finite);
  const { epochs } = given;
  if (epochs !== undefined && given.num_steps === undefined) {
    const isInSteps = factsFor({ ...given, epochs: epochs + 1 }).num_steps === facts.num_steps;
    const { num_steps: _, ...others } = known;
    const { facts: computed } = completed({ ...others, ...given });
    if (isInSteps && computed.num_steps !== undefined)
      return { known: others, facts: computed, replaced: [...replaced, 'num_steps'] };
  }
  return { known, facts: completed({ ...known, ...given }).facts, replaced };
};

/** Reads what a config says: its run, its plan, and all findings. */
const understand = (config: Config, dialect: Dialect, options: DialectOptions, given: RunFacts) => {
  const { bound } = config;
  const locate = locator(bound, dialect);
  const read = config.diagnostics.map((each) =>
    dialect.refuses?.includes(each.code) ? { ...each, severity: 'error' as const } : each,
  );
  const ofCaller = completed(given);
  const found: Diagnostic[] = [
    ...read,
    ...checkRun(given),
    ...ofCaller.contradictions.map((each) => contradiction(ofCaller.facts, each)),
    ...checkMessage(bound),
  ];
  const values = valuesOf(bound);
  const endless = findingsOnInfinities(bound);
  found.push(...endless);
  const isReadable = endless.length === 0 && !read.some(isError);
  const said = isReadable
    ? dialect.run(values, planContext(config, dialect, options, given, found))
    : { facts: given, places: {} };
  const {
    known,
    facts: run,
    replaced,
  } = runOf(said, given, (other) =>
    isReadable ? dialect.run(values, planContext(config, dialect, options, other, [])).facts : other,
  );
  const plan: Plan | undefined = isReadable
    ? dialect.plan(values, planContext(config, dialect, options, run, found))
    : undefined;
  const impossible = Object.entries(known).find(
    ([fact, value]) => value <= 0 && fact !== 'start_step' && given[fact as Fact] === undefined,
  );
  if (impossible !== undefined && !found.some(isError)) {
    const [name, value] = impossible;
    const path = said.places[name as Fact] ?? [];
    const place = { path, ranges: [locate(path).range] };
    found.push(loadFinding('run/not-positive', { name, value: String(value), isWritten: true }, place));
  }
  if (plan !== undefined) {
    const place = { path: plan.at, ranges: [locate(plan.at).range] };
    found.push(
      ...placedAtSign(bound, findingsOnCurve(plan.hyperparameters.learning_rate, run.num_steps, place)),
    );
  } else if (isReadable) found.push(...negativeRate(bound, found));
  if (!isReadable && endless.length === 0 && lacksOnlyBase(config, dialect))
    found.push(...ownFaults(config, dialect, options, given));
  const onNumbers = isReadable ? findingsOnNumbers(bound, dialect.name, found) : [];
  const covered = found.flatMap(({ code, path }) =>
    dialect.covers?.[code]?.includes('value/type') ? (wrongTypeAt(found, path) ?? []) : [],
  );
  const left = [...found, ...onNumbers].filter((each) => !covered.includes(each));
  const diagnostics = capped(sorted(left)).map(shortened);
  return { run, places: said.places, replaced, plan, covered: coveredByRate(onNumbers), diagnostics };
};

/** The schedules that a plan means: of the rate, of all hyperparameters, and of each group. */
const schedulesOf = ({ spec, phases = [], end, hyperparameters, groups }: Plan) => {
  const schedulesIn = (curves: Plan['hyperparameters']) =>
    Object.fromEntries(Object.entries(curves).map(([name, curve]) => [name, scheduleOf(spec, curve)]));
  const declared = { phases, ...(end !== undefined && { end }) };
  return {
    schedule: scheduleOf(Object.freeze(spec), hyperparameters.learning_rate, declared),
    hyperparameters: schedulesIn(hyperparameters),
    groups: (groups ?? [{ name: 'all', hyperparameters }]).map((group) => ({
      ...group,
      hyperparameters: schedulesIn(group.hyperparameters),
    })),
  };
};

/** Builds the schedule that a config of a dialect means. */
export const buildDialect = (
  config: Config,
  dialect: Dialect,
  options: DialectOptions,
  given: RunFacts = {},
): LoadResult<any> => {
  const { bound, source, registry, message } = config;
  const { filename } = source;
  const { run, places, replaced, plan, covered, diagnostics } = understand(config, dialect, options, given);
  const result = {
    config,
    text: sourceText(config),
    format: source.format,
    message,
    ...(filename !== undefined && { filename }),
    diagnostics,
  };
  if (plan === undefined || diagnostics.some(isError)) return { ok: false, ...result };
  const { spec, optimizer, at } = plan;
  const block = locator(bound, dialect)(at).value;
  return {
    ok: true,
    ...result,
    ...schedulesOf(plan),
    spec,
    clock: dialect.clock,
    run: Object.freeze(run),
    plan,
    // A fact that the caller gave has no place in the file.
    ...placesOf(places, replaced),
    ...(optimizer !== undefined && { optimizer }),
    fileRange: mainFieldRange(bound, dialect),
    covered: [
      ...covered,
      ...['always', ...diagnostics.map(({ code }) => code)].flatMap((code) => dialect.covers?.[code] ?? []),
    ],
    origins: { spec: block?.kind === 'message' ? originsOf(block) : {} },
    registry,
  } as unknown as LoadResult<any>;
};
