import type { CurveOf } from '../curve.ts';
import type { Filler } from './blocks.ts';

/**
 * Loops with the formula inside: with many curves, a call per step takes 10 ns, and the formulas take 1 to 4 ns. Each
 * loop is a separate function without closures, the form that engines make fastest.
 */

/** Number of rates copied at a time: 64 kB, small enough for a first-level cache. */
const CHUNK = 8192;

/** Like `out.fill`, but in half the time for long runs: copies the part that is already filled. */
export const flood = (out: Float64Array, value: number, begin: number, end: number): void => {
  const first = Math.min(end, begin + CHUNK);
  out.fill(value, begin, first);
  for (let i = first; i < end; i += CHUNK) out.copyWithin(i, begin, Math.min(first, begin + end - i));
};

type PowerLoop = (
  out: Float64Array,
  begin: number,
  end: number,
  t: number,
  every: number,
  scale: number,
  unit: number,
  offset: number,
) => void;

/** Loops by exponent. */
const powerLoops: { readonly [exponent: string]: PowerLoop } = {
  '1': (out, begin, end, t, every, scale, unit, offset) => {
    for (let i = begin, j = 0; i < end; i++, j++) out[i] = scale * ((t + j * every + offset) / unit);
  },
  '-1': (out, begin, end, t, every, scale, unit, offset) => {
    for (let i = begin, j = 0; i < end; i++, j++) out[i] = scale * (unit / (t + j * every + offset));
  },
  '-0.5': (out, begin, end, t, every, scale, unit, offset) => {
    for (let i = begin, j = 0; i < end; i++, j++) out[i] = scale * Math.sqrt(unit / (t + j * every + offset));
  },
};

/** The filler of a power, if there is a loop for its exponent; the loop computes exactly as the rate does. */
export const powerLoop = (curve: CurveOf<'power'>, every: number): Filler | undefined => {
  const { scale, offset, exponent, unit = 1 } = curve;
  const loop = powerLoops[exponent];
  return loop && ((out, begin, end, t) => loop(out, begin, end, t, every, scale, unit, offset));
};
