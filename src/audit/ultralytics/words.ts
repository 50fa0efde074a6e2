import { valuesOf } from '../../bind/values/values.ts';
import type { Values } from '../../dialects/dialect.ts';
import { rateOfAuto } from '../../dialects/ultralytics/logged.ts';
import { type Cause, type Explanation, type Span, spansOf } from '../report.ts';
import { type Known, MOST_BATCHES } from './known.ts';
import type { Fit } from './search.ts';
import type { Candidate } from './trials.ts';

/** Turns the explanations of an Ultralytics run into facts and sentences. */

/** A candidate, and everything that explains the log with it. */
export interface FittedCandidate {
  readonly candidate: Candidate;
  readonly fits: readonly (Fit & { readonly classes: readonly number[] })[];
}

const tidy = (value: number): number => Number(value.toPrecision(6));

/** The rates of the optimizer: the exact ones of `auto` and of lr0, else the least and the greatest that fit. */
const ratesOf = ({ candidate, fits }: FittedCandidate, isFree: boolean): readonly Span[] => {
  if (isFree) {
    const least = tidy(Math.min(...fits.map(({ rates }) => rates[0])));
    return [{ least, most: Math.max(least, tidy(Math.max(...fits.map(({ rates }) => rates[1])))) }];
  }
  const exact =
    candidate.auto === 'short'
      ? fits.flatMap(({ classes }) => classes.map(rateOfAuto))
      : [tidy(candidate.rates[0])];
  return [...new Set(exact)].sort((a, b) => a - b).map((rate) => ({ least: rate, most: rate }));
};

export const spanWords = ({ least, most }: Span): string =>
  least === most ? String(least) : `${least} to ${most}`;

const rateWords = (rates: readonly Span[]): string => {
  const shown = rates.slice(0, 4).map(spanWords).join(' or ');
  return rates.length > 4 ? `${shown} or ${rates.length - 4} more` : shown;
};

/** A span up to the largest value tried has no upper end. */
const endless = ({ least, most }: Span): Span => ({
  least,
  most: most === MOST_BATCHES ? Number.POSITIVE_INFINITY : most,
});

const factsOf = (found: FittedCandidate, known: Known, rates: readonly Span[]): Explanation['facts'] => {
  const { batch, given, every } = known;
  const steps = spansOf(found.fits.map((each) => each.every)).map(endless);
  const classes = spansOf(found.fits.flatMap((each) => each.classes));
  // If everything tried fits, the log says nothing about it.
  const isAny = steps.some(({ least, most }) => least === 1 && most === Number.POSITIVE_INFINITY);
  const isOpen = every === undefined && !isAny;
  return {
    ...(isOpen && { steps_per_epoch: steps }),
    ...(isOpen &&
      batch !== undefined && {
        examples: steps.map(({ least, most }) => ({ least: (least - 1) * batch + 1, most: most * batch })),
      }),
    ...(given.classes === undefined && classes.length > 0 && { classes }),
    learning_rate: rates,
  };
};

/** The settings of the decay that differ from the config. */
const decayWords = ({ args, config }: Known): string => {
  const written: Values = valuesOf(config.bound);
  return [
    ...(args.cos_lr === written.cos_lr ? [] : [`cos_lr ${args.cos_lr}, not ${written.cos_lr}`]),
    ...(args.lrf === written.lrf ? [] : [`an lrf that prints as ${args.lrf} does, not ${written.lrf}`]),
  ].join(' and ');
};

/** The sentence of an explanation, by its cause. */
const sentenceOf = (
  cause: Cause,
  { candidate, fits }: FittedCandidate,
  known: Known,
  rates: readonly Span[],
): string => {
  const { optimizer, auto, biasRate, rules } = candidate;
  const { args, epochs } = known;
  const built =
    auto === undefined ? `${optimizer} at ${rateWords(rates)}` : `auto: ${optimizer} at ${rateWords(rates)}`;
  switch (cause) {
    case 'resumed': {
      const at = fits[0]!.resumed.map((epoch) => epoch + rules.firstEpoch).join(', ');
      return `optimizer ${built}, resumed at epoch ${at}: versions before 8.1.42 repeat a rate there`;
    }
    case 'other-rate':
      return `the rate was ${rateWords(rates)}, not what the config says (lr0 ${args.lr0}, optimizer ${args.optimizer}); biases began at ${biasRate}`;
    case 'other-decay':
      return `another decay: the run had ${decayWords(known)}; optimizer ${built}`;
    case 'other-epochs':
      return `another horizon: the run was started for ${epochs} epochs, not ${args.epochs}; optimizer ${built}`;
    default:
      return `as planned: optimizer ${built}`;
  }
};

export const explanationOf = (cause: Cause, found: FittedCandidate, known: Known): Explanation => {
  const rates = ratesOf(found, cause === 'other-rate');
  return {
    causes: [cause],
    says: [sentenceOf(cause, found, known, rates)],
    facts: {
      ...factsOf(found, known, rates),
      ...(cause === 'other-epochs' && { epochs: spansOf([known.epochs]) }),
    },
  };
};

/** Says what `auto` used instead of what the config says. */
const autoWords = (optimizer: string, rate: string, { lr0, warmup_bias_lr: bias }: Known['args']): string => {
  const own = rate === String(lr0) ? 'its own choice, which ignores lr0' : `not lr0 ${lr0}`;
  const biases = bias === 0 ? '' : `; biases warmed up from 0, not from warmup_bias_lr ${bias}`;
  return `optimizer: auto used ${optimizer} at ${rate}, ${own}${biases}`;
};

/** Says what the config left open, or which of its values were ignored, if all candidates agree. */
export const unsaidOf = (
  all: readonly FittedCandidate[],
  { args, epochs, rows }: Known,
): readonly string[] => {
  const optimizers = [...new Set(all.map(({ candidate }) => candidate.optimizer))];
  const isAuto = all.length > 0 && all.every(({ candidate }) => candidate.auto !== undefined);
  const rates = [...new Set(all.flatMap((found) => ratesOf(found, false).map(({ least }) => least)))];
  const shown = rates.length > 4 ? `one of ${rates.length} rates` : rates.join(' or ');
  const left = epochs - rows.length;
  const first = all[0]?.candidate.rules.firstEpoch ?? 1;
  const last = Math.round(rows.at(-1)?.epoch ?? rows.at(-1)?.step ?? 0) - first + 1;
  return [
    ...(isAuto ? [autoWords(optimizers.join(' or '), shown, args)] : []),
    ...(left > 0 && last < epochs ? [`the log ends after epoch ${last} of ${epochs}`] : []),
  ];
};
