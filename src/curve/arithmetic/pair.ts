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

/** x cut to its first 53 − k bits by 2ᵏ + 1 (Veltkamp): 26 for 134217729. Products of such, of 53 bits, are exact. */
export const cut = (x: number, by: number): number => x * by - (x * by - x);

/** What a · b lost when it was rounded to `product` (Dekker 1971); for magnitudes up to 2⁹⁹⁶. */
export const lostInProduct = (product: number, a: number, b: number): number => {
  const aWide = a * 134217729;
  const aHigh = aWide - (aWide - a);
  const bWide = b * 134217729;
  const bHigh = bWide - (bWide - b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
};

/** What a + b lost when it was rounded to `sum` (Knuth). */
export const lostInSum = (sum: number, a: number, b: number): number => {
  const back = sum - a;
  return a - (sum - back) + (b - back);
};

/** a + b, low in proportion to a. */
export const plus = (a: number, b: number): Pair => [a + b, lostInSum(a + b, a, b)];

export const times = ([a, aLow]: Pair, [b, bLow]: Pair): Pair => {
  const product = a * b;
  return plus(product, lostInProduct(product, a, b) + (a * bLow + aLow * b));
};

export const over = ([a, aLow]: Pair, [b, bLow]: Pair): Pair => {
  const quotient = a / b;
  const product = quotient * b;
  return plus(quotient, (a - product - lostInProduct(product, quotient, b) + aLow - quotient * bLow) / b);
};
