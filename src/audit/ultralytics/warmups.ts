import { valuesOf } from '../../bind/values/values.ts';
import type { Values } from '../../dialects/dialect.ts';
import { epochFactors, warmedUp } from '../../dialects/ultralytics/logged.ts';
import { timingOf } from '../../dialects/ultralytics/timing.ts';
import { spansOf } from '../report.ts';
import { shortestBetween } from './decays.ts';
import type { Deviation } from './deviation.ts';
import { candidatesFor, trialOf } from './find.ts';
import { batchesToTry, type Known, loggedBy, range } from './known.ts';
import { fittingEpochs, partsOf } from './search.ts';
import type { Candidate } from './trials.ts';

/** Finds settings of the warm-up, other than those of the config, that may explain a log. */

/** The longest warm-up to try, in epochs. */
const MOST_EPOCHS = 20;

const otherLength = (known: Known, warmup_epochs: number): Deviation => {
  const written: Values = valuesOf(known.config.bound);
  return {
    causes: [warmup_epochs === 0 ? 'no-warmup' : 'other-warmup'],
    known: { ...known, args: { ...known.args, warmup_epochs } },
    says: [
      warmup_epochs === 0
        ? `the run began without a warm-up: warmup_epochs was 0, not ${written.warmup_epochs}`
        : `another warm-up: the run had warmup_epochs ${warmup_epochs}, not ${written.warmup_epochs}`,
    ],
    facts: { warmup_epochs: spansOf([warmup_epochs]) },
  };
};

/**
 * How many of the numbers of batches per epoch that fit to use at most: each gives another rate at which biases begin.
 */
const MOST_FITS = 8;

/** The rates at which biases may have begun, computed from the batches per epoch that the other groups' columns show. */
const biasRatesOf = (known: Known, candidate: Candidate): readonly number[] => {
  const logged = loggedBy(known, candidate);
  const isBias = candidate.groups.map(({ takesBiasRate }) => takesBiasRate);
  if (logged === undefined || !isBias.includes(true) || !isBias.includes(false)) return [];
  const others = logged.map((each) => ({
    ...each,
    intervals: each.intervals.map((interval, i) =>
      isBias[i] ? ([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const) : interval,
    ),
  }));
  const { fits, tries } = fittingEpochs(trialOf(candidate, { known }), others, batchesToTry(known));
  known.effort.tries += tries;
  const some = fits.filter((_, i) => i % Math.ceil(fits.length / MOST_FITS) === 0);
  return some.flatMap(({ least: every, rates: [rate, most] }) => {
    const timing = timingOf(known.args, candidate.rules, known.epochs, every);
    let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const { epoch, intervals } of logged) {
      const done = warmedUp(every, timing.warmup, timing.start, epoch);
      if (done === undefined || done >= 1) continue;
      for (const [i, group] of candidate.groups.entries()) {
        if (!isBias[i]) continue;
        const { share } = partsOf(group, 0, done, epochFactors(timing, epoch));
        const own = share * ((rate + most) / 2);
        low = Math.max(low, (intervals[i]![0] - own) / (1 - done));
        high = Math.min(high, (intervals[i]![1] - own) / (1 - done));
      }
    }
    if (!(low <= high) || !Number.isFinite(high - low)) return [];
    return [low <= 0 && high >= 0 ? 0 : shortestBetween(low, high)];
  });
};

/** A run for each warm-up to try other than the one in the config. */
export const otherWarmups = (known: Known): readonly Deviation[] => {
  const { args } = known;
  const lengths = [...range(0, MOST_EPOCHS)].filter((length) => length !== args.warmup_epochs);
  const rates = new Set(candidatesFor(known).flatMap((candidate) => biasRatesOf(known, candidate)));
  rates.delete(args.warmup_bias_lr);
  return [
    ...lengths.map((length) => otherLength(known, length)),
    ...[...rates].map(
      (warmup_bias_lr): Deviation => ({
        causes: ['other-warmup'],
        known: { ...known, args: { ...args, warmup_bias_lr } },
        says: [`another warm-up: the run had warmup_bias_lr ${warmup_bias_lr}, not ${args.warmup_bias_lr}`],
        facts: { warmup_bias_lr: spansOf([warmup_bias_lr]) },
      }),
    ),
  ];
};
