/** The shortest decimal that rounds to a float32. */
const shortestFloat32 = (value: number): string => {
  let digits = 1;
  while (digits < 9 && Math.fround(Number(value.toPrecision(digits))) !== value) digits++;
  return String(Number(value.toPrecision(digits)));
};

/**
 * Formats a number as people write it: a float32 (0.03999999910593033) as the shortest text that reads back the same
 * (0.04).
 */
export const formatNumber = (value: number, float32: boolean): string =>
  float32 && Number.isFinite(value) && Math.fround(value) === value ? shortestFloat32(value) : String(value);

/**
 * Formats a whole number in English: `25,000`. `toLocaleString` took a fiftieth of the time of `load` on real configs,
 * so it is only used beyond safe integers.
 */
export const groupedDigits = (value: number): string =>
  Number.isSafeInteger(value)
    ? String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
    : value.toLocaleString('en-US');
