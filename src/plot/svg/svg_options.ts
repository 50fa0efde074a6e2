import type { OptionNames } from '../../diagnostics/check_options.ts';
import { type ChartOptions, chartOptionNames } from '../options.ts';

/** What a picture or a page can be asked for. */

/** The colours: those that the reader's system asks for, or one of the two. */
export type Theme = 'auto' | 'light' | 'dark';

export const themes: readonly Theme[] = ['auto', 'light', 'dark'];

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
