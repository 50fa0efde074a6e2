import type { LoadResult } from '../config/build/result.ts';
import type { Config } from '../config/config.ts';
import { checkOptions, type OptionNames } from '../diagnostics/check_options.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import type { DialectOptions } from '../dialects/dialect.ts';
import { OPTIONS, type RunFacts } from '../run/index.ts';
import { explainByPlan } from './causes/explain.ts';
import { plannedOf } from './causes/planned.ts';
import { openFacts } from './causes/unknown_facts.ts';
import { badRowsFinding, isOpenFact, logFinding } from './findings.ts';
import type { Column, Log } from './log/log.ts';
import { digitsOf, type Precision, precisionOf, precisionWords } from './log/precision.ts';
import { type Chosen, choose, countedIn, type Row, rowsOfColumns, split } from './observed.ts';
import { rebuilderOf } from './rebuild.ts';
import type { Audit, AuditedRun } from './report.ts';
import { acrossEpochs } from './steps_in_epochs.ts';
import type { UltralyticsInput } from './ultralytics/known.ts';

/** Compares the log of a run with its plan. */

export interface AuditOptions {
  /** Facts of the run that the caller knows, as given to `load`; the audit does not search for them. */
  readonly run?: RunFacts;
  /** The version of the original, if known; as given to `load`. */
  readonly dialectVersion?: string;
  /** The values that `"auto"` in the config stands for; as given to `load`. */
  readonly auto?: DialectOptions['auto'];
  /** The columns with learning rates; found by name if not given. */
  readonly columns?: readonly string[];
}

const optionNames: OptionNames<AuditOptions> = { run: true, dialectVersion: true, auto: true, columns: true };

type Explained = Pick<AuditedRun, 'explanations' | 'facts' | 'unsaid' | 'parts'>;

/** The families of configs that an auditor can read besides the Object Detection API's. */
export interface Families {
  /** Builds a config of such a family. */
  readonly build?: (config: Config, options: DialectOptions, run: RunFacts) => LoadResult<any>;
  readonly ultralytics?: (input: UltralyticsInput) => Explained;
}

/** True if the log has the columns of an Ultralytics results.csv. */
const isOwnTable = ({ format }: Log, columns: readonly string[]): boolean =>
  format === 'csv' && columns.every((name) => /^lr\/pg\d+$/.test(name));

type Explain = (rows: readonly Row[], columns: readonly string[], precision: Precision) => Explained;

/**
 * Returns the function that explains the runs of a config; undefined if the config has errors other than facts that a
 * log can supply.
 */
const explainerOf = (
  result: LoadResult<any>,
  log: Log,
  { run = {}, dialectVersion, auto }: AuditOptions,
  { build, ultralytics }: Families,
): Explain | undefined => {
  const { config } = result;
  const errors = result.diagnostics.filter(isError);
  if (!errors.every(isOpenFact)) return undefined;
  if (config.dialect === 'ultralytics' && ultralytics !== undefined)
    return (rows, columns, precision) =>
      ultralytics({
        config,
        given: run,
        version: dialectVersion,
        columns,
        rows,
        precision,
        isOwnTable: isOwnTable(log, columns),
      });
  const options = {
    ...(dialectVersion !== undefined && { version: dialectVersion }),
    ...(auto !== undefined && { auto }),
  };
  const isOther = config.dialect !== 'object-detection' && build !== undefined;
  const rebuild = rebuilderOf(config, isOther ? (own, facts) => build(own, options, facts) : undefined);
  return (rows, columns, precision) => {
    const input = { rebuild, columns, rows, precision, logged: log.facts };
    if (!result.ok) return openFacts({ ...input, given: run });
    const planned = plannedOf(result, columns);
    const explained = explainByPlan({ ...input, planned });
    // Protos hold float32, but a program may compute with the numbers as they are written.
    const isFiner = precision.kind === 'float64' || (precision.kind === 'digits' && precision.count > 7);
    if (!isFiner || !isRounded(explained)) return explained;
    const rounded = explainByPlan({ ...input, planned, precision: { kind: 'float32' } });
    return rounded.explanations.length > 0 ? rounded : explained;
  };
};

/** True if a log differs from its plan by a factor of almost 1. */
const isRounded = ({ explanations: [first] }: Explained): boolean =>
  first?.facts.rate_factor?.every(({ least, most }) => least > 1 - 1e-6 && most < 1 + 1e-6) === true;

