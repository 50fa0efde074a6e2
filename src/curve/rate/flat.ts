import { halfWave } from '../arithmetic/half_wave.ts';
import { line } from '../arithmetic/line.ts';
import type { Exact } from '../arithmetic/pair.ts';
import type { Curve } from '../curve.ts';
import type { Rate, RateOf } from './compile.ts';
import { weighed } from './kinds.ts';
import { isOrdinary } from './ramp.ts';
import { ENDLESS, type FlatStretch, stretchesOf } from './stretches.ts';

/**
 * The rate of a whole schedule as one function that checks its step, finds the stretch and makes at most one more
 * call. A call costs 4 ns if its target is not known in advance, as in a process with many schedules. With separate
 * functions for the check, the sequence and the part, a warm-up with a cosine took 34 ns there; it now takes 25.
 */

/** A number for a constant stretch, which needs no call; else a rate, or an exact function, to be called with `minus` 0. */
type Value = number | Exact;

/** A line or half a cosine that does not check for its end, for a stretch that ends no later than the curve. */
const inPlace = (curve: Curve, length: number): Exact | undefined => {
  if (curve.kind !== 'ramp' || !isOrdinary(curve) || length > curve.steps) return undefined;
  const { from, to, steps, easing } = curve;
  if (easing.shape === 'linear') return line(from, to, steps);
  return easing.shape === 'cosine' && easing.exponent === 1 ? halfWave(from, to, steps) : undefined;
};

const valueOfStretch = ({ origin, end, curve, times }: FlatStretch, rateOf: RateOf): Value => {
  if (curve.kind === 'constant') return curve.value;
  const rate: Exact = inPlace(curve, end - origin) ?? rateOf(curve);
  return times === undefined ? rate : (t) => weighed(times, rate(t, 0));
};

/** The rate of a list of stretches, searched in order; used if there are too many to write out. */
const inTurn = (stretches: readonly FlatStretch[], rateOf: RateOf): Exact => {
  const values = stretches.map((each) => valueOfStretch(each, rateOf));
  const ends = Float64Array.from(stretches, ({ end }) => end);
  const origins = Float64Array.from(stretches, ({ origin }) => origin);
  return (t) => {
    let i = 0;
    while (t >= (ends[i] as number)) i++;
    const value = values[i] as Value;
    return typeof value === 'number' ? value : value(t - (origins[i] as number), 0);
  };
};

/**
 * The rate of a curve for any argument; an argument that is not a finite number of at least 0 goes to `refuse`, which
 * throws. Constant rates have a function of their own. So in most processes, which follow one schedule, the other
 * function has a single instance, and engines compile its numbers into the code.
 */
export const checkedRateOf = (curve: Curve, rateOf: RateOf, refuse: Rate): Rate => {
  if (curve.kind === 'constant') {
    const { value } = curve;
    return (t) => (typeof t === 'number' && t >= 0 && t < ENDLESS ? value : refuse(t));
  }
  const stretches = stretchesOf(curve, ENDLESS);
  if (stretches.length === 1) {
    const rate = rateOf(curve);
    return (t) => rate(typeof t === 'number' && t >= 0 && t < ENDLESS ? t : refuse(t));
  }
  const last = stretches.at(-1)!;
  const [one, two, three] = [0, 1, 2].map((i) => stretches[i] ?? last) as [
    FlatStretch,
    FlatStretch,
    FlatStretch,
  ];
  const [first, second, third] = [
    valueOfStretch(one, rateOf),
    valueOfStretch(two, rateOf),
    valueOfStretch(three, rateOf),
  ];
  const rest = stretches.length > 4 ? inTurn(stretches.slice(3), rateOf) : valueOfStretch(last, rateOf);
  const [a, b, c] = [one.end, two.end, three.end];
  const [p, q, r] = [two.origin, three.origin, stretches.length > 4 ? 0 : last.origin];
  return (t) => {
    if (typeof t !== 'number' || !(t >= 0)) return refuse(t);
    if (t < b) {
      if (t < a) return typeof first === 'number' ? first : first(t, 0);
      return typeof second === 'number' ? second : second(t - p, 0);
    }
    if (t < c) return typeof third === 'number' ? third : third(t - q, 0);
    if (t === ENDLESS) return refuse(t);
    return typeof rest === 'number' ? rest : rest(t - r, 0);
  };
};
