import { codeAt, isDigit, isSmartQuote, QUOTE, starting } from './chars.ts';
import { scanNumber } from './numbers.ts';
import { endOfOpenString, endOfSmartString, scanString } from './strings.ts';
import { Kind, type Tokens } from './tokens.ts';

/** The end of a run of characters that each start a token of one kind. */
const endOfRun = (text: string, from: number, kind: number): number => {
  let at = from;
  while (at < text.length && starting[text.charCodeAt(at)] === kind) at++;
  return at;
};

const endOfWord = (text: string, from: number): number => {
  let at = from;
  while (at < text.length) {
    const kind = starting[text.charCodeAt(at)];
    if (kind !== Kind.identifier && kind !== Kind.number) break;
    at++;
  }
  return at;
};

/** The offset of the next `mark`, plus a number of characters; the end of the text if there is none. */
const endAt = (text: string, from: number, mark: string, on = 0): number => {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + on;
};

const SLASH = 47;
const STAR = 42;

/** True for a token after which a slash continues a path or a URL and does not start a comment. */
const isInPath = (kind: number | undefined): boolean =>
  kind === Kind.identifier ||
  kind === Kind.colon ||
  kind === Kind.dot ||
  kind === Kind.slash ||
  kind === Kind.minus ||
  kind === Kind.other;

/** The end of a C or C++ comment; if none starts here, the end of the slash. */
const endOfForeignComment = (text: string, from: number): number => {
  const code = codeAt(text, from + 1);
  if (code === SLASH) return endAt(text, from, '\n');
  return code === STAR ? endAt(text, from + 2, '*/', 2) : from + 1;
};

/** A token being read. At first, `kind` is what its first character suggests, and `at` is the end of that character. */
interface Scan {
  readonly text: string;
  from: number;
  at: number;
  kind: number;
}

/** Reads a number or a dot. */
const scanDigits = (scan: Scan): void => {
  if (scan.kind === Kind.dot && !isDigit(codeAt(scan.text, scan.at))) return;
  const end = scanNumber(scan.text, scan.from);
  scan.kind = end < 0 ? Kind.badNumber : Kind.number;
  scan.at = end < 0 ? ~end : end;
};

const scanQuote = (scan: Scan): void => {
  const { text, from } = scan;
  const end = scanString(text, scan.at, text.charCodeAt(from));
  scan.kind = end > 0 ? Kind.string : Kind.escapedString;
  scan.at = Math.abs(end);
  if (end !== 0) return;
  scan.at = endOfOpenString(text, from);
  scan.kind = isSmartQuote(text.charCodeAt(scan.at - 1)) ? Kind.smartString : Kind.openString;
};

/** Reads a comment of another language, or a slash. */
const scanSlash = (scan: Scan, before: number | undefined): void => {
  if (isInPath(before)) return;
  scan.at = endOfForeignComment(scan.text, scan.from);
  if (scan.at > scan.from + 1) scan.kind = Kind.foreignComment;
};

const scanInvisible = (scan: Scan): void => {
  if (scan.from === 0 && scan.text.charCodeAt(0) === 0xfeff) scan.kind = Kind.byteOrderMark;
  else scan.at = endOfRun(scan.text, scan.at, Kind.invisible);
};

/**
 * Reads tokens of more than one character, except white space, identifiers and comments; `before` is the kind of the
 * previous token.
 */
const scanRest = (scan: Scan, before: number | undefined): void => {
  const { kind } = scan;
  if (kind === Kind.number || kind === Kind.dot) scanDigits(scan);
  else if (kind === QUOTE) scanQuote(scan);
  else if (kind === Kind.slash) scanSlash(scan, before);
  else if (kind === Kind.smartString) scan.at = endOfSmartString(scan.text, scan.from);
  else if (kind === Kind.invisible) scanInvisible(scan);
  else if (kind === Kind.other) scan.at = endOfRun(scan.text, scan.at, kind);
};

const grown = <A extends Uint8Array | Uint32Array>(from: A, into: A): A => {
  into.set(from);
  return into;
};

/**
 * The longest text whose tokens go into a shared buffer, because the number of tokens is known only at the end.
 * Sharing saves a tenth of the time of `parse`.
 */
const SHORT = 2 ** 15;
let short: { readonly kinds: Uint8Array; readonly starts: Uint32Array } | undefined;

const roomFor = (size: number) => {
  if (size > SHORT)
    return { kinds: new Uint8Array((size >> 2) + 16), starts: new Uint32Array((size >> 2) + 16) };
  short ??= { kinds: new Uint8Array(SHORT + 2), starts: new Uint32Array(SHORT + 2) };
  return short;
};

/**
 * The greatest number of tokens to read, not counting white space and comments: a tree of more would fill the memory.
 */
const MOST_TOKENS = 12_000_000;

/** True if a text has more tokens than are read. */
export const isCut = ({ kinds, count }: Tokens): boolean => {
  if (count < MOST_TOKENS) return false;
  let tokens = 0;
  for (let i = 0; i < count; i++) if (kinds[i]! > Kind.lastTrivia) tokens++;
  return tokens === MOST_TOKENS;
};

/** Splits any text into tokens, in one pass, up to a limit. Nothing is refused here: faults are kinds of tokens too. */
export const lex = (text: string): Tokens => {
  const size = text.length;
  let { kinds, starts } = roomFor(size);
  let count = 0;
  let trivia = 0;
  let odd = false;
  const scan: Scan = { text, from: 0, at: 0, kind: 0 };
  while (scan.at < size && count - trivia < MOST_TOKENS) {
    if (count + 1 === kinds.length) {
      kinds = grown(kinds, new Uint8Array(count * 2));
      starts = grown(starts, new Uint32Array(count * 2));
    }
    const from = scan.at;
    const kind = starting[text.charCodeAt(from)]!;
    scan.from = from;
    scan.kind = kind;
    if (kind === Kind.space) scan.at = endOfRun(text, from + 1, kind);
    else if (kind === Kind.identifier) scan.at = endOfWord(text, from + 1);
    else if (kind === Kind.comment) scan.at = endAt(text, from, '\n');
    else {
      scan.at = from + 1;
      scanRest(scan, kinds[count - 1]);
      odd ||= scan.kind <= Kind.lastTrivia;
    }
    if (scan.kind <= Kind.lastTrivia) trivia++;
    starts[count] = from;
    kinds[count++] = scan.kind;
  }
  starts[count] = size;
  kinds[count] = Kind.end;
  return { text, kinds: kinds.slice(0, count + 1), starts: starts.slice(0, count + 1), count, odd };
};
