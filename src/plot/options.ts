import type { OptionNames } from '../diagnostics/check_options.ts';

/** What every drawing can be asked for. */

/** What the horizontal axis counts: optimizer updates, passes over the training set, or examples seen. */
export type XUnit = 'steps' | 'epochs' | 'examples';

/** What a chart shows. */
export interface ChartOptions {
  /** What the horizontal axis counts; `steps` unless given. The others need `run` of each series. */
  readonly x?: XUnit;
  /** Which axes are logarithmic; none unless given. Rates of 0 or less lie at the bottom of a logarithmic axis. */
  readonly log?: 'x' | 'y' | 'xy';
  /** Where the drawing starts, in units of the horizontal axis; 0 unless given. */
  readonly from?: number;
  /** Where it ends; at the end of the longest run unless given, else a little past the last change. */
  readonly to?: number;
  /** The name of the one schedule unless given; several have a legend. */
  readonly title?: string;
  /** What the rates are if a series does not say; `learning rate` unless given. */
  readonly quantity?: string;
  /** Whether phases are named; unless given, if there is one schedule. Of several, those of the first are. */
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

/** Throws a TypeError if an option is none of its words. */
export const checkWords = (caller: string, options: ChartOptions): void => {
  for (const [name, words] of Object.entries(allowed)) {
    const given = options[name as keyof typeof allowed];
    if (given !== undefined && !(words as readonly string[]).includes(given))
      throw new TypeError(`${caller}: ${name} is one of ${words.join(', ')}, not ${String(given)}`);
  }
};
