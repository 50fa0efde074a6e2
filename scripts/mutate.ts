/** Random changes to texts in text format, the same for the same seed, for the fuzzer and the differential test. */

/** A random number from 0 up to, but not including, `below`. */
export type Random = (below: number) => number;

/** A random number generator of 32 bits of state (mulberry32). */
export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
};

export const oneOf = <T>(random: Random, values: readonly T[]): T => values[random(values.length)]!;

const tokens = [
  ...'{ } < > [ ] ( ) : , ; = + - . / \\ # " \' “ ” 0 1 -1 08 0x 0xFf 017 1e 1e5 .5 1. 1.f 2F - 1 inf -inf'.split(
    ' ',
  ),
  ...'nan Infinity True true t False f null ~ V2 "x" \'y\' "\\n" "\\q" "\\303" "\\u00e9" "a" "b" // /* */'.split(
    ' ',
  ),
  ...'4294967295 4294967296 -2147483648 9223372036854775808 1e400 1e-50 0.1 16777217'.split(' '),
  ...'[a.b] [t.x/a.B] [a.b]: 1 {} <> [] [,] [1, 2] {a:1} name: name { name: [ } } { { __proto__ toString'.split(
    ' ',
  ),
  ...[
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\v',
    '\f',
    '# c\n',
    '\0',
    '\ufeff',
    '\u00a0',
    '\u200b',
    '\ud800',
    '😀',
    'é',
  ],
  'batch_size: 1',
  'optimizer { }',
  'learning_rate: 0.1',
  '{'.repeat(60),
  '<a '.repeat(30),
  '['.repeat(20),
  '\\'.repeat(33),
];

/** A change: its offset, the number of characters removed, and the text inserted. */
type Change = (text: string, at: number, random: Random, others: readonly string[]) => string;

const replaced = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length);

/** Replaces the next number in a text. */
const otherNumber: Change = (text, at, random) => {
  const found = /[-+]?[\d.][\w.]*/.exec(text.slice(at, at + 200));
  if (found === null) return text;
  return replaced(text, at + found.index, found[0].length, oneOf(random, tokens));
};

/** Replaces the next word by another word of the same text, so that names and messages appear where they do not belong. */
const otherWord: Change = (text, at, random) => {
  const words = text.match(/\w+/g) ?? ['a'];
  const found = /\w+/.exec(text.slice(at, at + 200));
  return found === null ? text : replaced(text, at + found.index, found[0].length, oneOf(random, words));
};

const lineAt = (text: string, at: number): { readonly start: number; readonly line: string } => {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, line: text.slice(start, end < 0 ? text.length : end + 1) };
};

const changes: readonly Change[] = [
  (text, at, random) => replaced(text, at, 1 + random(12), ''),
  (text, at, random) => replaced(text, at, 0, oneOf(random, tokens)),
  (text, at, random) => replaced(text, at, 0, ` ${oneOf(random, tokens)} `),
  (text, at, random) => replaced(text, at, 1, oneOf(random, tokens)),
  (text, at, random) =>
    replaced(text, at, 1, String.fromCharCode(random(2) === 0 ? random(128) : random(65_536))),
  (text, at, random) => replaced(text, at, 0, text.slice(at, at + 1 + random(40))),
  (text, at) => replaced(text, lineAt(text, at).start, 0, lineAt(text, at).line),
  (text, at) => replaced(text, lineAt(text, at).start, lineAt(text, at).line.length, ''),
  (text, at, random, others) => {
    const other = oneOf(random, others);
    const from = random(other.length);
    return replaced(text, at, random(20), other.slice(from, from + 1 + random(120)));
  },
  (text, at, random) => text.slice(0, at + (random(4) === 0 ? 0 : text.length)),
  otherNumber,
  otherNumber,
  otherWord,
  otherWord,
];

/** Makes one to `most` changes to a text; `others` are texts to take pieces from. */
export const mutated = (text: string, random: Random, others: readonly string[], most = 4): string => {
  let changed = text;
  for (let left = 1 + random(most); left > 0; left--)
    changed = oneOf(random, changes)(changed, random(changed.length + 1), random, others);
  return changed;
};

/** Some whole lines of a text, of about the given number of characters. */
export const stretchOf = (text: string, random: Random, size: number): string => {
  if (text.length <= size) return text;
  const { start } = lineAt(text, random(text.length));
  const { start: end } = lineAt(text, Math.min(text.length, start + size));
  return text.slice(start, end > start ? end : start + size);
};
