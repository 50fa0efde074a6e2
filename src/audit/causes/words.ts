import { formatSteps } from '../../curve/words/format.ts';
import { hullOf, type Interval } from '../log/precision.ts';
import type { Cause, Explanation, Span } from '../report.ts';

/** The sentences of explanations. */

/** A number, or a range of them. `shown` is the format: grouped digits in sentences, plain ones for the value of a field. */
export const spanWords = ({ least, most }: Span, shown = formatSteps): string =>
  least === most ? shown(least) : `${shown(least)} to ${shown(most)}`;

/** Up to five spans, or the first four and how many others there are. */
export const spansWords = (
  spans: readonly Span[],
  others: 'others' | 'other numbers of' = 'others',
  shown = formatSteps,
): string => {
  const all = spans.map((span) => spanWords(span, shown));
  return (all.length > 5 ? [...all.slice(0, 4), `one of ${all.length - 4} ${others}`] : all).join(' or ');
};

/** Spans before the word that they count: `2 or 4` steps. */
const counts = (spans: readonly Span[]): string => spansWords(spans, 'other numbers of');

export const countedSteps = (spans: readonly Span[]): string => {
  const text = counts(spans);
  return `${text} ${text === '1' ? 'step' : 'steps'}`;
};

/** A cause that changes the step. */
export type TimeCause = Extract<
  Cause,
  'late' | 'early' | 'resumed-at-0' | 'several-steps-per-update' | 'several-updates-per-step' | 'per-epoch'
>;

/** The sentence for a cause that changes the step. */
export const timeWords = (cause: TimeCause, spans: readonly Span[]): string => {
  const n = counts(spans);
  switch (cause) {
    case 'late':
      return 'one step late: the log has the rate of the step before, or counts from 1';
    case 'early':
      return `${countedSteps(spans)} ahead of the plan: the schedule began at step ${spansWords(spans)}, or the log has the rate of a later step`;
    case 'resumed-at-0':
      return `the schedule began at 0 again at step ${spansWords(spans)}: the run was resumed without its counter`;
    case 'several-steps-per-update':
      return `the schedule advanced ${countedSteps(spans)} for each one logged: it was stepped by each of ${n} processes, or for each of ${n} accumulated batches`;
    case 'several-updates-per-step':
      return `the schedule advanced one step for every ${countedSteps(spans)} logged: ${n} batches were accumulated for an update, or it was stepped once per epoch of ${n} steps`;
    case 'per-epoch':
      return `the schedule was stepped once per epoch of ${n} steps, not at each step`;
  }
};

const tidy = (value: number): number => Number(value.toPrecision(6));

/**
 * The interval of a factor, narrowed if possible to a simple number in it: a whole number, the inverse of a whole
 * number, or a short decimal.
 */
export const factorSpan = ([least, most]: Interval): Span => {
  const whole = Math.round((least + most) / 2);
  if (whole > 1 && whole >= least && whole <= most) return { least: whole, most: whole };
  const inverse = 1 / Math.round(2 / (least + most));
  if (inverse < 1 && inverse >= least && inverse <= most)
    return { least: tidy(inverse), most: tidy(inverse) };
  const middle = tidy((least + most) / 2);
  const isShort = middle >= least && middle <= most && String(middle).length <= 6;
  return isShort ? { least: middle, most: middle } : { least: tidy(least), most: tidy(most) };
};

export const factorWords = (span: Span, peak: number): string => {
  const factor = spanWords(span);
  const isWhole = span.least === span.most && Number.isInteger(span.least);
  const rate = (times: number): number => tidy(peak * times);
  const peaks =
    span.least === span.most ? `${rate(span.least)}` : `${rate(span.least)} to ${rate(span.most)}`;
  return `another rate: all are ${factor} times what was planned (${peaks} at the peak, not ${tidy(peak)})${isWhole ? `, as if scaled to ${factor} processes` : '; an optimizer or an option replaced it'}`;
};

/** Explains a log by one factor on all rates, which is in one of these intervals. */
export const ofFactors = (factors: readonly Interval[], peak: number): Explanation => {
  const span = factorSpan(hullOf(factors));
  return { causes: ['other-rate'], says: [factorWords(span, peak)], facts: { rate_factor: [span] } };
};
