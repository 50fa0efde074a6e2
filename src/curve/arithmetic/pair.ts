/**
 * A value as the sum of two doubles, about 106 bits; the second is the rounding error of the first. Used for
 * constants that are computed once per curve, and for the rounding errors of intermediate results.
 */
export type Pair = readonly [high: number, low: number];

/**
 * A function of t computed beyond double precision: its value less `minus`, rounded once. If `minus` is 0 it returns
 * the value; if `minus` is that value, it returns its rounding error.
 */
export type Exact = (t: number, minus: number) => number;

/** x cut to its first 53 − k bits, by 2ᵏ + 1 (Veltkamp): 26 bits for 134217729. Products of two such numbers are exact. */
export const cut = (x: number, by: number): number => x * by - (x * by - x);

/** The rounding error of a · b, rounded to `product` (Dekker 1971); for magnitudes up to 2⁹⁹⁶. */
export const lostInProduct = (product: number, a: number, b: number): number => {
  const aWide = a * 134217729;
  const aHigh = aWide - (aWide - a);
  const bWide = b * 134217729;
  const bHigh = bWide - (bWide - b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
};

/** The rounding error of a + b, rounded to `sum` (Knuth). */
export const lostInSum = (sum: number, a: number, b: number): number => {
  const back = sum - a;
  return a - (sum - back) + (b - back);
};

/** a + b as a pair. */
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
