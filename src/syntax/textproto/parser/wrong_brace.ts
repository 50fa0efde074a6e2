import { Kind, opens, significant } from '../lexer/tokens.ts';
import { type Reader, report } from './reader.ts';
import { opensValue } from './recovery.ts';
import { foundWords } from './words.ts';

/** Handles blocks in brackets that are not braces: `optimizer ( … )` and `optimizer [ … ]`. */

/** True for a bracket in place of the brace of a block: `optimizer (` or `optimizer [` before the name of a field. */
export const isWrongBrace = (reader: Reader, token: number): boolean => {
  const { kinds } = reader;
  const name = significant(reader, token + 1);
  if (kinds[name] !== Kind.identifier || (kinds[token]! & ~2) !== Kind.openList) return false;
  const after = kinds[significant(reader, name + 1)]!;
  return opensValue(after) || opens(after);
};

/** Reports a bracket after a name that should be a brace. */
export const reportWrongBrace = (reader: Reader, name: string): undefined => {
  const expected = isWrongBrace(reader, reader.at) ? `${name} { … }` : `${name}: …`;
  report(reader, 'syntax/unexpected', { found: foundWords(reader), expected });
};

/** Reports the bracket of a block that is not a brace; what it holds is not read. False if there is none. */
export const skipWrongBrace = (reader: Reader, name: string): boolean => {
  if (!isWrongBrace(reader, reader.at)) return false;
  reportWrongBrace(reader, name);
  return true;
};
