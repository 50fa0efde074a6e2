import type { Range } from '../../../diagnostics/diagnostic.ts';
import { writeWords } from '../../numbers/meant_number.ts';
import { ReadNumber } from '../../read_nodes.ts';
import type { ScalarNode } from '../../tree.ts';
import { codeAt, isOctal, isSmartQuote } from '../lexer/chars.ts';
import { addContent, type Content, decodedContent, emptyContent } from '../lexer/escapes.ts';
import { meantLiteral } from '../lexer/numbers.ts';
import { isString, Kind, significant, textOf } from '../lexer/tokens.ts';
import { currentRange, nameHere, next, type Reader, report } from './reader.ts';
import { isGlued, skipGlued, skipToClosingQuote } from './recovery.ts';
import { foundWords } from './words.ts';

/** Parses scalars: numbers, identifiers, strings. */

/** The words that may follow a minus sign, in any case. */
const SIGNED_WORD = /^(inf|infinity|nan)$/i;

const scalar = (reader: Reader, start: number, form: ScalarNode['form'], text: string): ScalarNode => ({
  kind: 'scalar',
  start,
  end: reader.end,
  form,
  text,
});

const readMinus = (reader: Reader): ScalarNode | undefined => {
  const start = reader.starts[reader.at]!;
  const range = currentRange(reader);
  next(reader);
  const kind = reader.kinds[reader.at];
  const text = textOf(reader, reader.at);
  if (kind === Kind.number || (kind === Kind.identifier && SIGNED_WORD.test(text))) {
    next(reader);
    return scalar(reader, start, kind === Kind.number ? 'number' : 'identifier', `-${text}`);
  }
  if (kind === Kind.badNumber) return readBadNumber(reader);
  report(reader, 'syntax/minus', { found: foundWords(reader) }, range);
  return undefined;
};

const readPlus = (reader: Reader): ScalarNode | undefined => {
  report(reader, 'syntax/plus', {});
  const start = reader.starts[reader.at]!;
  next(reader);
  if (reader.kinds[reader.at] !== Kind.number) return undefined;
  const text = textOf(reader, reader.at);
  next(reader);
  return scalar(reader, start, 'number', text);
};

const readBadNumber = (reader: Reader): undefined => {
  const meant = meantLiteral(textOf(reader, reader.at));
  const write = meant && writeWords(meant);
  report(reader, 'syntax/bad-number', { text: foundWords(reader), mistake: meant?.mistake, write });
  next(reader);
};

const adviseEscape = (text: string, at: number): string => {
  if (isOctal(codeAt(text, at + 1))) return 'a byte is at most \\377';
  switch (text[at + 1]) {
    case 'x':
    case 'X':
      return 'write \\x and one or two hex digits, or \\\\ for a backslash';
    case 'u':
      return 'write \\u and four hex digits of a character that is not a surrogate, or \\\\ for a backslash';
    default:
      return 'write eight hex digits of a character, up to 10FFFF, or \\\\ for a backslash';
  }
};

/** Reports the broken escapes of a string, or else the unknown ones. */
const reportEscapes = (reader: Reader, { bad, faults, unknown, unknowns }: Content): void => {
  const quoted = ({ start, end }: Range): string => reader.text.slice(start, Math.min(end, start + 12));
  if (bad !== undefined) {
    const write = adviseEscape(reader.text, bad.start);
    report(reader, 'syntax/bad-escape', { escape: quoted(bad), more: faults - 1, write }, bad);
  } else if (unknown !== undefined)
    report(reader, 'syntax/unknown-escape', { escape: quoted(unknown), more: unknowns - 1 }, unknown);
};

/** The content of a string in typographic quotes, as far as it can be determined. */
const smartContent = (reader: Reader): string => {
  const text = textOf(reader, reader.at);
  const last = text.charCodeAt(text.length - 1);
  const closed = text.length > 1 && (last === 34 || last === 39 || isSmartQuote(last));
  return text.slice(1, closed ? -1 : undefined);
};

/** True if the last quote of a line belongs to its string because a backslash precedes it: `"C:\\models\\"`. */
const endsEscaped = (text: string, from: number, quote: string): boolean => {
  const line = /^[^\n]*/.exec(text.slice(from, from + 1000))![0].trimEnd();
  return line.endsWith(`\\${quote}`);
};

