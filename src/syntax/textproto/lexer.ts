import { isDigit, isInvisible, isSmartQuote, isSpace, isWord, QUOTE, starting } from './chars.ts';
import { scanNumber } from './numbers.ts';
import { endOfOpenString, endOfSmartString, scanString } from './strings.ts';
import { Kind, type Tokens } from './tokens.ts';

/** The kind of token that a character beyond ASCII starts. */
const beyondAscii = (code: number, at: number): number => {
  if (isSmartQuote(code)) return Kind.smartString;
  if (!isInvisible(code)) return Kind.other;
  return code === 0xfeff && at === 0 ? Kind.byteOrderMark : Kind.invisible;
};

const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? starting[code]! : code > 127 ? beyondAscii(code, at) : Kind.end;
};

/** The end of a run of characters that each start a token of one kind. */
const endOfRun = (text: string, from: number, kind: number): number => {
  let at = from;
  while (kindAt(text, at) === kind) at++;
  return at;
};

/** The end of a line's text, or of what `mark` ends; the end of the text where neither comes. */
const endAt = (text: string, from: number, mark: string, keep = 0): number => {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + keep;
};

const endOfForeignComment = (text: string, from: number): number =>
  text.charCodeAt(from + 1) === 47 ? endAt(text, from, '\n') : endAt(text, from + 2, '*/', 2);

const grown = <A extends Uint8Array | Uint32Array>(from: A, into: A): A => {
  into.set(from);
  return into;
};

/** The tokens of any text, in one pass. Nothing is refused here: what is wrong is a kind of token, too. */
export const lex = (text: string): Tokens => {
  const size = text.length;
  let kinds = new Uint8Array((size >> 1) + 16);
  let starts = new Uint32Array((size >> 1) + 16);
  let count = 0;
  let at = 0;
  let odd = false;
  while (at < size) {
    if (count + 1 === kinds.length) {
      kinds = grown(kinds, new Uint8Array(count * 2));
      starts = grown(starts, new Uint32Array(count * 2));
    }
    const from = at;
    const code = text.charCodeAt(at);
    let kind = code < 128 ? starting[code]! : beyondAscii(code, at);
    at++;
    switch (kind) {
      case Kind.space:
        while (isSpace(text.charCodeAt(at))) at++;
        break;
      case Kind.identifier:
        while (isWord(text.charCodeAt(at))) at++;
        break;
      case Kind.comment:
        at = endAt(text, at, '\n');
        break;
      case Kind.dot:
      case Kind.number:
        if (kind === Kind.dot && !isDigit(text.charCodeAt(at))) break;
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
        if (text.charCodeAt(at) !== 47 && text.charCodeAt(at) !== 42) break;
        at = endOfForeignComment(text, from);
        kind = Kind.foreignComment;
        break;
      case Kind.smartString:
        at = endOfSmartString(text, from);
        break;
      case Kind.invisible:
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
