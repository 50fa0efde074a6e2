import { pathRound } from 'd3-path';
import { briefRate, formatSteps } from '../../curve/words/format.ts';
import type { Axis, Scale } from '../chart/axes.ts';
import type { TracedLine } from '../chart/chart.ts';
import { fittedWords, type NamedStretch } from '../chart/phases.ts';
import { cornersIn, isDrawn } from '../chart/trace.ts';
import { colorOf, dashOf } from './style.ts';
import { fitted, round, widthOf, xml } from './words.ts';

/** The parts of a drawing as SVG text, with coordinates rounded to a hundredth of a pixel. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

const MAX_CORNERS = 40;
const DIGITS = 2;

export type Anchor = 'start' | 'middle' | 'end';

/** A small text. */
export const caption = (x: number, y: number, anchor: Anchor, text: string, kind = 'label'): string =>
  `<text class="lrs-${kind}" x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${xml(text)}</text>`;

export const gridLines = ({ ticks }: Axis, box: Box, y: Scale): string[] =>
  ticks.flatMap(({ value, label }) => [
    `<path class="${value === 0 ? 'lrs-axis' : 'lrs-grid'}" d="M${round(box.left)} ${round(y(value))}H${round(box.right)}"/>`,
    caption(box.left - 10, y(value) + 4, 'end', label),
  ]);

export const stepMarks = ({ ticks }: Axis, box: Box, x: Scale): string[] =>
  ticks.flatMap(({ value, label }) => [
    `<path class="lrs-axis" d="M${round(x(value))} ${round(box.bottom)}v4"/>`,
    caption(x(value), box.bottom + 19, 'middle', label),
  ]);

/** The path of a line through its points; with `floor`, the outline of the area between the line and the floor. */
export const svgPath = ({ points, perStep }: TracedLine, { x, y }: Scales, floor?: number): string => {
  const path = pathRound(DIGITS);
  points.forEach(({ step, rate }, i) => {
    if (i === 0) path.moveTo(x(step * perStep), y(rate));
    else path.lineTo(x(step * perStep), y(rate));
  });
  const [first, last] = [points[0], points[points.length - 1]];
  if (floor !== undefined && first !== undefined && last !== undefined) {
    path.lineTo(x(last.step * perStep), floor);
    path.lineTo(x(first.step * perStep), floor);
    path.closePath();
  }
  return path.toString();
};

/** A ring at each corner, and at both ends of each jump. Under the pointer, a ring shows its step and rate. */
export const cornerMarks = ({ curve, window, perStep, index }: TracedLine, { x, y }: Scales): string[] => {
  const all = cornersIn(curve, window);
  if (all.length > MAX_CORNERS) return [];
  return all.flatMap(({ at, before, after, jump }) =>
    (jump ? [before, after] : [after])
      .filter((rate) => isDrawn({ step: at, rate }))
      .map(
        (rate) =>
          `<circle class="lrs-corner ${colorOf(index)}" cx="${round(x(at * perStep))}" cy="${round(y(rate))}" r="3"><title>${xml(
            `step ${formatSteps(Number(round(at)))}: ${briefRate(rate)}`,
          )}</title></circle>`,
      ),
  );
};

/** The shapes of marks, each as a path relative to its point. */
const shapes = [
  'm-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0z',
  'm0 -4.6l4.6 8h-9.2z',
  'm-3.4 -3.4h6.8v6.8h-6.8z',
  'm0 -4.8l4.8 4.8l-4.8 4.8l-4.8 -4.8z',
  'm0 4.6l4.6 -8h-9.2z',
];

export const mark = (x: number, y: number, index: number): string =>
  `<path class="lrs-mark ${colorOf(index)}" d="M${round(x)} ${round(y)}${shapes[index % shapes.length]}"/>`;

/** The distance between two marks of one line, in pixels. */
const APART = 150;

