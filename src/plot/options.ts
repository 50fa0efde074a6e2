import type { OptionNames } from '../diagnostics/check_options.ts';

/** Options of every drawing. */

/** Unit of the horizontal axis: optimizer updates, passes over the training set, or examples seen. */
export type XUnit = 'steps' | 'epochs' | 'examples';

/** Options of a chart. */
export interface ChartOptions {
  /** Unit of the horizontal axis. Default: `steps`; the others need `run` of each series. */
  readonly x?: XUnit;
  /** The logarithmic axes; by default none. Rates of 0 or less are at the bottom of a logarithmic axis. */
  readonly log?: 'x' | 'y' | 'xy';
  /** Start of the drawing, in units of the horizontal axis. Default: 0. */
  readonly from?: number;
  /** End of the drawing. Default: the end of the longest run, or else a little after the last change. */
  readonly to?: number;
  /** The title. Default: the name of a single schedule; several have a legend instead. */
  readonly title?: string;
  /** Quantity of series that do not name one. Default: `learning rate`. */
  readonly quantity?: string;
  /** Whether to name phases: over the chart if all schedules have the same, else in the legend. Default: true. */
  readonly phases?: boolean;
}

export const chartOptionNames: OptionNames<ChartOptions> = {
  x: true,
  log: true,
  from: true,
  to: true,
  title: true,
  quantity: true,
  phases: true,
};

const allowed = {
  x: ['steps', 'epochs', 'examples'],
  log: ['x', 'y', 'xy'],
} as const;

/** Throws TypeError if an option has an unknown value. */
export const checkWords = (caller: string, options: ChartOptions): void => {
  for (const [name, words] of Object.entries(allowed)) {
    const given = options[name as keyof typeof allowed];
    if (given !== undefined && !(words as readonly string[]).includes(given))
      throw new TypeError(`${caller}: ${name} must be one of ${words.join(', ')}, not ${String(given)}`);
  }
};
