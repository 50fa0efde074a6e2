import type { Values } from '../dialect.ts';
import { roundHalfEven, type Timing } from './curve.ts';
import type { Rules } from './version.ts';

/** How long the warm-up of a run is, and when it ends. */

/** The iterations of the warm-up of so many epochs, and how many of them there would be without a floor. */
export const warmupOf = ({ warmup_epochs: warm }: Values, rules: Rules, epochs: number, every: number) => {
  const own = roundHalfEven(warm * every);
  if (rules.floor === 'none') {
    const length = roundHalfEven(Math.min(warm, Math.max(epochs - 1, 0)) * every);
    return { length, own: length };
  }
  return { length: warm > 0 || rules.floor === 'always' ? Math.max(own, 100) : 0, own };
};

export const timingOf = (args: Values, rules: Rules, epochs: number, every: number): Timing => {
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
