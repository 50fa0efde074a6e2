import type { Range } from '../../diagnostics/diagnostic.ts';
import { currentRange, next, type Reader, report } from './reader.ts';
import { foundWords, isGlued, opensValue, skipGlued } from './recovery.ts';
import { isString, Kind, significant, textOf } from './tokens.ts';

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

/** True for tokens that may stand in a name in brackets. */
const isPartOfName = (kind: number): boolean =>
  (kind >= Kind.identifier && kind < Kind.openBrace && kind !== Kind.string && kind !== Kind.escapedString) ||
  (kind >= Kind.openParen && kind <= Kind.badNumber) ||
  kind === Kind.other;

/** What stands in the brackets, without trivia; undefined where they do not close or hold what is no part of a name. */
const bracketedText = (reader: Reader): string | undefined => {
  let text = '';
  let wasWord = false;
  for (next(reader); reader.kinds[reader.at] !== Kind.closeList; next(reader)) {
    const kind = reader.kinds[reader.at]!;
    const isWord = kind === Kind.identifier || kind === Kind.number;
    const isApart = reader.starts[reader.at]! > reader.end;
    if (!isPartOfName(kind) || kind === Kind.colon || (isWord && wasWord && isApart)) return undefined;
    text += textOf(reader, reader.at);
    wasWord = isWord;
  }
  next(reader);
  return text;
};

/** `[package.name]` or `[host/package.Name]`; undefined, and reported, where it is neither. */
const readBracketedName = (reader: Reader): Name | undefined => {
  const start = reader.starts[reader.at]!;
  const name = bracketedText(reader);
  const range = { start, end: reader.end };
  if (name !== undefined && (TYPE.test(name) || TYPE_URL.test(name))) return { name, range, form: 'bracketed' };
  report(reader, 'syntax/bad-name', {}, range);
  return undefined;
};

const FIELD_NUMBER = /^(?:0[xX][0-9a-fA-F]+|[0-9]+)$/;

/** The name of a field, if that is what comes. */
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

/** Reports what sticks to a name and goes past it; false where nothing does. */
export const skipRestOfName = (reader: Reader, name: string): boolean => {
  const { kinds, starts, text, at } = reader;
  const kind = kinds[at]!;
  if (!isGlued(reader) || opensValue(kind) || kind === Kind.identifier) return false;
};
