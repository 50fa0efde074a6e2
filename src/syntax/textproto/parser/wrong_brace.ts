import { Kind, opens, significant } from '../lexer/tokens.ts';
import { type Reader, report } from './reader.ts';
import { opensValue } from './recovery.ts';
import { foundWords } from './words.ts';

/** Handles blocks in parentheses or list brackets instead of braces: `optimizer ( … )`, `optimizer [ … ]`. */

/** True for a bracket that opens a block in place of a brace: the `(` of `optimizer (`, if the name of a field follows. */
export const isWrongBrace = (reader: Reader, token: number): boolean => {
  const { kinds } = reader;
  const name = significant(reader, token + 1);
  if (kinds[name] !== Kind.identifier || (kinds[token]! & ~2) !== Kind.openList) return false;
  const after = kinds[significant(reader, name + 1)]!;
  return opensValue(after) || opens(after);
};

/** Reports a bracket after a name where a brace should be. */
export const reportWrongBrace = (reader: Reader, name: string): undefined => {
  const expected = isWrongBrace(reader, reader.at) ? `${name} { … }` : `${name}: …`;
  report(reader, 'syntax/unexpected', { found: foundWords(reader), expected });
};

/** Reports a bracket that opens a block in place of a brace, and skips the block; false if there is no such bracket. */
export const skipWrongBrace = (reader: Reader, name: string): boolean => {
  if (!isWrongBrace(reader, reader.at)) return false;
  reportWrongBrace(reader, name);
  return true;
};
