import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { RunFacts } from '../../run/index.ts';
import { type BadRow, badRowsFinding, logFinding } from '../findings.ts';
import type { Column } from './log.ts';
import { badRateOf, columnsOfRecords, type Logged } from './table.ts';

/** Reads logs in JSON: one document (trainer_state.json of Hugging Face, a list of records) or one record a line. */

/** Quotes NaN and Infinity, which Python writes although JSON has no such values. */
const withQuotedNaN = (text: string): string =>
  text.replace(
    /("(?:[^"\\]|\\[\s\S]?)*(?:"|$))|-?\b(?:NaN|Infinity)\b/g,
    (found, quoted?: string) => quoted ?? `"${found}"`,
  );

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(withQuotedNaN(text));
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NOT_FINITE = /^(?:NaN|-?Infinity)$/;

/**
 * The numbers of a record, including NaN and Infinity. Nested blocks are named with a slash, groups of a list by their
 * index.
 */
const cellsOf = (record: object, before = '', depth = 0): [string, string][] =>
  Object.entries(record).flatMap(([key, value]): [string, string][] => {
    const name = `${before}${key}`;
    if (typeof value === 'number' || (typeof value === 'string' && NOT_FINITE.test(value)))
      return [[name, String(value)]];
    return typeof value === 'object' && value !== null && depth < 4
      ? cellsOf(value, `${name}/`, depth + 1)
      : [];
  });

const recordOf = (value: unknown, place: string): Logged[] =>
  isObject(value) ? [{ place, cells: new Map(cellsOf(value)) }] : [];

/** The facts of the run in a trainer_state.json. */
const factsIn = (state: { readonly [name: string]: unknown }): RunFacts => {
  const number = (name: string): number | undefined => {
    const value = state[name];
    return typeof value === 'number' && value > 0 ? value : undefined;
  };
  const [num_steps, epochs] = [number('max_steps'), number('num_train_epochs')];
  return { ...(num_steps !== undefined && { num_steps }), ...(epochs !== undefined && { epochs }) };
};

/** The length of the run that every record states: `total_steps` in the trainer_log.jsonl of LLaMA-Factory. */
const factsOf = (records: readonly Logged[]): RunFacts => {
  const totals = new Set(records.map(({ cells }) => Number(cells.get('total_steps'))));
  const [total = Number.NaN] = totals;
  return totals.size === 1 && total > 0 ? { num_steps: total } : {};
};

/** The list of records in a document: the document itself or its longest list of records. */
const listIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  if (Array.isArray(value.log_history)) return value.log_history;
  const lists = Object.values(value).filter(
    (each): each is unknown[] => Array.isArray(each) && each.some(isObject),
  );
  return lists.reduce((longest, each) => (each.length > longest.length ? each : longest), []);
};

export interface ReadJson {
  readonly columns: readonly Column[];
  readonly facts: RunFacts;
  readonly diagnostics: readonly Diagnostic[];
}

/** The records whose rate is NaN or infinite. */
const badRatesIn = (records: readonly Logged[]): BadRow[] =>
  records.flatMap(({ place, cells }) => {
    const reason = badRateOf(cells);
    return reason === undefined ? [] : [{ place, reason }];
  });

/** Reads a JSON log. */
export const readJson = (text: string): ReadJson => {
  const whole = parsed(text);
  const list = listIn(whole);
  if (list.length > 0) {
    const records = list.flatMap((each, i) => recordOf(each, `record ${i + 1}`));
    return {
      columns: columnsOfRecords(records),
      facts: isObject(whole) ? factsIn(whole) : {},
      diagnostics: badRowsFinding(badRatesIn(records)),
    };
  }
  const bad: BadRow[] = [];
  let start = 0;
  const records = text.split('\n').flatMap((each, i): Logged[] => {
    const range = { start, end: start + each.length };
    start = range.end + 1;
    if (each.trim() === '') return [];
    const place = `line ${i + 1}`;
    const found = recordOf(parsed(each), place);
    if (found.length === 0) bad.push({ place, reason: 'it is not a JSON record', range });
    else bad.push(...badRatesIn(found).map((fault) => ({ ...fault, range })));
    return found;
  });
  if (records.length === 0)
    return {
      columns: [],
      facts: {},
      diagnostics: [logFinding('log/format', { reason: 'its JSON has no records' })],
    };
  return {
    columns: columnsOfRecords(records),
    facts: factsOf(records),
    diagnostics: badRowsFinding(bad),
  };
};
