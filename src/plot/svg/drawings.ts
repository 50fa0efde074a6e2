import { type Chart, chartsOf } from '../chart/chart.ts';
import type { Drawn } from '../series.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import { type SvgOptions, type Theme, themes } from './svg_options.ts';

/** Draws schedules, one drawing for each quantity. */

interface Size {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}

const sizeOf = ({ width = 720, height = 340, theme = 'auto' }: SvgOptions, caller: string): Size => {
  for (const size of [width, height]) {
    if (!(size >= 200 && size <= 10_000))
      throw new RangeError(`${caller}: width and height must be from 200 to 10000 pixels, not ${size}`);
  }
  if (!themes.includes(theme))
    throw new TypeError(`${caller}: theme must be one of ${themes.join(', ')}, not ${String(theme)}`);
  return { width, height, theme };
};

/** Draws the chart of each quantity. */
export const drawingsOf = (
  drawn: Drawn,
  options: SvgOptions,
  caller: string,
): readonly (Drawing & { readonly chart: Chart })[] => {
  const size = sizeOf(options, caller);
  return chartsOf(drawn, options, size, caller).map((chart) => ({ chart, ...drawingOf(chart, size) }));
};
