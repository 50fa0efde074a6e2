import { briefRate, formatSteps } from '../../curve/words/format.ts';
import type { Chart, TracedLine } from '../chart/chart.ts';
import { cornersIn, isDrawn } from '../chart/trace.ts';
import type { DrawingLayout } from '../svg/drawing.ts';
import { palettes } from '../svg/style.ts';
import type { HoverData, Hovered } from './page/data.ts';

/** The values that a page shows at the pointer, computed when the page is written. */

/** The horizontal distance between two points at which the page shows a rate, in pixels. */
const APART = 2;
const MAX_CORNERS = 200;

const hundredth = (value: number): number => Number(value.toFixed(2));

/**
 * The steps with a value: whole steps at even distances in the picture, for each corner the first step at or after it,
 * and before a jump also the last step.
 */
const stepsOf = ({ curve, window, perStep }: TracedLine, { box, scales: { x } }: DrawingLayout): number[] => {
  const count = Math.ceil((box.right - box.left) / APART);
  const even = Array.from({ length: count + 1 }, (_, i) =>
    Math.round(x.invert(box.left + ((box.right - box.left) * i) / count) / perStep),
  );
  const corners = cornersIn(curve, window)
    .slice(0, MAX_CORNERS)
    .flatMap(({ at, jump }) => (jump ? [Math.ceil(at) - 1, Math.ceil(at)] : [Math.ceil(at)]));
  return [...new Set([...even, ...corners, Math.floor(window.to)])]
    .filter((step) => step >= window.from && step <= window.to)
    .sort((a, b) => a - b);
};

/** The step as text, followed by the position on the axis if the axis has another unit. */
const whereOf = (step: number, perStep: number, { unit, stepUnit }: Chart): string =>
  unit === stepUnit
    ? formatSteps(step)
    : `${formatSteps(step)} · ${unit} ${formatSteps(Number((step * perStep).toPrecision(6)))}`;

const placesOf = (line: TracedLine, chart: Chart, layout: DrawingLayout): Hovered[] => {
  const { x, y } = layout.scales;
  return stepsOf(line, layout)
    .map((step) => ({ step, rate: line.rate(step) }))
    .filter(isDrawn)
    .map(({ step, rate }) => [
      hundredth(x(step * line.perStep)),
      hundredth(y(rate)),
      whereOf(step, line.perStep, chart),
      briefRate(rate),
    ]);
};

export const hoverData = (chart: Chart, layout: DrawingLayout): HoverData => ({
  top: layout.box.top,
  bottom: layout.box.bottom,
  unit: chart.stepUnit,
  colors: palettes.light.lines.length,
  lines: chart.lines.map((line) => ({
    name: line.name,
    index: line.index,
    phases: line.stretches.map(({ name, to }) => [hundredth(layout.scales.x(to)), name]),
    places: placesOf(line, chart, layout),
  })),
});
