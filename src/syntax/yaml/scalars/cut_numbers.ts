import type { Pair, Scalar } from 'yaml';
import { yamlPackage } from '../package.ts';

/** Rejoins numbers that the commas of a flow mapping or list have cut: `{ a: 0,08 }`, `[1,000]`. */

/** True for digits that a comma without a space cuts off in a flow mapping or list: `{ a: 0,08 }` has a name `08` there. */
const isCutOff = (before: unknown, after: unknown, text: string): after is Scalar => {
  if (
    !yamlPackage().isScalar(before) ||
    !yamlPackage().isScalar(after) ||
    before.type !== 'PLAIN' ||
    after.type !== 'PLAIN'
  )
    return false;
  if (!/^[-+]?[\d.,]+$/.test(before.source!) || !/^\d[\d.]*(?:e[-+]?\d+)?$/i.test(after.source!))
    return false;
  return text.slice(before.range![1], after.range![0]) === ',';
};

/** Joins a number and the digits that a comma cut off into one text, which no field accepts. */
const joined = (before: Scalar, after: Scalar): Scalar => {
  const [start] = before.range!;
  const [, end, last] = after.range!;
  const whole = before.clone() as Scalar;
  whole.source = `${before.source},${after.source}`;
  whole.value = whole.source;
  whole.range = [start, end, last];
  return whole;
};

/** The pairs of a flow mapping, in which numbers cut at a comma are rejoined. */
export const withWholeNumbers = (items: readonly Pair[], text: string): readonly Pair[] => {
  const whole: Pair[] = [];
  for (const pair of items) {
    const last = whole.at(-1);
    if (last !== undefined && pair.value === null && isCutOff(last.value, pair.key, text)) {
      const clone = { ...last, value: joined(last.value as Scalar, pair.key as Scalar) } as Pair;
      whole[whole.length - 1] = clone;
    } else whole.push(pair);
  }
  return whole;
};

/**
 * The items of a flow list. Digits after a comma are rejoined with the number before only if they start with a zero,
 * because no separate number would: `[1,000]`, `[0,05]`.
 */
export const withWholeItems = (items: readonly unknown[], text: string): readonly unknown[] => {
  const whole: unknown[] = [];
  for (const item of items) {
    const last = whole.at(-1);
    const isGroup = yamlPackage().isScalar(item) && /^0\d+$/.test(item.source!);
    if (isGroup && isCutOff(last, item, text)) whole[whole.length - 1] = joined(last as Scalar, item);
    else whole.push(item);
  }
  return whole;
};
