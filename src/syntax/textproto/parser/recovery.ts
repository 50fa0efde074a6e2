import {
  closes,
  indentOf,
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

/** Where to go on after an error: at the next thing that is surely a field, in the message that is being read. */

/**
 * True where the current token ends what the bracket `opener` opened (−1: the file): its own closing bracket, one around it,
 * or the end. One that closes nothing, or what was passed over, ends nothing.
 */
export const isOver = ({ kinds, partners, at }: Reader, opener: number): boolean => {
  const kind = kinds[at]!;
  if (kind === Kind.end) return true;
  if (!closes(kind)) return false;
  const partner = partners === undefined ? opener : partners[at]!;
  return partner !== LOOSE && partner <= opener;
};

/** True for what follows the name of a field, and nothing else: a colon, or a bracket of a message. */
export const opensValue = (kind: number): boolean =>
  kind === Kind.colon || kind === Kind.equals || kind === Kind.openBrace || kind === Kind.openAngle;

/** True where a token is the name of a field, and can be nothing else: what follows says so. */
export const startsField = (reader: Reader, token: number): boolean =>
  reader.kinds[token] === Kind.identifier && opensValue(reader.kinds[significant(reader, token + 1)]!);

/** True where a token looks like the name of a field whose colon was forgotten: first on its line, a value behind it. */
const looksLikeField = (reader: Reader, token: number): boolean => {
  const { kinds } = reader;
  if (kinds[token] !== Kind.identifier || indentOf(reader, token) < 0) return false;
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

/** Past a bracket and all that it holds; past itself alone where it is left open. */
export const skipGroup = (reader: Reader): void => {
  const partner = partnersOf(reader)[reader.at]!;
  if (partner !== LOOSE) reader.at = partner;
  next(reader);
};

/** Past a bracket and all that it holds, up to what closes another around it where it is left open. */
export const skipDeep = (reader: Reader): void => {
  const opener = reader.at;
  const isLoose = partnersOf(reader)[opener] === LOOSE;
  skipGroup(reader);
  while (isLoose && !isOver(reader, opener)) next(reader);
};

/** To the next field of what `opener` opened, or to what ends it. */
export const skipToField = (reader: Reader, opener: number): void => {
  while (!isOver(reader, opener) && !startsField(reader, reader.at) && !looksLikeField(reader, reader.at)) {
    const kind = reader.kinds[reader.at]!;
    if (!opens(kind)) next(reader);
    else if (kind === Kind.openList && startsBracketed(reader, reader.at)) return;
    else skipGroup(reader);
  }
};

/** To the comma behind this value of a list, or to what ends the list. */
export const skipToItem = (reader: Reader, opener: number): void => {
  while (!isOver(reader, opener) && !isSeparator(reader.kinds[reader.at]!)) {
    if (opens(reader.kinds[reader.at]!)) skipGroup(reader);
    else next(reader);
  }
};

/** Separators where none belongs: one finding for a run of them. */
export const skipSeparators = (reader: Reader): void => {
  if (!isSeparator(reader.kinds[reader.at]!)) return;
  report(reader, 'syntax/extra-separator', { found: textOf(reader, reader.at) });
  while (isSeparator(reader.kinds[reader.at]!)) next(reader);
};

/** Past what stands in the place of a field and is none. */
export const skipNoField = (reader: Reader, opener: number): void => {
  const kind = reader.kinds[reader.at]!;
  if (isSeparator(kind)) skipSeparators(reader);
  else if (closes(kind)) next(reader);
  else if (kind === Kind.openList) skipBadName(reader, opener);
  else if (kind === Kind.openParen) {
    report(reader, 'syntax/unexpected', { found: '(', expected: 'the name of a field' });
    next(reader);
  } else if (opens(kind)) {
    // The brackets alone are too much: what they hold is read as if they were not there.
    report(reader, 'syntax/nameless-message', { bracket: textOf(reader, reader.at) });
    next(reader);
  } else {
    const found = foundWords(reader);
    if (kind === Kind.number || isString(kind)) report(reader, 'syntax/loose-value', { found });
    else report(reader, 'syntax/unexpected', { found, expected: 'the name of a field' });
    skipToField(reader, opener);
  }
};

/** Past brackets that hold no name, and the value behind them. */
const skipBadName = (reader: Reader, opener: number): void => {
  const start = reader.starts[reader.at]!;
  const isOpen = partnersOf(reader)[reader.at] === LOOSE;
  skipGroup(reader);
  if (!isOpen) report(reader, 'syntax/bad-name', {}, { start, end: reader.end });
  skipToField(reader, opener);
};

/** True where the current token is the last on its line, or ends what it is in. */
export const endsLine = (reader: Reader): boolean => {
  const after = significant(reader, reader.at + 1);
  const kind = reader.kinds[after]!;
  return kind === Kind.end || isSeparator(kind) || closes(kind) || indentOf(reader, after) >= 0;
};

/** Past the quote that closes a string some lines on, if one does before anything else starts: strings have one line. */
export const skipToClosingQuote = (reader: Reader): void => {
  const { kinds, starts, text } = reader;
  const quote = text[starts[reader.at]!];
  let at = reader.at + 1;
  while (kinds[at]! <= Kind.number || kinds[at] === Kind.dot || kinds[at] === Kind.comma) at++;
  if (kinds[at] === Kind.openString && text[starts[at]!] === quote) reader.at = at;
};

/** True where the current token follows the last without a gap, and neither ends a value nor starts a field behind it. */
export const isGlued = ({ kinds, starts, at, end }: Reader): boolean => {
  if (starts[at] !== end) return false;
  const kind = kinds[at]!;
  const startsNext = kind === Kind.identifier || kind === Kind.number || kind === Kind.openList;
  return !startsNext && kind !== Kind.end && !isSeparator(kind) && !closes(kind);
};

/** Past what follows without a gap: the rest of a name (up to its colon) or of a value that was none. */
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
