import { endOfMeantNumber, hasGroups, writeWords } from '../../meant_number.ts';
import { meantLiteral } from '../lexer/numbers.ts';
import { Kind, significant } from '../lexer/tokens.ts';
import { next, type Reader, report } from './reader.ts';

/** Recognizes text that was meant as a number but is not a valid one: `25,000`, `1/3`, `300k`. */

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** True if the current token may continue a number that is written with operators, separators or a suffix. */
const goesOn = ({ kinds, starts, text, at }: Reader, inList: boolean): boolean => {
  const after = kinds[at + 1]!;
  // Most numbers end their line, and the pattern that looks further is slow.
  if (after === Kind.space && isLineEnd(text.charCodeAt(starts[at + 1]!))) return false;
  if (after === Kind.comma) return !inList || hasGroups(text.slice(starts[at], starts[at]! + 60));
  const kind = after === Kind.space || after === Kind.invisible ? kinds[at + 2]! : after;
  if (kind === Kind.number || kind === Kind.identifier) return !inList;
  return (
    kind === Kind.minus ||
    kind === Kind.openString ||
    (kind >= Kind.dot && kind <= Kind.badNumber) ||
    kind === Kind.other
  );
};

/** True if an invalid number may start here: `e-4`, `(1/3)`, `−5`, `½`, `,5`. */
const mayStartNumber = ({ kinds, starts, text, at }: Reader): boolean => {
  const kind = kinds[at];
  if (kind === Kind.openParen || kind === Kind.minus || kind === Kind.plus || kind === Kind.other)
    return true;
  return (
    kind === Kind.identifier &&
    kinds[at + 1] !== Kind.space &&
    /^(?:e[-+]|o\.)\d/i.test(text.slice(starts[at], starts[at]! + 3))
  );
};

/**
 * Skips and reports text that was meant as a number but is not a valid one (`25,000`, `1/3`, `5%`, `300k`); false if
 * there is none.
 */
export const skipMeantNumber = (reader: Reader, inList: boolean, name: string): boolean => {
  const { kinds, starts, text, at } = reader;
  const kind = kinds[at]!;
  if (kind === Kind.number ? !goesOn(reader, inList) : kind !== Kind.badNumber && !mayStartNumber(reader))
    return false;
  const start = starts[at]!;
  const end = endOfMeantNumber(text, start, inList);
  const after = kind === Kind.minus ? significant(reader, at + 1) : at;
  if (kinds[after] === Kind.number && end <= starts[after + 1]!) return false;
  if (end <= starts[at + 1]! && kind !== Kind.badNumber && kind !== Kind.other) return false;
  const meant = meantLiteral(text.slice(start, end));
  if (meant === undefined || (meant.write === undefined && end <= starts[at + 1]!)) return false;
  const params = { text: text.slice(start, end), mistake: meant.mistake, write: writeWords(meant) };
  reader.path.push(name);
  report(reader, 'syntax/bad-number', params, { start, end });
  reader.path.pop();
  while (reader.starts[reader.at]! < end && reader.kinds[reader.at] !== Kind.end) next(reader);
  return true;
};
