import { jsonFinding } from '../../diagnostics/catalogue/formats/json.ts';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { endOfPlaceholder } from '../placeholders.ts';

/** A moving position in a JSON text, with the findings made so far. */
export interface Cursor {
  readonly text: string;
  at: number;
  readonly diagnostics: Diagnostic[];
  /** Names read before. A text has few different names, so equal ones share one string. */
  readonly names: (string | undefined)[];
  /** True once nothing more is read or reported, because all further findings would be consequences of earlier ones. */
  stopped: boolean;
}

/** The greatest number of syntax errors to report: all further ones only follow from these. */
const MAX_FINDINGS = 100;

/** The greatest number of characters of a text that a finding quotes. */
const MAX_QUOTE = 40;

export const cursorOf = (text: string): Cursor => ({
  text,
  at: 0,
  diagnostics: [],
  names: [],
  stopped: false,
});

/** The name in a range of the text; the same string as before if the name was read recently. */
export const nameIn = ({ text, names }: Cursor, start: number, end: number): string => {
  const slot = (31 * text.charCodeAt(start) + 7 * text.charCodeAt(end - 1) + end - start) & 63;
  const known = names[slot];
  if (known !== undefined && known.length === end - start && text.startsWith(known, start)) return known;
  const name = text.slice(start, end);
  names[slot] = name;
  return name;
};

export const reportAt = (cursor: Cursor, diagnostic: Diagnostic): void => {
  if (cursor.stopped) return;
  if (cursor.diagnostics.push(diagnostic) === MAX_FINDINGS) stop(cursor);
};

export const stop = (cursor: Cursor): void => {
  cursor.stopped = true;
  cursor.at = cursor.text.length;
};

export const isAtEnd = ({ text, at }: Cursor): boolean => at >= text.length;

/** The range from a start to the cursor. */
export const rangeFrom = (start: number, { at }: Cursor): Range => ({ start, end: Math.max(start, at) });

/** A piece of the file, shortened so that a finding can quote it. */
export const quotedText = (text: string): string =>
  text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE - 1)}…` : text;

/** A character in visible form. */
export const characterWordsOf = (character: string): string =>
  /^[!-~]$/.test(character)
    ? character
    : `the character U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Reports what is at the cursor if something else must be there. */
export const unexpected = (cursor: Cursor, expected: string): void => {
  const { at, text } = cursor;
  const params = { found: characterWordsOf(text[at]!), expected };
  reportAt(cursor, jsonFinding('json/unexpected', params, { ranges: [{ start: at, end: at + 1 }] }));
};

/** Space, tab and line ends. */
const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** True if a character starts a comment or is an invalid blank. */
const marksOther = (code: number): boolean =>
  code === 35 || code === 47 || code === 11 || code === 12 || code >= 0x85;

/** Characters that look like a blank but are not one in JSON. */
const OTHER_BLANK = /[\v\f\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+/y;

const skip = (cursor: Cursor, pattern: RegExp): Range | undefined => {
  pattern.lastIndex = cursor.at;
  if (!pattern.test(cursor.text)) return undefined;
  const range = { start: cursor.at, end: pattern.lastIndex };
  cursor.at = range.end;
  return range;
};

const skipTo = (cursor: Cursor, end: string, skipped: number): Range => {
  const start = cursor.at;
  const found = cursor.text.indexOf(end, start);
  cursor.at = found < 0 ? cursor.text.length : found + skipped;
  return rangeFrom(start, cursor);
};

const skipComment = (cursor: Cursor): Range | undefined => {
  const { text, at } = cursor;
  if ((text[at] === '#' && endOfPlaceholder(text, at) < 0) || text.startsWith('//', at))
    return skipTo(cursor, '\n', 0);
  return text.startsWith('/*', at) ? skipTo(cursor, '*/', 2) : undefined;
};

/** Skips blanks, and comments, which are errors. */
export const skipBlanks = (cursor: Cursor): void => {
  const { text } = cursor;
  for (;;) {
    let { at } = cursor;
    while (isBlank(text.charCodeAt(at))) at++;
    cursor.at = at;
    if (isAtEnd(cursor) || !marksOther(text.charCodeAt(cursor.at))) return;
    const comment = skipComment(cursor);
    const other = comment === undefined ? skip(cursor, OTHER_BLANK) : undefined;
    if (comment !== undefined) reportAt(cursor, jsonFinding('json/comment', {}, { ranges: [comment] }));
    else if (other !== undefined) {
      const params = { found: characterWordsOf(cursor.text[other.start]!), expected: 'a plain space' };
      reportAt(cursor, jsonFinding('json/unexpected', params, { ranges: [other] }));
    } else return;
  }
};

/** Skips unreadable text up to the next comma, bracket or line. */
export const skipUnreadable = (cursor: Cursor): void => {
  cursor.at++;
  while (!isAtEnd(cursor) && !',]}\n'.includes(cursor.text[cursor.at]!)) cursor.at++;
};

const BLANKS_AND_COMMENTS = /\s+|#[^\n]*/y;
const OTHER_FORMAT = /[A-Za-z_]\w*[ \t]*[:{<]/y;

/** The first field of a text that is text format or YAML, not JSON: in JSON, a bracket comes before the first name. */
export const otherFormat = (text: string): Range | undefined => {
  BLANKS_AND_COMMENTS.lastIndex = 0;
  let start = 0;
  while (BLANKS_AND_COMMENTS.test(text)) start = BLANKS_AND_COMMENTS.lastIndex;
  OTHER_FORMAT.lastIndex = start;
  return OTHER_FORMAT.test(text) ? { start, end: OTHER_FORMAT.lastIndex - 1 } : undefined;
};
