import { checkOptions } from '../../diagnostics/check_options.ts';
import type { Drawn } from '../series.ts';
import { drawingsOf } from './drawings.ts';
import { stackSvg } from './stack.ts';
import { type SvgOptions, svgOptionNames } from './svg_options.ts';

/** Draws schedules as an SVG. */

/**
 * Draws schedules as SVG: self-contained, the same for the same input, readable on light and dark pages, described in
 * words for screen readers. Each quantity has its own chart, one below the other. Corners and jumps are exact,
 * however narrow; curves are off by less than 0.05 pixels.
 *
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: RangeError if the size or the steps cannot be drawn, or a run lacks what `x` needs; TypeError for an
 * unknown option.
 * Example: svg([load(a), load(b)], { log: 'y' })
 */
export const svg = (drawn: Drawn, options: SvgOptions = {}): string => {
  checkOptions('svg', options, svgOptionNames);
  return stackSvg(drawingsOf(drawn, options, 'svg').map((each) => each.svg));
};
