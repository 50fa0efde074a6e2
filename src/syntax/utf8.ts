import { syntaxFinding } from '../diagnostics/catalogue/formats/syntax.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A text decoded from bytes, and the faults of the encoding. */
interface Decoded {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** The range of the second byte after a given first one: no overlong forms, no surrogates, nothing above U+10FFFF. */
const secondBytes = (first: number): readonly [least: number, greatest: number] => {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
};

/** The number of bytes of the character at an offset, or 0 if there is no valid one. */
const sizeAt = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const size = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const [least, greatest] = secondBytes(first);
  const second = bytes[at + 1];
  if (second === undefined || second < least || second > greatest) return 0;
  for (let i = 2; i < size; i++) if (!isContinuation(bytes[at + i])) return 0;
  return size;
};

/** The offset of the first byte that is not valid UTF-8, or −1. */
export const invalidUtf8 = (bytes: Uint8Array): number => {
  for (let at = 0; at < bytes.length; ) {
    const size = sizeAt(bytes, at);
    if (size === 0) return at;
    at += size;
  }
  return -1;
};

const decode = (bytes: Uint8Array, fatal: boolean): string =>
  new TextDecoder('utf-8', { fatal, ignoreBOM: true }).decode(bytes);

/** The text of valid UTF-8; undefined for invalid bytes. The platform's decoder is several times as fast as a loop. */
const decodeValid = (bytes: Uint8Array): string | undefined => {
  try {
    return decode(bytes, true);
  } catch {
    return undefined;
  }
};

/** Decodes invalid UTF-8 as far as possible, with a finding at the first invalid byte. */
const decodeInvalid = (bytes: Uint8Array, before: number): Decoded => {
  const at = invalidUtf8(bytes);
  const start = decode(bytes.subarray(0, at), false).length;
  const place = { ranges: [{ start, end: start + 1 }] };
  const diagnostics = [syntaxFinding('syntax/invalid-utf8', { offset: before + at }, place)];
  return { text: decode(bytes, false), diagnostics };
};

const MARK_SIZE = 3;

/** The byte order marks of encodings; that of UTF-32 starts with that of UTF-16. */
const MARKS: readonly (readonly [encoding: OtherEncoding, mark: readonly number[]])[] = [
  ['UTF-32LE', [0xff, 0xfe, 0, 0]],
  ['UTF-32BE', [0, 0, 0xfe, 0xff]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

type OtherEncoding = 'UTF-16LE' | 'UTF-16BE' | 'UTF-32LE' | 'UTF-32BE';

/** Number of characters that suffice to recognize the encoding. */
const SAMPLE = 256;

/** Recognizes the encoding by its null characters: Latin text is half nulls in UTF-16 and three quarters nulls in UTF-32. */
const byNulls = (codes: ArrayLike<number>): OtherEncoding | undefined => {
  const length = Math.min(codes.length, 4 * SAMPLE);
  if (length < 4) return undefined;
  const nulls = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) if (codes[i] === 0) nulls[i % 4]!++;
  const [a, b, c, d] = nulls.map((count) => count > (0.6 * length) / 4);
  const none = nulls.map((count) => count < (0.1 * length) / 4);
  if (none[0] && b && c && d) return 'UTF-32LE';
  if (a && b && c && none[3]) return 'UTF-32BE';
  if (none[0] && b && none[2] && d) return 'UTF-16LE';
  return a && none[1] && c && none[3] ? 'UTF-16BE' : undefined;
};

/** The encoding of bytes that are UTF-16 or UTF-32 text; undefined for all others. */
export const otherEncoding = (bytes: Uint8Array): OtherEncoding | undefined =>
  MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? byNulls(bytes);

/** The encoding of bytes that were read as UTF-8 or Latin-1 although they are UTF-16 or UTF-32; undefined for all other texts. */
export const misreadEncoding = (text: string): OtherEncoding | undefined =>
  text.slice(0, 4 * SAMPLE).includes('\0')
    ? byNulls(
        Array.from(
          text
            .slice(0, 4 * SAMPLE)
            .replace(/^(?:\0\0(?:\ufffd\ufffd|þÿ)|(?:\ufffd\ufffd|ÿþ|þÿ)(?:\0\0)?)/, ''),
          (each) => each.charCodeAt(0),
        ),
      )
    : undefined;

/** The finding about a text in another encoding, at its first character. */
export const encodingFinding = (encoding: OtherEncoding): Diagnostic =>
  syntaxFinding(
    'syntax/other-encoding',
    { encoding: encoding.slice(0, 6) },
    { ranges: [{ start: 0, end: 0 }] },
  );

/** Decodes UTF-16 or UTF-32 for display. */
const decodeOther = (bytes: Uint8Array, encoding: OtherEncoding): string => {
  if (encoding === 'UTF-16LE' || encoding === 'UTF-16BE')
    return new TextDecoder(encoding.toLowerCase()).decode(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength & ~3, 1 << 16));
  let text = '';
  for (let at = 0; at < view.byteLength; at += 4) {
    const code = view.getUint32(at, encoding === 'UTF-32LE');
    if (code !== 0xfeff) text += code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  }
  return text;
};

/**
 * Decodes the bytes of a file, which must be UTF-8. A byte order mark is removed, with a warning. Invalid bytes are
 * one error, at the first of them, and decoded as U+FFFD: such a text can be shown but not trusted. UTF-16 and UTF-32
 * are named in the error.
 */
export const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  const encoding = otherEncoding(bytes);
  if (encoding !== undefined)
    return { text: decodeOther(bytes, encoding), diagnostics: [encodingFinding(encoding)] };
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = isMarked ? bytes.subarray(MARK_SIZE) : bytes;
  const valid = decodeValid(content);
  const { text, diagnostics } =
    valid === undefined ? decodeInvalid(content, isMarked ? MARK_SIZE : 0) : { text: valid, diagnostics: [] };
  if (!isMarked) return { text, diagnostics };
  const mark = syntaxFinding('syntax/byte-order-mark', {}, { ranges: [{ start: 0, end: 0 }] });
  return { text, diagnostics: [mark, ...diagnostics] };
};