/**
 * The greatest number of runs of one log to explain: nobody appends more runs by hand, and explaining thousands would
 * take minutes.
 */
const MOST_RUNS = 100;

/** Splits the rows of some columns into runs and explains each. */
const auditedRuns = (
  log: Log,
  columns: readonly Column[],
  precision: Precision,
  explain: Explain,
  perEpoch: number | undefined,
) => {
  const names = columns.map(({ name }) => name);
  const { rows: all, taken } = acrossEpochs(rowsOfColumns(columns, log.format === 'events'), perEpoch);
  const { runs, repeated } = split(all, log.format === 'events');
  const audited = runs.slice(0, MOST_RUNS).map((rows): AuditedRun => {
    const explained = explain(rows, names, precision);
    const steps = `how many steps an epoch has: the log starts counting again in each epoch, and counts up to ${taken}; give ${OPTIONS.steps_per_epoch} if there are more`;
    return {
      from: rows[0]!.place,
      to: rows.at(-1)!.place,
      rows: rows.length,
      ...explained,
      unsaid: [...explained.unsaid, ...(taken === undefined ? [] : [steps])],
    };
  });
  return { audited, repeated, starts: runs.map(([first]) => first!.place) };
};

const precisionFor = (log: Log, { columns }: Chosen): Precision => {
  const entries = columns.flatMap((column) => column.entries);
  const digits = digitsOf(entries);
  const isOwn = isOwnTable(
    log,
    columns.map(({ name }) => name),
  );
  return isOwn && digits > 0 && digits <= 6 ? { kind: 'digits', count: digits } : precisionOf(entries);
};

/** Returns an `audit` that also reads the given families of configs. */
export const auditorOf =
  (families: Families) =>
  (result: LoadResult<any>, log: Log, options: AuditOptions = {}): Audit => {
    checkOptions('audit', options, optionNames);
    const asked = [...new Set(options.columns)];
    const { format, filename, facts } = log;
    const names = log.columns.map(({ name }) => name);
    const nothing: Audit = {
      ok: false,
      log: { format, facts, ...(filename !== undefined && { filename }) },
      columns: [],
      others: names,
      precision: '',
      runs: [],
      diagnostics: log.diagnostics,
    };
    const refused = (...found: readonly Diagnostic[]): Audit => ({
      ...nothing,
      diagnostics: [...log.diagnostics, ...found],
    });
    const explain = explainerOf(result, log, options, families);
    if (explain === undefined) return nothing;
    const missing = asked.find((name) => !names.includes(name));
    if (missing !== undefined) return refused(logFinding('log/no-column', { name: missing, columns: names }));
    const chosen = choose(log, asked);
    if (chosen === undefined)
      return log.diagnostics.some(isError) ? nothing : refused(logFinding('log/no-rate', { columns: names }));
    const counted = countedIn(chosen.columns);
    const uncounted = badRowsFinding(counted.bad);
    if (counted.columns.every(({ entries }) => entries.length === 0))
      return refused(...uncounted, logFinding('log/no-rate', { columns: [] }));
    const precision = precisionFor(log, chosen);
    const found = {
      ...nothing,
      columns: chosen.columns.map(({ name }) => name),
      others: chosen.others,
      precision: precisionWords(precision),
    };
    const { steps_per_epoch: perEpoch } = (result.ok ? result.run : options.run) ?? {};
    if (log.sides !== undefined) {
      const runs = log.sides.flatMap(({ name: side, columns }) => {
        const own = found.columns.flatMap((name) => columns.find((each) => each.name === name) ?? []);
        const { audited } = auditedRuns(log, countedIn(own).columns, precision, explain, perEpoch);
        return audited.map((run) => ({ ...run, side }));
      });
      return { ...found, runs, diagnostics: [...log.diagnostics, ...uncounted] };
    }
    const { audited, repeated, starts } = auditedRuns(log, counted.columns, precision, explain, perEpoch);
    const [, ...more] = starts;
    const left = starts.length - audited.length;
    return {
      ...found,
      ok:
        left === 0 &&
        audited.every(({ explanations }) => explanations.length > 0) &&
        !log.diagnostics.some(isError),
      runs: audited,
      diagnostics: [
        ...log.diagnostics,
        ...uncounted,
        ...(more.length > 0
          ? [logFinding('log/several-runs', { count: starts.length, places: more, left })]
          : []),
        ...(repeated.length > 0 ? [logFinding('log/repeated-row', { places: repeated })] : []),
      ],
    };
  };
