import { hullOf, type Interval } from '../log/precision.ts';
import type { Cause, Explanation, Span } from '../report.ts';

/** The sentences of explanations. */

const spanWords = ({ least, most }: Span): string => (least === most ? String(least) : `${least} to ${most}`);

const spansWords = (spans: readonly Span[]): string => {
  const shown = spans.slice(0, 4).map(spanWords).join(' or ');
  return spans.length > 4 ? `${shown} or ${spans.length - 4} more` : shown;
};

const steps = (spans: readonly Span[]): string => {
  const text = spansWords(spans);
  return `${text} ${text === '1' ? 'step' : 'steps'}`;
};

/** A cause that changes the step. */
export type TimeCause = Extract<
  Cause,
  'late' | 'early' | 'resumed-at-0' | 'several-steps-per-update' | 'several-updates-per-step' | 'per-epoch'
>;

/** The sentence for a cause that changes the step. */
export const timeWords = (cause: TimeCause, spans: readonly Span[]): string => {
  const n = spansWords(spans);
  switch (cause) {
    case 'late':
      return 'one step late: the log has the rate of the step before, or counts from 1';
    case 'early':
      return `${steps(spans)} ahead of the plan: the schedule began at step ${n}, or the log has the rate of a later step`;
    case 'resumed-at-0':
      return `the schedule began at 0 again at step ${n}: the run was resumed without its counter`;
    case 'several-steps-per-update':
      return `the schedule advanced ${steps(spans)} for each one logged: it was stepped by each of ${n} processes, or for each of ${n} accumulated batches`;
    case 'several-updates-per-step':
      return `the schedule advanced one step for every ${n} logged: ${n} batches were accumulated for an update, or it was stepped once per epoch of ${n} steps`;
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
