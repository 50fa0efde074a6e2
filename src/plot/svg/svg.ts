import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import { type Chart, chartsOf } from '../chart/chart.ts';
import { type ChartOptions, chartOptionNames } from '../options.ts';
import type { Drawn } from '../series.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import { stackSvg } from './stack.ts';
import { type Theme, themes } from './style.ts';

/** Schedules as an SVG. */

export interface SvgOptions extends ChartOptions {
  /** In pixels; 720 by 340 unless given, for each chart. */
  readonly width?: number;
  readonly height?: number;
  /** The colours: the reader's (`auto`) unless given. */
  readonly theme?: Theme;
}

export const svgOptionNames: OptionNames<SvgOptions> = {
  ...chartOptionNames,
  width: true,
  height: true,
  theme: true,
};

interface Size {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}

const sizeOf = ({ width = 720, height = 340, theme = 'auto' }: SvgOptions, caller: string): Size => {
  for (const size of [width, height]) {
    if (!(size >= 200 && size <= 10_000))
      throw new RangeError(`${caller}: is from 200 to 10000 pixels wide and high, not ${size}`);
  }
  if (!themes.includes(theme))
    throw new TypeError(`${caller}: theme is one of ${themes.join(', ')}, not ${String(theme)}`);
  return { width, height, theme };
};

/** Each quantity's chart, drawn. */
export const drawingsOf = (
  drawn: Drawn,
  options: SvgOptions,
  caller: string,
): readonly (Drawing & { readonly chart: Chart })[] => {
  const size = sizeOf(options, caller);
  return chartsOf(drawn, options, size, caller).map((chart) => ({ chart, ...drawingOf(chart, size) }));
};

/**
 * Schedules drawn as SVG: text that is the same for the same schedules, needs nothing else, reads on light and dark pages,
 * and says in words what it shows. Each quantity has a chart of its own, under one another.
 *
 * Corners and jumps are where the schedule has them, however narrow; curves are off by less than 0.05 pixels.
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: RangeError if the size or the steps cannot be drawn, or a run lacks what `x` needs; TypeError for an option that
 * is not there.
 * Example: svg([load(a), load(b)], { log: 'y' }) draws two configs over one another
 */
export const svg = (drawn: Drawn, options: SvgOptions = {}): string => {
  checkOptions('svg', options, svgOptionNames);
  return stackSvg(drawingsOf(drawn, options, 'svg').map((each) => each.svg));
};
