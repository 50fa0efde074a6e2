import { halfWave } from '../arithmetic/half_wave.ts';
import { line } from '../arithmetic/line.ts';
import { type Exact, lostInSum, over, plus, times } from '../arithmetic/pair.ts';
import type { Curve, CurveOf } from '../curve.ts';
import { fallIn } from '../rate/eased.ts';
import { anyGrowthOf } from '../rate/natural.ts';
import { isOrdinary, isThrough0 } from '../rate/ramp.ts';

/**
 * Fills runs of rates fast. The first rate of each block is computed beyond double precision; the others are this rate
 * plus a change. A change is below an eighth of the rate, so its rounding error hardly counts.
 */

/** Sets out[begin], …, out[end − 1] to the rates at t, t + every, …, which are all whole numbers. */
export type Filler = (out: Float64Array, begin: number, end: number, t: number) => void;

/** The number of rates in the longest block, and in a block so short that it saves no time. */
const LONG = 256;
const SHORT = 16;

/**
 * The longest block of linear and quadratic ramps. Their change stays exact, so their blocks may be longer than those
 * of other curves. Long blocks fill an array from a quadratic ramp in a third less time.
 */
const LONGEST = 4096;
const EIGHTH = 1 / 8;

/** Computes rates one by one. */
export const oneByOne = (rate: (t: number) => number, every: number): Filler => {
  return (out, begin, end, t) => {
    for (let i = begin, j = 0; i < end; i++, j++) out[i] = rate(t + j * every);
  };
};

const singly = (exact: Exact, every: number): Filler => {
  return (out, begin, end, t) => {
    for (let i = begin, j = 0; i < end; i++, j++) out[i] = exact(t + j * every, 0);
  };
};

// The loops over blocks are separate functions without closures, the form that engines make fastest.

const addLine = (
  out: Float64Array,
  begin: number,
  end: number,
  rate: number,
  low: number,
  a: number,
): void => {
  for (let i = begin, j = 0; i < end; i++, j++) out[i] = rate + (low + j * a);
};

const addScaled = (
  out: Float64Array,
  begin: number,
  end: number,
  rate: number,
  low: number,
  changes: Float64Array,
): void => {
  for (let i = begin, j = 0; i < end; i++, j++) out[i] = rate + (low + rate * changes[j]!);
};

/** The change after an angle x: sine · sin x + cosine · (1 − cos x), for small x. */
const addWave = (
  out: Float64Array,
  begin: number,
  end: number,
  rate: number,
  low: number,
  angle: number,
  sine: number,
  cosine: number,
): void => {
  const [b, c, d, e, f] = [cosine / 2, -sine / 6, -cosine / 24, sine / 120, cosine / 720];
  for (let i = begin, j = 0; i < end; i++, j++) {
    const x = j * angle;
    out[i] = rate + (low + x * (sine + x * (b + x * (c + x * (d + x * (e + x * f))))));
  }
};

/** The number of steps after which slope · j + bend · j² is an eighth of the rate. */
const steadyFor = (rate: number, slope: number, bend: number): number => {
  // Never 0, because 0 / 0 would be NaN.
  const most = Math.abs(rate) * EIGHTH + Number.MIN_VALUE;
  const a = Math.abs(slope) / most;
  return 2 / (a + Math.sqrt(a * a + (4 * Math.abs(bend)) / most));
};

/** Fills one block from the rate at t. */
type Add = (out: Float64Array, begin: number, end: number, t: number, rate: number) => void;

/** Fills in blocks that each begin with an `exact` rate, and one by one where blocks would be too short. */
const blocks = (
  exact: Exact,
  every: number,
  longest: number,
  steadyAt: (t: number, rate: number) => number,
  add: Add,
): Filler => {
  const single = singly(exact, every);
  if (longest <= SHORT) return single;
  return (out, begin, end, t) => {
    for (let i = begin; i < end; ) {
      const at = t + (i - begin) * every;
      const rate = exact(at, 0);
      const length = Math.floor(Math.min(longest, steadyAt(at, rate)));
      const stop = Math.min(end, i + Math.max(length, SHORT));
      if (length > SHORT) add(out, i, stop, at, rate);
      else single(out, i, stop, at);
      i = stop;
    }
  };
};

/** Fills a linear ramp, up to its end. */
const straight = ({ from, to, steps }: CurveOf<'ramp'>, every: number): Filler => {
  const exact = line(from, to, steps);
  const slope = (to / steps - from / steps) * every;
  return blocks(
    exact,
    every,
    LONGEST,
    (_, rate) => steadyFor(rate, slope, 0),
    (out, begin, end, t, rate) => addLine(out, begin, end, rate, exact(t, rate), slope),
  );
};

