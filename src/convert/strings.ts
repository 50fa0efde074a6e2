import { coreScalar } from '../syntax/yaml/core.ts';
import { yaml11 } from '../syntax/yaml/yaml11.ts';

/** Strings and names in each format's quotes. */

const inHex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** What JSON leaves in a string and YAML does not, or what PyYAML takes for a line break. */
const UNPRINTABLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

export const jsonString = (text: string): string => JSON.stringify(text);

/** In double quotes on one line: YAML has all of JSON's escapes. */
export const yamlString = (text: string): string =>
  JSON.stringify(text).replace(UNPRINTABLE, (character) => `\\u${inHex(character.charCodeAt(0), 4)}`);

/** What YAML does not let stand in a comment, or PyYAML takes for the end of its line. */
const UNFIT = /[^\P{Cc}\t]|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

export const yamlComment = (text: string): string => text.replace(UNFIT, '\ufffd');

/** True where YAML, 1.2 and 1.1, sees a string in a word without quotes. */
const isPlainString = (word: string): boolean =>
  coreScalar(word).form === 'string' && yaml11(word).kind === 'string';

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

const escapes: { readonly [character: string]: string } = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`;

/** What a text-format string cannot hold as it is, or nobody sees in it. */
const INVISIBLE = /["\\\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\ufeff]/gu;

/** In double quotes; what shows nothing as the bytes of its UTF-8 in octal, which every reader of text format knows. */
export const textString = (text: string): string =>
  `"${text.replace(INVISIBLE, (each) => escapes[each] ?? [...new TextEncoder().encode(each)].map(octal).join(''))}"`;

/** Bytes that are no text, the printable ones of ASCII as they are. */
export const textBytes = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    text += escapes[character] ?? (byte < 0x20 || byte > 0x7e ? octal(byte) : character);
  }
  return `"${text}"`;
};
