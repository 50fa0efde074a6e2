import { writtenFinding } from '../../diagnostics/catalogue/formats/field_forms.ts';
import { jsonFinding } from '../../diagnostics/catalogue/formats/json.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { hasGroups, meantNumberAt } from '../numbers/extent.ts';
import { type MeantNumber, meantNumber, plainNumber, writeWords } from '../numbers/meant_number.ts';
import { endOfPlaceholder } from '../placeholders.ts';
import { ReadNumber } from '../read_nodes.ts';
import type { ScalarNode } from '../tree.ts';
import { type Cursor, quotedText, rangeFrom, reportAt } from './cursor.ts';

/** Reads numbers and words. Spellings of other languages are errors and are read as intended. */

const RUN = /[-+.\w$]+/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const INTEGER = /^-?\d+$/;

/** A longer whole number exceeds every integer kind, and BigInt takes long for a million digits. */
const MAX_DIGITS = 100;

const words: { readonly [word: string]: Pick<ScalarNode, 'form' | 'text' | 'value'> } = {
  true: { form: 'bool', text: 'true', value: true },
  false: { form: 'bool', text: 'false', value: false },
  null: { form: 'null', text: 'null', value: null },
};

/** Words of other languages, in lower case, with their JSON equivalents. */
const mended: { readonly [word: string]: string } = {
  true: 'true',
  false: 'false',
  null: 'null',
  none: 'null',
  undefined: 'null',
};

const mendedWord = (word: string): string | undefined => {
  if (/^[-+]?(?:nan|inf(?:inity)?)$/.test(word)) return 'a finite number';
  return Object.hasOwn(mended, word) ? mended[word] : undefined;
};

const numberIn = (text: string): number | bigint =>
  INTEGER.test(text) && text.length <= MAX_DIGITS ? BigInt(text) : Number(text);

class JsonNumber extends ReadNumber {
  get value(): number | bigint {
    return numberIn(this.text);
  }
}

const number = (text: string, { start, end }: Range): ScalarNode => ({
  kind: 'scalar',
  form: 'number',
  text,
  value: numberIn(text),
  start,
  end,
});

const string = (text: string, range: Range): ScalarNode => ({
  kind: 'scalar',
  form: 'string',
  text,
  ...range,
});

type Meant = Partial<MeantNumber>;

const badNumber = (cursor: Cursor, text: string, range: Range, meant: Meant = {}): ScalarNode | undefined => {
  const write = writeWords(meant);
  const params = { text: quotedText(text), mistake: meant.mistake, ...(write !== undefined && { write }) };
  reportAt(cursor, jsonFinding('json/number', params, { ranges: [range] }));
  return meant.write === undefined ? undefined : number(meant.write, range);
};

const readNumber = (cursor: Cursor, text: string, range: Range): ScalarNode | undefined => {
  if (NUMBER.test(text)) return number(text, range);
  const write = text.length > MAX_DIGITS ? undefined : plainNumber(text);
  return badNumber(cursor, text, range, write === undefined ? meantNumber(text) : { write });
};

/** Matches a number if nothing that could belong to it follows, as is true of nearly all numbers. */
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?= *[}\]]|[\r\n]|,(?![\d.,\x80-\uffff]))/y;

/** The number at the cursor, if it is unambiguous. */
export const readPlainNumber = (cursor: Cursor): ScalarNode | undefined => {
  const start = cursor.at;
  PLAIN.lastIndex = start;
  if (!PLAIN.test(cursor.text)) return undefined;
  cursor.at = PLAIN.lastIndex;
  return new JsonNumber(cursor.text, start, cursor.at);
};

/** Matches `true`, `false` or `null` if nothing that could belong to the word follows. */
const PLAIN_WORD = /(?:true|false|null)(?= *[}\]]|[\r\n]|,)/y;

/** The word at the cursor, if it is certainly `true`, `false` or `null`. */
export const readPlainWord = (cursor: Cursor): ScalarNode | undefined => {
  const start = cursor.at;
  PLAIN_WORD.lastIndex = start;
  if (!PLAIN_WORD.test(cursor.text)) return undefined;
  cursor.at = PLAIN_WORD.lastIndex;
  return { kind: 'scalar', ...words[cursor.text.slice(start, cursor.at)]!, start, end: cursor.at };
};

/** Characters that may continue or start a number in a spelling that JSON does not allow. */
const GOES_ON = /[^\n\r\]}#/"{[\\]|\/[^/*]/y;

/** Matches a character that can follow a separator inside a number. */
const SEPARATED = /[\d.,\x80-\uffff]/;

