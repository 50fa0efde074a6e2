/** Reads STEPS as Python does: a text that holds a tuple. */

const NUMBER = '\\d[\\d_]*(?:\\.\\d*)?(?:[eE]\\+?\\d+)?';
const LIST = new RegExp(`^(?:${NUMBER}(?:\\s*,\\s*${NUMBER})*\\s*,?)?$`);

/** STEPS set to a single number instead of a list. */
export const BARE = new RegExp(`^\\s*(?:["']?STEPS["']?\\s*:\\s*)?["']?${NUMBER}["']?\\s*$`);

/** A number in parentheses: without a comma, Python does not take it for a tuple. */
export const IN_BRACKETS = new RegExp(`^\\s*\\(\\s*${NUMBER}\\s*\\)\\s*$`);

/** STEPS set to a list of YAML or JSON, not to a string. */
export const IN_LIST = /^\s*(?:["']?STEPS["']?\s*:\s*)?(?:\[|-\s)/;

/** Digits in groups of three: Python would read each group as a number. */
const GROUPED = /\d,\d{3}(?!\d)/;

/** True for possible steps: 500,800 are two, but 60,000 is one. */
const rises = (numbers: readonly number[]): boolean =>
  numbers.every((step, i) => i === 0 || step > numbers[i - 1]!);

/** The numbers of a text that Python reads as a tuple, else undefined. `items` is the number of strings in the list. */
export const tupleIn = (text: string, items: number): readonly number[] | undefined => {
  const inner = text.trim();
  const hasBrackets = /^\(.*\)$|^\[.*\]$/.test(inner);
  const list = hasBrackets ? inner.slice(1, -1).trim() : inner;
  if (IN_BRACKETS.test(text) || !LIST.test(list)) return undefined;
  const numbers = list
    .split(',')
    .filter((each) => each.trim() !== '')
    .map((each) => Number(each.replaceAll('_', '')));
  return GROUPED.test(list) && items === 1 && !rises(numbers) ? undefined : numbers;
};

const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/\d[\d_]*(?:\.\d+)?(?:e\+?\d+)?(k?)/gi)].map(([number, thousands]) =>
    Math.round(Number.parseFloat(number.replaceAll('_', '')) * (thousands === '' ? 1 : 1000)),
  );

/** The tuple that was probably meant. */
export const asTuple = (text: string): string => {
  const apart = numbersIn(text);
  const all = rises(apart) ? apart : numbersIn(text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1'));
  const numbers = all.filter((step) => step > 0);
  if (numbers.length === 0) return 'whole numbers in brackets, such as (60000, 80000)';
  return `(${numbers.join(', ')}${numbers.length === 1 ? ',' : ''})`;
};

/** The list that was probably meant by a list of strings. */
export const asList = (texts: readonly string[]): string => `[${texts.flatMap(numbersIn).join(', ')}]`;
