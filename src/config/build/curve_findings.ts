import type { Curve } from '../../curve/curve.ts';
import { rateOf } from '../../curve/rate/rate.ts';
import { bounds } from '../../curve/shape/bounds.ts';
import { rateFinding } from '../../diagnostics/catalogue/rates.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/finding.ts';

/** Checks a whole curve of any type for rates that no optimizer can use. */

/** The first step with a rate that is not finite, by bisection: the rate at `last` is not finite, and after an overflow none is. */
const firstNotFinite = (rate: (t: number) => number, last: number): number => {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (Number.isFinite(rate(middle))) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Findings on the rates of a run of `numSteps` steps, or of any length if it is unknown: NaN is always an error,
 * infinity is one if the run reaches it, a negative rate is a warning.
 */
export const findingsOnCurve = (curve: Curve, numSteps: number | undefined, place: Place): Diagnostic[] => {
  const last = numSteps === undefined ? Number.POSITIVE_INFINITY : Math.max(0, Math.ceil(numSteps) - 1);
  const { min, max } = bounds(curve, 0, last);
  const rate = rateOf(curve);
  const bad = [rate(0), min, max].find((value) => Number.isNaN(value));
  if (bad !== undefined) {
    return [
      rateFinding('rate/not-finite', { value: bad, step: Number.isNaN(rate(0)) ? 0 : undefined }, place),
    ];
  }
  if (numSteps !== undefined && !(Number.isFinite(min) && Number.isFinite(max))) {
    const step = Number.isFinite(rate(last)) ? undefined : firstNotFinite(rate, last);
    return [rateFinding('rate/not-finite', { value: Number.isFinite(max) ? min : max, step }, place)];
  }
  return min < 0 ? [rateFinding('rate/negative', { least: min }, place)] : [];
};
