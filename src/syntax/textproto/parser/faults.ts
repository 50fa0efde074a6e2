import type { Note } from '../../../diagnostics/diagnostic.ts';
import { characterWords } from '../../../diagnostics/look_alikes.ts';
import {
  closes,
  indentOfFirst,
  indentOfLine,
  isString,
  Kind,
  opens,
  rangeOf,
  significant,
  significantBefore,
  textOf,
} from '../lexer/tokens.ts';
import { LOOSE } from './brackets.ts';
import { type Reader, report } from './reader.ts';
import { isWrongBrace } from './wrong_brace.ts';

/** Reports faults of single tokens and of brackets, separately from the parser, which skips them. */

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

/** Makes one finding, at the innermost, for the brackets left open when another closes or the file ends. */
const reportUnclosed = (reader: Reader, opener: number, more: number, end: number): void => {
  const bracket = textOf(reader, opener);
  const params = { bracket, name: nameBefore(reader, opener), write: closers[bracket]!, more };
  const before = reader.ends?.get(opener);
  const note =
    before === undefined || before >= reader.count
      ? noteAt(reader, end)
      : { message: 'the indentation suggests that it ends before this', range: rangeOf(reader, before) };
  report(reader, 'syntax/unclosed', params, rangeOf(reader, opener), [note]);
};

const reportMismatch = (reader: Reader, opener: number, closer: number): void => {
  const bracket = textOf(reader, opener);
  const params = { bracket: textOf(reader, closer), opener: bracket, write: closers[bracket]! };
  const note = { message: `${bracket} is opened here`, range: rangeOf(reader, opener) };
  report(reader, 'syntax/mismatched-closer', params, rangeOf(reader, closer), [note]);
};

/** The last in a run of closing brackets from `token` on that have no opening one. */
const lastOfStrays = (reader: Reader, token: number): number => {
  const { kinds, partners } = reader;
  let last = token;
  for (;;) {
    const after = significant(reader, last + 1);
    if (!closes(kinds[after]!) || partners![after] !== LOOSE) return last;
    last = after;
  }
};

/** True if a syntax error was found on the line of a token. */
const hasErrorOnLine = (reader: Reader, token: number): boolean => {
  const start = reader.starts[token]!;
  const newline = reader.text.indexOf('\n', start);
  const end = newline < 0 ? reader.text.length : newline;
  return reader.findings
    .all()
    .some(({ ranges: [range] }) => range && range.start >= start && range.start <= end);
};

/** True if one of the lines from one token to another is indented, as if it were in a block. */
const looksInside = (reader: Reader, first: number, stray: number): boolean => {
  for (let token = first; token <= stray; token = significant(reader, token + 1))
    if (indentOfFirst(reader, token) > 0) return true;
  return false;
};

/** The last closing brace that has no opening one. */
const lastStrayBrace = ({ kinds, partners, count }: Reader): number => {
  let token = count - 1;
  while (token >= 0 && (kinds[token] !== Kind.closeBrace || partners![token] !== LOOSE)) token--;
  return token;
};

/**
 * Reports the end of an older, longer file that was left after the blocks of a new one. Such an end starts in the middle
 * of a block: its first line is not indented although others are, or has an error. Returns false if the text does not look
 * like that.
 */
const reportOldEnd = (
  reader: Reader,
  lastBlock: number,
  first: number,
  stray: number,
  blocks: number,
  goesOn: boolean,
): boolean => {
  if (blocks === 0 || (first >= stray && !goesOn)) return false;
  const isGlued = first === lastBlock + 1;
  const isInside = goesOn || isGlued || looksInside(reader, first, stray);
  // After several blocks, a single line and a brace are the end of another block.
  if (!isInside && blocks < 2) return false;
  const isCut = goesOn || indentOfFirst(reader, first) <= 0 || hasErrorOnLine(reader, first);
  if (!isCut) return false;
  const start = reader.starts[first]!;
  const end = reader.starts[significantBefore(reader, reader.count) + 1]!;
  report(reader, 'syntax/leftover', { toEnd: true }, { start, end });
  reader.leftover = start;
  return true;
};

/** Reports fields that are indented as if inside a block that a brace closes but none opens. */
const reportNameless = (reader: Reader, from: number, opener: number | undefined, stray: number): boolean => {
  const outside = indentOfFirst(reader, stray);
  // A brace that matches the enclosing block is surplus.
  if (outside < 0 || (opener !== undefined && indentOfLine(reader, opener) >= outside)) return false;
  let first = stray;
  for (let token = significantBefore(reader, stray); token > from; token = significantBefore(reader, token)) {
    const indent = indentOfFirst(reader, token);
    if (indent >= 0 && indent <= outside) break;
    if (indent > outside) first = token;
  }
  if (first === stray) return false;
  const { starts } = reader;
  const range = { start: starts[first]!, end: starts[lastOfStrays(reader, stray) + 1]! };
  report(reader, 'syntax/leftover', { toEnd: false }, range);
  return true;
};

/** Reports every bracket that does not match; several closing ones in a row are one fault. */
export const reportBrackets = (reader: Reader): void => {
  const { kinds, starts, count, partners } = reader;
  if (partners === undefined) return;
  const open: number[] = [];
  const leaveOpen = (from: number, end: number): void => {
    const last = open.length - 1;
    if (last >= from) reportUnclosed(reader, open[last]!, last - from, end);
    open.length = from;
  };
  // The token that ends the last block at the top level of the file, and the number of these blocks.
  let lastBlock = -1;
  let blocks = 0;
  let lastStray = -1;
  const lastBrace = lastStrayBrace(reader);
  for (let token = 0; token < count && reader.leftover > starts[token]!; token++) {
    const kind = kinds[token]!;
    if (opens(kind)) open.push(token);
    if (!closes(kind)) continue;
    const partner = partners[token]!;
    if (partner === LOOSE) {
      const last = lastOfStrays(reader, token);
      const range = { start: starts[token]!, end: starts[last + 1]! };
      const first = significant(reader, lastBlock + 1);
      const isOldEnd =
        open.length === 0 && reportOldEnd(reader, lastBlock, first, token, blocks, lastBrace > last);
      if (!isOldEnd && !reportNameless(reader, lastStray, open.at(-1), token))
        report(reader, 'syntax/stray-closer', { bracket: textOf(reader, token) }, range);
      token = last;
      lastStray = last;
      if (open.length === 0) lastBlock = last;
    } else if (partners[partner] === token) {
      // If the two are not partners of each other, the bracket closes a message without an opening bracket, which is
      // already reported.
      let at = open.length - 1;
      while (open[at] !== partner) at--;
      leaveOpen(at + 1, token);
      open.pop();
      if (kinds[partner] !== kind - 1 && kinds[partner] !== Kind.openParen && !isWrongBrace(reader, partner))
        reportMismatch(reader, partner, token);
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

/** Reports null characters in comments and strings, where any other character is allowed; elsewhere they are tokens. */
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

/** Reports every token that is allowed nowhere; the parser continues as if it were not there. */
export const reportTokens = (reader: Reader): void => {
  if (reader.odd) for (let token = 0; token < reader.count; token++) reportTrivia(reader, token);
  if (reader.text.includes('\0')) reportNulls(reader);
};
