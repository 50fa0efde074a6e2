import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';

/** A text read from bytes, and what was wrong with them. */
export interface Decoded {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** The least and the greatest second byte after a first one: no overlong forms, no surrogates, nothing past U+10FFFF. */
const secondBytes = (first: number): readonly [least: number, greatest: number] => {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
};

/** How many bytes the character at an offset takes, or 0 where there is none. */
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

/** The text of valid UTF-8; undefined where it is not. The platform's own decoder is several times as fast as a loop. */
const decodeValid = (bytes: Uint8Array): string | undefined => {
  try {
    return decode(bytes, true);
  } catch {
    return undefined;
  }
};

/** Bytes that are not UTF-8, decoded as far as they are, and a finding at the first that is not. */
const decodeInvalid = (bytes: Uint8Array, before: number): Decoded => {
  const at = invalidUtf8(bytes);
  const start = decode(bytes.subarray(0, at), false).length;
  const place = { ranges: [{ start, end: start + 1 }] };
  const diagnostics = [finding('syntax/invalid-utf8', { offset: before + at }, place)];
  return { text: decode(bytes, false), diagnostics };
};

const MARK_SIZE = 3;

/**
 * The text of a file's bytes, which must be UTF-8. A byte order mark is left out, with a warning. Bytes that are not UTF-8
 * are one error, at the first of them, and read as U+FFFD: such a text is there to be shown, not to be trusted.
 */
export const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = isMarked ? bytes.subarray(MARK_SIZE) : bytes;
  const valid = decodeValid(content);
  const { text, diagnostics } =
    valid === undefined ? decodeInvalid(content, isMarked ? MARK_SIZE : 0) : { text: valid, diagnostics: [] };
  if (!isMarked) return { text, diagnostics };
  const mark = finding('syntax/byte-order-mark', {}, { ranges: [{ start: 0, end: 0 }] });
  return { text, diagnostics: [mark, ...diagnostics] };
};
