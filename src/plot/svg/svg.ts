import { checkOptions } from '../../diagnostics/check_options.ts';
import type { Drawn } from '../series.ts';
import { drawingsOf } from './drawings.ts';
import { stackSvg } from './stack.ts';
import { type SvgOptions, svgOptionNames } from './svg_options.ts';

/** Schedules as an SVG. */

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
