import { jsonFinding } from '../../diagnostics/catalogue/formats/json.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import type { ScalarNode } from '../tree.ts';
import { type Cursor, characterWordsOf, quotedText, rangeFrom, reportAt, stop } from './cursor.ts';

/** Reads strings and reports invalid escapes where they are. */

const escapes: { readonly [character: string]: string } = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

export interface StringRead extends Range {
  readonly content: string;
}

const DOUBLE_QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Half of a surrogate pair, which is not a character. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Reports only the first invalid escape of a string: whoever fixes it will see the others. */
const reportEscape = (cursor: Cursor, start: number, opened: number): void => {
  const last = cursor.diagnostics.at(-1);
  if (last?.code === 'json/escape' && last.ranges[0]!.start > opened) return;
  reportAt(
    cursor,
    jsonFinding(
      'json/escape',
      { text: quotedText(cursor.text.slice(start, cursor.at)) },
      { ranges: [rangeFrom(start, cursor)] },
    ),
  );
};

/** `\uXXXX` at the cursor, with the second half of a pair after it. */
const readUnicode = (cursor: Cursor, start: number, opened: number): string => {
  const match = /^(?:\\u[\da-fA-F]{4}){1,2}/.exec(cursor.text.slice(start, start + 12));
  if (match === null) {
    cursor.at = start + 2;
    reportEscape(cursor, start, opened);
    return cursor.text.slice(start, cursor.at);
  }
  const units = match[0]
    .split('\\u')
    .slice(1)
    .map((digits) => String.fromCharCode(Number.parseInt(digits, 16)));
  const pair = units.join('');
  const isPair = units.length === 2 && pair.codePointAt(0)! > 0xffff;
  cursor.at = start + (isPair ? 12 : 6);
  const content = isPair ? pair : units[0]!;
  if (LONE_SURROGATE.test(content)) reportEscape(cursor, start, opened);
  return content;
};

/** Reads the escape at the cursor. `opened` is the offset of the string's opening quote. */
const readEscape = (cursor: Cursor, quote: string, opened: number): string => {
  const start = cursor.at;
  const character = cursor.text[start + 1] ?? '';
  if (character === 'u') return readUnicode(cursor, start, opened);
  cursor.at = Math.min(start + 2, cursor.text.length);
  if (Object.hasOwn(escapes, character)) return escapes[character]!;
  // In a string between single quotes, \' stands for a single quote; single quotes already have a finding.
  if (character === quote) return quote;
  if (character === '\n' || character === '') cursor.at = start + 1;
  reportEscape(cursor, start, opened);
  return cursor.text.slice(start, cursor.at);
};

const readControl = (cursor: Cursor): string => {
  const character = cursor.text[cursor.at]!;
  const range = { start: cursor.at, end: ++cursor.at };
  const write = JSON.stringify(character).slice(1, -1);
  reportAt(
    cursor,
    jsonFinding(
      'json/control-character',
      { character: characterWordsOf(character), write },
      { ranges: [range] },
    ),
  );
  return character;
};

/** Skips ordinary characters, up to a quote, a backslash or a control character. */
const readPlain = (cursor: Cursor, quote: number): string => {
  const { text, at } = cursor;
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === quote || code === BACKSLASH || code < 0x20) break;
  }
  cursor.at = end;
  return text.slice(at, end);
};

/** The offset of the closing quote of the string at the cursor; -1 if it is not in double quotes, or has an escape or a fault. */
export const endOfPlainString = ({ text, at }: Cursor): number => {
  if (text.charCodeAt(at) !== DOUBLE_QUOTE) return -1;
  for (let end = at + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === DOUBLE_QUOTE) return end;
    if (code === BACKSLASH || code < 0x20) return -1;
  }
  return -1;
};

/** The string at the cursor, in any kind of quotes. If it is never closed, nothing after it is read. */
export const readString = (cursor: Cursor): StringRead => {
  const start = cursor.at;
  const quote = cursor.text[cursor.at++]!;
  const before = cursor.diagnostics.length;
  let content = '';
  for (;;) {
    content += readPlain(cursor, quote.charCodeAt(0));
    const next = cursor.text[cursor.at];
    if (next === quote) break;
    if (next === undefined || next === '\n') {
      // The comma at the end of the line belongs to the object, if the string is a value.
      const text = cursor.text
        .slice(start + 1, cursor.at)
        .trimEnd()
        .replace(/,$/, '');
      const isValue = next !== undefined && /\w/.test(text) && !/:\s/.test(text);
      if (isValue) cursor.at = start + 1 + text.length;
      const range = rangeFrom(start, cursor);
      reportAt(
        cursor,
        jsonFinding('json/unclosed', { what: 'the string', close: quote }, { ranges: [range] }),
      );
      if (!isValue) stop(cursor);
      return { content: isValue ? text : content, ...range };
    }
    content += next === '\\' ? readEscape(cursor, quote, start) : readControl(cursor);
  }
  const end = ++cursor.at;
  if (quote === "'" && cursor.diagnostics.length === before) {
    reportAt(
      cursor,
      jsonFinding('json/quotes', { text: quotedText(JSON.stringify(content)) }, { ranges: [{ start, end }] }),
    );
  }
  return { content, start, end };
};

/** The string at the cursor as a value. Most have no escapes and are cut out of the text unchanged. */
export const readText = (cursor: Cursor): ScalarNode => {
  const start = cursor.at;
  const closing = endOfPlainString(cursor);
  if (closing < 0) {
    const { content, end } = readString(cursor);
    return { kind: 'scalar', form: 'string', text: content, start, end };
  }
  cursor.at = closing + 1;
  return {
    kind: 'scalar',
    form: 'string',
    text: cursor.text.slice(start + 1, closing),
    start,
    end: cursor.at,
  };
};
