import type { OptionNames } from '../../diagnostics/check_options.ts';
import { type ChartOptions, chartOptionNames } from '../options.ts';

/** Options of a picture or a page. */

/** The colours: those of the reader's system, or one of the two. */
export type Theme = 'auto' | 'light' | 'dark';

export const themes: readonly Theme[] = ['auto', 'light', 'dark'];

export interface SvgOptions extends ChartOptions {
  /** In pixels, for each chart; by default 720 by 340. */
  readonly width?: number;
  readonly height?: number;
  /** The colours; by default those of the reader's system (`auto`). */
  readonly theme?: Theme;
}

export const svgOptionNames: OptionNames<SvgOptions> = {
  ...chartOptionNames,
  width: true,
  height: true,
  theme: true,
};
