import { expected, fieldOnPath } from '../../bind/describe.ts';
import { integerRange, isIntegerKind } from '../../bind/scalars/integers.ts';
import { valueFinding } from '../../diagnostics/catalogue/values.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Message } from '../../schema/descriptors/message.ts';

/** Says which number to write in place of one that a field does not take. */

/** The text at the place of a finding, and the name before it. */
const writtenAt = ({ ranges: [range] }: Diagnostic, text: string) => {
  const { start = 0, end = 0 } = range ?? {};
  const [, name = ''] = /(\w+)["']?\s*:\s*$/.exec(text.slice(Math.max(0, start - 80), start)) ?? [];
  return { name, written: text.slice(start, end) };
};

/** True for a finding about a value that its field does not take. */
const isRefused = ({ code }: Diagnostic): boolean => code === 'value/type' || code === 'syntax/bad-number';

/** True for a finding about such a value that does not say what to write. */
const isOpen = (each: Diagnostic): boolean => isRefused(each) && !each.message.includes(': write ');

/** Advice for a number that a field of whole numbers does not take because of its sign or its fraction. */
export const wholeInRange = (each: Diagnostic, message: Message, text: string): Diagnostic | undefined => {
  const field = isOpen(each) ? fieldOnPath(message, each.path) : undefined;
  if (field === undefined || !isIntegerKind(field.kind)) return undefined;
  const { written } = writtenAt(each, text);
  const value = /^-?\d+(?:\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  const { min, max } = integerRange(field.kind);
  const meant = Math.trunc(value < min ? -value : value);
  if (!(meant >= 1 && meant <= max)) return undefined;
  const params = { name: String(each.path.at(-1)), expected: expected(field), got: `the number ${written}` };
  return valueFinding('value/type', { ...params, write: String(meant) }, each);
};

/** A number and a word, perhaps in quotes. */
const WITH_UNIT = /^["']?([\d.]+) ?([a-z]{2,}?)(?:e?s)?["']?$/i;

/** Advice for a number with a unit that is also in the name of its field: `num_epochs: 10 epochs`. */
export const inUnit = (each: Diagnostic, text: string): Diagnostic | undefined => {
  const { name, written } = writtenAt(each, text);
  const [, number, unit] = WITH_UNIT.exec(written) ?? [];
  return unit !== undefined && name.toLowerCase().includes(unit.toLowerCase()) && isOpen(each)
    ? { ...each, message: `${each.message}: write ${number}` }
    : undefined;
};

/** Leaves out the advice for steps that are written as a share, `warmup_steps: 5%`: 0.05 is not a number of steps either. */
export const share = (each: Diagnostic, text: string): Diagnostic | undefined => {
  const { name, written } = writtenAt(each, text);
  const isShare = /(?:steps|iters?)$/.test(name) && /^["']?[\d.]+ ?%["']?$/.test(written);
  return isShare && isRefused(each)
    ? { ...each, message: each.message.replace(/: write [\d.]+$/, '') }
    : undefined;
};
