import type { Curve } from '../../curve/curve.ts';
import { rateOf } from '../../curve/rate/rate.ts';
import { corners } from '../../curve/shape/breakpoints.ts';
import { horizon } from '../../curve/shape/horizon.ts';
import type { ChartOptions } from '../options.ts';
import type { Line } from '../series.ts';

/** Chooses the steps that a drawing shows. */

const FIRST_CORNERS = 6;

/**
 * How many steps to draw of a schedule without an end: the first round number at which the rate has fallen to a tenth,
 * or its first corners are in the picture.
 */
const endless = (curve: Curve): number => {
  const rate = rateOf(curve);
  const corner = corners(curve, Number.MAX_SAFE_INTEGER, { limit: FIRST_CORNERS }).at(-1)?.at ?? 0;
  let greatest = Math.abs(rate(0));
  for (let magnitude = 10; magnitude < 1e9; magnitude *= 10) {
    for (const to of [magnitude, 2 * magnitude, 5 * magnitude]) {
      const size = Math.abs(rate(to));
      if (to > corner && size <= greatest / 10) return to;
      greatest = Math.max(greatest, size);
    }
  }
  return Math.max(1000, corner * 1.1);
};

/** The default end of a drawing: a little after the last change of the curve, if there is a greater number. */
const endOf = (curve: Curve, from: number): number => {
  const rest = horizon(curve);
  if (rest === 0) return from + 1000;
  return Math.min(
    Math.max(Number.isFinite(rest) ? rest * 1.1 : endless(curve), from * 1.1),
    Number.MAX_VALUE,
  );
};

export interface StepRange {
  /** In units of the horizontal axis. */
  readonly from: number;
  readonly to: number;
  /** The last step to draw of each line. */
  readonly ends: readonly number[];
}

/** The common range of all lines. Throws RangeError if it is empty. */
export const commonRange = (lines: readonly Line[], options: ChartOptions, caller: string): StepRange => {
  const isLog = options.log?.includes('x') === true;
  const from = options.from ?? (isLog ? Math.min(...lines.map(({ perStep }) => perStep)) : 0);
  const ends = lines.map(({ curve, numSteps, perStep }) =>
    options.to === undefined ? (numSteps ?? endOf(curve, from / perStep)) : options.to / perStep,
  );
  const to = options.to ?? Math.max(...lines.map(({ perStep }, i) => ends[i]! * perStep));
  const isStart = isLog ? from > 0 : from >= 0;
  if (!(isStart && to > from && to < Number.POSITIVE_INFINITY)) {
    const least = isLog ? 'above 0, as the axis is logarithmic,' : 'of at least 0';
    throw new RangeError(
      `${caller}: give the steps to draw as a number ${least} and a greater one, not ${from} and ${to}`,
    );
  }
  return { from, to, ends };
};
