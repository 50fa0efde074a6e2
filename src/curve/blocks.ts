import type { Curve, CurveOf } from './curve.ts';
import { halfWave } from './half_wave.ts';
import { growthOf } from './kinds.ts';
import { line } from './line.ts';
import type { Exact } from './pair.ts';

/**
 * Fast runs of rates: every so often one is worked out to more than double precision, and those after it are that plus
 * a change. The change is kept below an eighth of the rate, so that its rounding hardly counts.
 */

/** Sets out[begin], …, out[end − 1] to the rates at t, t + every, …; all of them whole numbers. */
export type Filler = (out: Float64Array, begin: number, end: number, t: number) => void;

/** The longest block, and one for where rates change faster. */
const LONG = 256;
const SHORT = 32;

const EIGHTH = 1 / 8;

// The loops are functions of their own, with nothing from around: engines make these the fastest.

const addLine = (out: Float64Array, begin: number, end: number, rate: number, low: number, slope: number): void => {
  for (let i = begin, j = 0; i < end; i++, j++) out[i] = rate + (low + j * slope);
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

const addWave = (
  out: Float64Array,
  begin: number,
  end: number,
  rate: number,
  low: number,
  a: number,
  as: Float64Array,
  b: number,
  bs: Float64Array,
): void => {
  for (let i = begin, j = 0; i < end; i++, j++) out[i] = rate + (low + (a * as[j]! + b * bs[j]!));
};

/** Rates one by one. */
export const oneByOne = (rate: (t: number) => number, every: number): Filler => {
  return (out, begin, end, t) => {
    for (let i = begin, j = 0; i < end; i++, j++) out[i] = rate(t + j * every);
  };
};

/** Blocks of a length that `lengthOf` gives for the rate at t, set by `set`; where it gives 0, some rates one by one. */
const blocks = (
  exact: Exact,
  every: number,
  lengthOf: (t: number, rate: number) => number,
  set: (out: Float64Array, begin: number, end: number, t: number, rate: number, low: number) => void,
): Filler => {
  const single = oneByOne((t) => exact(t, 0), every);
  return (out, begin, end, t) => {
    for (let i = begin; i < end; ) {
      const at = t + (i - begin) * every;
      const rate = exact(at, 0);
      const length = lengthOf(at, rate);
      const stop = Math.min(end, i + (length || SHORT));
      if (length === 0) single(out, i, stop, at);
      else set(out, i, stop, at, rate, exact(at, rate));
      i = stop;
    }
  };
};

/** A linear ramp, up to its end. */
export const straight = ({ from, to, steps }: CurveOf<'ramp'>, every: number): Filler => {
  const slope = (to / steps - from / steps) * every;
  const reach = EIGHTH / Math.abs(slope);
  return blocks(
    line(from, to, steps),
    every,
    (_, rate) => {
      const length = Math.min(LONG, Math.floor(Math.abs(rate) * reach));
      return length < SHORT ? 0 : length;
    },
    (out, begin, end, _, rate, low) => {
      addLine(out, begin, end, rate, low, slope);
    },
  );
};

/** Half a cosine, up to its end: sin²(α + β) − sin²α = sin 2α · sin 2β / 2 + cos 2α · sin²β. */
export const wave = ({ from, to, steps }: CurveOf<'ramp'>, every: number): Filler => {
  const angle = (Math.PI * every) / (2 * steps);
  const rise = to - from;
  const sines = new Float64Array(LONG);
  const squares = new Float64Array(LONG);
  const across = (t: number): number => rise * Math.sin((Math.PI * Math.min(t, steps - t)) / steps);
  let isReady = false;
  const prepare = (): void => {
    isReady = true;
    for (let j = 0; j < LONG; j++) {
      sines[j] = Math.sin(2 * j * angle) / 2;
      squares[j] = Math.sin(j * angle) ** 2;
    }
  };
  return blocks(
    halfWave(from, to, steps),
    every,
    (t, rate) => {
      const sine = Math.abs(across(t));
      const most = Math.abs(rate) * EIGHTH;
      const fits = (length: number): boolean =>
        length * angle < 0.5 && sine * length * angle + Math.abs(rise) * (length * angle) ** 2 < most;
      return fits(LONG) ? LONG : fits(SHORT) ? SHORT : 0;
    },
    (out, begin, end, t, rate, low) => {
      if (!isReady) prepare();
      const sine = across(t);
      const cosine = rise * Math.cos((Math.PI * t) / steps);
      addWave(out, begin, end, rate, low, sine, sines, cosine, squares);
    },
  );
};

/** An exponential without stairs, of a factor above 0. */
export const growth = (curve: CurveOf<'exponential'>, every: number): Filler => {
  const step = (Math.log(curve.factor) * every) / curve.period;
  const length = Math.min(LONG, Math.floor(EIGHTH / Math.abs(step)));
  const changes = Float64Array.from({ length: LONG }, (_, j) => Math.expm1(j * step));
  const sign = Math.sign(curve.initial);
  const exact = growthOf(curve);
  // Once here it is there for good.
  const end = step < 0 ? 0 : 1 / 0;
  return blocks(
    (t, minus) => sign * exact(t, sign * minus),
    every,
    (_, rate) => (Math.abs(rate) === end ? LONG : length < SHORT ? 0 : length),
    (out, begin, stop, _, rate, low) => {
      if (Math.abs(rate) === end) out.fill(rate, begin, stop);
      else addScaled(out, begin, stop, rate, low, changes);
    },
  );
};

/** The block filler of a curve that has one, of rates of ordinary size. */
export const blockFiller = (curve: Curve, every: number): Filler | undefined => {
  if (curve.kind === 'exponential') {
    const { initial, factor, staircase } = curve;
    const moves = initial !== 0 && factor > 0 && factor !== 1 && factor < 1 / 0;
    return moves && !staircase ? growth(curve, every) : undefined;
  }
  if (curve.kind !== 'ramp') return undefined;
  const { from, to, steps, easing } = curve;
  const size = Math.max(Math.abs(from), Math.abs(to));
  if (from === to || !(size > 1e-200 && size < 1e200 && steps < 1e30)) return undefined;
  if (easing.shape === 'linear') return straight(curve, every);
  return easing.shape === 'cosine' && easing.exponent === 1 ? wave(curve, every) : undefined;
};
