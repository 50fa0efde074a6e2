import {
  closes,
  indentOfFirst,
  isSeparator,
  isString,
  Kind,
  opens,
  significant,
  textOf,
} from '../lexer/tokens.ts';
import { LOOSE } from './brackets.ts';
import { next, partnersOf, type Reader, report } from './reader.ts';
import { foundWords } from './words.ts';

/** Finds where to continue after an error: at the next thing that is certainly a field, in the current message. */

/**
 * True if the current token ends what the bracket `opener` opened (−1: the file): its closing bracket, one of an
 * enclosing bracket, or the end. A closing bracket without an opening one, or one that was skipped, does not end anything.
 */
export const isOver = ({ kinds, partners, at }: Reader, opener: number): boolean => {
  const kind = kinds[at]!;
  if (kind === Kind.end) return true;
  if (!closes(kind)) return false;
  const partner = partners === undefined ? opener : partners[at]!;
  return partner !== LOOSE && partner <= opener;
};

/** True for a token that can only follow the name of a field: a colon, or a bracket of a message. */
export const opensValue = (kind: number): boolean =>
  kind === Kind.colon || kind === Kind.equals || kind === Kind.openBrace || kind === Kind.openAngle;

/** True if a token can only be the name of a field, as the next token shows. */
export const startsField = (reader: Reader, token: number): boolean =>
  reader.kinds[token] === Kind.identifier && opensValue(reader.kinds[significant(reader, token + 1)]!);

/** True if a token looks like the name of a field without its colon: first on its line, followed by a value. */
const looksLikeField = (reader: Reader, token: number): boolean => {
  const { kinds } = reader;
  if (kinds[token] !== Kind.identifier || indentOfFirst(reader, token) < 0) return false;
  const after = kinds[significant(reader, token + 1)]!;
  return after === Kind.number || isString(after) || after === Kind.openList;
};

/** True for `[` before a name in brackets that starts a field. */
const startsBracketed = (reader: Reader, token: number): boolean => {
  const { kinds } = reader;
  let at = significant(reader, token + 1);
  if (kinds[at] !== Kind.identifier) return false;
  while (kinds[at] === Kind.identifier || kinds[at] === Kind.dot || kinds[at] === Kind.slash)
    at = significant(reader, at + 1);
  return kinds[at] === Kind.closeList && opensValue(kinds[significant(reader, at + 1)]!);
};

/** Skips a bracket and everything in it; only the bracket if it is left open. */
export const skipGroup = (reader: Reader): void => {
  const partner = partnersOf(reader)[reader.at]!;
  if (partner !== LOOSE) reader.at = partner;
  next(reader);
};

/** Skips a bracket and everything in it; if it is left open, up to the bracket that closes an enclosing one. */
export const skipDeep = (reader: Reader): void => {
  const opener = reader.at;
  const isLoose = partnersOf(reader)[opener] === LOOSE;
  skipGroup(reader);
  while (isLoose && !isOver(reader, opener)) next(reader);
};

/** Skips to the next field of what `opener` opened, or to its end. */
export const skipToField = (reader: Reader, opener: number): void => {
  while (!isOver(reader, opener) && !startsField(reader, reader.at) && !looksLikeField(reader, reader.at)) {
    const kind = reader.kinds[reader.at]!;
    if (!opens(kind)) next(reader);
    else if (kind === Kind.openList && startsBracketed(reader, reader.at)) return;
    else skipGroup(reader);
  }
};

/** Skips to the comma after this value of a list, or to the end of the list. */
export const skipToItem = (reader: Reader, opener: number): void => {
  while (!isOver(reader, opener) && !isSeparator(reader.kinds[reader.at]!)) {
    if (opens(reader.kinds[reader.at]!)) skipGroup(reader);
    else next(reader);
  }
};

