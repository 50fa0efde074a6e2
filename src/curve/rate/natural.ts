import { wholes } from '../arithmetic/count.ts';
import { type Exact, over, times } from '../arithmetic/pair.ts';
import { LOG2_E, log2, power2 } from '../arithmetic/power2.ts';
import type { CurveOf } from '../curve.ts';
import type { Rate } from './compile.ts';
import { exponentialRate, growthOf } from './kinds.ts';

/** Computes exponentials whose factor is given by its logarithm: the error of a rounded factor would grow with every step. */

/** Like `growthOf`, but accepts exponentials given by their logarithm too. */
export const anyGrowthOf = (curve: CurveOf<'exponential'>): Exact => {
  const { initial, period, staircase, log } = curve;
  if (log === undefined) return growthOf(curve);
  const slope = times([log, 0], LOG2_E);
  return power2(log2(Math.abs(initial)), staircase ? slope : over(slope, [period, 0]));
};

/** Like `exponentialRate`, but accepts exponentials given by their logarithm too. */
export const anyExponentialRate = (curve: CurveOf<'exponential'>): Rate => {
  const { initial, period, staircase, log } = curve;
  if (!log || initial === 0) return exponentialRate(curve);
  const growth = anyGrowthOf(curve);
  const sign = Math.sign(initial);
  return staircase ? (t) => sign * growth(wholes(t, period), 0) : (t) => sign * growth(t, 0);
};
