import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import { printable } from '../../diagnostics/render/printable.ts';
import { type Axis, type Scale, scaleOf } from '../chart/axes.ts';
import { type Chart, chartsOf, type TracedLine } from '../chart/chart.ts';
import { fittedWords, type NamedStretch, phaseWords } from '../chart/phases.ts';
import { type ChartOptions, chartOptionNames } from '../options.ts';
import type { Drawn } from '../series.ts';
import { canvasOf, type Dot } from './canvas.ts';

/** Draws schedules as text for a terminal. */

export interface TerminalOptions extends ChartOptions {
  /** In columns; by default 80. */
  readonly width?: number;
  /** Lines of text for the curves of each chart; by default 12. */
  readonly height?: number;
  /** Whether several schedules have colours as well as marks. Default: false. */
  readonly color?: boolean;
}

const optionNames: OptionNames<TerminalOptions> = {
  ...chartOptionNames,
  width: true,
  height: true,
  color: true,
};

/** The terminal's own colours, which its owner has made readable: blue, yellow, magenta, cyan, green, red. */
const colors = [34, 33, 35, 36, 32, 31];
const marks = ['●', '▲', '■', '◆', '○', '△', '□', '◇'];

type Paint = (text: string, owner: number) => string;

const paintWith =
  (color: boolean): Paint =>
  (text, owner) =>
    color && owner >= 0 ? `\u001b[${colors[owner % colors.length]}m${text}\u001b[39m` : text;

/** Cuts a text to a number of columns. */
const cut = (text: string, width: number): string =>
  [...text].length <= width ? text : `${[...text].slice(0, width - 1).join('')}…`;

const markOf = (index: number): string => marks[index % marks.length]!;

/** Places pieces of text on one line, each at its column; leaves out a piece that would touch the previous one. */
const placed = (all: readonly { readonly at: number; readonly text: string }[], width: number): string => {
  let line = '';
  for (const { at, text } of all) {
    const from = Math.max(0, Math.min(width - text.length, at));
    if (from < line.length + (line === '' ? 0 : 1)) continue;
    line = line.padEnd(from) + text;
  }
  return line;
};

const centred = (column: number, text: string): { readonly at: number; readonly text: string } => ({
  at: Math.round(column - text.length / 2),
  text,
});

/** The names of the phases above their middles. */
const phaseLine = (phases: readonly NamedStretch[], x: Scale, width: number): string =>
  placed(
    phases
      .filter(({ name, from, to }) => (x(to) - x(from)) / 2 >= 0.4 * name.length)
      .map(({ name, from, to }) => centred((x(from) + x(to)) / 4, name)),
    width,
  );

/** The least width of a name: phases do not shorten it further. */
const LEAST_NAME = 16;

/** The names of several schedules, each after its mark and before its phases, in as many lines as they take. */
const legendLines = ({ lines, phases }: Chart, width: number, paint: Paint): string[] => {
  const rows: string[] = [];
  let [row, taken] = ['', 0];
  for (const { name, index, stretches } of lines) {
    const full = `${markOf(index)} ${printable(name)}`;
    const least = Math.min([...full].length, LEAST_NAME);
    const words = phases.length > 0 ? [] : phaseWords(stretches);
    const rest = fittedWords(words, (text) => least + 2 + text.length <= width);
    const text = cut(full, rest === '' ? width : width - rest.length - 2);
    const length = [...text].length + (rest === '' ? 0 : rest.length + 2);
    if (taken > 0 && taken + 3 + length > width) {
      rows.push(row);
      [row, taken] = ['', 0];
    }
    row += `${taken === 0 ? '' : '   '}${paint(text, index)}${rest === '' ? '' : `  ${rest}`}`;
    taken += length + (taken === 0 ? 0 : 3);
  }
  return [...rows, row];
};

interface Frame {
  readonly columns: number;
  readonly rows: number;
  readonly labels: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly axes: readonly [x: Axis, y: Axis];
}

const frameOf = (chart: Chart, width: number, rows: number): Frame => {
  const y = chart.y(Math.max(2, Math.round(rows / 3)));
  const labels = Math.max(...y.ticks.map(({ label }) => label.length));
  const columns = Math.max(10, width - labels - 2);
  const x = chart.x(Math.max(2, Math.round(columns / 12)));
  return {
    columns,
    rows,
    labels,
    axes: [x, y],
    x: scaleOf(x, 0, 2 * columns - 1),
    y: scaleOf(y, 4 * rows - 1, 0),
  };
};

