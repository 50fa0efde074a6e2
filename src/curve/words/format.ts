/** Formats steps and rates. */

/**
 * A rate as text that reads back the same: for a float32, the shortest text that reads back as the same float32
 * (0.04, not 0.03999999910593033); for any other, the shortest that reads back as the same double.
 *
 * Example: formatRate(Math.fround(0.04)) is '0.04'
 */
export const formatRate = (rate: number): string => {
  if (Math.fround(rate) !== rate) return String(rate);
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(rate.toPrecision(digits));
    if (Math.fround(short) === rate) return String(short);
  }
  return String(Number(rate.toPrecision(9)));
};

/** The greatest number of characters of a rate written in full. */
const FULL = 12;

/** A rate for reading: in full if that is short, else to 6 digits. */
export const briefRate = (rate: number): string => {
  const full = formatRate(rate);
  return full.length <= FULL ? full : String(Number(rate.toPrecision(6)));
};

/**
 * A number of steps as text, with commas between thousands.
 *
 * Example: formatSteps(25000) is '25,000'
 */
export const formatSteps = (steps: number): string => {
  const [whole = '', fraction] = String(steps).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};
