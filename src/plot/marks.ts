import type { Curve } from '../curve/curve.ts';
import { briefRate, formatSteps } from '../curve/words/format.ts';
import type { Ticks } from './ticks.ts';
import { cornersIn, MAX_RATE, type Point, type Window } from './trace.ts';

/** The parts of a drawing as SVG text: coordinates are rounded to a hundredth of a pixel. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Scales {
  readonly x: (step: number) => number;
  readonly y: (rate: number) => number;
}

const MAX_CORNERS = 40;

export const round = (value: number): string => String(Number(value.toFixed(2)));

const escapes: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text inside XML, which has no control characters. */
export const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => escapes[char]!).replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');

/** A small text. */
export const caption = (x: number, y: number, anchor: 'start' | 'middle' | 'end', text: string): string =>
  `<text class="lrs-label" x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${xml(text)}</text>`;

export const gridLines = ({ values }: Ticks, labels: readonly string[], box: Box, y: Scales['y']): string[] =>
  values.flatMap((value, i) => [
    `<path class="${value === 0 ? 'lrs-axis' : 'lrs-grid'}" d="M${round(box.left)} ${round(y(value))}H${round(box.right)}"/>`,
    caption(box.left - 10, y(value) + 4, 'end', labels[i]!),
  ]);

export const stepMarks = ({ values }: Ticks, box: Box, x: Scales['x']): string[] =>
  values.flatMap((value) => [
    `<path class="lrs-axis" d="M${round(x(value))} ${round(box.bottom)}v4"/>`,
    caption(x(value), box.bottom + 19, 'middle', formatSteps(value)),
  ]);

/** Straight lines; what goes along one axis is written so, a jump as `V`. */
export const pathOf = (points: readonly Point[], { x, y }: Scales): string => {
  const at = points.map(({ step, rate }) => [round(x(step)), round(y(rate))] as const);
  return at
    .map(([px, py], i) => {
      const [lastX, lastY] = at[i - 1] ?? [];
      if (lastX === undefined) return `M${px} ${py}`;
      if (px === lastX) return py === lastY ? '' : `V${py}`;
      return py === lastY ? `H${px}` : `L${px} ${py}`;
    })
    .join('');
};

/** A ring at each corner, at both ends of a jump, that says its step and rate where it is pointed at. */
export const cornerMarks = (curve: Curve, window: Window, { x, y }: Scales): string[] => {
  const all = cornersIn(curve, window);
  if (all.length > MAX_CORNERS) return [];
  return all.flatMap(({ at, before, after, jump }) =>
    (jump ? [before, after] : [after])
      .filter((rate) => Math.abs(rate) <= MAX_RATE)
      .map(
        (rate) =>
          `<circle class="lrs-corner" cx="${round(x(at))}" cy="${round(y(rate))}" r="3"><title>${xml(
            `step ${formatSteps(at)}: ${briefRate(rate)}`,
          )}</title></circle>`,
      ),
  );
};
