import type { Range } from '../../../diagnostics/diagnostic.ts';
import { codeAt, hexValue, isDigit, isWord } from '../lexer/chars.ts';
import { isString, Kind, significant, type Tokens, textOf } from '../lexer/tokens.ts';
import { currentRange, next, type Reader, report } from './reader.ts';
import { opensValue, skipGlued } from './recovery.ts';
import { foundWords } from './words.ts';

/** Reads field names that are not identifiers: numbers, and names in brackets. */

const PERCENT = 37;
const SLASH = 47;
const HYPHENATED = /^\w+(?:-\w+)+$/;
const FIELD_NUMBER = /^(?:0[xX][0-9a-fA-F]+|[0-9]+)$/;

/** A name that is not an identifier. `quoted` marks an error: no field has a name in quotes. */
export interface Name {
  readonly name: string;
  readonly range: Range;
  readonly form: 'number' | 'bracketed' | 'quoted';
}

const isIdentifier = (text: string, from: number, to: number): boolean => {
  if (from === to || !isWord(text.charCodeAt(from)) || isDigit(text.charCodeAt(from))) return false;
  for (let at = from + 1; at < to; at++) if (!isWord(text.charCodeAt(at))) return false;
  return true;
};

/** True if a full type name, identifiers and dots, starts at an offset. A regular expression could overflow the stack here. */
const isTypeName = (text: string, start: number): boolean => {
  for (let from = start; ; ) {
    const dot = text.indexOf('.', from);
    if (!isIdentifier(text, from, dot < 0 ? text.length : dot)) return false;
    if (dot < 0) return true;
    from = dot + 1;
  }
};

/** True for the host and path before the type in the URL of a protobuf Any, if no part between slashes is empty. */
const isUrlPrefix = (text: string, end: number): boolean => {
  let segment = 0;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SLASH) {
      if (at === segment) return false;
      segment = at + 1;
    } else if (code === PERCENT) {
      if (hexValue(codeAt(text, at + 1)) < 0 || hexValue(codeAt(text, at + 2)) < 0) return false;
    } else if (!isWord(code) && !'-.~!$&()*+,;='.includes(text[at]!)) return false;
  }
  return segment < end;
};

const isBracketedName = (text: string): boolean => {
  const slash = text.lastIndexOf('/');
  return isTypeName(text, slash + 1) && (slash < 0 || isUrlPrefix(text, slash));
};

/** True for tokens that may occur in a name in brackets, besides trivia. */
const isPartOfName = (kind: number): boolean =>
  kind === Kind.identifier ||
  kind === Kind.number ||
  kind === Kind.comma ||
  kind === Kind.semicolon ||
  (kind >= Kind.openParen && kind <= Kind.badNumber) ||
  kind === Kind.other;

/**
 * True if only white space is between two tokens. If there is also a comment, the conformance suite reads both as one name.
 */
const isSpaced = ({ kinds }: Tokens, last: number, at: number): boolean => {
  for (let token = last + 1; token < at; token++) if (kinds[token] === Kind.comment) return false;
  return at > last + 1;
};

/** The text in brackets without trivia, and the token that closes them; undefined if it cannot be a name. */
const inBrackets = (tokens: Tokens, opener: number): { text: string; closer: number } | undefined => {
  const { kinds } = tokens;
  let text = '';
  let last = opener;
  for (
    let at = significant(tokens, opener + 1);
    kinds[at] !== Kind.closeList;
    at = significant(tokens, at + 1)
  ) {
    const areWords = kinds[at]! <= Kind.number && kinds[last]! <= Kind.number;
    if (!isPartOfName(kinds[at]!) || (areWords && isSpaced(tokens, last, at))) return undefined;
    text += textOf(tokens, at);
    last = at;
  }
  return { text, closer: significant(tokens, last + 1) };
};

/** Reads `[package.name]`, or `[host/package.Name]` in an Any. */
const readBracketedName = (reader: Reader): Name | undefined => {
  const start = reader.starts[reader.at]!;
  const found = inBrackets(reader, reader.at);
  if (found === undefined || !isBracketedName(found.text)) return undefined;
  reader.at = found.closer;
  next(reader);
  return { name: found.text, range: { start, end: reader.end }, form: 'bracketed' };
};

/** A number or a string that is followed by a value, as a name would be. */
const readOddName = (reader: Reader): Name | undefined => {
  const { kinds, at } = reader;
  if (!opensValue(kinds[significant(reader, at + 1)]!)) return undefined;
  const text = textOf(reader, at);
  const range = currentRange(reader);
  if (kinds[at] === Kind.number) {
    if (!FIELD_NUMBER.test(text)) return undefined;
    next(reader);
    return { name: text, range, form: 'number' };
  }
  const name = text.slice(1, -1);
  report(reader, 'syntax/quoted-name', { name });
  next(reader);
  return { name, range, form: 'quoted' };
};

/** Reads the name of a field that is not an identifier, if there is one; otherwise the reader does not move. */
export const readOtherName = (reader: Reader): Name | undefined => {
  const kind = reader.kinds[reader.at]!;
  if (kind === Kind.openList) return readBracketedName(reader);
  return kind === Kind.number || isString(kind) ? readOddName(reader) : undefined;
};

/** Tokens that cannot be part of a name, but were meant to be if they follow a name directly. */
const STICKY: readonly number[] = [Kind.minus, Kind.dot, Kind.slash, Kind.plus, Kind.badNumber, Kind.other];

/** True for a number such as `.5` in the middle of a field: `name.5 { … }`. */
const isDottedNumber = (reader: Reader): boolean => {
  const { kinds, text, starts, at } = reader;
  return (
    kinds[at] === Kind.number && text[starts[at]!] === '.' && opensValue(kinds[significant(reader, at + 1)]!)
  );
};

/** Reports and skips a token directly after a name; false if there is none. */
export const skipRestOfName = (reader: Reader, name: string): boolean => {
  const { kinds, starts, text, at, end } = reader;
  if (starts[at] !== end || !(kinds[at]! < Kind.minus ? isDottedNumber(reader) : STICKY.includes(kinds[at]!)))
    return false;
  const isDot = kinds[at] === Kind.dot;
  const range = currentRange(reader);
  const found = foundWords(reader);
  skipGlued(reader, true);
  const rest = text.slice(range.end, Math.min(reader.end, range.end + 60));
  const whole = `${name}${found}${rest}`;
  if (isDot) report(reader, 'syntax/dotted-name', { name, rest }, range);
  else if (HYPHENATED.test(whole) && opensValue(kinds[reader.at]!))
    report(
      reader,
      'syntax/unexpected',
      { found: whole, expected: whole.replaceAll('-', '_') },
      { start: end - name.length, end: reader.end },
    );
  else report(reader, 'syntax/unexpected', { found, expected: `a colon or a bracket after ${name}` }, range);
  return true;
};
