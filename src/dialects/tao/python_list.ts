import { numberFrom } from '../loose_values.ts';

/** Parses Python lists of numbers in strings, which TAO evaluates as code. */

/** The numbers of a list or tuple, or numbers separated by commas; undefined for anything else. */
export const listIn = (text: string): readonly number[] | undefined => {
  const inner = /^\s*(?:\[(.*)\]|\((.*)\)|([^[\]()]*))\s*$/s.exec(text);
  if (inner === null) return undefined;
  const parts = (inner[1] ?? inner[2] ?? inner[3]!).split(',').map((part) => part.trim());
  if (parts.at(-1) === '') parts.pop();
  const numbers = parts.map(numberFrom);
  return numbers.every((each) => each !== undefined) ? numbers : undefined;
};