const dotsOf = ({ points, perStep }: TracedLine, { x, y }: Frame): Dot[] =>
  points.map(({ step, rate }) => ({ x: Math.round(x(step * perStep)), y: Math.round(y(rate)) }));

/** The distance between two marks of one line, in columns. */
const APART = 24;

const drawMarks = (line: TracedLine, frame: Frame, count: number, put: (dot: Dot) => void): void => {
  const dots = 2 * frame.columns;
  const spaces = Math.max(2, Math.round(frame.columns / APART));
  const even = Array.from({ length: spaces }, (_, i) =>
    Math.floor((dots * (i + (line.index + 0.5) / count)) / spaces),
  );
  const { from, to } = line.window;
  const [start, end] = [frame.x(from * line.perStep), frame.x(to * line.perStep)];
  const inside = even.filter((at) => at >= start && at <= end);
  // A short line has one mark in its middle.
  for (const at of inside.length > 0 ? inside : [Math.floor((start + end) / 2)]) {
    const step = Math.min(to, Math.max(from, frame.x.invert(at) / line.perStep));
    const y = frame.y(line.rate(step));
    if (Number.isFinite(y)) put({ x: at, y: Math.round(y) });
  }
};

const bodyOf = ({ lines }: Chart, frame: Frame, paint: Paint): string[] => {
  const canvas = canvasOf(frame.columns, frame.rows);
  for (const line of lines) canvas.line(dotsOf(line, frame), lines.length > 1 ? line.index : -1);
  const count = Math.max(...lines.map(({ index }) => index)) + 1;
  if (lines.length > 1)
    for (const line of lines)
      drawMarks(line, frame, count, (dot) => canvas.put(dot, markOf(line.index), line.index));
  const [, { ticks }] = frame.axes;
  const labels = new Map(
    ticks.map(({ value, label }) => [Math.floor(Math.round(frame.y(value)) / 4), label]),
  );
  return canvas.rows(paint).map((row, i) => {
    const label = labels.get(i);
    return `${(label ?? '').padStart(frame.labels)} ${label === undefined ? '│' : '┤'}${row}`;
  });
};

const belowOf = ({ columns, labels, x, axes: [axis] }: Frame): string[] => {
  const rule = Array.from({ length: columns }, () => '─');
  const column = (value: number): number => Math.floor(Math.round(x(value)) / 2);
  for (const { value } of axis.ticks) rule[column(value)] = '┬';
  const ticks = axis.ticks.map(({ value, label }) => centred(column(value) + 0.5, label));
  return [`${' '.repeat(labels + 1)}└${rule.join('')}`, `${' '.repeat(labels + 2)}${placed(ticks, columns)}`];
};

const linesOf = (chart: Chart, width: number, height: number, paint: Paint): string[] => {
  const frame = frameOf(chart, width, height);
  const { lines, title, quantity, phases, unit } = chart;
  const shown = title ?? (lines.length === 1 ? lines[0]!.name : undefined);
  const named = phaseLine(phases, frame.x, frame.columns);
  return [
    cut(`${shown === undefined || shown === '' ? '' : `${printable(shown)}  `}${quantity} by ${unit}`, width),
    ...(lines.length > 1 ? legendLines(chart, width, paint) : []),
    ...(named === '' ? [] : [`${' '.repeat(frame.labels + 2)}${named}`]),
    ...bodyOf(chart, frame, paint),
    ...belowOf(frame),
  ];
};

/** How far a line may be off, in dots: half a dot would be visible. */
const TOLERANCE = 0.25;

/**
 * Draws schedules as text in braille dots. Several get a legend and marks, and colours if `color` is true. Takes the
 * same arguments as `svg`.
 *
 * Units, throws: as `svg`.
 * Example: terminal(loadOrThrow(text), { width: process.stdout.columns })
 */
export const terminal = (drawn: Drawn, options: TerminalOptions = {}): string => {
  checkOptions('terminal', options, optionNames);
  const { width = 80, height = 12, color = false } = options;
  if (!(width >= 20 && width <= 1000 && height >= 2 && height <= 500))
    throw new RangeError(
      `terminal: width must be from 20 to 1000 columns and height from 2 to 500 lines, not ${width} by ${height}`,
    );
  const size = { width: 2 * Math.floor(width), height: 4 * Math.floor(height) };
  const charts = chartsOf(drawn, options, size, 'terminal', TOLERANCE);
  return charts
    .map((chart) => `${linesOf(chart, Math.floor(width), Math.floor(height), paintWith(color)).join('\n')}\n`)
    .join('\n');
};
