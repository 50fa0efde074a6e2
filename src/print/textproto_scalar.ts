import type { Literal } from './document.ts';

/** Prints scalars of text format, with its one table of escapes. */

export type TextQuote = '"' | "'";

const escapes: { readonly [character: string]: string } = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\\': '\\\\',
};

const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`;

/** Characters that a string cannot contain unescaped, or that are invisible. */
const INVISIBLE = /["'\\\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\ufeff]/gu;

const escaped = (each: string, quote: TextQuote): string => {
  if (each === '"' || each === "'") return each === quote ? `\\${each}` : each;
  return escapes[each] ?? [...new TextEncoder().encode(each)].map(octal).join('');
};

/**
 * A quoted string. Invisible characters are written as the octal bytes of their UTF-8, three digits each, which every
 * reader of text format knows.
 */
const stringText = (text: string, quote: TextQuote): string =>
  quote + text.replace(INVISIBLE, (each) => escaped(each, quote)) + quote;

/** Writes bytes that are not text as a quoted string: printable ASCII as it is, other bytes as escapes. */
const bytesText = (bytes: Uint8Array, quote: TextQuote): string => {
  let text = '';
  for (const byte of bytes)
    text +=
      byte > 0x7e
        ? octal(byte)
        : String.fromCharCode(byte).replace(INVISIBLE, (each) => escaped(each, quote));
  return quote + text + quote;
};

/** A scalar in text format. Bytes that are valid text are shown as text. */
export const textprotoLiteral = ({ form, text, bytes, type }: Literal, quote: TextQuote = '"'): string => {
  if (form !== 'string') return text;
  return bytes === undefined || (type === 'bytes' && !text.includes('\ufffd'))
    ? stringText(text, quote)
    : bytesText(bytes, quote);
};
