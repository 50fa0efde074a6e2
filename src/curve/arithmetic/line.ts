import { type Exact, lostInProduct, lostInSum, over, plus } from './pair.ts';

/**
 * from + (to − from) · t / steps for 0 ≤ t ≤ steps, off by at most 0.51 ulp, even where it crosses 0; for rates and
 * steps of ordinary size.
 */
export const line = (from: number, to: number, steps: number): Exact => {
  const [slope, slopeLow] = over(plus(to, -from), [steps, 0]);
  return (t, minus) => {
    const run = t * slope;
    const rate = from + run;
    return rate - minus + (lostInSum(rate, from, run) + (lostInProduct(run, t, slope) + t * slopeLow));
  };
};