/** Reads adjacent strings as one; undefined if one of them cannot be read. */
const readStrings = (reader: Reader): ScalarNode | undefined => {
  const { text, kinds, starts } = reader;
  const start = starts[reader.at]!;
  const content = emptyContent();
  let broken = false;
  for (; ; next(reader)) {
    const kind = kinds[reader.at]!;
    const from = starts[reader.at]! + 1;
    const to = starts[reader.at + 1]! - 1;
    if (kind === Kind.string) content.text += text.slice(from, to);
    else if (kind === Kind.escapedString) addContent(content, text, from, to);
    else if (kind === Kind.smartString) {
      content.text += smartContent(reader);
      report(reader, 'syntax/smart-quote', { write: `"${smartContent(reader).slice(0, 40)}"` });
    } else if (kind === Kind.openString) {
      broken = true;
      const quote = text[from - 1]!;
      report(reader, 'syntax/unterminated-string', { quote, isEscaped: endsEscaped(text, from, quote) });
      skipToClosingQuote(reader);
    } else break;
  }
  reportEscapes(reader, content);
  if (broken || content.faults > 0) return undefined;
  const read = decodedContent(content);
  const node = scalar(reader, start, 'string', read.text);
  return read.bytes === undefined ? node : { ...node, bytes: read.bytes };
};

/** Reads a string without escapes, as most strings are. If another string follows, joins the two. */
const readString = (reader: Reader): ScalarNode | undefined => {
  const { text, kinds, starts, at } = reader;
  const after = kinds[significant(reader, at + 1)]!;
  if (isString(after) || after === Kind.openString || after === Kind.smartString) return readStrings(reader);
  next(reader);
  return scalar(reader, starts[at]!, 'string', text.slice(starts[at]! + 1, starts[at + 1]! - 1));
};

/** True for a token that a scalar starts with, well-formed or not. */
export const startsScalar = (kind: number): boolean =>
  (kind >= Kind.identifier && kind <= Kind.escapedString) ||
  kind === Kind.minus ||
  (kind >= Kind.plus && kind <= Kind.smartString);

/** Reads the scalar that starts with the current token, whatever follows it. */
const readWhole = (reader: Reader): ScalarNode | undefined => {
  const { at, starts } = reader;
  switch (reader.kinds[at]) {
    case Kind.identifier: {
      const word = nameHere(reader);
      next(reader);
      return scalar(reader, starts[at]!, 'identifier', word);
    }
    case Kind.number:
      next(reader);
      return new ReadNumber(reader.text, starts[at]!, reader.end);
    case Kind.string:
      return readString(reader);
    case Kind.minus:
      return readMinus(reader);
    case Kind.plus:
      return readPlus(reader);
    case Kind.badNumber:
      return readBadNumber(reader);
    default:
      return readStrings(reader);
  }
};

/** True for a token that can continue text without quotes but not a scalar: `data/x`, `a.b`, `2020-01-01`, `10%`. */
const isInText = (kind: number): boolean =>
  kind === Kind.minus || (kind >= Kind.dot && kind <= Kind.badNumber) || kind === Kind.other;

/** True if the current token starts text without quotes that could be taken for a field: `gs://data/x`, `C:\\data`. */
export const startsUrl = ({ kinds, at }: Reader): boolean =>
  kinds[at] === Kind.identifier &&
  kinds[at + 1] === Kind.colon &&
  (kinds[at + 2] === Kind.slash || kinds[at + 2] === Kind.other);

/** Reports text without quotes whose first token has been passed. */
const skipText = (reader: Reader, start: number): undefined => {
  skipGlued(reader, false);
  const text = reader.text.slice(start, Math.min(reader.end, start + 60));
  report(reader, 'syntax/unquoted', { text }, { start, end: reader.end });
};

/** Reads a scalar. If there is none, or other text directly follows it, reports that and returns undefined. */
export const readScalar = (reader: Reader): ScalarNode | undefined => {
  const isUrl = startsUrl(reader);
  const node = readWhole(reader);
  if (node === undefined || !isGlued(reader)) return node;
  if (isUrl || (node.form !== 'string' && isInText(reader.kinds[reader.at]!)))
    return skipText(reader, node.start);
  report(reader, 'syntax/unexpected', { found: foundWords(reader), expected: 'a space' });
  skipGlued(reader, false);
  return undefined;
};

/** Reports a token in place of a value that cannot start one; it may be text without quotes: `/data/x`, `~/x`. */
export const skipNoValue = (reader: Reader, expected: string): undefined => {
  const { kinds, starts, at } = reader;
  const isText = kinds[at] === Kind.slash || kinds[at] === Kind.dot || isInText(kinds[at + 1]!);
  if (!isText || !isInText(kinds[at]!)) {
    report(reader, 'syntax/unexpected', { found: foundWords(reader), expected });
    return;
  }
  next(reader);
  skipText(reader, starts[at]!);
};
