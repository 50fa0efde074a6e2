import type { Entry } from './log.ts';

/**
 * The precision of logged numbers. A number stands for an interval as wide as its last digit or the precision of its
 * type.
 */

export type Precision =
  | { readonly kind: 'float32' | 'float64' }
  /** Number of significant digits with which the numbers were printed. */
  | { readonly kind: 'digits'; readonly count: number }
  /** Number of digits after the point with which the numbers were printed. */
  | { readonly kind: 'decimals'; readonly count: number };

export type Interval = readonly [low: number, high: number];

/** The smallest interval around others, which may be too many to be arguments of Math.min. */
export const hullOf = (intervals: readonly Interval[]): Interval =>
  intervals.reduce<Interval>(
    ([low, high], [least, most]) => [Math.min(low, least), Math.max(high, most)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

/** The significant digits, the decimals and the last digit of a printed number. */
const printedOf = (text: string) => {
  const [, whole = '', fraction = '', exponent = '0'] = /^[-+]?(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(
    text,
  )!;
  const digits = (whole + fraction).replace(/^0+/, '');
  return {
    // Zeros before the point may not be significant; those after it were printed on purpose.
    digits: (fraction === '' ? digits.replace(/(?<!0)0+$/, '') : digits).length,
    decimals: fraction.length - Number(exponent),
    // JSON and Python write a small number with an exponent, no matter how it was rounded.
    isScientific: /e/i.test(text) && Math.abs(Number(text)) >= 1e-4,
    endsInZero: /\.\d*0(?:e|$)/i.test(text),
  };
};

/** The significant digits of a column printed with `%g`, which drops zeros at the end. */
export const digitsOf = (entries: readonly Entry[]): number =>
  entries.reduce((most, { text = '' }) => Math.max(most, printedOf(text).digits), 0);

/** The number of digits to which a column of round numbers, such as 0.1 and 0.01, is compared. */
const ROUND = 5;

/** The number of digits from which a number is no longer a round one. */
const UNROUND = 4;

/** The fewest digits of a double printed in full. */
const FULL = 15;

/** Finds out how the numbers of a column were printed. */
export const precisionOf = (entries: readonly Entry[]): Precision => {
  const texts = entries.flatMap(({ text, value }) => (text === undefined || value === 0 ? [] : [text]));
  if (entries.some(({ text }) => text === undefined)) return { kind: 'float32' };
  const printed = texts.map(printedOf);
  const digits = printed.reduce((most, each) => Math.max(most, each.digits), 0);
  if (digits >= FULL)
    return { kind: entries.every(({ value }) => Math.fround(value) === value) ? 'float32' : 'float64' };
  const decimals = printed.reduce((most, each) => Math.max(most, each.decimals), 0);
  // Rounding to decimals shortens small numbers; rounding to digits does not. Count how many numbers use all the
  // digits.
  const [byDigits, byDecimals] = [
    printed.filter((each) => each.digits === digits).length,
    printed.filter((each) => each.decimals === decimals).length,
  ];
  // A zero printed with as many decimals as the longest number shows that all numbers were rounded to that many.
  const isZeroPadded = entries.some(
    ({ text, value }) => value === 0 && printedOf(text!).decimals === decimals,
  );
  if (
    isZeroPadded &&
    decimals > 0 &&
    !printed.some(({ isScientific }) => isScientific) &&
    byDecimals === printed.length
  )
    return { kind: 'decimals', count: decimals };
  const varies = new Set(printed.map((each) => each.decimals - each.digits)).size > 1;
  if (varies && byDecimals > byDigits && !printed.some(({ isScientific }) => isScientific))
    return { kind: 'decimals', count: decimals };
  // A few repeated numbers are short because they are round, not because they were rounded. If all have the same
  // number of digits and one ends in a zero, they were rounded.
  const isPadded = byDigits === printed.length && digits > 1 && printed.some(({ endsInZero }) => endsInZero);
  const isRound =
    digits < UNROUND && !isPadded && new Set(texts).size <= Math.max(2, Math.min(5, texts.length / 3));
  return { kind: 'digits', count: isRound ? ROUND : Math.max(digits, 2) };
};

/** Relative error that arithmetic in another order may cause. */
const SLACK = 1e-12;

/** Half a unit of the last printed digit, or the rounding error of the type. */
const halfUnit = (size: number, most: number, precision: Precision): number => {
  switch (precision.kind) {
    case 'float32':
      return 2e-7 * most;
    case 'float64':
      return 1e-9 * most;
    case 'decimals':
      return 0.5 * 10 ** -precision.count;
    case 'digits':
      return size === 0 ? 0 : 0.5 * 10 ** (Math.floor(Math.log10(size) + 1e-15) - precision.count + 1);
  }
};

/**
 * The interval of values that a logged number may stand for. `scale` is the largest rate of the run, as the error of
 * float32 arithmetic is relative to it.
 */
export const intervalOf = (value: number, precision: Precision, scale: number): Interval => {
  const size = Math.abs(value);
  const most = Math.max(size, scale);
  const half = halfUnit(size, most, precision);
  const slack = SLACK * most;
  return [value - half - slack, value + half + slack];
};

/** Describes how a column was printed. */
export const precisionWords = (precision: Precision): string => {
  switch (precision.kind) {
    case 'float32':
      return 'float32';
    case 'float64':
      return 'in full';
    case 'digits':
      return precision.count === 1 ? '1 digit' : `${precision.count} digits`;
    case 'decimals':
      return precision.count === 1 ? '1 decimal' : `${precision.count} decimals`;
  }
};
