/** Interprets the string values of a loose dialect: which count as set, as true, and as a number. */

/** Python's `None`, and the `null` of YAML and JSON, count as not set. */
export const isSet = (text: unknown): text is string =>
  typeof text === 'string' && !/^(?:|null|None|~)$/.test(text);

export const isTrue = (text: unknown): boolean => typeof text === 'string' && /^true$/i.test(text);

/** The pattern of a number without a sign, as Python and YAML write it, with `_` between digits. */
export const UNSIGNED = '(?:\\d[\\d_]*(?:\\.[\\d_]*)?|\\.\\d+)(?:[eE][-+]?\\d+)?';

const NUMBER = new RegExp(`^[-+]?${UNSIGNED}$`);

/** Reads a text as a number. Returns undefined if it is not a number, or too great for a double, as 1e400 is. */
export const numberFrom = (text: string): number | undefined => {
  const number = NUMBER.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
};

/** The number; undefined if it is not above 0. */
export const above0 = (value: number | undefined): number | undefined =>
  value !== undefined && value > 0 ? value : undefined;
