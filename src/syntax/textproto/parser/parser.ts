import { copyOf, ReadField } from '../../read_nodes.ts';
import type { FieldNode, ListNode, MessageNode, ValueNode } from '../../tree.ts';
import { closes, isSeparator, Kind, rangeOf, tokenAt } from '../lexer/tokens.ts';
import { LOOSE } from './brackets.ts';
import { hasRoom } from './depth.ts';
import { skipAddress, skipCommentPlaceholder, skipPlaceholder } from './foreign.ts';
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

/**
 * Fields, messages and lists, by recursive descent. What cannot be read is reported where that shows and is undefined to who asked for
 * it; reading goes on at the next field.
 */

/** Past the bracket that closes `opener`, if that is what comes. */
const close = (reader: Reader, opener: number): void => {
  const { kinds, partners, at } = reader;
  if (kinds[at] !== Kind.end && (partners === undefined || partners[at] === opener)) next(reader);
};

/** The fields of a block, past the bracket that closes it. */
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

/** True where a list ends: at its bracket, or before the next field where that is missing. */
const isListOver = (reader: Reader, opener: number): boolean =>
  isOver(reader, opener) || (reader.partners?.[opener] === LOOSE && startsField(reader, reader.at));

/** Past what separates two values of a list; false where nothing does, and it is not clear where the next value starts. */
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

/** A value of a list; what is none is passed over. */
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

/** A field without a value; where a bracket that closes nothing is in the way, that is the fault, and reported as such. */
const reportMissing = (reader: Reader, name: string, start: number, colon: boolean): undefined => {
  if (colon && skipCommentPlaceholder(reader)) return;
  if (closes(reader.kinds[reader.at]!) && reader.partners?.[reader.at] === LOOSE) return;
  const found = { message: `${foundWords(reader)} follows`, range: currentRange(reader) };
  reader.path.push(name);
  report(reader, 'syntax/missing-value', { name, colon }, { start, end: reader.end }, [found]);
  reader.path.pop();
};

/** A field without a value that may be a message without an opening bracket: then its fields are read. */
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

/** A value that should have a colon before it, and has not. */
const readBareValue = (reader: Reader, name: string, start: number): ValueNode | undefined => {
  const kind = reader.kinds[reader.at]!;
  if (kind === Kind.openParen) return skipNoValue(reader, `{ behind ${name}`);
  if (startsField(reader, reader.at)) return readUnopened(reader, name, start, false);
  if (!startsScalar(kind)) return reportMissing(reader, name, start, false);
  report(reader, 'syntax/missing-colon', { name, value: foundWords(reader) });
  // A word that others follow is prose rather than a value.
  if (kind === Kind.identifier && !endsLine(reader)) return undefined;
  return readValue(reader, name, start);
};

/** A list behind a name without a colon: right if it is of messages. */
const readBareList = (reader: Reader, name: string): ListNode | undefined => {
  const range = currentRange(reader);
  const list = readList(reader, name);
  if (list?.items.some((item) => item.kind === 'scalar'))
    report(reader, 'syntax/missing-colon', { name, value: '[ … ]' }, range);
  return list;
};

/** A value behind its colon, where it has one; `start` is where its field starts. */
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
  return skipNoValue(reader, `the value of ${name}`);
};

/** Past the colon behind a name, or what was written for one; false where there is neither. */
const readColon = (reader: Reader, name: string): boolean => {
  const kind = reader.kinds[reader.at]!;
  if (kind !== Kind.colon && kind !== Kind.equals) return false;
  if (kind === Kind.equals) report(reader, 'syntax/equals', { name });
  next(reader);
  return true;
};

/** The value of a field, from behind its name. */
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

/** A field, from behind its name, which is at its start. */
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

/** A field whose name is no identifier; or undefined, and past what is none. */
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

/** Fields, up to what ends them. */
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
