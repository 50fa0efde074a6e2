import { copyOf, ReadField } from '../../read_nodes.ts';
import type { FieldNode, ListNode, MessageNode, ValueNode } from '../../tree.ts';
import { closes, isSeparator, Kind, rangeOf, tokenAt } from '../lexer/tokens.ts';
import { LOOSE } from './brackets.ts';
import { hasRoom } from './depth.ts';
import { skipAddress, skipCommentPlaceholder, skipPlaceholder } from './foreign_text.ts';
import { closerOf, endsByLayout, layoutOf } from './layout.ts';
import { skipMeantNumber } from './meant_numbers.ts';
import { readOtherName, skipRestOfName } from './names.ts';
import { currentRange, nameHere, next, partnersOf, type Reader, report, takeFields } from './reader.ts';
import {
  endsLine,
  isOver,
  opensValue,
  skipDeep,
  skipNoField,
  skipSeparators,
  skipToField,
  skipToItem,
  startsField,
} from './recovery.ts';
import { readScalar, skipNoValue, startsScalar, startsUrl } from './scalars.ts';
import { foundWords } from './words.ts';
import { reportWrongBrace, skipWrongBrace } from './wrong_brace.ts';

/**
 * Parses fields, messages and lists by recursive descent. Whatever cannot be read is reported and gives undefined;
 * reading continues at the next field.
 */

/** Skips the bracket that closes `opener`, if it is next. */
const close = (reader: Reader, opener: number): void => {
  const { kinds, partners, at } = reader;
  if (kinds[at] !== Kind.end && (partners === undefined || partners[at] === opener)) next(reader);
};

/** Reads the fields of a block, and its closing bracket. */
const readBlock = (reader: Reader, name: string, opener: number, start: number): MessageNode => {
  reader.path.push(name);
  const fields = readFields(reader, opener);
  reader.path.pop();
  close(reader, opener);
  return { kind: 'message', start, end: reader.end, fields };
};

const readMessage = (reader: Reader, name: string): MessageNode | undefined => {
  if (!hasRoom(reader)) {
    skipDeep(reader);
    return undefined;
  }
  const opener = reader.at;
  next(reader);
  return readBlock(reader, name, opener, reader.starts[opener]!);
};

/** True at the end of a list: at its bracket, or before the next field if the bracket is missing. */
const isListOver = (reader: Reader, opener: number): boolean =>
  isOver(reader, opener) || (reader.partners?.[opener] === LOOSE && startsField(reader, reader.at));

/** Skips the separator between two values of a list; false if there is none and the start of the next value is unclear. */
const readComma = (reader: Reader, opener: number): boolean => {
  const kind = reader.kinds[reader.at]!;
  if (isListOver(reader, opener)) return true;
  if (!isSeparator(kind)) {
    report(reader, 'syntax/missing-comma', {});
    if (kind === Kind.openBrace || kind === Kind.openAngle) return true;
    skipToItem(reader, opener);
    readComma(reader, opener);
    return false;
  }
  if (kind === Kind.semicolon) report(reader, 'syntax/list-separator', {});
  const range = currentRange(reader);
  next(reader);
  if (kind === Kind.comma && isOver(reader, opener))
    report(reader, 'syntax/extra-separator', { found: ',' }, range);
  else skipSeparators(reader);
  return true;
};

/** Reads a value of a list. Skips whatever else is there, and returns undefined. */
const readItem = (reader: Reader, name: string, opener: number): ValueNode | undefined => {
  const kind = reader.kinds[reader.at]!;
  if (kind === Kind.openBrace || kind === Kind.openAngle) return readMessage(reader, name);
  if (skipMeantNumber(reader, true, name)) return undefined;
  if (startsScalar(kind)) {
    const item = readScalar(reader);
    if (item !== undefined) return item;
  } else if (kind === Kind.openList) report(reader, 'syntax/nested-list', {});
  else skipNoValue(reader, 'a value');
  skipToItem(reader, opener);
  return undefined;
};

const readList = (reader: Reader, name: string): ListNode | undefined => {
  if (skipWrongBrace(reader, name)) return undefined;
  const opener = reader.at;
  const start = reader.starts[opener]!;
  const items: ValueNode[] = [];
  let isWhole = true;
  next(reader);
  skipSeparators(reader);
  while (!isListOver(reader, opener)) {
    const item = readItem(reader, name, opener);
    if (item === undefined) isWhole = false;
    else items.push(item);
    if (!readComma(reader, opener)) isWhole = false;
  }
  close(reader, opener);
  return isWhole ? { kind: 'list', start, end: reader.end, items } : undefined;
};

/** Reports a field without a value; if a closing bracket without an opening one is there instead, reports that. */
const reportMissing = (reader: Reader, name: string, start: number, colon: boolean): undefined => {
  if (colon && skipCommentPlaceholder(reader)) return;
  if (closes(reader.kinds[reader.at]!) && reader.partners?.[reader.at] === LOOSE) return;
  const found = { message: `${foundWords(reader)} follows`, range: currentRange(reader) };
  reader.path.push(name);
  report(reader, 'syntax/missing-value', { name, colon }, { start, end: reader.end }, [found]);
  reader.path.pop();
};

