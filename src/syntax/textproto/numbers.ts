import { hexValue, isDigit, isOctal, isWord } from './chars.ts';

/** The end of a run of what could be meant as one number: letters, digits, dots, and a sign after an exponent's e. */
const endOfRun = (text: string, from: number): number => {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isWord(code) || code === 46) at++;
    else return at;
  }
};

const skipDigits = (text: string, from: number): number => {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
};

/** The end of the digits from an exponent on: `e5`, `E-5`; −1 where it has none. */
const endOfExponent = (text: string, from: number): number => {
  let at = from + 1;
  const sign = text.charCodeAt(at);
  if (sign === 43 || sign === 45) at++;
  const end = skipDigits(text, at);
  return end === at ? -1 : end;
};

/** The end of a literal of base 8 or 16 whose first digit is at `from`. */
const endOfBased = (text: string, from: number, isOne: (code: number) => boolean): number => {
  let at = from;
  while (isOne(text.charCodeAt(at))) at++;
  return at;
};
const isHex = (code: number): boolean => hexValue(code) >= 0;

/** The end of the longest literal at `from`, whatever follows; −1 where none is whole. */
const endOfLiteral = (text: string, from: number): number => {
  let at = from;
  if (text.charCodeAt(at) === 48) {
    const next = text.charCodeAt(at + 1);
    if ((next | 32) === 120) {
      const end = endOfBased(text, at + 2, isHex);
      return end === at + 2 ? -1 : end;
    }
    if (isDigit(next)) return endOfBased(text, at + 1, isOctal);
  }
  at = skipDigits(text, at);
  if (text.charCodeAt(at) === 46) at = skipDigits(text, at + 1);
  if ((text.charCodeAt(at) | 32) === 101) at = endOfExponent(text, at);
  return at >= 0 && (text.charCodeAt(at) | 32) === 102 ? at + 1 : at;
};

/**
 * The end of the number that starts at `from` with a digit, or a dot and a digit. Decimal, octal (0 and digits) and hex (0x)
 * integers; floats, with `f` behind if wanted. Where a letter, digit or dot follows at once it is none: then the bitwise
 * complement of the end of that whole run.
 */
export const scanNumber = (text: string, from: number): number => {
  const end = endOfLiteral(text, from);
  if (end >= 0) {
    const next = text.charCodeAt(end);
    if (next !== 46 && !isWord(next)) return end;
  }
  return ~endOfRun(text, Math.max(from, end));
};

/** What to write for what is no number: the mended literal, where it is clear which. */
export const adviseNumber = (text: string): string | undefined => {
  if (/^[0-9]+(_[0-9]+)+$/.test(text)) return `write ${text.replaceAll('_', '').slice(0, 40)}`;
  if (/^0[0-9]+(\.[0-9]*)?$/.test(text))
    return `a leading zero means octal: write ${text.replace(/^0+(?=[0-9])/, '').slice(0, 40)}`;
  if (/^0[bo]/i.test(text)) return 'write it in decimal, or in hex with 0x';
  if (/^0x/i.test(text)) return 'behind 0x come hex digits alone';
  const suffixed = /^([0-9]+\.?[0-9]*)[A-Za-z]{1,3}$/.exec(text);
  if (suffixed !== null) return `write ${suffixed[1]!.slice(0, 40)}`;
  return /e$/i.test(text) ? 'an exponent takes digits' : undefined;
};
