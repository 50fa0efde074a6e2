import { lostInProduct } from './pair.ts';

/** Counts the ascending `edges` below t, and those at t if `inclusive`. */
export const passed = (edges: Float64Array, t: number, inclusive: boolean): number => {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const edge = edges[middle] as number;
    if (inclusive ? edge <= t : edge < t) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** floor(t / period), exact below 2⁵³, even if the rounded quotient reaches a whole number too early. */
export const wholes = (t: number, period: number): number => {
  const whole = Math.floor(t / period);
  const back = whole * period;
  return back > t || (back === t && lostInProduct(back, whole, period) > 0) ? whole - 1 : whole;
};

/** The next smaller double, for x > 0. */
export const below = (x: number): number => x * (1 - 2 ** -53);

/** The first double from `guess` on for which `reaches` is true: `guess` itself, unless it was rounded down. */
export const reaching = (guess: number, reaches: (t: number) => boolean): number => {
  let t = Math.max(guess, 0);
  for (let i = 0; i < 8 && !reaches(t); i++) t = above(t);
  return t;
};

/** The first double in (from, to] at which `holds` is true. The test must be true from there on, and at `to`. */
export const firstDouble = (from: number, to: number, holds: (t: number) => boolean): number => {
  let low = from;
  let high = to;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (holds(middle)) high = middle;
    else low = middle;
  }
};

/**
 * The first t at which `wholes` counts this many periods. It is their product, or the next double if the product was
 * rounded down.
 */
export const startOfPeriod = (whole: number, period: number): number =>
  reaching(whole * period, (t) => wholes(t, period) >= whole);

/** The index of the last period that begins before t, counted from 0; 0 if there is none. */
export const wholesBefore = (t: number, period: number): number => {
  const whole = wholes(t, period);
  return Math.max(startOfPeriod(whole, period) < t ? whole : whole - 1, 0);
};

/** The next greater double, for x ≥ 0. */
export const above = (x: number): number => {
  const double = new Float64Array([x]);
  new BigUint64Array(double.buffer)[0]! += 1n;
  return double[0]!;
};