/** Marks along a line, in different places for different lines. */
export const lineMarks = (
  { window, perStep, rate, index }: TracedLine,
  { x, y }: Scales,
  { left, right }: Box,
  count: number,
): string[] => {
  const spaces = Math.max(3, Math.round((right - left) / APART));
  const even = Array.from(
    { length: spaces },
    (_, i) => left + ((right - left) * (i + (index + 0.5) / count)) / spaces,
  );
  const [start, end] = [x(window.from * perStep), x(window.to * perStep)];
  const inside = even.filter((at) => at >= start && at <= end);
  // A short line has one mark in its middle.
  return (inside.length > 0 ? inside : [(start + end) / 2]).flatMap((at) => {
    const step = Math.min(window.to, Math.max(window.from, x.invert(at) / perStep));
    const value = rate(step);
    return isDrawn({ step, rate: value }) ? [mark(at, y(value), index)] : [];
  });
};

/** A dashed line at the start of each phase, and its name above the middle if there is room. */
export const phaseMarks = (phases: readonly NamedStretch[], box: Box, x: Scale): string[] => {
  let taken = box.left - 8;
  let line = box.left;
  return phases.flatMap(({ name, from, to }) => {
    const [start, end] = [x(from), x(to)];
    const width = widthOf(name, 11);
    const middle = Math.min(box.right - width / 2, Math.max(box.left + width / 2, (start + end) / 2));
    const hasRoom = end - start >= 0.4 * width && middle - width / 2 >= taken + 8;
    const starts = start - line >= 4;
    if (starts) line = start;
    if (hasRoom) taken = middle + width / 2;
    return [
      ...(starts
        ? [`<path class="lrs-turn" d="M${round(start)} ${round(box.top - 4)}V${round(box.bottom)}"/>`]
        : []),
      ...(hasRoom ? [caption(middle, box.top - 9, 'middle', name, 'phase')] : []),
    ];
  });
};

interface Entry {
  readonly name: string;
  readonly index: number;
  /** The phases of the line in words. */
  readonly phases: readonly string[];
}

const SAMPLE = 30;
/** Pixels between the sample of an entry and its name, between that and its phases, and between entries. */
const [GAP, WIDE_GAP, APART_ENTRIES] = [8, 12, 20];
const ROW = 20;

/** An entry as it is written: its phases beside its name, or on a row of their own. */
interface WrittenEntry {
  readonly name: string;
  readonly words: string;
  readonly isBeside: boolean;
  readonly width: number;
}

const writtenEntry = ({ name, phases }: Entry, most: number, isRoomy: boolean): WrittenEntry => {
  const own = fitted(name, 12, most);
  const start = SAMPLE + GAP + widthOf(own, 12);
  const beside = fittedWords(phases, (text) => start + WIDE_GAP + widthOf(text, 11) <= SAMPLE + GAP + most);
  const below = fittedWords(phases, (text) => widthOf(text, 11) <= most);
  const isBeside = beside === below || !isRoomy;
  const words = isBeside ? beside : below;
  const rest = words === '' || !isBeside ? 0 : WIDE_GAP + widthOf(words, 11);
  return { name: own, words, isBeside, width: start + rest };
};

/** The entries of the legend, row by row. */
export const legendOf = (
  entries: readonly Entry[],
  { left, right, top }: Omit<Box, 'bottom'>,
  mostRows: number,
): { readonly marks: readonly string[]; readonly rows: number } => {
  let [x, row] = [left, 0];
  const marks: string[] = [];
  for (const [i, entry] of entries.entries()) {
    const written = writtenEntry(entry, right - left - SAMPLE - GAP, 2 * entries.length <= mostRows);
    if (x > left && x + written.width > right) [x, row] = [left, row + 1];
    if (row >= mostRows) {
      const rest = `and ${entries.length - i} more`;
      return { marks: [...marks, caption(left, top + ROW * row, 'start', rest, 'name')], rows: row + 1 };
    }
    const y = top + ROW * row;
    const text = x + SAMPLE + GAP;
    marks.push(
      `<path class="lrs-line ${colorOf(entry.index)} ${dashOf(entry.index)}" d="M${round(x)} ${round(y - 4)}h${SAMPLE}"/>`,
      mark(x + SAMPLE / 2, y - 4, entry.index),
      caption(text, y, 'start', written.name, 'name'),
    );
    if (written.words !== '') {
      const at = written.isBeside ? x + written.width - widthOf(written.words, 11) : text;
      marks.push(caption(at, written.isBeside ? y : y + ROW - 4, 'start', written.words, 'phase'));
    }
    [x, row] = written.isBeside ? [x + written.width + APART_ENTRIES, row] : [right, row + 1];
  }
  return { marks, rows: row + 1 };
};
