import type { Values } from '../dialect.ts';
import { roundHalfEven } from '../round_half_even.ts';
import type { Timing } from './curve.ts';
import type { VersionRules } from './version.ts';

/** The length and the end of a run's warm-up. */

/** The length of a warm-up in iterations, computed from its epochs: with the minimum length applied, and without. */
export const warmupOf = (
  { warmup_epochs: warm }: Values,
  rules: VersionRules,
  epochs: number,
  every: number,
) => {
  const own = roundHalfEven(warm * every);
  if (rules.floor === 'none') {
    const length = roundHalfEven(Math.min(warm, Math.max(epochs - 1, 0)) * every);
    return { length, own: length };
  }
  return { length: warm > 0 || rules.floor === 'always' ? Math.max(own, 100) : 0, own };
};

export const timingOf = (args: Values, rules: VersionRules, epochs: number, every: number): Timing => {
  const { length } = warmupOf(args, rules, epochs, every);
  const start = length <= 0 ? 0 : rules.isInclusive ? length + 1 : length;
  return {
    batchesPerEpoch: every,
    epochs,
    warmup: length,
    start,
    isCosine: args.cos_lr,
    lrf: args.lrf,
    isLate: rules.isLate,
  };
};
