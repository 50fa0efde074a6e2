/** Converts other characters for digits, signs and separators to those that numbers are written with. */

const SUPERSCRIPT = /[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

/** A fraction such as ½ after a whole number is added to it. */
const MIXED = /(\d)(?=[\u00bc-\u00be\u2150-\u215e])/g;

/** Characters without a width. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;

const replacements: readonly (readonly [characters: RegExp, plain: string])[] = [
  [/[\u2010-\u2015\u2212\ufe63]/g, '-'],
  [/[×∙⋅·✕]/g, '*'],
  [/[÷⁄∕]/g, '/'],
  [/[ʼʹ´`‘’′]/g, "'"],
  [/[٫。]/g, '.'],
  [/[٬、،]/g, ','],
];

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** The digit of another script as 0 to 9: each script has its ten digits in a row. */
const plainDigit = (digit: string): string => {
  const code = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && isDigit(code - value - 1)) value++;
  return String(value);
};

/** A text in ASCII, as far as numbers are concerned. */
export const inAscii = (text: string): string => {
  let ascii = text
    .replace(INVISIBLE, '')
    .replace(MIXED, '$1+')
    .replace(SUPERSCRIPT, '^$&')
    .replace(/(\d)·(?=\d+$)(?!10$)/, '$1.')
    .normalize('NFKC');
  for (const [characters, plain] of replacements) ascii = ascii.replace(characters, plain);
  return ascii.replace(/(?![0-9])\p{Nd}/gu, plainDigit).trim();
};
