import { factorOf, type Timing } from './curve.ts';

/** The values that results.csv logs for an epoch: the rate of its last batch, and the choice of `auto`. */

/** The share of the warm-up that is done at the end of an epoch, counted from 0; undefined if the warm-up was over before. */
export const warmedUp = (every: number, warmup: number, start: number, epoch: number): number | undefined =>
  epoch * every >= start ? undefined : Math.min(Math.min((epoch + 1) * every, start) - 1, warmup) / warmup;

/**
 * The factors of an epoch: `own` is the factor to which a warm-up climbs; `settled` is the factor that applies after
 * the warm-up, which may be that of an earlier epoch.
 */
export interface EpochFactors {
  readonly own: number;
  readonly settled: number;
}

/**
 * The factors of an epoch. `isResumed` is true for the first epoch after a resume, in which versions 8.0.228 to
 * 8.1.41 lag one more epoch.
 */
export const epochFactors = (timing: Timing, epoch: number, isResumed = false): EpochFactors => {
  const lag = timing.isLate ? (isResumed ? 2 : 1) : 0;
  return { own: factorOf(timing, epoch), settled: factorOf(timing, Math.max(epoch - lag, 0)) };
};

/** The rate that `auto` chooses for a short run with this many classes. */
export const rateOfAuto = (classes: number): number => Number(((0.002 * 5) / (4 + classes)).toFixed(6));

/** The rate that `auto` chooses for a long run. */
export const LONG_RATE = 0.01;

/**
 * Number of updates above which `auto` treats a run as long. The trainer counts with nbs, not with the real updates.
 */
export const LONG = 10_000;
