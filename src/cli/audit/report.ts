import type { Audit, AuditedRun, Explanation, Span } from '../../audit/report.ts';
import { formatRate, formatSteps } from '../../curve/words/format.ts';
import { printable } from '../../diagnostics/render/printable.ts';
import { tableLines } from '../output/table.ts';

/** Formats an audit for people. */

const MOST_SPANS = 4;

/** The greatest number of explanations to print; the JSON has all. */
const MOST_EXPLANATIONS = 12;

const spanText = ({ least, most }: Span): string => {
  if (least === most) return formatRate(least);
  return most === Number.POSITIVE_INFINITY
    ? `${formatRate(least)} or more`
    : `${formatRate(least)} to ${formatRate(most)}`;
};

const spansText = (spans: readonly Span[]): string => {
  const shown = spans.slice(0, MOST_SPANS).map(spanText).join(', ');
  return spans.length > MOST_SPANS ? `${shown} and ${spans.length - MOST_SPANS} more` : shown;
};

const factRows = ({ facts, versions }: Explanation): string[] => {
  const rows = [
    ...Object.entries(facts).map(([name, spans]) => [name, spansText(spans)]),
    ...(versions === undefined ? [] : [['version', versions.join(', or ')]]),
  ];
  return tableLines(
    rows.map((row) => row.map((text) => ({ text: printable(text) }))),
    ['left', 'left'],
  ).map((line) => `    ${line}`);
};

const explanationLines = (explanation: Explanation): string[] => [
  ...explanation.says.map((says, i) => `  ${i === 0 ? '' : 'and '}${printable(says)}`),
  ...factRows(explanation),
];

const whereOf = ({ place, step, epoch }: NonNullable<AuditedRun['parts']>): string =>
  [
    place,
    ...(step !== undefined ? [`step ${formatSteps(step)}`] : epoch !== undefined ? [`epoch ${epoch}`] : []),
  ].join(', ');

const runLines = (run: AuditedRun): string[] => {
  const { parts, explanations, unsaid } = run;
  const isPlanned = explanations[0]?.causes[0] === 'as-planned';
  const shown = explanations.slice(0, MOST_EXPLANATIONS);
  return [
    ...(parts !== undefined && !isPlanned
      ? [
          `plan and log differ from ${whereOf(parts)}: ${printable(parts.column)} was planned at ${formatRate(parts.planned)} and logged as ${formatRate(parts.logged)}`,
          '',
        ]
      : []),
    explanations.length === 0
      ? 'nothing explains every row to its printed digits'
      : explanations.length === 1
        ? 'this explains every row to its printed digits:'
        : `each of these ${explanations.length} explains every row to its printed digits:`,
    ...shown.flatMap(explanationLines),
    ...(explanations.length > shown.length
      ? [`  and ${explanations.length - shown.length} more (--json has all)`]
      : []),
    ...(unsaid.length > 0
      ? ['', 'the config does not say:', ...unsaid.map((each) => `  ${printable(each)}`)]
      : []),
  ];
};

const titleOf = ({ side }: AuditedRun, i: number): string =>
  side === undefined ? `run ${i + 1}` : `with the rows of ${printable(side)} kept`;

export const auditReport = ({ runs, columns, others, precision }: Audit, title: string): string => {
  if (runs.length === 0) return '';
  const rows = runs.reduce((sum, run) => sum + run.rows, 0);
  const head = `${printable(title)}  ${rows} ${rows === 1 ? 'row' : 'rows'} of ${columns.map(printable).join(', ')}, ${precision}`;
  const beside =
    others.length > 0 ? [`not compared (choose with --column): ${others.map(printable).join(', ')}`] : [];
  const lines = runs.flatMap((run, i) => [
    '',
    ...(runs.length > 1 ? [`${titleOf(run, i)}, ${run.from} to ${run.to}:`] : []),
    ...runLines(run),
  ]);
  return `${[head, ...beside, ...lines].join('\n')}\n`;
};
