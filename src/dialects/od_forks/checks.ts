import { formatNumber } from '../../diagnostics/format_number.ts';
import type { Values } from '../dialect.ts';
import type { BlockContext } from '../object_detection/rates.ts';

/** Checks that several types of rates share. */

/** Reports the first of some fields that is 0. */
export const isZero = (s: Values, names: readonly string[], { at, report }: BlockContext): boolean => {
  const name = names.find((each) => !(s[each] > 0));
  if (name !== undefined) report('od-forks/zero', [...at, name], { name });
  return name !== undefined;
};

/** Reports a factor below 0 whose fractional powers are needed. */
export const isBelowZero = (
  name: string,
  factor: number,
  staircase: boolean,
  { at, report }: BlockContext,
): boolean => {
  if (factor >= 0 || staircase) return false;
  const expected = 'at least 0, because fractional powers of a negative number are NaN';
  report('field/range', [...at, name], { name, value: formatNumber(factor, true), expected });
  return true;
};
