import { lazily } from '../../diagnostics/lazily.ts';
import { calculated, hexadecimal, result } from './arithmetic.ts';

/** Spellings of numbers that no config format has: the mistake in each, and the number that is meant. */

/** The number in another spelling, which is closer to a valid one; '' if it is not clear which number is meant. */
type Write = (text: string, ...parts: string[]) => string | undefined;

export interface Spelling {
  readonly pattern: RegExp;
  readonly mistake: string;
  readonly write: Write;
  /** The number if a comma is meant as the point. */
  readonly or?: Write;
}

const POINT = 'a number takes a point, not a comma';
const ONE_POINT = 'a number takes one point';
const GROUPS = 'a number takes no thousands separators';
const POWER = 'a power of ten is written with e';
const EXPONENT = 'an exponent takes one e and one sign';
const SIGN = 'a number cannot have this sign';
const LETTER = 'a number takes no letter for thousands or millions';
const UNIT = 'a number takes no unit';
const SUFFIX = 'a number takes no suffix';
const BLANK = 'a number takes no spaces';
const ARITHMETIC = 'a config cannot do arithmetic';
const DECIMAL = 'a number must be decimal here';

/** In patterns: `N` is a number, `S` a sign or none. */
const compiled = (source: string, flags = 'i'): RegExp =>
  new RegExp(
    `^${source.replaceAll('N', '([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?)').replaceAll('S', '([-+]?)')}$`,
    flags,
  );

/** Matches `2020-01-01`, `1/2/2020`, `3-4`, which are not meant to be calculated. */
const DATE = /^\d+(?:([-/.])\d+\1|-)\d+$/;

const SCALES: { readonly [word: string]: string } = {
  k: '1e3',
  thousand: '1e3',
  m: '1e6',
  mio: '1e6',
  million: '1e6',
  b: '1e9',
  g: '1e9',
  billion: '1e9',
};

const scale = (word: string): string => SCALES[word.toLowerCase().replace(/(?<=on|and)s$/, '')]!;

/** A number times a power of ten, as an expression: the number may be in another spelling itself. */
const times = (number: string, factor: string): string => `${number.replace(/\s+$/, '')}*${factor}`;

