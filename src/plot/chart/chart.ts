import { extent } from 'd3-array';
import { rateOf } from '../../curve/rate/rate.ts';
import { type ChartOptions, checkWords } from '../options.ts';
import { type Drawn, type Line, seriesLines } from '../series.ts';
import { type Axis, rateAxis, type Scale, scaleOf, stepAxis } from './axes.ts';
import { type NamedStretch, phaseStretches, sharedStretches } from './phases.ts';
import { commonRange, type StepRange } from './range.ts';
import { endsOf, outline, type Point, trace, type Window } from './trace.ts';

/** Computes a chart as numbers: the lines of the schedules and the axes, without positions in a picture. */

/** The size of the picture, in pixels or dots, for which points are chosen. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface TracedLine extends Line {
  /** The position of the line's name among all names of the drawing; it determines the colour. */
  readonly index: number;
  /** The steps to draw. */
  readonly window: Window;
  readonly points: readonly Point[];
  readonly rate: (step: number) => number;
  /** The phases of the line, if they are labelled. */
  readonly stretches: readonly NamedStretch[];
}

export interface Chart {
  readonly quantity: string;
  readonly title: string | undefined;
  /** The word for a step, and the word for the unit of the horizontal axis. */
  readonly stepUnit: string;
  readonly unit: string;
  readonly lines: readonly TracedLine[];
  readonly x: (count: number) => Axis;
  readonly y: (count: number) => Axis;
  /** The phases that all lines share; empty if their phases differ, and then each line names its own. */
  readonly phases: readonly NamedStretch[];
}

/** Smaller ranges cannot be divided into ticks. */
const MIN_RANGE = 1e-300;
/** If a rate falls to 0, a logarithmic axis goes down to this share of the greatest rate. */
const TO_ZERO = 1e-4;
/** If no rate is 0, a logarithmic axis goes down to the smallest rate, but not below this share of the greatest. */
const MOST = 1e-12;
/**
 * An axis starts near the smallest value if that is above this share of the greatest. Axes of learning rates start at
 * 0.
 */
const UPPER = 0.5;

type Extent = readonly [low: number, high: number];

const extentOf = (points: readonly Point[]): Extent => {
  const [low = 0, high = 0] = extent(points, ({ rate }) => rate);
  return [low, high];
};

/** The rates to show, including 0; for a schedule that is 0 throughout, up to 1. */
const linearExtent = ([low, high]: Extent, quantity: string): Extent => {
  if (quantity !== 'learning rate' && low > UPPER * high && high - low > 1e-3 * high) return [low, high];
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  return to - from < MIN_RANGE ? [0, 1] : [from, to];
};

/** Rates above 0, down to the smallest that a picture can show. */
const logExtent = (points: readonly Point[], corners: readonly Point[], caller: string): Extent => {
  const [, high] = extentOf(points);
  if (!(high > MIN_RANGE))
    throw new RangeError(`${caller}: a logarithmic axis shows rates above 0, and there are none`);
  const above = extentOf(corners.filter(({ rate }) => rate > 0));
  const isZeroReached = corners.some(({ rate }) => rate <= 0);
  const low = isZeroReached ? Math.min(above[0] || high, high * TO_ZERO) : extentOf(points)[0];
  return [Math.max(low, high * MOST, MIN_RANGE), high];
};

/** The word for a step, because some families count updates and others batches. */
const stepUnitOf = (lines: readonly Line[]): string => {
  const clocks = new Set(lines.map(({ clock }) => clock));
  if (!clocks.has('batch')) return 'step';
  return clocks.size === 1 ? 'batch' : 'step or batch';
};

interface Placed {
  readonly line: Line;
  readonly index: number;
  readonly window: Window;
}

/** The lines of one quantity, with axes that contain them. */
const chartOf = (
  placed: readonly Placed[],
  range: StepRange,
  options: ChartOptions,
  size: Size,
  tolerance: number,
  caller: string,
): Chart => {
  const { quantity } = placed[0]!.line;
  const [isLogX, isLogY] = [options.log?.includes('x') === true, options.log?.includes('y') === true];
  const x = (count: number): Axis => stepAxis([range.from, range.to], isLogX, count);
  const rough = placed.flatMap(({ line, window }) => outline(line.curve, window));
  const corners = placed.flatMap(({ line, window }) => endsOf(line.curve, window));
  const shownOf = (points: readonly Point[]): Extent =>
    isLogY ? logExtent(points, corners, caller) : linearExtent(extentOf(points), quantity);
  const across = scaleOf(x(4), 0, size.width);
  const up = scaleOf({ isLog: isLogY, domain: shownOf(rough), ticks: [] }, size.height, 0);
  const lines = placed.map(({ line, index, window }): TracedLine => {
    const view = {
      x: (step: number) => across(step * line.perStep),
      step: (pixel: number) => across.invert(pixel) / line.perStep,
      y: up,
      width: size.width,
    };
    return {
      ...line,
      index,
      window,
      rate: rateOf(line.curve),
      points: trace(line.curve, window, view, tolerance),
      stretches:
        options.phases === false
          ? []
          : phaseStretches(line, { from: range.from, to: window.to * line.perStep }),
    };
  });
  const stepUnit = stepUnitOf(placed.map(({ line }) => line));
  const shown = shownOf(lines.flatMap(({ points }) => points));
  return {
    quantity,
    title: options.title,
    stepUnit,
    unit: { steps: stepUnit, epochs: 'epoch', examples: 'examples seen' }[options.x ?? 'steps'],
    lines,
    x,
    y: (count) => rateAxis(shown, isLogY, count),
    phases: sharedStretches(lines.map(({ stretches }) => stretches)),
  };
};

/**
 * The charts of a drawing, one for each quantity, all over the same steps.
 *
 * Throws: RangeError if there is nothing to draw, TypeError for an option with an unknown value.
 */
export const chartsOf = (
  drawn: Drawn,
  options: ChartOptions,
  size: Size,
  caller: string,
  tolerance?: number,
): Chart[] => {
  checkWords(caller, options);
  const lines = seriesLines(drawn, options);
  if (lines.length === 0) throw new RangeError(`${caller}: there is no schedule to draw`);
  const range = commonRange(lines, options, caller);
  const names = [...new Set(lines.map(({ name }) => name))];
  const placed = lines.map((line, i): Placed => {
    const from = range.from / line.perStep;
    return { line, index: names.indexOf(line.name), window: { from, to: Math.max(from, range.ends[i]!) } };
  });
  const quantities = [...new Set(lines.map(({ quantity }) => quantity))];
  return quantities.map((quantity) => {
    const members = placed.filter(
      ({ line, window }) => line.quantity === quantity && window.to > window.from,
    );
    const all = members.length > 0 ? members : placed.filter(({ line }) => line.quantity === quantity);
    return chartOf(all, range, options, size, tolerance ?? 0.05, caller);
  });
};

/** The scales of a chart in a box of pixels. */
export const scalesIn = (
  [x, y]: readonly [Axis, Axis],
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): { readonly x: Scale; readonly y: Scale } => ({
  x: scaleOf(x, box.left, box.right),
  y: scaleOf(y, box.bottom, box.top),
});
