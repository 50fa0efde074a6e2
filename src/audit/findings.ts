import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts';
import { findingFrom } from '../diagnostics/finding.ts';
import { error, info, type ParamsOf, type Wording, warning } from '../diagnostics/wording.ts';

/** Makes the findings about logs. */

const PAGE = 'docs/logs.md';

const onPage = <W extends { readonly [code: string]: Wording<any> }>(words: W): W =>
  Object.fromEntries(
    Object.entries(words).map(([code, wording]) => [
      code,
      { ...wording, docs: `${PAGE}#${code.replace('/', '')}` },
    ]),
  ) as W;

const listed = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ');

export const logFindings = onPage({
  'log/format': error(
    (p: { reason: string }) =>
      `this file cannot be read as a log (${p.reason}): give an event file of TensorBoard, CSV, JSON or JSON lines`,
  ),
  'log/empty': error(() => 'the log has no rows'),
  'log/no-rate': error((p: { columns: readonly string[] }) =>
    p.columns.length === 0
      ? 'the log has no numbers'
      : `no column looks like a learning rate: name one with --column (${listed(p.columns)})`,
  ),
  'log/no-column': error(
    (p: { name: string; columns: readonly string[] }) =>
      `the log has no column ${p.name}: it has ${listed(p.columns)}`,
  ),
  'log/conflict-markers': error(
    (p: { lines: readonly number[] }) =>
      `the log contains both sides of an unfinished merge (lines ${p.lines.join(', ')}): keep the rows of one run`,
  ),
  'log/cut': warning(
    (p: { at: number }) => `the file ends within a record, at byte ${p.at}: everything before it was read`,
  ),
  'log/checksum': warning((p: { at: number; isLost: boolean }) =>
    p.isLost
      ? `the length of the record at byte ${p.at} fails its checksum: nothing from there on was read`
      : `the record at byte ${p.at} fails its checksum and was left out`,
  ),
  'log/bad-record': warning(
    (p: { at: number }) => `the record at byte ${p.at} is not an event and was left out`,
  ),
  'log/bad-row': warning(
    (p: { place: string; reason: string; more: number }) =>
      `${p.place} was left out: ${p.reason}${p.more > 0 ? `; so ${p.more === 1 ? 'was' : 'were'} ${p.more} more` : ''}`,
  ),
  'log/several-runs': warning(
    (p: { count: number; places: readonly string[]; left: number }) =>
      `${p.count} runs were appended to one log: a new one starts at ${listed(p.places)}; ${p.left === 0 ? 'each run' : `each of the first ${p.count - p.left}`} is audited separately`,
  ),
  'log/repeated-row': info(
    (p: { places: readonly string[] }) => `rows were logged twice: ${listed(p.places)}`,
  ),
});

export type LogCode = keyof typeof logFindings;

/** A finding about a log. */
export const logFinding = <K extends LogCode>(
  code: K,
  params: ParamsOf<(typeof logFindings)[K]>,
  ranges: readonly Range[] = [],
): Diagnostic => findingFrom(logFindings, code, params, { ranges });

/** A place in a log that cannot be used, and why. */
export interface BadRow {
  readonly place: string;
  readonly reason: string;
  readonly range?: Range;
}

/** One finding about all places that cannot be used: it names the first. */
export const badRowsFinding = ([first, ...others]: readonly BadRow[]): Diagnostic[] => {
  if (first === undefined) return [];
  const { place, reason, range } = first;
  const params = { place, reason, more: others.length };
  return [logFinding('log/bad-row', params, range === undefined ? [] : [range])];
};

/** True for a finding that stops `load` but not an audit: a fact of the run is not in the config, but the log can show it. */
export const isOpenFact = ({ code }: Pick<Diagnostic, 'code'>): boolean =>
  code === 'run/missing-fact' || code === 'ultralytics/auto-batch';
