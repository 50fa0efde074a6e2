import type { Curve } from '../curve/curve.ts';
import { type CurveOrSchedule, curveIn } from '../curve/curve_in.ts';
import { pieces } from '../curve/words/pieces.ts';
import { checkOptions, type OptionNames } from '../diagnostics/check_options.ts';
import {
  type Box,
  caption,
  cornerMarks,
  gridLines,
  pathOf,
  round,
  type Scales,
  stepMarks,
  xml,
} from './marks.ts';
import { type Steps, stepsOf } from './steps.ts';
import { style } from './style.ts';
import { rateLabels, type Ticks, ticks } from './ticks.ts';
import { type Point, rangeOf, trace } from './trace.ts';

/** A drawing of one schedule. */

const MAX_PIECES = 20;
/** A rate this near to a tick, in ticks, is on it: a float32's 0.1 is a little more than 0.1. */
const NEAR = 1e-4;

export interface SvgOptions {
  /** In pixels; 720 by 340 unless given. */
  readonly width?: number;
  readonly height?: number;
  /** The schedule's type unless given. */
  readonly title?: string;
  /** What the numbers are; `learning rate` unless given. */
  readonly quantity?: string;
  /** The first step drawn; 0 unless given. */
  readonly from?: number;
  /** The last step drawn; a little past the schedule's last change unless given. */
  readonly to?: number;
}

const optionNames: OptionNames<SvgOptions> = {
  width: true,
  height: true,
  title: true,
  quantity: true,
  from: true,
  to: true,
};

/** The schedule in words, for those who do not see it. */
const description = (curve: Curve, to: number): string => {
  const all = pieces(curve, { to }).map((piece) => piece.text);
  const more = all.length > MAX_PIECES ? [`and ${all.length - MAX_PIECES} more pieces`] : [];
  return [...all.slice(0, MAX_PIECES), ...more].join('; ');
};

/** Nothing smaller can be cut into ticks. */
const MIN_RANGE = 1e-300;

/** The rates to show: all of them and 0; of a schedule that is 0 throughout, up to 1. */
const ratesShown = (points: readonly Point[]): readonly [number, number] => {
  const [low, high] = rangeOf(points);
  return high - low < MIN_RANGE ? [0, 1] : [low, high];
};

/** Out to whole ticks, so that the line stays inside. */
const axisOf = ([low, high]: readonly [number, number], count: number): Ticks => {
  const { step } = ticks(low, high, count);
  const out = (value: number): number => Number((value * step).toPrecision(12));
  return ticks(out(Math.floor(low / step + NEAR)), out(Math.ceil(high / step - NEAR)), count + 2, step);
};

/** A schedule is called by its type. */
const nameOf = (asked: CurveOrSchedule): string => {
  const spec: unknown = 'spec' in asked ? asked.spec : undefined;
  const named = typeof spec === 'object' && spec !== null && 'type' in spec && typeof spec.type === 'string';
  return named ? String(spec.type) : 'Learning-rate schedule';
};

/** A hash of the drawing, so that two on one page have two ids. */
const hash = (text: string): string => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
};

const sizeOf = ({ width = 720, height = 340 }: SvgOptions): { width: number; height: number } => {
  for (const size of [width, height]) {
    if (!(size >= 200 && size <= 10_000)) {
      throw new RangeError(`svg: is from 200 to 10000 pixels wide and high, not ${size}`);
    }
  }
  return { width, height };
};

/** Room for the axis labels; 12-pixel digits are about 7 wide. */
const boxOf = (width: number, height: number, labels: readonly string[]): Box => ({
  left: Math.max(56, 34 + 7.5 * Math.max(...labels.map((text) => text.length))),
  right: width - 38,
  top: 74,
  bottom: height - 50,
});

const scalesOf = (box: Box, from: number, to: number, { values }: Ticks): Scales => {
  const low = values[0]!;
  const high = values[values.length - 1]!;
  return {
    x: (step) => box.left + ((step - from) / (to - from)) * (box.right - box.left),
    y: (rate) => box.bottom - ((rate - low) / (high - low)) * (box.bottom - box.top),
  };
};

/** What is drawn, from back to front. */
const bodyOf = (
  curve: Curve,
  { title, quantity }: { readonly title: string; readonly quantity: string },
  width: number,
  height: number,
  range: Steps,
): string[] => {
  const points = trace(curve, { ...range, width, height });
  const rates = axisOf(ratesShown(points), Math.max(2, Math.round(height / 70)));
  const labels = rateLabels(rates);
  const box = boxOf(width, height, labels);
  const scales = scalesOf(box, range.from, range.to, rates);
  const steps = ticks(range.from, range.to, Math.max(2, Math.round((box.right - box.left) / 100)));
  const line = pathOf(points, scales);
  const floor = round(scales.y(0));
  const first = points[0];
  const last = points[points.length - 1];
  const area =
    first === undefined || last === undefined
      ? []
      : [
          `<path class="lrs-area" d="${line}L${round(scales.x(last.step))} ${floor}H${round(scales.x(first.step))}Z"/>`,
        ];
  return [
    `<rect class="lrs-card" x="0.5" y="0.5" width="${round(width - 1)}" height="${round(height - 1)}" rx="10"/>`,
    `<text class="lrs-title" x="24" y="34">${xml(title)}</text>`,
    caption(24, 56, 'start', quantity),
    ...area,
    ...gridLines(rates, labels, box, scales.y),
    ...stepMarks(steps, box, scales.x),
    caption(box.right, height - 14, 'end', 'step'),
    `<path class="lrs-line" d="${line}"/>`,
    ...cornerMarks(curve, { ...range, width, height }, scales),
  ];
};

/**
 * A schedule, or a curve, drawn as SVG: text that is the same for the same schedule, needs nothing else, reads on light and dark
 * pages, and says in words what it shows.
 *
 * Corners and jumps are where the schedule has them, however narrow; curves are off by less than 0.05 pixels.
 * Units: steps are optimizer updates, counted from 0; rates are absolute.
 * Throws: RangeError where the size or the steps cannot be drawn.
 */
export const svg = (asked: CurveOrSchedule, options: SvgOptions = {}): string => {
  checkOptions('svg', options, optionNames);
  const curve = curveIn(asked);
  const { width, height } = sizeOf(options);
  const range = stepsOf(curve, options.from, options.to);
  const title = options.title ?? nameOf(asked);
  const body = bodyOf(curve, { title, quantity: options.quantity ?? 'learning rate' }, width, height, range);
  const words = description(curve, range.to);
  const id = `lrs-${hash([title, words, ...body].join())}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-words">`,
    `<title id="${id}-title">${xml(title)}</title>`,
    `<desc id="${id}-words">${xml(words)}</desc>`,
    `<style>${style}</style>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
};
