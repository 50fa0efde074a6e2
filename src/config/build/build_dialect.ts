import { type BoundMessage, type BoundValue, childOf } from '../../bind/bound.ts';
import { checkMessage } from '../../bind/check.ts';
import { originsOf, valuesOf } from '../../bind/values/values.ts';
import { capped } from '../../diagnostics/capped.ts';
import { loadFinding } from '../../diagnostics/catalogue/load.ts';
import { catalogue } from '../../diagnostics/catalogue.ts';
import { type Diagnostic, isError, type Path, type Range } from '../../diagnostics/diagnostic.ts';
import { findingFrom } from '../../diagnostics/finding.ts';
import { lazilyFor } from '../../diagnostics/lazily.ts';
import { sorted } from '../../diagnostics/sorted.ts';
import type { Catalogue } from '../../diagnostics/wording.ts';
import type { Dialect, DialectContext, DialectOptions, Plan } from '../../dialects/dialect.ts';
import { fieldsAt } from '../../dialects/fields_at.ts';
import { dialectNames } from '../../dialects/names.ts';
import { completed, type Fact, OPTIONS, type RunFacts } from '../../run/index.ts';
import type { Config } from '../config.ts';
import { findingsOnCurve } from './curve_findings.ts';
import { scheduleOf } from './flat_schedule.ts';
import { misspeltFor, reportMisspelt } from './misspelt.ts';
import { negativeRate, placedAtSign } from './negative_field.ts';
import { coveredByRate, findingsOnInfinities, findingsOnNumbers } from './number_findings.ts';
import type { LoadResult } from './result.ts';
import { checkRun } from './run.ts';

/** Builds the schedule of a dialect's config by the dialect's plan. */

interface Located {
  readonly range: Range;
  readonly value?: BoundValue;
}

/** The place to report a finding about the whole file. */
const mainFieldRange = ({ fields, nameRange }: BoundMessage, { mainFields = [] }: Dialect): Range => {
  const main = mainFields.find((name) => fields.has(name));
  return main === undefined ? nameRange : fields.get(main)!.nameRange;
};

/** Finds the value at a path, or the innermost enclosing block that was written. */
const locator =
  (root: BoundMessage, dialect: Dialect) =>
  (path: Path): Located => {
    let at: BoundValue = root;
    let range = mainFieldRange(root, dialect);
    for (const part of path) {
      const next = childOf(at, part);
      if (next === undefined) return { range };
      at = next;
      range = at.kind === 'message' ? at.nameRange : at.range;
    }
    return { range, value: at };
  };

/** The catalogue of a dialect: its own findings and the built-in ones. */
const wordsOf = /* @__PURE__ */ lazilyFor(
  ({ findings }: Dialect): Catalogue => ({ ...catalogue(), ...findings }),
);

/** The context of a dialect's plan; findings go to `add`. */
const contextOf = (
  { bound, source, message }: Config,
  dialect: Dialect,
  options: DialectOptions,
  run: RunFacts,
  found: Diagnostic[],
): DialectContext => {
  const locate = locator(bound, dialect);
  return {
    ...options,
    message,
    format: source.format,
    run,
    report: (code, path, params, ...because) => {
      const notes = because.map((each) => {
        const { range, value } = locate(each);
        const name = each.join('.');
        if (value === undefined) return { message: `${name} was not set` };
        return value.kind === 'scalar'
          ? { message: `${name} is ${value.value}`, range }
          : { message: name, range };
      });
      const { range } = locate(path);
      const said = findingFrom(wordsOf(dialect), code, params as never, {
        path,
        ranges: [range],
        notes,
      });
      const misspelt = [path, ...because].map((each) => misspeltFor(bound, each)).find(Boolean);
      if (misspelt !== undefined) return reportMisspelt(misspelt, said, source.format, found);
      const hasPage = said.docs === '' && (dialectNames as readonly string[]).includes(dialect.name);
      found.push(
        hasPage ? { ...said, docs: `docs/dialects/${dialect.name}.md#${code.replace('/', '')}` } : said,
      );
    },
    isWritten: (path) => locate(path).value !== undefined,
    textAt: (path) => {
      if (!('tree' in source)) return undefined;
      const { fields } = source.tree.root;
      const [field] = [...fieldsAt(fields, path), ...fieldsAt(fields, `*.${path}`)];
      return field?.value.kind === 'scalar' ? field.value.text : undefined;
    },
    sourceOf: (path) => {
      const { range, value } = locate(path);
      return value === undefined || !('text' in source)
        ? undefined
        : source.text.slice(range.start, range.end);
    },
    need: (fact: Fact, path) => {
      const { range, value } = locate(path);
      const place = { path, ranges: [range] };
      const missing = loadFinding('run/missing-fact', { fact, option: OPTIONS[fact] }, place);
      const misspelt = misspeltFor(bound, path);
      if (misspelt !== undefined) reportMisspelt(misspelt, missing, source.format, found);
      else if (value?.kind === 'scalar' && Number(value.value) === 0)
        found.push(
          loadFinding('run/not-positive', { name: fact, value: String(value.value), isWritten: true }, place),
        );
      else found.push(missing);
      return undefined;
    },
  };
};

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
  dialect.plan(valuesOf(config.bound), contextOf(config, dialect, options, run, found));
  return found.filter((each) => OF_VALUES.test(each.code));
};

