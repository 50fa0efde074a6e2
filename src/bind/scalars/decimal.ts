/** Reads decimal literals exactly, never through a double. */

/** More digits exceed every integer kind (2⁶⁴ has 20); do not convert them. */
const MAX_DIGITS = 40;

const withoutTrailingZeros = (digits: string): string => {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end--;
  return digits.slice(0, end);
};

/**
 * The exact whole number of a decimal literal (`25000`, `25000.0`, `2.5e4`); undefined for a fraction, for text that
 * is not a literal, or if it is too long for any integer kind.
 */
export const wholeNumber = (literal: string): bigint | undefined => {
  const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(literal);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const digits = withoutTrailingZeros(whole + fraction);
  const significant = digits.replace(/^0+/, '');
  if (significant === '') return 0n;
  // Number of zeros after the significant digits; negative if there is a fraction.
  const zeros = Number(exponent) + whole.length - digits.length;
  if (zeros < 0 || significant.length + zeros > MAX_DIGITS) return undefined;
  const magnitude = BigInt(significant) * 10n ** BigInt(zeros);
  return sign === '-' ? -magnitude : magnitude;
};
