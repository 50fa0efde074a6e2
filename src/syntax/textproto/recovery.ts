import { LOOSE } from './brackets.ts';
import { next, partnersOf, type Reader } from './reader.ts';
import { closes, indentOf, isSeparator, Kind, opens, significant, textOf } from './tokens.ts';

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

const follows = (kind: number): boolean =>
  kind === Kind.colon || kind === Kind.equals || kind === Kind.openBrace || kind === Kind.openAngle;

/** A value that a line may hold behind a name, the colon forgotten. */
const isPlainValue = (kind: number): boolean =>
  kind === Kind.number || kind === Kind.string || kind === Kind.escapedString || kind === Kind.openList;

/** True where a token is the name of a field: what follows says so. */
export const startsField = (reader: Reader, token: number): boolean => {
  const { kinds } = reader;
  if (kinds[token] !== Kind.identifier) return false;
  const after = kinds[significant(reader, token + 1)]!;
  return follows(after) || (isPlainValue(after) && indentOf(reader, token) >= 0);
};

/** True for `[` before a name in brackets that starts a field. */
const startsBracketed = (reader: Reader, token: number): boolean => {
  const { kinds } = reader;
  let at = significant(reader, token + 1);
  if (kinds[at] !== Kind.identifier) return false;
  while (kinds[at] === Kind.identifier || kinds[at] === Kind.dot || kinds[at] === Kind.slash)
    at = significant(reader, at + 1);
  return kinds[at] === Kind.closeList && follows(kinds[significant(reader, at + 1)]!);
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
  if (partnersOf(reader)[opener] !== LOOSE) return skipGroup(reader);
  next(reader);
  while (!isOver(reader, opener)) next(reader);
};

/** To the next field of what `opener` opened, or to what ends it. */
export const skipToField = (reader: Reader, opener: number): void => {
  while (!isOver(reader, opener) && !startsField(reader, reader.at)) {
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

/** True where the current token follows the last without a gap, and neither ends a value nor starts a field behind it. */
export const isGlued = (reader: Reader): boolean => {
  const { kinds, starts, at, end } = reader;
  const kind = kinds[at]!;
  return (
    starts[at] === end &&
    kind !== Kind.end &&
    !isSeparator(kind) &&
    !closes(kind) &&
    kind !== Kind.openList &&
    kind !== Kind.identifier &&
    kind !== Kind.number
  );
};

/** Past what follows without a gap: the rest of a name or of a value that was none. */
export const skipGlued = (reader: Reader): void => {
  for (;;) {
    const { kinds, starts, at, end } = reader;
    const kind = kinds[at]!;
    if (starts[at] !== end || kind === Kind.end || kind === Kind.colon) return;
    if (isSeparator(kind) || closes(kind)) return;
    if (opens(kind)) skipGroup(reader);
    else next(reader);
  }
};

/** The current token as it is quoted in a message: short, and with its code point where it is beyond ASCII. */
export const foundWords = (reader: Reader): string => {
  if (reader.kinds[reader.at] === Kind.end) return 'the end of the file';
  const text = textOf(reader, reader.at);
  const code = text.codePointAt(0)!;
  if (code > 0x7e) {
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    return `${String.fromCodePoint(code)} (U+${hex})`;
  }
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
};
