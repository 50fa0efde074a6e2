import { checkOptions, type OptionNames } from '../../diagnostics/check_options.ts';
import { type CurveOrSchedule, curveIn } from '../curve_in.ts';
import { rateOf } from '../rate/rate.ts';
import { fillerOf } from './fillers.ts';

/** Which steps `fill` takes. */
export interface FillOptions {
  /** The step of the first rate; 0 unless given. */
  readonly from?: number;
  /** From one rate to the next, so many steps; 1 unless given. */
  readonly every?: number;
}

/** Rates go through a buffer of this many where they are not to be doubles in the end. */
const CHUNK = 4096;

/**
 * Fills an array with rates: out[i] is the rate at from + i · every. It gives back `out`.
 *
 * Each is within 4 ulp of what the curve's rate gives, most are the same; of a Float32Array, before they are rounded.
 * Units: steps.
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
  // Whole steps are exact; others are as they are rounded for the rate.
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
