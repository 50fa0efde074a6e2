import type { Schedule } from 'learning-schedules';
import { svg } from 'learning-schedules/plot';

/** The rate and the loss, one below the other, over the same steps. */

const [WIDTH, HEIGHT] = [720, 340];
const [LEFT, RIGHT, TOP, BOTTOM] = [64, WIDTH - 38, 74, HEIGHT - 50];

const lossPanel = (losses: readonly number[], from: number, to: number): string => {
  const top = Math.max(...losses, 0.1);
  const x = (step: number): string => (LEFT + ((step - from) / (to - from || 1)) * (RIGHT - LEFT)).toFixed(1);
  const y = (loss: number): string => (BOTTOM - (loss / top) * (BOTTOM - TOP)).toFixed(1);
  const points = losses.map((loss, i) => `${x(from + i)},${y(loss)}`).join(' ');
  return `<g transform="translate(0 ${HEIGHT})" font-family="system-ui, sans-serif" font-size="12" fill="#57606a">
<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="10" fill="#fff" stroke="#d0d7de"/>
<text x="24" y="34" font-size="16" font-weight="600" fill="#1f2328">loss of each batch</text>
<path d="M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}" fill="none" stroke="#d0d7de"/>
<text x="${LEFT - 8}" y="${TOP + 4}" text-anchor="end">${top.toPrecision(2)}</text>
<text x="${LEFT - 8}" y="${BOTTOM + 4}" text-anchor="end">0</text>
<text x="${LEFT}" y="${BOTTOM + 20}" text-anchor="middle">${from.toLocaleString('en')}</text>
<text x="${RIGHT}" y="${BOTTOM + 20}" text-anchor="middle">${to.toLocaleString('en')}</text>
<polyline points="${points}" fill="none" stroke="#cf222e" stroke-width="1"/>
</g>`;
};

/** Losses are those of the steps from `from` on; the rate is drawn from the schedule, as `lrs show --svg` does. */
export const chart = (schedule: Schedule, losses: readonly number[], from: number): string => {
  const to = from + losses.length;
  const rate = svg(schedule, { width: WIDTH, height: HEIGHT, from, to });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${2 * HEIGHT}" viewBox="0 0 ${WIDTH} ${2 * HEIGHT}">
${rate.trimEnd()}
${lossPanel(losses, from, to)}
</svg>
`;
};
