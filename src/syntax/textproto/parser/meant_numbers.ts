import { hasGroups, meantNumberAt } from '../../numbers/extent.ts';
import { type MeantNumber, writeWords } from '../../numbers/meant_number.ts';
import { isDigit } from '../lexer/chars.ts';
import { meantLiteral } from '../lexer/numbers.ts';
import { Kind, opens, significant } from '../lexer/tokens.ts';
import { next, type Reader, report } from './reader.ts';

/** Skips what was meant as a number but is in a spelling of another language: `25,000`, `1/3`, `300k`. */

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** True for a word or a number after a number that starts no field: `5 epochs`, `1 e4`, `1 000`. */
const isAlone = (reader: Reader, at: number): boolean => {
  const after = reader.kinds[significant(reader, at + 1)]!;
  return after !== Kind.colon && after !== Kind.equals && !opens(after);
};

/** True if a comma, colon or semicolon is between two digits, or beside another separator. */
const separates = (reader: Reader, token: number): boolean => {
  const code = reader.text.charCodeAt(reader.starts[token + 1]!);
  return isDigit(code) ? isAlone(reader, token + 1) : code === 44 || code === 46 || code > 127;
};

/** True if the token after a number may belong to it, as an operator, a separator, a suffix or a unit. */
const goesOn = (reader: Reader, inList: boolean, at = reader.at): boolean => {
  const { kinds, starts, text } = reader;
  const after = kinds[at + 1]!;
  // Most numbers end their line, and looking further is slow.
  if (after === Kind.space && isLineEnd(text.charCodeAt(starts[at + 1]!))) return false;
  const isApart = after === Kind.space || after === Kind.invisible;
  const kind = isApart ? kinds[at + 2]! : after;
  if (inList && (after === Kind.comma || kind === Kind.number))
    return hasGroups(text.slice(starts[at], starts[at]! + 60), true);
  if (after === Kind.comma || after === Kind.semicolon || after === Kind.colon)
    return !inList && separates(reader, at + 1);
  if (kind === Kind.number || kind === Kind.identifier) return isAlone(reader, isApart ? at + 2 : at + 1);
  return (
    kind === Kind.minus ||
    kind === Kind.openString ||
    kind === Kind.smartString ||
    (kind === Kind.string && !isApart) ||
    (kind >= Kind.dot && kind <= Kind.badNumber) ||
    kind === Kind.other
  );
};

/**
 * A word at the start of something meant as a number: `e-5`, an exponent alone, `o.1`, a letter in place of a digit, or
 * `float(`, a function call.
 */
const WORD = /^(?:e[-+]\d|o\.|(?:[a-z]{1,8}\.)?[a-z]{2,8}\d{0,2}\()/i;

/** True for a token that starts no valid number, but may start one in another spelling. */
const mayStartNumber = ({ kinds, starts, text, at }: Reader): boolean => {
  const kind = kinds[at]!;
  const after = text.charCodeAt(starts[at + 1]!);
  if (kind === Kind.comma || kind === Kind.semicolon) return isDigit(after);
  if (kind === Kind.dot || kind === Kind.equals || kind === Kind.minus || kind === Kind.plus) return true;
  if (kind === Kind.openParen || kind === Kind.other) return true;
  return (
    kind === Kind.identifier &&
    kinds[at + 1] !== Kind.space &&
    WORD.test(text.slice(starts[at], starts[at]! + 20))
  );
};

/** True for a minus sign followed by a number, which text format accepts. */
const isPlain = (reader: Reader, inList: boolean): boolean => {
  const { kinds, at } = reader;
  if (kinds[at] !== Kind.minus) return false;
  const number = significant(reader, at + 1);
  return kinds[number] === Kind.number && !goesOn(reader, inList, number);
};

/** The number that starts at the current token, if it is in another spelling. */
const meantHere = (
  reader: Reader,
  inList: boolean,
): { readonly end: number; readonly meant: MeantNumber } | undefined => {
  const { kinds, starts, text, at } = reader;
  const start = starts[at]!;
  const found = meantNumberAt(text, start, inList, true);
  const end = starts[at + 1]!;
  if (kinds[at] !== Kind.badNumber || (found !== undefined && found.end > end)) return found;
  const meant = meantLiteral(text.slice(start, end));
  return meant && { end, meant };
};

/**
 * Skips what was meant as a number, though it is in another spelling (`25,000`, `1/3`, `5%`, `300k`), and reports it;
 * false if there is none.
 */
export const skipMeantNumber = (reader: Reader, inList: boolean, name: string): boolean => {
  const { kinds, starts, text, at } = reader;
  const kind = kinds[at]!;
  if (kind === Kind.number ? !goesOn(reader, inList) : kind !== Kind.badNumber && !mayStartNumber(reader))
    return false;
  if (isPlain(reader, inList)) return false;
  const found = meantHere(reader, inList);
  if (found === undefined) return false;
  const { end, meant } = found;
  // A token is either a valid number, or one that is reported where it is read.
  const isToken = end <= starts[at + 1]!;
  if (isToken && (kind === Kind.number || (kind === Kind.badNumber && meant.write === undefined)))
    return false;
  const start = starts[at]!;
  const params = { text: text.slice(start, end), mistake: meant.mistake, write: writeWords(meant) };
  reader.path.push(name);
  report(reader, 'syntax/bad-number', params, { start, end });
  reader.path.pop();
  while (reader.starts[reader.at]! < end && reader.kinds[reader.at] !== Kind.end) next(reader);
  return true;
};
