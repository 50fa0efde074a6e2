import type { Comparison, Difference } from '../../curve/shape/compare.ts';
import { formatRate, formatSteps } from '../../curve/words/format.ts';
import { printable } from '../../diagnostics/render/printable.ts';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import { type Cell, tableLines } from '../output/table.ts';

/** Formats the report of `lrs diff`. */

export const formats = ['text', 'markdown', 'json'] as const;

/** A field whose values differ; undefined for a config that does not have it. */
export interface ChangedField {
  readonly name: string;
  readonly a: string | undefined;
  readonly b: string | undefined;
}

/** Six digits are enough to see a difference. */
const shortRate = (rate: number): string => formatRate(Number(rate.toPrecision(6)));

/** The difference of two rates: in percent if they are close, else as a factor. */
const shareWords = (a: number, b: number): string => {
  if (a === 0 || b === 0) return '';
  const factor = b / a;
  if (factor > 0 && factor < 10)
    return ` (${factor > 1 ? '+' : ''}${Number((100 * (factor - 1)).toPrecision(3))} %)`;
  return ` (${Number(factor.toPrecision(2))} times)`;
};

const differenceWords = ({ step, a, b }: Difference): string =>
  `step ${formatSteps(step)}: ${shortRate(a)} → ${shortRate(b)}${shareWords(a, b)}`;

/**
 * Says which run ends first: after its end, the rates that are compared are only those that its schedule would give.
 */
const endWords = ({ names, ends: [a, b] }: Report): string[] => {
  if (a === undefined || b === undefined || a === b) return [];
  const name = printable(names[a < b ? 0 : 1]);
  return [
    `the run of ${name} is over after ${formatSteps(Math.min(a, b))} steps: from there on, its rates are only what its schedule would give`,
  ];
};

const ratesWords = (report: Report): string[] => {
  const { names, by, rates } = report;
  const { steps, different, first, last, greatestAbsolute } = rates;
  // If the configs are compared by examples, their steps differ, so say whose steps are counted.
  const all = `${formatSteps(steps)} steps${by === 'examples' ? ` of ${printable(names[0])}` : ''}`;
  if (different === 0) return [`the rates are the same at all ${all}`];
  if (different === 1)
    return [`the rates differ at 1 of ${all}, ${differenceWords(first!)}`, ...endWords(report)];
  return [
    `the rates differ at ${formatSteps(different)} of ${all}, from step ${formatSteps(first!.step)} to ${formatSteps(last!.step)}`,
    `first at ${differenceWords(first!)}`,
    `most at ${differenceWords(greatestAbsolute!)}`,
    `last at ${differenceWords(last!)}`,
    ...endWords(report),
  ];
};

export const units = ['steps', 'examples'] as const;

interface Report {
  readonly names: readonly [string, string];
  readonly fields: readonly ChangedField[];
  /** What the compared places of the two configs have in common: the number of steps, or of examples. */
  readonly by: (typeof units)[number];
  /** The length of each run in steps of A, if it is known. */
  readonly ends: readonly [number | undefined, number | undefined];
  readonly rates: Comparison;
}

const ABSENT = '(none)';

/** The report in each format. */
export const reporters: { readonly [F in (typeof formats)[number]]: (report: Report) => string } = {
  text: (report) => {
    const { names, fields } = report;
    const rows = fields.map(({ name, a = ABSENT, b = ABSENT }): Cell[] => [
      { text: `  ${name}` },
      { text: a },
      { text: `→ ${b}` },
    ]);
    return [
      `${printable(names[0])} → ${printable(names[1])}`,
      ...tableLines(rows, ['left', 'left', 'left']),
      ...ratesWords(report).map((words, i) => (i === 0 ? words : `  ${words}`)),
      '',
    ].join('\n');
  },
  markdown: (report) => {
    const { names, fields } = report;
    const cell = (text: string): string => `\`${printable(text).replaceAll('|', '\\|')}\``;
    const [first, ...more] = ratesWords(report);
    return [
      `| field | ${cell(names[0])} | ${cell(names[1])} |`,
      '|---|---|---|',
      ...fields.map(({ name, a = ABSENT, b = ABSENT }) => `| ${[name, a, b].map(cell).join(' | ')} |`),
      '',
      `The ${first!.slice(4)}.`,
      ...(more.length > 0 ? ['', ...more.map((words) => `- ${words}`)] : []),
      '',
    ].join('\n');
  },
  json: ({ names, fields, by, rates }) =>
    `${safeJson({ a: names[0], b: names[1], fields, by, rates }, (_, value) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value), 2)}\n`,
};
