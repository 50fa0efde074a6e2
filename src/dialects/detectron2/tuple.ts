/** STEPS as Python reads them: a tuple in a text. */

const NUMBER = '\\d[\\d_]*(?:\\.\\d*)?(?:[eE]\\+?\\d+)?';
const LIST = new RegExp(`^(?:${NUMBER}(?:\\s*,\\s*${NUMBER})*\\s*,?)?$`);

/** STEPS with one number in place of a list. */
export const BARE = /^\s*(?:["']?STEPS["']?\s*:\s*)?["']?\d[\d_]*["']?\s*$/;

/** A number in brackets, which is no tuple. */
export const IN_BRACKETS = /^\s*\(\s*\d[\d_]*\s*\)\s*$/;

/** Digits in groups of three, in which Python would see several numbers. */
const GROUPED = /\d,\d{3}(?!\d)/;

/** The numbers of a tuple or of one item of a list that has so many; undefined if Python reads anything else. */
export const tupleIn = (text: string, items: number): readonly number[] | undefined => {
  const inner = text.trim();
  const hasBrackets = /^\(.*\)$|^\[.*\]$/.test(inner);
  const list = hasBrackets ? inner.slice(1, -1).trim() : inner;
  if (IN_BRACKETS.test(text) || !LIST.test(list) || (GROUPED.test(list) && items === 1)) return undefined;
  return list
    .split(',')
    .filter((each) => each.trim() !== '')
    .map((each) => Number(each.replaceAll('_', '')));
};

/** The tuple that was probably meant. */
export const asTuple = (text: string): string => {
  const plain = text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  const numbers = [...plain.matchAll(/\d[\d_]*(?:\.\d+)?(k?)/gi)].map(([number, thousands]) =>
    Math.round(Number.parseFloat(number.replaceAll('_', '')) * (thousands === '' ? 1 : 1000)),
  );
  if (numbers.length === 0) return 'whole numbers in brackets, such as (60000, 80000)';
  return `(${numbers.join(', ')}${numbers.length === 1 ? ',' : ''})`;
};
