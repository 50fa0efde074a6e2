import { checkOptions, type OptionNames } from '../diagnostics/check_options.ts';
import { chartsOf } from './chart/chart.ts';
import type { Stretch } from './chart/phases.ts';
import { type ChartOptions, chartOptionNames } from './options.ts';
import type { Drawn } from './series.ts';

/** The points of a chart, as numbers. */

export interface PointsOptions extends ChartOptions {
  /** The picture that the points are chosen for, in pixels; 1000 by 500 unless given. */
  readonly width?: number;
  readonly height?: number;
}

/** A line through points is off the schedule by less than 0.05 pixels. */
export interface DrawnSeries {
  readonly name: string;
  readonly quantity: string;
  /** In units of the horizontal axis; a jump is two points at one place. */
  readonly points: readonly (readonly [x: number, rate: number])[];
  /** The phases that are named in the picture. */
  readonly phases: readonly Stretch[];
}

const optionNames: OptionNames<PointsOptions> = { ...chartOptionNames, width: true, height: true };

/**
 * The points of schedules, for a chart of your own: every corner and jump, and enough points between them.
 *
 * Takes what `svg` takes. Units: the horizontal axis's; rates are absolute. Throws: as `svg`.
 * Example: points(schedule, { to: 1000 })[0].points.map(([step, rate]) => …)
 */
export const points = (drawn: Drawn, options: PointsOptions = {}): DrawnSeries[] => {
  checkOptions('points', options, optionNames);
  const { width = 1000, height = 500 } = options;
  if (!(width >= 1 && height >= 1 && width <= 1e5 && height <= 1e5))
    throw new RangeError(`points: is from 1 to 100000 pixels wide and high, not ${width} by ${height}`);
  return chartsOf(drawn, options, { width, height }, 'points').flatMap(({ lines, quantity }) =>
    lines.map((line) => ({
      name: line.name,
      quantity,
      points: line.points.map(({ step, rate }) => [step * line.perStep, rate] as const),
      phases: line.stretches,
    })),
  );
};
