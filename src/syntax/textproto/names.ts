import type { Range } from '../../diagnostics/diagnostic.ts';
import { currentRange, next, type Reader, report } from './reader.ts';
import { foundWords, opensValue, skipGlued } from './recovery.ts';
import { isString, Kind, significant, type Tokens, textOf } from './tokens.ts';

/** Field names: identifiers, numbers, and names in brackets. */

export interface Name {
  readonly name: string;
  readonly range: Range;
  /** `quoted` is a finding. */
  readonly form: 'plain' | 'bracketed' | 'quoted';
}

const WORD = '[A-Za-z_][A-Za-z0-9_]*';
const PREFIX = '(?:[-A-Za-z0-9._~!$&()*+,;=]|%[0-9A-Fa-f]{2})+';
const TYPE = new RegExp(`^${WORD}(?:\\.${WORD})*$`);
/** The type of an Any: a URL's host and path, then the type's full name. */
const TYPE_URL = new RegExp(`^(?:${PREFIX}/)+${WORD}(?:\\.${WORD})*$`);

/** True for tokens that may stand in a name in brackets, beside trivia. */
const isPartOfName = (kind: number): boolean =>
  kind === Kind.identifier ||
  kind === Kind.number ||
  kind === Kind.comma ||
  kind === Kind.semicolon ||
  (kind >= Kind.openParen && kind <= Kind.badNumber) ||
  kind === Kind.other;

/** What stands in brackets, without trivia, and the token that closes them; undefined where a name cannot stand so. */
const inBrackets = (tokens: Tokens, opener: number): { text: string; closer: number } | undefined => {
  const { kinds, starts } = tokens;
  let text = '';
  let last = opener;
  for (
    let at = significant(tokens, opener + 1);
    kinds[at] !== Kind.closeList;
    at = significant(tokens, at + 1)
  ) {
    const areWords = kinds[at]! <= Kind.number && kinds[last]! <= Kind.number;
    const isApart = starts[at]! > starts[last + 1]!;
    if (!isPartOfName(kinds[at]!) || (areWords && isApart)) return undefined;
    text += textOf(tokens, at);
    last = at;
  }
  return { text, closer: significant(tokens, last + 1) };
};

/** `[package.name]`, or `[host/package.Name]` in an Any. */
const readBracketedName = (reader: Reader): Name | undefined => {
  const start = reader.starts[reader.at]!;
  const found = inBrackets(reader, reader.at);
  if (found === undefined || !(TYPE.test(found.text) || TYPE_URL.test(found.text))) return undefined;
  reader.at = found.closer;
  next(reader);
  return { name: found.text, range: { start, end: reader.end }, form: 'bracketed' };
};

const FIELD_NUMBER = /^(?:0[xX][0-9a-fA-F]+|[0-9]+)$/;

/** The name of a field, if that is what comes; else the reader stays where it is. */
export const readName = (reader: Reader): Name | undefined => {
  const { kinds, at } = reader;
  const kind = kinds[at]!;
  if (kind === Kind.openList) return readBracketedName(reader);
  if (kind !== Kind.identifier) {
    if (kind !== Kind.number && !isString(kind)) return undefined;
    if (!opensValue(kinds[significant(reader, at + 1)]!)) return undefined;
    if (kind === Kind.number && !FIELD_NUMBER.test(textOf(reader, at))) return undefined;
  }
  const range = currentRange(reader);
  const text = textOf(reader, at);
  if (!isString(kind)) {
    next(reader);
    return { name: text, range, form: 'plain' };
  }
  const name = text.slice(1, -1);
  report(reader, 'syntax/quoted-name', { name });
  next(reader);
  return { name, range, form: 'quoted' };
};

/** True for what is no part of a name, and was meant as one where it sticks to it. */
const sticks = (kind: number): boolean =>
  kind === Kind.minus ||
  kind === Kind.dot ||
  kind === Kind.slash ||
  kind === Kind.plus ||
  kind === Kind.badNumber ||
  kind === Kind.other;

/** Reports what sticks to a name and goes past it; false where nothing does. */
export const skipRestOfName = (reader: Reader, name: string): boolean => {
  const { kinds, starts, text, at, end } = reader;
  if (kinds[at]! < Kind.minus || !sticks(kinds[at]!) || starts[at] !== end) return false;
  const isDot = kinds[at] === Kind.dot;
  const range = currentRange(reader);
  const found = foundWords(reader);
  skipGlued(reader);
  const rest = text.slice(range.end, Math.min(reader.end, range.end + 60));
  if (isDot) report(reader, 'syntax/dotted-name', { name, rest }, range);
  else report(reader, 'syntax/unexpected', { found, expected: `a colon or a bracket behind ${name}` }, range);
  return true;
};
