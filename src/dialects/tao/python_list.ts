import { numberFrom } from '../loose_values.ts';

/** Parses lists of numbers in strings. */

/** The numbers in a list, in a tuple, or between commas; undefined for anything else. */
export const listIn = (text: string): readonly number[] | undefined => {
  const inner = /^\s*(?:\[(.*)\]|\((.*)\)|([^[\]()]*))\s*$/s.exec(text);
  if (inner === null) return undefined;
  const parts = (inner[1] ?? inner[2] ?? inner[3]!).split(',').map((part) => part.trim());
  if (parts.at(-1) === '') parts.pop();
  const numbers = parts.map(numberFrom);
  return numbers.every((each) => each !== undefined) ? numbers : undefined;
};

/**
 * The numbers of a list or tuple that TAO evaluates as Python, in which a number needs a comma to be a tuple; undefined
 * for anything else.
 */
export const pythonListIn = (text: string): readonly number[] | undefined =>
  /^\s*\[|,|^\s*\(\s*\)\s*$/.test(text) ? listIn(text) : undefined;

/** True if Python reads all numbers of a list as whole ones: `100.0` and `1e2` are not. */
export const isOfIntegers = (text: string): boolean => !/[.e]/i.test(text);
