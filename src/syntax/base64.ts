/** Base64 for bytes, as in proto JSON and in YAML configs. `atob` is too lax, and `Buffer` exists only in Node. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The value of a base64 digit, in the standard alphabet or the one for URLs. */
const digitOf = (character: string): number => {
  if (character === '+' || character === '-') return 62;
  if (character === '/' || character === '_') return 63;
  return ALPHABET.indexOf(character);
};

/** Bytes per call of `String.fromCharCode`: engines accept about 10⁵ arguments. */
const CHUNK = 0x2000;

/** Bytes in base64, with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return btoa(parts.join(''));
};

/** The bytes of a base64 text, with or without padding; undefined if it is invalid. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  if (padding > 0 && text.length % 4 !== 0) return undefined;
  const digits = text.length - padding;
  if (digits % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((digits * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < digits; i++) {
    const digit = digitOf(text[i]!);
    if (digit < 0) return undefined;
    bits = (bits << 6) | digit;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = bits >> held;
    bits &= (1 << held) - 1;
  }
  return bytes;
};
