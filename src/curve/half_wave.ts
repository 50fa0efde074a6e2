import { type Exact, lostInProduct, lostInSum, type Pair, plus, times } from './pair.ts';

/** sin²(πy/2) = y² · (FIRST − y² · (SECOND − y² · …)); beyond these two a polynomial, fitted for y ≤ ½ to 2⁻⁵⁹. */
const FIRST: Pair = [2.4674011002723395, 1.5663238771849278e-16];
const SECOND: Pair = [2.0293560632083842, -1.3301000412149323e-16];

/**
 * from + (to − from) · (1 − cos(πt / steps)) / 2 for 0 ≤ t ≤ steps, off by at most 0.55 ulp; for rates and steps of
 * ordinary size.
 *
 * It is from · cos²(πt / 2steps) + to · sin²(πt / 2steps), reckoned from the nearer end, so that nothing cancels.
 */
export const halfWave = (from: number, to: number, steps: number): Exact => {
  const rise = plus(to, -from);
  const [first, firstLow] = times(FIRST, rise);
  const [second, secondLow] = times(SECOND, rise);
  // Rounded to 5 bits (2⁴⁸ + 1 does it), so that its product with 48 bits is exact.
  const wide = second * 281474976710657;
  const short = wide - (wide - second);
  const rest = second - short + secondLow;
  const stepsHigh = Math.fround(steps);
  const stepsLow = steps - stepsHigh;
  return (t, minus) => {
    const left = steps - t;
    const rising = t <= left;
    const gone = rising ? t : left;
    const y = Math.fround(gone / steps);
    const yLow = (gone - y * stepsHigh - y * stepsLow) / steps;
    const square = y * y;
    const squareLow = yLow * (2 * y + yLow);
    const v = square + squareLow;
    const v2 = v * v;
    const tail =
      0.6676313844272943 -
      v * 0.11766531517940051 +
      v2 * (0.012903445693556729 - v * 0.0009647871329962038) +
      v2 * v2 * (5.231887691636334e-5 - v * 2.1507458566282332e-6 + v2 * 6.753643250702104e-8);
    const less = short * square;
    const factor = first - less;
    const factorLow = first - factor - less + (firstLow - short * squareLow - v * (rest - v * (tail * rise[0])));
    const size = square * factor;
    const sizeLow = lostInProduct(size, square, factor) + (v * factorLow + squareLow * factor);
    const start = rising ? from : to;
    const change = rising ? size : -size;
    const rate = start + change;
    return rate - minus + (lostInSum(rate, start, change) + (rising ? sizeLow : -sizeLow));
  };
};
