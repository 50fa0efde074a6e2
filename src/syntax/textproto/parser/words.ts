import { Kind, textOf } from '../lexer/tokens.ts';
import type { Reader } from './reader.ts';

/** Pieces of the text as messages quote them. */

const characterNames: { readonly [code: number]: string } = {
  0: 'a null character',
  160: 'a no-break space',
  8203: 'a zero-width space',
  12288: 'an ideographic space',
  65279: 'a byte order mark',
};

/** A character in words, by its name or its code point. */
export const characterWords = (text: string, at: number): string => {
  const code = text.codePointAt(at)!;
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = characterNames[code];
  return name === undefined ? `the character ${point}` : `${name} (${point})`;
};

/** The current token as it is quoted in a message: short, and by its code point where it starts beyond ASCII. */
export const foundWords = (reader: Reader): string => {
  if (reader.kinds[reader.at] === Kind.end) return 'the end of the file';
  const text = textOf(reader, reader.at);
  const code = text.codePointAt(0)!;
  if (code > 0x7e) return `${String.fromCodePoint(code)} (${characterWords(text, 0)})`;
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
};