/** Fills half a cosine, up to its end. */
const wave = (curve: CurveOf<'ramp'>, every: number): Filler => {
  const { from, to, steps } = curve;
  const exact = halfWave(from, to, steps);
  const angle = (Math.PI * every) / steps;
  const half = (to - from) / 2;
  const bend = half * angle * angle;
  // The seventh power of 0.012 is below the rounding error.
  const longest = Math.min(LONG, 0.012 / angle);
  // A small difference of large terms has the rounding error of these terms.
  const least = isThrough0(curve) ? Math.abs(half) / 16 : 0;
  const sineAt = (t: number): number => half * Math.sin((Math.PI * Math.min(t, steps - t)) / steps);
  return blocks(
    exact,
    every,
    longest,
    (t, rate) => (Math.abs(rate) < least ? 0 : steadyFor(rate, sineAt(t) * angle, bend)),
    (out, begin, end, t, rate) => {
      const cosine = half * Math.cos((Math.PI * t) / steps);
      addWave(out, begin, end, rate, exact(t, rate), angle, sineAt(t), cosine);
    },
  );
};

/** Fills rates that grow by the factor e^step from one element to the next. */
const growing = (exact: Exact, step: number, every: number): Filler => {
  const longest = Math.min(LONG, Math.floor(EIGHTH / Math.abs(step)));
  const changes = Float64Array.from({ length: longest }, (_, j) => Math.expm1(j * step));
  const rest = step < 0 ? 0 : 1 / 0;
  return blocks(
    exact,
    every,
    longest,
    // A rate of 0 cannot be scaled, and a rate near infinity would overflow.
    (_, rate) => (Math.abs(rate) === rest || (rate !== 0 && Math.abs(rate) < 1e308) ? longest : 0),
    (out, begin, end, t, rate) => {
      if (Math.abs(rate) === rest) out.fill(rate, begin, end);
      else addScaled(out, begin, end, rate, exact(t, rate), changes);
    },
  );
};

/** Fills an exponential without stairs and with a factor above 0. */
const growth = (curve: CurveOf<'exponential'>, every: number): Filler => {
  const power = anyGrowthOf(curve);
  const sign = Math.sign(curve.initial);
  const exact: Exact = (t, minus) => sign * power(t, sign * minus);
  return growing(exact, ((curve.log ?? Math.log(curve.factor)) * every) / curve.period, every);
};

const bendLogistic = (out: Float64Array, begin: number, end: number, from: number, to: number): void => {
  for (let i = begin; i < end; i++) {
    const fall = out[i]!;
    out[i] = fall < 1e150 ? (to + from * fall) / (1 + fall) : from + to / fall;
  }
};

/** Fills a ramp shaped as a tanh or a sigmoid, up to its end, from the values of the exponential in its formula. */
const logistic = ({ from, to, steps, easing }: CurveOf<'ramp'>, every: number): Filler | undefined => {
  if (easing.shape !== 'tanh' && easing.shape !== 'sigmoid') return undefined;
  const { fall, log } = fallIn(easing, steps);
  const filler = growing(fall, log * every, every);
  return (out, begin, end, t) => {
    filler(out, begin, end, t);
    bendLogistic(out, begin, end, from, to);
  };
};

const addSquare = (
  out: Float64Array,
  begin: number,
  end: number,
  rate: number,
  low: number,
  a: number,
  b: number,
): void => {
  for (let i = begin, j = 0; i < end; i++, j++) out[i] = rate + (low + j * (a + j * b));
};

/** Fills a ramp of the shape x² or 1 − (1 − x)², up to its end. */
const square = (curve: CurveOf<'ramp'>, every: number): Filler => {
  const { from, to, steps, easing } = curve;
  const isReversed = easing.shape === 'reversed_power';
  const rise = to - from;
  const [base, weight] = isReversed ? [to, plus(from, -to)] : [from, plus(to, -from)];
  const exact: Exact = (t, minus) => {
    const x = over([isReversed ? steps - t : t, 0], [steps, 0]);
    const [change, low] = times(times(x, x), weight);
    const rate = base + change;
    return rate - minus + (lostInSum(rate, base, change) + low);
  };
  const unit = every / steps;
  const bend = (isReversed ? -rise : rise) * unit * unit;
  const slopeAt = (t: number): number => 2 * rise * unit * ((isReversed ? steps - t : t) / steps);
  return blocks(
    exact,
    every,
    LONGEST,
    (t, rate) => steadyFor(rate, slopeAt(t), bend),
    (out, begin, end, t, rate) => addSquare(out, begin, end, rate, exact(t, rate), slopeAt(t), bend),
  );
};

/** The block filler of a curve, if it has one and its rates are of ordinary size. */
export const blockFiller = (curve: Curve, every: number): Filler | undefined => {
  if (curve.kind === 'exponential') {
    const { initial, factor, staircase } = curve;
    const isMoving = initial !== 0 && factor > 0 && factor !== 1 && factor < 1 / 0;
    return isMoving && !staircase ? growth(curve, every) : undefined;
  }
  if (curve.kind !== 'ramp' || !isOrdinary(curve)) return undefined;
  const { easing } = curve;
  if (easing.shape === 'linear') return straight(curve, every);
  if (easing.shape === 'cosine') return easing.exponent === 1 ? wave(curve, every) : undefined;
  // Near a sign change, cancellation magnifies the last bit.
  if (isThrough0(curve)) return undefined;
  if (easing.shape === 'power' || easing.shape === 'reversed_power')
    return easing.exponent === 2 ? square(curve, every) : undefined;
  return logistic(curve, every);
};
