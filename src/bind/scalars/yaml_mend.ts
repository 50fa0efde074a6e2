import type { ScalarNode } from '../../syntax/tree.ts';
import { coreNumber } from '../../syntax/yaml/scalars/core.ts';
import { yaml11 } from '../../syntax/yaml/scalars/yaml11.ts';
import { wholeNumber } from './decimal.ts';

/** Suggests what to write for a YAML scalar that a field does not take. */

/**
 * A number with other characters around it (`0.04;`, `“0.04”`, `0.04?`), or with a comment of another language after
 * it. `;5` in `1;5` and `//2` in `9//2` are not comments.
 */
const MARRED =
  /^["'`([{“”‘’]*([-+]?[\d.]*\d(?:e[-+]?\d+)?)(?:["'`)\]},;?!“”‘’]*| *(?:#|(?:\/[/*]|;|--)(?! *\d)) *(.*?)(?: *\*\/)?)$/i;

/** The longest text to correct. */
const MAX_LENGTH = 60;

/** Says what to write for a whole number: `25.000` may also mean 25000. */
export const wholeWords = (text: string, whole: number | bigint): string =>
  /^[1-9]\d{0,2}\.000$/.test(text) ? `${whole}, or ${whole}000 if that is meant` : String(whole);

/** Spells a number so that every reader reads the same value; undefined for a fraction if `fractions` is false. */
const bestNumber = (text: string, value: number | bigint, fractions: boolean): string | undefined => {
  if (!fractions) {
    const whole = typeof value === 'bigint' ? value : wholeNumber(text);
    return whole === undefined ? undefined : wholeWords(text, whole);
  }
  const other = yaml11(text);
  const isSame = other.kind === 'number' && Object.is(other.value, Number(value));
  return isSame && !/[xo]/.test(text) ? text : portable(text, value);
};

/** Corrects a number in another spelling: in quotes, with underscores, in base 60. */
export const mendedNumber = (node: ScalarNode, fractions: boolean): string | undefined => {
  const { form, text } = node;
  if (form !== 'string' || text.length > MAX_LENGTH) return undefined;
  // If a string is as long in the file as its text, it has no quotes, so a tag made it a string.
  const less = node.end - node.start === text.length ? 'its tag' : 'quotes';
  const bare = text.trim();
  const value = coreNumber(bare);
  if (value !== undefined) {
    const best = bestNumber(bare, value, fractions);
    return best === text ? `${text} without ${less}` : best;
  }
  const other = yaml11(text);
  // Whatever `meantNumber` recognizes gets its advice, which also names the mistake.
  if (other.kind === 'number' && !text.includes('_'))
    return text.includes(':') ? `${other.value}, as YAML 1.1 reads ${text}` : String(other.value);
  const match = MARRED.exec(text);
  const number = match?.[1] ?? '';
  if (coreNumber(number) === undefined || (!fractions && /[.e]/i.test(number))) return undefined;
  return match?.[2] ? `${number} # ${match[2]}` : number;
};

/** The bool that another spelling means. */
export const mendedBool = ({ text }: ScalarNode): string | undefined => {
  if (/^(?:true|false)$/i.test(text)) return `${text.toLowerCase()} without quotes`;
  if (/^(?:y|yes|on|t|1)$/i.test(text)) return 'true';
  return /^(?:n|no|off|f|0)$/i.test(text) ? 'false' : undefined;
};

/** A spelling that YAML 1.1 also reads as a number: `1e-3` → `1.0e-3`, `+.5` → `0.5`. */
export const portable = (text: string, value: number | bigint): string => {
  const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?)(\d+))?$/.exec(text);
  if (match === null || /^[-+]?\d*$/.test(text)) return String(value);
  const [, sign, whole = '', fraction = '', exponentSign, exponent] = match;
  const mantissa = `${sign === '-' ? '-' : ''}${whole || '0'}.${fraction || '0'}`;
  return exponent === undefined ? mantissa : `${mantissa}e${exponentSign || '+'}${exponent}`;
};
