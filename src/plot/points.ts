import { checkOptions, type OptionNames } from '../diagnostics/check_options.ts';
import { chartsOf } from './chart/chart.ts';
import type { NamedStretch } from './chart/phases.ts';
import { type ChartOptions, chartOptionNames } from './options.ts';
import type { Drawn } from './series.ts';

/** Computes the points of a chart as numbers. */

export interface PointsOptions extends ChartOptions {
  /** The size in pixels for which the points are chosen; by default 1000 by 500. */
  readonly width?: number;
  readonly height?: number;
}

/** A drawn schedule. A line through its points differs from the schedule by less than 0.05 pixels. */
export interface DrawnSeries {
  readonly name: string;
  readonly quantity: string;
  /** In units of the horizontal axis; a jump is two points in one place. */
  readonly points: readonly (readonly [x: number, rate: number])[];
  /** The named phases in the picture. */
  readonly phases: readonly NamedStretch[];
}

const optionNames: OptionNames<PointsOptions> = { ...chartOptionNames, width: true, height: true };

/**
 * The points of schedules, for a chart of your own: every corner and jump, and enough points between them. Takes the
 * same arguments as `svg`.
 *
 * Units: those of the horizontal axis; rates are absolute.
 * Throws: as `svg`.
 * Example: points(loadOrThrow(text), { to: 10 })[0].points.length is 2
 */
export const points = (drawn: Drawn, options: PointsOptions = {}): DrawnSeries[] => {
  checkOptions('points', options, optionNames);
  const { width = 1000, height = 500 } = options;
  if (!(width >= 1 && height >= 1 && width <= 1e5 && height <= 1e5))
    throw new RangeError(
      `points: width and height must be from 1 to 100000 pixels, not ${width} by ${height}`,
    );
  return chartsOf(drawn, options, { width, height }, 'points').flatMap(({ lines, quantity }) =>
    lines.map((line) => ({
      name: line.name,
      quantity,
      points: line.points.map(({ step, rate }) => [step * line.perStep, rate] as const),
      phases: line.stretches,
    })),
  );
};