/** Reads a field without a value as a message whose opening bracket is missing, if it looks like one. */
const readUnopened = (
  reader: Reader,
  name: string,
  start: number,
  colon: boolean,
): MessageNode | undefined => {
  const opener = tokenAt(reader, start);
  const closer = closerOf(reader, opener);
  if (closer < 0 || !hasRoom(reader)) return reportMissing(reader, name, start, colon);
  const note = { message: 'this would close it', range: rangeOf(reader, closer) };
  report(reader, 'syntax/unopened', { name }, { start, end: reader.end }, [note]);
  partnersOf(reader)[closer] = opener;
  return readBlock(reader, name, opener, reader.starts[reader.at]!);
};

/** Reads a value without the colon that it needs. */
const readBareValue = (reader: Reader, name: string, start: number): ValueNode | undefined => {
  const kind = reader.kinds[reader.at]!;
  if (kind === Kind.openParen) return reportWrongBrace(reader, name);
  if (startsField(reader, reader.at)) return readUnopened(reader, name, start, false);
  if (!startsScalar(kind)) return reportMissing(reader, name, start, false);
  report(reader, 'syntax/missing-colon', { name, value: foundWords(reader) });
  // A word followed by others is prose, not a value.
  if (kind === Kind.identifier && !endsLine(reader)) return undefined;
  return readValue(reader, name, start);
};

/** Reads a list after a name without a colon, which is valid for messages. */
const readBareList = (reader: Reader, name: string): ListNode | undefined => {
  const range = currentRange(reader);
  const list = readList(reader, name);
  if (list?.items.some((item) => item.kind === 'scalar'))
    report(reader, 'syntax/missing-colon', { name, value: '[ … ]' }, range);
  return list;
};

/** Reads a value after its colon, if it has one; `start` is the start of its field. */
const readValue = (reader: Reader, name: string, start: number): ValueNode | undefined => {
  const kind = reader.kinds[reader.at]!;
  if (skipPlaceholder(reader) || skipMeantNumber(reader, false, name)) return undefined;
  if (kind === Kind.openBrace || kind === Kind.openAngle) return readMessage(reader, name);
  if (kind === Kind.openList) return readList(reader, name);
  if (startsScalar(kind)) {
    if (kind === Kind.identifier && startsField(reader, reader.at) && !startsUrl(reader))
      return readUnopened(reader, name, start, true);
    return readScalar(reader);
  }
  if (closes(kind) || isSeparator(kind) || kind === Kind.end) return reportMissing(reader, name, start, true);
  return skipWrongBrace(reader, name) ? undefined : skipNoValue(reader, `the value of ${name}`);
};

/** Skips the colon after a name, or what was written instead; false if there is neither. */
const readColon = (reader: Reader, name: string): boolean => {
  const kind = reader.kinds[reader.at]!;
  if (kind !== Kind.colon && kind !== Kind.equals) return false;
  if (kind === Kind.equals) report(reader, 'syntax/equals', { name });
  next(reader);
  return true;
};

/** Reads the value of a field, starting after its name. */
const readFieldValue = (
  reader: Reader,
  name: string,
  start: number,
  hasColon: boolean,
): ValueNode | undefined => {
  const kind = reader.kinds[reader.at]!;
  if (hasColon) return readValue(reader, name, start);
  if (kind === Kind.openBrace || kind === Kind.openAngle) return readMessage(reader, name);
  return kind === Kind.openList ? readBareList(reader, name) : readBareValue(reader, name, start);
};

/** Reads the rest of a field after its name, which begins at `start`. */
const readField = (reader: Reader, opener: number, name: string, start: number): FieldNode | undefined => {
  const isName = !skipRestOfName(reader, name);
  if (!isName && !opensValue(reader.kinds[reader.at]!)) {
    skipToField(reader, opener);
    return undefined;
  }
  const hasColon = readColon(reader, name);
  const value = readFieldValue(reader, name, start, hasColon);
  if (value === undefined) {
    skipToField(reader, opener);
    return undefined;
  }
  if (isSeparator(reader.kinds[reader.at]!)) next(reader);
  const { end } = reader;
  skipSeparators(reader);
  if (!isName) return undefined;
  const field: FieldNode = new ReadField(name, start, end, value);
  return hasColon || value.kind !== 'list' ? field : { ...copyOf(field), colonless: true };
};

/** Reads a field whose name is not an identifier; otherwise skips the token and returns undefined. */
const readOtherField = (reader: Reader, opener: number): FieldNode | undefined => {
  const named = readOtherName(reader);
  if (named === undefined) {
    skipNoField(reader, opener);
    return undefined;
  }
  const { name, range: nameRange, form } = named;
  const field = readField(reader, opener, name, nameRange.start);
  if (field === undefined || form === 'quoted') return undefined;
  return { ...copyOf(field), nameRange, ...(form === 'bracketed' && { bracketed: true }) };
};

const readNext = (reader: Reader, opener: number): FieldNode | undefined => {
  if (reader.kinds[reader.at] !== Kind.identifier)
    return skipPlaceholder(reader) ? undefined : readOtherField(reader, opener);
  if (skipAddress(reader)) return undefined;
  const start = reader.starts[reader.at]!;
  const name = nameHere(reader);
  next(reader);
  return readField(reader, opener, name, start);
};

/** Reads fields up to whatever ends them. */
export const readFields = (reader: Reader, opener: number): FieldNode[] => {
  const { fields, pending: first } = reader;
  const layout = layoutOf(reader, opener);
  while (!isOver(reader, opener)) {
    if (layout !== undefined && endsByLayout(reader, layout)) break;
    const field = readNext(reader, opener);
    if (field !== undefined) fields[reader.pending++] = field;
  }
  return takeFields(reader, first);
};
