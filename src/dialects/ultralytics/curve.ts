import {
  type Curve,
  constant,
  hold,
  power,
  ramp,
  scale,
  sequence,
  shift,
  steps,
  sum,
} from '../../curve/curve.ts';
import { roundHalfEven } from '../round_half_even.ts';

/**
 * Curves of an Ultralytics run. The steps of a schedule are batches; rates change once per epoch, and during the
 * warm-up once per batch.
 */

export interface Timing {
  readonly batchesPerEpoch: number;
  readonly epochs: number;
  /** The length of the warm-up; the positions in it are shares of this. 0 if there is none. */
  readonly warmup: number;
  /** The first batch after the warm-up. */
  readonly start: number;
  readonly isCosine: boolean;
  readonly lrf: number;
  readonly isLate: boolean;
}

/** The factor of an epoch. */
export const factorOf = ({ isCosine, lrf, epochs }: Timing, epoch: number): number => {
  if (isCosine) return ((1 - Math.cos((Math.PI * epoch) / epochs)) / 2) * (lrf - 1) + 1;
  return Math.max(1 - epoch / epochs, 0) * (1 - lrf) + lrf;
};

/**
 * A straight line to `to` in `length` steps, computed in the order of numpy.interp, so that the last printed digit is
 * the same.
 */
const line = (from: number, to: number, length: number, offset: number): Curve =>
  sum(constant(from), power((to - from) / length, 1, offset));

/**
 * The rate of a group: up from `from` towards the epoch's own rate, then one stair per epoch. If the warm-up ends
 * within an epoch, its last rate applies until the epoch is over.
 */
export const groupRate = (rate: number, from: number, timing: Timing): Curve => {
  const { batchesPerEpoch: every, epochs, warmup, isCosine, lrf, isLate } = timing;
  const start = Math.min(timing.start, every * epochs);
  const target = (epoch: number): number => rate * factorOf(timing, epoch);
  // The batch at the end of the line has the rate of its epoch already: between batches, the line must not go on.
  const risen = Math.max(0, Math.min(start, warmup));
  const rising = Array.from({ length: Math.ceil(risen / every) }, (_, epoch): [number, Curve] => [
    Math.min(every, risen - epoch * every),
    line(from, target(epoch), warmup, epoch * every),
  ]);
  const end = Math.ceil(start / every) * every;
  const aim = target(end / every - 1);
  const last = start - 1 >= warmup ? aim : ((aim - from) / warmup) * (start - 1) + from;
  const total = every * epochs;
  // Computed in the order of the original, for the last printed digit: a ramp would be rounded better.
  const left = sum(constant(1), power(-1, 1, 0, total));
  const decay = isCosine
    ? ramp(rate, rate * lrf, 'cosine', total)
    : scale(sum(scale(left, 1 - lrf), constant(lrf)), rate);
  const stairs = sequence([total, hold(decay, every)], constant(rate * lrf));
  const settled = shift(isLate ? sequence([every, constant(rate)], stairs) : stairs, end);
  return sequence(...rising, [end - risen, constant(last)], settled);
};

/** Momentum with a warm-up: from its value at the start to its value at the last batch of the warm-up. */
export const warmMomentum = (from: number, to: number, { warmup, start }: Timing): Curve => {
  const last = (start - 1) / warmup;
  return sequence([start, ramp(from, to, 'linear', warmup)], constant(from + last * (to - from)));
};

/**
 * Batches per update: during the warm-up from 1 to `target`, rounded; afterwards as in its last batch, or `settled` if
 * there is no warm-up.
 */
export const accumulation = (target: number, settled: number, { warmup, start }: Timing): Curve => {
  if (start === 0) return constant(settled);
  const at = (batch: number): number => Math.max(1, roundHalfEven(1 + (batch / warmup) * (target - 1)));
  const most = at(start - 1);
  const boundaries = Array.from({ length: most - 1 }, (_, i) => {
    let [low, high] = [0, start - 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (at(middle) >= i + 2) high = middle;
      else low = middle + 1;
    }
    return low;
  });
  const at1 = [...new Set(boundaries)];
  return steps(
    at1,
    [0, ...at1].map((batch) => at(batch)),
  );
};

/** The batches before `to` after which the weights are updated. */
export const updatesBefore = (to: number, accumulate: (batch: number) => number): number[] => {
  const updates: number[] = [];
  let last = -1;
  for (let batch = 0; batch < to; batch++) {
    if (batch - last < accumulate(batch)) continue;
    updates.push(batch);
    last = batch;
  }
  return updates;
};
