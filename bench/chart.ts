/** A chart with one dot per row: how many times as fast as the peer we are, on a logarithmic axis. */

import { styleOf } from '../src/plot/svg/style.ts';
import { advantage, digits, type Section } from './rows.ts';

const WIDTH = 880;
const LEFT = 250;
const RIGHT = 24;
const LINE = 30;
const TOP = 76;
const BOTTOM = 34;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[each]!);

interface Lane {
  readonly label: string;
  readonly dots: readonly { readonly work: string; readonly times: number }[];
}

/** One lane for each section and peer. */
const lanesOf = (sections: readonly Section[]): Lane[] =>
  sections.flatMap(({ title, rows }) => {
    const peers = [...new Set(rows.flatMap(({ beside }) => beside.map(({ name }) => name)))];
    return peers.map((name) => ({
      label: `${title}: ${name}`,
      dots: rows.flatMap((row) => {
        const beside = row.beside.find((each) => each.name === name);
        return beside === undefined ? [] : [{ work: row.work, times: advantage(row, beside) }];
      }),
    }));
  });

/** The chart as SVG, in the colours of the package's own drawings. */
export const chartOf = (sections: readonly Section[]): string => {
  const lanes = lanesOf(sections);
  const all = lanes.flatMap(({ dots }) => dots.map(({ times }) => Math.log2(times)));
  const [from, to] = [Math.floor(Math.min(-1, ...all)), Math.ceil(Math.max(1, ...all))];
  const x = (log: number): number => LEFT + ((log - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const height = TOP + lanes.length * LINE + BOTTOM;
  const every = Math.ceil((to - from) / 12);
  const marks = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((log) => log % every === 0);
  const axis = marks.map((log) => {
    const at = x(log).toFixed(1);
    const label = log < 0 ? `1/${2 ** -log}` : `${2 ** log}`;
    return (
      `<path class="${log === 0 ? 'lrs-axis' : 'lrs-grid'}" d="M${at} ${TOP - 12}V${height - BOTTOM}"/>` +
      `<text class="lrs-label" x="${at}" y="${height - 12}" text-anchor="middle">${label} ×</text>`
    );
  });
  const drawn = lanes.map(({ label, dots }, i) => {
    const y = TOP + i * LINE + LINE / 2;
    const circles = dots.map(
      ({ work, times }) =>
        `<circle class="${times < 1 ? 'slower' : 'faster'}" cx="${x(Math.log2(times)).toFixed(1)}" cy="${y}" r="4">` +
        `<title>${escaped(work)}: ${digits(times)} ×</title></circle>`,
    );
    return `<text class="lrs-label" x="${LEFT - 14}" y="${y + 4}" text-anchor="end">${escaped(label)}</text>${circles.join('')}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="How many times as fast as each peer">`,
    `<style>${styleOf('auto', [0])}.faster{fill:#2f62d9;fill-opacity:.55}.slower{fill:#d9482f;fill-opacity:.75}</style>`,
    `<rect class="lrs-card" x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="10"/>`,
    `<text class="lrs-title" x="24" y="32">How many times as fast as each peer</text>`,
    `<text class="lrs-label" x="24" y="52">a dot for each row; right of 1 × ours is faster, left of it (red) slower</text>`,
    ...axis,
    ...drawn,
    '</svg>\n',
  ].join('\n');
};
