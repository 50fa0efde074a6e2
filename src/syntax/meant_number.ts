import { lazily } from '../diagnostics/lazily.ts';

/** Recognizes numbers in spellings that no config format allows, and says what is wrong with them and what to write. */

export interface MeantNumber {
  /** What is wrong, as a sentence without its full stop. */
  readonly mistake: string;
  /** The number in a spelling that every format takes; undefined if it is not clear which number is meant. */
  readonly write?: string;
  /** The number if a comma is meant as the point. */
  readonly or?: string;
}

/** Longer text is not meant as a number. */
const MAX_LENGTH = 60;

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** A number in a spelling that every format takes: no plus sign, no leading zeros, digits on both sides of a point. */
export const plainNumber = (text: string): string | undefined => {
  if (!NUMBER.test(text)) return undefined;
  return text
    .replace(/^\+/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.(?!\d)/, '');
};

/** A result without rounding noise: 0.3 for 0.1 * 3. */
const result = (value: number): string | undefined => {
  if (!Number.isFinite(value)) return undefined;
  const short = Number(value.toPrecision(14));
  return String(String(short).length + 3 < String(value).length ? short : value);
};

const TERM = /\s*(?:(\d+\.?\d*(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?)|(\*\*|[-+*/^()]))\s*/iy;

const priorities: { readonly [operator: string]: number } = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };

const apply = (operator: string, a: number, b: number): number => {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  return operator === '/' ? a / b : a ** b;
};

/** The value of an expression of numbers, `+ - * / ^ **` and parentheses; NaN for anything else. */
const calculated = (text: string): number => {
  const terms: string[] = [];
  for (TERM.lastIndex = 0; TERM.lastIndex < text.length; ) {
    const match = TERM.exec(text);
    if (match === null) return Number.NaN;
    terms.push(match[1] ?? (match[2] === '**' ? '^' : match[2]!));
  }
  let at = 0;
  const one = (): number => {
    const term = terms[at++] ?? '';
    if (term === '-') return -binary(3);
    if (term !== '(') return /^[\d.]/.test(term) ? Number(term) : Number.NaN;
    const inner = binary(1);
    return terms[at++] === ')' ? inner : Number.NaN;
  };
  const binary = (least: number): number => {
    let value = one();
    for (;;) {
      const operator = terms[at] ?? '';
      const priority = priorities[operator] ?? 0;
      if (priority < least || priority === 0) return value;
      at++;
      value = apply(operator, value, binary(operator === '^' ? priority : priority + 1));
    }
  };
  const value = binary(1);
  return at === terms.length ? value : Number.NaN;
};

/** Matches `2020-01-01`, `1/2/2020`, `3-4`, which are not meant to be calculated. */
const DATE = /^\d+(?:([-/.])\d+\1|-)\d+$/;

const scaled = (number: string, factor: number): string | undefined => {
  const meant = NUMBER.test(number) ? number : meantNumber(number)?.write;
  return meant === undefined ? undefined : result(Number(meant) * factor);
};

const SCALES: { readonly [letter: string]: number } = { k: 1e3, m: 1e6, b: 1e9, g: 1e9 };

const POINT = 'a number takes a point, not a comma';
const GROUPS = 'a number takes no thousands separators';
const POWER = 'a power of ten is written with e';

/** The number in a spelling that `plainNumber` takes; '' if it is not clear which number is meant. */
type Write = (text: string, ...parts: string[]) => string | undefined;

