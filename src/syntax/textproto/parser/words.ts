import { characterWords } from '../../../diagnostics/look_alikes.ts';
import { Kind, textOf } from '../lexer/tokens.ts';
import type { Reader } from './reader.ts';

/** Quotes pieces of the text for messages. */

/** The current token as quoted in a message: shortened, and as a code point if it starts with a non-ASCII character. */
export const foundWords = (reader: Reader): string => {
  if (reader.kinds[reader.at] === Kind.end) return 'the end of the file';
  const text = textOf(reader, reader.at);
  const code = text.codePointAt(0)!;
  if (code > 0x7e) return `${String.fromCodePoint(code)} (${characterWords(text, 0)})`;
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
};
