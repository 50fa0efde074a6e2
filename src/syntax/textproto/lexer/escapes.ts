import type { Range } from '../../../diagnostics/diagnostic.ts';
import { invalidUtf8 } from '../../utf8.ts';
import { codeAt, hexValue, isOctal } from './chars.ts';

/** Decodes the escapes of strings. */

/** One escape: the text or byte that it stands for (neither if it is broken), and its end. */
interface Escape {
  readonly end: number;
  /** True for an unknown escape: Python's reader keeps its backslash and letter. */
  readonly isUnknown?: true;
  readonly text?: string;
  readonly byte?: number;
}

const simple: { readonly [letter: string]: string } = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '?': '?',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/** One to three octal digits: a byte, so at most `\377`. */
const octal = (text: string, at: number): Escape => {
  let end = at;
  let byte = 0;
  while (end < at + 3 && isOctal(codeAt(text, end))) byte = byte * 8 + text.charCodeAt(end++) - 48;
  return byte <= 0xff ? { end, byte } : { end };
};

/** The value of up to `most` hex digits at `at`; −1 if there are fewer than `least`. */
const hex = (text: string, at: number, least: number, most: number): { end: number; value: number } => {
  let end = at;
  let value = 0;
  for (; end < at + most; end++) {
    const digit = hexValue(codeAt(text, end));
    if (digit < 0) break;
    value = value * 16 + digit;
  }
  return { end, value: end - at < least ? -1 : value };
};

const hexByte = (text: string, at: number): Escape => {
  const { end, value } = hex(text, at, 1, 2);
  return value < 0 ? { end } : { end, byte: value };
};

/** Reads a code point of this many hex digits. A surrogate is invalid, even as part of a pair. */
const codePoint = (text: string, at: number, digits: number): Escape => {
  const { end, value } = hex(text, at, digits, digits);
  const isOne = value >= 0 && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
  return isOne ? { end, text: String.fromCodePoint(value) } : { end };
};

/** The escape whose backslash is at `at`. */
const escapeAt = (text: string, at: number): Escape => {
  const letter = text.charAt(at + 1);
  if (Object.hasOwn(simple, letter)) return { end: at + 2, text: simple[letter]! };
  if (isOctal(codeAt(text, at + 1))) return octal(text, at + 1);
  if (letter === 'x' || letter === 'X') return hexByte(text, at + 2);
  if (letter === 'u') return codePoint(text, at + 2, 4);
  if (letter === 'U') return codePoint(text, at + 2, 8);
  const end = at + (text.codePointAt(at + 1)! > 0xffff ? 3 : 2);
  return { end, text: text.slice(at, end), isUnknown: true };
};

/**
 * A string's content while it is being assembled: `bytes` are the positions in `text` of bytes that are not ASCII
 * characters.
 */
export interface Content {
  text: string;
  readonly bytes: number[];
  /** The first broken escape; `faults` is the number of broken ones. */
  bad?: Range;
  faults: number;
  /** The first unknown escape; `unknowns` is the number of unknown ones. */
  unknown?: Range;
  unknowns: number;
}

export const emptyContent = (): Content => ({ text: '', bytes: [], faults: 0, unknowns: 0 });

/** Adds the text between `from` and `to`, with its escapes decoded. */
export const addContent = (content: Content, text: string, from: number, to: number): void => {
  let at = from;
  for (;;) {
    const backslash = text.indexOf('\\', at);
    if (backslash < 0 || backslash >= to) break;
    if (backslash > at) content.text += text.slice(at, backslash);
    const found = escapeAt(text, backslash);
    at = Math.min(found.end, to);
    if (found.isUnknown && content.unknowns++ === 0) content.unknown = { start: backslash, end: at };
    if (found.text !== undefined) content.text += found.text;
    else if (found.byte !== undefined) {
      if (found.byte > 0x7f) content.bytes.push(content.text.length);
      content.text += String.fromCharCode(found.byte);
    } else if (content.faults++ === 0) content.bad = { start: backslash, end: at };
  }
  if (at < to) content.text += text.slice(at, to);
};

/** The content as UTF-8, with its bytes unchanged. */
const encoded = ({ text, bytes }: Content): Uint8Array => {
  const encoder = new TextEncoder();
  const into = new Uint8Array(text.length * 3);
  let size = 0;
  let from = 0;
  const add = (to: number): void => {
    if (to > from) size += encoder.encodeInto(text.slice(from, to), into.subarray(size)).written;
  };
  for (const at of bytes) {
    add(at);
    into[size++] = text.charCodeAt(at);
    from = at + 1;
  }
  add(text.length);
  return into.slice(0, size);
};

/** The content as text, and also as bytes if those are not valid UTF-8. */
export const decodedContent = (content: Content): { readonly text: string; readonly bytes?: Uint8Array } => {
  if (content.bytes.length === 0) return { text: content.text };
  const bytes = encoded(content);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return invalidUtf8(bytes) < 0 ? { text } : { text, bytes };
};
