import { isPlainString, yamlString } from '../syntax/yaml/scalars/literals.ts';

/** Strings and names in each format's quotes. */

export const jsonString = (text: string): string => JSON.stringify(text);

/** What YAML does not let stand in a comment, or PyYAML takes for the end of its line. */
const UNFIT = /[^\P{Cc}\t]|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

export const yamlComment = (text: string): string => text.replace(UNFIT, '\ufffd');

/** A field's name: `on`, `y` and `null`, numbers and names in brackets take quotes. */
export const yamlKey = (name: string): string =>
  /^[A-Za-z_]\w*$/.test(name) && isPlainString(name) ? name : yamlString(name);

/** Words of text format that are numbers. */
const NUMBER_WORD = /^(-?)(?:(inf|infinity)|nan)$/i;

/**
 * An identifier as a plain scalar. One that would be something else to a YAML reader, such as `NO` or `null`, has the tag of a
 * string before it, which leaves it plain.
 */
export const yamlIdentifier = (word: string): string => {
  const number = NUMBER_WORD.exec(word);
  if (number !== null) return number[2] === undefined ? '.nan' : `${number[1]}.inf`;
  return /^(?:true|false)$/i.test(word) || isPlainString(word) ? word : `!!str ${word}`;
};

/** An identifier as a JSON value: NaN and the infinities by proto JSON's names. */
export const jsonIdentifier = (word: string): string => {
  const number = NUMBER_WORD.exec(word);
  if (number !== null) return number[2] === undefined ? '"NaN"' : `"${number[1]}Infinity"`;
  return /^(?:true|false)$/i.test(word) ? word.toLowerCase() : jsonString(word);
};
