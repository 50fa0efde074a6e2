/** Reads STEPS as Python does: a text that holds a tuple. */

const NUMBER = '\\d[\\d_]*(?:\\.\\d*)?(?:[eE]\\+?\\d+)?';
const LIST = new RegExp(`^(?:${NUMBER}(?:\\s*,\\s*${NUMBER})*\\s*,?)?$`);

/** STEPS set to a single number instead of a list. */
export const BARE = /^\s*(?:["']?STEPS["']?\s*:\s*)?["']?\d[\d_]*["']?\s*$/;

/** A number in parentheses: without a comma, Python does not take it for a tuple. */
export const IN_BRACKETS = /^\s*\(\s*\d[\d_]*\s*\)\s*$/;

/** Digits in groups of three: Python would read each group as a number. */
const GROUPED = /\d,\d{3}(?!\d)/;

/** The numbers of a text that Python reads as a tuple, else undefined. `items` is the number of texts in the list. */
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
  const numbers = [...plain.matchAll(/\d[\d_]*(?:\.\d+)?(?:e\+?\d+)?(k?)/gi)].map(([number, thousands]) =>
    Math.round(Number.parseFloat(number.replaceAll('_', '')) * (thousands === '' ? 1 : 1000)),
  );
  if (numbers.length === 0) return 'whole numbers in brackets, such as (60000, 80000)';
  return `(${numbers.join(', ')}${numbers.length === 1 ? ',' : ''})`;
};
