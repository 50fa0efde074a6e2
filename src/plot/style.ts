/** How a drawing looks, on a light page and on a dark one; classes start with `lrs-`, as styles of an inline SVG are the page's. */

interface Palette {
  readonly card: string;
  readonly edge: string;
  readonly text: string;
  readonly quiet: string;
  readonly grid: string;
  readonly line: string;
  readonly area: string;
}

const light: Palette = {
  card: '#ffffff',
  edge: '#e3e6eb',
  text: '#1c2330',
  quiet: '#667085',
  grid: '#eceff3',
  line: '#2f62d9',
  area: '#eef3fd',
};

const dark: Palette = {
  card: '#12161f',
  edge: '#272e3b',
  text: '#e8ebf1',
  quiet: '#98a2b3',
  grid: '#212836',
  line: '#7ea6ff',
  area: '#182238',
};

const rules = (of: Palette): string =>
  [
    `.lrs-card{fill:${of.card};stroke:${of.edge}}`,
    `.lrs-title{fill:${of.text}}`,
    `.lrs-label{fill:${of.quiet}}`,
    `.lrs-grid{stroke:${of.grid}}`,
    `.lrs-axis{stroke:${of.quiet}}`,
    `.lrs-area{fill:${of.area}}`,
    `.lrs-line{stroke:${of.line}}`,
    `.lrs-corner{fill:${of.card};stroke:${of.line}}`,
  ].join('');

const FONT = "ui-sans-serif,system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

export const style = [
  `.lrs-title,.lrs-label{font-family:${FONT};font-variant-numeric:tabular-nums}`,
  '.lrs-title{font-size:15px;font-weight:600}',
  '.lrs-label{font-size:12px}',
  '.lrs-line{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}',
  '.lrs-corner{stroke-width:1.5}',
  rules(light),
  `@media (prefers-color-scheme:dark){${rules(dark)}}`,
].join('');
