import { syntaxFinding } from '../diagnostics/catalogue/formats/syntax.ts';
import { isError, type Range, startOf } from '../diagnostics/diagnostic.ts';
import { plainOf, UNSEEN } from '../diagnostics/look_alikes.ts';
import type { Format, Parsed } from './tree.ts';

/** Reads a faulty text as if it had plain characters where others only look like them. */

/**
 * Matches strings and comments, where every character is allowed; else a word with invisible characters inside, or a
 * character that is not ASCII. A string never starts at an escaped quote: searching for an end from each of them would
 * take quadratic time.
 */
const PARTS = /* @__PURE__ */ new RegExp(
  `(?<!\\\\)(?:"(?:[^"\\\\\\n]|\\\\[^\\n])*"|'(?:[^'\\\\\\n]|\\\\[^\\n])*')|#[^\\n]*|(?<!\\w)(\\w+(?:[${UNSEEN}]+\\w+)+)|([^\\x00-\\x7f])`,
  'g',
);
const ALL_UNSEEN = /* @__PURE__ */ new RegExp(`[${UNSEEN}]`, 'g');

/** Characters of numbers. Such characters are left alone: the readers of numbers say which number to write. */
const IN_NUMBERS = /[-+.0-9]/;

/** The longest text that anybody types by hand. */
const LONGEST = 1e6;

/** The characters that a finding marks: with thousands of them, a document in JSON would be a hundred times as long as the text. */
const MOST_MARKED = 100;

interface LookAlike extends Range {
  readonly character: string;
}

/**
 * The plain character that a character looks like. Undefined if it looks like no plain character, or if the reader of the
 * format already reports it.
 */
const plainIn = (format: Format, character: string): string | undefined => {
  const plain = plainOf(character);
  if (plain === undefined || IN_NUMBERS.test(plain)) return undefined;
  if (format !== 'textproto') return plain === '' ? ' ' : plain;
  return plain === '' || plain === ' ' || /[“”„]/.test(character) ? undefined : plain;
};

/** The text with plain characters, as long as before, and the characters that are replaced. */
const plainText = (text: string, format: Format): { readonly text: string; readonly found: LookAlike[] } => {
  const found: LookAlike[] = [];
  const plain = text.replace(PARTS, (part: string, word?: string, character?: string, at = 0) => {
    if (word !== undefined) {
      for (const { 0: unseen, index } of word.matchAll(ALL_UNSEEN))
        found.push({ character: unseen, start: at + index, end: at + index + 1 });
      return word.replace(ALL_UNSEEN, '').padEnd(word.length);
    }
    const meant = character === undefined ? undefined : plainIn(format, character);
    if (meant !== undefined) found.push({ character: part, start: at, end: at + 1 });
    return meant ?? part;
  });
  return { text: plain, found };
};

/** How many errors a text has, and where the first one is. */
const errorsOf = ({ diagnostics }: Parsed): readonly [count: number, first: number] => {
  const starts = diagnostics.filter(isError).map(startOf);
  return [starts.length, starts.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)];
};

/**
 * Reads a text again with plain characters if it has errors and some characters only look like plain ones. Returns
 * undefined unless the new text has fewer errors, or no longer has the first one.
 */
export const readPlainly = (parsed: Parsed, read: (text: string) => Parsed): Parsed | undefined => {
  const { text, format } = parsed.tree;
  const [errors, first] = errorsOf(parsed);
  if (errors === 0 || text.length > LONGEST) return undefined;
  const plain = plainText(text, format);
  if (plain.found.length === 0) return undefined;
  const again = read(plain.text);
  const [left, next] = errorsOf(again);
  if (left > errors || (left === errors && next <= first)) return undefined;
  const characters = [...new Set(plain.found.map(({ character }) => character))];
  const ranges = plain.found.slice(0, MOST_MARKED).map(({ start, end }) => ({ start, end }));
  const finding = syntaxFinding('syntax/look-alike', { characters }, { ranges });
  return {
    tree: again.tree,
    diagnostics: [finding, ...again.diagnostics].sort((a, b) => startOf(a) - startOf(b)),
    get marks() {
      return again.marks;
    },
    get comments() {
      return again.comments;
    },
  };
};
