import { type Exact, lostInProduct, lostInSum, over, type Pair, plus, times } from './pair.ts';

/**
 * Powers and logarithms to base 2, computed here because engines differ in theirs and Math.pow is slow.
 * Exponents are counted in 64ths: 2^(1/64) and its powers are stored to 106 bits.
 */

const ROOT: Pair = [1.0108892860517005, -1.52347786034e-17];
/** log₂ e, in 64ths. */
export const LOG2_E: Pair = [92.33248261689366, 1.30273751942e-15];

const tables = /* @__PURE__ */ (() => {
  const roots: Pair[] = [[1, 0]];
  while (roots.length < 64) roots.push(times(roots.at(-1)!, ROOT));
  /** The double 2ⁱ at index i + 1075, from i = −1075, where it is 0. */
  const powers = new Float64Array(2099);
  for (let i = 1, power = 5e-324; i < 2099; power *= 2) powers[i++] = power;
  return {
    high: Float64Array.from(roots, ([high]) => high),
    low: Float64Array.from(roots, ([, low]) => low),
    powers,
  };
})();

/** 2^((start + slope · t) / 64), off by at most 0.54 ulp; 0 or Infinity outside the range of doubles. */
export const power2 = ([start, startLow]: Pair, [slope, slopeLow]: Pair): Exact => {
  const { high, low, powers } = tables;
  return (t, minus) => {
    const run = t * slope;
    const exponent = start + run;
    if (!(exponent > -68800 && exponent < 65535.5)) return (exponent > 0 ? 1 / 0 : 0) - minus;
    const whole = Math.floor(exponent + 0.5);
    const x =
      exponent -
      whole +
      (lostInSum(exponent, start, run) + (lostInProduct(run, t, slope) + (t * slopeLow + startLow)));
    const root = high[whole & 63] as number;
    const rest =
      (low[whole & 63] as number) +
      root *
        (x * (0.010830424696249145 + x * 5.86490495505022e-5) +
          x * x * x * (2.1173137155e-7 + x * 5.7328595e-10 + x * x * 1.2418e-12));
    const power = powers[(whole >> 6) + 1075] as number;
    return minus ? root * power - minus + rest * power : (root + rest) * power;
  };
};

/** 64 · log₂ x for a double x > 0, to about 70 bits, even near 1. */
export const log2 = (x: number): Pair => {
  const { high, low, powers } = tables;
  const whole = Math.min(Math.round(Math.log2(x) * 64), 65535);
  const scaled = x / (powers[(whole >> 6) + 1075] as number);
  const root = high[whole & 63] as number;
  const rest = low[whole & 63] as number;
  // ln (scaled / root) = 2 artanh s = 2s · (1 + s² / 3 + s⁴ / 5 + …), |s| < 0.0028.
  const [sum, sumLow] = plus(scaled, root);
  const [s, sLow] = over([scaled - root, -rest], [sum, sumLow + rest]);
  const square = s * s;
  const more = s * square * (1 / 3 + square * (1 / 5 + square / 7));
  const [fraction, fractionLow] = times([2 * s, 2 * (sLow + more)], LOG2_E);
  const [log, logLow] = plus(whole, fraction);
  return [log, logLow + fractionLow];
};
