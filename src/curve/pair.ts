/**
 * A value as the sum of two doubles, the second what the first, rounded, lacks: some 106 bits. For constants that are
 * worked out once a curve, and for what a rounding has lost on the way to a rate.
 */
export type Pair = readonly [high: number, low: number];

/**
 * A function of t that is worked out beyond double precision: its value less `minus`, rounded once. With 0 for `minus`
 * it gives the value, with the value it gives what rounding it has lost.
 */
export type Exact = (t: number, minus: number) => number;

/** 2²⁷ + 1: times this, a double falls into halves whose products are exact (Veltkamp). */
const SPLIT = 134217729;

/** What a · b lost when it was rounded to `product` (Dekker 1971); for magnitudes up to 2⁹⁹⁶. */
export const lostIn = (product: number, a: number, b: number): number => {
  const aWide = a * SPLIT;
  const aHigh = aWide - (aWide - a);
  const aLow = a - aHigh;
  const bWide = b * SPLIT;
  const bHigh = bWide - (bWide - b);
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
};

/** a + b, with all that its rounding lost (Knuth). */
export const plus = (a: number, b: number): Pair => {
  const sum = a + b;
  const back = sum - a;
  return [sum, a - (sum - back) + (b - back)];
};

const joined = (high: number, low: number): Pair => {
  const sum = high + low;
  return [sum, high - sum + low];
};

export const times = ([a, aLow]: Pair, [b, bLow]: Pair): Pair => {
  const product = a * b;
  return joined(product, lostIn(product, a, b) + (a * bLow + aLow * b));
};

export const over = ([a, aLow]: Pair, [b, bLow]: Pair): Pair => {
  const quotient = a / b;
  const product = quotient * b;
  return joined(quotient, (a - product - lostIn(product, quotient, b) + aLow - quotient * bLow) / b);
};
