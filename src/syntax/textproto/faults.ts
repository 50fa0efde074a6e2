import type { Note } from '../../diagnostics/diagnostic.ts';
import { LOOSE } from './brackets.ts';
import { type Reader, report } from './reader.ts';

import {
  closes,
  indentOf,
  indentOfLine,
  isString,
  Kind,
  opens,
  rangeOf,
  significant,
  significantBefore,
  textOf,
} from './tokens.ts';
import { characterWords } from './words.ts';

/** What is wrong with single tokens and with brackets: found apart from the parser, which passes over it. */

const closers: { readonly [opener: string]: string } = { '{': '}', '<': '>', '[': ']', '(': ')' };

/** The name of the field whose value a bracket opens. */
const nameBefore = (reader: Reader, opener: number): string | undefined => {
  let at = significantBefore(reader, opener);
  if (reader.kinds[at] === Kind.colon) at = significantBefore(reader, at);
  return reader.kinds[at] === Kind.identifier ? textOf(reader, at) : undefined;
};

const noteAt = (reader: Reader, token: number): Note =>
  reader.kinds[token] === Kind.end
    ? { message: 'the file ends here', range: rangeOf(reader, token) }
    : {
        message: `this closes ${nameBefore(reader, reader.partners![token]!) ?? 'what is around it'}`,
        range: rangeOf(reader, token),
      };

/** One finding for the brackets that are left open where another closes or the file ends: at the innermost. */
const reportUnclosed = (reader: Reader, opener: number, more: number, end: number): void => {
  const bracket = textOf(reader, opener);
  const params = { bracket, name: nameBefore(reader, opener), write: closers[bracket]!, more };
  report(reader, 'syntax/unclosed', params, rangeOf(reader, opener), [noteAt(reader, end)]);
};

const reportMismatch = (reader: Reader, opener: number, closer: number): void => {
  const bracket = textOf(reader, opener);
  const params = { bracket: textOf(reader, closer), opener: bracket, write: closers[bracket]! };
  const note = { message: `${bracket} is opened here`, range: rangeOf(reader, opener) };
  report(reader, 'syntax/mismatched-closer', params, rangeOf(reader, closer), [note]);
};

/** The last of the brackets from `token` on that close nothing and have only trivia between them. */
const lastOfStrays = (reader: Reader, token: number): number => {
  const { kinds, partners } = reader;
  let last = token;
  for (;;) {
    const after = significant(reader, last + 1);
    if (!closes(kinds[after]!) || partners![after] !== LOOSE) return last;
    last = after;
  }
};

/** How a stretch between the end of a block and a brace that closes nothing is laid out. */
interface Outside {
  /** A line of it is indented, as if it were in a block. */
  readonly looksInside: boolean;
  /** It starts in the middle of something: at the start of a line, or right after the block, unlike its other lines. */
  readonly isCut: boolean;
}

const layoutOutside = (reader: Reader, first: number, stray: number): Outside => {
  const start = indentOf(reader, first);
  let looksInside = false;
  for (let token = first; token <= stray && !looksInside; token = significant(reader, token + 1))
    looksInside = indentOf(reader, token) > 0;
  return { looksInside, isCut: start <= 0 };
};

/**
 * Reports fields that are in no block, though a brace closes one after them: the end of an older, longer file that was
 * left in the text, or a block whose first line is missing. False if there is nothing before the brace, or the lines do
 * not look as if they were in a block.
 */
const reportLeftover = (reader: Reader, first: number, stray: number, blocks: number): boolean => {
  if (first >= stray || first === reader.count) return false;
  const { looksInside, isCut } = layoutOutside(reader, first, stray);
  // After several blocks a single line and a brace are the end of one more.
  if (!looksInside && blocks < 2) return false;
  if (isCut && blocks === 0) return false;
  const start = reader.starts[first]!;
  const last = isCut ? significantBefore(reader, reader.count) : lastOfStrays(reader, stray);
  report(reader, 'syntax/leftover', { toEnd: isCut }, { start, end: reader.starts[last + 1]! });
  if (isCut) reader.leftover = start;
  return true;
};

/** Every bracket that does not match; several in a row that close nothing are one fault. */
export const reportBrackets = (reader: Reader): void => {
  const { kinds, starts, count, partners } = reader;
  if (partners === undefined) return;
  const open: number[] = [];
  const leaveOpen = (from: number, end: number): void => {
    const last = open.length - 1;
    if (last >= from) reportUnclosed(reader, open[last]!, last - from, end);
    open.length = from;
  };
  // The end of the last block at the top of the file, and how many there are.
  let lastBlock = -1;
  let blocks = 0;
  for (let token = 0; token < count && reader.leftover > starts[token]!; token++) {
    const kind = kinds[token]!;
    if (opens(kind)) open.push(token);
    if (!closes(kind)) continue;
    const partner = partners[token]!;
    if (partner === LOOSE) {
      const last = lastOfStrays(reader, token);
      const range = { start: starts[token]!, end: starts[last + 1]! };
      const first = significant(reader, lastBlock + 1);
      if (open.length > 0 || !reportLeftover(reader, first, token, blocks))
        report(reader, 'syntax/stray-closer', { bracket: textOf(reader, token) }, range);
      token = last;
      if (open.length === 0) lastBlock = last;
    } else if (partners[partner] === token) {
      // Else it closes a message without an opening bracket, which was reported.
      let at = open.length - 1;
      while (open[at] !== partner) at--;
      leaveOpen(at + 1, token);
      open.pop();
      if (kinds[partner] !== kind - 1) reportMismatch(reader, partner, token);
      if (open.length === 0 && indentOfLine(reader, partner) <= 0) {
        lastBlock = token;
        blocks++;
      }
    }
  }
  if (reader.leftover > reader.text.length) leaveOpen(0, count);
};

const reportTrivia = (reader: Reader, token: number): void => {
  const range = rangeOf(reader, token);
  const kind = reader.kinds[token];
  if (kind === Kind.byteOrderMark) report(reader, 'syntax/byte-order-mark', {}, range);
  else if (kind === Kind.invisible)
    report(
      reader,
      'syntax/invisible-character',
      { character: characterWords(reader.text, range.start) },
      range,
    );
  else if (kind === Kind.foreignComment) {
    const mark = reader.text.slice(range.start, range.start + 2);
    report(reader, 'syntax/foreign-comment', { mark }, range);
  }
};

/** Null characters in comments and strings, where any other character may stand; elsewhere they are tokens. */
const reportNulls = (reader: Reader): void => {
  for (let token = 0; token < reader.count; token++) {
    const kind = reader.kinds[token]!;
    if (kind !== Kind.comment && !isString(kind)) continue;
    const start = reader.starts[token]! + textOf(reader, token).indexOf('\0');
    if (start >= reader.starts[token]!)
      report(
        reader,
        'syntax/invisible-character',
        { character: characterWords('\0', 0) },
        { start, end: start + 1 },
      );
  }
};

/** Every token that may stand nowhere, though the parser reads on as if it were not there. */
export const reportTokens = (reader: Reader): void => {
  if (reader.odd) for (let token = 0; token < reader.count; token++) reportTrivia(reader, token);
  if (reader.text.includes('\0')) reportNulls(reader);
};
