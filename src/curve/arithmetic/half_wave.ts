import { cut, type Exact, lostInSum, type Pair, plus, times } from './pair.ts';

/** sin²(πy/2) = y² · (FIRST − y² · (SECOND − y² · …)); after these two terms a polynomial, fitted for y ≤ ½ to 2⁻⁵⁹. */
const FIRST: Pair = [2.4674011002723395, 1.56632387718e-16];
const SECOND: Pair = [2.0293560632083842, -1.33010004121e-16];

/**
 * from + (to − from) · (1 − cos(πt / steps)) / 2 for 0 ≤ t ≤ steps, off by at most 0.55 ulp, or by 10⁻¹⁷ of the greater
 * end if the rate crosses 0; for rates and steps of ordinary size.
 * Computed as from · cos²(πt / 2steps) + to · sin²(πt / 2steps), from the nearer end, so that nothing cancels.
 */
export const halfWave = (from: number, to: number, steps: number): Exact => {
  const rise = plus(to, -from);
  const [first, firstLow] = times(FIRST, rise);
  const [second, secondLow] = times(SECOND, rise);
  const short = cut(second, 67108865);
  const rest = second - short + secondLow;
  const stepsHigh = cut(steps, 8193);
  const stepsLow = steps - stepsHigh;
  const inverse = 1 / steps;
  return (t, minus) => {
    const left = steps - t;
    const rising = t <= left;
    const gone = rising ? t : left;
    // y + yLow = gone / steps; v + … is its square; v · (factor + factorLow) is the change.
    const y = cut(gone * inverse, 1099511627777);
    const yLow = (gone - y * stepsHigh - y * stepsLow) * inverse;
    const square = y * y;
    const squareLow = yLow * (2 * y + yLow);
    const v = square + squareLow;
    const v2 = v * v;
    const tail =
      0.6676313844272943 -
      v * 0.11766531517940051 +
      v2 * (0.01290344569356 - v * 0.000964787133) +
      v2 * v2 * (5.2318876916e-5 - v * 2.15074586e-6 + v2 * 6.75364e-8);
    const less = short * square;
    const factor = cut(first - less, 67108865);
    const factorLow =
      first - factor - less + (firstLow - short * squareLow - v * (rest - v * (tail * rise[0])));
    const change = rising ? square * factor : -square * factor;
    const changeLow = v * factorLow + squareLow * factor;
    const start = rising ? from : to;
    const rate = start + change;
    return rate - minus + (lostInSum(rate, start, change) + (rising ? changeLow : -changeLow));
  };
};