const spellings: readonly (readonly [pattern: RegExp, mistake: string, write: Write, or?: Write])[] = [
  [
    /^([-+]?[1-9]\d{0,2}),(\d{3})$/,
    GROUPS,
    (_, whole, rest) => whole! + rest,
    (_, whole, rest) => `${whole}.${rest}`,
  ],
  [/^[-+]?[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/, GROUPS, (text) => text.replaceAll(',', '')],
  [/^[-+]?\d+,\d+(?:e[-+]?\d+)?$/i, POINT, (text) => text.replace(',', '.')],
  [/^[-+]?,\d+$/, POINT, (text) => text.replace(',', '.')],
  [/^[-+]?[1-9]\d{0,2}(?:\.\d{3}){2,}$/, GROUPS, (text) => text.replaceAll('.', '')],
  [/^[-+]?[1-9]\d{0,2}(?:\.\d{3})+,\d+$/, GROUPS, (text) => text.replaceAll('.', '').replace(',', '.')],
  [
    /^[-+]?[1-9]\d{0,2}(?:[ '’\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/,
    GROUPS,
    (text) => text.replace(/[^-+\d.,]/g, '').replace(',', '.'),
  ],
  [/^[-+.\de]*\d_[-+.\de_]*$/i, 'a number takes no underscores', (text) => text.replaceAll('_', '')],
  [/^([^%]*[^%\s])\s*%$/, 'a number takes no percent sign', (_, number) => scaled(number!, 0.01)],
  [/^([^‰]*[^‰\s])\s*‰$/, 'a number takes no per mille sign', (_, number) => scaled(number!, 0.001)],
  [
    /^([-+\d.,_ ]*\d\.?)\s?([kmbg])$/i,
    'a number takes no letter for thousands or millions',
    (_, number, letter) => scaled(number!, SCALES[letter!.toLowerCase()]!),
  ],
  [/^([-+]?\d+)(?:u|l|ul|lu|ll|ull)$/i, 'a number takes no suffix', (_, number) => number],
  [/^([-+]?[\d.]+(?:e[-+]?\d+)?)[fdl]$/i, 'a number takes no suffix', (_, number) => number],
  [/^([-+]?[\d.]+)\s?(?:steps?|iters?|iterations?)$/i, 'a number takes no unit', (_, number) => number],
  [
    /^([-+]?[\d.]+)\s?[*x×·]\s?10\s?(?:\^|\*\*)\s?\(?([-+]?\d+)\)?$/i,
    POWER,
    (_, number, exponent) => `${number}e${exponent}`,
  ],
  [/^([-+]?)10\s?(?:\^|\*\*)\s?\(?([-+]?\d+)\)?$/, POWER, (_, sign, exponent) => `${sign}1e${exponent}`],
  [/^([-+]?[\d.]+)\s?[ed]\s?\^?\(?([-+]?\d+)\)?$/i, POWER, (_, number, exponent) => `${number}e${exponent}`],
  [
    /^([-+]?)e([-+]\d+)$/i,
    'an exponent needs a number before it',
    (_, sign, exponent) => `${sign}1e${exponent}`,
  ],
  [
    /^([-+]?[\d.]+)e([-+]?\d*\.\d+)$/i,
    'an exponent must be a whole number',
    (_, number, exponent) => result(Number(number) * 10 ** Number(exponent)),
  ],
  [/^[-+]?[\d.]+e[-+]?$/i, 'an exponent needs digits', () => ''],
  [/^[$€£~≈]\s?([-+]?[\d.]+(?:e[-+]?\d+)?)$/i, 'a number cannot have this sign', (_, number) => number],
  [/^\(([-+]?[\d.]+(?:e[-+]?\d+)?)\)$/i, 'a number takes no parentheses', (_, number) => number],
  [/^0[box][\da-f]+$/i, 'a number must be decimal here', (text) => result(Number(text))],
  [
    /^[-+]?(?=.*\d)[\d.oOlI]+(?:e[-+]?[\doOlI]+)?$/,
    'a letter stands for a digit',
    (text) => text.replace(/o/gi, '0').replace(/[lI]/g, '1'),
  ],
  [/^[-+]?[\d.,]+\s?[a-z]{1,12}$/i, 'a number takes no unit', () => ''],
  [
    /^(?=.*[\d).]\s*[-+*/^])[-+(.\d][-+*/^().\de \t]*$/i,
    'a config cannot do arithmetic',
    (text) => (DATE.test(text) ? undefined : result(calculated(text))),
  ],
];

const SUPERSCRIPT = /[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

/** Converts other characters for digits and signs to ASCII. */
const inAscii = (text: string): string =>
  text
    .replace(SUPERSCRIPT, '^$&')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-')
    .replace(/[×∙⋅·✕]/g, '*')
    .replace(/[÷⁄∕]/g, '/')
    .trim();

/** The number meant by a text; undefined if the text is a valid number, or not meant as a number. */
export const meantNumber = (text: string): MeantNumber | undefined => {
  if (text.length > MAX_LENGTH || !/[\d\p{No}\p{Nd}]/u.test(text)) return undefined;
  const ascii = inAscii(text);
  if (NUMBER.test(ascii))
    return ascii === text
      ? undefined
      : { mistake: 'a number takes plain digits and signs', write: plainNumber(ascii)! };
  for (const [pattern, mistake, rewrite, another] of spellings) {
    const match = pattern.exec(ascii);
    if (match === null) continue;
    const written = rewrite(...(match as unknown as [string, ...string[]]));
    const write = written === undefined ? undefined : plainNumber(written);
    if (write === undefined) return written === '' ? { mistake } : undefined;
    const or = another?.(...(match as unknown as [string, ...string[]]));
    return { mistake, write, ...(or !== undefined && { or }) };
  }
  return undefined;
};

/** Matches the second suggestion of `writeWords`, which whole numbers do not get. */
export const COMMA_AS_POINT = /, or \S+ if the comma is meant as a point$/;

/** Says which number to write; `as` spells a number as a format requires. */
export const writeWords = (
  { write, or }: Omit<MeantNumber, 'mistake'>,
  as = (text: string): string => text,
): string | undefined =>
  write === undefined
    ? undefined
    : `${as(write)}${or === undefined ? '' : `, or ${as(or)} if the comma is meant as a point`}`;

const OPERATOR = '(?:\\*\\*|[-+*/^×·⋅÷−])';
const START = '[-+(−$€£~≈]*[\\d.,eoO½¼¾][\\w.]*';
const REST = '[-+(−]*[\\w.]+\\)*';
const MARKS = '[⁻⁰¹²³⁴-⁹]+|\\)+';

/** A unit after the number (`500 steps`), but not a field of that name. */
const UNIT = '(?:steps?|iters?|iterations?|epochs?)(?!\\w|[ \\t]*[:{<[])';

/**
 * Two patterns: for a number alone, which may have group separators and spaces around operators; and for a number in a
 * list, where commas and spaces separate values.
 */
const ALONE = /* @__PURE__ */ lazily(
  () =>
    new RegExp(
      `${START}(?:[ \\t]+${UNIT}|(?:[ \\t]*${OPERATOR}[ \\t]*|[,'](?=\\d)|[ \\u00a0\\u2009\\u202f](?=\\d{3}(?!\\w)))${REST}|[ \\t]?[%‰]|${MARKS})*`,
      'y',
    ),
);
const IN_LIST = /* @__PURE__ */ lazily(
  () => new RegExp(`${START}(?:${OPERATOR}${REST}|[%‰]|${MARKS})*`, 'y'),
);

/** Groups of digits that cannot be anything else in a list: `1,000`, since `000` is not a number. */
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})*,0\d{2}(?:,\d{3})*(?![\d.])/;

/** True if a number with thousands separators starts here, regardless of its surroundings. */
export const hasGroups = (text: string): boolean => GROUPED.test(text);

/** The end of a text that was meant as one number, starting at an offset; the offset itself if there is none. */
export const endOfMeantNumber = (text: string, from: number, inList: boolean): number => {
  const grouped = inList ? GROUPED.exec(text.slice(from, from + MAX_LENGTH)) : null;
  if (grouped !== null) return from + grouped[0].length;
  const pattern = inList ? IN_LIST() : ALONE();
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
};
