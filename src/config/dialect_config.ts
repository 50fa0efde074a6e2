import { bind } from '../bind/bind.ts';
import type { BoundMessage, BoundValue } from '../bind/bound.ts';
import { checkMessage } from '../bind/check.ts';
import { inWordsOf } from '../bind/describe.ts';
import { originsOf, valuesOf } from '../bind/values.ts';
import { capped, unlistedRanges } from '../diagnostics/capped.ts';
import { loadFinding } from '../diagnostics/catalogue/load.ts';
import { catalogue } from '../diagnostics/catalogue.ts';
import { type Diagnostic, errorRanges, isError, type Path, type Range } from '../diagnostics/diagnostic.ts';
import { findingFrom } from '../diagnostics/finding.ts';
import { sorted } from '../diagnostics/render/render.ts';
import type { Catalogue } from '../diagnostics/wording.ts';
import type { Dialect, DialectContext, DialectOptions, Plan } from '../dialects/dialect.ts';
import { fieldsAt } from '../dialects/fields_at.ts';
import { dialectNames } from '../dialects/names.ts';
import type { MessageName } from '../dialects/object_detection/messages.ts';
import type { Registry } from '../registry/registry.ts';
import { completed, type Fact, OPTIONS, type RunFacts } from '../run/index.ts';
import type { Document } from '../syntax/document.ts';
import type { MessageNode } from '../syntax/tree.ts';
import { judgeCurve } from './build/judge.ts';
import type { LoadResult } from './build/result.ts';
import { checkRun } from './build/run.ts';
import { scheduleOf } from './build/schedule.ts';
import type { Config } from './config.ts';

/** Configs of dialects: read by the dialect's messages, and built by its plan. */

/** True if a place is inside a block that the dialect does not look into. */
const isOutside = ({ unknown, fields }: BoundMessage, at: number): boolean =>
  unknown.some(({ value, start, end }) => value.kind === 'message' && start <= at && at < end) ||
  [...fields.values()].some(({ value }) =>
    (value.kind === 'list' ? value.items : [value]).some(
      (each) => each.kind === 'message' && isOutside(each, at),
    ),
  );

/** True if what is at fault is a name without a value at the top level that the message does not have. */
const isBeside = (
  { code }: Diagnostic,
  { message, fields }: BoundMessage,
  text: string,
  at: number,
): boolean => {
  const [name = ''] = /^[A-Za-z_]\w*/.exec(text.slice(at)) ?? [];
  const isKnown = code !== 'syntax/missing-value' || name === '' || Object.hasOwn(message.fields, name);
  return (
    !isKnown &&
    [...fields.values()].every(({ nameRange, value: { range } }) => at < nameRange.start || range.end <= at)
  );
};

/**
 * A syntax error in what the dialect does not look into is a warning, as is what a lenient dialect says: schemas drift, and
 * what matters here can be read.
 */
const lenient = (diagnostic: Diagnostic, bound: BoundMessage, text: string, dialect: Dialect): Diagnostic => {
  if (!isError(diagnostic)) return diagnostic;
  const at = diagnostic.ranges[0]?.start;
  const drifts = dialect.isLenient;
  const isWarning =
    drifts?.(diagnostic.path) === true ||
    (at !== undefined &&
      (isOutside(bound, at) || (drifts !== undefined && isBeside(diagnostic, bound, text, at))));
  return isWarning ? { ...diagnostic, severity: 'warning' } : diagnostic;
};

/** The names of the fields that lead to a block. */
const namesTo = (block: MessageNode, inside: MessageNode): readonly string[] | undefined => {
  if (block === inside) return [];
  for (const { name, value } of inside.fields) {
    const names = value.kind === 'message' ? namesTo(block, value) : undefined;
    if (names !== undefined) return [name, ...names];
  }
  return undefined;
};

/** Which block of a file holds the message, if it is not all of it; and the fields of a file with those it inherits. */
export interface Blocks {
  readonly block?: MessageNode;
  readonly inherited?: MessageNode;
}

