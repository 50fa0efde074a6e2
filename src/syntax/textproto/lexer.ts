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

/** Where `mark` comes next, and so many characters on; the end of the text where it does not. */
const endAt = (text: string, from: number, mark: string, on = 0): number => {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + on;
};

const SLASH = 47;
const STAR = 42;

/** True for a token that a slash belongs to as the next part of a path or a URL: then it starts no comment. */
const isInPath = (kind: number | undefined): boolean =>
  kind === Kind.identifier ||
  kind === Kind.colon ||
  kind === Kind.dot ||
  kind === Kind.slash ||
  kind === Kind.minus ||
  kind === Kind.other;

/** The end of `// …` or `/* … *​/`; where neither starts, that of the slash. */
const endOfForeignComment = (text: string, from: number): number => {
  const code = codeAt(text, from + 1);
  if (code === SLASH) return endAt(text, from, '\n');
  return code === STAR ? endAt(text, from + 2, '*/', 2) : from + 1;
};

const grown = <A extends Uint8Array | Uint32Array>(from: A, into: A): A => {
  into.set(from);
  return into;
};

/** The tokens of any text, in one pass. Nothing is refused here: what is wrong is a kind of token, too. */
export const lex = (text: string): Tokens => {
  const size = text.length;
  let kinds = new Uint8Array((size >> 2) + 16);
  let starts = new Uint32Array((size >> 2) + 16);
  let count = 0;
  let at = 0;
  let odd = false;
  while (at < size) {
    if (count + 1 === kinds.length) {
      kinds = grown(kinds, new Uint8Array(count * 2));
      starts = grown(starts, new Uint32Array(count * 2));
    }
    const from = at;
    const code = text.charCodeAt(at++);
    let kind = starting[code]!;
    switch (kind) {
      case Kind.space:
        at = endOfRun(text, at, kind);
        break;
      case Kind.identifier:
        at = endOfWord(text, at);
        break;
      case Kind.comment:
        at = endAt(text, at, '\n');
        break;
      case Kind.dot:
      case Kind.number:
        if (kind === Kind.dot && !isDigit(codeAt(text, at))) break;
        at = scanNumber(text, from);
        kind = at < 0 ? Kind.badNumber : Kind.number;
        if (at < 0) at = ~at;
        break;
      case QUOTE:
        at = scanString(text, at, code);
        kind = at > 0 ? Kind.string : Kind.escapedString;
        if (at < 0) at = -at;
        else if (at === 0) {
          at = endOfOpenString(text, from);
          kind = isSmartQuote(text.charCodeAt(at - 1)) ? Kind.smartString : Kind.openString;
        }
        break;
      case Kind.slash:
        if (isInPath(kinds[count - 1])) break;
        at = endOfForeignComment(text, from);
        if (at > from + 1) kind = Kind.foreignComment;
        break;
      case Kind.smartString:
        at = endOfSmartString(text, from);
        break;
      case Kind.invisible:
        if (from === 0 && code === 0xfeff) kind = Kind.byteOrderMark;
        else at = endOfRun(text, at, kind);
        break;
      case Kind.other:
        at = endOfRun(text, at, kind);
        break;
    }
    odd ||= kind > Kind.comment && kind <= Kind.lastTrivia;
    starts[count] = from;
    kinds[count++] = kind;
  }
  starts[count] = size;
  kinds[count] = Kind.end;
  return { text, kinds: kinds.slice(0, count + 1), starts: starts.slice(0, count + 1), count, odd };
};
