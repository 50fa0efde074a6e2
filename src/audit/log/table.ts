import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { conflictMarkers } from '../../syntax/conflict_markers.ts';
import { type BadRow, badRowsFinding, logFinding } from '../findings.ts';
import { epochColumn, isRateName, stepColumn } from './axes.ts';
import { type CsvRow, readCsv } from './csv.ts';
import type { Column, Entry, Log } from './log.ts';

/** Reads logs that are tables: CSV, and records of JSON. */

/** A record of a log: its cells by name, as text. */
export interface Logged {
  readonly place: string;
  readonly cells: ReadonlyMap<string, string>;
}

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && NUMBER.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined;

/** The columns of records; each number has the step and the epoch of its row. */
export const columnsOfRecords = (records: readonly Logged[]): readonly Column[] => {
  const names = [...new Set(records.flatMap(({ cells }) => [...cells.keys()]))];
  const [step, epoch] = [stepColumn(names), epochColumn(names)];
  return names.flatMap((name): Column[] => {
    if (name === step || name === epoch) return [];
    const entries = records.flatMap(({ place, cells }): Entry[] => {
      const text = cells.get(name);
      const value = numberIn(text);
      if (value === undefined) return [];
      const at = { step: numberIn(cells.get(step ?? '')), epoch: numberIn(cells.get(epoch ?? '')) };
      return [
        {
          value,
          text: text!,
          place,
          ...(at.step !== undefined && { step: at.step }),
          ...(at.epoch !== undefined && { epoch: at.epoch }),
        },
      ];
    });
    return entries.length > 0 ? [{ name, entries }] : [];
  });
};

/** Names the first rate that is not a number: `lr is NaN`. Returns undefined if all are numbers. */
export const badRateOf = (
  cells: Iterable<readonly [name: string, text: string | undefined]>,
): string | undefined => {
  for (const [name, text] of cells)
    if (text !== '' && isRateName(name) && numberIn(text) === undefined) return `${name} is ${text}`;
  return undefined;
};

/** Says what is wrong with a row; undefined if nothing is. */
const faultOf = ({ cells }: CsvRow, head: readonly string[]): string | undefined => {
  // Rows appended from a log with more columns have cells without a name.
  if (cells.length < head.length) return `it has ${cells.length} of ${head.length} cells`;
  return badRateOf(head.map((name, i) => [name, cells[i]]));
};

/** The records of the rows below a header, and the rows that are not records. */
const recordsOf = (rows: readonly CsvRow[], head: readonly string[]) => {
  const bad: BadRow[] = [];
  const records = rows.flatMap((row): Logged[] => {
    // A restarted run may write its header again.
    if (row.cells.every((cell, i) => cell === head[i])) return [];
    const place = `line ${row.line}`;
    const reason = faultOf(row, head);
    if (reason !== undefined) bad.push({ place, reason, range: { start: row.start, end: row.end } });
    if (reason !== undefined) return [];
    return [{ place, cells: new Map(head.map((name, i) => [name, row.cells[i]!])) }];
  });
  return { records, bad };
};

const MARKER = /^(?:(<{7}|>{7})\s*(.*)|\|{7}.*|={7})$/;

/** The rows of each side of a merge, including those that both sides share. */
const sidesOf = (
  rows: readonly CsvRow[],
): readonly { readonly name: string; readonly rows: readonly CsvRow[] }[] => {
  const sides: { name: string; rows: CsvRow[] }[] = [
    { name: 'the first side', rows: [] },
    { name: 'the second side', rows: [] },
  ];
  let side: number | undefined;
  for (const row of rows) {
    const [marker, kind, name] = MARKER.exec(row.cells[0]!) ?? [];
    if (marker === undefined)
      for (const [i, each] of sides.entries()) i === (side ?? i) && each.rows.push(row);
    else if (kind === undefined) side = 1;
    else {
      const which = kind.startsWith('<') ? 0 : 1;
      if (name) sides[which]!.name = name;
      side = which === 0 ? 0 : undefined;
    }
  }
  return sides;
};

type ReadTable = Pick<Log, 'columns' | 'diagnostics' | 'sides'>;

/** Reads a CSV log. */
export const readTable = (text: string): ReadTable => {
  const conflict = conflictMarkers(text);
  const [first, ...all] = readCsv(text);
  const head = first?.cells ?? [];
  const sides = conflict === undefined ? undefined : sidesOf(all);
  const rows = conflict === undefined ? all : all.filter(({ cells }) => !MARKER.test(cells[0]!));
  const { records, bad } = recordsOf(rows, head);
  const diagnostics: Diagnostic[] = [];
  if (conflict !== undefined) {
    const lines = conflict.ranges.map(({ start }) => text.slice(0, start).split('\n').length);
    diagnostics.push(logFinding('log/conflict-markers', { lines }, conflict.ranges.slice(0, 1)));
  }
  diagnostics.push(...badRowsFinding(bad));
  return {
    columns: columnsOfRecords(records),
    diagnostics,
    ...(sides !== undefined && {
      sides: sides.map(({ name, rows: own }) => ({
        name,
        columns: columnsOfRecords(recordsOf(own, head).records),
      })),
    }),
  };
};
