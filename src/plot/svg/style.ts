import type { Theme } from './svg_options.ts';

/**
 * The look of a drawing on light and dark pages. Classes start with `lrs-`, because the styles of an inline SVG apply
 * to the whole page.
 */

interface Palette {
  readonly card: string;
  readonly edge: string;
  readonly text: string;
  readonly quiet: string;
  readonly grid: string;
  readonly turn: string;
  readonly area: string;
  /** Okabe and Ito's colours, which colour-blind readers can distinguish, ordered so that neighbours differ most. */
  readonly lines: readonly string[];
}

const light: Palette = {
  card: '#ffffff',
  edge: '#e3e6eb',
  text: '#1c2330',
  quiet: '#667085',
  grid: '#eceff3',
  turn: '#c3c9d4',
  area: '#edf5fb',
  lines: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#1c2330'],
};

/** On a dark page, blue and green are lighter. */
const dark: Palette = {
  card: '#12161f',
  edge: '#272e3b',
  text: '#e8ebf1',
  quiet: '#98a2b3',
  grid: '#212836',
  turn: '#3d4758',
  area: '#152535',
  lines: ['#56b4e9', '#ee7b30', '#2cc295', '#e39cc4', '#f0c04c', '#4a90d9', '#e8ebf1'],
};

/** One period of the dashes, which distinguish lines without colour. */
const dashes = ['', '8 4', '2 4', '12 4 2 4', '5 3', '14 3', '9 3 2 3 2 3', '1 3'];

const COLORS = light.lines.length;

/** The class for a line's colour. */
export const colorOf = (index: number): string => `lrs-c${index % COLORS}`;
/** The class for its dashes. */
export const dashOf = (index: number): string => `lrs-d${index % dashes.length}`;

/** The lines of a drawing, by their positions among all lines. */
type Places = readonly number[];

const rules = (of: Palette, places: Places): string => {
  const isOne = places.length === 1;
  const colors = [...new Set(places.map((place) => place % COLORS))];
  return [
    `.lrs-card{fill:${of.card};stroke:${of.edge}}`,
    `.lrs-title,.lrs-name{fill:${of.text}}`,
    `.lrs-label,.lrs-phase{fill:${of.quiet}}`,
    `.lrs-grid{stroke:${of.grid}}`,
    `.lrs-turn{stroke:${of.turn}}`,
    `.lrs-axis{stroke:${of.quiet}}`,
    ...(isOne ? [`.lrs-area{fill:${of.area}}`, `.lrs-corner{fill:${of.card}}`] : []),
    ...colors.map((i) => `.lrs-c${i}{stroke:${of.lines[i]}}`),
    ...(isOne ? [] : colors.map((i) => `.lrs-mark.lrs-c${i}{fill:${of.lines[i]};stroke:${of.card}}`)),
  ].join('');
};

const FONT = "ui-sans-serif,system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** The style rules for a drawing of lines. */
export const styleOf = (theme: Theme, places: Places): string =>
  [
    `.lrs-title,.lrs-label,.lrs-phase,.lrs-name{font-family:${FONT};font-variant-numeric:tabular-nums}`,
    '.lrs-title{font-size:15px;font-weight:600}',
    '.lrs-label,.lrs-name{font-size:12px}',
    '.lrs-phase{font-size:11px}',
    '.lrs-turn{stroke-dasharray:3 3}',
    '.lrs-line{fill:none;stroke-width:2;stroke-linejoin:round}',
    places.length === 1 ? '.lrs-corner{stroke-width:1.5}' : '.lrs-mark{stroke-width:1}',
    ...[...new Set(places.map((place) => place % dashes.length))]
      .filter((i) => dashes[i] !== '')
      .map((i) => `.lrs-d${i}{stroke-dasharray:${dashes[i]}}`),
    rules(theme === 'dark' ? dark : light, places),
    ...(theme === 'auto' ? [`@media (prefers-color-scheme:dark){${rules(dark, places)}}`] : []),
  ].join('');

export const palettes = { light, dark };