const rows = (): readonly (readonly [
  pattern: string | RegExp,
  mistake: string,
  write: Write,
  or?: Write,
])[] => [
  // Separators of thousands, and commas as decimal points.
  [
    'S([1-9]\\d{0,2}),(\\d{3})',
    GROUPS,
    (_, sign, a, b) => sign! + a + b,
    (_, sign, a, b) => `${sign}${a}.${b}`,
  ],
  ['[-+]?[1-9]\\d{0,2}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d*)?', GROUPS, (text) => text.replaceAll(',', '')],
  ['S([1-9]\\d{0,2}),,+(\\d{3})', GROUPS, (_, sign, a, b) => sign! + a + b],
  ['[-+]?\\d+,\\d+(?:e[-+]?\\d+)?', POINT, (text) => text.replace(',', '.')],
  ['[-+]?,\\d+(?:e[-+]?\\d+)?', POINT, (text) => text.replace(',', '.')],
  ['([-+]?[\\d.]+e[-+]?\\d+),(\\d+)', POINT, (_, a, b) => `${a}.${b}`],
  ['[-+]?[1-9]\\d{0,2}(?:\\.\\d{3}){2,}', GROUPS, (text) => text.replaceAll('.', '')],
  ['[-+]?[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d+', GROUPS, (text) => text.replaceAll('.', '').replace(',', '.')],
  [
    "[-+]?[1-9]\\d{0,2}(?:[ ']\\d{3})+(?:[.,]\\d+)?",
    GROUPS,
    (text) => text.replace(/[ ']/g, '').replace(',', '.'),
  ],
  ['(?=.*\\d)(?=.*_)[-+.\\de_]*', 'a number takes no underscores', (text) => text.replaceAll('_', '')],
  // A point too many, or none.
  ['S(0?)(?:[.,]{2,})(\\d+)', ONE_POINT, (_, sign, a, b) => `${sign}${a}.${b}`],
  ['S(\\d+)(?:\\.,|,\\.)(\\d+)', ONE_POINT, (_, sign, a, b) => `${sign}${a}.${b}`],
  ['[-+]?\\d*(?:[.,]+\\d+)+(?:e[-+]?\\d+)?', ONE_POINT, () => ''],
  ['([-+]?(?:\\d*\\.\\d+|\\d+\\.?\\d*e[-+]?\\d+))\\.', 'a number cannot end with this point', (_, a) => a],
  ['S0:(\\d+)', 'a number takes a point, not a colon', (_, sign, a) => `${sign}0.${a}`],
  ['\\d+(?::\\d+)+', 'a number takes no colons', () => ''],
  ['([-+]?\\d+);(\\d+)', 'a number takes a point, not a semicolon', (_, a, b) => `${a}.${b}`],
  // Blanks.
  ['S(0) (\\.\\d+)', BLANK, (_, sign, a, b) => sign! + a + b],
  ['([-+]?\\d*\\.0*) (\\d+)', BLANK, (_, a, b) => a! + b],
  ['(?=.* )([-+]?[\\d.]+) ?e ?S ?(\\d+)', BLANK, (_, a, sign, b) => `${a}e${sign}${b}`],
  ['([-+]) +N', BLANK, (_, sign, a) => sign! + a],
  // Exponents.
  ['S10\\s?(?:\\^|\\*\\*)\\s?\\(?([-+]?\\d+)\\)?', POWER, (_, sign, b) => `${sign}1e${b}`],
  [
    '([-+]?[\\d.,]+)\\s?[*x]\\s?10\\s?(?:\\^|\\*\\*)\\s?\\(?([-+]?\\d+)\\)?',
    POWER,
    (_, a, b) => `${a!.replace(',', '.')}e${b}`,
  ],
  ['([-+]?[\\d.]+)\\s?[ed]\\s?\\^?\\(?([-+]?\\d+)\\)?', POWER, (_, a, b) => `${a}e${b}`],
  ['Se([-+]?\\d+)', 'an exponent needs a number before it', (_, sign, b) => `${sign}1e${b}`],
  ['([-+]?[\\d.]+)e+\\+*(-?)[-+]*(\\d+)', EXPONENT, (_, a, sign, b) => `${a}e${sign}${b}`],
  [
    '([-+]?[\\d.]+)e([-+]?\\d*\\.\\d+)',
    'an exponent must be a whole number',
    (_, a, b) => result(Number(a) * 10 ** Number(b)),
  ],
  ['([-+]?[\\d.]+e[-+]?\\d+)e', 'a number must end with a digit', (_, a) => a],
  ['[-+]?[\\d.]+(?:e[-+]?\\d+){2,}', 'a number takes one exponent', () => ''],
  ['[-+]?[\\d.]+e[-+]?', 'an exponent needs digits', () => ''],
  // Other numerals.
  ['[-+]?0x[\\da-f]*\\.?[\\da-f]*p[-+]?\\d+', DECIMAL, (text) => result(hexadecimal(text))],
  ['0x[\\da-f]+', DECIMAL, (text) => result(Number(text))],
  ['0[bo]\\d+', DECIMAL, (text) => result(Number(text))],
  [
    /^[-+]?(?=.*\d)[\d.oOlI]+(?:e[-+]?[\doOlI]+)?$/,
    'a letter stands for a digit',
    (text) => text.replace(/o/gi, '0').replace(/[lI]/g, '1'),
  ],
  // Units and suffixes.
  ['([^%]*[^%\\s])\\s*%', 'a number takes no percent sign', (_, a) => times(a!, '0.01')],
  ['([^‰]*[^‰\\s])\\s*‰', 'a number takes no per mille sign', (_, a) => times(a!, '0.001')],
  ["([-+\\d.,_ 'e]*\\d\\.?)\\s?(?:pct|perc|percent)", UNIT, (_, a) => times(a!, '0.01')],
  ["([-+\\d.,_ ']*\\d\\.?)\\s?([kmbg])", LETTER, (_, a, word) => times(a!, scale(word!))],
  // `4k5` may be 4.5k or a slip of the finger.
  ['[-+\\d.]*\\d[kmbg]\\d+', LETTER, () => ''],
  [
    "([-+\\d.,_ ']*\\d\\.?)\\s?(thousands?|mio|millions?|billions?)",
    'a number takes no words',
    (_, a, word) => times(a!, scale(word!)),
  ],
  ['([-+]?\\d+)(?:u|l|ul|lu|ll|ull)', SUFFIX, (_, a) => a],
  ['([-+]?[\\d.]+(?:e[-+]?\\d+)?)[fdl]', SUFFIX, (_, a) => a],
  ["([-+\\d.,_ 'ekm]*[\\dkm]\\.?)\\s?(?:steps?|its?|iters?|iterations?|updates?)", UNIT, (_, a) => a],
  ['[-+]?[\\d.,]+\\s?[a-z]{1,12}', UNIT, () => ''],
  // Signs.
  [
    '([-+]) ?([-+]) ?([\\d.,]+(?:e[-+]?\\d+)?)',
    'a number takes one sign',
    (_, a, b, c) => `${a === '+' && b === '+' ? '' : '-'}${c}`,
  ],
  ['(?:[$€£~≈<>≤≥±=]|[:<>=!]=) ?N', SIGN, (_, a) => a],
  ['\\(N\\)', 'a number takes no parentheses', (_, a) => a],
  // Arithmetic.
  ['(?:float|double|int|Decimal|np\\.float32|np\\.float64)\\(N\\)', ARITHMETIC, (_, a) => a],
  [
    '[-+*/\\d. ]*(?:[a-z]{1,8}\\.)?(?:sqrt|rsqrt|exp|log|log2|log10|ln|pow|min|max|round|abs|ceil|floor|float|int)\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)[-+*/\\d. ]*',
    ARITHMETIC,
    () => '',
  ],
  [
    '(?=.*[\\d).]\\s*[-+*/^])[-+(.\\d][-+*/^().\\de \\t]*',
    ARITHMETIC,
    (text) => (DATE.test(text) ? undefined : result(calculated(text))),
  ],
];

/** All spellings, the more specific ones first. */
export const spellings = /* @__PURE__ */ lazily((): readonly Spelling[] =>
  rows().map(([pattern, mistake, write, or]) => ({
    pattern: typeof pattern === 'string' ? compiled(pattern) : pattern,
    mistake,
    write,
    ...(or !== undefined && { or }),
  })),
);
