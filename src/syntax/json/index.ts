import { jsonFinding } from '../../diagnostics/catalogue/formats/json.ts';
import { syntaxFinding } from '../../diagnostics/catalogue/formats/syntax.ts';
import { isError, type Range } from '../../diagnostics/diagnostic.ts';
import { parsedOf } from '../comments.ts';
import { conflictMarkers } from '../conflict_markers.ts';
import { QuotedField } from '../read_nodes.ts';
import {
  type FieldNode,
  type ListNode,
  MAX_DEPTH,
  type MessageNode,
  type Parsed,
  type ValueNode,
} from '../tree.ts';
import { yamlMarks } from '../yaml/marks.ts';
import {
  type Cursor,
  cursorOf,
  isAtEnd,
  otherFormat,
  quotedText,
  rangeFrom,
  reportAt,
  skipBlanks,
  skipUnreadable,
  stop,
  unexpected,
} from './cursor.ts';
import { missing } from './missing.ts';
import { readName } from './names.ts';
import {
  isScalarStart,
  readMeantNumber,
  readNumberOrWord,
  readPlainNumber,
  readPlainWord,
  skipUnfilled,
} from './scalars.ts';
import { skipCommas } from './separators.ts';
import { readText } from './strings.ts';

/*
 * JSON has its own reader here instead of the `yaml` package's: it reads a hundred thousand keys in the time that the
 * package takes for five thousand, and can recognize a comment, a trailing comma or `None`.
 */