/** Binds a document as a message of a dialect. */
export const readDialect = (
  document: Document,
  dialect: Dialect,
  message: string,
  registry: Registry,
  { block = document.tree.root, inherited }: Blocks = {},
): Config => {
  const root = inherited ?? block;
  const isLoose = dialect.isLoose === true;
  const { value: bound, diagnostics } = bind({ ...document.tree, root }, dialect.messages[message]!, {
    unknownFields: (of) => (dialect.strict?.includes(of) ? 'error' : 'keep'),
    duplicates: dialect.duplicates ?? 'merge',
    isLoose,
    faults: errorRanges(document.diagnostics),
    unlisted: unlistedRanges(document.diagnostics),
  });
  return {
    source: document,
    dialect: dialect.name,
    // Messages of dialects have names of their own, which only the dialect asks for.
    message: message as MessageName,
    bound,
    boundAs: {
      isLoose,
      block: namesTo(block, document.tree.root) ?? [],
      inherits: inherited !== undefined && inherited !== document.tree.root,
    },
    registry,
    diagnostics: capped(
      sorted(
        [
          ...inWordsOf(dialect.messages[message]!, document.diagnostics),
          // Python's None, which stands for the default.
          ...diagnostics.filter(({ code }) => dialect.nulls !== 'unset' || !code.startsWith('field/null')),
        ].map((each) => lenient(each, bound, document.text, dialect)),
      ),
    ),
  };
};

interface Located {
  readonly range: Range;
  readonly value?: BoundValue;
}

/** The value at a path, or the innermost block around it that was written. */
const locate = (root: BoundMessage, path: Path): Located => {
  let at: BoundValue = root;
  let range = root.nameRange;
  for (const part of path) {
    const next: BoundValue | undefined =
      at.kind === 'message'
        ? at.fields.get(String(part))?.value
        : at.kind === 'list'
          ? at.items[Number(part)]
          : undefined;
    if (next === undefined) return { range };
    at = next;
    range = at.kind === 'message' ? at.nameRange : at.range;
  }
  return { range, value: at };
};

/** What a dialect works with; findings go to `add`. */
const contextOf = (
  { bound, source, message }: Config,
  dialect: Dialect,
  options: DialectOptions,
  run: RunFacts,
  add: (diagnostic: Diagnostic) => void,
): DialectContext => ({
  ...options,
  message,
  run,
  report: (code, path, params, ...because) => {
    const notes = because.map((each) => {
      const { range, value } = locate(bound, each);
      const name = each.join('.');
      if (value === undefined) return { message: `${name} was not set` };
      return value.kind === 'scalar'
        ? { message: `${name} is ${value.value}`, range }
        : { message: name, range };
    });
    const { range } = locate(bound, path);
    const said = findingFrom({ ...catalogue(), ...dialect.findings } as Catalogue, code, params as never, {
      path,
      ranges: [range],
      notes,
    });
    const hasPage = said.docs === '' && (dialectNames as readonly string[]).includes(dialect.name);
    add(hasPage ? { ...said, docs: `docs/dialects/${dialect.name}.md#${code.replace('/', '')}` } : said);
  },
  isWritten: (path) => locate(bound, path).value !== undefined,
  textAt: (path) => {
    if (!('tree' in source)) return undefined;
    const { fields } = source.tree.root;
    const [field] = [...fieldsAt(fields, path), ...fieldsAt(fields, `*.${path}`)];
    return field?.value.kind === 'scalar' ? field.value.text : undefined;
  },
  sourceOf: (path) => {
    const { range, value } = locate(bound, path);
    return value === undefined || !('text' in source) ? undefined : source.text.slice(range.start, range.end);
  },
  need: (fact: Fact, path) => {
    add(
      loadFinding(
        'run/missing-fact',
        { fact, option: OPTIONS[fact] },
        { path, ranges: [locate(bound, path).range] },
      ),
    );
    return undefined;
  },
});

/** Builds the schedule that a config of a dialect means. */
export const buildDialect = (
  config: Config,
  dialect: Dialect,
  options: DialectOptions,
  given: RunFacts = {},
): LoadResult<any> => {
  const { bound, source, registry, message } = config;
  const { filename } = source;
  const found: Diagnostic[] = [...config.diagnostics, ...checkRun(given), ...checkMessage(bound)];
  const add = (each: Diagnostic): void => void found.push(each);
  const values = valuesOf(bound);
  const isReadable = !config.diagnostics.some(isError);
  const said = isReadable
    ? dialect.run(values, contextOf(config, dialect, options, given, add))
    : { facts: given, places: {} };
  const known = said.facts;
  const { facts: run } = completed({ ...known, ...given });
  const plan: Plan | undefined = isReadable
    ? dialect.plan(values, contextOf(config, dialect, options, run, add))
    : undefined;
  if (plan !== undefined) {
    const place = { path: plan.at, ranges: [locate(bound, plan.at).range] };
    found.push(...judgeCurve(plan.hyperparameters.learning_rate, run.num_steps, place));
  }
  const diagnostics = capped(sorted(found));
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
  const block = locate(bound, at).value;
  return {
    ok: true,
    ...result,
    schedule,
    spec,
    clock: dialect.clock,
    run: Object.freeze(run),
    plan,
    places: said.places,
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
    origins: { spec: block?.kind === 'message' ? originsOf(block) : {} },
    registry,
  } as unknown as LoadResult<any>;
};
