import type { Schedule } from 'learning-schedules';
import { svg } from 'learning-schedules/plot';

/** The rate and the loss, one below the other, over the same steps. */

const [WIDTH, HEIGHT] = [720, 340];
const [LEFT, RIGHT, TOP, BOTTOM] = [64, WIDTH - 38, 74, HEIGHT - 50];

/** About five round numbers from `from` to `to`, 1, 2 or 5 times a power of ten apart. */
const ticks = (from: number, to: number): number[] => {
  const rough = (to - from || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const apart = power * ([1, 2, 5].find((each) => each * power >= rough) ?? 10);
  const first = Math.ceil(from / apart);
  const count = Math.floor(to / apart + 1e-9) - first + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, i) => Number(((first + i) * apart).toPrecision(12)));
};

/** A running mean in which older losses count less and less: it shows the trend behind noisy batches. */
const smoothed = (losses: readonly number[], keep = 0.95): number[] => {
  let sum = 0;
  let weight = 0;
  return losses.map((loss) => {
    sum = keep * sum + (1 - keep) * loss;
    weight = keep * weight + (1 - keep);
    return sum / weight;
  });
};

const lossPanel = (losses: readonly number[], from: number, to: number): string => {
  const top = losses.reduce((most, loss) => Math.max(most, loss), 0.1);
  const x = (step: number): string => (LEFT + ((step - from) / (to - from || 1)) * (RIGHT - LEFT)).toFixed(1);
  const y = (loss: number): string => (BOTTOM - (loss / top) * (BOTTOM - TOP)).toFixed(1);
  const line = (all: readonly number[], color: string, width: number): string =>
    `<polyline points="${all.map((loss, i) => `${x(from + i)},${y(loss)}`).join(' ')}" fill="none" stroke="${color}" stroke-width="${width}"/>`;
  const rows = ticks(0, top).map(
    (loss) => `<path class="grid" d="M${LEFT} ${y(loss)}H${RIGHT}" stroke="#eaeef2"/>
<text x="${LEFT - 8}" y="${y(loss)}" dy="4" text-anchor="end">${loss}</text>`,
  );
  const columns = ticks(from, to).map(
    (step) => `<path class="grid" d="M${x(step)} ${TOP}V${BOTTOM}" stroke="#eaeef2"/>
<text x="${x(step)}" y="${BOTTOM + 20}" text-anchor="middle">${step.toLocaleString('en')}</text>`,
  );
  return `<g transform="translate(0 ${HEIGHT})" font-family="system-ui, sans-serif" font-size="12" fill="#57606a">
<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="10" fill="#fff" stroke="#d0d7de"/>
<text x="24" y="34" font-size="16" font-weight="600" fill="#1f2328">loss</text>
<text x="24" y="54">of each batch, thin; its running mean, thick</text>
${[...rows, ...columns].join('\n')}
<path class="axes" d="M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}" fill="none" stroke="#8c959f"/>
<text x="${(LEFT + RIGHT) / 2}" y="${BOTTOM + 40}" text-anchor="middle">step</text>
${line(losses, '#f5b7bd', 1)}
${line(smoothed(losses), '#cf222e', 2)}
</g>`;
};

/** The losses start at step `from`; the rate is drawn from the schedule, as `lrs show --svg` does. */
export const chart = (schedule: Schedule, losses: readonly number[], from: number): string => {
  const to = from + losses.length;
  const rate = svg(schedule, { width: WIDTH, height: HEIGHT, from, to });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${2 * HEIGHT}" viewBox="0 0 ${WIDTH} ${2 * HEIGHT}">
${rate.trimEnd()}
${lossPanel(losses, from, to)}
</svg>
`;
};