/** A word at the start of something meant as a number: `e-5`, an exponent alone, or `float(`, a function call. */
const WORD = /^(?:e[-+]\d|(?:[a-z]{1,8}\.)?[a-z]{2,8}\d{0,2}\()/i;

/**
 * True if a number in a spelling that JSON does not have may start here; false for valid JSON, other words and
 * placeholders.
 */
const mayBeMeant = ({ text, at }: Cursor, end: number, inList: boolean): boolean => {
  const run = text.slice(at, end);
  const rest = text.slice(at, at + 60);
  if (/^_\d/.test(run)) return true;
  if (/^[A-Za-z_$]/.test(run)) return WORD.test(rest);
  if (inList && (text[end] === ',' || (/\d$/.test(run) && /^ +\d/.test(text.slice(end, end + 9)))))
    return hasGroups(rest, false);
  if (text[end] === ',' || text[end] === ';' || text[end] === ':') return SEPARATED.test(text[end + 1] ?? '');
  GOES_ON.lastIndex = end;
  return GOES_ON.test(text);
};

/**
 * Reads the number at the cursor if it is in a spelling that JSON does not have (`25,000`, `1/3`, `5%`), and reports it;
 * `isRead` is false if there is none.
 */
export const readMeantNumber = (
  cursor: Cursor,
  inList: boolean,
): { readonly isRead: boolean; readonly value?: ScalarNode | undefined } => {
  const { text, at } = cursor;
  RUN.lastIndex = at;
  const end = RUN.test(text) ? RUN.lastIndex : at;
  if (!mayBeMeant(cursor, end, inList)) return { isRead: false };
  const found = meantNumberAt(text, at, inList);
  if (found === undefined || found.end < end) return { isRead: false };
  cursor.at = found.end;
  return {
    isRead: true,
    value: badNumber(cursor, text.slice(at, found.end), rangeFrom(at, cursor), found.meant),
  };
};

/** Matches a name in braces, a placeholder of Python's `format`; the other formats read it as a block with one field. */
const NAME_IN_BRACES = /\{[A-Za-z_]\w{0,100}\}/y;

/** Skips a placeholder and reports it; false if there is none. */
export const skipUnfilled = (cursor: Cursor): boolean => {
  const { text, at } = cursor;
  NAME_IN_BRACES.lastIndex = at;
  const end = NAME_IN_BRACES.test(text) ? NAME_IN_BRACES.lastIndex : endOfPlaceholder(text, at);
  if (end < 0) return false;
  cursor.at = end;
  reportAt(
    cursor,
    writtenFinding('syntax/placeholder', { text: text.slice(at, end) }, { ranges: [rangeFrom(at, cursor)] }),
  );
  return true;
};

const readWord = (cursor: Cursor, text: string, range: Range): ScalarNode => {
  const write = mendedWord(text.toLowerCase());
  if (write !== undefined) {
    reportAt(cursor, jsonFinding('json/literal', { text, write }, { ranges: [range] }));
    return { kind: 'scalar', ...(words[write] ?? { form: 'string', text }), ...range };
  }
  const quoted = `${quotedText(JSON.stringify(text))} for a string`;
  reportAt(cursor, jsonFinding('json/quotes', { text: quoted }, { ranges: [range] }));
  return string(text, range);
};

/** A text or a number in quotes with letters before them, as in Python: `r"5"`. */
const PREFIXED = /[rbu]{1,2}(["'])([^"'\\\n]*)\1/iy;

const readPrefixed = (cursor: Cursor, start: number): ScalarNode | undefined => {
  PREFIXED.lastIndex = start;
  const [whole, , inner] = PREFIXED.exec(cursor.text) ?? [];
  if (whole === undefined || inner === undefined) return undefined;
  cursor.at = start + whole.length;
  const range = rangeFrom(start, cursor);
  const write = plainNumber(inner);
  if (write !== undefined) return badNumber(cursor, whole, range, { write });
  reportAt(
    cursor,
    jsonFinding('json/quotes', { text: quotedText(JSON.stringify(inner)) }, { ranges: [range] }),
  );
  return string(inner, range);
};

/** True if a number or a word starts here. */
export const isScalarStart = (character: string): boolean => /[-+.\w$]/.test(character);

/** The number or word at the cursor; undefined, with a finding, if there is none. */
export const readNumberOrWord = (cursor: Cursor): ScalarNode | undefined => {
  const start = cursor.at;
  const prefixed = readPrefixed(cursor, start);
  if (prefixed !== undefined) return prefixed;
  RUN.lastIndex = start;
  const text = RUN.exec(cursor.text)![0];
  cursor.at += text.length;
  const range = rangeFrom(start, cursor);
  if (Object.hasOwn(words, text)) return { kind: 'scalar', ...words[text]!, ...range };
  return /^[-+]?(?:[oO]?\.?\d|[oO]\.)/.test(text) || !/[A-Za-z_$]/.test(text)
    ? readNumber(cursor, text, range)
    : readWord(cursor, text, range);
};
