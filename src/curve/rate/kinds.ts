import { passed, wholes } from '../arithmetic/count.ts';
import { type Exact, over } from '../arithmetic/pair.ts';
import { log2, power2 } from '../arithmetic/power2.ts';
import type { Curve, CurveOf } from '../curve.ts';
import type { Rate, RateOf } from './compile.ts';

/** Compiles the rates of the kinds of curves that have no file of their own. */

export const constantRate = ({ value }: CurveOf<'constant'>): Rate => {
  return () => value;
};

/** |initial| · factor^(t / period), or |initial| · factor^t for a staircase; for factors above 0. */
export const growthOf = ({ initial, factor, period, staircase }: CurveOf<'exponential'>): Exact => {
  const slope = log2(factor);
  return power2(log2(Math.abs(initial)), staircase ? slope : over(slope, [period, 0]));
};

export const exponentialRate = (curve: CurveOf<'exponential'>): Rate => {
  const { initial, factor, period, staircase } = curve;
  if (initial === 0 || factor === 1) return () => initial;
  // Without stairs the factor is 0, so its power is 1 at t = 0 and 0 afterwards.
  if (!(factor > 0)) return (t) => initial * factor ** (staircase ? wholes(t, period) : t);
  const growth = growthOf(curve);
  const sign = Math.sign(initial);
  return staircase ? (t) => sign * growth(wholes(t, period), 0) : (t) => sign * growth(t, 0);
};

export const powerRate = ({ scale, offset, exponent, unit = 1 }: CurveOf<'power'>): Rate => {
  if (scale === 0) return () => scale;
  if (exponent === -0.5) return (t) => scale * Math.sqrt(unit / (t + offset));
  if (exponent === -1) return (t) => scale * (unit / (t + offset));
  if (exponent === 1) return (t) => scale * ((t + offset) / unit);
  return (t) => weighed(scale, ((t + offset) / unit) ** exponent);
};

export const stepsRate = ({ boundaries, values, at }: CurveOf<'steps'>): Rate => {
  const edges = Float64Array.from(boundaries);
  const rates = Float64Array.from(values);
  const inclusive = at === 'new';
  return (t) => rates[passed(edges, t, inclusive)] as number;
};

/** The start of each part except the first. */
export const startsOf = ({ parts }: CurveOf<'sequence'>): Float64Array => {
  let start = 0;
  return Float64Array.from(parts, ({ steps }) => (start += steps));
};

/** Parts are compiled on first use: there can be a million. */
export const sequenceRate = (curve: CurveOf<'sequence'>, rateOf: RateOf): Rate => {
  const curves = [...curve.parts.map((part) => part.curve), curve.last];
  const rates: (Rate | undefined)[] = curves.map(() => undefined);
  const starts = startsOf(curve);
  return (t) => {
    const i = passed(starts, t, true);
    rates[i] ??= rateOf(curves[i] as Curve);
    return (rates[i] as Rate)(i > 0 ? t - (starts[i - 1] as number) : t);
  };
};

export const shiftRate = ({ of, by }: CurveOf<'shift'>, rateOf: RateOf): Rate => {
  const rate = rateOf(of);
  return (t) => rate(t + by);
};

export const holdRate = ({ of, every }: CurveOf<'hold'>, rateOf: RateOf): Rate => {
  const rate = rateOf(of);
  // For t so large that the number of samples overflows, t is the nearest sample.
  return (t) => rate(Math.min(wholes(t, every) * every, t));
};

/** a · b; a weight of 0 gives 0 even if the other factor is infinite. */
export const weighed = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

/** Combines the rates of all curves by `two`. */
export const combined =
  (two: (a: number, b: number) => number) =>
  ({ of }: { readonly of: readonly Curve[] }, rateOf: RateOf): Rate =>
    of.map(rateOf).reduce((first, second) => (t) => two(first(t), second(t)));
