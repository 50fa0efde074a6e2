import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import { type CurveOrSchedule, curveIn } from '../curve_in.ts';
import { rateOf } from '../rate/rate.ts';
import { fillerOf } from './fillers.ts';

/** The steps that `fill` takes. */
export interface FillOptions {
  /** The step of the first rate; by default 0. */
  readonly from?: number;
  /** The number of steps from one rate to the next; by default 1. */
  readonly every?: number;
}

/** Size of the buffer for rates that do not end up as doubles. */
const CHUNK = 4096;

/**
 * Fills an array with rates and returns it: out[i] is the rate at from + i · every.
 * Each is within 4 ulp of the curve's rate, and most are equal to it; for a Float32Array this holds before rounding.
 *
 * Units: `from` and `every` in steps; rates as the curve's.
 * Throws: TypeError for an unknown option.
 * Example: fill(ramp(0, 1, 'linear', 4), [0, 0, 0], { every: 2 }) is [0, 0.5, 1]
 */
export const fill = <A extends Float64Array | Float32Array | number[]>(
  asked: CurveOrSchedule,
  out: A,
  options: FillOptions = {},
): A => {
  checkOptions('fill', options, { from: true, every: true } satisfies OptionNames<FillOptions>);
  const { from = 0, every = 1 } = options;
  const curve = curveIn(asked);
  const { length } = out;
  // Whole steps are exact; others are rounded in the same way as for a single rate.
  const whole = Number.isInteger(from) && Number.isInteger(every) && every > 0;
  if (!whole || from < 0 || from + every * length > Number.MAX_SAFE_INTEGER) {
    const rate = rateOf(curve);
    for (let i = 0; i < length; i++) out[i] = rate(from + i * every);
    return out;
  }
  const filler = fillerOf(curve, every);
  if (out instanceof Float64Array) {
    filler(out, 0, length, from);
    return out;
  }
  const chunk = new Float64Array(Math.min(CHUNK, length));
  for (let at = 0; at < length; at += CHUNK) {
    const count = Math.min(CHUNK, length - at);
    filler(chunk, 0, count, from + at * every);
    for (let i = 0; i < count; i++) out[at + i] = chunk[i]!;
  }
  return out;
};