/** The value at the cursor; undefined, with a finding, if there is none. */
const readValue = (cursor: Cursor, depth: number, inList = false): ValueNode | undefined => {
  const character = cursor.text[cursor.at]!;
  if (character === '{' && /[{%\w]/.test(cursor.text[cursor.at + 1] ?? '') && skipUnfilled(cursor))
    return undefined;
  if (character === '{' || character === '[') return readNested(cursor, depth, character);
  if (character === '"' || character === "'") return readText(cursor);
  const plain = readPlainNumber(cursor) ?? readPlainWord(cursor);
  if (plain !== undefined) return plain;
  if (skipUnfilled(cursor)) return undefined;
  const meant = readMeantNumber(cursor, inList);
  if (meant.isRead) return meant.value;
  if (isScalarStart(character)) return readNumberOrWord(cursor);
  unexpected(cursor, 'a value');
  skipUnreadable(cursor);
  return undefined;
};

const readNested = (cursor: Cursor, depth: number, open: '{' | '['): ValueNode | undefined => {
  if (depth > MAX_DEPTH) {
    const ranges = [{ start: cursor.at, end: cursor.at + 1 }];
    reportAt(cursor, jsonFinding('json/depth', { depth: MAX_DEPTH }, { ranges }));
    stop(cursor);
    return undefined;
  }
  return open === '{' ? readObject(cursor, depth) : readList(cursor, depth);
};

/**
 * Reads the items between brackets with `readItem`, which must advance the cursor. Reports missing or surplus commas,
 * and a wrong or missing closing bracket.
 */
const readBetween = (cursor: Cursor, close: '}' | ']', what: string, readItem: () => void): Range => {
  const start = cursor.at++;
  let comma: Range | undefined;
  let isPlain = true;
  for (let first = true; ; first = false) {
    skipBlanks(cursor);
    if (isAtEnd(cursor)) {
      reportAt(
        cursor,
        jsonFinding('json/unclosed', { what, close }, { ranges: [{ start, end: start + 1 }] }),
      );
      stop(cursor);
      break;
    }
    const character = cursor.text[cursor.at]!;
    if (character === '}' || character === ']') {
      if (comma !== undefined && isPlain)
        reportAt(cursor, jsonFinding('json/trailing-comma', { close }, { ranges: [comma] }));
      if (character === close) cursor.at++;
      else {
        unexpected(cursor, close);
        stop(cursor);
      }
      break;
    }
    if (character === ',' || character === ';') {
      const start = cursor.at;
      isPlain = skipCommas(cursor, first || comma !== undefined, close === '}' ? 'a name' : 'a value');
      comma = { start, end: cursor.at };
      continue;
    }
    if (!first && comma === undefined) missing(cursor, 'a comma');
    if (cursor.stopped) break;
    comma = undefined;
    readItem();
  }
  return rangeFrom(start, cursor);
};

const readList = (cursor: Cursor, depth: number): ListNode => {
  const items: ValueNode[] = [];
  const range = readBetween(cursor, ']', 'the list', () => {
    const value = readValue(cursor, depth + 1, true);
    if (value !== undefined) items.push(value);
  });
  return { kind: 'list', start: range.start, end: range.end, items: items.slice() };
};

/** Skips the colon after a name; false if no value can follow. */
const readColon = (cursor: Cursor): boolean => {
  skipBlanks(cursor);
  if (cursor.text[cursor.at] === ':') {
    cursor.at++;
    skipBlanks(cursor);
  } else {
    missing(cursor, 'a colon');
    if (cursor.text[cursor.at] === '=') {
      cursor.at++;
      skipBlanks(cursor);
    }
  }
  const next = cursor.text[cursor.at];
  const isDecimal = next === ',' && /\d/.test(cursor.text.charAt(cursor.at + 1));
  if (next !== undefined && (isDecimal || !',]}'.includes(next))) return true;
  if (cursor.text[cursor.at - 1] === ':' || !isAtEnd(cursor)) missing(cursor, 'a value');
  return false;
};

/** The greatest number of names of an object to search one by one; more names are kept in a map. */
const FEW = 16;

const placeOf = (name: string, fields: readonly FieldNode[]): Range | undefined => {
  for (const each of fields) if (each.name === name) return each.nameRange;
  return undefined;
};

const readObject = (cursor: Cursor, depth: number): MessageNode => {
  const fields: FieldNode[] = [];
  let places: Map<string, Range> | undefined;
  const range = readBetween(cursor, '}', 'the object', () => {
    const start = cursor.at;
    const name = readName(cursor);
    const end = cursor.at;
    if (name === undefined || !readColon(cursor)) return;
    const value = readValue(cursor, depth + 1);
    const first = places ? places.get(name) : placeOf(name, fields);
    if (first !== undefined) {
      const notes = [{ message: `"${quotedText(name)}" is here first`, range: first }];
      const nameRange = { start, end };
      reportAt(
        cursor,
        jsonFinding('json/duplicate-key', { name: quotedText(name) }, { ranges: [nameRange], notes }),
      );
      return;
    }
    if (value === undefined || fields.length >= FEW)
      places ??= new Map(fields.map((each) => [each.name, each.nameRange]));
    places?.set(name, { start, end });
    if (value === undefined) return;
    // With escapes, a name is shorter than it is written.
    const isPlain = end - start === name.length + 2;
    fields.push(
      isPlain
        ? new QuotedField(name, start, value.end, value)
        : { kind: 'field', name, nameRange: { start, end }, value, start, end: value.end },
    );
  });
  return { kind: 'message', start: range.start, end: range.end, fields: fields.slice() };
};

const readRoot = (cursor: Cursor): readonly FieldNode[] => {
  const { text } = cursor;
  skipBlanks(cursor);
  if (isAtEnd(cursor)) {
    reportAt(
      cursor,
      jsonFinding('json/empty', {}, { ranges: [{ start: 0, end: Math.min(text.length, 1) }] }),
    );
    return [];
  }
  const value = readValue(cursor, 0);
  if (value !== undefined && value.kind !== 'message') {
    const got = value.kind === 'list' ? 'a list' : `just ${quotedText(value.text)}`;
    reportAt(cursor, jsonFinding('json/root', { got }, { ranges: [{ start: value.start, end: value.end }] }));
  }
  skipBlanks(cursor);
  if (!isAtEnd(cursor)) {
    const ranges = [{ start: cursor.at, end: text.length }];
    reportAt(cursor, jsonFinding('json/after-end', {}, { ranges }));
  }
  return value?.kind === 'message' ? value.fields : [];
};

/**
 * Reads a JSON text into the tree: strictly RFC 8259, with an object at the root. Names are kept as written; the
 * binder decides which fields they mean.
 * Syntax of other languages (comments, trailing commas, single quotes, names without quotes, `None`, `.5`) is
 * reported as an error and read as intended, so that all errors are found at once.
 *
 * Units: ranges are offsets in UTF-16 code units of `text`.
 * Reports: faults, as findings with places, at most a hundred; throws nothing. The work is linear in the text.
 * Source: RFC 8259; protobuf.dev/programming-guides/json.
 */
export const parseJson = (text: string): Parsed => {
  const parsed = (fields: readonly FieldNode[], diagnostics: Parsed['diagnostics']): Parsed =>
    parsedOf(
      { format: 'json', text, root: { kind: 'message', fields, start: 0, end: text.length } },
      diagnostics,
      () => yamlMarks(text),
    );
  const other = otherFormat(text);
  if (other !== undefined) {
    return parsed([], [jsonFinding('json/text-format', {}, { ranges: [other] })]);
  }
  const cursor = cursorOf(text);
  if (text.startsWith('\ufeff')) {
    reportAt(cursor, syntaxFinding('syntax/byte-order-mark', {}, { ranges: [{ start: 0, end: 1 }] }));
    cursor.at = 1;
  }
  const fields = readRoot(cursor);
  const conflict = cursor.diagnostics.some(isError) ? conflictMarkers(text) : undefined;
  if (conflict !== undefined) return parsed([], [conflict]);
  return parsed(fields, cursor.diagnostics);
};
