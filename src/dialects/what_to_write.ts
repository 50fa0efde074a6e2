import { formatNumber } from '../diagnostics/format_number.ts';
import { nearest, slipsFrom } from '../diagnostics/nearest.ts';

/** Says what to write in place of a wrong value of a loose family, with the user's own number in it. */

const shown = (value: number): string => formatNumber(Number(value.toPrecision(12)), true);

/** Numbers in other notations, each with its value. */
const notations: readonly (readonly [RegExp, (found: RegExpExecArray) => number, reason: string])[] = [
  [
    /^([-+]?\d*),(\d+)(e[-+]?\d+)?$/i,
    ([, whole, part, exponent = '']) => Number(`${whole}.${part}${exponent}`),
    ' (a number takes a point, not a comma)',
  ],
  [/^([-+]?\d*\.?\d+)\s*%$/, ([, percent]) => Number(percent) / 100, ''],
  [/^([-+]?\d*\.?\d+)\s*k$/i, ([, thousands]) => Number(thousands) * 1000, ''],
  [/^(\d*\.?\d+)\s*\/\s*(\d*\.?\d+)$/, ([, a, b]) => Number(a) / Number(b), ''],
];

const PLACEHOLDER = /\$\{|\{\{|^\$\w|^<.*>$|%\(\w+\)/;

/** The advice for a text that should be a number. */
export const numberToWrite = (text: string): string => {
  for (const [pattern, numberOf, reason] of notations) {
    const found = pattern.exec(text.trim());
    const value = found === null ? Number.NaN : numberOf(found);
    if (Number.isFinite(value)) return `write ${shown(value)}${reason}`;
  }
  if (PLACEHOLDER.test(text)) return 'it is a placeholder that was not filled in, so write the value';
  return text === 'auto' ? 'only DeepSpeed has "auto", so write a number' : 'write a number';
};

/** The name that a wrong one most likely means. */
export const meantName = (name: string, known: readonly string[]): string | undefined => {
  const same =
    known.find((each) => each.toLowerCase() === name.toLowerCase()) ??
    known.find((each) => each === `${name}_with_warmup`);
  if (same !== undefined) return same;
  const [slip] = known
    .map((each) => ({ each, slips: slipsFrom(name, each) }))
    .filter(({ slips }) => slips < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.slips - b.slips);
  return slip?.each ?? nearest(name, known, { isType: true });
};

/** The advice for a name that is not known: the nearest one, and all. */
export const nameToWrite = (name: string, known: readonly string[]): string => {
  const meant = meantName(name, known);
  const all = `write one of ${known.join(', ')}`;
  return meant === undefined ? all : `did you mean ${meant}? Else ${all}`;
};
