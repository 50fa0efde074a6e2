import { finderOf } from '../finding.ts';
import { formatNumber, groupedDigits } from '../format_number.ts';
import { builtIn, error, warning } from '../wording.ts';

const rate = (value: number): string => formatNumber(value, true);

/** Findings that any type of schedule can have. */
export const rates = /* @__PURE__ */ builtIn(() => ({
  'rate/not-finite': error(
    (p: { value: number; step: number | undefined }) =>
      `the rate is ${rate(p.value)}${p.step === undefined ? '' : ` at step ${groupedDigits(p.step)}`}: write values that keep it finite for the whole run`,
  ),
  'rate/negative': warning((p: { least: number; field?: string }) =>
    p.field === undefined
      ? `the rate goes down to ${rate(Number(p.least.toPrecision(6)))}: a negative rate increases the loss; check that this is meant`
      : `${p.field} is ${rate(p.least)}, so rates are negative, which increases the loss: write ${rate(-p.least)}`,
  ),
  'schedule/threw': error(
    (p: { type: string; reason: string }) =>
      `the type ${p.type} could not make a schedule from this: ${p.reason}`,
  ),
  'plateau/inner': error(
    () =>
      'reduce_on_plateau multiplies the final rate, so it can only be the outermost learning_rate: move it there',
  ),
  'momentum/elsewhere': error(
    () =>
      'cycle_momentum works only in the outermost learning_rate of an optimizer: leave it out here, or move this type there',
  ),
}));

/** A finding of this catalogue. */
export const rateFinding = /* @__PURE__ */ finderOf(rates);
