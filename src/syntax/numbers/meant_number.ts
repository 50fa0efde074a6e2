import { result } from './arithmetic.ts';
import { inAscii } from './ascii.ts';
import { spellings } from './spellings.ts';

/** Recognizes numbers in spellings that no config format allows, and says what is wrong with them and what to write. */

export interface MeantNumber {
  /** The fault, as a sentence without its full stop. */
  readonly mistake: string;
  /** The number in a spelling that every format takes; undefined if it is not clear which number is meant. */
  readonly write?: string;
  /** The number if a comma is meant as the point. */
  readonly or?: string;
}

/** Longer text is not meant as a number. */
export const MAX_LENGTH = 60;

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

/** A number in a spelling that every format takes: no plus sign, no leading zeros, digits on both sides of a point. */
export const plainNumber = (text: string): string | undefined => {
  if (!NUMBER.test(text)) return undefined;
  return text
    .replace(/^\+/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.(?!\d)/, '');
};

/** The greatest number of mistakes to correct in a number. */
const MOST_MISTAKES = 4;

/** A number times a power of ten, as the table of spellings writes it. */
const SCALED = /^(.+)\*(1e\d|0\.0*1)$/;

/** The number that a text means; the text may itself be in another spelling. */
const numberIn = (text: string, mistakes: number): string | undefined => {
  const plain = plainNumber(text);
  if (plain !== undefined || mistakes > MOST_MISTAKES) return plain;
  const [, number, factor] = SCALED.exec(text) ?? [];
  if (number === undefined) return meantBy(text, mistakes)?.write;
  const base = numberIn(number, mistakes);
  return base === undefined ? undefined : result(Number(base) * Number(factor));
};

const meantBy = (ascii: string, mistakes: number): MeantNumber | undefined => {
  for (const { pattern, mistake, write, or } of spellings()) {
    const match = pattern.exec(ascii);
    if (match === null) continue;
    const parts = match as unknown as [string, ...string[]];
    const written = write(...parts);
    const number = written === undefined || written === ascii ? undefined : numberIn(written, mistakes + 1);
    if (number === undefined) return written === undefined ? undefined : { mistake };
    const other = or?.(...parts);
    return { mistake, write: number, ...(other !== undefined && { or: other }) };
  }
  return undefined;
};

/** The number meant by a text; undefined if the text is a valid number, or not meant as a number. */
export const meantNumber = (text: string): MeantNumber | undefined => {
  if (text.length > MAX_LENGTH || !/[\d\p{No}\p{Nd}]/u.test(text)) return undefined;
  const ascii = inAscii(text);
  if (!NUMBER.test(ascii)) return meantBy(ascii, 0);
  return ascii === text
    ? undefined
    : { mistake: 'a number takes plain digits and signs', write: plainNumber(ascii)! };
};

/** Writes a number without a fraction as a plain integer: `1e4` becomes 10000. */
export const wholeNumberText = (text: string): string | undefined => {
  const value = Number(text);
  return Number.isSafeInteger(value) ? String(value) : undefined;
};

/** Rewrites the advice at the end of a message for a field that takes only whole numbers. */
export const withoutFraction = (message: string): string =>
  message.replace(
    /: write (-?[\d.]+(?:e[-+]?\d+)?)(?:, or \S+ if the comma is meant as a point)?$/,
    (_, text) => {
      const whole = wholeNumberText(text);
      return whole === undefined ? '' : `: write ${whole}`;
    },
  );

/** Says which number to write; `as` spells a number as a format requires. */
export const writeWords = (
  { write, or }: Omit<MeantNumber, 'mistake'>,
  as = (text: string): string => text,
): string | undefined =>
  write === undefined
    ? undefined
    : `${as(write)}${or === undefined ? '' : `, or ${as(or)} if the comma is meant as a point`}`;