/** Reports misplaced separators: one finding for a run of them. */
export const skipSeparators = (reader: Reader): void => {
  if (!isSeparator(reader.kinds[reader.at]!)) return;
  report(reader, 'syntax/extra-separator', { found: textOf(reader, reader.at) });
  while (isSeparator(reader.kinds[reader.at]!)) next(reader);
};

/** Reports a value without a name; a value alone in braces belongs to the field before the braces. */
const reportLoose = (reader: Reader, opener: number, found: string): void => {
  const { kinds, at, path } = reader;
  const isAlone =
    opener >= 0 && significant(reader, opener + 1) === at && closes(kinds[significant(reader, at + 1)]!);
  const name = isAlone ? path.at(-1) : undefined;
  report(reader, 'syntax/loose-value', { found, ...(name !== undefined && { name }) });
};

/** Skips something that is not a field although a field is expected. */
export const skipNoField = (reader: Reader, opener: number): void => {
  const kind = reader.kinds[reader.at]!;
  if (isSeparator(kind)) skipSeparators(reader);
  else if (closes(kind)) next(reader);
  else if (kind === Kind.openList) skipBadName(reader, opener);
  else if (kind === Kind.openParen) {
    report(reader, 'syntax/unexpected', { found: '(', expected: 'the name of a field, or nothing' });
    next(reader);
  } else if (opens(kind)) {
    // Only the brackets are wrong: read their content as if they were not there.
    report(reader, 'syntax/nameless-message', { bracket: textOf(reader, reader.at) });
    next(reader);
  } else {
    const found = foundWords(reader);
    if (kind === Kind.number || isString(kind)) reportLoose(reader, opener, found);
    else report(reader, 'syntax/unexpected', { found, expected: 'the name of a field, or nothing' });
    skipToField(reader, opener);
  }
};

/** Skips brackets that contain no valid name, and the value after them. */
const skipBadName = (reader: Reader, opener: number): void => {
  const start = reader.starts[reader.at]!;
  const isOpen = partnersOf(reader)[reader.at] === LOOSE;
  skipGroup(reader);
  if (!isOpen) report(reader, 'syntax/bad-name', {}, { start, end: reader.end });
  skipToField(reader, opener);
};

/** True if the current token is the last one on its line, in its block or before a separator. */
export const endsLine = (reader: Reader): boolean => {
  const after = significant(reader, reader.at + 1);
  const kind = reader.kinds[after]!;
  return kind === Kind.end || isSeparator(kind) || closes(kind) || indentOfFirst(reader, after) >= 0;
};

/**
 * A string over several lines is an error. Skips to the closing quote of such a string, if nothing else starts before
 * the quote.
 */
export const skipToClosingQuote = (reader: Reader): void => {
  const { kinds, starts, text } = reader;
  const quote = text[starts[reader.at]!];
  let at = reader.at + 1;
  while (kinds[at]! <= Kind.number || kinds[at] === Kind.dot || kinds[at] === Kind.comma) at++;
  if (kinds[at] === Kind.openString && text[starts[at]!] === quote) reader.at = at;
};

/** True if the current token directly follows the last one, and neither ends a value nor starts a field after it. */
export const isGlued = ({ kinds, starts, at, end }: Reader): boolean => {
  if (starts[at] !== end) return false;
  const kind = kinds[at]!;
  const startsNext = kind === Kind.identifier || kind === Kind.number || kind === Kind.openList;
  return !startsNext && kind !== Kind.end && !isSeparator(kind) && !closes(kind);
};

/** Skips the tokens that follow directly: the rest of a name (up to its colon) or of an invalid value. */
export const skipGlued = (reader: Reader, isName: boolean): void => {
  for (;;) {
    const { kinds, starts, at, end } = reader;
    const kind = kinds[at]!;
    if (starts[at] !== end || kind === Kind.end || isSeparator(kind) || closes(kind)) return;
    if (isName && (kind === Kind.colon || opens(kind))) return;
    if (opens(kind)) skipGroup(reader);
    else next(reader);
  }
};