/** A message longer than this quotes a value that would fill the screen. */
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

/** Builds the schedule that a config of a dialect means. */
export const buildDialect = (
  config: Config,
  dialect: Dialect,
  options: DialectOptions,
  given: RunFacts = {},
): LoadResult<any> => {
  const { bound, source, registry, message } = config;
  const { filename } = source;
  const locate = locator(bound, dialect);
  const found: Diagnostic[] = [...config.diagnostics, ...checkRun(given), ...checkMessage(bound)];
  const values = valuesOf(bound);
  const endless = findingsOnInfinities(bound);
  found.push(...endless);
  const isReadable = endless.length === 0 && !config.diagnostics.some(isError);
  const said = isReadable
    ? dialect.run(values, contextOf(config, dialect, options, given, found))
    : { facts: given, places: {} };
  // A file may give an infinite length; the run is then without a known end.
  const known: RunFacts = Object.fromEntries(
    Object.entries(said.facts).filter(([, value]) => Number.isFinite(value)),
  );
  const { facts: run } = completed({ ...known, ...given });
  const plan: Plan | undefined = isReadable
    ? dialect.plan(values, contextOf(config, dialect, options, run, found))
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
  found.push(...onNumbers);
  const diagnostics = capped(sorted(found)).map(shortened);
  const result = {
    config,
    text: 'text' in source ? source.text : '',
    format: source.format,
    message,
    ...(filename !== undefined && { filename }),
    diagnostics,
  };
  if (plan === undefined || diagnostics.some(isError)) return { ok: false, ...result };
  const { spec, phases = [], end, optimizer, hyperparameters, groups, at } = plan;
  const declared = { phases, ...(end !== undefined && { end }) };
  const schedule = scheduleOf(Object.freeze(spec), hyperparameters.learning_rate, declared);
  const block = locate(at).value;
  return {
    ok: true,
    ...result,
    schedule,
    spec,
    clock: dialect.clock,
    run: Object.freeze(run),
    plan,
    // A fact that the caller gave has no place in the file.
    places: Object.fromEntries(
      Object.entries(said.places).filter(([fact]) => given[fact as Fact] === undefined),
    ),
    hyperparameters: Object.fromEntries(
      Object.entries(hyperparameters).map(([name, curve]) => [name, scheduleOf(spec, curve)]),
    ),
    groups: (groups ?? [{ name: 'all', hyperparameters }]).map((group) => ({
      ...group,
      hyperparameters: Object.fromEntries(
        Object.entries(group.hyperparameters).map(([name, curve]) => [name, scheduleOf(spec, curve)]),
      ),
    })),
    ...(optimizer !== undefined && { optimizer }),
    fileRange: mainFieldRange(bound, dialect),
    covered: [
      ...coveredByRate(onNumbers),
      ...['always', ...diagnostics.map(({ code }) => code)].flatMap((code) => dialect.covers?.[code] ?? []),
    ],
    origins: { spec: block?.kind === 'message' ? originsOf(block) : {} },
    registry,
  } as unknown as LoadResult<any>;
};
