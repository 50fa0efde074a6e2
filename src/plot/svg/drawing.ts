import { pieces } from '../../curve/words/pieces.ts';
import type { Axis } from '../chart/axes.ts';
import { type Chart, scalesIn, type TracedLine } from '../chart/chart.ts';
import { phaseWords } from '../chart/phases.ts';
import {
  type Box,
  caption,
  cornerMarks,
  gridLines,
  legendOf,
  lineMarks,
  phaseMarks,
  type Scales,
  stepMarks,
  svgPath,
} from './marks.ts';
import { colorOf, dashOf, styleOf } from './style.ts';
import type { Theme } from './svg_options.ts';
import { fitted, round, widthOf, xml } from './words.ts';

/** Draws one chart as SVG. */

const MAX_PIECES = 20;

/** A line in words, for screen readers. */
const wordsOf = ({ curve, window }: TracedLine): string => {
  const all = pieces(curve, { to: window.to }).map((piece) => piece.text);
  const more = all.length > MAX_PIECES ? [`and ${all.length - MAX_PIECES} more pieces`] : [];
  return [...all.slice(0, MAX_PIECES), ...more].join('; ');
};

/** A hash of the drawing, so that two drawings on one page have different ids. */
const hash = (text: string): string => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
};

const MARGIN = 24;
const BELOW = 50;
/** Minimum size of the area for the lines. */
const LEAST = 60;

interface Head {
  readonly marks: readonly string[];
  /** Start of the area for the lines. */
  readonly bottom: number;
}

/** The title, the legend if there are several lines, and the drawing. */
const headOf = ({ title, lines, quantity, phases }: Chart, width: number, height: number): Head => {
  const shown = title ?? (lines.length === 1 ? lines[0]!.name : undefined);
  const most = width - 2 * MARGIN;
  const marks: string[] = [];
  let y = 12;
  if (shown !== undefined) {
    y += 22;
    marks.push(`<text class="lrs-title" x="${MARGIN}" y="${y}">${xml(fitted(shown, 17.5, most))}</text>`);
  }
  if (lines.length > 1) {
    const room = Math.max(1, Math.floor((height - y - 22 - 22 - BELOW - LEAST) / 20));
    const entries = lines.map(({ name, index, stretches }) => ({
      name,
      index,
      phases: phases.length > 0 ? [] : phaseWords(stretches),
    }));
    const legend = legendOf(entries, { left: MARGIN, right: width - MARGIN, top: y + 22 }, room);
    marks.push(...legend.marks);
    y += 2 + 20 * legend.rows;
  }
  y += 22;
  marks.push(caption(MARGIN, y, 'start', quantity));
  return { marks, bottom: y + 18 + (phases.length > 0 ? 12 : 0) };
};

const nameOf = ({ title, lines }: Chart): string => title ?? lines.map(({ name }) => name).join(', ');

/** The area for the lines, which leaves room for the axis labels. */
const boxOf = (width: number, height: number, top: number, { ticks }: Axis): Box => ({
  left: Math.max(56, 34 + Math.ceil(Math.max(...ticks.map(({ label }) => widthOf(label, 12))))),
  right: width - 38,
  top: Math.min(top, height - BELOW - LEAST / 2),
  bottom: height - BELOW,
});

export interface DrawingLayout {
  readonly box: Box;
  readonly scales: Scales;
  readonly axes: readonly [x: Axis, y: Axis];
}

const layoutOf = (chart: Chart, width: number, height: number, top: number): DrawingLayout => {
  const y = chart.y(Math.max(2, Math.round((height - top - BELOW) / 56)));
  const box = boxOf(width, height, top, y);
  const across = box.right - box.left;
  const fits = ({ ticks }: Axis): boolean =>
    ticks.reduce((sum, { label }) => sum + widthOf(label, 12) + 14, 0) <= across + 14;
  let count = Math.max(2, Math.round(across / 100));
  while (count > 2 && !fits(chart.x(count))) count--;
  const axes = [chart.x(count), y] as const;
  return { box, axes, scales: scalesIn(axes, box) };
};

/** The parts of the lines, from back to front. */
const linesIn = ({ lines }: Chart, { box, scales }: DrawingLayout): string[] => {
  const paths = lines.map(
    (line) =>
      `<path class="lrs-line ${colorOf(line.index)} ${dashOf(line.index)}" d="${svgPath(line, scales)}"/>`,
  );
  if (lines.length > 1) {
    const count = Math.max(...lines.map(({ index }) => index)) + 1;
    return [...paths, ...lines.flatMap((line) => lineMarks(line, scales, box, count))];
  }
  return [...paths, ...cornerMarks(lines[0]!, scales)];
};

const areaOf = (
  { lines: [line, ...others] }: Chart,
  { box, scales, axes: [, y] }: DrawingLayout,
): string[] => {
  const isFilled = line !== undefined && others.length === 0 && line.points.length > 0 && !y.isLog;
  if (!isFilled) return [];
  const floor = y.domain[0] <= 0 && y.domain[1] >= 0 ? scales.y(0) : box.bottom;
  return [`<path class="lrs-area" d="${svgPath(line, scales, floor)}"/>`];
};

export interface Drawing {
  readonly svg: string;
  readonly layout: DrawingLayout;
}

/** A chart as SVG text, with the positions of its parts. */
export const drawingOf = (
  chart: Chart,
  { width, height, theme }: { readonly width: number; readonly height: number; readonly theme: Theme },
): Drawing => {
  const head = headOf(chart, width, height);
  const layout = layoutOf(chart, width, height, head.bottom);
  const { box, scales, axes } = layout;
  const body = [
    `<rect class="lrs-card" x="0.5" y="0.5" width="${round(width - 1)}" height="${round(height - 1)}" rx="10"/>`,
    ...head.marks,
    ...areaOf(chart, layout),
    ...gridLines(axes[1], box, scales.y),
    ...phaseMarks(chart.phases, box, scales.x),
    ...stepMarks(axes[0], box, scales.x),
    caption(box.right, height - 14, 'end', chart.unit),
    ...linesIn(chart, layout),
  ];
  const name = nameOf(chart);
  const isOne = chart.lines.length === 1;
  const words = chart.lines.map((line) => `${isOne ? '' : `${line.name}: `}${wordsOf(line)}`).join('. ');
  const id = `lrs-${hash([name, words, ...body].join())}`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-words">`,
    `<title id="${id}-title">${xml(name)}</title>`,
    `<desc id="${id}-words">${xml(words)}</desc>`,
    `<style>${styleOf(
      theme,
      chart.lines.map(({ index }) => index),
    )}</style>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
  return { svg, layout };
};
