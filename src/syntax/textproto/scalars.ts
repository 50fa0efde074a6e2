import type { ScalarNode } from '../tree.ts';
import { isSmartQuote } from './chars.ts';
import { addContent, type Content, emptyContent, resolved } from './escapes.ts';
import { adviseNumber } from './numbers.ts';
import { currentRange, next, type Reader, report } from './reader.ts';
import { foundWords, isGlued, skipGlued } from './recovery.ts';
import { Kind, textOf } from './tokens.ts';

/** Scalars: numbers, identifiers, strings. */

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
  const text = textOf(reader, reader.at);
  report(reader, 'syntax/bad-number', { text: foundWords(reader), write: adviseNumber(text) });
  next(reader);
};

const adviseEscape = (text: string, at: number): string => {
  switch (text[at + 1]) {
    case 'x':
      return 'write \\x and one or two hex digits, or \\\\ for a backslash';
    case 'u':
      return 'write \\u and four hex digits of a character that is no surrogate, or \\\\ for a backslash';
    case 'U':
      return 'write \\U and eight hex digits of a character, up to 10FFFF, or \\\\ for a backslash';
    default:
      return 'write \\\\ for a backslash, or / in a path';
  }
};

/** Reports the escapes of a string that stand for nothing. */
const reportEscapes = (reader: Reader, { bad, faults }: Content): void => {
  if (bad === undefined) return;
  const escape = reader.text.slice(bad.start, Math.min(bad.end, bad.start + 12));
  const write = adviseEscape(reader.text, bad.start);
  report(reader, 'syntax/bad-escape', { escape, more: faults - 1, write }, bad);
};

/** What a string in typographic quotes holds, as far as it can be told. */
const smartContent = (reader: Reader): string => {
  const text = textOf(reader, reader.at);
  const last = text.charCodeAt(text.length - 1);
  const closed = text.length > 1 && (last === 34 || last === 39 || isSmartQuote(last));
  return text.slice(1, closed ? -1 : undefined);
};

/** One string after another, which are one; undefined where one of them is not to be read. */
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
      report(reader, 'syntax/unterminated-string', { quote: text[from - 1]! });
    } else break;
  }
  reportEscapes(reader, content);
  if (broken || content.faults > 0) return undefined;
  const read = resolved(content);
  const node = scalar(reader, start, 'string', read.text);
  return read.bytes === undefined ? node : { ...node, bytes: read.bytes };
};

/** True for a token that a scalar starts with, well-formed or not. */
export const startsScalar = (kind: number): boolean =>
  (kind >= Kind.identifier && kind <= Kind.escapedString) ||
  kind === Kind.minus ||
  (kind >= Kind.plus && kind <= Kind.smartString);

/** A scalar whose first token is the current one; undefined where it is none, which is then reported. */
const readWhole = (reader: Reader): ScalarNode | undefined => {
  const { at, starts } = reader;
  switch (reader.kinds[at]) {
    case Kind.identifier:
    case Kind.number: {
      const form = reader.kinds[at] === Kind.number ? 'number' : 'identifier';
      next(reader);
      return scalar(reader, starts[at]!, form, textOf(reader, at));
    }
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

/** As above, and nothing may stick to its end. */
export const readScalar = (reader: Reader): ScalarNode | undefined => {
  const node = readWhole(reader);
  if (node === undefined || !isGlued(reader)) return node;
  report(reader, 'syntax/unexpected', { found: foundWords(reader), expected: 'a space' });
  skipGlued(reader);
  return undefined;
};
