import { Kind, textOf } from '../lexer/tokens.ts';
import type { Reader } from './reader.ts';

/** Quotes pieces of the text for messages. */

const characterNames: { readonly [code: number]: string } = {
  0: 'a null character',
  160: 'a no-break space',
  8203: 'a zero-width space',
  12288: 'an ideographic space',
  65279: 'a byte order mark',
};

/** Describes a character by its name or its code point. */
export const characterWords = (text: string, at: number): string => {
  const code = text.codePointAt(at)!;
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = characterNames[code];
  return name === undefined ? `the character ${point}` : `${name} (${point})`;
};

/** The current token as quoted in a message: shortened, and as a code point if it starts with a non-ASCII character. */
export const foundWords = (reader: Reader): string => {
  if (reader.kinds[reader.at] === Kind.end) return 'the end of the file';
  const text = textOf(reader, reader.at);
  const code = text.codePointAt(0)!;
  if (code > 0x7e) return `${String.fromCodePoint(code)} (${characterWords(text, 0)})`;
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
};
