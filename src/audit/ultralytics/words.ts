import { rateOfAuto } from '../../dialects/ultralytics/logged.ts';
import { factorSpan, factorWords, spansWords } from '../causes/words.ts';
import { hullOf } from '../log/precision.ts';
import { countOf } from '../observed.ts';
import { type Explanation, joinedSpans, type Span, spansOf } from '../report.ts';
import type { Deviation } from './deviation.ts';
import { firstEpochOf, type Known, MOST_BATCHES } from './known.ts';
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
    const [least, most] = hullOf(fits.map(({ rates }) => rates));
    return [{ least: tidy(least), most: tidy(most) }];
  }
  const exact =
    candidate.auto === 'short'
      ? fits.flatMap(({ classes }) => classes.map(rateOfAuto))
      : [tidy(candidate.rates[0])];
  return [...new Set(exact)].sort((a, b) => a - b).map((rate) => ({ least: rate, most: rate }));
};

/** A span that reaches the largest value tried is taken to have no upper end. */
const endless = ({ least, most }: Span): Span => ({
  least,
  most: most === MOST_BATCHES ? Number.POSITIVE_INFINITY : most,
});

const factsOf = (found: FittedCandidate, known: Known, rates: readonly Span[]): Explanation['facts'] => {
  const { batch, given, every } = known;
  const steps = joinedSpans(found.fits).map(endless);
  const classes = spansOf(found.fits.flatMap((each) => each.classes));
  // If every number of batches fits, the log says nothing about them.
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

/** The sentences of an explanation. */
const sentencesOf = (
  { known, causes, rates: isFree, mayRepeat, says = [] }: Deviation,
  { candidate, fits }: FittedCandidate,
  rates: readonly Span[],
): readonly string[] => {
  const { args } = known;
  const { optimizer, auto, biasRate, rules } = candidate;
  const shown = spansWords(rates, undefined, String);
  if (isFree === 'scaled') return [...says, factorWords(factorOf(fits, args), args.lr0)];
  if (isFree === 'free')
    return [
      ...says,
      `the rate was ${shown}, not what the config says (lr0 ${args.lr0}, optimizer ${args.optimizer}); biases began at ${biasRate}`,
    ];
  const built = `${auto === undefined ? '' : 'auto: '}${optimizer} at ${shown}`;
  if (mayRepeat) {
    const at = fits[0]!.resumed.map((epoch) => epoch + firstEpochOf(known, rules)).join(', ');
    return [`optimizer ${built}, resumed at epoch ${at}: versions before 8.1.42 repeat a rate there`];
  }
  if (causes[0] === 'as-planned') return [`as planned: optimizer ${built}`];
  return [...says.slice(0, -1), `${says.at(-1)}; optimizer ${built}`];
};

/** The factor by which the fitted rates differ from lr0. */
const factorOf = (fits: FittedCandidate['fits'], { lr0 }: Known['args']): Span => {
  const [least, most] = hullOf(fits.map(({ rates }) => rates));
  return factorSpan([least / lr0, most / lr0]);
};

export const explanationOf = (deviation: Deviation, found: FittedCandidate): Explanation => {
  const { causes, known, facts = {} } = deviation;
  const rates = ratesOf(found, deviation.rates !== undefined);
  return {
    causes,
    says: sentencesOf(deviation, found, rates),
    facts: {
      ...factsOf(found, known, rates),
      ...(deviation.rates === 'scaled' && { rate_factor: [factorOf(found.fits, known.args)] }),
      ...facts,
    },
  };
};

/** Says what `auto` used instead of what the config says. */
const autoWords = (optimizer: string, rate: string, { lr0, warmup_bias_lr: bias }: Known['args']): string => {
  const own = rate === String(lr0) ? 'its own choice, which ignores lr0' : `not lr0 ${lr0}`;
  const biases = bias === 0 ? '' : `; biases warmed up from 0, not from warmup_bias_lr ${bias}`;
  return `optimizer: auto used ${optimizer} at ${rate}, ${own}${biases}`;
};

/** Says what the config did not say, or which of its values were ignored, if all candidates agree. */
export const unsaidOf = (all: readonly FittedCandidate[], known: Known): readonly string[] => {
  const { args, epochs, rows } = known;
  const optimizers = [...new Set(all.map(({ candidate }) => candidate.optimizer))];
  const isAuto = all.length > 0 && all.every(({ candidate }) => candidate.auto !== undefined);
  const rates = [...new Set(all.flatMap((found) => ratesOf(found, false).map(({ least }) => least)))];
  const shown = rates.length > 4 ? `one of ${rates.length} rates` : rates.join(' or ');
  const left = epochs - rows.length;
  const first = firstEpochOf(known, all[0]?.candidate.rules);
  const last = Math.round(countOf(rows.at(-1)!)!) - first + 1;
  return [
    ...(isAuto ? [autoWords(optimizers.join(' or '), shown, args)] : []),
    ...(left > 0 && last < epochs ? [`the log ends after epoch ${last} of ${epochs}`] : []),
  ];
};
