import { writtenFinding } from '../../diagnostics/catalogue/formats/field_forms.ts';
import { jsonFinding } from '../../diagnostics/catalogue/formats/json.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { endOfMeantNumber, hasGroups, meantNumber, plainNumber, writeWords } from '../meant_number.ts';
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
  nan: '"NaN"',
  inf: '"Infinity"',
  infinity: '"Infinity"',
  '+inf': '"Infinity"',
  '+infinity': '"Infinity"',
  '-inf': '"-Infinity"',
  '-infinity': '"-Infinity"',
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

const readNumber = (cursor: Cursor, text: string, range: Range): ScalarNode | undefined => {
  if (NUMBER.test(text)) return number(text, range);
  const write = text.length > MAX_DIGITS ? undefined : plainNumber(text);
  const meant = write === undefined ? meantNumber(text) : { mistake: undefined, write };
  const params = {
    text: quotedText(text),
    ...(meant && { mistake: meant.mistake, write: writeWords(meant) }),
  };
  reportAt(cursor, jsonFinding('json/number', params, { ranges: [range] }));
  return meant?.write === undefined ? undefined : number(meant.write, range);
};

/** Matches a number if nothing that could belong to it follows, as is true of nearly all numbers. */
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?= *[}\]]|[\r\n]|,(?!\d))/y;

/** The number at the cursor, if it is unambiguous. */
export const readPlainNumber = (cursor: Cursor): ScalarNode | undefined => {
  const start = cursor.at;
  PLAIN.lastIndex = start;
  if (!PLAIN.test(cursor.text)) return undefined;
  cursor.at = PLAIN.lastIndex;
  return new JsonNumber(cursor.text, start, cursor.at);
};

/** The same for `true`, `false` and `null`. */
const PLAIN_WORD = /(?:true|false|null)(?= *[}\]]|[\r\n]|,)/y;

/** The word at the cursor, if it is certainly `true`, `false` or `null`. */
export const readPlainWord = (cursor: Cursor): ScalarNode | undefined => {
  const start = cursor.at;
  PLAIN_WORD.lastIndex = start;
  if (!PLAIN_WORD.test(cursor.text)) return undefined;
  cursor.at = PLAIN_WORD.lastIndex;
  return { kind: 'scalar', ...words[cursor.text.slice(start, cursor.at)]!, start, end: cursor.at };
};

/** A character that may continue or start a number in a spelling that JSON does not allow. */
const GOES_ON = /[ %*/^×·÷()'’⁻⁰¹²³⁴-⁹−½¼¾]/;

/**
 * The number at the cursor, if it is written with operators, separators or signs that JSON does not have (`25,000`,
 * `1/3`, `5%`); reports it.
 */
export const readMeantNumber = (cursor: Cursor, inList: boolean): ScalarNode | undefined => {
  const { text, at } = cursor;
  RUN.lastIndex = at;
  const end = RUN.test(text) ? RUN.lastIndex : at;
  const next = text[end] ?? '';
  const isE = text[at] === 'e' && /^e[-+]\d/.test(text.slice(at, at + 3));
  const isCut =
    next === ',' && (inList ? hasGroups(text.slice(at, at + 60)) : /\d/.test(text[end + 1] ?? ''));
  if (!isE && !isCut && !GOES_ON.test(next)) return undefined;
  const meantEnd = endOfMeantNumber(text, at, inList);
  const meant = meantNumber(text.slice(at, meantEnd));
  if (meantEnd < end || meant?.write === undefined) return undefined;
  cursor.at = meantEnd;
  return readNumber(cursor, text.slice(at, meantEnd), rangeFrom(at, cursor));
};

/** Skips a placeholder and reports it; false if there is none. */
export const skipUnfilled = (cursor: Cursor): boolean => {
  const { text, at } = cursor;
  const end = endOfPlaceholder(text, at);
  if (end < 0) return false;
  cursor.at = end;
  reportAt(
    cursor,
    writtenFinding('syntax/placeholder', { text: text.slice(at, end) }, { ranges: [rangeFrom(at, cursor)] }),
  );
  return true;
};

const readWord = (cursor: Cursor, text: string, range: Range): ScalarNode => {
  const lower = text.toLowerCase();
  if (Object.hasOwn(mended, lower)) {
    const write = mended[lower]!;
    reportAt(cursor, jsonFinding('json/literal', { text, write }, { ranges: [range] }));
    const word = words[write];
    return word === undefined ? string(write.slice(1, -1), range) : { kind: 'scalar', ...word, ...range };
  }
  reportAt(
    cursor,
    jsonFinding('json/quotes', { text: quotedText(JSON.stringify(text)) }, { ranges: [range] }),
  );
  return string(text, range);
};

/** True if a number or a word starts here. */
export const isScalarStart = (character: string): boolean => /[-+.\w$]/.test(character);

/** The number or word at the cursor; undefined, with a finding, if there is none. */
export const readNumberOrWord = (cursor: Cursor): ScalarNode | undefined => {
  const start = cursor.at;
  RUN.lastIndex = start;
  const text = RUN.exec(cursor.text)![0];
  cursor.at += text.length;
  const range = rangeFrom(start, cursor);
  if (Object.hasOwn(words, text)) return { kind: 'scalar', ...words[text]!, ...range };
  return /^[-+]?(?:[oO]?\.?\d|[oO]\.)/.test(text) || !/[A-Za-z_$]/.test(text)
    ? readNumber(cursor, text, range)
    : readWord(cursor, text, range);
};
