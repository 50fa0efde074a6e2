import type { Curve } from '../curve/curve.ts';
import { rateOf } from '../curve/rate/rate.ts';
import { corners } from '../curve/shape/breakpoints.ts';
import { horizon } from '../curve/shape/horizon.ts';

/** Which steps a drawing shows. */

const FIRST_CORNERS = 6;

export interface Steps {
  readonly from: number;
  readonly to: number;
}

/** The first round number of steps by which a schedule without an end has fallen to a tenth, or shown its first corners. */
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

/** Where a drawing ends that nobody gave an end: a little past the last change of the curve. */
const endOf = (curve: Curve, from: number): number => {
  const rest = horizon(curve);
  if (rest === 0) return from + 1000;
  return Math.max(Number.isFinite(rest) ? rest * 1.1 : endless(curve), from * 1.1);
};

/** The steps to draw. Throws a RangeError where there are none. */
export const stepsOf = (curve: Curve, from = 0, to = endOf(curve, from)): Steps => {
  if (!(from >= 0 && to > from && to < Number.POSITIVE_INFINITY)) {
    throw new RangeError(
      `svg: draws steps from a number of at least 0 to a greater one, not ${from} to ${to}`,
    );
  }
  return { from, to };
};
